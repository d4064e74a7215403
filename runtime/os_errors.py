"""Words for what the operating system says of a device or a file."""

import errno

_REASONS = {
    errno.ENOENT: "there is no {name}",
    errno.ENXIO: "nothing is connected to {name}",
    errno.ENODEV: "nothing is connected to {name}",
    errno.EIO: "{name} was pulled out",
    errno.EACCES: "this program may not use {name}",
    errno.EPERM: "this program may not use {name}",
    errno.EISDIR: "{name} is a folder; name a file in it",
    errno.EBUSY: "another program uses {name}",
    errno.ECONNREFUSED: "{name} refuses the connection",
    errno.ECONNRESET: "{name} broke the connection",
    errno.EPIPE: "{name} broke the connection",
    errno.ENOTCONN: "{name} broke the connection",
    errno.EHOSTUNREACH: "{name} is not on the network",
    errno.ENETUNREACH: "{name} is not on the network",
    errno.ENOSPC: "no space left for {name}",
}


def reason_of(error: OSError, name: str) -> str:
    """Return in words why ``name`` cannot be used; the system's own words for a rare error.

    The number of an error without one is that of its cause.
    """
    number = error.errno or getattr(error.__cause__ or error.__context__, "errno", None)
    words = _REASONS.get(number or 0)
    return words.format(name=name) if words else f"{name}: {error.strerror or error}"
