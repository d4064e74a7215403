"""Cut Noto fonts down to what a hall writes: `subset_font.py FAMILY FONT OUT.otf`.

The fonts come from Debian's packages; assets/fonts/README.md has the commands. The same font and
the same fontTools give the same bytes.
"""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

Ranges = tuple[tuple[int, int], ...]
"""Inclusive code point ranges."""

# Both weights get all of them: within one family Qt draws an empty box for a glyph the bold file
# lacks, and a person's rare name must not turn into boxes.
CHINESE: Ranges = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A, pinyin vowels
    (0x0250, 0x02FF),  # phonetic letters of GB 18030, tone marks, bopomofo tones
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese, for names of foreign citizens
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x214F),  # superscripts, currency, letterlike (№ ℃ ™)
    (0x2150, 0x21FF),  # fractions, Roman numerals, arrows
    (0x2200, 0x23FF),  # mathematical operators, technical
    (0x2460, 0x24FF),  # enclosed alphanumerics
    (0x2500, 0x27BF),  # box drawing, blocks, geometric shapes, symbols, dingbats
    (0x2B00, 0x2BFF),  # more arrows
    (0x2E80, 0x2FDF),  # radicals
    (0x2FF0, 0x33FF),  # CJK punctuation, kana, bopomofo, enclosed and squared CJK
    (0x3400, 0x4DBF),  # Extension A
    (0x4E00, 0x9FFF),  # CJK Unified Ideographs
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFE10, 0xFE6F),  # vertical, compatibility and small forms
    (0xFF00, 0xFFEF),  # halfwidth and fullwidth forms
    (0x20000, 0x323AF),  # Extensions B to H, as far as Noto has them
)
# What the Chinese font has only in part: š, ł, ґ, қ, ώ in the names of foreign citizens.
EUROPEAN: Ranges = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x02C6, 0x02DD),  # accents
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic with Kazakh, Kyrgyz, Mongolian, Tajik, Uzbek
    (0x1E00, 0x1EFF),  # Latin Extended Additional
    (0x2010, 0x2026),  # dashes, quotation marks
)
WANTED: Mapping[str, Ranges] = {"Noto Sans CJK SC": CHINESE, "Noto Sans": EUROPEAN}

# Glyph forms a text can ask for: kerning, ligatures, marks, and proportional or half-width
# punctuation (the quotation marks of the SC face are full-width). Vertical writing and the glyphs
# of other regions are left out: they double the size.
FEATURES = ("ccmp", "halt", "kern", "liga", "mark", "mkmk", "palt", "pwid")


def code_points(ranges: Ranges) -> frozenset[int]:
    """Every code point wanted, whether or not the font has it."""
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


def fonts_in(path: Path) -> Iterable[TTFont]:
    """The fonts in a collection, or the one in a file."""
    return TTCollection(path, lazy=True) if path.suffix == ".ttc" else [TTFont(path, lazy=True)]


def font_of(fonts: Iterable[TTFont], family: str) -> TTFont:
    """Return the font with this family name; LookupError when there is none."""
    for font in fonts:
        if font["name"].getDebugName(1) == family:
            return font
    message = f"no font named {family!r}"
    raise LookupError(message)


def options() -> subset.Options:
    """How the subset is made: unhinted (screens only, and a fifth smaller), names kept."""
    return subset.Options(
        hinting=False,
        layout_features=list(FEATURES),
        name_IDs=["*"],
        notdef_outline=True,
        drop_tables=["BASE", "VORG", "vhea", "vmtx", "DSIG"],
        recalc_timestamp=False,
    )


def cut(font: TTFont, wanted: frozenset[int]) -> None:
    """Reduce the font in place to the wanted code points it has."""
    cutter = subset.Subsetter(options())
    cutter.populate(unicodes=wanted)
    cutter.subset(font)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the font, write the subset."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", choices=WANTED)
    parser.add_argument("font", type=Path)
    parser.add_argument("output", type=Path)
    chosen = parser.parse_args(arguments)
    font = font_of(fonts_in(chosen.font), chosen.family)
    cut(font, code_points(WANTED[chosen.family]))
    font.recalcTimestamp = False
    font.save(chosen.output)


if __name__ == "__main__":
    main()
