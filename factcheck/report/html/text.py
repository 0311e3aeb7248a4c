"""Text from elsewhere made safe for a page: nothing in it is markup, hidden, or turns what stands around it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from factcheck.report.safe import visible

_BARE = re.compile(r"[A-Za-z0-9#.:-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An element around the half-open characters ``start`` to ``end`` of a text.

    Its ``id`` stands only once, however often the element must be parted by others that cross it: the further parts
    name it in ``data-of``. ``after`` is markup of ours behind its end.
    """

    start: int
    end: int
    tag: str
    id: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    after: str = ""


def shown(text: str) -> str:
    """The text with a picture for each character that would be obeyed; its line breaks stay."""
    if "\n" not in text and "\r" not in text:
        return visible(text)
    return "\n".join(map(visible, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))


def finalized(value: object) -> object:
    """What a template prints for a value: text is made visible, markup is ours already, nothing for null."""
    if value is None:
        return ""
    return shown(value) if type(value) is str else value


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Markup:
    """The characters from ``start`` to ``end`` with the marks that begin among them, well nested.

    Where two marks cross, the later one is parted. Marks that end beyond ``end`` end there.
    """
    inside = sorted((each for each in marks if start <= each.start < end), key=lambda each: (each.start, -each.end))
    points = sorted({start, end, *(each.start for each in inside), *(min(each.end, end) for each in inside)})
    coming = iter(inside)
    following = next(coming, None)
    stack: list[Mark] = []
    out: list[str] = []
    at = start
    for point in points:
        out.append(html.escape(shown(text[at:point]), quote=False))
        at = point
        out += _closed(stack, point, end)
        while following is not None and following.start == point:
            out.append(_opening(following, whole=True))
            stack.append(following)
            following = next(coming, None)
    return Markup("".join(out))


def _closed(stack: list[Mark], point: int, end: int) -> Iterable[str]:
    """Close the marks that end at a point, and open again those that stood inside them and go on."""
    parted: list[Mark] = []
    behind: list[str] = []
    while any(min(each.end, end) <= point for each in stack):
        mark = stack.pop()
        yield f"</{mark.tag}>"
        if min(mark.end, end) > point:
            parted.append(mark)
        else:
            behind.append(mark.after)
    yield from behind
    while parted:
        mark = parted.pop()
        stack.append(mark)
        yield _opening(mark, whole=False)


def _opening(mark: Mark, *, whole: bool) -> str:
    known = {"id" if whole else "data-of": mark.id or "", **mark.attributes}
    stated = (f" {name}={_quoted(value)}" for name, value in known.items() if value)
    return f"<{mark.tag}{''.join(stated)}>"


def _quoted(value: str) -> str:
    """An attribute's value, bare where it is of letters, figures and a few marks alone."""
    return value if _BARE.fullmatch(value) else f'"{escape(shown(value))}"'
