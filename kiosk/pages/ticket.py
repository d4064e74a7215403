"""The number, and what its paper is doing."""

from kiosk.pages.home import class_name
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.service import service_name
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen


def ticket(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Your number; and what the paper is doing."""
    say = wording.translate
    taken = screen.taken
    if taken is None:  # pragma: no cover - the page is never shown without
        return PageContent(say("Ticket", "Here is your number"))
    failed, out = screen.paper == "failed", screen.paper == "out"
    return PageContent(
        title=_ticket_title(screen, wording),
        label=taken.ticket.label,
        lead=service_name(screen, inputs, wording),
        words=tuple(_ticket_words(screen, inputs, wording)),
        notice=_paper_words(screen, wording) if failed else "",
        below="" if failed else _paper_words(screen, wording),
        choices=(
            Choice(
                "done",
                say("Ticket", "OK, back to the start"),
                wording.by_itself(inputs.seconds_left) if out else "",
                "plain",
                "home",
            ),
        ),
        tone="amber" if failed else "plain",
        slip=True,
        paper_out=out,
    )


def _ticket_title(screen: Screen, wording: Wording) -> str:
    say = wording.translate
    match screen.paper:
        case "out":
            return say("Ticket", "Please take your ticket")
        case "failed":
            return say("Ticket", "Your number is valid. Please remember it")
    return say("Ticket", "Here is your number")


def _paper_words(screen: Screen, wording: Wording) -> str:
    say = wording.translate
    match screen.paper:
        case "out":
            return say("Ticket", "It is below the screen")
        case "failed":
            return say(
                "Ticket",
                "The printer cannot print just now. Write the number down or take a photo; you will"
                " be called all the same. The ticket follows when the printer works again.",
            )
    return say("Ticket", "Your ticket is being printed")


def _ticket_words(screen: Screen, inputs: PageInputs, wording: Wording) -> list[str]:
    say, taken = wording.translate, screen.taken
    assert taken is not None  # noqa: S101 - the caller has looked
    said = []
    if name := class_name(screen, inputs, wording):
        said.append(say("Green", "Green channel: {who}").format(who=name))
    if taken.slot_at is not None:
        said.append(wording.arrival(taken.ticket.issued_at, taken.slot_at, inputs.setup.hall))
    if taken.standing is not None:
        said.append(wording.place(taken.standing))
    said.append(wording.goes_to(taken.standing.counters if taken.standing else (), inputs.setup))
    if screen.paper != "failed":  # one thing at a time: now the number is to be kept in mind
        said.append(say("Ticket", "Missed your call? No harm done: tell any member of staff."))
    return said


PAGES = {Page.TICKET: ticket}
