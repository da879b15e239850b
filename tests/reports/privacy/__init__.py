"""How well a report's checks find what it had better not tell, measured on sentences and numbers of our own."""
