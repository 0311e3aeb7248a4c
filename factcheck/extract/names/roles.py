"""What people are: titles before a name, roles in lower case before it, and appositions after it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.extract.doc import Words
from factcheck.extract.names.lexicon import name_words, role_nouns
from factcheck.lang import table, word_list
from factcheck.values.morphology import verb_forms
from factcheck.values.names import given_name_gender

_REACH = 160
_ARTICLE = r"(?:(?:the|a|an|his|her|their|its|our|one of the) )?"
_PHRASE = r"[^,;:.!?\n()“”\"]{3,120}(?:\.(?=[a-zA-Z])[^,;:!?\n()“”\"]{1,20})?"  # a full stop only inside "U.S."
_AFTER = re.compile(rf", (?:\d{{1,3}}, )?{_ARTICLE}(?P<role>{_PHRASE})[,;:.)\n–—]")
# "the mayor of Orrin, Ana Ruiz," behind its name a comma or the end
_ROLE_COMMA = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur) ([^,.;:“”\"\n]{3,60}), $")
_CLOSING = tuple(",.;")
_AGE = re.compile(
    r", (?:aged? )?\d{1,3}(?:,|\.| and )|, (?:who|whose|whom) |\W{1,2}\d{2}\)| who "
    r"| (?:administration|presidency|campaign|supporters|family)\b"
)
_RELATIVE = re.compile(r" (?:who|whose|which|said|says|told) ")
_HEAD_END = re.compile(
    r" (?:of|for|at|in|to|from|who|whose|which|that|on|with|and|during|under|since|until|by|as|representing|based|near"
    r"|about|turned) "
)
_LEFT_TAGS = frozenset(("NOUN", "NOUNS", "ADJ", "PROPN", "POS", "VBN", "VBG", "NUM"))
_LINKS = frozenset(("of", "the", "for", "to", "and", "at", "in"))
_NOT_FIRST = frozenset(("VBD", "VBZ", "VBP", "AUX", "MD", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "VBG"))


@cache
def _speech() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A verb of saying right after a name, and right before it behind a quotation."""
    verbs = map(verb_forms, word_list("quoting_verbs"))
    forms = {form for each in verbs for form in (each.third, *each.past)}
    either = "|".join(sorted(forms))
    return (
        re.compile(rf",? (?:also |later |then |has |had |have )?(?:{either})\b"),
        re.compile(rf"(?:,[”\"’']? |[”\"’'] )(?:{either}) $"),
    )


def role_head(role: str) -> str:
    """The noun that a role is about, lower case: "ambassador" of "US ambassador to the UN", "" when there is none."""
    words = _HEAD_END.split(f"{role} ", maxsplit=1)[0].split()
    nouns = role_nouns()
    for word in reversed(words[-3:]):
        lower = word.lower().rstrip(".,’'")
        if lower in nouns:
            return lower
        if lower.endswith("s") and lower[:-1] in nouns:
            return lower[:-1]
    return ""


def role_after(text: str, words: Words, end: int) -> str:
    """The role in apposition after a name that ends at ``end``, without its article: ", a nurse," gives "nurse"."""
    match = _AFTER.match(text, end, end + _REACH)
    if match is None:
        return ""
    role = _RELATIVE.split(match["role"], maxsplit=1)[0].strip()
    token = words.at(match.start("role"))
    if token < len(words.tags) and words.lower[token] != "under" and words.tags[token] in _NOT_FIRST:
        return ""
    return role if role_head(role) and not _is_of_another(role) else ""


def _is_of_another(role: str) -> bool:
    """Whether a phrase is rather the next of a list, with a name of its own: ", chief engineer Ira Moss,"."""
    head, _, rest = role.partition(" of ")
    last = _HEAD_END.split(f"{head} ", maxsplit=1)[0].split()[-1]
    if last[0].isupper() and role_head(last) == "":
        return True
    return role_head(head) not in _relations() and _ends_in_name(rest.split())


def _ends_in_name(words: list[str]) -> bool:
    """Whether a person's name follows something else: "staff Ira Moss", "Human Services Ana Vidal"."""
    if len(words) < 3 or not words[-1][0].isupper() or given_name_gender(words[-2]) is None:
        return False
    return words[-3].lower() not in role_nouns() | _LINKS


@cache
def _relations() -> frozenset[str]:
    return frozenset(table("titles")["nouns"]["relations"].split())


def role_before(text: str, words: Words, start: int) -> str:
    """The role in lower case before a name that starts at ``start``: "team captain" of "said team captain Ana Ruiz"."""
    token = words.at(start) - 1
    last, first = token, token + 1
    nouns = role_nouns()
    seen = False
    while token >= 0 and last - token < 10:
        tag, lower = words.tags[token], words.lower[token]
        if text[words.ends[token] : words.ends[token] + 1] == "\n":
            break
        if tag in _LEFT_TAGS or lower in name_words("former"):
            seen = seen or lower in nouns
            first = token
        elif lower in ("of", "to", "for", "at", "the", "-") and token > 0:
            left = words.lower[token - 1]
            crosses = words.lower[last] not in nouns  # "ambassador to the UN Ana Ruiz", not "sister of leader Ana Ruiz"
            if lower != "-" and not (
                crosses and ((lower == "the" and left in ("of", "to", "for", "at")) or left in nouns)
            ):
                break
            first = token
        else:
            break
        token -= 1
    while first <= last and words.tags[first] not in ("NOUN", "PROPN", "ADJ", "VBN", "NOUNS"):
        first += 1
    if not seen or first > last or words.lower[last] in ("of", "to", "for", "at", "the", "-"):
        return ""
    role = text[words.starts[first] : words.ends[last]]
    plural = words.lower[last].endswith("s") and words.lower[last] not in nouns
    return role if role_head(role) and "\n" not in role and not plural else ""


def with_former(text: str, role: str, start: int) -> str:
    """A title with the small word before it: "former President" for a person now named at ``start``."""
    at = text.rfind(role, max(0, start - len(role) - 4), start)
    if at > 0:
        before = text[max(0, at - 12) : at].split()
        if before and before[-1].lower() in name_words("former"):
            return f"{before[-1]} {role}"
    return role


def looks_like_person(text: str, words: Words, start: int, end: int) -> bool:
    """Whether the words around a name treat it as a person's: an age, "who", a role beside it, a verb of saying."""
    if _AGE.match(text, end, end + 20):
        return True
    if " " in text[start:end] and text[end : end + 1] in _CLOSING:
        apposed = _ROLE_COMMA.search(text, max(0, start - 80), start)
        if apposed is not None and role_head(apposed[1]):
            return True
    before = text[max(0, start - 20) : start]
    spoke, said_before = _speech()
    if not before.lower().endswith("the "):
        if spoke.match(text, end, end + 30) or said_before.search(before):
            return True
        token = words.at(start) - 1
        if token >= 0 and words.lower[token] in role_nouns() and words.ends[token] + 1 == start:
            return True
    return bool(role_after(text, words, end))
