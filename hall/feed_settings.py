"""The feed outward in the settings: ``[feed]`` of hall.toml."""

import os
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from runtime.message import Message
from runtime.os_errors import reason_of
from runtime.toml_file import TomlFile
from tickets.errors import BadInput

SECRET = "WARM_WINDOW_FEED_SECRET"  # noqa: S105 - the name of the variable that may hold it
"""The environment variable that goes before the file."""

MOST = 1000
"""Bytes of a secret's file that are read."""


class FeedSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """Where people's phones are told, by a program of the hall; no ``url`` is no feed.

    ``secret`` is the file with what signs the messages. Somebody is next with at most ``ahead``
    people before them.
    """

    url: str = ""
    secret: str = ""
    ahead: Annotated[
        int, Meta(ge=0, le=50, description="a whole number of people from 0 to 50")
    ] = 3


class NoFeedSecret(BadInput):
    """The feed is to be run, and nothing says what signs its messages."""

    def __init__(self, why: str) -> None:
        super().__init__(
            Message(
                "the feed has no secret: {why}; name its file as feed.secret in hall.toml,"
                " or set {variable}",
                why=why,
                variable=SECRET,
            )
        )


def check_feed(file: TomlFile, feed: FeedSettings) -> None:
    """Refuse an address that nothing can be sent to.

    Raises:
        TomlFileError: with its line and what would be right.

    """
    if not feed.url:
        return
    from devices.webhook.address import BadWebhookUrl, host_of  # noqa: PLC0415 - few halls have any

    try:
        host_of(feed.url)
    except BadWebhookUrl as wrong:
        problem = Message("'feed.url' is no webhook: {problem}", problem=wrong.problem)
        raise file.error(("feed", "url"), problem, wrong.remedy) from None


def secret_of(feed: FeedSettings) -> str:
    """What signs the messages: from the environment, else from its file.

    Raises:
        NoFeedSecret: neither has one.

    """
    if given := os.environ.get(SECRET):
        return given
    if not feed.secret:
        raise NoFeedSecret(Message("none is named"))
    try:
        with Path(feed.secret).open("rb") as file:
            return file.read(MOST).decode("ascii", errors="replace")
    except OSError as error:
        raise NoFeedSecret(reason_of(error, feed.secret)) from None
