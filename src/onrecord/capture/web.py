"""Web addresses as a source of captures, for one page at a time."""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import msgspec

from onrecord.capture.fetch import Fetcher
from onrecord.capture.files import CannotRead
from onrecord.capture.polite import Manners
from onrecord.capture.wire import Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.capture.polite import Clock
    from onrecord.capture.wire import Answer
    from onrecord.model import Capture

CONTACT = "ONRECORD_CONTACT"
"""The environment variable that says how whoever runs this program is reached."""


class Web:
    """The source of captures that are pages of the web.

    Args:
        fetcher: asks for them; None for one with the usual manners.
    """

    def __init__(self, fetcher: Fetcher | None = None) -> None:
        """Ask nobody yet. Raises `BadContact` where the environment has a contact that could not be sent."""
        self._fetcher = fetcher or fetcher_for()

    def capture(self, where: str, *, url: str | None = None) -> Capture:
        """Fetch the bytes at an address.

        Args:
            where: the address.
            url: where the bytes were published, if that is somewhere else; kept with the capture.

        Raises:
            CannotRead: there are none, or they may not be asked for; the sentence says why.
        """
        fetched = self._fetcher.fetch(where)
        if fetched.capture is None:
            raise CannotRead(fetched.says or f"{where}: nothing came")
        return fetched.capture if url is None else msgspec.structs.replace(fetched.capture, url=url)


@cache
def web() -> Web:
    """Give the one source that all readings of this process share: a host has its pause between two of them too."""
    return Web()


def fetcher_for(
    *,
    contact: str | None = None,
    delay: float | None = None,
    private: bool = False,
    keep: Callable[[Answer], None] | None = None,
    clock: Clock | None = None,
) -> Fetcher:
    """Make a fetcher that says truly who it is.

    Args:
        contact: how whoever runs this program is reached; None for what ``ONRECORD_CONTACT`` says, if anything.
        delay: seconds between two requests to one host, at least; None for the usual.
        private: whether machines that are not public may be asked.
        keep: given every exchange.
        clock: the time, and waiting.

    Raises:
        BadContact: the contact could not be sent.
    """
    manners = Manners(contact=contact or os.environ.get(CONTACT) or None)
    if delay is not None:
        manners = msgspec.structs.replace(manners, delay=delay)
    return Fetcher(manners, Wire(private=private), clock=clock, keep=keep, version=own_version())


def own_version() -> str:
    """Give the version of this program."""
    try:
        return version("onrecord")
    except PackageNotFoundError:  # run from its source, without having been installed
        return "0"
