"""Ctrl-C in the middle of long work: the current document is finished, then the work stops."""

from __future__ import annotations

import signal
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType, TracebackType


class Stopping:
    """Turns the first Ctrl-C into a wish to stop; the second one stops at once.

    Until `arm` is called Ctrl-C interrupts as always, so that waiting for another writer can be ended by it.

    Args:
        say: told one sentence when Ctrl-C was pressed.
    """

    def __init__(self, say: Callable[[str], None]) -> None:
        """Leave Ctrl-C as it is for now."""
        self.wished = False
        self._say = say
        self._before: object = None
        self._armed = False

    def arm(self) -> None:
        """From here on finish the current document first."""
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._stop)
            self._armed = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._armed:
            signal.signal(signal.SIGINT, self._before)  # type: ignore[arg-type]

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        if self.wished:
            raise KeyboardInterrupt
        self.wished = True
        self._say("stopping after this document; press Ctrl-C again to stop at once")
