"""DOCX and ODT: runs and their places, tables, notes, text boxes, tracked changes, and files that are not opened."""

from __future__ import annotations

import io
import zipfile

import pytest

from onrecord import formats
from onrecord.model import Capture, NotADocument, Transcript, from_json, to_json
from onrecord.proof import prove
from tests.formats import made

p, docx, odt = made.p, made.docx, made.odt

TALK = (
    p("Press conference by Minister Ilse Brandt")
    + p("12 March 2031")
    + p("**Ilse Brandt:", " Good morning. The lamps are lit.")
    + p("**Anders Voll:", " Are they all lit?")
    + p("**Ilse Brandt:", " They are. ", "**All", " of them.")
)


def _read(data: bytes) -> Transcript:
    transcript = formats.read(Capture(data))[0]
    assert prove((transcript,), data).breaks == ()
    assert from_json(to_json(transcript)).offsets == transcript.offsets
    return transcript


def _turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [
        (turn.label.of(transcript.text) if turn.label else "", transcript.words_of(turn)) for turn in transcript.turns
    ]


def _refused(data: bytes) -> str:
    with pytest.raises(NotADocument) as error:
        formats.read(Capture(data))
    assert "\n" not in str(error.value)
    return str(error.value)


def test_labels_words_and_places() -> None:
    transcript = _read(docx(TALK))
    assert _turns(transcript) == [
        ("Ilse Brandt:", "Good morning. The lamps are lit."),
        ("Anders Voll:", "Are they all lit?"),
        ("Ilse Brandt:", "They are. All of them."),
    ]
    at = transcript.text.index("All of")
    run = next(run for run in transcript.offsets.runs if run.start <= at < run.end)
    assert (transcript.offsets.names[run.part - 1], run.paragraph, run.run) == ("word/document.xml", 5, 3)
    assert (transcript.title, transcript.date) == ("Press conference by Minister Ilse Brandt", "2031-03-12")


def test_heads_and_feet_are_furniture() -> None:
    transcript = _read(docx(TALK, header1=p("Ministry of Lamps"), footer1=p("Page ", "1"), footnotes=p("A note.")))
    kinds = [(s.kind, transcript.text[s.start : s.end]) for s in transcript.segments if s.kind == "furniture"]
    assert kinds == [("furniture", "Ministry of Lamps"), ("furniture", "Page 1")]
    assert transcript.text.startswith("Ministry of Lamps\n\nPress")
    assert transcript.text.endswith("A note.\n\nPage 1")


def test_tracked_changes_and_comments() -> None:
    changed = p(
        "Lamps ",
        "<w:ins><w:r><w:t>burn</w:t></w:r></w:ins>",
        "<w:del><w:r><w:delText>glow</w:delText></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>",
        "<w:r><w:commentReference/></w:r>",
    )
    transcript = _read(docx(TALK + changed))
    assert transcript.text.endswith("\n\nLamps burn")
    assert {problem.kind: problem.says for problem in transcript.problems} == {
        "deletions-left-out": "left out of the record: 2 deletions that are tracked",
        "comments-left-out": "left out of the record: 1 comments",
    }


def test_tables_boxes_tabs_and_breaks() -> None:
    def cell(*paragraphs: str) -> str:
        return "<w:tc>" + "".join(map(p, paragraphs)) + "</w:tc>"

    table = "<w:tbl>" + "".join(
        f"<w:tr>{row}</w:tr>" for row in (cell("Lamp") + cell("State"), cell("") + cell("lit", "bright"))
    )
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{p('In a box')}</mc:Choice><mc:Fallback>{p('In a box')}</mc:Fallback></mc:AlternateContent>"
    )
    make = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    line = "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:br w:type='page'/></w:r>"
    transcript = _read(docx(table + "</w:tbl>" + p("before ", f"<w:r>{box}</w:r>", "after") + p(make, line)))
    assert transcript.text == "Lamp\tState\nlit\nbright\n\nbefore \n\nIn a box\n\nafter\n\none\ttwo\nthree"


def test_odt() -> None:
    styles = '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:h>Press conference by Minister Ilse Brandt</text:h><text:p>12 March 2031</text:p>"
        '<text:p><text:span text:style-name="B">Ilse Brandt:</text:span> Good\n morning.<text:s text:c="2"/>The'
        "<office:annotation><text:p>hm</text:p></office:annotation> lamps are lit.</text:p>"
        '<text:p><text:span text:style-name="B">Anders Voll:</text:span> All?<text:line-break/>And<text:tab/>then?'
        "</text:p>"
        '<text:p><text:span text:style-name="B">Ilse Brandt:</text:span> All.</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell>"
        "<text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )
    head, foot = "<text:p>Ministry of Lamps</text:p>", "<text:p>1</text:p>"
    pages = f"<style:header>{head}</style:header><style:footer>{foot}</style:footer>"
    transcript = _read(odt(body, styles, pages))
    assert transcript.text == (
        "Ministry of Lamps\n\nPress conference by Minister Ilse Brandt\n\n12 March 2031\n\n"
        "Ilse Brandt: Good morning.  The lamps are lit.\n\nAnders Voll: All?\nAnd\tthen?\n\n"
        "Ilse Brandt: All.\n\na\tb\n\n1"
    )
    assert [label for label, _ in _turns(transcript)] == ["Ilse Brandt:", "Anders Voll:", "Ilse Brandt:"]
    assert sorted(problem.kind for problem in transcript.problems) == ["annotations-left-out", "deletions-left-out"]
    assert {transcript.text[s.start : s.end] for s in transcript.segments if s.kind == "furniture"} >= {"1"}


def test_what_is_not_opened() -> None:
    bomb = p("a" * 30_000_000)
    assert "unpacks to far more" in _refused(docx(bomb))
    heads = {f"header{number}": p("a" * 3_000_000) for number in range(40)}
    assert "unpacks to far more" in _refused(docx(TALK, **heads))
    entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>'
    assert "declares entities" in _refused(made.zipped({"a": "", "word/document.xml": entities}))
    assert "damaged" in _refused(made.zipped({"a": "", "word/document.xml": "<w:document>"}))
    assert "damaged" in _refused(docx(TALK)[:-40])
    assert "damaged" in _refused(made.zipped({"mimetype": "application/vnd.oasis.opendocument.text"}))
    assert "no text" in _refused(docx(p("")))
    assert "no text" in _refused(odt("<text:p/>"))
    assert "no DOCX or ODT" in _refused(made.zipped({"notes.txt": "a"}))
    assert "before 2007" in _refused(b"\xd0\xcf\x11\xe0" + bytes(600))


def test_documents_nested_deep() -> None:
    deep = "<w:sdt>" * 10_000 + p("Ilse Brandt: The lamps are lit.") + "</w:sdt>" * 10_000
    assert _read(docx(deep)).text == "Ilse Brandt: The lamps are lit."


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_member_packed_by_a_method_that_no_document_uses(method: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as bundle:
        bundle.writestr("word/document.xml", docx(TALK))
    data = bytearray(out.getvalue())
    for place in range(38, 60):
        other = data.copy()
        other[place + 20] ^= 0xFF
        assert "damaged" in _refused(bytes(other))


def test_a_member_locked_or_packed_by_no_known_method() -> None:
    data = bytearray(docx(TALK))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4)
    locked, unknown = data.copy(), data.copy()
    locked[at + 8] |= 1
    unknown[at + 10] = 77
    assert "password" in _refused(bytes(locked))
    assert "damaged" in _refused(bytes(unknown))
