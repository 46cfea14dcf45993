"""One search over everything the portal knows; comes with the first module."""
