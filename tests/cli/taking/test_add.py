"""`onrecord add`: what it takes, what it says, and what it survives."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import onrecord
from onrecord import pipeline
from onrecord.archive import Archive, ArchiveFailed
from onrecord.cli.taking.gather import gather

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Program, Run

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals and named pipes as POSIX has them")


def test_add_says_what_became_of_each_file(run: Run) -> None:
    first = run("add", "talks").stdout.splitlines()
    assert [line.split("\t")[0] for line in first[:2]] == ["added", "added"]
    assert first[0].endswith("talks/june.txt"), "folders are taken in sorted order"
    assert first[-1] == "onrecord.db: 2 added, 0 unchanged, 0 new versions, 0 failed"
    assert run("add", "talks").stdout.splitlines()[-1] == "onrecord.db: 0 added, 2 unchanged, 0 new versions, 0 failed"
    june = Path("talks/june.txt")
    june.write_text(june.read_text().replace("an investment", "a duty"))
    assert "1 new version," in run("add", "talks/june.txt").stdout


def test_add_json(answer: Callable[..., Any]) -> None:
    done = answer("add", "talks", "nowhere.txt", code=1)
    assert (done["added"], done["unchanged"], done["new_version"], done["new_reader"], done["failed"]) == (
        2,
        0,
        0,
        0,
        1,
    )
    assert (done["interrupted"], done["stopped"], done["passed_over"]) == (False, None, 0)
    assert set(done["documents"][0]) == {"path", "status", "id", "version", "aliases"}
    assert done["failures"] == [{"path": "nowhere.txt", "reason": "no such file"}]


def test_what_was_read_is_counted_by_house_style(run: Run, answer: Callable[..., Any]) -> None:
    Path("talks/nobody.txt").write_text(
        "Lamps\n\n12 March 2024\n\nThe lamps are lit, and nobody says so.\n\nAll are.\n"
    )
    Path("talks/nato.txt").write_text("NATO\n\nDoorstep\n\n  • 12 Mar. 2024 -\n\nMAYA LIND: Good morning.\n")
    styles = answer("add", "talks")["styles"]
    assert [(name, of["documents"]) for name, of in styles.items()] == [("general", 3), ("nato", 1)]
    assert 0 < styles["general"]["named"] < styles["general"]["turns"]
    assert styles["general"]["unplaced"] >= len("The lamps are lit, and nobody says so.")
    said = run("add", "talks", "--archive", "other.db").stdout.splitlines()
    assert [line.split("\t")[:2] for line in said if line.startswith("style ")] == [
        ["style general", "3 documents"],
        ["style nato", "1 document"],
    ]
    assert "style" not in run("add", "talks").stdout, "nothing was read"


def test_a_failed_file_stops_no_other(run: Run) -> None:
    Path("talks/gone.txt").symlink_to("nowhere")
    Path("talks/huge.txt").touch()
    said = run("add", "talks", code=1)
    assert said.stdout.splitlines()[-1] == "onrecord.db: 2 added, 0 unchanged, 0 new versions, 2 failed"
    assert "gone.txt: no such file" in said.stderr
    assert "huge.txt: empty" in said.stderr


def test_gathering(folder: Path) -> None:
    deep = folder / "talks" / "2024" / "autumn"
    deep.mkdir(parents=True)
    (deep / "speech.md").write_text("x")
    (deep / "photo.jpg").write_text("x")
    (deep / "README.md").write_text("x")
    (folder / "talks" / ".hidden.txt").write_text("x")
    (folder / "talks" / ".git").mkdir()
    (folder / "talks" / ".git" / "config.txt").write_text("x")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "talks" / "pipe.txt")
    found = gather(["talks"], "onrecord.db")
    assert found.files == ("talks/june.txt", "talks/march.txt", "talks/2024/autumn/speech.md")
    assert found.size == sum((folder / file).stat().st_size for file in found.files)
    assert found.passed_over == 2
    assert gather(["talks/*.txt", "talks/june.txt"], "onrecord.db").files[:2] == ("talks/june.txt", "talks/march.txt")
    assert gather(["talks/**/*.jpg"], "onrecord.db").files == ("talks/2024/autumn/photo.jpg",)
    assert gather(["talks/20*"], "onrecord.db").files == ("talks/2024/autumn/speech.md",)
    assert gather(["*.html"], "onrecord.db").failures == (("*.html", "*.html: matches no file"),)
    (folder / "bare").mkdir()
    assert gather(["bare"], "onrecord.db").failures == (("bare", "bare: a folder without files"),)
    assert gather(["nowhere.txt", "-"], "onrecord.db").files == ("nowhere.txt", "-")


def test_what_a_folder_holds_is_known_by_its_bytes(run: Run, folder: Path) -> None:
    talks = folder / "talks"
    talk = "Ilse Brandt: Good morning.\n\nMaya Lind: Who pays?\n\nIlse Brandt: We do.\n"
    other = "Ola Dahl: The ferry is late.\n\nRuth Oduya: For how long, do you think?\n\nOla Dahl: For an hour.\n"
    (talks / "a.said").write_text(talk)
    (talks / "b.transcript").write_text(other)
    (talks / "c.notes").write_text("Buy milk, and mend the lamp.")
    (talks / "d.weights").write_bytes(bytes(range(256)) * 9)
    (talks / "e.py").write_text(talk)
    said = run("add", "talks").stdout.splitlines()
    assert [line.split("\t")[2] for line in said[:4]] == [
        "talks/a.said",
        "talks/b.transcript",
        "talks/june.txt",
        "talks/march.txt",
    ]
    assert said[-1].endswith("4 added, 0 unchanged, 0 new versions, 0 failed, 3 files of another kind passed over")


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    (folder / "talks" / "a[1].txt").write_text("x")
    assert gather(["talks/a[1].txt"], "onrecord.db").files == ("talks/a[1].txt",)


def test_the_archive_is_no_part_of_the_folder_it_lies_in(run: Run) -> None:
    run("add", ".", "--archive", "talks/record.txt")
    assert "0 added, 2 unchanged" in run("add", "talks", "--archive", "talks/record.txt").stdout


def test_the_address_goes_with_one_file(run: Run, answer: Callable[..., Any]) -> None:
    run("add", "talks/june.txt", "--url", "https://meridian.example/june")
    assert answer("list")["documents"][0]["url"] == "https://meridian.example/june"
    assert "one file" in run("add", "talks", "--url", "https://meridian.example/june", code=2).stderr


def test_the_archive_is_named_by_option_or_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_ARCHIVE", "named.db")
    run("add", "talks")
    assert Path("named.db").is_file()
    run("add", "talks", "--archive", "other.db")
    assert Path("other.db").is_file()
    assert not Path("onrecord.db").exists()


def test_standard_input_is_a_file_too(program: Program, folder: Path) -> None:
    with (folder / "talks/june.txt").open() as june:
        out, err = program("add", "-", stdin=june).communicate()
    assert "1 added" in out
    assert not err


def test_in_a_pipe_each_document_has_its_line_however_many(run: Run) -> None:
    for number in range(25):
        Path(f"talks/{number}.txt").write_text(f"Talk number {number}\n\nAnders Voll: This is talk {number}.\n")
    lines = run("add", "talks").stdout.splitlines()
    assert len([line for line in lines if line.startswith("added\t")]) == 27


def test_a_full_disk_stops_the_work_with_what_was_done(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Archive.add

    def fails(self: Archive, transcript: onrecord.Transcript) -> Any:
        if "june" in str(transcript.capture.path):
            return add(self, transcript)
        raise ArchiveFailed("the disk is full; make room and add the rest again")

    monkeypatch.setattr(Archive, "add", fails)
    said = run("add", "talks", "talks/march.txt", "nowhere.txt", code=1)
    assert "1 added" in said.stdout
    assert "stopped" in said.stdout
    assert "disk is full" in said.stderr
    assert "nowhere" not in said.stderr


def test_a_document_that_cannot_be_kept_stops_no_other(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    add = Archive.add

    def fails(self: Archive, transcript: onrecord.Transcript) -> Any:
        if "june" in str(transcript.capture.path):
            raise KeyError("oh")
        return add(self, transcript)

    monkeypatch.setattr(Archive, "add", fails)
    said = run("add", "talks", code=1)
    assert "1 added, 0 unchanged, 0 new versions, 1 failed" in said.stdout
    assert "please report" in said.stderr


def test_reading_in_processes_gives_the_same(folder: Path) -> None:
    files = [folder / "talks/june.txt", folder / "talks/march.txt", folder / "nowhere.txt"] * 12
    alone = list(pipeline.read_many(files, workers=0))
    together = list(pipeline.read_many(files, workers=2))
    assert [outcome.path for outcome in together] == [str(file) for file in files]
    assert [outcome.failure for outcome in together] == [outcome.failure for outcome in alone]
    for one, other in zip(alone, together, strict=True):
        assert [(t.text, t.turns, t.data) for t in one.transcripts] == [
            (t.text, t.turns, t.data) for t in other.transcripts
        ]


def test_much_work_is_shared_and_little_is_not(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def noted(_files: list[str], workers: int, _url: str | None) -> Any:
        asked.append(workers)
        return iter(())

    monkeypatch.setattr(pipeline, "_read_in_processes", noted)
    june = folder / "talks/june.txt"
    assert len(list(pipeline.read_many([june] * 32))) == 32
    assert list(pipeline.read_many([june] * 33)) == []
    (folder / "long.txt").write_text("word " * 500_000)
    assert list(pipeline.read_many([june, folder / "long.txt"])) == []
    assert len(asked) == 2


DEADLY = """
import os, sys
import onrecord.capture.sources as sources

class Files(sources.Files):
    def capture(self, where, *, url=None):
        if "deadly" in str(where):
            os._exit(9)
        return super().capture(where, url=url)

sources.Files = Files
"""


@pytest.mark.slow
def test_a_file_that_kills_its_reader_is_a_failure_of_that_file(program: Program, folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(DEADLY)
    for number in range(60):
        name = f"{number:02}-deadly.txt" if number == 31 else f"{number:02}.txt"
        (folder / "talks" / name).write_text(f"Talk number {number}\n\nAnders Voll: This is talk {number}.\n")
    path = os.pathsep.join([str(folder), os.environ.get("PYTHONPATH", "")])
    out, err = program("add", "talks", "--workers", "2", env={"PYTHONPATH": path}).communicate(timeout=120)
    assert "61 added" in out
    assert "1 failed" in out
    assert "31-deadly.txt: the process that read this file was killed" in err


def _wait_for_a_document(folder: Path) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with contextlib.suppress(onrecord.OnRecordError), Archive(folder / "onrecord.db", mode="read") as archive:
            if archive.documents():
                time.sleep(0.5)  # the program goes on to the next file
                return
        time.sleep(0.02)
    pytest.fail("no document was added")


@posix
def test_ctrl_c_finishes_the_current_document(program: Program, folder: Path) -> None:
    running = program("add", "talks/june.txt", "-", "talks/march.txt", stdin=subprocess.PIPE)
    _wait_for_a_document(folder)
    running.send_signal(signal.SIGINT)
    assert running.stderr is not None
    assert "stopping after this document" in running.stderr.readline()
    out, _ = running.communicate("Talk through a pipe\n\nAnders Voll: This is a talk through a pipe.\n", timeout=60)
    assert running.returncode == 130
    assert out.splitlines()[-1] == "onrecord.db: interrupted; 2 added, 0 unchanged, 0 new versions, 0 failed"
    with Archive(folder / "onrecord.db", mode="read") as archive:
        assert len(archive.documents()) == 2


@posix
def test_ctrl_c_twice_stops_at_once_and_still_says_what_was_done(program: Program, folder: Path) -> None:
    running = program("add", "talks/june.txt", "-", stdin=subprocess.PIPE)
    _wait_for_a_document(folder)
    running.send_signal(signal.SIGINT)
    assert running.stderr is not None
    running.stderr.readline()
    running.send_signal(signal.SIGINT)
    running.wait(timeout=60)
    out, _ = running.communicate(timeout=60)
    assert running.returncode == 130
    assert out.splitlines()[-1].startswith("onrecord.db: interrupted; 1 added")


@pytest.mark.slow
@posix
def test_ctrl_c_with_worker_processes_ends_them_and_shows_no_traceback(program: Program, folder: Path) -> None:
    for number in range(300):
        (folder / "talks" / f"{number}.txt").write_text(f"Talk number {number}\n\nAnders Voll: Talk {number}.\n" * 20)
    running = program("add", "talks", "--workers", "2", start_new_session=True)
    while running.poll() is None and not (folder / "onrecord.db-wal").exists():
        time.sleep(0.01)
    time.sleep(0.3)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: every process gets it
    out, err = running.communicate(timeout=60)
    assert "Traceback" not in err
    if running.returncode != 0:  # a fast machine may have finished
        assert running.returncode == 130
        assert "interrupted" in out
    with Archive(folder / "onrecord.db", mode="read") as archive:
        assert f"{len(archive.documents()):,} added" in out
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.killpg(running.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker outlived the program")


_ENDED_AMID_A_RESULT = """
import time
from onrecord import pipeline
if __name__ == "__main__":
    pool = pipeline._pool(1)
    pool.submit(bytes, 100_000_000)
    results = pool._result_queue._reader
    while not results.poll(0.01):
        pass
    pipeline._end(pool)
    print("ended")
"""


@pytest.mark.slow
def test_workers_ended_amid_a_long_result_do_not_keep_the_program(tmp_path: Path) -> None:
    """The pool's thread waited for the rest of a result that nobody would send, and the program for the thread."""
    script = tmp_path / "ended.py"
    script.write_text(_ENDED_AMID_A_RESULT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "ended\n"
    assert "Traceback" not in done.stderr


def test_the_second_writer_waits_and_says_so(program: Program, folder: Path) -> None:
    with Archive(folder / "onrecord.db") as archive, archive.writing():
        running = program("add", "talks")
        assert running.stderr is not None
        assert "aiting for" in running.stderr.readline()
        assert running.poll() is None
    out, _ = running.communicate(timeout=60)
    assert "2 added" in out


@posix
def test_waiting_for_another_writer_can_be_interrupted(program: Program, folder: Path) -> None:
    with Archive(folder / "onrecord.db") as archive, archive.writing():
        running = program("add", "talks")
        assert running.stderr is not None
        running.stderr.readline()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "interrupted; 0 added" in out
    assert "Traceback" not in err


def test_a_read_only_folder_takes_nothing_and_says_so(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("add", "talks/june.txt")
    if os.geteuid() == 0:

        def read_only(self: Archive, *args: Any, **options: Any) -> None:
            given(self, *args, **options)
            self.writable = False

        given = Archive.__init__
        monkeypatch.setattr(Archive, "__init__", read_only)
    else:
        folder.chmod(0o500)
    try:
        assert "can only be read" in run("add", "talks/march.txt", code=1).stderr
        assert "burden" in run("search", "burden").stdout.lower()
    finally:
        folder.chmod(0o700)


@pytest.mark.slow
def test_a_killed_program_leaves_no_workers(program: Program, folder: Path) -> None:
    for number in range(100):
        (folder / "talks" / f"{number}.txt").write_text(f"Talk number {number}\n\nAnders Voll: Talk {number}.\n" * 50)
    running = program("add", "talks", "--workers", "2", start_new_session=True, stdout=subprocess.DEVNULL)
    time.sleep(1)
    running.kill()
    running.communicate()
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            os.killpg(running.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker outlived the program")


def test_a_name_that_no_file_has_makes_no_archive(run: Run) -> None:
    before = set(Path.cwd().iterdir())
    said = run("add", "nowhere.txt", code=1)
    assert "nowhere.txt: no such file" in said.stderr
    assert set(Path.cwd().iterdir()) == before
