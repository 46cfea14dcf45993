"""Where our own message catalogues lie, and which code each of them speaks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import to_locale

# One catalogue for the portal and the two rooms built on it; a plugin brings its own.
ROOMS_OF_THE_PORTAL = ("portal", "home", "search")


@dataclass(frozen=True, slots=True)
class CatalogueSet:
    """The catalogues of one ``locale`` folder, one per language."""

    folder: Path
    code_folders: tuple[Path, ...]

    def path(self, language: str) -> Path:
        """The catalogue of a language, given as in addresses: ``pt-br``."""
        return self.folder / to_locale(language) / "LC_MESSAGES" / "django.po"

    def paths(self) -> list[Path]:
        return sorted(self.folder.glob("*/LC_MESSAGES/django.po"))


def catalogue_sets(root: Path) -> Iterator[CatalogueSet]:
    """The portal's catalogues and those of each plugin under ``root``."""
    yield CatalogueSet(
        folder=root / "portal" / "locale",
        code_folders=tuple(root / room for room in ROOMS_OF_THE_PORTAL),
    )
    for manifest in sorted(root.glob("plugins/*/apps.py")):
        plugin = manifest.parent
        yield CatalogueSet(folder=plugin / "locale", code_folders=(plugin,))
