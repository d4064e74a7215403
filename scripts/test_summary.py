"""Add up the parts of a test run: its slowest files, and one closing line.

Run as ``python -m scripts.test_summary PART.xml ...`` with the JUnit files that pytest wrote.
"""

import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

SLOWEST = 10


def cases_of(parts: Sequence[Path]) -> Iterator[ET.Element]:
    """Every test case of every part."""
    for part in parts:
        yield from ET.parse(part).iter("testcase")  # noqa: S314 - pytest wrote it a moment ago


def outcome_of(case: ET.Element) -> str:
    """What became of a test: an error in a fixture counts as a failure."""
    tags = {child.tag for child in case}
    if tags & {"failure", "error"}:
        return "failed"
    return "skipped" if "skipped" in tags else "passed"


def closing_line(cases: Sequence[ET.Element]) -> str:
    """How many passed and failed, and how many were skipped if any were."""
    counts = Counter(map(outcome_of, cases))
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    return f"{counts['passed']} passed, {counts['failed']} failed{skipped}"


def slowest_files(cases: Sequence[ET.Element]) -> list[tuple[str, float]]:
    """The files whose tests took longest, with their seconds."""
    seconds = Counter[str]()
    for case in cases:
        seconds[case.get("classname", "")] += float(case.get("time", 0))  # type: ignore[assignment]
    return [(name, took) for name, took in seconds.most_common(SLOWEST)]


def main(parts: Sequence[Path]) -> int:
    """Print the summary; 1 when a test failed or a part did not come to its end."""
    missing = [part for part in parts if not part.exists()]
    for part in missing:
        print(f"{part}: this part of the tests did not come to its end")
    cases = list(cases_of([part for part in parts if part not in missing]))
    for name, took in slowest_files(cases):
        print(f"{took:7.1f} s  {name}")
    print(closing_line(cases))
    return 1 if missing or any(outcome_of(case) == "failed" for case in cases) else 0


if __name__ == "__main__":
    sys.exit(main([Path(each) for each in sys.argv[1:]]))
