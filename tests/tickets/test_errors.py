import pytest

from runtime.message import Message
from tickets.errors import (
    BadInput,
    DatabaseTrouble,
    HallClosed,
    IllegalMove,
    NobodyAtCounter,
    NoHall,
    UnknownName,
)
from tickets.state_words import in_words
from tickets.visit import AppointmentState, TicketState


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (UnknownName("service", "pasport", ["passport"]), "did you mean 'passport'?"),
        (UnknownName("service", "xyz", ["passport"]), "this hall has passport"),
        (UnknownName("service", "xyz", []), "this hall has none"),
        (UnknownName("counter", "33", ["3"]), "this hall has 3"),
        (NobodyAtCounter(3, "recall"), "cannot recall at counter 3: nobody has been called there"),
        (NoHall("x.db"), "hall load FILE"),
        (DatabaseTrouble("x.db", "disk full"), "database x.db: disk full"),
    ],
)
def test_an_error_is_one_line_with_a_way_on(error: Exception, line: str) -> None:
    """Each error says in one line what is wrong and what would be right."""
    assert line in str(error)
    assert "\n" not in str(error)


def test_an_error_keeps_what_it_was_made_of() -> None:
    """So that it can be told in another language, with the same data."""
    told = UnknownName("service", "xyz", ["passport"]).args[0]
    assert isinstance(told, Message)
    assert told.translated(lambda _: "{given} {listed}") == "xyz passport"
    closed = HallClosed(None, "UTC").args[0]
    assert closed.translated(lambda _: "zu{again}") == "zu"


OTHERWISE: dict[TicketState | AppointmentState, str] = {TicketState.AWAY: "away for a paper"}
"""Each other state is told by its own name."""


@pytest.mark.parametrize("state", [*TicketState, *AppointmentState])
def test_every_state_is_told_in_words(state: TicketState | AppointmentState) -> None:
    """In any language: they are messages."""
    words = in_words(state)
    assert isinstance(words, Message)
    assert words == OTHERWISE.get(state, state.value.replace("_", " "))
    told = IllegalMove("A001", state, "check_in_again").args[0]
    assert told == f"cannot check in again A001: it is {words}"
    assert told.translated(lambda text: text.replace(words, "xyz")).endswith("it is xyz")


@pytest.mark.parametrize("given", ["{x}", "{", "{0}", "{given.x}", "}{"])
def test_what_is_given_may_hold_braces(given: str) -> None:
    """Whether it is a value of the words, or the words hold it already."""

    class Wrong(BadInput):
        def __init__(self, given: str) -> None:
            self.given = given
            super().__init__(f"wrong: {given}")

    assert str(Wrong(given)) == f"wrong: {given}"
    assert f"no service '{given}'" in str(UnknownName("service", given, []))
    assert str(HallClosed(None, given)) == "the hall is closed"
