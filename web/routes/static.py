"""The files that pages fetch besides, all of them from here."""

from litestar import Response, Router, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from web.guard import A_YEAR
from web.parts import Given
from web.static_files import KINDS, text_of


@get("/{name:str}")
async def send_file(name: FromPath[str], parts: Given) -> Response[str]:
    """A file; its address changes with its content, so browsers keep it for long."""
    if name not in KINDS:
        raise NotFoundException
    return Response(
        text_of(name, parts.setup().hall.color),
        media_type=KINDS[name],
        headers={"Cache-Control": f"public, max-age={A_YEAR}, immutable"},
    )


ROUTES = Router("/static", route_handlers=[send_file])
