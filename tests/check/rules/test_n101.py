"""N101 dropped-unit: two numbers, one unit, and a conversion that fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.check.rules.n101_dropped_unit import dropped
from factcheck.records import Extraction


@pytest.mark.parametrize(
    ("text", "flagged", "expected"),
    [
        ("The rocket flew 350 217 miles.", "350 217 miles", "350 km (217 miles)"),
        ("The islet is 80 50 miles away.", "80 50 miles", "80 km (50 miles)"),
        ("The wood covers 920 2,273 acres.", "920 2,273 acres", "920 ha (2,273 acres)"),
        ("The bell weighs 53 24 kilograms.", "53 24 kilograms", "53 lb (24 kilograms)"),
        ("The strip is 9.3 0.37 inches thick.", "9.3 0.37 inches", "9.3 mm (0.37 inches)"),
        ("Gusts of 98 61 mph were felt.", "98 61 mph", "98 km/h (61 mph)"),
        ("They walked 183 miles (295) in a week.", "183 miles (295)", "183 miles (295 km)"),
        ("The wood covers 3,040 (7,512 acres).", "3,040 (7,512 acres)", "3,040 ha (7,512 acres)"),
    ],
)
def test_a_dropped_unit(extract: Callable[..., Extraction], text: str, flagged: str, expected: str) -> None:
    (flag,) = dropped.run(extract(text))
    (place,) = flag.sides
    assert text[place.start : place.end] == flagged
    assert flag.expected == expected


@pytest.mark.parametrize(
    "text",
    [
        "The army has 700,000 soldiers and another 4.5 million in reserve, 5,200,000 in all.",
        "The shell flew 4,500 km (2,800 miles).",
        "It cost 40 000 euros.",
        "It has 25 600 inhabitants.",
        "They drove along Highway 80 50 miles west.",
        "On May 8 5 miles of road were closed.",
        "It sold 350 190 miles apart.",
        "Of 12 7 were lost.",
        "They walked 183 miles (7) in a week.",
        "The team of 41 (66 kg on average) left.",
        "It weighs 200 pounds (page 91).",
        "The mast is 330 metres (1,083 feet) tall, 24 (79 feet) more than before.",
        "It fell to minus 40 (minus 40 Celsius).",
        "Of the first 100 60 miles were paved.",
    ],
)
def test_no_dropped_unit(extract: Callable[..., Extraction], text: str) -> None:
    assert list(dropped.run(extract(text))) == []
