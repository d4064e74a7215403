"""One job on one printer, in the printer's own time: what came out, what is said, and when."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from printer.printers import Printer
from printer.protocol import print_session
from printer.protocol.print_session import AFTER_JOB, DONE, TICKET, PrintOutcome, PrintSession
from printer.protocol.profiles import Confirm, profile
from printer.protocol.status import ABLE, ASB_OFF, PrinterState, heard
from printer.protocol.status_query import FIRST_ANSWER, listen
from printer.simulator.simulator import PrinterMechanism
from printer.transport import timeouts
from printer.transport.transport import PrinterAddress
from tests.printer.stepped_printer import (
    FAULTS,
    ScriptedPrinter,
    SteppedPrinter,
    open_cover,
    use_its_time,
)

JOB = b"\x1b@" + b"A001\n" * 40 + b"\x1dV\x01"
"""Takes 1.3 seconds."""

READY = [b"\x12"] * 4
CONFIRMS: tuple[Confirm, ...] = ("gs-h", "gs-r", "dle-eot", "none")
QUEUED: tuple[Confirm, ...] = ("gs-h", "gs-r")


@pytest.fixture
def stepped(monkeypatch: pytest.MonkeyPatch) -> SteppedPrinter:
    """A printer in whose time the session runs."""
    return use_its_time(monkeypatch, SteppedPrinter())


def with_(device: PrinterAddress, confirm: Confirm, model: str = "gprinter-80") -> PrintSession:
    """A session with a printer that confirms in this way; the profile has ASB."""
    return PrintSession(Printer(device, profile(model), confirm, 80))


def settled(stepped: SteppedPrinter, confirm: Confirm) -> PrintSession:
    """A session that has printed a ticket already; what was written until then is forgotten."""
    session = with_(stepped, confirm)
    assert session.print(JOB, "A000").outcome in print_session.PRINTED
    stepped.wait(3)
    stepped.mechanism.tickets.clear()
    stepped.told.clear()
    stepped.written, stepped.calls = b"", 0
    return session


@pytest.mark.parametrize("confirm", QUEUED)
def test_a_job_is_confirmed_when_it_is_printed_and_cut(
    stepped: SteppedPrinter, confirm: Confirm
) -> None:
    """The word that it is done comes from behind the cut: the ticket is there by then."""
    session = with_(stepped, confirm)
    result = session.print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.CONFIRMED, PrinterState.READY)
    assert len(stepped.mechanism.tickets) == 1
    assert {state for _, state in stepped.told} == {PrinterState.READY}
    assert stepped.written.endswith(ASB_OFF + b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04")
    assert session.state() == PrinterState.READY


def test_what_only_tells_how_it_is_ends_as_sent(stepped: SteppedPrinter) -> None:
    """It is looked at for as long as a ticket needs, and nothing speaks against the paper."""
    begun = stepped.now
    result = with_(stepped, "dle-eot").print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)
    assert len(stepped.mechanism.tickets) == 1
    assert stepped.now - begun >= TICKET


def test_a_printer_declared_mute_is_asked_nothing(stepped: SteppedPrinter) -> None:
    """Its jobs end as sent; only the job's own bytes go out, before it and after it nothing."""
    session = with_(stepped, "none")
    result = session.print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.MUTE)
    assert session.state() == PrinterState.MUTE
    assert session.able(PrinterState.MUTE)
    assert stepped.written == JOB


def test_of_a_printer_declared_mute_it_is_seen_that_it_is_away(stepped: SteppedPrinter) -> None:
    """No job goes to a printer that is not there, whether or not it speaks."""
    stepped.pull_out()
    session = with_(stepped, "none")
    assert session.state() == PrinterState.GONE
    assert not session.able(PrinterState.GONE)
    assert session.print(JOB, "A001").outcome is PrintOutcome.FAILED


def test_a_printer_that_cannot_answer_is_not_even_opened(stepped: SteppedPrinter) -> None:
    """A file or a drawing is always there."""
    stepped.answers = False
    assert with_(stepped, "none").state() == PrinterState.MUTE
    assert stepped.calls == 0


@pytest.mark.parametrize("begin", [with_, settled])
@pytest.mark.parametrize("confirm", CONFIRMS)
def test_wherever_the_line_breaks_the_outcome_is_true(
    monkeypatch: pytest.MonkeyPatch,
    confirm: Confirm,
    begin: Callable[[SteppedPrinter, Confirm], PrintSession],
) -> None:
    """At each step: failed only when no byte went out, confirmed only with the ticket cut."""
    whole = use_its_time(monkeypatch, SteppedPrinter())
    begin(whole, confirm).print(JOB, "A001")
    outcomes = []
    for step in range(1, whole.calls + 1):
        stepped = use_its_time(monkeypatch, SteppedPrinter())
        session = begin(stepped, confirm)
        stepped.break_at = step
        result = session.print(JOB, "A001", stepped.tell)
        assert result.outcome is not PrintOutcome.FAILED or b"A001" not in stepped.written
        assert result.outcome is not PrintOutcome.CONFIRMED or len(stepped.mechanism.tickets) == 1
        assert result.state == stepped.told[-1][1] == PrinterState.GONE
        outcomes.append(result.outcome)
    order = [PrintOutcome.FAILED, PrintOutcome.UNKNOWN, PrintOutcome.CONFIRMED]
    assert outcomes == sorted(outcomes, key=order.index)
    assert set(outcomes) == set(order if confirm in QUEUED else order[:2])


@pytest.mark.parametrize("after", [0.0, 0.2, 0.7, 1.1])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("confirm", ["gs-h", "gs-r", "dle-eot"])
@pytest.mark.parametrize("asb", [True, False])
def test_a_fault_during_a_job_is_told_within_two_seconds(
    stepped: SteppedPrinter,
    confirm: Confirm,
    fault: Callable[[SteppedPrinter], None],
    after: float,
    asb: bool,  # noqa: FBT001 - a parameter
) -> None:
    """The state told is the true one, and no ticket is said to be printed that was not."""
    model = "gprinter-80" if asb else "sprt-80"
    session = with_(stepped, confirm, model)
    stepped.later(after, lambda: fault(stepped))
    begun = stepped.now
    result = session.print(JOB, "A001", stepped.tell)
    assert stepped.state_told(begun + after + 2) == FAULTS[fault]
    printed = len(stepped.mechanism.tickets) == 1
    if result.outcome in print_session.PRINTED:
        assert printed
    if result.outcome is PrintOutcome.FAILED:
        assert b"A001" not in stepped.written
    if not printed:
        assert result.reason


def test_paper_that_ends_in_a_ticket_is_no_ticket(stepped: SteppedPrinter) -> None:
    """Also with a printer that only tells how it is: it is looked at until the ticket is out."""
    stepped.mechanism.roll_mm = 80
    result = with_(stepped, "dle-eot").print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.PAPER_OUT)
    assert stepped.mechanism.tickets == []


@pytest.mark.parametrize("confirm", QUEUED)
def test_the_end_of_an_earlier_job_is_not_taken_for_this_ones(
    stepped: SteppedPrinter, confirm: Confirm
) -> None:
    """What is still queued from a ticket that ran out of paper is waited for before sending."""
    session = with_(stepped, confirm)
    stepped.mechanism.roll_mm = 100
    assert session.print(JOB, "A001").outcome is PrintOutcome.UNKNOWN
    stepped.mechanism.new_roll()
    stepped.mechanism.mm_a_second = 60
    result = session.print(JOB.replace(b"A001", b"A002"), "A002", stepped.tell)
    assert result.outcome is PrintOutcome.CONFIRMED
    assert len([ticket for ticket in stepped.mechanism.tickets if b"A002" in ticket]) == 1


@pytest.mark.parametrize("confirm", QUEUED)
def test_one_that_cannot_say_that_a_job_is_done_gets_none(
    stepped: SteppedPrinter, monkeypatch: pytest.MonkeyPatch, confirm: Confirm
) -> None:
    """A wrong profile is told before paper is wasted on it, ticket after ticket twice."""
    monkeypatch.setattr(PrinterMechanism, "_execute", lambda *_: b"")
    result = with_(stepped, confirm).print(JOB, "A001")
    assert result.outcome is PrintOutcome.FAILED
    assert result.state == PrinterState.READY
    assert "if that stays so, write confirm=dle-eot" in result.reason
    assert b"A001" not in stepped.written


def test_one_that_never_says_the_end_is_given_up(stepped: SteppedPrinter) -> None:
    """It is ready all the time and does not say that the job is done: its end is not known."""
    session = settled(stepped, "gs-r")
    stepped.later(
        0.5, lambda: setattr(stepped, "mechanism", PrinterMechanism())
    )  # off and on: nothing is left
    begun = stepped.now
    result = session.print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.READY)
    assert "did not say" in result.reason
    assert DONE <= stepped.now - begun < DONE + 3
    assert stepped.mechanism.tickets == []


@pytest.mark.parametrize("confirm", QUEUED)
def test_half_an_answer_is_no_end_of_a_job(stepped: SteppedPrinter, confirm: Confirm) -> None:
    """ASB that comes byte by byte is not taken for noise and the answer to GS r."""
    session = settled(stepped, confirm)
    stepped.one_by_one = True
    stepped.later(0.3, lambda: open_cover(stepped))
    result = session.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.COVER_OPEN)


def test_a_printer_that_pauses_gets_the_rest(stepped: SteppedPrinter) -> None:
    """It takes nothing for two seconds: told after one, and the job goes on where it stood."""
    stepped.mechanism.buffer_bytes = 64
    session = settled(stepped, "gs-h")

    def pause() -> None:
        stepped.deaf = True
        stepped.later(2, lambda: setattr(stepped, "deaf", False))

    stepped.later(0.1, pause)
    begun = stepped.now
    result = session.print(JOB, "A001", stepped.tell)
    assert stepped.state_told(begun + 1.2) == PrinterState.OFFLINE
    assert (result.outcome, result.state) == (PrintOutcome.CONFIRMED, PrinterState.READY)
    assert stepped.mechanism.tickets[0].startswith(JOB)


def test_a_printer_that_takes_nothing_is_given_up(stepped: SteppedPrinter) -> None:
    """After three seconds, and it is told after one."""
    stepped.mechanism.buffer_bytes = 64
    session = settled(stepped, "gs-h")
    stepped.later(0.1, lambda: setattr(stepped, "deaf", True))
    begun = stepped.now
    result = session.print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.OFFLINE)
    assert "takes no data" in result.reason
    assert stepped.state_told(begun + 1.2) == PrinterState.OFFLINE
    assert stepped.now - begun < 1 + timeouts.GIVE_UP + timeouts.STALL


def test_a_printer_that_answers_when_it_has_printed_is_waited_for(stepped: SteppedPrinter) -> None:
    """Some think of nothing else meanwhile: told as silent in time, and the ticket is sent."""
    session = with_(stepped, "dle-eot")
    stepped.later(0.05, lambda: setattr(stepped, "silent_until", stepped.now + AFTER_JOB - 0.5))
    result = session.print(JOB, "A001", stepped.tell)
    assert PrinterState.MUTE in [state for _, state in stepped.told]
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)


def test_silence_after_a_job_is_told_and_its_end_not_known(stepped: SteppedPrinter) -> None:
    """Switched off in the middle of a job, a printer that only tells how it is tells nothing."""
    begun = stepped.now
    result = with_(ScriptedPrinter(READY, stepped), "dle-eot").print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.MUTE)
    assert stepped.state_told(begun + 2) == PrinterState.MUTE


def test_a_byte_too_many_while_it_prints_is_no_failure(stepped: SteppedPrinter) -> None:
    """Noise on the line at one look: it is told, the next one is clean, the ticket is sent."""
    noise = [b"\x12", b"\x12\xff"]
    session = with_(ScriptedPrinter([*READY, b"", *noise, *READY * 9], stepped), "dle-eot")
    result = session.print(JOB, "A001", stepped.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)
    assert PrinterState.UNKNOWN in [state for _, state in stepped.told]


def test_an_end_told_by_one_who_babbles_is_none(stepped: SteppedPrinter) -> None:
    """A byte like GS r's answer is worth nothing when what follows is not understood."""
    script = ScriptedPrinter([*READY, b"\x00", *READY, b"\x00", b"\xff"], stepped)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.UNKNOWN)


def test_the_end_may_be_told_among_other_answers(stepped: SteppedPrinter) -> None:
    """While it is asked how it goes, the word comes that the job is done."""
    settle = [b"\x00", *READY]
    script = ScriptedPrinter([*READY, *settle, b"", b"\x12", b"\x00", *READY], stepped)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001")
    assert result.outcome is PrintOutcome.CONFIRMED


def test_two_answers_to_one_question_while_it_prints_are_not_understood(
    stepped: SteppedPrinter,
) -> None:
    """It is told, and the end of the job still counts."""
    settle = [b"\x00", *READY]
    script = ScriptedPrinter([*READY, *settle, b"", b"\x12\x12", b"\x12", b"\x00", *READY], stepped)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001", stepped.tell)
    assert PrinterState.UNKNOWN in [state for _, state in stepped.told]
    assert result.outcome is PrintOutcome.CONFIRMED


@pytest.mark.parametrize(
    ("said", "state"),
    [
        (READY, PrinterState.READY),
        ([b"\x12", b"\x12", b"\x12", b"\x1e"], PrinterState.PAPER_LOW),
        ([], PrinterState.MUTE),
        ([b"\x12", b"\x12"], PrinterState.UNKNOWN),
        ([b"\xff"], PrinterState.UNKNOWN),
        ([b"\x12\x12"], PrinterState.UNKNOWN),
        ([b"\x12", b"\x12\x00"], PrinterState.UNKNOWN),
        ([b"\x12", b"\x12\x10\x00"], PrinterState.UNKNOWN),
        ([b"\x10\x00\x00\x00\x12", *READY[1:]], PrinterState.READY),
        ([b"\x38\x00\x00\x00\x12", *READY[1:]], PrinterState.COVER_OPEN),
    ],
)
def test_only_four_clean_answers_are_ready(
    stepped: SteppedPrinter, said: list[bytes], state: PrinterState
) -> None:
    """One byte each, nothing beside it but what the printer tells by itself."""
    assert with_(ScriptedPrinter(said, stepped), "gs-r").state() == state


def test_silence_is_waited_for_no_longer_than_half_a_second(stepped: SteppedPrinter) -> None:
    """A mute printer keeps nobody from knowing it."""
    begun = stepped.now
    assert with_(ScriptedPrinter([], stepped), "gs-r").state() == PrinterState.MUTE
    assert stepped.now - begun == FIRST_ANSWER


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([], "if it never speaks, write confirm=none"),
        ([b"\x1a", b"\x32", b"\x12", b"\x72"], "the printer is out of paper"),
        ([b"\xff"], "what the printer says is not understood"),
    ],
)
def test_a_printer_that_cannot_is_not_sent_a_job(
    stepped: SteppedPrinter, said: list[bytes], words: str
) -> None:
    """The job is refused with the state, and no byte of it goes out."""
    script = ScriptedPrinter(said, stepped)
    result = with_(script, "gs-r").print(JOB, "A001")
    assert result.outcome is PrintOutcome.FAILED
    assert words in result.reason
    assert JOB not in b"".join(script.written)


anything = st.lists(
    st.one_of(
        st.binary(max_size=4),
        st.sampled_from([b"\x12", b"\x00", b"\x10\x00\x00\x00", b'7"', b'7"0001\x00', b"\x11"]),
    ),
    max_size=40,
)


@settings(max_examples=400)
@given(anything, st.sampled_from(CONFIRMS[:3]))
def test_whatever_a_printer_says_the_outcome_is_founded(
    said: list[bytes], confirm: Confirm
) -> None:
    """READY needs clean answers, confirmed one behind the job, sent a job handed over."""
    with pytest.MonkeyPatch.context() as patch:
        stepped = use_its_time(patch, SteppedPrinter())
        state = with_(ScriptedPrinter(said, stepped), confirm).state()
        assert state not in ABLE or all(len(heard(each).realtime) == 1 for each in said[:4])
        script = ScriptedPrinter(said, stepped)
        result = with_(script, confirm).print(JOB, "A001", stepped.tell)
    handed_over = any(JOB in each for each in script.written)
    assert (result.outcome is PrintOutcome.FAILED) == (not handed_over)
    if result.outcome is PrintOutcome.SENT:
        assert confirm == "dle-eot"
        assert result.state in ABLE
    if result.outcome is PrintOutcome.CONFIRMED:
        assert confirm == "gs-r"
        assert result.state is not PrinterState.UNKNOWN
    assert stepped.told[-1][1] == result.state


def test_an_answer_behind_an_empty_packet_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read early and empty is no silence: it is read again after a moment."""
    stepped = use_its_time(monkeypatch, SteppedPrinter())

    class Stuttering(ScriptedPrinter):
        said = iter([b"", b"", b"\x12"])

        def read(self, seconds: float) -> bytes:
            return next(self.said)

    begun = stepped.now
    assert listen(Stuttering([], stepped), lambda said: bool(said.realtime), 5) == b"\x12"
    assert 0 < stepped.now - begun < 1
