"""A corpus for the benchmarks: invented news of any size, the same for the same number."""

from __future__ import annotations

import random
from collections.abc import Iterator

NAMES = ("Ana Ruiz", "Omar Lund", "Linda Okafor", "Tom Hale", "Mina Sato", "Per Dahl", "Ivo Brandt", "Sara Quist")
ROLES = ("harbour master", "mayor", "union leader", "spokesman for the ferry line", "minister of transport", "engineer")
PLACES = ("Dorn", "Ostmark", "Vellby", "Port Hale", "Marrow Bay", "Lindholm", "Nordstrand")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
MONTHS = ("January", "March", "May", "August", "October", "December")
SENTENCES = (
    "{name}, the {role} of {place}, said on {day} that {n} boats had left the harbour before dawn.",
    "“We counted {n} of them, and {m} came back,” {name} said. “Nobody can tell me where the others went.”",
    "The line has carried some {k},000 passengers since {month} {year}, up {p} percent on the year before.",
    "About {n} people were waiting on the quay, according to {name}, and the queue was {m} metres long.",
    "The crossing is {n} km ({half} miles) and takes less than {m} minutes in calm weather.",
    "{surname} told reporters that the plan “was never more than a sketch” and would cost ${m}.{p} million.",
    "It was the third such accident in {place} in two years; the first, in {month} {year}, killed {small}.",
    "No decision has been taken, the {role} said.",
    "Repairs began at 0{small}30 and ended on {month} {day_number}, two weeks later than planned.",
    "Asked whether the pier would hold, she shrugged: “Ask me again in the spring.”",
)


def articles(number: int, paragraphs: int = 12) -> Iterator[dict[str, str]]:
    """Articles as JSON Lines input has them, of about 30 words a paragraph."""
    for index in range(number):
        dice = random.Random(index)
        story = "\n\n".join(" ".join(_sentence(dice) for _ in range(2)) for _ in range(paragraphs))
        title = f"{dice.choice(PLACES)} counts its boats, again ({index})"
        published = f"2024-0{dice.randint(1, 9)}-{dice.randint(10, 28)}"
        yield {"id": f"a{index}", "title": title, "published": published, "outlet": "Dorn Courier", "text": story}


def _sentence(dice: random.Random) -> str:
    name = dice.choice(NAMES)
    number = dice.randint(12, 900)
    return dice.choice(SENTENCES).format(
        name=name,
        surname=name.split()[-1],
        role=dice.choice(ROLES),
        place=dice.choice(PLACES),
        day=dice.choice(DAYS),
        month=dice.choice(MONTHS),
        day_number=dice.randint(1, 28),
        year=dice.randint(1990, 2023),
        n=number,
        half=round(number * 0.621371),
        m=dice.randint(2, 90),
        k=dice.randint(2, 80),
        p=dice.randint(1, 9),
        small=dice.randint(2, 9),
    )
