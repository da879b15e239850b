"""What became different from one version to the next."""
