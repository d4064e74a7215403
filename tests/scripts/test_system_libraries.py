import subprocess
import sys

from scripts.catalogues import ROOT
from scripts.system_libraries import FOR_DEVICES, NEEDED, loads, missing, wanted


def test_a_missing_library_is_named_by_its_package() -> None:
    """What to install is said in Debian's words, in a fixed order."""
    there = {"libGL.so.1", "libX11.so.6"}
    libraries = {"libX11.so.6": "libx11-6", "libz.so.1": "zlib1g", "libEGL.so.1": "libegl1"}
    assert missing(libraries, there.__contains__) == ["libegl1", "zlib1g"]


def test_the_linker_decides_what_is_there() -> None:
    """A library counts when it loads, not when a file has its name."""
    assert loads("libc.so.6")
    assert not loads("libnobody-has-this.so.9")


def test_a_machine_without_a_screen_needs_no_window_libraries() -> None:
    """A server runs the demo and the tests with fewer packages."""
    assert wanted(devices=False) == NEEDED
    assert wanted(devices=True) == {**NEEDED, **FOR_DEVICES}


def test_it_runs_before_anything_is_installed() -> None:
    """The system's Python alone is enough: no environment, no site packages."""
    command = [sys.executable, "-I", "-S", str(ROOT / "scripts" / "system_libraries.py")]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stderr == ""
