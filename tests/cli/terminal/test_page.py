"""What is printed on a terminal, and what is printed where there is none."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onrecord.cli.showing.voices import who
from onrecord.cli.terminal.page import Page, counted, joined
from onrecord.model import Span

if TYPE_CHECKING:
    from tests.cli.conftest import Run

pty = pytest.importorskip("pty", reason="needs terminals as POSIX has them")
JUNE_WITH = "A talk\n\nAnders Voll: {}\n\nMaud Okonjo: Yes.\n\nAnders Voll: Yes.\n\nMaud Okonjo: Yes.\n"
_CODES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def on_terminal(*args: str, columns: int = 60, env: dict[str, str] | None = None) -> str:
    """Run the program on a terminal and give what it prints there."""
    main, other = pty.openpty()
    bare = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    settings = bare | {"COLUMNS": str(columns), "TERM": "xterm"} | (env or {})
    running = subprocess.Popen(
        [sys.executable, "-m", "onrecord", *args], stdin=other, stdout=other, stderr=other, env=settings
    )
    os.close(other)
    read = b""
    while True:
        try:
            part = os.read(main, 65536)
        except OSError:  # Linux tells the end of a terminal in this way
            break
        if not part:
            break
        read += part
    os.close(main)
    running.wait()
    return read.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colours_and_lines_that_fit(filled: Run) -> None:
    assert filled("stats").stdout
    said = on_terminal("search", '"burden sharing"')
    assert "\x1b[" in said
    bare = _CODES.sub("", said)
    running_text = [
        line for line in bare.splitlines() if "@" not in line and " · " not in line and "record:" not in line
    ]
    assert max(map(len, running_text)) <= 60
    assert "**" not in bare
    assert "Burden sharing is our strength" in " ".join(bare.split())


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colours_can_be_refused(filled: Run, env: dict[str, str]) -> None:
    assert filled("stats").stdout
    said = on_terminal("search", '"burden sharing"', env=env)
    assert "\x1b[" not in said
    assert "**Burden sharing**" in " ".join(said.split())


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("people",),
        ("stats",),
        ("search", "burden", "--kwic"),
        ("show", "statement-by-the-chair-of-the-meridian-council"),
        ("parse", "talks/march.txt"),
        ("prove", "talks/march.txt"),
        ("list", "--json"),
    ],
)
def test_every_command_prints_on_a_narrow_terminal(filled: Run, command: tuple[str, ...]) -> None:
    assert filled("stats").stdout
    said = on_terminal(*command, columns=40)
    assert "Traceback" not in said
    assert len(said) > 40


def test_add_shows_a_bar_on_a_terminal_and_wipes_it(filled: Run) -> None:
    for number in range(10):
        Path(f"talks/{number}.txt").write_text(f"Talk number {number}\n\nAnders Voll: This is talk {number}.\n")
    Path("talks/empty.txt").touch()
    assert "2 unchanged" in filled("add", "talks/march.txt", "talks/june.txt").stdout
    said = on_terminal("add", "talks", columns=100)
    assert "files" in said
    assert "empty.txt: empty" in said
    assert "10 added, 2 unchanged" in said


def test_what_would_steer_a_terminal_is_shown_not_sent(filled: Run) -> None:
    Path("talks/steer.txt").write_text(JUNE_WITH.format("Red \x1b[31malert\x07 now."))
    filled("add", "talks")
    said = on_terminal("search", "red", env={"NO_COLOR": "1"})
    assert "\x1b" not in said
    assert "Red \ufffd[31malert\ufffd now." in said.replace("**", "")
    assert "\x1b[31m" in filled("search", "red").stdout, "elsewhere the characters are exact"


def test_voices_are_named_by_the_best_that_is_known() -> None:
    assert who("Maud Okonjo", "Member", "Meridian Council", "MS OKONJO") == "Maud Okonjo, Member, Meridian Council"
    assert who("Maud Okonjo", "Harbour Times reporter", "Harbour Times", None) == "Maud Okonjo, Harbour Times reporter"
    assert who(None, "Chair", None, "CHAIR") == "Chair"
    assert who(None, None, None, "Q") == "“Q” (not named)"
    assert who(None, None, "Harbour Times", None) == "unknown speaker, Harbour Times"


def test_marks_that_touch_are_one() -> None:
    text = "burden-sharing and burden"
    assert joined([Span(7, 14), Span(0, 6), Span(19, 25)], text) == (Span(0, 14), Span(19, 25))


def test_counting() -> None:
    assert [counted(number, "turn") for number in (0, 1, 5210)] == ["0 turns", "1 turn", "5,210 turns"]
    assert counted(2, "body", "bodies") == "2 bodies"


def test_text_is_bare_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    page = Page()
    page.flow("One\ntwo three", "  ", (Span(4, 7),))
    page.table([("a", "b\tc\nd")])
    assert capsys.readouterr().out == "  One\n  **two** three\na\tb c d\n"
