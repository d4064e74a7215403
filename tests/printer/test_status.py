import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.status import PrinterState as S
from printer.status import is_answer, state_of


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({}, S.MUTE),
        ({1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}, S.READY),
        ({1: 0x12, 2: 0x12, 3: 0x12, 4: 0x1E}, S.PAPER_LOW),
        ({1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x72}, S.PAPER_OUT),
        ({1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x12}, S.PAPER_OUT),
        ({1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}, S.COVER_OPEN),
        ({1: 0x1A, 2: 0x52, 3: 0x1A, 4: 0x12}, S.CUTTER_ERROR),
        ({1: 0x1A, 2: 0x52, 3: 0x32, 4: 0x12}, S.OFFLINE),
        ({1: 0x1A, 2: 0x12, 3: 0x12, 4: 0x12}, S.OFFLINE),
        ({1: 0x12, 2: 0x12}, S.UNKNOWN),
    ],
)
def test_answers_tell_the_state(answers: dict[int, int], state: S) -> None:
    """The bits of the manuals, the most telling first."""
    assert state_of(answers) == state


@given(st.integers(0, 255))
def test_noise_is_no_answer(byte: int) -> None:
    """Only 0xx1xx10 is an answer."""
    assert is_answer(byte) == (f"{byte:08b}"[0] == "0" and byte & 0x13 == 0x12)
