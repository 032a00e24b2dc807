"""Replicas: the drafts and books that people share; the only folder that knows Loro."""
