"""The check of words: a private word that comes back is refused, the field's own is not."""

from pathlib import Path

import pytest

from scripts import words
from scripts.words import Name, names, refused


@pytest.mark.parametrize(
    ("source", "path", "refused_names"),
    [
        ("class Deed: ...", "kiosk/a.py", ["Deed"]),
        ("def _to_deeds(self): ...", "hall/a.py", ["_to_deeds"]),
        ("def print_all(cableOut): ...", "printer/a.py", ["cableOut"]),
        ("self.print_wires = 1", "devices/a.py", ["print_wires"]),
        ("GATE = 1\nclass Gate: ...\nclass PinGate: ...", "kiosk/a.py", ["Gate"]),
        ("desk = 1", "kiosk/a.py", ["desk"]),
        ("desk = 1", "counter/a.py", []),
        ("read_aloud = 1\naloud = 2", "kiosk/a.py", ["aloud"]),
        ("ticket_face: str\nface: str", "tickets/a.py", ["face"]),
        ("def begin(): ...\ndef _on_begin(): ...", "db/a.py", ["begin"]),
        ("def verb(): ...", "kiosk/a.py", ["verb"]),
        ("def verb(): ...", "db/a.py", []),
        ("class Facts: ...\nclass HomeFacts: ...", "display/a.py", ["Facts"]),
        ("def test_it_stands_alone(): ...", "tests/kiosk/a.py", []),
        ("def test_a_deed_is_done(): ...", "tests/kiosk/a.py", ["test_a_deed_is_done"]),
        ("stand = rig = 1", "tests/kiosk/a.py", ["stand", "rig"]),
        ("'''A deed on a cable.'''\nprint('face')  # of the warden", "kiosk/a.py", []),
    ],
)
def test_a_private_word_is_refused(source: str, path: str, refused_names: list[str]) -> None:
    """As a part of any name, in the rooms where it has another word; not in texts or comments."""
    assert [name.text for name in names(source, path) if list(refused(name))] == refused_names


def test_the_word_to_say_is_told() -> None:
    """Whoever uses a private word learns the field's."""
    assert list(refused(Name("Discreet", "class", "kiosk/a.py"))) == ["'discreet': say redacted"]


def test_names_of_files_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of Python and QML, and of rooms; the run says where each private word is, and fails."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hall" / "backstage").mkdir(parents=True)
    (tmp_path / "hall" / "backstage" / "__init__.py").touch()
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk" / "Night.qml").touch()
    assert list(words.faults(tmp_path)) == [
        "hall/backstage/__init__.py:1: module backstage: 'backstage': say lazy backend",
        "kiosk/Night.qml:1: module Night: 'night': say standby",
    ]
    assert words.main() == 1


def test_every_word_is_refused_somewhere() -> None:
    """No row of the table is dead: its word is refused in the first of its folders."""
    for word in words.WORDS:
        kind = next(iter(word.kinds))
        assert list(refused(Name(word.word, kind, f"{word.where[0]}/a.py"))), word
