"""The texts that benchmarks are made from: ``../shared/corpora`` and its seeds, or the bundled examples."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
_SHARED = ROOT.parent / "shared"
_EXAMPLES = ROOT / "examples"

_TAGGED = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)
_BLANK = re.compile(r"\n\s*\n")
LABEL = re.compile(r"(?:Q|[A-Z][^:\n]{1,40}:)\s+(?=\S)")
"""A label at the beginning of a paragraph."""
_LETTER = re.compile(r"[a-z]")
_LONGEST = 3_000
"""Characters of a paragraph; what is longer is no paragraph but a page without any."""


class Text(NamedTuple):
    """A plain-text file as it lies in its folder."""

    name: str
    suffix: str
    text: str


def origin() -> str:
    """Say what the texts are made from."""
    return "../shared/corpora and ../shared/seeds" if (_SHARED / "corpora").is_dir() else "examples"


@lru_cache(maxsize=1)
def plain() -> tuple[Text, ...]:
    """Give the plain-text transcripts, by name."""
    corpora = _SHARED / "corpora"
    if not corpora.is_dir():
        return _read(_EXAMPLES, "*.txt")
    return (*_read(corpora, "*/*.md"), *_read(corpora, "*/*.said"), *_read(_SHARED / "seeds", "*.txt"))


@lru_cache(maxsize=1)
def paragraphs() -> tuple[tuple[str, ...], ...]:
    """Give what is said in each text, as paragraphs on one line each, in order; marked-up texts are taken as well."""
    found = [_paragraphs(blocks(each.text)) for each in plain()]
    for kind in ("*/*.html", "*/*.xml"):
        found += [
            _paragraphs(_TAG.sub(" ", html.unescape(mark)) for mark in _TAGGED.findall(each.text))
            for each in _read(_SHARED / "corpora", kind)
        ]
    return tuple(each for each in found if each)


def blocks(text: str) -> list[str]:
    """Cut a plain text at its blank lines, front matter left out."""
    return _BLANK.split(_FRONT.sub("", text, count=1))


def _read(folder: Path, pattern: str) -> tuple[Text, ...]:
    return tuple(
        Text(path.stem, path.suffix, path.read_text("utf-8", errors="replace")) for path in sorted(folder.glob(pattern))
    )


def _paragraphs(blocks: object) -> tuple[str, ...]:
    assert hasattr(blocks, "__iter__")
    lines = (LABEL.sub("", " ".join(str(block).split()), count=1) for block in blocks)
    return tuple(line for line in lines if len(line) <= _LONGEST and _LETTER.search(line))
