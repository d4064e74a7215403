"""Whether somebody who comes for a service now gets a number: one answer, whoever asks."""

from datetime import datetime, timedelta

from tickets.errors import HallClosed, QuotaFull, Refusal
from tickets.hall import Hall, Service
from tickets.opening import check_open
from tickets.views import Line


def refusal_of(
    hall: Hall,
    service: Service,
    line: Line | None,
    now: datetime,
    ahead: timedelta = timedelta(),
) -> Refusal | None:
    """Why a person would get no number at ``now``, as issuing says it; None when they get one.

    ``line`` is how the service's line stood when it was read last; None when that is not known.
    ``ahead`` is how long before an opening numbers are given out; a walk-in gets none before.
    """
    if line is not None and line.full and (line.again_at is None or now < line.again_at):
        return QuotaFull(service.code, line.again_at, hall.time_zone)
    try:
        check_open(hall, now, round_the_clock=service.round_the_clock, ahead=ahead)
    except HallClosed as closed:
        return closed
    return None
