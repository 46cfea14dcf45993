"""Forms tell what they want, and what to mend, to everyone."""

from django import forms
from django.template.loader import render_to_string


class MailForm(forms.Form):
    email = forms.EmailField(label="E-mail", help_text="We write to you here.")
    name = forms.CharField(label="Name", required=False)


def test_each_field_has_its_label_and_help():
    page = render_to_string("theme/form.html", {"form": MailForm()})
    assert '<label for="id_email">E-mail</label>' in page
    assert 'aria-describedby="id_email_helptext"' in page
    assert 'id="id_email_helptext"' in page
    assert "error-summary" not in page


def test_a_wrong_answer_is_named_at_the_top_and_at_its_field():
    page = render_to_string("theme/form.html", {"form": MailForm({"email": "x"})})
    assert '<a href="#id_email">' in page
    assert "Check this:" in page
    assert 'aria-invalid="true"' in page
    assert 'id="id_email_error"' in page
    assert "id_email_error" in page.partition("aria-describedby=")[2]


def test_fields_that_may_stay_empty_say_so():
    page = render_to_string("theme/form.html", {"form": MailForm()})
    assert page.count("(if you like)") == 1
