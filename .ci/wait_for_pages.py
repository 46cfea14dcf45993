"""Waits until each page of a server answers with 200; gives up after three minutes."""

import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE_SECONDS = 180


def answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=10) as response:  # noqa: S310 (a server of ours)
            return response.status == 200
    except (URLError, OSError):
        return False


def main(server: str, *paths: str) -> int:
    end = time.monotonic() + PATIENCE_SECONDS
    for path in paths:
        while not answers(server + path):
            if time.monotonic() > end:
                print(f"{server}{path} does not answer with 200")
                return 1
            time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
