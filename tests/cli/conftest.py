"""Two short invented transcripts, and two ways to run the program: in this process and as one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from typer.testing import CliRunner

from onrecord.cli import app

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from typer.testing import Result

MARCH = """Press conference by the Chair of the Meridian Council

12 March 2024

Moderator: Good morning. We start with the Harbour Times.

Ilse Brandt, Harbour Times: Will the council share the burden of the winter?

Anders Voll: We share burdens fairly. Burden sharing is our strength, and what happens in the north matters for the
south.

Ilse Brandt, Harbour Times: And the price?

Anders Voll: Around 40 million crowns. Our granary is not for sale.
"""
JUNE = """Statement by the Chair of the Meridian Council

18 June 2024

Anders Voll: Burden sharing has grown. Our granary is not for sale; it is an investment.

Maud Okonjo: I thank the Chair. Nobody shares burdens alone.

Anders Voll: Thank you.

Maud Okonjo: Good evening to all.
"""


class Run(Protocol):
    """Runs the program in this process."""

    def __call__(self, *args: str | Path, code: int = 0) -> Result: ...


class Program(Protocol):
    """Starts the program as a process of its own."""

    def __call__(self, *args: str | Path, **options: Any) -> subprocess.Popen[str]: ...


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with two transcripts in `talks`; no archive yet."""
    monkeypatch.chdir(tmp_path)
    for name in ("ONRECORD_ARCHIVE", "ONRECORD_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    talks = tmp_path / "talks"
    talks.mkdir()
    (talks / "march.txt").write_text(MARCH, encoding="utf-8")
    (talks / "june.txt").write_text(JUNE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Run the program in this process and check its exit code; a traceback is a failure of the test."""
    assert folder.is_dir()

    def runner(*args: str | Path, code: int = 0) -> Result:
        result = CliRunner().invoke(app, [str(arg) for arg in args], prog_name="onrecord")
        assert result.exit_code == code, (result.output, result.exception)
        assert "Traceback" not in result.output
        return result

    return runner


@pytest.fixture
def answer(run: Run) -> Callable[..., Any]:
    """Run the program with --json and give what it answers."""

    def ask(*args: str | Path, code: int = 0) -> Any:
        return json.loads(run(*args, "--json", code=code).stdout)

    return ask


@pytest.fixture
def program(folder: Path) -> Program:
    """Start the program as a process of its own, its output in pipes."""

    def start(*args: str | Path, **options: Any) -> subprocess.Popen[str]:
        settings: dict[str, Any] = {
            "stdout": subprocess.PIPE,
            "stderr": subprocess.PIPE,
            "cwd": folder,
            "env": os.environ | options.pop("env", {}),
            "text": True,
            "encoding": "utf-8",
        }
        return subprocess.Popen([sys.executable, "-m", "onrecord", *map(str, args)], **settings | options)

    return start


@pytest.fixture
def filled(run: Run) -> Run:
    """Run the program beside an archive that holds both transcripts."""
    run("add", "talks")
    return run
