from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from tickets.cues import DEFAULT_TEXTS, CueFacts, CueRule, Moment, cues
from tickets.visit import Ticket, TicketState

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
TICKET = Ticket(
    1,
    NOW.date(),
    "A",
    1,
    "A001",
    "passport",
    "ordinary",
    TicketState.SERVING,
    "zh-Hans",
    NOW,
    NOW,
    NOW,
    NOW,
    None,
    1,
    None,
    "token",
)


PLAIN = CueRule()


def of(moment: Moment, rule: CueRule = PLAIN, **facts: object) -> tuple[str, ...]:
    """The cues of a moment for a ticket with these facts."""
    slot_at = facts.pop("slot_at", None)
    ticket = replace(TICKET, **facts)
    return cues(CueFacts(ticket, slot_at), moment, rule, NOW)  # type: ignore[arg-type]


def test_nothing_is_said_of_a_person_of_whom_nothing_is_known() -> None:
    """No class, no card, the hall's language, no appointment."""
    assert of(Moment.CALLED) == ()
    assert of(Moment.CALLED, priority_class="military") == ()  # it has no words of its own


def test_what_is_known_of_a_person_is_said_when_they_are_called() -> None:
    """The birthday first, then who they are, how they speak and that they were promised a time."""
    told = of(Moment.CALLED, birthday=True, priority_class="elderly", language="en", slot_at=NOW)
    assert told == ("birthday", "elderly", "language", "appointment")


def test_the_hearts_follow_the_service() -> None:
    """Listen at first, ask after a minute, answer after three; remind and see off at the end."""
    hearts = [
        of(Moment.SERVING, started_at=NOW - timedelta(minutes=minutes)) for minutes in (0, 1, 3)
    ]
    assert hearts == [("listen",), ("ask",), ("answer",)]
    assert of(Moment.SERVING, started_at=None) == ("listen",)
    assert of(Moment.FINISHING) == ("remind", "see-off")


def test_a_hall_turns_each_off_and_words_them_itself() -> None:
    """Its own words stand for the product's; a class of its own gets a cue by its words."""
    own = {"military": {"en": "Salute"}, "listen": {"en": "Let them talk"}}
    rule = CueRule(("remind",), own)
    assert of(Moment.FINISHING, rule) == ("see-off",)
    assert of(Moment.CALLED, rule, priority_class="military") == ("military",)
    assert rule.words("listen") == {"en": "Let them talk"}
    assert rule.words("ask") == DEFAULT_TEXTS["ask"]


def test_every_cue_has_words_in_the_three_languages_of_officers() -> None:
    """And each fits on one line."""
    for texts in DEFAULT_TEXTS.values():
        assert set(texts) == {"zh-Hans", "zh-Hant", "en"}
        assert all(len(words) <= 50 for words in texts.values())
