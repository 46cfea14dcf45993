"""Ordered lists of pages, with titles in the reader's language."""
