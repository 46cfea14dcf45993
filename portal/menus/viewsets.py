"""Staff screens of the menus."""

from django.utils.translation import gettext_lazy as _

from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column

from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import MenuItem
from .views import MenuCreateView, MenuEditView, MenuIndexView, MenuReorderView


class MenuItemViewSet(TranslatableRecordViewSet):
    model = MenuItem
    index_view_class = MenuIndexView
    add_view_class = MenuCreateView
    edit_view_class = MenuEditView
    reorder_view_class = MenuReorderView
    icon = "list-ul"
    menu_label = _("Menus")
    menu_name = "menus"
    menu_order = 260
    add_to_admin_menu = True
    ordering = "sort_order"
    sort_order_field = "sort_order"
    search_fields = None
    list_display = [
        "__str__",
        Column("page", label=_("Page")),
        BooleanColumn("live", label=_("Published"), accessor="page.live"),
    ]
    panels = [
        FieldPanel("menu"),
        FieldPanel("page"),
        WordPanel("title"),
        FieldPanel("source_language"),
    ]
