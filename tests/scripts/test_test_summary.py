from pathlib import Path

import pytest

from scripts.test_summary import main

TOGETHER = """<testsuites><testsuite>
<testcase classname="tests.db.test_queue" time="1.5"/>
<testcase classname="tests.db.test_queue" time="1.0"><skipped/></testcase>
<testcase classname="tests.db.test_feed" time="0.5"><failure/></testcase>
</testsuite></testsuites>"""
ALONE = """<testsuites><testsuite>
<testcase classname="tests.db.test_crash" time="9"/>
<testcase classname="tests.db.test_crash" time="0"><error/></testcase>
</testsuite></testsuites>"""


def test_the_parts_are_added_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An error counts as a failure, and a failure in any part fails the whole."""
    parts = [tmp_path / "together.xml", tmp_path / "alone.xml"]
    for part, text in zip(parts, (TOGETHER, ALONE), strict=True):
        part.write_text(text)
    assert main(parts) == 1
    *files, line = capsys.readouterr().out.splitlines()
    assert line == "2 passed, 2 failed, 1 skipped"
    assert [file.split()[-1].split("_")[-1] for file in files] == ["crash", "queue", "feed"]


def test_a_green_run_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody reads of skipped tests when there were none."""
    part = tmp_path / "part.xml"
    part.write_text('<testsuite><testcase classname="tests.test_a" time="0"/></testsuite>')
    assert main([part]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 passed, 0 failed"


def test_a_part_that_broke_off_fails_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It left no file: what the other part found is told all the same."""
    part = tmp_path / "part.xml"
    part.write_text('<testsuite><testcase classname="tests.test_a" time="0"/></testsuite>')
    assert main([part, tmp_path / "gone.xml"]) == 1
    told = capsys.readouterr().out
    assert "gone.xml: this part of the tests did not come to its end" in told
    assert told.endswith("1 passed, 0 failed\n")
