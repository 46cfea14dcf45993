"""Looks into the content of a page: its blocks, and where its links lead."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from wagtail.blocks import Block, ListBlock, StreamBlock, StructBlock
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex

from .findings import Finding


def block_problems(page: Page) -> Iterator[Finding]:
    """What the page's blocks say of themselves.

    A block that can be unfit for the public has a method ``problems(value)`` that
    yields ``(rule, message)`` pairs, the rule being one of ``PublishRules``.
    """
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(page, field.name)
            for rule, message in _problems(field.stream_block, value):
                yield Finding(rule, message, field=field.name)


def _problems(block: Block, value: Any) -> Iterator[tuple[str, str]]:
    if hasattr(block, "problems"):
        yield from block.problems(value)
    if isinstance(block, StreamBlock):
        for child in value:
            yield from _problems(child.block, child.value)
    elif isinstance(block, StructBlock):
        for name, child_block in block.child_blocks.items():
            yield from _problems(child_block, value.get(name))
    elif isinstance(block, ListBlock):
        for item in value:
            yield from _problems(block.child_block, item)


def broken_links(page: Page) -> list[str]:
    """Names of linked pages that are not public, and of linked things that are gone."""
    wanted: dict[int, set[str]] = defaultdict(set)
    for content_type_id, key, *_path in ReferenceIndex._extract_references_from_object(
        page
    ):
        wanted[content_type_id].add(str(key))
    broken: list[str] = []
    for content_type_id, keys in wanted.items():
        model = ContentType.objects.get_for_id(content_type_id).model_class()
        if model is None:
            continue
        found = {
            str(thing.pk): thing for thing in model._default_manager.filter(pk__in=keys)
        }
        broken += [
            str(thing)
            for thing in found.values()
            if isinstance(thing, Page) and not thing.live and thing.pk != page.pk
        ]
        gone = len(keys - found.keys())
        if gone:
            broken.append(_("a deleted %(kind)s") % {"kind": model._meta.verbose_name})
    return broken
