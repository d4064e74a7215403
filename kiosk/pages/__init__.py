"""What every page says and offers: makes a PageContent from a screen and PageInputs."""

from collections.abc import Callable

from msgspec.structs import replace

from kiosk.pages import answer, home, officer, pad, service, ticket, trouble, view
from kiosk.pages import help as help_pages
from kiosk.pages.notes import note_of
from kiosk.pages.parts import PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen
from tickets.notices import urgent_words

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


def content_of(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Return the page of ``screen``; a word about a code or card just read replaces its notice."""
    content = PAGES[screen.page](screen, inputs, wording)
    if note := note_of(inputs.note, wording):
        content = replace(content, notice=note)
    if urgent := urgent_words(inputs.notices, inputs.now, wording.name):
        content = replace(content, urgent=urgent)
    return content


def said(content: PageContent) -> list[str]:
    """Return a page as it is read aloud: what it says, then each choice after its number.

    Where digits are typed they choose nothing: choices are read without numbers there, and it is
    said how the keypad chooses.
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
