"""Numbers that measure nothing: clock times, dates, phone numbers, labels, names, decades.

The rules are data (``lang/en/not_quantities.toml``); this module compiles them. Years and "one" need the words around
them, which the functions below take as strings, so that they hold without tags.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factcheck.lang import table
from factcheck.values.numbers.patterns import trie

_WEB = re.compile(
    r"(?:https?://|www\.)[^\s<>\"”)]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|(?<![\w@])[@#]\w{1,50}"
)
_WEB_SIGNS = ("://", "www.", "@", "#")
_LAST_WORD = re.compile(r"([A-Za-z&’'.#№]{1,20})[ \u00a0]?#?$")
_WORD_BEFORE = re.compile(r"([A-Za-z’']+)[,.]?[ \u00a0\n]$")
_WORD_AFTER = re.compile(r"[ \u00a0\n]([A-Za-z]+)")
_NUMBER = re.compile(r"[a-z]*[\d.,]*")
_PLURAL = re.compile(r"[a-z]{3,}(?<!s)s$|people|men|women|children|police|troops|staff")


@cache
def _data() -> dict[str, Any]:
    return table("not_quantities")


@cache
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name.replace('-', '_')}>{rule})" for name, rule in _data()["patterns"].items()))


@cache
def _months() -> re.Pattern[str]:
    months = table("calendar")["months"]
    forms = [form for spelt in months.values() for form in spelt]
    other_day = r"(?:\d{1,2}(?:st|nd|rd|th)?(?:,| and| to|[-–]| or) ?)?"
    return re.compile(rf"(?<![a-z])(?P<month>{trie(forms)})\.?[ \u00a0](?:the )?{other_day}$")


@cache
def _day_month() -> re.Pattern[str]:
    months = table("calendar")["months"]
    forms = trie(form for spelt in months.values() for form in spelt if form not in ("may", "mar", "march", "sun"))
    return re.compile(
        rf"(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and)\s?(?:[12]?\d|3[01])(?:st|nd|rd|th)?)? ?(?:of )?"
        rf"(?:{forms}\b|(?P<word>may|mar|march)\b)"
    )


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    labels = _data()["labels"]
    small, capital, loose = (
        trie([*labels["any_case"], *labels["named"]]),
        trie(labels["capital"]),
        trie(labels["loose"]),
    )
    return (
        re.compile(rf"(?<![\w’'-])(?:{small})\.?[ \u00a0-]?#?$"),
        re.compile(rf"(?<![\w’'-])(?:{capital})[ \u00a0-]?#?$"),
        re.compile(rf"(?<![\w’'-])(?:{loose})[ \u00a0-]?#?$"),
    )


@cache
def _last_labels() -> frozenset[str]:
    """The last words of all labels: a quick look before the full one."""
    labels = _data()["labels"]
    every = (*labels["any_case"], *labels["named"], *labels["capital"], *labels["loose"])
    return frozenset(label.lower().rpartition(" ")[2].rstrip(".") for label in every)


def web_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses of pages and mail, handles and hashtags stand."""
    if not any(sign in text for sign in _WEB_SIGNS):
        return []
    return [found.span() for found in _WEB.finditer(text)]


def passed_over(text: str, lower: str, start: int) -> int:
    """The end of a clock time, date, phone number, address … that begins at ``start``; 0 where there is none."""
    found = _patterns().match(lower, start)
    if found:
        return found.end()
    found = _day_month().match(lower, start)
    if found is None or (found["word"] and text[found.start("word")].islower()):
        return 0  # "aged 18 to 24 may vote"
    return found.end()


def rule_at(lower: str, start: int) -> str | None:
    """The name of the pattern that passes over the number at ``start``."""
    found = _patterns().match(lower, start)
    return found.lastgroup.replace("_", "-") if found and found.lastgroup else None


def follows_month(text: str, lower: str, start: int) -> bool:
    """Whether a month stands before the number: "March 3", "Sept. 4 and 5"."""
    found = _months().search(lower, max(0, start - 22), start)
    if found is None:
        return False
    return found["month"] not in ("may", "march", "mar") or text[found.start()].isupper()


def labelled(text: str, lower: str, start: int) -> bool:
    """Whether a word before the number makes a name of it: "Section 12", "No. 4", "the S&P 500", "Game 6"."""
    last = lower[start - 1 : start]
    if not last or not (last in " \u00a0-#№" or last.isalpha()):
        return False
    words = lower[max(0, start - 22) : start].rstrip(" \u00a0-#").split()
    if last not in "#№" and (not words or words[-1].rstrip(".").lstrip("(“‘\"'") not in _last_labels()):
        return False
    small, capital, loose = _labels()
    begin = max(0, start - 22)
    if small.search(lower, begin, start) or capital.search(text, begin, start):
        return True
    return loose.search(lower, begin, start) is not None and not _counts_plural(lower, start)


def _counts_plural(lower: str, start: int) -> bool:
    after = _WORD_AFTER.match(lower, _NUMBER.match(lower, start).end())  # type: ignore[union-attr]
    return after is not None and _PLURAL.match(after[1]) is not None


def is_year(lower: str, start: int, end: int, bounded: bool, plural_follows: bool | None = None) -> bool:
    """Whether four digits without a separator are a year. ``bounded`` says that a modifier stands before them;
    ``plural_follows`` that the next noun is a plural, where that is known from tags."""
    if end - start != 4 or not lower[start:end].isdigit() or not 1000 <= int(lower[start:end]) <= 2100:
        return False
    recent = int(lower[start:end]) >= 1900
    before = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    word = before[1] if before else ""
    after = _WORD_AFTER.match(lower, end)
    plural = plural_follows if plural_follows is not None else bool(after and _PLURAL.match(after[1]))
    time = word in ("in", "since", "until", "till", "during", "early", "late", "mid", "circa", "year", "fiscal")
    if recent:
        if time or (lower[start - 1 : start] in "(/" and not plural):
            return True
        if bounded and word not in ("the", "its", "their", "his", "her", "our", "this", "that"):
            return False
        round_number = int(lower[start:end]) % 100 == 0
        if not round_number and after and after[1] not in _data()["years"]["counted"]:
            return True
        return not plural or word in _data()["years"]["before"] or word.endswith(("'s", "’s"))
    return (time or word in ("from", "before", "after", "by", "between")) and not plural and not bounded


def pronoun_one(lower: str, start: int, end: int) -> bool:
    """Whether "one" stands for somebody or something, or is part of a set phrase."""
    data = _data()["one"]
    before = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    if before and before[1].strip("’'") in data["before"]:
        return True
    after = _WORD_AFTER.match(lower, end)
    if after is None:
        return lower[end : end + 1] != "-"
    return after[1] in data["after"]


@cache
def uncounted_heads() -> frozenset[str]:
    """Heads of hyphenated compounds that count nothing."""
    return frozenset(_data()["compounds"]["heads"])


def half_is_share(lower: str, start: int, end: int) -> bool:
    """Whether a bare "half" is a share of something ("half of the", "by half") and no part of a game or a name."""
    data = _data()["half"]
    after = _WORD_AFTER.match(lower, end)
    before = _WORD_BEFORE.search(lower, max(0, start - 20), start)
    if before and before[1] in data["never_after"]:
        return False
    if after and after[1] in data["after"]:
        return True
    if lower[end : end + 1] == "-":
        return False
    return bool(before and before[1] in data["before"])
