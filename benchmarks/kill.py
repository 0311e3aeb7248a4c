"""Kill the command at random moments: ``uv run python benchmarks/kill.py [TIMES]``.

A run that writes reports and fills the cache, a baseline update and an audit are killed, ``TIMES`` times in all. Each
time, every file must be the old one or the new one, nothing that was said may be lost, and nothing may be left lying
about but a draft whose name begins with a dot. Fails on the first that is not so.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

TIMES = 200
FIGURES = ("350 217 miles", "100 62 miles", "20 44 pounds", "50 110 pounds")
REASON = "the sign says so"


class BrokenError(AssertionError):
    """A file that is neither the old one nor the new one, or something said that is lost."""


def corpus(folder: Path) -> None:
    """A few articles with a finding each, and a configuration with a comment."""
    for number, figure in enumerate(FIGURES):
        (folder / f"a{number}.txt").write_text(f"The sign of desk {number} says {figure}.\n", encoding="utf-8")
    (folder / "factcheck.toml").write_text('# ours\nselect = ["N101"]\n', encoding="utf-8")


def killed(command: Sequence[str], folder: Path, after: float, said: str = "") -> bool:
    """Run our command there and kill it after some seconds; whether it was still running."""
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *command],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin
    try:
        process.stdin.write(said)
        process.stdin.close()
    except BrokenPipeError:
        pass
    time.sleep(after)
    running = process.poll() is None
    process.kill()
    process.wait()
    return running


def ended(command: Sequence[str], folder: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """Run our command there to its end."""
    line = [sys.executable, "-m", "factcheck", *command]
    return subprocess.run(line, cwd=folder, input=said, capture_output=True, text=True, check=False)


def kill_run(folder: Path, after: float) -> None:
    """A run that writes two reports: each is whole or as it was, and the cache still serves."""
    (folder / "r.json").write_text("{}", encoding="utf-8")
    killed(("run", ".", "-o", "json:r.json", "-o", "csv:r.csv"), folder, after)
    report = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    _hold(not report or len(report["findings"]) == len(FIGURES), "r.json is neither old nor new")
    table = folder / "r.csv"
    _hold(
        not table.exists() or len(table.read_text(encoding="utf-8").splitlines()) == len(FIGURES) + 1, "r.csv is torn"
    )


def kill_update(folder: Path, after: float) -> None:
    """A baseline update: the file is the old one or the new one."""
    file = folder / "factcheck-baseline.jsonl"
    old = '{"factcheck_baseline": 1}\n'
    file.write_text(old, encoding="utf-8")
    killed(("baseline", "update", ".", "-q", "--baseline", file.name), folder, after)
    text = file.read_text(encoding="utf-8")
    _hold(text == old or len(text.splitlines()) == len(FIGURES) + 1, "the baseline is neither old nor new")


def kill_audit(folder: Path, after: float) -> None:
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


VICTIMS: tuple[Callable[[Path, float], None], ...] = (kill_run, kill_update, kill_audit)


def _hold(fact: bool, said: str) -> None:
    if not fact:
        raise BrokenError(said)


def trial(folder: Path, times: int, seed: int = 0) -> None:
    """Kill ``times`` times, at moments spread over as long as a whole run takes. Raises :class:`BrokenError`."""
    corpus(folder)
    started = time.monotonic()
    killed(("run", "."), folder, 0.0)
    ended(("run", "."), folder)
    whole = time.monotonic() - started
    dice = random.Random(seed)
    for number in range(times):
        VICTIMS[number % len(VICTIMS)](folder, dice.uniform(0.0, whole))
        _hold(
            not [each for each in folder.iterdir() if each.suffix == ".part" and each.name[0] != "."], "a draft is left"
        )
    done = ended(("run", ".", "-q", "-f", "concise"), folder)
    _hold(len(done.stdout.splitlines()) == len(FIGURES), f"the cache does not serve any more: {done.stderr}")


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
