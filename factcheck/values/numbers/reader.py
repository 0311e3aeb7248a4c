"""Reads one term: the number, then the currency before it or the unit after it, its rate, sign and bounds."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from factcheck.lang import table
from factcheck.values.numbers import negatives
from factcheck.values.numbers.currency import Money, money_after, money_before, money_tail
from factcheck.values.numbers.measures import Measured, read_of_unit, read_rate, read_special, read_unit, unit_around
from factcheck.values.numbers.modifiers import bound_after, bound_before, stronger
from factcheck.values.numbers.numerals import Numeral, Suffix, read_numeral, read_suffix
from factcheck.values.numbers.patterns import trie
from factcheck.values.numbers.places import is_part_of_word, token_end
from factcheck.values.numbers.terms import Term
from factcheck.values.numbers.units import units
from factcheck.values.numbers.words import ONE

_MINUS = re.compile(r"(?P<either>\bplus[ -]?(?:or|/)[ -]?)?(?:\bminus|\bnegative)[ -]$")
_NAMED = re.compile(r"[-‑–](?:\d|[A-Z]\b)")
_EITHER = 16  # characters of "plus or minus "
_ARTICLE = re.compile(r"(?<![a-z])(?:(?P<half>half )?an?|(?P<some>several|a few|few|many|a couple of|couple of)) $")
_ENUMERATOR = re.compile(r" ?\)")
_BELOW_ZERO = re.compile(r" (?:below(?: zero| freezing)|under zero)\b")
_LATE_SCALE = re.compile(r" (million|billion|trillion)\b")
_LATE = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_MULTIPLIERS = frozenset(("bn", "mn", "mln", "bln", "tn", "trn", "mio", "mil"))
_MANY = "htmbdqlc"  # initials of the number words that "a" may stand before
_LARGE = 50  # money before a code that is a word as well, from this amount on
_MILLION = 10**6


@cache
def _contexts(section: str, key: str) -> re.Pattern[str]:
    return re.compile(rf"[ -]?(?:{trie(table('number_contexts')[section][key])})\b")


@cache
def _plural_next() -> re.Pattern[str]:
    people = trie(table("number_contexts")["people"]["nouns"])
    return re.compile(rf" (?:[a-z’'-]{{2,20}} ){{0,2}}(?:[a-z-]{{2,20}}s\b(?<!ss)|{people}\b)")


@cache
def _ends_with(section: str) -> re.Pattern[str]:
    words = trie(table("number_contexts")[section]["before"])
    return re.compile(rf"(?<![a-z]){words} (?:a |an |about |around )?[-–]?$|[-–(/]$")


@cache
def _in_feet() -> re.Pattern[str]:
    """The end of a length in other units, of which metres in brackets are the conversion: "6ft 6in (1.98m)"."""
    return re.compile(rf"\d[ -]?{trie(table('number_contexts')['metres']['converted'])} ?[(\[]$")


@cache
def _money_talk() -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z]){trie(table('number_contexts')['pounds']['money'])}")


def read_term(text: str, lower: str, start: int, last_end: int) -> Term | int:
    """The number at ``start`` with all that belongs to it, or the offset to go on from where it is none.

    ``lower`` is the text in lower case, ``last_end`` the end of the number before.
    """
    worded = lower[start].isalpha()
    if start and text[start - 1] == "." and not text[start - 2 : start - 1].isalnum():
        start -= 1  # ".5"
    if is_part_of_word(text, start, last_end, worded):
        return token_end(text, start)
    stop = 0 if worded else negatives.passed_over(text, lower, start)
    if stop:
        return stop
    numeral = read_numeral(lower, start)
    if numeral is None or (worded and text[start].isupper() and _NAMED.match(text, numeral.end)):
        return token_end(text, start)  # "Precinct Seven-0"
    return _Reader(text, lower, numeral, last_end).read()


class _Reader:
    """Dresses one number. ``amount`` says that the number is surely an amount: grouped, decimal, multiplied, large."""

    __slots__ = ("amount", "last_end", "lower", "numeral", "term", "text", "worded")

    def __init__(self, text: str, lower: str, numeral: Numeral, last_end: int) -> None:
        self.text, self.lower, self.numeral, self.last_end = text, lower, numeral, last_end
        self.worded = lower[numeral.start].isalpha()
        decimal = "." in lower[numeral.start : numeral.end]
        self.amount = bool(numeral.grouping) or decimal or numeral.scale > 100 or numeral.value >= 1000
        self.term = Term.of(numeral)

    def read(self) -> Term | int:
        """The term, or where to go on."""
        money = self._money_before()
        suffix = read_suffix(self.text, self.numeral)
        if suffix and self._multiplies(suffix, money is not None):
            self.numeral, self.term = suffix.numeral, Term.of(suffix.numeral)
        if self.worded:
            self._take_article()
        if money:
            self._take_money_before(money)
        elif self.term.numeral.form == "multiple":
            self.term.relation = "ratio"
        elif self.term.numeral.form != "ordinal":
            self._take_unit()
        if self.term.numeral.form != "ordinal":
            self._take_rate()
            self._take_sign()
        stop = self._is_none()
        if stop:
            return stop
        self.term.edge = self.term.start
        self._take_modifier()
        return self.term

    def _is_none(self) -> int:
        """Where to go on if the number labels, enumerates or begins a code; else 0."""
        term, start = self.term, self.numeral.start
        if term.unit is not None:
            return 0
        plain = not self.numeral.grouping and self.numeral.scale == ONE
        if plain and negatives.labelled(self.text, self.lower, start):
            return term.end
        if not self.worded and term.end == self.numeral.end and self.text[term.end : term.end + 1].isalpha():
            return token_end(self.text, start)  # "24703L202", "3D"
        if _ENUMERATOR.match(self.lower, term.end) and "(" not in self.lower[max(0, start - 12) : start]:
            return term.end
        return 0

    def _money_before(self) -> Money | None:
        if self.worded:
            return None
        start, end = self.numeral.start, self.numeral.end
        amount = self.amount or self.lower[end : end + 1].isalpha() or self.numeral.value >= _LARGE
        return money_before(self.text, start, amount, self.last_end)

    def _multiplies(self, suffix: Suffix, money: bool) -> bool:
        """Whether letters after digits multiply ("2.4m people") or are a unit ("a 37m wall")."""
        letters, end = suffix.letters, suffix.numeral.end
        if letters.lower() in _MULTIPLIERS:
            return True
        if money:
            return letters != "mm" or suffix.glued
        if letters.lower() in ("k", "cr"):
            return letters == "k" or suffix.glued
        counted = (
            _plural_next().match(self.lower, end)
            or money_after(self.text, self.lower, end, True)
            or (read_unit(self.text, self.lower, end) if self.lower[end : end + 1] == " " else None)
        )
        if letters == "m" and suffix.glued:
            if _in_feet().search(self.lower, max(0, self.numeral.start - 12), self.numeral.start):
                return False
            if _contexts("metres", "after").match(self.lower, end) or self.lower[end : end + 2].strip()[:1] in (
                "(",
                "x",
                "×",
            ):
                return False
            closed = not self.lower[end : end + 2].strip(" .,;)")
            return bool(counted) or (closed and "." in self.lower[self.numeral.start : self.numeral.end])
        if letters in ("M", "B"):
            return (bool(counted) and (suffix.glued or self.numeral.value < 1000)) or (letters == "M" and suffix.glued)
        return letters == "b" and suffix.glued and bool(counted)

    def _take_article(self) -> None:
        """ "a dozen", "half a million", "several hundred"; and "a third of", which is no ordinal."""
        term, numeral = self.term, self.numeral
        if numeral.form == "ordinal":
            self._take_share()
            return
        if numeral.form == "vague" or not (numeral.form == "fraction" or self.lower[term.start] in _MANY):
            return
        found = _ARTICLE.search(self.lower, max(0, term.start - 12), term.start)
        if found is None or ((found["half"] or found["some"]) and numeral.form != "words"):
            return
        if found["some"]:
            if numeral.raw != ONE:
                return
            term.low, term.high, term.value = term.value * 2, term.value * 10, term.value * 2
        elif found["half"]:
            term.value, term.precision = term.value / 2, term.precision / 2
        term.start = found.start()

    def _take_share(self) -> None:
        """ "a third of them" is a share, "a third attempt" one more."""
        term, lower = self.term, self.lower
        article = (
            lower[max(0, term.start - 2) : term.start] == "a " and not lower[term.start - 3 : term.start - 2].isalnum()
        )
        after = lower[term.end : term.end + 2].strip()[:1]
        shared = (
            _contexts("shares", "after").match(lower, term.end)
            if after.isalpha()
            else after in ("", ".", ";", ":", ")", ",")
        )
        if not article or self.numeral.value <= 2 or not shared:
            return
        if after == "," and not _ends_with("shares").search(lower, max(0, term.start - 14), term.start - 2):
            return
        term.value = term.precision = ONE / self.numeral.value
        term.numeral = replace(self.numeral, form="fraction", value=term.value)
        term.start -= 2

    def _take_money_before(self, money: Money) -> None:
        term = self.term
        term.start, term.money, term.signed = money.edge, True, True
        term.unit, term.end = money_tail(self.text, term.end, money.name)
        if money.factor != 1:
            term.multiply(money.factor)

    def _take_unit(self) -> None:
        term = self.term
        money = money_after(self.text, self.lower, term.end, self.amount or term.scale != ONE)
        if money and (money.name != "pound sterling" or not self._is_weight(money)):
            term.unit, term.end, term.hyphen = money.name, money.edge, money.hyphen
            term.money, term.minor = not money.minor, money.minor
            late = _LATE_SCALE.match(self.lower, term.end)
            if late and term.scale == ONE:  # "75 USD million"
                term.multiply(_LATE[late[1]])
                term.end = late.end()
            return
        measured = self._measured()
        if measured is None and term.numeral.form == "digits":
            measured = unit_around(self.lower, term.start, term.end)
        if measured:
            term.unit, term.end, term.hyphen = measured.name, measured.end, measured.hyphen

    def _is_weight(self, money: Money) -> bool:
        """Whether "pounds" are a weight: below a million, unless words before them speak of money."""
        term, word = self.term, self.lower[self.term.end : money.edge]
        if term.scale >= _MILLION or not word.strip(" -").startswith("pound") or "sterling" in word:
            return False
        return _money_talk().search(self.lower, max(0, term.start - 60), term.start) is None

    def _measured(self) -> Measured | None:
        term = self.term
        measured = read_unit(self.text, self.lower, term.end)
        if (
            measured
            and self.text[term.end] in "CF"
            and measured.end == term.end + 1
            and not self._is_temperature(measured)
        ):
            measured = None
        if measured is None and term.numeral.form == "digits" and term.value != ONE:
            measured = read_special(self.lower, term.end)
        if measured is None and 0 < term.value < 1:
            measured = read_of_unit(self.lower, term.end)
        return measured

    def _is_temperature(self, measured: Measured) -> bool:
        """Whether a letter on the number is a scale ("it was 30C") and no model or form ("a 777F", "the 13F")."""
        start = self.term.start
        if not -150 <= self.term.value <= 3000 or self.text[measured.end : measured.end + 1] in ("/", "-"):
            return False
        return not start or _ends_with("temperatures").search(self.lower, max(0, start - 24), start) is not None

    def _take_rate(self) -> None:
        term = self.term
        if term.unit is None or " per " in term.unit:
            return
        known = units().get(term.unit)
        if known and known.dimension in ("time", "angle") and not term.money:
            return
        rate = read_rate(self.text, self.lower, term.end)
        if rate:
            term.unit, term.end, term.rate = f"{term.unit} per {rate.name}", rate.end, True

    def _take_sign(self) -> None:
        term, text = self.term, self.text
        start, before, further = (
            term.start,
            text[term.start - 1 : term.start],
            text[max(0, term.start - 2) : term.start - 1],
        )
        if before in ("-", "−") and before and not further.isalnum():
            after_number = further == " " and text[start - 3 : start - 2].isdigit()
            if after_number or (further in ("-", "–", "—", "~") and further):
                return
            term.start = start - 1
        elif before in (" ", "-") and (minus := _MINUS.search(self.lower, max(0, start - _EITHER), start)):
            if minus["either"]:
                return  # a margin has both signs
            term.start = minus.start()
        elif before == "+" and not further.isalnum() and term.unit == "percent":
            term.start, term.modifier = start - 1, "up"
            return
        elif term.unit and term.unit.startswith("degree") and (below := _BELOW_ZERO.match(self.lower, term.end)):
            term.end = below.end()
        else:
            return
        term.negate()

    def _take_modifier(self) -> None:
        term, lower = self.term, self.lower
        before = bound_before(lower, term.start)
        if before:
            term.edge = before.edge
            if before.modifier != "=":
                term.modifier = stronger(term.modifier, before.modifier)
        number_end = term.numeral.end
        after = bound_after(lower, number_end) or (bound_after(lower, term.end) if term.end != number_end else None)
        if after is None:
            return
        if term.unit is None and lower[number_end : number_end + 1] in ("-", "+"):  # "15-plus hours"
            measured = read_unit(self.text, lower, after.edge)
            if measured:
                term.unit, term.end = measured.name, measured.end
        if term.modifier in ("=", "~", "up", "down"):
            term.modifier = after.modifier
