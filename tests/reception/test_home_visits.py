"""A visit at home asked for on a page: the same as at the kiosk, and as little of the person."""

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.home_visits import HomeVisits
from reception.errors import NoHomeVisits
from reception.home_visits import VisitRequests
from tests.conftest import SetClock
from tickets.errors import BadPhone


@pytest.fixture
def requests(database: Database, clock: SetClock) -> VisitRequests:
    """The page of the sample hall."""
    return VisitRequests(CurrentHall(database), HomeVisits(database, clock))


def test_officers_get_the_number_as_they_dial_it(requests: VisitRequests) -> None:
    """However it was written; asked for on the page and at a kiosk, it is one visit."""
    assert requests.offered()
    requests.ask("+86 138-0000 0000", "ru")
    requests.home_visits.ask("kiosk-1", "13800000000", "zh-Hans")
    (visit,) = requests.home_visits.open()
    assert (visit.station, visit.phone, visit.language) == ("web", "13800000000", "ru")


@pytest.mark.parametrize("written", ["", "12", "my number", "1" * 16])
def test_what_cannot_be_dialled_is_refused(requests: VisitRequests, written: str) -> None:
    """Nobody waits for a call that cannot come; the error does not repeat what was written."""
    with pytest.raises(BadPhone) as refused:
        requests.ask(written, "en")
    assert str(refused.value) == "a telephone number is 7 to 15 digits"
    assert requests.home_visits.how_many() == 0


def test_a_hall_that_visits_nobody_promises_nothing(
    requests: VisitRequests, database: Database
) -> None:
    """Not to a form that was opened before its file said so either."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, home_visits=False)))
    assert not requests.offered()
    with pytest.raises(NoHomeVisits, match="this hall visits nobody at home"):
        requests.ask("13800000000", "en")
    assert requests.home_visits.how_many() == 0
