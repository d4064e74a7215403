"""A blind traveller's way through a window: `/usr/bin/python3 screen_reader.py TASK COMMAND...`.

It starts COMMAND under the session bus it finds itself in, finds buttons by their names alone,
presses them by their accessible action, and says ``pages:`` and, as JSON, what it met on each.
TASK is JSON: ``press``, the names in order, and ``see``, a name on the page where it ends. The
window stays until standard input ends. Debian's own Python runs this: pyatspi is there.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pyatspi
from gi.repository import GLib

PATIENCE = 60
"""Seconds in which even a loaded machine shows the next page."""

CALM = 0.6
"""Seconds between two presses: a quicker one is taken for a trembling hand's second."""

PRESSED = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON)

Node = Any
"""An accessible object; the bindings publish no types."""


class NotHeard(Exception):
    """No control of this name came into view."""


@dataclass(frozen=True)
class Met:
    """What is said of an object at one moment."""

    name: str
    role: int
    able: bool
    node: Node

    @property
    def is_button(self) -> bool:
        """Whether it can be pressed, a box to check too."""
        return self.role in PRESSED


class ScreenReader:
    """Hears and finds; it knows nothing of what is on the screen but what the bus says."""

    def __init__(self) -> None:
        self._heard: list[str] = []
        pyatspi.Registry.registerEventListener(self._hear, "object:announcement")

    def _hear(self, event: Any) -> None:  # noqa: ANN401
        self._heard.append(str(event.any_data))

    def shown(self) -> list[Met]:
        """Every object of every application that shows now."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)  # noqa: FBT003 - GLib's own
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clearCache()
        return [each for app in desktop if app for window in app for each in _below(window)]

    def find(self, name: str) -> Node:
        """The button of this name, as soon as it can be pressed.

        Raises:
            NotHeard: it did not come.

        """
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for each in self.shown():
                if each.is_button and each.name == name and each.able:
                    return each.node
            time.sleep(0.1)
        raise NotHeard(f"{name!r} among {[each.name for each in self.shown()]}")

    def page(self) -> dict[str, list[str]]:
        """Names of buttons, headings and texts, and what was announced since the last page."""
        met = self.shown()
        heard, self._heard = self._heard, []
        return {
            "buttons": [each.name for each in met if each.is_button],
            "headings": [each.name for each in met if each.role == pyatspi.ROLE_HEADING],
            "texts": [each.name for each in met if each.role == pyatspi.ROLE_LABEL],
            "announced": heard,
        }


def _below(node: Node) -> Iterator[Met]:
    """What shows below a node; a page that goes meanwhile takes its nodes with it."""
    with suppress(GLib.Error, LookupError, RuntimeError):
        for child in node:
            if child and (met := _read(child)):
                yield met
                yield from _below(child)


def _read(node: Node) -> Met | None:
    """None of what does not show, or is there no more."""
    with suppress(GLib.Error, LookupError, RuntimeError):
        if _has(node, pyatspi.STATE_SHOWING):
            return Met(node.name, node.getRole(), _has(node, pyatspi.STATE_ENABLED), node)
    return None


def _has(node: Node, state: int) -> bool:
    return bool(node.getState().contains(state))


def press(node: Node) -> None:
    """Do what the button's own action does."""
    action = node.queryAction()
    names = [action.getName(each) for each in range(action.nActions)]
    action.doAction(names.index("Press"))


def walk(reader: ScreenReader, names: list[str], last: str) -> Iterator[dict[str, list[str]]]:
    """Press the buttons of these names; every page on the way, and the last."""
    for name in names:
        button = reader.find(name)
        yield reader.page()
        time.sleep(CALM)
        press(button)
    reader.find(last)
    yield reader.page()


def main() -> None:
    """Start the command, walk, tell, wait to be let go."""
    task = json.loads(sys.argv[1])
    window = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL)
    try:
        pages = list(walk(ScreenReader(), task["press"], task["see"]))
        print(f"pages: {json.dumps(pages)}", flush=True)  # noqa: T201 - how it answers
        sys.stdin.read()
    finally:
        window.terminate()
        window.wait()


if __name__ == "__main__":
    main()
