"""How someone who was added sets a first password."""
