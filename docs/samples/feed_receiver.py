#!/usr/bin/env python3
"""Takes the messages of the hall's feed (docs/feed.md): a beginning for a program of your own.

    feed_receiver.py --secret feed.secret [--port 8089] [PROGRAM [ARGUMENT...]]

Each message whose signature is right is written to standard output as a line of JSON or, where a
PROGRAM is named, is given to it on its standard input: one that sends an SMS, tells a WeChat
official account, or shakes a vibrating token. Where PROGRAM fails, the hall tries again for as long
as the message holds. Python's standard library is all it needs.
"""

import argparse
import base64
import hmac
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

LONGEST = 16 * 1024
"""Bytes of a message; the hall's have some hundred."""

AGE = 300
"""Seconds by which the clocks may differ; an older message may be one that was listened to."""

REMEMBERED = 10_000
"""Messages that are known again when they come twice."""

PATIENCE = 8
"""Seconds for PROGRAM: the hall waits ten for an answer."""


def verified(key: bytes, headers: Mapping[str, str], body: bytes, now: float) -> str:
    """The id of a message that the hall signed; "" for any other (Standard Webhooks 1.0)."""
    headers = {name.lower(): value for name, value in headers.items()}
    message_id, sent_at = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (sent_at.isascii() and sent_at.isdigit()) or abs(now - int(sent_at)) > AGE:
        return ""
    content = b".".join((message_id.encode(), sent_at.encode(), body))
    expected = b"v1," + base64.b64encode(hmac.digest(key, content, "sha256"))
    given = headers.get("webhook-signature", "").encode().split()
    return message_id if any(hmac.compare_digest(expected, each) for each in given) else ""


class Messages:
    """The messages that came, each handed on once."""

    def __init__(self, program: Sequence[str]) -> None:
        self._program = program
        self._lock = threading.Lock()
        self._known: dict[str, None] = {}

    def take(self, message_id: str, body: bytes) -> bool:
        """Hand a message on; False where that failed. One that was handed on is not once more."""
        with self._lock:  # one after the other: a turn does not overtake the one before it
            if message_id not in self._known and not self._handed_on(body):
                return False
            self._known[message_id] = None
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]
            return True

    def _handed_on(self, body: bytes) -> bool:
        if not self._program:
            sys.stdout.buffer.write(body + b"\n")
            sys.stdout.buffer.flush()
            return True
        try:
            done = subprocess.run(self._program, input=body, timeout=PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            print(type(error).__name__, file=sys.stderr)
            return False
        return done.returncode == 0


class Receiver(BaseHTTPRequestHandler):
    """One request: 204 where the message is taken, 503 where the hall should try again."""

    key = b""
    messages = Messages(())
    protocol_version = "HTTP/1.1"
    timeout = 30  # of a connection on which nothing comes

    def do_POST(self) -> None:
        """Take a message."""
        length = self.headers.get("content-length", "")
        if not (length.isascii() and length.isdigit()) or int(length) > LONGEST:
            self._answer(413)
            return
        body = self.rfile.read(int(length))
        message_id = verified(self.key, dict(self.headers), body, time.time())
        if not message_id:
            self._answer(401)
            return
        self._answer(204 if self.messages.take(message_id, body) else 503)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("content-length", "0")
            self.send_header("connection", "close")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Write no log: an address is nobody's business."""


def main() -> None:
    """Listen until the process is told to end."""
    parser = argparse.ArgumentParser(description="Takes the messages of the hall's feed.")
    parser.add_argument("--secret", type=Path, required=True, help="the file that the hall has")
    parser.add_argument("--port", type=int, default=8089)
    parser.add_argument("program", nargs=argparse.REMAINDER, help="is given each message")
    options = parser.parse_args()
    secret = options.secret.read_text(encoding="ascii").strip()
    Receiver.key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    Receiver.messages = Messages(options.program)
    with ThreadingHTTPServer(("127.0.0.1", options.port), Receiver) as server:
        server.daemon_threads = True
        print(
            f"listens on http://127.0.0.1:{server.server_address[1]}/", file=sys.stderr, flush=True
        )
        server.serve_forever()


if __name__ == "__main__":
    main()
