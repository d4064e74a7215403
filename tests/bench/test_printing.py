"""The printer that the bench measures with."""

from collections.abc import Callable

import pytest

from bench.meter import DONE, INIT, QUERY, READY, Meter, NetworkMeter, SerialMeter
from printer.printers import open_printer
from printer.protocol.print_session import PrintOutcome, PrintSession
from tests.printer.limits import wait_long

pytestmark = pytest.mark.alone

TICKET = INIT + b"A001\n" * 50


class Quiet(Meter):
    """A meter without a line."""

    url = ""

    def send(self, data: bytes) -> None:
        """Not to be sent to."""

    def _listen(self) -> None:
        return


def test_a_ticket_begins_behind_the_questions() -> None:
    """What a printer is asked before a ticket is answered and is no part of it."""
    meter = Quiet()
    assert meter.hear(b"\x10\x04\x01") == READY
    assert meter.hear(DONE) == b"\0"
    assert (meter.first, meter.came.is_set()) == (0, False)
    assert meter.hear(b"\x10\x04\x02" + TICKET[:9]) == READY
    first = meter.first
    assert first > 0
    assert meter.hear(TICKET[9:] + b"\x10\x04\x03") == READY
    assert not meter.came.is_set()
    assert meter.hear(DONE) == b"\0"
    assert meter.came.is_set()
    assert (meter.ticket, meter.first) == (TICKET, first)
    assert meter.last >= first
    last = meter.last
    assert meter.hear(b"\x10\x04\x01") == READY
    assert (meter.ticket, meter.last) == (TICKET, last)
    meter.expect()
    assert (meter.ticket, meter.came.is_set()) == (b"", False)
    assert QUERY.fullmatch(b"\x10\x04\x04")


@pytest.mark.parametrize("kind", [NetworkMeter, SerialMeter])
def test_the_product_and_a_bare_write_bring_the_same_bytes(
    kind: Callable[[], Meter], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Subject and floor are measured on one printer, which takes both for a ticket."""
    wait_long(monkeypatch)
    meter = kind()
    assert (
        PrintSession(open_printer(meter.url)).print(TICKET, "A001").outcome
        == PrintOutcome.CONFIRMED
    )
    assert meter.came.wait(60)
    assert meter.ticket == TICKET
    meter.expect()
    meter.send(TICKET + DONE)
    assert meter.came.wait(60)
    assert meter.ticket == TICKET
