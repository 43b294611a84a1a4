"""Bringing in what is not a file of one document: web pages, kept as they came and noted, and WARC files."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

from onrecord.archive import NotInArchive
from onrecord.capture import CannotRead
from onrecord.capture.address import Refused, parse, shown
from onrecord.capture.due import iso
from onrecord.capture.feeds import listed
from onrecord.capture.fetch import Fetched, Known
from onrecord.capture.keep import CannotKeep, Keeper
from onrecord.capture.polite import Clock
from onrecord.capture.sources import captures
from onrecord.capture.web import fetcher_for, own_version
from onrecord.model import Capture

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from onrecord.archive import FetchRow
    from onrecord.cli.taking.taking import Work


_NAP, _TOLD = 0.2, 20.0


class Asking(TypedDict):
    """How servers are asked; see `onrecord.capture.web.fetcher_for`."""

    contact: str | None
    delay: float | None
    private: bool


class Waiting(Clock):
    """Waits until Ctrl-C: between two requests nothing is in hand that should be finished first.

    Args:
        wished: tells whether to stop.
        say: told when the wait is long.
    """

    def __init__(self, wished: Callable[[], bool], say: Callable[[str], None]) -> None:
        self._wished = wished
        self._say = say

    def sleep(self, seconds: float) -> None:
        """Wait; raises `KeyboardInterrupt` when that is wished."""
        if seconds >= _TOLD:
            self._say(f"waiting {seconds:,.0f} seconds, as the server wants")
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self._wished():
                raise KeyboardInterrupt
            time.sleep(min(left, _NAP))


class Bringing:
    """Asks for web pages, takes what comes into the archive, keeps each exchange in a WARC file beside it.

    Args:
        work: takes what came.
        wished: tells whether to stop.
        watching: that a page which was there is gone is news and no failure.
        asking: how servers are asked.
    """

    def __init__(
        self, work: Work, wished: Callable[[], bool], *, watching: bool = False, **asking: Unpack[Asking]
    ) -> None:
        """Ask nobody yet. Raises `BadContact`."""
        contact = asking.get("contact")
        self.work = work
        self._watching = watching
        self._keeper = Keeper(warc_folder(work.archive.path), f"onrecord/{own_version()}", contact)
        self.fetcher = fetcher_for(keep=self._keeper.keep, clock=Waiting(wished, work.meter.say), **asking)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._keeper.close()

    def bring(self, url: str, *, found: bool = False) -> Fetched:
        """Ask for a page and take it; what came of it is on the account and in the archive's history.

        Args:
            url: its address.
            found: nobody named it, a list did: it is passed over where nobody speaks in it.
        """
        fetched, before = self.ask(url, held=not found)
        lists = None if fetched.capture is None else listed(fetched.capture.data, parse(fetched.landed)).kind
        if lists is not None:
            kind = "feed" if lists == "feed" else "sitemap"
            self.work.fail(url, f"{url}: a {kind}, which names pages and is none; give it to onrecord watch in a list")
            self.note(fetched, None, before)
        else:
            self.take(url, fetched, before, found=found)
        return fetched

    def ask(self, url: str, *, held: bool = True) -> tuple[Fetched, FetchRow | None]:
        """Ask for an address, and only for what is new where it is known; give what is known of it too.

        Args:
            url: the address.
            held: it is known only if the archive has the bytes.
        """
        try:
            before = self.work.archive.last_read(parse(url).url, held=held)
        except Refused:
            before = None
        known = None if before is None else Known(before.landed, before.etag, before.modified)
        try:
            return self.fetcher.fetch(url, known), before
        except CannotKeep as error:
            # What cannot be kept is not taken either; it will not go better with the next page.
            self.work.account.stopped = str(error)
            return Fetched(
                shown(url), shown(url), self.fetcher.clock.iso(), "failed", says=f"{shown(url)}: {error}"
            ), None

    def take(self, url: str, fetched: Fetched, before: FetchRow | None, *, found: bool = False) -> None:
        """Take a page that was asked for, and note it; see `bring`."""
        captured = fetched.capture
        if fetched.outcome == "unchanged" and before is not None:
            captured = self._again(before, fetched)
            if captured is None:  # passed over before, or a list
                self.note(fetched, before.sha256, before)
                return
        if captured is None:
            if not (self._watching and fetched.outcome == "gone" and self.work.archive.records_at(fetched.url)):
                self.work.fail(url, fetched.says or f"{url}: nothing came")
            self.note(fetched, None, before)
            return
        failures = len(self.work.account.failures)
        self.work.take_capture(url, captured, found=found)
        failed = len(self.work.account.failures) > failures
        # Without its digest it is asked for whole the next time.
        self.note(fetched, None if failed else captured.sha256, before)

    def note(self, fetched: Fetched, sha256: str | None, before: FetchRow | None) -> None:
        """Keep in the archive's history that an address was asked for; one that our rules forbid was not."""
        if not fetched.asked:
            return
        known = fetched.known
        media_type = fetched.capture.media_type if fetched.capture else None
        if fetched.outcome == "unchanged" and before is not None:
            media_type = before.media_type
        again = None if fetched.again is None else iso(self.fetcher.clock.now() + fetched.again)
        self.work.archive.note_fetch(
            fetched.url,
            fetched.at,
            fetched.status,
            fetched.outcome,
            landed=fetched.landed,
            sha256=sha256,
            media_type=media_type,
            etag=None if known is None else known.etag,
            modified=None if known is None else known.modified,
            says=fetched.says,
            kept=self._keeper.name if fetched.status else None,
            not_before=again,
        )

    def _again(self, before: FetchRow, fetched: Fetched) -> Capture | None:
        """Give the bytes that the server says are as before, if the archive has them."""
        try:
            data = self.work.archive.capture(before.sha256 or "")
        except NotInArchive:
            return None
        return Capture(data, before.landed, None, fetched.at, before.media_type)


def warc_folder(archive: Path) -> Path:
    """Give the folder beside an archive in which its WARC files lie."""
    return Path(f"{archive}.warc")


def take_warc(work: Work, file: str, stopped: Callable[[], bool]) -> None:
    """Take every capture of a WARC file in which somebody speaks."""
    faults: list[str] = []
    each = captures(file, said=faults.append)
    try:
        while not (stopped() or work.account.stopped):
            try:
                captured = next(each)
            except StopIteration as ended:
                work.account.silent += ended.value or 0
                break
            work.take_capture(f"{file}: {captured.url or captured.via}", captured, found=True)
    except (CannotRead, OSError) as error:
        faults.append(str(error))
    finally:
        each.close()
    for fault in faults:
        work.fail(file, fault)
