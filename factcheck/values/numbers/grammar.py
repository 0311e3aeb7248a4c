"""Text to quantities, by string grammar alone: terms are read one by one and then joined.

Joins, in this order: sums ("5 feet 2 inches"), bare pairs ("350 217 miles"), ratios ("one in five"), scores, changes
("from 75 to 68"), ranges, dual units ("4,500 km (2,800 miles)"), and units shared along a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.values.numbers import negatives
from factcheck.values.numbers.change import direction, is_change, is_ratio, is_score
from factcheck.values.numbers.currency import other_dollars
from factcheck.values.numbers.modifiers import stronger
from factcheck.values.numbers.terms import Term, candidates, read_term
from factcheck.values.numbers.units import agree, convert, convertible, partners
from factcheck.values.numbers.words import ONE

_TO = re.compile(r"(?: to[ -]| through | until | up to |\s?[-–~]\s?|- to )(?:(?:the|a|an|as|just|only|even) )?$")
_DASH = re.compile(r"\s?[-–~]\s?$|\s?- ?\s?$")
_AND = re.compile(r" (?:and|to) $")
_OR = re.compile(r" or $")
_FROM = re.compile(r"\b(?:from|between)[ \n](?:(?:the|a|an|about|just|around|roughly|as)[ \n]){0,2}$")
_BETWEEN = re.compile(r"\bbetween[ \n](?:(?:the|a|an|about|just|around|roughly)[ \n]){0,2}$")
_TO_BEFORE = re.compile(
    r"\b(?:to|at|of|is|was|were|reached|hit)[ \n](?:(?:a|an|the|about|just|record|nearly|almost|more|than)[ \n]){0,3}$"
)
_FROM_GAP = re.compile(
    r"(?P<noun>(?: [a-z-]{2,20}){0,4}?),?(?: in [a-z0-9 ]{3,16}| last [a-z]{3,8}| this [a-z]{3,8})?,? (?:(?:up|down) )?from $"
)
_TO_GAP_LOOSE = re.compile(r"(?: in (?:\d{4}|[a-z]{3,9}(?: \d{4})?)| [a-z]{2,15}(?: [a-z]{2,15})?) to $")
_IN = re.compile(r"(?:[ -]in[ -]|(?: |-)out of(?: |-)| of )(?:every )?$")
_TO_ONE = re.compile(r"(?:-to-| to |:)$")
_CLOSED = re.compile(r"\s*(?:[.,;:)?!]|$)")
_OPEN = re.compile(
    r"(?:,? (?:or|equal to|equivalent to|i\.e\.|or about)|,)? ?[(\[]?(?:or |about |roughly |around |approximately |some |nearly |or about )?$"
)
_SLASH = re.compile(r"\s?/\s?$")
_SUM = re.compile(r"(?:,? and |,? )?$")
_HANG = re.compile(r"-(?:,| or | and | to )")
_LIST = re.compile(r"(?:-?,? (?:and|or|to) |-?, )$")


def parse(text: str) -> list[Term]:
    """The numbers of a text with unit, modifier and relation, in text order.

    Negative rules are applied that need no tags; years, names and the pronoun "one" are for the caller to sort out
    with what it knows (see :mod:`factcheck.values.numbers.negatives`).
    """
    lower = same_length_lower(text)
    terms = _read(text, lower)
    if terms:
        _join(text, lower, [term for term in terms if not _dated(lower, term)])
    seen: set[int] = set()
    return [term for term in terms if not term.joined and not (id(term) in seen or seen.add(id(term)))]  # type: ignore[func-returns-value]


def _dated(lower: str, term: Term) -> bool:
    """Whether a term looks like a year, which joins with nothing."""
    return term.bare and negatives.is_year(lower, term.start, term.end, term.modifier not in ("=", "up", "down"))


def same_length_lower(text: str) -> str:
    """The text in lower case with every character at its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _read(text: str, lower: str) -> list[Term]:
    terms: list[Term] = []
    webs = negatives.web_spans(text)
    pattern = candidates()
    position = last_end = 0
    while found := pattern.search(lower, position):
        start = found.start()
        if webs and any(a <= start < b for a, b in webs):
            position = next(b for a, b in webs if a <= start < b)
            continue
        term = read_term(text, lower, start, last_end)
        if isinstance(term, int):
            position = max(term, start + 1)
            continue
        if not negatives.follows_month(text, lower, term.numeral.start) or term.unit or term.numeral.grouping:
            terms.extend(_split_pair(lower, term))
            last_end = term.end
        else:
            last_end = term.numeral.end
        position = max(term.end, start + 1)
    return terms


def _split_pair(lower: str, term: Term) -> list[Term]:
    """Two measures that a dropped unit has run together look like one grouped number: "350 217 miles"."""
    numeral = term.numeral
    if numeral.grouping != "space" or term.unit is None:
        return [term]
    parts = lower[numeral.start : numeral.end].split(" ")
    if (
        len(parts) != 2
        or parts[1].startswith("0")
        or not fits_known_pair(Decimal(parts[0]), Decimal(parts[1]), term.unit)
    ):
        return [term]
    from dataclasses import replace

    first, second = Decimal(parts[0]), Decimal(parts[1])
    middle = numeral.start + len(parts[0])
    left = replace(term, end=middle, value=first, raw=first, precision=_place(parts[0]), relation="pair")
    right = replace(
        term, start=middle + 1, edge=middle + 1, value=second, raw=second, precision=_place(parts[1]), relation="pair"
    )
    left.numeral = replace(numeral, end=middle, value=first, raw=first, grouping="")
    right.numeral = replace(numeral, start=middle + 1, value=second, raw=second, grouping="")
    return [left, right]


def _place(digits: str) -> Decimal:
    return Decimal(1).scaleb(len(digits) - len(digits.rstrip("0")))


def fits_known_pair(first: Decimal, second: Decimal, unit: str) -> str | None:
    """The unit that ``first`` must have lost if ``second`` in ``unit`` is its conversion: "350 217 miles" gives
    kilometre. Null where no usual pair fits to within two parts in a hundred and the digits shown."""
    for partner in partners(unit):
        exact = convert(first, partner, unit)
        if (
            second
            and abs(exact - convert(second, unit, unit)) * 50 <= abs(exact)
            and agree(
                first,
                _place(str(first))
                if first == first.to_integral_value()
                else Decimal(1).scaleb(first.as_tuple().exponent),
                partner,
                second,
                max(_place(str(second)) if second == second.to_integral_value() else Decimal("0.1"), Decimal(1)),
                unit,
            )
        ):  # type: ignore[arg-type]
            return partner
    return None


def _join(text: str, lower: str, terms: list[Term]) -> None:
    groups = 0
    index = 0
    if other_dollars(text):
        _plain_dollars(text, terms)
    while index < len(terms) - 1:
        first, second = terms[index], terms[index + 1]
        index += 1
        if (
            first.joined
            or second.edge - first.end > 70
            or first.numeral.form == "ordinal"
            or second.numeral.form == "ordinal"
        ):
            continue
        gap = lower[first.end : second.edge]
        if first.relation == "pair" and second.relation == "pair" and first.group is None:
            groups += 1
            first.group = second.group = groups
        elif _sum(lower, gap, first, second) or _ratio(lower, gap, first, second):
            index += 1
        elif _pair(gap, first, second):
            groups += 1
            first.group = second.group = groups
        elif _score(lower, gap, first, second):
            index += 1
        elif _shared_range(lower, gap, terms, index - 1):
            pass
        elif _change(lower, gap, first, second):
            groups = first.group or groups + 1
            first.group = second.group = groups
    _lists(lower, terms)
    _duals(lower, [term for term in terms if not term.joined], groups)
    last: Term | None = None
    for term in terms:
        if not term.joined:
            _direct(lower, term, last)
            last = term


def _plain_dollars(text: str, terms: Sequence[Term]) -> None:
    for term in terms:
        if (
            term.signed
            and term.unit
            and term.unit.startswith("US dollar")
            and text[term.start] == "$"
            and text[term.start + 1 : term.start + 3] != "US"
        ):
            tail = term.unit[len("US dollar") :]
            term.unit = "dollar" + tail


def _sum(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "5 feet 2 inches", "6ft 1in", "thirteen dollars and forty-five cents", "15 dollars 50"."""
    if not _SUM.match(gap) or first.unit is None or (first.signed and not second.minor):
        return False
    if second.modifier != "=" or second.value < 0 or first.low is not None:
        return False
    added: Decimal | None = None
    if first.money and (
        second.minor or (second.unit is None and second.scale == ONE and 10 <= second.value < 100 and not first.rate)
    ):
        after = lower[second.end : second.end + 2]
        if (second.minor and second.value < 100 and "," not in gap) or (not second.minor and gap == " " and (not after.strip() or after[0] in ".,;" or after.startswith(" m"))):
            added = second.value / 100
    elif first.unit in ("foot", "yard", "pound", "stone") and second.unit in ("inch", "foot", "ounce", "pound"):
        sizes = {("foot", "inch"): 12, ("yard", "foot"): 3, ("pound", "ounce"): 16, ("stone", "pound"): 14}
        size = sizes.get((first.unit, second.unit))
        added = second.value / size if size and second.value < size else None
    elif (
        first.unit == "foot"
        and second.unit is None
        and gap.strip() in ("", "-")
        and second.value < 12
        and first.value < 9
    ):
        added = (
            second.value / 12
            if first.value == int(first.value) and lower[second.end : second.end + 1] not in "-"
            else None
        )
    if added is None:
        return False
    first.value, first.end, first.precision = (
        first.value + added,
        second.end,
        (added and added / second.value * second.precision) or first.precision,
    )
    if second.rate and second.unit and first.unit:
        first.unit, first.rate = first.unit + " per " + second.unit.partition(" per ")[2], True
    second.joined = True
    return True


def _ratio(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "one in five", "two out of three", "two-to-one"."""
    over = second.modifier == ">" and lower[first.end : second.start] == " over "
    if (
        first.unit
        or second.unit
        or (first.scale != ONE and not over)
        or second.value <= 0
        or (second.modifier != "=" and not over)
        or first.low is not None
    ):
        return False
    if first.numeral.form == "fraction" or second.numeral.form == "fraction" or second.low is not None:
        return False
    found = _IN.match(gap)
    if found:
        whole = second.value
        if " of " in gap and " out " not in gap and "every" not in gap:
            return False
        if (
            not first.value < whole
            or (second.end - second.start == 4 and whole >= 1000 and second.bare)
            or first.value <= 0
        ):
            return False
        if first.value != int(first.value) or (gap == " in " and whole > 100 and whole % 100):
            return False
        first.value, first.precision = first.value / whole, ONE / whole
    elif over and _CLOSED.match(lower, second.end) and first.bare | (first.numeral.form == "words"):
        first.value, first.precision = first.value / second.value, ONE / second.value  # "three over four"
    elif _TO_ONE.match(gap) and is_ratio(lower, first.start, second.end) | (gap == "-to-" and second.value == 1):
        first.value, first.precision = first.value / second.value, ONE / second.value
    else:
        return False
    first.end, first.relation, second.joined = second.end, "ratio", True
    return True


def _pair(gap: str, first: Term, second: Term) -> bool:
    """A bare number right before a measure that is its conversion: a unit was dropped."""
    if (
        gap != " "
        or first.unit
        or second.unit is None
        or first.modifier == "<="
        or first.scale != ONE
        or second.money
        or second.modifier != "="
    ):
        return False
    if (
        first.numeral.form != "digits"
        or second.numeral.form != "digits"
        or not fits_known_pair(first.value, second.value, second.unit)
    ):
        return False
    first.unit, first.relation, second.relation = second.unit, "pair", "pair"
    return True


def _score(lower: str, gap: str, first: Term, second: Term) -> bool:
    if first.unit or second.unit or first.scale != ONE or second.scale != ONE or second.modifier != "=" or first.hyphen:
        return False
    tight = gap in ("-", "–", "‑")
    if (
        not (tight or gap == " to ")
        or max(first.value, second.value) > 435
        or first.value != int(first.value)
        or second.value != int(second.value)
    ):
        return False
    if lower[second.end : second.end + 1] in "-%" and lower[second.end : second.end + 1]:
        return False
    falls = first.value > second.value
    if not (is_score(lower, first.start, second.end) or (tight and falls)):
        return False
    if not tight and not falls:
        return False
    first.low, first.high, first.end, first.relation = first.value, second.value, second.end, "score"
    second.joined = True
    return True


def _shared_range(lower: str, gap: str, terms: list[Term], index: int) -> bool:
    first, second = terms[index], terms[index + 1]
    if second.modifier == "<=" and lower[first.end : second.start] == " up to ":
        gap, second.modifier, second.edge = " up to ", "=", second.start
        first.modifier = "=" if first.modifier == ">=" else first.modifier
    between = bool(_BETWEEN.search(lower, max(0, first.edge - 30), first.edge))
    joins = bool(_TO.match(gap)) or (between and bool(_AND.match(gap)))
    either = not joins and bool(_OR.match(gap)) and _near(first, second)
    if (
        not (joins or either)
        or first.low is not None
        or second.low is not None
        or first.numeral.form == "fraction" != second.numeral.form
    ):
        return False
    if not _compatible(first, second):
        return False
    if second.modifier in (">", ">=") and first.modifier not in ("=", "~"):
        return False
    _share_scale(first, second)
    dash = bool(_DASH.match(gap))
    if dash and first.value > second.value > 0 and not (first.unit and second.unit):
        return False
    start = _FROM.search(lower, max(0, first.edge - 30), first.edge)
    falls = first.value > second.value
    if not dash and not either and not between and (" to" in gap) and (start or falls or second.relation):
        if is_change(lower, start.start() if start else first.edge, falls) and not _range_follows(lower, terms, index + 1):
            _share_unit(first, second)
            return False
    _share_unit(first, second)
    first.low, first.high, first.end = first.value, second.value, second.end
    first.unit, first.rate = second.unit or first.unit, second.rate or first.rate
    first.money, first.minor = first.money or second.money, first.minor or second.minor
    first.precision = max(first.precision, second.precision)
    first.hyphen = second.hyphen
    if first.modifier in ("=", "~", "up", "down"):
        first.modifier = stronger(first.modifier, second.modifier) if second.modifier == "~" else first.modifier
    else:
        first.modifier = "="
    second.joined = True
    terms[index + 1] = first  # a third end joins on to the range: "from 8 to 33-35 billion" stays apart
    terms[index] = first
    return True


def _range_follows(lower: str, terms: list[Term], index: int) -> bool:
    """Whether a whole range follows ("from 5 to 7 per cent to 3 to 5 per cent"), so that what came before is one too."""
    if index + 2 >= len(terms):
        return False
    last, third, fourth = terms[index : index + 3]
    return bool(_TO.match(lower[last.end : third.edge])) and bool(_TO.match(lower[third.end : fourth.edge]))


def _near(first: Term, second: Term) -> bool:
    return (
        first.unit is None
        and not first.hyphen
        and first.scale == ONE
        and first.value < second.raw <= 2 * first.value
        and first.numeral.form == second.numeral.form
        and second.modifier == "="
    )


def _compatible(first: Term, second: Term) -> bool:
    if first.unit == second.unit:
        return True
    if {first.unit, second.unit} == {"dollar", "US dollar"}:
        first.unit = second.unit = "US dollar"
        return True
    if first.unit is None:
        return (
            not (second.signed and not first.signed)
            and not (first.hyphen)
            and not (second.unit or "").startswith("percent per")
        )
    if second.unit is None:
        return first.signed and not first.rate
    return second.unit.startswith(first.unit + " per ") or first.unit.startswith(second.unit + " per ")


def _share_scale(first: Term, second: Term) -> None:
    """ "between three and five million", "$89 to $93 billion", "5-7k"."""
    if (
        second.scale != ONE
        and first.scale == ONE
        and first.raw == first.value
        and first.value <= second.raw
        and first.value < 1000
    ):
        first.value, first.precision, first.scale = (
            first.value * second.scale,
            first.precision * second.scale,
            second.scale,
        )


def _share_unit(first: Term, second: Term) -> None:
    if first.unit is None and second.unit:
        first.unit, first.money, first.minor = second.unit, second.money, second.minor
    elif second.unit is None and first.unit:
        second.unit, second.money, second.minor = first.unit, first.money, first.minor
    elif first.unit and second.unit and len(second.unit) > len(first.unit):
        first.unit = second.unit


def _change(lower: str, gap: str, first: Term, second: Term) -> bool:
    """ "from 40 to 55", "to 55 from 40", "3.9 million, up from 2.4 million": two values, one group."""
    if first.numeral.form == "fraction" or (first.low is not None and second.low is not None and first.unit is None):
        return False
    if (first.unit or "") != (second.unit or "") and not _compatible(first, second):
        return False
    start = _FROM.search(lower, max(0, first.edge - 30), first.edge)
    if start and lower[start.start()] == "f" and (_TO.match(gap) or _TO_GAP_LOOSE.match(gap)):
        _share_scale(first, second)
        if not is_change(lower, start.start(), first.value > second.value):
            return False
        first.relation, second.relation = "from", "to"
    elif _FROM_GAP.match(gap) and (
        _TO_BEFORE.search(lower, max(0, first.edge - 30), first.edge) or gap.endswith(("up from ", "down from "))
    ):
        if first.unit is None and second.unit:
            return False
        first.relation, second.relation = "to", "from"
    elif (
        _TO.match(gap)
        and " to" in gap
        and first.unit
        and first.unit == second.unit
        and is_change(lower, first.edge, first.value > second.value)
    ):
        first.relation, second.relation = "from", "to"
    else:
        return False
    _share_unit(first, second)
    return True


def _lists(lower: str, terms: Sequence[Term]) -> None:
    """Units shared along a list: "7- or 8-inch", "45 and 50 mg", "four-, five- and six-cylinder" (nouns later)."""
    for first, second in reversed(list(zip(terms, terms[1:], strict=False))):
        if first.joined or second.joined or first is second or first.unit or second.unit is None or first.scale != ONE:
            continue
        gap = lower[first.end : second.edge]
        if not _LIST.match(gap) or first.numeral.form == "ordinal" or (first.signed != second.signed and second.signed):
            continue
        hangs = bool(_HANG.match(lower, first.end))
        if hangs or (
            second.dimension not in ("time", "money", None) and "," not in gap and " to " not in gap and not second.rate
        ):
            first.unit, first.hyphen, first.money, first.minor = second.unit, second.hyphen, second.money, second.minor


def _duals(lower: str, terms: Sequence[Term], groups: int) -> None:
    """Two units of one measure side by side: "4,500 km (2,800 miles)", "87 mph / 140 km/h", "9bn shekels ($2.4bn)"."""
    for first, second in zip(terms, terms[1:], strict=False):
        if (
            first is second
            or first.unit is None
            or second.unit is None
            or first.unit == second.unit
            or first.group
            or second.group
        ):
            continue
        if second.edge - first.end > 40:
            continue
        gap = lower[first.end : second.edge]
        opened = "(" in gap or "[" in gap
        if not _is_dual_gap(gap, opened):
            continue
        if not (convertible(first.unit, second.unit) or (opened and first.dimension == second.dimension == "money")):
            continue
        if first.dimension == "time" or (first.dimension == "share"):
            continue
        if opened and lower[second.end : second.end + 1] not in ")]" and ")" not in lower[second.end : second.end + 20]:
            continue
        groups += 1
        first.group = second.group = groups
        first.relation = second.relation = "dual"
        if second.modifier == "=" and first.modifier in ("<", ">", "<=", ">="):
            second.modifier = first.modifier


_OF_NOUN = re.compile(
    r"(?: of [a-z -]{2,25}| [a-z]{3,12}(?: [a-z]{2,12})?)? ?[(\[](?:or |about |roughly |around |approximately |some |nearly )?$"
)


def _is_dual_gap(gap: str, opened: bool) -> bool:
    if opened:
        return bool(_OF_NOUN.match(gap))
    return bool(re.match(r",? or (?:about |roughly |around )?$", gap)) or bool(_SLASH.match(gap))


_APPOSED = re.compile(r"(?: [a-z]{2,15})?,? or $")


def _direct(lower: str, term: Term, last: Term | None) -> None:
    """Up or down, where nothing stronger bounds the number."""
    if term.modifier not in ("=", "~") or term.relation in ("to", "from", "score", "ratio") or term.hyphen:
        return
    market = term.dimension in ("share", "points") or term.minor or lower[term.end : term.end + 7] == " points"
    found = direction(lower, term.start, market)
    if found:
        term.modifier = found
    elif last and last.modifier in ("up", "down") and market and _APPOSED.match(lower[last.end : term.edge]):
        term.modifier = last.modifier  # "lost 190 points, or 0.6%"
