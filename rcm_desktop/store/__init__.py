"""The workspace file: everything that a person's laptop keeps, encrypted."""
