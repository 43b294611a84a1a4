"""`onrecord watch`: look at pages, feeds and sitemaps whenever they are due.

JSON: that of `onrecord add`, and ``"unchanged_pages"`` (servers said that nothing is new), ``"looked_at"``, ``"gone"``
(``[{"url", "status", "record"|null}]``: pages that their servers no longer have), ``"waiting"`` (pages that are due and
were left for the next run) and ``"next"`` (when something is due again, UTC, or null).
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.taking.account import Account, print_account
from onrecord.cli.terminal.errors import INTERRUPTED, NO, guarded, tell
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, AllowPrivate, ArchivePath, AsJson, Contact, Delay
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.cli.taking.bring import Asking
    from onrecord.cli.taking.looking import Looking


@guarded
def watch(
    *,
    watch_list: Annotated[
        str, typer.Argument(metavar="LIST", help="The addresses and how often: a text file, or TOML (.toml).")
    ],
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
    forever: Annotated[
        bool, typer.Option("--forever", help="Go on looking until Ctrl-C; else do what is due and leave.")
    ] = False,
    contact: Contact = None,
    delay: Delay = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Look at pages and feeds when due, take in what is new.

    A line of the list is an address and how often: https://council.example/news.xml 6h. Of the pages that a feed or a
    sitemap names, those in which somebody speaks are taken, and looked at again every week, so that edits and removals
    are found. What was asked for, and what came of it, is kept in the archive.

    Examples:
      onrecord watch council.txt
      onrecord watch council.toml --forever --contact desk@newsroom.example
    """
    from pathlib import Path

    from onrecord.archive import Archive
    from onrecord.capture.watchlist import read_list
    from onrecord.cli.taking.bring import Bringing
    from onrecord.cli.taking.looking import Looking
    from onrecord.cli.taking.taking import Work
    from onrecord.cli.terminal.meter import Meter
    from onrecord.cli.terminal.stopping import Stopping
    from onrecord.pipeline import stamp

    listed = read_list(Path(watch_list))
    account, page = Account(), Page()
    asking: Asking = {"contact": contact or listed.contact, "delay": delay or listed.delay, "private": allow_private}
    with (
        Meter(1, 0) as meter,
        Stopping(meter.say) as stopping,
        Archive(archive, mode="create", say=meter.say) as opened,
        _alone(archive),
        Bringing(
            Work(opened, account, meter, stamp(), None), lambda: stopping.wished, watching=True, **asking
        ) as bringing,
    ):
        looking = Looking(bringing, listed.watched, lambda: stopping.wished)
        stopping.arm()
        try:
            looking.look()
            while forever and not looking.stopped:
                _report(page, account, looking, archive, as_json=as_json)
                account.clear()
                looking.rest()
                looking.look()
        except KeyboardInterrupt:
            account.interrupted = True
    account.interrupted = account.interrupted or stopping.wished
    _report(page, account, looking, archive, as_json=as_json)
    if account.interrupted:
        raise typer.Exit(INTERRUPTED)
    if account.failures or account.stopped:
        raise typer.Exit(NO)


@contextlib.contextmanager
def _alone(archive: str) -> Iterator[None]:
    """See to it that one watch at a time looks for an archive: cron may start the next before the last has ended."""
    import filelock

    lock = filelock.FileLock(f"{archive}.watch.lock")
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout as error:
        tell(f"another watch is at work for {archive}; it does what is due")
        raise typer.Exit(NO) from error
    try:
        yield
    finally:
        lock.release()


def _report(page: Page, account: Account, looking: Looking, archive: str, *, as_json: bool) -> None:
    if as_json:
        page.json(account.form() | looking.form())
        return
    for gone in looking.gone:
        known = f", was {gone['record']}" if gone["record"] else ""
        page.line(f"gone\t{gone['url']} (status {gone['status']}{known})")
    print_account(page, account, archive)
    says = [f"{counted(looking.looked_at, 'address', 'addresses')} looked at"]
    if looking.waiting:
        says.append(f"{counted(looking.waiting, 'page')} left for the next run")
    if looking.next is not None:
        says.append(f"next due {looking.next}")
    page.line("; ".join(says))
