"""One service: how long it takes, what to bring, and the list to take along."""

from dataclasses import replace

from kiosk.pages.home import class_name, green_choice, is_unserved, more
from kiosk.pages.parts import Choice, Face, Fact, Facts
from kiosk.room import Leaves, leaves_of
from kiosk.screens import Page, Screen
from kiosk.wording import Wording


def service(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """Before taking a number: check what you brought."""
    leaves = _leaves(screen, facts, wording)
    part = leaves.parts[screen.leaf % len(leaves.parts)]
    told = set(_around(wording))
    return Face(
        title=service_name(screen, facts, wording),
        lead=next((text for text in part if text == _around(wording)[0]), ""),
        items=tuple(text for text in part if text not in told),
        item_size=leaves.size,
        words=tuple(text for text in part if text == _around(wording)[1]),
        facts=_line(screen, facts, wording),
        notice=_notice(screen, facts, wording),
        choices=tuple(_choices(screen, facts, wording, len(leaves.parts))),
    )


def _leaves(screen: Screen, facts: Facts, wording: Wording) -> Leaves:
    """The list in parts, with what is said before and after it."""
    view = screen.view
    materials = materials_of(screen, facts, wording)
    before, after = _around(wording)
    told = [before, *materials, after] if materials else []
    return leaves_of(told, facts.panel, large=view.large, low=view.low)


def _around(wording: Wording) -> tuple[str, str]:
    say = wording.translate
    return (
        say("Service", "Please check what you brought"),
        say(
            "Service",
            "Something missing? Take a number all the same: the counter will tell you what to do.",
        ),
    )


def materials_of(screen: Screen, facts: Facts, wording: Wording) -> list[str]:
    """What to bring for the service chosen."""
    chosen = facts.service(screen.service)
    return wording.materials(chosen.materials) if chosen else []


def service_name(screen: Screen, facts: Facts, wording: Wording) -> str:
    """The service chosen."""
    chosen = facts.service(screen.service)
    return wording.name(chosen.names) if chosen else ""


def _line(screen: Screen, facts: Facts, wording: Wording) -> tuple[Fact, ...]:
    say, line = wording.translate, facts.lines.get(screen.service)
    people = wording.people(line.waiting) if line else "–"
    minutes = wording.minutes(line.minutes) if line else "–"
    return (
        Fact("ahead", say("Service", "Waiting"), people),
        Fact("minutes", say("Service", "About"), minutes),
    )


def _notice(screen: Screen, facts: Facts, wording: Wording) -> str:
    say, chosen = wording.translate, facts.service(screen.service)
    if facts.printer_fails:
        return say(
            "Service", "No paper just now. Your number will be on the screen and is just as valid."
        )
    if chosen and is_unserved(chosen, facts):
        return say(
            "Service",
            "No counter is open for this yet. You can take a number all the same.",
        )
    return ""


def _choices(screen: Screen, facts: Facts, wording: Wording, leaves: int) -> list[Choice]:
    say = wording.translate
    choices = [Choice("take", say("Service", "Take a number"), "", "primary", "ticket")]
    if facts.setup.classes:
        choices.append(replace(green_choice(screen, facts, wording), hint=""))
    if materials_of(screen, facts, wording):
        choices.append(Choice("list", say("Service", "Take the list along"), icon="list"))
    if leaves > 1:
        choices.append(more(screen, leaves, wording))
    return choices


def take_along(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """The list of what to bring, for the phone or on paper."""
    say = wording.translate
    return Face(
        title=service_name(screen, facts, wording),
        lead=say("Service", "Take the list along"),
        words=(_of_the_paper(facts, wording),),
        qr="\n".join([service_name(screen, facts, wording), *materials_of(screen, facts, wording)]),
        choices=(
            Choice(
                "printList",
                say("Service", "Print it on paper"),
                say("Service", "No phone needed"),
                "primary",
                "print",
                able=not facts.printer_fails and facts.list_paper != "coming",
            ),
            Choice("take", say("Service", "Take a number"), icon="ticket"),
        ),
    )


def _of_the_paper(facts: Facts, wording: Wording) -> str:
    say = wording.translate
    match facts.list_paper:
        case "coming":
            return say("Service", "Your list is being printed")
        case "out":
            return say("Service", "Your list is printed. Please take it below the screen.")
        case "failed":
            return say("Service", "The printer cannot print just now. Please ask us for the list.")
    return say("Service", "Scan this with your phone, or have it printed.")


def ticket(screen: Screen, facts: Facts, wording: Wording) -> Face:
    """Your number; and what the paper is doing."""
    say = wording.translate
    taken = screen.taken
    if taken is None:  # pragma: no cover - the page is never shown without
        return Face(say("Ticket", "Here is your number"))
    failed, out = screen.paper == "failed", screen.paper == "out"
    return Face(
        title=_ticket_title(screen, wording),
        label=taken.ticket.label,
        lead=service_name(screen, facts, wording),
        words=tuple(_ticket_words(screen, facts, wording)),
        notice=_paper_words(screen, wording) if failed else "",
        below="" if failed else _paper_words(screen, wording),
        choices=(
            Choice(
                "done",
                say("Ticket", "OK, back to the start"),
                wording.by_itself(facts.seconds_left) if out else "",
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


def _ticket_words(screen: Screen, facts: Facts, wording: Wording) -> list[str]:
    say, taken = wording.translate, screen.taken
    assert taken is not None  # noqa: S101 - the caller has looked
    said = []
    if name := class_name(screen, facts, wording):
        said.append(say("Green", "Green channel: {who}").format(who=name))
    if taken.slot_at is not None:
        said.append(wording.arrival(taken.ticket.issued_at, taken.slot_at, facts.setup.hall))
    if taken.standing is not None:
        said.append(wording.place(taken.standing))
    said.append(wording.goes_to(taken.standing.counters if taken.standing else ()))
    if screen.paper != "failed":  # one thing at a time: now the number is to be kept in mind
        said.append(say("Ticket", "Missed your call? No harm done: tell any member of staff."))
    return said


PAGES = {Page.SERVICE: service, Page.LIST: take_along, Page.TICKET: ticket}
