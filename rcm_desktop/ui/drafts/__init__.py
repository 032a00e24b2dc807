"""The drafts of a workspace: the list, files in and out, versions, search."""
