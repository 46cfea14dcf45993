"""The manifest of a plugin: an app config that says what staff should know."""

from typing import Any, ClassVar

from django.apps import AppConfig


class PluginConfig(AppConfig):
    """Base of the app config of every plugin.

    ``slug`` is for ever: it is the label of the app, the name of the module's state and
    the prefix of its stored names. ``title`` and ``summary`` are what staff read.
    ``requires`` are slugs of other plugins; ``personal_data`` is the sentence shown
    before switching on, empty where none is kept; ``contacts`` are outside hosts that
    the server may call; ``public_path`` is the first step of its public addresses, by
    default the slug.
    """

    default = False

    slug: ClassVar[str] = ""
    title: ClassVar[str] = ""
    summary: ClassVar[str] = ""
    icon: ClassVar[str] = "plus"
    category: ClassVar[str] = ""
    maturity: ClassVar[str] = "stable"
    version: ClassVar[str] = "1.0.0"
    contract: ClassVar[int] = 1
    requires: ClassVar[tuple[str, ...]] = ()
    personal_data: ClassVar[str] = ""
    contacts: ClassVar[tuple[str, ...]] = ()
    public_path: ClassVar[str] = ""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Make it the one config of its app: Django would pass it by in silence."""
        super().__init_subclass__(**kwargs)
        cls.default = True
        if cls.slug:
            cls.label = cls.slug
            cls.public_path = cls.public_path or cls.slug
        if "title" in vars(cls):  # a lazy word must not be read yet
            cls.verbose_name = cls.title

    @property
    def role_permissions(self) -> dict[str, tuple[str, ...]]:
        """Rights offered to the roles, as ``PERMISSIONS`` declares them."""
        from .registry import extensions_of

        return extensions_of(self.slug).permissions
