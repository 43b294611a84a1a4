"""`onrecord parse` and `onrecord prove`, which need no archive."""

from __future__ import annotations

import json
import socket
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import onrecord
from onrecord import pipeline
from onrecord.capture import files
from onrecord.formats import read as read_capture
from onrecord.model import SCHEMA, SEGMENT_KINDS, Capture, NotADocument, Transcript
from onrecord.proof import place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Program, Run


def test_parse_shows_title_date_speakers_and_turns(run: Run) -> None:
    said = run("parse", "talks/march.txt").stdout
    assert said.startswith("Press conference by the Chair of the Meridian Council\n2024-03-12")
    assert "Speakers\n" in said
    assert "Anders Voll" in said
    assert "Around 40 million crowns. Our granary is not for sale." in said
    assert "\x1b" not in said


def test_parse_json_is_one_record_on_one_line_when_piped(run: Run) -> None:
    said = run("parse", "talks/march.txt", "--json").stdout
    record = json.loads(said)
    assert said.count("\n") == 1
    assert record["schema"] == SCHEMA
    assert "".join(record["text"][s["start"] : s["end"]] for s in record["segments"]) == record["text"]


def test_parse_jsonl_is_a_record_a_line(run: Run) -> None:
    lines = run("parse", "talks/march.txt", "talks/june.txt", "--jsonl").stdout.splitlines()
    assert [json.loads(line)["date"] for line in lines] == ["2024-03-12", "2024-06-18"]


def test_parse_json_takes_one_transcript(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--jsonl" in run("parse", "talks/march.txt", "talks/june.txt", "--json", code=2).stderr
    assert "exclude" in run("parse", "talks/march.txt", "--jsonl", "--json", code=2).stderr
    one = pipeline.read("talks/march.txt")
    monkeypatch.setattr(pipeline, "read_capture", lambda _: (one, one))
    assert "2 transcripts" in run("parse", "talks/march.txt", "--json", code=2).stderr
    assert len(run("parse", "talks/march.txt", "--jsonl").stdout.splitlines()) == 2
    assert "2 transcripts" in run("prove", "talks/march.txt").stdout
    with pytest.raises(pipeline.SeveralTranscripts, match="read_all"):
        onrecord.read("talks/march.txt")


def test_parse_keeps_the_address(run: Run) -> None:
    record = json.loads(run("parse", "talks/june.txt", "--json", "--url", "https://meridian.example/june").stdout)
    assert record["capture"]["url"] == "https://meridian.example/june"
    assert "one file" in run("parse", "talks/june.txt", "talks/march.txt", "--url", "https://x.example", code=2).stderr


def test_parse_reads_standard_input(program: Program, folder: Path) -> None:
    with (folder / "talks/june.txt").open() as june:
        out, err = program("parse", "-", stdin=june).communicate()
    assert out.startswith("Statement by the Chair")
    assert not err


@pytest.fixture
def bad(folder: Path) -> Path:
    (folder / "empty.txt").touch()
    (folder / "blob.bin").write_bytes(bytes(range(256)) * 20)
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(200 * 1024 * 1024)
    return folder


@pytest.mark.parametrize("command", ["parse", "prove", "add"])
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("empty.txt", "empty"),
        ("nowhere.txt", "no such file"),
        ("blob.bin", "blob.bin"),
        ("huge.txt", "larger than 32 MB"),
        ("ftp://meridian.example/june", "begin with https://"),
        ("https://meridian.example/june", "https://meridian.example/june: no host of that name"),
        ("nul\0byte", "no path"),
    ],
)
def test_bad_files_get_one_sentence_and_stop_no_other(
    run: Run, bad: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str, says: str
) -> None:
    def no_name(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    # What closes the network to tests warns as well, which in some orders of the tests was told in the host's place.
    monkeypatch.setattr(socket, "getaddrinfo", no_name)
    assert bad.is_dir()
    result = run(command, name, "talks/june.txt", code=1)
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "june" in result.stdout or "Statement by the Chair" in result.stdout


@pytest.mark.parametrize("command", ["parse", "prove"])
def test_a_folder_is_no_transcript(run: Run, command: str) -> None:
    assert "folder" in run(command, "talks", code=1).stderr


def test_a_pipe_has_no_size_but_a_limit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 10)
    with pytest.raises(files.CannotRead, match="larger"):
        files.Files().capture(folder / "talks/june.txt")


def test_names_that_are_no_unicode_are_replaced_in_the_record(folder: Path) -> None:
    name = str(folder / "odd\udcff.txt")
    try:
        (folder / "odd\udcff.txt").write_text("Anders Voll: Yes.\n")
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    path = onrecord.read(name).capture.path
    assert path is not None
    assert path.endswith("odd\ufffd.txt")


def test_reading_bytes() -> None:
    assert onrecord.read(b"Anders Voll: Yes.\n").text == "Anders Voll: Yes.\n"
    with pytest.raises(onrecord.OnRecordError, match="nothing to read"):
        onrecord.read(b"")


def test_annotate_adds_every_layer_there_is_an_annotator_for() -> None:
    transcript = onrecord.read(b"Anders Voll: Yes [indeed].\n")
    assert set(onrecord.annotate(transcript).layers) == {
        "gaps", "readings", "questions", "figures", "commitments",
    }  # fmt: skip
    with pytest.raises(onrecord.OnRecordError, match="echoes"):
        onrecord.annotate(transcript, "echoes")


def test_prove_prints_a_coverage_line(run: Run, answer: Callable[..., Any]) -> None:
    said = run("prove", "talks/march.txt", "talks/june.txt").stdout.splitlines()
    assert [line.split(":")[0] for line in said] == ["proved  talks/march.txt", "proved  talks/june.txt"]
    proof = answer("prove", "talks/march.txt")
    assert proof["holds"] is True
    (one,) = proof["proofs"]
    assert sum(one["segments"].values()) == one["characters"]
    assert set(one["segments"]) <= set(SEGMENT_KINDS)
    assert one["citations"] >= one["turns"] > 0
    assert one["breaks"] == []
    assert one["error"] is None


def _tampered(change: Callable[[Transcript], Transcript]) -> Callable[[Capture], tuple[Transcript, ...]]:
    return lambda captured: tuple(change(transcript) for transcript in read_capture(captured))


def _without_a_segment(transcript: Transcript) -> Transcript:
    kept = tuple(s for s in transcript.segments if transcript.text[s.start : s.end].strip() != "18 June 2024")
    return msgspec.structs.replace(transcript, segments=kept)


def _with_another_word(transcript: Transcript) -> Transcript:
    text = transcript.text.replace("granary", "granery")
    return msgspec.structs.replace(transcript, text=text, text_sha256=onrecord.model.text_sha256(text))


def _without_the_last_byte(transcript: Transcript) -> Transcript:
    pieces = transcript.offsets.pieces
    last = msgspec.structs.replace(pieces[-1], end=pieces[-1].end - 1, source_end=pieces[-1].source_end - 1)
    offsets = msgspec.structs.replace(transcript.offsets, pieces=(*pieces[:-1], last))
    text, segments = transcript.text[:-1], transcript.segments
    cut = msgspec.structs.replace(segments[-1], end=segments[-1].end - 1)
    tiles = (*segments[:-1], *([cut] if cut.end > cut.start else []))
    digest = onrecord.model.text_sha256(text)
    return msgspec.structs.replace(transcript, text=text, text_sha256=digest, offsets=offsets, segments=tiles)


@pytest.mark.parametrize(
    ("change", "place", "says"),
    [
        (_without_a_segment, ":", "do not tile"),
        (_with_another_word, ":1:1:", "do not decode"),
        (_without_the_last_byte, ":", "in no transcript"),
        (lambda t: msgspec.structs.replace(t, text_sha256="0" * 64), ":1:1:", "digest"),
        (lambda t: msgspec.structs.replace(t, id="a b"), ":", "citation"),
        (
            lambda t: msgspec.structs.replace(t, capture=msgspec.structs.replace(t.capture, sha256="0" * 64)),
            ":1:1:",
            "whose bytes",
        ),
    ],
)
def test_prove_finds_the_first_break_of_each_file(
    run: Run,
    answer: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Transcript], Transcript],
    place: str,
    says: str,
) -> None:
    monkeypatch.setattr(pipeline, "read_capture", _tampered(change))
    result = run("prove", "talks/june.txt", code=1)
    assert result.stdout.startswith("BROKEN  talks/june.txt")
    assert f"talks/june.txt{place}" in result.stderr
    assert says in result.stderr
    (proof,) = answer("prove", "talks/june.txt", code=1)["proofs"]
    assert proof["holds"] is False
    assert says in " ".join(found["says"] for found in proof["breaks"])


def test_a_reader_that_fails_is_told_not_traced(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Capture) -> tuple[Transcript, ...]:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(pipeline, "read_capture", fails)
    for command in ("parse", "prove", "add"):
        assert "please report" in run(command, "talks/june.txt", code=1).stderr

    def refuses(_: Capture) -> tuple[Transcript, ...]:
        raise NotADocument("a picture")

    monkeypatch.setattr(pipeline, "read_capture", refuses)
    assert "talks/june.txt: a picture" in run("parse", "talks/june.txt", code=1).stderr


def test_place_counts_lines_of_every_kind() -> None:
    text = "a\nb\r\nc\rd"
    assert [place(text, text.index(letter)) for letter in "abcd"] == [(1, 1), (2, 1), (3, 1), (4, 1)]
    assert place("abc", 2) == (1, 3)
