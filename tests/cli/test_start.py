"""What the program does before it does anything: help, version, completion, and a quick start."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, get_args

import pytest

import onrecord
from onrecord.cli.app import COMMANDS
from onrecord.cli.search import Kind
from onrecord.model import TurnKind

if TYPE_CHECKING:
    from tests.cli.conftest import Program, Run


def test_help_lists_every_command_in_its_order(run: Run) -> None:
    said = run("--help").stdout
    commands = said[said.index("Commands:") :].splitlines()[1:]
    assert [line.split()[0] for line in commands if line.strip()] == [name for name, _ in COMMANDS]
    assert "..." not in "".join(commands), "short help is short enough to be shown whole"


@pytest.mark.parametrize("command", [name for name, _ in COMMANDS])
def test_each_command_shows_an_example_on_a_line_of_its_own(run: Run, command: str) -> None:
    assert f"\n    onrecord {command}" in run(command, "--help").stdout


def test_starting_imports_nothing_heavy() -> None:
    names = "msgspec numpy onnxruntime rich sqlite3 tantivy rapidfuzz filelock asyncio onrecord.pipeline"
    heavy = repr(set(names.split()))
    script = f"import sys, onrecord.cli; sys.exit(' '.join({heavy} & set(sys.modules)) or 0)"
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_version_and_module_start(program: Program) -> None:
    out, err = program("--version").communicate()
    assert out.startswith("onrecord ")
    assert not err


def test_bash_completion_offers_commands(program: Program) -> None:
    asked = {"_ONRECORD_COMPLETE": "complete_bash", "COMP_WORDS": "onrecord se", "COMP_CWORD": "1"}
    out, _ = program(env=asked).communicate()
    assert out.split() == ["search"]


@pytest.mark.parametrize(
    "args", [("--colour",), ("search", "word", "--sinse", "2024"), ("find", "word"), ("resolve",), ("add",)]
)
def test_a_wrong_command_line_ends_with_2_and_says_what_is_wrong(run: Run, args: tuple[str, ...]) -> None:
    (says,) = run(*args, code=2).stderr.splitlines()
    assert says.startswith("onrecord: ")


def test_kinds_offered_are_the_model_s() -> None:
    assert get_args(Kind) == get_args(TurnKind)


def test_the_package_offers_what_it_names_and_nothing_else() -> None:
    for name in onrecord.__all__:
        assert getattr(onrecord, name) is not None
    assert dir(onrecord) == sorted(onrecord.__all__)
    with pytest.raises(AttributeError, match="export"):
        onrecord.export  # noqa: B018 - it is promised for later and must not pretend to be here


def test_output_of_another_encoding_gets_escapes(program: Program) -> None:
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    (out, err) = program("parse", "“quoted”", env=env | {"LC_ALL": os.environ.get("LC_ALL", "C")}).communicate()
    assert not out
    assert "Traceback" not in err
    assert "\\u201c" in err
