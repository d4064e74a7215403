"""`make bench`: print the table and write bench.json. `--full` takes ten million old tickets."""

import argparse
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.calls import call_rows
from bench.consoles import console_row, consoles_rows
from bench.crowd import seen_by_another, together
from bench.day import peak_day
from bench.display import display_rows
from bench.faults import fault_rows
from bench.halls import Bench, sample
from bench.kiosk import kiosk_rows
from bench.pads import pads_row
from bench.printing import printing_rows
from bench.rows import Row, machine, table
from bench.truth import forecast_rows
from bench.verbs import against_bare_sqlite, with_a_past
from bench.web import phone_rows
from db.engine.database import Database
from db.hall_file.storing import store_hall
from tests.postgres import Server, programs


@dataclass(frozen=True)
class Sizes:
    """How much of everything."""

    rounds: int = 400
    old_tickets: int = 1_000_000
    seconds: float = 5
    clients: int = 32
    tickets: int = 5_000
    counters: int = 60
    rush: int = 200
    people: int = 60_000
    halls: int = 25
    lines: int = 20
    line_counters: tuple[int, ...] = (3, 10, 30, 60)
    rest: float = 20
    faults: int = 3
    calls: int = 5_000
    phones: int = 2_000


FULL = Sizes(old_tickets=10_000_000, people=200_000, halls=60)
TINY = Sizes(
    rounds=4,
    old_tickets=500,
    seconds=0.3,
    clients=3,
    tickets=30,
    counters=4,
    rush=30,
    people=4000,
    halls=1,
    lines=1,
    line_counters=(3,),
    rest=1,
    faults=1,
    calls=40,
    phones=20,
)


def rows(sizes: Sizes, folder: Path) -> Iterator[Row]:
    """Every row, measured one after the other."""
    yield from against_bare_sqlite(folder, sizes.rounds)
    yield from with_a_past(folder, sizes.rounds, sizes.old_tickets)
    crowd = str(Bench(folder / "crowd.db").path)
    yield seen_by_another("SQLite", crowd, sizes.rounds // 4)
    yield from together("SQLite", crowd, min(8, sizes.clients), sizes.seconds)
    with hall_on_postgresql() as url:
        if url:
            yield seen_by_another("PostgreSQL", url, sizes.rounds // 4)
            yield from together("PostgreSQL", url, sizes.clients, sizes.seconds)
            presses = max(sizes.rounds // 10, 2)
            yield from consoles_rows(folder, url, sizes.counters, presses)
    yield console_row(folder, max(sizes.rounds // 10, 2))
    yield pads_row(folder, sizes.counters, max(sizes.rounds // 2, 4))
    yield from peak_day(folder, sizes.tickets, sizes.counters, sizes.rush)
    yield from printing_rows(folder, sizes.rounds // 4)
    yield from kiosk_rows(folder, sizes.rounds * 3 // 4, sizes.rest)
    yield from display_rows(folder, max(sizes.rounds // 10, 2), sizes.rest, sizes.calls)
    yield from phone_rows(folder, sizes.phones, max(sizes.rounds // 10, 2), sizes.rest)
    yield from call_rows(folder, sizes.rounds // 4)
    yield from fault_rows(sizes.faults)
    yield from forecast_rows(sizes.people, sizes.halls, sizes.lines, sizes.line_counters)


@contextmanager
def hall_on_postgresql() -> Iterator[str | None]:
    """A private server with the sample hall, as durable as a real one; None where there is none."""
    found = programs()
    if found is None:
        print("PostgreSQL is not installed: its rows are left out")
        yield None
        return
    server = Server(found, durable=True)
    try:
        url = server.url(server.new_database())
        database = Database(url)
        store_hall(database, sample())
        database.close()
        yield url
    finally:
        server.remove()


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--full", action="store_const", const=FULL, dest="sizes")
    size.add_argument("--tiny", action="store_const", const=TINY, dest="sizes")
    parser.add_argument("--out", type=Path, default=Path("bench.json"), metavar="FILE")
    parser.set_defaults(sizes=Sizes())
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="hall-bench-"))
    found: list[Row] = []
    try:
        for row in rows(options.sizes, folder):
            found.append(row)
            print(f"  {row.name}: {row.p50:.3g} {row.unit}", flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    told = {"machine": machine(), "rows": [row.as_json() for row in found]}
    options.out.write_text(json.dumps(told, indent=2) + "\n")
    print(table(found))


if __name__ == "__main__":
    main()
