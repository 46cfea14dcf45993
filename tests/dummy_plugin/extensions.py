"""One of each point."""

from datetime import timedelta

from django.http import HttpRequest

from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, StructBlock

from portal.plugin_core import (
    Findable,
    FindableText,
    HealthCheck,
    NavigationEntry,
    Panel,
    Recurring,
    Role,
    Screen,
    SearchSource,
    Slot,
    SlotPlace,
    StarterPage,
    Term,
    register_hook,
)
from portal.words.panels import WordPanel
from portal.words.viewsets import TranslatableRecordViewSet

from .models import Thing
from .views import ThingScreen

done: list[str] = []
"""What the clock and the hooks did, for tests to look at."""


class ThingBlock(StructBlock):
    word = CharBlock()

    class Meta:
        template = "dummy/block.html"


class ThingViewSet(TranslatableRecordViewSet):
    model = Thing
    panels = [WordPanel("name"), FieldPanel("color")]


@register_hook("after_edit_page", slug="dummy")
def note_edit(request: HttpRequest, page: object) -> None:
    done.append("edited")


def tick() -> None:
    done.append("ticked")


def look() -> None:
    done.append("looked")


def find(keys: list[str]) -> list[Findable]:
    things = Thing.objects.filter(pk__in=keys).prefetch_related("words")
    return [
        Findable(
            key=str(thing.pk),
            path=f"things/{thing.pk}/",
            texts={row.language: FindableText(row.name) for row in thing.words.all()},
            terms=(Term("color", thing.color),),
        )
        for thing in things
    ]


BLOCKS = {"dummy_word": ThingBlock}
MENU = (
    ThingViewSet,
    Screen("overview", "Overview", "overview/", ThingScreen, "dummy.view_thing"),
)
NAVIGATION = (NavigationEntry("All things", "dummy:list"),)
PANELS = (Panel("count", lambda request, context: "A panel", "dummy.view_thing"),)
SLOTS = tuple(
    Slot(place, lambda request, context, place=place: f"<p>slot {place}</p>")
    for place in SlotPlace
)
SEARCH = (
    SearchSource(
        kind="thing",
        label="Things",
        model=Thing,
        find=find,
        all_keys=lambda: map(str, Thing.objects.values_list("pk", flat=True)),
        label_terms=lambda facet, values, language: {v: v.title() for v in values},
    ),
)
PERMISSIONS = {"editor": ("dummy.add_thing", "dummy.change_thing", "dummy.view_thing")}
ROLES = (Role("thing_keeper", "Keeper of things", ("dummy.change_thing",)),)
SCHEDULE = (Recurring("dummy.tick", "Tick", tick, timedelta(hours=1)),)
HEALTH = (HealthCheck("dummy.look", "Things", "Look at them.", look, is_quick=True),)
TRANSLATABLE = (Thing,)
STARTER_PAGES = (
    StarterPage("about-things", "dummy.ThingPage", "About things", "What things are."),
)
