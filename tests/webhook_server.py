"""A program that hears a webhook, on a real socket, and answers as a test wants."""

import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress

TAKEN = b"HTTP/1.1 204 No Content\r\n\r\n"
UNAVAILABLE = b"HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n"

PATIENCE = 100.0
"""Seconds in which even a loaded machine starts a program and sends a request."""

Answer = Callable[[socket.socket], None]


class Listening:
    """Takes requests, each connection on a thread of its own; ``requests`` are all that came."""

    def __init__(self, answer: Answer, context: ssl.SSLContext | None = None) -> None:
        self.requests: list[bytes] = []
        self._came: queue.Queue[bytes] = queue.Queue()
        self._answer, self._context = answer, context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._lines: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self.port: int = self._socket.getsockname()[1]
        self._start(self._listen)

    def next(self) -> tuple[dict[str, str], bytes]:
        """The headers and the body of the next request; waits for it."""
        head, _, body = self._came.get(timeout=PATIENCE).partition(b"\r\n\r\n")
        lines = head.decode().split("\r\n")[1:]
        return dict(line.split(": ", 1) for line in lines), body

    def nothing_came(self) -> bool:
        """Whether every request was looked at."""
        return self._came.empty()

    def hear(self, line: socket.socket) -> None:
        """Take one request, and answer it."""
        heard = b""
        while b"\r\n\r\n" not in heard:
            piece = line.recv(4096)
            if not piece:
                raise ConnectionResetError
            heard += piece
        head, _, body = heard.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < length:
            body += line.recv(4096)
        request = head + b"\r\n\r\n" + body
        self.requests.append(request)
        self._came.put(request)
        self._answer(line)

    def close(self) -> None:
        """Take nothing more, and break what is open."""
        for line in (self._socket, *self._lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()
        for thread in self._threads:
            thread.join()

    def _start(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=work, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _listen(self) -> None:
        with suppress(OSError):  # the test has closed it
            while True:
                line, _ = self._socket.accept()
                self._lines.append(line)
                self._start(lambda line=line: self._serve(line))  # type: ignore[misc]

    def _serve(self, plain: socket.socket) -> None:
        with suppress(OSError):
            context = self._context
            line = context.wrap_socket(plain, server_side=True) if context else plain
            with line:
                self.hear(line)


@contextmanager
def listening(answer: Answer | bytes, context: ssl.SSLContext | None = None) -> Iterator[Listening]:
    """A server that answers each request so, and then closes the connection."""
    send = (lambda line: line.sendall(answer)) if isinstance(answer, bytes) else answer
    with closing(Listening(send, context)) as server:
        yield server
