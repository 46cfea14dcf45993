"""Staff screens of the needs."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import Need


class NeedViewSet(TranslatableRecordViewSet):
    model = Need
    icon = "help"
    menu_label = _("Needs")
    menu_name = "needs"
    menu_order = 265
    add_to_admin_menu = True
    ordering = "sort_order"
    sort_order_field = "sort_order"
    list_display = [
        "__str__",
        Column("under", label=_("Under")),
        BooleanColumn("is_door", label=_("Door")),
        BooleanColumn("hidden", label=_("Hidden")),
    ]
    list_filter = ["is_door", "hidden", "read_first", "sensitive"]
    panels = [
        WordPanel("name"),
        WordPanel("phrases"),
        FieldRowPanel([FieldPanel("is_door"), FieldPanel("sign")]),
        FieldPanel("page"),
        FieldPanel("under"),
        FieldRowPanel([FieldPanel("read_first"), FieldPanel("sensitive")]),
        FieldPanel("hidden"),
        FieldPanel("source_language"),
    ]
