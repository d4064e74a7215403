"""At the printer's address a web server or the like answers: nobody is told "out of paper"."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hall.cli import telling
from hall.compose.application import open_application
from hall.compose.kiosk import make_kiosk
from hall.compose.windows import make_counter
from hall.demo.touch import open_service, see, tap, text_of, wait_for_text, wait_until
from hall.settings import load_settings
from tests.hall.commands import Hall, is_chinese
from tests.morning_clock import morning_clock
from tests.printer.conftest import hurry, in_vain
from tests.printer.other_services import OTHERS
from tests.printer.printers import TcpPrinter

__all__ = ["hurry", "in_vain"]

pytestmark = pytest.mark.usefixtures("in_vain")

WHY = (
    "what the printer says is not understood: see that a printer is at its address, "
    "and nothing else"
)


def test_who_takes_a_number_is_told_that_nothing_is_understood_there(hall: Hall) -> None:
    """The ticket stands, nothing was sent, its job waits for a printer; the exit code is 1."""
    for n, (name, serve) in enumerate(OTHERS.items(), 1):
        url = TcpPrinter(None, serve).url
        code, taken, err = hall("--printer", url, "take", "passport", "--json")
        state = taken["print_job"]["state"]
        assert (code, taken["printed"], state) == (1, False, "pending"), name
        told = f"A{n:03} is in the line but was not printed: {WHY}; its print job stays"
        assert (told in err, err.count("\n")) == (True, 1), name


def test_it_is_told_in_chinese_too(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the address where to look, for the same exit code."""
    monkeypatch.setattr(telling, "_chosen", "en")  # as it was, for the tests after this
    url = TcpPrinter(None, OTHERS["ssh"]).url
    for words in (("take", "passport"), ("printer", "status"), ("printer", "test")):
        code, _, err = hall("--language", "zh-Hans", "--printer", url, *words)
        assert (code, "看不懂打印机的回应" in err) == (1, True)
        assert is_chinese(err)


def test_kiosk_and_counter_say_that_the_printer_does_not_print(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """The person keeps the number in mind; the counter reads neither "out of paper" nor "ready"."""
    url = TcpPrinter(None, OTHERS["web"]).url
    with open_application(
        load_settings(None, str(tmp_path / "hall.db"), url), clock=morning_clock
    ) as hall:
        roles = [make_kiosk(hall), make_counter(hall, 5)]
        for role in roles:
            role.qml_window.window.resize(1000, 800)
            role.qml_window.window.show()
            role.begin()
        kiosk, counter = (role.qml_window.window for role in roles)
        open_service(kiosk, "passport")
        tap(kiosk, "take")
        assert wait_for_text(kiosk, "label") == "A001"
        wait_until(lambda: "记住" in text_of(kiosk, "title"), "no paper will come")
        (station,) = hall.stations.now()
        assert (station.printer, station.able) == ("not understood", False)
        wait_until(
            lambda: "打印机打不了" in text_of(counter, "deviceTroubles"), "the counter says so"
        )
        tap(kiosk, "done")
        see(kiosk, "homePage")
        for role in roles:
            role.close()
