"""Annotators: each makes one named layer of a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.annotators import commitments, figures, gaps, questions, readings

if TYPE_CHECKING:
    from onrecord.seams import Annotator

ANNOTATORS: tuple[Annotator, ...] = (gaps, readings, questions, figures, commitments)
"""Every annotator, in the order in which they run."""
