"""How records tell search that they changed, in the transaction of the change."""

from collections.abc import Callable, Iterable

from django.db.models import Model

Feeder = Callable[[type[Model], list[str]], None]
"""Gets the model of a ``SearchSource`` and the keys of records that changed."""

_feeders: list[Feeder] = []


def subscribe(feeder: Feeder) -> None:
    """Have ``feeder`` called at every change; for the search room."""
    if feeder not in _feeders:
        _feeders.append(feeder)


def changed(model: type[Model], keys: Iterable[object]) -> None:
    """Say that the things of these keys, or anything shown of them, changed.

    To be called by a plugin's services, after the writes and in their transaction. What
    is not public any more is taken out of search by the same call.
    """
    wanted = [str(key) for key in keys]
    if wanted:
        for feeder in _feeders:
            feeder(model, wanted)


def gone(model: type[Model], keys: Iterable[object]) -> None:
    """Say that the records of these keys are deleted; the same as ``changed``."""
    changed(model, keys)
