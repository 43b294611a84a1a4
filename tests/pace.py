"""How long a test may take: seconds of a quiet machine, so that a busy or slow one fails no test by itself."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

QUIET = 0.045
"""Seconds of processor time that `_work` takes on the machine on which the limits were set, with no other work."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Fail where what stands in the block takes longer.

    Only where it does is the machine's own pace measured: CI has run at 0.4 of the pace of a quiet machine, and tests
    that were well within their limits failed there.

    Args:
        seconds: Processor time on a quiet machine; what other processes do is not counted.
    """
    began = time.process_time()
    yield
    took = time.process_time() - began
    assert took < seconds or took < seconds * slowness(), f"took {took:.1f} s of processor time, not {seconds} s"


def slowness() -> float:
    """How many times as long as on a quiet machine the same work takes here and now; at least 1."""
    took = []
    for _ in range(5):
        began = time.process_time()
        _work()
        took.append(time.process_time() - began)
    return max(1.0, sorted(took)[2] / QUIET)


def _work() -> None:
    text = "of the five ferries that ran " * 50
    for _ in range(600):
        counts: dict[str, int] = {}
        for word in text.split():
            counts[word] = counts.get(word, 0) + len(word.upper().casefold())
        sorted(counts.items(), key=lambda item: (-item[1], item[0]))
