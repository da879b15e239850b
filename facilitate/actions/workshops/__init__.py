"""A workshop is made: from an agenda, as another one was, or from what was kept of it."""
