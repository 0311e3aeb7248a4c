"""Two records of the same words: where they part, and whether note-taking explains it.

A quotation may be trimmed at either end, cut with an ellipsis, explained in brackets, and spelt as the ear heard it
(gonna, 'em, it's). Articles and joints ("that", "and", "you know") come and go. Everything else is a difference, and a
"not" that only one side has always is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from rapidfuzz.distance import Levenshtein, Prefix

from factcheck.check.terms import term
from factcheck.lang import table
from factcheck.values.numbers.grammar import parse

EditKind = Literal["negation", "figure", "words", "cut", "light"]

_TOKEN = re.compile(
    r"\.\s?\.\s?\.|…|[\[(][^\])\n]{0,80}[\])]"  # an ellipsis, an insertion
    r"|\d+(?:[.,:]\d+)+\w*|\w+(?:\*+|-{3,})\w*"  # a figure, a word made decent
    r"|['’]?\w+(?:['’.&]\w+)*['’]?|[%&]"
)
_MASKED = re.compile(r"\w+(?:\*|---)")
_LETTER_IN_BRACKETS = re.compile(r"[\[(]([A-Za-z])[\])](?=[a-z])")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")
_DOT_COM = re.compile(r"\.(?:com|org|net)$")
_GAP = "…"
_BRACKET = "[]"
_ONE = "1"  # which is more often a pronoun or an article than a figure
_LONG_CUT = 3  # words; a longer stretch left out was left out on purpose
_EDGE = 2  # words that may differ where both quotations begin or end
_NEAR = 3  # words at least to either side of an edit; what repeats them is stutter
_ANCHOR = 3  # words in a row that hold an alignment
_LONG = 200  # words from which difflib can leave frequent ones aside
_MANY_PAIRS, _MOST_PAIRS = 250_000, 1_000_000  # of equal words; two speeches of 5,000 and of 20,000 words


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its normal form, and its place in the text: half-open characters."""

    form: str
    start: int
    end: int
    capital: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One place where two wordings part. The spans are half-open characters of either text; an empty one is the place
    between two words."""

    kind: EditKind
    first: tuple[int, int]
    second: tuple[int, int]
    first_words: str
    second_words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """How two texts run together: the number of words they share in the stretch that both cover, and every edit in
    it that note-taking does not explain."""

    shared: int
    covered: int
    edits: tuple[Edit, ...]

    @property
    def likeness(self) -> float:
        """The part of the common stretch that is the same, from 0 to 1."""
        return self.shared / self.covered if self.covered else 0.0


def words(text: str) -> list[Word]:
    """The words of a quotation in normal form: contractions spelt out, case and marks dropped.

    An ellipsis is one ``…``, a bracketed insertion one ``[]``.
    """
    return list(_words(text))


def compare(first: str, second: str) -> Wording | None:
    """How two quotations run together; ``None`` when they have no run of three words in common, or are speeches that
    repeat few words so often that no alignment means anything."""
    mine, theirs = words(first), words(second)
    blocks = _held(_matching_blocks([word.form for word in mine], [word.form for word in theirs]))
    if not blocks:
        return None
    edits: list[Edit] = []
    missed = 0
    for (a, b, size), (next_a, next_b, _) in pairwise(_with_edges(blocks, len(mine), len(theirs))):
        left, right = mine[a + size : next_a], theirs[b + size : next_b]
        edges = (
            *mine[a + size - 1 : a + size],
            *theirs[b + size - 1 : b + size],
            *mine[next_a:][:1],
            *theirs[next_b:][:1],
        )
        reach = max(_NEAR, len(left) + len(right))
        near = {word.form for word in mine[max(0, a + size - reach) : a + size] + mine[next_a : next_a + reach]}
        kind = _kind(left, right, near, edges)
        if kind is None:
            continue
        at = (mine[a + size - 1].end if a + size else 0, theirs[b + size - 1].end if b + size else 0)
        edit = _edit(kind, (first, second), (left, right), at)
        if kind != "figure" or not same_figure(edit.first_words, edit.second_words):
            missed += max(len(left), len(right))
            edits.append(edit)
    shared = sum(size for _, _, size in blocks)
    return Wording(shared=shared, covered=shared + missed, edits=tuple(edits))


def same_figure(one: str, other: str) -> bool:
    """Whether two texts are one number and nothing else, in words or in figures: "forty thousand" and "40,000"."""
    read = [[term.value for term in parse(text) if term.end - term.start == len(text)] for text in (one, other)]
    return read[0] == read[1] != []


def _matching_blocks(mine: list[str], theirs: list[str]) -> Sequence[tuple[int, int, int]]:
    """The stretches that both have, in order; the work grows with the pairs of equal words, so these are bounded.

    Between long texts the words that make up a hundredth or more align nothing by themselves.
    """
    counts = Counter(theirs)
    if sum(counts[form] for form in mine) <= _MANY_PAIRS:
        if theirs < mine:  # which text comes first makes no difference
            blocks = SequenceMatcher(None, theirs, mine, autojunk=False).get_matching_blocks()
            return [(a, b, size) for b, a, size in blocks]
        return SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    popular = len(theirs) // 100 + 1 if len(theirs) >= _LONG else len(theirs)
    if sum(count for form in mine if (count := counts[form]) <= popular) > _MOST_PAIRS:
        return []
    return SequenceMatcher(None, mine, theirs, autojunk=True).get_matching_blocks()


def _with_edges(blocks: list[tuple[int, int, int]], mine: int, theirs: int) -> list[tuple[int, int, int]]:
    """The blocks, with empty ones at the ends of both texts where both begin or end with as many other words, few."""
    (a, b, _), (last_a, last_b, size) = blocks[0], blocks[-1]
    found = list(blocks)
    tail = min(mine - last_a - size, theirs - last_b - size)
    if 0 < a == b <= _EDGE:
        found.insert(0, (0, 0, 0))
    if 0 < mine - last_a - size == theirs - last_b - size <= _EDGE or tail == 1:
        found.append((last_a + size + tail, last_b + size + tail, 0))
    return found


def _words(text: str) -> Iterator[Word]:
    text = _LETTER_IN_BRACKETS.sub(lambda m: "\x00" + m[1] + "\x00", text)
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token[0] in "[(":
            if token[0] == "[" or " " not in token:
                yield Word(_BRACKET, match.start(), match.end())
                continue
            inner = match.start() + 1
            for word in _words(token[1:-1]):
                yield Word(word.form, inner + word.start, inner + word.end, word.capital)
        elif token[0] in "….":
            yield Word(_GAP, match.start(), match.end())
        elif _MASKED.match(token):
            yield Word(_BRACKET, match.start(), match.end())
        else:
            for form in _forms(token.lower().replace("’", "'")):
                yield Word(form, match.start(), match.end(), token[0].isupper() and form != "i")


@lru_cache(maxsize=1 << 14)
def _forms(token: str) -> tuple[str, ...]:
    """The normal form of one token, in one or more words."""
    data = table("transcription")
    known = data["expansions"].get(token) or data["expansions"].get(token.strip("'"))
    if known is not None:
        return tuple(known.split())
    token = token.strip("'") if not token.endswith("n'") else token
    if token.endswith("in'"):
        return (token[:-1] + "g",)
    for ending, word in data["clitics"].items():
        if token.endswith(ending) and len(token) > len(ending):
            return (token[: -len(ending)], word)
    if token.endswith(("'s", "'d")) and len(token) > 3 and token[:-2] in _hosts():
        return (token[:-2], token[-2:])
    if ordinal := _ORDINAL.match(token):
        return (ordinal[1],)
    if token[:1].isdigit():
        return (token.replace(",", "").replace(":", "."),)
    return (_numbers().get(token) or _DOT_COM.sub("", token).replace(".", "").replace(",", ""),)


@cache
def _hosts() -> frozenset[str]:
    """Words behind which 's is a verb and not a possessive."""
    return frozenset(table("transcription")["hosts"]["words"])


@cache
def _numbers() -> dict[str, str]:
    return {word: str(number) for number, word in enumerate(table("transcription")["numbers"]["words"])}


def _held(blocks: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The matching blocks from the first to the last that is long enough to hold the alignment."""
    found = [(a, b, size) for a, b, size in blocks if size]
    anchors = [number for number, (_, _, size) in enumerate(found) if size >= _ANCHOR]
    if not anchors:
        return []
    first, last = anchors[0], anchors[-1]
    while first > 0 and _near(found[first - 1], found[first]):
        first -= 1
    while last < len(found) - 1 and _near(found[last], found[last + 1]):
        last += 1
    return found[first : last + 1]


def _near(block: tuple[int, int, int], following: tuple[int, int, int]) -> bool:
    """Whether a short block at the edge belongs to the run: it is longer than the gap that parts it."""
    a, b, size = block
    gap = max(following[0] - a - size, following[1] - b - size)
    return gap <= min(size, following[2]) and gap <= _LONG_CUT


def _kind(left: list[Word], right: list[Word], near: set[str], around: Iterable[Word]) -> EditKind | None:
    """What an edit is; ``None`` when nothing was changed. ``around`` are the words at its edges, ``near`` some more."""
    mine, theirs = [w.form for w in left], [w.form for w in right]
    if _explained(mine, theirs) or any(word.form in (_GAP, _BRACKET) for word in around):
        return None
    if set(mine) & _turning() != set(theirs) & _turning():
        return "negation"
    if (not mine or not theirs) and len(mine + theirs) > _LONG_CUT:
        return "light" if near.issuperset(mine + theirs) else "cut"
    if any(word[0].isdigit() and word != _ONE for word in mine + theirs):
        return "figure"
    if not mine or not theirs:
        return _left_out(left + right, near)
    return "light" if _same_sense(mine, theirs) else "words"


def _left_out(found: list[Word], near: set[str]) -> EditKind:
    """What a few words are that only one side has: grammar, stutter, names and what a "$" stands for are light."""
    open_to_note = _grammar() | _money() | near
    light = all(word.form in open_to_note or word.capital for word in found)
    return "light" if light else "words"


def _same_sense(mine: list[str], theirs: list[str]) -> bool:
    """Whether two wordings of one place say the same: a pronoun for a noun, another preposition or inflection, but
    nobody else's pronoun."""
    if frozenset((" ".join(mine), " ".join(theirs))) in _contrary():
        return False
    if _inflected(mine, theirs):
        return True
    if len(mine) == len(theirs) == 1 and {*mine, *theirs} & _weighty():
        return False
    persons = [{_persons()[form] for form in side if form in _persons()} for side in (mine, theirs)]
    if all(persons) and persons[0] != persons[1]:
        return False
    pronouns = _word_class("PRON") | _persons().keys() | {"its"}
    if any(all(form in pronouns for form in side) for side in (mine, theirs)):
        return True
    return all(form in _grammar() for form in mine + theirs)


def _inflected(mine: list[str], theirs: list[str]) -> bool:
    """Whether the two are forms of the same words: "getting" and "to get", "cable" and "cables"."""
    if len(mine) == len(theirs) == 1:
        return _one_lemma(mine[0], theirs[0])
    one, other = ([form for form in side if form not in _grammar()] for side in (mine, theirs))
    return bool(one) and len(one) == len(other) and all(map(_one_lemma, one, other))


def _one_lemma(one: str, other: str) -> bool:
    if one == other or term(one) == term(other) != "":
        return True
    shared = Prefix.similarity(one, other)
    return shared >= 3 and shared >= min(len(one), len(other)) - 1 and abs(len(one) - len(other)) <= 5


def _explained(mine: list[str], theirs: list[str]) -> bool:
    """Whether the same words are written in two ways, or one side says openly that it changed them."""
    if {_GAP, _BRACKET} & {*mine, *theirs}:
        return True
    joined, other = "".join(mine), "".join(theirs)
    if joined.replace("-", "") == other.replace("-", ""):
        return True
    if mine and theirs and (_stands_for(mine, theirs) or _stands_for(theirs, mine)):
        return True
    if _is_short_year(joined, other) or _is_short_year(other, joined):
        return True
    if {joined, other} <= {"'s", "is", "has"} or {joined, other} <= {"'d", "had", "would"}:
        return True
    return len(joined) > 5 and len(other) > 5 and Levenshtein.distance(joined, other) == 1 and joined[0] == other[0]


def _is_short_year(short: str, long: str) -> bool:
    """Whether the century is left out: '90s, 1990s."""
    return long[:2] in ("19", "20") and short == long[2:] and len(short.rstrip("s")) == 2


def _stands_for(short: list[str], long: list[str]) -> bool:
    """Whether one word is the initials of several: IE, Internet Explorer."""
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


@cache
def joints() -> frozenset[str]:
    """Articles and joints, which note-taking loses and finds."""
    light = table("transcription")["light"]
    return frozenset(phrase for group in ("articles", "joints") for phrase in light[group] if " " not in phrase)


@cache
def _turning() -> frozenset[str]:
    return frozenset(table("transcription")["turning"]["negations"])


@cache
def _contrary() -> frozenset[frozenset[str]]:
    return frozenset(map(frozenset, table("transcription")["contrary"]["pairs"]))


@cache
def _grammar() -> frozenset[str]:
    """Words that may come and go without a change of sense."""
    light = table("transcription")["light"]
    joints = {word for group in light.values() for phrase in group for word in phrase.split()}
    return frozenset(joints | _word_class("ADP", "PRON", "SCONJ", "AUX", "TO", "POS") | {"'s", "'d", _ONE})


@cache
def _persons() -> dict[str, str]:
    return {form: person for person, forms in table("transcription")["persons"].items() for form in forms}


@cache
def _money() -> frozenset[str]:
    return frozenset(table("transcription")["money"]["names"])


@cache
def _weighty() -> frozenset[str]:
    """Function words that change the sense when one stands for another: modals, tenses, and/or, quantifiers."""
    return _word_class("MD", "AUX", "CCONJ") | frozenset(table("transcription")["weighty"]["quantifiers"])


@cache
def _word_class(*names: str) -> frozenset[str]:
    classes = table("closed_classes")
    return frozenset(word for name in names for word in classes[name])


def _edit(kind: EditKind, texts: tuple[str, str], sides: tuple[list[Word], list[Word]], at: tuple[int, int]) -> Edit:
    """The edit at two stretches of words; an empty one stands at the offset where the word before it ends."""
    spans = [(side[0].start, side[-1].end) if side else (place, place) for side, place in zip(sides, at, strict=True)]
    said = [text[start:end] for text, (start, end) in zip(texts, spans, strict=True)]
    return Edit(kind=kind, first=spans[0], second=spans[1], first_words=said[0], second_words=said[1])
