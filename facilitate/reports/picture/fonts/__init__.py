"""The letters of a picture: two weights of the board's font, and how wide each of its signs is. The slanted one is
for a PDF.

Cut by `make fonts` from the font that the board uses, so that no machine needs a tool for fonts.
"""
