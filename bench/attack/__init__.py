"""Strangers and participants who ask far too much of a running server, while honest phones go on beside them."""
