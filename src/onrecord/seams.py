"""The few protocols that a third party implements; the built-ins use the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from onrecord.model import Capture, Layer, Transcript
    from onrecord.reading import Header, Page


class Source(Protocol):
    """Fetches captures."""

    def capture(self, where: str) -> Capture:
        """Fetch the bytes at ``where`` (a path, a URL)."""


class Format(Protocol):
    """Reads captures of one medium."""

    name: str
    version: str

    def reads(self, capture: Capture) -> bool:
        """Tell from the bytes whether this format reads the capture."""

    def read(self, capture: Capture) -> tuple[Transcript, ...]:
        """Read every transcript in the capture; raise `NotADocument` where there is no text."""


class Style(Protocol):
    """A house style: one publisher's way of printing a transcript. A module with these names is one."""

    @property
    def name(self) -> str:
        """Short name, told as the record's reader."""

    @property
    def version(self) -> str:
        """Raised whenever the style reads a page differently."""

    @property
    def claims(self) -> Callable[[Page], bool]:
        """Tells from a page whether it is this publisher's."""

    @property
    def settle(self) -> Callable[[Page, Header], None]:
        """Has the last word on the header: publisher, meaning of the dates."""


class Annotator(Protocol):
    """Makes one named layer of a transcript."""

    name: str
    version: str

    def annotate(self, transcript: Transcript) -> Layer:
        """Give the layer; the transcript itself is never changed."""


class Exporter(Protocol):
    """Writes a transcript in a standard format."""

    name: str
    media_type: str

    def export(self, transcript: Transcript) -> bytes:
        """Give the transcript's bytes in the format."""
