"""The pages on phones of ten years ago, and where a part of the browser is missing."""

from pathlib import Path

import pytest
from calmjs.parse import es5
from calmjs.parse.exceptions import ECMASyntaxError

import web

STATIC = Path(web.__file__).parent / "static"


@pytest.mark.parametrize("script", sorted(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_scripts_are_of_the_language_that_old_phones_know(script: Path) -> None:
    """ECMAScript 5: a parser of exactly that reads every one of them."""
    assert list(es5(script.read_text(encoding="utf-8")))


def test_the_parser_refuses_what_is_newer() -> None:
    """Else the test before would show nothing."""
    for newer in ("const x = 1;", "f(() => 1);", "x = `y`;", "class X {}", "x?.y;"):
        with pytest.raises(ECMASyntaxError, match=r"^(Unexpected|Illegal) "):
            es5(newer)
