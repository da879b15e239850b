"""Mornings to play: scripts of what people did in a workshop, as people write and at the length at which they do."""
