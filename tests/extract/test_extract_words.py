"""The words layer: sentences, coarse parts of speech, and what a trained pipeline brings along."""

from __future__ import annotations

import re

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from factcheck.extract import doc as layers
from factcheck.extract.doc import Words, words_of
from factcheck.extract.words import WordsComponent
from factcheck.records import Article, Block

layers.register()
_NLP = spacy.blank("en")
_WORDS = WordsComponent(_NLP.vocab.strings)
_LINE = re.compile(r"[^\s][^\n]*")


def read(text: str, blocks: tuple[Block, ...] | None = None) -> Words:
    doc = _NLP.make_doc(text)
    if blocks is None:
        blocks = tuple(Block(start=m.start(), end=m.end(), role="body") for m in _LINE.finditer(text))
    doc._.article = Article(id="a", path="", text=text, sha256="", length=len(text), blocks=blocks)
    return words_of(_WORDS(doc))


def sentences(text: str, blocks: tuple[Block, ...] | None = None) -> list[str]:
    words = read(text, blocks)
    return [text[words.starts[first] : words.ends[last - 1]] for first, last in words.sentences]


SENTENCES = {
    "plain": "Rain fell.|It stopped.",
    "title of a person": "Mrs. Okoro met Gen. Bell.|They spoke.",
    "initials": "J. K. Adeyemi won.|She smiled.",
    "country": "The U.S. economy grew.|Prices fell.",
    "country at the end": "He moved to the U.S.|She stayed behind.",
    "hour inside": "It sank at 5 p.m. Tuesday off Dorn.",
    "hour at the end": "It sank at 5 p.m.|The crew swam.",
    "month": "It opened on Sept. 3 in Dorn.",
    "company": "Norvik Inc. shares rose.|Then they fell.",
    "number sign": "He drew No. 5 and left.|No.|He did not.",
    "decimal": "It cost $2.5 million.|Nobody paid.",
    "decimal with a space": "It cost $2. 5 million.",
    "closing mark": "“It sank.”|The crew swam.",
    "closing mark set off": 'He said: "Rain fell.|It stopped. "',
    "speech inside": "“I go.|You stay,” he said.",
    "question told on": "“Why now?” Okoro asked.|Nobody knew.",
    "exclamation told on": "“Stop!” the guard shouted at them.",
    "question answered": "“Why now?”|The hall was silent.",
    "lower case goes on": "“Stop!” he said.",
    "ellipsis goes on": "He left… but came back.",
    "ellipsis ends": "He left...|The door shut.",
    "brackets": "It ended (badly.)|Rain fell.",
    "marks in a row": "What?!|Nobody knew.",
    "missing space": "The ship sank.|The crew swam.",
    "address": "See dorn.example.org for more.|It is free.",
}


@pytest.mark.parametrize("marked", SENTENCES.values(), ids=SENTENCES)
def test_sentences(marked: str) -> None:
    text = marked.replace("sank.|The crew swam", "sank.The crew swam") if "ship" in marked else marked.replace("|", " ")
    assert sentences(text) == marked.split("|")


def test_a_block_ends_a_sentence() -> None:
    text = "Ferry sinks off Dorn\nTwelve people drowned"
    assert sentences(text) == text.split("\n")


def test_empty_lines_and_bullets_end_a_sentence_inside_a_block() -> None:
    text = "Ferry sinks\n\nTwelve drowned\n• four crew\n• eight guests\nand nobody else"
    whole = (Block(start=0, end=len(text), role="body"),)
    assert sentences(text, whole) == [
        "Ferry sinks",
        "Twelve drowned",
        "• four crew",
        "• eight guests\nand nobody else",
    ]


# Words of one sentence with the tags that the example is about.
TAGGED = {
    "verb after to": "They hope to/TO launch/VB it",
    "place after to": "He returned to/ADP work/NOUN today",
    "noun after a determiner": "The launch/NOUN failed/VBD",
    "plural subject": "Officials plan/VBP to go",
    "singular subject": "The council plans/VBZ to go",
    "compound": "The sales/NOUNS plan/NOUN worked/VBD",
    "modal": "It will report/VB losses/NOUNS",
    "negated auxiliary": "They do/AUX n't/PART report/VB losses",
    "passive": "It was fired/VBN at noon",
    "perfect": "It has/AUX fired/VBN twice",
    "past": "The ship fired/VBD twice",
    "shortened clause": "The shells fired/VBN by rebels missed",
    "shortened clause before its verb": "The men killed/VBN in the raid were/AUX guards",
    "after a comma": "The vote, scheduled/VBN for Monday, slipped/VBD",
    "after an apposition": "Okoro, a nurse, moved/VBD to Dorn",
    "coordinated participles": "He was shot/VBN and wounded/VBN there",
    "have as a verb": "She has/VBZ two sons",
    "do as a verb": "She did/VBD the work/NOUN",
    "question": "Did/AUX the council vote/VB",
    "possessive": "The council 's/POS vote/NOUN counted",
    "contracted is": "He 's/AUX gone/VBN",
    "contracted had": "They 'd/AUX sunk/VBN it",
    "contracted would": "They 'd/MD sink/VB it",
    "her before a noun": "Her/DET sister saw her/PRON",
    "that as a conjunction": "He said that/SCONJ rain fell",
    "that as a relative": "the ship that/PRON sank",
    "that as a determiner": "after that/DET vote",
    "like as a verb": "They would like/VB it",
    "like as a preposition": "He swam like/ADP a fish",
    "the past year": "over the past/ADJ year",
    "since with a clause": "since/SCONJ talks began/VBD",
    "since with a noun": "since/ADP the vote",
    "hyphenated": "two short/ADJ - range/NOUN missiles",
    "gerund": "after sinking/VBG the ship",
    "event noun": "the training/NOUN ended",
    "object noun": "They make plans/NOUNS",
    "number as a subject": "All three suffered/VBD burns",
    "verb behind a year": "A flood in 1987 killed/VBD nine",
    "first as an adverb": "Okoro first/ADV reported/VBD it",
    "the only verb there can be": "The center also services/VBZ nine towns",
    "name of a month": "In May/PROPN it may/MD rain",
    "unknown verb behind a modal": "They could zibble/VB it",
    "unknown verb behind to": "They hope to/TO zibble/VB the ship",
    "unknown adverb": "It sank horribly/ADV",
    "unknown past": "They zibbled/VBD it",
    "adverb of time": "He scored late/ADV",
    "adjective of time": "a late/ADJ goal",
}


@pytest.mark.parametrize("tagged", TAGGED.values(), ids=TAGGED)
def test_tags(tagged: str) -> None:
    pairs = [word.partition("/")[::2] for word in tagged.split()]
    text = re.sub(r" (?=n't|'s|'d|,)| (?=- )|(?<=-) ", "", " ".join(word for word, _ in pairs)) + "."
    words = read(text)
    found = [f"{text}/{tag}" for text, tag in zip(words.texts, words.tags, strict=True)]
    assert [word for word in found if word in tagged.split()] == [word for word in tagged.split() if "/" in word]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        pytest.param("Officials said so.", "Officials", "NOUNS", id="plural noun"),
        pytest.param("Speaking in Dorn, he wept.", "Speaking", "VBG", id="participle"),
        pytest.param("Zelda Okoro won.", "Zelda", "PROPN", id="name"),
        pytest.param("Grant Okoro won.", "Grant", "PROPN", id="a name that is a word"),
        pytest.param("The mayor met Bell. Bell wept.", "Bell", "PROPN", id="a name elsewhere in the text"),
        pytest.param("“Stop it,” he said.", "Stop", "VB", id="after a mark"),
        pytest.param("New Harbor won.", "New", "PROPN", id="first word of a place"),
        pytest.param("March 5 was cold.", "March", "PROPN", id="month"),
    ],
)
def test_capitals_at_the_head_of_a_sentence(text: str, word: str, tag: str) -> None:
    words = read(text)
    assert {words.tags[number] for number, each in enumerate(words.texts) if each == word} == {tag}


def test_headlines_in_title_case() -> None:
    words = read("Okoro Rejects Plan to Close Dorn Harbor\nThe harbor plan is dead.")
    assert words.tags[:7] == ["PROPN", "VBZ", "NOUN", "TO", "VB", "PROPN", "NOUN"]


def test_white_space_is_no_word_and_offsets_hold() -> None:
    text = "  Rain \n\n fell."
    words = read(text)
    assert words.texts == ["Rain", "fell", "."]
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.texts


def test_spacy_sees_the_sentences() -> None:
    doc = _WORDS(_NLP.make_doc("Rain fell. It stopped."))
    assert [sentence.text for sentence in doc.sents] == ["Rain fell.", "It stopped."]


def test_the_tags_of_a_trained_pipeline_are_used() -> None:
    doc = Doc(
        _NLP.vocab,
        words=["Okoro", "did", "not", "like", "to", "run", "."],
        tags=["NNP", "VBD", "RB", "VB", "TO", "VB", "."],
        pos=["PROPN", "AUX", "PART", "VERB", "PART", "VERB", "PUNCT"],
    )
    assert words_of(_WORDS(doc)).tags == ["PROPN", "AUX", "PART", "VB", "TO", "VB", "PUNCT"]


def test_the_sentences_of_a_trained_pipeline_are_used() -> None:
    doc = Doc(_NLP.vocab, words=["one", "two", "three"], sent_starts=[True, False, True])
    assert words_of(_WORDS(doc)).sentences == [(0, 2), (2, 3)]


@given(st.text(alphabet=st.sampled_from("aA1.?!…\"'“”’-—, \n\tMr") | st.characters(codec="utf-8"), max_size=120))
def test_any_text(text: str) -> None:
    words = read(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.texts
    assert len(words.tags) == len(words.lower) == len(words.texts)
    covered = [number for first, last in words.sentences for number in range(first, last)]
    assert covered == list(range(len(words.texts)))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "."], ids=repr)
def test_next_to_nothing(text: str) -> None:
    assert len(read(text).sentences) == (1 if text.strip() else 0)


def test_an_endless_sentence_is_cut() -> None:
    lengths = [last - first for first, last in read("to plan " * 2_000).sentences]
    assert sum(lengths) == 4_000
    assert max(lengths) <= 400
