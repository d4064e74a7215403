"""The commands of ratings and cases: enter a form on paper, see to what people complain of."""

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hall.cli.answer import CommandAnswer
from hall.cli.appointments import day_of
from hall.cli.parser import (
    Commands,
    Handler,
    add_command,
    add_group,
    add_json,
    add_label,
    utf8_text,
)
from hall.compose.application import Application, open_application
from hall.settings import Settings
from tickets.follow_ups import FollowUp, overdue
from tickets.phone import in_fours
from tickets.rating_errors import NotServedYet, SeveralToRate
from tickets.ratings import Contact, GivenRating, Grade, RatedVisit, Rating, Source

ASPECTS = ("attitude", "efficiency", "environment")


def add_to(commands: Commands) -> None:
    """Declare the commands."""
    _add_rate(add_command(commands, "rate", rate, "enter a rating that was given on paper"))
    command = add_command(commands, "cases", cases, "what bad ratings and 办不成事 have led to")
    command.add_argument("--all", action="store_true", help="those that are closed as well")
    add_json(command)
    group = add_group(commands, "case", "take a case, call its person back, close it")
    for name, handler, summary in (
        ("take", take, "an officer sees to it"),
        ("called-back", called_back, "its person has been called back"),
        ("close", close, "it is done; its name and telephone number are forgotten"),
    ):
        command = add_command(group, name, handler, summary)
        command.add_argument("case", type=int, metavar="ID", help="as hall cases says it")
        _add_badge(command)
        if name == "close":
            command.add_argument(
                "--note", type=utf8_text, required=True, metavar="TEXT", help="how it was closed"
            )
        add_json(command)


def _add_rate(command: argparse.ArgumentParser) -> None:
    add_label(command)
    command.add_argument("--day", type=utf8_text, metavar="DAY", help="of the number; else today")
    command.add_argument(
        "--service", type=utf8_text, metavar="SERVICE", help="where several were served"
    )
    grades = range(Grade.VERY_DISSATISFIED, Grade.VERY_SATISFIED + 1)
    command.add_argument(
        "--grade", type=int, choices=grades, required=True, help="5 is very satisfied"
    )
    for aspect in ASPECTS:
        command.add_argument(f"--{aspect}", type=int, choices=grades, help="the same of this alone")
    command.add_argument(
        "--reason",
        dest="reasons",
        type=utf8_text,
        action="append",
        default=[],
        metavar="CODE",
        help="one that was ticked, as the hall file says it; may be given again",
    )
    command.add_argument("--words", type=utf8_text, default="", metavar="TEXT")
    command.add_argument("--name", type=utf8_text, default="", metavar="NAME")
    command.add_argument("--phone", type=utf8_text, metavar="NUMBER", help="to be called back")
    command.add_argument("--source", choices=[Source.PAPER], default=Source.PAPER)
    _add_badge(command)
    add_json(command)


def _add_badge(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--by", type=utf8_text, required=True, metavar="BADGE", help="the officer's"
    )


def rate(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Enter what somebody wrote on a form for one service of their ticket."""
    given = GivenRating(
        service=options.service or "",
        grade=Grade(options.grade),
        reasons=tuple(options.reasons),
        words=options.words,
        contact=Contact(options.phone, options.name) if options.phone is not None else None,
        source=Source.PAPER,
        by=options.by,
        **{each: Grade(of) for each in ASPECTS if (of := getattr(options, each)) is not None},
    )
    with open_application(settings) as hall:
        visit = hall.ratings.by_label(options.label, day_of(options.day) if options.day else None)
        given = replace(given, service=given.service or _only_service(visit))
        rating = hall.ratings.rate(visit.ticket.id, given)
    data = _of_rating(rating) | {"label": visit.ticket.label}
    return CommandAnswer(data, f"{visit.ticket.label} {rating.service}: rated {rating.grade}")


def cases(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
    """Say what is to be seen to, the oldest first, with whom to call back."""
    with open_application(settings) as hall:
        found = hall.follow_ups.all() if options.all else hall.follow_ups.open()
        rated = hall.ratings.by_id([case.rating for case in found if case.rating is not None])
        zone, now = ZoneInfo(hall.current_hall().hall.time_zone), hall.clock()
    lines = [_line(case, rated.get(case.rating or 0), zone, now) for case in found]
    data = [_of_case(case, now) | _said(rated.get(case.rating or 0)) for case in found]
    return CommandAnswer({"cases": data}, "\n".join(lines or ["no cases"]))


def of_case(change: Callable[[Application, argparse.Namespace], FollowUp], done: str) -> Handler:
    """Return a handler that does ``change`` and says what was ``done``."""

    def command(options: argparse.Namespace, settings: Settings) -> CommandAnswer:
        with open_application(settings) as hall:
            case, now = change(hall, options), hall.clock()
        return CommandAnswer(_of_case(case, now), f"case {case.id}: {done} by {options.by}")

    return command


take = of_case(lambda hall, given: hall.follow_ups.take(given.case, given.by), "taken")
called_back = of_case(
    lambda hall, given: hall.follow_ups.call_back(given.case, given.by), "called back"
)
close = of_case(
    lambda hall, given: hall.follow_ups.close(given.case, given.by, given.note), "closed"
)


def _only_service(visit: RatedVisit) -> str:
    """The service that is meant where none is named: the only one that is not rated yet.

    Raises:
        SeveralToRate: it could be one of several.
        NotServedYet: nothing is over.

    """
    rated = {each.service for each in visit.ratings}
    served = [each.service for each in visit.served]
    match [each for each in served if each not in rated] or served[:1]:
        case [only]:
            return only
        case []:
            raise NotServedYet(visit.ticket.label, visit.ticket.service)
        case several:
            raise SeveralToRate(visit.ticket.label, tuple(several))


def _of_rating(rating: Rating) -> dict[str, Any]:
    return {
        "rating": rating.id,
        "service": rating.service,
        "counter": rating.counter,
        "officer": rating.officer,
        "source": rating.source.value,
        "given_at": rating.given_at.isoformat(),
    } | _said(rating)


def _said(rating: Rating | None) -> dict[str, Any]:
    """What was said in a rating; nothing for a case that none has opened."""
    if rating is None:
        return {}
    return {
        "grade": int(rating.grade),
        **{each: getattr(rating, each) for each in ASPECTS},
        "reasons": list(rating.reasons),
        "words": rating.words,
    }


def _of_case(case: FollowUp, now: datetime) -> dict[str, Any]:
    times = ("opened_at", "answer_due", "call_back_due", "done_due")
    steps = ("taken_at", "called_back_at", "closed_at")
    stamps = {name: getattr(case, name) for name in (*times, *steps)}
    return {
        "id": case.id,
        "kind": case.kind.value,
        "state": case.state.value,
        "service": case.service,
        "words": case.words,
        "name": case.name,
        "phone": case.phone,
        "overdue": overdue(case, now),
        "taken_by": case.taken_by,
        "called_back_by": case.called_back_by,
        "closed_by": case.closed_by,
        "note": case.note,
    } | {name: at and at.isoformat() for name, at in stamps.items()}


def _line(case: FollowUp, rating: Rating | None, zone: ZoneInfo, now: datetime) -> str:
    """Such as ``3: rated 1, passport, open, due 2026-12-04 17:00, 138 0000 0000: words``."""
    what = f"rated {rating.grade}" if rating else "could not be done"
    parts = [f"{case.id}: {what}", case.service, case.state.value]
    if case.taken_by:
        parts.append(f"taken by {case.taken_by}")
    if case.closed_by:
        return f"{', '.join(parts)}: {case.note}"
    parts.append(f"due {case.done_due.astimezone(zone):%Y-%m-%d %H:%M}")
    parts += ["overdue"] if overdue(case, now) else []
    if case.phone:
        parts.append(" ".join(filter(None, (case.name, in_fours(case.phone)))))
    told = "; ".join((*rating.reasons, rating.words)) if rating else case.words
    return f"{', '.join(parts)}: {told}".rstrip(": ;")
