"""What ``hall run`` can open, and on which screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from display.counter_view_model import CounterDisplayViewModel
from hall.compose.application import Application, open_application
from hall.compose.run import BadRole, WindowRole, check_roles, make, parse_role, wanted
from hall.demo.touch import find, tap, text_of, wait_until
from hall.settings import load_settings
from runtime.desktop.screens import Want
from tickets.alerts import AlertKind
from tickets.errors import UnknownName
from tickets.ratings import GivenRating, Grade
from tickets.ratings import Source as Rated
from tickets.source import Source


@pytest.mark.parametrize(
    ("given", "role"),
    [
        ("kiosk", WindowRole("kiosk")),
        ("display", WindowRole("display")),
        ("display:east", WindowRole("display", zone="east")),
        ("display:counter-3", WindowRole("display", 3)),
        ("counter:12", WindowRole("counter", 12)),
        ("rating:3", WindowRole("rating", 3)),
    ],
)
def test_a_role_is_read_and_written(given: str, role: WindowRole) -> None:
    """As it was given."""
    assert parse_role(given) == role
    assert str(role) == given


@pytest.mark.parametrize(
    "given",
    ["", "kiosk:1", "display:", "display:counter-", "display:counter-0", "counter:x", "rating:"],
)
def test_what_is_no_role_is_refused(given: str) -> None:
    """With those that there are."""
    with pytest.raises(BadRole, match="display:ZONE, display:counter-N"):
        parse_role(given)


def test_each_display_has_the_screen_that_is_named_for_it(tmp_path: Path) -> None:
    """Others take the displays' common one; a console is never all of a screen."""
    config = tmp_path / "hall.toml"
    config.write_text(
        '[display]\nscreen = "HDMI-1"\n[display.screens]\n'
        '"display:east" = "HDMI-2"\n"display:counter-3" = "DP-1"\n'
        '[rating_pad]\nscreen = "DSI-1"\n'
    )
    settings = load_settings(config)
    found = {given: wanted(settings, parse_role(given)) for given in (
        "display", "display:east", "display:west", "display:counter-3", "kiosk", "counter:3",
        "rating:3",
    )}  # fmt: skip
    assert found == {
        "display": Want("HDMI-1"),
        "display:east": Want("HDMI-2"),
        "display:west": Want("HDMI-1"),
        "display:counter-3": Want("DP-1"),
        "kiosk": Want(),
        "counter:3": Want(full_screen=False),
        "rating:3": Want("DSI-1"),
    }


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Application]:
    """The sample hall."""
    settings = load_settings(None, str(tmp_path / "hall.db"), "virtual:")
    with open_application(settings) as hall:
        yield hall


def test_a_zone_or_a_counter_that_is_not_there_is_refused(hall: Application) -> None:
    """Before any window opens."""
    check_roles(hall, [parse_role("display:household"), parse_role("display:counter-8")])
    with pytest.raises(UnknownName, match="no zone 'houshold'; did you mean 'household'"):
        check_roles(hall, [parse_role("display:houshold")])
    with pytest.raises(UnknownName, match="no counter '77'"):
        check_roles(hall, [parse_role("display:counter-77")])


def test_a_zone_and_a_counter_follow_the_queue(qtbot: QtBot, hall: Application) -> None:
    """Each shows what is called at its own counters, and each says which hall file it shows."""
    east, counter = (
        make(hall, parse_role(role)) for role in ("display:exit-entry", "display:counter-6")
    )
    for role in (east, counter):
        role.qml_window.window.resize(640, 360)
        role.qml_window.window.show()
        role.begin()
    for service, number in (("passport", 1), ("identity-card", 6)):
        hall.queue.issue(service)
        hall.queue.call_next(number)
    wait_until(lambda: text_of(east.qml_window.window, "newestLabel") == "A001", "the zone's call")
    wait_until(lambda: text_of(counter.qml_window.window, "label") == "E001", "the counter's call")
    assert isinstance(counter.view_model, CounterDisplayViewModel)
    names = {"display exit-entry", "display counter-6"}
    wait_until(
        lambda: names == {each.name.partition(" at ")[0] for each in hall.running_roles.now()},
        "both to say what they show",
    )
    for role in (east, counter):
        role.close()


def test_a_rating_pad_follows_its_counter(
    qtbot: QtBot, hall: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over, asked, tapped: kept by the hall of its counter; it says which hall file it shows."""
    monkeypatch.setattr("counter.rating.view_model.GUARD_SECONDS", 0.0)
    pad = make(hall, parse_role("rating:5"))
    window = pad.qml_window.window
    window.show()
    pad.begin()
    ticket = hall.queue.issue("passport")
    hall.queue.call_next(5)
    wait_until(lambda: text_of(window, "number") == "A001", "who is called")
    hall.queue.finish(5)
    tap(window, "grade-2")
    wait_until(lambda: hall.ratings.visit(ticket.token).ratings, "the rating")
    (alert,) = hall.alerts.open()
    assert (alert.counter, alert.kind) == (5, AlertKind.BAD_RATING)
    tap(window, "done")
    wait_until(lambda: pad.view_model.property("page") == "thanks", "the thanks")
    wait_until(
        lambda: (
            [each.name.partition(" at ")[0] for each in hall.running_roles.now()] == ["rating 5"]
        ),
        "it to say what it shows",
    )
    pad.close()


@pytest.mark.parametrize(("device", "rings"), [("", 1), ("none", 0)])
def test_a_bad_rating_rings_at_another_console(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, device: str, rings: int
) -> None:
    """With the chime, once, at a machine that may sound; an alarm is only seen."""
    rung: list[int] = []
    monkeypatch.setattr("hall.compose.windows.Ringer.ring", lambda _: rung.append(1))
    settings = load_settings(None, str(tmp_path / "rings.db"), "virtual:")
    settings = replace(settings, voice=replace(settings.voice, device=device))
    with open_application(settings) as hall:
        console = make(hall, parse_role("counter:4"))
        window = console.qml_window.window
        window.show()
        console.begin()
        hall.alerts.raise_alert(AlertKind.ALARM, 5, Source.PAD)
        wait_until(lambda: find(window, "alert-1"), "the alarm")
        assert rung == []
        ticket = hall.queue.issue("passport")
        hall.queue.call_next(5)
        hall.queue.finish(5)
        given = GivenRating("passport", Grade(1), source=Rated.PAD)
        hall.ratings.rate(ticket.id, given)
        wait_until(lambda: find(window, "alert-2"), "the bad rating")
        assert len(rung) == rings
        console.close()
