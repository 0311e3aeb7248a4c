"""One speaker or two."""

import pytest

from factcheck.check.same.people import by_name, same_speaker
from factcheck.records import Mention, Speaker


def speaker(name: str | None, mention: str | None = None, kind: str = "person") -> Speaker:
    said = mention or name or ""
    place = Mention(start=0, end=len(said), text=said) if said else None
    return Speaker(name=name, kind=kind, mention=place)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (speaker("Ana Ruiz"), speaker("Ana Ruiz"), "same"),
        (speaker("Ana Ruiz"), speaker("Ruiz", "Mayor Ruiz"), "same"),
        (speaker("Robert Hale"), speaker("Bob Hale"), "same"),
        (speaker("Ana Ruiz"), speaker("Omar Bell"), "different"),
        (speaker(None, "Ruiz", "unknown"), speaker("Omar Bell"), "different"),
        (speaker("Ana Ruiz"), None, "unknown"),
        (speaker("Ana Ruiz"), speaker(None, "she"), "unknown"),
        (speaker("Ana Ruiz"), speaker(None, "a spokeswoman"), "unknown"),
        (speaker("Omar Bell"), speaker("Harbour Board", kind="organization"), "unknown"),
        (speaker("Captain"), speaker("Ana Ruiz", "Capt. Ana Ruiz"), "unknown"),
        (speaker("Captain"), speaker("Ana Ruiz", "the master"), "unknown"),
        (speaker("King"), speaker("Ana Ruiz", "Ruiz"), "different"),
        (speaker("Ada Clint", "Clint"), speaker("Ben Clint", "Clint"), "unknown"),
    ],
)
def test_the_person_is_resolved_first(one: Speaker, other: Speaker | None, expected: str) -> None:
    assert same_speaker(one, other) == same_speaker(other, one) == expected


@pytest.mark.parametrize(
    ("mention", "expected"), [("Ruiz", True), ("Mayor Ruiz", True), ("she", False), ("the mayor", False), ("He", False)]
)
def test_an_attribution_by_name(mention: str, expected: bool) -> None:
    assert by_name(speaker("Ana Ruiz", mention)) is expected
