"""10,000 findings in every format: ``uv run python benchmarks/formats.py [FINDINGS]``.

Fails when a format takes more than 2 s of a processor or its process more than 300 MB.
"""

from __future__ import annotations

import json
import subprocess
import sys

from factcheck.report.formats import BUILT_IN

NUMBER = 10_000
MOST_SECONDS = 2.0
MOST_MEGABYTES = 300
MEASURED = """
import json, resource, sys, time
from factcheck.records import Finding, Levels, Location, Report, Summary, Tool
from factcheck.report import Style, renderer

number = int(sys.argv[2])
sentence = "The ferry to Dorn carried {} people on its first day, the harbour master said, and nobody counted again."


def place(index, role):
    text = str(index)
    before, after = sentence.split("{}")
    start = len(before)
    return Location(
        article=f"a{index % 500}", path=f"desk/a{index % 500}.txt", start=start, end=start + len(text), line=7,
        column=start + 1, end_line=7, end_column=start + 1 + len(text), text=text, prefix=before, suffix=after,
        role=role, published="2024-05-01", outlet="Dorn Courier", value=f"{index} people",
    )


def finding(index):
    return Finding(
        rule="N201", name="count-conflict", severity=("error", "warning", "note")[index % 3], confidence=0.9,
        message=f"Articles disagree on people: {index} or {index + 1}",
        explanation=("Both sentences tell of the first day.", "The values do not meet."),
        locations=(place(index, "primary"), place(index + 1, "other")), fingerprint=f"{index:016x}",
    )


findings = tuple(map(finding, range(number)))
summary = Summary(articles=500, quotes=0, claims=number, findings=Levels.of(findings))
report = Report(schema="", tool=Tool(name="factcheck", version="0"), summary=summary, findings=findings)
started = time.process_time()
size = sum(map(len, renderer(sys.argv[1])(report, Style())))
seconds = time.process_time() - started
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, megabytes, size]))
"""


def main() -> int:
    """Print time, peak memory and size for each format; the exit code is 1 when one is over a limit."""
    number = sys.argv[1] if len(sys.argv) > 1 else str(NUMBER)
    over = False
    for name in BUILT_IN:
        command = [sys.executable, "-c", MEASURED, name, number]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        seconds, megabytes, size = json.loads(done.stdout)
        worst = seconds > MOST_SECONDS or megabytes > MOST_MEGABYTES
        over |= worst
        print(f"{name:10} {seconds:6.2f} s {megabytes:7.1f} MB {size / 1e6:7.1f} million characters{' over' * worst}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
