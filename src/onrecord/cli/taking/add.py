"""`onrecord add`: take files and web pages into the archive.

JSON: ``{"added", "unchanged", "new_version", "new_reader", "failed", "passed_over", "silent", "interrupted",
"stopped"|null, "styles": {style: {"documents", "turns", "named", "characters", "unplaced"}},
"documents": [{"path", "status", "id", "version", "aliases"}], "failures": [{"path", "reason"}]}``.
``path`` is what was asked for: a file, or an address.
``stopped`` says why the rest was not tried (a full disk); ``passed_over`` counts files of other kinds in the folders,
and JSON, CSV and TSV files in them in which nobody speaks; ``silent`` counts such records of WARC files, and pictures.
``styles`` counts what was read this time by the house style that read it: ``named`` are turns whose speaker has a name,
``unplaced`` the characters of the text that are of kind unknown.
"""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.taking.account import Account, print_account
from onrecord.cli.terminal.errors import INTERRUPTED, NO, guarded, misuse, tell
from onrecord.cli.terminal.options import (
    DEFAULT_ARCHIVE,
    AllowPrivate,
    ArchivePath,
    AsJson,
    Contact,
    Delay,
    Url,
)
from onrecord.cli.terminal.page import Page, as_unicode

if TYPE_CHECKING:
    from onrecord.cli.taking.bring import Asking
    from onrecord.cli.taking.gather import Gathered
    from onrecord.cli.taking.taking import Work
    from onrecord.cli.terminal.stopping import Stopping


@guarded
def add(
    *,
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders (the documents in them), patterns, WARC files, web addresses; - is standard input.",
        ),
    ],
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
    url: Url = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", min=0, metavar="N", help="Processes that read files.  [default: by the amount of work]"
        ),
    ] = None,
    contact: Contact = None,
    delay: Delay = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Take transcripts into the archive, making it if need be.

    What is in the archive already stays as it is; changed bytes of a document become a new version of it, and the old
    one can still be cited. A file that fails stops no other. Ctrl-C finishes the current document.

    Web pages are asked for politely: robots.txt is obeyed, one page at a time. All that a server sends is kept in WARC
    files in the folder ARCHIVE.warc.

    Examples:
      onrecord add briefing.pdf hearings/
      onrecord add 'archive/2024-*/*.txt' --archive nato.db
      onrecord add https://council.example/briefings/2024-03-12
      onrecord add crawl.warc.gz
    """
    from onrecord.capture import is_warc, is_web
    from onrecord.cli.taking.gather import gather

    gathered = gather(paths, archive)
    if url is not None and (len(gathered.files) != 1 or is_web(gathered.files[0]) or is_warc(gathered.files[0])):
        raise misuse("--url says where one file was published; give one file, no address and no WARC file")
    account = Account()
    for _, reason in gathered.failures:
        tell(reason)
    account.failures += gathered.failures
    account.passed_over = gathered.passed_over
    try:
        if gathered.files and not any(map(_may_be_there, (archive, *gathered.files))):
            # A mistyped name makes no archive: the next command would say that it is empty.
            for file in gathered.files:
                says = f"{as_unicode(file)}: no such file"
                tell(says)
                account.failures.append((file, says))
        elif gathered.files:
            asking: Asking = {"contact": contact, "delay": delay, "private": allow_private}
            _add(gathered, archive, account, workers=workers, url=url, asking=asking)
    except KeyboardInterrupt:
        account.interrupted = True
    page = Page()
    if as_json:
        page.json(account.form())
    else:
        print_account(page, account, archive)
    if account.interrupted:
        raise typer.Exit(INTERRUPTED)
    if account.failures or account.stopped:
        raise typer.Exit(NO)


def _may_be_there(path: str) -> bool:
    """Tell whether a path may lead somewhere: what is no name at all is told of by whoever reads it."""
    from onrecord.capture import is_web

    return path in ("", "-") or is_web(path) or os.path.lexists(path)


def _add(
    gathered: Gathered, archive: str, account: Account, *, workers: int | None, url: str | None, asking: Asking
) -> None:
    from onrecord.archive import Archive
    from onrecord.capture import is_web
    from onrecord.cli.taking.taking import Work
    from onrecord.cli.terminal.meter import Meter
    from onrecord.cli.terminal.stopping import Stopping
    from onrecord.pipeline import stamp

    with (
        Meter(len(gathered.files), gathered.size) as meter,
        Stopping(meter.say) as stopping,
        Archive(archive, mode="create", say=meter.say) as opened,
    ):
        work = Work(opened, account, meter, stamp(), url)
        web = [file for file in gathered.files if is_web(file)]
        files = [file for file in gathered.files if not is_web(file)]
        if files or not web:
            with opened.writing():
                _add_files(work, stopping, files, gathered.data, workers)
        if web and not (stopping.wished or account.stopped):
            _add_pages(work, stopping, web, asking)


def _add_files(work: Work, stopping: Stopping, files: list[str], data: frozenset[str], workers: int | None) -> None:
    from onrecord.capture import is_warc
    from onrecord.cli.taking.taking import held_files, holds_none
    from onrecord.pipeline import read_many

    warcs = {file for file in files if is_warc(file)}
    held = held_files(work.archive, [file for file in files if file not in warcs], work.stamp)
    fresh = [file for file in files if file not in held and file not in warcs]
    with contextlib.closing(read_many(fresh, workers=workers, url=work.url)) as outcomes:
        stopping.arm()
        for file in files:
            if file in held:
                work.take_held(file, held[file])
            elif file in warcs:
                from onrecord.cli.taking.bring import take_warc

                take_warc(work, file, lambda: stopping.wished)
            elif (outcome := next(outcomes)).path in data and holds_none(outcome):
                work.pass_over(outcome.size)
            else:
                work.take(outcome)
            if stopping.wished or work.account.stopped:
                work.account.interrupted = stopping.wished
                break


def _add_pages(work: Work, stopping: Stopping, web: list[str], asking: Asking) -> None:
    from onrecord.cli.taking.bring import Bringing

    stopping.arm()
    with Bringing(work, lambda: stopping.wished, **asking) as bringing:
        for address in web:
            bringing.bring(address)
            if stopping.wished or work.account.stopped:
                work.account.interrupted = stopping.wished
                break
