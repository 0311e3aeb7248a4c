"""All sieves over one article, in order."""

from __future__ import annotations

from factcheck.extract.quotes.attribution import Attribution
from factcheck.extract.quotes.direct import SIEVES
from factcheck.extract.quotes.indirect import to_the_right
from factcheck.extract.quotes.scene import Scene


def attribute(scene: Scene) -> list[Attribution]:
    """Every attribution of an article, in text order."""
    reported = list(to_the_right(scene))
    covered = bytearray(len(scene.codes))
    out = []
    for each in reported:
        if each.sieve == "verb-mark":
            continue
        for first, last in each.stretches:
            covered[first:last] = b"\1" * (last - first)
        out.append(each)
    done: list[Attribution] = []
    for stretch in scene.stretches:
        if covered[stretch.first]:
            continue
        for sieve in SIEVES.values():
            found = sieve(scene, stretch, done)
            if found:
                done.append(found)
                break
    return sorted(out + done, key=lambda each: each.stretches[0])
