"""``hall notice``: told, listed, ended; times by the hall's clock."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from hall.cli.notices import BadTime, time_of
from tests.hall.commands import Hall
from tickets.errors import BadInput

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
"""Half past seven of the next morning in the hall."""


def test_a_notice_is_told_listed_and_ended(hall: Hall) -> None:
    """Words need no quotes; told again it is the same; ended again it stays ended."""
    code, told, _ = hall("notice", "--urgent", "网络中断", "号码保留", "--en", "Down", "--json")
    assert code == 0
    assert told == {
        "id": 1,
        "texts": {"zh-Hans": "网络中断 号码保留", "en": "Down"},
        "urgent": True,
        "from": None,
        "until": None,
    }
    assert hall("notice", "网络中断 号码保留", "--urgent", "--en", "Down", "--json")[1] == told
    hall("notice", "Closed", "--from", "2099-12-01 09:00", "--until", "2099-12-01T10:00")
    assert hall("notice", "list")[1].splitlines() == [
        "notice 1, urgent: 网络中断 号码保留 / Down",
        "notice 2, from 2099-12-01 09:00, until 2099-12-01 10:00: Closed",
    ]
    ended = hall("notice", "end", "1")
    assert ended[0] == 0
    assert ended[1].startswith("notice 1 ended 20")
    assert hall("notice", "end", "1") == ended
    assert hall("notice", "end", "2", "--json")[1]["id"] == 2
    assert hall("notice", "list")[1] == "none\n"
    assert hall("notice", "list", "--json")[1] == {"notices": []}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("x", "--until", "2020-01-01T09:00"),
            "a notice that has ended already would be seen by nobody",
        ),
        (("x", "--until", "soon"), "'soon' is no time; write one such as 16:30"),
        (("end",), "which notice ends?"),
        (("end", "9"), "no notice 9; see: hall notice list"),
        ((" ",), "a notice needs words"),
    ],
)
def test_a_mistake_is_told_in_words(hall: Hall, words: tuple[str, ...], told: str) -> None:
    """Nothing is told to the hall then."""
    code, _, err = hall("notice", *words)
    assert code == 2
    assert told in err
    assert hall("notice", "list")[1] == "none\n"


def test_a_time_is_of_today_in_the_hall() -> None:
    """The hall's today, not that of UTC; or the date that is written."""
    assert time_of("9:05", NOW, ZONE) == datetime(2026, 11, 25, 1, 5, tzinfo=UTC)
    assert time_of("2026-12-01T09:00", NOW, ZONE) == datetime(2026, 12, 1, 1, tzinfo=UTC)
    for wrong in ("24:00", "2026-02-30 09:00", "0900", "09:00:00", ""):
        with pytest.raises(BadTime):
            time_of(wrong, NOW, ZONE)


def test_a_time_that_clocks_skip_is_refused() -> None:
    """Where summer time begins."""
    berlin = ZoneInfo("Europe/Berlin")
    with pytest.raises(BadInput, match="does not exist"):
        time_of("2027-03-28 02:30", NOW, berlin)
