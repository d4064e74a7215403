"""Reads pages as a person without a script does: links by their words, forms by their fields."""

import html
import re
from base64 import b64decode

import zxingcpp
from litestar import Litestar
from litestar.testing import TestClient
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from db.engine.change_watch import ChangeWatch
from db.hall_file.storing import store_hall
from hall.compose.application import Application
from hall.compose.shown_hall import ShownHall
from hall.compose.web import make_parts
from tests.web.conftest import ADDRESS
from tickets.hall import HallSetup
from web.app import make_app

Browser = TestClient[Litestar]

QR_PIXELS = 600


def changed(hall: Application, setup: HallSetup) -> Browser:
    """A browser that finds the pages after the hall file was loaded again."""
    store_hall(hall.database, setup)
    watch = ChangeWatch(hall.database)
    client = Browser(make_app(make_parts(hall, ShownHall(hall, ADDRESS), watch, ADDRESS)))
    watch.close()  # no stream is read
    client.headers["Accept-Language"] = "en"
    return client


class Visitor:
    """Somebody on one page after another."""

    def __init__(self, client: Browser) -> None:
        self._client = client
        self.path, self.text, self.status = "", "", 0

    def open(self, path: str) -> "Visitor":
        """Open an address, and go where it leads."""
        answer = self._client.get(path, follow_redirects=True)
        self.path, self.text = answer.url.path, html.unescape(answer.text)
        self.status = answer.status_code
        return self

    def follow(self, words: str) -> "Visitor":
        """Touch the link with these words."""
        return self.open(self.links[words])

    def send(self, **written: str) -> "Visitor":
        """Fill the page's form and send it, and go where that leads."""
        ((action, fields),) = self.forms
        answer = self._client.post(action, data=fields | written, follow_redirects=True)
        self.path, self.text = answer.url.path, html.unescape(answer.text)
        self.status = answer.status_code
        return self

    @property
    def links(self) -> dict[str, str]:
        """Words -> address; of a link with small print, the words before it."""
        found = re.findall(r'<a [^>]*?href="([^"]+)"[^>]*>(.*?)</a>', self.text, re.DOTALL)
        return {_words(inner.partition("<small>")[0]): address for address, inner in found}

    @property
    def forms(self) -> list[tuple[str, dict[str, str]]]:
        """Where each form is sent, and the fields that it holds already."""
        found = re.findall(
            r'<form method="post" action="([^"]+)">(.*?)</form>', self.text, re.DOTALL
        )
        hidden = r'<input type="hidden" name="([^"]+)" value="([^"]*)">'
        return [(action, dict(re.findall(hidden, inner))) for action, inner in found]

    @property
    def words(self) -> str:
        """All that the page says, on one line."""
        return _words(self.text[self.text.index("<main") :])

    @property
    def scanned(self) -> list[str]:
        """What a scanner reads from the pictures of the page."""
        drawn = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', self.text)
        return [_read(b64decode(each)) for each in drawn]


def _words(inner: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", inner).split())


def _read(svg: bytes) -> str:
    image = QImage(QR_PIXELS, QR_PIXELS, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    QSvgRenderer(svg).render(painter)
    painter.end()
    (found,) = zxingcpp.read_barcodes(
        memoryview(image.constBits()).cast("B", (QR_PIXELS, QR_PIXELS))
    )
    return str(found.text)
