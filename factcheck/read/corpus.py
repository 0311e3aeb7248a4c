"""From paths to articles, in a fixed order, one at a time."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from factcheck.records import Article, Block, Notice, Unreadable

_PARAGRAPH = re.compile(r"[^\s][^\n]*")


def read(paths: Iterable[str], exclude: Iterable[str] = ()) -> Iterator[Article | Unreadable | Notice]:
    """Every article under the paths, an :class:`Unreadable` for each that could not be read, and a :class:`Notice` for
    whatever else the user should know. ``exclude`` are patterns of files that a walk leaves out."""
    for name in paths:
        path = Path(name)
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        for file in files:
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".jsonl":
                for line in text.splitlines():
                    row = json.loads(line)
                    yield _article(row["id"], name, row["text"], row.get("published"), row.get("title"))
            else:
                yield _article(file.name, str(file), text, None, None)


def _article(id: str, path: str, text: str, published: str | None, title: str | None) -> Article:
    blocks = tuple(Block(start=m.start(), end=m.end(), role="body") for m in _PARAGRAPH.finditer(text))
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=id, path=path, text=text, title=title, published=published, sha256=digest, length=len(text), blocks=blocks
    )
