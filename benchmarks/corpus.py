"""A corpus for the benchmarks: invented news of any size, the same for the same number.

How fast a tokenizer or a tagger runs depends on how many different words it meets, so nouns, verbs and adjectives are
drawn from the whole lexicon, few of them often and most of them seldom, as in real text.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.lang import word_list

SYLLABLES = ("dor", "ma", "vel", "ost", "lin", "ber", "ka", "sun", "ri", "tho", "nor", "ha", "gre", "wick", "ley")
FIRST_NAMES = ("Ana", "Omar", "Linda", "Tom", "Mina", "Per", "Ivo", "Sara", "Kofi", "Ruth", "Leo", "Nadia")
ROLES = ("harbour master", "mayor", "union leader", "spokesman for the ferry line", "minister of transport", "engineer")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MONTHS = ("January", "March", "May", "August", "October", "December")
SENTENCES = (
    "{name}, the {role} of {place}, said on {day} that {n} {adjective} {noun}s had left the {noun2} before dawn.",
    "“We counted {n} of them, and the {noun} of the {noun2} came back to {verb},” {name} said.",
    "About {n} people were waiting on the {noun}, according to {name}, and the {adjective} {noun2} is {m} metres long.",
    "The crossing is {n} km ({half} miles) and takes less than {m} minutes in {adjective} weather.",
    "{surname} told reporters that the {adjective} {noun} “was never more than a {noun2}” and would cost ${m} million.",
    "The {noun} in {place}, which had been {adjective} since {month} {year}, was to {verb} the {noun2} with a {noun3}.",
    "Repairs to the {noun} began on {month} {day_number}, two weeks later than the {adjective} {noun2} had planned.",
    "Asked whether the {noun} would {verb}, she shrugged: “Ask me again in the spring.”",
    *("The {adjective} {noun} of {place} will {verb} {adverb}, {noun2} by {noun3}, to {verb2} a {adjective2} {noun4}.",)
    * 4,
    *("{adverb} {adjective} {noun}s {verb} {noun2}s that {verb2} {adjective2} {noun3}s, or a {noun4} in {place}.",) * 4,
)


def articles(number: int, paragraphs: int = 12) -> Iterator[dict[str, str]]:
    """Articles as JSON Lines input has them, of about 40 words a paragraph."""
    for index in range(number):
        dice = random.Random(index)
        story = "\n\n".join(" ".join(_sentence(dice) for _ in range(2)) for _ in range(paragraphs))
        title = f"{_name(dice)} counts its boats, again"
        published = f"2024-0{dice.randint(1, 9)}-{dice.randint(10, 28)}"
        yield {"id": f"a{index}", "title": title, "published": published, "outlet": "Dorn Courier", "text": story}


def _sentence(dice: random.Random) -> str:
    number = dice.randint(12, 900)
    surname = _name(dice)
    return dice.choice(SENTENCES).format(
        name=f"{dice.choice(FIRST_NAMES)} {surname}",
        surname=surname,
        place=_name(dice),
        role=dice.choice(ROLES),
        noun=_word(dice, "nouns"),
        noun2=_word(dice, "nouns"),
        noun3=_word(dice, "nouns"),
        noun4=_word(dice, "nouns"),
        verb=_word(dice, "verbs"),
        verb2=_word(dice, "verbs"),
        adverb=_word(dice, "adverbs"),
        adjective=_word(dice, "adjectives"),
        adjective2=_word(dice, "adjectives"),
        day=dice.choice(DAYS),
        month=dice.choice(MONTHS),
        day_number=dice.randint(1, 28),
        year=dice.randint(1990, 2023),
        n=number,
        half=round(number * 0.621371),
        m=dice.randint(2, 90),
    )


def _name(dice: random.Random) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 3))).capitalize()


def _word(dice: random.Random, name: str) -> str:
    words = _words(name)
    return words[int(len(words) * dice.random() ** 3)]


@cache
def _words(name: str) -> Sequence[str]:
    words = [word.split()[0] for word in word_list(name)]
    random.Random(0).shuffle(words)
    return words
