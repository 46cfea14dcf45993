"""The screen on which staff add the starter pages."""
