import random
from collections import deque
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.protocol.status import (
    ABLE,
    SENTENCES,
    Heard,
    heard,
    process_query,
    state_of,
    state_of_asb,
)
from printer.protocol.status import PrinterState as S

STREAMS = 100_000
"""In each run; a million in the long one."""


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
        ({4: 0x1E}, S.UNKNOWN),
        ({4: 0x72}, S.PAPER_OUT),
    ],
)
def test_answers_tell_the_state(answers: dict[int, int], state: S) -> None:
    """The bits of the manuals, the most telling first."""
    assert state_of(answers) == state


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("10 00 00 00", S.READY),
        ("10 00 03 00", S.PAPER_LOW),
        ("18 00 0f 00", S.PAPER_OUT),
        ("38 00 00 00", S.COVER_OPEN),
        ("18 08 00 00", S.CUTTER_ERROR),
        ("18 40 00 00", S.OFFLINE),
        ("18 00 00 00", S.OFFLINE),
    ],
)
def test_what_is_told_by_itself_tells_the_state(told: str, state: S) -> None:
    """ASB's four bytes, the most telling first."""
    assert state_of_asb(bytes.fromhex(told)) == state


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (b"\x12\x16", {"realtime": (0x12, 0x16)}),
        (b"\x10\x00\x00\x00\x12", {"asb": (b"\x10\0\0\0",), "realtime": (0x12,)}),
        (b"\x00\x0f", {"queued": (0, 0x0F)}),
        (b'7"0042\x00', {"done": (b"0042",)}),
        (b"\x11\x13", {}),
        (b"\xff\x90", {"noise": 2}),
        (b"\x12\x10\x00\x00", {"realtime": (0x12,), "rest": b"\x10\0\0"}),
        (b"\x10\x00\xff", {"noise": 2, "queued": (0,)}),
        (b'7"004', {"rest": b'7"004'}),
        (b'7"0042\x01', {"realtime": (0x32,), "noise": 4, "queued": (0x22, 1)}),
    ],
)
def test_answers_are_told_apart(said: bytes, found: dict[str, object]) -> None:
    """By the fixed bits; half an answer at the end is kept apart from all."""
    nothing: dict[str, object] = dict.fromkeys(("realtime", "queued", "done", "asb"), ())
    expected = nothing | {"noise": 0, "rest": b""} | found
    got = heard(said)
    assert {key: getattr(got, key) for key in expected} == expected


def test_each_question_behind_a_job_has_its_own_answer() -> None:
    """GS ( H carries four characters there and back."""
    assert process_query(7) == (b"\x1d(H\x06\x00000007", b"0007")
    assert process_query(10_007)[1] == b"0007"


@given(st.binary(max_size=20), st.integers(0, 20))
def test_what_is_said_in_two_parts_is_heard_as_one(said: bytes, at: int) -> None:
    """No first part tells of an answer that the whole does not hold."""
    part, whole = heard(said[:at]), heard(said)
    assert whole.realtime[: len(part.realtime)] == part.realtime
    assert whole.queued[: len(part.queued)] == part.queued
    assert whole.done[: len(part.done)] == part.done
    assert whole.asb[: len(part.asb)] == part.asb


@pytest.mark.parametrize(
    "many", [STREAMS, pytest.param(10 * STREAMS, marks=pytest.mark.soak, id="a million")]
)
def test_streams_are_never_ready_but_by_four_clean_answers(many: int) -> None:
    """Any bytes at all, and nearly good ones: read as the manuals say, byte by byte, and no crash.

    The last four streams are the answers to the four questions.
    """
    last = deque[Heard](maxlen=4)
    told = deque[int | None](maxlen=4)
    able = 0
    for stream in streams(many):
        found = heard(stream)
        assert found == read_slowly(stream)
        last.append(found)
        told.append(found.answer)
        answers = {n: answer for n, answer in enumerate(told, 1) if answer is not None}
        state = state_of(answers)
        if state in ABLE or len(answers) == 4:
            clean = len(last) == 4 and all(map(is_clean, range(4), last))
            assert (state in ABLE) == clean
            assert (state is S.READY) == (clean and not last[3].realtime[0] & 0x0C)
            able += clean
        for four in found.asb:
            assert (state_of_asb(four) in ABLE) == asb_is_fine(four)
    assert able > many // 100


def streams(many: int) -> Iterator[bytes]:
    """So many, the same each time: a half of any bytes, a half made of what printers say."""
    chance = random.Random(4)  # noqa: S311 - no secret
    for _ in range(many // 400):
        dice = chance.randbytes(500)
        for at in range(0, 500, 5):
            yield LIKELY[dice[at] % 32]
            yield LIKELY[dice[at + 1] % 32]
            yield LIKELY[dice[at + 2] % 32] + LIKELY[dice[at + 2] // 32] * (dice[at + 3] % 2)
            if dice[at + 3] < 128:
                yield LIKELY[dice[at + 4] % 32]
            else:
                yield dice[at : at + dice[at + 4] % 13]


LIKELY = [b"\x12"] * 16 + [b"\x16", b"\x1a", b"\x1e", b"\x32", b"\x72", b"\x00", b"\x0f", b"\x11"]
LIKELY += [b"\x10\x00\x00\x00", b"\x38\x00\x0c\x00", b"\x10", b"\x10\x00", b'7"0001\x00', b'7"0']
LIKELY += [b"", b"\xff"]


def fitting(bits: str) -> frozenset[int]:
    """The bytes that have the manuals' bits, such as 0xx1xx10."""
    return frozenset(
        byte
        for byte in range(256)
        if all(want in ("x", have) for want, have in zip(bits, f"{byte:08b}", strict=True))
    )


REALTIME, ASB_FIRST, LOW = fitting("0xx1xx10"), fitting("0xx1xx00"), fitting("0xx0xxxx")
FINE = (fitting("0xx10x10"), fitting("0001x010"), fitting("00010x10"), fitting("0001xx10"))
"""The answers to the four questions in which no trouble stands."""


def is_clean(number: int, said: Heard) -> bool:
    """One answer without a sign of trouble, and nothing beside it but ASB."""
    beside = said.queued or said.done or said.noise or said.rest
    return not beside and len(said.realtime) == 1 and said.realtime[0] in FINE[number]


def asb_is_fine(told: bytes) -> bool:
    """No sign of trouble in the first three bytes."""
    first, second, third, _ = told
    return not (first & 0x28 or second & 0x6C or third & 0x0C)


def read_slowly(stream: bytes) -> Heard:
    """What a stream holds, byte by byte."""
    realtime, queued, done, asb, noise, rest = [], [], [], [], 0, b""
    at = 0
    while at < len(stream):
        byte, seven, four = stream[at], stream[at : at + 7], stream[at : at + 4]
        at += 1
        if byte in REALTIME:
            realtime.append(byte)
        elif byte in LOW and byte != 0x37:
            queued.append(byte)
        elif byte == 0x37 and len(seven) == 7 and seven[1] == 0x22 and seven[6] == 0:
            done.append(seven[2:6])
            at += 6
        elif byte == 0x37 and len(seven) < 7 and seven[1:2] in (b"", b'"'):
            rest, at = seven, len(stream)
        elif byte in ASB_FIRST and LOW.issuperset(four[1:]):
            if len(four) == 4:
                asb.append(four)
                at += 3
            else:
                rest, at = four, len(stream)
        elif byte not in (0x11, 0x13):
            noise += 1
    return Heard(tuple(realtime), tuple(queued), tuple(done), tuple(asb), noise, rest)


def test_each_state_is_a_sentence() -> None:
    """As it is read aloud, of now and of what is over; no two states sound the same."""
    assert SENTENCES[S.COVER_OPEN] == "the printer's cover is open"
    assert len({SENTENCES[state] for state in S}) == len(S)
