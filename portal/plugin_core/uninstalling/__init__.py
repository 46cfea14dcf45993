"""Taking a plugin out for good, and what happens where that was done by hand."""
