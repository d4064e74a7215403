"""What stands before every page: who may ask, how much, and what each answer says to browsers."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from litestar.connection import ASGIConnection
from litestar.datastructures import MutableScopeHeaders
from litestar.exceptions import PermissionDeniedException
from litestar.handlers import BaseRouteHandler
from litestar.types import Message, Scope

from web.language import COOKIE
from web.texts import web_languages

A_YEAR = 365 * 24 * 3600

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    # Not "no-referrer": a browser would then send the hall's own forms with `Origin: null`.
    "Referrer-Policy": "same-origin",
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
    told = connection.headers.getall("origin", []) or connection.headers.getall("referer", [])
    if {_host_of(each) for each in told} - {connection.headers.get("host", "").lower()}:
        raise PermissionDeniedException


def _host_of(address: str) -> str:
    """The host and port of a page's address, "" where it has none."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


async def finish_answer(message: Message, scope: Scope) -> None:
    """Say to the browser what it may do with an answer, and keep a language that was chosen."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers.setdefault(name, value)
    headers.setdefault("Cache-Control", "no-store")
    if scope["scheme"] == "https":
        headers.setdefault("Strict-Transport-Security", f"max-age={A_YEAR}")
    chosen = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [""])[-1]
    if chosen in web_languages():
        secure = "; Secure" if scope["scheme"] == "https" else ""
        headers.add(
            "Set-Cookie",
            f"{COOKIE}={chosen}; Path=/; Max-Age={A_YEAR}; HttpOnly; SameSite=Lax{secure}",
        )
