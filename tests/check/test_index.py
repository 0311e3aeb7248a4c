"""Which articles are laid side by side."""

from hand import article, corpus, extraction

from factcheck.check.corpus import Corpus
from factcheck.check.index import NEIGHBOURS

FERRY = "The ferry Marit ran aground off Dornholm. Skipper Ilva Tarn was alone on the bridge of the Marit."
OTHER_FERRY = "Skipper Ilva Tarn slept when the Marit hit the rocks off Dornholm, the coast guard said."
COUNCIL = "The council of Velby votes on a new swimming hall. Mayor Arne Quist wants to build it in spring."


def stories(*texts: str) -> Corpus:
    return corpus(*(extraction(article(text, f"a{number}")) for number, text in enumerate(texts)))


def test_articles_of_one_event_are_related_and_others_are_not() -> None:
    pairs = stories(FERRY, COUNCIL, OTHER_FERRY).related
    assert [(pair.first, pair.second) for pair in pairs] == [("a0", "a2")]


def test_no_article_has_more_neighbours_than_it_can_be_compared_with() -> None:
    many = stories(*(f"{FERRY} Report number {number} of the coast guard." for number in range(60)))
    assert len(many.related) <= 60 * NEIGHBOURS


def test_rare_words_weigh_more() -> None:
    words = stories(FERRY, OTHER_FERRY, COUNCIL, "The coast guard of Velby.", "A coast guard.").vocabulary
    assert words.rarity("dornholm") > words.rarity("coast")


def test_an_empty_corpus_has_no_pairs() -> None:
    assert stories().related == ()
    assert stories("").related == ()
