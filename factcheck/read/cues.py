"""What one line of a page says about itself: furniture, credit, caption, byline, heading, sentence.

The phrases are language data (``furniture.toml``); here they become patterns, all of them linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from factcheck.lang import table

_PROSE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,4}(?:\s?[\"'”’]{1,2})?$|[:;,]$|,\s?[\"'”’]{1,2}$")
_POST_END = re.compile(r"[—–-]\s[^—–()]{1,60}\(@\w{1,30}\)(?:\s[\w ,.]{4,24})?$|(?:https?://|pic\.)\S{4,60}$")
_STOPS = ".!?…:;,"
_COUNTER = re.compile(
    r"\d{1,4}\s+(?:image|photo|picture|slide|video|comment|share|view|like)(?:s\b|s?(?=\d)|\b).{0,20}|\d{1,3}\s*(?:/|of|\|)\s*\d{1,3}",
    re.IGNORECASE,
)
_DURATION = re.compile(r"\d{1,2}:\d{2}\s+[^\W\d_]")
_RULE = re.compile(r"[\W_]{2,}")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,300}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}|@\w{2,30}", re.IGNORECASE)
_CONTACT = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.\w")
_NAME = r"[A-Z][\w'’-]{0,25}\.?(?:\s(?:[A-Z][\w'’-]{0,25}\.?|de|la|van|von|der|den|al|bin|del|da)){0,4}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,|\sand|\s&|,\sand|\s\|)\s{_NAME}){{0,5}}")
_TAG = re.compile(r"(?<=[.!?”\"’'])\s+\(([A-Z][\w&./ -]{1,30})\)$")
_AFTER_NAMES = re.compile(
    r"\s*[|•·]|[,\s]+(?:updated|published|posted|on)\b|,?(?:\s[^\W\d]{3,9}\.?)?\s[\d:/-]", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")


@cache
def _data(section: str) -> dict[str, Any]:
    return table("furniture")[section]  # type: ignore[no-any-return]


def _any_of(phrases: Iterable[str]) -> str:
    """Alternatives, the longest first; a phrase that ends in a letter must end its word there."""
    return "|".join(
        re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() and not phrase[-1].isdigit() else "")
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    )


@cache
def _compiled(name: str) -> re.Pattern[str]:
    lines, credits = _data("lines"), _data("credits")
    agency = _any_of(credits["agencies"])
    label = _any_of(credits["labels"])
    patterns = {
        "begin": rf"[\W_]{{0,4}}(?:{_any_of(lines['begin'])})",
        "begin_short": rf"[\W_]{{0,4}}(?:{_any_of(lines['begin_short'])})",
        "capitals": rf"[\W_]{{0,3}}(?-i:{_any_of(lines['capitals'])})[\s:|]",
        "whole": rf"[\W_]{{0,3}}(?:{_any_of(lines['whole'])})[\W_]{{0,3}}",
        "end": rf"(?:{_any_of(lines['end'])})[\W_]{{0,2}}$",
        "links": rf"[\W_]{{0,3}}(?:{_any_of(_data('lists')['links'])})(?:\s[\w ]{{1,30}})?[\s:|]{{0,3}}",
        "points": rf"[\W_]{{0,3}}(?:{_any_of(_data('lists')['points'])})[\s:|]{{0,3}}",
        "credit": rf"\(?\s?(?:{label})(?:\s(?:credit|by|courtesy|gallery))?\s?[:/|].{{1,120}}"
        rf"|\(?(?:{agency})(?:\s?[-/,|–]\s?[^.]{{1,60}})?\)?|[^.(]{{2,60}}/\s?(?:{agency})\)?",
        "credited": rf"\((?:[^()]{{0,60}}[\W_])??(?:{label}|{agency})[^()]{{0,80}}\)$"
        rf"|(?:{agency})\s?/\s?[^\W\d_][\w.' -]{{2,40}}(?:/[\w ]{{2,30}})?$|/\s?(?:{agency})(?:\sfile)?$",
        "picture": rf"(?<!\w)(?:{_any_of(credits['picture'])})|/[A-Z][a-z]+\s",
        "caption": rf"(?<!\w)(?:{_any_of(_data('captions')['cues'])})",
        "by": rf"(?:{_any_of(_data('bylines')['begin'])})\s",
        "desk": rf"(?:{_any_of(_data('bylines')['whole'])})",
        "signed": rf"[\W_]{{0,3}}(?:{_any_of(_data('signatures')['begin'])})",
        "contact": rf"[\W_]{{0,3}}(?:{_any_of(_data('signatures')['contact'])})",
        "address": _any_of(_data("signatures")["addresses"]),
        "signing": _any_of(_data("signatures")["contain"]),
    }
    return re.compile(patterns[name], re.IGNORECASE)


def ends_sentence(text: str) -> bool:
    """Whether a line ends as running text does, be it with the agency's or the poster's name after it."""
    if text[-1] in _STOPS or _PROSE_END.search(text, max(0, len(text) - 8)):
        return True
    if agency_tag(text) is not None:
        return True
    tail = max(0, len(text) - 120)
    return ("@" in text[tail:] or "/" in text[tail:]) and bool(_POST_END.search(text, tail))


def is_short_question(text: str) -> bool:
    """A question of one line, as headings ask them; one in quotation marks is somebody's words."""
    return len(text) < 60 and text[-1] == "?" and text[0].isalnum() and not re.search(r"[.!?] ", text)


def is_furniture(text: str) -> bool:
    """A line that belongs to the page and not to the story, by its own words alone."""
    if len(text) > 250:
        return False
    if _compiled("begin").match(text) or _compiled("whole").fullmatch(text) or _RULE.fullmatch(text):
        return True
    if _COUNTER.fullmatch(text) or _LINK.fullmatch(text) or (text[0] == "[" and text[-1] == "]" and " " not in text):
        return True
    if ends_sentence(text):
        return False
    if len(text) < 130 and (_compiled("begin_short").match(text) or _DURATION.match(text)):
        return True
    if len(text) < 70 and (_compiled("end").search(text) or _CONTACT.search(text)):
        return True
    return bool((text[0] in "+×>" and len(text) > 3) or _compiled("capitals").match(text))


def opens_links(text: str) -> bool:
    """A header over a list of links: "Keep reading:"."""
    return len(text) < 50 and bool(_compiled("links").fullmatch(text))


def opens_points(text: str) -> bool:
    """A header over the story's main points: "Story highlights"."""
    return len(text) < 30 and bool(_compiled("points").fullmatch(text))


def is_credit(text: str) -> bool:
    """A line that only says whose picture it is: "Image: Agency/Name"."""
    return len(text) < 150 and bool(_compiled("credit").fullmatch(text))


def is_caption(text: str) -> bool:
    """A line that shows itself as the words under a picture, by a credit at its end or by its wording."""
    if not _PROSE_END.search(text, max(0, len(text) - 8)) and _compiled("credited").search(
        text, max(0, len(text) - 160)
    ):
        tag = agency_tag(text)
        return tag is None or bool(_compiled("picture").search(text, tag))
    return len(text) < 300 and not ends_sentence(text) and bool(_compiled("caption").search(text))


def is_byline(text: str) -> bool:
    """A line that names the authors and no more."""
    if len(text) > 120 or ends_sentence(text):
        return False
    match = _compiled("by").match(text)
    if match:
        words = text[match.end() :].split()
        plain = sum(word[0].islower() for word in words)
        return bool(words) and words[0][0].isupper() and plain * 3 <= len(words)
    return bool(_compiled("desk").fullmatch(text))


def is_names(text: str) -> bool:
    """A line of nothing but two or more capitalised words, as authors are printed without "by"."""
    return len(text) < 90 and " " in text and bool(_NAMES.fullmatch(text))


def is_signature(text: str) -> bool:
    """A line at the end that says who worked on the story or how to reach them."""
    if len(text) > 300:
        return False
    if _compiled("signing").search(text) or _compiled("signed").match(text):
        return True
    return bool(_compiled("contact").match(text) and _compiled("address").search(text))


def agency_tag(text: str) -> int | None:
    """Where the agency's name in brackets begins that closes a story: "… in May. (Agency)"."""
    match = _TAG.search(text, max(0, len(text) - 40)) if text[-1] == ")" else None
    return match.start(1) - 1 if match else None


def word_count(text: str) -> int:
    """The number of words, for lines; stops counting at 40."""
    return sum(1 for _ in zip(_WORD.finditer(text), range(40), strict=False))


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words begin with a capital."""
    longer = [word for word in _WORD.findall(text[:300]) if len(word) > 3]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) >= len(longer) * 0.8


def authors(text: str) -> str:
    """A byline without "by" and without the date or office that may follow the names."""
    match = _compiled("by").match(text)
    return _AFTER_NAMES.split(text[match.end() if match else 0 :].strip(), maxsplit=1)[0].strip()
