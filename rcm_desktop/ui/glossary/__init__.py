"""The glossary in the window: looked up while writing, and its marks on the page."""
