"""Please help me: from the tap to whoever comes, on a real queue."""

import pytest

from db.engine import Database
from db.help_calls import HelpCalls
from db.queue import Queue
from hall.touch import find, see, tap
from tests.conftest import SetClock
from tests.kiosk.rig import HeldExecutor, Rig
from tickets.errors import DatabaseTrouble
from tickets.model import HelpWish

COMING, ONE_MOMENT, WAVE = "工作人员马上过来", "请稍候", "请向工作人员招手"


@pytest.fixture
def calls(database: Database, clock: SetClock) -> HelpCalls:
    """The help calls, as the counters see them."""
    return HelpCalls(database, clock)


def ask(rig: Rig, wish: str = "glasses") -> None:
    """Ask for something by tapping."""
    tap(rig.window, "helpMe")
    see(rig.window, "helpPage")
    tap(rig.window, f"wish-{wish}")


def test_help_in_two_taps(rig: Rig, calls: HelpCalls) -> None:
    """The page says that somebody comes, then from which counter."""
    rig.view_model.setLanguage("zh-Hant")
    rig.view_model.setLanguage("zh-Hans")
    ask(rig)
    assert rig.text("helpTitle") == COMING
    assert rig.text("helpWish") == "老花镜"
    (call,) = calls.open()
    assert (call.station, call.wish, call.language) == ("kiosk-1", HelpWish.GLASSES, "zh-Hans")
    rig.help_model.look()
    assert rig.text("helpTitle") == COMING
    calls.answer(call.id, 5)
    rig.help_model.look()
    assert rig.text("helpTitle") == "5 号窗口的工作人员已经响应"
    tap(rig.window, "helpDone")
    see(rig.window, "homePage")


@pytest.mark.parametrize("wish", HelpWish)
def test_every_wish_has_its_button(rig: Rig, calls: HelpCalls, wish: HelpWish) -> None:
    """Each of them reaches the counters in the language of whoever asks."""
    rig.view_model.setLanguage("en")
    ask(rig, wish)
    assert [(call.wish, call.language) for call in calls.open()] == [(wish, "en")]
    assert rig.text("helpTitle") == "Somebody is coming to you"


def test_something_else_too(rig: Rig, calls: HelpCalls) -> None:
    """One may ask for more, and for the same once more: that rings again and is one call."""
    ask(rig, "staff")
    for wish in ("water", "staff"):
        tap(rig.window, "askElse")
        tap(rig.window, f"wish-{wish}")
    assert [call.wish for call in calls.open()] == [HelpWish.STAFF, HelpWish.WATER]
    calls.answer(calls.open()[1].id, 2)
    rig.help_model.look()
    assert rig.text("helpTitle") == COMING  # the water comes, the person was asked for last


def test_two_taps_ask_once(slow_rig: Rig, held: HeldExecutor, calls: HelpCalls) -> None:
    """A trembling hand rings once; meanwhile the page says that it is being done."""
    ask(slow_rig)
    assert slow_rig.text("helpTitle") == ONE_MOMENT
    assert find(slow_rig.window, "askElse") is None
    slow_rig.help_model.ask("water", "en")
    held.run()
    see(slow_rig.window, "askElse")
    assert [call.wish for call in calls.open()] == [HelpWish.GLASSES]


def test_an_officer_quicker_than_the_page(
    slow_rig: Rig, held: HeldExecutor, calls: HelpCalls
) -> None:
    """Answered before the page knew of the call: it is told all the same."""
    ask(slow_rig)
    held.run()
    calls.answer(calls.open()[0].id, 3)
    held.run()
    assert slow_rig.text("helpTitle").startswith("3 号窗口")


def test_who_leaves_is_forgotten_and_the_call_stays(
    slow_rig: Rig, held: HeldExecutor, calls: HelpCalls
) -> None:
    """The next person finds the wishes; the answer to the one before changes nothing there."""
    ask(slow_rig)
    tap(slow_rig.window, "back")
    see(slow_rig.window, "homePage")
    held.run()
    tap(slow_rig.window, "helpMe")
    see(slow_rig.window, "wish-water")
    assert len(calls.open()) == 1
    tap(slow_rig.window, "wish-water")
    held.run()
    slow_rig.help_model.look()
    slow_rig.help_model.askElse()
    held.run()
    assert find(slow_rig.window, "helpTitle") is None


def test_home_when_nobody_touches(rig: Rig, calls: HelpCalls) -> None:
    """A minute after the last touch the start is there again; news gives a minute more."""
    ask(rig)
    rig.wait(50)
    calls.answer(calls.open()[0].id, 5)
    rig.help_model.look()
    rig.wait(50)
    see(rig.window, "helpPage")
    rig.wait(11)
    see(rig.window, "homePage")
    tap(rig.window, "helpMe")
    see(rig.window, "helpQuestion")


def test_nobody_is_promised_when_the_memory_is_away(
    rig: Rig, database: Database, monkeypatch: pytest.MonkeyPatch, calls: HelpCalls
) -> None:
    """The page says to wave, and one may try again; no dead end."""

    def away(*_: object) -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(rig.help_model._calls, "ask", away)
        ask(rig)
        assert rig.text("helpTitle") == WAVE
        rig.help_model.look()
    tap(rig.window, "askElse")
    tap(rig.window, "wish-water")
    assert rig.text("helpTitle") == COMING
    with monkeypatch.context() as broken:
        broken.setattr(rig.help_model._calls, "of", away)
        rig.help_model.look()
    assert rig.text("helpTitle") == COMING
    assert len(calls.open()) == 1


def test_who_leaves_before_the_trouble_is_not_bothered(rig: Rig) -> None:
    """What fails for a person who has gone shows nothing to the next."""
    before = rig.help_model._help
    rig.help_model.askElse()
    rig.help_model._not_asked(before, DatabaseTrouble("hall.db", "disk I/O error"))
    assert rig.help_model.property("stage") == "wishes"


def test_a_call_that_ended_with_the_day_promises_nobody(rig: Rig, queue: Queue) -> None:
    """When the hall closes before anyone has answered, the page says to wave."""
    ask(rig)
    queue.close_day()
    rig.help_model.look()
    assert rig.text("helpTitle") == WAVE
