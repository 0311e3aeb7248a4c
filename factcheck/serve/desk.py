"""What is served: the report of the corpus as it is now, made anew whenever one of its files changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

from factcheck.errors import FactcheckError, UsageError
from factcheck.gate.audit import SHORTEST_REASON, Judgement, Verdict
from factcheck.records import Finding, Report
from factcheck.report.html.page import pieces
from factcheck.report.html.view import view_of

Stamps = dict[str, tuple[int, int]]


@dataclass(slots=True, kw_only=True)
class Desk:
    """The report and the decisions on it. ``watched`` are the files and folders whose change asks for a new report;
    ``version`` counts the reports; ``trouble`` says why the next one could not be made, empty when it could."""

    make: Callable[[], Report]
    verdicts: Callable[[], list[Verdict]]
    decide: Callable[[Verdict], None]
    watched: tuple[str, ...]
    version: int = 0
    trouble: str = ""
    page: bytes = b""
    _report: Report | None = None
    _stamps: Stamps = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _writing: Lock = field(default_factory=Lock)

    def start(self) -> None:
        """Make the first report. Raises what making it raises."""
        self._stamps = stamps(self.watched)
        self._show(self.make())

    def refresh(self) -> bool:
        """Make the report anew if a file has changed; whether it has. A failure leaves the old one in place."""
        with self._lock:
            found = stamps(self.watched)
            if found == self._stamps:
                return False
            self._stamps = found
            try:
                self._show(self.make())
            except FactcheckError as error:
                self.trouble = str(error)
            except Exception as error:  # the desk outlives whatever one state of a file brings
                self.trouble = f"the corpus could not be checked again: {type(error).__name__}: {error}"
            return True

    def judge(self, fingerprint: str, judgement: Judgement, reason: str) -> Verdict:
        """Write a decision down at once. Raises :class:`UsageError` for an unknown finding or a missing reason."""
        finding = next((each for each in self._findings() if each.fingerprint == fingerprint), None)
        if finding is None:
            raise UsageError(f"{fingerprint}: no such finding any more: load the page again")
        reason = " ".join(reason.split())
        if judgement == "false" and len(reason) < SHORTEST_REASON:
            raise UsageError("a false alarm needs a reason")
        verdict = Verdict.on(finding, judgement, reason)
        with self._writing:
            try:
                self.decide(verdict)
            except ValueError as error:  # the verdict waits in its file until the configuration can be read
                raise UsageError(f"the suppression was not written, factcheck.toml cannot be read: {error}") from error
        return verdict

    def decided(self) -> list[dict[str, Any]]:
        """The verdicts so far, as plain values; none while their file or the configuration is broken."""
        try:
            return [asdict(each) for each in self.verdicts()]
        except (UsageError, ValueError):
            return []

    def _findings(self) -> Sequence[Finding]:
        return self._report.findings if self._report else ()

    def _show(self, report: Report) -> None:
        self.page = "".join(pieces(view_of(report), version=self.version + 1)).encode()
        self._report = report
        self.trouble = ""
        self.version += 1


def stamps(paths: Iterable[str]) -> Stamps:
    """When each file under the paths was last written, in nanoseconds, and its size."""
    return dict(_stamped(paths))


def _stamped(paths: Iterable[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in paths:
        for file in _files(path):
            try:
                known = os.stat(file)  # noqa: PTH116
            except OSError:
                continue
            yield file, (known.st_mtime_ns, known.st_size)


def _files(path: str) -> Iterator[str]:
    if not Path(path).is_dir():
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from (os.path.join(folder, each) for each in sorted(files) if not each.startswith("."))  # noqa: PTH118
