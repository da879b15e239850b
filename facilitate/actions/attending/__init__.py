"""Coming in, and who takes part."""
