import math

import numpy as np
import pytest

from runtime.speech.making.recogniser import HeardCall, digits_in, is_heard, likeliest
from runtime.speech.making.resampling import resampled


@pytest.mark.parametrize(
    ("heard", "digits"),
    [
        ("请A012到3号窗口", "0123"),
        ("請A零一二號到三號窗口。", "0123"),
        ("请A 0, 1, 2号到十二号窗口", "01212"),
        ("请B三〇七到二十号窗口", "30720"),
        ("请幺零五到九十九号窗口", "10599"),
        ("谢谢大家", ""),
    ],
)
def test_mandarin_digits_are_found_however_they_are_written(heard: str, digits: str) -> None:
    """Digits, signs, places, one way after another."""
    assert digits_in(heard, "zh") == digits


@pytest.mark.parametrize(
    ("heard", "digits"),
    [
        ("A-012, please go to counter 3.", "0123"),
        ("A zero one two, please go to counter twenty-one.", "01221"),
        ("B three oh seven. Please go to counter twelve", "30712"),
        ("A 0 1 2 please go to counter 30", "01230"),
        ("Thank you.", ""),
    ],
)
def test_english_digits_are_found_however_they_are_written(heard: str, digits: str) -> None:
    """Digits or words, joined or apart."""
    assert digits_in(heard, "en") == digits


@pytest.mark.parametrize(
    ("heard", "language", "right"),
    [
        ("请A012到3号窗口", "zh", (True, True)),
        ("請A0-1-2-3號窗口", "zh", (True, True)),
        ("请8012到3号窗口", "zh", (True, True)),
        ("请A01到23号窗口", "zh", (False, False)),
        ("请A02到3号窗口", "zh", (False, True)),
        ("请,叫林,3号窗口", "zh", (False, True)),
        ("A012, please go to counter 13", "en", (True, False)),
        ("A012 please go to Counter 3.", "en", (True, True)),
        ("A zero one two please go to 3", "en", (True, True)),
        ("Thank you", "en", (False, False)),
    ],
)
def test_a_call_is_heard_by_its_digits_and_its_counter(
    heard: str, language: str, right: tuple[bool, bool]
) -> None:
    """A012 to counter 3: a letter may be taken for a digit, digits not for other digits."""
    assert is_heard(heard, "012", 3, language) == right


@pytest.mark.parametrize(("rate", "to"), [(24_000, 22_050), (22_050, 16_000), (16_000, 22_050)])
def test_a_tone_stays_itself_at_another_rate(rate: int, to: int) -> None:
    """As long, as high, as loud."""
    tone = [math.sin(2 * math.pi * 1000 * at / rate) for at in range(rate)]
    found = resampled(tone, rate, to)
    wanted = np.sin(2 * np.pi * 1000 * np.arange(to) / to)
    assert len(found) == to
    assert np.abs(found[500:-500] - wanted[500:-500]).max() < 0.01


def test_what_a_rate_cannot_hold_is_left_out() -> None:
    """It would come back as another tone."""
    tone = [math.sin(2 * math.pi * 11_500 * at / 24_000) for at in range(24_000)]
    assert np.abs(resampled(tone, 24_000, 22_050)[500:-500]).max() < 0.01


@pytest.mark.parametrize(
    ("language", "begin", "readings", "call"),
    [
        ("zh", "请F", [("请F560号到65号窗口", -0.2)], ("560", 65)),
        ("zh", "请F", [("请F56号到65号窗口", -0.1), ("请F560 号到 65 号窗口", -3)], ("560", 65)),
        ("zh", "请E", [("请E 5 5 5号到1号窗口", -2)], ("555", 1)),
        ("en", "E", [("E 511, please go to counter 45.", -0.3)], ("511", 45)),
        ("en", "E", [("E, 5, 11 please go to counter 4 5", -0.3)], ("511", 45)),
    ],
)
def test_a_call_is_read_from_the_first_text_that_is_one(
    language: str, begin: str, readings: list[tuple[str, float]], call: tuple[str, int]
) -> None:
    """Three digits and a counter, however the signs stand."""
    assert likeliest(readings, language, begin) == HeardCall(*call)


def test_a_call_is_as_likely_as_all_the_ways_to_write_it() -> None:
    """Two texts of 0.3 together are likelier than one of 0.4."""
    half = math.log(0.3)
    readings = [
        ("A255号到3号窗口", math.log(0.4)),
        ("A555号到3号窗口", half),
        ("A5 55号到3号窗口", half),
    ]
    assert likeliest(readings, "zh", "A") == HeardCall("555", 3)


@pytest.mark.parametrize(
    "text",
    [
        "请A12号到3号窗口",
        "请A01234号到3号窗口",
        "请A012号到100号窗口",
        "请A012号到0号窗口",
        "窗口",
        "",
    ],
)
def test_what_is_no_call_is_not_taken_for_one(text: str) -> None:
    """Too few or too many digits, or no such counter."""
    assert likeliest([(text, -0.1)], "zh", "请A") is None
