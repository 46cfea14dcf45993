"""Asks for the port before anything long begins."""

import socket
from contextlib import closing

from .trouble import Trouble

HOSTS = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}


def chosen_port(text: str) -> int:
    """The port number in ``text``; raises ``Trouble`` when it is none."""
    if text.isascii() and text.isdigit() and 0 < int(text) < 65536:
        return int(text)
    raise Trouble(
        f"PORT={text} is not a port number.",
        "choose one from 1024 to 65535, for example: make run PORT=8001",
    )


def local_addresses(port: int) -> list[str]:
    """Addresses to listen on, so that ``localhost`` works over IPv4 and IPv6.

    Raises ``Trouble`` when another program listens there already.
    """
    addresses = []
    for host, family in HOSTS.items():
        try:
            with closing(socket.socket(family)) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except PermissionError:
            raise Trouble(
                f"This account may not use port {port}.",
                "choose one from 1024 on, for example: make run PORT=8000",
            ) from None
        except OSError as error:
            if family == socket.AF_INET6 and not _is_taken(error):
                continue
            raise Trouble(
                f"Port {port} is taken: another program listens on it, maybe a "
                "portal that still runs.",
                f"stop that program, or choose another port:\n"
                f"make run PORT={_free_port(port)}",
            ) from None
        addresses.append(f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
    return addresses


def _is_taken(error: OSError) -> bool:
    import errno

    return error.errno == errno.EADDRINUSE


def _free_port(near: int) -> int:
    for port in range(near + 1, min(near + 50, 65536)):
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    return 8001
