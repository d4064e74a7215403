from pathlib import Path

import pytest
from msgspec.inspect import StructType, type_info

from db.engine.urls import BadDatabaseUrl
from hall.settings import SAMPLE_HALL, Settings, load_settings
from runtime.toml_file import TomlFileError

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder and home without settings of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WARM_WINDOW_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_with_nothing_configured_there_are_defaults(tmp_path: Path) -> None:
    """The user's data folder, the virtual printer, the sample hall."""
    settings = load_settings()
    assert settings.database == str(tmp_path / "data" / "warm-window" / "hall.db")
    assert (settings.printer, settings.hall_file) == ("virtual:", str(SAMPLE_HALL))
    assert settings.kiosk.station == "kiosk-1"


def test_the_example_holds_every_key_with_its_default() -> None:
    """hall.example.toml is the defaults, and names each key; so does docs/settings.md."""
    example = ROOT / "hall.example.toml"
    assert load_settings(example) == load_settings()
    explained = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    told = type_info(Settings)
    assert isinstance(told, StructType)
    for field in told.fields:
        if isinstance(field.type, StructType):
            for inner in field.type.fields:
                assert f"`{field.name}.{inner.name}`" in explained
                written = example.read_text(encoding="utf-8")
                table = f"\n[{field.name}.{inner.name}]\n"
                assert f"\n{inner.name} = " in written or table in written
        else:
            assert f"`{field.name}`" in explained
            assert f"\n{field.name} = " in example.read_text(encoding="utf-8")


def test_the_file_is_looked_for_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option, the environment, the working folder, the user's configuration."""
    places = {
        "option": tmp_path / "option.toml",
        "environment": tmp_path / "environment.toml",
        "here": tmp_path / "hall.toml",
        "user": tmp_path / "config" / "warm-window" / "hall.toml",
    }
    places["user"].parent.mkdir(parents=True)
    for name, path in places.items():
        path.write_text(f'[kiosk]\nstation = "{name}"\n')
    monkeypatch.setenv("WARM_WINDOW_CONFIG", str(places["environment"]))
    assert load_settings(places["option"]).kiosk.station == "option"
    assert load_settings().kiosk.station == "environment"
    monkeypatch.delenv("WARM_WINDOW_CONFIG")
    assert load_settings().kiosk.station == "here"
    places["here"].unlink()
    assert load_settings().kiosk.station == "user"


def test_paths_are_relative_to_the_file_and_options_go_first(tmp_path: Path) -> None:
    """A relative path is beside the file; --database and --printer win."""
    folder = tmp_path / "etc"
    folder.mkdir()
    (folder / "my.toml").touch()
    config = folder / "hall.toml"
    config.write_text('database = "q.db"\nhall_file = "my.toml"\nprinter = "tcp://p"\n')
    settings = load_settings(config)
    assert (settings.database, settings.hall_file) == (
        str(folder / "q.db"),
        str(folder / "my.toml"),
    )
    assert settings.printer == "tcp://p"
    settings = load_settings(config, database="sqlite:////x.db", printer="virtual:")
    assert (settings.database, settings.printer) == ("sqlite:////x.db", "virtual:")
    settings = load_settings(config, database="", printer="")
    assert (settings.database, settings.printer) == ("", "")
    config.write_text('database = "sqlite:////y.db"\n')
    assert load_settings(config).database == "sqlite:////y.db"


def test_recordings_lie_beside_the_settings(tmp_path: Path) -> None:
    """A relative folder is one beside hall.toml, wherever the machine was started."""
    (tmp_path / "our-voice").mkdir()
    config = tmp_path / "hall.toml"
    config.write_text('[voice]\nrecordings = "our-voice"\n')
    assert load_settings(config).voice.recordings == str(tmp_path / "our-voice")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('databse = "x"\n', "hall.toml:1: unknown key 'databse'; did you mean 'database'?"),
        ("[kiosk]\nidle_seconds = 1\n", "hall.toml:2: 'kiosk.idle_seconds' is 1; write a whole"),
        (
            '[kiosk]\nlanguage = "fr"\n',
            "2: the kiosk speaks no language 'fr'; possible are zh-Hans, zh-Hant, en, ru",
        ),
        ('[kiosk]\nlanguage = "ru"\n', "2: 'ru' is not among the kiosk's languages; possible are"),
        ("[kiosk]\nlanguages = []\n", "'kiosk.languages' is empty; write one to six languages"),
        (f"[kiosk]\nlanguages = {['en'] * 7}\n", "is not right; write one to six languages"),
        ('[kiosk]\nlanguages = ["en", "en"]\n', "2: a language stands twice; name each once"),
        (
            '[kiosk]\nlanguages = ["en", "zh-hant"]\n',
            "2: the kiosk speaks no language 'zh-hant'; did you mean 'zh-Hant'?",
        ),
        ('[display]\nlanguages = ["ru"]\n', "'ru'; possible are en, zh-Hans, zh-Hant"),
        ("paper_mm = 70\n", "hall.toml:1: 'paper_mm' is 70; possible are 58, 80"),
        ('ticket_url = "ftp://x"\n', "write the beginning of a web address"),
        ("[voice]\nvolume = 101\n", "'voice.volume' is 101; write a percentage from 0 to 100"),
        (
            '[voice]\nquiet = ["12:00"]\n',
            "is '12:00'; write two times of day such as '12:00-13:30'",
        ),
        (
            '[voice]\nvolume_by_time = ["08:00=80", "8:00=101"]\n',
            "is '8:00=101'; write a time of day and a percentage such as '08:00=80'",
        ),
        ("[voice]\nlead_in_ms = 2001\n", "write a whole number of milliseconds from 0 to 2000"),
        ('[voice]\nkeep_awake = "yes"\n', '"silence" or "noise"'),
        ('[voice]\nrecordings = "none"\n', "hall.toml:2: no folder 'none'; write a folder beside"),
        ('hall_file = "none.toml"\n', "hall.toml:1: no file 'none.toml'; write a path beside"),
        ('hall_file = "~nobody-here/a.toml"\n', "1: this machine has no home folder for '~nob"),
        ('database = "sqlite:///~nobody-here/a"\n', "1: this machine has no home folder for 's"),
        ('kiosk = { station = "K 1" }\n', "hall.toml:1: 'kiosk.station' is 'K 1'; write small"),
        (
            '[kiosk]\n\nscanner = "serial://ttyACM0"\n',
            "hall.toml:3: 'kiosk.scanner' is 'serial://ttyACM0': it needs a whole path",
        ),
        ('[kiosk]\nkeypad = "usb://1"\n', "no kind of keypad 'usb'; write evdev:///dev/input/"),
        (
            '[kiosk]\nid_reader = "serial:///x"\n',
            "hall.toml:2: 'kiosk.id_reader' is 'serial:///x'",
        ),
        ("[display]\nlanguages = []\n", "'display.languages' is empty; write one or two languages"),
        ("[display]\nviewing_distance_m = 0.5\n", "is 0.5; write a number of metres from 1 to 50"),
        (
            '[display.screens]\n"counter:3" = "DP-1"\n',
            "hall.toml:2: 'counter:3' is no role of a display; write one such as \"display:east\"",
        ),
    ],
)
def test_a_wrong_key_is_refused_with_its_line(text: str, problem: str, tmp_path: Path) -> None:
    """Unknown keys and wrong values are refused with the line and what would be right."""
    config = tmp_path / "hall.toml"
    config.write_text(text)
    with pytest.raises(TomlFileError) as told:
        load_settings()
    assert problem in str(told.value)


def test_scanners_keypads_and_card_readers_are_addresses(tmp_path: Path) -> None:
    """What has the form of one is taken as it is: it is opened later, and again and again."""
    config = tmp_path / "hall.toml"
    config.write_text(
        '[kiosk]\nscanner = "serial:///dev/x?baud=115200"\nkeypad = "evdev:///dev/y"\n'
    )
    kiosk = load_settings(config).kiosk
    assert (kiosk.scanner, kiosk.keypad) == ("serial:///dev/x?baud=115200", "evdev:///dev/y")
    assert kiosk.id_reader == ""


def test_home_is_home_on_the_command_line_and_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``~`` is the account's folder, whoever passes it on; nobody makes a folder of that name."""
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    (tmp_path / "hall.toml").write_text('database = "~/x.db"\n')
    assert load_settings().database == str(tmp_path / "me" / "x.db")
    assert load_settings(database="~/y.db").database == str(tmp_path / "me" / "y.db")
    url = load_settings(database="sqlite:///~/y.db").database
    assert url == f"sqlite:///{tmp_path / 'me' / 'y.db'}"
    with pytest.raises(BadDatabaseUrl, match="no home folder ~nobody-here"):
        load_settings(database="~nobody-here/y.db")


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    """A settings file that was named and is missing is an error, not the defaults."""
    with pytest.raises(TomlFileError, match="No such file"):
        load_settings(tmp_path / "nothing.toml")


@pytest.mark.parametrize(
    ("languages", "problem"),
    [
        ('["zh-Hans", "ru"]', ""),
        ('["fr"]', "the rating pad speaks no language 'fr'"),
        ('["en", "en"]', "a language stands twice; name each once"),
        ("[]", "one to four languages"),
    ],
)
def test_a_rating_pad_speaks_what_it_can(tmp_path: Path, languages: str, problem: str) -> None:
    """Any of the citizens' languages, each once; others are refused at their line."""
    config = tmp_path / "hall.toml"
    config.write_text(f"[rating_pad]\nlanguages = {languages}\n")
    if not problem:
        assert load_settings(config).rating_pad.languages == ("zh-Hans", "ru")
        return
    with pytest.raises(TomlFileError, match=problem):
        load_settings(config)
