"""What a page must have before it is public."""
