import pytest

from tickets.phone import in_fours, is_phone, plain


@pytest.mark.parametrize("number", ["6812345", "02131234567", "13800000000", "8" * 15])
def test_what_can_be_dialled_is_a_number(number: str) -> None:
    """A small town's, a city's, a mobile's, the longest there is."""
    assert is_phone(number)


@pytest.mark.parametrize(
    "given",
    [
        "",
        "681234",
        "8" * 16,
        "138 0000 0000",
        "+8613800000000",
        "１３８００００００００",
        "²²²²²²²",
    ],
)
def test_all_else_is_none(given: str) -> None:
    """Too short, too long, or with anything but the digits of a keypad."""
    assert not is_phone(given)


@pytest.mark.parametrize(
    ("number", "read"),
    [
        ("13800000000", "138 0000 0000"),
        ("85221234567", "852 2123 4567"),
        ("21234567", "2123 4567"),
        ("681", "681"),
        ("", ""),
    ],
)
def test_numbers_are_read_in_fours(number: str, read: str) -> None:
    """The way a mobile number is said; a half-typed one too."""
    assert in_fours(number) == read


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("13800000000", "13800000000"),
        (" 138 0000-0000 ", "13800000000"),
        ("１３８００００００００", "13800000000"),
        ("+86 138 0000 0000", "13800000000"),
        ("＋86 (0)138.0000.0000", "013800000000"),
        ("0086-13800000000", "13800000000"),
        ("（021）3123‑4567", "02131234567"),
        ("+852 2123 4567", "0085221234567"),
    ],
)
def test_numbers_are_understood_as_people_write_them(written: str, dialled: str) -> None:
    """With blanks, hyphens, brackets, wide digits, and the prefix of their country."""
    assert plain(written) == dialled
    assert is_phone(plain(written))


@pytest.mark.parametrize("written", ["", "+", "+86", "call me", "138 0000 0000 or 139 0000 0000"])
def test_what_is_no_number_does_not_become_one(written: str) -> None:
    """Nothing is made up, and nothing left out but what stands between digits."""
    assert not is_phone(plain(written))
