import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bench.floor import Floor, recorded
from bench.halls import Bench, age, with_counters
from bench.rows import Row, compared, machine, p99, table
from db.hall_file.reading import read_hall_file
from db.schema.tables import TICKET
from tests.conftest import SAMPLE
from tests.db.invariants import faults

KEYS = ["name", "unit", "p50", "p99", "floor_p50", "ratio", "limit", "met"]


def test_a_row_is_taken_against_its_floor() -> None:
    """Ratio and limit are worked out from the medians; without a floor there is no ratio."""
    row = Row("issue", "ms", 0.6, 0.9, 0.2, "ratio <= 3")
    assert row.ratio == pytest.approx(3)
    assert Row("issue", "ms", 0.5, 0.9, 0.2, "ratio <= 3").met is True
    assert Row("issue", "ms", 0.7, 0.9, 0.2, "ratio <= 3").met is False
    assert Row("errors", "verbs", 0, limit="p50 == 0").met is True
    assert Row("held", "%", 79, limit="p50 >= 80").met is False
    assert Row("held", "%", 85, limit="p50 >= 80 and p50 <= 95").met is True
    assert Row("held", "%", 96, limit="p50 >= 80 and p50 <= 95").met is False
    bare = Row("verbs", "1/s", 500)
    assert (bare.ratio, bare.met) == (None, None)
    assert list(bare.as_json()) == KEYS
    with pytest.raises(ValueError, match="soon"):
        _ = Row("issue", "ms", 1, limit="soon").met


def test_the_99th_percentile_is_a_value_that_was_measured() -> None:
    """Of a hundred values the second largest, of few the largest."""
    assert p99(list(range(100))) == 98
    assert p99([3.0, 1.0, 2.0]) == 3.0


def test_subject_and_floor_take_turns() -> None:
    """Both are measured as often, one after the other, so that a noisy machine hits both."""
    order: list[str] = []
    row = compared("x", lambda: order.append("s"), lambda: order.append("f"), 6, None)
    assert order[:2] == ["s", "f"]
    assert sorted(order[2:]) == ["f"] * 6 + ["s"] * 6
    assert all(order[n] != order[n + 1] for n in range(2, 13, 2))
    assert row.ratio is not None


def test_a_missed_limit_is_marked() -> None:
    """People see at a glance what is not kept."""
    told = table([Row("a", "ms", 9, 9, 1, "ratio <= 3"), Row("b", "ms", 1, 1, 1, "ratio <= 3")])
    assert "ratio <= 3 MISSED" in told
    assert told.splitlines()[-1].endswith("ratio <= 3 met")


def test_the_floor_does_what_the_verbs_do(tmp_path: Path) -> None:
    """Replayed, the recorded statements leave a hall as whole as the verbs themselves."""
    bench = Bench(tmp_path / "hall.db").line(8)
    for verb in (lambda: bench.queue.issue("passport"), lambda: bench.queue.call_next(1)):
        statements = recorded(verb)
        assert len(statements) >= 5
        floor = Floor(bench.path, statements)
        for _ in range(3):
            floor()
        floor.close()
    assert faults(bench.database) == []
    bench.database.close()


def test_a_hall_with_a_past_is_a_whole_one(tmp_path: Path) -> None:
    """Old tickets have their events and print jobs, and nobody of them waits."""
    bench = Bench(tmp_path / "hall.db")
    age(bench, 900)
    with bench.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(TICKET)) == 900
        assert connection.scalar(select(func.count(TICKET.c.day.distinct()))) == 3
    assert sum(line.waiting for line in bench.queries.lines()) == 0
    assert bench.queue.issue("passport").label == "A001"
    bench.database.close()


def test_a_larger_hall_is_like_the_sample() -> None:
    """More counters, each with the duties of one of the sample's."""
    large = with_counters(60)
    duties = {counter.serves for counter in read_hall_file(SAMPLE).counters}
    assert len(large.counters) == 60
    assert {counter.serves for counter in large.counters} == duties


@pytest.mark.timeout(300)
def test_the_whole_benchmark_in_small(tmp_path: Path) -> None:
    """Everything runs, and bench.json has its form; how fast, this does not say."""
    out = tmp_path / "bench.json"
    command = [sys.executable, "-m", "bench", "--tiny", "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(out.read_text())
    assert list(told) == ["machine", "rows"]
    assert told["machine"] == machine()
    assert [list(row) for row in told["rows"]] == [KEYS] * len(told["rows"])
    for row in told["rows"]:
        expected = row["floor_p50"] and row["p50"] / row["floor_p50"]
        assert row["ratio"] == expected
        assert (row["met"] is None) == (row["limit"] is None)
    counted = {r["name"]: r["p50"] for r in told["rows"] if "twice" in r["name"]}
    assert set(counted.values()) == {0}
    kept = {r["name"]: r["met"] for r in told["rows"]}
    assert kept["phones that were not told of a call"] is True
    assert kept["ticket gb18030, native QR"] is True
    assert kept["ticket gb18030, native QR, at 9,600 baud"] is True
    assert {"tap to first byte, network printer", "tap to last byte handed over, serial line"} < {
        *kept
    }
    assert done.stdout.splitlines()[-1].startswith("wait of those who were told one")
