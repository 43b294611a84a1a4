"""Words parted by a hyphen at the end of a line are found whole and in halves, and cited as they are printed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.archive.words.broken import wholes
from onrecord.model import Span
from onrecord.proof import prove
from tests.formats import made

PAGES = (
    """
**MS. REYES:** Good morning. The council agreed on a plan for the harb-
our of the northern islands, which is a long-
term plan, and it will pay for the light-
houses that were lost in the storms of last winter. We expect that the
work begins before the ferries come back in spring, and not one day la-
ter than that.
""",
    """
**Q:** And who keeps the watch over the bre-
akwater while the work is under way, and who is to pay for it?
**MS. REYES:** The wardens of the islands do, as they have done for as long as anybody can reme-
""",
    "mber. They are paid by the council.",
)
PDF = made.pdf(
    *([*made.column(page), made.Type(300, 40, str(number))] for number, page in enumerate(PAGES, start=1)),
)


@pytest.fixture(scope="module", params=["indexed", "scanned"])
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive of the PDF, with its index or without."""
    folder: Path = tmp_path_factory.mktemp("broken")
    with Archive(folder / "onrecord.db") as made_new:
        made_new.add(onrecord.annotate(onrecord.read(PDF)))
    if request.param == "scanned":
        shutil.rmtree(folder / "onrecord.db.index")
    with Archive(folder / "onrecord.db", mode="read") as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("harbour", ["harb-\nour"]),
        ("harbours", ["harb-\nour"]),
        ("breakw*", ["bre-\nakwater"]),
        ('"the harbour of the northern islands"', ["the", "harb-\nour", "of", "the", "northern", "islands"]),
        ('"pay for the lighthouses"', ["pay", "for", "the", "light-\nhouses"]),
        ('"a long-term plan"', ["a", "long", "term", "plan"]),
        ("long-term", ["long", "term"]),
        ("lighthouse", ["light-\nhouses"]),
        ("remember", ["reme", "mber"]),
        ('"can remember"', ["can", "reme", "mber"]),
        ("light houses", ["light", "houses"]),
    ],
)
def test_whole_and_in_halves(archive: Archive, query: str, marked: list[str]) -> None:
    (hit,) = archive.search(query)
    text = archive.get(hit.record).text
    assert [mark.of(text) for mark in hit.marks] == marked
    assert archive.resolve(hit.citation).citation.exact == hit.citation.exact
    assert archive.search(query).total == 1


@pytest.mark.parametrize("query", ['"harbour our"', "harbouring -harbour", '"northern islandswhich"', "theharb"])
def test_nothing_else_is_found(archive: Archive, query: str) -> None:
    assert not archive.search(query)


def test_questions_are_found_by_the_whole_word(archive: Archive) -> None:
    assert [question.words for question in archive.questions("breakwater")] == [
        "who keeps the watch over the bre- akwater while the work is under way"
    ]
    (hit,) = archive.search("wardens", in_answer_to="breakwater")
    assert hit.speaker_name == "Reyes"


def test_the_text_stays_as_printed_and_the_proof_holds() -> None:
    transcript = onrecord.read(PDF)
    assert "harb-\nour" in transcript.text
    assert prove([transcript], PDF).holds


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the har\u00adbour", ["the", "harbour"]),
        ("the super-\r\nintend-\n  ent said", ["the", "superintendent", "said"]),
        ("ALL HAR-\nBOURS", ["ALL", "HARBOURS"]),
        ("Arden-\nVale", []),
        ("one - two", []),
        ("from 2010-\n2014", []),
        ("long-term", []),
        ("", []),
    ],
)
def test_what_is_put_together(text: str, words: list[str]) -> None:
    assert [each.word for each in wholes(text, [Span(0, len(text))])] == [word.lower() for word in words]
