"""Tells what a person does from what an open page does by itself.

An open editor of Wagtail asks every ten seconds who else is there, saves by itself
half a second after a change and draws its preview anew: all by script or in a frame.
Only going to a page counts. Typing and pointing inside a page is told by
``still-here.js``.
"""

from django.http import HttpRequest


def is_made_by_script(request: HttpRequest) -> bool:
    """Whether a script sent this and nobody will see a page that we answer with."""
    mode = request.headers.get("Sec-Fetch-Mode")
    if mode:
        return mode != "navigate"
    # browsers send no Sec-Fetch-* to a plain-http name other than localhost
    by_name = request.headers.get("X-Requested-With") == "XMLHttpRequest"
    return by_name or not request.accepts("text/html")


def is_input(request: HttpRequest) -> bool:
    """Whether somebody went to a page or sent a form, in a window of its own."""
    if is_made_by_script(request):
        return False
    destination = request.headers.get("Sec-Fetch-Dest")
    if destination:
        return destination == "document"
    # a script that does not say what it wants accepts anything; a browser asks for html
    return (
        "text/html" in request.headers.get("Accept", "")
        and "/preview/" not in request.path
        and "in_preview_panel" not in request.GET
    )
