"""``hall notice``: told, listed, ended; times by the hall's clock."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hall.cli.notices import BadTime, time_of
from tests.hall.commands import Hall
from tests.plain_espeak import PlainEspeak, without_espeak
from tickets.errors import BadInput

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
"""Half past seven of the next morning in the hall."""


@pytest.fixture(autouse=True)
def _nothing_is_synthesised(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on most machines."""
    without_espeak(monkeypatch)


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
        "spoken": {"zh-Hans": None, "en": None},
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


def test_a_ready_notice_comes_in_every_language_and_is_spoken(hall: Hall) -> None:
    """Whoever types it in a hurry types one; a text of their own goes before the ready one."""
    _, told, _ = hall("notice", "--urgent", "网络中断，您的号码保留。", "--en", "Down", "--json")
    assert told["texts"] == {
        "zh-Hans": "网络中断，您的号码保留。",
        "zh-Hant": "網絡中斷，您的號碼保留",
        "en": "Down",
    }
    assert told["spoken"] == {"zh-Hans": "clips", "en": None}
    _, words, _ = hall("notice", "--urgent", "the network is down, your number stands")
    assert words.splitlines()[1:] == ["spoken: zh-Hans (clips), en (clips)"]
    assert "网络中断，您的号码保留" in words


def test_who_types_it_learns_whether_it_is_spoken(
    hall: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By clips, by synthesis, in some languages only, or not at all; of an ordinary one nothing."""
    assert hall("notice", "--urgent", "三楼漏水")[1].splitlines()[1:] == [
        "shown only: nothing on this machine says these words (docs/commands.md: Notices)"
    ]
    assert len(hall("notice", "三楼漏水")[1].splitlines()) == 1
    PlainEspeak(tmp_path, monkeypatch)
    monkeypatch.setattr("runtime.speech.espeak.PROGRAM", "espeak-ng")
    monkeypatch.setattr("runtime.speech.espeak.find_spec", lambda _: None)
    told = hall("notice", "--urgent", "三楼漏水", "--en", "Water on the third floor")[1]
    _, said, shown = told.splitlines()
    assert said == "spoken: en (synthesis)"
    assert shown.startswith("shown only in zh-Hans: nothing on this machine says these words")


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
