"""``factcheck serve``."""

from __future__ import annotations

import secrets
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.guard import PASSED
from factcheck.cli.shared import Road

if TYPE_CHECKING:
    from factcheck.records import Report
    from factcheck.serve.desk import Desk

LOOPBACK = "127.0.0.1"
Address = Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535, help="The port; 0 for any free one.")]
Served = Annotated[
    list[str], typer.Argument(metavar="REPORT|PATH", help="A report as json or jsonl, or articles: files or folders.")
]


def serve(
    paths: Served,
    port: Address = 0,
    road: Road = Road(),  # noqa: B008
) -> int:
    """Show the report in a browser, live.

    The pages of --format html, made anew whenever a file of the corpus changes. Each finding can be decided there:
    real, or a false alarm with a reason, which is written at once to the suppressions in factcheck.toml. Only this
    machine can reach the address, and only who knows it. Ends with Ctrl-C.
    """
    from factcheck.cli.audit import VERDICTS, Notebook
    from factcheck.config_file import FILE_NAME, find
    from factcheck.run import run
    from factcheck.serve.desk import Desk

    start = Path(paths[0]) if Path(paths[0]).is_dir() else Path(paths[0]).parent
    settings = road.config or (None if road.no_config else find(start)) or start / FILE_NAME
    notebook = Notebook(settings.parent / VERDICTS, settings)

    def checked() -> Report:
        return run(paths, road.settled(paths))

    desk = Desk(
        make=_written(paths) or checked,
        verdicts=notebook.read,
        decide=notebook.add,
        watched=(*paths, str(settings)),
    )
    desk.start()
    _serve(desk, port)
    return PASSED


def _written(paths: Sequence[str]) -> Callable[[], Report] | None:
    """What loads a report that was written before; null when the path is none."""
    from factcheck.errors import UsageError
    from factcheck.gate.reports import load_findings

    if len(paths) != 1 or Path(paths[0]).suffix not in (".json", ".jsonl"):
        return None
    try:
        load_findings(paths[0])
    except UsageError:
        return None
    return lambda: _loaded(paths[0])


def _loaded(path: str) -> Report:
    from factcheck.gate.reports import load_findings
    from factcheck.records import Levels, Report, Summary, Tool
    from factcheck.schemas import schema_id
    from factcheck.version import __version__

    findings = load_findings(path)
    articles = len({place.article for finding in findings for place in finding.locations})
    return Report(
        schema=schema_id("report"),
        tool=Tool(name="factcheck", version=__version__),
        summary=Summary(articles=articles, quotes=0, claims=0, findings=Levels.of(findings)),
        findings=findings,
    )


def _serve(desk: Desk, port: int) -> None:
    from factcheck.errors import UsageError

    try:
        import uvicorn

        from factcheck.serve.app import application
    except ImportError as error:
        raise UsageError("serving needs Starlette and uvicorn: install factcheck-toolkit[serve]") from error
    with socket.create_server((LOOPBACK, port)) as listening:
        number = listening.getsockname()[1]
        token = secrets.token_urlsafe(32)
        print(f"http://{LOOPBACK}:{number}/{token}/", flush=True)
        print("factcheck: serving on this machine alone; Ctrl-C ends it", file=sys.stderr)
        options = uvicorn.Config(
            application(desk, token, number),
            log_level="error",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        with suppress(KeyboardInterrupt):
            uvicorn.Server(options).run(sockets=[listening])
