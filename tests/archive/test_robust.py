"""What may go wrong: killed writers, full disks, damaged indexes, other writers, newer and read-only archives."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from onrecord.archive import (
    Archive,
    ArchiveBusy,
    ArchiveFailed,
    ArchiveReadOnly,
    NewerSchema,
    NotAnArchive,
)
from onrecord.archive.index import index
from tests.archive.transcripts import HARBOUR, transcript
from tests.archive.writer_process import document

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20


def start_writer(path: Path, first: int, seed: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.archive.writer_process", str(path), str(first), str(seed), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"},
    )


def check_whole(path: Path, acknowledged: int) -> int:
    """Check that every document is whole or absent, none that was acknowledged lost; give how many there are."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    with Archive(path) as archive:
        rows = archive.documents()
        count = len(rows)
        assert count >= acknowledged
        assert {row.id for row in rows} == {document(number).id for number in range(count)}
        for number in range(max(count - 15, 0), count):
            made = document(number)
            assert archive.get(made.id) == msgspec.structs.replace(made, data=None)
            assert archive.capture(made.capture.sha256) == made.data
        for number in range(count):
            assert archive.search(f"unique{number}").total == 1, number
        assert archive.search("ends").total == count
    with Archive(path, mode="read") as archive:
        assert archive._upkeep.index.snapshot() is not None
    return count


@pytest.mark.slow
def test_a_killed_writer_leaves_all_or_nothing_of_each_document(tmp_path: Path) -> None:
    path, rng, count = tmp_path / "onrecord.db", random.Random(20310304), 0
    Archive(path).close()
    for kill in range(KILLS):
        writer = start_writer(path, count, kill)
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(rng.random() * 0.4)
        writer.kill()
        rest, errors = writer.communicate()
        acknowledged = len((first + rest).splitlines())
        assert acknowledged, errors
        count = check_whole(path, count + acknowledged)


@pytest.mark.slow
@pytest.mark.parametrize("limit", [600_000, 1_500_000])
def test_a_full_disk_gets_one_sentence_and_loses_nothing(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "onrecord.db"
    writer = start_writer(path, 0, 1, str(limit))
    try:
        out, errors = writer.communicate(timeout=60)
    finally:
        writer.kill()
    lines = out.splitlines()
    assert writer.returncode == 3, errors
    assert lines[-1].startswith("error onrecord.db could not be written")
    assert "Traceback" not in errors
    count = check_whole(path, len(lines) - 1)
    with Archive(path) as archive:
        assert archive.add(document(count)).status == "added"


def test_a_full_file_gets_one_sentence(archive: Archive) -> None:
    (pages,) = archive._connection.execute("PRAGMA page_count").fetchone()
    archive._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ArchiveFailed, match="free some space"):
        archive.add(transcript([("MR. ODENTHAL", f"{random.Random(1).random()} " * 9000)], record="compact/long"))
    assert [row.id for row in archive.documents()] == ["compact/2031-03-04/press-conference"]
    archive._connection.execute("PRAGMA max_page_count = 1000000")
    assert archive.add(transcript([("MR. ODENTHAL", "Short.")], record="compact/short")).status == "added"


def halve(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.name != "stamp.json":
            os.truncate(file, file.stat().st_size // 2)


def empty_files(folder: Path) -> None:
    for file in folder.rglob("*.*"):
        if file.is_file() and file.name != "stamp.json":
            os.truncate(file, 0)


def drop(pattern: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        for file in folder.rglob(pattern):
            file.unlink()

    return change


def restamp(**values: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        stamp = json.loads((folder / "stamp.json").read_bytes())
        (folder / "stamp.json").write_text(json.dumps(stamp | values))

    return change


@pytest.mark.parametrize(
    "change",
    [
        halve,
        empty_files,
        drop("meta.json"),
        drop("stamp.json"),
        drop("*.idx"),
        drop("*.term"),
        drop("*.fast"),
        shutil.rmtree,
        lambda folder: (folder / "stamp.json").write_bytes(b"\xff{"),
        restamp(tantivy="0.0.1"),
        restamp(definition="other"),
        restamp(archive="another"),
        restamp(generation=0),
        restamp(generation=10**9),
        restamp(token=1),
        restamp(directory="gone"),
    ],
    ids=[
        "halved",
        "emptied",
        "no-meta",
        "no-stamp",
        "no-postings",
        "no-terms",
        "no-columns",
        "none",
        "no-json",
        "other-tantivy",
        "other-definition",
        "other-archive",
        "from-the-start",
        "from-the-future",
        "other-history",
        "gone",
    ],
)
@pytest.mark.parametrize("then", ["search", "add"])
def test_a_damaged_index_heals(tmp_path: Path, change: Callable[[Path], object], then: str) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as archive:
        for number in range(3):
            archive.add(document(number))
    change(tmp_path / "onrecord.db.index")
    with Archive(path, mode="read") as reader:
        assert [reader.search(f"unique{number}").total for number in range(3)] == [1, 1, 1]
    with Archive(path) as archive:
        if then == "add":
            archive.add(document(3))
        for number in range(3 + (then == "add")):
            assert archive.search(f"unique{number}").total == 1
        assert not archive._upkeep.lags()
    assert len([each for each in (tmp_path / "onrecord.db.index").iterdir() if each.is_dir()]) == 1


def test_a_commit_without_its_stamp_doubles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as archive:
        archive.add(document(0))
        with monkeypatch.context() as patch:
            patch.setattr(index.SearchIndex, "write_stamp", lambda *_: None)
            archive.add(document(1))
    with Archive(path, mode="read") as archive:
        assert [archive.search(f"unique{number}").total for number in range(2)] == [1, 1]
    with Archive(path) as archive:
        assert [archive.search(f"unique{number}").total for number in range(2)] == [1, 1]
        archive.add(document(2))
        assert archive.search("ends").total == 3


def test_a_reader_sees_what_the_writer_has_not_indexed_yet(archive: Archive) -> None:
    with archive.writing(), Archive(archive.path) as reader:
        archive.add(document(0))
        assert reader.search("unique0").total == 1
        assert reader.search("slogan").total == 1
        edited = transcript([*HARBOUR[:-1], ("MR. ODENTHAL", "Goodbye.")])
        archive.add(edited)
        assert reader.search("slogan").total == 0
        assert reader.search("goodbye").total == 1


def test_an_interrupt_leaves_what_was_added(archive: Archive) -> None:
    def stopped_in_the_middle() -> None:
        with archive.writing():
            archive.add(document(0))
            archive.add(document(1))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped_in_the_middle()
    assert archive._upkeep.index.snapshot().generation == 3  # type: ignore[union-attr]
    assert archive.search("ends").total == 2
    archive.add(document(2))
    assert archive.search("ends").total == 3


def test_a_second_writer_waits_and_says_so_once(archive: Archive) -> None:
    said: list[str] = []
    with Archive(archive.path, say=said.append) as second:
        with archive.writing():
            archive.add(document(0))
            waiting = threading.Thread(target=second.add, args=(document(1),))
            waiting.start()
            time.sleep(0.3)
            assert waiting.is_alive()
            archive.add(document(2))
        waiting.join(20)
        assert not waiting.is_alive()
        assert second.search("ends").total == 3
    assert said == [f"Waiting for another writer (process {os.getpid()}) to finish with onrecord.db ..."]


def test_a_second_writer_may_give_up(archive: Archive) -> None:
    with Archive(archive.path, wait=0.1) as second:
        with archive.writing(), pytest.raises(ArchiveBusy, match=f"process {os.getpid()}"):
            second.add(document(0))
        assert second.add(document(0)).status == "added"


def test_a_newer_archive_is_refused(archive: Archive) -> None:
    archive._connection.execute("INSERT INTO migration (name) VALUES ('0999-from-the-future')")
    for mode in ("create", "write", "read"):
        with pytest.raises(NewerSchema, match="upgrade onrecord"):
            Archive(archive.path, mode=mode)


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="onrecord add"):
        Archive(tmp_path / "none.db", mode="read")
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(NotAnArchive, match="is a folder"):
        Archive(tmp_path)
    with pytest.raises(NotAnArchive, match="make it first"):
        Archive(tmp_path / "no" / "onrecord.db")
    (tmp_path / "text.db").write_text("Good morning. " * 100)
    with pytest.raises(NotAnArchive, match="not an archive"):
        Archive(tmp_path / "text.db")
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.close()
    with pytest.raises(NotAnArchive, match="another program"):
        Archive(tmp_path / "other.db")
    (tmp_path / "empty.db").touch()
    with pytest.raises(NotAnArchive, match="no archive yet"):
        Archive(tmp_path / "empty.db", mode="read")


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """Give a folder with an archive that the effective user cannot write to."""
    folder = Path(tempfile.mkdtemp())
    with Archive(folder / "onrecord.db") as archive:
        archive.add(transcript(HARBOUR))
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for each in (folder, *folder.rglob("*")):
            each.chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="folders of Windows are not made read-only by their mode")
def test_a_read_only_folder_opens_read_only(read_only_folder: Path) -> None:
    with Archive(read_only_folder / "onrecord.db") as archive:
        assert not archive.writable
        assert archive._upkeep.index.snapshot() is not None
        assert archive.search('"burden sharing"').total == 1
        assert len(archive.get("press-conference").turns) == len(HARBOUR)
        with pytest.raises(ArchiveReadOnly, match="can only be read"):
            archive.add(document(0))
    with pytest.raises(NotAnArchive, match="cannot be written"):
        Archive(read_only_folder / "new.db")
    assert sorted(each.name for each in read_only_folder.iterdir() if not each.name.endswith(".lock")) == [
        "onrecord.db",
        "onrecord.db.index",
    ]


def test_mode_read_writes_nothing(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    before = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*")}
    with Archive(archive.path, mode="read") as reader:
        assert reader.search("slogan").total == 1
        with pytest.raises(ArchiveReadOnly):
            reader.add(document(0))
    # SQLite itself puts its log and its shared memory beside the file, whoever reads.
    after = {each: each.stat().st_mtime_ns for each in tmp_path.rglob("*") if not each.name.endswith(("-wal", "-shm"))}
    assert after == before
