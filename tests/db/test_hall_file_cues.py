"""Kind cues of a hall file, and how long a pass holds."""

from pathlib import Path

import pytest

from db.engine.database import Database
from db.hall_file.reading import read_hall_file
from db.hall_file.storing import load_hall, store_hall
from runtime.toml_file import TomlFileError
from tests.conftest import SAMPLE
from tickets.cues import CueRule

TEXT = SAMPLE.read_text(encoding="utf-8")
OWN = """
[come_back]
days = 2

[[cue]]
code = "birthday"
on = false

[[cue]]
code = "military"
text = { zh-Hans = "敬礼", zh-Hant = "敬禮", en = "Salute" }

[[cue]]
code = "appointment"
text = { zh-Hans = "约 {time}", zh-Hant = "約 {time}", en = "At {time}" }
"""


def written(folder: Path, more: str) -> Path:
    """The sample hall with more at its end."""
    path = folder / "hall.toml"
    path.write_text(TEXT + more, encoding="utf-8")
    return path


def test_a_hall_without_any_has_those_of_the_product(tmp_path: Path) -> None:
    """All on, in the product's words; a pass holds for five working days."""
    hall = read_hall_file(written(tmp_path, "")).hall
    assert (hall.cues, hall.come_back_days) == (CueRule(), 5)


def test_a_halls_own_are_kept(tmp_path: Path, database: Database) -> None:
    """Read, stored and read back: which are off, and what the others say."""
    setup = read_hall_file(written(tmp_path, OWN))
    assert setup.hall.cues.off == ("birthday",)
    assert setup.hall.cues.words("military")["en"] == "Salute"
    store_hall(database, setup)
    stored = load_hall(database).hall
    assert (stored.cues, stored.come_back_days) == (setup.hall.cues, 2)


CUE = """
[[cue]]
code = "{code}"
text = {{ zh-Hans = "提示", zh-Hant = "提示", en = "{words}" }}
"""


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (CUE.format(code="birthdya", words="x"), "no cue 'birthdya'"),
        (CUE.format(code="ask", words="x") * 2, "'ask'"),
        (CUE.format(code="ask", words="x" * 41), "cannot be shown"),
        (CUE.format(code="ask", words="{time}"), "cannot be shown"),
        (CUE.format(code="language", words="{time}"), "no braces but {language}"),
        (CUE.format(code="appointment", words="{time"), "cannot be shown"),
        ("\n[come_back]\ndays = 61\n", "0 to 60"),
    ],
)
def test_a_mistake_is_refused_at_its_line(tmp_path: Path, more: str, told: str) -> None:
    """What is wrong, and what may be written."""
    with pytest.raises(TomlFileError) as refused:
        read_hall_file(written(tmp_path, more))
    assert told in str(refused.value)
