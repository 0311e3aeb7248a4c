"""How long ``factcheck --help`` takes, beside importing typer alone: ``uv run python benchmarks/startup.py``.

Fails when help takes more than 0.3 seconds or 2.5 times the import. The best of several alternating runs is taken,
since whatever else the machine does can only make a run slower.
"""

from __future__ import annotations

import subprocess
import sys
import time

RUNS = 15
MOST_SECONDS = 0.3
MOST_TIMES = 2.5


def seconds(*arguments: str) -> float:
    """One run's wall time."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> int:
    """Print both sides and the ratio; the exit code is 1 when help is too slow."""
    pairs = [(seconds("-m", "factcheck", "--help"), seconds("-c", "import typer")) for _ in range(RUNS)]
    help_time, import_time = (min(each) for each in zip(*pairs, strict=True))
    ratio = help_time / import_time
    print(f"factcheck --help  {help_time:.3f} s\nimport typer      {import_time:.3f} s\nratio             {ratio:.2f}")
    return int(help_time > MOST_SECONDS or ratio > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main())
