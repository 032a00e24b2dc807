"""Files in and out: Word, PDF and text, rendered once and written by every format."""
