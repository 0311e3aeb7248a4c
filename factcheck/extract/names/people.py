"""The people of a document: mentions with a given name found them, everything shorter joins the one it fits best."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.extract.doc import Words
from factcheck.extract.names.gender import stated_gender
from factcheck.extract.names.lexicon import common_noun, common_word, name_lexicon
from factcheck.extract.names.mentions import Found, acts
from factcheck.extract.names.roles import looks_like_person
from factcheck.values.names import PersonName, compare_names, near_spelling, parse_person, plain, slip_keys

_RECENT = 12  # bearers of one surname that a new mention is compared with: keeps hostile texts linear
_DOMINANT = 4  # a bearer named so many times as often as another is meant by the bare surname
_FAR = 500  # characters after which the last bearer to be named gives way to the dominant one
_ESTABLISHED = 3  # mentions of a bare surname after which another word may be a slip for it
_PLACE_PREPOSITIONS = (" in ", " at ", " near ", " from ", " to ", " into ", " of ")


@dataclass(slots=True, eq=False)
class Cluster:
    """One entity in the making; ``full`` are those of its mentions that carry a given name."""

    kind: str
    found: list[Found] = field(default_factory=list)
    full: list[Found] = field(default_factory=list)
    given_names: int = 0
    gender: str = ""
    role: str = ""


def is_full(each: Found) -> bool:
    """Whether a mention is a person's name with a given name in it."""
    return each.kind == "person" and " " in each.text and bool(parse_person(each.text).given)


class People:
    """The clusters of people, found by any word of their names."""

    def __init__(self, text: str, words: Words) -> None:
        self.clusters: list[Cluster] = []
        self._text = text
        self._words = words
        self._family: dict[str, list[Cluster]] = {}
        self._given: dict[str, list[Cluster]] = {}
        self._parts: dict[str, list[Cluster]] = {}
        self._slips: dict[str, list[str]] = {}
        self._named: dict[str, tuple[list[int], list[Cluster]]] = {}
        self._counts: dict[str, Counter[Cluster]] = {}

    # Mentions with a given name

    def add_full(self, each: Found) -> None:
        """Put a mention with given name and surname into its cluster, or found one."""
        name = parse_person(each.text)
        each.kind = "person"
        gender = stated_gender(each, name)
        home = self._home(name, each, gender)
        if home is None:
            home = Cluster("person")
            self.clusters.append(home)
        if len(name.given) > home.given_names:
            home.given_names = len(name.given)
            self._index(name, home)
        home.found.append(each)
        home.full.append(each)
        home.gender = home.gender or gender

    def _home(self, name: PersonName, each: Found, gender: str) -> Cluster | None:
        for home in self._family.get(plain(name.family), ())[-_RECENT:]:
            if not _clash(home.gender, gender) and any(_can_be_one(other, each) for other in home.full[-3:]):
                return home
        for home in self._given.get(plain(name.given[0]), ())[-_RECENT:]:
            if home.full and _can_be_one(home.full[0], each):
                return home
        return None

    def _index(self, name: PersonName, home: Cluster) -> None:
        self._index_family(name.family, home)
        _put(self._given, plain(name.given[0]), home)
        if name.nickname:
            _put(self._given, plain(name.nickname), home)
        words = plain(" ".join((*name.given, name.family))).split()
        for first in range(1, len(words)):
            _put(self._parts, " ".join(words[first:]), home)
        if len(words) > 2:
            _put(self._parts, words[-2], home)

    def _index_family(self, family: str, home: Cluster) -> None:
        words = plain(family).split()
        for key in dict.fromkeys((" ".join(words), *words[-1:])):
            if _put(self._family, key, home) == 1:
                for slip in slip_keys(key):
                    self._slips.setdefault(slip, []).append(key)

    def accepts_unknown(self, each: Found, singles: Counter[str]) -> bool:
        """Whether some unknown words are a person's name, by what else the article says."""
        words = each.text.split()
        last = words[-1]
        codes = name_lexicon().codes
        if not parse_person(each.text).given or any(codes.get(word, "N") in "OQAP" for word in words):
            return False
        for home in self._family.get(plain(last), ())[-3:]:
            if any(_can_be_one(other, each) for other in home.full[-3:]):
                return True
        if any(common_word(word.lower()) for word in words):
            return False
        return (
            singles[last] > 0
            or acts(each, self._words)
            or looks_like_person(self._text, self._words, each.start, each.end)
        )

    # Surnames, given names and misspellings

    def add_short(self, short: Iterable[Found]) -> list[Found]:
        """Put surnames, given names and slips for them into their clusters; returns what is nobody's."""
        self._settle()
        homeless = [each for each in short if not (self._join(each) or self._join_misspelt(each))]
        founders = [each for each in homeless if each.kind == "person" or self._is_lone_surname(each)]
        for each in founders:
            if not self._join(each):
                home = Cluster("person", gender=stated_gender(each, None))
                self.clusters.append(home)
                home.found.append(each)
                self._index_family(parse_person(each.text).family, home)
        chosen = {id(each) for each in founders}
        left = [each for each in homeless if id(each) not in chosen and not self._join(each)]
        return [each for each in left if not self._join_misspelt(each, _ESTABLISHED)]

    def _settle(self) -> None:
        """Note where each surname's bearers are named in full."""
        for key, homes in self._family.items():
            if len(homes) > 1:
                pairs = sorted(
                    ((each.start, number) for number, home in enumerate(homes) for each in home.full),
                    key=lambda pair: pair[0],
                )
                bearers = [homes[number] for _, number in pairs]
                self._named[key] = [start for start, _ in pairs], bearers
                self._counts[key] = Counter(bearers)

    def knows(self, each: Found) -> bool:
        """Whether a place or organisation's name is somebody's surname here: "Ford", "Jordan"."""
        if each.kind not in ("place", "organization") or " " in each.text or each.text.isupper():
            return False
        before = self._text[max(0, each.start - 6) : each.start]
        return plain(each.text) in self._family and not before.endswith(_PLACE_PREPOSITIONS)

    def _join(self, each: Found) -> bool:
        key = plain(each.text)
        if each.kind == "person" and " " in each.text:
            key = plain(parse_person(each.text).family)
        gender = stated_gender(each, None)
        for index in (self._family, self._parts, self._given):
            homes = [home for home in index.get(key, ()) if not _clash(home.gender, gender)]
            if homes and not (index is self._given and len(homes) > 1):
                self._pick(homes, key, each).found.append(each)
                return True
        return False

    def _join_misspelt(self, each: Found, established: int = 0) -> bool:
        """Join the one whose surname this word misspells by one letter, if the word is nothing else."""
        key = plain(each.text)
        if len(key) < 4 or " " in key or name_lexicon().codes.get(each.text, "N") != "N" or common_word(key, False):
            return False
        families = {family for slip in slip_keys(key) for family in self._slips.get(slip, ())[:_RECENT]}
        for family in sorted(families - {key}):
            homes = [
                home for home in self._family[family] if home.full or (established and len(home.found) >= established)
            ]
            if homes and near_spelling(family, key):
                self._pick(homes, family, each).found.append(each)
                return True
        return False

    def _is_lone_surname(self, each: Found) -> bool:
        """Whether a word that nobody is called by yet is a person's surname all the same."""
        if " " in each.text or (each.kind == "word" and common_noun(each.text.lower())):
            return False
        return looks_like_person(self._text, self._words, each.start, each.end)

    def _pick(self, homes: list[Cluster], key: str, each: Found) -> Cluster:
        """The bearer of a surname who is meant: the one named with this title, the main figure, or the last to be
        named, and of several in one sentence the first."""
        if len(homes) == 1 or key not in self._named:
            return homes[0]
        if each.role:
            titled = [home for home in homes if any(other.role == each.role for other in home.full[:_RECENT])]
            if len(titled) == 1:
                return titled[0]
        starts, bearers = self._named[key]
        counts = self._counts[key]
        before = bisect_right(starts, each.start)
        if not before:
            return bearers[0] if bearers and bearers[0] in homes else homes[0]
        last = before - 1
        sentence = self._words.sentence_at(starts[last])[0]
        while last > max(0, before - _RECENT) and starts[last - 1] >= sentence:
            last -= 1
        nearest = bearers[last]
        main = max(homes, key=lambda home: counts[home])
        if counts[main] >= _DOMINANT * counts[nearest] and each.start - starts[before - 1] > _FAR:
            return main
        return nearest if nearest in homes else homes[0]


def _put(index: dict[str, list[Cluster]], key: str, home: Cluster) -> int:
    """Add a cluster under a key; returns how many now stand there."""
    homes = index.setdefault(key, [])
    if home not in homes[-_RECENT:]:
        homes.append(home)
    return len(homes)


def _can_be_one(first: Found, second: Found) -> bool:
    return compare_names(first.text, second.text) != "different"


def _clash(first: str, second: str) -> bool:
    return bool(first) and bool(second) and first != second
