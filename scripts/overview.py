"""The README's picture, from what the demo left: `python -m scripts.overview demo-output`."""

import sys
from pathlib import Path

from PIL import Image

HEIGHT = 900
GAP = 28
GROUND = (232, 226, 214)
PICTURE = Path(__file__).resolve().parent.parent / "docs" / "pictures" / "overview.png"


def overview(demo: Path) -> Image.Image:
    """Kiosk, paper, and the display above the counter, side by side."""
    kiosk = _high(demo / "kiosk-home-zh-Hans-1080x1920.png", HEIGHT)
    paper = _high(demo / "tickets" / "B001.png", round(HEIGHT * 0.82))
    display = _high(demo / "display.png", 430)
    counter = _high(demo / "counter.png", HEIGHT - 430 - GAP)
    width = kiosk.width + paper.width + max(display.width, counter.width) + 4 * GAP
    sheet = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    sheet.paste(kiosk, (left, GAP))
    left += kiosk.width + GAP
    sheet.paste(paper, (left, (HEIGHT - paper.height) // 2 + GAP))
    left += paper.width + GAP
    sheet.paste(display, (left, GAP))
    sheet.paste(counter, (left, 2 * GAP + 430))
    return sheet


def _high(path: Path, height: int) -> Image.Image:
    """A picture at this height."""
    with Image.open(path) as picture:
        width = round(picture.width * height / picture.height)
        return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    overview(Path(sys.argv[1])).save(PICTURE, optimize=True)
