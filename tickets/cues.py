"""Kind cues: one short line that helps an officer be kind, at the right moment. Pure.

They follow from the ticket and are shown to its officer alone. The five hearts are the hall's own
practice: listen with patience, ask with care, answer with heart, remind, and see off warmly.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from tickets.visit import Ticket


class Moment(StrEnum):
    """When a cue is shown: the person is called, is served, or is about to leave."""

    CALLED = "called"
    SERVING = "serving"
    FINISHING = "finishing"


BIRTHDAY, APPOINTMENT, LANGUAGE = "birthday", "appointment", "language"
LISTEN, ASK, ANSWER, REMIND, SEE_OFF = "listen", "ask", "answer", "remind", "see-off"

MINUTE = timedelta(minutes=1)

DEFAULT_TEXTS: Mapping[str, Mapping[str, str]] = {
    BIRTHDAY: {
        "zh-Hans": "今天是生日：说一声“生日快乐”",
        "zh-Hant": "今天是生日：說一聲「生日快樂」",
        "en": "Birthday today: wish them well",
    },
    APPOINTMENT: {
        "zh-Hans": "预约 {time}",
        "zh-Hant": "預約 {time}",
        "en": "Comes by appointment {time}",
    },
    LANGUAGE: {
        "zh-Hans": "使用{language}",
        "zh-Hant": "使用{language}",
        "en": "Speaks {language}",
    },
    "elderly": {
        "zh-Hans": "60 岁及以上：请搬好椅子",
        "zh-Hant": "60 歲及以上：請搬好椅子",
        "en": "60 or older: bring the chair",
    },
    "infant": {
        "zh-Hans": "带着孩子：贴纸在抽屉里",
        "zh-Hant": "帶著孩子：貼紙在抽屜裡",
        "en": "With a child: stickers are in the drawer",
    },
    LISTEN: {
        "zh-Hans": "耐心倾听：让对方把话说完",
        "zh-Hant": "耐心傾聽：讓對方把話說完",
        "en": "Listen: let them finish what they say",
    },
    ASK: {
        "zh-Hans": "细心询问：一次问清要办的事",
        "zh-Hant": "細心詢問：一次問清要辦的事",
        "en": "Ask: everything they need, in one go",
    },
    ANSWER: {
        "zh-Hans": "用心解答：用对方听得懂的话",
        "zh-Hant": "用心解答：用對方聽得懂的話",
        "en": "Answer: in words that they know",
    },
    REMIND: {
        "zh-Hans": "贴心提醒：证件带好，何时可取",
        "zh-Hant": "貼心提醒：證件帶好，何時可取",
        "en": "Remind: their papers, and when to come for it",
    },
    SEE_OFF: {
        "zh-Hans": "暖心送别：说声“请慢走”",
        "zh-Hant": "暖心送別：說聲「請慢走」",
        "en": "See off: a warm goodbye",
    },
}
"""Code of a cue -> its words by language; a cue of a class has the class's code."""


class CueRule(Struct, frozen=True):
    """Which cues a hall has turned ``off``, and its own ``texts``: code -> words by language."""

    off: tuple[str, ...] = ()
    texts: Mapping[str, Mapping[str, str]] = {}

    def words(self, code: str) -> Mapping[str, str]:
        """The words of a cue by language; they may hold ``{time}`` or ``{language}``."""
        return self.texts.get(code) or DEFAULT_TEXTS.get(code, {})


class CueFacts(Struct, frozen=True):
    """What cues follow from: the ticket at a counter, and the time of its appointment, in UTC."""

    ticket: Ticket
    slot_at: datetime | None = None


def cues(facts: CueFacts, moment: Moment, rule: CueRule, now: datetime) -> tuple[str, ...]:
    """The codes of the cues of a moment, the one to be shown first before the others."""
    match moment:
        case Moment.CALLED:
            found = _of_person(facts)
        case Moment.SERVING:
            found = (_heart_after(now - (facts.ticket.started_at or now)),)
        case _:
            found = (REMIND, SEE_OFF)
    return tuple(code for code in found if code not in rule.off and rule.words(code))


def _of_person(facts: CueFacts) -> tuple[str, ...]:
    """What is known of a person before they sit down."""
    ticket = facts.ticket
    known = {
        BIRTHDAY: ticket.birthday,
        ticket.priority_class: True,  # that of everybody else has no words
        LANGUAGE: not ticket.language.startswith("zh"),
        APPOINTMENT: facts.slot_at is not None,
    }
    return tuple(code for code, is_so in known.items() if is_so)


def _heart_after(served_for: timedelta) -> str:
    """What matters as a service goes on: first to listen, then to ask, then to answer."""
    if served_for < MINUTE:
        return LISTEN
    return ASK if served_for < 3 * MINUTE else ANSWER
