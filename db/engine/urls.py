"""Databases as people name them: a file's path or a URL, and how one is shown without a password.

No SQLAlchemy here: a kiosk reads its settings before it opens its database.
"""

import re
from pathlib import Path

from runtime.message import Message
from tickets.errors import BadInput

FILE = "sqlite:///"
KINDS = ("sqlite", "postgresql+psycopg")
HIDDEN = "***"

_URL = re.compile(
    r"(?P<kind>[A-Za-z][\w+.-]*)://"
    r"((?P<user>[^:/?@]*)(:(?P<password>.*))?(?P<at>@))?"
    r"(?P<host>\[[^]@]*\]|[^:/?@]*)(:(?P<port>[^/?@]*))?(?P<rest>([/?][^@]*)?)",
    re.DOTALL,
)
"""A password ends at the last @, so that it may hold this sign, and colons and slashes too."""

_OPTIONS = re.compile(r"\?.*=", re.DOTALL)
"""Options after the database's name, where a password could not be told from them."""

_SECRET_OPTION = re.compile(r"([?&][^=&]*pass[^=&]*=)[^&]*", re.IGNORECASE)
_NO_SLASHES = re.compile(r"(sqlite|postgres|mysql|mariadb)[\w+]*:(?!//)")


class BadDatabaseUrl(BadInput):
    """The given text names no database that can be used. Passwords are not repeated."""

    def __init__(self, given: str, problem: str) -> None:
        self.problem = problem
        super().__init__(
            "database '{shown}': {problem}; use a file's path, sqlite:///FILE"
            " or postgresql+psycopg://USER@HOST/NAME",
            shown=shown(given),
        )


def shown(given: str) -> str:
    """A database's name for errors, logs and files: without a password, wherever it stands."""
    if "://" not in given:
        bare = _NO_SLASHES.match(given)
        return f"{bare[0]}{HIDDEN}" if bare else given
    if given.startswith(FILE):
        return given
    parts = _parts(given)
    if parts is None:
        return f"{given.partition('://')[0]}://{HIDDEN}"
    who = (parts["user"] or "") + (f":{HIDDEN}" if parts["password"] else "") + (parts["at"] or "")
    port = f":{parts['port'] if _is_port(parts) else HIDDEN}" if parts["port"] else ""
    rest = _SECRET_OPTION.sub(rf"\g<1>{HIDDEN}", parts["rest"])
    return f"{parts['kind']}://{who}{parts['host']}{port}{rest}"


def at_home(given: str) -> str:
    """A path or URL of a file with its ``~`` as the home folder; any other as it is.

    Raises:
        BadDatabaseUrl: there is no such home folder.

    """
    kind = FILE if given.startswith(f"{FILE}~") else ""
    path = given.removeprefix(kind)
    if not path.startswith("~"):
        return given
    try:
        return f"{kind}{Path(path).expanduser()}"
    except RuntimeError:
        home = path.partition("/")[0]
        raise BadDatabaseUrl(
            given, Message("this machine has no home folder {home}", home=home)
        ) from None


def for_the_driver(given: str) -> str:
    """A URL in which an @ of the password is written as URLs want it.

    Raises:
        BadDatabaseUrl: it is no URL of a database, with what is wrong.

    """
    if given.startswith(FILE):
        return given
    parts = _parts(given)
    kind = _URL.match(f"{given.partition('://')[0]}://")
    if kind is not None and kind["kind"] not in KINDS:
        raise BadDatabaseUrl(given, Message("{kind} is not supported", kind=kind["kind"]))
    if parts is None:
        raise BadDatabaseUrl(
            given, Message("this is no database URL; in a password write @ as %40")
        )
    if not _is_port(parts):
        raise BadDatabaseUrl(
            given, Message("this is no database URL: the port after ':' is no number")
        )
    if not parts["password"]:
        return given
    start, end = parts.span("password")
    return given[:start] + parts["password"].replace("@", "%40") + given[end:]


def _parts(given: str) -> re.Match[str] | None:
    """The parts of a URL; None where it cannot be told what would be its password."""
    parts = _URL.fullmatch(given)
    if parts is None or _OPTIONS.search(parts["password"] or ""):
        return None
    return parts


def _is_port(parts: re.Match[str]) -> bool:
    return not parts["port"] or (parts["port"].isascii() and parts["port"].isdigit())
