"""Lenses, clusters, and where each card lies."""
