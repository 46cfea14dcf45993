"""Work beside the requests: the clock and the worker."""
