"""`onrecord cite`, and `onrecord resolve --in`: citations for others, and in other versions."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.conftest import JUNE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from tests.cli.conftest import Run

URL = "https://meridian.example/june"


def edited(folder: Path, run: Run, answer: Callable[..., Any], was: str, now: str, words: str) -> str:
    """Add a page, take a citation, edit the page and add it again; give the citation."""
    page = folder / "talks" / "june.txt"
    run("add", page, "--url", URL)
    (hit,) = answer("search", f'"{words}"')["hits"]
    page.write_text(JUNE.replace(was, now), encoding="utf-8")
    run("add", page, "--url", URL)
    return str(hit["written"])


def test_cite(folder: Path, run: Run, answer: Callable[..., Any]) -> None:
    run("add", folder / "talks" / "june.txt", "--url", URL)
    (hit,) = answer("search", '"shares burdens alone"')["hits"]
    written = hit["written"]
    assert run("cite", written).stdout.startswith("Maud Okonjo, ")
    assert "#:~:text=" in run("cite", written, "--as", "fragment").stdout
    assert json.loads(run("cite", written, "--as", "annotation").stdout)["id"] == f"urn:onrecord:{written}"
    assert "mla" in run("cite", written, "--as", "mla", code=2).output


def test_cite_what_does_not_resolve(filled: Run) -> None:
    assert "is not a citation" in filled("cite", "june", code=2).output


def test_resolve_in_the_latest_version(folder: Path, run: Run, answer: Callable[..., Any]) -> None:
    written = edited(folder, run, answer, "has grown", "has hardly grown", "sharing has grown")
    assert "a newer version" in run("resolve", written).stdout
    told = run("resolve", written, "--in", "latest", code=1).stdout
    assert "a newer version" not in told
    assert ": changed\n" in told
    assert "“hardly” was put in" in told
    traced = answer("resolve", written, "--in", "latest", code=1)["traced"]
    assert traced["fate"] == "changed"
    assert [(one["was"], one["now"]) for one in traced["differences"]] == [("", "hardly")]
    version = written.split("@")[1].split("#")[0]
    assert ": unchanged" in run("resolve", written, "--in", version).stdout


def test_resolve_says_what_became_of_another(folder: Path, run: Run, answer: Callable[..., Any]) -> None:
    written = edited(folder, run, answer, "Maud Okonjo: I thank", "Ilse Brandt: I thank", "shares burdens alone")
    told = run("resolve", written, "--in", "latest", code=1).stdout
    assert ": changed\n" in told
    assert "spoken there by Ilse Brandt" in told


def test_resolve_tells_what_moved_and_what_is_gone(folder: Path, run: Run, answer: Callable[..., Any]) -> None:
    longer = "Statement by the Chair of the whole Meridian Council"
    written = edited(folder, run, answer, "Statement by the Chair of the Meridian Council", longer, "alone")
    assert "the same words, at another place" in run("resolve", written, "--in", "latest").stdout
    page = folder / "talks" / "june.txt"
    page.write_text(JUNE.replace("I thank the Chair. Nobody shares burdens alone.", "Thanks."), encoding="utf-8")
    run("add", page, "--url", URL)
    assert "gone: these words are not" in run("resolve", written, "--in", "latest", code=1).stdout
