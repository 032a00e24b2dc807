"""PDF files: own lines and pages on reportlab's canvas (docs/decisions/0006-pdf-files.md)."""
