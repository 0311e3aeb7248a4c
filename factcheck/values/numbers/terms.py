"""One number with its sign, currency, multiplier, unit and modifier: the atoms that the grammar joins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.records import Modifier
from factcheck.values.numbers import negatives
from factcheck.values.numbers.currency import Money, money_after, money_before, money_tail
from factcheck.values.numbers.measures import Measured, read_of_unit, read_rate, read_special, read_unit
from factcheck.values.numbers.modifiers import bound_after, bound_before, stronger
from factcheck.values.numbers.numerals import Numeral, Suffix, read_numeral, read_suffix
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.units import units
from factcheck.values.numbers.words import ONE, number_words

# A word before a hyphen that leaves the number a number ("sub-500", "minus-130").
_FREE_HYPHEN = frozenset(
    ["minus", "plus", "sub", "to", "under", "over", "and", "or", "nearly", "about", "roughly", "up", "down", "than", "non", "near", "only", "a", "an"]
)
_WORD_HYPHEN = re.compile(r"([A-Za-z]{1,12})[-–‑]$")
_MINUS = re.compile(r"(?:\bminus|\bnegative)[ -]$")
_ARTICLE = re.compile(r"(?<![a-z])(?:an?|half an?|several|a few|few|many|a couple of|couple of) $")
_LONGER_M = re.compile(
    r"[ -]?(?:\(|long|wide|tall|high|deep|away|above|below|across|x\b|×|sprint|race|final|freestyle|hurdles|[a-z]+stroke)"
)
_NOUN_NEXT = re.compile(
    r" (?:[a-z’'-]{2,20} ){0,2}(?:[a-z-]{2,20}s\b(?<!ss)|people\b|men\b|women\b|children\b|tonnes?\b|barrels?\b|euros?\b)"
)
_SHARE_AFTER = re.compile(r" of\b| (?:more|less|fewer|higher|lower|larger|smaller|as)\b|[.,;:)]|\s*$")
_ENUMERATOR = re.compile(r" ?\)")
_BELOW_ZERO = re.compile(r" (?:below(?: zero| freezing)|under zero)\b")


@dataclass(slots=True)
class Term:
    """A number as read, ``text[start:end]`` with currency and unit but without modifier words (those begin at
    ``edge``). ``bare`` says that nothing but the number stands there."""

    start: int
    end: int
    edge: int
    numeral: Numeral
    value: Decimal
    precision: Decimal
    raw: Decimal
    scale: Decimal
    unit: str | None = None
    money: bool = False
    minor: bool = False
    signed: bool = False  # a currency sign or code stands before it
    rate: bool = False
    hyphen: bool = False  # tied to the next word: "four-day"
    modifier: Modifier = "="
    low: Decimal | None = None
    high: Decimal | None = None
    group: int | None = None
    relation: str | None = None
    joined: bool = False  # consumed by another term

    @property
    def bare(self) -> bool:
        return self.unit is None and self.scale == ONE and self.numeral.form == "digits" and not self.numeral.grouping

    @property
    def dimension(self) -> str | None:
        """What the unit measures: "money" for currencies, null for counts."""
        if self.money or self.minor:
            return "money"
        name = (self.unit or "").partition(" per ")[0]
        known = units().get(self.unit or "") or units().get(name)
        return known.dimension if known else None


@cache
def candidates() -> re.Pattern[str]:
    """Where a number may begin: digits or a number word, on text in lower case."""
    return re.compile(rf"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b{trie(number_words())}\b")


def read_term(text: str, lower: str, start: int, last_end: int) -> Term | int:
    """The number at ``start`` with all that belongs to it, or the offset to go on from. ``last_end`` is where the
    number before ended."""
    worded = lower[start].isalpha()
    if text[start - 1 : start] == "." and start and not text[start - 2 : start - 1].isalnum():
        start -= 1  # ".5"
    stop = _not_free(text, lower, start, last_end, worded)
    if stop:
        return stop
    if not worded:
        stop = negatives.passed_over(lower, start)
        if stop:
            return stop
    numeral = read_numeral(lower, start)
    if numeral is None:
        return _token_end(text, start)
    return _dress(text, lower, numeral, worded, last_end)


def _token_end(text: str, start: int) -> int:
    end = start + 1
    while (
        end < len(text)
        and (text[end].isalnum() or text[end] in "_-‑./:,")
        and not (text[end] in "-./:," and not text[end + 1 : end + 2].isalnum())
    ):
        end += 1
    return end


def _not_free(text: str, lower: str, start: int, last_end: int, worded: bool) -> int:
    """The offset to go on from when what stands before makes the number part of a word or name; 0 if it is free."""
    if not start or start == last_end:
        return 0
    before = text[start - 1]
    if before in ' \u00a0\n("“‘[$£€¥':
        return 0
    if before.isalpha():
        return 0 if not worded and money_before(text, start, True) else _token_end(text, start)
    if before in "-–‑−" and start > 1:
        if text[start - 2].isalnum() and last_end != start - 1:
            found = _WORD_HYPHEN.search(text, max(0, start - 14), start)
            free = (
                found is not None
                and (found[1].lower() in _FREE_HYPHEN or worded)
                and not text[start - len(found[0]) - 1 : start - len(found[0])].isalnum()
            )
            return 0 if free else _token_end(text, start)
        return 0
    if before in "'’" and not worded and not text[start - 2 : start - 1].isdigit():
        return _token_end(text, start)
    if before in "#@_\\&№" or (before == "/" and last_end != start - 1 and text[start - 2 : start - 1].isalnum()):
        return _token_end(text, start)
    if before in ".:" and text[start - 2 : start - 1].isdigit() and start > 1 and text[start].isdigit():
        return _token_end(text, start)
    return 0


def _dress(text: str, lower: str, numeral: Numeral, worded: bool, last_end: int) -> Term | int:
    """Put sign, currency, multiplier, unit and modifier on a number."""
    start, end = numeral.start, numeral.end
    amount = bool(numeral.grouping) or numeral.scale > 100 or "." in lower[start:end] or numeral.value >= 1000
    money = (
        None if worded else money_before(text, start, amount or lower[end : end + 1].isalpha() or numeral.value >= 50, last_end)
    )
    suffix = read_suffix(text, numeral)
    if suffix and _multiplies(lower, numeral, suffix, money=money is not None):
        numeral = suffix.numeral
    term = Term(
        start,
        numeral.end,
        start,
        numeral,
        numeral.value,
        numeral.precision,
        numeral.raw,
        numeral.scale,
        low=numeral.low,
        high=numeral.high,
    )
    if worded:
        _take_article(lower, term)
    if money:
        term.start = term.edge = money.edge
        term.money = term.signed = True
        term.unit, term.end = money_tail(text, term.end, money.name)
        if money.factor != 1:
            term.value, term.precision, term.scale = (
                term.value * money.factor,
                term.precision * money.factor,
                Decimal(money.factor),
            )
    elif term.numeral.form != "ordinal":
        _take_unit(text, lower, term, amount)
    if term.numeral.form != "ordinal":
        _take_rate(text, lower, term)
        _take_sign(text, lower, term)
    if (
        term.unit is None
        and not term.numeral.grouping
        and numeral.scale == ONE
        and negatives.labelled(text, lower, start)
    ):
        return term.end
    if term.end == numeral.end and text[term.end : term.end + 1].isalpha() and not worded:
        return _token_end(text, start)  # "24703L202", "3D"
    if term.unit is None and _ENUMERATOR.match(lower, term.end) and "(" not in lower[max(0, start - 12) : start]:
        return term.end
    term.edge = term.start
    _take_modifier(lower, term)
    return term


def _multiplies(lower: str, numeral: Numeral, suffix: Suffix, *, money: bool) -> bool:
    """Whether letters after digits multiply ("2.4m people") or are a unit ("a 37m wall")."""
    letters, end = suffix.letters, suffix.numeral.end
    if letters.lower() in ("bn", "mn", "mln", "bln", "tn", "trn", "mio", "mil"):
        return True
    if money:
        return letters != "mm" or suffix.glued
    if letters.lower() in ("k", "cr"):
        return letters == "k" or suffix.glued
    counted = _NOUN_NEXT.match(lower, end) is not None
    if letters == "m" and suffix.glued:
        closed = not lower[end : end + 2].strip(" .,;)")
        return not _LONGER_M.match(lower, end) and (counted or (closed and "." in lower[numeral.start : numeral.end]))
    if letters in ("M", "B"):
        return (counted and (suffix.glued or numeral.value < 1000)) or (letters == "M" and suffix.glued)
    return letters == "b" and suffix.glued and counted


def _take_article(lower: str, term: Term) -> None:
    numeral = term.numeral
    if numeral.form == "ordinal" and numeral.value > 2 and lower[max(0, term.start - 2) : term.start] == "a ":
        # "a third of them" is a share, "a third attempt" one more
        if lower[term.start - 3 : term.start - 2].isalnum() or not _SHARE_AFTER.match(lower, term.end):
            return
        term.value = term.precision = ONE / numeral.value
        term.numeral = replace(numeral, form="fraction", value=term.value)
        term.start = term.edge = term.start - 2
        return
    if numeral.form == "vague" or not (numeral.form == "fraction" or lower[term.start] in "htmbdqlc"):
        return
    found = _ARTICLE.search(lower, max(0, term.start - 12), term.start)
    if found is None:
        return
    word = found[0].strip()
    if word in ("a", "an"):
        term.start = term.edge = found.start()
    elif word.startswith("half") and numeral.form == "words":
        term.start = term.edge = found.start()
        term.value, term.precision = term.value / 2, term.precision / 2
    elif numeral.form == "words" and numeral.raw == ONE:
        term.start = term.edge = found.start()
        term.low, term.high, term.value = term.value * 2, term.value * 10, term.value * 2


def _take_unit(text: str, lower: str, term: Term, amount: bool) -> None:
    money: Money | None = money_after(text, lower, term.end, amount or term.scale != ONE)
    if money and not (money.name == "pound sterling" and term.value < 1000 and not amount and not money.hyphen):
        term.unit, term.end, term.money, term.minor, term.hyphen = (
            money.name,
            money.edge,
            not money.minor,
            money.minor,
            money.hyphen,
        )
        _take_late_scale(lower, term)
        return
    measured: Measured | None = read_unit(text, lower, term.end)
    if measured and text[measured.end - 1] in "CF" and text[term.end] in "CF" and not _temperature(text, lower, term, measured.end):
        measured = None
    if measured is None and term.numeral.form == "digits" and term.value != ONE:
        measured = read_special(lower, term.end)
    if measured is None and 0 < term.value < 1:
        measured = read_of_unit(lower, term.end)
    if measured:
        term.unit, term.end, term.hyphen = measured.name, measured.end, measured.hyphen


_DEGREES_BEFORE = re.compile(r"\b(?:at|to|of|is|was|it['’]?s|its|below|above|about|around|from|between|and|hit|reached|near|nearly|under|over|a|minus|only|just|by|or|some|with|than) (?:a |an |about |around )?[-–]?$|[-–(/]$")


def _temperature(text: str, lower: str, term: Term, end: int) -> bool:
    """Whether a letter on the number is a scale ("it was 30C") and no model or form ("a 777F", "the 13F")."""
    if not -150 <= term.value <= 3000 or text[end : end + 1] in ("/", "-"):
        return False
    return not term.start or _DEGREES_BEFORE.search(lower, max(0, term.start - 24), term.start) is not None


_LATE_SCALE = re.compile(r" (million|billion|trillion)\b")


def _take_late_scale(lower: str, term: Term) -> None:
    """ "75 USD million"."""
    found = _LATE_SCALE.match(lower, term.end)
    if found and term.scale == ONE:
        scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[found[1]]
        term.value, term.precision, term.scale, term.end = (
            term.value * scale,
            term.precision * scale,
            Decimal(scale),
            found.end(),
        )


def _take_rate(text: str, lower: str, term: Term) -> None:
    if term.unit is None or " per " in term.unit:
        return
    rate = read_rate(text, lower, term.end)
    if rate is None:
        return
    known = units().get(term.unit)
    if known and known.dimension in ("time", "angle") and not term.money:
        return
    term.unit, term.end, term.rate = f"{term.unit} per {rate.name}", rate.end, True


def _take_sign(text: str, lower: str, term: Term) -> None:
    start = term.start
    minus = _MINUS.search(lower, max(0, start - 10), start)
    if minus:
        term.start = term.edge = minus.start()
    elif text[start - 1 : start] in ("-", "−") and start and (start == 1 or not text[start - 2].isalnum()):
        if text[start - 2 : start - 1] == " " and start > 2 and text[start - 3].isdigit():
            return
        if text[start - 2 : start - 1] in ("-", "–", "—", "~"):
            return
        term.start = term.edge = start - 1
    elif not (term.unit and term.unit.startswith("degree") and (below := _BELOW_ZERO.match(lower, term.end))):
        if (
            text[start - 1 : start] == "+"
            and start
            and not text[start - 2 : start - 1].isalnum()
            and term.unit == "percent"
        ):
            term.start = term.edge = start - 1
            term.modifier = "up"
        return
    else:
        term.end = below.end()
    term.value, term.raw = -term.value, -term.raw
    if term.low is not None and term.high is not None:
        term.low, term.high = -term.high, -term.low


def _take_modifier(lower: str, term: Term) -> None:
    before = bound_before(lower, term.start)
    if before:
        term.modifier = stronger(term.modifier, before.modifier) if before.modifier != "=" else term.modifier
        term.edge = before.edge
    after = bound_after(lower, term.numeral.end) or (
        bound_after(lower, term.end) if term.end != term.numeral.end else None
    )
    if after:
        if (
            after.edge > term.numeral.end
            and term.unit is None
            and lower[term.numeral.end : term.numeral.end + 1] in "-+"
        ):
            _unit_after_plus(lower, term, after.edge)
        term.modifier = after.modifier if term.modifier in ("=", "~", "up", "down") else term.modifier


def _unit_after_plus(lower: str, term: Term, edge: int) -> None:
    """ "15-plus hours"."""
    measured = read_unit(lower, lower, edge)
    if measured:
        term.unit, term.end = measured.name, measured.end
