"""No template of the portal carries style, script or addresses of other hosts."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
TEMPLATES = [
    template
    for room in ("portal", "home", "search", "plugins")
    for template in sorted((ROOT / room).rglob("templates/**/*.html"))
]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: str(t.relative_to(ROOT)))
def test_templates_need_no_inline_style_or_script(template):
    markup = template.read_text()
    found = re.findall(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=", markup)
    assert found == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: str(t.relative_to(ROOT)))
def test_templates_load_nothing_from_other_hosts(template):
    loaded = re.findall(r"""(?:src|srcset)=["'](?:https?:)?//""", template.read_text())
    assert loaded == []


def test_every_sign_used_is_drawn():
    drawn = set(
        re.findall(
            r'symbol id="([\w-]+)"',
            (ROOT / "portal/theme/static/theme/signs.svg").read_text(),
        )
    )
    used = {
        name
        for template in TEMPLATES
        for name in re.findall(r'{% sign "([\w-]+)" %}', template.read_text())
    }
    assert used - {"back"} <= drawn
