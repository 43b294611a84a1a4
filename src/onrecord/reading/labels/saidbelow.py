"""Sentences that look like labels, right below a label alone on its line: ``Ja, gern. – Gilt das auch ...``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_STOP_DASH = lazy_re(r"\.[ \u00a0]+[-–—]+\Z")
"""The stop and the dash between two sentences, as the German Bundestag prints a pause."""


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
