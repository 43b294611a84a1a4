"""Citations: exact characters of one version of one document."""

from __future__ import annotations

import re

import msgspec

from onrecord.model.problem import OnRecordError
from onrecord.model.span import Span

UNHEARD = re.compile(
    r"inaudible|unintelligible|indiscernible|not\s+audible|cross-?talk|off[- ]mic|no\s+audio", re.IGNORECASE
)
"""Notes that say that words are missing."""
VERSION_DIGITS = 12
"""How many hexadecimal digits of ``text_sha256`` name a version."""

_WRITTEN = re.compile(
    r"(?P<record>[^\s@#]+)@(?P<version>[0-9a-f]{12})#(?P<start>[0-9]{1,12})[-‐-—](?P<end>[0-9]{1,12})"
)

_PASTED = " \t\r\n\u00a0\"'()[]<>`.,;:!?“”„‘’«»"
_SHOWN = 200


class BadCitation(OnRecordError):
    """A written citation that has not the form ``record@version#start-end``."""


class CitationRef(msgspec.Struct, frozen=True):
    """A citation as written: ``nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185``."""

    record: str
    version: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.record}@{self.version}#{self.start}-{self.end}"

    @classmethod
    def parse(cls, written: str) -> CitationRef:
        """Read a written citation.

        Quotation marks, brackets and a full stop that were pasted with it do not count, and its hyphen may be a dash.

        Raises:
            BadCitation: it has not the form ``record@version#start-end``, or ends before it starts.
        """
        match = _WRITTEN.fullmatch(written.strip()) or _WRITTEN.fullmatch(written.strip(_PASTED))
        if match is None or not match["record"].isprintable():
            shown = " ".join(written.split())
            raise BadCitation(
                f"{shown[:_SHOWN]!r} is not a citation; write it as record@version#start-end, "
                "for example nato/2024-01-29/joint-press-conference@3f2a9c01d4e7#120-185"
            )
        if int(match["start"]) >= int(match["end"]):
            raise BadCitation(
                f"the span {match['start']}-{match['end']} of this citation holds no character; "
                "its start must be before its end"
            )
        return cls(match["record"], match["version"], int(match["start"]), int(match["end"]))


class Citation(msgspec.Struct, frozen=True):
    """Exact characters of one version of one document, and enough around them to find them again by eye.

    Attributes:
        record: id of the document.
        version: first 12 hexadecimal digits of the ``text_sha256``.
        start: first code point cited.
        end: code point after the last.
        parts: spans of speech inside ``start`` to ``end``; what lies between them is notes, furniture or labels.
        exact: the characters from ``start`` to ``end``.
        words: the characters of ``parts``, those of different parts joined by one space.
        prefix: up to 32 characters before.
        suffix: up to 32 characters behind.
        url: where the document was published, if known.
        inserted: spans of what an editor put in, or marked as left out or not heard: ``[thousand]``, ``[…]``,
            ``(inaudible)``.
    """

    record: str
    version: str
    start: int
    end: int
    parts: tuple[Span, ...]
    exact: str
    words: str
    prefix: str
    suffix: str
    url: str | None = None
    inserted: tuple[Span, ...] = ()

    @property
    def ref(self) -> CitationRef:
        """The citation in its short written form."""
        return CitationRef(self.record, self.version, self.start, self.end)

    @property
    def as_said(self) -> str:
        """The words on one line, with what an editor put in between them: ``more than 300 [thousand]``.

        Without these the words may say something else; notes, page furniture and labels are left out. What holds no
        words of speech is given as it is printed.
        """
        if not self.parts:
            return " ".join(self.exact.split())
        said = (
            self.exact[span.start - self.start : span.end - self.start]
            for span in sorted((*self.parts, *self.inserted))
        )
        return " ".join(" ".join(said).split())

    def __str__(self) -> str:
        return str(self.ref)
