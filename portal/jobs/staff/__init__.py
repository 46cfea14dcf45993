"""Where staff see long work, how far it is, and stop it."""
