"""A warm run against a cold one: ``uv run python benchmarks/cache.py [ARTICLES]``.

Fails when a run over unchanged articles takes more than a fifth of the time of the first, or imports spaCy.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import articles

NUMBER = 1000
MOST = 0.2
MEASURED = """
import sys
from factcheck.cli import app
code = app(["run", sys.argv[1], "--cache", sys.argv[2], "--output", "json:" + sys.argv[3], "-q"], standalone_mode=False)
assert code in (0, 1), code
print("spacy" in sys.modules)
"""


def timed(corpus: Path, cache: Path, report: Path) -> tuple[float, bool]:
    """Processor seconds of one run in a process of its own, and whether it imported spaCy."""
    before = os.times()
    command = [sys.executable, "-c", MEASURED, str(corpus), str(cache), str(report)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, done.stdout.strip() == "True"


def main() -> int:
    """Print both times and their ratio; the exit code is 1 when the ratio is too high."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else NUMBER
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        corpus = folder / "corpus.jsonl"
        corpus.write_text("".join(json.dumps(row) + "\n" for row in articles(number)), encoding="utf-8")
        cold, _ = timed(corpus, folder / "cache", folder / "cold.json")
        warm, spacy = timed(corpus, folder / "cache", folder / "warm.json")
        same = (folder / "cold.json").read_bytes() == (folder / "warm.json").read_bytes()
    print(f"cold {cold:6.1f} s\nwarm {warm:6.1f} s{', imports spaCy' * spacy}\nratio {warm / cold:.3f}")
    print("same report" if same else "another report")
    return int(warm / cold > MOST or spacy or not same)


if __name__ == "__main__":
    sys.exit(main())
