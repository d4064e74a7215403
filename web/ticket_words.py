"""What a ticket's page says of its place in line, in one language, made once for all."""

from functools import lru_cache

from tickets.forecast import Minutes
from web.texts import words


@lru_cache(4096)
def ahead_words(language: str, ahead: int) -> str:
    """How many people are ahead, in the few words of a large figure."""
    say = words(language)
    return say("%n people", n=ahead) if ahead else say("You are next")


@lru_cache(4096)
def minutes_words(language: str, minutes: Minutes | None) -> str:
    """How long that may take; a dash where the counters are not open yet."""
    say = words(language)
    if minutes is None:
        return say("when the counters open")
    if minutes[1] == 0:
        return say("a moment")
    if minutes[0] == 0:
        return say("up to {most} min", most=minutes[1])
    return say("{least}–{most} min", least=minutes[0], most=minutes[1])
