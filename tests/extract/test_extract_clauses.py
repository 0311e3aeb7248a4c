"""The governing verb of a word: which, when, and under what conditions. The word in question stands between bars."""

from __future__ import annotations

import pytest
import spacy

from factcheck.extract import doc as layers
from factcheck.extract.clauses import Predicate, governing_verb
from factcheck.extract.doc import Words, words_of
from factcheck.extract.words import WordsComponent

layers.register()
_NLP = spacy.blank("en")
_WORDS = WordsComponent(_NLP.vocab.strings)


def around(marked: str) -> tuple[Words, Predicate | None]:
    words = words_of(_WORDS(_NLP.make_doc(marked.replace("|", ""))))
    return words, governing_verb(words, words.at(marked.index("|")))


VERBS = {
    "present": ("The council votes |Thursday|.", "votes", "present"),
    "past": ("The council voted |Thursday|.", "voted", "past"),
    "fronted": ("On |Thursday|, the council will vote.", "vote", "future"),
    "modal": ("The council may vote |Thursday|.", "vote", "future"),
    "a modal shared over and": ("The mill will close a plant and cut |nine| jobs.", "cut", "future"),
    "an infinitive shared over and": ("They hope to sell a plant and cut |nine| jobs.", "cut", "future"),
    "no modal to share": ("The mills close early and cut |nine| jobs.", "cut", "present"),
    "perfect": ("The council has not met since |Thursday|.", "met", "past"),
    "would have": ("The council could have met |Thursday|.", "met", "past"),
    "progressive": ("The council is meeting |Thursday|.", "meeting", "present"),
    "passive": ("Twelve guards were killed |Thursday|.", "killed", "past"),
    "plan": ("The council plans to vote |Thursday|.", "vote", "future"),
    "expected": ("The council was expected to vote |Thursday|.", "vote", "future"),
    "promise in the past": ("They agreed to meet |Thursday|.", "meet", "future"),
    "done in the past": ("She managed to escape |Thursday|.", "escape", "past"),
    "going to": ("It is not going to rain |Thursday|.", "rain", "future"),
    "is to": ("She is to be sworn in |Thursday|.", "sworn", "future"),
    "adjective": ("The team is likely to arrive |Thursday|.", "arrive", "future"),
    "shortened clause ahead": ("The vote, scheduled for |Thursday|, may slip.", "scheduled", "future"),
    "shortened clause behind": ("Guards killed in |Thursday|'s raid were buried.", "killed", "past"),
    "relative clause": ("Okoro, who left |Thursday|, is in Dorn.", "left", "past"),
    "main clause before": ("She said |Thursday| that the ship would sail.", "said", "past"),
    "clause after that": ("She said that on |Thursday| the ship sailed.", "sailed", "past"),
    "clause after a comma": ("He left Monday, and on |Thursday| the council met.", "met", "past"),
    "question": ("Did Okoro vote |Thursday|?", "vote", "past"),
    "speech is another clause": ("“I sail tomorrow,” she said |Friday|.", "said", "past"),
    "gerund": ("The ministry denied firing |three| shells.", "firing", "past"),
    "fragment in marks": ("She called it a “sham” on |Thursday|.", "called", "past"),
    "inserted clause": ("On |Thursday|, when it rained, the ship sank.", "sank", "past"),
    "inserted relative clause": ("On |Thursday|, Okoro, who lives in Dorn, voted.", "voted", "past"),
    "participle before a noun": ("They sank the disputed |nine| ships.", "sank", "past"),
    "perfect infinitive": ("The ring is known to have been in Dorn on |Thursday|.", "been", "past"),
    "a plan that came to nothing": ("The bridge was to have cost |nine| euros.", "cost", "future"),
    "infinitive after denial": ("It is not expected to cost |nine| euros.", "cost", "future"),
    "chain of infinitives": ("They want to try to hope to plan to buy |nine| ships.", "buy", "future"),
    "number first": ("|Twelve| guards were hurt.", "hurt", "past"),
}


NUMBERS = {
    "its own clause": ("Five guards died and |12| were hurt.", "hurt"),
    "its own participle": ("Five guards were killed and at least |12| injured in the raid.", "injured"),
    "behind a comma": ("Five died, |12| injured.", "injured"),
    "its noun and verb": ("He bought five cows and |seven| sheep died.", "died"),
    "the verb of both": ("He bought five cows and |seven| sheep.", "bought"),
    "a modifier of its noun": ("He bought five cows and |seven| painted carts.", "bought"),
    "an object": ("The raid killed five guards and wounded |12|.", "wounded"),
}


@pytest.mark.parametrize(("marked", "verb"), NUMBERS.values(), ids=NUMBERS)
def test_each_number_has_its_own_verb(marked: str, verb: str) -> None:
    words = words_of(_WORDS(_NLP.make_doc(marked.replace("|", ""))))
    found = governing_verb(words, words.at(marked.index("|")), argument=True)
    assert found is not None
    assert words.texts[found.index] == verb


@pytest.mark.parametrize(("marked", "verb", "tense"), VERBS.values(), ids=VERBS)
def test_verb_and_tense(marked: str, verb: str, tense: str) -> None:
    words, predicate = around(marked)
    assert predicate is not None
    assert (words.texts[predicate.index], predicate.tense) == (verb, tense)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("The ship did not carry |nine| guards.", {"negated"}, id="not"),
        pytest.param("The ship never carried |nine| guards.", {"negated"}, id="never"),
        pytest.param("If the dam fails |Monday|, they will flee.", {"conditional"}, id="if"),
        pytest.param("It would cost |nine| euros.", {"conditional"}, id="would"),
        pytest.param("The ship was hit by |nine| shells.", {"passive"}, id="passive"),
        pytest.param("The ship carried |nine| guards.", set(), id="plain"),
    ],
)
def test_standing(marked: str, expected: set[str]) -> None:
    _, predicate = around(marked)
    assert predicate is not None
    assert {name for name in ("negated", "conditional", "passive") if getattr(predicate, name)} == expected


def test_the_governor_of_an_infinitive_is_known() -> None:
    words, predicate = around("The council refused to pay |nine| euros.")
    assert predicate is not None
    assert predicate.governor is not None
    assert words.texts[predicate.governor] == "refused"


def test_no_verb_in_reach() -> None:
    assert around("|Nine| guards.")[1] is None
