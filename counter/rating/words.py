"""What a rating pad says, in one language of the people before it."""

from counter.rating.page import Page
from runtime.languages import Catalogue, pick
from tickets.hall import CounterState, HallSetup
from tickets.rating_pad import PadInputs
from tickets.ratings import Grade, Reason
from tickets.visit import TicketState


class PadWords:
    """The words of one hall's rating pads, in one language."""

    def __init__(self, setup: HallSetup, language: str) -> None:
        self._setup, self._language = setup, language
        self.say = Catalogue("rating", language).translate

    def hall(self) -> str:
        """The hall's name."""
        return pick(self._setup.hall.names, self._language)

    def counter(self, number: int) -> str:
        """A counter by its own name, or by its number where it has none."""
        names = next((each.names for each in self._setup.counters if each.number == number), None)
        default = self.say("Rating", "Counter {number}")
        return pick(names or {}, self._language) or default.format(number=number)

    def title(self, page: Page, inputs: PadInputs) -> str:
        """The largest words of a page, but for a number."""
        match page:
            case Page.REST:
                return self._rest(inputs)
            case Page.ASK:
                return self.say("Rating", "How satisfied are you with the service?")
            case Page.WHY:
                return self.say("Rating", "Thank you. May we ask why?")
            case Page.THANKS:
                return self.say("Rating", "Thank you!")
            case Page.ALREADY:
                return self.say("Rating", "Thank you! This service has been rated already.")
            case Page.AWAY:
                return self.say("Rating", "One moment, please")

    def hint(self, page: Page, label: str, grade: Grade | None) -> str:
        """What stands below it; ``label`` is the number that is asked, ``grade`` the answer."""
        match page:
            case Page.REST:
                return self.say("Rating", "When you have been served, tell us here how it was.")
            case Page.ASK:
                told = self.say("Rating", "If you like: nobody at the counter sees what you tap.")
                return f"{label} · {told}" if label else told
            case Page.WHY:
                return self.say("Rating", "Only if you like: tap all that fits.")
            case Page.THANKS if grade is not None and grade.is_bad:
                return self.say("Rating", "We are sorry. Somebody will see to it.")
            case Page.THANKS | Page.ALREADY:
                return self.say("Rating", "What you say helps us to do better.")
            case Page.AWAY:
                return self.say("Rating", "Nothing can be rated just now.")

    def _rest(self, inputs: PadInputs) -> str:
        """What the counter does while nobody is asked."""
        if inputs.here is TicketState.CALLED:
            return self.say("Rating", "Please come to this counter")
        if inputs.here is not None:
            return self.say("Rating", "Being served")
        match inputs.state:
            case CounterState.OPEN:
                return self.say("Rating", "Welcome")
            case CounterState.PAUSED:
                return self.say("Rating", "Paused: please wait a moment")
            case CounterState.CLOSED:
                return self.say("Rating", "This counter is closed")

    def grade(self, grade: Grade) -> str:
        """A face in words."""
        match grade:
            case Grade.VERY_SATISFIED:
                return self.say("Rating", "Very satisfied")
            case Grade.SATISFIED:
                return self.say("Rating", "Satisfied")
            case Grade.RATHER_SATISFIED:
                return self.say("Rating", "Fairly satisfied")
            case Grade.DISSATISFIED:
                return self.say("Rating", "Dissatisfied")
            case Grade.VERY_DISSATISFIED:
                return self.say("Rating", "Very dissatisfied")

    def reason(self, reason: Reason) -> str:
        """A reason as the hall file says it."""
        return pick(reason.texts, self._language)

    def again(self) -> str:
        """On the button that leads back to the faces."""
        return self.say("Rating", "Another face")

    def done(self) -> str:
        """On the button that ends it."""
        return self.say("Rating", "Done")

    def not_kept(self) -> str:
        """After a tap that could not be kept."""
        return self.say("Rating", "That could not be kept. Please tap again.")
