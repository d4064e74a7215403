"""One line of the open line protocol, as a value and as bytes: pure.

``@03 7 SHOW t=A001 w=3 s=CALL x=5AD1 *4E``: the address of a device, the number of the line, a
command, its values, and two checks. docs/line-protocol.md is the whole protocol.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from devices.checksums import crc16_modbus, xor_of

MOST_BYTES = 120
"""Of a line, without its end."""

ALL = 0
"""The address of every device on the line at once; nobody answers it."""

MOST_ADDRESS, MOST_SEQ = 99, 99

CRC = "x"
"""The key of the CRC, which is always the last one."""


class Command(StrEnum):
    """What a line is: the first four are sent by the host, the last four by devices."""

    SHOW = "SHOW"
    TEXT = "TEXT"
    BEEP = "BEEP"
    ASK = "ASK"
    OK = "OK"
    ERR = "ERR"
    PONG = "PONG"
    PING = "PING"
    HELLO = "HELLO"
    KEY = "KEY"
    NUM = "NUM"
    RATE = "RATE"


WITH_CRC = frozenset(
    {Command.SHOW, Command.TEXT, Command.HELLO, Command.KEY, Command.NUM, Command.RATE}
)
"""What changes a number that people see, or the queue: two flipped bits may leave the XOR as it
is, and turn A001 into A010, or the HELLO of one pad into another's."""


class LineMessage(Struct, frozen=True):
    """A line: from the host to the device at ``address``, or from that device to the host.

    ``seq`` is 0 to 99. ``command`` is one of :class:`Command`, or another word in capitals, which
    is to be answered with ``ERR c=verb``. Keys are small letters; values have at least one
    character and are visible ASCII without ``@``, ``*`` and ``=``. ``word`` stands by itself, as
    in ``ASK rate``.
    """

    address: int
    seq: int
    command: str
    values: Mapping[str, str] = field(default_factory=dict)
    word: str = ""


class BadLine(ValueError):
    """A line that cannot be trusted; the message says why. Nobody answers it."""


def encode(message: LineMessage) -> bytes:
    """The line with its end; those of :data:`WITH_CRC` have a CRC.

    Raises:
        ValueError: the message cannot be a line, or is longer than one.

    """
    words = [f"@{message.address:02}", str(message.seq), message.command]
    words += [message.word] * bool(message.word)
    words += [f"{key}={value}" for key, value in message.values.items()]
    line = " ".join(words)
    if message.command in WITH_CRC:
        line += f" {CRC}={crc16_modbus(line.encode('ascii')):04X}"
    line += " "
    whole = f"{line}*{xor_of(line.encode('ascii')):02X}".encode("ascii")
    if decode(whole) != message:
        raise ValueError(f"{message} is no line")
    return whole + b"\n"


_LINE = re.compile(
    rb"(?P<checked>@(?P<address>[0-9]{2}) (?P<seq>[0-9]{1,2}) (?P<command>[A-Z]{2,8})"
    rb"(?: (?P<word>[a-z]+))?(?P<values>(?: [a-z]+=[!-)+-<>?A-~]+)*) )\*(?P<xor>[0-9A-Fa-f]{2})"
)


def decode(line: bytes) -> LineMessage:
    """The message of a line without its end.

    Raises:
        BadLine: it is no such line, or a check does not fit.

    """
    found = _LINE.fullmatch(line)
    if found is None or len(line) > MOST_BYTES:
        raise BadLine("not of the form")
    if int(found["xor"], 16) != xor_of(found["checked"]):
        raise BadLine("the XOR does not fit")
    pairs = [pair.partition("=") for pair in found["values"].decode().split()]
    values = {key: value for key, _, value in pairs}
    if len(values) < len(pairs):
        raise BadLine("a key stands twice")
    if CRC in values:
        if pairs[-1][0] != CRC:
            raise BadLine("something follows the CRC")
        _check_crc(found["checked"], values.pop(CRC))
    return LineMessage(
        int(found["address"]),
        int(found["seq"]),
        found["command"].decode(),
        values,
        (found["word"] or b"").decode(),
    )


def _check_crc(checked: bytes, crc: str) -> None:
    """Refuse a CRC that is not that of all before it."""
    before = checked[: checked.rindex(f" {CRC}=".encode())]
    if not re.fullmatch(r"[0-9A-Fa-f]{4}", crc) or int(crc, 16) != crc16_modbus(before):
        raise BadLine("the CRC does not fit")


def text_values(text: str) -> dict[str, str]:
    """The values of a TEXT line: GB18030 in hexadecimal digits."""
    return {"t": text.encode("gb18030").hex().upper()}


def text_of(values: Mapping[str, str]) -> str:
    """The text of a TEXT line.

    Raises:
        ValueError: it is none.

    """
    return bytes.fromhex(values.get("t", "?")).decode("gb18030")
