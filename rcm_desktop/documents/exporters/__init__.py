"""One small writer per format; the registry finds it by name."""
