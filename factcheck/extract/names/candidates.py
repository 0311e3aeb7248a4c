"""Where names may stand: runs of capitalised words, found by one regular expression over the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.extract.names.lexicon import name_lexicon, name_words
from factcheck.lang import table

_UPPER = "".join(chr(c) for c in (*range(0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_PREFIX = "(?:al|el|ul|an|ash|as|at|ad|ar|az|d|l|O|D|L|N)"  # grown together with a name: al-Amin, d'Arcy
_LINE = re.compile(r"[^\n]+")
_LINE_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MAX_HEADLINE = 200
_MAX_NAME = 200  # characters that one name, with its title, may have
# After these marks, and the blanks that follow them, a capital says nothing.
_OPENERS = frozenset(".!?:;“\"‘'(–—-•*|[…”’)\n\r")


_BLANKS = frozenset(("", " ", "\u00a0"))
_BINDING = frozenset("-‐‑’'_@#.")


@dataclass(slots=True)
class Run:
    """A stretch of capitalised words. ``initial``: it starts a sentence; ``display``: it stands in a line that
    capitalises every word, where capitals say nothing at all."""

    start: int
    end: int
    text: str
    initial: bool
    display: bool


@dataclass(frozen=True, slots=True)
class _Patterns:
    run: re.Pattern[str]
    unit: re.Pattern[str]
    before: re.Pattern[str]


@cache
def patterns() -> _Patterns:
    """The pattern of a run and of one of its units. Every repeat is bounded or unambiguous, so both are linear; a run
    begins with a set of letters, which the regular expression engine can search for quickly."""
    upper = f"[{_UPPER}]"
    dotted = sorted(word[:-1] for word in name_lexicon().codes if re.fullmatch(r"[A-Z][A-Za-z]+\.", word))
    abbreviated = "|".join(rf"(?<=\b{word})" for word in dotted)
    full_stop = rf"(?:{abbreviated})\.(?=[ \u00a0,)]|\Z)"
    rest = rf"\w*(?:[-‐‑]\w+|[’'](?!s\b)\w+|&{upper}\w*){{0,4}}(?:{full_stop})?"
    capital = rf"{upper}(?:\.(?:-?{upper}\.){{0,4}}(?!\w)|{rest})"
    token = rf"(?:(?:{_PREFIX}[-’'])?{capital}|[ie]{capital})"
    particles = "|".join(sorted(name_words("particles")))
    nickname = rf"[\"“‘']{upper}\w{{1,20}}[\"”’']|\({upper}[a-z]{{1,20}}\)"
    suffix = r",?[ \u00a0](?=(?:Jr|Sr|III|II|IV)\b)"
    gap = rf"(?:{suffix}|[ \u00a0](?:(?:{particles})[ \u00a0]){{0,3}}|[ ]&[ ]|[ ](?:{nickname})[ ])"
    return _Patterns(
        run=re.compile(rf"{capital}(?:{gap}{token}){{0,11}}"),
        unit=re.compile(rf"{token}|{nickname}|[a-z]+|&"),
        before=re.compile(rf"(?:^|[^\w-])((?:(?:{particles})[ \u00a0]){{0,2}}(?:{_PREFIX}[-’']|[ie])?)\Z"),
    )


@cache
def _joins() -> dict[str, frozenset[str]]:
    """For each text between two runs that may stand inside one name, the last words of the left run that allow it."""
    heads, titles = table("organizations")["heads"], table("titles")
    offices = {word for entry in titles["offices"].values() for word in entry.split()}
    of = frozenset(heads["of"].split()) | offices | frozenset(table("places")["marks"]["of"].split())
    for_ = frozenset(heads["for"].split()) | {"State", "Minister", "Representative", "Envoy"}
    own = frozenset(table("organizations")["known"]["possessive"].split())
    envoys = frozenset({"Ambassador", "Envoy", "Representative"})
    return {
        " of ": of,
        " of the ": of,
        " for ": for_,
        " for the ": for_,
        " on ": for_,
        " to the ": envoys,
        " to ": envoys,
        "’s ": own,
        "'s ": own,
    }


@cache
def _first_conjuncts() -> frozenset[str]:
    return frozenset(table("organizations")["heads"]["first"].split())


def find_runs(text: str) -> list[Run]:
    """All runs of capitalised words in text order, those that one name spans ("Ministry of Ports") already joined."""
    display = _display_lines(text)
    joins = _joins()
    runs: list[Run] = []
    last: Run | None = None
    line = 0
    for match in patterns().run.finditer(text):
        start, end = match.span()
        start = _begin(text, start, end)
        if start == end:
            continue
        found = text[start:end]
        while line < len(display) and display[line][1] <= start:
            line += 1
        shown = line < len(display) and display[line][0] <= start
        near = last is not None and start - last.end < 9 and end - last.start < _MAX_NAME
        if last is not None and near and _joined(text[last.end : start], last, found, joins):
            last.end = end
            last.text = text[last.start : end]
            continue
        last = Run(start, end, found, _starts_sentence(text, start), shown)
        runs.append(last)
    return runs


def _begin(text: str, start: int, end: int) -> int:
    """Where a run really begins: with the particle before it ("de Souza"), or after a first word that is but the end of
    another one; ``end`` when nothing is left."""
    before = text[start - 1 : start]
    if before in _BLANKS:
        if text[max(0, start - 8) : start - 1].rpartition(" ")[2] not in name_words("particles"):
            return start
    elif not (before.isalnum() or before in _BINDING):
        return start
    found = patterns().before.search(text, max(0, start - 24), start)
    if found is not None and found[1]:
        return found.start(1)
    inside = before in _BINDING and not text[max(0, start - 2) : start - 1].isalnum() and before not in "@#"
    if before in _BLANKS or inside:
        return start
    space = text.find(" ", start, end)
    following = patterns().run.search(text, space, end) if space > 0 else None
    return following.start() if following else end


def _starts_sentence(text: str, start: int) -> bool:
    before = start - 1
    while before >= 0 and text[before] in " \u00a0\t":
        before -= 1
    return before < 0 or (text[before] in _OPENERS and not (text[before] in "’'" and before == start - 1))


def _joined(gap: str, left: Run, right: str, joins: dict[str, frozenset[str]]) -> bool:
    if gap in joins:
        return left.text.rpartition(" ")[2] in joins[gap]
    if gap != " and ":
        return False
    codes = name_lexicon().codes
    first, _, rest = right.partition(" ")
    if " of " in left.text or " for " in left.text or " on " in left.text:
        return codes.get(first, "N") in "NOoML"
    if left.text.rpartition(" ")[2] in _first_conjuncts():
        return any(codes.get(word) in ("O", "o") for word in rest.split(" ")[:3])
    return False


@cache
def _small_words() -> frozenset[str]:
    """The words that a line in title case leaves small."""
    closed = table("closed_classes")
    return frozenset(closed["DET"] + closed["ADP"] + closed["CCONJ"] + closed["TO"] + closed["SCONJ"])


def _display_lines(text: str) -> list[tuple[int, int]]:
    """The lines that capitalise (nearly) every word: headlines in title case and lines in capitals."""
    found = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        if end - start > _MAX_HEADLINE:
            continue
        words = _LINE_WORD.findall(text, start, end)
        capitals = sum(word[0].isupper() for word in words)
        if capitals * 2 > len(words) > 2:
            small = sum(not word[0].isupper() and (len(word) > 4 or word not in _small_words()) for word in words)
            if small * 10 <= len(words):
                found.append((start, end))
    return found
