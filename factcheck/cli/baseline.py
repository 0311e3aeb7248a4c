"""``factcheck baseline``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import filterfalse
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.guard import FAILED, PASSED, complain
from factcheck.cli.options import Quiet
from factcheck.cli.shared import Road

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.gate.renewal import Renewal

Action = Annotated[
    Literal["create", "update", "prune", "show"],
    typer.Argument(
        metavar="create|update|prune|show",
        help="Write a new one; add what is new and drop what is gone; only drop what is gone; print it.",
    ),
]
Corpus = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="The corpus, or a part of it: files, folders, or - for JSON Lines."),
]

_BEGINNING = 10_000  # bytes in which a baseline says what it is


def baseline(
    action: Action,
    paths: Corpus = [],  # noqa: B006
    force: Annotated[bool, typer.Option("--force", help="Let create replace a baseline that is there.")] = False,
    road: Road = Road(),  # noqa: B008
    quiet: Quiet = False,
) -> int:
    """Keep a file of known findings.

    What is in the file does not block a run that is given it with --baseline. It is the file that --baseline or the
    configuration names, else factcheck-baseline.jsonl beside the first PATH. Suppressed findings and those of rules
    under never-baseline are not put into it, and entries of rules that do not run are left as they are. The file
    remembers the PATHs that it was created from; update and prune over a part of them read them all and leave the
    entries of other articles as they are.

    The exit code is 1 when an article could not be read, and 2 when there is no baseline, or one that create would
    overwrite.
    """
    from factcheck.cli.corpus import BASELINE, beside
    from factcheck.errors import UsageError

    chosen = road.settled(paths)
    file = Path(chosen.baseline) if chosen.baseline else beside(paths, BASELINE)
    if action == "show":
        return _show(file)
    if not paths:
        raise UsageError(f"no path given: 'factcheck baseline {action}' looks at the corpus")
    if action == "create" and file.exists() and not force:
        raise UsageError(f"{file}: is there already: 'factcheck baseline update' renews it, --force replaces it")
    if action == "create" and file.exists() and not _is_baseline(file):
        raise UsageError(f"{file}: is no baseline, and only one is replaced: give another --baseline")
    renewal, readable = _renewal(action, file, paths, chosen, quiet)
    _write(file, renewal, quiet)
    if action == "create" and not quiet:
        _hint(file)
    return PASSED if readable else FAILED


def _is_baseline(file: Path) -> bool:
    """Whether this was a baseline once, however damaged it is by now; an empty file may be one too."""
    from factcheck.gate.baseline import HEADER

    if not file.is_file():
        return False
    with file.open("rb") as lines:
        beginning = lines.read(_BEGINNING)
    return not beginning.strip() or f'"{HEADER}"'.encode() in beginning


def _show(file: Path) -> int:
    from collections import Counter

    from factcheck.cli.output import destination
    from factcheck.gate.baseline import load
    from factcheck.report.safe import visible

    entries = load(str(file)).entries
    with destination(None) as out:
        for entry in entries:
            texts = " / ".join(f"“{text}”" for text in entry.texts)
            out.write(visible(f"{entry.fingerprint} {entry.rule} {', '.join(entry.articles)}: {texts}") + "\n")
        for rule, number in sorted(Counter(entry.rule for entry in entries).items()):
            out.write(visible(f"{rule}: {number}") + "\n")
        out.write(f"known findings: {len(entries)}\n")
    return PASSED


def _renewal(action: str, file: Path, paths: Sequence[str], config: Config, quiet: bool) -> tuple[Renewal, bool]:
    """The new baseline, and whether every article could be read."""
    from factcheck.cli.corpus import codes_run, findings_of
    from factcheck.gate.baseline import NOTHING_KNOWN, Entry, load
    from factcheck.gate.coverage import articles_in, corpus_of, covers, seen_from, under
    from factcheck.gate.renewal import knowable, pruned, renewed

    before = NOTHING_KNOWN if action == "create" else load(str(file))
    corpus = corpus_of(before, file)
    part = not covers(paths, corpus)
    whole = [*corpus, *filterfalse(under(corpus), paths)] if part else paths
    report = findings_of(whole, config, quiet=quiet, only=paths if part else ())
    findings = knowable(report.findings, config.never_baseline)
    ran, touched = codes_run(config), articles_in((each.article for each in report.corpus), report.unreadable, paths)

    def looked(entry: Entry) -> bool:
        return entry.rule in ran and not (part and touched.isdisjoint(entry.articles))

    renew = pruned if action == "prune" else renewed
    return renew(replace(before, corpus=seen_from(file, whole)), findings, looked), not report.unreadable


def _write(file: Path, renewal: Renewal, quiet: bool) -> None:
    from factcheck.cli.output import destination
    from factcheck.gate.baseline import dumps

    with destination(file) as out:
        out.write(dumps(renewal.baseline))
    if not quiet:
        entries, added, gone = (len(each) for each in (renewal.baseline.entries, renewal.added, renewal.gone))
        complain(f"{file}: {entries} known findings, {added} added, {gone} gone")


def _hint(file: Path) -> None:
    """How two branches that both touch the file can be merged, where git would see a conflict."""
    from factcheck.gate.changed import merge_driver

    if merge_driver(file) == "unspecified":
        line = f"{file.name} merge=union"
        complain(f"so that git merges it line by line: echo '{line}' >> {file.parent / '.gitattributes'}")
