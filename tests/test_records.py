"""Records: frozen, hashable, picklable."""

import pickle
from collections.abc import Callable

import pytest
from conftest import make_article

from factcheck.records import Extraction


def test_an_extraction_survives_pickling_and_hashing(extract: Callable[..., Extraction]) -> None:
    extraction = extract("Ana Ruiz counted 40 boats on 3 May 2021.")
    assert pickle.loads(pickle.dumps(extraction)) == extraction
    assert hash(extraction.article) == hash(pickle.loads(pickle.dumps(extraction.article)))


@pytest.mark.parametrize(
    ("published", "confidence", "day"),
    [
        ("2021-05-04T07:30+01:00", 1.0, "2021-05-04"),
        ("2021-05-04", None, "2021-05-04"),
        ("2021-05-04", 0.3, None),
        (None, None, None),
    ],
)
def test_a_day_of_publication_that_is_a_mere_guess_is_not_built_on(
    published: str | None, confidence: float | None, day: str | None
) -> None:
    assert make_article("Boats.", published=published, published_confidence=confidence).day == day
