"""Have a recogniser read back what the voices call: `make hear`.

A fixed list of calls, said by the clips that ship, joined as the hall hears them. Prints how many
ticket numbers and counters were heard rightly in each language, and what was heard otherwise: by
one who knows how calls go, as people in the hall do, and by dictation, as any text. For whoever
changes the clips: minutes of work, so no part of `make test`.
"""

import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from runtime.speech.clip_reader import ClipReader
from runtime.speech.making.recogniser import HeardCall, Recogniser, is_heard
from runtime.speech.voices import CLIPS
from tickets.numbering import label

CALLS = 100
SENTENCES: Mapping[str, str] = {
    "zh": "请 {label} 到 {counter} 号窗口",
    "en": "{label}, please go to counter {counter}",
}


@dataclass
class Score:
    """How the calls of one language were heard; ``dictated`` counts numbers and counters too."""

    numbers: int = 0
    counters: int = 0
    dictated: tuple[int, int] = (0, 0)
    misheard: list[str] = field(default_factory=list)


def calls(count: int = CALLS) -> Iterator[tuple[str, int]]:
    """Label and counter of each call, the same each time: all digits in all places."""
    chance = random.Random(12)  # noqa: S311 - the same each time
    for number in range(count):
        series = chance.choice("ABCDEFGH")
        yield (
            label(series, chance.randrange(1, 1000)),
            chance.randrange(1, 21 if number % 4 else 100),
        )


def score(voice: str, reader: ClipReader, recogniser: Recogniser, count: int = CALLS) -> Score:
    """Say the calls and read them back."""
    found = Score()
    for called, counter in calls(count):
        text = SENTENCES[voice].format(label=called, counter=counter)
        samples = reader.samples(reader.pieces([text], voice))
        heard = recogniser.heard_call(samples, voice, called[0])
        found.numbers += heard is not None and heard.digits == called[1:]
        found.counters += heard is not None and heard.counter == counter
        written = recogniser.heard(samples, voice)
        numbers, counters = is_heard(written, called[1:], counter, voice)
        found.dictated = found.dictated[0] + numbers, found.dictated[1] + counters
        if heard != HeardCall(called[1:], counter):
            found.misheard.append(f"{text}: {heard}, {written}")
    return found


def main() -> int:
    """Print what was heard; 1 when something was not heard rightly."""
    reader, recogniser = ClipReader((CLIPS,)), Recogniser()
    worst = CALLS
    for voice in SENTENCES:
        found = score(voice, reader, recogniser)
        print(*found.misheard, sep="\n")
        right = f"{found.numbers} numbers and {found.counters} counters right"
        written = "{} and {} by dictation".format(*found.dictated)
        print(f"{voice}: of {CALLS} calls, {right}; {written}")
        worst = min(worst, found.numbers, found.counters)
    return 0 if worst == CALLS else 1


if __name__ == "__main__":
    sys.exit(main())
