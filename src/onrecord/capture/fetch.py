"""Fetching a page: robots.txt, manners, redirects, conditions; what came of it is told, never raised.

Every hop of a redirect is a request like any other: its address is checked, its host's robots.txt asked for, its turn
waited for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.capture.address import Place, Refused, parse, shown
from onrecord.capture.memento import memento_of
from onrecord.capture.polite import Clock, Manners, Turns, retry_after, try_again, user_agent
from onrecord.capture.robots import Rules, rules_of
from onrecord.capture.unpack import PACKINGS, CannotUnpack, unpack
from onrecord.capture.wire import NoAnswer, Wire
from onrecord.model import Capture

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.capture.wire import Answer

Outcome = Literal["read", "unchanged", "gone", "refused", "failed"]
"""What came of it: bytes; the server says that they are as before; it says that there are none (any more); they were
not asked for (robots.txt, an address that is not public); no usable answer, or none to robots.txt."""

_ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
_OK = frozenset({200, 203})
_MOVED = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_NOT_MODIFIED = 304
_HOPS = 10
_ROBOTS_HOPS = 5
_ROBOTS_SECONDS, _UNKNOWN_SECONDS = 24 * 3600.0, 600.0
"""How long a robots.txt is good, and how long it is not asked for again where it could not be read."""
_PLAIN = 1024
_SAYS = {
    401: "wants a password", 402: "wants to be paid", 403: "does not let it be read", 404: "has no such page",
    406: "has it in no form that is read here", 410: "says that the page is gone", 429: "is asked too often",
    451: "may not show it, for legal reasons", 500: "failed", 502: "failed", 503: "is too busy", 504: "failed",
}  # fmt: skip


class Known(msgspec.Struct, frozen=True):
    """What is kept of the last time that a page was read, to ask only for what is new.

    Attributes:
        url: the address that answered.
        etag: its ``ETag``.
        modified: its ``Last-Modified``.
    """

    url: str
    etag: str | None = None
    modified: str | None = None


class Fetched(msgspec.Struct, frozen=True):
    """What came of asking for an address.

    Attributes:
        url: the address that was asked for, in its plain form.
        landed: the address that answered, after redirects.
        at: UTC time of the last request, ISO 8601 with seconds.
        outcome: see `Outcome`.
        status: the last status; 0 where no answer came.
        capture: the bytes, if any came.
        known: what to ask with the next time.
        says: why there are no bytes, one sentence that names the address; None where there are.
        again: seconds after which the server wants to be asked again, where it said so.
        asked: whether anything was asked of anybody; False where our own rules forbid it from the start.
    """

    url: str
    landed: str
    at: str
    outcome: Outcome
    status: int = 0
    capture: Capture | None = None
    known: Known | None = None
    says: str | None = None
    again: float | None = None
    asked: bool = True


class _NotBegun(Refused):
    pass


class _NotAsked(Exception):
    pass


class _Failed(Exception):
    def __init__(self, says: str, place: Place, status: int = 0, again: float | None = None) -> None:
        super().__init__(says)
        self.place, self.status, self.again = place, status, again


class Fetcher:
    """Asks servers for pages, one at a time.

    Args:
        manners: how servers are treated.
        wire: how they are reached.
        clock: the time, and waiting.
        keep: given every exchange, with whatever came, robots.txt and redirects too.
        version: of this program, told to servers.
    """

    def __init__(
        self,
        manners: Manners | None = None,
        wire: Wire | None = None,
        *,
        clock: Clock | None = None,
        keep: Callable[[Answer], None] | None = None,
        version: str = "0",
    ) -> None:
        """Ask nobody yet. Raises `BadContact`."""
        self.manners = manners or Manners()
        self._wire = wire or Wire()
        self.clock = clock or Clock()
        self._keep = keep or (lambda _: None)
        self._turns = Turns(self.clock)
        self._agent = user_agent(version, self.manners.contact)
        self._robots: dict[str, tuple[float, Rules]] = {}

    def fetch(self, url: str, known: Known | None = None) -> Fetched:
        """Ask for an address, and follow where it leads.

        Args:
            url: the address.
            known: of the last time; the server may then say that nothing is new.
        """
        at = self.clock.iso()
        try:
            place = parse(url)
        except Refused as error:
            return Fetched(shown(url), shown(url), at, "refused", says=str(error), asked=False)
        try:
            answer = self._follow(place, known)
        except _NotBegun as error:
            return Fetched(place.url, place.url, at, "refused", says=str(error), asked=False)
        except (_NotAsked, Refused) as error:
            return Fetched(place.url, place.url, at, "refused", says=str(error))
        except _Failed as error:
            says = f"{shown(place.url)}: {error}"
            return Fetched(place.url, error.place.url, at, "failed", status=error.status, says=says, again=error.again)
        return self._taken(place, answer, known)

    def left(self, url: str) -> float:
        """Give the seconds until the host of an address may be asked again."""
        try:
            return self._turns.left(parse(url))
        except Refused:
            return 0.0

    def _follow(self, place: Place, known: Known | None) -> Answer:
        seen: set[str] = set()
        while True:
            if place.url in seen:
                raise _Failed("redirects in a circle", place)
            seen.add(place.url)
            try:
                rules = self._rules(place)
            except Refused as error:
                raise _NotBegun(str(error)) if len(seen) == 1 else error from error
            if rules.unknown is not None:
                raise _Failed(rules.unknown if rules.silent else _not_known(place, rules.unknown), place)
            if not rules.allow(place.url):
                raise _NotAsked(f"{shown(place.url)}: robots.txt of {place.authority} asks robots not to read it")
            answer = self._ask(place, rules.delay, known if known and known.url == place.url else None)
            if answer.status not in _MOVED:
                return answer
            if len(seen) > _HOPS:
                raise _Failed(f"redirects more than {_HOPS} times", place, answer.status)
            place = _next(place, answer)

    def _ask(self, place: Place, delay: float, known: Known | None) -> Answer:
        """Ask for one place, more than once where that may help."""
        pause = max(self.manners.delay, delay)
        if pause > self.manners.patience:
            raise _NotAsked(
                f"{shown(place.url)}: robots.txt wants {pause:,.0f} seconds between requests, too long here"
            )
        headers = self._headers(known)
        for attempt in range(1, self.manners.tries + 1):
            says, answer, final = None, None, False
            self._turns.wait(place)
            try:
                answer = self._wire.ask(place, headers, self.clock.iso())
            except NoAnswer as error:
                says, final = str(error), error.final
            self._turns.rest(place, pause)
            if answer is not None:
                self._keep(answer)
                says, final = answer.says, answer.cut in {"length", "time"}
            if final:
                raise _Failed(says or "", place, 0 if answer is None else answer.status)
            status = 0 if answer is None or answer.cut else answer.status
            asked = None if answer is None else retry_after(answer.header("retry-after"), self.clock.now())
            wait = try_again(status, asked, attempt, pause)
            if wait is None and answer is not None:
                return answer
            if attempt == self.manners.tries or (wait or 0.0) > self.manners.patience:
                self._turns.rest(place, min(wait or 0.0, self.manners.patience))
                raise _Failed(says or _status(status), place, status, asked)
            self._turns.rest(place, wait or 0.0)
        raise AssertionError  # pragma: no cover - there is a last attempt

    def _headers(self, known: Known | None) -> dict[str, str]:
        headers = {"User-Agent": self._agent, "Accept": _ACCEPT, "Accept-Encoding": PACKINGS}
        if known is not None and _is_plain(known.etag):
            headers["If-None-Match"] = str(known.etag)
        if known is not None and _is_plain(known.modified):
            headers["If-Modified-Since"] = str(known.modified)
        return headers

    def _rules(self, place: Place) -> Rules:
        held = self._robots.get(place.origin)
        lasts = _ROBOTS_SECONDS if held is None or held[1].unknown is None else _UNKNOWN_SECONDS
        if held is None or self.clock.now() - held[0] > lasts:
            held = self._robots[place.origin] = self.clock.now(), self._read_rules(place)
        return held[1]

    def _read_rules(self, place: Place) -> Rules:
        at = first = msgspec.structs.replace(place, target="/robots.txt")
        try:
            for _ in range(_ROBOTS_HOPS):
                answer = self._ask(at, 0.0, None)
                if answer.status not in _MOVED:
                    return rules_of(answer)
                at = _next(at, answer)
        except _Failed as error:
            return Rules(unknown=str(error), silent=not error.status and error.place == first)
        except Refused as error:
            if at is first:  # the page's own host, for which the page is refused
                raise
            return Rules(unknown=str(error))
        return Rules()

    def _taken(self, asked: Place, answer: Answer, known: Known | None) -> Fetched:
        fetched = Fetched(asked.url, answer.place.url, answer.at, "failed", status=answer.status)
        says = None
        if answer.status == _NOT_MODIFIED and known is not None and known.url == answer.place.url:
            return msgspec.structs.replace(fetched, outcome="unchanged", known=_learnt(answer, known))
        if answer.status in _GONE:
            fetched = msgspec.structs.replace(fetched, outcome="gone")
        if answer.status in _OK:
            try:
                data = unpack(answer.body, answer.header("content-encoding") or "", self._wire.limits.size)
            except CannotUnpack as error:
                says = str(error)
            else:
                if data:
                    capture = _captured(answer, data)
                    # A memento is asked for whole each time: its address is not that of the page.
                    known = None if capture.via else _learnt(answer)
                    return msgspec.structs.replace(fetched, outcome="read", capture=capture, known=known)
                says = "is empty"
        return msgspec.structs.replace(fetched, says=f"{shown(asked.url)}: {says or _status(answer.status)}")


def _captured(answer: Answer, data: bytes) -> Capture:
    media_type = answer.header("content-type")
    memento = memento_of(answer.headers)
    if memento is not None:
        return Capture(data, memento.original, None, memento.at, media_type, answer.place.url)
    return Capture(data, answer.place.url, None, answer.at, media_type)


def _learnt(answer: Answer, before: Known | None = None) -> Known:
    """Keep what the server gave to ask with; what it leaves out of a 304 is as before."""
    etag, modified = answer.header("etag"), answer.header("last-modified")
    if before is not None:
        etag, modified = etag or before.etag, modified or before.modified
    return Known(answer.place.url, etag if _is_plain(etag) else None, modified if _is_plain(modified) else None)


def _next(place: Place, answer: Answer) -> Place:
    location = answer.header("location")
    if not location:
        raise _Failed("redirects to nowhere", place, answer.status)
    then = place.joined(location)
    if place.scheme == "https" and then.scheme == "http":
        raise _Failed("leads from https to http, where anybody on the way could change the words", place, answer.status)
    return then


def _not_known(place: Place, why: str) -> str:
    return f"not asked for, since robots.txt of {place.authority} could not be read: {why}"


def _status(status: int) -> str:
    says = _SAYS.get(status)
    return f"the server answers with status {status}" if says is None else f"the server {says} (status {status})"


def _is_plain(value: str | None) -> bool:
    return value is not None and len(value) <= _PLAIN and value.isascii() and value.isprintable()
