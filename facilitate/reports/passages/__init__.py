"""The tree of passages: what one says, by which key it is known, and its words as one text."""
