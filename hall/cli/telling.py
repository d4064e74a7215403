"""In which language commands tell their errors: the administrator's own."""

import os
from collections.abc import Mapping

from runtime.languages import LANGUAGES, Catalogue, MissingCatalogue
from runtime.message import said
from runtime.toml_file import one_line

CATALOGUE, CONTEXT = "commands", "Message"

_chosen = "en"


def choose_language(given: str | None, environment: Mapping[str, str] = os.environ) -> None:
    """Tell errors in ``given`` from now on; without it, in the language of the environment."""
    global _chosen  # noqa: PLW0603 - one of each process, as its environment is
    _chosen = given or language_of(environment)


def language_of(environment: Mapping[str, str]) -> str:
    """The language that LC_ALL, LC_MESSAGES or LANG name; English where we do not speak it."""
    names = (environment.get(key) for key in ("LC_ALL", "LC_MESSAGES", "LANG"))
    named = next(filter(None, names), "").partition(".")[0].replace("_", "-").lower()
    if named.partition("-")[0] != "zh":
        return "en"
    traditional = any(each in named.split("-") for each in ("tw", "hk", "mo", "hant"))
    return "zh-Hant" if traditional else "zh-Hans"


def in_language(problem: object) -> str:
    """A problem in the language that was chosen, in English where a translation is missing."""
    if _chosen not in LANGUAGES or _chosen == "en":
        return str(problem)
    try:
        catalogue = Catalogue(CATALOGUE, _chosen)
    except (ImportError, MissingCatalogue):  # Qt or the installation is broken: that is told too
        return str(problem)
    return one_line(str(said(problem, lambda text: catalogue.translate(CONTEXT, text))))
