from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from display.list_model import ListModel


class Item(Struct, frozen=True):
    """Something to list."""

    name: str
    count: int = 0


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[ListModel]:
    """An empty list."""
    parent = QObject()
    yield ListModel(Item, parent)
    parent.deleteLater()


def shown(model: ListModel) -> list[tuple[str, int]]:
    """What QML sees."""
    roles = list(model.roleNames())
    rows = [model.index(n) for n in range(model.rowCount())]
    return [(model.data(row, roles[0]), model.data(row, roles[1])) for row in rows]


def test_only_what_has_changed_is_told(model: ListModel) -> None:
    """Rows that are the same are not drawn again."""
    told: list[int] = []
    model.show([Item("a"), Item("b"), Item("c")])
    model.dataChanged.connect(lambda first, *_: told.append(first.row()))
    model.show([Item("a"), Item("b", 1), Item("c")])
    assert told == [1]
    model.show([Item("a"), Item("b", 1), Item("c")])
    assert told == [1]
    assert shown(model) == [("a", 0), ("b", 1), ("c", 0)]
    assert [bytes(name.data()).decode() for name in model.roleNames().values()] == ["name", "count"]


def test_a_row_has_none_below_it(model: ListModel) -> None:
    """A list is no tree."""
    model.show([Item("a")])
    assert model.rowCount(model.index(0)) == 0
    assert model.rowCount(QModelIndex()) == 1


@given(st.lists(st.lists(st.builds(Item, st.sampled_from("abc")), max_size=5), max_size=6))
def test_a_list_shows_what_it_was_given(lists: list[list[Item]]) -> None:
    """Whatever comes after whatever; Qt's own tester finds no fault with how it is told."""
    parent = QObject()
    model = ListModel(Item, parent)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for items in lists:
        model.show(items)
        assert shown(model) == [(item.name, item.count) for item in items]
    del tester
