"""Keeps visitors unknown and secrets secret: headers, encryption, addresses, logs."""
