"""Utterances, as a medium gives them, and the labels that are printed in their words all the same.

A publisher who marks up who speaks may print the label again before the words, and converters miss a change of voice:
the next one's words stand in the same element, behind the label that the page had.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.grammar.labels.labels import parse_label
from onrecord.model import SegmentKind, Span, TurnKind
from onrecord.reading.names.names import same_name
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE_LABEL = lazy_re(r"(?<![^\n])[ \t]*(?P<who>[^\W\d_][^\n:]{2,70}?)[ \t]*:(?=[ \t\n])")
_OWN = lazy_re(r"[ \t]*(?P<who>[^\W\d_][^\n:]{1,70}?)[ \t]*:(?=\s)\s*")
_STOP = lazy_re(r"\s*[.:](?:[-\u2013\u2014]+)?\s+")
_QUOTED = lazy_re(r"[:,\u201c\u201e\u00ab\"]\s*$")
"""What ends the line above something quoted."""
_UNTOLD: dict[str, Any] = {"because": (), "kind": None, "began": None, "ended": None, "marked": False}
"""What a label inside another's words does not tell."""


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """Words of one speaker, as the medium gives them.

    Attributes:
        start: first code point of the words in the text.
        end: code point after the last.
        speaker: what the medium calls the speaker, as given; None where it names nobody.
        key: what tells two speakers of one name apart (an identifier); ``speaker`` where it is None.
        name: the person's name in full, where the medium gives it beside ``speaker``.
        role: the person's office, where the medium gives it; without ``name``, what ``speaker`` is.
        is_identifier: ``speaker`` is no name that people write but a key (``ReyesDana``, ``u17``).
        label: place of the name printed with these words, with its delimiter; None where it is no part of the text.
        because: places in the text that show who the speaker is, beside the label.
        affiliation: outlet, body or party.
        kind: what the turn does, where the medium says so.
        began: seconds at which the words begin, a decimal string.
        ended: seconds at which they end.
        marked: the medium shows that another voice begins, and not whose it is.
    """

    start: int
    end: int
    speaker: str | None = None
    key: str | None = None
    name: str | None = None
    role: str | None = None
    is_identifier: bool = False
    label: Span | None = None
    because: tuple[Span, ...] = ()
    affiliation: str | None = None
    kind: TurnKind | None = None
    began: str | None = None
    ended: str | None = None
    marked: bool = False


class PrintedInside:
    """Labels that are printed in the words of utterances.

    Args:
        text: the document's text.
        utterances: all of them: their labels show in which form names are printed, and who is there.
    """

    def __init__(self, text: str, utterances: Sequence[Utterance]) -> None:
        self._text = text
        self._known: dict[str, Utterance] = {}
        forms = set[tuple[bool, bool]]()
        for each in utterances:
            if each.speaker and not each.is_identifier:
                self._known.setdefault(fold(each.speaker), each)
                forms.add(_form(each.speaker))
        self._capitals = (True, True) in forms
        self.placed: list[tuple[Span, SegmentKind]] = []

    def of(self, utterance: Utterance) -> Iterator[Utterance]:
        """Give an utterance without its own label before its words, and those of others that it holds."""
        begun = self._own(utterance)
        for found in _LINE_LABEL.finditer(self._text, begun.start, begun.end):
            other = self._other(found["who"], begun)
            above = self._text[max(begun.start, found.start() - 40) : found.start()]
            if other is None or not above.strip() or _QUOTED.search(above):
                continue
            if begun.start < found.start():
                yield msgspec.structs.replace(begun, end=found.start())
            label = Span(found.start("who"), found.end())
            begun = msgspec.structs.replace(other, start=found.end(), end=begun.end, label=label, **_UNTOLD)
        yield begun

    def _own(self, utterance: Utterance) -> Utterance:
        speaker = " ".join((utterance.speaker or "").split())
        if not speaker or utterance.is_identifier:
            return utterance
        start = utterance.start
        printed = self._text[start : min(start + len(speaker), utterance.end)]
        found = _STOP.match(self._text, start + len(speaker), utterance.end) if fold(printed) == fold(speaker) else None
        if found is None:
            found = _OWN.match(self._text, start, utterance.end)
            names = [speaker, *([utterance.name] if utterance.name else [])]
            who = None if found is None else parse_label(found["who"]).name
            if found is None or who is None or not any(same_name(who, parse_label(name).name or "") for name in names):
                return utterance
        label = Span(start, found.end()).of(self._text).rstrip()
        span = Span(start, start + len(label))
        if found.end() >= utterance.end:
            return utterance
        if utterance.label is None:
            return msgspec.structs.replace(utterance, start=found.end(), label=span)
        self.placed.append((span, "label"))
        return msgspec.structs.replace(utterance, start=found.end())

    def _other(self, who: str, utterance: Utterance) -> Utterance | None:
        """Find whom a label at the beginning of a line names: one of the speakers, or one printed as they are."""
        known = self._known.get(fold(who))
        if known is not None and known.speaker != utterance.speaker:
            titled = parse_label(who)
            return known if titled.honorific or titled.role else None
        if self._capitals and _form(who) == (True, True):
            return Utterance(start=0, end=0, speaker=who)
        return None


def _form(label: str) -> tuple[bool, bool]:
    """Tell whether a name has a title before it, and whether it is in capitals while the title is not."""
    parts = parse_label(label)
    titled = parts.honorific is not None and parts.name is not None and parts.role is None
    surname = (parts.name or "").split()[-1:]
    return titled, bool(surname) and len(surname[0]) > 1 and surname[0].isupper() and not label.isupper()
