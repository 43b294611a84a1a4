"""Citations in the forms that others read."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import msgspec
import pytest

from onrecord.archive import Archive
from onrecord.model import Citation, OnRecordError, Span
from onrecord.quotes.forms import FORMS, CannotCite, cite, cited
from tests.archive.transcripts import Said, transcript

URL = "https://compact.example/press?id=7"
SAID: list[Said] = [
    ("Secretary General", "We hold 50% of the north-south line; {others} hold the rest, 10 & more.\n\nThat is enough."),
    ("Lidia Marchetti, Harbour Wire", "Is it? That is enough for whom?"),
    ("Marsh", "Nobody knows."),
]


def made(path: Path, words: str, url: str | None = URL) -> tuple[Archive, Citation]:
    archive = Archive(path / "onrecord.db")
    first = transcript(SAID, url=url)
    archive.add(first)
    start = first.text.index(words)
    return archive, first.cite(Span(start, start + len(words)))


def written(path: Path, form: str, words: str = "We hold 50% of the north-south line", url: str | None = URL) -> str:
    archive, citation = made(path, words, url)
    with archive:
        text = cite(archive, str(citation), form)
    if form != "fragment":
        assert (str(citation) in text) or (str(citation).replace("_", r"\_").replace("#", r"\#") in text)
    return text


def test_every_form_carries_the_digest_of_the_capture(tmp_path: Path) -> None:
    archive, citation = made(tmp_path, "That is enough.")
    with archive:
        known = cited(archive, citation)
        texts = {form.name: form.write(known) for form in FORMS}
    assert set(texts) == {"footnote", "fragment", "annotation", "csl", "bibtex", "ris"}
    for name, text in texts.items():
        assert (known.capture_sha256 in text) == (name != "fragment")


def test_footnote(tmp_path: Path) -> None:
    text = written(tmp_path, "footnote")
    assert text.startswith(
        "Ingrid Solveig Håkansdatter, Press conference, 4 March 2031, transcript by Northern Compact, "
        "https://compact.example/press?id=7, captured "
    )
    assert text.endswith(".")
    assert "\n" not in text


def test_footnote_never_makes_up_a_name(tmp_path: Path) -> None:
    archive, citation = made(tmp_path, "Nobody knows.")
    with archive:
        assert cite(archive, citation).startswith("Marsh, ")
        text = archive.get(citation.record).text
        across = archive.get(citation.record).cite(Span(text.index("We hold"), text.index("Nobody")))
        assert cite(archive, across).startswith("speaker unknown, ")


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("We hold 50% of the north-south line", "We%20hold%2050%25%20of%20the%20north%2Dsouth%20line"),
        ("others} hold the rest, 10 & more", "others%7D%20hold%20the%20rest%2C%2010%20%26%20more"),
    ],
)
def test_fragment(tmp_path: Path, words: str, directive: str) -> None:
    assert written(tmp_path, "fragment", words) == f"{URL}#:~:text={directive}"


def test_fragment_of_words_that_stand_twice_has_what_is_around_them(tmp_path: Path) -> None:
    archive, _ = made(tmp_path, "That is enough.")
    with archive:
        held = archive.get("compact/2031-03-04/press-conference")
        start = held.text.index("is enough for")
        address = cite(archive, held.cite(Span(start, start + len("is enough"))), "fragment")
        once = cite(archive, held.cite(Span(start, start + len("is enough for"))), "fragment")
    assert "is%20enough," in address
    assert unquote(address).endswith("-,is enough,-for")
    assert once == f"{URL}#:~:text=is%20enough%20for"


def test_fragment_of_several_paragraphs_names_their_ends(tmp_path: Path) -> None:
    address = written(tmp_path, "fragment", SAID[0][1])
    first, last = address.split("text=")[1].split(",")
    assert unquote(first) == "We hold 50% of the north-south"
    assert unquote(last) == "That is enough."


def test_fragment_keeps_the_pages_own_anchor(tmp_path: Path) -> None:
    address = written(tmp_path, "fragment", url="https://compact.example/press#answers:~:text=old")
    assert address.startswith("https://compact.example/press#answers:~:text=We%20hold")


def test_fragment_wants_an_address(tmp_path: Path) -> None:
    with pytest.raises(CannotCite, match="without an address"):
        written(tmp_path, "fragment", url=None)


def test_fragment_wants_a_page(tmp_path: Path) -> None:
    archive, citation = made(tmp_path, "Nobody knows.")
    with archive:
        paper = msgspec.structs.replace(cited(archive, citation), media_type="application/pdf")
    with pytest.raises(CannotCite, match="application/pdf"):
        FORMS[1].write(paper)


def test_annotation(tmp_path: Path) -> None:
    annotation = json.loads(written(tmp_path, "annotation"))
    assert annotation["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    quotation, position = annotation["target"]["selector"]
    assert (quotation["type"], quotation["exact"]) == ("TextQuoteSelector", "We hold 50% of the north-south line")
    assert position["end"] - position["start"] == len(quotation["exact"])
    assert annotation["target"]["scope"] == URL
    assert len(annotation["target"]["onrecord:textSha256"]) == 64


def test_annotation_without_an_address_has_no_scope(tmp_path: Path) -> None:
    assert "scope" not in json.loads(written(tmp_path, "annotation", url=None))["target"]


def test_csl(tmp_path: Path) -> None:
    (item,) = json.loads(written(tmp_path, "csl"))
    assert item["author"] == [{"literal": "Ingrid Solveig Håkansdatter"}]
    assert item["event-date"] == item["issued"] == {"date-parts": [[2031, 3, 4]]}
    assert item["URL"] == URL
    assert item["abstract"] == "We hold 50% of the north-south line"
    assert "language" not in item


def test_bibtex_escapes_what_tex_reads(tmp_path: Path) -> None:
    text = written(tmp_path, "bibtex")
    assert text.startswith("@misc{compact/2031-03-04/press-conference@")
    assert "  author = {{Ingrid Solveig Håkansdatter}}," in text
    assert "  year = {2031},\n  month = {3},\n  day = {4}," in text
    assert r"\#" in text
    assert text.count("{") == text.count("}")


def test_ris(tmp_path: Path) -> None:
    lines = written(tmp_path, "ris").split("\n")
    assert (lines[0], lines[-1]) == ("TY  - GEN", "ER  - ")
    assert "AU  - Ingrid Solveig Håkansdatter" in lines
    assert "DA  - 2031/03/04" in lines
    assert all(line[2:6] == "  - " for line in lines)


def test_no_such_form(tmp_path: Path) -> None:
    with pytest.raises(OnRecordError, match="no form 'mla'; ask for footnote, fragment"):
        written(tmp_path, "mla")
