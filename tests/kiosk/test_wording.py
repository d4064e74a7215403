"""Waits and lists in words."""

import pytest

from kiosk.wording import Wording, is_empty
from runtime.languages import LANGUAGES
from tickets.model import Line


@pytest.mark.parametrize(
    ("minutes", "said"), [((0, 0), "No wait"), ((0, 10), "Up to 10 min"), ((5, 15), "5–15 min")]
)
def test_minutes_are_said_as_a_range(minutes: tuple[int, int], said: str) -> None:
    """A range with nothing below it says only how long at most."""
    assert Wording("en").minutes(minutes) == said


@pytest.mark.parametrize(
    ("line", "empty"),
    [
        (Line("passport", 0, (0, 0)), True),
        (Line("passport", 0, (0, 10)), False),
        (Line("passport", 1, (0, 0)), False),
    ],
)
def test_only_a_line_with_nobody_and_nothing_to_wait_for_is_empty(line: Line, empty: bool) -> None:  # noqa: FBT001
    """All counters may be busy though nobody stands in line."""
    assert is_empty(line) == empty
    assert (Wording("en").wait(line) == "No wait") == empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_bring_is_said_in_some_language_rather_than_in_none(language: str) -> None:
    """A hall file may have a list in one language only."""
    assert Wording(language).materials({"en": ("Passport",)}) == ["Passport"]
    assert Wording(language).materials({}) == []
