"""The nouns of the road: frozen records with plain values, and nothing else.

Offsets are 0-based, half-open Unicode code points into :attr:`Article.text`, so ``text[start:end]`` is the surface
text of every record. ``schemas/`` says the same thing formally; a test holds both equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

BlockRole = Literal[
    "title", "subtitle", "byline", "dateline", "heading", "body", "bullet", "caption", "furniture", "signature"
]
PageDateRole = Literal["published", "updated", "dateline", "masthead", "url", "stated"]
EntityKind = Literal["person", "organization", "group", "place", "document", "unknown"]
SpeakerKind = Literal["person", "organization", "group", "document", "unknown"]
QuoteKind = Literal["direct", "mixed", "indirect"]
ClaimKind = Literal[
    "count", "measure", "money", "percent", "ratio", "ordinal", "age", "score", "date", "time", "duration", "frequency"
]
Modifier = Literal["=", "~", "<", ">", "<=", ">=", "up", "down"]
Relation = Literal["dual", "pair", "from", "to"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Stance = Literal["asserted", "planned", "conditional", "denied", "asked"]
Tense = Literal["past", "present", "future"]
Severity = Literal["error", "warning", "note"]
FindingState = Literal["new", "known", "suppressed"]

RELIABLE = 0.7
"""The confidence from which a date of publication may be compared and counted from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of an article: where it starts and where it ends."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of an article with its surface text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph-like stretch and the part it plays on the page. Blocks are sorted and never overlap."""

    start: int
    end: int
    role: BlockRole


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """A date that the page prints about itself: "Published: …", "Updated …", a dateline, the masthead's day.

    ``value`` is a TIMEX3 value (``2019-08-14``, ``2019-08-14T09:29``, ``XXXX-11-19``); ``role`` says what it claims to
    be.
    """

    start: int
    end: int
    text: str
    value: str
    weekday: str | None = None
    role: PageDateRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment in a file's markup that is no part of the article's text; ``line`` is its line in the file."""

    line: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was read. ``published`` is an ISO 8601 date or instant, null when it cannot be known.

    ``comments`` are those that speak to this program; they are not part of the JSON form.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    published: str | None = None
    published_evidence: str | None = None
    published_confidence: float | None = None
    outlet: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str = "en"
    sha256: str
    length: int
    blocks: tuple[Block, ...] = ()
    page_dates: tuple[PageDate, ...] = ()
    comments: tuple[Comment, ...] = field(default=(), repr=False, metadata={"wire": False})

    @property
    def day(self) -> str | None:
        """The day of publication where it can be built on, ``YYYY-MM-DD``; ``None`` where it is a mere guess."""
        sure = self.published_confidence is None or self.published_confidence >= RELIABLE
        return self.published[:10] if self.published and sure else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something the article names, with every mention of it. ``start``/``end`` are the first mention's.

    ``name`` is the fullest form the article gives; ``role`` an office or description ("US ambassador to the UN").
    Pronouns are not among the mentions.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    name: str
    kind: EntityKind
    role: str | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who said it: the mention that the attribution rests on, and who that is."""

    name: str | None
    kind: SpeakerKind
    role: str | None = None
    mention: Mention | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words given as somebody's. ``start``/``end`` leave out the marks; ``opened``/``closed`` are the marks as printed
    ("" where one is missing), null for speech without marks."""

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: Mention | None = None
    group: str | None = None
    decided_by: str | None = None
    opened: str | None = None
    closed: str | None = None
    region: BlockRole = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a claim speaks of. ``event`` is the governing verb or event noun in base form, ``when`` a TIMEX3 value.

    ``tense`` is when the governing verb puts it, seen from the writer; null where there is no verb or it does not say.
    ``owner`` is the name of the one whose figure it is, the person of an age, the company of a price, null where the
    sentence has none beside it or as its subject.
    """

    event: str | None = None
    entities: tuple[str, ...] = ()
    place: str | None = None
    when: str | None = None
    tense: Tense | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A number, date or time with what it is about.

    ``precision`` is the place value of the last significant digit shown ("2.8m" 100000, "960" 10): what the text
    supports is ``value`` ± half of it. ``unit`` is the singular English name of a unit, null for counts. ``earliest``
    and ``latest`` are ISO 8601 bounds, both inclusive. A date or time without ``timex`` is one that no calendar or
    clock has. ``weekday`` is the one printed beside a date ("Monday"), ``zone`` the time zone printed beside a time.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    kind: ClaimKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    precision: Decimal | None = None
    unit: str | None = None
    modifier: Modifier = "="
    counted: str | None = None
    concept: str | None = None
    timex: str | None = None
    timex_type: TimexType | None = None
    earliest: str | None = None
    latest: str | None = None
    weekday: str | None = None
    zone: str | None = None
    about: About = About()
    stance: Stance = "asserted"
    attributed_to: str | None = None
    sentence: Span
    group: str | None = None
    relation: Relation | None = None
    region: BlockRole = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Everything read out of one article, each tuple in text order. ``sentences`` cover every block."""

    article: Article
    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """One side of a finding, with what a reader must know of its article. Lines and columns are 1-based; columns count
    code points, byte columns the bytes of the line in UTF-8. ``prefix`` and ``suffix`` are the rest of its sentence on
    its line. ``value`` is what was compared and what the fingerprint holds, null where that is the text itself."""

    article: str
    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    byte_column: int = 1
    end_byte_column: int = 1
    text: str
    prefix: str
    suffix: str
    value: str | None = None
    role: Literal["primary", "other"]
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A discrepancy with all its sides; the first location is the primary one."""

    rule: str
    name: str
    severity: Severity
    confidence: float
    message: str
    explanation: tuple[str, ...] = ()
    locations: tuple[Location, ...]
    expected: str | None = None
    fingerprint: str
    state: FindingState = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A file that could not be read, or a line of one, and the one line that says what to do about it."""

    path: str
    error: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something about the input that a user should know and that stops nothing, such as a file left out."""

    path: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """How many findings there are of each severity."""

    error: int = 0
    warning: int = 0
    note: int = 0

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Levels:
        """Count the findings by severity."""
        counts = Counter(each.severity for each in findings)
        return cls(error=counts["error"], warning=counts["warning"], note=counts["note"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What was read and what was found."""

    articles: int
    quotes: int
    claims: int
    findings: Levels = Levels()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """The program that wrote a report."""

    name: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of one run. ``schema`` is the ``$id`` of the JSON Schema that its JSON form follows.

    ``corpus`` is everything that was read, for the formats that show articles; it is not part of the JSON form.
    """

    schema: str
    tool: Tool
    summary: Summary
    findings: tuple[Finding, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    notices: tuple[Notice, ...] = ()
    corpus: Sequence[Extraction] = field(default=(), repr=False, metadata={"wire": False})
