"""How time and memory grow with the corpus: ``uv run python benchmarks/scaling.py [SIZE...]``.

Prints processor seconds for extracting and for checking and the peak of memory at each size of corpus, each in a
process of its own, the exponents of growth between the first size and the last, and how much faster two processes
extract. Fails when checking grows faster than with the power 1.15, when 16,000 articles need more than 1.5 GB, or when
two processes are not 1.7 times as fast as one, which only a machine with two idle cores can show.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from corpus import articles

SIZES = (1000, 4000, 16000)
STEEPEST = 1.15
MOST_BYTES = 1.5e9
LEAST_GAIN = 1.7
MEASURED = """
import gc, json, os, resource, sys, time
import factcheck
from factcheck.cli import RARELY
from factcheck.parallel import extract_stream

def seconds():
    return sum(os.times()[:4])

gc.set_threshold(RARELY)
jobs = int(sys.argv[2])
clock = time.perf_counter()
if jobs == 1:
    list(extract_stream(factcheck.read([sys.argv[3]])))  # the pipeline and the language data are loaded
read = [each for each in factcheck.read([sys.argv[1]]) if isinstance(each, factcheck.Article)]
started = seconds()
corpus = factcheck.Corpus.of(extract_stream(read, jobs=jobs))
clock, extracted = time.perf_counter() - clock, seconds()
findings = factcheck.check(corpus) if jobs == 1 else []
print(json.dumps({
    "extract": extracted - started,
    "check": seconds() - extracted,
    "clock": clock,
    "bytes": 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    "pairs": len(corpus.matches) if jobs == 1 else 0,
    "findings": len(findings),
}))
"""


def measured(number: int, jobs: int = 1) -> dict[str, float]:
    """One corpus of that many articles, read, extracted and checked in a new process."""
    with tempfile.TemporaryDirectory() as folder:
        path, few = Path(folder, "articles.jsonl"), Path(folder, "few.jsonl")
        for file, size in ((path, number), (few, 20)):
            file.write_text("".join(json.dumps(row) + "\n" for row in articles(size)), encoding="utf-8")
        command = [sys.executable, "-c", MEASURED, str(path), str(jobs), str(few)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The power of the size that the time grows with, from the first to the last."""
    return math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0])


def main(sizes: Sequence[int]) -> int:
    """Print the figures at each size, the exponents and the gain; the exit code is 1 when one is past its limit."""
    print("articles  extract s   check s  peak MB   pairs  findings")
    rows = []
    for size in sizes:
        rows.append(measured(size))
        print(
            "{:8} {extract:10.1f} {check:9.1f} {:8.0f} {pairs:7} {findings:9}".format(
                size, rows[-1]["bytes"] / 1e6, **rows[-1]
            ),
            flush=True,
        )
    powers = {name: exponent(sizes, [row[name] for row in rows]) for name in ("extract", "check")}
    print(f"extraction grows with the power {powers['extract']:.2f}, checking with {powers['check']:.2f}")
    middle = len(sizes) // 2
    two = measured(sizes[middle], jobs=2)
    gain = rows[middle]["clock"] / two["clock"]
    work = two["extract"] / rows[middle]["extract"]
    print(f"two processes extract {gain:.2f} times as fast, with {work:.2f} times the work on {os.cpu_count()} cores")
    return int(powers["check"] > STEEPEST or rows[-1]["bytes"] > MOST_BYTES or gain < LEAST_GAIN)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or SIZES))
