"""Plain text: what is taken for text, what is not, and what front matter tells."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.formats import FORMATS, read, text
from onrecord.model import Capture, NotADocument, Transcript, text_sha256
from onrecord.proof import prove

PAGE = "MS. SUND: The lamps are lit.\n\nMR. FALK: “Who pays?” – all of them?\n\nMS. SUND: The Board does.\n"
WHEN = "2031-03-03T00:00:00Z"


def first(data: bytes) -> Transcript:
    return read(Capture(data, path="lamps.txt", retrieved_at=WHEN))[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_same_words_in_every_encoding(encoding: str) -> None:
    transcript = first(PAGE.encode(encoding))
    assert transcript.text == PAGE
    assert [transcript.words_of(turn) for turn in transcript.turns][1] == "“Who pays?” – all of them?"
    assert transcript.capture.media_type == "text/plain"
    assert transcript.problems == ()


def test_a_wrong_byte_is_a_problem_with_its_place() -> None:
    transcript = first(PAGE.replace("lit", "l\ue000t").encode().replace("\ue000".encode(), b"\x9d"))
    assert [(p.kind, p.start, p.end) for p in transcript.problems] == [("undecodable-byte", 25, 26)]
    assert transcript.words_of(transcript.turns[0]) == "The lamps are l\ufffdt."


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_no_text_at_all(data: bytes) -> None:
    with pytest.raises(NotADocument, match="the file is empty; give a file that holds a transcript"):
        read(Capture(data))


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n1 0 obj\n",
        b"PK\x03\x04lamps",
        b"\x89PNG\r\n\x1a\n",
        b"\x7fELF" + bytes(60),
        b"SQLite format 3\x00",
        b"{\\rtf1 lamps}",
        bytes(200),
        bytes(range(256)) * 4,
        b"lit" + b"\x01\x02\x03" * 40,
        b"\xff\xfe" + b"\x00\xd8" * 60,
    ],
)
def test_what_is_no_text(data: bytes) -> None:
    assert not text.reads(Capture(data))


def test_what_no_format_takes_is_said_in_one_sentence() -> None:
    with pytest.raises(NotADocument, match="the bytes are not text; give a"):
        read(Capture(b"\x7fELF\x02\x01\x01" + bytes(99)))


@pytest.mark.parametrize(
    "data", [b"Q", b"\n", b"lit\x00", b"\x0clit", b"lit \x1b[1m", "лампы".encode("utf-16"), b"\xe5"]
)
def test_what_is_text_enough(data: bytes) -> None:
    assert first(data).turns == ()


def test_a_blank_file_is_a_transcript_without_turns() -> None:
    transcript = first(b"\n\n")
    assert [segment.kind for segment in transcript.segments] == ["space"]
    assert [problem.kind for problem in transcript.problems] == ["no-speaker"]


def test_the_capture_travels_with_the_transcript() -> None:
    capture = Capture(PAGE.encode(), url="https://harbour.example/1", path="lamps.txt", retrieved_at=WHEN)
    transcript = read(capture)[0]
    assert transcript.data == capture.data
    assert transcript.capture == capture.ref("text/plain", "utf-8")
    assert transcript.version == first(capture.data).version


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("title: Lamps", {"title": "Lamps"}),
        ("title: 'The keeper''s lamps'", {"title": "The keeper's lamps"}),
        ('title: "The \\"lit\\" lamps"', {"title": 'The "lit" lamps'}),
        ('title: "L\\u00e5mps \\ud83d\\udca1"', {"title": "Låmps \U0001f4a1"}),
        ('title: "L\\ud800mps\\u0000"', {"title": "L\ufffdmps\ufffd"}),
        ('title: "Lamps\\tand\\noil"', {"title": "Lamps and oil"}),
        ("title: Lamps\n  and oil", {"title": "Lamps and oil"}),
        ('title: "Lamps \\\n  and oil"', {"title": "Lamps and oil"}),
        ("TITLE: Lamps", {"title": "Lamps"}),
        ("title: Lamps\ndate: 2031-03-02", {"title": "Lamps", "date": "2031-03-02"}),
        ("title: Lamps\ndate: 2031-03-02T10:15:00Z", {"date": "2031-03-02"}),
        ("title: Lamps\nmodified_time: 2031-03-03 10:15", {"updated": "2031-03-03T10:15"}),
        ("title: Lamps\nupdated: 2031-03-03", {"updated": "2031-03-03"}),
        ("title: Lamps\npublished_time: 2031-03-03T10:15", {"published": "2031-03-03"}),
        ("title: Lamps\ndate: soon", {"date": None}),
        ("title:\nlayout: post", {"date": None}),
    ],
)
def test_front_matter(front: str, expected: dict[str, str | None]) -> None:
    transcript = first(f"---\n{front}\n---\n\n{PAGE}".encode())
    assert {field: getattr(transcript, field) for field in expected} == expected
    assert transcript.capture.media_type == "text/markdown"
    assert transcript.segments[0].kind == "chrome"
    assert len(transcript.turns) == 3
    assert list(transcript.breaks()) == []


@pytest.mark.parametrize("top", ["--\ntitle: Lamps\n---\n", "---\ntitle: Lamps\n", "lamps\n---\ntitle: Oil\n---\n"])
def test_no_front_matter(top: str) -> None:
    assert first(f"{top}\n{PAGE}".encode()).capture.media_type == "text/plain"


def test_the_formats_are_tried_in_one_visible_order() -> None:
    assert text in FORMATS
    assert len({medium.name for medium in FORMATS}) == len(FORMATS)
    assert all(medium.version for medium in FORMATS)


def test_markdown_of_which_bytes_are_missing_is_not_proved() -> None:
    data = b"---\ntitle: Lamps\n---\n\nILSE BRANDT: Good morning.\n"
    transcript = first(data)
    assert prove((transcript,), data).holds
    pieces = transcript.offsets.pieces
    short = msgspec.structs.replace(pieces[-1], end=pieces[-1].end - 1, source_end=pieces[-1].source_end - 1)
    cut = msgspec.structs.replace(
        transcript,
        text=transcript.text[:-1],
        text_sha256=text_sha256(transcript.text[:-1]),
        offsets=msgspec.structs.replace(transcript.offsets, pieces=(*pieces[:-1], short)),
        segments=transcript.segments[:-1],
    )
    assert ["in no transcript" in each.says for each in prove((cut,), data).breaks] == [True]
