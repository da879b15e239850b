"""Dots and the ballot that they are put on."""
