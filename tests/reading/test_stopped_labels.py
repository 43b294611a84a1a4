"""Labels that end in a stop and a dash are sought in time that grows with the line, not with its stops."""

from __future__ import annotations

from onrecord import formats
from onrecord.model import Capture


def test_a_line_of_initials_before_a_dash_is_read_at_once() -> None:
    text = "Notes\n\n" + "A. B. C. D. " * 12 + "– x. - y\n"
    assert formats.read(Capture(text.encode(), retrieved_at="2031-03-03T00:00:00Z"))[0].turns == ()
