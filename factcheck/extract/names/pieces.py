"""A run of capitalised words taken apart: the titles, people, organisations, places and groups inside it.

A run is read as a string of one-letter codes (see ``lexicon``) and parsed by one regular expression, so that its cost
does not grow with the number of patterns. Parses are cached: the same names come again and again.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.names.candidates import patterns
from factcheck.extract.names.lexicon import common_word, name_lexicon, only_verb
from factcheck.lang import word_set
from factcheck.values.names import family_stands_first


class Piece(NamedTuple):
    """A name inside a run; offsets count from the run's start.

    ``kind`` is an entity kind, "name" when the words do not tell, or "word" for a lone word that is rather no name.
    ``role`` is the title before the name ("Foreign Minister"), ``honorific`` "Mrs" and the like.
    """

    start: int
    end: int
    kind: str
    text: str
    role: str = ""
    honorific: str = ""


class _Unit(NamedTuple):
    start: int
    end: int
    text: str
    code: str


_SURNAME = r"(?:t|[PDoLlMBTAqc](?![OoLf]))"  # a surname that is also another word: "Jerry Church", "Ana King"
_FULL = rf"K*[GgI]+n?{_SURNAME}[Ss]?|K*(?:[GgIN]n?)+(?:K+[GgINPDOoLlMBct])*[Ss]?"
# What an office is of: "of State", "for Trade and Ports", "to the UN"; a name must follow.
_OFFICE_OF = r"(?:f+[^FCHf&]+?(?:[f&]+[^FCHf&]+?){0,3}?(?=[GgI])|f+[^FCHf&GNI]+(?=N))"
_OF = r"(?:f+[^FCHTf&]+(?:&[^FCHTf&]+)?)"
_GRAMMAR = re.compile(
    r"(?P<ship>v[^FCfHT]+)"
    rf"|(?P<h>H+)(?P<hname>{_FULL}|K*[PDoLlMOBAqctYy]S?)(?![Oo])"
    rf"|(?![GI]+t)(?P<role>[DPQqAMONGgoLlBTtIf&]*[Tt]{_OFFICE_OF}?)(?P<tname>{_FULL}|P[GN]+|K*[oLlBqct]S?)(?![OoYy])"
    rf"|(?P<org>[DPQqAMNGgoLlBOItpYy&]*O{_OF}?|[DPQqAMNGgoLlB&]*[of]*o{_OF}|[DPMA]+Q"
    r"|[GgI]*[DPQqAMNoLB&][DPQqAMNGgoLlB&]*o|[GgDPQqAMNoL]+&[GgDPQqAMNoL]+)"
    r"|(?P<document>[DPQqAMNGgoLlBOIY]+y)"
    r"|(?P<thing>[DPQqAMNGgoLlBOIYy]+Ys?|Y+[NGgPLlMBAo]*)"
    r"|(?P<place>B+[NGgPlL]+|(?:[NPDB]|[Gg](?=L))[NPDGgB]*L|P+(?![lL])|L(?:f+[NPDGgL]+)|[NGgPM]+f+P)"
    r"|(?P<spaced>I{2,}(?![GgNDt]))"
    r"|(?P<person>[GI]+n?(?:K*[GgIN]n?){1,3}(?:K+[GgINPDOoLlMBt]+)*(?:tS|S|s)?|[GgI]*[GI]n?[PDoLlMBTtAqc]S?"
    r"|[NGg]+(?:In?)+[Nt]+S?|N(?:G[NIt])+S?|[NGgI]+n[Nt]+S?|[NGg]+[PDLlMBTt]?S|N+K+[NG]+|K+[NG]+)"
    r"|(?P<known>[QqA])|(?P<group>D)"
    r"|(?P<name>[NGgIMBLlo]*[NGg][NGgIMBLlo]*t?)"
    r"|^(?P<word>[TtMoLlB])$"
)
_CONTRACTIONS = tuple(f"{mark}{end}" for mark in "’'" for end in ("ll", "re", "ve", "d", "m", "t"))
_CACHE = 1 << 13


@lru_cache(maxsize=_CACHE)
def parse_run(text: str, initial: int = 0) -> tuple[Piece, ...]:
    """The pieces of a run in text order, never overlapping. ``initial`` tells what the first word's capital is worth:
    0 it makes a name, 1 the word starts a sentence, 2 it does and is used without a capital elsewhere."""
    units = _units(text, initial)
    pieces: list[Piece] = []
    for match in _GRAMMAR.finditer("".join(unit.code for unit in units)):
        kind = match.lastgroup or "name"
        if kind in ("hname", "tname"):
            pieces += _titled(text, units, match, kind)
        else:
            pieces.append(_piece(text, units[match.start() : match.end()], _KINDS.get(kind, kind)))
    return tuple(pieces)


_KINDS = {"ship": "thing", "spaced": "organization", "org": "organization", "known": "organization", "group": "group"}


def _piece(text: str, units: list[_Unit], kind: str, role: str = "", honorific: str = "") -> Piece:
    start, end = units[0].start, units[-1].end
    if kind == "name" and len(units) > 1 and family_stands_first([unit.text for unit in units]):
        kind = "person"
    return Piece(start, end, kind, text[start:end], role, honorific)


def _titled(text: str, units: list[_Unit], match: re.Match[str], name: str) -> list[Piece]:
    """The person behind a title, and the places and organisations that the title names."""
    first, last = match.span(name)
    before = units[match.start() : first]
    title = text[before[0].start : before[-1].end]
    role, honorific = ("", title) if name == "hname" else (title, "")
    inside = [
        Piece(unit.start, unit.end, "organization" if unit.code in "QA" else "place", unit.text)
        for unit in before
        if unit.code in "QAP"
    ]
    return [*inside, _piece(text, units[first:last], "person", role, honorific)]


def _units(text: str, initial: int) -> list[_Unit]:
    lexicon = name_lexicon()
    words = [(match.start(), match.end(), match[0]) for match in patterns().unit.finditer(text)]
    units: list[_Unit] = []
    index = 0
    while index < len(words):
        start, end, word = words[index]
        step, code = 1, ""
        for phrase, known in lexicon.phrases.get(word, ()):
            if tuple(each[2] for each in words[index : index + len(phrase)]) == phrase:
                step, code, end = len(phrase), known, words[index + len(phrase) - 1][1]
                break
        units.append(_Unit(start, end, text[start:end], code or _code(word, units)))
        index += step
    _settle_months(units)
    if len(units) > 3:
        units = [
            unit._replace(code="F") if unit.code == "N" and only_verb(unit.text.lower()) else unit for unit in units
        ]
    if initial and units and _is_common_start(units, initial):
        units[0] = units[0]._replace(code="F")
    return units


def _settle_months(units: list[_Unit]) -> None:
    """ "June Ruiz" and "Theresa May" are people, "June" alone is a month."""
    for index, unit in enumerate(units):
        if unit.code == "c":
            after = units[index + 1].code if index + 1 < len(units) else ""
            before = units[index - 1].code if index else ""
            code = (
                "G" if after and after in "NGI" and unit.text != "May" else "N" if before and before in "GIHT" else "C"
            )
            units[index] = unit._replace(code=code)


def _is_common_start(units: list[_Unit], initial: int) -> bool:
    """Whether the capital of a sentence's first word is only that: "Never", "Negotiations", but not "Go Myong-hyun"."""
    first = units[0]
    if first.code not in "NMLloOB":
        return False
    if initial < 2 and not common_word(first.text.lower(), guess=len(units) > 1):
        return False
    if first.code in "MoOLB" and len(units) > 1:
        return False
    return not (len(units) > 1 and family_stands_first([unit.text for unit in units]))


def _code(word: str, before: list[_Unit]) -> str:
    lexicon = name_lexicon()
    known = lexicon.codes.get(word)
    if known is not None:
        return known
    first = word[0]
    if first.islower():
        if word[1:2].isupper() or "-" in word or "’" in word or "'" in word:
            return "N"  # iPhone, al-Sisi
        return "&" if word == "and" else "p" if word == "s" else "f"
    if first in "\"“‘'(":
        return "n"
    if word == "&":
        return "&"
    if word.endswith("."):
        return "I"
    if word.isupper():
        return "I" if len(word) == 1 else "F" if len(word) > 3 and common_word(word.lower()) else "A"
    if word.endswith(_CONTRACTIONS):
        return "F"
    head, hyphen, tail = word.partition("-")
    if hyphen:
        if tail[:1].islower():
            return "N" if before and before[-1].text in word_set("family_first") else "F"
        if lexicon.codes.get(head) in ("G", "g"):
            return "G"
        if lexicon.codes.get(head) in ("D", "P") and lexicon.codes.get(tail) in ("D", "P", "A"):
            return "D"
    return "N"
