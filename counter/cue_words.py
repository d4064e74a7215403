"""One line that helps an officer be kind to whoever is here, for them alone. Pure."""

from datetime import datetime, timedelta

from counter.ticket_words import TicketWords
from runtime.languages import OWN_NAMES
from tickets.cues import CueFacts, Moment, cues
from tickets.views import Desk
from tickets.visit import TicketState


def cue_line(desk: Desk, now: datetime, words: TicketWords) -> str:
    """The cues of this moment; empty when nobody is here, or the hall has turned them off."""
    here = desk.here
    if here is None:
        return ""
    moment = moment_of(desk, now, words.typical(here.service))
    codes = cues(CueFacts(here, desk.slot_at), moment, words.setup.hall.cues, now)
    language = OWN_NAMES.get(here.language, here.language)
    time = words.time(desk.slot_at) if desk.slot_at else ""
    told = (words.in_words(words.setup.hall.cues.words(code)) for code in codes)
    return " · ".join(each.format(time=time, language=language) for each in told)


def moment_of(desk: Desk, now: datetime, typical: timedelta) -> Moment:
    """Called, served, or about to leave: served for as long as is usual for the service."""
    here = desk.here
    if here is None or here.state is not TicketState.SERVING or here.started_at is None:
        return Moment.CALLED
    return Moment.FINISHING if now - here.started_at >= typical else Moment.SERVING
