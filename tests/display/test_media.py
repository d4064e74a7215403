"""Pictures beside the calls: from a folder as it is, whatever lies in it."""

import logging
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from db.queries.queries import Queries
from db.queue.queue import Queue
from display.board import PAGE_TIME
from display.media import MOST_PIXELS, MediaFolder, Slide
from display.media_view_model import MediaViewModel
from hall.demo.touch import find, wait_until
from tests.conftest import SetClock
from tests.display.conftest import Show

BLINKING = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
    + 2
    * (
        b"\x21\xf9\x04\x00\x0a\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"
    )
    + b";"
)
"""One pixel, two frames."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pictures."""
    made = tmp_path / "media"
    made.mkdir()
    for name, color in (("b.jpg", Qt.GlobalColor.red), ("a.png", Qt.GlobalColor.blue)):
        picture = QImage(64, 36, QImage.Format.Format_RGB32)
        picture.fill(color)
        assert picture.save(str(made / name))
    return made


def names(slides: tuple[Slide, ...]) -> list[str]:
    """The names of their files."""
    return [Path(each.path).name for each in slides]


def test_pictures_are_found_by_name_and_others_are_no_concern(folder: Path) -> None:
    """A moving one is known as such; what is no picture by its name is not looked at."""
    (folder / "c.gif").write_bytes(BLINKING)
    (folder / "notes.txt").write_text("no picture")
    (folder / ".a.png").write_bytes(b"a hidden copy of another system")
    found = MediaFolder(folder).look()
    assert names(found) == ["a.png", "b.jpg", "c.gif"]
    assert [each.moves for each in found] == [False, False, True]


def test_what_cannot_be_shown_is_left_out_and_told_once(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An empty file, a text under a picture's name, one far too large; told again when changed."""
    (folder / "empty.png").write_bytes(b"")
    (folder / "text.png").write_text("no picture")
    huge = QImage(20_000, 2 * MOST_PIXELS // 20_000, QImage.Format.Format_Mono)
    huge.fill(0)
    assert huge.save(str(folder / "huge.png"))
    media = MediaFolder(folder)
    for _ in range(3):
        assert names(media.look()) == ["a.png", "b.jpg"]
    told = [record.getMessage() for record in caplog.records]
    assert len(told) == 3
    assert all("it is no picture, or a damaged one" in each for each in (told[0], told[2]))
    assert "20000 × 5000 pixels are too many" in told[1]
    shutil.copy(folder / "a.png", folder / "empty.png")
    assert names(media.look()) == ["a.png", "b.jpg", "empty.png"]


def test_a_folder_that_vanishes_shows_nothing_until_it_is_back(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A stick that is pulled out: told once each time."""
    media, away = MediaFolder(folder), folder.with_name("away")
    for _ in range(2):
        assert len(media.look()) == 2
        folder.rename(away)
        assert media.look() == media.look() == ()
        away.rename(folder)
    told = [each.getMessage() for each in caplog.records if each.levelno == logging.WARNING]
    assert len(told) == 2
    assert all(each.startswith("no pictures are shown") for each in told)


def test_a_file_that_goes_while_it_is_looked_at_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link to nothing is listed and cannot be asked."""
    (folder / "gone.png").symlink_to(folder / "nothing.png")
    assert names(MediaFolder(folder).look()) == ["a.png", "b.jpg"]


def test_which_picture_is_shown_follows_from_the_time(clock: SetClock, folder: Path) -> None:
    """A display that starts later shows the same one; each has its turn."""
    slides = MediaFolder(folder).look()
    early = MediaViewModel(clock)
    early.showSlides(slides)
    seen = set()
    for _ in slides:
        late = MediaViewModel(clock)
        late.showSlides(slides)
        early.tick()
        assert early.property("picture") == late.property("picture")
        seen.add(early.property("picture").partition("#")[0])
        clock.now += PAGE_TIME
    assert seen == {f"file://{each.path}" for each in slides}
    early.showSlides(())
    assert early.property("picture") == early.property("movingPicture") == ""
    early.failed()  # of a picture that is no longer shown


@pytest.mark.qt_log_ignore("QML Image: Error decoding")
def test_a_damaged_picture_gives_way_to_the_next_and_calls_stand(
    show: Show, queue: Queue, queries: Queries, clock: SetClock, folder: Path
) -> None:
    """Its first bytes are right and the rest is gone: only drawing it finds that out."""
    whole = (folder / "a.png").read_bytes()
    (folder / "b.jpg").unlink()
    (folder / "z.png").write_bytes(whole[:-24])
    (folder / "c.gif").write_bytes(BLINKING)
    view_model, qml_window = show()
    media = MediaFolder(folder)
    left_out: list[str] = []
    view_model.media.leftOut.connect(lambda slide, _: left_out.append(Path(slide.path).name))
    view_model.media.leftOut.connect(media.leave_out)
    queue.issue("passport")
    queue.call_next(1)
    view_model.showInputs(queries.board())
    assert names(media.look()) == ["a.png", "c.gif", "z.png"]
    view_model.media.showSlides(media.look())
    window = qml_window.window
    shown = set()
    for _ in range(6):
        wait_until(
            lambda: any(
                (item := find(window, name)) and item.implicitWidth() > 0
                for name in ("picture", "movingPicture")
            ),
            "a picture is drawn",
        )
        shown |= {view_model.media.property("picture").partition("#")[0].rpartition("/")[2]}
        shown |= {view_model.media.property("movingPicture").partition("#")[0].rpartition("/")[2]}
        assert view_model.property("newestLabel") == "A001"
        clock.now += timedelta(seconds=10)
        view_model.tick()
    assert shown - {""} == {"a.png", "c.gif"}
    assert left_out == ["z.png"]
    assert names(media.look()) == ["a.png", "c.gif"]
