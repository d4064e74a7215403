"""The pages on which a person chooses language, size, colours, height and volume."""

from kiosk.pages.home import on_leaf
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.screen import Page, Screen
from runtime.languages import OWN_NAMES


def language(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """Each language by its own name: whoever needs it can read it."""
    choices = [
        Choice(
            f"language-{code}",
            OWN_NAMES[code],
            "",
            "chosen" if code == screen.language else "plain",
            checked=code == screen.language,
        )
        for code in inputs.languages
    ]
    # In every language at once: whoever looks for it reads none of the others.
    return PageContent("语言 · Language", choices=on_leaf(choices, screen, inputs, wording))


def display(screen: Screen, inputs: PageInputs, wording: Wording) -> PageContent:
    """See, reach and hear better."""
    say, view = wording.translate, screen.view

    def switch(code: str, name: str, icon: str, *, on: bool) -> Choice:
        return Choice(code, name, "", "chosen" if on else "plain", icon, checked=on)

    choices = [
        switch("large", say("Display", "Large type"), "large", on=view.large),
        switch("contrast", say("Display", "Strong contrast"), "contrast", on=view.contrast),
        switch("low", say("Display", "Everything lower down"), "low", on=view.low),
    ]
    if inputs.speaks:
        choices += [
            Choice("louder", say("Display", "Louder"), icon="volume-up"),
            Choice("quieter", say("Display", "Quieter"), icon="volume-down"),
        ]
    title = say("Display", "See, reach and hear better")
    return PageContent(title, choices=on_leaf(choices, screen, inputs, wording))


PAGES = {Page.LANGUAGE: language, Page.DISPLAY: display}
