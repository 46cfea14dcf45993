"""Writes: what can be found is kept as the things themselves are."""
