"""The editor of a draft: one painted surface that owns the caret in every row and language."""
