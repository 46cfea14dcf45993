"""How gunicorn serves the portal, the demo and a city's own alike."""

import os

from gunicorn.workers.base import Worker

workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
worker_class = "gthread"
# no access log: it would hold visitors' addresses and what they looked for
accesslog = None
errorlog = "-"
logger_class = "portal.privacy.server_log.ServerLogger"
loglevel = "warning"
graceful_timeout = 20
control_socket_disable = True


def post_worker_init(worker: Worker) -> None:
    """Tell the person at the screen where to look, once it truly answers."""
    from django.conf import settings

    if settings.DEMO and worker.age == 1:
        print(
            f"\nThe portal answers at {settings.PORTAL_URL}\n"
            f"Staff sign in at {settings.PORTAL_URL}/admin/. Ctrl+C stops it.\n",
            flush=True,
        )
