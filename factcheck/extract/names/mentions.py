"""Names in their context: which capitals are names, in running text and in headlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.extract.doc import Words
from factcheck.extract.names.candidates import Run, find_runs
from factcheck.extract.names.lexicon import common_word, name_lexicon
from factcheck.extract.names.pieces import Piece, parse_run

# What a trained pipeline calls the kinds of names.
_LABELS = {
    "PERSON": "person", "PER": "person", "ORG": "organization", "NORP": "group", "GPE": "place", "LOC": "place",
    "FAC": "place",
}  # fmt: skip


_VERBS = frozenset(("VBD", "VBZ", "MD", "AUX", "POS"))


@dataclass(slots=True)
class Found:
    """One mention of a name. ``kind`` is an entity kind or "name" (not yet known) or
    "word" (a capital at the start of a sentence that may be no name at all); ``display``: it stands in a line
    that capitalises every word."""

    start: int
    end: int
    text: str
    kind: str
    role: str = ""
    honorific: str = ""
    display: bool = False


def find_mentions(text: str, words: Words, entities: Iterable[tuple[int, int, str]] = ()) -> list[Found]:
    """All mentions of names in text order, never overlapping. ``entities`` are those of a trained pipeline, as start,
    end and label: they add what we miss and tell the kind where the words do not."""
    runs = find_runs(text)
    plain_words = frozenset(words.texts)
    inside = {word for run in runs if not run.display for word in run.text.split()[run.initial :]}
    found: list[Found] = []
    shown: list[Run] = []
    for run in runs:
        if run.display:
            shown.append(run)
            continue
        certainty = 0
        if run.initial:
            first = run.text.partition(" ")[0]
            if first not in inside:
                certainty = 2 if first.lower() in plain_words else 1
        for piece in parse_run(run.text, certainty):
            each = _found(run, piece)
            found.append(each)
            if certainty and piece.kind == "name" and piece.start == 0 and " " not in piece.text:
                each.kind = "name" if certainty == 1 and acts(each, words) else "word"
    if shown:
        found = sorted([*found, *_in_headlines(shown, found)], key=lambda each: each.start)
    return _with_entities(text, found, entities) if entities else found


def acts(each: Found, words: Words) -> bool:
    """Whether a verb follows that a bare noun in the singular cannot have: "Ruiz openly admitted", not "Polls show"."""
    if each.text.endswith(("s", "ing")) or common_word(each.text.lower()):
        return False
    token = words.at(each.end)
    tags = words.tags[token : token + 2]
    return bool(tags) and (tags[0] in _VERBS or (tags[0] == "ADV" and tags[-1] in _VERBS))


def _found(run: Run, piece: Piece) -> Found:
    return Found(
        run.start + piece.start, run.start + piece.end, piece.text, piece.kind, piece.role, piece.honorific, run.display
    )


def _in_headlines(shown: Sequence[Run], known: Sequence[Found]) -> list[Found]:
    """The names in lines that capitalise every word: those that the running text has, and those whose words can be
    nothing else."""
    names: dict[str, dict[tuple[str, ...], str]] = {}
    for each in known:
        parts = tuple(each.text.lower().split())
        for part in (parts, parts[-1:]) if each.kind == "person" else (parts,):
            names.setdefault(part[0], {}).setdefault(part, each.kind)
    found: list[Found] = []
    for run in shown:
        taken = _known_names(run, names)
        pieces = () if run.text.isupper() else parse_run(run.text, 1)
        titled = [_found(run, piece) for piece in pieces if piece.role or _certain(piece)]
        titled = [each for each in titled if not each.role or each.text in {other.text for other in taken}]
        for each in [*titled, *taken]:
            if not any(other.start < each.end and each.start < other.end for other in found[-12:]):
                found.append(each)
    return found


def _known_names(run: Run, names: dict[str, dict[tuple[str, ...], str]]) -> list[Found]:
    words = run.text.split(" ")
    lower = tuple(word.lower() for word in words)
    starts = [run.start]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    found: list[Found] = []
    index = 0
    while index < len(words):
        options = names.get(lower[index], {})
        for length in range(min(6, len(words) - index), 0, -1):
            if kind := options.get(lower[index : index + length]) if options else None:
                end = starts[index + length] - 1
                text = run.text[starts[index] - run.start : end - run.start]
                found.append(Found(starts[index], end, text, kind, display=True))
                index += length
                break
        else:
            index += 1
    return found


def _certain(piece: Piece) -> bool:
    codes = name_lexicon().codes
    if piece.kind in ("place", "group"):
        return " " not in piece.text or piece.text.split()[0] in name_lexicon().phrases
    if piece.kind not in ("person", "organization"):
        return False
    return all(codes.get(word, "N") in "GgIPQOKA" or not common_word(word.lower()) for word in piece.text.split())


def _with_entities(text: str, found: list[Found], entities: Iterable[tuple[int, int, str]]) -> list[Found]:
    merged = list(found)
    for start, end, label in entities:
        kind = _LABELS.get(label)
        if kind is None:
            continue
        inside = [each for each in found if each.start < end and start < each.end]
        if not inside:
            merged.append(Found(start, end, text[start:end], kind))
        elif len(inside) == 1 and inside[0].kind == "name":
            inside[0].kind = kind
    return sorted(merged, key=lambda each: each.start)
