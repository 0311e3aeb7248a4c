"""Numbers that number the items of a list, and numbers that count."""

import pytest

from factcheck.values.numbers.enumerators import enumerators
from factcheck.values.numbers.grammar import parse

LISTS = {
    "lines": "1. Wash 2 cups of rice.\n2. Boil it.\n3. Wait.",
    "brackets": "(1) wash 2 cups of rice; (2) boil it; (3) wait",
    "closing brackets": "1) Wash 2 cups of rice. 2) Boil it. 3) Wait.",
    "bare": "Unchanged: 1 Ana Doran owns 2 cups. 2 Jo Lindqvist. 3 Lee Marr.",
    "countdown": "3. Ana Doran\nShe owns 2 cups.\n2. Jo Lindqvist\n1. Lee Marr",
    "former ranks": "1. Ana Doran (Last week: 4.) 2. Jo Lindqvist (1.) 3. Lee Marr (3.) She owns 2 cups.",
    "ten and more": "\n".join(f"{number}. Doran bakes." for number in range(1, 13)) + " They own 2 cups.",
}
COUNTS = {
    "two are no list": "1. Ana Doran\n2. Jo Lindqvist",
    "not in order": "3 Dorans left. 5 Marrs stayed. 4 Lindqvists slept.",
    "bare and from nowhere": "4 Dutch boats left. 5 French boats stayed. 6 Danish boats sank.",
    "inside a sentence": "They sold 1 Boat, 2 Carts and 3 Ploughs.",
    "lower case": "She counts: 1 boat. 2 carts. 3 ploughs.",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_labels_are_no_quantities(text: str) -> None:
    (term,) = parse(text)
    assert text.startswith("2 cups", term.start)


@pytest.mark.parametrize("text", COUNTS.values(), ids=COUNTS)
def test_counts_are_no_labels(text: str) -> None:
    assert enumerators(text) == frozenset()


def test_ages_in_brackets_behind_items_are_no_ranks() -> None:
    assert [int(each.value) for each in parse("1. Ana Doran (34)\n2. Jo Marr (41)\n3. Lee Voss (29)")] == [34, 41, 29]
