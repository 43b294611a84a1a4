"""What people get wrong: each is told in one sentence, and nothing breaks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import onrecord
from onrecord.archive import Archive, ArchiveFailed, BadQuery, NotAnArchive
from onrecord.cli.taking.gather import gather
from onrecord.model import BadCitation, Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Program, Run


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("search", "granary", "-winter"), "write NOT WORD"),
        (("search", '"gran* winter"'), "* stands only at the end"),
        (("search", "gr*ary"), "* stands only at the end"),
        (("search", "granary~2"), "likeness"),
        (("search", "speaker:Voll"), "filter"),
        (("search", "--speaker", "x" * 60_000), "nobody's"),
        (("search", "granary", "--since", "2024-05", "--until", "2024-04"), "no day"),
        (("list", "--since", "2024-05", "--until", "2024-04"), "no day"),
        (("add", "talks/june.txt", "--url", "june"), "no web address"),
        (("parse", "talks/june.txt", "--url", "ftp://meridian.example/june"), "no web address"),
        (("questions", "--to", "Voll", "--to", "Okonjo"), "--to is given twice"),
        (("search", "granary", "-n", "1", "--limit", "2"), "--limit is given twice"),
        (("people", "add", "Ada Falck", "--to", "a", "--to", "b"), "--to is given twice"),
        (("resolve", "a/b@0123456789ab#9-3"), "start must be before its end"),
    ],
)
def test_a_mistake_is_one_sentence_and_ends_with_2(filled: Run, args: tuple[str, ...], says: str) -> None:
    said = filled(*args, code=2).stderr
    assert says in said
    assert len(said.splitlines()) == 1


def test_times_and_hyphens_are_no_mistakes(filled: Run) -> None:
    for query in ("10:30", "well-known", '"our granary" -winter', "(gran* OR winter)"):
        assert filled("search", query).exit_code == 0


def test_many_hits_may_be_asked_for(filled: Run) -> None:
    assert "2 hits" in filled("search", "granary", "--limit", "9" * 23).stdout


@pytest.mark.parametrize(
    ("path", "says"), [("", "no name"), ("/dev/null", "device"), ("onrecord.db/x.db", "is a file, not a folder")]
)
def test_what_is_no_place_for_an_archive(filled: Run, path: str, says: str) -> None:
    for command in (("list",), ("add", "talks/june.txt")):
        said = filled(*command, "--archive", path, code=1).stderr
        assert says in said
        assert len(said.splitlines()) == 1


def test_nobody_found_says_who_there_is(filled: Run) -> None:
    Path("talks/third.txt").write_text(
        "Statement\n\n1 July 2024\n\nSecretary General: We share the burden of the winter.\n\nThe Moderator: Thanks.\n"
    )
    filled("add", "talks")
    assert "no label matches --label zzz; nearest: " in filled("search", "burden", "--label", "zzz").stdout
    assert "no publisher matches --publisher zzz" in filled("search", "burden", "--publisher", "zzz").stdout
    assert "use --label for Secretary General" in filled("search", "burden", "--speaker", "Secretary").stdout
    assert "no document fits" in filled("search", "burden", "--since", "2044").stdout


def test_show_takes_what_other_commands_print(filled: Run, answer: Callable[..., Any]) -> None:
    hit = answer("search", "crowns")["hits"][0]
    document = f"{hit['record']}@{hit['citation']['version']}"
    for written in (document, hit["written"]):
        assert document in filled("show", written).stdout
    assert hit["record"] in filled("show", f"{hit['record']}@{'0' * 12}", code=1).stderr


def test_a_citation_that_was_pasted_resolves(filled: Run, answer: Callable[..., Any]) -> None:
    assert filled("list").stdout
    written = answer("search", "crowns")["hits"][0]["written"]
    for pasted in (f"{written}.", f"“{written}”,", f"({written})", written[::-1].replace("-", "–", 1)[::-1]):
        assert answer("resolve", pasted)["written"] == written


def test_an_old_version_says_that_there_is_a_newer_one(filled: Run, answer: Callable[..., Any]) -> None:
    hit = answer("search", "investment")["hits"][0]
    assert answer("resolve", hit["written"])["newer"] is None
    path = Path("talks/june.txt")
    path.write_text(path.read_text().replace("an investment", "a duty"))
    filled("add", "talks")
    newer = answer("resolve", hit["written"])["newer"]
    assert newer != hit["citation"]["version"]
    assert f"newer version of this document exists: {hit['record']}@{newer}" in filled("resolve", hit["written"]).stdout


def test_a_folder_with_two_versions_can_be_added_again_and_again(run: Run, answer: Callable[..., Any]) -> None:
    june = Path("talks/june.txt").read_text()
    Path("talks/june2.txt").write_text(june.replace("an investment", "a duty"))
    Path("talks/june1.txt").write_bytes(june.encode("utf-16"))
    first = answer("add", "talks")
    assert (first["added"], first["new_version"], first["unchanged"]) == (2, 1, 1)
    assert run("add", "talks").stdout.splitlines()[-1] == "onrecord.db: 0 added, 4 unchanged, 0 new versions, 0 failed"
    assert "a duty" in run("search", "granary", "--last").stdout
    assert answer("add", "talks/june1.txt")["documents"][0]["status"] == "new-version"
    assert "an **investment**" in run("search", "investment").stdout
    assert answer("add", "talks/june1.txt", "talks/june.txt")["unchanged"] == 2


def test_what_is_held_is_not_read_again(
    filled: Run, answer: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("onrecord.pipeline.read_all", fails)
    done = answer("add", "talks")
    assert done["unchanged"] == 2
    answer("add", "talks/june.txt", "--url", "https://meridian.example/june")
    assert [row["url"] for row in answer("list")["documents"]] == [None, "https://meridian.example/june"]
    monkeypatch.setattr("onrecord.pipeline.stamp", lambda: "another release")
    assert "2 failed" in filled("add", "talks", code=1).stdout


@pytest.mark.skipif(os.name != "posix", reason="needs names that are no Unicode, pipes and links")
class TestFiles:
    def test_a_name_that_is_no_unicode_in_json(self, program: Program, folder: Path) -> None:
        try:
            (folder / "odd\udcff.txt").write_text("Talk\n\nAnders Voll: Yes.\n")
        except OSError:
            pytest.skip("this file system takes Unicode names only")
        out, _ = program("add", "--json", "odd\udcff.txt", "gone\udcff.txt").communicate(timeout=60)
        done = json.loads(out)
        assert [row["path"] for row in done["documents"]] == ["odd\ufffd.txt"]
        assert done["failures"] == [{"path": "gone\ufffd.txt", "reason": "no such file"}]

    def test_no_output_at_all(self, filled: Run, folder: Path) -> None:
        assert filled("list").stdout
        ran = subprocess.run(
            ["sh", "-c", f"'{sys.executable}' -m onrecord list >&-"],  # noqa: S607 - the shell closes the output
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, "")

    def test_a_pipe_of_the_shell_is_read(self, run: Run) -> None:
        read, write = os.pipe()
        os.write(write, b"Talk\n\nAnders Voll: Yes.\n")
        os.close(write)
        assert "Anders Voll" in run("parse", f"/dev/fd/{read}").stdout
        os.close(read)

    def test_links_that_lead_in_a_circle(self, folder: Path) -> None:
        (folder / "talks/deep/.hidden").mkdir(parents=True)
        (folder / "talks/deep/.hidden/x.txt").write_text("x")
        (folder / "talks/deep/fall.txt").write_text("x")
        for name in ("one", "two"):
            (folder / "talks/deep" / name).symlink_to("..")
        every = ("talks/deep/fall.txt", "talks/june.txt", "talks/march.txt")
        assert gather(["talks/**/*.txt"], "onrecord.db").files == every
        assert gather(["**/*.txt"], "onrecord.db").files == every
        assert gather(["t*/**/**/*.txt"], "onrecord.db").files == every
        assert gather([f"{folder}/talks/**/f*"], "onrecord.db").files == (f"{folder}/talks/deep/fall.txt",)
        assert gather(["./talks/**"], "onrecord.db").files[0].startswith("./talks/")

    def test_names_with_line_breaks(self, run: Run) -> None:
        Path("two\nlines\t.txt").write_text("Talk\n\nAnders Voll: Yes.\n")
        assert run("prove", "two\nlines\t.txt").stdout.startswith("proved  two lines .txt: ")


def test_a_file_without_a_name(run: Run) -> None:
    assert "without a name" in run("add", "", code=1).stderr


def test_the_library_says_what_is_wrong(filled: Run) -> None:
    assert filled("list").stdout
    for mode in ("zz", "r"):
        with pytest.raises(ValueError, match="'create', 'write' or 'read'"):
            Archive("onrecord.db", mode=mode)  # type: ignore[arg-type]
    with pytest.raises(NotAnArchive, match="no name"):
        Archive("")
    archive = onrecord.Archive("onrecord.db")
    with pytest.raises(ValueError, match="relevance"):
        archive.search("burden", order="foo")  # type: ignore[arg-type]
    for wrong in ({"limit": -3}, {"offset": -1}):
        with pytest.raises(ValueError, match="0 or more"):
            archive.search("burden", **wrong)  # type: ignore[arg-type]
    assert len(archive.search("burden", limit=10**30)) > 0
    with pytest.raises(TypeError, match=r"onrecord\.read"):
        archive.add("talks/june.txt")  # type: ignore[arg-type]
    hit = archive.search("burden")[0]
    assert archive.resolve(hit).citation == hit.citation
    for bad in (None, "\ud800@0123456789ab#1-2", 7):
        with pytest.raises(BadCitation):
            archive.resolve(bad)  # type: ignore[arg-type]
    with pytest.raises(onrecord.OnRecordError, match="no document"):
        archive.get("\ud800")
    with pytest.raises(BadQuery, match="no word"):
        archive.search("\ud800")
    with pytest.raises(ValueError, match="empty"):
        archive.get(hit.record).cite(Span(5, 5))
    archive.close()
    archive.close()
    for call in (archive.stats, archive.documents, lambda: archive.search("burden"), lambda: archive.get("x")):
        with pytest.raises(ArchiveFailed, match="closed"):
            call()


def test_a_text_given_for_a_path(folder: Path) -> None:
    assert folder.is_dir()
    with pytest.raises(onrecord.OnRecordError, match="give the bytes") as caught:
        onrecord.read("Anna: hello\nBert: hello\n" * 50)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 200
