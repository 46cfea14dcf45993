"""Drafts that a module begins with."""
