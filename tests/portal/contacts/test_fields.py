"""The choice of languages speaks the language of the person at the form."""

from django.utils.translation import override

from portal.contacts.models import Contact


def test_languages_and_their_label_are_said_in_the_language_of_the_admin():
    with override("en"):
        field = Contact._meta.get_field("languages").formfield()
    with override("es"):
        assert dict(field.choices)["ar"] == "árabe"
        spanish = str(field.label)
    with override("en"):
        assert dict(field.choices)["ar"] == "Arabic"
        assert str(field.label) == "Languages spoken" != spanish
