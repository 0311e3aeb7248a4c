"""HTML fragments to text and segments."""

from __future__ import annotations

from factcheck.read.segments import Segment
from factcheck.read.tags import tags_and_text
from factcheck.records import BlockRole

_BREAKING = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr "  # noqa: SIM905
    "html li main nav ol p pre section table tbody td th thead tr ul".split()
)
_KEEPING = ("p", "br")  # inside a list item or a caption these begin another paragraph of it
_HIDDEN = ("script", "style", "template", "noscript", "head")
_ROLES: dict[str, BlockRole] = {
    "figcaption": "caption",
    "li": "bullet",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}

Paragraph = tuple[str, BlockRole | None]


def from_markup(markup: str) -> tuple[str, tuple[Segment, ...]]:
    """The text of an HTML fragment, paragraphs parted by an empty line, and its segments."""
    paragraphs: list[Paragraph] = []
    pieces: list[str] = []
    role: BlockRole | None = None
    hidden = 0

    def flush() -> None:
        words = " ".join("".join(pieces).split())
        pieces.clear()
        if words:
            paragraphs.append((words, role))

    for each in tags_and_text(markup):
        if isinstance(each, str):
            if not hidden:
                pieces.append(each)
        elif each.name in _HIDDEN:
            hidden = max(0, hidden - 1) if each.closes else hidden + 1
        elif each.name in _BREAKING:
            flush()
            if each.closes:
                role = None if each.name in _ROLES else role
            elif each.name not in _KEEPING:
                role = _ROLES.get(each.name)
    flush()
    return join(paragraphs)


def join(paragraphs: list[Paragraph]) -> tuple[str, tuple[Segment, ...]]:
    """Paragraphs as one text, parted by an empty line, and their segments in it."""
    segments: list[Segment] = []
    start = 0
    for paragraph, role in paragraphs:
        segments.append(Segment(start, start + len(paragraph), paragraph, role))
        start += len(paragraph) + 2
    return "\n\n".join(paragraph for paragraph, _ in paragraphs), tuple(segments)
