"""Looking at what a watch list names: what is due, host by host in turn, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.capture.address import parse
from onrecord.capture.due import Look, due_pages, iso, next_look, seconds_of
from onrecord.capture.feeds import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.archive import ListedRow
    from onrecord.capture.feeds import Listed
    from onrecord.capture.fetch import Fetched
    from onrecord.capture.watchlist import Watched
    from onrecord.cli.taking.bring import Bringing

_DEEPEST, _SITEMAPS = 3, 50
"""How deep sitemaps of sitemaps are followed, and how many of them in one look."""
_STATES = frozenset({"read", "unchanged", "gone"})
_NAP, _LONG = 1.0, 3600.0


class Looking:
    """One round after another over the addresses of a watch list.

    Args:
        bringing: asks for pages and takes them.
        watched: the addresses.
        wished: tells whether to stop.

    Attributes:
        looked_at: addresses that were asked for in this round.
        unchanged: those of which the server said that nothing is new.
        gone: pages that their servers have no more, found in this round and not before.
        waiting: pages that are due and were left for the next round.
        next: when something is due again, UTC, ISO 8601.
    """

    def __init__(self, bringing: Bringing, watched: Sequence[Watched], wished: Callable[[], bool]) -> None:
        """Look at nothing yet."""
        self._bringing = bringing
        self._archive = bringing.work.archive
        self._clock = bringing.fetcher.clock
        self._watched = watched
        self._wished = wished
        self._begin()

    def _begin(self) -> None:
        self.looked_at = self.unchanged = self.waiting = 0
        self.gone: list[dict[str, Any]] = []
        self.next: str | None = None

    @property
    def stopped(self) -> bool:
        """Whether to go on to nothing else: Ctrl-C, a full disk."""
        return self._wished() or self._bringing.work.account.stopped is not None

    def form(self) -> dict[str, Any]:
        """Give the round as JSON; see `onrecord.cli.taking.watch`."""
        return {
            "looked_at": self.looked_at,
            "unchanged_pages": self.unchanged,
            "gone": self.gone,
            "waiting": self.waiting,
            "next": self.next,
        }

    def look(self) -> None:
        """Do what is due."""
        self._begin()
        now = self._clock.now()
        lists = {one.url: one for one in self._watched if self._due_at(one) <= now}
        waiting = list(lists)
        while waiting and not self.stopped:
            self._look_at(lists[self._take_next(waiting)])
        pages: dict[str, None] = {}
        for one in self._watched:
            due, more = due_pages(self._pages(one), one, self._clock.now())
            pages.update(dict.fromkeys(due))
            self.waiting += more
        waiting = [page for page in pages if page not in {one.url for one in self._watched}]
        while waiting and not self.stopped:
            page = self._take_next(waiting)
            self._count(self._bringing.bring(page, found=True))
        self.waiting += len(waiting)
        self._reckon()

    def rest(self) -> None:
        """Wait until something is due, or for the wish to stop."""
        until = self._clock.now() + _LONG if self.next is None else seconds_of(self.next)
        while not self.stopped and (left := until - self._clock.now()) > 0:
            self._clock.sleep(min(left, _NAP))

    def _take_next(self, waiting: list[str]) -> str:
        """Take the first address whose host may be asked soonest: while one host rests, another is asked."""
        best, soonest = 0, float("inf")
        for at, url in enumerate(waiting):
            left = self._bringing.fetcher.left(url)
            if left < soonest:
                best, soonest = at, left
            if not left:
                break
        return waiting.pop(best)

    def _look_at(self, one: Watched) -> None:
        fetched, found = self._ask(one.url)
        if found is None or found.kind is None:
            return
        sitemaps, seen, deep = [link.url for link in found.links], {one.url, fetched.landed}, 1
        while found.kind == "index" and sitemaps and deep <= _DEEPEST and not self.stopped:
            inner: list[str] = []
            for url in sitemaps[:_SITEMAPS]:
                if url in seen or self.stopped:
                    continue
                seen.add(url)
                _, each = self._ask(url)
                if each is not None and each.kind == "index":
                    inner += [link.url for link in each.links]
                elif each is not None:
                    self._list(one, each)
            if len(sitemaps) > _SITEMAPS:
                self._fail(one.url, f"names more than {_SITEMAPS} sitemaps; the rest is left out")
            sitemaps, deep = [url for url in inner if url not in seen], deep + 1
        if sitemaps and found.kind == "index" and deep > _DEEPEST:
            self._fail(one.url, f"nests sitemaps more than {_DEEPEST} deep; the rest is left out")
        if found.kind != "index":
            self._list(one, found)

    def _ask(self, url: str) -> tuple[Fetched, Listed | None]:
        """Ask for what may be a list; a page is taken at once, and gives None."""
        fetched, before = self._bringing.ask(url, held=not self._archive.listed(url))
        found = None if fetched.capture is None else listed(fetched.capture.data, parse(fetched.landed))
        if fetched.capture is not None and found is not None and found.kind is not None:
            if found.fault is not None:
                self._fail(url, found.fault)
            # A list of lists is asked for whole each time: what it names may have changed although it has not.
            self._bringing.note(fetched, None if found.kind == "index" else fetched.capture.sha256, before)
        else:
            self._bringing.take(url, fetched, before)
        self._count(fetched)
        return fetched, found

    def _list(self, one: Watched, found: Listed) -> None:
        self._archive.note_listed(one.url, [(link.url, link.updated) for link in found.links], self._clock.iso())

    def _fail(self, url: str, says: str) -> None:
        self._bringing.work.fail(url, f"{url}: {says}")

    def _count(self, fetched: Fetched) -> None:
        self.looked_at += 1
        self.unchanged += fetched.outcome == "unchanged"
        if fetched.outcome == "gone":
            records = self._archive.records_at(fetched.url)
            states = [row.outcome for row in self._archive.fetches(fetched.url) if row.outcome in _STATES]
            if records and states[-2:-1] != ["gone"]:  # once told, it is told no more
                self.gone.append({"url": fetched.url, "status": fetched.status, "record": records[0]})

    def _pages(self, one: Watched) -> list[Look]:
        return [_look(row) for row in self._archive.listed(one.url)]

    def _due_at(self, one: Watched) -> float:
        row = self._archive.last_fetch(one.url)
        if row is None:
            return 0.0
        return next_look(row.at, one.every, failed=row.outcome == "failed", not_before=row.not_before)

    def _reckon(self) -> None:
        """Say when something is due again."""
        times = [self._due_at(one) for one in self._watched]
        for one in self._watched:
            times += [look.due_at(one.again) for look in self._pages(one) if one.wants(look.url)]
        self.next = iso(max(min(times), self._clock.now())) if times else None


def _look(row: ListedRow) -> Look:
    return Look(row.url, row.updated, row.asked_at, row.outcome == "failed", row.not_before)
