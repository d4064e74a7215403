"""What every page says and offers, in every language and state."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from devices.framing import Reason
from kiosk.pages import PAGES, content_of, said
from kiosk.pages.bar import bar, warning
from kiosk.pages.parts import PageContent, PageInputs, leaf_of
from kiosk.pages.wording import Wording
from kiosk.panel_geometry import MOST_CHOICES
from kiosk.session import screens
from kiosk.session.number_pad import PadQuestion
from kiosk.session.screen import Help, Page, Screen, View
from reception.answers import FoundTicket
from runtime.languages import FURTHER, LANGUAGES, OWN_NAMES
from tests.kiosk.page_samples import (
    ALL_INPUTS,
    AT,
    CALL,
    INPUTS,
    LINES,
    SCREENS,
    SERVICE,
    START,
    TICKET,
    ZONE,
)
from tests.kiosk_harness import KEEPS_HOURS, SETUP
from tickets.hall import HallSetup, PriorityClass, Service, ServiceGroup
from tickets.views import Line, Notice
from tickets.visit import HelpState

SIMPLIFIED = re.compile("[业务办证记码张户护时间请这个们开费选择绿残军带现写图报过简]")
TRADITIONAL = re.compile("[業務辦證記碼張戶護時間請這個們開費選擇綠殘軍帶現寫圖報過簡]")
CHINESE = re.compile("[一-鿿]")
ENGLISH = re.compile("[A-Za-z]{2,}")
FORBIDDEN = {"zh-Hans": (ENGLISH, TRADITIONAL), "zh-Hant": (ENGLISH, SIMPLIFIED), "en": (CHINESE,)}
LABEL = re.compile("[A-Z]{1,2}[0-9]{3,4}")
IN_EVERY_LANGUAGE = {"语言 · Language", "语言 Language", *OWN_NAMES.values()}

SERVICES = screens.go(START, Page.SERVICES, group="exit-entry")
GROUPS = screens.go(START, Page.GROUPS)

WORDINGS = {language: Wording(language) for language in LANGUAGES}


def told(screen: Screen, facts: PageInputs, language: str) -> Iterator[str]:
    """Every text of the page, its bar and its warning."""
    spoken, wording = screens.speak(screen, language), WORDINGS[language]
    yield from said(content_of(spoken, facts, wording))
    yield from (choice.name for choice in bar(spoken, facts, wording))
    yield from warning(facts, wording)


def pages() -> Iterator[tuple[Screen, PageInputs]]:
    """Each page with each set of facts."""
    yield from product(SCREENS, ALL_INPUTS)


def qml_windows(language: str) -> Iterator[tuple[Screen, PageContent]]:
    """Each face in one language."""
    for screen, facts in pages():
        spoken = screens.speak(screen, language)
        yield spoken, content_of(spoken, facts, WORDINGS[language])


def test_no_page_is_left_out_here() -> None:
    """What is promised of every page is promised of all of them."""
    assert {screen.page for screen in SCREENS} == set(Page) == set(PAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_and_a_name_for_each_choice(language: str) -> None:
    """Nothing is empty, no choice stands twice, and nobody has to take in more than six."""
    for screen, qml_window in qml_windows(language):
        assert qml_window.title, screen.page
        assert all(choice.name and choice.code for choice in qml_window.choices), screen.page
        codes = [choice.code for choice in qml_window.choices]
        assert len(set(codes)) == len(codes) <= MOST_CHOICES, screen.page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_whole_and_in_the_language_chosen(language: str) -> None:
    """No gap, no English in Chinese, no Simplified in Traditional, nor the other way round."""
    for screen, facts in pages():
        for text in told(screen, facts, language):
            if text not in IN_EVERY_LANGUAGE:
                assert not re.search(r"[{}]|%n", text), (screen.page, text)
                words = LABEL.sub("", text)
                strange = [p.pattern for p in FORBIDDEN[language] if p.search(words)]
                assert not strange, (screen.page, text)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.page.value)
def test_every_page_says_something_else_in_every_language(screen: Screen) -> None:
    """A text that nobody has translated would be the same in all of them."""
    if screen.page is not Page.LANGUAGE:
        titles = {content_of(screen, INPUTS, WORDINGS[each]).title for each in LANGUAGES}
        assert len(titles) > 1
        assert len({tuple(told(screen, INPUTS, each)) for each in LANGUAGES}) == len(LANGUAGES)


def test_every_page_but_the_night_has_the_same_bar() -> None:
    """Back, language, size, seeing, the voice and people stand at the same place on every page."""
    for screen in SCREENS:
        codes = [choice.code for choice in bar(screen, INPUTS, WORDINGS["en"])]
        usual = ["back", "language", "large", "display", "speak", "helpMe"]
        assert codes == ([] if screen.page is Page.STANDBY else usual)


def test_a_machine_without_a_voice_offers_none() -> None:
    """Neither to read aloud nor to be louder."""
    mute = replace(INPUTS, speaks=False)
    assert "speak" not in [each.code for each in bar(START, mute, WORDINGS["en"])]
    display = screens.go(START, Page.DISPLAY)
    qml_window = content_of(display, mute, WORDINGS["en"])
    assert [each.code for each in qml_window.choices] == ["large", "contrast", "low"]


def test_switches_show_what_is_on() -> None:
    """In the bar and on the page to see better."""
    view = View(large=True, contrast=True, low=False, read_aloud=True)
    screen = screens.look(screens.go(START, Page.DISPLAY), view)
    around = {c.code: c.checked for c in bar(screen, INPUTS, WORDINGS["en"])}
    assert (around["large"], around["speak"]) == (True, True)
    on = {c.code: c.checked for c in content_of(screen, INPUTS, WORDINGS["en"]).choices}
    assert (on["large"], on["contrast"], on["low"]) == (True, True, False)


def test_a_page_is_read_in_its_order_with_the_number_of_each_choice() -> None:
    """Who listens hears the title first and then which key does what."""
    qml_window = content_of(START, INPUTS, WORDINGS["en"])
    read = said(qml_window)
    assert read[0] == qml_window.title
    for number, choice in enumerate(qml_window.choices, 1):
        at = read.index(choice.name)
        assert read[at - 1] == str(number)
        assert all(read)


def test_a_note_stands_before_any_other_notice() -> None:
    """What was just read is told on whatever page one is; unknown things are not ours."""
    facts = replace(INPUTS, printer_fails=True)
    plain = content_of(SERVICE, facts, WORDINGS["en"]).notice
    card = content_of(SERVICE, replace(facts, note="card"), WORDINGS["en"]).notice
    odd = content_of(SERVICE, replace(facts, note="what is this"), WORDINGS["en"]).notice
    assert plain.startswith("No paper")
    assert card.startswith("Your card has been read")
    assert "not from this hall" in odd


def test_what_is_urgent_stands_on_every_page_and_takes_no_place_of_another() -> None:
    """In the language spoken; the page itself says and offers what it did."""
    texts = {"zh-Hans": "网络中断", "en": "The network is down"}
    end = AT + timedelta(days=1)
    notices = (Notice(1, texts, urgent=True, ends=end), Notice(2, {"en": "ordinary"}))
    for (screen, facts), language in product(pages(), LANGUAGES):
        spoken, wording = screens.speak(screen, language), WORDINGS[language]
        before = content_of(spoken, facts, wording)
        now = replace(facts, notices=notices)
        content = content_of(spoken, now, wording)
        assert content.urgent == texts["en" if language == "en" else "zh-Hans"]
        assert replace(content, urgent="") == before
        assert content_of(spoken, replace(now, now=end), wording).urgent == ""


def a_hall(sizes: list[int], hidden: int = 0) -> HallSetup:
    """A hall with groups of these sizes, and services that the kiosk does not show."""
    groups = tuple(ServiceGroup(f"g{n}", {"en": f"Group {n}"}) for n in range(len(sizes)))
    codes = [(f"g{n}", f"s{n}-{m}", True) for n, size in enumerate(sizes) for m in range(size)]
    codes += [("g0", f"hidden-{n}", False) for n in range(hidden)]
    services = tuple(
        Service(code, "A", group, {"en": code}, {"en": code}, {}, 10, on_kiosk=shown)
        for group, code, shown in codes
    )
    return HallSetup(SETUP.hall, groups, services, (), ())


def codes(screen: Screen, facts: PageInputs) -> list[str]:
    """What the page offers."""
    return [each.code for each in content_of(screen, facts, WORDINGS["en"]).choices]


@pytest.mark.parametrize(
    ("sizes", "first"),
    [
        ([1], ["service-s0-0"]),
        ([2], ["service-s0-0", "service-s0-1"]),
        ([3], ["group-g0"]),
        ([1, 1], ["group-g0", "group-g1"]),
        ([1, 0, 1], ["group-g0", "group-g2"]),
        ([1, 1, 1], ["groups"]),
        ([], []),
    ],
)
def test_the_start_offers_few_ways(sizes: list[int], first: list[str]) -> None:
    """Services where there are few, else groups, else one way to the groups; no empty ones."""
    shown = codes(START, replace(INPUTS, setup=a_hall(sizes, hidden=2 if sizes else 0)))
    assert shown == [*first, "appointment", "whereIsMyNumber"]


@pytest.mark.parametrize("size", [1, 5, 6, 7, 11, 20])
def test_every_service_stands_on_one_leaf(size: int) -> None:
    """Nothing is lost, doubled or out of order; after the last leaf comes the first."""
    facts = replace(INPUTS, setup=a_hall([size, 1], hidden=3))
    screen = screens.go(START, Page.SERVICES, group="g0")
    shown, leaves = list[str](), 0
    while True:
        here = codes(replace(screen, leaf=leaves), facts)
        shown += [code for code in here if code != "more"]
        leaves += 1
        if len(shown) >= size or "more" not in here:
            break
    assert shown == [f"service-s0-{n}" for n in range(size)]
    assert codes(replace(screen, leaf=leaves), facts) == codes(screen, facts)


def test_many_groups_stand_on_leaves_too() -> None:
    """As services do."""
    facts = replace(INPUTS, setup=a_hall([1] * 8))
    first = codes(screens.go(START, Page.GROUPS), facts)
    second = codes(replace(screens.go(START, Page.GROUPS), leaf=1), facts)
    assert (len(first), second) == (6, ["group-g5", "group-g6", "group-g7", "more"])


def test_no_language_class_or_find_is_lost_where_there_are_many() -> None:
    """More than six stand on leaves, whatever they are."""
    languages = (*LANGUAGES, *FURTHER)
    classes = tuple(PriorityClass(f"c{n}", {"en": "C"}, {}, 5) for n in range(8))
    facts = replace(INPUTS, languages=languages, setup=replace(SETUP, classes=classes))
    picks = tuple(FoundTicket(replace(TICKET, label=f"{letter}001")) for letter in "ABCDEFGHI")
    picking = screens.pick(screens.ask(START, PadQuestion.NUMBER), picks)
    for screen, many in (
        (screens.go(START, Page.LANGUAGE), len(languages)),
        (screens.go(START, Page.GREEN), len(classes)),
        (picking, len(picks)),
    ):
        leaves = [codes(replace(screen, leaf=leaf), facts) for leaf in (0, 1)]
        assert len({c for leaf in leaves for c in leaf} - {"more"}) == many


def test_a_leaf_holds_all_or_as_many_as_fit_with_the_way_on() -> None:
    """Six fit; a seventh makes two leaves. Where four do, it makes three."""
    assert leaf_of("123456", 0, 6) == ("123456", 1)
    assert leaf_of("1234567", 1, 6) == ("67", 2)
    assert leaf_of("1234567", 2, 4) == ("7", 3)


def test_a_service_says_how_its_line_stands() -> None:
    """People and minutes where they are known, a dash where not; and that nobody serves it yet."""
    facts = replace(INPUTS, lines=LINES)
    known = content_of(SERVICE, facts, WORDINGS["en"])
    assert [fact.value for fact in known.facts] == ["12 people", "20–35 min"]
    assert known.line_sizes
    unknown = content_of(SERVICE, INPUTS, WORDINGS["en"])
    assert [fact.value for fact in unknown.facts] == ["–", "–"]
    closed = replace(facts, open_services=frozenset())
    unserved = content_of(SERVICE, closed, WORDINGS["en"])
    assert unserved.notice.startswith("No counter is open")
    assert [fact.value for fact in unserved.facts] == ["12 people", "–"]
    assert "take" in codes(SERVICE, closed)
    in_list = content_of(SERVICES, closed, WORDINGS["en"])
    assert in_list.choices[0].hint == "12 waiting·No counter open yet"
    nobody = replace(closed, lines={"passport": Line("passport", 0, (0, 0))})
    in_list = content_of(SERVICES, nobody, WORDINGS["en"])
    assert in_list.choices[0].hint == "No counter open yet"


SCANS = re.compile("scan|扫|掃|скан", re.IGNORECASE)
BY_PHONE = "phone|手机|手機|телефон"
"""What the person's own telephone scans."""


@pytest.mark.parametrize("language", [*LANGUAGES, "ru"])
def test_a_scanner_is_spoken_of_where_there_is_one(language: str) -> None:
    """On no page without one, but for what has been scanned; with one, wherever a code is asked."""
    wording = Wording(language)
    asking = set()
    for screen, facts in pages():
        spoken = screens.speak(screen, language)
        for has in (False, True):
            inputs = replace(facts, scanner=has, note="")
            for text in said(content_of(spoken, inputs, wording)):
                if SCANS.search(text) and not re.search(BY_PHONE, text):
                    assert has, (screen.page, text)
                    asking.add(screen.page)
    assert asking >= {Page.PAD}


def test_the_start_says_how_a_code_is_given() -> None:
    """Shown or typed; typed alone where nothing reads it."""
    for has, hint in ((True, "Show or type the code"), (False, "Type the code")):
        page = content_of(START, replace(INPUTS, scanner=has), WORDINGS["en"])
        assert hint in [choice.hint for choice in page.choices]


def test_a_foreign_card_is_no_code() -> None:
    """Whoever put a card on the reader is not told to scan anything."""
    page = content_of(START, replace(INPUTS, note=Reason.OTHER_CARD), WORDINGS["en"])
    assert page.notice == "This card cannot be read here. You can go on without one."


def test_help_is_what_the_hall_lists() -> None:
    """Somebody to come, its amenities in its order, a visit; not what people fetch themselves."""
    help_page = screens.go(START, Page.HELP)
    assert codes(help_page, INPUTS) == [
        *("wish-staff", "wish-glasses", "wish-water", "wish-wheelchair", "wish-first-aid", "visit")
    ]
    icons = {each.code: each.icon for each in content_of(help_page, INPUTS, WORDINGS["en"]).choices}
    assert (icons["wish-glasses"], icons["wish-first-aid"]) == ("glasses", "help")
    bare = replace(SETUP, hall=replace(SETUP.hall, amenities=(), home_visits=False))
    assert codes(help_page, replace(INPUTS, setup=bare)) == ["wish-staff"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_call_is_told_by_the_halls_own_name(language: str) -> None:
    """What was asked for, in the language of the person; nothing for what the hall has dropped."""
    wording = WORDINGS[language]
    for amenity in SETUP.hall.amenities:
        call = replace(CALL, wish=amenity.code)
        screen = screens.helped(screens.asking_help(START), Help.COMING, call)
        assert content_of(screen, INPUTS, wording).lead == amenity.names[language]
    dropped = screens.helped(screens.asking_help(START), Help.COMING, replace(CALL, wish="tea"))
    assert content_of(dropped, INPUTS, wording).lead == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_comes_is_told_by_the_name_of_their_counter(language: str) -> None:
    """A name of its own, where the counter has one; else its number."""
    names = {"zh-Hans": "收费处", "zh-Hant": "收費處", "en": "Cashier"}
    counters = tuple(replace(c, names=names) if c.number == 5 else c for c in SETUP.counters)
    facts = replace(INPUTS, setup=replace(SETUP, counters=counters))
    for number, told in ((5, names[language]), (4, "4")):
        call = replace(CALL, state=HelpState.ANSWERED, answered_by=number)
        screen = screens.helped(screens.asking_help(START), Help.ANSWERED, call)
        title = content_of(screen, facts, WORDINGS[language]).title
        assert told in title
        assert "5" not in title


def test_a_service_tells_its_line_as_to_a_child() -> None:
    """In a sentence, which is read aloud in the place of the figures; never where nobody serves."""
    facts = replace(INPUTS, lines=LINES)
    told = "12 people are before you. Your turn comes in about 20 to 35 minutes."
    page = content_of(SERVICE, facts, WORDINGS["en"])
    assert page.lead == told
    assert said(page)[:3] == [page.title, told, page.heading]
    assert "20–35 min" not in said(page)
    for unserved in (INPUTS, replace(facts, open_services=frozenset())):
        page = content_of(SERVICE, unserved, WORDINGS["en"])
        assert page.lead == ""
        assert [part for fact in page.facts for part in (fact.name, fact.value)] == [
            part for part in said(page) if part in {"Waiting", "About", "–", "12 people"}
        ]
    shut = replace(facts, setup=KEEPS_HOURS, now=facts.now + timedelta(hours=14))
    assert content_of(SERVICE, shut, WORDINGS["en"]).lead == ""


def test_services_and_groups_show_the_icon_of_the_hall_file() -> None:
    """A service without one its letter; a group the one of its kind, or a ticket."""
    passport, *others = SETUP.services
    bare = replace(SETUP, services=(replace(passport, icon=""), *others))
    shown = content_of(SERVICES, INPUTS, WORDINGS["en"]).choices[0]
    assert (shown.icon, shown.badge) == ("passport", "")
    shown = content_of(SERVICES, replace(INPUTS, setup=bare), WORDINGS["en"]).choices[0]
    assert (shown.icon, shown.badge) == ("", "A")

    def icons(*groups: ServiceGroup) -> list[str]:
        services = tuple(
            replace(passport, code=f"s{n}", group=each.code) for n, each in enumerate(groups)
        )
        facts = replace(INPUTS, setup=replace(SETUP, groups=groups, services=services))
        return [each.icon for each in content_of(GROUPS, facts, WORDINGS["en"]).choices]

    names = {"en": "Group"}
    assert icons(
        ServiceGroup("health", names, "doctor"),
        ServiceGroup("household", names, "house"),
        ServiceGroup("household", names),
        ServiceGroup("tax", names),
    ) == ["doctor", "house", "household", "ticket"]


def test_where_there_is_no_number_none_is_offered() -> None:
    """Closed, or all given out: said at the service, in the list and on the page of the list."""
    full = Line("passport", 5, (5, 10), full=True, again_at=AT + timedelta(minutes=30))
    cases = {
        "All numbers for this service are taken just now. Numbers are given out again today": (
            replace(INPUTS, lines={"passport": full})
        ),
        "The hall is closed just now. Numbers are given out again tomorrow at 09:00.": replace(
            INPUTS,
            setup=KEEPS_HOURS,
            now=INPUTS.now.astimezone(ZoneInfo(ZONE)) + timedelta(hours=14),
        ),
    }
    for told, facts in cases.items():
        page = content_of(SERVICE, facts, WORDINGS["en"])
        assert page.notice.startswith(told)
        assert page.facts[1].value == "–"
        assert "take" not in codes(SERVICE, facts)
        assert "take" not in codes(screens.go(SERVICE, Page.LIST), facts)
        listed = content_of(SERVICES, facts, WORDINGS["en"])
        assert listed.choices[0].hint == "No numbers just now"


def test_what_to_bring_is_told_whole() -> None:
    """Over all its leaves a list has every item once, in large type and low down as well."""
    wording = WORDINGS["en"]
    for service in SETUP.services:
        for view in (View(), View(large=True, low=True)):
            screen = screens.look(screens.go(START, Page.SERVICE, service=service.code), view)
            found, leaf = list[str](), 0
            while True:
                qml_window = content_of(replace(screen, leaf=leaf), INPUTS, wording)
                if leaf and qml_window == content_of(screen, INPUTS, wording):
                    break
                found += qml_window.items
                leaf += 1
                if "more" not in [each.code for each in qml_window.choices]:
                    break
            assert found == wording.materials(service.materials)


def test_a_list_under_way_cannot_be_asked_for_again() -> None:
    """Nor one that no printer can print."""
    screen = screens.go(SERVICE, Page.LIST)
    for facts, able in (
        (INPUTS, True),
        (replace(INPUTS, list_paper="coming"), False),
        (replace(INPUTS, list_paper="out"), True),
        (replace(INPUTS, printer_fails=True), False),
    ):
        offered = {c.code: c.able for c in content_of(screen, facts, WORDINGS["en"]).choices}
        assert offered["printList"] is able


def test_services_round_the_clock_are_offered_while_the_hall_is_closed() -> None:
    """On the page that says so, and at night."""
    lost = replace(SETUP.services[0], code="lost", round_the_clock=True, names={"en": "Lost"})
    facts = replace(INPUTS, setup=replace(SETUP, services=(*SETUP.services, lost)))
    closed = next(s for s in SCREENS if s.page is Page.TROUBLE and s.refusal is not None)
    assert "service-lost" in codes(closed, facts)
    standby = content_of(screens.go(START, Page.STANDBY), facts, WORDINGS["en"])
    assert "Open now: Lost" in standby.words


def test_a_pin_is_on_no_page() -> None:
    """Neither shown nor read aloud."""
    pin_gate = screens.go(START, Page.PIN_GATE)
    for facts in ALL_INPUTS:
        assert not any("4711" in text for text in said(content_of(pin_gate, facts, WORDINGS["en"])))
