"""What a translation must carry over unchanged: places for values, and HTML tags."""

import re
from collections import Counter

NAMED = re.compile(r"%\((\w+)\)([#0\-+]*[\d.]*[diouxXeEfFgGcrsa])")
POSITIONAL = re.compile(r"%([#0\-+]*[\d.]*[diouxXeEfFgGcrsa%])")
BRACED = re.compile(r"(?<!\{)\{(\w*)(?:![rsa])?(?::[^{}]*)?\}(?!\})")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def named_places(text: str) -> Counter[str]:
    """``%(count)s`` and ``{count}``, each with how often it stands there."""
    places = Counter(f"%({name}){kind}" for name, kind in NAMED.findall(text))
    return places + Counter(f"{{{name}}}" for name in BRACED.findall(text) if name)


def ordered_places(text: str) -> Counter[str]:
    """``%s`` and ``{}``: their number counts, for nothing else tells them apart."""
    rest = NAMED.sub("", text)
    places = Counter(
        f"%{kind}" for kind in POSITIONAL.findall(rest) if not kind.startswith("%")
    )
    return places + Counter("{}" for name in BRACED.findall(rest) if not name)


def tags(text: str) -> Counter[str]:
    """HTML tags with their attributes, white space evened out."""
    return Counter(" ".join(tag.split()) for tag in TAG.findall(text))
