from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from display.announcements import decide, hush, learn
from display.talk import (
    LATE,
    Counts,
    Form,
    NoticeToRead,
    Talk,
    VoiceRule,
    length,
)
from tests.display.calls_at_work import CalledHall, TimedWording, call
from tickets.views import Call

QUIET = VoiceRule(lead_in=0.0)


def test_a_call_is_chime_mandarin_english_and_mandarin_again() -> None:
    """Each language once, then the first once more; nobody waits, so nothing is left out."""
    hall = CalledHall()
    hall.call(3)
    hall.wait_until(60)
    lead, english, again = (each.announcement for each in hall.heard)
    assert (lead.event, lead.label, lead.counter) == (1, "A001", 3)
    assert (lead.lead_in, english.lead_in, again.lead_in) == (0.3, 0.0, 0.0)
    assert hall.said() == [
        "* full zh-Hans A001 3",
        "full en A001 3",
        "full zh-Hans A001 3",
    ]
    assert hall.talk.counts == Counts(whole=1)


def test_pauses_are_half_a_second_and_seven_tenths_before_a_repetition() -> None:
    """What a person who calls leaves between sentences."""
    hall = CalledHall()
    hall.call(3)
    hall.wait_until(60)
    first, english, again = hall.heard
    assert round(english.clauses[0] - first.ends, 3) == 0.5
    assert round(again.clauses[0] - english.ends, 3) == 0.7


def test_the_hall_chooses_languages_and_times() -> None:
    """Three times in one language; in two languages once; in none: a chime alone."""
    for rule, said in (
        (VoiceRule(("en",), times=3), ["* full en A001 1", "full en A001 1", "full en A001 1"]),
        (VoiceRule(("en", "ru"), times=1), ["* full en A001 1", "full ru A001 1"]),
        (VoiceRule((), times=2), ["*  screen:A001"]),
    ):
        hall = CalledHall(rule)
        hall.call(1)
        hall.wait_until(60)
        assert hall.said() == said
        assert hall.talk.counts == Counts(whole=1)


def test_the_repeat_is_left_out_when_somebody_else_is_called() -> None:
    """Never inside a sentence: the next call begins when the sentence is over, without a chime."""
    hall = CalledHall()
    hall.call(1)
    hall.wait_until(1.0)
    hall.call(2)
    hall.wait_until(60)
    assert hall.said() == [
        "* full zh-Hans A001 1",
        "full zh-Hans A002 2",
        "full en A002 2",
        "full zh-Hans A002 2",
    ]
    assert hall.talk.counts == Counts(whole=1, short=1)


def test_who_waits_with_others_is_called_in_the_short_form() -> None:
    """Two waiting: the first is short, the last has the time for all of it."""
    hall = CalledHall()
    hall.call(1)
    hall.wait_until(3)
    hall.call(2)
    hall.call(3)
    hall.wait_until(60)
    assert hall.said() == [
        "* full zh-Hans A001 1",
        "short zh-Hans A002 2",
        "full zh-Hans A003 3",
        "full en A003 3",
        "full zh-Hans A003 3",
    ]
    assert hall.talk.counts == Counts(whole=1, short=2)


def test_several_numbers_are_one_sentence_when_they_would_else_be_late() -> None:
    """Two where the second could not wait for the first; three where one more is spoken so."""
    hall = CalledHall()
    hall.call(1)
    hall.call(2)
    hall.call(3)
    hall.wait_until(60)
    assert hall.said() == [
        "* full zh-Hans A001 1",
        "joined zh-Hans A002 2 & joined zh-Hans A003 3",
    ]
    assert hall.talk.counts == Counts(short=1, joined=2)
    talk = learn(Talk(over=3.5), [call(n) for n in (1, 2, 3)], 0.0)
    found, _ = decide(talk, 4.0, QUIET, TimedWording(slower=0.8))
    assert found is not None
    assert [each.label for each in found.calls] == ["A001", "A002", "A003"]


def test_who_cannot_be_spoken_in_time_is_called_by_the_screen_with_a_chime() -> None:
    """Twenty at once: some are spoken, the others get a chime; all within eight seconds."""
    hall = CalledHall()
    for counter in range(1, 21):
        hall.call(counter)
    hall.wait_until(60)
    spoken = [each for one in hall.heard for each in one.announcement.calls]
    shown = [each for one in hall.heard for each in one.announcement.shown]
    assert len({each.event for each in (*spoken, *shown)}) == 20
    assert all(one.announcement.chime for one in hall.heard if one.announcement.shown)
    assert all(one.begins <= LATE for one in hall.heard if one.announcement.shown)
    assert hall.talk.counts.screen == len(shown) > 10


def test_a_recall_goes_first() -> None:
    """Somebody is being waited for."""
    hall = CalledHall()
    hall.call(1)
    hall.wait_until(30)
    hall.said()
    hall.call(2)
    hall.wait_until(31)
    hall.call(3)
    hall.recall(1)
    hall.wait_until(60)
    said = hall.said()
    assert [line.split()[-2] for line in said if "zh-Hans" in line][:3] == ["A002", "A001", "A003"]


def test_a_recall_of_who_has_not_been_spoken_takes_over_its_wait() -> None:
    """The deadline is that of the first call; the number is spoken once."""
    hall = CalledHall()
    hall.call(1)
    hall.call(2)
    hall.wait_until(2)
    hall.recall(2)
    (waiting,) = hall.talk.waiting
    assert (waiting.call.event, waiting.since) == (3, 0.0)


def test_calls_that_are_over_are_dropped() -> None:
    """Whoever has come, was missed or went elsewhere is not called any more."""
    hall = CalledHall()
    hall.call(1)
    hall.call(2)
    hall.wait_until(1)
    hall.leave(2)
    hall.leave(1)
    hall.wait_until(60)
    assert hall.said() == ["* full zh-Hans A001 1"]
    assert hall.talk.counts == Counts(whole=1)


def test_older_calls_that_come_to_light_again_are_not_spoken() -> None:
    """Events grow: what is older than the newest known was dealt with."""
    talk = learn(Talk(), [call(5)], 0.0)
    talk = learn(replace(talk, waiting=()), [call(5), call(3)], 1.0)
    assert talk.waiting == ()


def test_no_chime_follows_within_two_seconds_and_the_lead_in_comes_after_five() -> None:
    """Everybody listens already; a device that played just now is awake."""
    hall = CalledHall()
    hall.call(1)
    hall.wait_until(60)
    ends = hall.heard[-1].ends
    openings = []
    for pause in (1.9, 2.1, 5.1):
        again = replace(hall.talk, waiting=())
        again = learn(again, [call(9)], ends + pause)
        found, _ = decide(again, ends + pause, hall.rule, hall.wording)
        assert found is not None
        openings.append((found.chime, found.lead_in))
    assert openings == [(False, 0.0), (True, 0.0), (True, 0.3)]


def test_what_cannot_be_said_is_shown_with_a_chime() -> None:
    """A number without clips, alone or among others."""
    hall = CalledHall(wording=TimedWording(mute=["A001", "A003"]))
    hall.call(1)
    hall.wait_until(20)
    hall.call(2)
    hall.call(3)
    hall.wait_until(60)
    assert hall.said()[:3] == ["*  screen:A001", "* full zh-Hans A002 2", "*  screen:A003"]


def test_a_language_that_cannot_be_said_is_left_out() -> None:
    """The others are heard, and the call counts as whole: nothing was kept back."""
    hall = CalledHall(VoiceRule(("zh-Hans", "ru", "en")), wording=TimedWording(mute=["ru"]))
    hall.call(1)
    hall.wait_until(60)
    assert [line.split()[-3] for line in hall.said()] == ["zh-Hans", "en", "zh-Hans"]
    assert hall.talk.counts == Counts(whole=1)


def test_a_first_language_that_cannot_be_said_gives_way_to_the_next() -> None:
    """A hall whose first voice is not recorded yet is not left with a chime."""
    hall = CalledHall(VoiceRule(("ru", "en", "zh-Hans")), wording=TimedWording(mute=["ru"]))
    hall.call(1)
    hall.wait_until(60)
    assert hall.said() == ["* full en A001 1", "full zh-Hans A001 1", "full en A001 1"]


def test_a_notice_is_read_when_nobody_waits() -> None:
    """Behind a chime of its own, language by language; calls go first, and between."""
    hall = CalledHall(VoiceRule(("zh-Hans",), times=1, lead_in=0.0))
    notice = NoticeToRead((("zh-Hans", "notice zh"), ("en", "notice en")))
    hall.talk = replace(hall.talk, notices=(notice,))
    hall.call(1)
    hall.wait_until(6)
    hall.call(2)
    hall.wait_until(60)
    assert hall.said() == [
        "* full zh-Hans A001 1",
        "* notice zh",
        "full zh-Hans A002 2",
        "notice en",
    ]


def test_without_sound_nobody_waits_to_be_spoken() -> None:
    """They are on the screen; when the sound is back, who is called then is spoken."""
    hall = CalledHall()
    hall.call(1)
    hall.call(2)
    hall.talk = hush(hall.talk)
    assert hall.talk.counts == Counts(silent=2)
    assert hall.talk.waiting == ()
    assert decide(hall.talk, 9.0, hall.rule, hall.wording)[0] is None


STEPS = st.lists(
    st.tuples(
        st.floats(0.0, 6.0),
        st.sampled_from(["call", "call", "call", "recall", "leave"]),
        st.integers(1, 12),
    ),
    max_size=40,
)
RULES = st.builds(
    VoiceRule,
    languages=st.sampled_from([("zh-Hans", "en"), ("zh-Hans",), ("en", "zh-Hans", "ru"), ()]),
    times=st.integers(1, 3),
    lead_in=st.sampled_from([0.0, 0.3, 2.0]),
)


@given(STEPS, RULES, st.floats(0.6, 1.1))
def test_whatever_happens_everybody_called_is_spoken_or_shown_in_order_and_in_time(
    steps: list[tuple[float, str, int]], rule: VoiceRule, slower: float
) -> None:
    """For any order and timing of calls, recalls and people who come.

    Each call begins within 8 s, or is over before that; recalls go first, then the older call;
    nothing overlaps; nobody is called whose call is over; what was heard is what was counted.
    """
    hall = CalledHall(rule, TimedWording(slower=slower))
    born: dict[int, float] = {}
    over: dict[int, float] = {}
    known: dict[int, Call] = {}
    for pause, step, counter in steps:
        hall.wait_until(hall.now + pause)
        before, heard = dict(hall.here), len(hall.heard)
        getattr(hall, step)(counter)
        for at, each in before.items():
            if hall.here.get(at) != each:
                over[each.event] = hall.now
        for each in hall.here.values():
            known[each.event] = each
            born.setdefault(each.event, hall.now)
        assert len(hall.heard) - heard <= 1
    hall.wait_until(hall.now + 120)
    _begun_in_time(hall, known, born, over)
    _never_two_at_once(hall)
    _only_who_is_called(hall, over)
    counts = hall.talk.counts
    resolved = sum(getattr(counts, name) for name in counts.__struct_fields__)
    assert resolved == len(_first_heard(hall))


def _first_heard(hall: CalledHall) -> dict[int, float]:
    """Event -> when it began to be spoken, or the chime of the screen that calls it."""
    first: dict[int, float] = {}
    for one in hall.heard:
        for each, begins in zip(one.announcement.calls, one.clauses, strict=True):
            first.setdefault(each.event, begins)
        for each in one.announcement.shown:
            assert one.announcement.chime
            first.setdefault(each.event, one.begins)
    return first


def _begun_in_time(
    hall: CalledHall, known: dict[int, Call], born: dict[int, float], over: dict[int, float]
) -> None:
    first = _first_heard(hall)
    for event in known:
        if event in first:
            assert first[event] <= born[event] + LATE
        else:
            assert over[event] <= born[event] + LATE


def _never_two_at_once(hall: CalledHall) -> None:
    for one, after in zip(hall.heard, hall.heard[1:], strict=False):
        assert after.begins >= one.ends


def _only_who_is_called(hall: CalledHall, over: dict[int, float]) -> None:
    for one in hall.heard:
        decided = one.begins - one.announcement.lead_in - one.announcement.pause
        for each in (*one.announcement.calls, *one.announcement.shown):
            assert decided <= over.get(each.event, decided)


@given(st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=1, max_size=15))
def test_of_those_who_wait_recalls_go_first_and_then_the_older(
    waiting: list[tuple[int, bool]],
) -> None:
    """Whoever is spoken was before everybody who waits on; and so within a sentence."""
    calls = {event: call(event, recall=recall) for event, recall in waiting}
    talk = learn(Talk(), calls.values(), 0.0)
    found, talk = decide(talk, 0.0, QUIET, TimedWording())

    def turn(each: Call) -> tuple[bool, int]:
        return (not each.recall, each.event)

    assert found is not None
    assert list(found.calls) == sorted(found.calls, key=turn)
    later = [turn(each.call) for each in talk.waiting]
    assert all(turn(each) < min(later, default=turn(each)) or not later for each in found.calls)
    assert found.form in {Form.FULL, Form.SHORT, Form.JOINED}
    assert length(found, TimedWording()) < LATE
