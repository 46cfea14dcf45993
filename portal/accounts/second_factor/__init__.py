"""What staff show besides a password: a passkey, a code from an app, a spare code."""
