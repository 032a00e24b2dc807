"""Help inside the window: commands, shortcuts, about."""
