"""A QR code as an image in the page itself: nothing is fetched for it, and it prints sharp."""

from base64 import b64encode
from functools import lru_cache
from io import BytesIO

import qrcode
from qrcode.image.svg import SvgPathImage


@lru_cache(256)
def qr_code(text: str) -> str:
    """The code of a text, with its quiet zone, as a ``data:`` address of an SVG."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    drawn = BytesIO()
    code.make_image(image_factory=SvgPathImage).save(drawn)
    return "data:image/svg+xml;base64," + b64encode(drawn.getvalue()).decode("ascii")
