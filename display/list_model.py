"""A list that QML draws row by row: only what has changed is drawn anew."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Qt

NO_PARENT = QModelIndex()


class ListModel(QAbstractListModel):
    """Rows of one kind of Struct; each field is a role of the same name."""

    def __init__(self, kind: type[Struct], parent: QObject) -> None:
        super().__init__(parent)
        self._names = kind.__struct_fields__
        self._items: tuple[Struct, ...] = ()

    def show(self, items: Sequence[Struct]) -> None:
        """Show these: rows at the end come and go, the others change where they differ."""
        before, self._items = self._items, (*items[: len(self._items)], *self._items[len(items) :])
        for row, (old, new) in enumerate(zip(before, items, strict=False)):
            if old != new:
                self.dataChanged.emit(self.index(row), self.index(row))
        if len(items) > len(before):
            self.beginInsertRows(NO_PARENT, len(before), len(items) - 1)
            self._items = tuple(items)
            self.endInsertRows()
        elif len(items) < len(before):
            self.beginRemoveRows(NO_PARENT, len(items), len(before) - 1)
            self._items = tuple(items)
            self.endRemoveRows()

    def rowCount(self, parent: QModelIndex = NO_PARENT) -> int:  # type: ignore[override]  # Qt's
        """How many there are."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # type: ignore[override]  # noqa: ANN401 - Qt's
        """One field of one row; Qt asks for roles of its own as well."""
        field = role - Qt.ItemDataRole.UserRole
        return getattr(self._items[index.row()], self._names[field]) if field >= 0 else None

    def roleNames(self) -> dict[int, QByteArray]:
        """The fields."""
        first = Qt.ItemDataRole.UserRole
        return {first + n: QByteArray(name.encode()) for n, name in enumerate(self._names)}
