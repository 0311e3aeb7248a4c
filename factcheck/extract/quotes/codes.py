"""A sentence as a string of word classes, one character a word, so that grammar is a matter of regular expressions.

====  ==========================================  ====  ==========================================
code  stands for                                  code  stands for
====  ==========================================  ====  ==========================================
N     common noun                                 E     proper noun
P     personal pronoun                            O     reflexive or object pronoun
D     determiner, possessive pronoun              J     adjective
#     number                                      R     adverb
V     verb in its base or present form            Z     verb in -s
B     verb in the past                            K     past participle
G     -ing form                                   M     modal
H     be, have, do                                n     not
T     to                                          I     preposition
F     of                                          t     that
w     who, which, what, when, how, why …          f     if, whether
s     because, although, while, after …           &     and, or
b     but, yet                                    '     possessive
"     quotation mark                              d     Monday, yesterday, tonight …
,     comma                                       y     anything else
;     semicolon                                   :     colon
.     full stop, question or exclamation mark     -     dash
(     opening bracket                             )     closing bracket
====  ==========================================  ====  ==========================================
"""

from __future__ import annotations

from functools import cache

from factcheck.extract.doc import Words
from factcheck.lang import table

_OF_TAG = {
    "DET": "D",
    "PRON": "P",
    "ADP": "I",
    "CCONJ": "&",
    "SCONJ": "s",
    "MD": "M",
    "AUX": "H",
    "TO": "T",
    "PART": "n",
    "NUM": "#",
    "ADJ": "J",
    "ADV": "R",
    "NOUN": "N",
    "NOUNS": "N",
    "PROPN": "E",
    "VB": "V",
    "VBP": "V",
    "VBZ": "Z",
    "VBD": "B",
    "VBN": "K",
    "VBG": "G",
    "POS": "'",
    "QUOTE": '"',
    "PUNCT": "y",
    "SYM": "y",
}


@cache
def _of_word() -> dict[str, str]:
    """The codes of words whose class is plain from the word itself."""
    return {word: code for code, entry in table("word_codes").items() for word in entry.split()} | {'"': '"'}


def codes_of(words: Words) -> str:
    """One code a word, aligned with ``words``."""
    own, by_tag = _of_word(), _OF_TAG
    return "".join([own.get(word) or by_tag.get(tag, "y") for word, tag in zip(words.lower, words.tags, strict=True)])
