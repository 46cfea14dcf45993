"""Finds what the demo made by the name it has in the content files."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from home.models import DemoThing


def find(name: str) -> Model | None:
    """The thing of this name, or none where it was never made or is gone."""
    row = DemoThing.objects.filter(name=name).first()
    return row.thing if row else None


def get(name: str) -> Model:
    """The thing of this name; ``LookupError`` where there is none."""
    thing = find(name)
    if thing is None:
        raise LookupError(f"The demo has nothing by the name of {name!r}.")
    return thing


def remember(name: str, thing: Model) -> None:
    DemoThing.objects.update_or_create(
        name=name,
        defaults={
            "content_type": ContentType.objects.get_for_model(thing),
            "object_id": thing.pk,
        },
    )


def resolve(value: object) -> object:
    """``"@name"`` becomes the thing of that name; all else stays as it is."""
    if isinstance(value, str) and value.startswith("@"):
        return get(value.removeprefix("@"))
    return value
