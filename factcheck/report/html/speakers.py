"""Who is quoted: the names under which one person speaks, over all articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.check.group import groups
from factcheck.records import Extraction, Quote, Speaker
from factcheck.values.names import compare_names, parse_person, plain


@dataclass(frozen=True, slots=True)
class Roll:
    """Everyone who is quoted by name, the most quoted first, and the number of each name in that order."""

    names: tuple[str, ...]
    roles: tuple[str | None, ...]
    numbers: Mapping[str, int]

    def number(self, speaker: Speaker | None) -> int | None:
        """The number of a speaker, null when nobody is named."""
        return self.numbers.get(plain(speaker.name)) if speaker and speaker.name else None


def roll(corpus: Sequence[Extraction]) -> Roll:
    """The people, bodies and documents whose words the articles give."""
    spoken: defaultdict[str, list[Speaker]] = defaultdict(list)
    for speaker in _speakers(quote for each in corpus for quote in each.quotes):
        spoken[plain(speaker.name or "")].append(speaker)
    people = [[key for key in keys if key in spoken] for keys in _one_person(spoken)]
    alone = set(spoken) - {key for keys in people for key in keys}
    people += [[key] for key in alone]
    said = {tuple(keys): sum(len(spoken[key]) for key in keys) for keys in people}
    ordered = sorted(said, key=lambda keys: (-said[keys], keys))
    full = [_fullest([each for key in keys for each in spoken[key]]) for keys in ordered]
    return Roll(
        names=tuple(each.name or "" for each in full),
        roles=tuple(next((s.role for key in keys for s in spoken[key] if s.role), None) for keys in ordered),
        numbers={key: number for number, keys in enumerate(ordered) for key in keys},
    )


def _speakers(quotes: Iterable[Quote]) -> Iterable[Speaker]:
    return (quote.speaker for quote in quotes if quote.speaker and quote.speaker.name and plain(quote.speaker.name))


def _one_person(spoken: Mapping[str, Sequence[Speaker]]) -> list[list[str]]:
    """Full names with one family name that may be one person's; a family name alone may be anybody's."""
    families: defaultdict[str, list[str]] = defaultdict(list)
    for key, speakers in sorted(spoken.items()):
        name = parse_person(speakers[0].name or "")
        if speakers[0].kind == "person" and name.given:
            families[plain(name.family)].append(key)
    pairs = [
        (one, other)
        for keys in families.values()
        for number, one in enumerate(keys)
        for other in keys[number + 1 :]
        if compare_names(spoken[one][0].name or "", spoken[other][0].name or "") in ("same", "variant")
    ]
    return [list(group) for group in groups(pairs)]


def _fullest(speakers: Sequence[Speaker]) -> Speaker:
    return min(speakers, key=lambda each: (-len(each.name or ""), each.name or ""))
