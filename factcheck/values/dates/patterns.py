"""Which sequences of words are time expressions: productions over token kinds, tried in order at each token.

Names in capitals are kinds (see :mod:`factcheck.values.dates.lexicon`), white space means nothing, everything else is
a regular expression. Repetition is bounded throughout, so a hostile text costs no more than its length.
"""

from __future__ import annotations

# -- numbers and spans -------------------------------------------------------------------------------------------------
NUMERAL = "[CARDINAL TEEN TENS POWER]"
NUMERALS = f"(?: {NUMERAL} (?: [DASH AND]? {NUMERAL} ){{0,5}} )"
INTEGER = f"(?: [NUMBER DAY MILITARY] SLASHED? | SLASHED | {NUMERALS} )"
HALVES = "(?: DASH? AND DASH? A DASH? HALF )"
NUMBERS = f"(?: {INTEGER} (?: [TO UNTIL DASH OR] {INTEGER} )? {HALVES}? )"
AMOUNT = f"(?: A? HALF A? | A? COUPLE OF? COMPARATIVE? | A? SEVERAL COMPARATIVE? | A? {NUMBERS} | A )"
SINGULAR = "[UNIT CLOCKUNIT QUARTER WEEKEND]"
PLURAL = "[UNITS CLOCKUNITS QUARTERS WEEKENDS]"
ANY_UNIT = "[UNIT UNITS CLOCKUNIT CLOCKUNITS QUARTER QUARTERS WEEKEND WEEKENDS]"
FRACTION = f"A? {NUMERAL}? DASH? (?: QUARTERS | QUARTER OF )"  # "three-quarters", "a quarter of"
SMALLER = f"(?: (?: COMMA? AND | COMMA )? {INTEGER} DASH? {ANY_UNIT} )"  # "five hours and 20 minutes"
LENGTH = (
    f"(?: (?! {FRACTION} ) {AMOUNT} DASH? (?: [KIND COMPARATIVE ALL FISCAL] DASH? ){{0,2}} {ANY_UNIT} {HALVES}?"
    f" {SMALLER}? )"
)

# -- what stands before ------------------------------------------------------------------------------------------------
BOUND = (
    "(?: NO? [COMPARATIVE EARLIER LATER] THAN | AT [LEAST EDGE] | UP [TO UNTIL]"
    " | (?: WELL | A LITTLE )? (?: APPROXIMATELY | BOUND (?! THE | ITS | LAST | PAST | NEXT | COMING | THAT ) ) )"
)
STAGE = "(?: THE? [EARLY MID LATE EARLIER LATER] DASH? IN? )"
EDGE = "(?: THE? OTHER? EDGE OF )"
PREFIX = f"(?: {BOUND} | {STAGE} | {EDGE} )"
MOST_PREFIXES = 3
RELATION = (
    "(?: (?: THE | ITS | THIS | THAT )? [LAST PAST LATEST PREVIOUS NEXT COMING FOLLOWING THIS CURRENT THAT]"
    " (?: COMING | PAST | THAT )? )"
)
NEVER_FIRST = (
    "OTHER MARK DOT COMMA DASH OPEN CLOSE SLASH PLUS POSSESSIVE OF IN AND OR TO UNTIL ON BY FOR FROM BEFORE AFTER SINCE"
    " BETWEEN THAN LEAST AGO HENCE OLD TIME OCLOCK TERM LOCAL REGION PLACE ZONE HOURS ERA SO KIND NEAR MERIDIEM"
)

# Nearly every expression has one of these before the first word that no expression holds; looking for one first saves
# most attempts. The second word may be such a word ("the corresponding period", "six o'clock").
HEADS = (
    "MONTH MAYMONTH SHORTMONTH MAYSHORT WEEKDAY WEEKDAYS SHORTDAY MAYDAY TINYDAY YEAR UNIT UNITS CLOCKUNIT CLOCKUNITS"
    " QUARTER QUARTERS WEEKEND WEEKENDS SEASON SEASONS MAYSEASON PART PARTS NOON DEICTIC DECADE ISO NUMERIC CLOCK"
    " MERIDIEM MILITARY NAMED OCLOCK ERA REFERENCE RECURRING PERIODICAL FUTURE PAST TERM PRESENT CURRENT PERIOD TEEN"
)
FOREIGN = "OTHER MARK"
SOON = f"[^{FOREIGN}]{{0,11}} [{HEADS}] | OTHER [^{FOREIGN}]{{0,6}} [{HEADS}]"
WORTH_TRYING = f"[^{NEVER_FIRST}] (?: (?<= [{HEADS}] ) | (?= {SOON} ) ) | NUMBER (?= ZONE | LOCAL TIME )"

# -- days and longer ---------------------------------------------------------------------------------------------------
SPELLED_YEAR = "(?: TEEN DASH? (?: TENS DASH? CARDINAL? | TEEN ) | TENS TEEN )"
YEARS = f"(?: YEAR ERA? | [NUMBER DAY MILITARY] ERA | {SPELLED_YEAR} (?! DASH? {ANY_UNIT} ) )"
RELATED_YEAR = f"(?: (?: {RELATION} | THE ) FISCAL? UNIT POSSESSIVE? )"
IN_YEAR = f"(?: COMMA? [OF IN]? {YEARS} | OF? {RELATED_YEAR} )"
ANY_MONTH = "(?: MONTH | MAYMONTH | [SHORTMONTH MAYSHORT] DOT? )"
BEFORE_MONTH = "[IN OF BY TO UNTIL SINCE FROM FOR BETWEEN EARLY MID LATE LAST NEXT THIS DASH]"
BARE_MONTH = f"(?: MONTH | (?<= {BEFORE_MONTH} ) MAYMONTH | SHORTMONTH DOT? )"
DAY_NUMBER = "(?: [DAY ORDINAL SECOND] | TENS DASH ORDINAL )"
COUNTED = f"DASH? {ANY_UNIT} | MERIDIEM | [DASH TO UNTIL] DAY (?! DASH )"  # "May 5 years ago", "May 3-5"
MONTH_DAY = (
    f"(?: (?! (?<= IN ) {ANY_MONTH} DAY OTHER ) {ANY_MONTH} THE? {DAY_NUMBER} (?! {COUNTED} )"
    f" | {ANY_MONTH} DASH DAY (?= DASH YEAR ) | THE? {DAY_NUMBER} (?: UNIT? OF | DASH )? {ANY_MONTH} )"
)
JOIN = "(?: COMMA? (?: AND | OR ) | COMMA | TO | UNTIL | DASH )"
DATE = f"(?: {MONTH_DAY} (?: {IN_YEAR} | DASH YEAR )? | ISO | NUMERIC )"
ANY_WEEKDAY = "(?: WEEKDAY | [SHORTDAY MAYDAY] DOT? )"
BEFORE_DATE = f"(?: {ANY_WEEKDAY} [COMMA OPEN]? | (?<! COMMA ) TINYDAY COMMA )"
# "June 14 (Friday)", "June 14, a Friday", "14 June, which is a Friday"
BEHIND_DATE = f"COMMA? {ANY_WEEKDAY} | OPEN {ANY_WEEKDAY} CLOSE | COMMA (?: OTHER OTHER )? A {ANY_WEEKDAY}"
FULL_DATE = (
    f"(?: {BEFORE_DATE} (?: {DATE} | SLASHED ) | {DATE} (?: {BEHIND_DATE} )?"
    f" | {ANY_WEEKDAY} COMMA? THE? ORDINAL (?! OTHER ) )"
)
ANY_DAY = (
    f"(?: {RELATION}? {FULL_DATE} | DEICTIC | {RELATION}? (?: WEEKDAY | SHORTDAY DOT? )"
    f" | {RELATION}? NAMED (?: OF? {YEARS} )? )"
)
NTH = "[ORDINAL SECOND LAST]"
NTH_QUARTER = f"(?: {NTH} DASH? QUARTER )"
NTH_HALF = f"(?: {NTH} DASH? HALF )"
ANY_SEASON = "[SEASON MAYSEASON]"
OF_YEAR = f"(?: COMMA? OF? THE? (?: FISCAL UNIT? | UNIT )? {YEARS} | OF? {RELATED_YEAR} )"
SOME_MONTH = f"(?: {RELATION}? {ANY_MONTH} {IN_YEAR}? | {RELATION} UNIT )"

# -- times of day ------------------------------------------------------------------------------------------------------
ZONE_NAME = "(?: ZONE (?: [PLUS DASH] DAY )? | LOCAL TIME | REGION OTHER? TIME | [PLACE OTHER]{1,2} TIME )"
ZONES = f"(?: {ZONE_NAME} | OPEN {ZONE_NAME} CLOSE? )"
HOUR = (
    "(?: CLOCK [MERIDIEM HOURS]? | [DAY NUMBER] MERIDIEM | [DAY CARDINAL TEEN] OTHER POSSESSIVE OCLOCK | NOON"
    f" | [MILITARY YEAR] (?= {ZONES} | HOURS | CLOCKUNITS ) [HOURS CLOCKUNITS]?"
    " | NUMBER (?= ZONE | LOCAL TIME | REGION OTHER? TIME | PLACE TIME ) )"
)
TIMES = f"(?: {HOUR} (?: {ZONES} )? (?: IN THE PART | PART )? )"
ON_DAY = f"(?: COMMA? ON? {STAGE}? {ANY_DAY} )"
ANY_HOUR = f"(?: {HOUR} | [MILITARY YEAR] )"
SIDE = f"(?: {ANY_HOUR} (?: [TO UNTIL DASH AND] {ANY_HOUR} )?"
ZONED = f"{SIDE} {ZONES} {ON_DAY}? )"
UNZONED = f"{SIDE} {ON_DAY}? )"
SECOND_SIDE = f"(?: COMMA OR | [OPEN SLASH COMMA OR] ) {ZONED}"
CONVERSION = f"(?: (?: {ZONED} | {UNZONED} ) {SECOND_SIDE} | {ZONED} [OPEN SLASH] {UNZONED} ) CLOSE? {ON_DAY}?"
TIME_RANGE = f"(?: {HOUR} | DAY ) [TO UNTIL DASH AND] {HOUR} (?: {ZONES} )? {ON_DAY}?"
PAST_HOUR = (
    f"(?: (?: HALF PAST | A? QUARTER [PAST TO] | {INTEGER} CLOCKUNITS? PAST ) (?: {HOUR} | [DAY CARDINAL TEEN] )"
    f" | {INTEGER} CLOCKUNITS? TO {HOUR} ) (?! DASH? {ANY_UNIT} )"
)

# -- productions -------------------------------------------------------------------------------------------------------
# A month with a figure that no month has: only where nothing else could be meant ("in May 34 boats sank").
IMPOSSIBLE_DAY = (
    f"(?<= [ON UNTIL MERIDIEM] ) {ANY_MONTH} NUMBER (?: COMMA? YEAR )?"
    f" | {ANY_MONTH} NUMBER (?: COMMA? YEAR | (?= COMMA | DOT | CLOSE ) )"
    f" | (?<= [BY TO SINCE FROM BETWEEN OF AFTER BEFORE AND] ) {ANY_MONTH} NUMBER (?! OTHER | {ANY_UNIT} )"
    f" | NUMBER {ANY_MONTH} YEAR | (?<= [THE A] ) {ANY_MONTH} NUMBER (?= OTHER )"
)
SHIFT = (
    f"{LENGTH} (?: OR SO )? (?: (?: AGO | EARLIER | LATER | HENCE | FROM REFERENCE ) DEICTIC?"
    f" | [BEFORE AFTER FROM] {ANY_DAY} ) | {LENGTH} POSSESSIVE TIME"
    f" | THE? [UNIT PART] [BEFORE AFTER] {ANY_DAY} | THE UNIT [BEFORE AFTER] (?! OTHER | ITS | A | THE )"
)
COMPARED = (
    f"THE? OTHER? UNIT DASH? [AGO EARLIER] (?: {NTH_QUARTER} | [QUARTER PERIOD] | {AMOUNT} UNITS )?"
    f" | THE? {NTH_QUARTER} A UNIT [AGO EARLIER] | THE QUARTER A UNIT [AGO EARLIER]"
)
RECURRING_ = (
    f"EVERY (?: OTHER | {INTEGER} | KIND | ORDINAL | SECOND )?"
    f" (?: {ANY_UNIT} | WEEKDAY | MONTH | MAYMONTH | {ANY_SEASON} | PART )"
    f" | THE? {NTH} WEEKDAY [OF IN] EVERY UNIT"
    f" | WEEKDAYS PARTS? | WEEKDAY PARTS | PER {SINGULAR} | RECURRING | PERIODICAL (?! OTHER )"
)
QUARTER_ = (
    f"(?: {RELATED_YEAR} | THE? YEAR POSSESSIVE? | THE | ITS | A )? (?: FISCAL DASH? )? {NTH_QUARTER} {OF_YEAR}?"
    f" | (?: {RELATED_YEAR} POSSESSIVE? | THE YEAR ) [QUARTER PERIOD]"
    f" | THE (?: OTHER | THAT )? [QUARTER PERIOD] OF? (?: {YEARS} | {RELATED_YEAR} )"
    f" | THE? {NTH_HALF} (?: {OF_YEAR} | OF (?: {SOME_MONTH} | THE? DECADE ) )"
)
SEASON_ = (
    f"(?: {RELATION} | THE )? {ANY_SEASON} {IN_YEAR} | {RELATION} {ANY_SEASON} | THE? SEASON"
    " | (?<= [EARLY MID LATE DASH OF] ) THE? MAYSEASON | (?<= IN ) THE MAYSEASON"
)
VAGUE = (
    f"(?: RECENT | COMING ) {PLURAL} | REFERENCE (?! DASH ) | THE NEAR? FUTURE | (?<= IN ) FUTURE | THE PAST"
    " | THE [NEAR KIND] TERM | THOSE UNITS | CURRENT | [AT THE] PRESENT (?! OTHER )"
)
# What stands alone in most sentences; tried first for speed, as nothing can lengthen it before such a word.
ALONE = f"(?= [{FOREIGN} DOT] (?! TIME ) | $ )"
PRODUCTIONS: tuple[tuple[str, str], ...] = (  # most specific first
    ("calendar", f"[WEEKDAY DEICTIC MONTH YEAR] {ALONE}"),
    ("vague", f"REFERENCE {ALONE}"),
    (
        "nothing",
        f"{LENGTH} DASH? OLD | {INTEGER} CLOCKUNITS A UNIT | ITS {STAGE}? DECADE | THE UNIT BEFORE (?= OTHER )",
    ),
    ("shift", SHIFT),
    ("compared", COMPARED),
    ("recurring", RECURRING_),
    ("times", f"{CONVERSION} | {TIME_RANGE}"),
    ("calendar", f"{TIMES} {ON_DAY}?"),
    ("past_hour", PAST_HOUR),
    ("calendar", f"THE? UNIT OF (?: {FULL_DATE} | NAMED )"),
    ("calendar", IMPOSSIBLE_DAY),
    ("days", f"{ANY_MONTH} THE? {DAY_NUMBER} (?: {JOIN} {DAY_NUMBER} ){{1,4}} (?! {COUNTED} ) {IN_YEAR}?"),
    ("days", f"{ANY_MONTH} {DAY_NUMBER} [DASH AND TO UNTIL OR] NUMBER (?= COMMA | DOT | CLOSE | $ )"),
    ("days", f"{DAY_NUMBER} (?: {JOIN} {DAY_NUMBER} ){{1,4}} (?: UNIT? OF )? {ANY_MONTH} {IN_YEAR}?"),
    ("calendar", f"THE? {NTH} WEEKDAY [OF IN] {SOME_MONTH}"),
    ("calendar", f"THE? {NTH} UNIT [OF IN] {SOME_MONTH}"),
    ("calendar", f"{ANY_DAY} (?: COMMA? {TIMES} | DASH? {STAGE}? PART )?"),
    ("calendar", f"(?: {RELATION} | THE )? {STAGE}? DASH? PART OF? {ANY_DAY} | [DAY CARDINAL TEEN] IN THE PART"),
    ("calendar", f"(?: {RELATION} | THE ) {STAGE}? PART | (?<= [EARLY MID LATE DASH] ) PART"),
    ("calendar", f"{RELATION}? {ANY_MONTH} {IN_YEAR} | {RELATION} {ANY_MONTH} | {BARE_MONTH}"),
    ("calendar", QUARTER_),
    ("calendar", SEASON_),
    ("calendar", f"(?: {RELATION} | THE )? POSSESSIVE? DECADE"),
    ("calendar", "(?: THE | ITS )? [ORDINAL SECOND] DASH? UNIT ERA?"),
    ("years", "YEAR DASH [DAY NUMBER] (?! DASH | MERIDIEM )"),
    ("calendar", f"(?: THE? (?: FISCAL? UNIT OF? | FISCAL UNIT? ) )? {YEARS} (?! {ANY_UNIT} ) | THE? UNIT {NUMERALS}"),
    (
        "length",
        f"(?: {RELATION} | THE | RECENT | COMING | ITS )? ORDINAL? {AMOUNT} KIND? {PLURAL} {SMALLER}? (?: OR SO )?",
    ),
    ("calendar", "(?: THE | ITS )? FISCAL? UNIT [DASH POSSESSIVE]? EDGE"),
    ("calendar", f"(?: {RELATION} | THE | THE ALL ) FISCAL? [UNIT QUARTER WEEKEND PERIOD] POSSESSIVE?"),
    ("length", f"{LENGTH} (?: OR SO )?"),
    ("vague", VAGUE),
    ("length", "UNITS"),
)
