"""Whether what people are told about their wait is true."""

from collections.abc import Iterator

from bench.rows import Row
from bench.simulation import coverage, erlang_agreement


def forecast_rows(people: int, halls: int) -> Iterator[Row]:
    """Means against Erlang's formula in standard errors, and how often ranges hold."""
    for servers, load in ((1, 0.6), (3, 0.7), (8, 0.8)):
        found = erlang_agreement(servers, load, people=people, seed=11)
        line = f"M/M/{servers} at {load:.0%}: mean wait"
        for who, mean in (("had", found.waited), ("told", found.told)):
            off = abs(mean - found.erlang) / found.standard_error
            yield Row(f"{line} {who}, off Erlang C by", "std. errors", off, limit="p50 <= 3")
    found_ranges = coverage(halls=halls, seed=100)
    held = found_ranges.held * 100
    yield Row("stated range holds the true wait, at least", "%", held, limit="p50 >= 80")
    yield Row("stated range holds the true wait, at most", "%", held, limit="p50 <= 95")
    yield Row("width of the stated range", "min", found_ranges.width)
    yield Row("wait of those who were told one", "min", found_ranges.waited)
