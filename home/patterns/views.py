"""The pattern page, under every language's prefix; visitors do not find it."""

import re
from pathlib import Path
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from portal.city.models import City
from portal.city.selectors import the_city
from portal.languages.declared import DECLARED
from portal.languages.reader import current_reader
from portal.needs.signs import Sign
from portal.theme.colour_preview import preview_url
from portal.theme.colour_preview import samples as colour_samples

from .samples import body, sample_language, words


class SampleForm(forms.Form):
    """A field as it is at rest, and one with something to mend."""

    name = forms.CharField(label=_("First name"), help_text=_("You may use any name."))
    phone = forms.RegexField(r"^\d{10}$", label=_("Phone number"))


class PatternsView(TemplateView):
    """Every component with its real template and style sheet, so that none drifts."""

    http_method_names = ["get", "head", "options"]
    template_name = "home/screen_patterns.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        user = getattr(request, "user", None)
        if current_reader() is None or user is None:
            raise Http404
        if not user.has_perm("wagtailadmin.access_admin"):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language, city = get_language() or "", the_city()
        form = SampleForm({"name": "Amina", "phone": "555 010 014"})
        form.is_valid()
        return super().get_context_data(
            language=DECLARED[sample_language(language)],
            words=words(language),
            body=body(language),
            form=form,
            signs=signs(),
            doors=list(Sign),
            colours=list(colour_samples(city.colours)),
            colours_url=preview_url(city, City.CONTRASTS),
            **kwargs,
        )


def signs() -> list[str]:
    """Names of the small drawings, in the order of their file."""
    drawn = Path(finders.find("theme/signs.svg")).read_text(encoding="utf-8")
    return re.findall(r'<symbol id="([\w-]+)"', drawn)
