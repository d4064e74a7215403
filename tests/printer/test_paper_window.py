from pathlib import Path

from PIL import Image
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from printer.simulator.paper_view_model import PaperViewModel, open_paper


def test_the_window_shows_the_newest_paper(qtbot: QtBot, tmp_path: Path) -> None:
    """Empty at first, then always the paper printed last."""
    view_model = PaperViewModel(tmp_path)
    view_model.look()
    assert view_model.property("image") == QUrl()
    changes = []
    view_model.imageChanged.connect(lambda: changes.append(view_model.property("image")))
    Image.new("RGB", (10, 10)).save(tmp_path / "A001.png")
    view_model.look()
    view_model.look()
    assert changes == [QUrl.fromLocalFile(str(tmp_path / "A001.png"))]


def test_the_window_opens(qtbot: QtBot, tmp_path: Path) -> None:
    """It is shown beside the other windows, and goes with them."""
    qml_window = open_paper(tmp_path)
    qml_window.window.show()
    assert qml_window.window.isVisible()
    qml_window.close()
