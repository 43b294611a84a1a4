"""Marks of the manner in which words come to us: an interpreter's words."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

INTERPRETED = lazy_re(
    r"\b(?:through|via|by) (?:an? )?(?:interpret|translat)|\b(?:as )?(?:interpreted|translated)\b|interpretation\b|"
    r"traduc|übersetz|перевод",
    re.IGNORECASE,
)
"""In a note in or before a turn: ``(As interpreted.)``."""
