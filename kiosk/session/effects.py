"""Does what a choice asks for, away from the GUI thread, and shows what came of it."""

import logging
from collections.abc import Callable
from typing import Protocol, TypeVar

from kiosk.kiosk_service import KioskService
from kiosk.session import screens
from kiosk.session.choosing import Effect, EffectName
from kiosk.session.number_pad import ANSWERED, Answer
from kiosk.session.screens import HELP, Help, Page, Screen
from reception.answers import FoundTicket, IssuedTicket
from runtime.jobs import JobRunner
from tickets.errors import BadInput, HasNumber, Refusal
from tickets.visit import Appointment, HelpCall

log = logging.getLogger(__name__)

T = TypeVar("T")


class Stage(Protocol):
    """Where outcomes are shown."""

    @property
    def screen(self) -> Screen:
        """What is shown now."""

    def show(self, screen: Screen) -> None:
        """Show another screen."""

    def show_busy(self, *, busy: bool) -> None:
        """Say whether something is under way."""

    def show_taken(self, asked: Screen, taken: IssuedTicket) -> None:
        """Show the number that ``asked`` led to."""

    def show_list(self, paper: str) -> None:
        """Say what the paper of a list is doing."""


class Effects:
    """One machine's deeds, one at a time."""

    def __init__(self, service: Callable[[], KioskService], jobs: JobRunner, stage: Stage) -> None:
        self._service, self._jobs, self._stage = service, jobs, stage
        self._busy = False
        self._asked_on: Page | None = None

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
            EffectName.CHECK_IN_AGAIN: self._check_in_again,
            EffectName.HELP: self._help,
            EffectName.VISIT: self._visit,
            EffectName.PRINT_LIST: self._print_list,
        }
        begin[effect.do](effect.what)

    def open_ticket(self, token: str) -> None:
        """Answer a ticket's own code."""
        self._work(lambda: (self._service().by_token(token),), self._found, self._failed)

    def look_at_help(self) -> None:
        """The tables have changed: perhaps somebody has answered."""
        call = self._stage.screen.call
        if call and self._stage.screen.help is Help.COMING:
            # When it cannot be read the call stands all the same, and the page says the truth.
            self._jobs.run(lambda: self._service().help_of(call.id), self._seen, lambda _: None)

    def _take(self, _: str) -> None:
        asked = self._stage.screen
        if asked.page in {Page.SERVICE, Page.LIST}:
            self._number(asked, lambda: self._service().take(screens.ticket_request(asked)))

    def _check_in(self, code: str) -> None:
        asked = self._stage.screen
        request = screens.ticket_request(asked)
        self._number(asked, lambda: self._service().check_in(code, request))

    def _number(self, asked: Screen, work: Callable[[], IssuedTicket]) -> None:
        # Whatever was touched meanwhile, the number is given out: it is shown.
        self._work(work, lambda taken: self._stage.show_taken(asked, taken), self._failed)

    def _by_tail(self, tail: str) -> None:
        self._work(lambda: self._service().by_tail(tail), self._which_slot, self._failed)

    def _which_slot(self, slots: tuple[Appointment, ...]) -> None:
        if not self._is_asked():
            return
        if len(slots) == 1:
            self._check_in(slots[0].code)
        else:
            self._stage.show(screens.pick(self._stage.screen, slots))

    def _look_up(self, typed: str) -> None:
        self._work(lambda: self._service().look_up(typed), self._found, self._failed)

    def _found(self, found: tuple[FoundTicket, ...]) -> None:
        if len(found) == 1:
            self._answer(found[0])
        elif self._is_asked():
            self._stage.show(screens.pick(self._stage.screen, found))

    def _check_in_again(self, label: str) -> None:
        self._work(lambda: self._service().check_in_again(label), self._answer, self._failed)

    def _answer(self, answer: Answer) -> None:
        if self._is_asked():
            self._stage.show(screens.answered(self._stage.screen, answer))

    def _is_asked(self) -> bool:
        """Whether the person who asked is still there: who has gone home wants no answer."""
        return self._stage.screen.page is self._asked_on

    def _help(self, wish: str) -> None:
        language = self._stage.screen.language
        self._stage.show(screens.asking_help(self._stage.screen))
        self._work(
            lambda: self._service().ask_help(wish, language),
            self._called,
            lambda error: self._away("nobody could be called", error),
        )

    def _called(self, call: HelpCall) -> None:
        self._stage.show(screens.helped(self._stage.screen, HELP[call.state], call))
        self.look_at_help()  # a quick officer may have answered before this was shown

    def _away(self, what: str, error: BaseException) -> None:
        log.error("%s", what, exc_info=error)
        self._stage.show(screens.helped(self._stage.screen, Help.AWAY))

    def _seen(self, call: HelpCall | None) -> None:
        mine = self._stage.screen.call
        if call and mine and call.id == mine.id and call.state != mine.state:
            self._stage.show(screens.helped(self._stage.screen, HELP[call.state], call))

    def _visit(self, phone: str) -> None:
        language = self._stage.screen.language
        self._work(
            lambda: self._service().ask_visit(phone, language),
            lambda _: self._noted(noted=True),
            self._not_noted,
        )

    def _noted(self, *, noted: bool) -> None:
        if self._is_asked():
            self._stage.show(screens.visit(self._stage.screen, noted=noted))

    def _not_noted(self, error: BaseException) -> None:
        if not isinstance(error, BadInput):
            log.error("a wish for a visit could not be kept", exc_info=error)
        self._noted(noted=False)

    def _print_list(self, _: str) -> None:
        request = screens.ticket_request(self._stage.screen)
        self._stage.show_list("coming")
        self._jobs.run(
            lambda: self._service().print_list(request, self._list_ended),
            lambda _: None,
            lambda _: self._list_ended(printed=False),
        )

    def _list_ended(self, printed: bool) -> None:  # noqa: FBT001 - as the printer tells it
        self._stage.show_list("out" if printed else "failed")

    def _work(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[..., None]
    ) -> None:
        self._busy, self._asked_on = True, self._stage.screen.page
        self._stage.show_busy(busy=True)

        def then(settle: Callable[..., None]) -> Callable[[object], None]:
            def settled(outcome: object) -> None:
                self._busy = False
                self._stage.show_busy(busy=False)
                settle(outcome)

            return settled

        self._jobs.run(work, then(done), then(failed))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, HasNumber):
            if self._is_asked():
                self._look_up(error.label)
        elif isinstance(error, BadInput) and isinstance(error, ANSWERED):
            self._answer(error)
        else:
            refusal = error if isinstance(error, Refusal) else None
            if refusal is None:
                log.error("what was asked for could not be done", exc_info=error)
            if self._is_asked():
                self._stage.show(screens.trouble(self._stage.screen, refusal))
