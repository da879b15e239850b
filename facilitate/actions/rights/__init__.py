"""Who may what: capabilities, the ways by which they came, links, and what a client may ask."""
