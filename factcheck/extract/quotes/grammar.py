"""The little grammar of reported speech, over the codes of :mod:`.codes`: phrases, complements and where they end.

Positions are word numbers, which are also positions in the string of codes. Every pattern is linear: its repeats are
bounded or run over one class of characters.
"""

from __future__ import annotations

import re

NP = r"(?:[PO]|D?[D#JRNEKGd']{0,10}[NE#]|[Dtd])"
PHRASE = rf"{NP}(?:(?:[IF]|&){NP}){{0,5}}"
FINITE = r"[Rn]{0,3}[MHZBV]"
GAP = r"(?:[Rd]|Id|,R,){0,4}"

# What may stand to the right of a cue. Group 1 is where the content begins.
COMPLEMENTS = {
    "that": re.compile(rf"{GAP}(?:[IF]{NP}){{0,3}}{GAP},?(t)"),
    "wh": re.compile(rf"{GAP}([wf])"),
    "to": re.compile(rf"{GAP}(n?TR?[VHNK])"),
    "bare": re.compile(rf"{GAP}({PHRASE}{FINITE})"),
    "hearer-that": re.compile(rf"{GAP}{PHRASE}{GAP},?(t)"),
    "hearer-bare": re.compile(rf"{GAP}{PHRASE}{GAP}({NP}{FINITE})"),
    "hearer-wh": re.compile(rf"{GAP}{NP}{GAP}([wf])"),
    "hearer-to": re.compile(rf"{GAP}{PHRASE}(n?TR?[VHN])"),
    "object-to": re.compile(rf"{GAP}({PHRASE}n?TR?[VHN])"),
    "object": re.compile(rf"{GAP}({NP})"),
    "ing": re.compile(rf"{GAP}(G)"),
    "adjective": re.compile(rf"{GAP}(R?J)"),
    "mark": re.compile(rf'{GAP}[,:]?(")'),
    "colon": re.compile(rf"{GAP}:(.)"),
    "prep": re.compile(rf"{GAP}[IF]([^,.;:T])"),
}
CLAUSES = frozenset(("that", "wh", "bare", "hearer-that", "hearer-bare", "hearer-wh", "colon", "mark"))
INFINITIVES = frozenset(("to", "hearer-to", "object-to"))

_CLAUSE_STOP = re.compile(r"[;:]|,b|b[PDE]|,w|,G|(?<=[^,])-|,?&B|\(")
_INFINITIVE_STOP = re.compile(r"[;:,(\-b]|&[BZ]|s[DPNE]")
_NOUN_STOP = re.compile(r"[;:,(\-btws)MHZBV.]|&[BZVMH]")


def content_end(codes: str, start: int, stop: int, complement: str) -> int:
    """Where content that begins at ``start`` ends, at the latest at ``stop``, the end of its sentence."""
    pattern = _CLAUSE_STOP if complement in CLAUSES else _INFINITIVE_STOP if complement in INFINITIVES else _NOUN_STOP
    found = pattern.search(codes, start + 1, stop)
    return found.start() if found else stop
