"""Numbers with sign, currency, unit, rate and bound, and how they join."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lang import table
from factcheck.values.numbers.currency import codes
from factcheck.values.numbers.grammar import parse, same_length_lower
from factcheck.values.numbers.negatives import is_year, pronoun_one, rule_at
from factcheck.values.numbers.terms import Term


def one(text: str) -> Term:
    """The only number of a text."""
    (term,) = parse(text)
    return term


def told(text: str) -> list[tuple[object, ...]]:
    """Value or range and unit of every number."""
    return [
        (str(term.value) if term.low is None else (f"{term.low:f}", f"{term.high:f}"), term.unit)
        for term in parse(text)
    ]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It cost $1.2bn", 1_200_000_000, "US dollar"),
        ("It cost $ 40", 40, "US dollar"),
        ("It cost $33million", 33_000_000, "US dollar"),
        ("It cost €2.5billion", 2_500_000_000, "euro"),
        ("It cost US$5m", 5_000_000, "US dollar"),
        ("It cost U.S. $5 million", 5_000_000, "US dollar"),
        ("It cost $US30", 30, "US dollar"),
        ("It cost A$20", 20, "Australian dollar"),
        ("It cost C$20", 20, "Canadian dollar"),
        ("It cost NZ$20", 20, "New Zealand dollar"),
        ("It cost HK$216,925", 216925, "Hong Kong dollar"),
        ("It cost S$1mil", 1_000_000, "Singapore dollar"),
        ("A $48 million dam", 48_000_000, "US dollar"),
        ("It cost £7", 7, "pound sterling"),
        ("It cost €3 million", 3_000_000, "euro"),
        ("It cost 3 million euros", 3_000_000, "euro"),
        ("It cost Y=28,030", 28030, "Japanese yen"),
        ("It cost PS21,700", 21700, "pound sterling"),
        ("It cost RM79", 79, "Malaysian ringgit"),
        ("It cost Rs. 500", 500, "rupee"),
        ("It cost ₹500", 500, "Indian rupee"),
        ("It cost EUR50m", 50_000_000, "euro"),
        ("It cost 115USD", 115, "US dollar"),
        ("It cost CHF 2,000", 2000, "Swiss franc"),
        ("It cost MAUD 60", 60_000_000, "Australian dollar"),
        ("It cost 9.99 New Zealand dollars", "9.99", "New Zealand dollar"),
        ("It cost 700 Danish crowns", 700, "Danish krone"),
        ("It cost 35 lakh rupees", 3_500_000, "rupee"),
        ("It cost 20 million pounds", 20_000_000, "pound sterling"),
        ("It cost $31.20 Canadian.", "31.20", "Canadian dollar"),
        ("It cost thirteen dollars and forty-five cents", "13.45", "US dollar"),
        ("It cost 118.5p", "118.5", "penny"),
        ("It cost 50 pence", 50, "penny"),
        ("It cost 11c", 11, "cent"),
    ],
)
def test_money(text: str, value: str | int, unit: str) -> None:
    term = one(text)
    assert (term.value, term.unit, term.dimension) == (Decimal(value), unit, "money")


def test_a_closing_mark_is_no_inch() -> None:
    assert told('"There were 5" he said, and a 5" gap.') == [("5", None), ("5", "inch")]
    assert told("“There were 5” then, at 555 W. Mill Lane.") == [("5", None)]


def test_a_bare_dollar_is_another_dollar_where_us_dollars_are_marked() -> None:
    assert told("The dam cost US$5 million ($7 million).") == [("5000000", "US dollar"), ("7000000", "dollar")]


def test_signs_after_their_amounts() -> None:
    assert told("10 $ 30 $") == [("10", "US dollar"), ("30", "US dollar")]
    assert told("it sold 5 $40 lamps") == [("5", None), ("40", "US dollar")]


def test_codes_that_are_words_need_an_amount() -> None:
    assert told("a TOP 12 list, TOP 1,200") == [("1200", "Tongan paanga")]


def test_all_codes_of_iso_4217_are_known() -> None:
    assert len(table("currencies")["codes"]) >= 175
    assert all(len(code) == 3 and code.isupper() for code in codes())


@pytest.mark.parametrize(
    "code", sorted(set(table("currencies")["codes"]) - set(table("currencies")["ambiguous"]["codes"]))
)
def test_every_code_is_read_on_both_sides(code: str) -> None:
    name = table("currencies")["codes"][code]
    assert told(f"It cost {code} 2,500.") == told(f"It cost 2,500 {code}.") == [("2500", name)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It flew 350 miles", 350, "mile"),
        ("a 776-foot mast", 776, "foot"),
        ("37m (121ft) long"[:3] + " long", 37, "metre"),
        ("12 sq ft of shade", 12, "square foot"),
        ("190 km2", 190, "square kilometre"),
        ("50mL", 50, "millilitre"),
        ("20 (kg)", 20, "kilogram"),
        ("80 m.p.h.", 80, "mile per hour"),
        ("188 miles an hour", 188, "mile per hour"),
        ("120 km/h", 120, "kilometre per hour"),
        ("30 degrees Celsius", 30, "degree Celsius"),
        ("it was 30C", 30, "degree Celsius"),
        ("minus 40 Fahrenheit", -40, "degree Fahrenheit"),
        ("-5°C", -5, "degree Celsius"),
        ("7 degrees below zero", -7, "degree"),
        ("1.5GW", "1.5", "gigawatt"),
        ("35 GWh", 35, "gigawatt hour"),
        ("352 μm", 352, "micrometre"),
        ("1.3 A/cm2", "1.3", "ampere per square centimetre"),
        ("30Mbps", 30, "megabit per second"),
        ("16-bit", 16, "bit"),
        ("52,000 barrel-a-day", 52000, "barrel per day"),
        ("250 tons an hour", 250, "ton per hour"),
        ("$4.50 a gallon", "4.50", "US dollar per gallon"),
        ("$80 per sq m", 80, "US dollar per square metre"),
        ("$10,000 per capita", 10000, "US dollar per person"),
        ("6 percentage points", 6, "percentage point"),
        ("40 basis points", 40, "basis point"),
        ("24pc", 24, "percent"),
        ("5 per cent a year", 5, "percent per year"),
        ("half a mile", "0.5", "mile"),
        ("three quarters of an inch", "0.75", "inch"),
        ("half an hour", "0.5", "hour"),
        ("6ft 3in", "6.25", "foot"),
        ("6 feet 3", "6.25", "foot"),
        ("11 stone 7 pounds", "11.5", "stone"),
        ("3 tonnes", 3, "metric ton"),
        ("3 short tons", 3, "short ton"),
        ("3 nautical miles", 3, "nautical mile"),
    ],
)
def test_measures(text: str, value: str | int, unit: str) -> None:
    term = one(text)
    assert (term.value, term.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$6.8 billion a year earlier", "US dollar"),
        ("5 percent a year ago", "percent"),
    ],
)
def test_a_year_earlier_is_no_rate(text: str, value: str) -> None:
    assert one(text).unit == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("2.4m people", 2_400_000, None),
        ("12.3m tonnes", 12_300_000, "metric ton"),
        ("a 37m wall", 37, "metre"),
        ("the 100m final", 100, "metre"),
        ("1.5mm wide", "1.5", "millimetre"),
        ("25k", 25000, None),
        ("8 B people", 8_000_000_000, None),
    ],
)
def test_glued_letters_multiply_or_measure(text: str, value: str | int, unit: str | None) -> None:
    assert (one(text).value, one(text).unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("no fewer than 30 cars", ">="),
        ("at least six cars", ">="),
        ("15-plus hours", ">="),
        ("200+ cars", ">="),
        ("30 or more cars", ">="),
        ("more than 30 cars", ">"),
        ("over 30 cars", ">"),
        ("just over 30 cars", ">"),
        ("up to 2.4m cars", "<="),
        ("as many as 30 cars", "<="),
        ("no more than 30 cars", "<="),
        ("30 cars or fewer", "="),
        ("sub-500 cars", "<"),
        ("fewer than 30 cars", "<"),
        ("just under 30 cars", "<"),
        ("some 200 cars", "~"),
        ("nearly 30 cars", "~"),
        ("about another 30 cars", "~"),
        ("~30 cars", "~"),
        ("30-odd cars", "~"),
        ("≥ 30 cars", ">="),
        ("exactly 30 cars", "="),
        ("a record 30 cars", "="),
        ("over the 30 cars", "="),
        ("over about 30 days", "~"),
        ("it crept back up to 30 cars", "="),
        ("prices rose 30%", "up"),
        ("prices were up nearly 30%", "up"),
        ("prices are down by 30%", "down"),
        ("prices rose more than 30%", ">"),
        ("prices rose to 30%", "="),
        ("they gave up 30%", "="),
        ("an increase of 30%", "="),
        ("a 30% rise", "="),
        ("they climbed 30 metres", "="),
        ("they gained 30 seats", "="),
        ("the share price gained 30%", "up"),
    ],
)
def test_modifiers(text: str, modifier: str) -> None:
    assert one(text).modifier == modifier


def test_an_apposed_figure_moves_the_same_way() -> None:
    assert [term.modifier for term in parse("The index lost 190 points, or 0.6%.")] == ["down", "down"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between three and five million moved", [(("3000000", "5000000"), None)]),
        ("from 8 to 10 miles away", [(("8", "10"), "mile")]),
        ("$89 to $93 billion", [(("89000000000", "93000000000"), "US dollar")]),
        ("$500,000 to $1 million a year", [(("500000", "1000000"), "US dollar per year")]),
        ("5-7k", [(("5000", "7000"), None)]),
        ("three or four years", [(("3", "4"), "year")]),
        ("attended by 250 to 300 guests", [(("250", "300"), None)]),
        ("6ft 6in (1.98m)", [("6.5", "foot"), ("1.98", "metre")]),
        ("231 mm (9.1 in)", [("231", "millimetre"), ("9.1", "inch")]),
        ("36 tonnes (79,000)", [("36", "metric ton"), ("79000", None)]),
        ("15 530 cubic feet", [("15", "cubic foot"), ("530", "cubic foot")]),
        ("25 – 40min", [(("25", "40"), "minute")]),
        ("8- to 16-metre", [(("8", "16"), "metre")]),
        ("starting from 20 acres up to 90 acres", [(("20", "90"), "acre")]),
        ("temperatures ranged from 18C to 30C", [(("18", "30"), "degree Celsius")]),
        ("-18 °C to -34 °C", [(("-18", "-34"), "degree Celsius")]),
        ("7- or 8-inch", [("7", "inch"), ("8", "inch")]),
        ("45 and 50 mg", [("45", "milligram"), ("50", "milligram")]),
        ("6.5% to 164p", [("6.5", "percent"), ("164", "penny")]),
        ("25k or 40k", [("25000", None), ("40000", None)]),
        ("5 or 50", [("5", None), ("50", None)]),
        ("in 2014 and 50 mg", [("2014", None), ("50", "milligram")]),
    ],
)
def test_ranges_and_lists(text: str, expected: list[tuple[object, ...]]) -> None:
    assert [(value, unit) for value, unit in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("fell from $75 to $68 a barrel", [("from", "75"), ("to", "68")]),
        ("was raised from 13.5 to 14.0 mm", [("from", "13.5"), ("to", "14.0")]),
        ("rose to 55 from 40 last year", [("to", "55"), ("from", "40")]),
        ("3.9 million, up from 2.4 million", [("to", "3900000.0"), ("from", "2400000.0")]),
        ("rose from 20 miles in 2008 to 29 miles", [("from", "20"), (None, "2008"), ("to", "29")]),
        ("to grow from 24.2 to 33-35 billion euros", [("from", "24200000000.0"), ("to", "33000000000")]),
    ],
)
def test_a_change_is_two_numbers_of_one_group(text: str, parts: list[tuple[str | None, str]]) -> None:
    terms = parse(text)
    assert [(term.relation, str(term.value)) for term in terms] == parts
    assert len({term.group for term in terms if term.relation}) == 1
    assert len({term.unit for term in terms if term.relation}) == 1


def test_a_change_of_ranges() -> None:
    assert told("cut its target from 20 to 30 miles to 10 to 15 miles") == [
        (("20", "30"), "mile"),
        (("10", "15"), "mile"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("backed it two-to-one", "2"),
        ("a four-to-one margin", "4"),
        ("one in five said no", "0.2"),
        ("one in every 5000 births", "0.0002"),
        ("nine out of ten", "0.9"),
        ("three in every four", "0.75"),
        ("a one-in-four chance", "0.25"),
        ("45 per 100,000", "0.00045"),
        ("1.5 deaths per 1,000 births", "0.0015"),
        ("12 cases for every 10,000", "0.0012"),
        ("two new cases per million", "0.000002"),
    ],
)
def test_ratios(text: str, value: str) -> None:
    assert (one(text).value, one(text).relation) == (Decimal(value), "ratio")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("6 boats out of 1,000 sank", ["6", "1000"]),
        ("12 pupils per 4 teachers", ["12", "4"]),
        ("$45 per 100 pages", ["45", "100"]),
    ],
)
def test_no_ratios(text: str, values: list[str]) -> None:
    assert [str(term.value) for term in parse(text)] == values


def test_a_share_is_as_exact_as_its_digits() -> None:
    assert one("1.5 deaths per 1,000").precision == Decimal("0.0001")


@pytest.mark.parametrize("text", ["plus or minus 3 points", "plus-or-minus 3 points", "+/- 3 points", "± 3 points"])
def test_a_margin_has_no_sign(text: str) -> None:
    assert one(text).value == 3


@pytest.mark.parametrize("text", ["They watch Precinct Seven-0.", "They watch Harbor Five-O.", "It is called Nine-9."])
def test_number_words_in_names(text: str) -> None:
    assert parse(text) == []


@pytest.mark.parametrize("text", ["won 3-1", "a 52-48 vote", "beat them 21 to 17", "a 9-2 lead", "drew 2-2"])
def test_scores(text: str) -> None:
    assert one(text).relation == "score"


@pytest.mark.parametrize("text", ["aged 18-24", "5-7 boats", "a 10-15 minute walk", "12 to 15 boats won prizes"])
def test_no_scores(text: str) -> None:
    assert (one(text).relation, one(text).low is not None) == (None, True)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("It flew 350 217 miles", "350", "217"),
        ("It is 80 50 miles long", "80", "50"),
        ("It weighs 12 26 pounds", "12", "26"),
        ("It was 30 86 degrees Fahrenheit", "30", "86"),
    ],
)
def test_a_bare_pair_is_two_numbers_that_share_the_printed_unit(text: str, first: str, second: str) -> None:
    left, right = parse(text)
    assert (str(left.value), str(right.value)) == (first, second)
    assert left.unit == right.unit
    assert left.relation == right.relation == "pair"
    assert left.group == right.group is not None


@pytest.mark.parametrize(
    ("text", "value"), [("40 000 euros", 40000), ("25 600 people", 25600), ("1 350 217 miles", 1350217)]
)
def test_foreign_grouping_is_one_number(text: str, value: int) -> None:
    assert one(text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "4,500 km (2,800 miles)",
        "8 miles (13 kilometers) of tunnel",
        "800 gallons — about 3,030 liters — of milk",
        "It ran for 8 miles – 13 kilometers.",
        "12 acres of land (5 hectares)",
        "87 mph / 140 km/h",
        "six feet, or 1.8 metres,",
        "9bn shekels ($2.4bn)",
        "5,600 to 8,870 nautical miles (10,400 to 16,400 km)",
    ],
)
def test_dual_units(text: str) -> None:
    first, second = parse(text)
    assert first.relation == second.relation == "dual"
    assert first.group == second.group is not None


@pytest.mark.parametrize(
    "text",
    ["2 hours (30 minutes)", "5 miles (3 people)", "40 kg and 5 lb", "10% (5 points)", "8 miles – 13 km on foot"],
)
def test_no_dual_units(text: str) -> None:
    assert all(term.relation is None for term in parse(text))


def test_a_bound_holds_for_both_halves() -> None:
    assert [term.modifier for term in parse("more than 7 miles (11 km)")] == [">", ">"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("9:01 p.m. sharp", "clock"),
        ("1.56pm", "clock"),
        ("14:30", "clock-colon"),
        ("6pm", "clock-hour"),
        ("1648 gmt", "clock-military"),
        ("1648-1658 gmt", "clock-military"),
        ("0148", "leading-zero"),
        ("5/17/2018", "date-numeric"),
        ("2018-05-17", "date-numeric"),
        ("2014-15", "season"),
        ("1970s", "decade"),
        ("80s", "decade"),
        ("555-0142", "phone"),
        ("212-555-0142", "phone"),
        ("800-222-help", "phone-word"),
        ("16-18 quarry avenue", "address"),
        ("12 north mill road", "address"),
        ("5th avenue", "numbered-street"),
        ("9/11 attacks", "symbol-date"),
        ("24/7", "symbol-date"),
        ("501(c)", "law"),
        ("1.2.3", "version"),
        (".38-caliber", "calibre"),
        ("911", "emergency"),
    ],
)
def test_negative_rules(text: str, rule: str) -> None:
    assert rule_at(text, 0) == rule
    assert told(f"it read {text} then") == []


@pytest.mark.parametrize(
    "text",
    [
        "Section 427 Row 21", "the S&P 500", "No. 4", "flight 370", "Game 6", "the FTSE 100", "phase 3",
        "Super Bowl 50", "type 2", "the TA-35 index", "the iPhone 11", "the Group of Seven", "the Big 12",
        "Resolution 1718", "by bus 12",
        "the Hwasong-14", "an F-16", "COVID-19",
        "the i4", "the G7", "5G", "3D", "24703L202", "MH370", "#12",
        "@user99", "www.a.com/12", "March 3", "Sept. 14", "3 March", "14 August", "February 11 and 12", "the '80s",
        "2018s best", "1 ) first 2 ) second", "the 13F form", "https://a.org/x?y=40%25",
    ],
)  # fmt: skip
def test_numbers_that_measure_nothing(text: str) -> None:
    assert [term for term in parse(text) if term.numeral.form != "ordinal"] == []


@pytest.mark.parametrize(
    "text", ["a group of seven hikers", "by bus 40 pupils came", "it said no 12 times", "in the area 40 fell"]
)
def test_words_that_label_nothing_here(text: str) -> None:
    assert len(parse(text)) == 1


@pytest.mark.parametrize(
    ("text", "number", "year"),
    [
        ("in 2018", "2018", True),
        ("its 2018 budget", "2018", True),
        ("the 2014 elections", "2014", True),
        ("since 1950", "1950", True),
        ("about 2000 people", "2000", False),
        ("killed 1950 people", "1950", False),
        ("3000 people", "3000", False),
        ("by 1500 votes", "1500", False),
        ("in 1066", "1066", True),
    ],
)
def test_years(text: str, number: str, year: bool) -> None:
    start = text.index(number)
    assert is_year(text, start, start + 4, text.startswith("about")) is year


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("no one", True),
        ("the one who", True),
        ("this one", True),
        ("one another", True),
        ("one proposal", False),
        ("one day", True),
    ],
)
def test_one_as_a_pronoun(text: str, pronoun: bool) -> None:
    start = text.index("one")
    assert pronoun_one(text, start, start + 3) is pronoun


@given(st.text(max_size=60))
def test_arbitrary_text_never_raises(text: str) -> None:
    for term in parse(text):
        assert 0 <= term.start < term.end <= len(text)


PIECES = st.sampled_from(
    """12 3.5 1,200 40% $5 €7 £1. 2m 5m 6ft 7in miles km (3 kg) half a third one in five to from between and or - – ½
    million dozen bn up down rose fell about more than least 2014 p.m. 9:01 USD 75 twenty hundred point seven year,
    per cent     3-1 0 00 . , ( ) 1/2 -5 +3 x 10^4 mid-2 a an each nil""".split()  # noqa: SIM905
)


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_pieces_of_grammar_never_raise_and_keep_their_places(text: str) -> None:
    terms = parse(text)
    assert [term.start for term in terms] == sorted(term.start for term in terms)
    assert all(a.end <= b.start for a, b in pairwise(terms))
    assert all(0 <= term.start < term.end <= len(text) for term in terms)


@given(st.text(max_size=30))
def test_lower_case_keeps_every_offset(text: str) -> None:
    assert len(same_length_lower(text)) == len(text)


@given(
    st.integers(1, 999),
    st.sampled_from(
        [(" km", "kilometre"), (" kg", "kilogram"), ("%", "percent"), (" acres", "acre"), (" people", None)]
    ),
    st.sampled_from([("about ", "~"), ("more than ", ">"), ("at least ", ">="), ("up to ", "<="), ("", "=")]),
)
def test_what_is_written_is_read(value: int, unit: tuple[str, str | None], bound: tuple[str, str]) -> None:
    term = one(f"It holds {bound[0]}{value}{unit[0]}.")
    assert (term.value, term.unit, term.modifier) == (value, unit[1], bound[1])


@pytest.mark.parametrize(
    "text",
    [
        "a million million billion trillion third",
        "a trillion trillion trillion hundredth",
        "4" * 60 + " trillion third",
    ],
    ids=["named", "hundredth", "digits"],
)
def test_an_ordinal_beyond_the_precision_of_decimals_is_no_error(text: str) -> None:
    for term in parse(text):
        assert 0 <= term.start < term.end <= len(text)


def test_a_share_of_a_number_beyond_the_precision_of_decimals_is_no_error() -> None:
    assert one("one in million million billion trillion").value == Decimal("1E-33")
