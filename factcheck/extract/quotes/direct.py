"""Words inside marks: the sieves that find their cue and source, the surest first.

A sieve takes the scene, a stretch and what has been attributed so far, and returns an attribution or None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from factcheck.extract.quotes import lexicon
from factcheck.extract.quotes.attribution import Attribution, Range
from factcheck.extract.quotes.grammar import NP, PHRASE, content_end
from factcheck.extract.quotes.scene import MASKED, Scene, Stretch
from factcheck.extract.quotes.source import group_start, main_subject, phrase_before, subject
from factcheck.extract.quotes.speakers import is_source

Done = Sequence[Attribution]
Sieve = Callable[[Scene, Stretch, Done], Attribution | None]

_REACH = 40  # words between a quotation and what attributes it
_LONG = 8  # words; so much between marks is speech, whoever said it
_TO_SUBJECT = re.compile(r"[,-]?R?")
_VERB_SUBJECT = re.compile(rf"[,-]?R?([VZBKN])R?({NP})")
_SIGNATURE = re.compile(rf"-({PHRASE})(?:[,.]|\Z)")
_LABEL = re.compile(r'"?(E{1,3}):')
_PHRASE = re.compile(PHRASE)
_HOW = (["is", "how"], ["was", "how"], ["is", "what"], ["was", "what"])
_NO_GAP = frozenset(("", ",", ":"))
_STOPS = frozenset(".?!:;”\"'’…)]—–-")
_BREAKS = frozenset(',.;:)-&bs"')
_INSIDE = re.compile(rf",(?:(?P<before>{NP})R?(?P<after>[BZ])|(?P<inverted>[BZ])(?P<behind>{NP}))(?=[.,])")
_NOTHING_SAID = re.compile(rf"(?:[RdO]|[IF]{NP}){{0,6}}\.")
_CLOSING = frozenset(",?!—–-…")
_OPENS_NEXT = re.compile(r"[,:]?q")
_OPENING = re.compile(r"(?:[b&],?|R,)*")
_FINITE = re.compile("[MHZBV]")
_SMALL_GAP = re.compile(r"(?:[RdOIFDJ#NEhP']*[NEOPRd#])?")


def signature(scene: Scene, stretch: Stretch) -> Attribution | None:
    """“Great day.” — Jo, 34"""
    found = _SIGNATURE.match(scene.codes, stretch.last, scene.words_before(scene.block_end(stretch.marked.block)))
    if found is None:
        return None
    return Attribution([_words(stretch)], (stretch.last, stretch.last + 1), found.span(1), "signature")


def label(scene: Scene, stretch: Stretch) -> Attribution | None:
    """SMITH: “No.” / “SMITH: No.”"""
    found = _LABEL.match(scene.plain, stretch.first, stretch.last)
    if found is None or found.end() >= stretch.last:
        return None
    return Attribution([(found.end(), stretch.last)], (found.end() - 1, found.end()), found.span(1), "label")


def after(scene: Scene, stretch: Stretch) -> Attribution | None:
    """“No,” Lee, a nurse, said. / “No,” said Ana Ruiz. / “No” is how Lee put it."""
    codes, lower = scene.codes, scene.words.lower
    place = stretch.last
    closing = _closing(scene, stretch)
    if place >= len(codes) or codes[place] == "." or (closing == "." and stretch.marked.closed):
        return None
    _, stop = scene.sentence(stretch.last - 1)
    next_sentence = place >= stop
    if next_sentence:
        if closing not in "?!—" or scene.words.starts[place] >= scene.block_end(stretch.marked.block):
            return None
        _, stop = scene.sentence(place)
    quoting = lexicon.quoting()
    found = _VERB_SUBJECT.match(codes, place, stop)
    if found and lower[found.start(1)] in quoting:
        return Attribution([_whole(scene, stretch)], found.span(1), found.span(2), "after-inverted")
    how = lower[place : place + 2] in _HOW
    if not (how or closing in _CLOSING or codes[place] in ",-" or _is_long(stretch) or _in_title(scene, stretch)):
        return None
    opening = _TO_SUBJECT.match(codes, place + 2 * how, stop)
    first = opening.end() if opening else place
    for verb in range(first + 1, min(stop, first + _REACH)):
        if codes[verb] in 'q;."':
            break
        if lower[verb] in quoting and _is_verb(codes, verb):
            who = _subject_from(codes, first, verb)
            if who is not None and not (next_sentence and _OPENS_NEXT.match(codes, verb + 1)):
                return Attribution([_whole(scene, stretch)], (verb, verb + 1), who, "after")
            if codes[verb] in "ZB":
                break
    return None


def _closing(scene: Scene, stretch: Stretch) -> str:
    """The last character of a stretch, marks nested at its end left out."""
    return scene.text[stretch.marked.start : stretch.marked.end].rstrip("\"'’”")[-1:]


def _whole(scene: Scene, stretch: Stretch) -> Range:
    """The stretch, with the start of its sentence when it only finishes it: The plan is “a mess,” Lee said."""
    start, _ = scene.sentence(stretch.first)
    before = scene.codes[max(start, stretch.first - _REACH) : stretch.first]
    if (
        stretch.first - start > _REACH
        or not before
        or before[-1] in ",:-("
        or MASKED in before
        or not _FINITE.search(before)
    ):
        return _words(stretch)
    if any(word in lexicon.quoting() for word in scene.words.lower[start : stretch.first]):
        return _words(stretch)
    opening = _OPENING.match(scene.codes, start, stretch.first)
    return (opening.end() if opening else start), stretch.last


def _is_long(stretch: Stretch) -> bool:
    return stretch.last - stretch.first >= _LONG


def _in_title(scene: Scene, stretch: Stretch) -> bool:
    return scene.blocks[stretch.marked.block].role in ("title", "subtitle", "heading")


def _is_verb(codes: str, word: int) -> bool:
    """Whether a word that may be a verb is one; read as a noun or name it passes where no verb follows."""
    return codes[word] in "VZBK" or (codes[word] in "NJE" and codes[word + 1 : word + 2] not in tuple("ZBMHN"))


def _subject_from(codes: str, first: int, verb: int) -> Range | None:
    """The subject of ``verb`` when it begins at ``first``: next to the verb, or before an aside between commas."""
    who = subject(codes, verb, first)
    if who is not None and who[0] == first:
        return who
    if verb == first + 1 and codes[first] in "JKVMR":  # a name that is also a common word: "Bright said"
        return first, verb
    phrase = _PHRASE.match(codes, first, verb)
    if phrase and codes[phrase.end()] in ",(-" and codes[group_start(codes, verb, first) - 1] in ",)-":
        return phrase.span()
    return None


def before(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lee, a nurse, told reporters on Tuesday: “No.”"""
    codes, lower = scene.codes, scene.words.lower
    start, _ = scene.sentence(stretch.first)
    for place in range(stretch.first - 1, max(start, stretch.first - _REACH) - 1, -1):
        code = codes[place]
        if code in ".;q":
            return None
        gap = codes[place + 1 : stretch.first]
        if code in "VZBKG" and lower[place] in lexicon.quoting():
            if codes[place - 1] == "h" or (gap[-1:] not in (",", ":", "t") and not _joins(scene, place, gap)):
                return None
            return Attribution(
                [_on(scene, stretch, gap)], (place, place + 1), _who(scene, place, start, stretch, done), "before"
            )
        if gap in _NO_GAP and _brings_in(scene, place):
            source = _source(scene, place, start) if code != "N" else main_subject(codes, start, place)
            return Attribution([_words(stretch)], (place, place + 1), source, "before-noun")
    return None


def _who(scene: Scene, verb: int, start: int, stretch: Stretch, done: Done) -> Range | None:
    """The subject of a verb before the marks, which may follow it: "But, said Ana Ruiz, “no.”\""""
    codes = scene.codes
    if done and done[-1].cue == (verb, verb + 1):
        return done[-1].source
    if verb == start or codes[verb - 1] in ",q" or (verb == start + 1 and codes[start] in "b&R"):
        found = _PHRASE.match(codes, verb + 1, stretch.first)
        hearer = "hearer-bare" in lexicon.verbs().get(scene.words.lower[verb], ())
        if found and codes[found.end()] in ",:q" and not hearer:
            return found.span()
    return _source(scene, verb, start)


def _joins(scene: Scene, verb: int, gap: str) -> bool:
    """Whether a verb reaches the marks without a comma; "told “Morning Brief”" names the hearer."""
    if not gap:
        return "hearer-bare" not in lexicon.verbs().get(scene.words.lower[verb], ())
    return _SMALL_GAP.fullmatch(gap) is not None


def _on(scene: Scene, stretch: Stretch, gap: str) -> Range:
    """The stretch, with the rest of its clause when the marks close inside it: Lee said “it hurts” every time."""
    codes = scene.codes
    _, end = scene.sentence(stretch.first)
    if gap[-1:] in (",", ":") or stretch.last >= end or codes[stretch.last] in _BREAKS:
        return _words(stretch)
    stop = end - 1 if codes[end - 1] == "." else end
    return stretch.first, max(stretch.last, content_end(codes, stretch.last - 1, stop, "object"))


def _brings_in(scene: Scene, place: int) -> bool:
    """Whether the word right before the marks brings them in: "the words", or a verb that looks like a noun."""
    word = scene.words.lower[place]
    named = scene.codes[place] == "E" and scene.codes[place - 1 : place] == "E"  # "Harbour Fire: “…”"
    return scene.codes[place] in "NEJ" and not named and (word in lexicon.quoting_nouns() or word in lexicon.quoting())


def colon(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lee was blunt: “No.”"""
    place = stretch.first - 1
    if place < 0 or scene.codes[place] != ":":
        return None
    start, _ = scene.sentence(place)
    source = main_subject(scene.codes, start, place)
    if source is None and place - start <= 6:
        source = _named_before(scene.codes, start, place) or (start, place)
    if source is None or (_in_title(scene, stretch) and not is_source(scene, *source, inside=True)):
        return None  # a headline's topic: Harbour fire: “A wall of heat”
    return Attribution([_words(stretch)], (place, place + 1), source, "colon")


def _named_before(codes: str, start: int, end: int) -> Range | None:
    """The name before a colon, without the words that bring it in: "Here is Mayor Ana Ruiz:"."""
    found = phrase_before(codes, end, start)
    return found if found and "E" in codes[slice(*found)] else None


def continued(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """“Yes,” he said. “I agree.”"""
    if not done:
        return None
    last = done[-1]
    place = last.stretches[-1]
    previous = scene.stretch_at(place[1] - 1)
    if last.cue is None or previous is None or previous.marked.block != stretch.marked.block:
        return None
    if stretch.first - place[1] > _REACH:
        return None
    between = scene.codes[place[1] : stretch.first]
    if scene.sentences_between(place[1], stretch.first) > 1:
        return None
    if not (_starts_sentence(scene, stretch) or _joined(between)):
        return None
    if not between and done[-1].sieve != "continued" and _is_sentence(scene, previous) and previous.marked.closed:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "continued")


def _starts_sentence(scene: Scene, stretch: Stretch) -> bool:
    """Whether a stretch opens where a sentence may."""
    marked, text = stretch.marked, scene.text
    place = marked.left - 1
    while place >= 0 and text[place].isspace():
        place -= 1
    return place < scene.blocks[marked.block].start or text[place] in _STOPS


def _joined(between: str) -> bool:
    """Whether only a comma, a dash or a colon parts two stretches from their attribution."""
    return MASKED not in between and (not between or between[-1] in ",:-")


def same_sentence(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Lund urged them “to wait” and then, for good measure, “to pray and to keep away from the river”."""
    if not _is_long(stretch):
        return None
    start, _ = scene.sentence(stretch.first)
    last = scene.last_report(start, stretch.first, done) if start < stretch.first else None
    return Attribution([_words(stretch)], last.cue, last.source, "same-sentence") if last else None


def follows_report(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """The bill is dead, Lee said. “Nobody came.” / Lee said in a statement. “Nobody came.”"""
    start, _ = scene.sentence(stretch.first)
    if start != stretch.first or not start:
        return None
    first, end = scene.sentence(start - 1)
    if scene.words.starts[first] < scene.blocks[stretch.marked.block].start:
        return None
    last = scene.last_report(first, stretch.first)
    if last is not None:
        return Attribution([_words(stretch)], last.cue, last.source, "follows-report")
    for verb in range(end - 1, first, -1):
        if scene.words.lower[verb] in lexicon.saying() and _NOTHING_SAID.match(scene.codes, verb + 1, end):
            return Attribution([_words(stretch)], (verb, verb + 1), _source(scene, verb, first), "follows-report")
    return None


def paragraph(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """A paragraph that opens with a quotation no word of it attributes: whoever spoke in the paragraph above."""
    number = stretch.marked.block
    if stretch.marked.left != scene.blocks[number].start or not number:
        return None
    last: Attribution | None = None
    if done and done[-1].source is not None:
        previous = scene.stretch_at(done[-1].stretches[-1][1] - 1)
        last = done[-1] if previous is not None and previous.marked.block == number - 1 else None
    last = scene.last_report(scene.words_before(scene.blocks[number - 1].start), stretch.first, done) or last
    if last is None:
        return None
    return Attribution([_words(stretch)], last.cue, last.source, "paragraph")


def unattributed(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """Nobody's, but too long to be a name or a word held at arm's length, or a sentence of its own."""
    if not (_is_long(stretch) or _is_sentence(scene, stretch)):
        return None
    return Attribution([_words(stretch)], None, None, "none")


def _is_sentence(scene: Scene, stretch: Stretch) -> bool:
    """Whether a stretch opens where a sentence may, with a capital, and closes with a stop."""
    text, marked = scene.text, stretch.marked
    return text[marked.start].isupper() and text[marked.end - 1] in ".?!,—-…" and _starts_sentence(scene, stretch)


def _is_work(scene: Scene, stretch: Stretch) -> bool:
    """Whether marks hold the title of a book or film that a verb follows: “Forty Steps” has sold well."""
    if _is_long(stretch) or scene.codes[stretch.last : stretch.last + 1] not in tuple("HMZB"):
        return False
    words = scene.text[stretch.marked.start : stretch.marked.end].split()
    return len(words) > 1 and words[-1][-1].isalnum() and all(word[0].isupper() or len(word) < 4 for word in words)


def inside(scene: Scene, stretch: Stretch) -> Attribution | None:
    """“It failed, said Kim.: where the closing mark is lost, the attribution stands between the marks."""
    if stretch.marked.closed or stretch.marked.opened not in ("“", '"', "''", "``", "«"):
        return None
    quoting = lexicon.quoting()
    for found in _INSIDE.finditer(scene.plain, stretch.first, stretch.last):
        who, verb = ("before", "after") if found["after"] else ("behind", "inverted")
        if scene.words.lower[found.start(verb)] in quoting:
            return Attribution([_words(stretch)], found.span(verb), found.span(who), "inside")
    return None


_ADJACENT: Sequence[Callable[[Scene, Stretch], Attribution | None]] = (signature, label, after, inside)
_FURTHER: Sequence[Sieve] = (before, colon, continued, same_sentence, follows_report, paragraph, unattributed)


def adjacent(scene: Scene, stretch: Stretch) -> Attribution | None:
    """The verdict of the sieves that look only at what touches the marks."""
    return next((found for sieve in _ADJACENT if (found := sieve(scene, stretch)) is not None), None)


def decide(scene: Scene, stretch: Stretch, done: Done) -> Attribution | None:
    """The verdict of the first of the other sieves that has one; None for words in marks that nobody speaks."""
    if _is_work(scene, stretch):
        return None
    return next((found for sieve in _FURTHER if (found := sieve(scene, stretch, done)) is not None), None)


def _words(stretch: Stretch) -> Range:
    return stretch.first, stretch.last


def _source(scene: Scene, verb: int, start: int) -> Range | None:
    return subject(scene.codes, verb, start) or main_subject(scene.codes, start, verb)
