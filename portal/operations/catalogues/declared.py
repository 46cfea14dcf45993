"""Which interface languages are claimed to be whole; a check holds us to it."""

COMPLETE: tuple[str, ...] = ("es", "ar")
