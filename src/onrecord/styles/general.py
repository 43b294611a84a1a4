"""The general style: any text with speaker labels, nothing known of its publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.reading import Header, Page

name = "general"
version = "10"


def claims(page: Page) -> bool:  # noqa: ARG001 - the seam's signature
    """Take every page: this style stands last in the table."""
    return True


def settle(page: Page, header: Header) -> None:
    """Add nothing: what the page doesn't say stays unknown."""
