"""Which roles run, and which version of the hall each shows."""

from sqlalchemy import update

from db.engine.database import Database
from db.running_roles import SILENT, TOLD_AGAIN, RunningRole, RunningRoles, not_following
from db.schema.tables import RUNNING_ROLE
from runtime.process import this_process
from tests.conftest import SetClock

ELSEWHERE = "another-machine since-then 12 34"


def test_a_role_is_known_until_it_is_closed(database: Database, clock: SetClock) -> None:
    """It says what it shows when it starts and when it follows, by one row."""
    roles = RunningRoles(database, clock)
    roles.shows("display at pc-1", 1)
    roles.shows("counter 3 at pc-2", 1)
    clock.go_on(seconds=2)
    roles.shows("display at pc-1", 2)
    seen = RunningRole("display at pc-1", 2, clock.now)
    assert roles.now()[1] == seen
    assert [role.name for role in not_following(roles.now(), 2)] == ["counter 3 at pc-2"]
    roles.closed("counter 3 at pc-2")
    assert roles.now() == (seen,)


def test_the_role_of_a_process_that_is_gone_runs_no_more(
    database: Database, clock: SetClock
) -> None:
    """A program that was killed could not say that it ends; this machine knows that it is gone."""
    roles = RunningRoles(database, clock)
    roles.shows("display at pc-1", 1)
    moved_into(database, this_process() + "0")
    assert roles.now() == ()


def test_a_role_elsewhere_is_known_by_what_it_says(database: Database, clock: SetClock) -> None:
    """Of another machine nobody knows what runs: it is there as long as it says so."""
    roles = RunningRoles(database, clock)
    roles.shows("display at pc-9", 1)
    moved_into(database, ELSEWHERE)
    clock.now += TOLD_AGAIN
    assert [role.name for role in roles.now()] == ["display at pc-9"]
    clock.now += SILENT
    assert roles.now() == ()


def test_what_is_silent_for_long_is_forgotten(database: Database, clock: SetClock) -> None:
    """Machines that are taken away leave nothing behind."""
    roles = RunningRoles(database, clock)
    roles.shows("display at pc-9", 1)
    moved_into(database, ELSEWHERE)
    clock.now += 2 * SILENT
    roles.shows("display at pc-1", 1)
    with database.read() as connection:
        assert connection.scalars(
            RUNNING_ROLE.select().with_only_columns(RUNNING_ROLE.c.name)
        ).all() == ["display at pc-1"]


def moved_into(database: Database, process: str) -> None:
    """Have all roles be those of another process."""
    with database.write() as tx:
        tx.execute(update(RUNNING_ROLE).values(process=process))
