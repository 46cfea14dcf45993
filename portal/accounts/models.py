"""The person who works on the portal; visitors have no account."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import Group, PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.accounts.fields import LowerCaseEmailField
from portal.accounts.managers import UserManager

EMAIL_TAKEN = _("Someone already uses this e-mail address.")


class User(AbstractBaseUser, PermissionsMixin):
    """A member of staff, a translator or an administrator.

    The name is one field: people have any number of names, in any script.
    """

    email = LowerCaseEmailField(
        _("e-mail address"), unique=True, error_messages={"unique": EMAIL_TAKEN}
    )
    name = models.CharField(
        _("name"), max_length=200, blank=True, help_text=_("As colleagues know you.")
    )
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Take this away instead of deleting someone who has left."),
    )
    date_joined = models.DateTimeField(
        _("joined"), default=timezone.now, editable=False
    )

    is_demo = models.BooleanField(
        _("made by the demo"),
        default=False,
        editable=False,
        help_text=_("Its password is no secret: it opens nothing outside the demo."),
    )

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ["email"]
        permissions = [
            ("view_security_log", _("Can read the security log")),
            (
                "reset_second_factors",
                _("Can take away the second factors of people who lost a device"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="one_user_per_email",
                violation_error_message=EMAIL_TAKEN,
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        return self.name or self.email

    def get_short_name(self) -> str:
        return self.get_full_name()


class StaffSession(AbstractBaseSession):
    """One place where someone is signed in, or is about to.

    The row names the person, so that all of a person's sessions can be ended at once.
    It holds no address and no name of a device.
    """

    user = models.ForeignKey(
        User,
        null=True,
        editable=False,
        on_delete=models.CASCADE,
        related_name="open_sessions",
    )

    # written at every sign-in, and nothing that an editor would ever look up
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    @classmethod
    def get_session_store_class(cls) -> type:
        from portal.accounts.sessions.store import SessionStore

        return SessionStore


class Role(models.Model):
    """Which group stands for a role that the portal made.

    The group may be renamed or deleted by the city; this row remembers that the
    role was made once, so that it is never made again.
    """

    slug = models.SlugField(unique=True)
    group = models.OneToOneField(
        Group, null=True, on_delete=models.SET_NULL, related_name="portal_role"
    )

    class Meta:
        default_permissions = ()
        verbose_name = _("role")
        verbose_name_plural = _("roles")

    def __str__(self) -> str:
        return self.slug


class RoleOffer(models.Model):
    """A right that a role was given once; the city may have taken it away since."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="offers")
    right = models.CharField(max_length=255)

    class Meta:
        default_permissions = ()
        verbose_name = _("right offered to a role")
        verbose_name_plural = _("rights offered to roles")
        constraints = [
            models.UniqueConstraint(
                fields=["role", "right"], name="one_offer_per_right"
            )
        ]

    def __str__(self) -> str:
        return self.right
