"""The command line; its names are fixed, because scripts depend on them."""
