"""Asks for the states of modules once in a request, and keeps closed doors closed."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from .doors import Door, door_of
from .preview import note_preview
from .selectors import asking, is_on, is_prepared, is_shown
from .uninstalling.left_behind import keep_out

Views = Callable[[HttpRequest], HttpResponse]


class ModulesMiddleware:
    """Every view of a module that is not on is not found, whoever asks.

    Screens of pages whose plugin is gone lead to the page list.

    Staff reach its screens and see its pages while it is being prepared.
    """

    def __init__(self, get_response: Views) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with asking(request):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        door = door_of(request.resolver_match, view, kwargs)
        if door is None:
            return keep_out(request, kwargs)
        if not is_open(door, request):
            raise Http404
        if door.kind == "public":
            note_preview(request, door.slug)
        return None


def is_open(door: Door, request: HttpRequest) -> bool:
    match door.kind:
        case "admin":
            return is_prepared(door.slug)
        case "api":
            return is_on(door.slug, request)
    return is_shown(door.slug, request)
