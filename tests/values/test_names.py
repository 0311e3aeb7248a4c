from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.names import (
    compare_names,
    given_name_gender,
    near_spelling,
    parse_person,
    plain,
    same_given,
    slip_keys,
)

PARTS = [
    # name, given, family
    ("Orla Feldane", ("Orla",), "Feldane"),
    ("Ann “Shorty” Bell", ("Ann",), "Bell"),
    ("Mr. Bell", (), "Bell"),
    ("Senator Ana Vidal", ("Ana",), "Vidal"),
    ("J. K. Marrow", ("J.", "K."), "Marrow"),
    ("Ole van der Berg", ("Ole",), "van der Berg"),
    ("Tariq bin Zayd", ("Tariq",), "bin Zayd"),
    ("Omar al-Haddad", ("Omar",), "al-Haddad"),
    ("Ana Lucía Vidal Roca", ("Ana", "Lucía", "Vidal"), "Roca"),
    ("Ira Moss Jr.", ("Ira",), "Moss"),
    ("Moss, Ira", ("Ira",), "Moss"),
    ("Pak Hye-rim", ("Hye-rim",), "Pak"),
    ("Pak Hye Rim", ("Hye", "Rim"), "Pak"),
    ("Zhao Meiling", ("Meiling",), "Zhao"),
    ("Kim Barker", ("Kim",), "Barker"),
    ("Lee Parrish", ("Lee",), "Parrish"),
    ("Earl Vale", ("Earl",), "Vale"),
    ("Feldane", (), "Feldane"),
    ("", (), ""),
]


@pytest.mark.parametrize(("name", "first", "family"), PARTS, ids=[name for name, *_ in PARTS])
def test_the_parts_of_a_name(name: str, first: tuple[str, ...], family: str) -> None:
    parsed = parse_person(name)
    assert (parsed.given, parsed.family) == (first, family)


def test_nickname_and_suffix_are_kept_apart() -> None:
    parsed = parse_person("Ann “Shorty” Bell Jr.")
    assert (parsed.nickname, parsed.suffix) == ("Shorty", "Jr.")


def test_a_korean_name_is_in_eastern_order() -> None:
    assert parse_person("Pak Hye-rim").eastern
    assert not parse_person("Orla Feldane").eastern


RELATIONS = [
    # one name, another, how they are related
    ("Orla Feldane", "orla feldane", "same"),
    ("Mr. Feldane", "Feldane", "same"),
    ("José Muñoz", "Jose Munoz", "same"),
    ("Pak Hye-rim", "Pak Hye Rim", "same"),
    ("Robert Moss", "Bob Moss", "variant"),
    ("Bill Moss", "William Moss", "variant"),
    ("Katherine Vale", "Kate Vale", "variant"),
    ("I. Moss", "Ira Moss", "variant"),
    ("J.K. Marrow", "Joan Marrow", "variant"),
    ("Ira B. Moss", "Ira Moss", "variant"),
    ("Moss", "Ira Moss", "variant"),
    ("Vidal", "Ana Vidal Roca", "variant"),
    ("Pak", "Pak Hye-rim", "variant"),
    ("Orban Viktor", "Viktor Orban", "variant"),
    ("Ole van der Berg", "Ole Berg", "variant"),
    ("Yusuf Kadir", "Yusuf Qadir", "variant"),
    ("Feldane", "Feldene", "typo"),
    ("Orla Feldane", "Feldene", "typo"),
    ("Orla Feldane", "Orla Fledane", "typo"),
    ("Orla Feldane", "Orla Feldanne", "typo"),
    ("Brannick Feldane", "Branncik Feldane", "typo"),
    ("Ole Hansen", "Per Hanson", "different"),
    ("Maria Vidal", "Mario Vidal", "different"),
    ("Ira B. Moss", "Ira C. Moss", "different"),
    ("Pak Hye-rim", "Pak Jin-ho", "different"),
    ("Orla Feldane", "Orla Marrow", "different"),
    ("Feldanes", "Feldane", "different"),
]


@pytest.mark.parametrize(("one", "other", "relation"), RELATIONS, ids=[f"{a}, {b}" for a, b, _ in RELATIONS])
def test_how_two_names_are_related(one: str, other: str, relation: str) -> None:
    assert compare_names(one, other) == relation
    assert compare_names(other, one) == relation


NEAR = [
    ("Feldane", "Feldene", True),  # a letter changed
    ("Feldane", "Feldae", True),  # a letter less
    ("Feldane", "Felddane", True),  # a letter more
    ("Feldane", "Fedlane", True),  # two letters swapped
    ("Wintershold", "Wintreshald", True),  # two slips in a long name
    ("Feldane", "Fildene", False),  # two slips in a short one
    ("Moss", "Ross", False),  # another first letter makes another name
    ("Li", "Lu", False),
    ("Feldane", "Feldanes", False),  # the family
    ("Numida", "Numidan", False),  # its people
    ("Muñoz", "Munoz", False),  # marks alone
    ("Hye-rim", "Hye Rim", False),
]


@pytest.mark.parametrize(("one", "other", "near"), NEAR)
def test_slips_of_the_pen(one: str, other: str, near: bool) -> None:
    assert near_spelling(one, other) is near


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Steve", "Stephen", True),
        ("Bob", "Rob", True),
        ("T.", "Tom", True),
        ("T.", "Ann", False),
        ("Ann", "Tom", False),
    ],
)
def test_given_names(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same


def test_gender_of_given_names() -> None:
    assert given_name_gender("Orla") == "f"
    assert given_name_gender("Robert") == "m"
    assert given_name_gender("Robin") == ""
    assert given_name_gender("Xqz") is None
    assert given_name_gender("Jean-Pierre") is not None


@given(st.text(), st.text())
def test_any_text_can_be_compared(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one)
    assert compare_names(one, one) == "same"
    parse_person(one)


@given(st.text())
def test_folding_is_idempotent(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text("abcde", min_size=4, max_size=12), st.integers(0, 10), st.sampled_from("abcde"))
def test_words_one_slip_apart_share_a_key(word: str, place: int, letter: str) -> None:
    place %= len(word)
    for slip in (word[:place] + word[place + 1 :], word[:place] + letter + word[place + 1 :]):
        assert set(slip_keys(word)) & set(slip_keys(slip))
