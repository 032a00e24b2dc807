"""English and Spanish side by side: what lags, and the translator's queue."""
