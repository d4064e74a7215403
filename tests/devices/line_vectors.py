"""The test vectors that docs/line-protocol.md publishes: they are read from there."""

import re
from pathlib import Path

DOCS = Path(__file__).parent.parent.parent / "docs"


def published(file: str, heading: str) -> list[list[str]]:
    """The rows of the table below a heading of a page, without its head."""
    text = (DOCS / file).read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")]
    return [[_plain(cell) for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows[2:]]


def _plain(cell: str) -> str:
    return cell.strip().strip("`").replace("\\|", "|")
