"""HTML fragments to text and segments, with the standard library's parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from factcheck.read.segments import Segment
from factcheck.records import BlockRole

_BREAKING = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "  # noqa: SIM905
    "html li main nav ol p pre section table tbody td th thead tr ul".split()
)
_HIDDEN = frozenset(("script", "style", "template", "noscript", "head"))
_ROLES: dict[str, BlockRole] = {
    "figcaption": "caption",
    "li": "bullet",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}
_SPACE = re.compile(r"\s+")


class _Paragraphs(HTMLParser):
    """Collects paragraphs with the role that their element gives them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[tuple[str, BlockRole | None]] = []
        self._pieces: list[str] = []
        self._role: BlockRole | None = None
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag in _BREAKING:
            self.flush()
            self._role = _ROLES.get(tag, self._role if tag == "p" or tag == "br" else None)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BREAKING:
            self.flush()
            if tag in _ROLES:
                self._role = None

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._pieces.append(data)

    def flush(self) -> None:
        paragraph = _SPACE.sub(" ", "".join(self._pieces)).strip()
        self._pieces.clear()
        if paragraph:
            self.paragraphs.append((paragraph, self._role))


def from_markup(markup: str) -> tuple[str, tuple[Segment, ...]]:
    """The text of an HTML fragment, paragraphs parted by an empty line, and its segments."""
    parser = _Paragraphs()
    parser.feed(markup)
    parser.close()
    parser.flush()
    return join(parser.paragraphs)


def join(paragraphs: list[tuple[str, BlockRole | None]]) -> tuple[str, tuple[Segment, ...]]:
    """Paragraphs as one text, parted by an empty line, and their segments in it."""
    segments: list[Segment] = []
    start = 0
    for paragraph, role in paragraphs:
        segments.append(Segment(start, start + len(paragraph), paragraph, role))
        start += len(paragraph) + 2
    return "\n\n".join(paragraph for paragraph, _ in paragraphs), tuple(segments)
