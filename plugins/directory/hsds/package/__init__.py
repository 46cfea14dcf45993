"""What was handed in: a folder, a ``datapackage.json``, or a ZIP file of either."""

from .opening import Package, open_package

__all__ = ["Package", "open_package"]
