"""Articles as paragraphs."""

from __future__ import annotations

import io
import zipfile

import pytest

from onrecord.model import NotADocument
from onrecord.quotes.articles.paragraphs import paragraphs, read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def told(article: str) -> list[tuple[str, bool]]:
    found = paragraphs(article)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    return [(one.text, one.quoted) for one in found]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("", []),
        ("One\nline.\n\nTwo.", [("One line.", False), ("Two.", False)]),
        ("One.\r\n \r\nTwo.", [("One.", False), ("Two.", False)]),
        ("# A *title*\nText under it.", [("A title", False), ("Text under it.", False)]),
        ("Under\n## a heading\n\nText", [("Under", False), ("a heading", False), ("Text", False)]),
        ('See [the **page**](https://example.org/a_(b) "Title").', [("See the page.", False)]),
        ("It was *very* __good__, a_b_c.", [("It was very good, a_b_c.", False)]),
        (
            "He said:\n> First.\n>\n> Second.\nBack.",
            [("He said:", False), ("First.", True), ("Second.", True), ("Back.", False)],
        ),
        ("Here:\n- One.\n- Two\n  more.", [("Here:", False), ("- One.", False), ("- Two more.", False)]),
        ("---\ntitle: x\n---\n\nText.", [("Text.", False)]),
        ('Text.\n\n```\ncode "here"\n```\n\nMore.', [("Text.", False), ("More.", False)]),
    ],
)
def test_plain_text_and_markdown(article: str, expected: list[tuple[str, bool]]) -> None:
    assert told(article) == expected


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("<p>One<br>line &amp; more</p><p>Two", [("One", False), ("line & more", False), ("Two", False)]),
        ("<html><head><title>x</title></head><body><nav>Home</nav><h1>Head</h1><p>Text</p></body></html>",
         [("Head", False), ("Text", False)]),
        ("<p>Say</p><blockquote><p>One</p><p>Two</p></blockquote>", [("Say", False), ("One", True), ("Two", True)]),
        ("<p>He called it <q>a gift</q>.</p>", [("He called it “a gift”.", False)]),
        ("<p>a<script>'b'</script> c<span hidden>d</span><span aria-hidden='true'>e</span></p>", [("a c", False)]),
        ("<div>a</b>c</div></div><p>d</p>", [("ac", False), ("d", False)]),
        ("<p>x<img src=y>z</p>", [("xz", False)]),
        ("<blockquote>One.<footer>— Ann</footer></blockquote><footer>x</footer>", [("One.", True), ("— Ann", True)]),
    ],
)  # fmt: skip
def test_html(article: str, expected: list[tuple[str, bool]]) -> None:
    assert told(article) == expected


def docx(body: str, styles: str = "") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
        if styles:
            made.writestr("word/styles.xml", f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>')
    return data.getvalue()


def paragraph(text: str, style: str = "") -> str:
    make = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{make}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_docx() -> None:
    named = '<w:style w:styleId="{}"><w:name w:val="{}"/></w:style>'
    styles = named.format("Zitat", "Quote") + named.format("x", "List")
    body = (
        paragraph("He said:")
        + paragraph("One.", "Zitat")
        + paragraph("Two.", "IntenseQuote")
        + paragraph("Three.", "x")
        + "<w:p><w:del><w:r><w:t>gone</w:t><w:tab/></w:r></w:del><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"
    )
    found = read(docx(body, styles))
    assert [(one.text, one.quoted) for one in found] == [
        ("He said:", False), ("One.", True), ("Two.", True), ("Three.", False), ("a b", False),
    ]  # fmt: skip
    assert [one.text for one in read(docx(paragraph("No styles.")))] == ["No styles."]


def test_bytes_of_a_text_are_decoded() -> None:
    assert [one.text for one in read("Größe".encode("cp1252"))] == ["Größe"]


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04 no document", b"{\\rtf1 a}", b"\x00\x00\x01\x00"])
def test_other_files_are_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(NotADocument, match="plain text, Markdown, HTML or DOCX"):
        read(data)


def test_a_damaged_word_document() -> None:
    with pytest.raises(NotADocument, match="damaged"):
        read(docx(paragraph("Text."))[:-40])


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("A first line\n\nText\n\n## Under\n\nMore.", [True, False, True, False]),
        ("A sentence.\n\nText.", [False, False]),
        ("> Quoted\n\nText.", [False, False]),
        ("<p>Text.</p><h3>Head</h3><p>Text</p>", [False, True, False]),
    ],
)
def test_headlines(article: str, expected: list[bool]) -> None:
    assert [one.heading for one in paragraphs(article)] == expected
