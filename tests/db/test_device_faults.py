from db.device_faults import DeviceFaults
from db.engine.database import Database
from tests.conftest import SetClock


def told(faults: DeviceFaults) -> list[tuple[str, str, str]]:
    """What is wrong now."""
    return [(each.kind, each.place, each.fault) for each in faults.now()]


def test_every_program_says_what_is_wrong_with_its_devices(
    database: Database, clock: SetClock
) -> None:
    """What one says now is all that it says; the others' faults stay; the longest one is first."""
    faults = DeviceFaults(database, clock)
    faults.told("boards at one", "board", {"3": "silent", "4": "silent"})
    clock.go_on(seconds=1)
    faults.told("boards at two", "board", {"1": "no line"})
    faults.told("boards at one", "sound", {"hall": "gone"})
    clock.go_on(seconds=1)
    faults.told("boards at one", "board", {"4": "silent"})
    assert told(faults) == [
        ("board", "1", "no line"),
        ("sound", "hall", "gone"),
        ("board", "4", "silent"),
    ]
    faults.told("boards at one", "board", {})
    faults.told("boards at two", "board", {})
    assert told(faults) == [("sound", "hall", "gone")]


def test_what_a_program_no_longer_says_counts_no_more(database: Database, clock: SetClock) -> None:
    """It may have crashed; every ten minutes it would have said it again."""
    faults = DeviceFaults(database, clock)
    faults.told("boards at one", "board", {"3": "silent"})
    clock.go_on(minutes=19)
    assert told(faults) == [("board", "3", "silent")]
    clock.go_on(minutes=2)
    assert told(faults) == []
    faults.told("boards at two", "board", {"3": "silent"})
    assert told(faults) == [("board", "3", "silent")]
