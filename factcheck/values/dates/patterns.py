"""Which sequences of words are time expressions: productions over token kinds, tried in order at each token.

Names in capitals are kinds (see :mod:`factcheck.values.dates.lexicon`), white space means nothing, everything else is
a regular expression.
"""

from __future__ import annotations

# -- parts ---------------------------------------------------------------------------------------------------------
CARDINALS = "CARDINAL (?: (?: DASH | AND )? CARDINAL ){0,5}"
INTEGER = f"(?: [NUMBER DAY MILITARY] NUMERIC? | {CARDINALS} )"
HALVES = "(?: DASH? AND DASH? A DASH? HALF )"
NUMBERS = f"(?: {INTEGER} (?: (?: TO | DASH | OR ) {INTEGER} )? {HALVES}? )"
AMOUNT = f"(?: A? HALF A? | A? COUPLE OF? COMPARATIVE? | A? SEVERAL COMPARATIVE? | A? {NUMBERS} | A )"
ANY_UNIT = "[UNIT UNITS CLOCKUNIT CLOCKUNITS QUARTER QUARTERS WEEKEND WEEKENDS]"
PLURAL = "[UNITS CLOCKUNITS QUARTERS WEEKENDS]"
LENGTH = (
    f"(?: {AMOUNT} DASH? (?: [KIND COMPARATIVE ALL FISCAL] DASH? ){{0,2}} {ANY_UNIT} {HALVES}?"
    f" (?: (?: COMMA? AND | COMMA )? {INTEGER} DASH? {ANY_UNIT} )? )"
)
BOUND = "(?: NO? [COMPARATIVE EARLIER LATER] THAN | AT [LEAST EDGE] | UP TO | WELL? [APPROXIMATELY BOUND] )"
STAGE = "(?: [EARLY MID LATE EARLIER LATER] DASH? IN? )"
EDGE = "(?: THE? OTHER? EDGE OF )"
PREFIX = f"(?: {BOUND} | {STAGE} | {EDGE} ){{0,3}}"
RELATION = (
    "(?: (?: THE | ITS | THIS | THAT )? [LAST PAST PREVIOUS NEXT COMING FOLLOWING THIS CURRENT THAT]"
    " (?: COMING | PAST | THAT )? )"
)
YEARS = "(?: YEAR ERA? | [NUMBER DAY MILITARY] ERA )"
RELATED_YEAR = f"(?: (?: {RELATION} | THE ) FISCAL? UNIT POSSESSIVE? )"
IN_YEAR = f"(?: COMMA? OF? {YEARS} | OF? {RELATED_YEAR} )"
MONTHS = "(?: [MONTH MAYMONTH] DOT? )"
DAY_NUMBER = "(?: [DAY ORDINAL SECOND] | CARDINAL DASH ORDINAL )"
MONTH_DAY = (
    f"(?: {MONTHS} THE? {DAY_NUMBER} (?! DASH? {ANY_UNIT} | MERIDIEM )"
    f" | THE? {DAY_NUMBER} (?: UNIT? OF | DASH )? {MONTHS} )"
)
DATE = f"(?: {MONTH_DAY} (?: {IN_YEAR} | DASH YEAR )? | ISO | NUMERIC )"
WEEKDAY_ = "(?: [WEEKDAY MAYWEEKDAY] DOT? )"
FULL_DATE = f"(?: {WEEKDAY_} [COMMA OPEN]? {DATE} | {DATE} [COMMA OPEN]? {WEEKDAY_} | {DATE} )"
ANY_DAY = f"(?: {FULL_DATE} | DEICTIC | {RELATION}? WEEKDAY DOT? | {RELATION}? NAMED (?: OF? {YEARS} )? )"
ZONES = "OPEN? (?: ZONE (?: [PLUS DASH] DAY )? | LOCAL TIME | REGION OTHER? TIME | [PLACE OTHER] [PLACE OTHER]? TIME )"
MILITARIES = f"[MILITARY YEAR] (?= {ZONES} | HOURS | CLOCKUNITS ) [HOURS CLOCKUNITS]?"
HOUR = f"(?: CLOCK [MERIDIEM HOURS]? | [DAY NUMBER] MERIDIEM | [DAY CARDINAL] OTHER POSSESSIVE OCLOCK | {MILITARIES} | NOON )"
TIMES = f"(?: {HOUR} (?: {ZONES} )? (?: IN THE PART | PART )? )"
QUARTER_OF = "(?: [ORDINAL SECOND LAST] DASH? QUARTER )"
SEASONS = "[SEASON MAYSEASON]"

NEVER_FIRST = "OTHER MARK NEWLINE DOT COMMA DASH OPEN CLOSE SLASH PLUS POSSESSIVE OF AND OR TO ON BY FOR OLD TIME"

# -- productions, most specific first ----------------------------------------------------------------------------------
PRODUCTIONS: tuple[tuple[str, str], ...] = (
    (
        "shift",
        f"{LENGTH} (?: OR SO )? (?: (?: AGO | EARLIER | LATER | HENCE | FROM REFERENCE ) DEICTIC?"
        f" | [BEFORE AFTER FROM] {ANY_DAY} )",
    ),
    ("shift", f"THE? [UNIT PART] [BEFORE AFTER] {ANY_DAY} | [UNIT QUARTER] DASH (?: AGO | EARLIER ) "),
    (
        "recurring",
        f"EVERY (?: OTHER | {INTEGER} | KIND | ORDINAL | SECOND )? (?: {ANY_UNIT} | WEEKDAY | MONTH | SEASON | PART )",
    ),
    ("recurring", f"WEEKDAYS PARTS? | WEEKDAY PARTS | PER {ANY_UNIT} | RECURRING"),
    ("calendar", f"APPROXIMATELY? {TIMES} (?: COMMA? ON? {STAGE}? {ANY_DAY} )?"),
    ("calendar", f"THE? UNIT OF {FULL_DATE}"),
    ("calendar", f"{ANY_DAY} (?: COMMA? {TIMES} | DASH? {STAGE}? PART )?"),
    ("calendar", f"(?: {RELATION} | THE )? {STAGE}? PART OF {ANY_DAY}"),
    ("calendar", f"(?: {RELATION} | THE ) {STAGE}? PART | {STAGE} PART"),
    ("calendar", f"{RELATION}? {MONTHS} {IN_YEAR}?"),
    (
        "calendar",
        f"(?: {RELATED_YEAR} | THE? YEAR POSSESSIVE? | THE | ITS | A )? (?: FISCAL DASH? )? {QUARTER_OF}"
        f" (?: COMMA? OF? THE? (?: FISCAL UNIT? )? {YEARS} | OF? {RELATED_YEAR} )?",
    ),
    (
        "calendar",
        f"THE? [ORDINAL SECOND LAST] HALF OF (?: THE? (?: FISCAL UNIT? | UNIT )? {YEARS} | {RELATED_YEAR}"
        f" | {RELATION}? {MONTHS} {IN_YEAR}? | THE? DECADE )",
    ),
    ("calendar", f"(?: {RELATION} | THE )? {SEASONS} {IN_YEAR}"),
    ("calendar", f"{RELATION} {SEASONS} | THE? SEASON | {STAGE} THE? MAYSEASON | IN THE MAYSEASON"),
    ("calendar", f"(?: {RELATION} | THE )? DECADE"),
    ("calendar", "(?: THE | ITS )? [ORDINAL SECOND] DASH? UNIT ERA?"),
    ("calendar", f"(?: THE? (?: FISCAL? UNIT OF? | FISCAL UNIT? ) )? {YEARS} (?! {ANY_UNIT} )"),
    ("length", f"(?: {RELATION} | THE | RECENT | COMING ) {AMOUNT} KIND? {ANY_UNIT} (?: OR SO )?"),
    ("calendar", f"(?: {RELATION} | THE ) FISCAL? [UNIT QUARTER WEEKEND PERIOD] POSSESSIVE?"),
    ("length", f"{LENGTH} (?: OR SO )?"),
    ("vague", f"RECENT {PLURAL} | COMING {PLURAL} | REFERENCE | RECENT | CURRENT | THE? FUTURE | THE PAST"),
    ("length", PLURAL),
)
