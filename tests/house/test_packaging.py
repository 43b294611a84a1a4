"""What the package says of itself is the same everywhere, and what it installs is pinned."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from importlib.metadata import entry_points
from typing import Any

import pytest

from onrecord.text.embedding import PACKAGE
from tests.house.tracked import ROOT

PINNED = ("run", "build", "semantic", "weights", "dev", "lock")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def asked_for(name: str) -> list[str]:
    lines = (ROOT / f"requirements/{name}.in").read_text(encoding="utf-8").splitlines()
    return sorted(line for line in lines if line and not line.startswith(("#", "-")))


def pins(name: str) -> dict[str, str]:
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def test_the_package_and_the_pins_ask_for_the_same_libraries(project: dict[str, Any]) -> None:
    assert asked_for("run") == sorted(project["project"]["dependencies"])
    assert asked_for("semantic") == sorted(project["project"]["optional-dependencies"]["semantic"])
    assert set(project["build-system"]["requires"]) <= set(asked_for("build"))


def test_optional_libraries_are_tested_with(project: dict[str, Any]) -> None:
    optional = {asked for extra in project["project"]["optional-dependencies"].values() for asked in extra}
    assert optional <= {*asked_for("dev"), *asked_for("semantic")}  # dev.in takes in semantic.in


@pytest.mark.parametrize("name", PINNED)
def test_every_pin_has_a_hash(name: str) -> None:
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    requirements = re.split(r"\n(?=\S)", text)
    bare = [requirement for requirement in requirements if requirement.strip() and "--hash=sha256:" not in requirement]
    assert pins(name)
    assert bare == []


def test_what_is_tested_is_what_runs() -> None:
    dev = pins("dev")
    for name in ("run", "build", "semantic"):
        assert {library: dev.get(library) for library in pins(name)} == pins(name)


def test_the_weights_tested_are_those_pinned() -> None:
    assert pins("weights") == {PACKAGE: metadata.version(PACKAGE)}
    assert all("torch" not in pins(name) for name in PINNED)


def test_the_command_is_installed() -> None:
    (command,) = entry_points(group="console_scripts", name="onrecord")
    assert command.value == "onrecord.cli:main"
    assert callable(command.load())


def test_the_changelog_has_this_version(project: dict[str, Any]) -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = re.findall(r"^## \[([^\]]+)\]", changelog, re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert project["project"]["version"] in headings


def test_git_leaves_the_newlines_of_the_examples_alone() -> None:
    assert "examples/*.txt -text" in (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()


def test_there_are_examples_enough() -> None:
    assert len(list((ROOT / "examples").glob("*.txt"))) >= 6
