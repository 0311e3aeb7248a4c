"""The sides of a finding as marked text: those that stand in one line of one article stand in one excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from factcheck.records import Location
from factcheck.report.safe import visible

PLAIN, OTHER, PRIMARY = " ", "-", "^"  # where two meet, the greater stands
GAP = " … "
LONG_WORD = 20  # characters: a cut goes back to the end of a word that is no longer, and nothing is cut to save so few
_RUN = re.compile(r" +|-+|\^+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article from one line on. ``marks`` has what stands under each character of ``text``."""

    line: int
    text: str
    marks: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of an article with their marks; ``begin`` is the first one's offset in the article."""

    begin: int
    text: str
    marks: str

    @classmethod
    def of(cls, place: Location) -> _Stretch:
        """The words of a side and the rest of its sentence."""
        mark = PRIMARY if place.role == "primary" else OTHER
        return cls(
            place.start - len(place.prefix),
            f"{place.prefix}{place.text}{place.suffix}",
            f"{PLAIN * len(place.prefix)}{mark * len(place.text)}{PLAIN * len(place.suffix)}",
        )

    def with_(self, later: _Stretch) -> _Stretch | None:
        """Both in one where they meet, but for two versions of an article, whose words are not the same."""
        shift = later.begin - self.begin
        if not 0 <= shift <= len(self.text) + 1 or not later.text.startswith(self.text[shift:][: len(later.text)]):
            return None
        text = self.text.ljust(shift) + later.text[max(len(self.text) - shift, 0) :]
        marks = zip_longest(self.marks[shift:], later.marks, fillvalue=PLAIN)
        return _Stretch(self.begin, text, self.marks[:shift].ljust(shift) + "".join(map(max, marks)))


def by_article(places: Iterable[Location]) -> Iterator[tuple[list[Location], bool]]:
    """The sides of each article, in the order in which the articles are first met, and whether they only say again what
    has been shown: from the third article on, when all their values are known."""
    articles: dict[tuple[str, str], list[Location]] = {}
    for place in places:
        articles.setdefault((place.path, place.article), []).append(place)
    shown: set[str] = set()
    for number, sides in enumerate(articles.values()):
        values = {place.value or place.text for place in sides}
        yield sides, number > 1 and values <= shown
        shown |= values


def excerpts(places: Iterable[Location], room: int) -> Iterator[Excerpt]:
    """The sides of one article in the order of its text, safe to print.

    Of words that are marked alike, or not at all, about ``room`` characters in a row are shown. A side without text,
    which is one about the whole file, has no excerpt.
    """
    lines: list[tuple[int, list[_Stretch]]] = []
    last = 0  # the line where the side before ends
    for place in sorted((place for place in places if place.text), key=lambda place: (place.start, place.end)):
        stretch = _Stretch.of(place)
        known = lines[-1][1] if place.line <= last else []
        if known and (both := known[-1].with_(stretch)):
            known[-1] = both
        elif known and known[-1].begin + len(known[-1].text) < stretch.begin:
            known.append(stretch)
        else:
            lines.append((place.line, [stretch]))
        last = max(last, place.end_line)
    for line, stretches in lines:
        text = GAP.join(each.text for each in stretches)
        marks = (PLAIN * len(GAP)).join(each.marks for each in stretches)
        yield Excerpt(line, *_cut(text, marks, room))


def runs(marks: str) -> Iterator[tuple[str, int, int]]:
    """The mark, and where its run starts and ends, of every run of equal marks."""
    return ((match[0][0], match.start(), match.end()) for match in _RUN.finditer(marks))


def _cut(text: str, marks: str, room: int) -> tuple[str, str]:
    """Every run cut to the room, at its far end if it stands outside, in its middle if not, and made safe."""
    words: list[str] = []
    under: list[str] = []
    for mark, start, end in runs(marks):
        word = text[start:end]
        if len(word) > room + LONG_WORD:
            outside = mark == PLAIN and (start == 0 or end == len(marks))
            head = room // 2 if not outside else 0 if start == 0 else room
            word = " ".join(filter(None, (_head(word, head), "…", _tail(word, room - head))))
        word = visible(word)
        words.append(word)
        under.append(mark * len(word))
    return "".join(words), "".join(under)


def _head(text: str, room: int) -> str:
    space = text.rfind(" ", max(room - LONG_WORD, 0), room + 1)
    return text[: space if space > 0 else room]


def _tail(text: str, room: int) -> str:
    start = len(text) - room
    space = text.find(" ", max(start - 1, 0), start + LONG_WORD)
    return text[space + 1 if space >= 0 else start :]
