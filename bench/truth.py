"""Whether what people are told about their wait is true."""

from collections.abc import Iterator

from bench.one_line import STREAMS, Scene, accuracy, followed, last_wait_ratio
from bench.rows import Row
from bench.simulation import coverage, erlang_agreement

SCORE_BEFORE = 45.2
"""Interval score in the 25 changing halls while the unforeseen was fixed at a fifth of a wait, and
the pace that of the newest thirty cases; minutes."""


def forecast_rows(people: int, halls: int, lines: int, counters: tuple[int, ...]) -> Iterator[Row]:
    """The simulator against what is known, then forecasts in lines and in changing halls.

    ``lines`` is how many halls of a single line are measured of each kind and number of counters;
    of few counters there are more, since few people wait there.
    """
    yield from _simulator(people)
    for servers, load in ((1, 0.6), (3, 0.7), (8, 0.8)):
        found = erlang_agreement(servers, load, people=people, seed=11)
        line = f"M/M/{servers} at {load:.0%}: mean wait"
        for who, mean in (("had", found.waited), ("told", found.told)):
            off = abs(mean - found.erlang) / found.standard_error
            yield Row(f"{line} {who}, off Erlang C by", "std. errors", off, limit="p50 <= 3")
    for rush in (False, True):
        for exponential in (True, False):
            for number in counters:
                yield from _line(Scene(number, rush, exponential), _halls(lines, number))
    for number in counters:
        slower = followed(Scene(number), _halls(lines, number))
        line = f"{number} counters, a third slower since noon, from one o'clock"
        yield Row(f"{line}: error", "x queue length's", slower.from_then_on, limit="p50 <= 1.5")
        yield Row(f"{line} to two: error", "x queue length's", slower.second_hour)
    yield from _changing(halls)


def _halls(lines: int, counters: int) -> int:
    return lines * max(10 // counters, 1)


def _simulator(people: int) -> Iterator[Row]:
    for stream in STREAMS:
        ratio = last_wait_ratio(stream, people=people * 20)
        name = f"simulator, {stream.name} arrivals: error of the last one's wait"
        limit = f"p50 >= {stream.found * 0.95:.4g} and p50 <= {stream.found * 1.05:.4g}"
        yield Row(name, "x queue length's", ratio, limit=limit)


def _line(scene: Scene, halls: int) -> Iterator[Row]:
    """Limits hold after five days; of a first morning it is told how it goes."""
    found = accuracy(scene, halls)
    line = f"{scene}:"
    yield Row(f"{line} error", "x queue length's", found.to_queue_length, limit="p50 <= 1.25")
    yield Row(f"{line} error", "x last wait's", found.to_last_wait, limit="p50 <= 1")
    yield Row(f"{line} range holds", "%", found.held * 100, limit="p50 >= 85 and p50 <= 92")
    yield Row(f"{line} above the range", "%", found.above * 100, limit="p50 >= 4 and p50 <= 8")
    closest, best = ("p50 <= 1.5", "p50 <= 1.3") if scene.exponential else (None, None)
    yield Row(f"{line} width", "x exact", found.width, limit=closest)
    yield Row(f"{line} interval score", "x exact", found.score, limit=best)
    first = accuracy(scene, halls, past=0, days=1)
    yield Row(f"{line} first morning, error", "x queue length's", first.to_queue_length)
    yield Row(f"{line} first morning, range holds", "%", first.held * 100)


def _changing(halls: int) -> Iterator[Row]:
    found = coverage(halls=halls, seed=100)
    held = found.held * 100
    yield Row("stated range holds the true wait", "%", held, limit="p50 >= 80 and p50 <= 95")
    limit = f"p50 <= {SCORE_BEFORE}"
    yield Row("interval score of the stated range", "min", found.score, limit=limit)
    yield Row("width of the stated range", "min", found.width)
    yield Row("wait of those who were told one", "min", found.waited)
