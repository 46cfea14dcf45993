"""Pieces of page templates."""
