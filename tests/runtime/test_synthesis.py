import pytest
from pytestqt.qtbot import QtBot

from runtime.speech.synthesis import MODULE, Synthesis


def test_where_it_is_not_installed_nothing_is_promised(qapp: object) -> None:
    """It says no, and neither volume nor stop mind."""
    if Synthesis.is_possible():
        pytest.skip("speech synthesis is installed here")
    synthesis = Synthesis()
    assert not synthesis.say(["hello"], "en", 50)
    synthesis.set_volume(20)
    synthesis.stop()


@pytest.mark.qt_log_ignore("pipewire")
def test_a_voice_speaks_its_own_language_only(qtbot: QtBot) -> None:
    """Where it is installed: an engine without Mandarin is not made to read it."""
    pytest.importorskip(MODULE)
    synthesis = Synthesis(engine="mock")
    assert not synthesis.say(["您好"], "zh-Hans", 50)
    with qtbot.waitSignal(synthesis.ended):
        assert synthesis.say(["hello"], "en", 50)


@pytest.mark.qt_log_ignore("is not supported", "pipewire")
def test_an_engine_that_could_not_load_is_not_believed(qtbot: QtBot) -> None:
    """Where it is installed: an engine in an error has no voice, whatever is listed."""
    pytest.importorskip(MODULE)
    assert not Synthesis(engine="nobody").say(["hello"], "en", 50)
