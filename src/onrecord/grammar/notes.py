"""Brackets inside speech: stage directions, transcribers' notes, and what an editor put in or left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# One level of brackets is enough: nested ones stay speech, which loses nothing.
_BRACKETS = re.compile(r"(?P<open>[(\[])(?P<inside>[^()\[\]]{1,200})[)\]]")
_ELISION = re.compile(r"[\s.…*]+")
_NOTE = re.compile(
    r"(?:general |loud |some |light |more |\(?indistinct )?"
    r"(?:laughter|laughs?\b|laughing|chuckl|applause|inaudible|unintelligible|indiscernible|indistinct|unclear"
    r"|cross[- ]?talk|off[- ](?:mic|camera|micro)|pause"
    r"|music|cheer|booing|singing|sings|cough|sigh|smil|nod(?:s|ding)?\b|shak(?:es|ing)\b"
    r"|gestur|point(?:s|ing) (?:at|to) (?:the|a|his|her|their|it|himself|herself)\b|referring|sounds?\b"
    r"|silence|whisper|shout"
    r"|overlapping|simultaneous|several (?:people|speakers)"
    r"|as (?:delivered|prepared|interpreted|translated|given|recorded)"
    r"|(?:through|via|with) (?:an |the )?(?:interpret|translat)"
    r"|interpret|translat|speak(?:s|ing)? (?:in )?|spoke (?:in )?|in [A-Z][a-z]+$"
    r"|whereupon\b|(?:open|closed|private|partially closed) session|begin|end(?:s|ed)?\b|start of|video|audio|recording"
    r"|no (?:audible |verbal )?(?:response|reply|answer)|phonetic|ph\b"
    r"|(?:commercial )?break\b|recess|technical|mic(?:rophone)?\b"
    r"|continu|read(?:s|ing) |show(?:s|ing) |play(?:s|ing|ed) |moment of|standing|handshake|exchang|remarks? "
    r"|interrupt|interjecti|turn(?:s|ing) to |responds? in |retranslated|risos|palmas|ride\b|lacht|heiterkeit|applausi"
    r"|risas|aplausos|inaudible|ininteligible|lachen|beifall|unverständlich|rires|applaudissements)",
    re.IGNORECASE,
)
_OWN_SENTENCE_WORDS = 12

BracketKind = Literal["note", "editorial"]


def brackets(text: str, start: int, end: int) -> Iterator[tuple[Span, BracketKind]]:
    """Give the bracketed runs between two offsets that were not spoken, each as a note or an editor's work.

    A round bracket is speech unless it reads like a stage direction or stands as a sentence of its own,
    ``(A photograph is shown.)``; a square bracket is an editor's unless it reads like a note.
    """
    for found in _BRACKETS.finditer(text, start, end):
        kind = _kind(found["open"], found["inside"])
        if kind is not None:
            yield Span(found.start(), found.end()), kind


def is_note(line: str) -> bool:
    """Tell whether a whole line is one bracketed note, such as ``(As delivered)``."""
    found = _BRACKETS.fullmatch(line.strip())
    return found is not None and _kind("[", found["inside"]) == "note"


def _kind(opening: str, inside: str) -> BracketKind | None:
    if _ELISION.fullmatch(inside):
        return "editorial"
    if _NOTE.match(inside.strip()) and "?" not in inside:
        return "note"
    if opening == "[":
        return "editorial"
    stripped = inside.strip()
    if stripped[:1].isupper() and stripped[-1:] == "." and len(stripped.split()) <= _OWN_SENTENCE_WORDS:
        return "note"
    return None
