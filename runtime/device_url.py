"""The address of a device in the settings, as a URL: its parts and its options. Nothing is opened.

Printers and input devices are named like this: ``serial:///dev/ttyACM0?baud=9600``.
"""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from runtime.message import Message

BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)

_NO_PORT = (Message("no such port"), Message("a port is 1 to 65535"))

Options = dict[str, str]

MakeError = Callable[[str, str, str], Exception]
"""Makes an error of the address, what is wrong with it, and what to write instead."""


class DeviceUrl:
    """An address in its parts. Every error it raises is made by ``error``.

    An address that urlsplit() would understand in part only is refused.
    """

    def __init__(self, text: str, examples: str, error: MakeError) -> None:
        self.text, self._error = text, error
        if not text.isprintable():
            raise self.wrong("it holds a character that cannot be seen", "write it without")
        if "#" in text:
            raise self.wrong("'#' has no meaning in it", "in a path write %23")
        try:
            self.parts = urlsplit(text)
        except ValueError as wrong:
            raise self.wrong(str(wrong), f"write {examples}") from None

    @property
    def scheme(self) -> str:
        """The kind of connection, such as ``serial``."""
        return self.parts.scheme

    @property
    def path(self) -> str:
        """The path, with its escapes read."""
        return unquote(self.parts.path)

    @property
    def has_whole_path(self) -> bool:
        """Whether it names a path from the root, and no host: it has three slashes."""
        return self.parts.path.startswith("/") and not self.parts.netloc

    def host_and_port(self, problem: str, remedy: str, usual: int) -> tuple[str, int]:
        """Return the host and the port that it names; ``problem`` says that it names no host.

        ``usual`` is the port of an address without one.
        """
        try:
            host, port = self.parts.hostname, self.parts.port
        except ValueError:
            raise self.wrong(*_NO_PORT) from None
        if port == 0:
            raise self.wrong(*_NO_PORT)
        if not host or "@" in self.parts.netloc or self.parts.path not in {"", "/"}:
            raise self.wrong(problem, remedy)
        return host, port or usual

    def wrong(self, problem: str, remedy: str) -> Exception:
        """Make the error that says what is wrong with this address."""
        return self._error(self.text, problem, remedy)

    def written_options(self) -> Options:
        """Return the options in the query; each must have one value."""
        options: Options = {}
        for key, value in parse_qsl(self.parts.query, keep_blank_values=True):
            if not value:
                raise self.wrong(f"option {key!r} has no value", "write one, or leave it out")
            if key in options:
                raise self.wrong(f"option {key!r} is there twice", "write it once")
            options[key] = value
        return options

    def options(self, defaults: Mapping[str, str], others: Sequence[str] = ()) -> Options:
        """Return the options over their ``defaults``; any other is refused.

        ``others`` are options that are possible, too, and have been taken off before.
        """
        written = self.written_options()
        for key in written:
            if key not in defaults:
                possible = ", ".join((*others, *defaults))
                remedy = f"possible are {possible}" if possible else "it takes none"
                raise self.wrong(f"no option {key!r}", remedy)
        return {**defaults, **written}

    def one_of(self, options: Options, key: str, known: Sequence[str], called: str = "") -> str:
        """Return an option that must be one of the ``known``; messages name it ``called``."""
        if options[key] not in known:
            remedy = f"{key} is one of {', '.join(known)}"
            raise self.wrong(f"no {called or key} {options[key]!r}", remedy)
        return options[key]

    def baud(self, options: Options, called: str = "") -> int:
        """Return the option ``baud``, which must be a usual speed."""
        return int(self.one_of(options, "baud", tuple(map(str, BAUD_RATES)), called))
