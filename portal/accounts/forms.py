"""The forms by which staff add and change colleagues, and their own name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wagtail.users.forms import UserCreationForm, UserEditForm, UserForm

from portal.accounts.models import EMAIL_TAKEN, User
from portal.accounts.services import forget_former_addresses


class _PersonFields(UserForm):
    """What both forms say, in the portal's words."""

    error_messages = {**UserForm.error_messages, "duplicate_username": EMAIL_TAKEN}
    first_name = None
    last_name = None
    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        help_text=User._meta.get_field("name").help_text,
    )
    is_superuser = forms.BooleanField(
        label=_("Superuser"),
        required=False,
        help_text=_(
            "May do everything, without limits. For the people who run the server; "
            "the role of administrator is enough for the work in this portal."
        ),
    )
    field_order = [
        "name",
        "email",
        "groups",
        "is_active",
        "is_superuser",
        "password1",
        "password2",
    ]

    def __init__(self, *args: Any, editor: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].label = _("Roles")
        self.fields["groups"].help_text = _("What this person may do. One is enough.")
        if not editor.is_superuser:
            self.fields.pop("is_superuser", None)


class PersonCreationForm(_PersonFields, UserCreationForm):
    """Without a password, the person sets one by *Forgot your password?*."""

    class Meta(UserCreationForm.Meta):
        fields = ["email", "name", "is_superuser", "groups"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "password1" in self.fields:
            self.fields["password1"].help_text = _(
                "Best left empty: the person then chooses one by “Forgot your "
                "password?” on the sign-in page."
            )

    def save(self, commit: bool = True) -> User:
        if not self.cleaned_data.get("password1"):
            self.instance.set_unusable_password()
        return super().save(commit)


class PersonEditForm(_PersonFields, UserEditForm):
    """One's own password is changed on its own page, where the old one is asked."""

    class Meta(UserEditForm.Meta):
        fields = ["email", "name", "is_superuser", "groups", "is_active"]

    def __init__(self, *args: Any, editing_self: bool = False, **kwargs: Any) -> None:
        self.editing_self = editing_self
        super().__init__(*args, editing_self=editing_self, **kwargs)

    @property
    def password_enabled(self) -> bool:
        return super().password_enabled and not self.editing_self

    def save(self, commit: bool = True) -> User:
        user = super().save(commit)
        if commit:
            forget_former_addresses(user=user)
        return user


class OwnNameForm(forms.ModelForm):
    """The first panel of a person's own account screen."""

    class Meta:
        model = User
        fields = ["name"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].required = True
