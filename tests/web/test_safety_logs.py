"""What is written down of requests: nothing that opens a page, and every fault of ours."""

import pytest
from sqlalchemy.exc import OperationalError

from tests.web.served import Served
from tickets.errors import DatabaseTrouble


def test_no_secret_is_logged(served: Served) -> None:
    """A token in a path, a query, a header, a form, right or wrong: no line holds it."""
    ticket = served.queue.issue("passport")
    for token in (ticket.token, "lp26rXMO637DevJNWdX8rw"):
        served.ask(f"/t/{token}")
        served.ask(f"/t/{token}/nothing-here")
        served.ask(f"/?q={token}", headers=[("Cookie", f"lang={token}"), ("X-Token", token)])
        served.ask(f"/t/{token}/cancel", "POST", body=f"form={token}".encode())
        served.ask(f"/t/{token}\r\nX-Forged: INFO all is well")
        served.ask(f"/t/{token}", "BREW")
    assert served.log() == ""


def test_a_fault_of_ours_is_told_without_its_inside(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader gets a page of the hall; the log gets the traceback, without the address."""
    ticket = served.queue.issue("passport")

    def fail(_: object, token: str) -> None:
        raise ZeroDivisionError(len(token))

    monkeypatch.setattr("db.queries.queries.Queries.by_token", fail)
    answer = served.ask(f"/t/{ticket.token}")
    assert answer.status == 500
    assert answer.get("content-security-policy")
    assert "ZeroDivisionError" not in answer.text
    assert ticket.token not in answer.text.replace(f"/t/{ticket.token}", "")
    assert "ZeroDivisionError: 22" in served.log()
    assert ticket.token not in served.log()


def test_while_the_database_is_away_a_page_says_so_and_one_line_is_logged(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hundred readers make no hundred lines; what the database said stays out of the pages."""
    ticket = served.queue.issue("passport")

    def away(_: object, token: str) -> None:
        raise DatabaseTrouble("hall.db", "disk I/O error") from OperationalError(
            "SELECT", {}, OSError()
        )

    monkeypatch.setattr("db.queries.queries.Queries.by_token", away)
    for _ in range(20):
        answer = served.ask(f"/t/{ticket.token}")
        assert answer.status == 503
        assert "disk I/O" not in answer.text
        assert "hall.db" not in answer.text
    told = served.log()
    assert len(told.splitlines()) == 1
    assert ticket.token not in told
