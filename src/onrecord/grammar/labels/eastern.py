"""Brackets and circles around the labels of East Asian transcripts."""

from __future__ import annotations

from onrecord.text.lazy import lazy_re

_AROUND = lazy_re(r"(?P<open>[【〔［（])(?P<inside>[^【】〔〕［］（）]+)[】〕］）]|[○〇◯◎●]\s*(?P<marked>\S.*)")


def unbracketed(label: str) -> str:
    """Give a label without the brackets around it, or the circle before it: ``【記者】`` and ``○記者`` are ``記者``."""
    found = _AROUND.fullmatch(label)
    return label if found is None else (found["inside"] or found["marked"]).strip()
