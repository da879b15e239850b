"""Mutants: the product broken on purpose, each in one place, and the tests that must notice."""
