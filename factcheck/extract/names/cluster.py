"""Who is who: the mentions of one person, organisation or place brought together.

People go first. Mentions with a given name found the clusters; a surname, a title and surname, a short form or a
misspelling then joins the cluster it fits best. Everything else is one cluster a name, acronyms added to the name they
stand for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.extract.doc import Words
from factcheck.extract.names.gender import stated_gender
from factcheck.extract.names.lexicon import common_word, name_lexicon
from factcheck.extract.names.mentions import Found
from factcheck.extract.names.roles import looks_like_person
from factcheck.values.names import PersonName, compare_names, parse_person, plain

_RECENT = 12  # how many bearers of one surname a new mention is compared with: keeps hostile texts linear
_DOMINANT = 4  # a bearer named so many times as often as another is meant by the bare surname


@dataclass(slots=True)
class Cluster:
    """One entity in the making. ``full`` are the numbers of the mentions that carry a given name."""

    kind: str
    found: list[Found] = field(default_factory=list)
    person: PersonName | None = None
    gender: str = ""
    role: str = ""

    @property
    def full(self) -> list[Found]:
        return [each for each in self.found if " " in each.text]


def cluster(found: Sequence[Found], text: str, words: Words) -> list[Cluster]:
    """The clusters of the mentions, each with its mentions in text order, ordered by their first mention."""
    people = _People(text, words)
    rest: list[Found] = []
    short: list[Found] = []
    singles = Counter(each.text for each in found if " " not in each.text and each.kind in ("name", "person", "word"))
    for each in found:
        if _is_full(each):
            people.add_full(each)
    for each in found:
        if _is_full(each):
            continue
        if each.kind == "name" and " " in each.text and people.accepts_unknown(each, singles):
            people.add_full(each)
        elif each.kind in ("name", "person", "word") or people.knows(each):
            short.append(each)
        else:
            rest.append(each)
    people.settle()
    rest += [each for each in short if not people.add_short(each) and each.kind != "word"]
    clusters = [*people.clusters, *_others(sorted(rest, key=lambda each: each.start), text)]
    for one in clusters:
        one.found.sort(key=lambda mention: mention.start)
    return sorted(clusters, key=lambda one: one.found[0].start)


def _is_full(each: Found) -> bool:
    return each.kind == "person" and " " in each.text and bool(parse_person(each.text).given)


class _People:
    """The people of a document, found by any word of their names."""

    def __init__(self, text: str, words: Words) -> None:
        self.clusters: list[Cluster] = []
        self._text = text
        self._words = words
        self._family: dict[str, list[Cluster]] = {}
        self._given: dict[str, list[Cluster]] = {}
        self._parts: dict[str, list[Cluster]] = {}
        self._slips: dict[str, list[str]] = {}
        self._full_starts: dict[str, tuple[list[int], list[Cluster]]] = {}

    # Mentions with a given name

    def add_full(self, each: Found) -> None:
        """Put a mention with given name and surname into its cluster, or found one."""
        name = parse_person(each.text)
        each.kind = "person"
        home = self._home(name, each)
        if home is None:
            home = Cluster("person", person=name)
            self.clusters.append(home)
            self._index(name, home)
        elif home.person is not None and len(name.given) > len(home.person.given):
            self._index(name, home)
        home.found.append(each)
        home.gender = home.gender or stated_gender(each, name)

    def _home(self, name: PersonName, each: Found) -> Cluster | None:
        gender = stated_gender(each, name)
        for home in self._family.get(plain(name.family), [])[-_RECENT:]:
            if any(_same_person(other.text, each.text) for other in home.full[-3:]) and not _clash(home.gender, gender):
                return home
        for home in self._given.get(plain(name.given[0]), [])[-_RECENT:]:
            if any(_same_person(other.text, each.text) for other in home.full[:1]):
                return home
        return None

    def _index(self, name: PersonName, home: Cluster) -> None:
        family = plain(name.family).split()
        keys = {" ".join(family), family[-1]} if family else set()
        for key in sorted(keys):
            _put(self._family, key, home)
        _put(self._given, plain(name.given[0]), home)
        if name.nickname:
            _put(self._given, plain(name.nickname), home)
        words = plain(" ".join((*name.given, name.family))).split()
        for first in range(1, len(words)):
            _put(self._parts, " ".join(words[first:]), home)
        if len(words) > 2:
            _put(self._parts, words[-2], home)
        for key in keys:
            for slip in _deletions(key):
                self._slips.setdefault(slip, []).append(key)

    def accepts_unknown(self, each: Found, singles: Counter[str]) -> bool:
        """Whether two unknown words are a person's name, by what else the article says."""
        words = each.text.split()
        last = words[-1]
        name = parse_person(each.text)
        if not name.given or any(name_lexicon().codes.get(word, "N") in "OQAP" for word in words):
            return False
        if any(
            _same_person(other.text, each.text)
            for home in self._family.get(plain(last), [])[-3:]
            for other in home.full
        ):
            return True
        if any(common_word(word.lower()) for word in words):
            return False
        return singles[last] > 0 or looks_like_person(self._text, self._words, each.start, each.end)

    def settle(self) -> None:
        """Note where each surname's bearers are named in full; to be called before any :meth:`add_short`."""
        for key, homes in self._family.items():
            pairs = sorted(
                ((mention.start, number) for number, home in enumerate(homes) for mention in home.full),
                key=lambda p: p[0],
            )
            self._full_starts[key] = [start for start, _ in pairs], [homes[number] for _, number in pairs]

    # Surnames, given names and misspellings

    def knows(self, each: Found) -> bool:
        """Whether a place or organisation's name is somebody's surname here: "Ford", "Jordan"."""
        if each.kind not in ("place", "organization") or " " in each.text or each.text.isupper():
            return False
        key = plain(each.text)
        return key in self._family and not _after_place_preposition(self._text, each.start)

    def add_short(self, each: Found) -> bool:
        """Put a surname, a given name or a slip for one into its cluster; ``False`` when it is nobody's."""
        key = plain(each.text)
        gender = stated_gender(each, None)
        for index in (self._family, self._parts, self._given):
            if homes := [home for home in index.get(key, []) if not _clash(home.gender, gender)]:
                if index is self._given and len(homes) > 1:
                    continue
                self._pick(homes, key, each).found.append(each)
                return True
        if (home := self._misspelt(each, key)) is not None:
            home.found.append(each)
            return True
        if each.kind == "person" or (
            " " not in each.text and looks_like_person(self._text, self._words, each.start, each.end)
        ):
            home = Cluster("person", [each], PersonName(family=each.text), gender)
            self.clusters.append(home)
            _put(self._family, key, home)
            return True
        return False

    def _pick(self, homes: list[Cluster], key: str, each: Found) -> Cluster:
        """The bearer of a surname who is meant: the one named with this title, the main figure, or the last to be
        named, and of several in one sentence the first."""
        if len(homes) == 1:
            return homes[0]
        if each.role:
            titled = [home for home in homes if any(other.role == each.role for other in home.found)]
            if len(titled) == 1:
                return titled[0]
        starts, bearers = self._full_starts.get(key, ([], []))
        counts = Counter(id(home) for home in bearers)
        before = bisect_right(starts, each.start)
        if not before:
            return bearers[0] if bearers and bearers[0] in homes else homes[0]
        last = before - 1
        sentence = self._words.sentence_at(starts[last])[0]
        while last > 0 and starts[last - 1] >= sentence:
            last -= 1
        nearest = bearers[last]
        main = max(homes, key=lambda home: counts[id(home)])
        if counts[id(main)] >= _DOMINANT * counts[id(nearest)] and each.start - starts[before - 1] > 500:
            return main
        return nearest if nearest in homes else homes[0]

    def _misspelt(self, each: Found, key: str) -> Cluster | None:
        """The one whose surname this word misspells by one letter, if the word is nothing else."""
        if len(key) < 4 or " " in key or name_lexicon().codes.get(each.text, "N") != "N":
            return None
        families = {family for slip in _deletions(key) for family in self._slips.get(slip, [])[:_RECENT]}
        for family in sorted(families):
            homes = self._family.get(family, [])
            if len(homes) == 1 and compare_names(family, key) == "typo" and not common_word(key):
                return homes[0]
        return None


def _put(index: dict[str, list[Cluster]], key: str, home: Cluster) -> None:
    homes = index.setdefault(key, [])
    if home not in homes[-_RECENT:]:
        homes.append(home)


def _deletions(word: str) -> Iterator[str]:
    """A word and all it can become by losing one letter: two words one slip apart share one of these."""
    yield word
    if 3 < len(word) < 30:
        yield from (word[:i] + word[i + 1 :] for i in range(len(word)))


def _same_person(first: str, second: str) -> bool:
    return compare_names(first, second) != "different"


def _clash(first: str, second: str) -> bool:
    return bool(first) and bool(second) and first != second


def _after_place_preposition(text: str, start: int) -> bool:
    return text[max(0, start - 6) : start].rpartition(" ")[0].rpartition(" ")[2] in (
        "in",
        "at",
        "near",
        "from",
        "to",
        "into",
    )


# Organisations, places, groups and what remains


def _others(found: Sequence[Found], text: str) -> list[Cluster]:
    same = name_lexicon().same
    expansions: dict[str, str] = {}
    for each in found:
        for short in _acronyms(each.text):
            expansions.setdefault(short, _key(each.text))
    for name, acronym in pairwise(found):
        between, after = text[name.end : acronym.start], text[acronym.end : acronym.end + 1]
        if " " in name.text and acronym.text.isupper() and between == " (" and after == ")":
            expansions[_key(acronym.text)] = _key(name.text)
    clusters: dict[str, Cluster] = {}
    for each in found:
        key = same.get(each.text) or _key(each.text)
        if each.text.replace(".", "").isupper() and " " not in each.text:
            key = expansions.get(key, key)
        home = clusters.setdefault(key, Cluster(each.kind))
        if home.kind == "name" or (home.kind == "organization" and each.kind == "place"):
            home.kind = each.kind
        home.found.append(each)
    return list(clusters.values())


def _key(name: str) -> str:
    return plain(name.removeprefix("The "))


def _acronyms(name: str) -> Iterator[str]:
    """The acronyms a name can have: with and without its small words."""
    words = name.replace("-", " ").split()
    if 2 <= len(words) <= 8:
        yield "".join(word[0] for word in words if word[0].isupper()).lower()
        yield "".join(word[0] for word in words).lower()
