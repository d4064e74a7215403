"""A page: a template filled in the reader's language."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import MediaType, Response
from litestar.datastructures import URL

from runtime.languages import LANGUAGES, OWN_NAMES, is_wide, pick, pick_list
from tickets.hall import HallSetup
from tickets.places import places
from tickets.views import Happened
from web.language import COOKIE, choose
from web.parts import Parts, Web
from web.static_files import version_of
from web.texts import say, web_languages, words

FOLDER = Path(__file__).parent

CALLS = ("call", "recall", "resume")
"""What counts as a call of a ticket."""

_HAPPENED = {
    "issue": say("Number taken"),
    "call": say("Called to {place}"),
    "resume": say("Called to {place}"),
    "recall": say("Called again to {place}"),
    "start": say("Service began at {place}"),
    "miss": say("Nobody came"),
    "check_in_again": say("In line again"),
    "postpone": say("Moved back in line"),
    "from_street": say("Number taken by phone"),
    "ask_coming": say("Asked whether you are coming"),
    "say_coming": say("You said that you are coming"),
    "confirm": say("You are here"),
    "give_back": say("Your place was given back"),
    "send_for_papers": say("A paper is missing"),
    "come_back": say("You are back"),
}
"""What is told of a ticket's past; what is not here is the hall's own business."""

MOST_CALLS = 3
"""As many calls are told beside the number; all of them stand in its past."""


@cache
def environment() -> Environment:
    """The templates; what they print is escaped, and a name that is not there is an error."""
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def language_of(request: Web, default: str = LANGUAGES[0]) -> str:
    """The language in which a request is answered; ``default`` is a ticket's own."""
    return choose(
        request.query_params.get("lang"),
        request.cookies.get(COOKIE),
        request.headers.get("accept-language", ""),
        web_languages(),
        default,
    )


class Page:
    """What templates need of one reader and one hall: words, names, times."""

    def __init__(self, parts: Parts, language: str, address: URL) -> None:
        self.setup: HallSetup = parts.setup()
        self.urgent = parts.urgent()
        self.language, self.path = language, address.path
        self._query = address.query
        self.languages = [(each, OWN_NAMES[each]) for each in web_languages()]
        self.words = words(language)
        self._parts = parts
        self._zone = ZoneInfo(self.setup.hall.time_zone)

    def name(self, texts: Mapping[str, str]) -> str:
        """A text of the hall file."""
        return pick(texts, self.language)

    def listed(self, lists: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
        """A list of the hall file."""
        return pick_list(lists, self.language)

    def service_name(self, code: str) -> str:
        """A service's name; its code where it has left the hall file."""
        named = (each.names for each in self.setup.services if each.code == code)
        return self.name(next(named, {})) or code

    def counter_name(self, number: int) -> str:
        """A counter as people are sent to it: its own name, or "counter 3"."""
        named = (each.names for each in self.setup.counters if each.number == number)
        own = next(named, None)
        return self.name(own) if own else self.words("counter {numbers}", numbers=number)

    def places(self, numbers: Sequence[int]) -> str:
        """Counters as people are sent to them: "counters 1, 3-6", and those with own names."""
        own = {each.number: each.names for each in self.setup.counters if each.names}
        return self.words(", ").join(
            places(
                numbers,
                {number: self.name(names) for number, names in own.items()},
                self.words.translate("Web", "counters {numbers}")
                if len(numbers) > 1
                else self.words.translate("Web", "counter {numbers}"),
            )
        )

    def told(self, past: Sequence[Happened]) -> list[Happened]:
        """What a reader is told of a ticket's past."""
        return [each for each in past if each.kind in _HAPPENED]

    def happened(self, each: Happened) -> str:
        """One thing that happened to a ticket, in words."""
        place = self.counter_name(each.counter) if each.counter else ""
        return self.words(_HAPPENED[each.kind], place=place)

    def calls_words(self, past: Sequence[Happened]) -> str:
        """The proof of the newest calls: "10:22 called to counter 3 · 10:23 called again"."""
        calls = [each for each in past if each.kind in CALLS][-MOST_CALLS:]
        return " · ".join(f"{self.time(each.at)} {self.happened(each)}" for each in calls)

    def time(self, at: datetime) -> str:
        """A moment on the hall's clock, such as 10:42."""
        return f"{at.astimezone(self._zone):%H:%M}"

    def day(self, day: date) -> str:
        """A day as people of the language write it."""
        if self.is_wide:
            return f"{day.year}年{day.month}月{day.day}日"
        return (
            f"{day.day}.{day.month:02}.{day.year}" if self.language == "ru" else f"{day:%Y-%m-%d}"
        )

    def moment(self, at: datetime) -> str:
        """A day and a time on the hall's clock, such as 2026-12-04 17:00."""
        return f"{self.day(self.local(at).date())} {self.time(at)}"

    def local(self, at: datetime) -> datetime:
        """A moment in the hall's time."""
        return at.astimezone(self._zone)

    def in_language(self, language: str) -> str:
        """The address of this page in a language, such as ``?q=photo&lang=en``."""
        asked = parse_qsl(self._query, keep_blank_values=True)
        kept = [(name, value) for name, value in asked if name != "lang"]
        return "?" + urlencode([*kept, ("lang", language)])

    def form_id(self) -> str:
        """A new one-time id for a form of this page."""
        return self._parts.forms.issue()

    def static(self, name: str) -> str:
        """The address of a stylesheet or a script."""
        return f"/static/{name}?v={version_of(name, self.setup.hall.color)}"

    @property
    def is_wide(self) -> bool:
        """Whether its writing needs no spaces between words."""
        return is_wide(self.language)


def render(page: Page, template: str, **values: object) -> str:
    """A template's text."""
    named = environment().get_template(template)
    return named.render(page=page, _=page.words, hall=page.setup.hall, **values)


def html(page: Page, template: str, status: int = 200, **values: object) -> Response[str]:
    """A page as it is sent."""
    return Response(render(page, template, **values), media_type=MediaType.HTML, status_code=status)
