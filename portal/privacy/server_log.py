"""The web server's own log: no visitor's address, no request line, no access log."""

import logging
from typing import Any

from gunicorn.glogging import Logger

from .logs import NamelessFormatter


class ServerLogger(Logger):
    """Gunicorn's, which by itself names the address of who sent a broken request."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(NamelessFormatter())
        # else Python prints them as they are
        logging.captureWarnings(True)

    def _compute_access_log_enabled(self) -> bool:
        return False
