"""Measurements, each a ratio against a named peer or baseline of the same run."""
