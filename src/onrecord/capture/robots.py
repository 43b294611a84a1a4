"""robots.txt: what a site asks robots to leave alone, and how long it asks them to wait (RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from protego import Protego

from onrecord.capture.unpack import CannotUnpack, unpack

if TYPE_CHECKING:
    from onrecord.capture.wire import Answer

ROBOT = "onrecord"
"""The name under which a robots.txt may address this program."""
LARGEST = 500 * 1024
"""Bytes of a robots.txt that count, by RFC 9309; what stands behind them does not."""
_REFUSED, _TOO_MANY, _FAILED = 400, 429, 500


class Rules(msgspec.Struct, frozen=True):
    """What one site asks of robots.

    Attributes:
        rules: its robots.txt; None where it has none, so that everything may be asked for.
        unknown: why it could not be read; nothing may be asked for then.
        silent: the server did not answer at all.
    """

    rules: Protego | None = None
    unknown: str | None = None
    silent: bool = False

    def allow(self, url: str) -> bool:
        """Tell whether an address may be asked for."""
        return self.unknown is None and (self.rules is None or bool(self.rules.can_fetch(url, ROBOT)))

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests; 0 where it says nothing."""
        if self.rules is None:
            return 0.0
        delay = self.rules.crawl_delay(ROBOT) or 0.0
        rate = self.rules.request_rate(ROBOT)
        return max(float(delay), rate.seconds / rate.requests if rate and rate.requests else 0.0)


def rules_of(answer: Answer) -> Rules:
    """Read what came when a site's robots.txt was asked for.

    A site without the file (a status from 400 to 499) allows everything. One whose server fails, is too busy or cannot
    be reached allows nothing, until it can be asked.

    Args:
        answer: the last answer, after redirects, whole.
    """
    if answer.status == _TOO_MANY or answer.status >= _FAILED:
        return Rules(unknown=f"status {answer.status}")
    if answer.status >= _REFUSED:
        return Rules()
    try:
        body = unpack(answer.body, answer.header("content-encoding") or "", LARGEST * 8)[:LARGEST]
    except CannotUnpack as error:
        return Rules(unknown=f"it {error}")
    return Rules(Protego.parse(body.decode("utf-8", "replace")))
