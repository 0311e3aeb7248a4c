"""Whose figure it is: ages by the name beside them, other figures by the subject of their clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.records import Extraction

AGES = {
    "apposed": ("Ana Doran, 34, moved to Velby.", "Ana Doran"),
    "in brackets": ("Ana Doran (34) moved to Velby.", "Ana Doran"),
    "aged": ("Ana Doran, now aged 34, moved to Velby.", "Ana Doran"),
    "tied to a noun and name": ("The 34-year-old teacher Ana Doran moved to Velby.", "Ana Doran"),
    "before the name": ("The court heard 34-year-old Ana Doran on Monday.", "Ana Doran"),
    "a description of the name": ("Ana Doran, a 34-year-old teacher, moved to Velby.", "Ana Doran"),
    "relative clause": ("Ana Doran, who is 34, moved to Velby.", "Ana Doran"),
    "the verb of age": ("Ana Doran turned 34 in May.", "Ana Doran"),
    "the nearer name": ("Jo Lindqvist hired Ana Doran, 34, in May.", "Ana Doran"),
    "a son": ("Ana Doran's son, 7, moved to Velby.", None),
    "a sister": ("Ana Doran left with her 2-year-old sister.", None),
    "a named sister": ("Ana Doran left with her 2-year-old sister Ida Doran.", "Ida Doran"),
    "a predicate": ("Ana Doran is 34 years old.", "Ana Doran"),
    "a death": ("Ana Doran died in Velby at 84.", "Ana Doran"),
    "a pronoun": ("She is 34.", None),
}
OTHERS = {
    "the company's shares": ("On Monday Ormond shares closed at $19.50.", "Ormond"),
    "the company's possessive": ("Ormond's stock rose to close at $19.50 on Monday.", "Ormond"),
    "the company itself": ("Ormond Ltd reported a loss of $19 million.", "Ormond Ltd"),
    "shares of the company": ("Shares of Ormond Ltd closed at $19.50.", "Ormond Ltd"),
    "an apposition between": ("Ormond Ltd, a bakery chain, lost $19 million.", "Ormond Ltd"),
    "the second of two verbs": ("Ormond Ltd cut its price and earned $19 million.", "Ormond Ltd"),
    "its own profit": ("Ormond Ltd said its profit rose to $19 million.", "Ormond Ltd"),
    "somebody of the place": ("The mayor of Velby earned $19,000.", None),
    "a noun behind a place": ("On Monday the London senator raised $19,000.", None),
    "another subject": ("Ormond Ltd said the strike cost $19 million.", None),
    "a description": ("The company lost $19 million.", None),
    "before the verb": ("A loss of $19 million worried Ormond Ltd.", None),
}


@pytest.mark.parametrize(("text", "owner"), [*AGES.values(), *OTHERS.values()], ids=[*AGES, *OTHERS])
def test_owner(extract: Callable[[str], Extraction], text: str, owner: str | None) -> None:
    figures = [each for each in extract(text).claims if each.kind in ("age", "money")]
    assert [each.about.owner for each in figures] == [owner]
