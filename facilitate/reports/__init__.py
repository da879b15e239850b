"""The written account of a workshop: composed from a snapshot, rendered in several formats."""
