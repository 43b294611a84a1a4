"""Manners: who is asking, how long to wait between two requests to one host, when to try again."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import msgspec

from onrecord.model import OnRecordError

if TYPE_CHECKING:
    from onrecord.capture.address import Place

DELAY = 2.0
"""Seconds between the end of one request to a host and the next one, where its robots.txt asks for no more."""
PATIENCE = 120.0
"""Seconds that a server may ask to be left alone and is waited for; beyond it, it is asked another time."""
_TRIES = 3
_BUSY = frozenset({429, 503})
_FAILING = frozenset({408, 425, 500, 502, 504})
_CONTACT = re.compile(r"[!-~](?:[ -~]{0,198}[!-~])?")
_SECONDS = re.compile(r"\d{1,9}")


class Clock:
    """The time, and waiting for it to pass; tests have another."""

    def now(self) -> float:
        """Give seconds since 1970."""
        return time.time()

    def iso(self) -> str:
        """Give the present time in UTC, ISO 8601 with seconds."""
        return datetime.fromtimestamp(self.now(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Manners(msgspec.Struct, frozen=True):
    """How servers are treated.

    Attributes:
        contact: how whoever runs a server reaches whoever runs this program: a web or mail address.
        delay: seconds between two requests to one host, at least.
        patience: the longest that a server may ask to wait and is waited for.
        tries: how often one address is asked before it is given up.
    """

    contact: str | None = None
    delay: float = DELAY
    patience: float = PATIENCE
    tries: int = _TRIES


class BadContact(OnRecordError):
    """A contact that could not stand in a header."""


def user_agent(version: str, contact: str | None) -> str:
    """Say who is asking: ``onrecord/0.1.0 (+desk@newsroom.example)``.

    Raises:
        BadContact: the contact has letters beyond ASCII, line breaks or parentheses, or is very long.
    """
    agent = f"onrecord/{version}"
    if not contact:
        return agent
    if not _CONTACT.fullmatch(contact) or any(mark in contact for mark in "()\\"):
        raise BadContact("a contact is a mail or web address in plain letters, such as desk@newsroom.example")
    return f"{agent} (+{contact})"


def retry_after(value: str | None, now: float) -> float | None:
    """Read the header ``Retry-After`` as seconds from now: a number, or a date; None where it is neither."""
    if value is None:
        return None
    if _SECONDS.fullmatch(value.strip()):
        return float(value)
    then = http_date(value)
    return None if then is None else max(0.0, then.timestamp() - now)


def http_date(value: str | None) -> datetime | None:
    """Read a date as HTTP writes it, in UTC; None where it is none."""
    if not value:
        return None
    try:
        then = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return then.replace(tzinfo=UTC) if then.tzinfo is None else then.astimezone(UTC)


def try_again(status: int, asked: float | None, attempt: int, delay: float) -> float | None:
    """Say how many seconds to wait before a failed request is made again; None where that would not help.

    Args:
        status: the status that came; 0 for no answer or a broken one.
        asked: the seconds of ``Retry-After``.
        attempt: how often it was tried, from 1.
        delay: the usual wait; it is doubled with every attempt.
    """
    if status in _BUSY and asked is not None:
        return max(asked, delay)
    if status and status not in _BUSY | _FAILING:
        return None
    return float(max(delay, 1.0) * 2**attempt)


class Turns:
    """One request at a time to a host, and a pause behind each.

    The program asks one server at a time; here is kept when each may be asked again.
    """

    def __init__(self, clock: Clock) -> None:
        """Nobody was asked yet."""
        self._clock = clock
        self._free: dict[str, float] = {}

    def wait(self, place: Place) -> None:
        """Wait until the host may be asked."""
        left = self.left(place)
        if left > 0:
            self._clock.sleep(left)

    def left(self, place: Place) -> float:
        """Give the seconds until the host may be asked; 0 where it may be now."""
        return max(0.0, self._free.get(place.host, 0.0) - self._clock.now())

    def rest(self, place: Place, seconds: float) -> None:
        """Leave the host alone for so long from now."""
        self._free[place.host] = max(self._free.get(place.host, 0.0), self._clock.now() + seconds)
