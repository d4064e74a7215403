"""The bar below every page, and the warning before the kiosk goes home."""

from msgspec.structs import replace

from kiosk.pages.parts import Choice, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen

NOT_HERE = frozenset({Page.STANDBY})
"""Pages that one leaves by touching them."""


def bar(screen: Screen, inputs: PageInputs, wording: Wording) -> tuple[Choice, ...]:
    """Return the bar's buttons: back, language, size, other ways to see, the voice, and help."""
    say, view = wording.translate, screen.view
    if screen.page in NOT_HERE:
        return ()
    choices = (
        Choice("back", say("Bar", "Back"), icon="back", able=screen.page is not Page.HOME),
        Choice("language", "语言 Language", icon="language"),
        _switch(Choice("large", say("Bar", "Large type"), icon="large"), on=view.large),
        Choice("display", say("Bar", "See and reach"), icon="display"),
        _switch(Choice("speak", say("Bar", "Read aloud"), icon="speak"), on=view.read_aloud),
        Choice("helpMe", say("Help", "Please help me"), "", "amber", "help"),
    )
    return choices if inputs.speaks else tuple(c for c in choices if c.code != "speak")


def _switch(choice: Choice, *, on: bool) -> Choice:
    return replace(choice, kind="chosen" if on else "plain", checked=on)


def warning(inputs: PageInputs, wording: Wording) -> tuple[str, str, str]:
    """Return what the warning says: a question, what will happen, the button to stay."""
    say = wording.translate
    return (
        say("Warning", "Are you still there?"),
        say("Warning", "In %n seconds everything here is cleared for the next person.",
            n=inputs.seconds_left),
        say("Warning", "Yes, go on"),
    )  # fmt: skip
