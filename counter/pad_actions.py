"""What the keys of a call pad do at its counter, and what the pad is told of it."""

import logging
from collections.abc import Callable
from typing import NoReturn, Protocol

from msgspec import Struct

from counter.pad_words import PadWords
from devices.pads.commands import CallNumber, PadCommand, PadKey, Rate, TransferTo
from reception.pad_numbers import label_of
from runtime.outage import Outage
from tickets.errors import BadInput, HallError
from tickets.hall import CounterState
from tickets.views import Desk

log = logging.getLogger(__name__)

NOBODY, REFUSED, AWAY = 1, 2, 3
"""So many beeps say that nobody waits, that it cannot be, or that the queue cannot be reached."""
