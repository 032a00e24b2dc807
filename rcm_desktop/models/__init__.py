"""The Conference's own terms and rules as plain Python: no Qt, no SQL, no files, no clock."""
