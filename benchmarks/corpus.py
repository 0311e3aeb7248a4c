"""A corpus for the benchmarks: invented news of any size, the same for the same number.

It is as dense as news is: figures and dates, quotations and names stand in it as often as in a collection of 747 real
articles (`python benchmarks/corpus.py` counts them), and its words are drawn from the whole lexicon in all their forms,
few of them often and most of them seldom, since how fast a tokenizer or a tagger runs depends on how many different
words it meets. An event is told by one to eight articles, each in its own order and wording, and now and then with
another figure, so that there is something to hold against one another.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from factcheck.lang import table, word_list
from factcheck.values.morphology import verb_forms

TELLINGS = (0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5)  # the events of twenty articles
EVENTS = 6
OTHER_FIGURE = 0.04  # of the figures that an article gives
SYLLABLES = ("dor", "ma", "vel", "ost", "lin", "ber", "ka", "sun", "ri", "tho", "nor", "ha", "gre", "wick", "ley")
OFFICES = ("mayor", "union leader", "harbour master", "minister of transport", "chief engineer", "police chief")
BODIES = ("Council", "Party", "Ministry", "Institute", "Railways", "University", "Bank", "Herald", "Union")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "May", "June", "August", "October", "December")
PEOPLE = ("people", "workers", "passengers", "residents", "students", "officers", "families", "patients")
HURT = ("injured", "rescued", "arrested", "taken to hospital", "moved out", "missing")
OPENINGS = ("", "", "", "", "But ", "Still, ", "In {month}, ", "Last week, ", "By then ", "Since {year}, ", "Even so, ")
LINKS = (", and ", ", but ", " because ", " while ", ", which ", ", although ", " after ", "; ", " so that ", " if ")
BETWEEN = ("of", "in", "for", "with", "from", "near", "without", "under", "behind", "at", "by", "on", "against", "over")
ARTICLES = ("the", "the", "the", "a", "its", "their", "this", "some", "every", "his", "her", "no", "such a", "that")
FACTS = (
    (
        "{hurt} {people} were {verb} when {thing} {past} in {place} on {day}, {speaker} said.",
        "{thing} {past} in {place} on {day}, and {hurt} {people} were {verb}, according to {speaker}.",
        "{speaker} said {hurt} {people} had been {verb} after {thing} {past} in {place}.",
    ),
    (
        "Repairs will cost ${cost} million, {surname} told reporters in {place}.",
        "{surname} put the cost of the repairs at ${cost} million.",
    ),
    (
        "{place} is {far} km ({miles} miles) from {town}, where {body} sent {help} of its {people}.",
        "{body} had sent {help} {people} from {town}, {far} kilometres away.",
    ),
    (
        "About {share} percent of the {noun} in {town} had been {verb2} by {month} {year}.",
        "By {month} {year}, {share} percent of the {noun} in {town} had been {verb2}.",
    ),
    (
        "{speaker}, who is {age}, had led {body} for {years} years.",
        "{name}, {age}, has been with {body} for {years} years.",
    ),
    (
        "It was the {rank} such {event} in {place} since {month} {date}, {year}.",
        "{place} had not seen a {event} since {month} {date}, {year}.",
    ),
    (
        "The first call came at {hour}:{minute} a.m., {body} said in a statement.",
        "{body} was told of it at {hour}:{minute} a.m. on {day}.",
    ),
    (
        "“{words},” {surname} said.",
        "{surname} told the {body}: “{words}.”",
        "Asked about it on {day}, {surname} said it was true that “{fragment}”.",
    ),
    ("“{words2},” said {name}, the {office} of {place}.", "“{words2}.” {surname} was speaking in {town}."),
)


@dataclass(frozen=True)
class Event:
    """What happened, as far as every article tells the same: names by part, and the facts."""

    people: Sequence[tuple[str, str]]
    places: Sequence[str]
    bodies: Sequence[str]
    facts: dict[str, str]

    @classmethod
    def of(cls, number: int) -> Event:
        """The event of that number."""
        dice = random.Random(f"event {number}")
        people = [(dice.choice(_given_names()), _name(dice)) for _ in range(7)]
        far = dice.randint(12, 900)
        facts = {
            "thing": f"a {_word(dice, 'adjectives')} {_word(dice, 'nouns')}",
            "past": _verb(dice, "past"),
            "event": _word(dice, "nouns"),
            "noun": _word(dice, "nouns") + "s",
            "people": dice.choice(PEOPLE),
            "verb": dice.choice(HURT),
            "verb2": _verb(dice, "participle"),
            "day": dice.choice(DAYS),
            "month": dice.choice(MONTHS),
            "date": str(dice.randint(1, 28)),
            "year": str(dice.randint(1990, 2023)),
            "hurt": str(dice.randint(3, 400)),
            "cost": str(dice.randint(2, 90)),
            "help": str(dice.randint(11, 60)),
            "share": str(dice.randint(3, 97)),
            "age": str(dice.randint(24, 80)),
            "years": dice.choice(("two", "three", "five", "six", "seven", "nine")),
            "rank": dice.choice(("second", "third", "fourth", "fifth")),
            "hour": str(dice.randint(1, 11)),
            "minute": str(dice.randint(10, 59)),
            "far": str(far),
            "miles": str(round(far * 0.621371)),
        }
        event = cls(
            people, [_name(dice) for _ in range(5)], [f"{_name(dice)} {dice.choice(BODIES)}" for _ in "abcd"], facts
        )
        words = _clause(dice, event)
        facts |= {"words": words, "fragment": words.split(" ", 2)[2], "words2": _clause(dice, event)}
        return event


def articles(number: int, paragraphs: int = 12) -> Iterator[dict[str, str]]:
    """Articles as JSON Lines input has them, of about 40 words a paragraph."""
    for index in range(number):
        dice = random.Random(f"article {index}")
        event = Event.of(EVENTS * (index // len(TELLINGS)) + TELLINGS[index % len(TELLINGS)])
        told = [dice.choice(wordings) for wordings in FACTS if dice.random() < 0.65]
        sentences = [_fact(dice, event, each) for each in told]
        sentences += [_sentence(dice, event) for _ in range(2 * paragraphs - len(sentences))]
        rest = sentences[1:]
        dice.shuffle(rest)
        lines = [*sentences[:1], *rest][: 2 * paragraphs]
        text = "\n\n".join(" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2))
        title = f"{event.places[0]} {_verb(dice, 'third')} {_word(dice, 'adjectives')} {event.facts['event']}"
        published = f"2024-0{1 + index // 20 % 9}-{dice.randint(10, 13)}"
        yield {"id": f"a{index}", "title": title, "published": published, "outlet": "Dorn Courier", "text": text}


def _fact(dice: random.Random, event: Event, wording: str) -> str:
    facts = {
        name: str(int(value) + dice.randint(1, 9)) if value.isdigit() and dice.random() < OTHER_FIGURE else value
        for name, value in event.facts.items()
    }
    first, surname = event.people[0]
    office = OFFICES[len(surname) % len(OFFICES)]
    named = {
        "place": event.places[0],
        "town": event.places[1],
        "body": event.bodies[0],
        "name": f"{first} {surname}",
        "surname": surname,
        "office": office,
        "speaker": dice.choice((f"{first} {surname}", f"the {office} of {event.places[0]}", f"{office} {surname}")),
    }
    return _capital(wording.format(**facts, **named))


def _sentence(dice: random.Random, event: Event) -> str:
    """A sentence of the article's own: speech of both kinds, a figure here and there, and much that is neither."""
    month, year = dice.choice(MONTHS), dice.randint(1990, 2023)
    opening = dice.choice(OPENINGS).format(month=month, year=year)
    clause, kind = _clause(dice, event), dice.random()
    if kind < 0.18:
        return f"“{_capital(clause)},” {_person(dice, event)} said on {dice.choice(DAYS)}."
    if kind < 0.44:
        return f"{_person(dice, event)} {dice.choice(('said', 'said that', 'told reporters', 'added that'))} {clause}."
    if kind < 0.49:
        return f"{opening}{dice.randint(2, 900)} {_word(dice, 'nouns')}s {_verb(dice, 'past')} {clause}."
    if kind < 0.53:
        return f"{clause} {dice.choice(('two', 'three', 'ten'))} {dice.choice(('days', 'weeks', 'months'))} later."
    return _capital(f"{opening}{clause}{dice.choice(LINKS)}{_clause(dice, event)}.")


def _clause(dice: random.Random, event: Event) -> str:
    verb = _verb(dice, "past")
    second = f" {dice.choice(BETWEEN)} {_phrase(dice, event)}" if dice.random() < 0.5 else ""
    adverb = f"{_word(dice, 'adverbs')} " if dice.random() < 0.15 else ""
    return f"{_phrase(dice, event)} {adverb}{verb} {_phrase(dice, event)}{second}"


def _phrase(dice: random.Random, event: Event) -> str:
    kind = dice.random()
    if kind < 0.25:
        return dice.choice((_person(dice, event), dice.choice(event.places), f"the {dice.choice(event.bodies)}"))
    adjective = f"{_word(dice, 'adjectives')} " if dice.random() < 0.4 else ""
    noun = _verb(dice, "ing") if kind < 0.36 else _word(dice, "nouns") + "s" * (dice.random() < 0.3)
    tail = f" {dice.choice(BETWEEN)} the {_word(dice, 'nouns')}" if dice.random() < 0.35 else ""
    return f"{dice.choice(ARTICLES)} {adjective}{noun}{tail}"


def _person(dice: random.Random, event: Event) -> str:
    first, surname = dice.choice(event.people)
    return surname if dice.random() < 0.7 else f"{first} {surname}"


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _name(dice: random.Random) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 3))).capitalize()


def _word(dice: random.Random, name: str) -> str:
    words = _words(name)
    return words[_seldom(dice, len(words))]


def _verb(dice: random.Random, form: str) -> str:
    forms = _verbs()
    return forms[_seldom(dice, len(forms))][form]


def _seldom(dice: random.Random, number: int) -> int:
    """A place below the number, as words are spread in text: the later, the seldomer (Zipf's law with a shift)."""
    shift = 60
    return int((number + shift) ** (at := dice.random()) * shift ** (1 - at)) - shift


@cache
def _words(name: str) -> Sequence[str]:
    words = [word.split()[0] for word in word_list(name)]
    if name == "nouns":  # the list holds ambiguous ones only
        words += [f"{word}ness" for word in word_list("adjectives")] + [f"{word}er" for word in word_list("verbs")]
    random.Random(0).shuffle(words)
    return words


@cache
def _given_names() -> Sequence[str]:
    return [name for names in table("given_names").values() for name in str(names).split()]


@cache
def _verbs() -> Sequence[dict[str, str]]:
    found = []
    for base in _words("verbs"):
        forms = verb_forms(base)
        parts = {"past": forms.past[0], "participle": forms.participle[0], "third": forms.third, "ing": forms.gerund[0]}
        found.append(parts)
    return found


def density(paths: Sequence[str]) -> Iterator[tuple[str, float]]:
    """What stands in a thousand characters of the articles under the paths, and how varied their words are."""
    import re
    from collections import Counter

    import factcheck

    read = [each for each in factcheck.read(paths) if isinstance(each, factcheck.Article)]
    found = [factcheck.extract(each) for each in read]
    thousands = sum(each.length for each in read) / 1000
    words = Counter(word.lower() for each in read for word in re.findall(r"\w+", each.text))
    yield "articles", len(read)
    yield "characters an article", 1000 * thousands / len(read)
    yield "sentences", sum(len(each.sentences) for each in found) / thousands
    yield "mentions of names", sum(len(one.mentions) for each in found for one in each.entities) / thousands
    yield "quotations", sum(len(each.quotes) for each in found) / thousands
    yield "in marks", sum(one.kind != "indirect" for each in found for one in each.quotes) / thousands
    yield "claims", sum(len(each.claims) for each in found) / thousands
    yield "figures", sum(len(re.findall(r"\d[\d,.]*", each.text)) for each in read) / thousands
    yield "the hundred most frequent words, %", 100 * sum(n for _, n in words.most_common(100)) / words.total()
    yield "different words", len(words)


def main(paths: Sequence[str]) -> None:
    """Print how dense the invented articles are, beside those under the paths, of which there should be 200."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "articles.jsonl")
        corpus.write_text("".join(json.dumps(row) + "\n" for row in articles(200)), encoding="utf-8")
        columns = [list(density([str(corpus)])), *([list(density(paths))] if paths else [])]
    for row in zip(*columns, strict=True):
        print(f"{row[0][0]:36}", *(f"{value:10.1f}" for _, value in row))


if __name__ == "__main__":
    main(sys.argv[1:])
