"""Whom a noun phrase means: a name, a title and name, a pronoun or a role.

:class:`Resolver` is made once a document, when its names are known, and asked as often as needed::

    resolver = Resolver.of(doc)
    entity = resolver.resolve(start, end, previous=last_speaker)

``start`` and ``end`` are the characters of the phrase. ``previous`` is who spoke last, if known: the likeliest bearer
of a pronoun or of a role that fits nobody else. The answer is an entity of ``names_of(doc)``, or ``None`` when the
phrase names nobody the text has introduced ("a spokesman", "officials").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.doc import NameMention, Names, Words, names_of, text_of, words_of
from factcheck.extract.names.gender import role_gender, role_genders
from factcheck.extract.names.lexicon import role_nouns
from factcheck.extract.names.roles import role_head
from factcheck.lang import table
from factcheck.records import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MEN, _WOMEN = frozenset(("he", "him", "his", "himself")), frozenset(("she", "her", "hers", "herself"))
_THING = frozenset(("it", "its", "itself"))
_REACH = 30  # mentions looked back at
_CUT = re.compile(r",(?! (?:Jr|Sr))|;| \(|\n| (?:who|whose|whom|which|that|and|or|when|where|as)\b")
_COMPLEMENT = re.compile(
    r"(?:^|\s)(?:of|for|to|from|in|at|with|by|about|against|on|near|under|between|than|including|like|as|besides|except)"
    r"(?: the| a| an| his| her| their| then| former| late| [A-Z][a-z]{0,12}\.?)*\s$"
)
_DEFINITE = re.compile(r"(?:the|that|this|these|those|his|her|their|our|its)\s", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|one|another|some|any|no|each|every)\s", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_AFTER_HEAD = frozenset(
    ("of", "from", "in", "at", "on", "for", "to", "with", "himself", "herself", "itself", "each", "both", "also")
)
_POSSESSOR = re.compile(r"['’]s? \S")
_OPEN, _CLOSED = "“„«", "”»"


class Resolver:
    """Resolves the noun phrases of one document."""

    def __init__(self, names: Names, words: Words, text: str) -> None:
        self._names = names
        self._words = words
        self._text = text
        self._starts = [mention.start for mention in names.mentions]
        self._seen: dict[int, tuple[int, bool, bool]] = {}

    @classmethod
    def of(cls, doc: Doc) -> Resolver:
        """The resolver of a document whose names have been found."""
        return cls(names_of(doc), words_of(doc), text_of(doc))

    def resolve(self, start: int, end: int, previous: Entity | None = None) -> Entity | None:
        """Whom the phrase ``[start, end)`` means, or ``None``."""
        phrase = self._text[start:end].strip()
        lower = phrase.lower()
        if lower in _MEN:
            return self._by_pronoun(start, "m", previous)
        if lower in _WOMEN:
            return self._by_pronoun(start, "f", previous)
        if lower in _THING:
            return self._thing(start, previous)
        head = self.head(start, end)
        if head is not None:
            return self._names.entities[head.entity]
        return self._by_role(start, phrase, previous)

    def gender(self, entity: Entity) -> str:
        """ "m", "f" or "" for an entity of this document."""
        for mention in self._names.within(entity.start, entity.end):
            return self._names.genders[mention.entity] if self._names.genders else ""
        return ""

    def head(self, start: int, end: int) -> NameMention | None:
        """The mention that is the head of a noun phrase: "Ruiz" in "Mayor Ana Ruiz of Orrin, who knew Vale", none in
        "the Vale campaign" or "a spokesman for Vale"."""
        cut = _CUT.search(self._text, start, end)
        while cut is not None:
            if (found := self._head_of(start, max(cut.start(), start), end)) is not None:
                return found
            if cut[0].strip() not in (",", "and", "or"):
                return None
            start = cut.end()
            cut = _CUT.search(self._text, start, end)
        return self._head_of(start, end, end)

    def _head_of(self, start: int, limit: int, end: int) -> NameMention | None:
        """The head among the mentions that start before ``limit``; one that lies across it is still whole."""
        text, found = self._text, None
        first = bisect_left(self._starts, start)
        if first and self._names.mentions[first - 1].end > start:
            first -= 1
        for mention in self._names.mentions[first : bisect_left(self._starts, limit)]:
            limit = max(limit, min(end, mention.end))
            if mention.start > start and _COMPLEMENT.search(text[max(start, mention.start - 60) : mention.start]):
                if found is not None:
                    break
                continue
            rest = text[mention.end : limit].lstrip()
            if _POSSESSOR.match(rest):
                continue
            following = _WORD.match(rest)
            if following is not None and not self._ends_phrase(following[0], mention.end):
                continue
            found = mention
            if self._names.entities[mention.entity].kind == "person":
                break
        return found

    def _ends_phrase(self, word: str, at: int) -> bool:
        """Whether a word after a name leaves the name the head: "of Leeds", "told"; not "campaign"."""
        if word in _AFTER_HEAD:
            return True
        token = self._words.at(at)
        tag = self._words.tags[token] if token < len(self._words.tags) else ""
        return tag.startswith("V") or tag in ("AUX", "MD", "ADV")

    # Pronouns

    def _by_pronoun(self, start: int, gender: str, previous: Entity | None) -> Entity | None:
        sentence = self._sentence(start)
        trailing = self._text[max(0, start - 4) : start].rstrip()[-1:] in (",", "”", '"', "’", "'")  # "…, he said"
        best, best_score = None, -99.0
        last = bisect_left(self._starts, start)
        for number in range(last - 1, max(0, last - _REACH) - 1, -1):
            mention = self._names.mentions[number]
            entity = self._names.entities[mention.entity]
            if entity.kind != "person":
                continue
            known = self._names.genders[mention.entity] if self._names.genders else ""
            if known and known != gender:
                continue
            its_sentence, is_subject, is_quoted = self._facts(number)
            score = 0.5 * bool(known) - 1.0 * min(sentence - its_sentence, 8)
            score += 1.0 * is_subject
            score -= 3.0 * is_quoted
            score -= 2.0 * (trailing and its_sentence == sentence)  # named in what is said
            if previous is not None and entity.id == previous.id:
                score += 1.0
            if score > best_score:
                best, best_score = entity, score
        if (
            best is None
            and previous is not None
            and previous.kind == "person"
            and self.gender(previous) in ("", gender)
        ):
            return previous
        return best

    def _facts(self, number: int) -> tuple[int, bool, bool]:
        """Of a mention, looked up once: its sentence, whether it is a subject, whether it stands inside marks."""
        facts = self._seen.get(number)
        if facts is None:
            mention = self._names.mentions[number]
            facts = self._sentence(mention.start), self._is_subject(mention), self._is_quoted(mention.start)
            self._seen[number] = facts
        return facts

    def _thing(self, start: int, previous: Entity | None) -> Entity | None:
        sentence = self._sentence(start)
        last = bisect_left(self._starts, start)
        for mention in reversed(self._names.mentions[max(0, last - 8) : last]):
            entity = self._names.entities[mention.entity]
            near = sentence - self._sentence(mention.start) <= 1
            if entity.kind in ("organization", "document") and near and self._is_subject(mention):
                return entity
        return previous if previous is not None and previous.kind in ("organization", "document") else None

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._words.sentences, self._words.at(offset), key=lambda pair: pair[0])

    def _is_subject(self, mention: NameMention) -> bool:
        """Whether a verb follows the name or its apposition, or it opens the sentence."""
        words = self._words
        token = words.at(mention.end)
        if token < len(words.tags):
            if words.tags[token] in ("VBD", "VBZ", "VBP", "AUX", "MD", "ADV"):
                return True
            before = words.at(mention.start) - 1
            if words.lower[max(0, before - 1) : before + 1] == ["as", "for"]:
                return True
            if before < 0 or words.tags[before] in ("PUNCT", "QUOTE") or words.texts[before] == ".":
                return words.texts[token] == ","
        return False

    def _is_quoted(self, offset: int) -> bool:
        line = self._text[self._text.rfind("\n", 0, offset) + 1 : offset][-2000:]
        opened = sum(line.count(mark) for mark in _OPEN) - sum(line.count(mark) for mark in _CLOSED)
        return opened > 0 or (line.count('"') % 2 == 1)

    # Roles

    def _by_role(self, start: int, phrase: str, previous: Entity | None) -> Entity | None:
        if _INDEFINITE.match(phrase) or not (_DEFINITE.match(phrase) or phrase[:1].isupper()):
            return None
        head = role_head(phrase)
        last_word = phrase.rpartition(" ")[2].lower()
        if not head:
            return self._organization(start, last_word)
        if last_word.endswith("s") and last_word[:-1] in role_nouns():
            return None  # "the ministers"
        gender = role_gender(phrase) or role_genders().get(head, "")
        family = _families().get(head, frozenset())
        candidates: list[tuple[int, int, Entity]] = []
        for number, entity in enumerate(self._names.entities):
            if entity.kind != "person" or not entity.role or entity.start > start:
                continue
            known = self._names.genders[number] if self._names.genders else ""
            if gender and known and gender != known:
                continue
            own = role_head(entity.role)
            if own == head or (own and not family.isdisjoint(_families().get(own, frozenset()))):
                candidates.append((own == head, self._last_mention(entity, start), entity))
        if candidates:
            return max(candidates, key=lambda each: each[:2])[2]
        if previous is not None and previous.kind == "person" and (not gender or self.gender(previous) in ("", gender)):
            return previous
        return None

    def _last_mention(self, entity: Entity, start: int) -> int:
        before = bisect_left(entity.mentions, start, key=lambda mention: mention.start)
        return entity.mentions[before - 1].start if before else -1

    def _organization(self, start: int, word: str) -> Entity | None:
        """The last organisation whose name ends in a word: "the ministry"."""
        last = bisect_left(self._starts, start)
        for mention in reversed(self._names.mentions[max(0, last - _REACH) : last]):
            entity = self._names.entities[mention.entity]
            if entity.kind == "organization" and word in entity.name.lower().split():
                return entity
        return None


@cache
def _families() -> dict[str, frozenset[str]]:
    """The families of every role word, by the family's name."""
    found: dict[str, set[str]] = {}
    for family, words in table("titles")["families"].items():
        for word in words.split():
            found.setdefault(word, set()).add(family)
    return {word: frozenset(families) for word, families in found.items()}


def resolve(doc: Doc, start: int, end: int, previous: Entity | None = None) -> Entity | None:
    """:meth:`Resolver.resolve` for a single question about a document."""
    return Resolver.of(doc).resolve(start, end, previous)
