"""The languages, their states, and the reader's own."""
