"""What the clock and long work remember."""

from .job import Job
from .run import Run

__all__ = ["Job", "Run"]
