"""Staff screens of one menu at a time, since each has an order of its own."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property

from wagtail.admin.views.generic import ReorderView
from wagtail.admin.widgets.button import HeaderButton

from portal.words.views.records import RecordCreateView, RecordEditView, RecordIndexView

from .models import MenuItem


def asked_menu(request: HttpRequest) -> MenuItem.Menu:
    """The menu that the address names, by default the main one."""
    asked = request.GET.get("menu", "")
    known = asked in MenuItem.Menu.values
    return MenuItem.Menu(asked) if known else MenuItem.Menu.MAIN


class MenuIndexView(RecordIndexView):
    @cached_property
    def menu(self) -> MenuItem.Menu:
        return asked_menu(self.request)

    def get_base_queryset(self) -> QuerySet:
        items = super().get_base_queryset().filter(menu=self.menu)
        return items.select_related("page")

    def get_page_title(self) -> str:
        return str(self.menu.label)

    def get_add_url(self) -> str | None:
        url = super().get_add_url()
        return url and f"{url}?menu={self.menu}"

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """First the way to the other menus."""
        others = [
            HeaderButton(
                label, url=f"{self.index_url}?menu={menu}", icon_name="list-ul"
            )
            for menu, label in MenuItem.Menu.choices
            if menu != self.menu
        ]
        return [*super().header_buttons, *others]


class BackToMenuMixin:
    """Returns to the list of the menu that the item is in."""

    index_url_name: str
    object: MenuItem

    def get_success_url(self) -> str:
        return f"{reverse(self.index_url_name)}?menu={self.object.menu}"


class MenuCreateView(BackToMenuMixin, RecordCreateView):
    def get_initial_form_instance(self) -> MenuItem:
        return MenuItem(menu=asked_menu(self.request))


class MenuEditView(BackToMenuMixin, RecordEditView):
    pass


class MenuReorderView(ReorderView):
    """Moves an item among those of its own menu."""

    def get_queryset(self) -> QuerySet[Any]:
        moved = MenuItem.objects.filter(pk=self.kwargs["pk"])
        return super().get_queryset().filter(menu__in=moved.values("menu"))
