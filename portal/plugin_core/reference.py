"""The reference for authors, made from the code itself."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass

from . import declarations
from .config import PluginConfig
from .contract import CONTRACT, RESERVED_POINTS, RESERVED_SLUGS
from .extensions import Extensions
from .hooks import ALLOWED, INSTEAD
from .places import SlotPlace
from .testing import PluginContractTests

MANIFEST = (
    "slug",
    "title",
    "summary",
    "icon",
    "category",
    "maturity",
    "version",
    "contract",
    "requires",
    "personal_data",
    "contacts",
    "public_path",
)

FILES = {
    "apps.py": "the manifest",
    "models.py": "records, page types (`PortalPage`), and `Settings`, which gets a "
    "screen under Settings",
    "extensions.py": "the points below",
    "urls.py": "`urlpatterns`, mounted under `/<language>/<public path>/` with the "
    "slug as namespace",
    "api.py": "`router`, a django-ninja router, mounted under `/api/<public path>/`; "
    "its description is at `openapi.json` there",
    "tasks.py": "kinds of long work for `portal.jobs`",
    "demo.py": "`load()`, which adds to the demo city and may run again",
    "public.py": "what other plugins may import, if they name this one in `requires`",
    "templates/<slug>/, static/<slug>/": "nothing outside a folder of the slug's name",
    "locale/": "the plugin's own words",
}


def reference() -> str:
    """The whole page, Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Reference for plugin authors"
    yield ""
    yield f"Contract {CONTRACT}. Made by `manage.py plugin_reference`: change the code"
    yield "and run it, do not change this page."
    yield from _section("The manifest", [_text(PluginConfig)])
    yield ""
    yield from _table(
        ("name", "default"),
        ((f"`{name}`", f"`{getattr(PluginConfig, name)!r}`") for name in MANIFEST),
    )
    yield from _section("The files")
    yield from _table(("file", "what it is"), ((f"`{k}`", v) for k, v in FILES.items()))
    yield from _section("The points of `extensions.py`")
    yield from _table(
        ("name", "what it holds"),
        (
            (f"`{field.name.upper()}`", f"`{_type(field)}`")
            for field in fields(Extensions)
        ),
    )
    yield ""
    yield "Reserved for rooms to come: " + _names(RESERVED_POINTS) + "."
    for name in declarations.__all__:
        kind = getattr(declarations, name)
        if is_dataclass(kind):
            yield from _section(f"`{name}`", [_text(kind)], level=3)
            yield ""
            yield from _table(
                ("field", "type", "default"), map(_field_row, fields(kind))
            )
    yield from _section("Places for `Slot`")
    yield _names(place.value for place in SlotPlace) + "."
    yield from _section("Hooks for `register_hook`")
    yield _names(ALLOWED) + "."
    yield ""
    yield from _table(
        ("refused", "use instead"),
        ((f"`{name}`", instead) for name, instead in sorted(INSTEAD.items())),
    )
    yield from _section("Slugs that are taken")
    yield _names(RESERVED_SLUGS) + ". And all that begin with `portal_` or `wagtail`."
    yield from _section("What the contract's tests look at")
    for name in vars(PluginContractTests):
        if name.startswith("test_"):
            sentence = name.removeprefix("test_").replace("_", " ").capitalize()
            yield f"- {sentence}."


def _section(title: str, text: list[str] | None = None, level: int = 2) -> list[str]:
    return ["", f"{'#' * level} {title}", "", *(text or [])]


def _text(thing: type) -> str:
    return inspect.cleandoc(thing.__doc__ or "").replace("``", "`")


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


def _type(field: Field) -> str:
    """As the code says it, without the modules that names come from."""
    said = (
        field.type
        if isinstance(field.type, str)
        else inspect.formatannotation(field.type)
    )
    return re.sub(r"(?:[a-z_]+\.)+(?=[A-Z])", "", said)


def _field_row(field: Field) -> tuple[str, str, str]:
    if field.default is not MISSING:
        default = f"`{field.default!r}`"
    else:
        default = "empty" if field.default_factory is not MISSING else "required"
    return f"`{field.name}`", f"`{_type(field)}`", default


def _names(names: object) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))  # type: ignore[call-overload]
