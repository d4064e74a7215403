import pickle
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from devices.codes import Identity
from devices.framing import ScannedLine
from devices.identity import AgeBand, NoIdentity, Person, person_of
from tickets.persons import keyed_hash

TODAY = date(2026, 11, 23)
KEY = b"the hall's key of today"
KNOWN = "11010519491231002X"
"""The example of GB 11643-1999: a woman of Chaoyang, Beijing."""

SUM = "10X98765432"


def number(born: date, place: str = "440300", sequence: str = "001") -> str:
    """A valid number; the check digit is found by the standard's congruence, not by our weights."""
    body = f"{place}{born:%Y%m%d}{sequence}"
    for check in SUM:
        digits = [10 if each == "X" else int(each) for each in body + check]
        if sum(digit * 2**power for power, digit in enumerate(reversed(digits))) % 11 == 1:
            return body + check
    raise AssertionError(body)


def test_the_standards_example_is_valid() -> None:
    """The number printed in GB 11643 gives an age band, no birthday, and the keyed hash."""
    person = person_of(KNOWN, TODAY, KEY)
    assert (person.age_band, person.birthday_today) == (AgeBand.ELDERLY, False)
    assert person.key_hash == keyed_hash(KNOWN, KEY)


@pytest.mark.parametrize(
    ("born", "band", "birthday"),
    [
        (date(2008, 11, 24), AgeBand.CHILD, False),
        (date(2008, 11, 23), AgeBand.ADULT, True),
        (date(1966, 11, 24), AgeBand.ADULT, False),
        (date(1966, 11, 23), AgeBand.ELDERLY, True),
        (date(1966, 11, 22), AgeBand.ELDERLY, False),
        (TODAY, AgeBand.CHILD, True),
    ],
)
def test_an_age_turns_with_the_birthday(born: date, band: AgeBand, birthday: bool) -> None:  # noqa: FBT001
    """Eighteen and sixty are reached on the day itself, not the day before."""
    person = person_of(number(born), TODAY, KEY)
    assert (person.age_band, person.birthday_today) == (band, birthday)


@pytest.mark.parametrize(
    ("today", "birthday", "band"),
    [
        (date(2026, 2, 28), False, AgeBand.CHILD),
        (date(2026, 3, 1), True, AgeBand.ADULT),
        (date(2028, 2, 29), True, AgeBand.ADULT),
        (date(2028, 3, 1), False, AgeBand.ADULT),
    ],
)
def test_who_was_born_on_a_leap_day_has_a_birthday_every_year(
    today: date,
    birthday: bool,  # noqa: FBT001
    band: AgeBand,
) -> None:
    """In a common year it is 1 March, on which the year of age is complete as well."""
    person = person_of(number(date(2008, 2, 29)), today, KEY)
    assert (person.birthday_today, person.age_band) == (birthday, band)


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "110105194912310021",  # its check digit
        "11010519491331002X",  # a thirteenth month
        "200105491231002",  # fifteen digits that begin with no province
        "110105491331002",  # a thirteenth month of the first generation
        "01010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105194912310\u0660\u06602X",  # digits of another script
        number(date(2026, 11, 24)),
        number(date(1895, 1, 1)),
    ],
)
def test_an_invalid_number_is_refused_without_repeating_it(wrong: str) -> None:
    """The error says that it is no identity number, and never which."""
    with pytest.raises(NoIdentity) as told:
        person_of(wrong, TODAY, KEY)
    assert str(told.value) == "this is no valid identity number"
    assert told.value.__cause__ is None


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 16), st.sampled_from("0123456789"))
def test_one_wrong_digit_is_always_noticed(born: date, place: int, digit: str) -> None:
    """The check digit catches every single misread digit."""
    right = number(born)
    person_of(right, TODAY, KEY)
    assume(right[place] != digit)
    with pytest.raises(NoIdentity):
        person_of(right[:place] + digit + right[place + 1 :], TODAY, KEY)


@given(st.dates(date(1900, 1, 1), TODAY))
def test_nothing_that_is_kept_or_printed_holds_the_number(born: date) -> None:
    """Not the person, however it is stored, and not the text of what carries the number for now."""
    whole = number(born)
    person = person_of(whole, TODAY, KEY)
    stored = pickle.dumps(person)
    assert whole.encode() not in stored
    assert f"{born:%Y%m%d}".encode() not in stored
    number_, line = Identity(whole), ScannedLine(whole)
    said = f"{person} {number_!r} {line!r} {number_} {line}"
    assert whole[6:] not in said
    assert f"{born:%Y%m%d}" not in said
    assert set(Person.__struct_fields__) == {"age_band", "birthday_today", "key_hash"}


@given(st.dates(date(1900, 1, 1), TODAY))
def test_however_a_number_is_written_it_is_the_same_person(born: date) -> None:
    """Spaces, hyphens and a small x make no second person; another key makes another hash."""
    whole = number(born)
    spaced = f" {whole[:6]}-{whole[6:14]} {whole[14:].lower()} "
    assert person_of(spaced, TODAY, KEY) == person_of(whole, TODAY, KEY)
    assert person_of(whole, TODAY, b"tomorrow's").key_hash != person_of(whole, TODAY, KEY).key_hash


@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)))
def test_a_number_of_fifteen_digits_is_the_same_person(born: date) -> None:
    """The first generation's number is the later one without its century and check digit."""
    whole = number(born)
    fifteen = whole[:6] + whole[8:17]
    assert person_of(fifteen, TODAY, KEY) == person_of(whole, TODAY, KEY)
    assert keyed_hash(fifteen, KEY) == keyed_hash(whole, KEY)


def test_the_standards_example_as_it_was_before() -> None:
    """With fifteen digits, as her card of the first generation had it."""
    assert person_of("110105491231002", TODAY, KEY) == person_of(KNOWN, TODAY, KEY)
