"""Addresses of the demo city that the tests of this folder visit."""

import re
from urllib.request import urlopen

from tests.running_portal import Portal

PAGE_TYPES = {
    "home": "/",
    "topic": "/health/",
    "content": "/health/see-a-doctor/",
    "guide": "/money/money-guide/",
    "chapter": "/money/money-guide/money-words/",
    "wrong address": "/nothing-is-here/",
}
"""One address of each kind of page, without the language."""

OTHER_LIVE_LANGUAGES = ("es", "fr", "zh-hans", "vi", "so", "ht")
"""Of the demo, beside English and Arabic, which are looked at whole."""

OTHER_SAMPLE = (
    "/",
    "/health/see-a-doctor/",
    "/services/",
    "/services/1/",
    "/share/",
    "/report/",
)

FALLBACK = "/ar/work/job-interview/"
"""A page that has no Arabic, shown in English to readers of Arabic."""


def public_pages(portal: Portal) -> list[str]:
    """The addresses in the sitemap, without the host."""
    with urlopen(portal.url + "/sitemap.xml", timeout=30) as answer:
        sitemap = answer.read().decode()
    found = re.findall(r"<loc>(.*?)</loc>", sitemap)
    assert found, "The sitemap is empty."
    return [address.removeprefix(portal.url) for address in found]
