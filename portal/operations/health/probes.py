"""``/health/live`` and ``/health/ready``, for whatever watches over the servers.

Answered before everything else: a probe comes by any host name, by plain http, and must
be told of a database that is away.
"""

from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse


class HealthMiddleware:
    """Live: this process answers. Ready: it can serve pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.is_migrated = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        match request.path_info:
            case "/health/live" | "/health/live/":
                return answer(request, "live")
            case "/health/ready" | "/health/ready/":
                return answer(request, "ready", self.trouble())
        return self.get_response(request)

    def trouble(self) -> str:
        """Why no page can be served, in a word, or nothing."""
        connection = connections[DEFAULT_DB_ALIAS]
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            if not self.is_migrated:
                executor = MigrationExecutor(connection)
                leaves = executor.loader.graph.leaf_nodes()
                self.is_migrated = not executor.migration_plan(leaves)
        except DatabaseError:
            connection.close()
            return "database"
        return "" if self.is_migrated else "migrations"


def answer(request: HttpRequest, good: str, trouble: str = "") -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    response = JsonResponse(
        {"status": "waiting", "for": trouble} if trouble else {"status": good},
        status=503 if trouble else 200,
    )
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
