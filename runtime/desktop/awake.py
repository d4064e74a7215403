"""Screens that stay on, and touches that land on the screen that was touched.

Everything here may block and is run away from the GUI thread.
"""

import logging
from collections.abc import Mapping

from runtime.tools import run_tool

log = logging.getLogger(__name__)

X11_AWAKE: tuple[tuple[str, ...], ...] = (("xset", "s", "off", "s", "noblank"), ("xset", "-dpms"))
"""No screen saver, no blanking; no power saving of the monitor."""

NAME, PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
"""What desktops answer to who asks them not to blank (freedesktop.org's idle inhibition)."""

BUS_PATIENCE = 3000
"""Milliseconds until a desktop that does not answer is given up."""


UNSEEN = {"offscreen", "minimal", "vnc"}
"""Qt's platforms without a screen of this machine's."""


def on_x11(environment: Mapping[str, str]) -> bool:
    """Whether the windows stand on an X server, where its own tools can be used."""
    return bool(environment.get("DISPLAY")) and _platform(environment) in {"", "xcb"}


def touch_command(device: str, output: str) -> tuple[str, ...]:
    """What maps a touch device to an output of an X server, by their names."""
    return ("xinput", "map-to-output", device, output)


def stay_awake(environment: Mapping[str, str]) -> bool:
    """Keep the screens on as long as this process lives; a line in the log where nothing can."""
    if _platform(environment) in UNSEEN:
        return True
    desktop = ask_desktop()
    troubles = _tell_x11() if on_x11(environment) else ["no X server"]
    if desktop and troubles:
        log.warning("nothing here keeps the screen on: %s; %s", desktop, "; ".join(troubles))
    return not (desktop and troubles)


def map_touch(device: str, output: str, environment: Mapping[str, str]) -> bool:
    """Have touches of ``device`` land on the output that its kiosk stands on; whether they do."""
    if not on_x11(environment):
        log.warning("touch '%s' is mapped on X servers only; see docs/kiosk-operation.md", device)
        return False
    trouble = run_tool(touch_command(device, output))
    if trouble:
        log.warning("touch '%s' is not mapped to %s: %s", device, output, trouble)
    return not trouble


def ask_desktop() -> str:
    """Ask the desktop not to blank; why it does not, empty when it agreed.

    It holds while this process is on the bus.
    """
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415 - after the first frame

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return "no session bus"
    ask = QDBusMessage.createMethodCall(NAME, PATH, NAME, "Inhibit")
    ask.setAutoStartService(False)
    ask.setArguments(["Warm Window", "a ticket machine or a hall's display"])
    answer = bus.call(ask, timeout=BUS_PATIENCE)
    if answer.type() == QDBusMessage.MessageType.ReplyMessage:
        return ""
    return f"the desktop does not answer to {NAME}"


def _tell_x11() -> list[str]:
    """What an X server without power saving refuses is not missed."""
    saver, power = (run_tool(command) for command in X11_AWAKE)
    return [saver] if saver else ([] if "DPMS" in power or not power else [power])


def _platform(environment: Mapping[str, str]) -> str:
    return environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
