"""Who stands behind a cue: the phrase that is its subject, as a range of words."""

from __future__ import annotations

import re

from factcheck.extract.quotes.grammar import NP, PHRASE

Range = tuple[int, int]

_REACH = 16  # words of a subject
_FAR = 120  # words from a verb to its subject
_PIECES = 6  # stretches between commas that are looked back at
_LAST_PHRASE = re.compile(rf"{PHRASE}\Z")
_SUBJECT = r"(?:[PO]|D?[D#JRNEKGdh']{0,12}[NE#]|D)"
_ASIDE = r"(?:,[wP][^;:.]{1,30}?,|,[^,;:.]{1,14},|\([^)]{1,8}\))"
_FIRST_SUBJECT = re.compile(rf"({_SUBJECT}(?:(?:[IF]|&){NP}){{0,5}}){_ASIDE}?[RnMH]{{0,4}}[MHZBV]")
_POSSESSED = re.compile(r"(D?[JNE#h]{0,6}[NE])'[JNRKGEh#]{0,4}\Z")
_NOT_A_SUBJECT = frozenset("GKwIsRT&bt")


def group_start(codes: str, verb: int, start: int) -> int:
    """The first word of the verb group around ``verb``: "had not been able to say", "wants to say"."""
    place = verb
    while place > start:
        before = codes[place - 1]
        if before in "RnMH":
            place -= 1
        elif before == "T":
            place -= 1
            while place > start and codes[place - 1] in "RJ":
                place -= 1
            if place > start and codes[place - 1] in "VZBKGH":
                place -= 1
        else:
            break
    return place


def subject(codes: str, verb: int, start: int) -> Range | None:
    """The subject before a verb, or None where the verb borrows another's ("…, adding that", "and said")."""
    start = max(start, verb - _FAR)
    place = group_start(codes, verb, start)
    if place <= start:
        return None
    before = codes[place - 1]
    if before in ",-)":
        return None if codes[verb] == "G" else _beyond_interruption(codes, place - 1, start)
    found = phrase_before(codes, place, start)
    if found and set(codes[slice(*found)]) == {"d"}:
        return None  # "met on Monday night to speak"
    return found or _only_word(codes, place, start)


def phrase_before(codes: str, end: int, start: int) -> Range | None:
    """The phrase that ends before ``end``, a bracket after it left out: "Lund (R)"."""
    if end > start and codes[end - 1] == ")":
        end = codes.rfind("(", start, end)
    found = _LAST_PHRASE.search(codes, max(start, end - _REACH), end) if end > start else None
    return _core(codes, found.start(), found.end()) if found else None


def _core(codes: str, start: int, end: int) -> Range | None:
    """The phrase without a leading adverb, and without a quotation that only stands before it."""
    while start < end and codes[start] in "R&q":
        start += 1
    return (start, end) if start < end else None


def _only_word(codes: str, place: int, start: int) -> Range | None:
    """The first word of a sentence as its subject, whatever it looks like: "Associates say"."""
    return (start, place) if place == start + 1 and codes[start] in "VZJK" else None


def _beyond_interruption(codes: str, end: int, start: int) -> Range | None:
    """The subject before ", a nurse who lives there," whose closing comma, dash or bracket stands at ``end``."""
    if codes[end] != ",":
        opening = codes.rfind("(" if codes[end] == ")" else "-", start, end)
        return phrase_before(codes, opening, start) if opening > start else None
    best: Range | None = None
    closing = end
    for number in range(_PIECES):
        opening = codes.rfind(",", start, closing)
        piece = opening + 1 if opening >= 0 else start
        found = phrase_before(codes, closing, piece) if number else None
        if found and codes[piece] not in _NOT_A_SUBJECT:
            best = found
            if codes[found[1] - 1] in "EP" or opening < 0:
                return best
        elif found and best is None and opening < 0:
            return found
        if opening < 0:
            break
        closing = opening
    return best


def main_subject(codes: str, start: int, end: int) -> Range | None:
    """The first subject of a sentence: a phrase before a finite verb that no preposition governs."""
    for found in _FIRST_SUBJECT.finditer(codes, max(start, end - _FAR), end):
        if found.start() == start or codes[found.start() - 1] not in "IFT":
            return _core(codes, *found.span(1))
    return None


def possessor(codes: str, noun: int, start: int) -> Range | None:
    """Whose a noun is: "Lund" of "Lund's claim", None where no name or noun stands in the possessive before it."""
    found = _POSSESSED.search(codes, max(start, noun - _REACH), noun)
    return found.span(1) if found else None
