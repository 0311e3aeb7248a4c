"""People's names: a name's parts, and whether two names can be one person's.

Pure functions over strings. Names are compared without titles, case, accents and hyphens, so that "Kim Jong-un" and
"Kim Jong Un", "Mr. Ruiz" and "Ruíz" are the same letters; what is left decides.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from factcheck.lang import table, word_set

Gender = Literal["m", "f", ""]
NameRelation = Literal["same", "variant", "typo", "different"]

_NICKNAME = re.compile(r"[\"“”‘'(]([^\"“”‘’'()]{1,30})[\"“”’')]")
_MARKS = str.maketrans({"-": " ", ".": "", "'": ""})
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i"})
_LONGEST = 30  # letters of a word whose slips are looked for
_HYPHENS = re.compile(r"[-‐‑–]")
_SYLLABLE = re.compile(
    r"(?:(?:zh|ch|sh|ng|ky|hy|my|ry|gy|by|py|ty|th|ph|kh|tr|[bcdfghjklmnpqrstvwxyz])?"
    r"(?:yeo|wae|iao|uai|uang|iang|iong|[aeiouy]{1,3})(?:ng|nh|[klmnpt])?){1,2}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """The parts of a person's name as printed, without titles.

    ``family`` includes its particles ("van der Berg") and is the whole name when there is only one word. ``eastern``
    tells that the family name stood first.
    """

    given: tuple[str, ...] = ()
    family: str = ""
    suffix: str = ""
    nickname: str = ""
    eastern: bool = False


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name folded for comparison: no case, accents, hyphens, full stops or apostrophes."""
    if name.isascii():
        return " ".join(name.lower().translate(_MARKS).split())
    folded = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", folded)
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(re.sub(r"[.'’‘ʼ]", "", _HYPHENS.sub(" ", letters)).split())


@cache
def _particles() -> frozenset[str]:
    data = table("name_words")
    return frozenset((data["particles"] + data["other_particles"]).split())


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(table("name_words")["letters"].split())


@cache
def _titles() -> frozenset[str]:
    data = table("titles")
    groups = (data["honorifics"], data["ranks"], data["offices"])
    words = {word for group in groups for entry in group.values() for word in entry.split()}
    return frozenset(word.rstrip(".").lower() for word in words)


def is_title(word: str) -> bool:
    """Whether a word is an honorific, a rank or an office that stands before names: "Capt.", "Mayor"."""
    return word.rstrip(".").lower() in _titles()


@cache
def _genders() -> dict[str, Gender]:
    data = table("given_names")
    genders: dict[str, Gender] = {plain(name): "m" for name in data["men"].split()}
    for name in map(plain, data["women"].split()):
        genders[name] = "" if name in genders else "f"
    return genders | dict.fromkeys(map(plain, data["any"].split()), "")


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Full names by short form, and each full name by itself."""
    found: dict[str, set[str]] = {}
    for full, short in table("nicknames").items():
        for name in (full, *short.split()):
            found.setdefault(name, {name}).add(full)
    return {name: frozenset(fulls) for name, fulls in found.items()}


def given_name_gender(name: str) -> Gender | None:
    """The gender a given name suggests, "" when it is borne by both, ``None`` when it is no known given name."""
    key = plain(name)
    return _genders().get(key, _genders().get(key.split(" ")[0]) if " " in key else None)


@lru_cache(maxsize=1 << 14)
def parse_person(text: str) -> PersonName:
    """The parts of a person's name in any common order. Never raises; an empty text gives an empty name."""
    nickname = ""
    if found := _NICKNAME.search(text, 1):
        nickname = found[1].strip()
        text = f"{text[: found.start()]} {text[found.end() :]}"
    head, comma, tail = text.partition(",")
    if comma and plain(tail) not in _suffixes() and tail.strip():
        text = f"{tail} {head}"  # "Ruiz, Ana"
    words = text.replace(",", " ").split()
    suffix = words.pop() if len(words) > 1 and plain(words[-1]) in _suffixes() else ""
    while len(words) > 1 and is_title(words[0]) and not _is_given(words):
        words.pop(0)
    if len(words) < 2:
        return PersonName(family=" ".join(words), suffix=suffix, nickname=nickname)
    if family_stands_first(words):
        return PersonName(given=tuple(words[1:]), family=words[0], suffix=suffix, nickname=nickname, eastern=True)
    split = len(words) - 1
    while split > 1 and _is_particle(words[split - 1]):
        split -= 1
    return PersonName(given=tuple(words[:split]), family=" ".join(words[split:]), suffix=suffix, nickname=nickname)


def _is_given(words: list[str]) -> bool:
    """Whether a title's word is a given name here: "Duke Orrin Vale" is not, "Earl Vale" is."""
    return len(words) == 2 and not words[0].endswith(".") and given_name_gender(words[0]) is not None


def _is_particle(word: str) -> bool:
    return word.lower().rstrip(".-") in _particles()


def family_stands_first(words: list[str]) -> bool:
    """Whether a name of two or more words is in the order family name, given name (Korean, Chinese, Vietnamese)."""
    if words[0] not in word_set("family_first") or len(words) > 4:
        return False
    rest = words[1:]
    if any(("-" in word and word.rpartition("-")[2][:1].islower()) for word in rest):
        return True  # "Jong-un": the hyphen with a small letter is used for nothing else
    if not all(_SYLLABLE.fullmatch(part) for word in rest for part in plain(word).split()):
        return False
    return given_name_gender(words[0]) is None or given_name_gender(rest[-1]) is None


def same_given(first: str, second: str) -> bool:
    """Whether two given names can be one person's: equal, initial, or short form ("Steve" and "Stephen")."""
    one, two = plain(first).replace(" ", ""), plain(second).replace(" ", "")
    if not one or not two:
        return True
    if one == two:
        return True
    if len(one) == 1 or len(two) == 1:
        return one[0] == two[0]
    if first.replace(".", "").isupper() and len(one) <= 3:  # "J.K." for "Joanne"
        return one[0] == two[0]
    if second.replace(".", "").isupper() and len(two) <= 3:
        return one[0] == two[0]
    forms = _short_forms()
    return not forms.get(one, frozenset({one})).isdisjoint(forms.get(two, frozenset({two})))


_SPELLINGS = tuple(
    (re.compile(pattern), fold)
    for pattern, fold in (
        (r"(?<=[bgkpt])h", ""),
        (r"[ck]h|q|ck|c(?=[aouklrt]|$)|gh|g(?=[aou])|x", "k"),
        (r"sch|sh|s[cz]", "s"),
        (r"tz|ts|zz|z", "s"),
        (r"ph|v|w|ff", "f"),
        (r"dj|dzh|zh|j", "j"),
        (r"dh|th", "d"),
        (r"ou|oo|oe|ue|o|w", "u"),
        (r"(?:iy|ii|yi|ij|ey|ay|ai|ei|ee|ie|y)", "i"),
        (r"ae|aa", "a"),
        (r"e", "i"),
        (r"(.)\1", r"\1"),
    )
)


def _sound(word: str) -> str:
    """A rough key that the usual transliterations of one name share."""
    for pattern, fold in _SPELLINGS:
        word = pattern.sub(fold, word)
    return word


def near_spelling(first: str, second: str) -> bool:
    """Whether one word looks like a slip of the pen for the other: one letter more, less, changed or swapped.

    Two slips are allowed in long names, none in names under four letters. A plural or an adjective of the name, and a
    difference of marks alone (hyphen, accent, apostrophe), is no slip.
    """
    one, two = plain(first).replace(" ", ""), plain(second).replace(" ", "")
    short, long = sorted((one, two), key=len)
    if len(short) < 4 or one == two or _inflected(short, long):
        return False
    limit = 2 if len(short) >= 8 else 1
    return OSA.distance(one, two, score_cutoff=limit) <= limit and (one[0] == two[0] or len(short) > 5)


def slip_keys(word: str) -> tuple[str, ...]:
    """A word and what it becomes by losing any one letter: two words one slip apart share one of these, so an index
    over them finds near spellings without comparing all with all."""
    if not 3 < len(word) < _LONGEST:
        return (word,)
    return tuple(dict.fromkeys((word, *(word[:i] + word[i + 1 :] for i in range(len(word))))))


def _inflected(short: str, long: str) -> bool:
    """Whether two words are forms of one: "Moss" and "Mosses", "Numa" and "Numan", "Allies" and "Allied"."""
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("sdn")
    return long in (short + "s", short + "es") or (short.endswith("a") and long == short + "n")


@lru_cache(maxsize=1 << 14)
def compare_names(first: str, second: str) -> NameRelation:
    """How two names of people are related.

    ``same``: the same letters. ``variant``: one person's under another form (short given name, initial, left-out part,
    other order, transliteration). ``typo``: one looks like a slip of the pen for the other. ``different``: two people.
    """
    if plain(first) == plain(second):
        return "same"
    one, two = parse_person(first), parse_person(second)
    if sorted(plain(first).split()) == sorted(plain(second).split()):
        return "variant"  # the other order
    family = _compare_words(one.family, two.family)
    if family == "different":
        return "variant" if _holds(one, two) or _holds(two, one) else "different"
    given = _compare_given(one, two)
    if given == "different" or (given == "typo" and family == "typo"):
        return "different"
    if "typo" in (family, given):
        return "typo"
    return "same" if family == given == "same" else "variant"


def _compare_words(first: str, second: str) -> NameRelation:
    one, two = plain(first).replace(" ", ""), plain(second).replace(" ", "")
    if one == two:
        return "same"
    bare_one, bare_two = (" ".join(w for w in plain(n).split() if w not in _particles()) for n in (first, second))
    if bare_one and bare_one == bare_two:
        return "variant"
    if _sound(one) == _sound(two) and not _doubled(one, two):
        return "variant"
    return "typo" if near_spelling(first, second) else "different"


def _doubled(one: str, two: str) -> bool:
    """Whether the only difference is a letter doubled: a slip as often as a transliteration."""
    return re.sub(r"(.)\1", r"\1", one) == re.sub(r"(.)\1", r"\1", two)


def _compare_given(one: PersonName, two: PersonName) -> NameRelation:
    if not one.given or not two.given:
        return "same" if one.given == two.given else "variant"
    names_one = [one.given[0], *([one.nickname] if one.nickname else []), *one.given[1:2]]
    names_two = [two.given[0], *([two.nickname] if two.nickname else []), *two.given[1:2]]
    whole_one, whole_two = ("".join(plain(" ".join(each.given)).split()) for each in (one, two))
    if whole_one == whole_two:
        return "same"
    if same_given(one.given[0], two.given[0]):
        return "variant" if _middles_agree(one.given[1:], two.given[1:]) else "different"
    if any(same_given(a, b) for a in names_one for b in names_two if len(plain(a)) > 1 and len(plain(b)) > 1):
        return "variant"
    if one.eastern and two.eastern:
        return _compare_words(" ".join(one.given), " ".join(two.given))
    relation = _compare_words(one.given[0], two.given[0])
    if relation == "typo" and _both_known(one.given[0], two.given[0]):
        return "different"  # Maria and Mario
    return relation


def _both_known(first: str, second: str) -> bool:
    return given_name_gender(first) is not None and given_name_gender(second) is not None


def _middles_agree(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return not one or not two or any(same_given(a, b) for a in one for b in two)


def _holds(one: PersonName, two: PersonName) -> bool:
    """Whether a short name is a part of a longer one: "López" of "Ana López Vidal", "Ri" of "Ri Yong Ho"."""
    if two.given:
        return False
    words = plain(" ".join((*one.given, one.family))).split()
    part = plain(two.family).split()
    return bool(part) and any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))
