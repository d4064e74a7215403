"""Handouts on real lines: printed between jobs, or the person who stands there is told."""

import threading
from collections.abc import Callable, Iterator

import pytest

from printer.document.layout import Layout, Slip, Text
from printer.jobs import Handout
from printer.printers import open_printers
from printer.simulator.paper import text_of
from printer.spooler import MOST_HANDOUTS, Spooler
from tests.printer.jobs import Jobs, Reports, jobs_of
from tests.printer.printers import PAPER_OUT, READY, TcpPrinter

pytestmark = pytest.mark.usefixtures("hurry")

Make = Callable[..., Spooler]


class Ends:
    """What was told of handouts, and on which threads."""

    def __init__(self) -> None:
        self.all: list[bool] = []
        self.threads: set[int] = set()
        self._new = threading.Condition()

    def __call__(self, printed: bool) -> None:  # noqa: FBT001 - as the spooler tells it
        """Take an end."""
        with self._new:
            self.threads.add(threading.get_ident())
            self.all.append(printed)
            self._new.notify_all()

    def wait_for(self, ends: list[bool]) -> None:
        """Wait until so many have ended, and see how."""
        with self._new:
            assert self._new.wait_for(lambda: len(self.all) >= len(ends), 30), self.all
        assert self.all == ends


@pytest.fixture
def ends() -> Ends:
    """Nothing yet."""
    return Ends()


@pytest.fixture
def make() -> Iterator[Make]:
    """Spoolers on the printers of URLs, stopped at the end."""
    made: list[Spooler] = []

    def make(source: Jobs, *urls: str, reports: Reports | None = None) -> Spooler:
        made.append(Spooler(source, open_printers(urls), reports or Reports(), ask_every=0.02))
        return made[-1]

    yield make
    for each in made:
        each.stop()


def handout(ends: Callable[[bool], None], words: str = "What to bring") -> Handout:
    """A line of words."""
    return Handout("list", lambda _columns: (Text(words),), ends)


def test_a_handout_is_printed_and_leaves_no_trace(make: Make, ends: Ends) -> None:
    """Paper comes, it is told once on the spooler's thread, and the source hears nothing of it."""
    printer, source = TcpPrinter(READY), Jobs()
    spooler = make(source, printer.url)
    spooler.start()
    spooler.print_handout(handout(ends))
    ends.wait_for([True])
    assert text_of(printer.printed).count("What to bring") == 1
    assert threading.get_ident() not in ends.threads
    assert (source.finished, source.claimed, source.given_up) == ([], {}, {})


def test_handouts_and_tickets_each_come_once(slip: Slip, make: Make, ends: Ends) -> None:
    """Whatever waits when the printer is ready; handouts in the order in which they were asked."""
    printer, reports = TcpPrinter(READY), Reports()
    source = Jobs(*jobs_of(slip, "A001", "A002"))
    spooler = make(source, printer.url, reports=reports)
    for words in ("List one", "List two"):
        spooler.print_handout(handout(ends, words))
    spooler.start()
    ends.wait_for([True, True])
    reports.wait_for(lambda all_: len(all_) == 2)
    told = text_of(printer.printed)
    assert [told.count(words) for words in ("List one", "List two", "A001", "A002")] == [1] * 4
    assert told.index("List one") < told.index("List two")


def test_one_is_printed_between_two_jobs(slip: Slip, make: Make, ends: Ends) -> None:
    """Asked for while a ticket prints, it comes before the next ticket."""
    source, order = Jobs(*jobs_of(slip, "A001", "A002")), []
    spooler: Spooler

    def report(report: object) -> None:
        order.append("ticket")
        if len(order) == 1:
            spooler.print_handout(handout(lambda _printed: order.append("list")))

    spooler = Spooler(source, open_printers("virtual:"), report, ask_every=0.02)
    spooler.start()
    source.wait_for_looks(3)
    spooler.stop()
    assert order == ["ticket", "list", "ticket"]


def test_without_paper_it_is_told_and_lost(make: Make, ends: Ends) -> None:
    """When there is paper again nothing of it comes: whoever asked may have gone."""
    printer, source = TcpPrinter(PAPER_OUT), Jobs()
    spooler = make(source, printer.url)
    spooler.start()
    spooler.print_handout(handout(ends))
    ends.wait_for([False])
    printer.status = READY
    source.wait_for_looks(2)
    assert printer.printed == b""
    spooler.print_handout(handout(ends, "Another"))
    ends.wait_for([False, True])
    assert "What to bring" not in text_of(printer.printed)


def test_the_second_printer_takes_it(make: Make, ends: Ends) -> None:
    """As it would take a ticket."""
    printer = TcpPrinter(READY)
    spooler = make(Jobs(), "tcp://127.0.0.1:1", printer.url)
    spooler.start()
    spooler.print_handout(handout(ends))
    ends.wait_for([True])
    assert "What to bring" in text_of(printer.printed)


def test_one_that_cannot_be_made_keeps_back_nothing(slip: Slip, make: Make, ends: Ends) -> None:
    """Nor one of whose end nobody can be told."""

    def faulty(_columns: int) -> Layout:
        raise ZeroDivisionError

    def nobody(_printed: bool) -> None:  # noqa: FBT001 - as the spooler tells it
        raise RuntimeError

    source, reports = Jobs(*jobs_of(slip, "A001")), Reports()
    spooler = make(source, "virtual:", reports=reports)
    spooler.print_handout(Handout("list", faulty, ends))
    spooler.print_handout(handout(nobody))
    spooler.print_handout(handout(ends))
    spooler.start()
    ends.wait_for([False, True])
    reports.wait_for(lambda all_: len(all_) == 1)
    assert source.finished == [1]


def test_too_many_are_refused_at_once(make: Make, ends: Ends) -> None:
    """A handful may wait; the next is told so by whoever asks."""
    spooler, refused = make(Jobs(), "virtual:"), Ends()
    for _ in range(MOST_HANDOUTS):
        spooler.print_handout(handout(ends))
    spooler.print_handout(handout(refused))
    assert (refused.all, ends.all) == ([False], [])
    spooler.start()
    ends.wait_for([True] * MOST_HANDOUTS)


def test_the_stop_leaves_nobody_waiting(make: Make, ends: Ends) -> None:
    """Those that wait when the spooler stops are not printed, nor those that come later."""
    spooler = make(Jobs(), "virtual:")
    spooler.print_handout(handout(ends))
    spooler.stop()
    assert ends.all == [False]
    spooler.print_handout(handout(ends))
    assert ends.all == [False, False]
