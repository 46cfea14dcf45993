"""Modules that staff switch on and off, one folder each."""
