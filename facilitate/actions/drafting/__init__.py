"""The one draft of a pair, and the pen that goes between its members."""
