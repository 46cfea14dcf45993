"""All that a module holds: written to a file, and erased for good."""
