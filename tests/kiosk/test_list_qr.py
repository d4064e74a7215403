"""The list of what to bring as a code, read back by an independent reader."""

import pytest
import zxingcpp
from PIL import Image

from db.hall_file.reading import read_hall_file
from kiosk.session.list_qr import ListTooLong, Matrix, list_code, list_text
from runtime.languages import LANGUAGES
from tests.conftest import SAMPLE
from tickets.hall import Service

HALL = read_hall_file(SAMPLE)
QUIET = 4


def picture(code: Matrix, dots: int = 3) -> Image.Image:
    """The code on white, with its quiet zone."""
    side = len(code) + 2 * QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(code, QUIET):
        for x, dark in enumerate(row, QUIET):
            image.putpixel((x, y), 0 if dark else 255)
    return image.resize((side * dots, side * dots), Image.Resampling.NEAREST)


def read_back(code: Matrix) -> zxingcpp.Barcode:
    """What a reader makes of it."""
    found = zxingcpp.read_barcode(picture(code))
    assert found is not None
    return found


@pytest.mark.no_cover  # every list: the lines are covered by the other tests
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("service", HALL.services, ids=lambda service: service.code)
def test_every_list_of_the_hall_is_read_back(service: Service, language: str) -> None:
    """Word for word, at level M, of at most 73 modules: 0.8 mm each on 60 mm of screen."""
    title, items = service.names[language], service.materials[language]
    code = list_code(title, items)
    found = read_back(code)
    assert found.text == list_text(title, items)
    assert found.ec_level == "M"
    assert {len(row) for row in code} == {len(code)}
    assert len(code) <= 73


def test_a_list_reads_as_a_list() -> None:
    """The service's name, then a line with a box for each item."""
    assert list_text("护照", ("身份证", "照片")) == "护照\n□ 身份证\n□ 照片"


def test_the_longest_list_of_a_hall_file_is_read_back() -> None:
    """Seven items of 36 characters: at level L, so that the modules stay as large as they can."""
    items = ("居民身份证原件与复印件各一份" * 3)[:36]
    code = list_code("业" * 17, [items] * 7)
    found = read_back(code)
    assert found.text == list_text("业" * 17, [items] * 7)
    assert (found.ec_level, len(code)) == ("L", 97)


def test_the_code_is_no_larger_than_it_must_be() -> None:
    """A short list makes a small code; version 20 is the largest at level M."""
    assert len(list_code("护照", ["身份证"])) == 25
    assert len(list_code("x" * 666, [])) == 97
    assert len(list_code("x" * 667, [])) < 97


def test_a_list_that_no_phone_could_read_is_refused() -> None:
    """With its size, and what would do; the limit is the caller's to lower."""
    assert list_code("x" * 10, [], max_bytes=10)
    with pytest.raises(ListTooLong, match="the list has 11 bytes, a code holds 10"):
        list_code("x" * 11, [], max_bytes=10)
    with pytest.raises(ListTooLong):
        list_code("护照", ["照" * 400])
