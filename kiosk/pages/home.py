"""The start, and the way from there to a service."""

from collections.abc import Sequence

from kiosk.pages.parts import Choice, PageContent, PageInputs, leaf_of
from kiosk.pages.wording import Wording
from kiosk.panel_geometry import most_choices
from kiosk.session.screen import Page, Screen
from tickets.errors import HallClosed, Refusal
from tickets.hall import ORDINARY, Service, ServiceGroup
from tickets.opening import check_open
from tickets.refusal import refusal_of

GROUP_ICONS = {"exit-entry": "passport", "household": "household"}
"""Icons of well-known groups to which their hall has given none; others get the ticket's."""

FEW = 2
"""Choices of the start that are the hall's own services or groups."""


def home(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Hello: what would you like to do today?"""
    choices = [*_ways_to_services(inputs, wording), *_other_ways(screen, inputs, wording)]
    return PageContent(
        title=wording.translate("Home", "Hello! What would you like to do today?"),
        words=_happy(screen, wording),
        notice=closed_notice(inputs, wording),
        choices=on_leaf(choices, screen, inputs, wording),
    )


def _happy(screen: Screen, wording: Wording) -> tuple[str, ...]:
    if not screen.birthday:
        return ()
    return (wording.translate("Home", "Happy birthday to you!"),)


def closed_notice(inputs: PageInputs, wording: Wording) -> str:
    """That the hall gives out no numbers now, and when it will; empty while it does."""
    try:
        check_open(inputs.setup.hall, inputs.now)
    except HallClosed as closed:
        title = wording.refusal_title(closed)
        again = wording.again(closed, inputs.now)
        return wording.sentences(title, again)
    return ""


def _ways_to_services(inputs: PageInputs, wording: Wording) -> list[Choice]:
    groups = used_groups(inputs)
    if len(groups) == 1:
        services = services_of(inputs, groups[0].code)
        if len(services) <= FEW:
            return [service_choice(each, inputs, wording) for each in services]
    if len(groups) <= FEW:
        return [_group_choice(group, inputs, wording) for group in groups]
    take = wording.translate("Home", "Take a number")
    return [Choice("groups", take, _names(groups, wording), kind="primary", icon="ticket")]


def used_groups(inputs: PageInputs) -> list[ServiceGroup]:
    """The groups with something on the kiosk."""
    return [group for group in inputs.setup.groups if services_of(inputs, group.code)]


def services_of(inputs: PageInputs, group: str) -> list[Service]:
    """A group's services on the kiosk."""
    return [s for s in inputs.setup.services if s.on_kiosk and s.group == group]


def _names(groups: Sequence[ServiceGroup], wording: Wording) -> str:
    return wording.listed([wording.name(group.names) for group in groups])


def _group_choice(group: ServiceGroup, inputs: PageInputs, wording: Wording) -> Choice:
    services = services_of(inputs, group.code)
    short = wording.listed([wording.name(s.short_names) for s in services])
    icon = group.icon or GROUP_ICONS.get(group.code, "ticket")
    return Choice(f"group-{group.code}", wording.name(group.names), short, icon=icon)


def _other_ways(screen: Screen, inputs: PageInputs, wording: Wording) -> list[Choice]:
    say = wording.translate
    ways = [
        Choice(
            "appointment",
            say("Home", "I have an appointment"),
            _ways_to_check_in(inputs, wording),
            kind="chosen",
            icon="appointment",
        ),
        green_choice(screen, inputs, wording),
        Choice(
            "whereIsMyNumber",
            say("Home", "Where is my number?"),
            say("Home", "My place in line"),
            icon="search",
        ),
        Choice(
            "guide",
            say("Home", "Not sure? Help me choose"),
            say("Home", "A few simple questions"),
            icon="choose",
        ),
    ]
    if not inputs.setup.questions:
        del ways[3]
    if not inputs.setup.classes:
        del ways[1]
    return ways


def _ways_to_check_in(inputs: PageInputs, wording: Wording) -> str:
    if inputs.scanner:
        return wording.translate("Home", "Show or type the code")
    return wording.translate("Home", "Type the code")


def green_choice(screen: Screen, inputs: PageInputs, wording: Wording) -> Choice:
    """The way into the green channel; inside, it says as whom."""
    say = wording.translate
    if screen.priority_class == ORDINARY:
        who = wording.listed([wording.name(each.names) for each in inputs.setup.classes])
        return Choice("greenChannel", say("Green", "Green channel"), who, "green", "green")
    return Choice(
        "greenChannel",
        say("Green", "Green channel: {who}").format(who=class_name(screen, inputs, wording)),
        say("Green", "Touch to change"),
        "green",
        "green",
        checked=True,
    )


def class_name(screen: Screen, inputs: PageInputs, wording: Wording) -> str:
    """The person's priority class; empty for everyone's."""
    classes = {c.code: c.names for c in inputs.setup.classes}
    return wording.name(classes.get(screen.priority_class, {}))


def groups(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """What kind of thing?"""
    title = wording.translate("Home", "What is it about?")
    choices = [_group_choice(group, inputs, wording) for group in used_groups(inputs)]
    return PageContent(title, choices=on_leaf(choices, screen, inputs, wording))


def services(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """The services of one group, with their waits."""
    group = next(g for g in inputs.setup.groups if g.code == screen.group)
    choices = [service_choice(s, inputs, wording) for s in services_of(inputs, group.code)]
    return PageContent(wording.name(group.names), choices=on_leaf(choices, screen, inputs, wording))


def on_leaf(
    choices: Sequence[Choice], screen: Screen, inputs: PageInputs, wording: Wording
) -> tuple[Choice, ...]:
    """The choices of the leaf shown, with the way to the next one."""
    most = most_choices(inputs.panel, large=screen.view.large)
    shown, count = leaf_of(choices, screen.leaf, most)
    return tuple(shown) if count == 1 else (*shown, more(screen, count, wording))


def more(screen: Screen, count: int, wording: Wording) -> Choice:
    """The way to the next of so many leaves; after the last comes the first."""
    name = wording.translate("Home", "More ({leaf} of {count})")
    shown = screen.leaf % count + 1
    return Choice("more", name.format(leaf=shown, count=count), icon="more")


def service_choice(service: Service, inputs: PageInputs, wording: Wording) -> Choice:
    """A service, and how long its line is."""
    return Choice(
        f"service-{service.code}",
        wording.name(service.names),
        _wait(service, inputs, wording),
        icon=service.icon,
        badge="" if service.icon else service.series,
    )


def _wait(service: Service, inputs: PageInputs, wording: Wording) -> str:
    if refusal_now(service, inputs):
        return wording.translate("Home", "No numbers just now")
    served, line = not is_unserved(service, inputs), inputs.lines.get(service.code)
    if line is None:
        return "" if served else wording.unserved()
    return wording.wait(line, served=served)


def refusal_now(service: Service, inputs: PageInputs) -> Refusal | None:
    """Why nobody gets a number for it now; None when they do."""
    return refusal_of(inputs.setup.hall, service, inputs.lines.get(service.code), inputs.now)


def is_unserved(service: Service, inputs: PageInputs) -> bool:
    """Whether it is known that no open counter serves it now."""
    return inputs.open_services is not None and service.code not in inputs.open_services


def green(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Who the green channel is for, in words."""
    say = wording.translate
    choices = [
        Choice(
            f"class-{each.code}",
            wording.name(each.names),
            wording.name(each.who),
            "green",
            checked=each.code == screen.priority_class or None,
        )
        for each in inputs.setup.classes
    ]
    return PageContent(
        say("Green", "You go first. Which of these is you?"),
        words=(say("Green", "No papers needed. If in doubt, ask any member of staff."),),
        choices=on_leaf(choices, screen, inputs, wording),
    )


def offer(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Offered by itself to whoever is 60 or older by the card just read."""
    say = wording.translate
    return PageContent(
        say("Green", "You may go first"),
        words=(say("Green", "For everyone of 60 and over there is the green channel."),),
        choices=(
            Choice("class-elderly", say("Green", "Yes, let me go first"), "", "green", "green"),
            Choice("noClass", say("Green", "No, the ordinary line"), icon="people"),
        ),
        tone="good",
    )


def guide(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """A plain question of the hall's own, on the way to a service."""
    question = next(q for q in inputs.setup.questions if q.code == screen.question)
    choices = [
        Choice(f"reply-{n}", wording.name(reply.texts), icon="choose")
        for n, reply in enumerate(question.answers)
    ]
    return PageContent(
        wording.name(question.texts), choices=on_leaf(choices, screen, inputs, wording)
    )


PAGES = {
    Page.HOME: home,
    Page.GROUPS: groups,
    Page.SERVICES: services,
    Page.GREEN: green,
    Page.OFFER: offer,
    Page.GUIDE: guide,
}
