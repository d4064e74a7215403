"""Frames of boards that are described in data: text to bytes, and for simulators back. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct, field

from devices.checksums import crc16_modbus, sum_of, xor_of
from runtime.message import Message

Checksum = Literal["none", "xor", "sum", "crc16-modbus"]
Encoding = Literal["ascii", "gbk", "gb18030", "utf-16-be", "number"]

MOST_BYTES = 256
"""No frame is longer."""


class Form(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a kind of board is spoken to; assets/boards/adapters.toml says what each field means."""

    prefix: str = ""
    address_digits: int = 0
    opening: str = ""
    closing: str = ""
    end: str = ""
    encoding: Encoding = "gbk"
    text_bytes: int = 0
    most_number: int = 65535
    checksum: Checksum = "none"
    escapes: Mapping[str, str] = field(default_factory=dict)
    answer: str = ""
    answer_echo: int = 0

    @property
    def answers(self) -> bool:
        """Whether a board of this kind answers."""
        return bool(self.answer or self.answer_echo)


class NoRoom(ValueError):
    """A text that a board cannot show; the message says why. Cut off, it would be another one."""


def frame(form: Form, address: int, text: str) -> bytes:
    """The frame that has the board at ``address`` show a text.

    Raises:
        NoRoom: it cannot.

    """
    body = _address(form, address) + bytes.fromhex(form.opening) + _encoded(form, text)
    body += bytes.fromhex(form.closing)
    prefix = bytes.fromhex(form.prefix)
    body += _checksum(form, prefix + body)
    return prefix + _escaped(form, body) + bytes.fromhex(form.end)


def answer_to(form: Form, sent: bytes) -> bytes:
    """What a board answers to a frame; nothing for one that never answers."""
    if form.answer_echo:
        echo = sent[: form.answer_echo]
        return echo + _checksum(form, echo)
    return bytes.fromhex(form.answer)


def _address(form: Form, address: int) -> bytes:
    digits = form.address_digits
    return f"{address:0{digits}}".encode("ascii") if digits else bytes((address,))


def _encoded(form: Form, text: str) -> bytes:
    if form.encoding == "number":
        number = int(text) if text.isascii() and text.isdigit() else -1
        if not 0 <= number <= form.most_number:
            most = form.most_number
            raise NoRoom(Message("'{text}' is no number from 0 to {most}", text=text, most=most))
        return number.to_bytes(2, "big")
    try:
        data = text.encode(form.encoding)
    except UnicodeEncodeError:
        told = Message("'{text}' cannot be written in {code}", text=text, code=form.encoding)
        raise NoRoom(told) from None
    if form.text_bytes and len(data) > form.text_bytes:
        most = form.text_bytes
        raise NoRoom(Message("'{text}' has more than {most} bytes", text=text, most=most))
    space = " ".encode(form.encoding)
    return data + space * ((form.text_bytes - len(data)) // len(space))


def _decoded(form: Form, data: bytes) -> str:
    if form.encoding == "number":
        return str(int.from_bytes(data, "big"))
    return data.decode(form.encoding).rstrip(" ")


def _checksum(form: Form, data: bytes) -> bytes:
    match form.checksum:
        case "xor":
            return bytes((xor_of(data),))
        case "sum":
            return bytes((sum_of(data),))
        case "crc16-modbus":
            return crc16_modbus(data).to_bytes(2, "little")
        case "none":
            return b""


def _escaped(form: Form, body: bytes) -> bytes:
    instead = {bytes.fromhex(byte): bytes.fromhex(each) for byte, each in form.escapes.items()}
    return b"".join(instead.get(byte, byte) for byte in (body[n : n + 1] for n in range(len(body))))


class FrameFinder:
    """Finds the frames in what a board of some form hears: what a simulated board is made of."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._prefix, self._end = bytes.fromhex(form.prefix), bytes.fromhex(form.end)
        self._pattern = re.compile(_pattern(form), re.DOTALL)
        self._held = b""

    def feed(self, data: bytes) -> Iterator[tuple[int, str, bytes]]:
        """Take the bytes that have come; yield address, text and bytes of each frame in them."""
        self._held = (self._held + data)[-2 * MOST_BYTES :]
        while found := self._pattern.search(self._held):
            told = self._read(found["body"])
            self._held = self._held[found.end() if told else found.start() + 1 :]
            if told:
                yield (*told, found[0])

    def pause(self) -> None:
        """Take a pause: half a frame is none."""
        self._held = b""

    def _read(self, escaped: bytes) -> tuple[int, str] | None:
        """Address and text of a frame's body; None when it is no such frame."""
        form, body = self._form, _unescaped(self._form, escaped)
        opening, closing = bytes.fromhex(form.opening), bytes.fromhex(form.closing)
        behind = len(_checksum(form, b""))
        told, checksum = body[: len(body) - behind], body[len(body) - behind :]
        start = form.address_digits or 1
        address = told[:start]
        fits = checksum == _checksum(form, self._prefix + told)
        if not (fits and told[start:].startswith(opening) and told.endswith(closing)):
            return None
        text = told[start + len(opening) : len(told) - len(closing)]
        try:
            number = int(address) if form.address_digits else address[0]
            return number, _decoded(form, text)
        except ValueError:  # no digits, or no text in this encoding
            return None


def _unescaped(form: Form, escaped: bytes) -> bytes:
    back = {bytes.fromhex(each): bytes.fromhex(byte) for byte, each in form.escapes.items()}
    if not back:
        return escaped
    pattern = b"|".join(map(re.escape, back))
    return re.sub(pattern, lambda found: back[found[0]], escaped)


def _pattern(form: Form) -> bytes:
    """The pattern of a frame: of a fixed length where it has one, else up to where it closes."""
    length = 2 if form.encoding == "number" else form.text_bytes
    closing, end = bytes.fromhex(form.closing), bytes.fromhex(form.end)
    if length and not form.escapes:
        length += (form.address_digits or 1) + len(bytes.fromhex(form.opening)) + len(closing)
        body = b".{%d}" % (length + len(_checksum(form, b"")))
    elif end:
        body = b".*?"
    else:
        body = b".*?" + re.escape(closing) + b".{%d}" % len(_checksum(form, b""))
    return re.escape(bytes.fromhex(form.prefix)) + b"(?P<body>" + body + b")" + re.escape(end)
