"""Work beside the requests: the clock, the worker, and long work."""
