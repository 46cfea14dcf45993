"""The important numbers, also without a network."""
