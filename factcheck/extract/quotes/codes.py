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
w     which, what, where, how, why …              f     if, whether
s     because, although, when, after …              &     and, or
b     but, yet                                    '     possessive
"     quotation mark                              d     Monday, yesterday, tonight …
,     comma                                       y     anything else
;     semicolon                                   :     colon
.     full stop, question or exclamation mark     -     dash
(     opening bracket                             )     closing bracket
h     hyphen inside a word                        q     any word inside quotation marks
====  ==========================================  ====  ==========================================
"""

from __future__ import annotations

import re
from functools import cache

from factcheck.extract.doc import Words
from factcheck.lang import table


class _Tags(dict[str, str]):
    """The code of every tag, "y" for one that we do not know."""

    def __missing__(self, tag: str) -> str:
        return "y"


_OF_TAG = _Tags(
    {
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
)


@cache
def _of_word() -> dict[str, str]:
    """The codes of words whose class is plain from the word itself."""
    return {word: code for code, entry in table("word_codes").items() for word in entry.split()} | {'"': '"'}


_JOINT = re.compile("-")


def codes_of(words: Words) -> str:
    """One code a word, aligned with ``words``."""
    codes = "".join(map(_of_word().get, words.lower, map(_OF_TAG.__getitem__, words.tags)))
    starts, ends = words.starts, words.ends
    joints = [
        place
        for place in map(re.Match.start, _JOINT.finditer(codes, 1, len(codes) - 1))
        if ends[place - 1] == starts[place] and ends[place] == starts[place + 1] and words.texts[place] in "-–"
    ]
    if joints:
        parts: list[str] = []
        done = 0
        for place in joints:
            parts += codes[done:place], "h"
            done = place + 1
        codes = "".join(parts) + codes[done:]
    return codes
