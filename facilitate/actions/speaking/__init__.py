"""Letting people speak in turn, and what stands large on the stage meanwhile."""
