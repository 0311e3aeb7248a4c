"""Money: the sign, code or word before or after an amount.

A bare "$" is the US dollar, unless the text writes "US$" as well: then it is another dollar, and only "dollar" is
certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.lang import table
from factcheck.values.numbers.patterns import trie

_REACH = 7
_AMOUNT = re.compile(r"[ ]?\d[\d.,]*[ ]?")
_OTHER_DOLLAR = re.compile(r"US ?\$|\$US\b|U\.S\. ?\$|USD")


@dataclass(frozen=True, slots=True)
class Money:
    """A currency that was read: its singular name and the far edge of its sign or word. ``factor`` is a multiplier
    printed with it ("MAUD": a million Australian dollars); ``minor`` marks hundredths."""

    name: str
    edge: int
    factor: int = 1
    minor: bool = False
    hyphen: bool = False


@cache
def codes() -> dict[str, str]:
    """Currencies by ISO 4217 code, and the other codes that news uses."""
    data = table("currencies")
    return {**data["codes"], **data["other_codes"]}


@cache
def _before() -> tuple[re.Pattern[str], dict[str, str]]:
    signs: dict[str, str] = table("currencies")["signs"]
    lower = {sign.lower(): name for sign, name in signs.items()}
    parts: list[str] = []
    for sign in sorted(signs, key=len, reverse=True):
        spaced = re.escape(sign)
        if len(sign) > 1 and not sign[-1].isalnum() and sign[0].isalpha() and sign != "A$":  # "a $5 note"
            spaced = re.escape(sign[:-1]) + r"[ ]?" + re.escape(sign[-1])
        if (sign[-1] == "$" and len(sign) > 2) or sign == "C$":
            spaced = f"(?i:{spaced})"
        parts.append(spaced)
    extra = r"[Uu]\.[Ss]\.?[ ]?\$"
    pattern = rf"(?<![A-Za-z$])(?P<sign>{extra}|{'|'.join(parts)})[ \u00a0]?$"
    return re.compile(pattern), lower


@cache
def _code_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9])(?P<factor>M)?(?P<code>{trie(codes())})(?P<gap>[ \u00a0]?)$")


@cache
def _after() -> re.Pattern[str]:
    data = table("currencies")
    signs = trie([sign for sign in data["signs"] if not sign.isascii() or sign[-1] == "$"] + ["RM"])
    return re.compile(rf"(?P<gap>[ \u00a0-]?)(?:(?P<sign>{signs})|(?P<code>{trie(codes())}))(?![A-Za-z\d$])")


@cache
def _words() -> tuple[re.Pattern[str], dict[str, str]]:
    data = table("currencies")
    forms: dict[str, str] = dict(data["synonyms"])
    forms.update({name.lower(): name for name in codes().values()})
    forms.update(data["words"])
    for form, name in list(forms.items()):
        if form.rpartition(" ")[2] not in data["invariant"]["words"] or form == "euro":
            forms.setdefault(form + "s", name)
    for plural, base in data["plurals"].items():
        for form, name in list(forms.items()):
            if form == base or form.endswith(" " + base):
                forms.setdefault(form[: len(form) - len(base)] + plural, name)
    return re.compile(rf"(?P<gap>[ \u00a0\n-]?)(?P<word>{trie(forms)})(?![\w])"), forms


@cache
def _minor() -> tuple[re.Pattern[str], dict[str, str]]:
    data = table("currencies")
    forms = {**data["minor"], **{word + "s": name for word, name in data["minor"].items()}, **data["minor_plurals"]}
    return re.compile(rf"(?P<gap>[ \u00a0-]?)(?P<word>{trie(forms)})(?![\w])"), forms


_MINOR_SIGN = re.compile(r"(?P<gap>[ ]?)(?P<sign>[pc¢])(?![\w’'&]|\.\w|\.[ ]?m\b)")


@cache
def _trailing() -> re.Pattern[str]:
    lands = table("currencies")["dollar_lands"]
    codes_ = trie(code.upper() for code in lands if len(code) <= 3)
    adjectives = trie(land for land in lands if len(land) > 3)
    return re.compile(
        rf"[ -](?:(?P<code>{codes_})(?!\w)|(?i:(?:(?P<land>{trie(lands)})[ -])?dollars?\b)"
        rf"|(?i:(?P<adjective>{adjectives})\b(?!\s[a-z])))"
    )


def money_before(text: str, start: int, amount: bool, after: int = 0) -> Money | None:
    """The currency sign or code right before a number. ``amount`` says that the number is surely an amount (grouped,
    decimal, multiplied), which codes that are words as well need; nothing before ``after`` is looked at."""
    last = text[start - 1 : start]
    if not last or not (last in " \u00a0" or not last.isalnum() or last.isalpha()):
        return None
    if last == " " and text[start - 2 : start - 1].islower() and text[start - 2 : start - 1] not in "spk":
        return None
    pattern, names = _before()
    begin = max(after, start - _REACH)
    found = pattern.search(text, begin, start)
    if found:
        sign = found["sign"].lower().replace(" ", "")
        name = names.get(sign) or names.get(sign.replace(".", "")) or "US dollar"
        if sign == "ps" and text[start - 1] == " ":
            return None
        return Money(name, found.start("sign"))
    found = _code_before().search(text, begin, start)
    if found is None or (found["code"] in table("currencies")["ambiguous"]["codes"] and not amount):
        return None
    return Money(codes()[found["code"]], found.start(), 1_000_000 if found["factor"] else 1)


def money_after(text: str, lower: str, end: int, amount: bool) -> Money | None:
    """The currency sign, code or word right after a number."""
    pattern, forms = _words()
    found = pattern.match(lower, end)
    if found:
        word = found["word"]
        if not amount and word in table("currencies")["need_amount"]["words"]:
            return None
        return Money(forms[word], found.end(), hyphen=found["gap"] == "-")
    pattern, minors = _minor()
    found = pattern.match(lower, end)
    if found:
        return Money(minors[found["word"]], found.end(), minor=True, hyphen=found["gap"] == "-")
    found = _after().match(text, end)
    if found:
        next_amount = _AMOUNT.match(text, found.end()) if found["sign"] else None
        if next_amount and not text.startswith(found["sign"], next_amount.end()):
            return None  # the sign of the next amount: "5 $ 40"
        name = codes()[found["code"]] if found["code"] else table("currencies")["signs"][found["sign"]]
        return Money(name, found.end())
    sign = _MINOR_SIGN.match(text, end)
    if sign and not (sign["gap"] and sign["sign"] != "p"):
        return Money(table("currencies")["minor_signs"][sign["sign"]], sign.end(), minor=True)
    return None


def money_tail(text: str, end: int, name: str) -> tuple[str, int]:
    """A currency named once more after a signed amount ("$10 dollars", "$31.20 US"): the surer name, the new end."""
    found = _trailing().match(text, end) if name.endswith("dollar") else None
    if found is None:
        return name, end
    if found["code"] == "US" and text[found.end() : found.end() + 2].strip()[:1].isalpha():
        return name, end  # "$5 US tax"
    land = (found["land"] or found["code"] or found["adjective"] or "").lower()
    known = table("currencies")["dollar_lands"].get(land)
    return (f"{known} dollar" if known else name), found.end()


def other_dollars(text: str) -> bool:
    """Whether the text marks its US dollars, so that a bare "$" is some other dollar."""
    return "$" in text and "US" in text.replace(".", "") and _OTHER_DOLLAR.search(text) is not None
