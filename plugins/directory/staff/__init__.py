"""What staff see of the directory: lists, forms, filters."""
