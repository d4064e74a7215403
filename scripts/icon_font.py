"""Make the icon font and its table of names: `python -m scripts.icon_font TABLER_DIST`.

The drawings are those of Tabler Icons, package @tabler/icons-webfont; assets/fonts/README.md has
the commands. The same package and the same fontTools give the same bytes.
"""

import argparse
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from scripts.catalogues import ROOT

FAMILY = "Warm Window Icons"
FONT = ROOT / "assets" / "fonts" / "WarmWindowIcons.ttf"
TABLE = ROOT / "assets" / "qml" / "WarmWindow" / "Icons.js"

ICONS: Mapping[str, str] = {
    # journeys
    "ticket": "ticket",
    "passport": "e-passport",
    "household": "users-group",
    "appointment": "calendar-check",
    "search": "search",
    "green": "heart-handshake",
    "help": "bell-ringing",
    "choose": "direction-sign",
    "visit": "home-heart",
    # the bar
    "back": "arrow-left",
    "home": "home",
    "language": "language",
    "large": "text-size",
    "contrast": "contrast",
    "low": "arrow-bar-to-down",
    "display": "adjustments",
    "speak": "volume",
    "stop": "player-stop",
    # on pages
    "print": "printer",
    "list": "list-check",
    "qr": "qrcode",
    "clock": "clock",
    "people": "users",
    "check": "check",
    "warning": "alert-triangle",
    "paper": "receipt",
    "more": "arrow-right",
    "moon": "moon",
    "scan": "scan",
    "idcard": "id",
    # what one can ask for
    "water": "droplet",
    "glasses": "eyeglass",
    "wheelchair": "wheelchair",
    "translator": "message-language",
    "person": "user",
    "phone": "phone",
    # the number pad
    "backspace": "backspace",
    "clear": "x",
    # the officer's page
    "restart": "refresh",
    "volume-up": "volume",
    "volume-down": "volume-2",
    "leave": "door-exit",
    # what the services of a hall are about (tickets/icons.py)
    "certificate": "certificate",
    "document": "file-text",
    "form": "clipboard-list",
    "invoice": "file-invoice",
    "stamp": "rubber-stamp",
    "signature": "signature",
    "photo": "camera",
    "fingerprint": "fingerprint",
    "mail": "mail",
    "parcel": "package",
    "child": "mood-kid",
    "baby": "baby-carriage",
    "elderly": "old",
    "wedding": "rings",
    "woman": "woman",
    "man": "man",
    "plane": "plane",
    "world": "world",
    "place": "map-pin",
    "car": "car",
    "bus": "bus",
    "ship": "ship",
    "money": "cash",
    "tax": "receipt-tax",
    "bank": "building-bank",
    "card": "credit-card",
    "pension": "pig-money",
    "percent": "percentage",
    "house": "home-2",
    "building": "building",
    "community": "building-community",
    "key": "key",
    "power": "bolt",
    "gas": "flame",
    "work": "briefcase",
    "tools": "tool",
    "shop": "building-store",
    "factory": "building-factory",
    "school": "school",
    "book": "book",
    "computer": "device-desktop",
    "farm": "plant",
    "tree": "tree",
    "pet": "paw",
    "recycling": "recycle",
    "law": "scale",
    "court": "gavel",
    "police": "shield",
    "hospital": "building-hospital",
    "doctor": "stethoscope",
    "heart": "heartbeat",
    "medicine": "pill",
    "vaccine": "vaccine",
    "tooth": "dental",
    "eye": "eye",
    "ear": "ear",
    "bone": "bone",
    "brain": "brain",
    "lungs": "lungs",
    "bed": "bed",
    "laboratory": "microscope",
    "blood": "test-pipe",
    "x-ray": "radioactive",
    "first-aid": "first-aid-kit",
    "ambulance": "ambulance",
    "info": "info-circle",
    "star": "star",
}
"""Our names -> Tabler's."""

RULE = re.compile(r"\.ti-([a-z0-9-]+):before\s*{\s*content:\s*\"\\([0-9a-f]+)\"")

HEADER = """\
// Made by scripts/icon_font.py, with the font: name -> code point of "Warm Window Icons".
.pragma library

const points = {
"""
FOOTER = """\
};

// The character that draws an icon; a name that is none is a fault, said loudly.
function glyph(name) {
    if (!(name in points))
        throw new Error("no icon named " + name);
    return String.fromCharCode(points[name]);
}
"""


POINTS: Mapping[str, int] = {name: 0xE000 + place for place, name in enumerate(ICONS)}
"""Ours, of the private area: some of Tabler's own are those of Chinese characters."""


def drawings(css: str) -> dict[str, int]:
    """Our names -> Tabler's code points, as its style sheet tells them.

    Raises:
        LookupError: the family has no such drawing.

    """
    theirs = {name: int(point, 16) for name, point in RULE.findall(css)}
    if missing := sorted(set(ICONS.values()) - set(theirs)):
        raise LookupError(f"Tabler has no {', '.join(missing)}")
    return {name: theirs[drawing] for name, drawing in ICONS.items()}


def table() -> str:
    """The names and code points for QML."""
    lines = (f'    "{name}": 0x{point:04x},\n' for name, point in sorted(POINTS.items()))
    return HEADER + "".join(lines) + FOOTER


def cut(font: TTFont, theirs: Mapping[str, int]) -> None:
    """Reduce the font in place to our icons, at our code points, and give it our name."""
    glyphs = font.getBestCmap()
    ours = {POINTS[name]: glyphs[point] for name, point in theirs.items()}
    for part in font["cmap"].tables:
        part.cmap = dict(ours)
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=ours)
    cutter.subset(font)
    _put_right(font)
    _name(font)


def _name(font: TTFont) -> None:
    for record in font["name"].names:
        if record.nameID in {1, 3, 4}:
            record.string = FAMILY
        elif record.nameID == 6:  # noqa: PLR2004 - the PostScript name, which has no spaces
            record.string = FAMILY.replace(" ", "")


def _put_right(font: TTFont) -> None:
    """Leave each drawing where it is in its square: Tabler's side bearings say it begins at 0."""
    outlines = font["glyf"]
    for name, (advance, _) in font["hmtx"].metrics.items():
        outlines[name].recalcBounds(outlines)
        font["hmtx"][name] = (advance, outlines[name].xMin)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the package, write font and table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dist", type=Path, metavar="TABLER_DIST")
    dist = parser.parse_args(arguments).dist
    font = TTFont(dist / "fonts" / "tabler-icons.ttf", recalcTimestamp=False)
    cut(font, drawings((dist / "tabler-icons.css").read_text()))
    font.save(FONT)
    TABLE.write_text(table())


if __name__ == "__main__":
    main()
