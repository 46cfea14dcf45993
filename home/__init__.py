"""Page types that every city has, and the demo city."""
