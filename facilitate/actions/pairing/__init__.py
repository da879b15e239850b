"""Who works with whom: by chance, by hand, by neighbours, and the place of who comes late."""
