"""Which language a page is in: what the reader chose, else what the browser asks for."""

from collections.abc import Iterator, Sequence

COOKIE = "lang"
"""The one cookie: a language that was chosen."""

_OF_BROWSERS = {
    "zh-hant": "zh-Hant",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh": "zh-Hans",
}
"""How browsers ask for Chinese; other languages are asked for by their first letters."""


def choose(
    asked: str | None, kept: str | None, accept: str, spoken: Sequence[str], default: str
) -> str:
    """The language to show.

    ``asked`` is what was chosen just now, ``kept`` what the cookie says, ``accept`` the header
    Accept-Language, ``default`` what is shown to whoever asks for nothing that is ``spoken``.
    """
    for chosen in (asked, kept, *_accepted(accept)):
        if chosen in spoken:
            return str(chosen)
    return default


def _accepted(header: str) -> Iterator[str]:
    """The languages of an Accept-Language header, the most wanted first."""
    weighed = []
    for position, part in enumerate(header[:200].split(",")):
        name, _, rest = part.strip().partition(";")
        weighed.append((-_weight(rest), position, name.strip().lower()))
    for _, _, name in sorted(weighed):
        if name.startswith("zh"):
            yield next(
                (told for begin, told in _OF_BROWSERS.items() if name.startswith(begin)), "zh-Hans"
            )
        else:
            yield name.partition("-")[0]


def _weight(rest: str) -> float:
    key, _, value = rest.strip().partition("=")
    if key.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
