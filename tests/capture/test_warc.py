"""WARC files written and read: what was sent comes back byte for byte, and damage is told."""

from __future__ import annotations

import base64
import contextlib
import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from onrecord.capture import CannotRead, is_warc
from onrecord.capture.address import parse
from onrecord.capture.keep import CannotKeep, Keeper
from onrecord.capture.warc import Warc
from onrecord.capture.wire import Answer
from onrecord.model import Capture
from tests.capture.server import TALK, reply

TALK_URL = "http://hall.example/talk"
AT = "2031-03-12T09:15:00Z"


def answer(response: bytes, status: int = 200, url: str = "https://hall.example/talk", **changes: Any) -> Answer:
    request = b"GET /talk HTTP/1.1\r\nHost: hall.example\r\n\r\n"
    return Answer(parse(url), AT, "93.184.215.14", status, (), b"", request, response, **changes)


def kept(folder: Path, *answers: Answer) -> Path:
    with Keeper(folder, "onrecord/1.2.3", "desk@newsroom.example") as keeper:
        for each in answers:
            keeper.keep(each)
        assert keeper.name is not None
        return folder / keeper.name


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Warc]:
    with path.open("rb") as file:
        yield Warc(file, path.name)


def read(path: Path) -> tuple[list[Capture], Warc]:
    with opened(path) as warc:
        return list(warc), warc


def test_what_was_sent_is_kept_byte_for_byte_with_its_digests(tmp_path: Path) -> None:
    odd = b"HTTP/1.1 200  Fine\r\nX-Odd:   spaces  \r\ncontent-type: text/html\r\nX-\xe9: \xff\r\n\r\n" + TALK
    path = kept(tmp_path / "warc", answer(odd))
    with path.open("rb") as file:
        records = [
            (record.rec_type, record.rec_headers, record.raw_stream.read(), record.digest_checker.problems)
            for record in ArchiveIterator(file, no_record_parse=True, check_digests=True)
        ]
    assert [type_ for type_, *_ in records] == ["warcinfo", "response", "request"]
    assert b"software: onrecord/1.2.3\r\n" in records[0][2]
    assert b"operator: desk@newsroom.example" in records[0][2]
    assert records[1][2] == odd
    headers = records[1][1]
    assert headers.get_header("WARC-Date") == AT
    assert headers.get_header("WARC-IP-Address") == "93.184.215.14"
    assert headers.get_header("WARC-Payload-Digest").startswith("sha256:")
    assert records[2][1].get_header("WARC-Concurrent-To") == headers.get_header("WARC-Record-ID")
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests=True):
            record.raw_stream.read()
            assert record.digest_checker.problems == []


def test_what_was_kept_is_read_as_it_was_captured(tmp_path: Path) -> None:
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(TALK[at : at + 90]), TALK[at : at + 90]) for at in range(0, len(TALK), 90))
    path = kept(
        tmp_path,
        answer(reply(b"User-agent: *", "200 OK"), url="https://hall.example/robots.txt"),
        answer(reply(b"", "302 Found", "Location: /x"), 302),
        answer(reply(b"gone", "404 Not Found"), 404),
        answer(reply(TALK, "200 OK", "Content-Type: text/html; charset=utf-8")),
        answer(reply(gzip.compress(TALK), "200 OK", "Content-Encoding: gzip")),
        answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"),
        answer(reply(TALK + b"more than was told", length=len(TALK))),
        answer(reply(b"\x89PNG", "200 OK", "Content-Type: image/png")),
        answer(b"HTTP/1.1 304 Not Modified\r\n\r\n", 304),
        answer(reply(TALK, length=9999), cut="disconnect"),
        answer(reply(b"")),
    )
    captures, warc = read(path)
    assert [capture.data for capture in captures] == [TALK] * 4
    first = captures[0]
    assert (first.url, first.retrieved_at, first.path) == ("https://hall.example/talk", AT, path.name)
    assert first.media_type == "text/html; charset=utf-8"
    assert first.via is not None
    assert first.via.startswith("urn:uuid:")
    assert warc.passed_over == 5
    assert [fault.partition("https://")[2] for fault in warc.faults] == [
        "hall.example/talk was cut off (disconnect)",
        "hall.example/talk is empty",
    ]


def made(*records: tuple[str, dict[str, str], bytes, str | None], packed: bool = True) -> io.BytesIO:
    """Write a WARC file as others do: (type, headers, payload, HTTP status line or None)."""
    out = io.BytesIO()
    writer: Any = WARCWriter(out, gzip=packed)
    for type_, headers, payload, status in records:
        http = None if status is None else StatusAndHeaders(status, [("Content-Type", "text/html")], "HTTP/1.1")
        url = headers.pop("url", TALK_URL)
        writer.write_record(
            writer.create_warc_record(
                url,
                type_,
                payload=io.BytesIO(payload),
                length=len(payload),
                http_headers=http,
                warc_headers_dict=headers,
            )
        )
    out.seek(0)
    return out


PLAIN = made(
    ("response", {"WARC-Date": AT}, TALK, "200 OK"),
    ("revisit", {"WARC-Date": AT, "WARC-Refers-To-Target-URI": TALK_URL, "WARC-Refers-To-Date": AT}, b"", "200 OK"),
    ("resource", {"WARC-Date": AT}, b"Ilse: Hi.", None),
    packed=False,
).getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_responses_resources_and_revisits_of_other_programs(packed: bool) -> None:
    plain = {"WARC-Date": "2031-01-01T00:00:00Z"}
    refers_to = "WARC-Refers-To-Target-"
    refers = {"WARC-Refers-To-Date": "2031-01-01T00:00:00Z", "WARC-Profile": "identical-payload-digest"}
    file = made(
        ("response", plain | {}, TALK, "200 OK"),
        ("resource", {"WARC-Date": "2031-01-02T00:00:00.123456Z", "Content-Type": "text/plain"}, b"Ilse: Hi.", None),
        ("resource", {"WARC-Date": "2031-01-02T00:00:00Z", "url": "file:///talk.txt"}, b"Ilse: Ho.", None),
        ("metadata", plain | {}, b"a: b", None),
        ("revisit", {"WARC-Date": "2031-01-03T00:00:00Z", **refers, f"{refers_to}URI": TALK_URL}, b"", "200 OK"),
        (
            "revisit",
            {"WARC-Date": "2031-01-04T00:00:00Z", **refers, f"{refers_to}URI": "http://x.example/"},
            b"",
            "200 OK",
        ),
        packed=packed,
    )
    assert is_warc(file.getvalue())
    warc = Warc(file, "other.warc")
    captures = list(warc)
    assert [(capture.data, capture.retrieved_at, capture.url) for capture in captures] == [
        (TALK, "2031-01-01T00:00:00Z", "http://hall.example/talk"),
        (b"Ilse: Hi.", "2031-01-02T00:00:00Z", "http://hall.example/talk"),
        (b"Ilse: Ho.", "2031-01-02T00:00:00Z", None),
        (TALK, "2031-01-03T00:00:00Z", "http://hall.example/talk"),
    ]
    (fault,) = warc.faults
    assert "refers to one that is not in this file" in fault


def test_a_revisit_by_digest_alone() -> None:
    first = made(("response", {"WARC-Date": AT}, TALK, "200 OK")).getvalue()
    digest = next(iter(ArchiveIterator(io.BytesIO(first)))).rec_headers.get_header("WARC-Payload-Digest")
    again = made(("revisit", {"WARC-Date": "2031-04-01T00:00:00Z", "WARC-Payload-Digest": digest}, b"", "200 OK"))
    captures = list(Warc(io.BytesIO(first + again.getvalue()), None))
    assert [(capture.data, capture.retrieved_at) for capture in captures] == [
        (TALK, AT),
        (TALK, "2031-04-01T00:00:00Z"),
    ]


def test_a_memento_in_a_warc_file(tmp_path: Path) -> None:
    memento = reply(
        TALK, "200 OK", "Memento-Datetime: Wed, 01 Jan 2031 00:00:00 GMT", "Link: <http://hall.example/a>; rel=original"
    )
    (capture,), _ = read(kept(tmp_path, answer(memento, url="https://web.example/2031/http://hall.example/a")))
    assert (capture.url, capture.retrieved_at) == ("http://hall.example/a", "2031-01-01T00:00:00Z")


def test_changed_bytes_are_no_capture(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(TALK)), answer(reply(b"Ilse: Hi.")))
    plain = gzip.decompress(path.read_bytes())
    changed = tmp_path / "changed.warc"
    changed.write_bytes(plain.replace(b"all 40 million", b"all 90 million"))
    captures, warc = read(changed)
    assert [capture.data for capture in captures] == [b"Ilse: Hi."]
    (fault,) = warc.faults
    assert "does not have the digest" in fault


def test_a_payload_digest_that_others_take_without_chunks_is_good() -> None:
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(TALK), TALK)
    for data, count in ((TALK, 1), (b"something else", 0)):
        digest = "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()
        file = made(("response", {"WARC-Date": AT, "WARC-Payload-Digest": digest}, body, "200 OK")).getvalue()
        plain = gzip.decompress(file)
        lines = [line for line in plain.split(b"\r\n") if not line.startswith(b"WARC-Block-Digest")]
        plain = b"\r\n".join(lines).replace(b"Content-Type: text/html", b"Transfer-Encoding:chunked")
        size = len(b"HTTP/1.1 200 OK\r\nTransfer-Encoding:chunked\r\n\r\n") + len(body)
        before = plain[plain.index(b"Content-Length: ") :].split(b"\r\n")[0]
        plain = plain.replace(before, b"Content-Length: %d" % size)
        assert len(list(Warc(io.BytesIO(plain), None))) == count


def test_a_file_that_was_cut_off_gives_what_stands_before(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(b"Ilse: Hi.")), answer(reply(TALK * 50)))
    whole = path.read_bytes()
    cut = tmp_path / "cut.warc"
    for data in (gzip.decompress(whole)[:-5000], whole[:-450]):
        cut.write_bytes(data)
        captures: list[Capture] = []
        found = None
        with opened(cut) as warc:
            try:
                captures.extend(warc)
            except CannotRead as error:
                found = str(error)
            assert found or warc.faults
        assert [capture.data for capture in captures] == [b"Ilse: Hi."]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(made(("resource", {}, b"a", None), ("resource", {}, b"b", None), packed=False).getvalue()),
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nxxxxx\r\n\r\n",
        b"WARC/9.9 nonsense\r\n\r\n",
    ],
)
def test_damaged_files_end_in_one_sentence(data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(CannotRead, match="damaged") as failed:
        list(Warc(io.BytesIO(data), "bad.warc"))
    assert "\n" not in str(failed.value)
    assert capsys.readouterr() == ("", "")


@given(st.data())
def test_damage_of_any_kind_is_told(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(PLAIN)))
    junk = data.draw(st.binary(max_size=20) | st.sampled_from([b"\r\n", b"-5", b"WARC-Type: revisit\r\n", b"\r\n\r\n"]))
    damaged = PLAIN[:at] + junk + PLAIN[at + data.draw(st.integers(0, 40)) :]
    with contextlib.suppress(CannotRead):
        for capture in Warc(io.BytesIO(damaged), "bad.warc"):
            assert capture.data in {TALK, b"Ilse: Hi."}


def test_a_record_without_a_time_is_not_given_one() -> None:
    file = made(("resource", {"WARC-Date": "last week"}, b"Ilse: Hi.", None))
    warc = Warc(file, "bad.warc")
    assert list(warc) == []
    assert "does not say when" in warc.faults[0]


def test_bombs_in_records(tmp_path: Path) -> None:
    body = gzip.compress(bytes(60_000_000))
    captures, warc = read(kept(tmp_path, answer(reply(body, "200 OK", "Content-Encoding: gzip"))))
    assert captures == []
    assert "when unpacked" in warc.faults[0]


def test_pages_kept_unpacked_under_a_header_that_says_packed(tmp_path: Path) -> None:
    (capture,), _ = read(kept(tmp_path, answer(reply(TALK, "200 OK", "Content-Encoding: gzip"))))
    assert capture.data == TALK


def test_warc_files_are_known_by_their_first_bytes(tmp_path: Path) -> None:
    path = kept(tmp_path, answer(reply(TALK)))
    assert is_warc(path)
    assert is_warc(str(path))
    assert is_warc(b"WARC/1.0\r\n")
    for other in (b"", b"Ilse: Hi.", gzip.compress(b"Ilse: Hi."), b"\x1f\x8bjunk", "-", "", tmp_path, "nowhere"):
        assert not is_warc(other)


def test_a_new_file_is_begun_when_one_is_full(tmp_path: Path) -> None:
    with Keeper(tmp_path, "onrecord/1", largest=100) as keeper:
        for _ in range(3):
            keeper.keep(answer(reply(TALK)))
    assert [len(read(path)[0]) for path in sorted(tmp_path.iterdir())] == [1, 1, 1]


def test_what_could_not_be_written_whole_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Keeper(tmp_path, "onrecord/1") as keeper:
        keeper.keep(answer(reply(TALK)))
        write = WARCWriter.write_record

        def full(self: Any, record: Any) -> None:
            if "request" in str(record.rec_headers.get_header("WARC-Type")):
                raise OSError(28, "No space left on device")
            write(self, record)

        monkeypatch.setattr(WARCWriter, "write_record", full)
        with pytest.raises(CannotKeep, match="No space"):
            keeper.keep(answer(reply(TALK)))
        monkeypatch.undo()
        keeper.keep(answer(reply(b"Ilse: Hi.")))
        assert keeper.name is not None
        captures, warc = read(tmp_path / keeper.name)
    assert [capture.data for capture in captures] == [TALK, b"Ilse: Hi."]
    assert not warc.faults
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotKeep, match="file"):
        Keeper(tmp_path / "file", "onrecord/1").keep(answer(reply(TALK)))
