"""The first step of an address: the language it names, and the way to another."""

from urllib.parse import quote

from django.http import HttpRequest
from django.urls import get_script_prefix

from .declared import DECLARED


def split_prefix(path_info: str) -> tuple[str, str, str]:
    """The language of a path, its prefix as written, and the rest without slash.

    ``/zh-Hans/a/`` gives ``("zh-hans", "zh-Hans", "a/")``; the language is empty where
    the path names no declared one.
    """
    written, _, rest = path_info.removeprefix("/").partition("/")
    code = written.lower().replace("_", "-")
    return (code if code in DECLARED else ""), written, rest


def same_address(request: HttpRequest, language: str) -> str:
    """The address of this request under another language's prefix, query included."""
    rest = split_prefix(request.path_info)[2]
    query = request.META.get("QUERY_STRING", "")
    path = f"{get_script_prefix()}{language}/{quote(rest)}"
    return f"{path}?{query}" if query else path
