"""What pages fetch besides their own text: a stylesheet, a script, the hall's colour."""

import hashlib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "static"

KINDS = {
    "style.css": "text/css",
    "hall.css": "text/css",
    "live.js": "text/javascript",
    "handing_on.js": "text/javascript",
}
"""File -> media type. ``hall.css`` is made of the hall's colour."""

BLUE = "#17457C"
"""The product's own colour, for a hall that has none."""


@cache
def text_of(name: str, color: str) -> str:
    """A file's text, in a hall of this colour; empty is the product's own."""
    if name == "hall.css":
        return f":root {{ --hall: {color or BLUE}; }}\n"
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def version_of(name: str, color: str) -> str:
    """Stands behind a file's address, and changes with its content."""
    return hashlib.sha256(text_of(name, color).encode()).hexdigest()[:10]
