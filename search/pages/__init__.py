"""The city's pages as things to find."""
