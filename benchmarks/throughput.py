"""Extraction beside tokenising alone, in one process: ``uv run python benchmarks/throughput.py [PATH...]``.

Prints characters per second for ``spacy.blank("en")`` alone and for each of our stages, and the time of all of it as a
multiple of the tokenising. Fails above 5. Without a path, invented articles are used.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import spacy
from corpus import articles

import factcheck
from factcheck.extract.pipeline import load

ROUNDS = 5
MOST_TIMES = 5.0


def corpus(paths: Sequence[str]) -> list[factcheck.Article]:
    """The articles under the paths, or 200 invented ones."""
    if paths:
        return [each for each in factcheck.read(paths) if isinstance(each, factcheck.Article)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "articles.jsonl")
        path.write_text("".join(json.dumps(row) + "\n" for row in articles(200)), encoding="utf-8")
        return [each for each in factcheck.read([str(path)]) if isinstance(each, factcheck.Article)]


def measure(texts: list[factcheck.Article]) -> tuple[dict[str, float], float, float]:
    """One round: seconds a stage, of the whole extraction as a user calls it, and of tokenising alone."""
    blank = spacy.blank("en")
    blank.max_length = 1_000_000_000
    started = time.process_time()
    for article in texts:
        blank.make_doc(article.text)
    alone = time.process_time() - started

    nlp = load(spans=False)
    stages: dict[str, float] = defaultdict(float)
    for article in texts:
        started = time.process_time()
        doc = nlp.make_doc(article.text)
        stages["tokenizer"] += time.process_time() - started
        doc._.article = article
        for name, component in nlp.pipeline:
            started = time.process_time()
            doc = component(doc)
            stages[name] += time.process_time() - started

    started = time.process_time()
    for article in texts:
        factcheck.extract(article)
    return dict(stages), time.process_time() - started, alone


def main(paths: Sequence[str]) -> int:
    """Print the best of several rounds, both sides and the ratio; the exit code is 1 when it is too slow."""
    texts = corpus(paths)
    characters = sum(len(article.text) for article in texts)
    factcheck.extract(texts[0])
    rounds = [measure(texts) for _ in range(ROUNDS)]
    stages = {name: min(each[0][name] for each in rounds) for name in rounds[0][0]}
    whole, alone = (min(each[side] for each in rounds) for side in (1, 2))
    print(f"{len(texts)} articles, {characters:,} characters, best of {ROUNDS} rounds\n")
    rows = {"blank tokenizer alone": alone, **stages, "whole extraction": whole}
    for name, seconds in rows.items():
        print(
            f"{name:24} {seconds:8.3f} s {characters / max(seconds, 1e-9):14,.0f} characters/s {seconds / alone:6.2f}×"
        )
    return int(whole / alone > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
