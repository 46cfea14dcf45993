"""The first start: from a bare Python to a running portal, by its own library."""
