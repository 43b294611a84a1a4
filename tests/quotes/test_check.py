"""An article's quotations held against the record."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from onrecord.archive import Archive
from onrecord.model import Span
from onrecord.quotes.check import Report, check
from onrecord.quotes.reporting import counts, html, markdown
from tests.archive.transcripts import Said, transcript

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAID: list[Said] = [
    (
        "Secretary General",
        "Our help is not a gift to anybody. It is the price of a quiet winter, and we pay it gladly.",
    ),
    ("Lidia Marchetti, Harbour Wire", "Who pays for the third port this year?"),
    ("MR. ODENTHAL", "The members pay for it, each by the weight of its own ships."),
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path: Path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with Archive(path) as archive:
        archive.add(transcript(SAID, kinds=["statement", "question", "answer"]))
        yield archive


def told(report: Report) -> list[tuple[str, str]]:
    """Give each quotation's words and verdict; the places must hold the words."""
    for one in report.quotations:
        texts = {paragraph.number: paragraph.text for paragraph in report.paragraphs}
        for number, span in one.places:
            assert isinstance(span, Span)
            assert span.of(texts[number]).strip(" ,") in one.text.replace("\n", " ") or not one.text
    return [
        (one.text, "phrase" if one.kind == "phrase" else one.verification.verdict if one.verification else "empty")
        for one in report.quotations
    ]


@pytest.mark.parametrize(
    ("article", "expected", "ok"),
    [
        ("No quotation here.", [], True),
        (
            'Håkansdatter said: "Our help is not a gift to anybody."',
            [("Our help is not a gift to anybody.", "exact")],
            True,
        ),
        ('Håkansdatter said: "Our help is a gift to anybody."', [("Our help is a gift to anybody.", "altered")], False),
        (
            'Odenthal said: "Our help is not a gift to anybody."',
            [("Our help is not a gift to anybody.", "wrong-speaker")],
            False,
        ),
        (
            '"Our help," Håkansdatter said, "is not a gift to anybody."',
            [("Our help is not a gift to anybody.", "exact")],
            True,
        ),
        (
            '"It is the price of a quiet winter," she said, "and we pay it gladly."',
            [("It is the price of a quiet winter, and we pay it gladly.", "exact")],
            True,
        ),
        (
            '"Our help," Håkansdatter said. "We pay it gladly."',
            [("Our help,", "normalised"), ("We pay it gladly.", "normalised")],
            False,
        ),
        ('The "gift" is no such thing.', [("gift", "phrase")], True),
        ('The crew liked the film "Winter at the Gate".', [("Winter at the Gate", "phrase")], True),
        (
            '"Our help is not a gift to anybody," Håkansdatter said, "it is the price of a quiet winter."',
            [("Our help is not a gift to anybody it is the price of a quiet winter.", "normalised")],
            True,
        ),
        ('Håkansdatter spoke of a "gift".', [("gift", "exact")], False),
        (
            'A reporter asked: "Who pays for the third port this year?"',
            [("Who pays for the third port this year?", "exact")],
            True,
        ),
        ('A reporter asked: "The members pay for it."', [("The members pay for it.", "wrong-speaker")], False),
        (
            "> The members pay for it, each by the weight of its own ships.\n\n— Pieter Odenthal",
            [("The members pay for it, each by the weight of its own ships.", "exact")],
            True,
        ),
        (
            'The Secretary General said: "It is the price of a quiet winter."',
            [("It is the price of a quiet winter.", "normalised")],
            True,
        ),
        ('Marsh said: "".', [("", "empty")], False),
    ],
)
def test_check(record: Archive, article: str, expected: list[tuple[str, str]], ok: bool) -> None:
    report = check(record, article)
    assert told(report) == expected
    assert report.ok == ok
    assert sum(report.verdicts.values()) == sum(verdict != "phrase" for _, verdict in expected)
    assert check(record, article.encode()) == report


ARTICLE = """# “Our help is no gift”, <b>alliance</b> says

Håkansdatter said that “Our help is not a gift to anybody.” The members, Odenthal added, “pay for it by the year”.

> The members pay for it, each by the weight of its own ships.

— Pieter Odenthal
"""


class Links(HTMLParser):
    """Gathers the ids of a page and what it points at."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name == "id":
                self.ids.add(value or "")
            if name == "href" and (value or "").startswith("#"):
                self.targets.add((value or "")[1:])


def test_the_page_holds_the_article_and_points_at_each_verdict(record: Archive) -> None:
    report = check(record, ARTICLE)
    page = html(report, "a<b>.md")
    links = Links()
    links.feed(page)
    assert links.targets == links.ids == {f"q{one.number}" for one in report.quotations}
    assert "<b>alliance" not in page.split("<body>")[1]
    assert "a&lt;b&gt;.md" in page
    assert "http" not in page.replace("https://", "")
    assert page == html(check(record, ARTICLE), "a<b>.md")


def test_markdown_names_every_quotation(record: Archive) -> None:
    report = check(record, ARTICLE)
    text = markdown(report, "a_b.md")
    assert text.startswith("# Quotations in a\\_b.md\n")
    assert text.count("\n## ") == len(report.quotations)
    assert "the record: “" in text


def test_the_count_says_why_true_words_are_not_ok(record: Archive) -> None:
    article = 'Håkansdatter said: "Our help is not a gift." She spoke of a "gift", and said: "We pay it gladly."'
    assert counts(check(record, article)) == "3 quotations: 2 ok, 1 exact (not ok: warnings)"
