"""Templates and style of everything a visitor sees."""
