"""Says which feature rests when a library that only it needs is missing."""

from django.core import checks

from PIL import features

OPTIONAL = "optional_libraries"
# what Pillow may be built without -> the feature that rests then
PICTURE_FORMATS = {"webp": "WebP", "avif": "AVIF"}


@checks.register(OPTIONAL)
def picture_formats(**kwargs: object) -> list[checks.CheckMessage]:
    """Pictures in a format that this machine cannot read cannot be uploaded."""
    return [
        checks.Warning(
            f"Pictures in the format {name} cannot be uploaded on this machine.",
            hint=f"Install Pillow with {library} to have them; all else works.",
            id="portal_operations.W001",
        )
        for library, name in PICTURE_FORMATS.items()
        if not features.check(library)
    ]
