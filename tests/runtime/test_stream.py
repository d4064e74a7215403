from array import array
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from runtime.speech.sound import RATE, Samples
from runtime.speech.stream import SOON, Sound, SoundStream


def sound(value: int, length: int) -> Sound:
    """So many samples of one value."""
    return Sound(array("h", [value] * length))


def taken(stream: SoundStream, *sizes: int) -> list[int]:
    """What a device gets that asks for so many samples each time."""
    frames = stream.frames()
    return [value for size in sizes for value in frames.send(size)]


@given(
    st.lists(st.integers(1, 500), max_size=6),
    st.lists(st.integers(1, 400), min_size=1, max_size=20),
)
def test_sounds_follow_each_other_without_a_gap(lengths: list[int], sizes: list[int]) -> None:
    """Sample for sample, however many a device asks for; then silence, always as much as asked."""
    stream = SoundStream()
    stream.play(sound(number, length) for number, length in enumerate(lengths, start=1))
    expected = [n for n, length in enumerate(lengths, start=1) for _ in range(length)]
    got = taken(stream, *sizes)
    assert len(got) == sum(sizes)
    assert got == (expected + [0] * sum(sizes))[: sum(sizes)]


def test_each_sound_says_when_it_begins() -> None:
    """With its first sample, once."""
    begun: list[str] = []
    stream = SoundStream()
    for name, length in (("one", 100), ("two", 50)):
        stream.play([Sound(array("h", [1] * length), partial(begun.append, name))])
    frames = stream.frames()
    for size, so_far in ((99, ["one"]), (1, ["one"]), (1, ["one", "two"]), (99, ["one", "two"])):
        frames.send(size)
        assert begun == so_far


def test_the_next_is_asked_for_before_the_last_is_over() -> None:
    """In time to follow without a gap: what is played then comes right behind it."""
    stream = SoundStream()
    left = iter([sound(2, 5000), sound(3, 5000)])
    stream.soon_over = lambda: stream.play([one for one in [next(left, None)] if one])
    stream.play([sound(1, 5000)])
    assert taken(stream, *[1000] * 16) == [1] * 5000 + [2] * 5000 + [3] * 5000 + [0] * 1000


def test_the_next_is_asked_for_once() -> None:
    """Not with every part of the silence behind it."""
    asked: list[float] = []
    stream = SoundStream()
    stream.soon_over = lambda: asked.append(stream.remaining)
    stream.play([sound(1, RATE)])
    taken(stream, *[RATE // 10] * 30)
    (remaining,) = asked
    assert 0 < remaining <= SOON / 1000 + 0.1


def test_what_is_cleared_is_not_heard() -> None:
    """In the middle of a sound too, and the next begins at its beginning."""
    stream = SoundStream()
    stream.play([sound(1, 100), sound(2, 100)])
    frames = stream.frames()
    frames.send(50)
    stream.clear()
    stream.play([sound(3, 10)])
    assert list(frames.send(20)) == [3] * 10 + [0] * 10


def test_the_volume_is_asked_while_it_plays() -> None:
    """Half of every sample, then all of it."""
    levels = iter([50, 100])
    stream = SoundStream()
    stream.volume = lambda: next(levels)
    stream.play([sound(1000, 20)])
    assert taken(stream, 10, 10, 10) == [500] * 10 + [1000] * 10 + [0] * 10


def test_its_time_is_what_it_gave_and_stood_still() -> None:
    """Silence counts; so does the time in which no device took anything."""
    stream = SoundStream()
    taken(stream, RATE, RATE)
    assert stream.seconds == 2.0
    stream.stood_still(3.5)
    assert stream.seconds == 5.5


def test_another_device_goes_on_where_the_last_was() -> None:
    """A device that was plugged in again takes the same stream."""
    stream = SoundStream()
    stream.play([sound(1, 10)])
    assert taken(stream, 5) == [1] * 5
    assert taken(stream, 10) == [1] * 5 + [0] * 5


def test_noise_is_never_zero_for_long_and_hardly_there() -> None:
    """One step up or down: a device that sleeps at zero stays awake."""
    rest: Samples = array("h", taken(SoundStream(noise=True), RATE, RATE))
    assert set(rest) == {-1, 0, 1}
    assert abs(sum(rest)) < 400
    assert all(any(rest[at : at + 50]) for at in range(0, len(rest), 50))
