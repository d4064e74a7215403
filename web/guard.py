"""What stands before every page: who may ask, how much, and what each answer says to browsers."""

from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import parse_qs, urlsplit

from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.types import Message, Scope

from web.language import COOKIE
from web.parts import Web
from web.texts import web_languages

A_YEAR = 365 * 24 * 3600

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""On every answer. Nothing is fetched from elsewhere, and no address with a secret goes there."""

MOST_BODY = 16 * 1024
"""Bytes of a form: the longest that people write is some thousand characters."""


def same_origin(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Refuse a form that another site's page sends.

    A browser says where a form comes from; over plain HTTP that is the header Origin. Who sends
    neither Origin nor Referer is no browser, and holds no reader's secrets.

    Raises:
        PermissionDeniedException: it comes from elsewhere.

    """
    if connection.scope.get("method") in {"GET", "HEAD", "OPTIONS"}:
        return
    told = connection.headers.get("origin") or connection.headers.get("referer")
    if told and urlsplit(told).netloc.lower() != connection.headers.get("host", "").lower():
        raise PermissionDeniedException


def client_address(request: Web, proxies: tuple[str, ...]) -> str:
    """Whose request it is: the peer, or whom a named proxy says it asks for.

    Of X-Forwarded-For only what named proxies have added is believed, from the right.
    """
    peer = request.client.host if request.client else ""
    chain = [each.strip() for each in request.headers.get("x-forwarded-for", "").split(",")]
    while chain and _is_named(peer, proxies):
        told = chain.pop()
        if not _is_address(told):
            break
        peer = told
    return peer


def _is_named(address: str, proxies: tuple[str, ...]) -> bool:
    if not _is_address(address):
        return False
    return any(ip_address(address) in ip_network(each, strict=False) for each in proxies)


def _is_address(told: str) -> bool:
    try:
        ip_address(told)
    except ValueError:
        return False
    return True


async def finish_answer(message: Message, scope: Scope) -> None:
    """Say to the browser what it may do with an answer, and keep a language that was chosen."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("Cache-Control", "no-store")
    chosen = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
    if chosen in web_languages():
        secure = "; Secure" if scope["scheme"] == "https" else ""
        headers.add(
            "Set-Cookie",
            f"{COOKIE}={chosen}; Path=/; Max-Age={A_YEAR}; HttpOnly; SameSite=Lax{secure}",
        )
