"""The log on stderr: lines of text for people, or one JSON object a line for a collector."""

import logging
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

LogFormat = Literal["text", "json"]

log = logging.getLogger("faults")

_context: ContextVar[Mapping[str, object]] = ContextVar(
    "fields of every event", default=MappingProxyType({})
)


def start_log(form: LogFormat, fields: Mapping[str, object]) -> None:
    """Write warnings and worse to stderr from now on; as JSON every event has ``fields`` too."""
    if form == "text":
        logging.basicConfig(
            level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s", force=is_json()
        )
        return
    from pythonjsonlogger.json import JsonFormatter  # noqa: PLC0415 - only who asks waits for it

    handler = JsonHandler()
    handler.setFormatter(
        JsonFormatter(
            ("levelname", "name", "message"),
            rename_fields={"levelname": "level", "name": "logger", "exc_info": "traceback"},
            timestamp="time",
            static_fields=dict(fields),
        )
    )
    handler.addFilter(_add_context)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(capture=True)
    sys.excepthook, threading.excepthook = log_uncaught, log_uncaught_on_thread
    sys.unraisablehook = _log_unraisable


class JsonHandler(logging.StreamHandler[TextIO]):
    """Writes JSON; its class says so."""


def is_json() -> bool:
    """Whether the log is written as JSON."""
    return any(isinstance(each, JsonHandler) for each in logging.getLogger().handlers)


@contextmanager
def log_fields(**fields: object) -> Iterator[None]:
    """Add fields, such as ``job=7``, to all that this thread logs as JSON in the block."""
    token = _context.set({**_context.get(), **fields})
    try:
        yield
    finally:
        _context.reset(token)


def log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log an exception that nobody caught, with its traceback, as one event."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    log.critical("not foreseen", exc_info=(kind, error, trace))


def log_uncaught_on_thread(uncaught: threading.ExceptHookArgs) -> None:
    """Log an exception that ended a thread."""
    if uncaught.exc_value is not None:
        trace = (uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback)
        name = uncaught.thread and uncaught.thread.name
        log.critical("not foreseen on %s", name, exc_info=trace)


def _log_unraisable(unraisable: "UnraisableHookArgs") -> None:
    """Log an exception that could not be raised, such as one in a destructor."""
    error = unraisable.exc_value
    log.error("not foreseen in %r", unraisable.object, exc_info=error)


def _add_context(record: logging.LogRecord) -> bool:
    record.__dict__.update(_context.get())
    return True
