"""What is fetched, checked and handed to Kokoro; how it sounds a recogniser hears."""

import hashlib
import sys
import tarfile
from pathlib import Path
from types import ModuleType, SimpleNamespace

import numpy as np
import pytest

from runtime.speech.making import kokoro
from runtime.speech.making.kokoro import Kokoro, NoSynthesis

STYLE = np.arange(510 * 256, dtype="<f4").tobytes()


@pytest.fixture(autouse=True)
def one_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A voice of our own, whose checksum is known."""
    known = {"zf_test": hashlib.sha256(STYLE).hexdigest()}
    monkeypatch.setattr(kokoro, "VOICES", known)


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The four packages of the weights, with little in them."""
    folder = tmp_path / "site"
    for number, name in enumerate(kokoro.PARTS):
        (folder / name).mkdir(parents=True)
        (folder / name / "__init__.py").touch()
        (folder / name / "part.bin").write_bytes(bytes([number]) * 3)
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(folder))
    whole = b"".join(bytes([number]) * 3 for number in range(4))
    monkeypatch.setattr(kokoro, "WEIGHTS", hashlib.sha256(whole).hexdigest())
    return folder


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An npm that packs a package with our voice in it, and nothing else on the path."""
    folder = tmp_path / "bin"
    folder.mkdir()
    voice = tmp_path / "zf_test.bin"
    voice.write_bytes(STYLE)
    with tarfile.open(tmp_path / "kokoro-js.tgz", "w:gz") as archive:
        archive.add(voice, "package/voices/zf_test.bin")
    program = folder / "npm"
    program.write_text(f'#!/bin/sh\n/bin/cp "{tmp_path}/kokoro-js.tgz" .\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return program


class Session:
    """A model that says how it was asked."""

    asked: dict[str, np.ndarray]

    def __init__(self, weights: bytes, options: object, providers: list[str]) -> None:
        self.weights = weights

    def run(self, _outputs: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        """Give a rising tone."""
        Session.asked = given
        return [np.linspace(-0.5, 0.5, 600, dtype=np.float32).reshape(1, -1)]


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library that runs models, as far as it is used."""
    library = ModuleType("onnxruntime")
    library.InferenceSession = Session  # type: ignore[attr-defined]  # a module of our own
    library.SessionOptions = SimpleNamespace  # type: ignore[attr-defined]  # the same
    monkeypatch.setitem(sys.modules, "onnxruntime", library)


def test_the_model_gets_tokens_between_two_zeros_and_the_style_of_their_number(
    tmp_path: Path, parts: Path, npm: Path, runtime: None
) -> None:
    """As its maker feeds it; samples come back as they are."""
    samples = Kokoro(tmp_path / "voices").say("ma→", "zf_test", 0.9)
    assert len(samples) == 600
    assert Session.asked["tokens"].tolist() == [[0, 55, 43, 171, 0]]
    assert Session.asked["style"].tolist() == [list(range(3 * 256, 4 * 256))]
    assert Session.asked["speed"].tolist() == pytest.approx([0.9])


def test_voices_are_fetched_once(tmp_path: Path, npm: Path) -> None:
    """Then they lie in the folder, and no network is asked."""
    path = kokoro.voice_file("zf_test", tmp_path / "voices")
    npm.unlink()
    assert kokoro.voice_file("zf_test", tmp_path / "voices") == path
    assert path.read_bytes() == STYLE


def test_without_npm_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Install it, or lay the files there by hand."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoSynthesis, match=r"apt-get install npm.*\.bin files"):
        Kokoro(tmp_path).load("zf_test")


def test_what_npm_minds_is_told(tmp_path: Path, npm: Path) -> None:
    """Its own last words: a registry that is not reached, a full disk."""
    npm.write_text("#!/bin/sh\necho no registry is reached >&2\nexit 1\n", encoding="utf-8")
    with pytest.raises(NoSynthesis, match="no registry is reached"):
        Kokoro(tmp_path / "voices").load("zf_test")


def test_a_voice_that_is_not_the_one_we_know_is_refused(tmp_path: Path) -> None:
    """Whatever a registry hands out one day, it does not speak to a hall unseen."""
    (tmp_path / "zf_test.bin").write_bytes(STYLE[:-1] + b"x")
    with pytest.raises(NoSynthesis, match="SHA-256 differs"):
        Kokoro(tmp_path).load("zf_test")


def test_an_unknown_voice_is_told_with_those_there_are(tmp_path: Path) -> None:
    """For whoever mistypes."""
    with pytest.raises(NoSynthesis, match="no voice 'zf_none'; there are zf_test"):
        Kokoro(tmp_path).load("zf_none")


def test_other_weights_are_refused(parts: Path) -> None:
    """The same of the model."""
    (parts / kokoro.PARTS[2] / "part.bin").write_bytes(b"other")
    with pytest.raises(NoSynthesis, match="SHA-256 differs"):
        kokoro.weights()


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command in words, not a traceback."""
    monkeypatch.setattr(kokoro, "PARTS", ("kokoro_that_is_not_there",))
    with pytest.raises(NoSynthesis, match="--extra voices"):
        kokoro.weights()
