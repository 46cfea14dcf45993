"""Images and documents with what a public office must know of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from portal.languages.declared import DECLARED


def languages_of_files() -> list[tuple[str, str]]:
    """Every declared language, live or not: a file may be there before its pages."""
    return [(code, language.name) for code, language in DECLARED.items()]


class PortalImage(AbstractImage):
    """A picture, who made it, and whether the people in it agreed."""

    class Consent(models.TextChoices):
        NO_PEOPLE = "no_people", _("Nobody can be recognised")
        GIVEN = "given", _("Everyone shown has agreed in writing")
        UNKNOWN = "unknown", _("Not known: do not publish")

    description = models.CharField(
        _("description"),
        max_length=255,
        blank=True,
        default="",
        help_text=_(
            "What the picture shows, for people who cannot see it. Pages start from "
            "these words and may use their own."
        ),
    )
    credit = models.CharField(
        _("credit"),
        max_length=255,
        blank=True,
        help_text=_("Who made the picture, shown below it."),
    )
    consent = models.CharField(
        _("consent"),
        max_length=20,
        choices=Consent.choices,
        default=Consent.UNKNOWN,
        help_text=_("A picture of a person can put that person in danger."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit", "consent")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    @property
    def default_alt_text(self) -> str:
        """The description alone: a title is often a file name, no use to a listener."""
        return self.description


class PortalRendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(
        PortalImage, related_name="renditions", on_delete=models.CASCADE
    )

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class PortalDocument(AbstractDocument):
    """A file for download, in one language, from a named source."""

    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        choices=languages_of_files,
        help_text=_("The language the file is written in."),
    )
    source = models.CharField(
        _("source"), max_length=255, blank=True, help_text=_("Who wrote the file.")
    )

    admin_form_fields = (*Document.admin_form_fields, "language", "source")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    @property
    def is_audio(self) -> bool:
        return self.content_type.startswith("audio/")
