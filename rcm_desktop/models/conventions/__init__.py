"""The conventions check: rules over the words of a draft, in plain Python."""
