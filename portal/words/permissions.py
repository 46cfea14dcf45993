"""Who may write the words of a kind of record in other languages."""

from django.contrib.auth.base_user import AbstractBaseUser

from wagtail.permissions import policy_registry

from .models import TranslatableRecord


def may_translate(user: AbstractBaseUser, model: type[TranslatableRecord]) -> bool:
    """Whoever may see the records and change their words, without changing facts.

    Asks the record's own policy too, so that whatever closes the record's screens
    closes its translations.
    """
    return policy_registry.get_by_type(model).user_has_any_permission(
        user, {"add", "change", "delete", "view"}
    ) and policy_registry.get_by_type(model.words_model()).user_has_permission(
        user, "change"
    )
