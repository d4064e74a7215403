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
from printer.transport import common
from printer.transport.addresses import PrinterAddress
from tests.printer.desk import FAULTS, DeskPrinter, ScriptedPrinter, open_cover, put_on_desk

JOB = b"\x1b@" + b"A001\n" * 40 + b"\x1dV\x01"
"""Takes 1.3 seconds."""

READY = [b"\x12"] * 4
CONFIRMS: tuple[Confirm, ...] = ("gs-h", "gs-r", "dle-eot", "none")
QUEUED: tuple[Confirm, ...] = ("gs-h", "gs-r")


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> DeskPrinter:
    """A printer in whose time the talk lives."""
    return put_on_desk(monkeypatch, DeskPrinter())


def with_(device: PrinterAddress, confirm: Confirm, kind: str = "gprinter-80") -> PrintSession:
    """A talk with a printer that confirms in this way; the profile has ASB."""
    return PrintSession(Printer(device, profile(kind), confirm, 80))


def settled(desk: DeskPrinter, confirm: Confirm) -> PrintSession:
    """A talk that has printed a ticket already; what was written until then is forgotten."""
    conversation = with_(desk, confirm)
    assert conversation.print(JOB, "A000").outcome in print_session.PRINTED
    desk.wait(3)
    desk.mechanism.tickets.clear()
    desk.told.clear()
    desk.written, desk.calls = b"", 0
    return conversation


@pytest.mark.parametrize("confirm", QUEUED)
def test_a_job_is_confirmed_when_it_is_printed_and_cut(desk: DeskPrinter, confirm: Confirm) -> None:
    """The word that it is done comes from behind the cut: the ticket is there by then."""
    conversation = with_(desk, confirm)
    result = conversation.print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.CONFIRMED, PrinterState.READY)
    assert len(desk.mechanism.tickets) == 1
    assert {state for _, state in desk.told} == {PrinterState.READY}
    assert desk.written.endswith(ASB_OFF + b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04")
    assert conversation.state() == PrinterState.READY


def test_what_only_tells_how_it_is_ends_as_sent(desk: DeskPrinter) -> None:
    """It is looked at for as long as a ticket needs, and nothing speaks against the paper."""
    begun = desk.now
    result = with_(desk, "dle-eot").print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)
    assert len(desk.mechanism.tickets) == 1
    assert desk.now - begun >= TICKET


def test_a_printer_declared_mute_is_asked_nothing(desk: DeskPrinter) -> None:
    """Its jobs end as sent; only the job's own bytes go out, before it and after it nothing."""
    conversation = with_(desk, "none")
    result = conversation.print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.MUTE)
    assert conversation.state() == PrinterState.MUTE
    assert conversation.able(PrinterState.MUTE)
    assert desk.written == JOB


def test_of_a_printer_declared_mute_it_is_seen_that_it_is_away(desk: DeskPrinter) -> None:
    """No job goes to a printer that is not there, whether or not it speaks."""
    desk.pull_out()
    conversation = with_(desk, "none")
    assert conversation.state() == PrinterState.GONE
    assert not conversation.able(PrinterState.GONE)
    assert conversation.print(JOB, "A001").outcome is PrintOutcome.FAILED


def test_a_printer_that_cannot_answer_is_not_even_opened(desk: DeskPrinter) -> None:
    """A file or a drawing is always there."""
    desk.answers = False
    assert with_(desk, "none").state() == PrinterState.MUTE
    assert desk.calls == 0


@pytest.mark.parametrize("begin", [with_, settled])
@pytest.mark.parametrize("confirm", CONFIRMS)
def test_wherever_the_line_breaks_the_outcome_is_true(
    monkeypatch: pytest.MonkeyPatch,
    confirm: Confirm,
    begin: Callable[[DeskPrinter, Confirm], PrintSession],
) -> None:
    """At each step: failed only when no byte went out, confirmed only with the ticket cut."""
    whole = put_on_desk(monkeypatch, DeskPrinter())
    begin(whole, confirm).print(JOB, "A001")
    outcomes = []
    for step in range(1, whole.calls + 1):
        desk = put_on_desk(monkeypatch, DeskPrinter())
        conversation = begin(desk, confirm)
        desk.break_at = step
        result = conversation.print(JOB, "A001", desk.tell)
        assert result.outcome is not PrintOutcome.FAILED or b"A001" not in desk.written
        assert result.outcome is not PrintOutcome.CONFIRMED or len(desk.mechanism.tickets) == 1
        assert result.state == desk.told[-1][1] == PrinterState.GONE
        outcomes.append(result.outcome)
    order = [PrintOutcome.FAILED, PrintOutcome.UNKNOWN, PrintOutcome.CONFIRMED]
    assert outcomes == sorted(outcomes, key=order.index)
    assert set(outcomes) == set(order if confirm in QUEUED else order[:2])


@pytest.mark.parametrize("after", [0.0, 0.2, 0.7, 1.1])
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("confirm", ["gs-h", "gs-r", "dle-eot"])
@pytest.mark.parametrize("asb", [True, False])
def test_a_fault_during_a_job_is_told_within_two_seconds(
    desk: DeskPrinter,
    confirm: Confirm,
    fault: Callable[[DeskPrinter], None],
    after: float,
    asb: bool,  # noqa: FBT001 - a parameter
) -> None:
    """The state told is the true one, and no ticket is said to be printed that was not."""
    kind = "gprinter-80" if asb else "sprt-80"
    conversation = with_(desk, confirm, kind)
    desk.later(after, lambda: fault(desk))
    begun = desk.now
    result = conversation.print(JOB, "A001", desk.tell)
    assert desk.state_told(begun + after + 2) == FAULTS[fault]
    printed = len(desk.mechanism.tickets) == 1
    if result.outcome in print_session.PRINTED:
        assert printed
    if result.outcome is PrintOutcome.FAILED:
        assert b"A001" not in desk.written
    if not printed:
        assert result.reason


def test_paper_that_ends_in_a_ticket_is_no_ticket(desk: DeskPrinter) -> None:
    """Also with a printer that only tells how it is: it is looked at until the ticket is out."""
    desk.mechanism.roll_mm = 80
    result = with_(desk, "dle-eot").print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.PAPER_OUT)
    assert desk.mechanism.tickets == []


@pytest.mark.parametrize("confirm", QUEUED)
def test_the_end_of_an_earlier_job_is_not_taken_for_this_ones(
    desk: DeskPrinter, confirm: Confirm
) -> None:
    """What is still queued from a ticket that ran out of paper is waited for before sending."""
    conversation = with_(desk, confirm)
    desk.mechanism.roll_mm = 100
    assert conversation.print(JOB, "A001").outcome is PrintOutcome.UNKNOWN
    desk.mechanism.new_roll()
    desk.mechanism.mm_a_second = 60
    result = conversation.print(JOB.replace(b"A001", b"A002"), "A002", desk.tell)
    assert result.outcome is PrintOutcome.CONFIRMED
    assert len([ticket for ticket in desk.mechanism.tickets if b"A002" in ticket]) == 1


@pytest.mark.parametrize("confirm", QUEUED)
def test_one_that_cannot_say_that_a_job_is_done_gets_none(
    desk: DeskPrinter, monkeypatch: pytest.MonkeyPatch, confirm: Confirm
) -> None:
    """A wrong profile is told before paper is wasted on it, ticket after ticket twice."""
    monkeypatch.setattr(PrinterMechanism, "_execute", lambda *_: b"")
    result = with_(desk, confirm).print(JOB, "A001")
    assert result.outcome is PrintOutcome.FAILED
    assert result.state == PrinterState.READY
    assert "if that stays so, write confirm=dle-eot" in result.reason
    assert b"A001" not in desk.written


def test_one_that_never_says_the_end_is_given_up(desk: DeskPrinter) -> None:
    """It is ready all the time and does not say that the job is done: its end is not known."""
    conversation = settled(desk, "gs-r")
    desk.later(
        0.5, lambda: setattr(desk, "mechanism", PrinterMechanism())
    )  # off and on: nothing is left
    begun = desk.now
    result = conversation.print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.READY)
    assert "did not say" in result.reason
    assert DONE <= desk.now - begun < DONE + 3
    assert desk.mechanism.tickets == []


@pytest.mark.parametrize("confirm", QUEUED)
def test_half_an_answer_is_no_end_of_a_job(desk: DeskPrinter, confirm: Confirm) -> None:
    """ASB that comes byte by byte is not taken for noise and the answer to GS r."""
    conversation = settled(desk, confirm)
    desk.one_by_one = True
    desk.later(0.3, lambda: open_cover(desk))
    result = conversation.print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.COVER_OPEN)


def test_a_printer_that_pauses_gets_the_rest(desk: DeskPrinter) -> None:
    """It takes nothing for two seconds: told after one, and the job goes on where it stood."""
    desk.mechanism.buffer_bytes = 64
    conversation = settled(desk, "gs-h")

    def pause() -> None:
        desk.deaf = True
        desk.later(2, lambda: setattr(desk, "deaf", False))

    desk.later(0.1, pause)
    begun = desk.now
    result = conversation.print(JOB, "A001", desk.tell)
    assert desk.state_told(begun + 1.2) == PrinterState.OFFLINE
    assert (result.outcome, result.state) == (PrintOutcome.CONFIRMED, PrinterState.READY)
    assert desk.mechanism.tickets[0].startswith(JOB)


def test_a_printer_that_takes_nothing_is_given_up(desk: DeskPrinter) -> None:
    """After three seconds, and it is told after one."""
    desk.mechanism.buffer_bytes = 64
    conversation = settled(desk, "gs-h")
    desk.later(0.1, lambda: setattr(desk, "deaf", True))
    begun = desk.now
    result = conversation.print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.OFFLINE)
    assert "takes no data" in result.reason
    assert desk.state_told(begun + 1.2) == PrinterState.OFFLINE
    assert desk.now - begun < 1 + common.PATIENCE + common.HESITATION


def test_a_printer_that_answers_when_it_has_printed_is_waited_for(desk: DeskPrinter) -> None:
    """Some think of nothing else meanwhile: told as silent in time, and the ticket is sent."""
    conversation = with_(desk, "dle-eot")
    desk.later(0.05, lambda: setattr(desk, "silent_until", desk.now + AFTER_JOB - 0.5))
    result = conversation.print(JOB, "A001", desk.tell)
    assert PrinterState.MUTE in [state for _, state in desk.told]
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)


def test_silence_after_a_job_is_told_and_its_end_not_known(desk: DeskPrinter) -> None:
    """Switched off in the middle of a job, a printer that only tells how it is tells nothing."""
    begun = desk.now
    result = with_(ScriptedPrinter(READY, desk), "dle-eot").print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.MUTE)
    assert desk.state_told(begun + 2) == PrinterState.MUTE


def test_a_byte_too_many_while_it_prints_is_no_failure(desk: DeskPrinter) -> None:
    """Noise on the line at one look: it is told, the next one is clean, the ticket is sent."""
    noise = [b"\x12", b"\x12\xff"]
    conversation = with_(ScriptedPrinter([*READY, b"", *noise, *READY * 9], desk), "dle-eot")
    result = conversation.print(JOB, "A001", desk.tell)
    assert (result.outcome, result.state) == (PrintOutcome.SENT, PrinterState.READY)
    assert PrinterState.UNKNOWN in [state for _, state in desk.told]


def test_an_end_told_by_one_who_babbles_is_none(desk: DeskPrinter) -> None:
    """A byte like GS r's answer is worth nothing when what follows is not understood."""
    script = ScriptedPrinter([*READY, b"\x00", *READY, b"\x00", b"\xff"], desk)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.UNKNOWN, PrinterState.UNKNOWN)


def test_the_end_may_be_told_among_other_answers(desk: DeskPrinter) -> None:
    """While it is asked how it goes, the word comes that the job is done."""
    settle = [b"\x00", *READY]
    script = ScriptedPrinter([*READY, *settle, b"", b"\x12", b"\x00", *READY], desk)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001")
    assert result.outcome is PrintOutcome.CONFIRMED


def test_two_answers_to_one_question_while_it_prints_are_not_understood(desk: DeskPrinter) -> None:
    """It is told, and the end of the job still counts."""
    settle = [b"\x00", *READY]
    script = ScriptedPrinter([*READY, *settle, b"", b"\x12\x12", b"\x12", b"\x00", *READY], desk)
    result = with_(script, "gs-r", "sprt-80").print(JOB, "A001", desk.tell)
    assert PrinterState.UNKNOWN in [state for _, state in desk.told]
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
    desk: DeskPrinter, said: list[bytes], state: PrinterState
) -> None:
    """One byte each, nothing beside it but what the printer tells by itself."""
    assert with_(ScriptedPrinter(said, desk), "gs-r").state() == state


def test_silence_is_waited_for_no_longer_than_half_a_second(desk: DeskPrinter) -> None:
    """A mute printer keeps nobody from knowing it."""
    begun = desk.now
    assert with_(ScriptedPrinter([], desk), "gs-r").state() == PrinterState.MUTE
    assert desk.now - begun == FIRST_ANSWER


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([], "if it never speaks, write confirm=none"),
        ([b"\x1a", b"\x32", b"\x12", b"\x72"], "the printer is out of paper"),
        ([b"\xff"], "what the printer says is not understood"),
    ],
)
def test_a_printer_that_cannot_is_not_sent_a_job(
    desk: DeskPrinter, said: list[bytes], words: str
) -> None:
    """The job is refused with the state, and no byte of it goes out."""
    script = ScriptedPrinter(said, desk)
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
        desk = put_on_desk(patch, DeskPrinter())
        state = with_(ScriptedPrinter(said, desk), confirm).state()
        assert state not in ABLE or all(len(heard(each).realtime) == 1 for each in said[:4])
        script = ScriptedPrinter(said, desk)
        result = with_(script, confirm).print(JOB, "A001", desk.tell)
    handed_over = any(JOB in each for each in script.written)
    assert (result.outcome is PrintOutcome.FAILED) == (not handed_over)
    if result.outcome is PrintOutcome.SENT:
        assert confirm == "dle-eot"
        assert result.state in ABLE
    if result.outcome is PrintOutcome.CONFIRMED:
        assert confirm == "gs-r"
        assert result.state is not PrinterState.UNKNOWN
    assert desk.told[-1][1] == result.state


def test_an_answer_behind_an_empty_packet_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read early and empty is no silence: it is read again after a moment."""
    desk = put_on_desk(monkeypatch, DeskPrinter())

    class Stuttering(ScriptedPrinter):
        said = iter([b"", b"", b"\x12"])

        def read(self, seconds: float) -> bytes:
            return next(self.said)

    begun = desk.now
    assert listen(Stuttering([], desk), lambda said: bool(said.realtime), 5) == b"\x12"
    assert 0 < desk.now - begun < 1
