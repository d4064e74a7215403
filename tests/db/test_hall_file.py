import re
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from db.hall_file.texts import undrawable
from printer.document.glyphs import has_glyph
from runtime.toml_file import TomlFile, TomlFileError
from tests.conftest import SAMPLE
from tickets.hall import (
    ORDINARY,
    STAFF,
    Amenity,
    AppointmentRule,
    CallingRule,
    MissedPolicy,
    MissedRule,
    OpeningHours,
    ServiceLimits,
    SpecialDays,
)
from tickets.icons import ICONS
from tickets.opening import local, spans
from tickets.street import StreetRule

RU = re.MULTILINE | re.DOTALL
TEXT = SAMPLE.read_text(encoding="utf-8")
DOCS = Path(__file__).parents[2] / "docs"


def test_the_sample_hall_is_a_whole_hall() -> None:
    """Eight services or more in groups, six counters or more, one of which serves everything."""
    hall = read_hall_file(SAMPLE)
    assert len(hall.services) >= 8
    assert len(hall.groups) >= 2
    assert len(hall.counters) >= 6
    assert len(hall.classes) >= 4
    everything = {s.code for s in hall.services}
    assert any(everything == {code for code, _ in c.serves} for c in hall.counters)
    assert {"passport", "hk-macao-permit", "identity-card", "collection"} <= everything
    for service in hall.services:
        assert set(service.names) == set(service.materials) == {"zh-Hans", "zh-Hant", "en", "ru"}
        assert all(service.materials.values())
    assert hall.hall.hours[0].weekday == 0
    assert dict(hall.counters[3].serves)["passport"] == 15


def test_what_people_may_borrow_is_read_with_its_code(tmp_path: Path) -> None:
    """Without one, as in files that were written before, by its English name, and on the kiosk."""
    amenities = read_hall_file(SAMPLE).hall.amenities
    codes = ["glasses", "water", "wheelchair", "first-aid", "power-bank", "umbrella"]
    assert [each.code for each in amenities] == codes
    assert [each.on_kiosk for each in amenities] == [True] * 4 + [False] * 2
    path = tmp_path / "hall.toml"
    path.write_text(TEXT.replace('code = "umbrella"\non_kiosk = false\n', ""), encoding="utf-8")
    names = {"zh-Hans": "雨伞", "zh-Hant": "雨傘", "en": "Umbrellas", "ru": "Зонты"}
    assert read_hall_file(path).hall.amenities[-1] == Amenity("Umbrellas", names)


WHERE = {
    'opens = "18:00"': 'closes = "17:00"',
    "zh-Hans = [": "[service.materials]",
    'days = ["sat", "fri"]': "[[hours]]",
}
"""Where a mistake is told when that is not where it was made: the other half of a pair."""


LONGEST = {
    'names = { zh-Hans = "示例市出入境与户籍接待大厅"': 21,
    'en = "Sample City Exit-Entry and Household Hall"': 44,
    'zh-Hans = "过号不要紧，告诉任何一位工作人员即可重新排队。"': 40,
    'en = "Missed your call? Tell any member of staff."': 100,
    'en = "Reading glasses"': 16,
    'zh-Hant = "長者"': 8,
    'zh-Hans = "60 岁及以上"': 24,
    'en = "Aged 60 and over"': 60,
    'en = "Household registration"': 51,
    'names = { zh-Hans = "普通护照"': 17,
    'short = { zh-Hans = "普通护照"': 8,
    '"受理回执"': 36,
    '"The receipt of your application"': 80,
    'names = { zh-Hans = "领证窗口"': 17,
    'ru = "Центр виз и регистрации, г. Примерск"': 44,
    'ru = "Очки для чтения"': 16,
    '"Расписка о приёме заявления"': 80,
}
"""Texts of the sample and how many characters may stand in their places."""


@pytest.mark.parametrize(("old", "longest"), LONGEST.items())
def test_a_text_that_would_not_fit_is_refused(old: str, longest: int, tmp_path: Path) -> None:
    """What fits the screens is taken to its last character; one more is refused at its line."""
    before = old.rsplit('"', 2)[0]
    path = tmp_path / "hall.toml"
    path.write_text(TEXT.replace(old, f'{before}"{"m" * longest}"', 1), encoding="utf-8")
    read_hall_file(path)
    too_long = f'{before}"{"m" * (longest + 1)}"'
    path.write_text(TEXT.replace(old, too_long, 1), encoding="utf-8")
    with pytest.raises(TomlFileError, match=f"write 1 to {longest} characters") as told:
        read_hall_file(path)
    assert too_long in path.read_text(encoding="utf-8").splitlines()[told.value.line - 1]


@pytest.mark.parametrize(
    ("table", "extra"),
    [
        ("amenity", 'zh-Hans = "笔"\nzh-Hant = "筆"\nen = "Pens"\n'),
        (
            "class",
            """code = "one-more"
            names = { zh-Hans = "又", zh-Hant = "又", en = "More" }
            who = { zh-Hans = "又", zh-Hant = "又", en = "More" }
            credit_minutes = 1""",
        ),
    ],
)
def test_more_than_the_screens_hold_is_refused(table: str, extra: str, tmp_path: Path) -> None:
    """The green channel and the display's band have six places each."""
    path = tmp_path / "hall.toml"
    path.write_text(f"{TEXT}\n[[{table}]]\n{extra}", encoding="utf-8")
    with pytest.raises(TomlFileError, match=f"'{table}' is not right; write at most 6 of them"):
        read_hall_file(path)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Asia/Shanghai", "Asia/Nowhere", "no time zone 'Asia/Nowhere'; write one such as"),
        ('opens = "09:00"', 'opens = "18:00"', "closes at 17:00, before it opens at 18:00"),
        ('opens = "09:00"', 'opens = "9"', "'9'; write a time of day such as '09:00'"),
        ('code = "household"', 'code = "exit-entry"', "a second group with code 'exit-entry'"),
        ('code = "disabled"', 'code = "elderly"', "a second class with code 'elderly'"),
        ('code = "elderly"', f'code = "{ORDINARY}"', "everyone's already; choose another code"),
        ('code = "water"', 'code = "glasses"', "a second amenity with code 'glasses'"),
        ('code = "water"', f'code = "{STAFF}"', "is who comes for an amenity; choose another code"),
        ('code = "water"', 'code = "Water"', "'Water'; write small letters, digits and hyphens"),
        ("on_kiosk = false", 'on_kiosk = "no"', "'amenity.on_kiosk' is 'no'; write true or false"),
        ("grace_minutes = 15", 'letters = "no"', "'appointments.letters' is 'no'; write true"),
        ('code = "newborn"', 'code = "passport"', "a second service with code 'passport'"),
        ("number = 5", "number = 4", "a second counter with number '4'"),
        ("number = 5", "number = 0", "is 0; write a whole number from 1 to 99"),
        ('group = "household"', 'group = "houshold"', "no group 'houshold'; did you mean"),
        ('"visa-residence", "passport"', '"visa", "passport"', "counter 4: no service 'visa'"),
        ("passport = 15 }", "pasport = 15 }", "no service 'pasport'; did you mean 'passport'?"),
        ("passport = 15 }", "newborn = 15 }", "helps 'newborn' but does not serve it; add"),
        ('en = "Elderly"', 'en = " "', "' '; write 1 to 16 characters of text on one line"),
        ('en = "Elderly"', 'en = "\\u001b@"', "write 1 to 16 characters of text on one line"),
        ('en = "Elderly"', 'fr = "Vieux"', "unknown key 'fr'; possible are zh-Hans, zh-Hant, en"),
        ('ru = "Пожилые"', 'ur = "Пожилые"', "'ur'; possible are zh-Hans, zh-Hant, en, ru"),
        ('ru = "Пожилые"', 'ru = " "', "' '; write 1 to 16 characters of text on one line"),
        ('ru = "Пожилые"', "ru = 5", "'class.names.ru' is 5; write 1 to 16 characters"),
        (
            'ru = "Пожилые"',
            'ja = "高齢のお客様でいらっしゃる"',
            "write 1 to 8 characters of text on one line",
        ),
        ("cut_over_hour = 4", "cut_over_hour = 24", "is 24; write an hour from 0 to 23"),
        ('"mon", "tue"', '"monday", "tue"', "'monday'; possible are fri, mon, sat"),
        ('days = ["sat"]', "days = []", "'hours.days' is empty; write a list of days such as"),
        ('days = ["sat"]', 'days = ["sat", "fri"]', "09:00 to 12:00 on fri overlaps the hours of"),
        (
            'en = "Elderly"',
            'en = "\\u200b\\u3164"',
            "nothing of '\\u200b\\u3164' can be seen; write a",
        ),
        ('en = "Elderly"', 'en = "\\u00a0"', "'\\xa0'; write 1 to 16 characters of text on"),
        ('en = "Elderly"', 'en = "Old\\u2028"', "write 1 to 16 characters of text on one line"),
        ('series = "D"', 'series = "d"', "'d'; write one capital letter, such as 'A'"),
        (
            'zh-Hans = ["受理回执", ',
            "zh-Hans = [",
            "differ in number (zh-Hans 1, zh-Hant 2, en 2, ru 2)",
        ),
        ('code = "collection"', 'code = "Collection"', "small letters, digits and hyphens"),
        ("days_ahead = 14", "days_ahead = 91", "a whole number of days from 0 to 90"),
        ("credit_minutes = 30", "credit_minutes = 999", "a whole number from 0 to 240"),
        ('serves = "all"', 'serves = "most"', 'write "all", or a list of service codes'),
        ("pre_call = 3", "pre_call = 11", "'service.pre_call' is 11; write a whole number from 0"),
        ("counters = [6, 7]", "counters = [6, 9]", "zone 'household': no counter 9; possible are"),
        ("counters = [6, 7]", "counters = []", "is empty; write a list of counters' numbers such"),
        ('icon = "ship"', 'icon = "back"', "no icon 'back'; possible are ticket, passport, idcard"),
        ('icon = "household"', 'icon = "Tooth"', "no icon 'Tooth'; possible are ticket, passport"),
        ('icon = "household"', "icon = 3", "'group.icon' is 3"),
        ('icon = "household"', 'icon = ""', "nothing of '' can be seen"),
    ],
)
def test_a_mistake_is_refused_with_line_and_remedy(
    old: str, new: str, problem: str, tmp_path: Path
) -> None:
    """What makes no sense is refused with its line, what is wrong and what would be right."""
    path = tmp_path / "hall.toml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TomlFileError) as told:
        read_hall_file(path)
    assert problem in str(told.value)
    line = path.read_text(encoding="utf-8").splitlines()[told.value.line - 1]
    assert (new if new in line else WHERE[new]) in line


def test_zones_and_next_numbers(tmp_path: Path) -> None:
    """Zones in their order; their codes are their own, and cannot be taken for a counter's."""
    hall = read_hall_file(SAMPLE)
    assert [(zone.code, zone.counters) for zone in hall.zones] == [
        ("exit-entry", (1, 2, 3, 4, 5)),
        ("household", (6, 7)),
    ]
    assert {each.code: each.pre_call for each in hall.services if each.pre_call} == {"passport": 3}
    before, zones = TEXT[: TEXT.index("[[zone]]")], TEXT[TEXT.index("[[zone]]") :]
    for code, problem in (
        ("exit-entry", "a second zone with code 'exit-entry'; give each zone its own code"),
        ("counter-6", "'counter-6'; write small letters, digits and hyphens, such as 'east'; not"),
    ):
        path = tmp_path / "hall.toml"
        wrong = zones.replace('code = "household"', f'code = "{code}"')
        path.write_text(before + wrong, encoding="utf-8")
        with pytest.raises(TomlFileError) as told:
            read_hall_file(path)
        assert problem in str(told.value)


def test_a_further_language_may_be_left_out(tmp_path: Path) -> None:
    """Of any text, or of all of them; the others keep theirs."""
    path = tmp_path / "hall.toml"
    path.write_text(TEXT.replace(', ru = "Пожилые"', ""), encoding="utf-8")
    elderly, disabled = read_hall_file(path).classes[:2]
    assert set(elderly.names) == {"zh-Hans", "zh-Hant", "en"}
    assert disabled.names["ru"] == "С инвалидностью"
    without = re.sub(r', ru = ".*?"', "", re.sub(r"^ru = (\[\n.*?^\]|.*?)$\n", "", TEXT, flags=RU))
    path.write_text(without, encoding="utf-8")
    assert not any("ru" in service.materials for service in read_hall_file(path).services)


def test_a_further_language_may_be_added(tmp_path: Path) -> None:
    """A key beside the others, and no more."""
    path = tmp_path / "hall.toml"
    path.write_text(
        TEXT.replace('ru = "Пожилые"', 'ru = "Пожилые", ja = "高齢者"'), encoding="utf-8"
    )
    assert read_hall_file(path).classes[0].names["ja"] == "高齢者"


def test_a_service_that_nobody_serves_is_refused(tmp_path: Path) -> None:
    """Nobody may take a number that no counter can call."""
    path = tmp_path / "hall.toml"
    text = TEXT.replace('serves = "all"', 'serves = ["passport"]')
    path.write_text(text.replace('"visa-residence", "passport"', '"passport"'), encoding="utf-8")
    with pytest.raises(TomlFileError, match="no counter serves 'visa-residence'; add it"):
        read_hall_file(path)


RULES = """
[[holiday]]
first = 2026-10-01
last = "2026-10-07"

[[holiday]]
first = 2026-10-10
opens = "09:00"
closes = "15:00"
last_ticket = "14:30"
"""


def with_rules(tmp_path: Path, old: str = "", new: str = "") -> Path:
    """The sample with holidays, and something changed."""
    text = TEXT.replace("\n[missed]", f"{RULES}\n[missed]")
    assert not old or old in text
    path = tmp_path / "hall.toml"
    path.write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return path


def test_every_rule_of_the_file_reaches_the_hall(tmp_path: Path) -> None:
    """Last tickets, holidays, a day worked instead, policies, quotas, services at night."""
    text = with_rules(tmp_path).read_text(encoding="utf-8")
    text = text.replace("numbers_outside_hours = true", "")
    text = text.replace('policy = "at-once"\nplaces = 3', 'policy = "after"\nplaces = 5')
    text = text.replace("credit_minutes = 30\n# ", "# ", 1).replace(
        "days_ahead = 14", "days_ahead = 21"
    )
    text = text.replace("grace_minutes = 15", "grace_minutes = 5")
    text = text.replace("no_show_seconds = 40", "no_show_seconds = 25")
    text = text.replace("minutes = 3\n", "minutes = 3\nround_the_clock = true\n")
    (tmp_path / "hall.toml").write_text(text, encoding="utf-8")
    setup = read_hall_file(tmp_path / "hall.toml")
    hall = setup.hall
    assert not hall.numbers_outside_hours
    assert hall.hours[0] == OpeningHours(0, time(9), time(17), time(16, 45))
    assert hall.hours[-1] == OpeningHours(5, time(9), time(12))
    worked = OpeningHours(5, time(9), time(15), time(14, 30))
    assert hall.special_days == (
        SpecialDays(date(2026, 10, 1), date(2026, 10, 7)),
        SpecialDays(date(2026, 10, 10), date(2026, 10, 10), (worked,)),
    )
    assert hall.missed == MissedRule(MissedPolicy.AFTER, 5)
    assert hall.appointments == AppointmentRule(
        timedelta(minutes=5), timedelta(minutes=30), days_ahead=21
    )
    assert hall.calling == CallingRule(timedelta(seconds=25))
    assert setup.services[0].limits == ServiceLimits(30, appointments_a_slot=4)
    assert [s.code for s in setup.services if s.round_the_clock] == ["collection"]


def test_a_hall_says_how_people_are_called(tmp_path: Path, database: Database) -> None:
    """Languages, how often, 一 or 幺, its own sentences; stored and read back as they were."""
    own = 'sentences = { ru = "{number}, окно {counter}", zh-Hans = "请{number}到{counter}办理" }'
    text = TEXT.replace(SPOKEN, f'languages = ["zh-Hans", "ru"]\n{own}')
    text = text.replace("times = 2", "times = 3").replace('one = "一"', 'one = "幺"')
    (tmp_path / "hall.toml").write_text(text, encoding="utf-8")
    setup = read_hall_file(tmp_path / "hall.toml")
    sentences = {"ru": "{number}, окно {counter}", "zh-Hans": "请{number}到{counter}办理"}
    rule = CallingRule(timedelta(seconds=40), ("zh-Hans", "ru"), 3, "幺", sentences)
    assert setup.hall.calling == rule
    store_hall(database, setup)
    assert load_hall(database).hall.calling == rule


STREET = """
[street]
services = ["passport", "collection", "passport"]
minutes_before_opening = 20
at_once = 4
a_day = 50
ask_ahead = 3
answer_minutes = 8
come_minutes = 25
"""


def test_a_hall_says_which_numbers_the_street_may_take(tmp_path: Path, database: Database) -> None:
    """Each service once; stored and read back as it was. Without the table there are none."""
    (tmp_path / "hall.toml").write_text(TEXT + STREET, encoding="utf-8")
    setup = read_hall_file(tmp_path / "hall.toml")
    minutes = {"before": 20, "answer": 8, "come": 25}
    spans = {name: timedelta(minutes=each) for name, each in minutes.items()}
    rule = StreetRule(("passport", "collection"), at_once=4, a_day=50, ask_ahead=3, **spans)
    assert setup.hall.street == rule
    store_hall(database, setup)
    assert load_hall(database).hall.street == rule
    store_hall(database, read_hall_file(SAMPLE))
    assert load_hall(database).hall.street is None


def test_all_services_of_the_street_are_those_of_the_ticket_machine(tmp_path: Path) -> None:
    """What the kiosk hides is not given to phones either, unless it is named."""
    text = TEXT.replace("minutes = 3\n", "minutes = 3\non_kiosk = false\n")
    text = text.replace("service:collection", "service:passport")
    text += '[street]\nservices = "all"\n'
    (tmp_path / "hall.toml").write_text(text, encoding="utf-8")
    setup = read_hall_file(tmp_path / "hall.toml")
    assert setup.hall.street is not None
    hidden = [service.code for service in setup.services if not service.on_kiosk]
    assert hidden == ["collection"]
    everything = {service.code for service in setup.services}
    assert {*setup.hall.street.services} == everything - {*hidden}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('services = ["passport", "collection", "passport"]', "", "[street] has no 'services'"),
        ('["passport", "collection", "passport"]', '["pasport"]', "did you mean 'passport'?"),
        ('["passport", "collection", "passport"]', "[]", "no service gives numbers to the street"),
        ("at_once = 4", "at_once = -1", "a whole number from 0 to 9999"),
        ("ask_ahead = 3", "ask_ahead = 51", "a whole number from 0 to 50"),
        ("answer_minutes = 8", "answer_minutes = 0", "a whole number from 1 to 240"),
        ("come_minutes = 25", "come_within = 25", "unknown key 'come_within'"),
    ],
)
def test_a_wrong_rule_of_the_street_is_refused(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """With what would be right."""
    (tmp_path / "hall.toml").write_text(TEXT + STREET.replace(old, new), encoding="utf-8")
    with pytest.raises(TomlFileError, match=re.escape(words)):
        read_hall_file(tmp_path / "hall.toml")


def test_a_hall_may_call_by_a_chime_alone(tmp_path: Path) -> None:
    """Without any language nothing is spoken."""
    (tmp_path / "hall.toml").write_text(TEXT.replace(SPOKEN, "languages = []"), encoding="utf-8")
    assert read_hall_file(tmp_path / "hall.toml").hall.calling.languages == ()


def test_services_and_groups_have_the_icons_of_the_file(tmp_path: Path) -> None:
    """Or none where it names none."""
    setup = read_hall_file(SAMPLE)
    assert {service.code: service.icon for service in setup.services}["newborn"] == "baby"
    assert [group.icon for group in setup.groups] == ["passport", "household"]
    path = tmp_path / "hall.toml"
    path.write_text(re.sub('icon = "[a-z]+"\n', "", TEXT), encoding="utf-8")
    bare = read_hall_file(path)
    assert {service.icon for service in bare.services} == {""}
    assert {group.icon for group in bare.groups} == {""}


def test_the_page_about_hall_files_names_every_icon() -> None:
    """In its tables, and no other."""
    page = (DOCS / "hall-file.md").read_text(encoding="utf-8")
    section = page.partition("\n## Icons\n")[2].partition("\n## ")[0].partition("|---|")[2]
    assert re.findall("`([a-z-]+)`", section) == list(ICONS)


def holidays(tmp_path: Path, *entries: str) -> Path:
    """The sample with these holidays, each "first last" or "first last opens-closes"."""
    tables = []
    for first, last, *hours in map(str.split, entries):
        table = f"\n[[holiday]]\nfirst = {first}\nlast = {last}\n"
        if hours:
            opens, closes = hours[0].split("-")
            table += f'opens = "{opens}"\ncloses = "{closes}"\n'
        tables.append(table)
    path = tmp_path / "hall.toml"
    text = TEXT.replace("numbers_outside_hours = true", "")
    path.write_text(text.replace("\n[missed]", f"{''.join(tables)}\n[missed]"), encoding="utf-8")
    return path


WEEK_OFF = "2026-10-01 2026-10-07"
WORKED_DAY = "2026-10-04 2026-10-04 10:00-15:00"


@pytest.mark.parametrize("entries", [(WEEK_OFF, WORKED_DAY), (WORKED_DAY, WEEK_OFF)])
def test_a_shorter_holiday_inside_a_longer_one_is_the_exception(
    entries: tuple[str, ...], tmp_path: Path
) -> None:
    """A day that is worked in a week off, in either order of the file."""
    hall = read_hall_file(holidays(tmp_path, *entries)).hall
    opened = [day for day in range(1, 10) if spans(hall, date(2026, 10, day))]
    assert opened == [4, 8, 9]


def test_holidays_that_agree_may_overlap(tmp_path: Path) -> None:
    """Twice the same, or two weeks off that meet; two openings of a day have a break between."""
    hall = read_hall_file(
        holidays(
            tmp_path,
            *(WEEK_OFF, WEEK_OFF, "2026-10-05 2026-10-09"),
            *("2026-10-10 2026-10-10 13:00-15:00", "2026-10-10 2026-10-10 09:00-12:00"),
        )
    ).hall
    assert [day for day in range(1, 12) if spans(hall, date(2026, 10, day))] == [10]
    hours = [(local(hall, s.opens).hour, local(hall, s.closes).hour) for s in spans(hall, TENTH)]
    assert hours == [(9, 12), (13, 15)]


TENTH = date(2026, 10, 10)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (WEEK_OFF, "2026-10-07 2026-10-08 09:00-12:00", "from 2026-10-07 to 2026-10-07"),
        (WEEK_OFF, f"{WEEK_OFF} 09:00-12:00", "from 2026-10-01 to 2026-10-07"),
        (f"{WEEK_OFF} 09:00-12:00", f"{WEEK_OFF} 11:00-15:00", "from 2026-10-01 to 2026-10-07"),
    ],
)
def test_holidays_that_contradict_each_other_are_refused_with_both_lines(
    one: str, other: str, shared: str, tmp_path: Path
) -> None:
    """Neither is an exception of the other, and the same days are told differently."""
    path = holidays(tmp_path, one, other)
    lines = path.read_text(encoding="utf-8").splitlines()
    first, second = (n for n, line in enumerate(lines, 1) if line == "[[holiday]]")
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(path)
    assert refused.value.line == second
    assert f"contradicts the holiday of line {first} {shared}; remove one" in str(refused.value)


def test_hours_of_one_day_may_meet(tmp_path: Path) -> None:
    """One ends when the other begins."""
    path = tmp_path / "hall.toml"
    hours = 'days = ["sat"]\nopens = "12:00"\ncloses = "17:00"\n'
    path.write_text(TEXT.replace("\n[missed]", f"\n[[hours]]\n{hours}\n[missed]"), encoding="utf-8")
    assert len(read_hall_file(path).hall.hours) == 7


def test_characters_without_a_glyph_are_told_with_their_line(tmp_path: Path) -> None:
    """Each text that has some, once, with every such character; what is invisible is none."""
    path = tmp_path / "hall.toml"
    text = TEXT.replace('"Elderly"', '"Old \U0001f9d3\ufe0f\U0001f9d3"').replace(
        '"Passport"', '"Pa\u200bss"'
    )
    path.write_text(text, encoding="utf-8")
    read_hall_file(path)
    (told,) = undrawable(TomlFile(path), has_glyph)
    line = next(n for n, each in enumerate(text.splitlines(), 1) if "\U0001f9d3" in each)
    assert told.startswith(f"hall.toml:{line}: no font of the product has '\U0001f9d3' (U+1F9D3): ")
    assert list(undrawable(TomlFile(SAMPLE), has_glyph)) == []


SPOKEN = 'languages = ["zh-Hans", "en"]'

WRONG_RULES = [
    (
        "first = 2026-10-10\nopens",
        "first = 2026-02-30\nopens",
        "2026-02-30, a date that does not exist",
    ),
    (
        "first = 2026-10-10\nopens",
        "first = 2026-13-01\nopens",
        "2026-13-01, a date that does not exist",
    ),
    ('last = "2026-10-07"', 'last = "2026-11-31"', "2026-11-31, a date that does not exist; write"),
    ('last = "2026-10-07"', 'last = "07.10.2026"', "'07.10.2026'; write a day such as 2026-10-01"),
    ('last = "2026-10-07"', 'last = "2026-09-30"', "ends on 2026-09-30, before it begins"),
    ('last = "2026-10-07"', 'last = "October"', "a day such as 2026-10-01"),
    ('last = "2026-10-07"', 'opens = "09:00"', "only one end of the opening hours"),
    ('last = "2026-10-07"', 'closes = "09:00"', "only one end of the opening hours"),
    ('last = "2026-10-07"', 'last_ticket = "09:00"', "a last ticket on a closed day"),
    ('closes = "15:00"', 'closes = "08:00"', "closes at 08:00, before it opens at 09:00"),
    ('last_ticket = "14:30"', 'last_ticket = "15:30"', "the last ticket at 15:30 is not between"),
    ('last_ticket = "16:45"', 'last_ticket = "08:00"', "the last ticket at 08:00 is not between"),
    ('policy = "at-once"', 'policy = "never"', 'write "at-once", "after" or "last"'),
    ("places = 3", "places = 0", "a whole number from 1 to 50"),
    ("no_show_seconds = 40", "no_show_seconds = 601", "a whole number of seconds from 0 to 600"),
    ("no_show_seconds = 40", "no_show = 40", "unknown key 'no_show'"),
    ("times = 2", "times = 4", "'calling.times' is 4; write 1, 2 or 3 times"),
    ('one = "一"', 'one = "1"', 'write "一" or "幺"'),
    (SPOKEN, 'languages = ["Chinese"]', "'Chinese' is no language; write one such as 'zh-Hans'"),
    (SPOKEN, 'languages = ["en", "en"]', "a language stands twice; name each once"),
    (SPOKEN, 'languages = ["en", "de", "fr", "it", "ru"]', "a list of up to four languages"),
    (SPOKEN, 'languages = ["ru"]', "nothing says how to call in 'ru'; add its sentence"),
    ('one = "一"', 'sentences = { en = "{number}" }', "'{number}' cannot call anybody; write {num"),
    ('one = "一"', 'sentences = { en = "{number} {counter} {day}" }', "cannot call anybody"),
    ('one = "一"', 'sentences = { en = "{number} {counter} {number}" }', "cannot call anybody"),
    ('one = "一"', 'sentences = { en = "{number:3} {counter}" }', "cannot call anybody"),
    ('one = "一"', 'sentences = { en = "{number} {counter!r}" }', "cannot call anybody"),
    ('one = "一"', 'sentences = { en = "{number} {counter" }', "cannot call anybody"),
    ('one = "一"', f'sentences = {{ en = "{61 * "x"}" }}', "up to 60 characters on one line"),
    ('one = "一"', 'sentences = { en = "{number}\\n{counter}" }', "or on several lines"),
    ('one = "一"', 'sentences = { Deutsch = "{number} {counter}" }', "'Deutsch' is no language"),
    ("slot_minutes = 30", "slot_minutes = 7", "5, 10, 15, 20, 30, 60, 120 or 240 minutes"),
    ("appointments_a_slot = 4", "appointments = 4", "unknown key 'appointments'"),
    ("appointments_a_slot = 4", "walk_ins_a_day = -1", "a whole number from 0 to 9999"),
]


@pytest.mark.parametrize(("old", "new", "words"), WRONG_RULES)
def test_a_wrong_rule_is_refused_at_its_line(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """With what would be right."""
    path = with_rules(tmp_path, old, new)
    with pytest.raises(TomlFileError, match=re.escape(words)) as refused:
        read_hall_file(path)
    key = new.split(" = ", maxsplit=1)[0]
    assert key in path.read_text(encoding="utf-8").splitlines()[refused.value.line - 1]
