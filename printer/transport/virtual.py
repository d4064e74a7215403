"""The virtual printer: it keeps each job as a file of bytes and a picture of its paper."""

from itertools import count
from pathlib import Path

from printer.transport.trouble import as_printer_trouble


class VirtualPrinter:
    """A printer that writes ``NAME.bin`` (the bytes) and ``NAME.png`` (the paper) of each job.

    Without a ``folder`` it reads the bytes as a printer would, and forgets them.
    """

    answers = False

    def __init__(
        self, url: str, folder: Path | None = None, dots: int = 576, encoding: str = "gb18030"
    ) -> None:
        self.url, self._folder, self._dots, self._encoding = url, folder, dots, encoding

    def open(self, name: str) -> "VirtualTransport":
        """Open a transport for one job."""
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
        """Return nothing: it never answers."""
        return b""

    def finish(self) -> None:
        """Draw the paper, and keep bytes and paper."""
        from printer.simulator.paper import draw  # noqa: PLC0415 - Pillow, with the first paper

        papers = draw(self._data, self._dots, self._encoding)
        if self._folder is None:
            return
        with as_printer_trouble(str(self._folder)):
            self._folder.mkdir(parents=True, exist_ok=True)
            stem = _free_stem(self._folder, self._name)
            (self._folder / f"{stem}.bin").write_bytes(self._data)
            for n, paper in enumerate(papers, 1):
                paper.save(self._folder / (f"{stem}.png" if n == 1 else f"{stem}.{n}.png"))

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


def _free_stem(folder: Path, name: str) -> str:
    """Return ``A001``, or ``A001-2`` for a second ticket of that number."""
    stems = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(stem for stem in stems if not (folder / f"{stem}.bin").exists())
