"""Riverbend: an invented city that shows what a portal can be.

``content`` holds its pages and records in three languages, for everybody to read;
the modules beside it turn them into what staff would have made in the editor.
"""
