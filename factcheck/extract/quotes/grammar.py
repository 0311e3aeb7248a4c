"""The little grammar of reported speech, over the codes of :mod:`.codes`: phrases, complements and where they end.

Positions are word numbers, which are also positions in the string of codes. Every pattern is linear: its repeats are
bounded or run over one class of characters.
"""

from __future__ import annotations

import re

# A noun phrase, one with what hangs on it, and the verb that makes a clause of it. "q" is a word inside marks.
NP = r"(?:[PO]|D?[D#JRNEKGdhq']{0,12}[NE#qd]|[Dt])"
PHRASE = rf"{NP}(?:(?:[IF]|&){NP}){{0,5}}"
FINITE = r"[Rn]{0,3}[MHZBV]"
# What may stand between a cue and its content: "on Tuesday", "also".
GAP = r"(?:R|[ID]{0,2}[JR]?d|,R,){0,4}"

MAIN_CLAUSE = re.compile(r",(?=R?[BZHM])")
SKIPPED = re.compile(GAP)

# What may stand to the right of a cue, the surest sign first; a group is where the content begins.
COMPLEMENT = re.compile(
    rf"""{GAP}(?:
      (?:[IF]{NP}){{0,3}}{GAP},?(?P<that>t)
    | (?P<wh>[wf])
    | (?P<to>n?TR?(?:[VHK]|N(?=[DPO])))
    | [,:]?(?P<mark>q)
    | {PHRASE}{GAP},?(?P<hearer_that>t)
    | (?P<bare>{PHRASE}{FINITE})
    | {PHRASE}(?P<hearer_to>n?TR?[VHN])
    | {NP}{GAP}(?P<hearer_wh>[wf])
    | {PHRASE}{GAP}(?P<hearer_bare>{NP}{FINITE})
    | (?P<gapped>R?[MHZB])
    | (?P<ing>G)
    | (?P<adjective>R?J)
    | (?P<object>{NP})
    | [IFT](?P<prep>[^,.;:T])
    )""",
    re.VERBOSE,
)
LONGEST = 250  # words of one content
CLAUSES = frozenset(("that", "wh", "bare", "gapped", "hearer_that", "hearer_bare", "hearer_wh"))
INFINITIVES = frozenset(("to", "hearer_to"))

# Where content may end. A group "cue" marks a verb that ends it only when it is a cue itself: ", adding", "and said".
_CLAUSE_STOP = re.compile(rf"[;)]|,b|,(?P<cue>G)|,?[&b](?:{NP})?[RnHM]{{0,3}}(?P<verb>[BZK])|(?<!,)-")
_INFINITIVE_STOP = re.compile(r"[;:,()\-]|b|&R?[BZ]")
_NOUN_STOP = re.compile(r"[;:,()\-bs.]|I[DJ]{0,2}d|[JR]d|(?<=[EOP])d|&R?[BZVMH]")
# The rest of a list, which a comma does not end: ", Orrin and Hull".
_LIST = re.compile(rf"(?:,{NP}){{1,6}},?&{NP}(?![MHZBV])|,&{NP}(?![MHZBV])")


def content_end(codes: str, start: int, stop: int, complement: str, cues: frozenset[int] | None = None) -> int:
    """Where content that begins at ``start`` ends, at the latest at ``stop``, the end of its sentence.

    ``cues`` are the numbers of the words that attribute.
    """
    pattern = _CLAUSE_STOP if complement in CLAUSES else _INFINITIVE_STOP if complement in INFINITIVES else _NOUN_STOP
    past = start
    stop = min(stop, start + LONGEST)
    for found in pattern.finditer(codes, start + 1, stop):
        if found.start() < past or (found.lastgroup and cues is not None and found.start(found.lastgroup) not in cues):
            continue
        if pattern is _NOUN_STOP and codes[found.start()] == ",":
            listed = _LIST.match(codes, found.start(), stop)
            if listed:
                past = listed.end()
                continue
        return found.start()
    return stop
