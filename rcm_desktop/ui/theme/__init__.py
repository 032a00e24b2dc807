"""Colours, type, icons: how the window looks in light, dark and high contrast."""
