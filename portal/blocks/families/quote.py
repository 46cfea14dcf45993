"""What somebody said, in their own words."""

from collections.abc import Iterator

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wagtail.blocks import CharBlock, ChoiceBlock, StructBlock, StructValue
from wagtail.blocks import TextBlock as LinesBlock

from ..groups import TEXT


class Consent(TextChoices):
    """Whether the person agreed; stored, so the names are for ever."""

    NO_PERSON = "no_person", gettext_lazy("These are not the words of one person")
    GIVEN = "given", gettext_lazy("The person has agreed in writing")
    UNKNOWN = "unknown", gettext_lazy("Not known: do not publish")


class QuoteValue(StructValue):
    @property
    def may_be_shown(self) -> bool:
        return self.get("consent") in (Consent.NO_PERSON, Consent.GIVEN)


def example() -> dict[str, str]:
    return {
        "text": _("I was afraid to ask. They were kind, and somebody spoke Somali."),
        "who": _("A mother of three, new in the city"),
        "consent": Consent.GIVEN,
    }


class QuoteBlock(StructBlock):
    """Words of a person are public only once that person has agreed."""

    text = LinesBlock(label=gettext_lazy("Words"), rows=3, max_length=600)
    who = CharBlock(
        label=gettext_lazy("Who said it"),
        required=False,
        max_length=120,
        help_text=gettext_lazy(
            "No full name of a newcomer. For example: A father, two years in the city."
        ),
    )
    consent = ChoiceBlock(
        label=gettext_lazy("Consent"),
        choices=Consent.choices,
        default=Consent.UNKNOWN,
        help_text=gettext_lazy(
            "Words can put the person who said them in danger. Readers do not see this."
        ),
    )

    class Meta:
        label = gettext_lazy("Quote")
        description = gettext_lazy("What somebody said, in their own words.")
        icon = "openquote"
        group = TEXT
        template = "blocks/quote.html"
        value_class = QuoteValue
        preview_value = staticmethod(example)

    def problems(self, value: QuoteValue) -> Iterator[tuple[str, str]]:
        """What the publish checklist should know."""
        if value.get("text") and not value.may_be_shown:
            yield (
                "consent",
                _("Ask the person who said “%(words)s”, and note it at the quote.")
                % {"words": value["text"][:60]},
            )

    def get_searchable_content(self, value: QuoteValue) -> list[str]:
        return super().get_searchable_content(value) if value.may_be_shown else []
