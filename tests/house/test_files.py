"""The house rules that no linter knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.tracked import ROOT, python_files, tracked_files

LONGEST = 400
NO_NAMES_FOR_A_ROOM = {"utils", "util", "helpers", "helper", "common", "core", "misc", "tools", "base"}
# Written in two halves: this file is searched too.
REGISTRY_HOSTS = re.compile(
    "|".join(
        re.escape(first + second)
        for first, second in [
            ("py", "pi.org"),
            ("python", "hosted.org"),
            ("pypi.", "python.org"),
            ("registry.npm", "js.org"),
            ("conda.", "anaconda.org"),
        ]
    )
    + "|--(extra-)?index"
    + "-url"
    + "|--find"
    + "-links",
    re.IGNORECASE,
)
MACHINE_PATHS = re.compile(r"(?<![\w.$}~])/(?:root|home|Users|work|opt|private|mnt)/\w")


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("path", python_files("src"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_one_room_not_two(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST, f"{path.relative_to(ROOT)} has {lines} lines: it is asking to be two modules"


@pytest.mark.parametrize("path", python_files("src"), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_what_a_module_keeps_to_itself_is_used_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    kept = re.findall(r"^(_[A-Z][A-Z_0-9]*)\b(?: ?:[^=\n]+)? =", text, re.MULTILINE)
    assert [name for name in kept if len(re.findall(rf"\b{name}\b", text)) == 1] == []


def test_no_module_is_a_drawer_for_everything() -> None:
    named = {path: path.stem if path.stem != "__init__" else path.parent.name for path in python_files("src")}
    assert [path for path, name in named.items() if name.strip("_") in NO_NAMES_FOR_A_ROOM] == []


def test_no_file_names_a_registry() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked_files()
        for match in REGISTRY_HOSTS.finditer(text_of(path))
    ]
    assert found == []


def test_no_file_names_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked_files()
        if path.name != "LICENSE"
        for match in MACHINE_PATHS.finditer(text_of(path))
    ]
    assert found == []


def test_the_searches_find_what_they_look_for() -> None:
    assert REGISTRY_HOSTS.search("https://files.python" + "hosted.org/packages")
    assert REGISTRY_HOSTS.search("pip install --index" + "-url somewhere")
    assert MACHINE_PATHS.search("see " + "/home" + "/somebody/onrecord")
    assert not MACHINE_PATHS.search("../shared/work/x and https://example.org/home/page")


def test_the_package_says_that_it_is_typed() -> None:
    assert (ROOT / "src/onrecord/py.typed").is_file()


def test_constants_are_patterns_that_are_compiled_when_used() -> None:
    """Two thousand patterns take two seconds to compile as the program starts; model, capture and commands have few."""
    early = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in python_files("src")
        if not {"model", "capture", "cli"} & set(path.relative_to(ROOT).parts)
        and path.name not in {"lazy.py", "proof.py"}
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if re.match(r"[A-Z_]+ *(?::[^=]+)?= *re\.compile\(", line)
    ]
    assert early == []
