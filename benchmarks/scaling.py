"""How the time of a whole run grows with the corpus: ``uv run python benchmarks/scaling.py [SMALL LARGE]``.

Prints milliseconds an article for extracting and for checking, at two sizes of corpus. No step may be quadratic: fails
when an article takes more than twice as long in a corpus four times the size.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from corpus import articles

import factcheck

SIZES = (250, 1000)
MOST_TIMES = 2.0


def milliseconds(number: int) -> tuple[float, float]:
    """Extracting and checking, for each article of a corpus of that many."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in articles(number)), encoding="utf-8")
        read = [each for each in factcheck.read([str(path)]) if isinstance(each, factcheck.Article)]
    started = time.perf_counter()
    extractions = [factcheck.extract(article) for article in read]
    extracted = time.perf_counter()
    factcheck.check(factcheck.Corpus.of(extractions))
    return 1000 * (extracted - started) / number, 1000 * (time.perf_counter() - extracted) / number


def main(sizes: Sequence[int]) -> int:
    """Print both sizes and the ratio; the exit code is 1 when it grows too fast."""
    milliseconds(10)  # the pipeline and the language data are loaded
    print("articles  extract ms  check ms")
    totals = []
    for size in sizes:
        extract, check = milliseconds(size)
        print(f"{size:8} {extract:11.2f} {check:9.2f}")
        totals.append(extract + check)
    ratio = totals[-1] / totals[0]
    print(f"ratio {ratio:.2f}")
    return int(ratio > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main([int(each) for each in sys.argv[1:]] or SIZES))
