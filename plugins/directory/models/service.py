"""Help that people can get (HSDS 3.2.3 ``service``)."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from modelcluster.models import ClusterableModel

from portal.contacts.fields import LanguageListField
from portal.words.models import Words
from portal.words.texts import Text

from .imported import Imported, ImportedQuerySet, ImportedRecord
from .organization import Organization


class ServiceQuerySet(ImportedQuerySet):
    def shown(self) -> "ServiceQuerySet":
        """Active, and neither it nor its organization hidden or missing."""
        theirs = models.Q(organization__hidden=False, organization__missing_since=None)
        return (
            super()
            .shown()
            .filter(models.Q(organization=None) | theirs)
            .filter(status=Service.Status.ACTIVE)
        )

    def fetch_whole(self) -> "list[Service]":
        """With words and all that a card shows, in four queries."""
        from ..cards import with_cards

        return with_cards(self.fetch_with_words())


class Service(ClusterableModel, ImportedRecord):
    """One thing an organization does for people.

    HSDS ``assured_date`` is ``checked_on`` here; the history has ``last_modified``.
    """

    class Status(models.TextChoices):
        ACTIVE = "active", _("Active")
        INACTIVE = "inactive", _("Not offered now")
        TEMPORARILY_CLOSED = "temporarily closed", _("Closed for some time")
        DEFUNCT = "defunct", _("Ended for good")

    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organization"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="services",
        help_text=_("Who offers it."),
    )
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=Status.choices,
        default=Status.ACTIVE,
        help_text=_("Readers see only services that are active."),
    )
    url = models.URLField(_("website"), max_length=500, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    languages = LanguageListField(_("languages spoken"))
    minimum_age = models.PositiveSmallIntegerField(
        _("youngest age"), null=True, blank=True
    )
    maximum_age = models.PositiveSmallIntegerField(
        _("oldest age"), null=True, blank=True
    )
    assurer_email = models.EmailField(
        _("e-mail address of who checked it"),
        blank=True,
        help_text=_("For staff. Readers do not see it."),
    )

    objects = ServiceQuerySet.as_manager()

    public_url_name = "directory:service"

    class Meta(Imported.Meta):
        verbose_name = _("service")
        verbose_name_plural = _("services")
        indexes = [
            models.Index(
                fields=["status", "hidden", "missing_since", "-checked_on"],
                name="directory_service_public",
            ),
            models.Index(fields=["checked_on"], name="directory_service_checked"),
        ]

    @property
    def how(self) -> Text:
        return self.say("application_process")

    @property
    def cost(self) -> Text:
        return self.say("fees_description")

    @property
    def is_shown(self) -> bool:
        return (
            super().is_shown
            and self.status == self.Status.ACTIVE
            and (self.organization is None or self.organization.is_shown)
        )

    def clean(self) -> None:
        youngest, oldest = self.minimum_age, self.maximum_age
        if youngest is not None and oldest is not None and oldest < youngest:
            raise ValidationError(
                {"maximum_age": _("The oldest age is below the youngest.")}
            )


class ServiceWords(Words):
    """Words of a service in one language."""

    record = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="words")
    name = models.CharField(
        _("name"), max_length=255, help_text=_("Say what people get: Free groceries.")
    )
    alternate_name = models.CharField(_("other name"), max_length=255, blank=True)
    description = models.TextField(
        _("what it is"), blank=True, help_text=_("Short sentences, everyday words.")
    )
    alert = models.TextField(
        _("important now"),
        blank=True,
        help_text=_("Stands on top of the page. For example: closed this week."),
    )
    eligibility_description = models.TextField(
        _("who can come"),
        blank=True,
        help_text=_("Who may use it, and who need not worry."),
    )
    application_process = models.TextField(
        _("how to get it"),
        blank=True,
        help_text=_("Walk in, call first, fill in a form; what to bring."),
    )
    fees_description = models.TextField(
        _("cost"), blank=True, help_text=_("Write “Free” where it costs nothing.")
    )
    wait_time = models.CharField(
        _("waiting time"), max_length=255, blank=True, help_text=_("If there is one.")
    )
    interpretation_services = models.TextField(
        _("interpreters"),
        blank=True,
        help_text=_("How people get help in other languages."),
    )
    accreditations = models.TextField(_("accreditations"), blank=True)
    licenses = models.TextField(_("licenses"), blank=True)

    class Meta(Words.Meta):
        verbose_name = _("words of a service")
        verbose_name_plural = _("words of services")
