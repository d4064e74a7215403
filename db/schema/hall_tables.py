"""The tables of the hall itself: what its file says, who works in it, and the day it is in."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Named, Table, TypedColumns

from db.schema.columns import METADATA, Id, Json, Utc
from tickets.hall import CounterState


class HallColumns(TypedColumns):
    """The one hall of this database, and the business day it is in.

    ``version`` grows each time a hall file is loaded. ``day_key`` makes hashes of persons; it is
    forgotten with its day.
    """

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    names: Named[dict[str, Any]] = Column(Json)
    time_zone: Named[str]
    cut_over_hour: Named[int]
    hours: Named[list[Any]] = Column(Json)
    notices: Named[list[Any]] = Column(Json)
    amenities: Named[list[Any]] = Column(Json)
    special_days: Named[list[Any]] = Column(Json)
    numbers_outside_hours: Named[bool]
    rules: Named[dict[str, Any]] = Column(Json)
    home_visits: Named[bool]
    color: Named[str]
    phone: Named[str]
    version: Named[int]
    day: Named[date | None]
    day_key: Named[str | None]


HALL = Table("hall", METADATA, HallColumns)


class BadgeColumns(TypedColumns):
    """The hall's badge, apart from its row, which every transaction reads."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    content: Named[bytes]


BADGE = Table("badge", METADATA, BadgeColumns)


class ServiceGroupColumns(TypedColumns):
    """A group of services on the kiosk."""

    code: Named[str] = Column(primary_key=True)
    position: Named[int]
    names: Named[dict[str, Any]] = Column(Json)
    icon: Named[str]
    retired: Named[bool]


SERVICE_GROUP = Table("service_group", METADATA, ServiceGroupColumns)


class ServiceColumns(TypedColumns):
    """A service. One that has left the hall file is retired, so that its tickets stay whole."""

    code: Named[str] = Column(primary_key=True)
    position: Named[int]
    series: Named[str]
    group: Named[str] = Column("group_code", ForeignKey("service_group.code"))
    names: Named[dict[str, Any]] = Column(Json)
    short_names: Named[dict[str, Any]] = Column(Json)
    materials: Named[dict[str, Any]] = Column(Json)
    minutes: Named[int]
    on_kiosk: Named[bool]
    round_the_clock: Named[bool]
    limits: Named[dict[str, Any]] = Column(Json)
    pre_call: Named[int]
    icon: Named[str]
    retired: Named[bool]


SERVICE = Table("service", METADATA, ServiceColumns)


class PriorityClassColumns(TypedColumns):
    """A priority class and its credit."""

    code: Named[str] = Column(primary_key=True)
    position: Named[int]
    names: Named[dict[str, Any]] = Column(Json)
    who: Named[dict[str, Any]] = Column(Json)
    credit_minutes: Named[int]
    retired: Named[bool]


PRIORITY_CLASS = Table("priority_class", METADATA, PriorityClassColumns)


class QuestionColumns(TypedColumns):
    """A question that leads to a service, in its place among the others."""

    position: Named[int] = Column(primary_key=True, autoincrement=False)
    code: Named[str] = Column(unique=True)
    texts: Named[dict[str, Any]] = Column(Json)
    answers: Named[list[Any]] = Column(Json)


QUESTION = Table("question", METADATA, QuestionColumns)


class ZoneColumns(TypedColumns):
    """A zone, in its place among the others, and the numbers of its counters."""

    position: Named[int] = Column(primary_key=True, autoincrement=False)
    code: Named[str] = Column(unique=True)
    names: Named[dict[str, Any]] = Column(Json)
    counters: Named[list[int]] = Column(Json)


ZONE = Table("zone", METADATA, ZoneColumns)


class FaqColumns(TypedColumns):
    """What people often ask, in its place among the others, and the hall's answer."""

    position: Named[int] = Column(primary_key=True, autoincrement=False)
    code: Named[str] = Column(unique=True)
    questions: Named[dict[str, Any]] = Column(Json)
    answers: Named[dict[str, Any]] = Column(Json)
    services: Named[list[str]] = Column(Json)
    keywords: Named[list[str]] = Column(Json)


FAQ = Table("faq", METADATA, FaqColumns)


class CounterColumns(TypedColumns):
    """A counter, who works there now, and the reason that was given for its pause.

    ``filed`` is what the hall file has it serve, as ``[service, after_minutes]``, while it serves
    something else for today.
    """

    number: Named[int] = Column(primary_key=True, autoincrement=False)
    names: Named[dict[str, Any] | None] = Column(Json)
    state: Named[str] = Column(default=CounterState.CLOSED.value)
    officer: Named[str | None]
    reason: Named[str] = Column(default="")
    filed: Named[list[Any] | None] = Column(Json)
    retired: Named[bool]


COUNTER = Table("counter", METADATA, CounterColumns)


class CounterServiceColumns(TypedColumns):
    """Which counter serves what, and how many minutes later it helps."""

    counter: Named[int] = Column(ForeignKey("counter.number"), primary_key=True)
    service: Named[str] = Column(ForeignKey("service.code"), primary_key=True)
    position: Named[int]
    after_minutes: Named[int]


COUNTER_SERVICE = Table("counter_service", METADATA, CounterServiceColumns)


class OfficerColumns(TypedColumns):
    """An officer; the PIN only as an argon2 hash."""

    badge: Named[str] = Column(primary_key=True)
    name: Named[str]
    role: Named[str]
    pin_hash: Named[str]
    wrong_pins: Named[int]
    locked_until: Named[datetime | None] = Column(Utc)
    retired: Named[bool]


OFFICER = Table("officer", METADATA, OfficerColumns)


class NoticeColumns(TypedColumns):
    """What everybody is told, by language, from ``starts`` until ``ends``; given at ``told_at``."""

    id: Named[int] = Column(Id, primary_key=True)
    texts: Named[dict[str, Any]] = Column(Json)
    urgent: Named[bool]
    starts: Named[datetime | None] = Column(Utc)
    ends: Named[datetime | None] = Column(Utc)
    told_at: Named[datetime] = Column(Utc)


NOTICE = Table(
    "notice",
    METADATA,
    NoticeColumns,
    Index("notice_ends", "ends"),
    sqlite_autoincrement=True,
)


class RunningRoleColumns(TypedColumns):
    """A running kiosk, display, counter or web, and the hall's version that it shows, told ``at``.

    ``address`` is where the pages of a running web are found, such as ``http://192.168.1.5:8080/``.
    """

    name: Named[str] = Column(primary_key=True)
    process: Named[str] = Column(primary_key=True)
    version: Named[int]
    address: Named[str] = Column(default="")
    at: Named[datetime] = Column(Utc)


RUNNING_ROLE = Table("running_role", METADATA, RunningRoleColumns)


class DeviceFaultColumns(TypedColumns):
    """What is wrong with a device, said by the program that it belongs to."""

    owner: Named[str] = Column(primary_key=True)
    kind: Named[str] = Column(primary_key=True)
    place: Named[str] = Column(primary_key=True)
    fault: Named[str]
    at: Named[datetime] = Column(Utc)


DEVICE_FAULT = Table("device_fault", METADATA, DeviceFaultColumns)


class SpokenCallsColumns(TypedColumns):
    """How many of a day's calls a display spoke in which way."""

    day: Named[date] = Column(primary_key=True)
    place: Named[str] = Column(primary_key=True)
    whole: Named[int]
    short: Named[int]
    joined: Named[int]
    screen: Named[int]
    silent: Named[int]


SPOKEN_CALLS = Table("spoken_calls", METADATA, SpokenCallsColumns)
