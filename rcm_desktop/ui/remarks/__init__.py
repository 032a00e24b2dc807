"""Comments, private notes and the history of a paragraph."""
