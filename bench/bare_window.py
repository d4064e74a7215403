"""A bare QML window with the product's style and fonts: the floor of a kiosk's start and memory.

The fonts are part of the floor: without them a bare machine shows boxes instead of Chinese.
"""

from pathlib import Path

from runtime.desktop.qt_app import open_window, start_app


def main() -> None:
    """Show it over the whole screen until the process is told to end."""
    app = start_app(["bare"])
    qml_window = open_window(Path(__file__).parent / "BareWindow.qml", {})
    qml_window.place(app.primaryScreen(), full_screen=True)
    app.exec()


if __name__ == "__main__":
    main()
