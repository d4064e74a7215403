"""The address of a webhook: where the hall's own program listens."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from devices.errors import BadDeviceUrl
from runtime.message import Message

PLAIN = re.compile(r"[!-~]{1,2000}")
"""What an address is made of: visible ASCII."""

HERE = "localhost"


class BadWebhookUrl(BadDeviceUrl):
    """An address that nothing is sent to. What stands behind the host may be secret: not told."""


def host_of(url: str) -> str:
    """The host of a webhook's address, and its port where it is named: all that may be told of it.

    It is https; http is for a program on this machine alone, since whoever reads a ticket's token
    on the way can open its page.

    Raises:
        BadWebhookUrl: the address is none, or not one to send tokens to.

    """
    parts, port = _split(url)
    host = parts.hostname or ""
    named = f"{host}:{port}" if port else host
    if not host:
        raise _bad(parts.scheme, Message("no host"))
    if parts.username is not None or parts.password is not None:
        raise _bad(named, Message("a name or a password in the address would be written into logs"))
    if parts.fragment:
        raise _bad(named, Message("what stands behind # is never sent"))
    if parts.scheme == "http" and not _is_here(host):
        raise _bad(named, Message("http is not secret on the way; it is for this machine alone"))
    if parts.scheme not in ("http", "https"):
        raise _bad(named, Message("this is no web address"))
    return named


def _split(url: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise _bad("", Message("this is no web address")) from None
    if not PLAIN.fullmatch(url):
        raise _bad("", Message("an address is at most 2000 visible characters of ASCII"))
    return parts, port


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == HERE


def _bad(told: str, problem: str) -> BadWebhookUrl:
    remedy = Message("write https://HOST/PATH, or http://127.0.0.1:PORT/PATH")
    return BadWebhookUrl(told, problem, remedy)
