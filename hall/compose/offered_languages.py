"""Which languages a kiosk offers: those of its settings in which the hall names every service."""

import logging

from hall.settings import KioskSettings
from runtime.languages import OWN_NAMES
from tickets.hall import HallSetup

log = logging.getLogger(__name__)


def hall_languages(setup: HallSetup) -> tuple[str, ...]:
    """The languages in which every service of the hall has a name."""
    names = [service.names for service in setup.services]
    return tuple(each for each in OWN_NAMES if all(each in told for told in names))


def offered(settings: KioskSettings, setup: HallSetup) -> tuple[str, ...]:
    """The languages to choose from, in the order of the settings; never none."""
    named = hall_languages(setup)
    for language in set(settings.languages) - set(named):
        log.warning("the hall file does not name every service in %s: not offered", language)
    # A hall named in none of them still has to show something; its texts fall back.
    return tuple(each for each in settings.languages if each in named) or settings.languages


def first_language(settings: KioskSettings, choices: tuple[str, ...]) -> str:
    """The language that each person finds: the settings' one where it is among ``choices``."""
    return settings.language if settings.language in choices else choices[0]
