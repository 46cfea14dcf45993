"""What a job may be told: a few small values, and no file outside the storage."""

import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath

LONGEST = 2000
"""Characters of all arguments together, as JSON. What is larger belongs in a record or
a stored file whose name is given."""


def checked(arguments: Mapping[str, object]) -> dict:
    """A copy as it will be kept. ``ValueError`` where it may not be kept."""
    try:
        written = json.dumps(dict(arguments))
    except TypeError as error:
        raise ValueError("Arguments of a job are JSON.") from error
    if len(written) > LONGEST:
        raise ValueError("Arguments of a job are small.")
    kept = json.loads(written)
    if any(map(_leads_outside, _texts(kept))):
        raise ValueError("Arguments of a job name no file outside the storage.")
    return kept


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for item in value:
                yield from _texts(item)
        case dict():
            for name, item in value.items():
                yield name
                yield from _texts(item)


def _leads_outside(text: str) -> bool:
    windows = PureWindowsPath(text)
    is_absolute = PurePosixPath(text).is_absolute() or windows.anchor
    return bool(is_absolute) or ".." in windows.parts
