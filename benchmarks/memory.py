"""Peak memory of ``factcheck extract`` over more and more articles: ``uv run python benchmarks/memory.py``.

Records are printed as they are found, so the peak must not grow with the corpus. Fails when ten times the articles need
more than 1.1 times the memory.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import articles

NUMBERS = (500, 5000)
MOST_TIMES = 1.1
MEASURED = """
import resource, sys
from factcheck.cli import app
code = app(["extract", sys.argv[1], "--output", "/dev/null"], standalone_mode=False)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(code)
"""


def peak(number: int) -> int:
    """Kibibytes at the highest, with that many articles in one folder."""
    with tempfile.TemporaryDirectory() as folder:
        for row in articles(number, paragraphs=4):
            Path(folder, f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
            with Path(folder, "metadata.jsonl").open("a", encoding="utf-8") as metadata:
                metadata.write(json.dumps({"file_name": f"{row['id']}.txt", "published": row["published"]}) + "\n")
        done = subprocess.run([sys.executable, "-c", MEASURED, folder], check=True, capture_output=True, text=True)
        return int(done.stdout)


def main() -> int:
    """Print the peak for each number of articles; the exit code is 1 when it grows."""
    peaks = {number: peak(number) for number in NUMBERS}
    for number, kibibytes in peaks.items():
        print(f"{number:6} articles  {kibibytes / 1024:8.1f} MiB")
    ratio = peaks[NUMBERS[-1]] / peaks[NUMBERS[0]]
    print(f"ratio {ratio:.3f}")
    return int(ratio > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main())
