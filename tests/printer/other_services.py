"""What else may listen at an address where a printer is looked for."""

import socket
from collections.abc import Callable

from tests.printer.printers import TcpPrinter

Serve = Callable[[TcpPrinter, socket.socket], None]

BAD_REQUEST = (
    b"HTTP/1.1 400 Bad Request\r\nServer: nginx/1.22.1\r\nDate: Mon, 30 Nov 2026 02:00:00 GMT\r\n"
    b"Content-Type: text/html\r\nContent-Length: 157\r\nConnection: close\r\n\r\n<html>\r\n"
    b"<head><title>400 Bad Request</title></head>\r\n<body>\r\n"
    b"<center><h1>400 Bad Request</h1></center>\r\n</body>\r\n</html>\r\n"
)


def answers_and_closes(said: bytes) -> Serve:
    """As a web server does with what is no request."""

    def serve(_printer: TcpPrinter, line: socket.socket) -> None:
        line.recv(4096)
        line.sendall(said)

    return serve


def answers(said: bytes) -> Serve:
    """The same to whatever is sent, until the other end is done."""

    def serve(_printer: TcpPrinter, line: socket.socket) -> None:
        while line.recv(4096):
            line.sendall(said)

    return serve


def greets(said: bytes) -> Serve:
    """Says who it is, and waits for a line that never ends."""

    def serve(_printer: TcpPrinter, line: socket.socket) -> None:
        line.sendall(said)
        while line.recv(4096):
            pass

    return serve


OTHERS: dict[str, Serve] = {
    "web": answers_and_closes(BAD_REQUEST),
    "web, one line": answers_and_closes(b"HTTP/1.1 400 Bad Request: missing required Host header"),
    "web, open": answers(BAD_REQUEST),
    "ssh": greets(b"SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n"),
    "mail": greets(b"220 mail.example.org ESMTP Postfix\r\n"),
    "files": greets(b"220 (vsFTPd 3.0.3)\r\n"),
    "screen": greets(b"RFB 003.008\n"),
    "telnet": greets(b"\xff\xfd\x18\xff\xfd\x20\xff\xfd\x23"),
    "redis": answers(b"-ERR unknown command\r\n"),
    "mysql": greets(b"J\0\0\0\n8.0.36\0\x0b\0\0\0;Q^Wd|\x1c\x10\0\xff\xff\xff"),
}
