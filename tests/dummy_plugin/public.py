"""What other plugins may use."""

from .models import Thing


def number_of_things() -> int:
    return Thing.objects.count()
