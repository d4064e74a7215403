"""Whose turn it is on a line of boards: the host asks, one board answers, then the next. Pure.

What a board is to show goes before all else. A board that shows it is asked now and then whether it
is still there. One that is silent three times is in trouble, and is tried again until it answers.

A call pad is a board with keys: it is asked all the time whether one was pressed, and is told at
once what it is to say.
"""

from collections import deque
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from devices.boards.protocols import BoardProtocol, Said, Told
from devices.boards.showing import BoardTrouble, Showing
from devices.pads.commands import PadCommand

IDLE = 1.0
"""Seconds between two looks of a line whose boards have nothing to show yet."""

RETRY = 0.2
"""Seconds until a board that has not taken what it is to show is sent it again."""

RETRY_IN_TROUBLE = 2.0
"""Seconds between two attempts with a board in trouble, so that it holds up no other one."""

MISSES = 3
"""So many answers missing one after the other, and a board is in trouble."""

PAD_SECONDS = 0.1
"""Seconds between two questions to a pad whether a key was pressed, where its line has the time."""

MOST_TOLD = 4
"""What a pad has not been told yet, while more comes: the oldest is left out, it is about a press
that somebody has forgotten."""

ANSWER_BYTES = 40
"""The longest answer that a board gives."""

SLACK = 0.1
"""Seconds that adapters, networks and this machine may add to an answer's way."""

PAUSE = 0.005
"""Seconds between two frames: a board has to see where the second begins."""


@dataclass
class _Board:
    """One board: what it is to show, what it was last sent and has taken, and when it is asked.

    ``told`` is what a pad is still to be told; ``telling`` is what it was last sent of that.
    """

    address: int
    check_seconds: float
    is_pad: bool = False
    told: deque[Told] = field(default_factory=lambda: deque(maxlen=MOST_TOLD))
    telling: Told | None = None
    wanted: Showing | None = None
    sent: Showing | None = None
    shown: Showing | None = None
    misses: int = 0
    trouble: BoardTrouble | None = None
    asked_at: float = 0.0
    due: float = 0.0

    @property
    def is_right(self) -> bool:
        """Whether it shows what it is to show; a number that was called once more is shown anew."""
        if self.wanted is None or self.shown is None:
            return self.wanted is None
        wanted, shown = self.wanted, self.shown
        return wanted.event <= shown.event and replace(wanted, event=shown.event) == shown


class LineSchedule:
    """Says what is sent on a line and when. ``byte_seconds`` is how long a byte is on its way.

    The devices at ``pads`` are call pads, which speak the open line protocol. Moments are seconds
    of a clock that never goes back.
    """

    def __init__(
        self,
        protocol: BoardProtocol,
        addresses: Iterable[int],
        byte_seconds: float,
        pads: Container[int] = (),
    ) -> None:
        self._protocol, self._byte_seconds = protocol, byte_seconds
        self._boards = {
            each: _Board(each, PAD_SECONDS, is_pad=True)
            if each in pads
            else _Board(each, protocol.check_seconds)
            for each in addresses
        }
        self.keys: deque[tuple[int, PadCommand]] = deque()
        self._asked: _Board | None = None
        self._polled = False
        self._busy_until = 0.0

    @property
    def troubles(self) -> dict[int, BoardTrouble]:
        """What is wrong with which board, by its address."""
        boards = self._boards.values()
        return {each.address: each.trouble for each in boards if each.trouble}

    def opened(self, now: float) -> None:
        """Begin anew: the line has just been opened, and nobody knows what the boards show."""
        self._asked, self._busy_until = None, now
        for board in self._boards.values():
            board.shown, board.due = None, now
            board.told.clear()

    def want(self, showings: Mapping[int, Showing], now: float) -> None:
        """Take over what boards are to show, by their addresses."""
        for address, showing in showings.items():
            board = self._boards[address]
            was_right = board.is_right
            board.wanted = showing
            if was_right and not board.is_right and not board.trouble:
                board.due = now

    def tell(self, address: int, told: Told, now: float) -> None:
        """Tell a pad something as soon as the line is free."""
        pad = self._boards[address]
        pad.told.append(told)
        if not pad.trouble:
            pad.due = now

    def wait(self, now: float) -> float:
        """Seconds until there may be something to send."""
        dues = [each.due for each in self._boards.values() if each.wanted or each.is_pad]
        return max(self._busy_until, min(dues, default=now + IDLE), now) - now

    def next_frame(self, now: float) -> bytes:
        """Return what is to be sent now; nothing while an answer is waited for, or none is due."""
        if now < self._busy_until:
            return b""
        if self._asked:
            self._missed(self._asked, BoardTrouble.SILENT, now)
        boards = [each for each in self._boards.values() if each.wanted or each.is_pad]
        waiting = [each for each in boards if each.due <= now]
        if not waiting:
            return b""
        return self._frame(min(waiting, key=_urgency), now)

    def hear(self, data: bytes, now: float) -> bytes:
        """Take the bytes that have come; return what to answer at once.

        The keys that were pressed are in ``keys`` then, with their pads' addresses, until they are
        taken out.
        """
        answers = b""
        for heard in self._protocol.hear(data):
            answers += heard.answer
            if heard.key:
                self.keys.append((heard.address, heard.key))
            if board := self._boards.get(heard.address):
                self._note(board, heard.said, now)
        if answers:
            self._busy_until = max(self._busy_until, now + self._seconds(answers) + PAUSE)
        return answers

    def _frame(self, board: _Board, now: float) -> bytes:
        """Return what this board is sent now."""
        sent, board.telling = b"", None
        if board.told and not board.trouble:
            board.telling = board.told[0]
            sent = self._protocol.tell(board.address, board.telling)
        elif board.is_right and (board.wanted is None or not board.trouble):
            sent = self._protocol.poll(board.address)
        self._polled = bool(sent) and not board.telling
        if not sent and board.wanted:
            sent = self._protocol.show(board.address, board.wanted)
            board.sent = board.wanted
        board.asked_at = now
        self._busy_until = now + self._seconds(sent) + PAUSE
        if self._protocol.answers:
            self._asked = board
            answer = ANSWER_BYTES * self._byte_seconds
            self._busy_until += answer + self._protocol.answer_seconds + SLACK
        else:
            self._taken(board, now)
        return sent

    def _seconds(self, data: bytes) -> float:
        return len(data) * self._byte_seconds

    def _note(self, board: _Board, said: Said, now: float) -> None:
        """Note what a board has said."""
        match said:
            case Said.TAKEN | Said.REFUSED if board.telling:
                self._has_been_told(board, now)
            case Said.TAKEN:
                self._answered(board, now)
                self._taken(board, now)
            case Said.HERE:
                self._is_here(board, now)
            case Said.BEGUN:
                self._answered(board, now)
                board.shown, board.due = None, now
            case Said.REFUSED | Said.LATE:
                self._missed(board, BoardTrouble.REFUSES, now)
                if said is Said.LATE and not board.trouble:
                    board.due = now

    def _is_here(self, board: _Board, now: float) -> None:
        """Note that a board has said something that is not about what it was sent."""
        if self._asked is not board or self._polled:
            self._answered(board, now)
        if board.is_right:
            board.misses, board.due = 0, now + board.check_seconds
        if board.wanted is None:
            board.trouble = None

    def _answered(self, board: _Board, now: float) -> None:
        """Go on: the answer that was waited for has come."""
        if self._asked is board:
            self._asked, self._busy_until = None, now + PAUSE

    def _has_been_told(self, board: _Board, now: float) -> None:
        """Go on: a pad has done what it was told, or has nothing to do it with."""
        self._answered(board, now)
        if board.told and board.told[0] is board.telling:
            board.told.popleft()
        board.misses, board.telling = 0, None
        board.due = now if board.told or not board.is_right else now + board.check_seconds

    def _taken(self, board: _Board, now: float) -> None:
        """Note that a board shows what it was sent."""
        board.shown, board.misses, board.trouble = board.sent, 0, None
        board.due = now + (board.check_seconds if board.is_right else 0.0)

    def _missed(self, board: _Board, trouble: BoardTrouble, now: float) -> None:
        """Note that a board has not answered, or not as it should."""
        self._answered(board, now)
        board.misses += 1
        if board.misses >= MISSES:
            board.trouble = trouble
            board.told.clear()
        board.due = now + (RETRY_IN_TROUBLE if board.trouble else RETRY)


def _urgency(board: _Board) -> tuple[bool, float]:
    """The order in which boards are asked: those that show something wrong, the longest first."""
    return bool(board.trouble) or (board.is_right and not board.told), board.asked_at
