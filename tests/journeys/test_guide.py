"""(d) "Not sure? Help me choose": plain questions of the hall's own that end at a service."""

import pytest
from msgspec.structs import replace

from hall.demo.touch import find
from kiosk.session.screen import Page
from tests.journeys.conftest import Open
from tests.journeys.journey_harness import JourneyHarness


@pytest.mark.parametrize(
    ("replies", "service"),
    [(("reply-0", "reply-1"), "hk-macao-permit"), (("reply-2",), "newborn")],
)
def test_a_few_questions_lead_to_a_number(
    harness: JourneyHarness, replies: tuple[str, ...], service: str
) -> None:
    """At the end stands the service, with what to bring; it is taken like any other."""
    harness.tap("guide")
    harness.says("What brings you here today?")
    harness.tap(*replies)
    harness.at(Page.SERVICE)
    harness.tap("take")
    harness.at(Page.TICKET)
    assert harness.hall.queries.by_label(harness.text("label")).service == service


def test_a_wrong_answer_is_taken_back(harness: JourneyHarness) -> None:
    """Back leads to the question before, and from the first one to the start."""
    harness.tap("guide", "reply-1")
    harness.says("Which of these is about you?")
    harness.tap("back")
    harness.says("What brings you here today?")
    harness.tap("reply-4")
    harness.at(Page.SERVICE)
    harness.tap("back", "back")
    harness.at(Page.HOME)


def test_every_answer_leads_to_a_service(harness: JourneyHarness) -> None:
    """At most three touches after the first; none ends anywhere else."""
    ends = set()
    ways: list[tuple[str, ...]] = [()]
    while ways:
        way = ways.pop()
        harness.controller.go_home()
        harness.controller.choose("guide")
        for reply in way:
            harness.controller.choose(reply)
        if harness.controller.screen.page is Page.SERVICE:
            ends.add(harness.controller.screen.service)
            continue
        assert len(way) < 3
        ways += [(*way, choice.code) for choice in harness.controller.shown.content.choices]
    assert ends == {service.code for service in harness.controller.setup.services}


def test_a_hall_without_questions(open_journey_with: Open) -> None:
    """It offers none."""
    harness = open_journey_with(lambda setup: replace(setup, questions=()))
    harness.at(Page.HOME)
    assert find(harness.window, "guide") is None
