"""The page that is shown now: what it says and offers, made anew whenever something changes."""

from collections.abc import Callable, Sequence
from datetime import datetime

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.pages import content_of
from kiosk.pages.bar import bar, warning
from kiosk.pages.parts import Choice, PageContent, PageInputs
from kiosk.pages.wording import Wording
from kiosk.session.list_qr import Matrix, list_code
from kiosk.session.page_reader import PageReader
from kiosk.session.screen import Screen
from runtime.jobs import JobRunner
from tickets.hall import HallSetup


class ShownPage(QObject):
    """Makes ``content`` and ``bar`` from ``screen`` and ``inputs``, and has them read aloud."""

    changed = Signal()

    def __init__(
        self,
        screen: Screen,
        inputs: PageInputs,
        now: Callable[[], datetime],
        page_reader: PageReader,
        jobs: JobRunner,
    ) -> None:
        super().__init__()
        self.screen, self.inputs = screen, inputs
        self._now, self._page_reader, self._jobs = now, page_reader, jobs
        self._wordings = {language: Wording(language) for language in inputs.languages}
        self.content, self.bar = PageContent(""), tuple[Choice, ...]()
        self.qr_rows: Matrix = ()
        self.make()

    def show(self, screen: Screen) -> None:
        """Make the page of another screen."""
        if screen.page is not self.screen.page:
            self.inputs = replace(self.inputs, list_paper="", note="")
        self.screen = screen
        self.make()

    def know(self, **news: object) -> None:
        """Take over new inputs."""
        inputs = replace(self.inputs, **news)
        if inputs != self.inputs:
            self.inputs = inputs
            self.make()

    def use_setup(self, setup: HallSetup, languages: Sequence[str]) -> None:
        """Take over another hall; :meth:`make` or :meth:`show` must follow.

        Whoever speaks a language that it does not offer is still spoken to in it.
        """
        self._wordings |= {language: Wording(language) for language in languages}
        self.inputs = replace(self.inputs, setup=setup, languages=tuple(languages), now=self._now())

    def wording(self) -> Wording:
        """Return the words of the language spoken now."""
        return self._wordings[self.screen.language]

    def warning(self) -> tuple[str, str, str]:
        """Return what is said before the start comes back."""
        return warning(self.inputs, self.wording())

    def make(self) -> None:
        """Make the page; tell of it when it differs from the one before."""
        speaks = self._page_reader.speaks(self.screen.language)
        self.inputs = replace(self.inputs, speaks=speaks, now=self._now())
        content = content_of(self.screen, self.inputs, self.wording())
        around = bar(self.screen, self.inputs, self.wording())
        if (content, around) != (self.content, self.bar):
            before, self.content, self.bar = self.content, content, around
            if content.qr != before.qr:
                self._draw_code(content.qr)
            self.changed.emit()
        self._page_reader.tell(self.screen, self.content)

    def _draw_code(self, text: str) -> None:
        self.qr_rows = ()
        if text:
            title, *items = text.split("\n")
            self._jobs.run(lambda: list_code(title, items), self._drawn(text), lambda _: None)

    def _drawn(self, text: str) -> Callable[[Matrix], None]:
        def show(rows: Matrix) -> None:
            if self.content.qr == text:
                self.qr_rows = rows
                self.changed.emit()

        return show
