"""House styles: each claims its own publisher's pages, declines the others', and names the publisher.

A case in `cases/` is a head of `field: value` lines, a line `====` and the page; the people in it are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript
from onrecord.reading import Page
from onrecord.styles import STYLES, general, nato, state
from onrecord.text import decode

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))


def split(path: Path) -> tuple[dict[str, str], Capture]:
    head, _, page = path.read_text("utf-8").partition("\n====\n")
    facts = dict(line.split(": ", 1) for line in head.split("\n"))
    capture = Capture(page.encode(), url=facts.pop("url", None), retrieved_at="2031-03-03T00:00:00Z")
    return facts, capture


def page_of(capture: Capture) -> Page:
    decoded = decode(capture.data)
    return Page(decoded.text, decoded.offsets, capture, capture.ref("text/plain", decoded.encoding))


def names(transcript: Transcript) -> str:
    speakers = [transcript.speaker_of(turn) for turn in transcript.turns]
    return "; ".join((speaker and speaker.name) or "-" for speaker in speakers)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    expected, capture = split(path)
    transcript = formats.read(capture)[0]
    assert transcript.reader.name == expected.pop("style")
    assert names(transcript) == expected.pop("turns")
    assert {field: getattr(transcript, field) for field in expected} == expected
    assert list(transcript.breaks()) == []
    if transcript.publisher and not capture.url:
        assert transcript.because["publisher"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_only_one_style_and_the_general_one_claim_a_page(path: Path) -> None:
    expected, capture = split(path)
    claiming = {style.name for style in STYLES if style.claims(page_of(capture))}
    assert claiming == {expected["style"], "general"}


def test_every_style_has_cases() -> None:
    assert {split(path)[0]["style"] for path in CASES} == {style.name for style in STYLES}


def test_the_general_style_stands_last() -> None:
    assert (nato, state, general) == STYLES
    assert all(style.version for style in STYLES)


@pytest.mark.parametrize(
    ("url", "style"),
    [
        ("https://www.nato.int/cps/1", "nato"),
        ("http://nato.int", "nato"),
        ("https://nato.int:443/1", "nato"),
        ("https://www.state.gov/1", "state"),
        ("https://2021-2025.state.gov/1", "state"),
        ("https://nato.int.example/1", "general"),
        ("https://mynato.int/1", "general"),
        ("https://harbour.example/?u=https://www.state.gov/", "general"),
        ("ftp://state.gov/1", "general"),
    ],
)
def test_an_address_decides(url: str, style: str) -> None:
    page = page_of(Capture(b"MS. SUND: Lit.\n\nMR. FALK: Good.\n", url=url))
    assert next(known.name for known in STYLES if known.claims(page)) == style
