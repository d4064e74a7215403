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
from display.media import MISSING, MOST_PIXELS, MediaFolder, MediaKind, Slide
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
    assert [each.kind for each in found] == [MediaKind.STILL, MediaKind.STILL, MediaKind.MOVING]


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
    """A display that starts later shows the same one; each has its turn, and so has who waits."""
    slides = MediaFolder(folder).look()
    early = MediaViewModel(clock)
    early.showSlides(slides)
    seen = list[str]()
    for _ in range(2 * len(slides)):
        late = MediaViewModel(clock)
        late.showSlides(slides)
        early.tick()
        assert early.property("picture") == late.property("picture")
        assert early.property("shown") == bool(early.property("picture"))
        seen.append(early.property("picture").partition("#")[0])
        clock.now += PAGE_TIME
    assert seen.count("") == len(slides)
    assert "" in {*seen[:2]}
    assert {*seen} == {"", *(f"file://{each.path}" for each in slides)}
    early.showSlides(())
    assert early.property("picture") == early.property("movingPicture") == ""
    early.failed()  # of a picture that is no longer shown


def test_what_moves_gives_way_while_a_call_is_new(clock: SetClock) -> None:
    """A picture that stands still stays; a film goes on where it was."""
    for kind, stays in (
        (MediaKind.STILL, True),
        (MediaKind.MOVING, False),
        (MediaKind.FILM, False),
    ):
        media = MediaViewModel(clock)
        media.showSlides((Slide("a", 1, kind),))
        while not media.property("shown"):
            clock.now += PAGE_TIME
            media.tick()
        media.tick(calling=True)
        assert media.property("shown") == stays
        media.tick()
        assert media.property("shown")


def test_a_film_is_shown_to_its_end_and_the_others_go_on_behind_it(clock: SetClock) -> None:
    """However long it is, nothing is left out: not what comes after it, not who waits."""
    slides = (Slide("a", 1), Slide("b", 1, MediaKind.FILM), Slide("c", 1))
    media = MediaViewModel(clock)
    media.showSlides(slides)

    def shown() -> str:
        urls = (media.property(each) for each in ("picture", "film"))
        return "".join(urls).partition("#")[0].removeprefix("file:")

    seen = list[str]()
    for lasts in (3, 34, 61.5):
        for _ in range(6):
            if not seen or shown() != seen[-1]:
                seen.append(shown())
            if media.property("film"):
                clock.go_on(seconds=lasts)
                media.tick()
                assert shown() == "b"
                media.filmOver()
            else:
                clock.now += PAGE_TIME
                media.tick()
    turn = ["", "a", "", "b", "", "c"]
    begins = turn.index(seen[0]) if seen[0] else turn.index(seen[1]) - 1
    assert seen == [turn[(begins + n) % 6] for n in range(len(seen))]
    assert len(seen) >= 12
    media.filmOver()  # of a film that is no longer shown
    media.showSlides(())
    assert shown() == ""


def test_without_the_extra_films_are_left_out_and_that_is_told_once(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It says what to install; pictures are shown all the same, and nothing asks without a film."""
    asked = list[str]()

    def missing() -> str:
        asked.append("")
        return MISSING

    media = MediaFolder(folder, missing)
    media.look()
    assert not asked
    for name in ("one.mp4", "two.webm"):
        (folder / name).write_bytes(b"film")
    for _ in range(2):
        assert names(media.look()) == ["a.png", "b.jpg"]
    (told,) = caplog.records
    assert "uv sync --inexact --extra films" in told.getMessage()
    assert len(asked) == 1


def test_films_are_found_where_they_can_be_shown(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An empty file is none; whether the others are is known when they are played."""
    (folder / "film.MP4").write_bytes(b"film")
    (folder / "none.webm").write_bytes(b"")
    found = MediaFolder(folder, lambda: "").look()
    assert [each.kind for each in found] == [MediaKind.STILL, MediaKind.STILL, MediaKind.FILM]
    assert "none.webm is not shown: it is empty" in caplog.text


@pytest.mark.qt_log_ignore("QML (QQuick)?Image: Error decoding")
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
    for _ in range(12):
        if view_model.media.property("shown"):
            wait_until(
                lambda: (
                    not view_model.media.property("shown")
                    or any(
                        (item := find(window, name)) and item.implicitWidth() > 0
                        for name in ("picture", "movingPicture")
                    )
                ),
                "a picture is drawn, or left out",
            )
        else:
            assert find(window, "lines")
        shown |= {view_model.media.property("picture").partition("#")[0].rpartition("/")[2]}
        shown |= {view_model.media.property("movingPicture").partition("#")[0].rpartition("/")[2]}
        assert view_model.property("newestLabel") == "A001"
        clock.now += timedelta(seconds=10)
        view_model.tick()
    assert shown - {""} == {"a.png", "c.gif"}
    assert left_out == ["z.png"]
    assert names(media.look()) == ["a.png", "c.gif"]
