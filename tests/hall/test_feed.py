"""The feed outward: settings, what is sent, what happens when it fails, and the sample receiver."""

import asyncio
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

import pytest
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from db.hall_file.storing import store_hall
from db.notifications import Notifications
from devices.webhook.faults import WebhookTrouble
from devices.webhook.signature import BadSecret, key_of
from devices.webhook.webhook import Webhook
from hall.cli.main import main
from hall.compose.application import Application, open_application
from hall.compose.feed import Feed, NoFeed, feed_running, message_id, message_of, pause_after
from hall.compose.web import NICE
from hall.feed_settings import SECRET, FeedSettings, NoFeedSecret, secret_of
from hall.settings import Settings, load_settings
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE, SetClock
from tests.hall.commands import Hall
from tests.webhook_server import PATIENCE, TAKEN, UNAVAILABLE, Listening, listening
from tickets.errors import DatabaseTrouble

HALL = str(Path(sys.executable).with_name("hall"))
RECEIVER = Path(__file__).parent.parent.parent / "docs" / "samples" / "feed_receiver.py"
WHSEC = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
AHEAD = 1


@pytest.fixture
def running(tmp_path: Path, clock: SetClock) -> Iterator[Application]:
    """The sample hall, with an open counter and two people who wait for passports."""
    settings = load_settings(None, str(tmp_path / "hall.db"), f"virtual:{tmp_path}/paper")
    with open_application(settings, clock=clock) as running:
        running.queue.issue("passport")
        running.queue.call_next(1)
        running.queue.finish(1)
        running.queue.issue("passport", language="en")
        running.queue.issue("passport")
        yield running


@contextmanager
def feed_to(hall: Application, port: int) -> Iterator[Feed]:
    """The hall's feed, sent to a port of this machine; nothing is left to chance."""
    webhook = Webhook(f"http://127.0.0.1:{port}/secret", key_of(WHSEC), answers_within=PATIENCE)
    feed = Feed(hall, webhook, AHEAD, chance=lambda: 0.0)
    feed.start()
    try:
        yield feed
    finally:
        feed.stop()


def told(server: Listening) -> tuple[str, str]:
    """What the next message tells whom."""
    message = json.loads(server.next()[1])
    return message["kind"], message["number"]


def several(server: Listening, count: int) -> set[tuple[str, str]]:
    """The next messages, which are of different tickets and come in any order."""
    return {told(server) for _ in range(count)}


def until(condition: threading.Event) -> None:
    """Wait for an event."""
    assert condition.wait(PATIENCE)


# settings


def test_the_feed_is_settings(tmp_path: Path) -> None:
    """The secret's file is beside them."""
    (tmp_path / "hall.toml").write_text(
        '[feed]\nurl = "https://sms.example/hook"\nsecret = "feed.secret"\nahead = 5\n'
    )
    feed = load_settings().feed
    assert feed == FeedSettings("https://sms.example/hook", str(tmp_path / "feed.secret"), 5)
    assert Settings().feed == FeedSettings()


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('url = "http://sms.example/"', "'feed.url' is no webhook: http is not secret on the way"),
        ('url = "sms.example"', "'feed.url' is no webhook: no host; write https://HOST/PATH"),
        ("ahead = 51", "'feed.ahead' is 51; write a whole number of people from 0 to 50"),
        ("ahead = -1", "'feed.ahead' is -1; write a whole number of people from 0 to 50"),
        ('uri = "https://sms.example/"', "unknown key 'uri'; did you mean 'url'?"),
    ],
)
def test_a_feed_that_cannot_be_is_refused(tmp_path: Path, line: str, problem: str) -> None:
    """With its line, when the settings are read."""
    (tmp_path / "hall.toml").write_text(f"[feed]\n{line}\n")
    with pytest.raises(TomlFileError, match=r"hall\.toml:2: ") as wrong:
        load_settings()
    assert problem in str(wrong.value)


def test_the_secret_is_in_the_environment_or_in_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment goes first; without either, it is said what to do."""
    path = tmp_path / "feed.secret"
    feed = FeedSettings("https://sms.example/", str(path))
    with pytest.raises(NoFeedSecret, match=r"there is no .*feed\.secret; name its file as"):
        secret_of(feed)
    with pytest.raises(NoFeedSecret, match="none is named; name its file as"):
        secret_of(replace(feed, secret=""))
    path.write_text(WHSEC + "\n")
    assert key_of(secret_of(feed)) == key_of(WHSEC)
    monkeypatch.setenv(SECRET, "whsec_" + "AAAA" * 8)
    assert key_of(secret_of(feed)) == bytes(24)


def test_no_feed_without_an_address_or_with_half_a_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refused before anything is opened."""
    with pytest.raises(NoFeed, match=r"feed\.url"), feed_running(load_settings()):
        pass
    monkeypatch.setenv(SECRET, "whsec_short")
    settings = replace(load_settings(), feed=FeedSettings("https://sms.example/"))
    with pytest.raises(BadSecret), feed_running(settings):
        pass
    assert not (tmp_path / "data" / "warm-window" / "hall.db").exists()


# what is sent


def test_a_message_says_what_the_documentation_says(running: Application, clock: SetClock) -> None:
    """Field for field; the counter as the ticket's language calls it, by its number or its name."""
    notifications, setup = Notifications(running.database, clock), running.current_hall()
    ticket = running.queue.call_next(1)
    assert ticket is not None
    turn, following = notifications.due(AHEAD)
    expected = {
        "kind": "turn",
        "token": ticket.token,
        "number": "A002",
        "counter": "1",
        "language": "en",
        "event": turn.key.event,
        "at": "2026-11-23T01:00:00Z",
        "recall": False,
    }
    assert json.loads(message_of(turn, setup)) == expected
    named = replace(setup.counters[0], names={"zh-Hans": "综合窗口", "en": "Main counter"})
    renamed = replace(setup, counters=(named, *setup.counters[1:]))
    assert json.loads(message_of(turn, renamed)) == expected | {"counter": "Main counter"}
    sent = json.loads(message_of(following, setup))
    assert (sent["kind"], sent["number"], sent["counter"]) == ("next", "A003", None)
    assert message_id(turn.key) == f"turn-{ticket.id}-{turn.key.event}"


def test_pauses_grow_and_end_at_a_minute() -> None:
    """One second, two, four; by chance up to half of it less."""
    whole = [pause_after(n, 0).total_seconds() for n in (1, 2, 3, 6, 7, 5000)]
    assert whole == [1, 2, 4, 32, 60, 60]
    assert pause_after(7, 1) == timedelta(seconds=30)


def test_each_person_is_told_that_they_are_next_and_called(running: Application) -> None:
    """Signed, with an id of its own; nothing is told twice."""
    with listening(TAKEN) as server, feed_to(running, server.port):
        assert several(server, 2) == {("next", "A002"), ("next", "A003")}
        running.queue.call_next(1)
        headers, body = server.next()
        assert json.loads(body) | {"kind": "turn", "number": "A002"} == json.loads(body)
        running.queue.recall(1)
        again, body = server.next()
        assert json.loads(body)["recall"] is True
        assert again["webhook-id"] != headers["webhook-id"]
        assert again["webhook-signature"].startswith("v1,")
        running.queue.call_next(1)
        assert told(server) == ("turn", "A003")
        assert server.nothing_came()


def test_a_feed_that_starts_again_goes_on_where_it_was(running: Application) -> None:
    """What was sent is not sent again; what happened meanwhile is, as far as it still holds."""
    with listening(TAKEN) as server:
        with feed_to(running, server.port):
            several(server, 2)
            running.queue.call_next(1)
            assert told(server) == ("turn", "A002")
        running.queue.finish(1)
        running.queue.call_next(1)
        running.queue.finish(1)
        running.queue.issue("passport")
        with feed_to(running, server.port):
            assert told(server) == ("next", "A004")
            running.queue.call_next(1)
            assert told(server) == ("turn", "A004")
        assert server.nothing_came()


# when it fails


class Answers:
    """Refuses until it is told otherwise."""

    def __init__(self) -> None:
        self.answer = UNAVAILABLE

    def __call__(self, line: socket.socket) -> None:
        """Answer so."""
        line.sendall(self.answer)


def faults(hall: Application) -> list[tuple[str, str, str]]:
    """What officers read."""
    return [(each.kind, each.place, each.fault) for each in hall.device_faults.now()]


def until_shown(role: str) -> None:
    """Wait until a role of another process shows the hall of these settings."""
    waits = threading.Event()
    with open_application(load_settings()) as hall:
        for _ in range(int(PATIENCE / 0.01)):
            if any(each.name.startswith(role) for each in hall.running_roles.now()):
                return
            waits.wait(0.01)
    pytest.fail(f"no {role} is there")


def until_told(hall: Application, expected: list[tuple[str, str, str]]) -> None:
    """Wait until officers read this."""
    waits = threading.Event()
    for _ in range(int(PATIENCE / 0.01)):
        if faults(hall) == expected:
            break
        waits.wait(0.01)
    assert faults(hall) == expected


@contextmanager
def time_goes_on(clock: SetClock) -> Iterator[None]:
    """A second of the hall's time passes again and again."""
    ended = threading.Event()

    def go_on() -> None:
        while not ended.wait(0.02):
            clock.go_on(seconds=1)

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def test_what_is_refused_is_sent_again_with_the_same_id(
    running: Application, clock: SetClock, caplog: pytest.LogCaptureFixture
) -> None:
    """After a pause, while it holds; the log says once that it fails, and officers read it."""
    answers = Answers()
    running.queue.cancel("A003")
    with listening(answers) as server, feed_to(running, server.port):
        host = f"127.0.0.1:{server.port}"
        first, body = server.next()
        until_told(running, [("feed", host, "refuses")])
        assert server.nothing_came()
        with time_goes_on(clock):
            second, _ = server.next()
            answers.answer = TAKEN
            third, said = server.next()
            until_told(running, [])
    assert first["webhook-id"] == second["webhook-id"] == third["webhook-id"]
    assert body == said
    assert first["webhook-timestamp"] != third["webhook-timestamp"]
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == [
        f"phones are not told: {host}: it answers 503",
        "phones are not told: it works again",
    ]


def test_a_call_that_is_over_is_not_sent_late(running: Application, clock: SetClock) -> None:
    """When the webhook is back, the person who sits there now is told, and nobody else."""
    answers = Answers()
    with listening(answers) as server, feed_to(running, server.port):
        several(server, 2)
        running.queue.call_next(1)
        assert told(server) == ("turn", "A002")
        running.queue.finish(1)
        running.queue.call_next(1)
        assert told(server) == ("turn", "A003")
        until_told(running, [("feed", f"127.0.0.1:{server.port}", "refuses")])
        answers.answer = TAKEN
        with time_goes_on(clock):
            assert told(server) == ("turn", "A003")
            until_told(running, [])
        assert server.nothing_came()


def test_a_message_that_hangs_holds_up_neither_calls_nor_others(running: Application) -> None:
    """Another ticket is told meanwhile; the same ticket's next message waits for it."""
    released, hangs = threading.Event(), list[object]()

    def answer(line: socket.socket) -> None:
        message = json.loads(server.requests[-1].partition(b"\r\n\r\n")[2])
        if (message["kind"], message["number"]) == ("next", "A002"):
            hangs.append(message)
            until(released)
        line.sendall(TAKEN)

    with listening(answer) as server, feed_to(running, server.port):
        assert several(server, 2) == {("next", "A002"), ("next", "A003")}
        running.queue.call_next(1)
        running.queue.issue("passport", language="en")
        assert told(server) == ("next", "A004")
        assert server.nothing_came()
        released.set()
        assert told(server) == ("turn", "A002")
    assert len(hangs) == 1


def test_no_more_than_a_few_are_sent_at_once(running: Application) -> None:
    """Whoever is not among them is told as soon as one has ended."""
    released = threading.Event()
    for service in ("identity-card", "hk-macao-permit", "visa-residence", "household-move"):
        running.queue.issue(service)
    for counter in running.queries.counters():
        running.counters.open(counter.number)

    def answer(line: socket.socket) -> None:
        until(released)
        line.sendall(TAKEN)

    with listening(answer) as server, feed_to(running, server.port):
        several(server, 4)
        assert server.nothing_came()
        released.set()
        several(server, 2)


def test_what_was_under_way_when_the_feed_ended_is_sent_after_its_start(
    running: Application, clock: SetClock
) -> None:
    """Whether it had come cannot be known: so with the same id."""
    running.queue.cancel("A003")
    released = threading.Event()

    def answer(line: socket.socket) -> None:
        until(released)
        line.sendall(TAKEN)

    with listening(answer) as server:
        with feed_to(running, server.port):
            first, _ = server.next()
        released.set()
        clock.go_on(seconds=30)
        with feed_to(running, server.port):
            again, _ = server.next()
    assert first["webhook-id"] == again["webhook-id"]


def test_a_database_that_is_away_is_waited_for(
    running: Application, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """One line in the log; when it is back, what is due is sent."""
    failed = threading.Event()

    def away(*_: object) -> None:
        failed.set()
        raise DatabaseTrouble("hall.db", "is away")

    with listening(TAKEN) as server, monkeypatch.context() as patch:
        patch.setattr(Notifications, "due", away)
        with feed_to(running, server.port):
            until(failed)
            patch.undo()
            assert several(server, 2) == {("next", "A002"), ("next", "A003")}
    messages = [each.getMessage() for each in caplog.records]
    assert messages[0].startswith("the feed cannot use the queue: database hall.db: is away")
    assert "the feed cannot use the queue: it works again" in messages


def test_what_was_taken_and_cannot_be_noted_is_sent_again_with_its_id(
    running: Application,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The database went away between the answer and the note."""
    running.queue.cancel("A003")
    failed = threading.Event()

    def away(*_: object) -> None:
        failed.set()
        raise DatabaseTrouble("hall.db", "is away")

    with listening(TAKEN) as server, monkeypatch.context() as patch:
        patch.setattr(Notifications, "sent", away)
        with feed_to(running, server.port):
            first, _ = server.next()
            until(failed)
            patch.undo()
            clock.go_on(seconds=30)
            again, _ = server.next()
    assert first["webhook-id"] == again["webhook-id"]
    assert "is away" in caplog.text


def test_a_fault_of_ours_does_not_end_the_feed(
    running: Application,
    clock: SetClock,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It is logged with its traceback; the message is tried again."""
    running.queue.cancel("A003")
    failed = threading.Event()

    def broken(*_: object) -> bytes:
        failed.set()
        raise ZeroDivisionError

    with listening(TAKEN) as server, monkeypatch.context() as patch:
        patch.setattr("hall.compose.feed.message_of", broken)
        with feed_to(running, server.port):
            until(failed)
            patch.undo()
            clock.go_on(seconds=30)
            assert told(server) == ("next", "A002")
    assert any(each.exc_info for each in caplog.records)


# as a program


@contextmanager
def receiver(folder: Path, *program: str) -> Iterator[tuple[int, IO[str]]]:
    """The sample receiver as a process: its port, and what it writes."""
    (folder / "feed.secret").write_text(WHSEC + "\n")
    with subprocess.Popen(
        [sys.executable, str(RECEIVER), "--secret", "feed.secret", "--port", "0", *program],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        try:
            port = int(process.stderr.readline().rsplit(":", 1)[1].strip("/\n"))
            yield port, process.stdout
        finally:
            process.kill()


def hall_on(folder: Path, port: int) -> None:
    """A hall that is open at any hour, with its feed sent to a port."""
    (folder / "hall.toml").write_text(
        f'database = "hall.db"\n[feed]\nurl = "http://127.0.0.1:{port}/"\nsecret = "feed.secret"\n'
    )
    setup = read_hall_file(SAMPLE)
    with open_application(load_settings()) as running:
        always = replace(setup.hall, numbers_outside_hours=True)
        store_hall(running.database, replace(setup, hall=always))


def test_the_sample_receiver_takes_what_the_hall_sends(tmp_path: Path, hall: Hall) -> None:
    """Two programs as they are run: `hall run feed`, and the one of docs/samples; both end well."""
    with receiver(tmp_path) as (port, lines):
        hall_on(tmp_path, port)
        with subprocess.Popen(
            [HALL, "run", "feed"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
        ) as feed:
            try:
                hall("take", "passport")
                hall("next", "1")
                message = json.loads(lines.readline())
                assert (message["kind"], message["number"]) == ("turn", "A001")
                hall("recall", "1")
                assert json.loads(lines.readline())["recall"] is True
            finally:
                feed.send_signal(signal.SIGTERM)
            _, err = feed.communicate(timeout=PATIENCE)
    assert (feed.returncode, err) == (0, "")


def test_the_sample_receiver_hands_messages_to_a_program(tmp_path: Path, hall: Hall) -> None:
    """Where that fails the hall tries again: here until a file is there."""
    script = "import sys, pathlib; data = sys.stdin.read(); open('came', 'a').write(data + '\\n')\n"
    script += "sys.exit(not pathlib.Path('works').exists())"
    with receiver(tmp_path, sys.executable, "-c", script) as (port, _):
        hall_on(tmp_path, port)
        hall("take", "passport")
        hall("next", "1")
        with open_application(load_settings()) as running, feed_to(running, port):
            until_told(running, [("feed", f"127.0.0.1:{port}", "refuses")])
            (tmp_path / "works").touch()
            until_told(running, [])
    came = [json.loads(line) for line in (tmp_path / "came").read_text().splitlines()]
    assert len(came) > 1
    assert {each["number"] for each in came} == {"A001"}


def sent_to(port: int, *messages: tuple[str, bytes, datetime], secret: str = WHSEC) -> list[str]:
    """What becomes of messages, one after the other: "" for one that is taken."""

    async def send() -> list[str]:
        found = []
        async with Webhook(f"http://127.0.0.1:{port}/", key_of(secret)) as webhook:
            for name, body, at in messages:
                try:
                    await webhook.send(name, body, at)
                    found.append("")
                except WebhookTrouble as trouble:
                    found.append(str(trouble).partition(": ")[2])
        return found

    return asyncio.run(send())


def test_the_sample_receiver_takes_nothing_from_others(tmp_path: Path) -> None:
    """Another secret, an hour old, too long: refused; and what comes twice is handed on once."""
    now = datetime.now(UTC)
    other = "whsec_" + "AAAA" * 8
    with receiver(tmp_path) as (port, lines):
        assert sent_to(port, ("turn-1-1", b"{}", now), secret=other) == ["it answers 401"]
        assert sent_to(
            port,
            ("turn-1-1", b"{}", now - timedelta(hours=1)),
            ("turn-1-1", b"{}", now + timedelta(hours=1)),
            ("turn-1-1", bytes(20_000), now),
            ("turn-1-1", b'{"number":"A001"}', now),
            ("turn-1-1", b'{"number":"A001"}', now),
            ("turn-1-2", b'{"number":"A002"}', now),
        ) == ["it answers 401", "it answers 401", "it answers 413", "", "", ""]
        assert [lines.readline(), lines.readline()] == [
            '{"number":"A001"}\n',
            '{"number":"A002"}\n',
        ]


def test_the_feed_beside_windows(tmp_path: Path, hall: Hall) -> None:
    """One process may be display and feed; both end with it."""
    with listening(TAKEN) as server:
        hall_on(tmp_path, server.port)
        (tmp_path / "feed.secret").write_text(WHSEC)
        with subprocess.Popen([HALL, "run", "display", "feed"], cwd=tmp_path) as process:
            try:
                hall("take", "passport")
                hall("next", "1")
                assert told(server) == ("turn", "A001")
                until_shown("display")
            finally:
                process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0


def test_the_feed_beside_the_pages(tmp_path: Path, hall: Hall) -> None:
    """One process may be both, without a screen; it stands back, and its end is in order."""
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    with listening(TAKEN) as server:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        hall_on(tmp_path, server.port)
        with (tmp_path / "hall.toml").open("a") as settings:
            settings.write(f'[web]\naddress = "127.0.0.1"\nport = {port}\n')
        (tmp_path / "feed.secret").write_text(WHSEC)
        with subprocess.Popen(
            [HALL, "run", "web", "feed"], cwd=tmp_path, env=kept, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                until_shown("web")
                own, theirs = (os.getpriority(os.PRIO_PROCESS, of) for of in (0, process.pid))
                assert theirs == max(own, NICE)
                hall("take", "passport")
                hall("next", "1")
                assert told(server) == ("turn", "A001")
            finally:
                process.send_signal(signal.SIGTERM)
            _, err = process.communicate(timeout=PATIENCE)
    assert (process.returncode, err) == (0, "")


def test_the_feed_needs_no_qt() -> None:
    """A server without a screen has none of its libraries."""
    program = "import sys, hall.compose.feed; sys.exit('PySide6.QtCore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_feed_that_is_none_does_not_start(capsys: pytest.CaptureFixture[str]) -> None:
    """With what to write, and the code of bad input."""
    assert main(["run", "feed"]) == 2
    assert "hall.toml has no feed; write the address of your program" in capsys.readouterr().err
