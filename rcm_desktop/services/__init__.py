"""What the window and the command line ask for: verbs over the store, the replicas and files."""
