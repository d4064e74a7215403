import subprocess
import sys
from pathlib import Path

import pytest

from scripts.qml_types import describe, write_module

VIEW_MODEL = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "WarmWindow.Trial"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
@QmlUncreatable("")
class TrialViewModel(QObject):
    changed = Signal()

    @Property(str, notify=changed)
    def title(self) -> str: ...

    @Property(list, notify=changed)
    def rows(self) -> list[object]: ...

    @Property(int, constant=True)
    def hall(self) -> int: ...

    @Slot(str)
    def take(self, code: str) -> None: ...
"""
QML = """
import QtQuick
import WarmWindow.Trial

Item {{
    id: root

    required property TrialViewModel viewModel

    Text {{
        text: {expression}
    }}
}}
"""


@pytest.fixture
def types(tmp_path: Path) -> Path:
    """The described types of one small view model."""
    source = tmp_path / "view_model.py"
    source.write_text(VIEW_MODEL, encoding="utf-8")
    write_module(tmp_path / "types", "WarmWindow.Trial", [describe(source)])
    return tmp_path / "types"


def lint(types: Path, expression: str) -> subprocess.CompletedProcess[str]:
    """Run qmllint on a page that shows the expression."""
    page = types.parent / "Page.qml"
    page.write_text(QML.format(expression=expression), encoding="utf-8")
    tool = Path(sys.executable).with_name("pyside6-qmllint")
    command: list[str | Path] = [tool, "-W", "0", "-I", types, page]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "expression",
    ["root.viewModel.title", "root.viewModel.rows.length", "root.viewModel.hall"],
)
def test_what_the_view_model_has_passes(types: Path, expression: str) -> None:
    """Texts, lists and constants are read without a warning."""
    assert lint(types, expression).returncode == 0


@pytest.mark.parametrize(
    ("expression", "misspelt"),
    [("root.viewModel.titel", "titel"), ('root.viewModel.tkae("a")', "tkae")],
)
def test_a_misspelt_name_is_caught(types: Path, expression: str, misspelt: str) -> None:
    """A property or slot the view model does not have fails the check and is named."""
    result = lint(types, expression)
    assert result.returncode != 0
    assert f'Member "{misspelt}" not found on type "TrialViewModel"' in result.stderr
