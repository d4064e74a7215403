"""Ticket templates: what a hall may write, and what it is told when that is wrong."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image

from printer.document import template
from printer.document.layout import Cut, Feed, Layout, Picture, Qr, Slip, Text
from printer.document.pictures import MOST_BYTES
from printer.document.template import TicketTemplate, read_template
from printer.document.template_file import KINDS
from printer.document.template_samples import LONGEST_MM
from printer.document.words import FIELDS
from printer.protocol.encoder import encode
from printer.protocol.profiles import profile
from runtime.languages import LANGUAGES
from runtime.toml_file import TomlFileError
from tests.printer.manual_reader import read
from tests.printer.tickets import WORDS, layout_of

NUMBER = '[[line]]\ntext = "{number} {copy}"\nsize = 8\n'
"""What every template needs."""

ReadText = Callable[[str], TicketTemplate]


@pytest.fixture
def made(tmp_path: Path) -> ReadText:
    """Reads a template from its text."""

    def make(text: str) -> TicketTemplate:
        path = tmp_path / "my-ticket.toml"
        path.write_text(text, encoding="utf-8")
        return read_template(path)

    return make


@pytest.fixture
def told(made: ReadText) -> Callable[[str], str]:
    """What is said of a template that is not right."""

    def tell(text: str) -> str:
        with pytest.raises(TomlFileError) as refused:
            made(text)
        return str(refused.value)

    return tell


def laid(template: TicketTemplate, slip: Slip, columns: int = 48) -> Layout:
    """The lines after the number, which is the first."""
    return template.layout(slip, WORDS[slip.language], columns)[1:]


def test_a_text_has_fields_size_weight_and_alignment(made: ReadText, slip: Slip) -> None:
    """What is written is what is laid out."""
    line = '[[line]]\ntext = "到 {service}"\nsize = 2\nbold = true\nalign = "left"\n'
    assert laid(made(NUMBER + line), slip) == (
        Text("到 往来港澳通行证", 2, bold=True, align="left"),
    )


def test_every_field_can_be_shown(made: ReadText, slip: Slip) -> None:
    """Each field of the list stands on the paper of a ticket that has everything."""
    lines = "".join(f'[[line]]\ntext = "{{{name}}}"\n' for name in FIELDS)
    texts = "".join(
        line.text for line in laid(made(NUMBER + lines), replace(slip, copy=True), 200)
        if isinstance(line, Text)
    )  # fmt: skip
    for words in (
        *("示例市出入境与户籍接待大厅", "B042", "往来港澳通行证", "补打", "绿色通道：老人"),
        *("前面等候 11 人", "大约 25-40 分钟", "1-3, 5 号窗口", "2026-11-23", "14:26"),
        *("https://hall.example/t/", "扫码", "没有手机", "过号不要紧"),
    ):
        assert words in texts


def test_a_text_speaks_the_tickets_language(made: ReadText, slip: Slip) -> None:
    """A text of its own for each language; where one is missing, the first that is there."""
    template = made(NUMBER + '[[line]]\ntext = { zh-Hans = "您好", en = "Welcome" }\n')
    said = [laid(template, replace(slip, language=each)) for each in LANGUAGES]
    assert said == [(Text("您好"),), (Text("您好"),), (Text("Welcome"),)]


@pytest.mark.parametrize(
    ("when", "first", "copy"), [("copy", 0, 1), ("!copy", 1, 0), ("wait", 1, 1)]
)
def test_a_line_is_shown_when_its_field_says_something(
    made: ReadText, slip: Slip, when: str, first: int, copy: int
) -> None:
    """``when`` names a field; with ``!`` the line is shown when that has nothing to say."""
    template = made(NUMBER + f'[[line]]\nfeed_mm = 3\nwhen = "{when}"\n')
    assert laid(template, slip).count(Feed(3)) == first
    assert laid(template, replace(slip, copy=True)).count(Feed(3)) == copy


def test_a_line_whose_fields_say_nothing_is_left_out(made: ReadText, slip: Slip) -> None:
    """No empty line where there is no green channel."""
    template = made(NUMBER + '[[line]]\ntext = "** {green_channel} **"\n')
    assert laid(template, replace(slip, priority_name="")) == ()


def test_codes_rules_feeds_and_cuts(made: ReadText, slip: Slip) -> None:
    """A QR code, a rule as wide as the paper, empty paper, and a second slip."""
    template = made(
        NUMBER
        + '[[line]]\nqr = "{address}?n={number}"\nalign = "left"\n[[line]]\nrule = "-"\n'
        + '[[line]]\nfeed_mm = 2.5\n[[line]]\ncut = true\n[[line]]\ntext = "{number}"\n'
    )
    url = "https://hall.example/t/abcdefghijklmnopqrstuv?n=B042"
    assert laid(template, slip, 32) == (
        *(Qr(url, "left"), Text("-" * 32), Feed(2.5), Cut()),
        Text("B042"),
    )


def test_no_empty_paper_is_cut_off(made: ReadText, slip: Slip) -> None:
    """A cut first, twice, or last, such as around lines that are not shown, is none."""
    cut = "[[line]]\ncut = true\n"
    hidden = '[[line]]\ntext = "!"\nwhen = "copy"\n'
    template = made(cut + NUMBER + cut + hidden + cut + '[[line]]\ntext = "x"\n' + cut + cut)
    assert template.layout(slip, WORDS["en"], 48) == (Text("B042", 8), Cut(), Text("x"))


def picture_line(name: str = "badge.png") -> str:
    """A template with a picture."""
    return NUMBER + f'[[line]]\npicture = "{name}"\nalign = "right"\n'


def test_a_badge_is_read_once_with_white_behind_it(
    made: ReadText, slip: Slip, tmp_path: Path
) -> None:
    """What is transparent is paper; the file may be gone when the ticket is printed."""
    badge = Image.new("RGBA", (16, 4), (0, 0, 0, 0))
    badge.paste((0, 0, 0, 255), (0, 0, 8, 4))
    badge.save(tmp_path / "badge.png")
    template = made(picture_line())
    (tmp_path / "badge.png").unlink()
    (line,) = laid(template, slip)
    assert line == Picture(16, 4, (b"\0" * 8 + b"\xff" * 8) * 4, "right")


@pytest.mark.parametrize("size", [(2400, 300), (577, 20), (4000, 2)])
def test_a_picture_too_wide_is_made_as_wide_as_the_paper(
    made: ReadText, slip: Slip, tmp_path: Path, size: tuple[int, int]
) -> None:
    """Its shape stays, and on narrow paper it is made narrower still."""
    Image.new("L", size).save(tmp_path / "badge.png")
    template = made(picture_line())
    for name, mm, row_bytes in (("unknown-80mm", 80, 72), ("epson-tm-m30", 58, 52)):
        model = profile(name)
        data = encode(template.layout(slip, WORDS["en"], model.columns(mm)), model, mm)
        (dots,) = read(data).rasters
        assert dots.row_bytes == row_bytes
        assert dots.rows == pytest.approx(size[1] * row_bytes * 8 / size[0], abs=2)


def png(path: Path, size: tuple[int, int], mode: str = "L") -> bytes:
    """A PNG's bytes."""
    Image.new(mode, size).save(path)
    return path.read_bytes()


def test_a_picture_that_cannot_be_printed_is_refused(
    told: Callable[[str], str], tmp_path: Path
) -> None:
    """Missing, no file, no PNG, cut short, broken inside, too large in bytes or dots: each said."""
    badge = tmp_path / "badge.png"
    assert told(picture_line("..")) == (
        "my-ticket.toml:5: '..' is not there; write the name of a PNG beside this file"
    )
    assert "'badge.png' is not there" in told(picture_line())
    assert f"'{'x' * 300}' cannot be read: File name too long" in told(picture_line("x" * 300))
    good = png(badge, (200, 100))
    broken = bytearray(good)
    broken[45] ^= 0xFF
    for content, problem in (
        (b"GIF89a" + b"x" * 50, "is no PNG; write the name of a PNG beside this file"),
        (good[:20], "is no PNG"),
        (good[:60], "is broken; save it again as a PNG"),
        (bytes(broken), "is broken"),
        (bytes(MOST_BYTES + 1), f"has more than {MOST_BYTES} bytes; save it smaller"),
        (png(badge, (1, 4001)), "has 1 by 4001 pixels; save it with at most 4000 each way"),
        (good[:16] + b"\xff" * 8 + good[24:], "has 4294967295 by 4294967295 pixels"),
        (good[:16] + bytes(8) + good[24:], "has 0 by 0 pixels"),
        (png(badge, (300, 801)), "would be 801 dots tall on paper; at most 800 dots"),
        (png(badge, (1152, 1800)), "would be 900 dots tall on paper"),
    ):
        badge.write_bytes(content)
        assert f"my-ticket.toml:5: 'badge.png' {problem}" in told(picture_line())


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_any_usual_png_is_read(made: ReadText, slip: Slip, tmp_path: Path, mode: str) -> None:
    """Two colours, grey, a palette, with transparency: a picture of its size."""
    png(tmp_path / "badge.png", (24, 8), mode)
    (line,) = laid(made(picture_line()), slip)
    assert isinstance(line, Picture)
    assert (line.width, line.height, len(line.grey)) == (24, 8, 24 * 8)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "4: a line holds nothing; write one of text, qr, rule, picture, feed_mm, cut"),
        ('text = "a"\nqr = "b"', "6: a line is text and qr; write one of text, qr"),
        ('txt = "a"', "5: unknown key 'txt'; did you mean 'text'?"),
        ("text = 5", "5: 'line.text' is 5; write a text in \"quotes\""),
        ('text = "{servce}"', "5: no field 'servce'; did you mean 'service'?"),
        ('text = "{x"', "5: a brace without its other one; write {field}"),
        ('text = "x}"', "5: a brace without its other one; write {field}"),
        ('text = "{}"', "5: no field ''; possible are hall, number"),
        ('text = "{number:>9}"', "5: no field 'number:>9'; did you mean 'number'?"),
        (f'text = "{"x" * 201}"', "5: a text of 201 characters; write at most 200"),
        ('text = { fr = "x" }', "5: no language 'fr'; possible are zh-Hans, zh-Hant, en"),
        ('text = { zh-hans = "x" }', "5: no language 'zh-hans'; did you mean 'zh-Hans'?"),
        ("text = {}", "5: a text in no language; write zh-Hans = "),
        ('text = { en = "{x}" }', "5: no field 'x'; possible are"),
        ('text = "x"\nsize = 9', "6: 'line.size' is 9; write a size from 1 to 8"),
        ('text = "x"\nsize = 0', "6: 'line.size' is 0; write a size from 1 to 8"),
        ('text = "x"\nsize = 1.5', "6: 'line.size' is 1.5; write a size from 1 to 8"),
        ('text = "x"\nbold = 1', "6: 'line.bold' is 1; write true or false"),
        ('text = "x"\nalign = "middle"', "6: 'line.align' is 'middle'; possible are"),
        ('text = "x"\nwhen = "cpy"', "6: no field 'cpy'; did you mean 'copy'?"),
        ('text = "x"\nwhen = "!"', "6: no field ''; possible are"),
        ('qr = "号"', "5: a QR code of other than plain characters; write ASCII"),
        ('qr = "\\u0010\\u0004\\u0001"', "5: a QR code of other than plain characters"),
        ('qr = "{service}"', "5: 'service' cannot stand in a QR code; possible are address,"),
        ('qr = "{x}"', "5: no field 'x'; possible are address, number, date, time"),
        ('qr = "{"', "5: a brace without its other one"),
        ('qr = ""', "5: a QR code of up to 0 characters; write 1 to 180"),
        (f'qr = "{"x" * 181}"', "5: a QR code of up to 181 characters; write 1 to 180"),
        ('qr = "{address}{address}{time}"', "5: a QR code of up to 185 characters; write 1 to"),
        ('rule = "~"', "5: 'line.rule' is '~'; possible are"),
        ('rule = "-"\nsize = 2', "6: rule has no size; remove size"),
        ('rule = "-"\nalign = "left"', "6: rule has no align; remove align"),
        ('qr = "x"\nbold = true', "6: qr has no bold; remove bold"),
        ("feed_mm = 0", "5: 'line.feed_mm' is 0; write millimetres, more than 0, up to 100"),
        ("feed_mm = 101", "5: 'line.feed_mm' is 101; write millimetres"),
        ("feed_mm = nan", "5: 'line.feed_mm' is nan; write millimetres"),
        ("feed_mm = inf", "5: 'line.feed_mm' is inf; write millimetres"),
        ("cut = false", "5: 'line.cut' is false; possible are True"),
        ("picture = 1", "5: 'line.picture' is 1; write a text in"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_what_would_be_right(
    told: Callable[[str], str], line: str, message: str
) -> None:
    """A person who writes a template finds the mistake without us."""
    said = told(NUMBER + f"[[line]]\n{line}\n")
    assert said.startswith(f"my-ticket.toml:{message}")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file has no 'line'; add it"),
        ("line = []", "'line' is empty; write 1 to 100 [[line]] tables"),
        (NUMBER * 101, "'line' is not right; write 1 to 100 [[line]] tables"),
        ("title = 1\n" + NUMBER, "1: unknown key 'title'; possible are line"),
        ("[[line]", "not TOML"),
        ('[[line]]\ntext = "x"\n', "no line shows the number (zh-Hans); write a line with"),
        (
            '[[line]]\ntext = "{number}"\nwhen = "copy"\n[[line]]\ntext = "x"\n',
            "no line shows the number (zh-Hans)",
        ),
        (
            '[[line]]\ntext = "{number}"\nwhen = "!copy"\n',
            "no line shows the number (zh-Hans, copy)",
        ),
        (
            '[[line]]\ntext = "{number}"\nwhen = "!green_channel"\n[[line]]\ntext = "{copy}"\n',
            "no line shows the number (zh-Hans, green channel)",
        ),
        (
            '[[line]]\ntext = { zh-Hans = "{number}", en = "x" }\n[[line]]\ntext = "{copy}"\n',
            'no line shows the number (en); write a line with text = "{number}" and no when',
        ),
        ('[[line]]\ntext = "{number}"\n', "a copy looks like the first ticket; write a line with"),
        (NUMBER * 100, "a ticket would be 2175 mm long; at most 1000: fewer or smaller lines"),
        (NUMBER + "[[line]]\nfeed_mm = 99\n" * 10, "a ticket would be 1012 mm long"),
    ],
)
def test_a_template_that_would_make_a_useless_ticket_is_refused(
    told: Callable[[str], str], text: str, message: str
) -> None:
    """Every ticket shows its number in every language, a copy says so, paper is not wasted."""
    assert message in told(text)


def test_codes_and_cuts_and_pictures_count_as_paper(
    told: Callable[[str], str], tmp_path: Path
) -> None:
    """A metre is a metre, whatever is on it."""
    png(tmp_path / "badge.png", (100, 800))
    lines = '[[line]]\npicture = "badge.png"\n' * 7 + '[[line]]\nqr = "x"\n' * 6
    more = '[[line]]\ncut = true\n[[line]]\nrule = "-"\n' * 3
    assert f"at most {LONGEST_MM}" in told(NUMBER + lines + more)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The path, and why."""
    with pytest.raises(TomlFileError, match=r"none\.toml: cannot be read: No such file"):
        read_template(tmp_path / "none.toml")


def test_the_products_templates_hold() -> None:
    """Both that are shipped pass every check of their own."""
    assert template.standard().lines
    assert template.large().lines != template.standard().lines


def test_the_large_template_is_larger_and_says_the_same(slip: Slip) -> None:
    """For those who ask: every text of the standard ticket, none of them small."""
    usual, large = (layout_of(slip, 200, each) for each in (template.standard(), template.large()))
    assert [line.text for line in large if isinstance(line, Text)] == [
        line.text for line in usual if isinstance(line, Text)
    ]
    assert all(line.scale >= 2 for line in large if isinstance(line, Text))


DOCS = Path(__file__).parent.parent.parent / "docs" / "ticket-face.md"


def test_the_page_for_the_administrator_is_right(made: ReadText, tmp_path: Path) -> None:
    """Every key and field stands on it, and its example is a template."""
    page = DOCS.read_text(encoding="utf-8")
    for name in (*KINDS, "size", "bold", "align", "when", *FIELDS):
        assert f"`{name}" in page
    png(tmp_path / "badge.png", (30, 30))
    (example,) = re.findall(r"```toml\n(\[\[line.*?)```", page, re.DOTALL)
    assert len(made(example).lines) == example.count("[[line]]")


TEXTS = st.text(max_size=40) | st.sampled_from(
    ["{number}", "{copy}", "{service}: {wait}", "{", "}", "\x1b@", "\x10\x04\x01", "𠮷"]
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "text": TEXTS | st.dictionaries(st.sampled_from([*LANGUAGES, "fr"]), TEXTS, max_size=3),
    "qr": TEXTS | st.sampled_from(["{address}", "x" * 180]),
    "rule": st.sampled_from("-=*.~"),
    "picture": st.sampled_from(["badge.png", "none.png", "..", "", "/dev/zero", "a\0b", "x" * 300]),
    "feed_mm": st.floats() | st.integers(-1, 101),
    "cut": st.booleans(),
    "size": st.integers(0, 9),
    "bold": st.booleans(),
    "align": st.sampled_from(["left", "center", "right", "top"]),
    "when": st.sampled_from(["copy", "!copy", "green_channel", "!wait", "x", "!"]),
}
GOOD = st.sampled_from(
    [
        {"text": "{number}", "size": 8},
        {"text": "{copy}", "bold": True, "align": "right"},
        {"text": "{service} \x1b@\x10\x04\x01", "size": 2},
        {"qr": "{address}"},
        {"rule": "="},
        {"picture": "badge.png", "when": "!copy"},
        {"feed_mm": 30.5},
        {"cut": True},
    ]
)
LINES = st.lists(
    GOOD
    | st.sampled_from(KINDS).flatmap(
        lambda kind: st.fixed_dictionaries(
            {kind: VALUES[kind]},
            optional={key: value for key, value in VALUES.items() if key != kind},
        )
    ),
    max_size=8,
)


def toml(value: Any) -> str:  # noqa: ANN401 - whatever TOML can say
    """A value in TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {toml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, float):
        return repr(value)
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


@given(LINES, st.booleans())
@settings(max_examples=120)
def test_any_template_is_refused_or_prints(
    slip: Slip,
    tmp_path_factory: pytest.TempPathFactory,
    lines: list[dict[str, Any]],
    needed: bool,  # noqa: FBT001 - made by hypothesis
) -> None:
    """Whatever a hall writes: a clear error, or a ticket of known commands only."""
    folder = tmp_path_factory.mktemp("template")
    Image.new("L", (900, 90)).save(folder / "badge.png")
    tables = [{"text": "{number}{copy}"}] * needed + lines
    text = "".join(
        "[[line]]\n" + "".join(f"{key} = {toml(value)}\n" for key, value in table.items())
        for table in tables
    )
    path = folder / "my-ticket.toml"
    path.write_text(text, encoding="utf-8")
    try:
        template = read_template(path)
    except TomlFileError:
        return
    model = profile("unknown-58mm")
    found = read(encode(template.layout(slip, WORDS["zh-Hans"], model.columns(58)), model, 58))
    assert any(b"B042" in line.said for line in found.lines)


@given(st.text() | st.binary())
@settings(max_examples=100)
def test_any_file_is_refused_clearly(
    tmp_path_factory: pytest.TempPathFactory, content: str | bytes
) -> None:
    """Noise instead of a template: the same kind of error as for a mistake."""
    path = tmp_path_factory.mktemp("template") / "my-ticket.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(TomlFileError, match=r"my-ticket\.toml"):
        read_template(path)
