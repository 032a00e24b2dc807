"""Word files in: an own reader on lxml, run in a child process (documents.md)."""
