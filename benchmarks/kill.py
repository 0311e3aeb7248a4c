"""Kill the command at random moments: ``uv run python benchmarks/kill.py [TIMES]``.

A run that writes reports and fills the cache, a baseline update and an audit are killed, ``TIMES`` times in all. Each
time, every file must be the old one or the new one, nothing that was said may be lost, and nothing may be left lying
about but a hidden draft, which the next one to write that file takes away. Fails on the first that is not so.

Each victim is forked from a process that has loaded everything, so that the moments fall into the work and not into
the start-up. Needs a system with ``fork``.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck import cli
from factcheck.config import Config
from factcheck.run import run

TIMES = 200
FIGURES = ("350 217 miles", "100 62 miles", "20 44 pounds", "50 110 pounds")
REASON = "the sign says so"
STRUCK: Counter[bool] = Counter()  # how many were still running when they were killed


class BrokenError(AssertionError):
    """A file that is neither the old one nor the new one, or something said that is lost."""


def corpus(folder: Path) -> None:
    """A few articles with a finding each, and a configuration with a comment."""
    for number, figure in enumerate(FIGURES):
        (folder / f"a{number}.txt").write_text(f"The sign of desk {number} says {figure}.\n", encoding="utf-8")
    (folder / "factcheck.toml").write_text(
        '# ours\nselect = ["N101"]\nexclude = ["*.json", "*.jsonl"]\n', encoding="utf-8"
    )


def started(command: Sequence[str], folder: Path, said: str = "") -> int:
    """Our command in a process of its own, working there; its id."""
    answers = folder / ".answers"
    answers.write_text(said, encoding="utf-8")
    child = os.fork()
    if child:
        return child
    os.chdir(folder)
    with answers.open(encoding="utf-8") as sys.stdin, Path(os.devnull).open("w", encoding="utf-8") as silence:
        sys.stdout = sys.stderr = silence
        sys.argv = ["factcheck", *command]
        code: object = 70
        try:
            cli.main()
        except SystemExit as ending:
            code = ending.code
        finally:
            os._exit(code if isinstance(code, int) else 70)


def killed(command: Sequence[str], folder: Path, after: float | None, said: str = "") -> None:
    """Run our command there and kill it after some seconds, never if null; counts those that were still running."""
    child = started(command, folder, said)
    if after is not None:
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
    STRUCK[os.WIFSIGNALED(os.waitpid(child, 0)[1])] += 1


def ended(command: Sequence[str], folder: Path, said: str = "") -> int:
    """Run our command there to its end; its exit code."""
    return os.waitstatus_to_exitcode(os.waitpid(started(command, folder, said), 0)[1])


def kill_run(folder: Path, after: float | None) -> None:
    """A run over an article that the cache does not have, with two reports: each is whole or as it was."""
    new = folder / "a0.txt"
    new.write_text(f"{new.read_text(encoding='utf-8')}It was still there.\n", encoding="utf-8")
    (folder / "r.json").write_text("{}", encoding="utf-8")
    killed(("run", ".", "-o", "json:r.json", "-o", "csv:r.csv"), folder, after)
    report = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    _hold(not report or len(report["findings"]) == len(FIGURES), "r.json is neither old nor new")
    table = folder / "r.csv"
    _hold(
        not table.exists() or len(table.read_text(encoding="utf-8").splitlines()) == len(FIGURES) + 1, "r.csv is torn"
    )


def kill_update(folder: Path, after: float | None) -> None:
    """A baseline update: the file is the old one or the new one."""
    file = folder / "factcheck-baseline.jsonl"
    old = '{"factcheck_baseline": 1}\n'
    file.write_text(old, encoding="utf-8")
    killed(("baseline", "update", ".", "-q", "--baseline", file.name), folder, after)
    text = file.read_text(encoding="utf-8")
    _hold(text == old or len(text.splitlines()) == len(FIGURES) + 1, "the baseline is neither old nor new")


def kill_audit(folder: Path, after: float | None) -> None:
    """An audit: what was written down is whole, and the next one makes up for a suppression that was cut off."""
    settings, verdicts = folder / "factcheck.toml", folder / "factcheck-audit.jsonl"
    before = settings.read_text(encoding="utf-8")
    verdicts.unlink(missing_ok=True)
    killed(("audit", "."), folder, after, f"f\n{REASON}\n" * len(FIGURES))
    text = settings.read_text(encoding="utf-8")
    _hold(text.startswith(before), "the configuration lost something")
    suppressed = [each["fingerprint"] for each in tomllib.loads(text).get("suppressions", ())]
    said = verdicts.read_text(encoding="utf-8").splitlines() if verdicts.exists() else []
    judged = [json.loads(line)["fingerprint"] for line in said]
    _hold(judged in (suppressed, [*suppressed, *judged[-1:]]), "a suppression without a verdict, or a verdict lost")
    if judged != suppressed:
        ended(("audit", "."), folder, "q\n")
    resumed = tomllib.loads(settings.read_text(encoding="utf-8")).get("suppressions", ())
    _hold([each["fingerprint"] for each in resumed] == judged, "a suppression was lost")
    settings.write_text(before, encoding="utf-8")


Victim = Callable[[Path, float | None], None]
VICTIMS: tuple[Victim, ...] = (kill_run, kill_update, kill_audit)


def _hold(fact: bool, said: str) -> None:
    if not fact:
        raise BrokenError(said)


def lasting(victim: Victim, folder: Path) -> float:
    """Seconds that a victim takes when nobody kills it."""
    begun = time.monotonic()
    victim(folder, None)
    return time.monotonic() - begun


def trial(folder: Path, times: int, seed: int = 0) -> None:
    """Kill ``times`` times, at moments spread over as long as the victim takes. Raises :class:`BrokenError`."""
    corpus(folder)
    loaded = run([str(folder)], Config(select=("N101",)))
    _hold(len(loaded.findings) == len(FIGURES), "there is nothing to find")
    long = [min(lasting(victim, folder) for _ in range(3)) for victim in VICTIMS]
    STRUCK.clear()
    dice = random.Random(seed)
    for number in range(times):
        turn = number % len(VICTIMS)
        VICTIMS[turn](folder, dice.uniform(0.0, long[turn]))
    print(f"{STRUCK[True]} of {times} were still running")
    for victim in VICTIMS:
        victim(folder, None)
    _hold(not list(folder.glob(".*.part")), "a draft is left")
    _hold(ended(("run", ".", "-q", "-o", "json:last.json"), folder) == 1, "the run has an error")
    report = json.loads((folder / "last.json").read_text(encoding="utf-8"))
    _hold(len(report["findings"]) == len(FIGURES) and not report["notices"], "the cache does not serve any more")


def main() -> int:
    """Kill and tell; the exit code is 1 when something was broken."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else TIMES
    folder = Path(tempfile.mkdtemp(prefix="factcheck-kill-"))
    os.environ["FACTCHECK_CACHE"] = str(folder / "cache.sqlite3")
    try:
        trial(folder, times)
    except BrokenError as error:
        print(f"broken: {error}; see {folder}")
        return 1
    shutil.rmtree(folder)
    print(f"{times} times killed, nothing broken")
    return 0


if __name__ == "__main__":
    sys.exit(main())
