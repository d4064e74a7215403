"""At the printer's address something else answers: that is never "out of paper"."""

import pytest

from printer.document.layout import Slip
from printer.errors import PrinterTrouble
from printer.printers import open_printer, open_printers
from printer.protocol.print_session import PrintOutcome
from printer.protocol.probe import probe
from printer.protocol.status import PrinterState
from printer.protocol.status_query import listen, query_state
from printer.spooler import Spooler
from tests.printer.jobs import Jobs, Reports, jobs_of
from tests.printer.other_services import BAD_REQUEST, OTHERS, Serve
from tests.printer.printers import TcpPrinter
from tests.printer.sessions import JOB, session_with

pytestmark = pytest.mark.usefixtures("in_vain")

SERVICES = pytest.mark.parametrize("serve", OTHERS.values(), ids=OTHERS)
UNKNOWN = PrinterState.UNKNOWN


@SERVICES
def test_no_job_is_sent_to_what_is_no_printer(serve: Serve) -> None:
    """It is said that nothing is understood there, and what to look at."""
    result = session_with(TcpPrinter(None, serve).url).print(JOB, "A001")
    assert (result.outcome, result.state) == (PrintOutcome.FAILED, UNKNOWN)
    assert result.reason == (
        "what the printer says is not understood: "
        "see that a printer is at its address, and nothing else"
    )


@SERVICES
def test_whoever_asks_is_told_the_same(serve: Serve) -> None:
    """A kiosk that looks after its printer, and ``hall printer status``."""
    url = TcpPrinter(None, serve).url
    assert session_with(url).state() is UNKNOWN
    told = probe(open_printer(url).device)
    assert (told.state, told.confirm, told.asked_all) == (UNKNOWN, None, False)


def test_a_kiosk_keeps_its_tickets_from_a_web_server(slip: Slip) -> None:
    """Its spooler reports that nothing is understood, and the job waits for a printer."""
    jobs = Jobs(*jobs_of(slip, "A001"))
    printers = open_printers((TcpPrinter(None, OTHERS["web"]).url,))
    spooler = Spooler(jobs, printers, Reports(), ask_every=0.02)
    spooler.start()
    jobs.wait_for_state(UNKNOWN)
    spooler.stop()
    assert {each.state for each in jobs.news} == {UNKNOWN}
    assert not jobs.finished


class Line:
    """A line on which these pieces come, one a read; then it is broken."""

    def __init__(self, *said: bytes) -> None:
        self._said = list(said)

    def write(self, data: bytes) -> None:
        """It takes everything."""

    def read(self, _seconds: float) -> bytes:
        """The next piece."""
        if not self._said:
            raise PrinterTrouble("closed")
        return self._said.pop(0)

    def finish(self) -> None:
        """Nothing is on its way."""

    def close(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize("size", [1, 3, 16])
def test_a_text_in_pieces_is_not_understood_either(size: int) -> None:
    """However the network cuts it, no piece of it is taken for an answer."""
    pieces = [BAD_REQUEST[at : at + size] for at in range(0, len(BAD_REQUEST), size)]
    assert query_state(Line(b"", *pieces), 5) is UNKNOWN


def test_what_was_said_before_the_end_is_heard() -> None:
    """A line that breaks behind an answer is told at the next question."""
    line = Line(b"400", b"\x11")
    assert listen(line, lambda said: bool(said.done), 5) == b"400\x11"
    with pytest.raises(PrinterTrouble):
        listen(line, lambda said: bool(said.done), 5)
    with pytest.raises(PrinterTrouble):
        listen(Line(b""), lambda said: bool(said.done), 5)
