"""Translated words of records: facts once, words per language."""
