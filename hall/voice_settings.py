"""The voice in the settings: ``[voice]`` of hall.toml."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

Percent = Annotated[int, Meta(ge=0, le=100, description="a percentage from 0 to 100")]
CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
"""A time of day."""

TimeAndPercent = Annotated[
    str,
    Meta(
        pattern=rf"^{CLOCK}=(100|\d\d?)\Z",
        description="a time of day and a percentage such as '08:00=80'",
    ),
]
Span = Annotated[
    str, Meta(pattern=rf"^{CLOCK}-{CLOCK}\Z", description="two times of day such as '12:00-13:30'")
]


class VoiceSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """What is read aloud at the kiosk, and how this machine's displays speak the calls.

    ``volume_by_time`` is for the calls alone. ``devices`` names a sound device, or none, for
    single displays, such as ``{ east = "USB Audio" }``; the others have ``device``.
    """

    volume: Percent = 100
    recordings: str = ""
    device: str = ""
    devices: dict[str, str] = {}
    volume_by_time: tuple[TimeAndPercent, ...] = ()
    quiet: tuple[Span, ...] = ()
    lead_in_ms: Annotated[
        int, Meta(ge=0, le=2000, description="a whole number of milliseconds from 0 to 2000")
    ] = 300
    keep_awake: Annotated[Literal["silence", "noise"], Meta(description='"silence" or "noise"')] = (
        "silence"
    )
