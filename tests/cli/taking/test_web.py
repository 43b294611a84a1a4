"""`onrecord add URL`, `onrecord add FILE.warc.gz` and `onrecord watch`, from a server on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import filelock
import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.capture.polite import Manners
from onrecord.capture.web import web as shared_web
from onrecord.cli.taking.bring import Waiting
from tests.capture.server import TALK, Server, Still, fetcher, moved, reply, serving

if TYPE_CHECKING:
    from tests.cli.conftest import Program, Run

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
URL = "http://hall.example/talk"
EDITED = TALK.replace(b"40 million", b"50 million")
SILENT = b"<html><body><h1>Lamps</h1><p>The lamps are lit.</p></body></html>"
GONE = reply(b"Not here.", "404 Not Found")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def clock() -> Still:
    return Still()


@pytest.fixture(autouse=True)
def web(server: Server, clock: Still, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program take the server for the web, and time pass only where it sleeps."""

    def made(*, keep: Any = None, contact: str | None = None, delay: float | None = None, **_: object) -> Any:
        asks = fetcher(server, manners=Manners(contact=contact, delay=delay or 2.0), clock=clock)
        asks._keep = keep or (lambda _: None)
        return asks

    monkeypatch.setattr("onrecord.cli.taking.bring.fetcher_for", made)
    monkeypatch.setattr("onrecord.capture.web.fetcher_for", made)
    monkeypatch.delenv("ONRECORD_CONTACT", raising=False)
    shared_web.cache_clear()


def test_a_page_is_added_kept_and_noted(run: Run, server: Server, answer: Callable[..., Any]) -> None:
    server.on("/talk", reply(TALK, "200 OK", "Content-Type: text/html", 'ETag: "one"'))
    said = run("add", URL, "--contact", "desk@newsroom.example").stdout
    assert said.endswith("onrecord.db: 1 added, 0 unchanged, 0 new versions, 0 failed\n")
    assert said.splitlines()[0].endswith(f"\t{URL}")
    assert "(+desk@newsroom.example)" in server.head("/talk")
    assert answer("list")["documents"][0]["url"] == URL
    (warc,) = Path("onrecord.db.warc").iterdir()
    with Archive("onrecord.db", mode="read") as archive:
        (row,) = archive.fetches()
        assert (row.url, row.status, row.outcome, row.etag, row.kept) == (URL, 200, "read", '"one"', warc.name)
        assert row.record == archive.documents()[0].id
        assert archive.capture(row.sha256 or "") == TALK


def test_what_is_as_before_is_not_sent_again(run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK, "200 OK", 'ETag: "one"'), reply(b"", "304 Not Modified", length=-1))
    run("add", URL)
    assert "0 added, 1 unchanged" in run("add", URL).stdout
    assert 'If-None-Match: "one"' in server.head("/talk")
    server.on("/talk", reply(EDITED))
    assert "1 new version" in run("add", URL).stdout
    server.on("/talk", reply(TALK))
    assert "1 new version" in run("add", URL).stdout, "it is again what it was"
    with Archive("onrecord.db", mode="read") as archive:
        assert [row.outcome for row in archive.fetches(URL)] == ["read", "unchanged", "read", "read"]


@pytest.mark.parametrize(
    ("behaviour", "says"),
    [
        (GONE, "has no such page (status 404)"),
        (reply(b"", "403 Forbidden"), "does not let it be read"),
        (moved("http://hall.example/talk"), "in a circle"),
        (reply(b"\x89PNG\r\n\x1a\n" + bytes(99)), "picture"),
        (reply(b"<rss><channel/></rss>"), "a feed, which names pages"),
        (reply(b"<urlset/>"), "a sitemap, which names pages"),
    ],
)
def test_what_gives_no_page_is_a_failure_in_one_sentence(run: Run, server: Server, behaviour: bytes, says: str) -> None:
    server.on("/talk", behaviour)
    said = run("add", URL, code=1)
    assert "0 added, 0 unchanged, 0 new versions, 1 failed" in said.stdout
    (line,) = said.stderr.splitlines()
    assert says in line
    assert URL in line
    with Archive("onrecord.db", mode="read") as archive:
        (row,) = archive.fetches()
        assert row.says is None or says in row.says


def test_files_and_pages_together(run: Run, server: Server) -> None:
    server.on("/talk?a=*", reply(TALK))
    said = run("add", "talks", "http://hall.example/talk?a=*", "http://user:pass@hall.example/", code=1)
    assert "3 added" in said.stdout
    assert "pass@" not in said.stderr + said.stdout
    assert "one file" in run("add", URL, "--url", URL, code=2).stderr


def test_a_page_is_parsed_and_proved_without_being_stored(run: Run, server: Server, clock: Still) -> None:
    server.on("/talk", reply(TALK))
    assert "Maya Lind" in run("parse", URL).stdout
    assert "proved" in run("prove", URL).stdout
    clock.slept.clear()
    transcript = onrecord.read(URL)
    assert clock.slept == [2.0], "all readings of a process share one pause"
    assert (transcript.capture.url, transcript.capture.path) == (URL, None)
    server.on("/talk", GONE)
    with pytest.raises(onrecord.OnRecordError, match="no such page"):
        onrecord.read(URL)
    assert "status 404" in run("parse", URL, code=1).stderr


def test_what_was_kept_can_be_added_again(run: Run, server: Server, answer: Callable[..., Any]) -> None:
    server.on("/talk", reply(TALK), reply(EDITED))
    server.on("/lamps", reply(SILENT))
    run("add", URL, "http://hall.example/lamps")
    run("add", URL)
    before = answer("list")
    warcs = sorted(Path("onrecord.db.warc").iterdir())
    done = answer("add", *warcs, "--archive", "other.db")
    assert [document["status"] for document in done["documents"]] == ["added", "new-version"]
    assert done["silent"] == 3, "a page in which nobody speaks, and robots.txt, which each run asks for"
    after = answer("list", "--archive", "other.db")
    assert [document["url"] for document in after["documents"]] == [URL]
    assert len(before["documents"]) == 2
    assert "0 added, 2 unchanged" in run("add", *warcs, "--archive", "other.db").stdout
    assert ".db.warc" not in run("add", ".", "--json").stdout.replace("other.db.warc", ""), "its own files are no part"
    assert len(list(onrecord.captures(warcs[0]))) == 2
    assert len(onrecord.read_all(warcs[1].read_bytes())) == 1


def test_an_older_capture_does_not_become_the_latest_version(run: Run, server: Server, clock: Still) -> None:
    server.on("/talk", reply(TALK), reply(EDITED))
    run("add", URL, "--archive", "old.db")
    clock.time += 86400
    run("add", URL)
    (warc,) = Path("old.db.warc").iterdir()
    assert "1 new version" in run("add", warc).stdout
    with Archive("onrecord.db", mode="read") as archive:
        (document,) = archive.documents()
        assert archive.get(document.id).text.count("50 million") == 1
        assert [row.retrieved_at for row in archive.versions(document.id)] == sorted(
            row.retrieved_at for row in archive.versions(document.id)
        )
    assert "1 unchanged" in run("add", warc).stdout
    with Archive("onrecord.db", mode="read") as archive:
        assert archive.get(document.id).text.count("50 million") == 1


def test_a_damaged_warc_file_gives_what_it_can(run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK))
    run("add", URL)
    (warc,) = Path("onrecord.db.warc").iterdir()
    run("add", "http://hall.example/lamps", "--archive", "more.db", code=1)
    (more,) = Path("more.db.warc").iterdir()
    Path("cut.warc.gz").write_bytes(warc.read_bytes() + more.read_bytes()[:-700])
    said = run("add", "cut.warc.gz", "--archive", "other.db", code=1)
    assert "1 added" in said.stdout
    assert "cut.warc.gz" in said.stderr


FEED = b"<rss><channel>%s</channel></rss>"


def feed(*paths: str) -> bytes:
    return reply(
        FEED % b"".join(b"<item><link>%s</link></item>" % path.encode() for path in paths), "200 OK", 'ETag: "f"'
    )


def watched(text: str, name: str = "list.txt") -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def test_a_page_is_watched_edited_and_removed(
    run: Run, server: Server, clock: Still, answer: Callable[..., Any]
) -> None:
    name = watched(f"# the chair\n{URL} 6h  # twice a shift\n")
    server.on("/talk", reply(TALK), reply(EDITED), GONE)
    first = answer("watch", name)
    assert (first["added"], first["looked_at"], first["gone"]) == (1, 1, [])
    assert answer("watch", name)["looked_at"] == 0, "nothing is due"
    clock.time += 6 * 3600
    assert answer("watch", name)["new_version"] == 1
    clock.time += 6 * 3600
    said = run("watch", name).stdout
    assert said.startswith(f"gone\t{URL} (status 404, was ")
    assert "0 failed" in said
    clock.time += 6 * 3600
    assert answer("watch", name)["gone"] == [], "once told, it is told no more"
    assert "no such page" in run("add", URL, code=1).stderr, "whoever asks for it is told"
    with Archive("onrecord.db", mode="read") as archive:
        removal, _, _ = archive.fetches(outcome="gone")
        assert removal.record == archive.documents()[0].id
        assert archive.get(archive.documents()[0].id).text.count("50 million") == 1, "it is kept"


def test_the_pages_of_a_feed(server: Server, clock: Still, answer: Callable[..., Any]) -> None:
    name = watched("http://hall.example/feed 1h\n")
    server.on("/feed", feed("/talk", "/lamps", "/secret", "/gone"), reply(b"", "304 Not Modified", length=-1))
    server.on("/robots.txt", reply(b"User-agent: *\nDisallow: /secret\n"))
    server.on("/talk", reply(TALK, "200 OK", 'ETag: "t"'), reply(b"", "304 Not Modified", length=-1), reply(EDITED))
    server.on("/lamps", reply(SILENT))
    first = answer("watch", name, code=1)
    assert (first["added"], first["silent"], first["failed"], first["looked_at"]) == (1, 1, 2, 5)
    assert "/secret" not in server.asked
    clock.time += 3600
    server.asked.clear()
    second = answer("watch", name)
    assert (second["looked_at"], second["unchanged_pages"]) == (1, 1)
    assert server.asked == ["/robots.txt", "/feed"]
    clock.time += 7 * 86400
    third = answer("watch", name, code=1)
    assert third["unchanged"] == 1
    clock.time += 7 * 86400
    assert answer("watch", name, code=1)["new_version"] == 1
    assert 'If-None-Match: "f"' in server.head("/feed")


def test_a_time_of_change_in_a_sitemap_makes_a_page_due(
    server: Server, clock: Still, answer: Callable[..., Any]
) -> None:
    name = watched("http://hall.example/map 1h\n")

    def sitemap(day: str) -> bytes:
        return reply(f"<urlset><url><loc>{URL}</loc><lastmod>{day}</lastmod></url></urlset>".encode())

    clock.time = 1_924_992_000.0 + 86400 * 10  # 11 January 2031
    server.on("/map", sitemap("2031-01-01"), sitemap("2031-01-01"), sitemap("2031-01-11T01:30:00Z"))
    server.on("/talk", reply(TALK), reply(EDITED))
    assert answer("watch", name)["added"] == 1
    clock.time += 3600
    assert answer("watch", name)["looked_at"] == 1
    clock.time += 3600
    assert answer("watch", name)["new_version"] == 1


def test_sitemaps_of_sitemaps_and_circles(server: Server, answer: Callable[..., Any]) -> None:
    def index(*paths: str) -> bytes:
        inner = "".join(f"<sitemap><loc>http://hall.example{path}</loc></sitemap>" for path in paths)
        return reply(f"<sitemapindex>{inner}</sitemapindex>".encode())

    server.on("/map", index("/map", "/a", "/b"))
    server.on("/a", index("/map", "/a", "/deep"))
    server.on("/b", reply(f"<urlset><url><loc>{URL}</loc></url></urlset>".encode()))
    server.on("/deep", index("/deeper"))
    server.on("/deeper", index("/deepest"))
    server.on("/talk", reply(TALK))
    done = answer("watch", watched("http://hall.example/map\n"), code=1)
    assert done["added"] == 1
    assert server.asked == ["/robots.txt", "/map", "/a", "/b", "/deep", "/deeper", "/talk"]
    assert "3 deep" in done["failures"][0]["reason"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b'<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>', "entities"),
        (b"<rss><channel><item><link>/talk</link></item><item>", "well-formed"),
    ],
)
def test_a_malformed_feed_is_told_and_used_as_far_as_it_goes(run: Run, server: Server, body: bytes, says: str) -> None:
    server.on("/feed", reply(body))
    server.on("/talk", reply(TALK))
    said = run("watch", watched("http://hall.example/feed\n"), code=1)
    assert says in said.stderr
    assert ("1 added" in said.stdout) is (says == "well-formed")


def test_no_more_than_so_many_in_one_run_and_only_those_that_match(
    server: Server, clock: Still, answer: Callable[..., Any]
) -> None:
    name = watched(
        'contact = "desk@newsroom.example"\ndelay = 3\n[[watch]]\nurl = "http://hall.example/feed"\n'
        'every = "1d"\nmost = 2\nmatch = ["*/talk/*"]\n',
        "list.toml",
    )
    server.on("/feed", feed(*(f"/talk/{number}" for number in range(3)), "/other"))
    for number in range(3):
        server.on(f"/talk/{number}", reply(TALK.replace(b"12 March", f"{number + 1} March".encode())))
    first = answer("watch", name)
    assert (first["waiting"], first["looked_at"]) == (1, 3)
    assert first["next"] is not None
    assert clock.slept == [3.0] * 3
    assert "desk@newsroom.example" in server.head("/feed")
    second = answer("watch", name)
    assert (second["waiting"], second["looked_at"]) == (0, 1)
    assert "/other" not in server.asked


def test_a_server_that_wants_to_be_left_alone_is_not_due_before(
    server: Server, clock: Still, answer: Callable[..., Any]
) -> None:
    name = watched(f"{URL} 1h\n")
    server.on("/talk", reply(b"", "503 Busy", "Retry-After: 20000"), reply(TALK))
    assert answer("watch", name, code=1)["failed"] == 1
    clock.time += 3700
    assert answer("watch", name)["looked_at"] == 0
    clock.time += 20000
    assert answer("watch", name)["added"] == 1


def test_for_ever_is_until_somebody_stops_it(
    run: Run, server: Server, clock: Still, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("/talk", reply(TALK), reply(EDITED))
    began = clock.time

    def sleep(seconds: float) -> None:
        clock.time += max(seconds, 60.0)
        if clock.time > began + 2.5 * 3600:
            raise KeyboardInterrupt

    monkeypatch.setattr(clock, "sleep", sleep)
    said = run("watch", watched(f"{URL} 1h\n"), "--forever", code=130).stdout
    assert "1 added" in said
    assert "1 new version" in said
    assert server.asked.count("/talk") == 3


def test_an_address_that_may_not_be_asked_counts_as_never_asked(
    run: Run, answer: Callable[..., Any], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = watched(f"{URL} 1h\n")
    server.on("/talk", reply(TALK, "200 OK", "Content-Type: text/html"))
    with monkeypatch.context() as patch:
        patch.setattr(
            "onrecord.cli.taking.bring.fetcher_for", lambda **_: fetcher(server, numbers=lambda _: ("127.0.0.1",))
        )
        assert "not" in run("watch", name, code=1).output
    with Archive("onrecord.db", mode="read") as archive:
        assert archive.fetches() == []
    assert answer("watch", name)["added"] == 1


def test_one_watch_at_a_time(run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK))
    with filelock.FileLock("onrecord.db.watch.lock"):
        assert "another watch is at work" in run("watch", watched(URL), code=1).stderr
    assert not server.asked
    run("watch", "list.txt")


def test_only_so_many_sitemaps_are_looked_at(server: Server, answer: Callable[..., Any]) -> None:
    inner = "".join(f"<sitemap><loc>http://hall.example/{number}</loc></sitemap>" for number in range(60))
    server.on("/map", reply(f"<sitemapindex>{inner}</sitemapindex>".encode()))
    done = answer("watch", watched("http://hall.example/map\n"), code=1)
    assert done["looked_at"] == 51
    assert any("more than 50 sitemaps" in failure["reason"] for failure in done["failures"])


def test_waiting_ends_with_ctrl_c() -> None:
    said: list[str] = []
    Waiting(lambda: False, said.append).sleep(0.01)
    assert said == []
    with pytest.raises(KeyboardInterrupt):
        Waiting(lambda: True, said.append).sleep(100)
    assert said == ["waiting 100 seconds, as the server wants"]


def test_a_warc_file_from_standard_input(program: Program, run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK))
    run("add", URL)
    (warc,) = Path("onrecord.db.warc").iterdir()
    with warc.open("rb") as file:
        out, err = program("add", "-", "--archive", "other.db", stdin=file).communicate()
    assert "1 added" in out
    assert not err


def test_disk_full_stops_and_the_page_is_asked_for_whole_again(
    run: Run, server: Server, clock: Still, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("/talk", reply(TALK, "200 OK", 'ETag: "t"'))
    name = watched(f"{URL} 1h\nhttp://hall.example/other 1h\n")

    def fails(*_: object) -> None:
        raise onrecord.archive.ArchiveFailed("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Archive, "add", fails)
        said = run("watch", name, code=1)
        assert "stopped" in said.stdout
        assert "/other" not in server.asked
    clock.time += 3600
    assert "1 added" in run("watch", name, code=1).stdout
    assert "If-None-Match" not in server.head("/talk")


def test_what_cannot_be_kept_is_not_taken(run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK))
    Path("onrecord.db.warc").write_text("in the way")
    said = run("add", URL, "http://hall.example/other", code=1)
    assert "no WARC file could be written" in said.stderr
    assert "stopped; 0 added" in said.stdout
    assert "/other" not in server.asked


def test_json_of_a_watch_is_one_object(run: Run, server: Server) -> None:
    server.on("/talk", reply(TALK))
    form = json.loads(run("watch", watched(URL), "--json").stdout)
    assert {"added", "gone", "waiting", "next", "looked_at", "unchanged_pages"} <= set(form)


@pytest.mark.parametrize("text", ["", "# nothing\n", "not an address\n", f"{URL} 1h 2h\n", f"{URL} soon\n"])
def test_a_list_that_cannot_be_understood(run: Run, text: str) -> None:
    assert "list.txt" in run("watch", watched(text), code=1).stderr
    assert not Path("onrecord.db").exists()
