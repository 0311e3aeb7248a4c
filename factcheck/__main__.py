"""The entry point: ``factcheck`` and ``python -m factcheck``."""

from __future__ import annotations

import os
import signal


def main() -> None:
    """Load the command line, which takes a moment, and hand over to it. An interrupt until then ends it without a word;
    later ones are the verbs' own."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:  # a caller may have it ignored
        signal.signal(signal.SIGINT, _leave)
    from factcheck.cli import main as command

    signal.signal(signal.SIGINT, before)
    command()


def _leave(*_: object) -> None:
    os._exit(130)


if __name__ == "__main__":
    main()
