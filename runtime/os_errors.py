"""Words for what the operating system says of a device or a file."""

import errno
from collections.abc import Callable

from runtime.message import Message

_REASONS: dict[int, Callable[[str], Message]] = {
    errno.ENOENT: lambda name: Message("there is no {name}", name=name),
    errno.ENXIO: lambda name: Message("nothing is connected to {name}", name=name),
    errno.ENODEV: lambda name: Message("nothing is connected to {name}", name=name),
    errno.EIO: lambda name: Message("{name} was pulled out", name=name),
    errno.EACCES: lambda name: Message("this program may not use {name}", name=name),
    errno.EPERM: lambda name: Message("this program may not use {name}", name=name),
    errno.EISDIR: lambda name: Message("{name} is a folder; name a file in it", name=name),
    errno.EBUSY: lambda name: Message("another program uses {name}", name=name),
    errno.ECONNREFUSED: lambda name: Message("{name} refuses the connection", name=name),
    errno.ECONNRESET: lambda name: Message("{name} broke the connection", name=name),
    errno.EPIPE: lambda name: Message("{name} broke the connection", name=name),
    errno.ENOTCONN: lambda name: Message("{name} broke the connection", name=name),
    errno.EHOSTUNREACH: lambda name: Message("{name} is not on the network", name=name),
    errno.ENETUNREACH: lambda name: Message("{name} is not on the network", name=name),
    errno.ENOSPC: lambda name: Message("no space left for {name}", name=name),
}


def reason_of(error: OSError, name: str) -> str:
    """Return in words why ``name`` cannot be used; the system's own words for a rare error.

    The number of an error without one is that of its cause.
    """
    number = error.errno or getattr(error.__cause__ or error.__context__, "errno", None)
    words = _REASONS.get(number or 0)
    if words is None:
        return Message("{name}: {said}", name=name, said=error.strerror or error)
    return words(name)
