"""A hall file: services, counters, classes, hours and texts of one hall, checked to the line.

What is wrong in the form (unknown key, wrong type) is found by :mod:`runtime.toml_file`; what is
wrong in the meaning (a counter that serves an unknown service) is found here. Nothing reaches the
database before all of it holds.
"""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from msgspec.structs import asdict, replace

from db.hall_file import form
from db.hall_file.calling import check_calling
from db.hall_file.checks import (
    check_color,
    check_icons,
    check_once,
    check_time_zone,
    check_zones,
    checked_badge,
)
from db.hall_file.cues import check_cues, cue_rule
from db.hall_file.faqs import check_faqs, faq_of
from db.hall_file.opening_hours import check_hours, special_days_of, week_of
from db.hall_file.questions import check_questions
from db.hall_file.ratings import check_reasons, rating_rule, reasons_of
from db.hall_file.street import check_street, street_rule
from db.hall_file.texts import check_texts
from runtime.message import Message
from runtime.toml_file import Place, TomlFile, did_you_mean
from tickets.hall import (
    ORDINARY,
    STAFF,
    Amenity,
    AppointmentRule,
    CallingRule,
    Counter,
    Hall,
    HallSetup,
    MissedPolicy,
    MissedRule,
    PriorityClass,
    Question,
    QuestionAnswer,
    Service,
    ServiceGroup,
    ServiceLimits,
    Zone,
)


def read_hall_file(path: Path) -> HallSetup:
    """The hall that a file describes.

    Raises:
        TomlFileError: with the line, what is wrong and what would be right.

    """
    file = TomlFile(path)
    written = file.read(form.File)
    _check(file, written)
    setup = HallSetup(
        hall=_hall(written),
        groups=tuple(ServiceGroup(g.code, g.names.by_language(), g.icon) for g in written.group),
        services=tuple(map(_service, written.services)),
        counters=tuple(_counter(c, written.services) for c in written.counters),
        classes=tuple(map(_class, written.classes)),
        questions=tuple(map(_question, written.question)),
        zones=tuple(Zone(z.code, z.names.by_language(), z.counters) for z in written.zone),
        faqs=tuple(map(faq_of, written.faq)),
        reasons=reasons_of(written.rating),
    )
    check_questions(file, setup.questions, setup.services)
    badge = checked_badge(file, written.hall.badge) if written.hall.badge else None
    return replace(setup, hall=replace(setup.hall, badge=badge))


def _check(file: TomlFile, written: form.File) -> None:
    check_texts(file)
    check_time_zone(file, written.hall.time_zone)
    if written.hall.color:
        check_color(file, written.hall.color)
    check_calling(file, written.calling)
    check_hours(file, written)
    check_once(file, "group", "code", [g.code for g in written.group])
    check_once(file, "class", "code", [c.code for c in written.classes])
    _check_ordinary(file, written.classes)
    check_once(file, "amenity", "code", [_amenity(a).code for a in written.amenity])
    _check_staff(file, written.amenity)
    check_once(file, "service", "code", [s.code for s in written.services])
    check_icons(file, "group", [g.icon for g in written.group])
    check_icons(file, "service", [s.icon for s in written.services])
    check_once(file, "question", "code", [q.code for q in written.question])
    check_once(file, "counter", "number", [c.number for c in written.counters])
    _check_services(file, written)
    _check_counters(file, written)
    check_zones(file, written)
    check_faqs(file, written)
    check_reasons(file, written.rating)
    check_street(file, written)
    check_cues(file, written)


def _check_ordinary(file: TomlFile, classes: Sequence[form.ClassTable]) -> None:
    for n, each in enumerate(classes):
        if each.code == ORDINARY:
            problem = Message("the class '{ordinary}' is everyone's already", ordinary=ORDINARY)
            raise file.error(("class", n, "code"), problem, Message("choose another code"))


def _check_staff(file: TomlFile, amenities: Sequence[form.AmenityTable]) -> None:
    for n, each in enumerate(amenities):
        if each.code == STAFF:
            problem = Message("'{staff}' is who comes for an amenity", staff=STAFF)
            raise file.error(("amenity", n, "code"), problem, Message("choose another code"))


def _check_services(file: TomlFile, written: form.File) -> None:
    groups = [group.code for group in written.group]
    for n, service in enumerate(written.services):
        if service.group not in groups:
            problem = Message("no group '{group}'", group=service.group)
            raise file.error(("service", n, "group"), problem, did_you_mean(service.group, groups))
        _check_materials(file, n, service)
        if not any(_serves(counter, service.code) for counter in written.counters):
            problem = Message("no counter serves '{code}'", code=service.code)
            raise file.error(
                ("service", n), problem, Message("add it to the 'serves' of a counter")
            )


def _check_materials(file: TomlFile, n: int, service: form.ServiceTable) -> None:
    lists = service.materials.by_language()
    counts = {language: len(lines) for language, lines in lists.items()}
    if len(set(counts.values())) > 1:
        counted = ", ".join(f"{language} {count}" for language, count in counts.items())
        problem = Message(
            "the materials of '{code}' differ in number ({counted})",
            code=service.code,
            counted=counted,
        )
        raise file.error(
            ("service", n, "materials"), problem, Message("list the same things in each language")
        )


def _check_counters(file: TomlFile, written: form.File) -> None:
    codes = [service.code for service in written.services]
    for n, counter in enumerate(written.counters):
        named = [] if counter.serves == "all" else list(counter.serves)
        for key, given in (("serves", named), ("after_minutes", list(counter.after_minutes))):
            for code in given:
                _check_served(file, ("counter", n, key), counter, code, codes)


def _check_served(
    file: TomlFile, place: Place, counter: form.CounterTable, code: str, codes: Sequence[str]
) -> None:
    if code not in codes:
        problem = Message("counter {number}: no service '{code}'", number=counter.number, code=code)
        raise file.error(place, problem, did_you_mean(code, codes))
    if not _serves(counter, code):
        problem = Message(
            "counter {number} waits before it helps '{code}' but does not serve it",
            number=counter.number,
            code=code,
        )
        raise file.error(place, problem, Message("add '{code}' to its 'serves'", code=code))


def _serves(counter: form.CounterTable, code: str) -> bool:
    return counter.serves == "all" or code in counter.serves


def _hall(written: form.File) -> Hall:
    return Hall(
        names=written.hall.names.by_language(),
        time_zone=written.hall.time_zone,
        cut_over_hour=written.hall.cut_over_hour,
        hours=week_of(written.hours),
        special_days=special_days_of(written.holiday),
        numbers_outside_hours=written.hall.numbers_outside_hours,
        missed=MissedRule(MissedPolicy(written.missed.policy), written.missed.places),
        appointments=AppointmentRule(
            grace=timedelta(minutes=written.appointments.grace_minutes),
            credit=timedelta(minutes=written.appointments.credit_minutes),
            letters=written.appointments.letters,
            days_ahead=written.appointments.days_ahead,
        ),
        calling=_calling(written.calling),
        rating=rating_rule(written.rating),
        street=street_rule(written),
        come_back_days=written.come_back.days,
        cues=cue_rule(written),
        notices=tuple(each.by_language() for each in written.notice),
        amenities=tuple(map(_amenity, written.amenity)),
        home_visits=written.hall.home_visits,
        color=written.hall.color or "",
        phone=written.hall.phone or "",
    )


def _calling(written: form.CallingTable) -> CallingRule:
    return CallingRule(
        no_show=timedelta(seconds=written.no_show_seconds),
        languages=written.languages,
        times=written.times,
        one=written.one,
        sentences=written.sentences,
    )


def _service(written: form.ServiceTable) -> Service:
    return Service(
        code=written.code,
        series=written.series,
        group=written.group,
        names=written.names.by_language(),
        short_names=written.short.by_language(),
        materials=written.materials.by_language(),
        minutes=written.minutes,
        on_kiosk=written.on_kiosk,
        round_the_clock=written.round_the_clock,
        limits=ServiceLimits(**asdict(written.limits)),
        pre_call=written.pre_call,
        icon=written.icon,
    )


def _counter(written: form.CounterTable, services: Sequence[form.ServiceTable]) -> Counter:
    codes = [s.code for s in services] if written.serves == "all" else dict.fromkeys(written.serves)
    serves = tuple((code, written.after_minutes.get(code, 0)) for code in codes)
    return Counter(written.number, serves, written.names.by_language() if written.names else None)


def _class(written: form.ClassTable) -> PriorityClass:
    names, who = written.names.by_language(), written.who.by_language()
    return PriorityClass(written.code, names, who, written.credit_minutes)


def _amenity(written: form.AmenityTable) -> Amenity:
    """One without a code is known by its English name, which every hall file has."""
    return Amenity(written.code or written.en, written.by_language(), written.on_kiosk)


def _question(written: form.QuestionTable) -> Question:
    return Question(written.code, written.text.by_language(), tuple(map(_answer, written.answer)))


def _answer(written: form.AnswerTable) -> QuestionAnswer:
    kind, _, code = written.then.partition(":")
    return QuestionAnswer(written.text.by_language(), **{kind: code})
