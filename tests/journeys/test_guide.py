"""(d) "Not sure? Help me choose": plain questions of the hall's own that end at a service."""

import pytest
from msgspec.structs import replace

from hall.demo.touch import find
from kiosk.session.screens import Page
from tests.journeys.conftest import Open
from tests.journeys.stand import Stand


@pytest.mark.parametrize(
    ("replies", "service"),
    [(("reply-0", "reply-1"), "hk-macao-permit"), (("reply-2",), "newborn")],
)
def test_a_few_questions_lead_to_a_number(
    stand: Stand, replies: tuple[str, ...], service: str
) -> None:
    """At the end stands the service, with what to bring; it is taken like any other."""
    stand.tap("guide")
    stand.says("What brings you here today?")
    stand.tap(*replies)
    stand.at(Page.SERVICE)
    stand.tap("take")
    stand.at(Page.TICKET)
    assert stand.hall.queries.by_label(stand.text("label")).service == service


def test_a_wrong_answer_is_taken_back(stand: Stand) -> None:
    """Back leads to the question before, and from the first one to the start."""
    stand.tap("guide", "reply-1")
    stand.says("Which of these is about you?")
    stand.tap("back")
    stand.says("What brings you here today?")
    stand.tap("reply-4")
    stand.at(Page.SERVICE)
    stand.tap("back", "back")
    stand.at(Page.HOME)


def test_every_answer_leads_to_a_service(stand: Stand) -> None:
    """At most three touches after the first; none ends anywhere else."""
    ends = set()
    ways: list[tuple[str, ...]] = [()]
    while ways:
        way = ways.pop()
        stand.controller.go_home()
        stand.controller.choose("guide")
        for reply in way:
            stand.controller.choose(reply)
        if stand.controller.screen.page is Page.SERVICE:
            ends.add(stand.controller.screen.service)
            continue
        assert len(way) < 3
        ways += [(*way, choice.code) for choice in stand.controller.content.choices]
    assert ends == {service.code for service in stand.controller.setup.services}


def test_a_hall_without_questions(open_stand: Open) -> None:
    """It offers none."""
    stand = open_stand(lambda setup: replace(setup, questions=()))
    stand.at(Page.HOME)
    assert find(stand.glass, "guide") is None
