"""Kiosk, display and counter of one hall, on screen and at work as long as a test needs them."""

from collections.abc import Iterator
from contextlib import contextmanager

from hall.compose.application import Application
from hall.compose.kiosk import make_kiosk
from hall.compose.open_role import OpenRole
from hall.compose.windows import make_counter, make_display

COUNTER = 5


@contextmanager
def roles_at_work(hall: Application) -> Iterator[list[OpenRole]]:
    """The three roles, in this order; the counter is number 5."""
    roles = [make_kiosk(hall), make_display(hall), make_counter(hall, COUNTER)]
    for role in roles:
        role.qml_window.window.resize(1000, 800)
        role.qml_window.window.show()
        role.begin()
    yield roles
    for role in roles:
        role.close()
