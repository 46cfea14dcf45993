"""Notices with a start and an end, shown in every language at once."""
