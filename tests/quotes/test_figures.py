"""Figures that an article tells as somebody's, held against that speaker's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.quotes.check import check
from onrecord.quotes.reporting import html, markdown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TALK = """Joint press conference

by the Chair of the Meridian Council, Anders Voll, and the Minister for Harbours of Velisa, Maud Okonjo

12 March 2024

Anders Voll: Since spring the members have signed contracts for new lamps worth 90 million crowns. The levy rose by 3
percent. We have counted about 40 wrecks along the northern coast. The islands are not getting 70 million lanterns.

Ilse Brandt, Harbour Times: There are 17 empty docks in the south. Who pays for them?

Maud Okonjo: We took in more than 60 [thousand] people before the winter.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path: Path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with Archive(path) as archive:
        archive.add(onrecord.annotate(onrecord.read(TALK.encode())))
        yield archive


@pytest.mark.parametrize(
    ("article", "told"),
    [
        ("Voll said members had signed contracts worth 90 million crowns.", [("Voll", "found", "90 million crowns")]),
        ("Contracts for lamps are worth 90 million crowns, Voll said.", [("Voll", "found", "90 million crowns")]),
        ("Contracts are worth 90 million crowns, according to Voll.", [("Voll", "found", "90 million crowns")]),
        ("Members have signed contracts for 19 million crowns, said Anders Voll.",
         [("Anders Voll", "other value", "90 million crowns")]),
        ("According to Voll, the coast has 40 wrecks, all in the north.", [("Voll", "other value", "about 40 wrecks")]),
        ("Voll said the levy fell by 3 percent.", [("Voll", "not found", "")]),
        ("Voll said the islands were getting 70 million lanterns.", [("Voll", "not found", "")]),
        ("Voll said the levy rose by 3 percent.", [("Voll", "found", "3 percent")]),
        ("Okonjo said members had signed contracts worth 90 million crowns.", [("Okonjo", "not found", "")]),
        ("Voll said there were 17 empty docks in the south.", [("Voll", "not found", "")]),
        ("Okonjo said more than 60,000 people had come.", [("Okonjo", "found", "more than 60 [thousand] people")]),
        ("The minister said more than 60,000 people had come.",
         [("The minister", "found", "more than 60 [thousand] people")]),
        ("The contracts are worth 19 million crowns.", []),
        ("Voll spoke for an hour. The contracts are worth 19 million crowns.", []),
        ("“The levy rose by 4 percent,” Voll said.", []),
        ("Voll said there were 90 million crowns for lamps, and Okonjo said that there were 12 million crowns.",
         [("Voll", "found", "90 million crowns"), ("Okonjo", "not found", "")]),
    ],
)  # fmt: skip
def test_figures_told_as_somebodys(record: Archive, article: str, told: list[tuple[str, str, str]]) -> None:
    report = check(record, article, strict=True)
    assert report.figures is not None
    assert [(one.claimed, one.became, one.record_words) for one in report.figures] == told
    texts = {paragraph.number: paragraph.text for paragraph in report.paragraphs}
    for one in report.figures:
        assert one.place.of(texts[one.paragraph]) == one.text
        assert (one.citation is None) == (one.became == "not found")
        if one.citation is not None:
            assert record.resolve(one.citation).citation.exact == one.citation.exact
    assert report.ok == (all(one.ok for one in report.figures) and all(one.ok for one in report.quotations))
    assert check(record, article).figures is None


def test_a_pronoun_is_whom_the_article_means(record: Archive) -> None:
    article = (
        "“Who pays for them?” Ilse Brandt asked.\n\nVoll answered. He said contracts were worth 90 million crowns."
    )
    (one,) = check(record, article, strict=True).figures or ()
    assert (one.claimed, one.became) == ("Voll", "found")


def test_the_day_counts(record: Archive) -> None:
    article = "Voll said that members had signed contracts worth 90 million crowns."
    assert check(record, article, on="2024-03", strict=True).ok
    (one,) = check(record, article, on="2023", strict=True).figures or ()
    assert one.became == "not found"


def test_what_was_searched_is_told(record: Archive) -> None:
    told = check(record, "Voll said there were 5 ships.", on="2024", strict=True).searched
    assert told is not None
    assert (told.documents, told.speakers, told.since, told.on) == (1, 3, "2024-03-12", "2024")
    assert check(record, "Nobody said a word.", strict=True).searched is None


def test_the_reports_show_the_figures(record: Archive) -> None:
    article = "Voll said contracts for lamps were worth 19 million crowns. Okonjo said 5 ships came."
    report = check(record, article, strict=True)
    counted = "2 figures told as somebody's: 1 other value, 1 not found"
    text = markdown(report, "a.md")
    assert f"# {counted}" in text
    assert "✗ other value: Voll, paragraph 1" in text
    assert "- the record: 90 million crowns, in “Since spring" in text
    page = html(report, "a.md")
    assert "<h2>2 figures told as somebody&#x27;s: 1 other value, 1 not found</h2>" in page
    assert "90 million crowns" in page
    assert "told as somebody" not in html(check(record, article), "a.md") + markdown(check(record, article), "a.md")
