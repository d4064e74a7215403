from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from printer.document.layout import Slip
from printer.protocol import print_session
from tests.printer.limits import wait_in_vain, wait_long


@pytest.fixture(scope="session")
def slip() -> Slip:
    """A ticket of the sample hall."""
    return Slip(
        hall_name="示例市出入境与户籍接待大厅",
        label="B042",
        service_name="往来港澳通行证",
        priority_name="老人",
        ahead=11,
        minutes=(25, 40),
        counters=(1, 2, 3, 5),
        issued_at=datetime(2026, 11, 23, 14, 26, tzinfo=ZoneInfo("Asia/Shanghai")),
        url="https://hall.example/t/abcdefghijklmnopqrstuv",
        language="zh-Hans",
    )


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for seconds in a test, but for what will come it is waited however long."""
    wait_long(monkeypatch)
    monkeypatch.setattr(print_session, "TICKET", 0.05)
    monkeypatch.setattr(print_session, "LOOK", 0.02)


@pytest.fixture
def in_vain(hurry: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The printer does not do what is waited for: that is known at once."""
    wait_in_vain(monkeypatch)
