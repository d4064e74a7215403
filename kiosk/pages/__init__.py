"""What every page says and offers: from the screen and the facts to a Face."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.pages import answer, home, officer, pad, service, ticket, trouble, view
from kiosk.pages import help as help_pages
from kiosk.pages.notes import note_of
from kiosk.pages.parts import PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screens import Page, Screen

Make = Callable[[Screen, PageInputs, Wording], PageContent]

PAGES: dict[Page, Make] = {
    **home.PAGES,
    **service.PAGES,
    **ticket.PAGES,
    **pad.PAGES,
    **answer.PAGES,
    **trouble.PAGES,
    **help_pages.PAGES,
    **view.PAGES,
    **officer.PAGES,
}


def content_of(screen: Screen, facts: PageInputs, wording: Wording) -> PageContent:
    """The page that ``screen`` is on; a word about a code or card just read goes before others."""
    content = PAGES[screen.page](screen, facts, wording)
    note = note_of(facts.note, wording)
    return replace(content, notice=note) if note else content


def said(content: PageContent) -> list[str]:
    """A page as it is read aloud: what it says, then each choice after its number.

    Where numbers are typed they choose nothing: choices stand without, and how the keypad does it.
    """
    parts = [
        content.title,
        content.notice,
        content.label,
        content.lead,
        *content.words,
        *content.items,
        content.below,
    ]
    parts += [part for fact in content.facts for part in (fact.name, fact.value)]
    for number, choice in enumerate(content.choices, 1):
        parts += ["" if content.typing else str(number), choice.name, choice.hint]
    parts.append(content.by_keypad)
    return [part for part in parts if part]
