import logging

import pytest
from msgspec.structs import replace

from db.hall_file.reading import read_hall_file
from hall.compose.offered_languages import first_language, hall_languages, offered
from hall.settings import KioskSettings
from tests.conftest import SAMPLE
from tickets.hall import HallSetup

HALL = read_hall_file(SAMPLE)
ALL = ("ru", "zh-Hans", "en")


def without(language: str) -> HallSetup:
    """The sample hall whose last service has no name in a language."""
    *others, last = HALL.services
    names = {key: name for key, name in last.names.items() if key != language}
    return replace(HALL, services=(*others, replace(last, names=names)))


def test_a_hall_speaks_what_all_its_services_are_named_in() -> None:
    """One service without a name is enough to lose a language."""
    assert hall_languages(HALL) == ("zh-Hans", "zh-Hant", "en", "ru")
    assert hall_languages(without("ru")) == ("zh-Hans", "zh-Hant", "en")


def test_the_kiosk_offers_what_its_settings_name(caplog: pytest.LogCaptureFixture) -> None:
    """In their order; one that the hall does not speak is left out, and the log says so."""
    settings = KioskSettings(language="ru", languages=ALL)
    assert offered(settings, HALL) == ALL
    assert not caplog.messages
    with caplog.at_level(logging.WARNING):
        assert offered(settings, without("ru")) == ("zh-Hans", "en")
    assert caplog.messages == ["the hall file does not name every service in ru: not offered"]


def test_there_is_always_a_language() -> None:
    """A kiosk of one language that the hall does not speak shows it; names fall back."""
    assert offered(KioskSettings(language="ru", languages=("ru",)), without("ru")) == ("ru",)


def test_the_language_that_each_person_finds_is_one_they_can_choose() -> None:
    """The settings' own, else the first."""
    settings = KioskSettings(language="ru", languages=ALL)
    assert first_language(settings, ALL) == "ru"
    assert first_language(settings, ("zh-Hans", "en")) == "zh-Hans"
