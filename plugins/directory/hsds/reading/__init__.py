"""Reads the rows of one CSV file, and says of each bad one what is wrong."""

from .rows import Row, read_rows

__all__ = ["Row", "read_rows"]
