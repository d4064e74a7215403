import pytest

from tickets.errors import DatabaseTrouble, NobodyAtCounter, NoHall, UnknownName


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (UnknownName("service", "pasport", ["passport"]), "did you mean 'passport'?"),
        (UnknownName("service", "xyz", ["passport"]), "this hall has passport"),
        (UnknownName("service", "xyz", []), "this hall has none"),
        (UnknownName("counter", "33", ["3"]), "this hall has 3"),
        (NobodyAtCounter(3, "recall"), "cannot recall at counter 3: nobody has been called there"),
        (NoHall("x.db"), "hall load FILE"),
        (DatabaseTrouble("x.db", "disk full"), "database x.db: disk full"),
    ],
)
def test_an_error_is_one_line_with_a_way_on(error: Exception, line: str) -> None:
    """Each error says in one line what is wrong and what would be right."""
    assert line in str(error)
    assert "\n" not in str(error)
