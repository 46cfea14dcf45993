"""What it adds to the demo city."""

from portal.words.services import save_words

from .models import Thing


def load() -> None:
    if not Thing.objects.exists():
        thing = Thing.objects.create(color="red")
        save_words(record=thing, language="en", values={"name": "A red thing"})
