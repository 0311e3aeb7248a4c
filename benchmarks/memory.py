"""Peak memory of ``factcheck extract`` over more and more articles: ``uv run python benchmarks/memory.py``.

Records are printed as they are found, so an article may leave behind no more than its id, its row of metadata, and the
words and names not met before. Fails when that is more than 2.5 KiB an article.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import articles

NUMBERS = (3000, 12000)
MOST_LEFT = 2.5  # KiB an article
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
        for row in articles(number, paragraphs=1):
            Path(folder, f"{row['id']}.txt").write_text(row["text"], encoding="utf-8")
            with Path(folder, "metadata.jsonl").open("a", encoding="utf-8") as metadata:
                metadata.write(json.dumps({"file_name": f"{row['id']}.txt", "published": row["published"]}) + "\n")
        done = subprocess.run([sys.executable, "-c", MEASURED, folder], check=True, capture_output=True, text=True)
        return int(done.stdout)


def main() -> int:
    """Print the peak for each number of articles; the exit code is 1 when it grows too much."""
    peaks = {number: peak(number) for number in NUMBERS}
    for number, kibibytes in peaks.items():
        print(f"{number:6} articles  {kibibytes / 1024:8.1f} MiB")
    few, many = NUMBERS
    left = (peaks[many] - peaks[few]) / (many - few)
    print(f"each article more leaves {left:.2f} KiB behind")
    return int(left > MOST_LEFT)


if __name__ == "__main__":
    sys.exit(main())
