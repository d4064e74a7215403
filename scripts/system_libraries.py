"""Name the Debian packages of system libraries that are missing: `system_libraries.py [--all]`.

Qt's wheels carry Qt and leave these to the system. Prints package names in one line, nothing when
all are there. Runs on any Python 3 before the environment exists, so it imports nothing else.
"""

import argparse
import ctypes
import os
from collections.abc import Callable, Mapping

# Library file -> Debian and Ubuntu package; from the NEEDED entries of the wheels' libraries.
NEEDED: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
# For real windows under X11 (Wayland desktops bring their own), and for USB printers and pads.
FOR_DEVICES: Mapping[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    # The library's own package has another name in newer releases; this one also sets the volume.
    "libasound.so.2": "alsa-utils",
    "libusb-1.0.so.0": "libusb-1.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def loads(library: str) -> bool:
    """Whether the dynamic linker finds this library with all it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def wanted(*, devices: bool) -> Mapping[str, str]:
    """The libraries to look for, and their packages."""
    return {**NEEDED, **FOR_DEVICES} if devices else NEEDED


def missing(libraries: Mapping[str, str], is_there: Callable[[str], bool] = loads) -> list[str]:
    """The packages of the libraries that are not there, in a fixed order."""
    return sorted(package for library, package in libraries.items() if not is_there(library))


def main() -> None:
    """Print what is missing; windows and devices count with --all or under X11."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="windows and devices, too")
    devices = parser.parse_args().all or bool(os.environ.get("DISPLAY"))
    print(*missing(wanted(devices=devices)))


if __name__ == "__main__":
    main()
