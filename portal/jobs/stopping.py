"""When a process beside the web server has to end."""

import os
import signal

STOP = {signal.SIGINT, signal.SIGTERM}


class Stopping:
    """Signals wait until it is asked, so that the work at hand is done first.

    Where ``parent`` is given, a process id, it is also told when that process is gone,
    however it went.
    """

    def __init__(self, parent: int | None = None) -> None:
        self.parent = parent
        signal.pthread_sigmask(signal.SIG_BLOCK, STOP)

    def is_asked(self) -> bool:
        is_orphan = self.parent is not None and os.getppid() != self.parent
        return is_orphan or bool(signal.sigpending() & STOP)
