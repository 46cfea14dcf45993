"""The groups of the block picker; a plugin's blocks may join them."""

from django.utils.translation import gettext_lazy as _

TEXT = _("Text")
FACTS = _("Facts")
LINKS = _("Links")
FILES = _("Pictures and files")
