"""The web pages in the settings: ``[web]`` of hall.toml."""

from ipaddress import ip_network
from typing import Annotated

from msgspec import Meta, Struct

from runtime.message import Message
from runtime.toml_file import TomlFile

Port = Annotated[int, Meta(ge=1, le=65535, description="a whole number from 1 to 65535")]
HostName = Annotated[
    str, Meta(pattern=r"^[a-z0-9.-]{1,253}\Z", description="a host name in small letters")
]


class WebSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The web pages of citizens: where they are found, and what is in front of them.

    An empty ``address`` is the machine's own. ``names`` are host names by which phones may ask for
    the pages besides; ``proxies`` are addresses whose word on a client's address is taken.
    ``certificate`` and ``key`` are PEM files.
    """

    address: str = ""
    port: Port = 8080
    names: tuple[HostName, ...] = ()
    proxies: tuple[str, ...] = ()
    certificate: str = ""
    key: str = ""


def check_web(file: TomlFile, web: WebSettings) -> None:
    """Refuse what is no address, and a certificate without its key."""
    if web.address and not _is_network(web.address):
        problem = Message("'{address}' is no address of a machine", address=web.address)
        raise file.error(("web", "address"), problem, Message('write one such as "192.168.1.5"'))
    for proxy in web.proxies:
        if not _is_network(proxy):
            problem = Message("'{address}' is no address of a proxy", address=proxy)
            remedy = Message('write one such as "127.0.0.1" or "10.0.0.0/24"')
            raise file.error(("web", "proxies"), problem, remedy)
    if bool(web.certificate) != bool(web.key):
        problem = Message("a certificate and its key belong together")
        raise file.error(("web", "certificate"), problem, Message("write both, or none"))


def _is_network(told: str) -> bool:
    try:
        ip_network(told, strict=False)
    except ValueError:
        return False
    return True
