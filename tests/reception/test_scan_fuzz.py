"""Whatever is held under the scanner: what is right is read, all else is answered, none is lost."""

from collections.abc import Callable, Sequence
from random import Random

import pytest

from db.appointments.appointments import Appointments
from db.come_backs import ComeBacks
from db.engine.database import Database
from db.hall_file.current_hall import CurrentHall
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from db.queries.queries import Queries
from db.queue.queue import Queue
from db.standings import Standings
from devices.codes import AppointmentCode, TicketLabel, TicketToken
from devices.framing import End, Framer, ScannedLine, Unreadable
from devices.identity import Person
from devices.key_events import KeyboardDecoder
from devices.scan_interpreter import Interpreted, ScanInterpreter
from reception.answers import TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.citizen import Citizen
from tests.conftest import SetClock
from tests.devices.keyboard import alt_code, typed
from tickets.errors import BadInput

URL = "https://hall.example/t/"
REQUEST = TicketRequest("passport", "ordinary", "en", large=False)
CODES = (
    "12345678",
    "YY-2026/11.07_3",
    "A001",
    "AB1234",
    "11010519491231002X",
    "110105491231002",
    "110105194912310021",
    URL + "Zq3_x-9AbCdEfGhIjKlMnO",
)
PREFIXES = ("", "]C1", "]Q3", "]d2", "]E0", "]Q2\\000026", " ")
SUFFIXES = ("\r", "\n", "\t", "\x03", "\r\n", "\t\r", "\t\r\n", "\x03\r\n", "\n\t")


@pytest.fixture
def citizen(database: Database, clock: SetClock, queue: Queue, queries: Queries) -> Citizen:
    """Somebody at the ticket machine of the sample hall."""
    return Citizen(
        setup=CurrentHall(database),
        queue=queue,
        appointments=Appointments(database, clock),
        queries=queries,
        come_backs=ComeBacks(database, clock),
        standings=Standings(database, clock),
        help_calls=HelpCalls(database, clock),
        home_visits=HomeVisits(database, clock),
        attempts=AttemptLimiter(clock),
        station="kiosk-1",
        wake=lambda: None,
        print_list=lambda _request, _told: None,
    )


@pytest.fixture
def interpreter(clock: SetClock) -> ScanInterpreter:
    """What the kiosk makes of a line."""
    return ScanInterpreter(URL, lambda: "Asia/Shanghai", clock, lambda: b"key of the day")


def by_serial(chance: Random, line: str) -> list[object]:
    """A line over a serial line, in pieces of any size."""
    framer, data, frames = Framer(chance.choice(list(End))), line.encode(), list[object]()
    while data:
        size = chance.randint(1, len(data))
        frames += framer.feed(data[:size])
        data = data[size:]
    return frames + framer.pause()


def by_keyboard(chance: Random, line: str) -> list[object]:
    """The same typed, some characters as Alt codes."""
    keys = b"".join(
        alt_code(f"{'0' * chance.randint(0, 2)}{ord(each)}")
        if each in "\r\x02\x03\t" or chance.random() < 0.5
        else typed(each)
        for each in line
    )
    framer = Framer(chance.choice(list(End)))
    return [*framer.feed(KeyboardDecoder().decode(keys).encode()), *framer.pause()]


WAYS: Sequence[Callable[[Random, str], list[object]]] = (by_serial, by_keyboard)


def wrapped(chance: Random, code: str) -> str:
    """A code as some scanner sends it."""
    return f"{chance.choice(('', chr(2)))}{chance.choice(PREFIXES)}{code}{chance.choice(SUFFIXES)}"


def damaged(chance: Random, line: str) -> str:
    """A line with a character changed, lost, doubled or put in, or only its beginning."""
    at, odd = chance.randrange(len(line)), chance.choice("0X]\\\x00\x02\x1d\t\r é取\u202e'%;-")
    before, here, after = line[:at], line[at], line[at + 1 :]
    return before + chance.choice((odd, "", here + here, here + odd, here + odd * 300)) + after


def noise(chance: Random) -> str:
    """Anything at all that has the form of a text."""
    signs = "0123456789ABXabx]-_/.:\\ \t\r\n\x02\x03\x00é取\ufeff\U0001f600"
    return "".join(chance.choices(signs, k=chance.randrange(60)))


@pytest.fixture
def meaning(interpreter: ScanInterpreter) -> Callable[[list[object]], list[Interpreted]]:
    """What the kiosk makes of frames."""
    return lambda frames: [
        interpreter.interpret(each) for each in frames if isinstance(each, ScannedLine | Unreadable)
    ]


def answer(citizen: Citizen, meant: Interpreted) -> str:
    """What the kiosk is told when it does what is meant: an answer, or a refusal in words."""
    try:
        match meant:
            case AppointmentCode(code):
                citizen.check_in(code, REQUEST)
            case TicketLabel(label):
                citizen.look_up(label)
            case TicketToken(token):
                citizen.by_token(token)
    except BadInput as refused:
        return str(refused)
    return "done"


LINES = [2_000, pytest.param(100_000, marks=pytest.mark.soak)]
"""In each run of the tests, and in the long one."""


@pytest.mark.parametrize("count", LINES)
@pytest.mark.timeout(0)
def test_a_code_is_the_same_however_a_scanner_sends_it(
    meaning: Callable[[list[object]], list[Interpreted]], count: int
) -> None:
    """Prefix, frame, suffix, pieces, Alt codes: one line, and the code that stands in it."""
    chance = Random(count)  # noqa: S311 - no secret
    plain = {code: meaning([ScannedLine(code)]) for code in CODES}
    for _ in range(count):
        code = chance.choice(CODES)
        assert meaning(chance.choice(WAYS)(chance, wrapped(chance, code))) == plain[code]


@pytest.mark.parametrize("count", LINES)
@pytest.mark.timeout(0)
def test_whatever_is_scanned_has_an_answer(
    citizen: Citizen,
    meaning: Callable[[list[object]], list[Interpreted]],
    count: int,
    queue: Queue,
) -> None:
    """Each line gives one event, never a traceback, and no identity number in any text of it."""
    chance = Random(count)  # noqa: S311 - no secret
    queue.issue("passport")
    for _ in range(count):
        line = damaged(chance, wrapped(chance, chance.choice(CODES)))
        line = chance.choice((line, line, noise(chance)))
        frames = by_serial(chance, line)
        pieces = [each for each in _pieces(line) if each]
        assert len(frames) == len(pieces)
        for meant in meaning(frames):
            assert "19491231" not in repr(meant)
            assert isinstance(
                meant, AppointmentCode | TicketLabel | TicketToken | Person | Unreadable
            )
            assert answer(citizen, meant)


def _pieces(line: str) -> list[str]:
    for end in "\r\n\t\x03":
        line = line.replace(end, "\x02")
    return line.split("\x02")
