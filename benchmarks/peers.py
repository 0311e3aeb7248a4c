"""The quantities and dates stages beside public peers, in one process on the same text.

    uv run --with quantulum3 --with dateparser python benchmarks/peers.py [PATH ...]

Prints processor time and its ratio to ``spacy.blank("en")`` tokenising the text; a peer that is not installed is named.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module

import spacy
from throughput import corpus

from factcheck.extract.pipeline import load

OURS = {"factcheck_quantities": "quantities", "factcheck_dates": "dates"}
PEERS = (("quantulum3", "quantulum3.parser", "parse"), ("dateparser", "dateparser.search", "search_dates"))
MOST_PEER_TEXT = 20_000  # characters: the peers are slow, and their time is scaled to the whole text


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Processor time of a function over the texts, after a first call that is not counted."""
    work("Ana Ruiz counted 40 boats on 3 May 2021.")
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def main(paths: Sequence[str]) -> int:
    """Print a line for each stage and peer."""
    articles = corpus(paths)
    texts = [article.text for article in articles]
    characters = sum(map(len, texts))
    alone = seconds(spacy.blank("en").make_doc, texts)
    print(f"{len(texts)} articles, {characters:,} characters\n{'tokenizer':14} {alone:8.3f} s   1.00×")
    nlp = load()
    list(nlp.pipe(texts))  # patterns are compiled when they are first needed
    spent = dict.fromkeys(OURS, 0.0)
    for article in articles:
        doc = nlp.make_doc(article.text)
        doc._.article = article
        for name, component in nlp.pipeline:
            started = time.process_time()
            doc = component(doc)
            if name in spent:
                spent[name] += time.process_time() - started
    for name, took in spent.items():
        print(f"{OURS[name]:14} {took:8.3f} s {took / alone:6.2f}×")
    for name, module, function in PEERS:
        try:
            work = getattr(import_module(module), function)
        except ImportError:
            print(f"{name:14} not installed")
            continue
        sample = "\n".join(texts)[:MOST_PEER_TEXT].split("\n")
        took = seconds(work, sample) * characters / sum(map(len, sample))
        print(f"{name:14} {took:8.3f} s {took / alone:6.2f}×")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
