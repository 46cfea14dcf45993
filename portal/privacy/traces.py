"""The way to an exception through the code, without what it says."""

import errno
import traceback
from pathlib import Path
from types import CodeType

ROOT = str(Path(__file__).resolve().parents[2])
MOST_FRAMES = 60
MOST_CAUSES = 6


def trace(error: BaseException) -> list[str]:
    """Lines for a log: each exception of the chain, the last raised first."""
    lines: list[str] = []
    current: BaseException | None = error
    for _ in range(MOST_CAUSES):
        if current is None:
            break
        lines.append(f"  {'because of ' if lines else ''}{kind(current)}")
        frames = list(traceback.walk_tb(current.__traceback__))[-MOST_FRAMES:]
        lines += [f"    at {where(frame.f_code, line)}" for frame, line in frames]
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)
    return lines


def kind(error: BaseException) -> str:
    """The type, and the code of the database or the system where it has one."""
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    code = getattr(error, "sqlstate", None) or getattr(error, "sqlite_errorname", None)
    if code is None and isinstance(error, OSError) and error.errno:
        code = errno.errorcode.get(error.errno)
    return f"{name} ({code})" if code else name


def where(code: CodeType, line: int | None = None) -> str:
    """``file:line function``, the file from the project's or the packages' folder."""
    name = code.co_filename
    for folder in ("/site-packages/", f"{ROOT}/"):
        name = name.rpartition(folder)[2]
    return f"{name}:{line or code.co_firstlineno} {code.co_name}"
