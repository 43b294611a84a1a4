"""What is due: addresses of a watch list that have waited long enough, and pages that feeds and sitemaps name.

Plain reckoning over what is remembered of earlier looks; asking and remembering is done elsewhere.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.capture.watchlist import Watched

_FAILED_AGAIN = 3600.0
"""Seconds after which an address that failed is tried again, where it would not be due before."""


class Look(msgspec.Struct, frozen=True):
    """One page that a list names, and the last look at it.

    Attributes:
        url: its address.
        updated: when it was changed by the list's word, UTC, ISO 8601; None where the list does not say.
        asked_at: when it was last asked for; None where it never was.
        failed: whether that failed.
        not_before: when its server wants to be asked again, at the earliest.
    """

    url: str
    updated: str | None = None
    asked_at: str | None = None
    failed: bool = False
    not_before: str | None = None

    def due_at(self, every: float) -> float:
        """Say when it is due; see `next_look`."""
        return next_look(self.asked_at, every, failed=self.failed, not_before=self.not_before)


def next_look(asked_at: str | None, every: float, *, failed: bool = False, not_before: str | None = None) -> float:
    """Say when an address is due, in seconds since 1970: at once where it never was asked for.

    Args:
        asked_at: when it was last asked for, UTC, ISO 8601.
        every: seconds between two looks.
        failed: whether the last look failed: it is tried again after an hour, if that is sooner.
        not_before: when the server wants to be asked again, at the earliest.
    """
    if asked_at is None:
        return 0.0
    due = seconds_of(asked_at) + (min(every, _FAILED_AGAIN) if failed else every)
    return due if not_before is None else max(due, seconds_of(not_before))


def due_pages(looks: Iterable[Look], watched: Watched, now: float) -> tuple[list[str], int]:
    """Choose the pages that are due: never asked for, changed since by the list's word, or not looked at for long.

    Args:
        looks: the pages that the list has named, in the order in which they are to be chosen.
        watched: the entry of the watch list.
        now: seconds since 1970.

    Returns:
        Their addresses, no more than ``watched.most``, and how many more are due.
    """
    due = [
        look.url
        for look in looks
        if watched.wants(look.url)
        and (
            now >= look.due_at(watched.again)
            or (look.updated is not None and look.asked_at is not None and look.asked_at < look.updated <= iso(now))
        )
    ]
    return due[: watched.most], max(0, len(due) - watched.most)


def seconds_of(written: str) -> float:
    """Read a time of ours (``2024-01-30T00:16:05Z``) as seconds since 1970."""
    return datetime.fromisoformat(written).timestamp()


def iso(seconds: float) -> str:
    """Write seconds since 1970 as a time of ours."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
