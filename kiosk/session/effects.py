"""Has effects away from the GUI thread, and shows what came of them."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from kiosk.kiosk_service import KioskService
from kiosk.session import screens
from kiosk.session.actions import Effect, EffectName
from kiosk.session.number_pad import ANSWERED, Answer
from kiosk.session.screen import HELP, Help, Page, Screen
from kiosk.session.session import Session
from reception.answers import FoundTicket, IssuedTicket
from runtime.jobs import JobRunner
from runtime.outage import Outage
from tickets.errors import (
    BadInput,
    HallError,
    HasNumber,
    IllegalMove,
    Refusal,
    UnknownAppointment,
    UnknownTicket,
)
from tickets.visit import Appointment, HelpCall

log = logging.getLogger(__name__)

T = TypeVar("T")


class Effects:
    """Has the hall do what a person asks for, one thing at a time, and shows what came of it."""

    def __init__(
        self, service: Callable[[], KioskService], jobs: JobRunner, session: Session
    ) -> None:
        self._service, self._jobs, self._session = service, jobs, session
        self._busy = False
        self._asked_on: Page | None = None
        self._outage = Outage(log, "what was asked for could not be done", (HallError, OSError))

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._busy

    def forget(self) -> None:
        """Whoever asked has gone home: an answer under way is nobody's."""
        self._asked_on = None

    def do(self, effect: Effect) -> None:
        """Begin; nothing while another is under way."""
        if self._busy:
            return
        begin = {
            EffectName.TAKE: self._take,
            EffectName.CHECK_IN: self._check_in,
            EffectName.BY_TAIL: self._by_tail,
            EffectName.LOOK_UP: self._look_up,
            EffectName.BY_LABEL: self._by_label,
            EffectName.BY_TOKEN: self._by_token,
            EffectName.CHECK_IN_AGAIN: self._check_in_again,
            EffectName.CONFIRM: self._confirm,
            EffectName.HELP: self._help,
            EffectName.VISIT: self._visit,
            EffectName.PRINT_LIST: self._print_list,
        }
        begin[effect.name](effect.argument)

    def look_at_help(self) -> None:
        """The tables have changed: perhaps somebody has answered."""
        call = self._session.screen.call
        if call and self._session.screen.help is Help.COMING:
            # When it cannot be read the call stands all the same, and the page says the truth.
            self._jobs.run(lambda: self._service().help_of(call.id), self._seen, lambda _: None)

    def _take(self, _: str) -> None:
        asked = self._session.screen
        if asked.page in {Page.SERVICE, Page.LIST}:
            self._number(asked, lambda: self._service().take(screens.ticket_request(asked)))

    def _check_in(self, code: str) -> None:
        asked = self._session.screen
        request = screens.ticket_request(asked)
        self._number(asked, lambda: self._service().check_in(code, request))

    def _number(self, asked: Screen, work: Callable[[], IssuedTicket]) -> None:
        # Whatever was touched meanwhile, the number is given out: it is shown.
        self._work(work, lambda issued: self._session.show_issued(asked, issued), self._failed)

    def _by_tail(self, tail: str) -> None:
        self._work(lambda: self._service().by_tail(tail), self._which_slot, self._failed)

    def _which_slot(self, slots: tuple[Appointment, ...]) -> None:
        if not self._is_asked():
            return
        if len(slots) == 1:
            self._check_in(slots[0].code)
        else:
            self._session.show(screens.pick(self._session.screen, slots))

    def _look_up(self, typed: str) -> None:
        self._work(lambda: self._service().look_up(typed), self._found, self._failed)

    def _by_label(self, label: str) -> None:
        self._work(
            lambda: self._service().look_up(label), self._found, partial(self._no_ticket, label)
        )

    def _no_ticket(self, label: str, error: BaseException) -> None:
        """Check in by what looks like a ticket's number: a platform's reference may do so."""
        if not isinstance(error, UnknownTicket):
            self._failed(error)
        elif self._is_asked():
            asked = self._session.screen
            self._work(
                lambda: self._service().check_in(label, screens.ticket_request(asked)),
                lambda issued: self._session.show_issued(asked, issued),
                lambda other: self._failed(
                    error if isinstance(other, UnknownAppointment) else other
                ),
            )

    def _by_token(self, token: str) -> None:
        self._work(lambda: (self._service().by_token(token),), self._found, self._failed)

    def _found(self, found: tuple[FoundTicket, ...]) -> None:
        if len(found) == 1:
            self._answer(found[0])
        elif self._is_asked():
            self._session.show(screens.pick(self._session.screen, found))

    def _check_in_again(self, label: str) -> None:
        self._work(lambda: self._service().check_in_again(label), self._answer, self._failed)

    def _confirm(self, label: str) -> None:
        asked = self._session.screen
        self._number(asked, lambda: self._service().confirm(label, large=asked.view.large))

    def _answer(self, answer: Answer) -> None:
        if self._is_asked():
            self._session.show(screens.answered(self._session.screen, answer))

    def _is_asked(self) -> bool:
        """Whether the person who asked is still there: who has gone home wants no answer."""
        return self._session.screen.page is self._asked_on

    def _help(self, wish: str) -> None:
        language = self._session.screen.language
        self._session.show(screens.asking_help(self._session.screen))
        self._work(
            lambda: self._service().ask_help(wish, language),
            self._called,
            self._not_called,
        )

    def _called(self, call: HelpCall) -> None:
        self._session.show(screens.helped(self._session.screen, HELP[call.state], call))
        self.look_at_help()  # a quick officer may have answered before this was shown

    def _not_called(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self._failed(error)
            return
        self._outage.away(error)
        self._session.show(screens.helped(self._session.screen, Help.AWAY))

    def _seen(self, call: HelpCall | None) -> None:
        mine = self._session.screen.call
        if call and mine and call.id == mine.id and call.state != mine.state:
            self._session.show(screens.helped(self._session.screen, HELP[call.state], call))

    def _visit(self, phone: str) -> None:
        language = self._session.screen.language
        self._work(
            lambda: self._service().ask_visit(phone, language),
            lambda _: self._noted(noted=True),
            self._not_noted,
        )

    def _noted(self, *, noted: bool) -> None:
        if self._is_asked():
            self._session.show(screens.visit(self._session.screen, noted=noted))

    def _not_noted(self, error: BaseException) -> None:
        if not isinstance(error, BadInput):
            self._outage.away(error)
        self._noted(noted=False)

    def _print_list(self, _: str) -> None:
        request = screens.ticket_request(self._session.screen)
        self._session.show_list("coming")
        self._jobs.run(
            lambda: self._service().print_list(request, self._list_ended),
            lambda _: None,
            lambda _: self._list_ended(printed=False),
        )

    def _list_ended(self, printed: bool) -> None:  # noqa: FBT001 - as the printer tells it
        self._session.show_list("out" if printed else "failed")

    def _work(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[..., None]
    ) -> None:
        self._busy, self._asked_on = True, self._session.screen.page
        self._session.show_busy(busy=True)

        def then(settle: Callable[..., None]) -> Callable[[object], None]:
            def settled(outcome: object) -> None:
                self._busy = False
                self._session.show_busy(busy=False)
                settle(outcome)

            return settled

        def did(outcome: T) -> None:
            self._outage.back()
            done(outcome)

        self._jobs.run(work, then(did), then(failed))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HasNumber | IllegalMove):  # what has become of that number?
            if self._is_asked():
                self._look_up(error.label)
        elif isinstance(error, BadInput) and isinstance(error, ANSWERED):
            self._answer(error)
        else:
            refusal = error if isinstance(error, Refusal) else None
            if refusal is None:
                self._outage.away(error)
            if self._is_asked():
                self._session.show(screens.trouble(self._session.screen, refusal))
