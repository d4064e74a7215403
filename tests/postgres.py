"""A real PostgreSQL for the tests: a private server on loopback, one for each test session."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from psycopg import sql

SUPERUSER = "postgres"
TRIES = 5
"""How many ports are tried."""

SETTINGS = """
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
"""
# The tests are about what survives a server's restart, not a power cut: no need to wait for disks.
HASTY = """
fsync = off
synchronous_commit = off
full_page_writes = off
"""


def programs() -> Path | None:
    """Where the server's programs are: on the PATH, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return versions[-1].parent if versions else None


class Server:
    """A private server in a folder of its own; ``stop`` and ``start`` are what a restart does."""

    def __init__(self, programs: Path, *, durable: bool = False) -> None:
        self._programs = programs
        self._settings = SETTINGS if durable else SETTINGS + HASTY
        # In memory where pytest's folders are: a copied database is some eight megabytes.
        root = None if durable else os.environ.get("PYTEST_DEBUG_TEMPROOT")
        self._folder = Path(tempfile.mkdtemp(prefix="hall-pg-", dir=root))
        self._data = self._folder / "data"
        self.port = 0
        self.password = secrets.token_hex(8)
        self._made = 0
        self._own()
        self._initialise()
        self._begin()

    def url(self, database: str) -> str:
        """The address of one of its databases."""
        who = f"{SUPERUSER}:{quote(self.password)}"
        return f"postgresql+psycopg://{who}@127.0.0.1:{self.port}/{database}"

    def new_database(self, template: str = "template1") -> str:
        """Make a database, empty or the copy of another, and give its name."""
        self._made += 1
        name = f"hall_{self._made}"
        self._execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        self._execute(statement.format(sql.Identifier(database)))

    def start(self) -> None:
        """Start it where it was and wait until it answers."""
        self._check(self._start())

    def stop(self) -> None:
        """Stop it at once, throwing everybody out."""
        self._check(self._control("stop", "-m", "fast", "-w"))

    def remove(self) -> None:
        """Stop it and leave nothing."""
        self._control("stop", "-m", "immediate")
        shutil.rmtree(self._folder, ignore_errors=True)

    def _own(self) -> None:
        """PostgreSQL refuses to run as root: then its folder is an ordinary user's."""
        self._user = None
        if os.geteuid() == 0:
            self._user = SUPERUSER if _exists(SUPERUSER) else "nobody"
            shutil.chown(self._folder, self._user)

    def _initialise(self) -> None:
        secret = self._folder / "password"
        secret.write_text(self.password)
        if self._user:
            shutil.chown(secret, self._user)
        options = ("-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync")
        who = ("-U", SUPERUSER, f"--pwfile={secret}")
        self._check(self._run("initdb", "-D", self._data, *who, *options))
        with (self._data / "postgresql.conf").open("a") as conf:
            conf.write(self._settings)

    def _begin(self) -> None:
        """Start on a free port; another program may take it before the server does."""
        for _ in range(TRIES - 1):
            self.port = _free_port()
            if self._start():
                return
        self.port = _free_port()
        self.start()

    def _start(self) -> bool:
        log = self._folder / "log"
        return self._control("start", "-w", "-l", log, "-o", f"-p {self.port}")

    def _control(self, *command: str | Path) -> bool:
        return self._run("pg_ctl", "-D", self._data, "-s", *command)

    def _run(self, program: str, *options: str | Path) -> bool:
        """Run one of the server's programs; whether it did what it was told."""
        command = [str(self._programs / program), *map(str, options)]
        with (self._folder / "out").open("a") as out:
            done = subprocess.run(
                command,
                user=self._user,
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                check=False,
            )
        return done.returncode == 0

    def _check(self, done: bool) -> None:  # noqa: FBT001 - an answer of the above
        if not done:
            pytest.fail((self._folder / "out").read_text()[-2000:])

    def _execute(self, statement: sql.Composed) -> None:
        dsn = f"postgresql://{SUPERUSER}:{self.password}@127.0.0.1:{self.port}/postgres"
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def server() -> Iterator[Server]:
    """A server for this session; a test that asks for it is skipped where there can be none."""
    found = programs()
    if found is None:
        reason = "PostgreSQL is not installed: apt-get install postgresql"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    server = Server(found)
    try:
        yield server
    finally:
        server.remove()


def _exists(user: str) -> bool:
    return subprocess.run(["id", user], capture_output=True, check=False).returncode == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
