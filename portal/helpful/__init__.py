"""*Was this helpful?*, answered without identity and counted by day."""
