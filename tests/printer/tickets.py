"""Tickets for tests: the sample hall's, on every kind of printer."""

from collections.abc import Iterator

import zxingcpp
from msgspec.structs import replace
from PIL import Image

from db.hall_file.reading import read_hall_file
from printer.document import template
from printer.document.layout import Layout, Slip
from printer.document.template import TicketTemplate
from printer.protocol.encoder import encode
from printer.protocol.profiles import Profile, profile, profiles
from printer.simulator.paper import draw
from runtime.languages import Catalogue, languages_of
from tests.conftest import SAMPLE

HALL = read_hall_file(SAMPLE)
LANGUAGES = languages_of("ticket")
WORDS = {language: Catalogue("ticket", language).translate for language in LANGUAGES}
TEMPLATES = {"standard": template.standard(), "large": template.large()}

PRINTERS = [(name, mm) for name, each in profiles().items() for mm in each.papers]
"""Every profile with every paper it takes."""

ANY = "unknown-80mm"


def layout_of(
    slip: Slip, columns: int = 48, template: TicketTemplate = TEMPLATES["standard"]
) -> Layout:
    """A slip's lines in its own language."""
    return template.layout(slip, WORDS[slip.language], columns)


def bytes_of(
    slip: Slip,
    name: str = ANY,
    paper_mm: int = 80,
    template: TicketTemplate = TEMPLATES["standard"],
) -> bytes:
    """A slip's bytes for a printer."""
    model = profile(name)
    return encode(layout_of(slip, model.columns(paper_mm), template), model, paper_mm)


def paper_of(data: bytes, name: str = ANY, paper_mm: int = 80) -> list[Image.Image]:
    """What a printer of that profile makes of the bytes."""
    model: Profile = profile(name)
    return draw(data, model.papers[paper_mm], model.text, round(model.motion_dpi / model.dpi))


def scanned(image: Image.Image) -> zxingcpp.Barcode:
    """The QR code that an independent reader finds."""
    found = zxingcpp.read_barcode(image)
    assert found is not None
    return found


def samples(slip: Slip) -> Iterator[Slip]:
    """Tickets of the sample hall: every language, usual, copy, without this and that, rare."""
    for language in LANGUAGES:
        yield replace(
            slip,
            language=language,
            hall_name=HALL.hall.names[language],
            service_name=HALL.services[0].names[language],
            priority_name=HALL.classes[0].names[language],
        )
    yield replace(slip, copy=True, label="A1042", minutes=(0, 5))
    yield replace(slip, priority_name="", counters=(), ahead=0, minutes=(0, 0))
    yield replace(slip, service_name="𠮷野䶮证 Škvorecký")
