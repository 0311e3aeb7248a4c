"""The words of names as one-letter codes, so that the grammar of names is a matter of regular expressions.

====  =============================================  ====  =============================================
code  stands for                                     code  stands for
====  =============================================  ====  =============================================
H     honorific: Mr., Dr.                            T     title: President, Sgt., Ambassador
M     word inside a title: Foreign, Vice             t     title that is also a surname: King
G     given name                                     g     given name that is also a place: Jordan
I     initials: J., J.K.                             N     any other capitalised word
K     particle: van, de, al                          n     nickname in quotation marks
S     suffix: Jr.                                    s     numeral after a name: III
O     last word of organisations: Committee          o     the same, but also a common word: Post
Q     organisation known by its bare name            q     the same, but also a surname: Ford
A     acronym: NATO                                  v     word before a ship's name: USS
P     known place                                    B     word before a place name: Lake
L     word after a place name: County                l     the same, but also a surname: Hill
D     people: Kenyan, Democrats                      F     function word
C     day or month                                   c     month that is also a name: June
f     of, for, on                                    p     's inside a name: People's Museum
Y     thing: Olympics                                y     document: Treaty
&     and
====  =============================================  ====  =============================================
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.lang import table, word_set


@dataclass(frozen=True, slots=True)
class NameLexicon:
    """``codes`` by word as printed; ``phrases`` are known names of several words, by their first word, longest first;
    ``countries`` leads from any name, capital or people of a country to its name, ``same`` only from its names."""

    codes: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    countries: dict[str, str]
    same: dict[str, str]


@cache
def name_lexicon() -> NameLexicon:
    """The codes of all listed words; what several lists hold takes the code of the last list that counts."""
    titles, places, organizations = table("titles"), table("places"), table("organizations")
    weak_heads = frozenset(organizations["heads"]["weak"].split())
    codes: dict[str, str] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def add(names: Iterator[str] | list[str], code: str) -> None:
        for name in names:
            words = tuple(name.replace("'s", " s").split())
            if len(words) == 1:
                codes[name] = code
            elif words:
                phrases.setdefault(words[0], []).append((words, code))

    add(organizations["things"]["others"].split(), "Y")
    add(organizations["things"]["documents"].split(), "y")
    add(titles["modifiers"]["any"].split(), "M")
    for head in organizations["heads"]["after"].split():
        codes[head] = "o" if head in weak_heads else "O"
    add(places["marks"]["after"].split(), "L")
    add(places["marks"]["weak"].split(), "l")
    add(places["marks"]["before"].split(), "B")
    add(_given_names(), "G")
    for group in ("offices", "ranks"):
        add(
            [
                word
                for entry in titles[group].values()
                for word in entry.split()
                if word not in name_words("given_first")
            ],
            "T",
        )
    codes |= dict.fromkeys(titles["surnames"]["any"].split(), "t")
    add([word for entry in titles["honorifics"].values() for word in entry.split()], "H")
    add(_commas(organizations["groups"]["names"]), "D")
    countries: dict[str, str] = {}
    same: dict[str, str] = {}
    for name, (people, capitals, others) in places["countries"].items():
        add(_commas(people), "D")
        add([name, *_commas(capitals), *_commas(others)], "P")
        same |= dict.fromkeys([name, *_commas(others)], name)
        countries |= dict.fromkeys([name, *_commas(people), *_commas(capitals), *_commas(others)], name)
    for name, (short, people) in places["states"].items():
        add([name, *_commas(short)], "P")
        add(_commas(people), "D")
    add(_commas(places["other"]["names"]), "P")
    add(_commas(organizations["known"]["names"]), "Q")
    codes |= dict.fromkeys(organizations["known"]["weak"].split(), "q")
    add(_commas(places["metonyms"]["names"]), "Q")
    codes |= {name: "g" for name in _given_names() if codes[name] == "P"}
    codes |= dict.fromkeys(("AM", "PM", *map(str.upper, table("zones")["abbreviations"]), *_calendar()), "C")
    codes |= dict.fromkeys(name_words("months"), "c")
    codes |= dict.fromkeys(name_words("suffixes"), "S") | dict.fromkeys(name_words("numerals"), "s")
    codes |= dict.fromkeys(name_words("ships"), "v")
    functions = {word.capitalize() for word in _function_words()}
    codes |= {word: "F" for word in functions if codes.get(word) != "G"}
    codes |= dict.fromkeys(name_words("particles"), "K")
    phrases.setdefault("Under", []).append((("Under", "Secretary"), "T"))
    return NameLexicon(
        codes=codes,
        phrases={first: tuple(sorted(found, key=lambda each: -len(each[0]))) for first, found in phrases.items()},
        countries=countries,
        same=same,
    )


@cache
def name_words(kind: str) -> frozenset[str]:
    """A small word list of ``name_words.toml``: particles, suffixes, former …"""
    return frozenset(table("name_words")[kind].split())


def _given_names() -> list[str]:
    return [name for group in table("given_names").values() for name in group.split()]


def _commas(entry: str) -> list[str]:
    return [name for part in entry.split(",") if (name := " ".join(part.split()))]


@cache
def _calendar() -> frozenset[str]:
    calendar = table("calendar")
    names = {name for group in ("months", "weekdays") for forms in calendar[group].values() for name in forms}
    capital = {name.capitalize() for name in names} - name_words("months")
    short = {name for name in capital if len(name) < 5}
    return frozenset(capital - {"Mar", "Sun", "Jun", "Jan"} | {f"{name}." for name in short})


def _function_words() -> set[str]:
    closed = table("closed_classes")
    words = {word for group, members in closed.items() if group not in ("NUM", "POS") for word in members}
    return {word for word in words if word.isalpha()} - name_words("not_openers") | name_words("openers")


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(name_words("endings")))


@cache
def common_word(lower: str, guess: bool = True) -> bool:
    """Whether a lower-case word is an English word by our lexicon, or with ``guess`` by its ending."""
    from factcheck.extract.lexicon import lexicon

    if lower in lexicon() or lower in word_set("adverbs"):
        return True
    return guess and len(lower) > 6 and lower.endswith(_endings())


@cache
def only_verb(lower: str) -> bool:
    """Whether a lower-case word can be nothing but a verb: "says", "told"; it ends a name in a headline."""
    from factcheck.extract.lexicon import lexicon

    entry = lexicon().get(lower)
    if entry is None or not entry.tag.startswith(("VB", "AUX", "MD")):
        return False
    return not isinstance(entry.readings, tuple) or all(tag.startswith("VB") for tag in entry.readings)


@cache
def role_nouns() -> frozenset[str]:
    """Every word that can head a person's role, lower case: "spokesman", "nurse", "president"."""
    titles = table("titles")
    words = {word for entry in titles["nouns"].values() for word in entry.split()}
    words |= {word.lower() for entry in titles["offices"].values() for word in entry.split() if not word.endswith(".")}
    return frozenset(words)


@cache
def common_noun(lower: str) -> bool:
    """Whether a lower-case word is a common word, a role or a kind of source, in the singular or the plural."""
    singular = lower.removesuffix("s")
    sources = {word for group in table("source_nouns").values() for word in group.split()}
    return (
        common_word(lower)
        or common_word(singular, guess=False)
        or not {lower, singular}.isdisjoint(role_nouns() | sources)
    )
