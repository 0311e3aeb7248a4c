"""Records: frozen, hashable, picklable."""

import pickle
from collections.abc import Callable

from factcheck.records import Extraction


def test_an_extraction_survives_pickling_and_hashing(extract: Callable[..., Extraction]) -> None:
    extraction = extract("Ana Ruiz counted 40 boats on 3 May 2021.")
    assert pickle.loads(pickle.dumps(extraction)) == extraction
    assert hash(extraction.article) == hash(pickle.loads(pickle.dumps(extraction.article)))
