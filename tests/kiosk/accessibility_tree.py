"""What a screen reader meets in a window of this process, and what can be pressed by its name."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hall.demo.touch import items

CONTROLS = frozenset({QAccessible.Role.Button, QAccessible.Role.CheckBox})


@dataclass(frozen=True)
class AccessibleNode:
    """One object of the tree, as it is now."""

    role: QAccessible.Role
    name: str
    description: str
    code: str
    """The item's name in QML: nobody hears it."""
    able: bool
    focusable: bool
    checkable: bool
    checked: bool
    interface: QAccessibleInterface

    @property
    def pressable(self) -> bool:
        """Whether it is a control that does something now."""
        return self.role in CONTROLS and self.able


def accessible_nodes(window: QQuickWindow) -> list[AccessibleNode]:
    """Everything that shows in the window, in the tree's order."""
    return [_read(each) for each in _below(QAccessible.queryAccessibleInterface(window))]


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(node.childCount()):
        child = node.child(index)
        if not child.state().invisible:
            yield child
            yield from _below(child)


def _read(node: QAccessibleInterface) -> AccessibleNode:
    state = node.state()
    item = node.object()
    return AccessibleNode(
        role=node.role(),
        name=node.text(QAccessible.Text.Name),
        description=node.text(QAccessible.Text.Description),
        code=item.objectName(),
        able=not state.disabled,
        focusable=bool(state.focusable),
        checkable=bool(state.checkable),
        checked=bool(state.checked),
        interface=node,
    )


def controls(window: QQuickWindow) -> list[AccessibleNode]:
    """What can be pressed now."""
    return [each for each in accessible_nodes(window) if each.pressable]


def activate(window: QQuickWindow, name: str, action: str = "Press") -> None:
    """Do what the first control of this name does, without a finger or a key.

    Raises:
        LookupError: there is none.

    """
    named = [each for each in controls(window) if each.name == name]
    if not named:
        raise LookupError(f"{name!r} among {[each.name for each in controls(window)]}")
    named[0].interface.actionInterface().doAction(action)


def buttons(window: QQuickWindow) -> list[QQuickItem]:
    """Every button that is drawn and enabled, whether a screen reader meets it or not."""
    return [
        each for each in items(window) if each.inherits("QQuickAbstractButton") and each.isEnabled()
    ]
