"""HTML to a stream of tags and text in linear time, whatever the markup; the standard library's parser needs quadratic
time on hostile pages and fails on torn ones."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_NAME = re.compile(r"</?([A-Za-z][\w:-]{0,30})")
_ATTRIBUTE = re.compile(r"(?<![\w:.-])([\w:.-]{1,40})\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]{1,2000}))")
_RAW = ("script", "style")  # elements whose content is no markup
_MOST_ANGLES = 4  # a ">" inside an attribute is looked past so often


@dataclass(frozen=True, slots=True)
class Tag:
    """An opening or closing tag; ``name`` is in lower case."""

    name: str
    closes: bool
    source: str

    def attributes(self) -> dict[str, str]:
        """The attributes with a value, names in lower case, the first of each name."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.source):
            value = next((group for group in match.groups()[1:] if group is not None), "")
            found.setdefault(match[1].lower(), unescaped(value))
        return found


def tags_and_text(markup: str) -> Iterator[Tag | str]:
    """Tags and the text between them, in order; character references in text are resolved, comments left out."""
    position = 0
    while (start := markup.find("<", position)) >= 0:
        if start > position:
            yield unescaped(markup[position:start])
        if markup.startswith("<!--", start):
            end = markup.find("-->", start + 4)
            position = len(markup) if end < 0 else end + 3
            continue
        named = _NAME.match(markup, start)
        if named is None and markup[start + 1 : start + 2] not in ("!", "?", "/"):
            yield "<"
            position = start + 1
            continue
        end = _tag_end(markup, start)
        if end < 0:
            yield unescaped(markup[start:])
            return
        position = end + 1
        if named:
            tag = Tag(named[1].lower(), markup[start + 1] == "/", markup[start:position])
            yield tag
            if tag.name in _RAW and not tag.closes:
                closing = re.compile(f"</{tag.name}", re.IGNORECASE).search(markup, position)
                stop = closing.start() if closing else len(markup)
                yield markup[position:stop]
                position = stop
    if position < len(markup):
        yield unescaped(markup[position:])


def _tag_end(markup: str, start: int) -> int:
    end = markup.find(">", start)
    for _ in range(_MOST_ANGLES):
        if end < 0 or not (markup.count('"', start, end) % 2 and (later := markup.find(">", end + 1)) > 0):
            return end
        end = later
    return end


def unescaped(text: str) -> str:
    """Text with its character references resolved."""
    try:
        return html.unescape(text)
    except ValueError:  # a reference of thousands of digits
        return text
