"""A hall's badge and colour: what screens can show is taken whole, the rest refused at its line."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from db.engine.database import Database
from db.hall_file.badge import MOST_BYTES, read_badge
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from runtime.png import BadPicture
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE

TEXT = SAMPLE.read_text(encoding="utf-8")
SVG = """<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9">
  <path id="p" d="M0 0h9v9z"/><use xlink:href="#p"/><image href="data:image/png;base64,AA=="/>
</svg>
"""


def png(width: int = 8, height: int = 8) -> bytes:
    """A real picture."""
    out = BytesIO()
    Image.effect_noise((width, height), 60).save(out, "PNG")
    return out.getvalue()


WHOLE = png()


def hall_with(folder: Path, line: str) -> Path:
    """The sample with a line more in its [hall]."""
    path = folder / "hall.toml"
    path.write_text(TEXT.replace("home_visits = true", line, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("badge.svg", SVG.encode()),
        ("badge.svg", SVG.replace("UTF-8", "UTF-16").encode("utf-16")),
        ("badge.svg", b"<svg/>"),
        ("badge.png", WHOLE),
        ("pictures/badge", WHOLE),
    ],
)
def test_a_badge_comes_to_every_machine(
    tmp_path: Path, database: Database, name: str, content: bytes
) -> None:
    """Its bytes go into the database with the hall; a hall without it has none again."""
    (tmp_path / "pictures").mkdir()
    (tmp_path / name).write_bytes(content)
    store_hall(database, read_hall_file(hall_with(tmp_path, f'badge = "{name}"')))
    assert load_hall(database).hall.badge == content
    store_hall(database, read_hall_file(SAMPLE))
    assert load_hall(database).hall.badge is None


NO_BADGES: list[tuple[bytes | None, str]] = [
    (None, "'badge' is not there; put it beside this file"),
    (b"x" * (MOST_BYTES + 1), "has more than 512 KB; save it smaller"),
    (b"", "is neither a PNG nor an SVG"),
    (b"\xff\xd8\xff\xe0 JFIF", "is neither a PNG nor an SVG"),
    (b"<html/>", "is neither a PNG nor an SVG; save it as one of them"),
    (b"<svg>", "is neither a PNG nor an SVG"),
    (b"<?xml version='1.0' encoding='klingon'?><svg/>", "is neither a PNG nor an SVG"),
    (b"<?xml version='1.0' encoding='gb18030'?><svg/>", "is neither a PNG nor an SVG"),
    (b"<!DOCTYPE svg [<!ENTITY a 'aaaa'>]><svg>&a;</svg>", "has a DOCTYPE; save it as a plain SVG"),
    (b"<svg><script/></svg>", "has a <script>; save it as a plain SVG"),
    (SVG.replace("<path", "<foreignObject/><path").encode(), "has a <foreignobject>"),
    (SVG.replace("data:image", "file:///etc").encode(), "refers to another file; save it with"),
    (SVG.replace("#p", "http://example.org/").encode(), "refers to another file"),
    (WHOLE[:-30], "is broken; save it again as a PNG"),
    (WHOLE[:12], "is broken"),
    (WHOLE[:16] + b"\xff" * 8 + WHOLE[24:], "has 4294967295 by 4294967295 pixels; save it with at"),
    (png(1, 4001), "has 1 by 4001 pixels; save it with at most 4000 each way"),
]


@pytest.mark.parametrize(("content", "words"), NO_BADGES)
def test_what_is_no_badge_is_refused_at_its_line(
    tmp_path: Path, content: bytes | None, words: str
) -> None:
    """Missing, too large, broken, something else, or an SVG that would fetch or run something."""
    if content is not None:
        (tmp_path / "badge").write_bytes(content)
    path = hall_with(tmp_path, 'badge = "badge"')
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert words in str(refused.value)
    line = path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
    assert line == 'badge = "badge"'


def test_a_badge_that_cannot_be_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the system's own reason: root reads everything, so the disk is made to fail here."""
    (tmp_path / "badge.svg").write_text(SVG)

    def broken(_path: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", broken)
    with pytest.raises(BadPicture, match="cannot be read: Input/output error"):
        read_badge(tmp_path / "badge.svg")


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, 255), st.integers(1, 60))
def test_a_damaged_badge_never_ends_the_loading(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int, length: int
) -> None:
    """Wherever it is damaged, it is taken or refused in words."""
    path = tmp_path_factory.getbasetemp() / "damaged.png"
    path.write_bytes(WHOLE[:at] + bytes((byte,)) * length + WHOLE[at + length :])
    with suppress(BadPicture):
        assert read_badge(path) == path.read_bytes()


@pytest.mark.parametrize("color", ["#17457C", "#000000", "#595959"])
def test_a_dark_color_is_taken(tmp_path: Path, database: Database, color: str) -> None:
    """White text on it can be read by everybody."""
    store_hall(database, read_hall_file(hall_with(tmp_path, f'color = "{color}"')))
    assert load_hall(database).hall.color == color


@pytest.mark.parametrize(
    ("color", "words"),
    [
        ("#5A5A5A", "white text on #5A5A5A has a contrast of 6.8 to 1; choose a darker colour: 7"),
        ("#FFD700", "white text on #FFD700 has a contrast of 1.4 to 1"),
        ("blue", "'blue'; write a colour such as '#17457C'"),
        ("#17457", "'#17457'; write a colour such as '#17457C'"),
    ],
)
def test_a_color_that_hides_its_text_is_refused(tmp_path: Path, color: str, words: str) -> None:
    """With the contrast that it has and the one it needs."""
    path = hall_with(tmp_path, f'color = "{color}"')
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert words in str(refused.value)
    line = path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
    assert line == f'color = "{color}"'


def test_a_hall_may_offer_no_visits(tmp_path: Path, database: Database) -> None:
    """It does unless its file says otherwise; colour and badge may be left out."""
    assert load_hall(database).hall.home_visits
    store_hall(database, read_hall_file(hall_with(tmp_path, "home_visits = false")))
    assert not load_hall(database).hall.home_visits
    hall = read_hall_file(hall_with(tmp_path, "")).hall
    assert (hall.home_visits, hall.color, hall.badge) == (True, "", None)
