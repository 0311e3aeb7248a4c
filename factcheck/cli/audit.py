"""``factcheck audit``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.guard import FAILED, PASSED
from factcheck.cli.options import Paths, Quiet
from factcheck.cli.shared import Road
from factcheck.gate.audit import SHORTEST_REASON, Verdict

if TYPE_CHECKING:
    from factcheck.records import Finding

VERDICTS = "factcheck-audit.jsonl"
_ASK = "[r]eal, [f]alse alarm, [l]ater, [q]uit? "


def audit(
    paths: Paths,
    verdicts: Annotated[
        Path | None,
        typer.Option(
            "--verdicts",
            metavar="FILE",
            help="The file that remembers the verdicts; factcheck-audit.jsonl beside the configuration by default.",
        ),
    ] = None,
    road: Road = Road(),  # noqa: B008
    quiet: Quiet = False,
) -> int:
    """Judge the findings one by one.

    Each new finding is shown, and answered with r (real), f (false alarm), l (later) or q (quit), then a reason. A
    false alarm becomes a suppression in factcheck.toml, or in pyproject.toml where the configuration is there. Verdicts
    are written down at once, so the next audit goes on where this one stopped. At the end stands, for each rule, how
    many of its findings were real.

    The exit code is 1 when findings are left without a verdict.
    """
    from factcheck.cli.corpus import findings_of
    from factcheck.config_file import FILE_NAME, find
    from factcheck.gate.audit import open_findings
    from factcheck.gate.baseline import load

    start = Path(paths[0]) if paths[0] != "-" else Path()
    start = start if start.is_dir() else start.parent
    settings = road.config or (None if road.no_config else find(start)) or start / FILE_NAME
    chosen = road.settled(paths)
    notebook = Notebook(verdicts or settings.parent / VERDICTS, settings)
    known = notebook.read()
    findings: Sequence[Finding] = findings_of(paths, chosen, quiet=quiet).findings
    if chosen.baseline:
        findings, _ = load(chosen.baseline).mark(findings, chosen.never_baseline)
    waiting = open_findings(findings, known)
    left = _asked(waiting, notebook)
    _summary(notebook.read(), left)
    return FAILED if left else PASSED


@dataclass(frozen=True, slots=True)
class Notebook:
    """The file of verdicts, a line each, and the configuration that takes the suppressions."""

    file: Path
    settings: Path

    def read(self) -> list[Verdict]:
        """All verdicts so far; one whose suppression could not be written any more gets it now."""
        with self._alone():
            return self._read()

    def add(self, verdict: Verdict) -> None:
        """Write a verdict down for good, and then its suppression."""
        from factcheck.cli.output import destination
        from factcheck.gate.audit import dumps

        with self._alone():
            known = self._read()
            with destination(self.file) as out:
                out.writelines(dumps(each) for each in (*known, verdict))
            if verdict.judgement == "false":
                self._suppress(verdict)

    def _alone(self) -> AbstractContextManager[None]:
        """Two audits at once wait for one another from the reading of a file to its writing."""
        from factcheck.cli.draft import alone_in

        return alone_in(*(Path(os.path.realpath(each)).parent for each in (self.file, self.settings)))

    def _read(self) -> list[Verdict]:
        from factcheck.gate.audit import loads

        if not self.file.exists():
            return []
        found = loads(self.file.read_text(encoding="utf-8"), str(self.file))
        if found and found[-1].judgement == "false":
            self._suppress(found[-1])
        return found

    def _suppress(self, verdict: Verdict) -> None:
        from factcheck.cli.output import destination
        from factcheck.config_file import PROJECT_FILE
        from factcheck.gate.audit import with_suppression

        before = self.settings.read_bytes().decode("utf-8") if self.settings.exists() else ""
        project = self.settings.name == PROJECT_FILE
        after = with_suppression(before, verdict, project=project, path=str(self.settings))
        if after != before:
            with destination(self.settings) as out:
                out.write(after)


def _asked(findings: Sequence[Finding], notebook: Notebook) -> int:
    """Ask for a verdict on each; how many are left without one."""
    from factcheck.cli.output import style_for
    from factcheck.report.terminal import render_finding

    left = len(findings)
    for number, finding in enumerate(findings, 1):
        sys.stdout.write(f"{number} of {len(findings)}\n{render_finding(finding, style_for(None))}")
        answer = _answer()
        if answer == "q":
            break
        if answer == "l":
            continue
        reason = _reason("Why may it stand? " if answer == "f" else "A remark, or nothing: ", needed=answer == "f")
        if reason is None:
            break
        notebook.add(Verdict.on(finding, "false" if answer == "f" else "real", reason))
        left -= 1
    return left


def _answer() -> str:
    while True:
        line = _line(_ASK)
        if line is None:
            return "q"
        if line[:1].lower() in ("r", "f", "l", "q"):
            return line[0].lower()


def _reason(question: str, *, needed: bool) -> str | None:
    while True:
        line = _line(question)
        if line is None or not needed or len(line) >= SHORTEST_REASON:
            return line
        sys.stdout.write(f"A reason has at least {SHORTEST_REASON} characters. ")


def _line(question: str) -> str | None:
    """A line from the terminal, null at its end."""
    sys.stdout.write(question)
    sys.stdout.flush()
    line = sys.stdin.readline()
    return " ".join(line.split()) if line else None


def _summary(verdicts: Sequence[Verdict], left: int) -> None:
    from factcheck.gate.audit import precision

    sys.stdout.write("\n")
    for rule, real, judged in precision(verdicts):
        sys.stdout.write(f"{rule}: {real} of {judged} real, {real / judged:.0%}\n")
    sys.stdout.write(f"{left} left\n" if left else "All findings have a verdict.\n")
