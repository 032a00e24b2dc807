"""Exchange with colleagues as the window shows it: hub, invitations, files, what waits."""
