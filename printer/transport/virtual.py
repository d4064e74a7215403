"""A printer of files: each job as its bytes, and as a picture of its paper."""

from itertools import count
from pathlib import Path

from printer.transport.common import told


class VirtualPrinter:
    """A printer of files.

    Each job as ``NAME.bin`` (its bytes) and ``NAME.png`` (its paper) in ``folder``.

    Without a folder the bytes are only read, as a printer would, and forgotten.
    """

    answers = False

    def __init__(
        self, url: str, folder: Path | None = None, dots: int = 576, encoding: str = "gb18030"
    ) -> None:
        self.url, self._folder, self._dots, self._encoding = url, folder, dots, encoding

    def open(self, name: str) -> "VirtualTransport":
        """Open a line for one job."""
        return VirtualTransport(self._folder, name, self._dots, self._encoding)


class VirtualTransport:
    """One job of the virtual printer."""

    def __init__(self, folder: Path | None, name: str, dots: int, encoding: str) -> None:
        self._folder, self._name, self._dots, self._encoding = folder, name, dots, encoding
        self._data = b""

    def write(self, data: bytes) -> None:
        """Take the bytes."""
        self._data += data

    def read(self, seconds: float) -> bytes:
        """Give nothing."""
        return b""

    def finish(self) -> None:
        """Draw the paper, and keep both."""
        from printer.simulator.paper import draw  # noqa: PLC0415 - Pillow, with the first paper

        papers = draw(self._data, self._dots, self._encoding)
        if self._folder is None:
            return
        with told(str(self._folder)):
            self._folder.mkdir(parents=True, exist_ok=True)
            stem = _free_stem(self._folder, self._name)
            (self._folder / f"{stem}.bin").write_bytes(self._data)
            for n, paper in enumerate(papers, 1):
                paper.save(self._folder / (f"{stem}.png" if n == 1 else f"{stem}.{n}.png"))

    def close(self) -> None:
        """Do nothing: there is nothing to let go of."""


def _free_stem(folder: Path, name: str) -> str:
    """``A001``, and ``A001-2`` for a second ticket of that number."""
    stems = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(stem for stem in stems if not (folder / f"{stem}.bin").exists())
