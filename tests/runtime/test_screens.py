import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from runtime.desktop.screens import ScreenKeeper, Spot, Want, spots

KIOSK, DISPLAY = Want("HDMI-1"), Want("HDMI-2")
ANY = Want()
COUNTER = Want(full_screen=False)


def where(*found: Spot | None) -> list[str]:
    """The screens in short: a star for all of a screen."""
    return [f"{each.screen}{'*' * each.full_screen}" if each else "" for each in found]


@pytest.mark.parametrize(
    ("wants", "screens", "homes", "expected"),
    [
        ((KIOSK, DISPLAY), ("HDMI-2", "HDMI-1"), ("", ""), ["HDMI-1*", "HDMI-2*"]),
        ((KIOSK, DISPLAY), ("HDMI-1",), ("", ""), ["HDMI-1*", ""]),
        ((KIOSK, DISPLAY), ("HDMI-2",), ("HDMI-1", "HDMI-2"), ["", "HDMI-2*"]),
        ((ANY, ANY), ("A", "B"), ("", ""), ["A*", "B*"]),
        ((ANY, ANY), ("B",), ("A", "B"), ["", "B*"]),
        ((ANY, ANY), ("B", "A"), ("A", "B"), ["A*", "B*"]),
        ((ANY, DISPLAY), ("HDMI-2", "A"), ("", ""), ["A*", "HDMI-2*"]),
        ((ANY,), ("B",), ("A",), ["B*"]),
        ((KIOSK,), ("DP-1",), ("",), ["DP-1*"]),
        ((KIOSK, COUNTER), ("HDMI-1",), ("", ""), ["HDMI-1*", "HDMI-1"]),
        ((ANY, ANY, COUNTER), ("A",), ("", "", ""), ["A", "A", "A"]),
        ((ANY, ANY, COUNTER), ("A", "B"), ("", "", ""), ["A", "B", "A"]),
        ((ANY, ANY), ("A", "B"), ("A", ""), ["A*", "B*"]),
        ((KIOSK, DISPLAY), (), ("HDMI-1", "HDMI-2"), ["", ""]),
    ],
)
def test_where_windows_stand(
    wants: tuple[Want, ...], screens: tuple[str, ...], homes: tuple[str, ...], expected: list[str]
) -> None:
    """A named screen, else the home, else a free one; else unseen, or beside the others."""
    assert where(*spots(wants, screens, homes)) == expected


names = st.sampled_from(["", "A", "B", "C"])


@given(
    st.lists(st.tuples(names, names), min_size=1, max_size=4),
    st.lists(st.sampled_from(["A", "B", "C", "D"]), unique=True),
)
def test_no_window_covers_another_unless_they_share(
    told: list[tuple[str, str]], screens: list[str]
) -> None:
    """Full windows stand alone unless the settings give two one screen; one is always seen."""
    wants = [Want(name) for name, _ in told]
    homes = [home for _, home in told]
    found = spots(wants, screens, homes)
    assert bool(screens) == any(found)
    claims = [own for want, home in zip(wants, homes, strict=True) if (own := want.screen or home)]
    full = [each.screen for each in found if each and each.full_screen]
    assert len(set(full)) == len(full) or len(set(claims)) < len(claims)


def test_a_screen_that_turns_is_filled_anew(qapp: QGuiApplication, qtbot: QtBot) -> None:
    """A new size puts the windows once more, once for a burst; after the end nothing does."""
    put: list[tuple[int, str]] = []
    keeper = ScreenKeeper(
        qapp, [Want()], lambda n, screen, _: put.append((n, screen.name() if screen else ""))
    )
    screen = qapp.primaryScreen()
    for _ in range(3):
        screen.geometryChanged.emit(screen.geometry())
    qtbot.waitUntil(lambda: bool(put))
    assert put == [(0, screen.name())]
    screen.geometryChanged.emit(screen.geometry())
    keeper.stop()
    keeper.put_all()
    assert len(put) == 1
