"""What everybody is told is kept with its times, and read until it is over."""

from datetime import timedelta

import pytest

from db.engine.database import Database
from db.notices import LONGEST, BadNotice, Notices
from db.queries.queries import Queries
from tests.conftest import SetClock
from tests.db.conftest import events
from tickets.views import Notice

TEXTS = {"zh-Hans": "网络中断，号码保留", "en": "The network is down; your numbers stand"}
HOUR = timedelta(hours=1)


@pytest.fixture
def notices(database: Database, clock: SetClock) -> Notices:
    """The notices of the sample hall."""
    return Notices(database, clock)


def test_a_notice_is_read_until_it_is_over(
    notices: Notices, queries: Queries, clock: SetClock
) -> None:
    """What will be told is read as well, so that faces begin in time; displays read the same."""
    start, end = clock.now + HOUR, clock.now + 2 * HOUR
    always = notices.tell(TEXTS)
    later = notices.tell({"en": "  Closed \n at four "}, urgent=True, starts=start, ends=end)
    assert later == Notice(2, {"en": "Closed at four"}, urgent=True, starts=start, ends=end)
    assert queries.notices() == (always, later)
    assert queries.board().notices == queries.counter_display(1).notices == (always, later)
    clock.now = end
    assert queries.notices() == (always,)


def test_the_same_words_are_the_same_notice(
    notices: Notices, queries: Queries, clock: SetClock, database: Database
) -> None:
    """A second press changes nothing; another end moves it; urgent is another."""
    first = notices.tell(TEXTS, urgent=True)
    assert notices.tell(TEXTS, urgent=True) == first
    moved = notices.tell(TEXTS, urgent=True, ends=clock.now + HOUR)
    assert (moved.id, moved.ends) == (first.id, clock.now + HOUR)
    assert notices.tell(TEXTS).id != first.id
    assert len(queries.notices()) == 2
    told = [each.detail for each in events(database) if each.kind == "notice"]
    assert [each["notice"] for each in told if each] == [1, 1, 2]


def test_an_ended_notice_stays_ended(
    notices: Notices, queries: Queries, clock: SetClock, database: Database
) -> None:
    """It ends now, once; the same words told again are a new notice."""
    first = notices.tell(TEXTS)
    ended = notices.end(first.id)
    assert ended.ends == clock.now
    assert queries.notices() == ()
    clock.go_on(minutes=5)
    assert notices.end(first.id) == ended
    assert [each.kind for each in events(database)] == ["notice", "notice_ended"]
    assert notices.tell(TEXTS).id != first.id


@pytest.mark.parametrize("unknown", [7, 0, -1, 2**63])
def test_what_was_never_told_cannot_end(notices: Notices, unknown: int) -> None:
    """Also a number that no database holds."""
    with pytest.raises(BadNotice, match=f"no notice {unknown}; see: hall notice list"):
        notices.end(unknown)


def test_what_nobody_would_see_is_refused(
    notices: Notices, queries: Queries, clock: SetClock
) -> None:
    """No words, too many, an end that is past or before the start: nothing is stored."""
    for texts in ({}, {"en": " \n"}, {"en": "\u200b"}):
        with pytest.raises(BadNotice, match="needs words"):
            notices.tell(texts)
    with pytest.raises(BadNotice, match=f"at most {LONGEST} characters, this has {LONGEST + 1}"):
        notices.tell({"en": "x" * (LONGEST + 1)})
    with pytest.raises(BadNotice, match="has ended already"):
        notices.tell(TEXTS, ends=clock.now)
    with pytest.raises(BadNotice, match="has to end after it starts"):
        notices.tell(TEXTS, starts=clock.now + HOUR, ends=clock.now + HOUR)
    assert queries.notices() == ()
    assert len(notices.tell({"en": "x" * LONGEST}).texts["en"]) == LONGEST
