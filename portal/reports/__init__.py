"""Wrong information that visitors report, and the queue where staff answer."""
