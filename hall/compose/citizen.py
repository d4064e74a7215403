"""The use cases of citizens at one station: a kiosk, or the web pages."""

from collections.abc import Callable

from hall.compose.application import Application
from reception.answers import TicketRequest
from reception.attempt_limiter import AttemptLimiter
from reception.citizen import Citizen


def make_citizen(
    hall: Application,
    station: str,
    wake: Callable[[], None],
    print_list: Callable[[TicketRequest, Callable[[bool], None]], None],
) -> Citizen:
    """Make them; ``wake`` and ``print_list`` are what :class:`Citizen` asks of the printer."""
    return Citizen(
        setup=hall.current_hall,
        queue=hall.queue,
        appointments=hall.appointments,
        queries=hall.queries,
        come_backs=hall.come_backs,
        standings=hall.standings,
        help_calls=hall.help_calls,
        home_visits=hall.home_visits,
        attempts=AttemptLimiter(hall.clock),
        station=station,
        wake=wake,
        print_list=print_list,
    )
