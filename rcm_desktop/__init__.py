"""RCM Desktop: the drafting room of the Regional Conference on Migration."""

__version__ = "0.1.0"
