"""Where the product's own files lie: fonts, icons, translations, voices, sample halls."""

from pathlib import Path

ASSETS = Path(__file__).resolve().parent.parent / "assets"
