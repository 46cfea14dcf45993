"""A plugin in a package of its own: used, uninstalled, and brought back.

Run with the Python of an environment made for it, from the project's folder, once for
each step; what a step finds wrong it says, and ends with exit code 1.
"""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings.demo")
WORD = "a word of the sample"


def use() -> None:
    """Switch it on, store a record and pages, and look at them as a visitor."""
    from wagtail.models import Page

    from city_sample.models import Sample, SamplePage

    from home.models import ContentPage
    from portal.plugin_core.services import set_state

    home = Page.objects.get(depth=2)
    Sample.objects.create(name="the first sample")
    home.add_child(instance=SamplePage(title="Of samples", slug="of-samples"))
    body = [{"type": "sample_word", "value": {"word": WORD}}]
    home.add_child(instance=ContentPage(title="Block", slug="with-sample", body=body))
    check("off: its address", status("/en/sample/"), 404)
    check("off: its page", status("/en/of-samples/"), 404)
    check("off: its block", WORD in text("/en/with-sample/"), False)
    set_state(slug="sample", state="on")
    check("on: its record", "the first sample" in text("/en/sample/"), True)
    check("on: its page", status("/en/of-samples/"), 200)
    check("on: its block", WORD in text("/en/with-sample/"), True)
    check("on: its entry", "Samples" in text("/en/"), True)


def gone() -> None:
    """Its code is not there any more: the site is up, the block is kept."""
    from home.models import ContentPage

    check("gone: its address", status("/en/sample/"), 404)
    check("gone: its page", status("/en/of-samples/"), 404)
    check("gone: the page with its block", status("/en/with-sample/"), 200)
    check("gone: its block", WORD in text("/en/with-sample/"), False)
    page = ContentPage.objects.get(slug="with-sample")
    page.save()
    page = ContentPage.objects.get(slug="with-sample")
    check("gone: what is stored", WORD in str(list(page.body.raw_data)), True)


def back() -> None:
    """Installed again: all is as it was, and still on."""
    check("back: its record", "the first sample" in text("/en/sample/"), True)
    check("back: its page", status("/en/of-samples/"), 200)
    check("back: its block", WORD in text("/en/with-sample/"), True)


def off() -> None:
    from portal.plugin_core.services import set_state

    set_state(slug="sample", state="off")
    check("off again: its address", status("/en/sample/"), 404)


def check(what: str, found: object, expected: object) -> None:
    print(f"{what}: {found}")
    if found != expected:
        sys.exit(f"expected {expected}")


def status(address: str) -> int:
    return visit(address).status_code


def text(address: str) -> str:
    return visit(address).content.decode()


def visit(address: str):
    from django.test import Client

    return Client(headers={"host": "localhost"}).get(address)


if __name__ == "__main__":
    django.setup()
    {"use": use, "gone": gone, "back": back, "off": off}[sys.argv[1]]()
