"""Words as they are compared."""

import pytest

from factcheck.check.terms import term, terms


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Ferries", "ferry"),
        ("killed", "kill"),
        ("shot", "shoot"),
        ("men", "man"),
        ("harbour's", "harbour"),
        ("the", ""),
        ("don’t", ""),
        ("seven", ""),
        ("1987", ""),
    ],
)
def test_base_forms_without_function_words_and_figures(word: str, expected: str) -> None:
    assert term(word) == expected


def test_the_terms_of_a_stretch() -> None:
    text = "Two ferries sank. They were old."
    assert list(terms(text)) == ["ferry", "sink", "old"]
    assert list(terms(text, 18)) == ["old"]
