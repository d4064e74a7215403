import os
import threading
import wave
from array import array
from pathlib import Path

import pytest

from runtime.speech import outputs
from runtime.speech.output_keeper import OutputKeeper
from runtime.speech.outputs import FileOutput, device_names, open_output
from runtime.speech.sound import RATE, NoSound, Samples
from runtime.speech.stream import Sound, SoundStream

EAST = """
pcm.default {{ type null }}
pcm.east {{ type file slave.pcm nothing file "{file}" format raw hint {{ show on description "East speaker" }} }}
pcm.west {{ type null hint {{ show on description "West speaker" }} }}
pcm.nothing {{ type null }}
"""  # noqa: E501 - ALSA's own form


@pytest.fixture
def alsa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two sound devices; the pipe at whose end is what the east one played, at its pace."""
    pipe = tmp_path / "east"
    os.mkfifo(pipe)
    (tmp_path / "alsa.conf").write_text(EAST.format(file=pipe), encoding="utf-8")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "alsa.conf"))
    return pipe


def test_a_device_is_found_by_a_part_of_its_name(alsa: Path) -> None:
    """Whatever its case; the stream that is kept open arrives there sample for sample."""
    assert {"East speaker", "West speaker"} <= set(device_names())
    stream = SoundStream()
    said: Samples = array("h", range(1, 20_000))
    stream.play([Sound(said)])
    heard: list[bytes] = []
    enough = threading.Event()

    def listen() -> None:
        with alsa.open("rb", buffering=0) as pipe:
            while part := pipe.read(2048):
                if len(heard) < 100:
                    heard.append(part)
                else:
                    enough.set()

    listener = threading.Thread(target=listen)
    listener.start()
    output = open_output("east SPEAKER")
    output.start(stream.frames())
    assert output.is_there()
    assert enough.wait(20)
    output.close()
    listener.join()
    got = b"".join(heard)
    assert got[: 2 * len(said)] == said.tobytes()
    assert not any(got[2 * len(said) :])


def test_a_device_that_is_not_there_is_told_with_those_that_are(alsa: Path) -> None:
    """So that the name can be written right."""
    with pytest.raises(NoSound, match=r"no sound device 'North'; there are: .*East speaker"):
        open_output("North")


def test_without_devices_there_are_no_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a named one is told so."""
    (tmp_path / "none.conf").write_text("# none\n", encoding="utf-8")
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "none.conf"))
    assert device_names() == ()
    with pytest.raises(NoSound, match="there are: none"):
        open_output("North")
    with pytest.raises(NoSound):
        open_output()


class Server:
    """A sound server that plays to nobody, as one does whose last device was pulled out."""

    def __init__(self, *names: str) -> None:
        self.names = names

    def __call__(self) -> list[tuple[str, dict[str, str]]]:
        """What it lists."""
        return [("PULSEAUDIO", {"name": name}) for name in self.names]


def test_a_sound_server_without_a_device_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its dummy takes every sample, and nobody hears them."""

    class Device:
        backend = "PulseAudio"
        closed = False

        def close(self) -> None:
            """Be let go of."""
            self.closed = True

    device = Device()
    monkeypatch.setattr("miniaudio.PlaybackDevice", lambda *_, **__: device)
    monkeypatch.setattr(outputs, "_devices", Server())
    with pytest.raises(NoSound, match="the sound server has no device"):
        open_output()
    assert device.closed
    monkeypatch.setattr(outputs, "_devices", Server("HDMI"))
    output = open_output()
    assert output.is_there()
    monkeypatch.setattr(outputs, "_devices", Server())
    assert not output.is_there()


def frames_of(path: Path) -> list[int]:
    """The samples of a WAV file."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return list(array("h", file.readframes(file.getnframes())))


def test_a_file_keeps_what_would_be_heard(tmp_path: Path) -> None:
    """Without the silence before and behind it, and no more than two seconds between."""
    output = FileOutput(tmp_path / "new" / "call.wav")
    quiet: Samples = array("h", bytes(2 * RATE))
    one: Samples = array("h", [1] * 10)
    for part in (quiet, one, quiet, one, quiet, quiet, quiet, one, quiet):
        output.take(part)
    output.close()
    between, most = [0] * RATE, [0] * 2 * RATE
    assert frames_of(tmp_path / "new" / "call.wav") == [
        *one, *between, *one, *most, *one,
    ]  # fmt: skip


def test_a_file_is_a_device_as_any(tmp_path: Path) -> None:
    """It is opened by its name, kept open by a keeper, and takes a stream at its pace."""
    stream, works = SoundStream(), threading.Event()
    over = threading.Event()
    stream.play([Sound(array("h", [5] * 2000)), Sound(array("h", [6]), over.set)])
    name = f"file:{tmp_path / 'call.wav'}"
    keeper = OutputKeeper(stream, lambda trouble: None if trouble else works.set(),
                          lambda: open_output(name))  # fmt: skip
    keeper.start()
    assert over.wait(20)
    assert works.wait(20)
    keeper.stop()
    assert frames_of(tmp_path / "call.wav") == [*[5] * 2000, 6]


def test_a_file_that_cannot_be_written_is_no_device(tmp_path: Path) -> None:
    """With what the system says."""
    (tmp_path / "file").touch()
    with pytest.raises(NoSound, match=r"Not a directory|File exists"):
        open_output(f"file:{tmp_path / 'file' / 'call.wav'}")
