"""Exit codes: whatever happens in a verb, one line on standard error and a code that never passes for success."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import ParamSpec

import typer

from factcheck.errors import FactcheckError, reason
from factcheck.report.safe import visible

PASSED = 0
FAILED = 1
WRONG = 2
INTERRUPTED = 130
READER_GONE = 141  # what a shell reports for a program that a closed pipe has ended
TRACEBACK = "FACTCHECK_TRACEBACK"

Arguments = ParamSpec("Arguments")


def complain(line: str) -> None:
    """One line on standard error, safe to print."""
    if sys.stderr is None:  # the caller closed it, and print would take standard output
        return
    try:
        print(f"factcheck: {visible(line)}", file=sys.stderr, flush=True)
    except OSError:  # a full disk or a closed pipe: the exit code must say it alone
        silence(sys.stderr)


def guarded(verb: Callable[Arguments, int]) -> Callable[Arguments, None]:
    """The verb as a command: its result becomes the exit code, and so does everything it may raise."""

    @wraps(verb)
    def command(*arguments: Arguments.args, **options: Arguments.kwargs) -> None:
        raise typer.Exit(_exit_code(lambda: verb(*arguments, **options)))

    return command


def _exit_code(work: Callable[[], int]) -> int:
    try:
        code = work()
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk or a closed pipe must show here, not after the exit code is fixed
    except FactcheckError as error:
        complain(str(error))
        return WRONG
    except BrokenPipeError:
        silence(sys.stdout)
        return READER_GONE
    except KeyboardInterrupt:
        complain("interrupted")
        return INTERRUPTED
    except OSError as error:
        silence(sys.stdout)
        complain(f"{error.filename or 'standard output'}: {reason(error)}")
        return WRONG
    except Exception as error:
        return _internal(error)
    return code


def silence(stream: object) -> None:
    """Point the stream at nothing, so that closing it at exit does not fail a second time."""
    with suppress(AttributeError, OSError, ValueError):  # it is closed, or no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]


def _internal(error: Exception) -> int:
    if os.environ.get(TRACEBACK):
        import traceback

        traceback.print_exception(error)
    where = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
    complain(f"internal error{where}: {type(error).__name__}: {error} (set {TRACEBACK}=1 to see the stack)")
    return WRONG
