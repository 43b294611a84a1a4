"""Sentences that look like labels, right below a label alone on its line: ``Ja, gern. – Gilt das auch ...``.

Or right above one: a name alone on its line with a label below it is somebody who is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_STOP_DASH = lazy_re(r"\.[ \u00a0]+[-–—]+\Z")
"""The stop and the dash between two sentences, as the German Bundestag prints a pause."""
FEW = 2
"""How many times as many labels with their words on the line must be there as names alone on theirs."""


def without_sentences(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what a stop and a dash make look like a label, if a label without words stands right above it.

    Whoever is named there says it. Where one such sentence follows a label, no other of the form is a label either.
    """
    alone = {label.line for label in accepted if label.body >= page.lines[label.line].end}
    dashed = [label for label in accepted if _STOP_DASH.search(page.text, label.core.end, label.end)]
    said = [label for label in dashed if label.line - 1 in alone]
    if not said or len(alone) <= len(dashed):
        return list(accepted)
    lines = {label.line for label in dashed}
    return [label for label in accepted if label.line not in lines]


def without_called(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Leave out the names alone on their lines that have a label and no words below, where labels stand before words.

    Whoever has the floor says them: ``Olena Hai.``, and below it ``HAI O.P. Here.``
    """
    before_words = {label.core.start for label in accepted if label.body < page.lines[label.line].end}
    alone = [label for label in accepted if label.body >= page.lines[label.line].end]
    if len(before_words) <= FEW * len(alone):
        return list(accepted)
    lines = {
        label.line
        for label in alone
        if label.parts.name is not None and label.body in before_words and label.family in ("line", "stop")
    }
    return [label for label in accepted if label.line not in lines]
