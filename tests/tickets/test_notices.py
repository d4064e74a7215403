"""Which notices are told at a moment."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from tickets.notices import told_now, urgent_now, urgent_words
from tickets.views import Notice

NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_a_notice_is_told_from_its_start_until_its_end() -> None:
    """The start belongs to it, the end does not; without them it is told for ever."""
    always = Notice(1, {"en": "always"})
    timed = Notice(2, {"en": "timed"}, starts=NOW, ends=NOW + MINUTE)
    both = [always, timed]
    assert told_now(both, NOW - MINUTE) == (always,)
    assert told_now(both, NOW) == (always, timed)
    assert told_now(both, NOW + MINUTE) == (always,)


def english(texts: Mapping[str, str]) -> str:
    """The English text, else the Chinese one."""
    return texts.get("en") or texts["zh-Hans"]


def test_all_that_is_urgent_is_told_the_newest_first() -> None:
    """In one line, each in the language asked for where it has it; others are not in it."""
    notices = [
        Notice(1, {"zh-Hans": "网络中断"}, urgent=True),
        Notice(2, {"en": "ordinary"}),
        Notice(3, {"zh-Hans": "打印机维修", "en": "Printers are mended"}, urgent=True),
        Notice(4, {"en": "later"}, urgent=True, starts=NOW + MINUTE),
    ]
    assert [each.id for each in urgent_now(notices, NOW)] == [3, 1]
    assert urgent_words(notices, NOW, english) == "Printers are mended · 网络中断"
    assert urgent_words(notices[1:2], NOW, english) == ""
