"""The folders of the user's account in which the program keeps its files."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("warm-window", appauthor=False)


def config_folder() -> Path:
    """Where settings are looked for: ``~/.config/warm-window`` on Linux."""
    return _DIRS.user_config_path


def data_folder() -> Path:
    """Where data lies when nothing else is said: ``~/.local/share/warm-window`` on Linux."""
    return _DIRS.user_data_path


def cache_folder() -> Path:
    """Where files lie that may be deleted at any time: ``~/.cache/warm-window`` on Linux."""
    return _DIRS.user_cache_path
