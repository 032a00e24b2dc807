"""Word files, written part by part with lxml (docs/decisions/0005-word-files.md)."""
