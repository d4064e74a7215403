from collections.abc import Callable
from pathlib import Path

import pytest

from runtime.folders import cache_folder, config_folder, data_folder

FOLDERS = [
    (config_folder, "XDG_CONFIG_HOME", ".config"),
    (data_folder, "XDG_DATA_HOME", ".local/share"),
    (cache_folder, "XDG_CACHE_HOME", ".cache"),
]


@pytest.mark.parametrize(("folder", "variable", "usual"), FOLDERS)
def test_folders_are_where_the_desktop_has_them(
    folder: Callable[[], Path], variable: str, usual: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """XDG's variable names the base; where it is unset or empty, that is below the home."""
    monkeypatch.setenv(variable, "/srv/base")
    assert folder() == Path("/srv/base/warm-window")
    monkeypatch.setenv(variable, "")
    assert folder() == Path.home() / usual / "warm-window"
    monkeypatch.delenv(variable)
    assert folder() == Path.home() / usual / "warm-window"
