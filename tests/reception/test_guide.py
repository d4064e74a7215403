"""What people may read before they come."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.hall_file.storing import load_hall, store_hall
from db.queries.queries import Queries
from db.queue.queue import Queue
from reception.answers import LinesNow
from reception.errors import NotOffered
from reception.guide import MOST_FOUND, Guide
from tests.conftest import SetClock
from tickets.errors import HallClosed, QuotaFull
from tickets.hall import ServiceLimits


@pytest.fixture
def guide(database: Database, queries: Queries, clock: SetClock) -> Guide:
    """Somebody at home, with the sample hall's pages before them."""
    return Guide(CurrentHall(database), lambda: LinesNow(queries.lines()), clock)


def keep_hours(database: Database) -> None:
    """Give out numbers only while the hall is open."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, numbers_outside_hours=False)))


def test_what_to_bring_is_what_the_ticket_machine_says(guide: Guide, database: Database) -> None:
    """The same services in the same groups, the same list for each."""
    setup = load_hall(database)
    shown = [each.service for group in guide.hall_now().groups for each in group.services]
    assert shown == [service for service in setup.services if service.on_kiosk]
    for service in shown:
        assert guide.service(service.code).now.service.materials == service.materials


def test_a_service_comes_with_its_line_and_its_questions(guide: Guide, queue: Queue) -> None:
    """How many wait now, and what people ask about it; the whole hall's are not among them."""
    queue.issue("passport")
    told = guide.service("passport")
    assert told.now.line is not None
    assert told.now.line.waiting == 1
    assert told.now.refusal is None
    codes = [faq.code for faq in told.faqs]
    assert codes == ["photo", "passport-validity", "passport-lost", "children"]


def test_what_is_not_on_the_ticket_machine_is_not_here(guide: Guide, database: Database) -> None:
    """A hidden service, one that is none, and a question that is not asked are refused in words."""
    setup = load_hall(database)
    hidden = replace(setup.services[0], on_kiosk=False)
    store_hall(database, replace(setup, services=(hidden, *setup.services[1:])))
    with pytest.raises(NotOffered, match="service 'passport' is not offered"):
        guide.service("passport")
    with pytest.raises(NotOffered, match="service 'nothing' is not offered"):
        guide.service("nothing")
    with pytest.raises(NotOffered, match="question 'nothing' is not offered"):
        guide.question("nothing")
    shown = [each.service.code for group in guide.hall_now().groups for each in group.services]
    assert "passport" not in shown
    assert all(service.code != "passport" for service in guide.search("passport").services)


def test_a_group_without_services_is_not_shown(guide: Guide, database: Database) -> None:
    """As at the ticket machine."""
    setup = load_hall(database)
    hidden = tuple(replace(s, on_kiosk=s.group != "household") for s in setup.services)
    store_hall(database, replace(setup, services=hidden))
    assert [each.group.code for each in guide.hall_now().groups] == ["exit-entry"]


def test_asking_begins_with_the_first_question(guide: Guide) -> None:
    """And goes on by the answers' codes, to a service that there is."""
    first = guide.question()
    assert first.code == "start"
    assert first.answers[0].question is not None
    following = guide.question(first.answers[0].question)
    assert following.answers[0].service is not None
    assert guide.service(following.answers[0].service).now.service.code == "passport"


def test_a_hall_without_questions_asks_none(guide: Guide, database: Database) -> None:
    """There is nothing to be unsure about."""
    store_hall(database, replace(load_hall(database), questions=()))
    with pytest.raises(NotOffered):
        guide.question()


def test_whether_the_hall_is_open_is_told(
    guide: Guide, database: Database, clock: SetClock
) -> None:
    """Before it opens, while it is open, when the last number is given out, and after it closes."""
    keep_hours(database)
    told = []
    for hour, minute in ((0, 30), (1, 0), (8, 50), (9, 0)):
        clock.now = datetime(2026, 11, 23, hour, minute, tzinfo=UTC)
        hall = guide.hall_now()
        refusals = {each.refusal is None for group in hall.groups for each in group.services}
        told.append((f"{hall.now:%H:%M}", hall.is_open, hall.closed is None, refusals))
    assert told == [
        ("08:30", False, False, {False}),
        ("09:00", True, True, {True}),
        ("16:50", True, False, {False}),
        ("17:00", False, False, {False}),
    ]
    refusal = guide.service("passport").now.refusal
    assert isinstance(refusal, HallClosed)
    assert refusal.opens_at == datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def test_a_hall_without_hours_is_always_open(guide: Guide, database: Database) -> None:
    """Day and night."""
    setup = load_hall(database)
    store_hall(database, replace(setup, hall=replace(setup.hall, hours=())))
    hall = guide.hall_now()
    assert (hall.is_open, hall.spans) == (True, ())


def test_numbers_that_are_gone_are_told_before_the_journey(
    guide: Guide, database: Database, queue: Queue
) -> None:
    """One number a day, and it is given out."""
    setup = load_hall(database)
    limited = replace(setup.services[0], limits=ServiceLimits(walk_ins_a_day=1))
    store_hall(database, replace(setup, services=(limited, *setup.services[1:])))
    queue.issue("passport")
    assert isinstance(guide.service("passport").now.refusal, QuotaFull)


REAL = [
    ("护照过期了怎么办", "passport-validity"),
    ("我的护照丢了", "passport-lost"),
    ("护照被偷", "passport-lost"),
    ("護照遺失", "passport-lost"),
    ("要不要带照片", "photo"),
    ("可以拍照吗", "photo"),
    ("小孩办护照要带什么", "children"),
    ("给五岁的儿子办护照", "children"),
    ("别人能帮我领证吗", "someone-else-collects"),
    ("身份证快到期了", "identity-card-validity"),
    ("過號", "missed"),
    ("叫到我的时候我不在", "missed"),
    ("老人不会用手机", "no-phone"),
    ("没有预约可以来吗", "no-phone"),
    ("要排队多久", "waiting"),
    ("孕妇有优先吗", "green-channel"),
    ("轮椅", "green-channel"),
    ("材料忘带了", "something-missing"),
    ("宝宝上户口", "newborn-when"),
    ("老人卧床来不了", "at-home"),
    ("咨询电话", "hotline"),
    ("12367", "hotline"),
    ("几点开门", "hours"),
    ("星期六办不办", "hours"),
    ("多少钱", "payment"),
    ("opening hours", "hours"),
    ("lost passport", "passport-lost"),
    ("my passport was stolen", "passport-lost"),
    ("do you take photos", "photo"),
    ("passport expired", "passport-validity"),
    ("can my wife pick up my documents", "someone-else-collects"),
    ("I missed my turn", "missed"),
    ("how long do I wait in the queue", "waiting"),
    ("pregnant", "green-channel"),
    ("passport for my daughter", "children"),
    ("register my address at the police station", "foreigners-address"),
    ("потеряла паспорт", "passport-lost"),
    ("нужно ли фото", "photo"),
    ("без очереди", "green-channel"),
]


@pytest.mark.parametrize(("asked", "code"), REAL)
def test_what_people_ask_is_answered_first(guide: Guide, asked: str, code: str) -> None:
    """As they would type it, in either Chinese, English or Russian: the right answer is first."""
    assert guide.search(asked).faqs[0].code == code


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("我想去台湾", "taiwan-permit"),
        ("居住證", "residence-permit"),
        ("户口迁到这里", "household-move"),
        ("visa", "visa-residence"),
        ("вид на жительство", "visa-residence"),
    ],
)
def test_services_are_found_as_well(guide: Guide, asked: str, code: str) -> None:
    """By their names and by what to bring for them."""
    assert guide.search(asked).services[0].code == code


@pytest.mark.parametrize("asked", ["红烧肉怎么做", "weather tomorrow", "?", " ", "борщ"])
def test_what_nobody_has_answered_finds_nothing(guide: Guide, asked: str) -> None:
    """Then the page leads to a person, not to something else."""
    found = guide.search(asked)
    assert (found.faqs, found.services) == ((), ())


def test_what_is_found_is_short_enough_to_be_read(guide: Guide, database: Database) -> None:
    """At most so many, however many fit."""
    setup = load_hall(database)
    many = tuple(replace(setup.faqs[0], code=f"faq-{n}") for n in range(50))
    store_hall(database, replace(setup, faqs=many))
    assert len(guide.search("预约").faqs) == MOST_FOUND


def test_a_loaded_file_answers_at_once(guide: Guide, database: Database) -> None:
    """The words of the hall file that was loaded last are looked through; the old ones are gone."""
    found = guide.search("护照丢了")
    assert found.faqs
    assert guide.search("护照丢了") == found
    setup = load_hall(database)
    store_hall(database, replace(setup, faqs=setup.faqs[:1]))
    assert guide.search("护照丢了").faqs == ()
    assert [faq.code for faq in guide.faqs()] == ["no-phone"]
