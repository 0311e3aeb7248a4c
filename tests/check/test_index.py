"""Which articles are laid side by side."""

import pytest
from hand import article, corpus, extraction

from factcheck.check.corpus import Corpus
from factcheck.check.index import COMMON, NEIGHBOURS

FERRY = "The ferry Marit ran aground off Dornholm. Skipper Ilva Tarn was alone on the bridge of the Marit."
OTHER_FERRY = "Skipper Ilva Tarn slept when the Marit hit the rocks off Dornholm, the coast guard said."
COUNCIL = "The council of Velby votes on a new swimming hall. Mayor Arne Quist wants to build it in spring."


def stories(*texts: str) -> Corpus:
    return corpus(*(extraction(article(text, f"a{number}")) for number, text in enumerate(texts)))


def test_articles_of_one_event_are_related_and_others_are_not() -> None:
    pairs = stories(FERRY, COUNCIL, OTHER_FERRY).related
    assert [(pair.first, pair.second) for pair in pairs] == [("a0", "a2")]


SHEEP = (
    "The Marit had sheep aboard when Skipper Tarn ran her aground off Dornholm, bound for Kasby with a load of glass."
)
LAWSUIT = (
    "Farmers whose sheep drowned off Dornholm want money from a cooperative bank, it wrote to members. A hearing is"
    " set for autumn in the old courthouse, where their lawyers will meet Skipper Tarn."
)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param(("2031-05-06", "2031-05-09"), True, id="of one week"),
        pytest.param(("2031-05-06", "2031-11-09"), False, id="months apart"),
        pytest.param((None, "2031-05-09"), False, id="one of an unknown day"),
    ],
)
def test_articles_that_share_a_few_rare_words_are_related_within_days(
    days: tuple[str | None, str], expected: bool
) -> None:
    told_twice = zip("abcd", (SHEEP, LAWSUIT) * 2, days * 2, strict=True)
    pairs = corpus(*(extraction(article(text, name, published=day)) for name, text, day in told_twice)).related
    assert ("a", "c") in [(pair.first, pair.second) for pair in pairs]
    assert (("a", "b") in [(pair.first, pair.second) for pair in pairs]) is expected


@pytest.mark.parametrize(("articles", "expected"), [(COMMON, True), (COMMON + 1, False)])
def test_a_word_of_too_many_articles_proposes_nothing(articles: int, expected: bool) -> None:
    assert bool(stories(*(f"The lighthouse has number{number}." for number in range(articles))).related) is expected


def test_a_text_that_all_outlets_print_is_held_against_its_copies() -> None:
    wire = f"{FERRY} She carried sheep and glass. The skipper said he had seen no light on shore."
    pairs = stories(*(wire if number != 70 else wire.replace("sheep", "goats") for number in range(COMMON * 2))).related
    assert ("a69", "a70") in [(pair.first, pair.second) for pair in pairs]


def test_no_article_has_more_neighbours_than_it_can_be_compared_with() -> None:
    many = stories(*(f"{FERRY} Report number {number} of the coast guard." for number in range(60)))
    assert len(many.related) <= 60 * NEIGHBOURS


def test_rare_words_weigh_more() -> None:
    words = stories(FERRY, OTHER_FERRY, COUNCIL, "The coast guard of Velby.", "A coast guard.").vocabulary
    assert words.rarity("dornholm") > words.rarity("coast")


def test_an_empty_corpus_has_no_pairs() -> None:
    assert stories().related == ()
    assert stories("").related == ()
