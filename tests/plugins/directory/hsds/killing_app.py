"""For processes of their own: small batches, and a death at a place.

``HSDS_DIE`` names the place where a process kills itself.
"""

import os
import signal
from pathlib import Path

from django.apps import AppConfig


class KillingConfig(AppConfig):
    name = "tests.plugins.directory.hsds"
    label = "killing_imports"
    path = str(Path(__file__).parent)

    def ready(self) -> None:
        from plugins.directory.hsds import importing, jobs
        from plugins.directory.hsds.spool import Spool
        from plugins.directory.models import Service

        importing.ROWS = 1

        def die_before(owner, name, place, when=lambda *args: True):
            done = getattr(owner, name)

            def dying(*args, **kwargs):
                if os.environ.get("HSDS_DIE") == place and when(*args):
                    os.kill(os.getpid(), signal.SIGKILL)
                return done(*args, **kwargs)

            setattr(owner, name, dying)

        def after_a_service(spool, table, number, most):
            return table == "service" and number > 0

        def with_services(settled):
            return Service.objects.count() == 2

        def a_phone(spool, table, *row):
            return table == "phone"

        die_before(Spool, "put", "while reading", a_phone)
        die_before(importing, "_tell_search", "in the middle of the first batch")
        die_before(
            importing, "_tell_search", "in the middle of a later batch", with_services
        )
        die_before(Spool, "after", "right after a batch", after_a_service)
        die_before(jobs, "finish", "before the end")
