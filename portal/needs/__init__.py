"""The vocabulary of everyday needs that home, directory and search share."""
