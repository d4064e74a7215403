"""One service: how long it takes, what to bring, and the list to take along."""

from msgspec.structs import replace

from kiosk.pages.home import green_choice, is_unserved, more, refusal_now
from kiosk.pages.parts import Choice, Fact, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.panel_geometry import Leaves, leaves_of, line_sizes
from kiosk.session.screen import Page, Screen
from tickets.errors import Refusal


def service(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Before taking a number: check what you brought."""
    before, after = _around(wording)
    leaves = _leaves(screen, inputs, wording)
    leaf = screen.leaf % len(leaves.parts)
    part = leaves.parts[leaf]
    return PageContent(
        title=service_name(screen, inputs, wording),
        lead=_in_a_sentence(screen, inputs, wording) if leaf == 0 else "",
        heading=before if before in part else "",
        items=tuple(text for text in part if text not in {before, after}),
        item_size=leaves.size,
        words=(after,) if after in part else (),
        facts=_line(screen, inputs, wording) if leaf == 0 else (),
        line_sizes=line_sizes(inputs.panel, large=screen.view.large),
        notice=_notice(screen, inputs, wording),
        choices=tuple(_choices(screen, inputs, wording, len(leaves.parts))),
    )


def _leaves(screen: Screen, inputs: PageInputs, wording: Wording) -> Leaves:
    """The list in parts, with what is said before and after it."""
    view = screen.view
    materials = materials_of(screen, inputs, wording)
    before, after = _around(wording)
    told = [before, *materials, after] if materials else []
    sentence = _in_a_sentence(screen, inputs, wording)
    return leaves_of(
        told,
        inputs.panel,
        sentence,
        large=view.large,
        low=view.low,
        notice=bool(inputs.note or _notice(screen, inputs, wording)),
    )


def _around(wording: Wording) -> tuple[str, str]:
    say = wording.translate
    return (
        say("Service", "Please check what you brought"),
        say(
            "Service",
            "Something missing? Take a number all the same: the counter will tell you what to do.",
        ),
    )


def materials_of(screen: Screen, inputs: PageInputs, wording: Wording) -> list[str]:
    """What to bring for the service chosen."""
    chosen = inputs.service(screen.service)
    return wording.materials(chosen.materials) if chosen else []


def service_name(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    """The service chosen."""
    chosen = inputs.service(screen.service)
    return wording.name(chosen.names) if chosen else ""


def _line(screen: Screen, inputs: PageInputs, wording: Wording) -> tuple[Fact, ...]:
    say, line = wording.translate, inputs.lines.get(screen.service)
    people = wording.people(line.waiting) if line else "–"
    minutes = "–"
    if line and _gets_a_turn(screen, inputs):
        minutes = wording.minutes(line.minutes)
    return (
        Fact("ahead", say("Service", "Waiting"), people),
        Fact("minutes", say("Service", "About"), minutes),
    )


def _in_a_sentence(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    """The same as a child would be told; empty where it is not known when one's turn comes."""
    line = inputs.lines.get(screen.service)
    if line is None or not _gets_a_turn(screen, inputs):
        return ""
    return wording.turn(line)


def _gets_a_turn(screen: Screen, inputs: PageInputs) -> bool:
    """Whether there are numbers now, and somebody who calls them."""
    return not _refusal(screen, inputs) and not _is_unserved(screen, inputs)


def _notice(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    say = wording.translate
    if refusal := _refusal(screen, inputs):
        return wording.sentences(wording.refusal_title(refusal), wording.again(refusal, inputs.now))
    if inputs.printer_fails:
        return say(
            "Service", "No paper just now. Your number will be on the screen and is just as valid."
        )
    if _is_unserved(screen, inputs):
        return say(
            "Service",
            "No counter is open for this yet. You can take a number all the same.",
        )
    return ""


def _refusal(screen: Screen, inputs: PageInputs) -> Refusal | None:
    chosen = inputs.service(screen.service)
    return refusal_now(chosen, inputs) if chosen else None


def _is_unserved(screen: Screen, inputs: PageInputs) -> bool:
    chosen = inputs.service(screen.service)
    return chosen is not None and is_unserved(chosen, inputs)


def _choices(screen: Screen, inputs: PageInputs, wording: Wording, leaves: int) -> list[Choice]:
    say = wording.translate
    if _refusal(screen, inputs):
        choices = [
            Choice("services", say("Trouble", "Choose something else"), "", "primary", "ticket")
        ]
    else:
        choices = [Choice("take", say("Service", "Take a number"), "", "primary", "ticket")]
    if inputs.setup.classes and choices[0].code == "take":
        choices.append(replace(green_choice(screen, inputs, wording), hint=""))
    if materials_of(screen, inputs, wording):
        choices.append(Choice("list", say("Service", "Take the list along"), icon="list"))
    if leaves > 1:
        choices.append(more(screen, leaves, wording))
    return choices


def take_along(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """The list of what to bring, for the phone or on paper; who asked for a number has one."""
    say, title = wording.translate, service_name(screen, inputs, wording)
    take = (
        ()
        if screen.answer or _refusal(screen, inputs)
        else (Choice("take", say("Service", "Take a number"), icon="ticket"),)
    )
    return PageContent(
        title=title,
        lead=say("Service", "Take the list along"),
        words=(_of_the_paper(inputs, wording),),
        qr="\n".join(
            [service_name(screen, inputs, wording), *materials_of(screen, inputs, wording)]
        ),
        choices=(
            Choice(
                "printList",
                say("Service", "Print it on paper"),
                say("Service", "No phone needed"),
                "primary",
                "print",
                able=not inputs.printer_fails and inputs.list_paper != "coming",
            ),
            *take,
        ),
    )


def _of_the_paper(inputs: PageInputs, wording: Wording) -> str:
    say = wording.translate
    match inputs.list_paper:
        case "coming":
            return say("Service", "Your list is being printed")
        case "out":
            return say("Service", "Your list is printed. Please take it below the screen.")
        case "failed":
            return say("Service", "The printer cannot print just now. Please ask us for the list.")
    return say("Service", "Scan this with your phone, or have it printed.")


PAGES = {Page.SERVICE: service, Page.LIST: take_along}
