"""The conventions check in the window: its tab, its rules, its marks on the page."""
