"""Measuring live: servers of several kinds under phones that are simulated outside Python."""
