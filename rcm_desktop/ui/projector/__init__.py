"""The room's second screen."""
