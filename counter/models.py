"""Makes the view models of one console, which share who speaks and what is under way."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Protocol

from msgspec import Struct

from counter.alerts_view_model import AlertsViewModel
from counter.commands import Commands
from counter.console import ConsoleInputs
from counter.counter_service import CounterService
from counter.head_view_model import HeadViewModel
from counter.help_view_model import HelpCallsViewModel
from counter.lists_view_model import ListsViewModel
from counter.panel_view_model import PanelViewModel
from counter.sign_on_view_model import SignOnViewModel
from counter.ticket_words import TicketWords
from counter.view_model import CounterViewModel
from counter.visit_view_model import HomeVisitsViewModel
from db.alerts import Alerts
from db.help_calls import HelpCalls
from db.home_visits import HomeVisits
from runtime.clock import Clock
from runtime.jobs import JobRunner
from runtime.languages import LANGUAGES, Catalogue
from tickets.hall import HallSetup


class ShowsInputs(Protocol):
    """A part of the console that takes over what the tables say."""

    def showInputs(self, inputs: ConsoleInputs, /) -> None:  # noqa: N802 - QML's
        """Take it over."""


class ConsoleParts(Struct, frozen=True):
    """What a console works on; ``read`` says how its counter is now."""

    counter: int
    service: CounterService
    read: Callable[[], ConsoleInputs]
    help_calls: HelpCalls
    home_visits: HomeVisits
    alerts: Alerts
    clock: Clock


class ConsoleLook(Struct, frozen=True):
    """How a console speaks and begins; a ``promise`` or ``lock_after`` of 0 is none."""

    language: str = LANGUAGES[0]
    promise: timedelta = timedelta()
    slim: bool = False
    lock_after: timedelta = timedelta()


class ConsoleModels(Struct, frozen=True):
    """The view models of one console; keep them as long as its window."""

    head: HeadViewModel
    here: CounterViewModel
    lists: ListsViewModel
    panel: PanelViewModel
    sign_on: SignOnViewModel
    alerts: AlertsViewModel
    help: HelpCallsViewModel
    visits: HomeVisitsViewModel
    commands: Commands

    def _all(self) -> tuple[ShowsInputs, ...]:
        around = (self.head, self.sign_on, self.alerts, self.help, self.visits)
        return (*around, self.here, self.lists, self.panel)

    def show_inputs(self, inputs: ConsoleInputs) -> None:
        """Take over what the tables say."""
        for model in self._all():
            model.showInputs(inputs)

    def show_setup(self, setup: HallSetup) -> None:
        """Take over the hall as its file says now."""
        self.head.showSetup(setup)
        self.here.deskChanged.emit()
        self.lists.refresh()
        self.panel.shut()
        self.alerts.showSetup(setup)
        self.help.showSetup(setup)
        self.visits.showSetup(setup)


def make_models(
    parts: ConsoleParts,
    setup: HallSetup,
    jobs: JobRunner,
    look: ConsoleLook,
    *,
    monotonic: Callable[[], float] = time.monotonic,
) -> ConsoleModels:
    """Make the view models of one console; nothing is read yet."""
    language, words = look.language, TicketWords(setup, look.language)
    catalogue = Catalogue("counter", language)
    commands = Commands(parts.counter, parts.read, words, jobs, catalogue, monotonic=monotonic)
    models = ConsoleModels(
        HeadViewModel(commands, parts.clock),
        CounterViewModel(parts.service, commands, parts.clock, parts.alerts),
        ListsViewModel(parts.service, commands, parts.clock, look.promise),
        PanelViewModel(parts.service, commands),
        SignOnViewModel(parts.service, commands, look.lock_after),
        AlertsViewModel(
            parts.alerts, parts.counter, setup, jobs, parts.clock, language, monotonic=monotonic
        ),
        HelpCallsViewModel(
            parts.help_calls, parts.counter, setup, jobs, parts.clock, language,
            monotonic=monotonic,
        ),
        HomeVisitsViewModel(
            parts.home_visits, parts.counter, jobs, setup, language, monotonic=monotonic
        ),
        commands,
    )  # fmt: skip
    commands.inputs_read.connect(models.alerts.showInputs)
    commands.inputs_read.connect(models.help.showInputs)
    commands.inputs_read.connect(models.visits.showInputs)
    for model in (models.alerts, models.help, models.visits):
        model.said.connect(commands.say)
    models.head.clockChanged.connect(models.here.tick)
    models.head.clockChanged.connect(models.sign_on.tick)
    return models
