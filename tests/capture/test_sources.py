"""What a transcript can be read from."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import onrecord
from onrecord.capture import CannotRead
from onrecord.capture.polite import BadContact, Manners
from onrecord.capture.sources import capture, captures
from onrecord.capture.web import fetcher_for, own_version
from onrecord.model import Capture
from tests.capture.server import TALK, reply
from tests.capture.test_warc import AT, TALK_URL, answer, kept, made

URL = "https://hall.example/talk"


def test_each_kind_of_source_is_a_capture(tmp_path: Path) -> None:
    path = tmp_path / "talk.html"
    path.write_bytes(TALK)
    for source in (path, str(path), TALK, Capture(TALK)):
        assert capture(source).data == TALK
        assert capture(source, url=URL).url == URL
    assert onrecord.read(Capture(TALK, url=URL, retrieved_at=AT)).capture.retrieved_at == AT


def test_a_warc_file_of_one_page_is_a_capture_like_any_other(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(TALK)))
    transcript = onrecord.read(path)
    assert (transcript.capture.url, transcript.capture.retrieved_at) == (URL, AT)
    assert capture(path.read_bytes()).data == TALK
    assert onrecord.prove((transcript,), TALK).holds


def test_a_warc_file_of_several_is_not_one(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(TALK)), answer(reply(b"Ilse Brandt: Hi.")))
    with pytest.raises(CannotRead, match="more captures than one"):
        capture(path)
    with pytest.raises(onrecord.OnRecordError, match="holds 2 transcripts"):
        onrecord.read(path)
    assert [each.data for each in captures(path)] == [TALK, b"Ilse Brandt: Hi."]


def test_a_warc_file_without_a_page(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(b"\x89PNG", "200 OK", "Content-Type: image/png")))
    with pytest.raises(CannotRead, match="holds no page"):
        capture(path)
    said: list[str] = []
    assert list(captures(path, said=said.append)) == []
    assert said == []
    bad = made(("resource", {"WARC-Date": "once"}, b"Ilse: Hi.", None)).getvalue()
    with pytest.raises(CannotRead, match="does not say when"):
        capture(bad)
    assert list(captures(bad, said=said.append)) == []
    assert "does not say when" in said[0]


def test_records_that_are_no_text_hide_no_others() -> None:
    picture = {"WARC-Date": AT, "Content-Type": "application/octet-stream"}
    both = made(
        ("resource", picture, b"\x89PNG\r\n\x1a\n" + bytes(50), None), ("resource", {"WARC-Date": AT}, TALK, None)
    )
    assert len(onrecord.read_all(both.getvalue())) == 1
    alone = made(("resource", dict(picture), b"\x89PNG\r\n\x1a\n" + bytes(50), None))
    with pytest.raises(onrecord.NotADocument, match=TALK_URL):
        onrecord.read_all(alone.getvalue())


@pytest.mark.parametrize("source", [b"", "", "ftp://hall.example/talk", "nowhere.txt"])
def test_what_gives_no_bytes(source: str | bytes) -> None:
    with pytest.raises(CannotRead):
        capture(source)


def test_standard_input_may_be_a_warc_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Input:
        buffer = io.BytesIO(kept(tmp_path, answer(reply(TALK))).read_bytes())

    monkeypatch.setattr("sys.stdin", Input)
    assert capture("-").url == URL


def test_whoever_asks_is_named_by_argument_or_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_CONTACT", "desk@newsroom.example")
    assert fetcher_for().manners == Manners("desk@newsroom.example")
    assert fetcher_for(contact="me@newsroom.example", delay=5.0).manners == Manners("me@newsroom.example", 5.0)
    monkeypatch.setenv("ONRECORD_CONTACT", "(nobody)")
    with pytest.raises(BadContact):
        fetcher_for()


def test_the_program_knows_its_version() -> None:
    assert own_version() == onrecord.__version__
