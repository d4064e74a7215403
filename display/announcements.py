"""What is spoken next: whose call, in which form, behind a chime or not. Pure.

Where calls come faster than speech, each is shortened in steps, decided anew whenever a sentence
is over and never inside one: first the repeat and the other languages are left out, then the
sentence is the short one, then up to three numbers are one sentence, and who still could not be
spoken in time is called by the screen and a chime alone. So nobody's call begins more than
``LATE`` seconds after it was made (docs/voice.md, the figures behind it in decision 43).

All times are seconds of one clock that never runs backwards.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from display.saturation import Calling
from display.talk import (
    ASLEEP,
    FOLLOWS,
    REPEAT,
    REST,
    Announcement,
    Form,
    Part,
    Remaining,
    Talk,
    VoiceRule,
    Waiting,
    Wording,
    length,
)
from tickets.views import Call


def learn(talk: Talk, calls: Iterable[Call], now: float) -> Talk:
    """Take over who is called now. Whose call is over is spoken no more; a recall is a new call.

    A number that is called again before it was spoken waits no longer for that.
    """
    there = {call.event: call for call in calls}
    since = {each.call.label: each.since for each in talk.waiting}
    new = [
        Waiting(call, since.get(call.label, now))
        for event, call in there.items()
        if event > talk.newest
    ]
    kept = [each for each in talk.waiting if each.call.event in there]
    talk = replace(talk, waiting=(*kept, *new), newest=max((talk.newest, *there)))
    if talk.remaining and talk.remaining.call.event not in there:
        return _counted(replace(talk, remaining=None), whole=1)
    return talk


def hush(talk: Talk) -> Talk:
    """Nothing can be heard now: who waits is called by the screen alone, without a sound."""
    silent = len(talk.waiting) + bool(talk.remaining)
    return _counted(replace(talk, waiting=(), remaining=None, notices=()), silent=silent)


def decide(
    talk: Talk, now: float, rule: VoiceRule, wording: Wording
) -> tuple[Announcement | None, Talk]:
    """What is spoken from ``now`` on, as no sentence is being spoken; None is silence."""
    found: Announcement | None
    if talk.waiting:
        found, talk = _announce(talk, now, rule, wording)
    elif talk.remaining:
        found, talk = _go_on(talk, talk.remaining, wording)
    elif talk.notices:
        found, talk = _read_notice(talk, now, rule)
    else:
        return None, talk
    if found is None:
        return decide(talk, now, rule, wording)
    return found, replace(talk, over=now + length(found, wording))


def _announce(
    talk: Talk, now: float, rule: VoiceRule, wording: Wording
) -> tuple[Announcement, Talk]:
    if talk.remaining:  # others wait: what was still to be said of the last call is left out
        talk = _counted(replace(talk, remaining=None), short=1)
    order = sorted(talk.waiting, key=lambda each: (not each.call.recall, each.call.event))
    calling, opening = Calling(order, rule.languages, wording), _opening(talk, now, rule)
    found = calling.next(now, opening)
    if found.shown and not found.chime:
        # The chime that calls to the screen also takes its time from those who are spoken.
        found = calling.next(now, replace(opening, chime=True))
    done = {each.event for each in (*found.calls, *found.shown)}
    kept = tuple(each for each in talk.waiting if each.call.event not in done)
    return found, _begun(replace(talk, waiting=kept), found, rule)


def _begun(talk: Talk, found: Announcement, rule: VoiceRule) -> Talk:
    """Count what this announcement does, and keep what is still to be said of a full one."""
    screen = len(found.shown) if rule.languages else 0
    talk = _counted(talk, screen=screen, whole=len(found.shown) - screen)
    match found.form:
        case Form.FULL:
            return _remaining(talk, found.calls[0], _parts(rule, found.language))
        case Form.SHORT | Form.JOINED:
            joined = len(found.calls) if found.form is Form.JOINED else 0
            return _counted(talk, joined=joined, short=len(found.calls) - joined)
        case _:
            return talk


def _parts(rule: VoiceRule, said: str) -> tuple[Part, ...]:
    """What follows the first sentence: the other languages, then the first again.

    So whoever did not understand waits the least.
    """
    others = (Part(language, again=False) for language in rule.languages if language != said)
    return (*others, *(Part(said, again=True) for _ in range(rule.times - 1)))


def _remaining(talk: Talk, call: Call, parts: tuple[Part, ...]) -> Talk:
    if parts:
        return replace(talk, remaining=Remaining(call, parts))
    return _counted(replace(talk, remaining=None), whole=1)


def _go_on(talk: Talk, remaining: Remaining, wording: Wording) -> tuple[Announcement | None, Talk]:
    """The next part of the call that was spoken last; one that cannot be said is left out."""
    call, (part, *others) = remaining.call, remaining.parts
    talk = _remaining(talk, call, tuple(others))
    clauses = wording.clauses(Form.FULL, (call,), part.language)
    if any(wording.seconds(each, part.language) is None for each in clauses):
        return None, talk
    pause = REPEAT - REST if part.again else 0.0
    found = Announcement(call.event, call.label, call.counter, clauses, part.language)
    return replace(found, calls=(call,), pause=pause), talk


def _read_notice(talk: Talk, now: float, rule: VoiceRule) -> tuple[Announcement, Talk]:
    notice, *others = talk.notices
    (language, text), *texts = notice.texts
    left = (replace(notice, texts=tuple(texts), begun=True), *others) if texts else tuple(others)
    opening = replace(_opening(talk, now, rule), chime=not notice.begun)
    found = replace(opening, parts=(text,), language=language, form=Form.NOTICE)
    return found, replace(talk, notices=left)


def _opening(talk: Talk, now: float, rule: VoiceRule) -> Announcement:
    """An announcement without words: how whatever is said now begins."""
    still = None if talk.over is None else now - talk.over
    return Announcement(
        0,
        "",
        0,
        (),
        form=Form.SCREEN,
        chime=still is None or still >= FOLLOWS,
        lead_in=rule.lead_in if still is None or still >= ASLEEP else 0.0,
    )


def _counted(talk: Talk, **more: int) -> Talk:
    counts = {name: getattr(talk.counts, name) + number for name, number in more.items()}
    return replace(talk, counts=replace(talk.counts, **counts))
