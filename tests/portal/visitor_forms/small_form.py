"""A form for the tests: it keeps what it takes in a list."""

from django import forms
from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from portal.urls import urlpatterns as portal_addresses
from portal.visitor_forms.forms import LongText, VisitorForm
from portal.visitor_forms.throttle import Limits
from portal.visitor_forms.views import VisitorFormView

ADDRESS = "/en/try/"
taken: list[dict] = []


class SmallForm(VisitorForm):
    kind = forms.ChoiceField(
        label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect
    )
    words = LongText(label="Words", limit=100, required=False)


class SmallView(VisitorFormView):
    name = "small"
    form_class = SmallForm
    title = "A small form"
    limits = Limits(each=((2, 600),), together=((3, 3600),))

    def accept(self, form, secret):
        taken.append(form.cleaned_data | {"secret": secret})

    def thanks_url(self, secret):
        return f"/en/thanks/{secret.hex() if secret else ''}"


urlpatterns = [*i18n_patterns(path("try/", SmallView.as_view())), *portal_addresses]
