"""Reads a text as the program under test reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

from onrecord import styles
from onrecord.formats import read
from onrecord.model import Capture

if TYPE_CHECKING:
    from onrecord.model import Transcript


def read_bytes(data: bytes, *, general: bool = False) -> Transcript:
    """Read one transcript: the bytes alone, without a path or address that could give the publisher away.

    Args:
        data: the bytes of the document.
        general: switch every house style off but the general one; readers of media stay on.

    Raises:
        ValueError: the bytes hold more than one transcript, which no document of the gold does.
    """
    table = (styles.general,) if general else styles.STYLES
    with mock.patch.object(styles, "STYLES", table):
        transcripts = read(Capture(data=data))
    if len(transcripts) != 1:
        raise ValueError(f"one transcript was expected, {len(transcripts)} were read")
    return transcripts[0]
