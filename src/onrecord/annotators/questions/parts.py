"""Question parts: the smallest requests of a turn that could be answered alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions import cues
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALONE = 3
"""Words from which what stands between two joints is a request of its own."""
FALSE_START = 9
"""Words up to which a request that a dash breaks off was a false start."""
AGAIN_WORDS = 14
"""Words up to which a sentence about what was just asked asks it once more."""
_MARK = re.compile(r"\?[\"'”’)\]*_]*$")
_WORD = re.compile(r"[\w’'-]+")


class Asked(NamedTuple):
    """A request.

    Attributes:
        span: its words.
        sentence: the number of the sentence in its turn at which it begins.
        direct: whether it is printed with a question mark.
    """

    span: Span
    sentence: int
    direct: bool


def parts(text: str, sentences: Sequence[Span]) -> list[Asked]:
    """Cut a turn into its question parts.

    Args:
        text: the document.
        sentences: the sentences of a turn of somebody who asks, in order, as code points.
    """
    found: list[Asked] = []
    for number, sentence in enumerate(sentences):
        direct = _MARK.search(text, sentence.start, sentence.end) is not None or _inverted(text, sentence)
        if cues.LEAVE.match(text[sentence.start : sentence.end]) and _leave_only(text, sentence):
            continue
        requests = [Asked(span, number, direct) for span in _requests(text, sentence, direct)]
        if found and requests and _again(text, found[-1], requests[0], number):
            last = found.pop()
            requests[0] = Asked(Span(last.span.start, requests[0].span.end), last.sentence, last.direct or direct)
        found += requests
    return found


def _inverted(text: str, sentence: Span) -> bool:
    """Tell whether a sentence begins in the order of words of a question; its mark may be lost."""
    said = text[sentence.start : sentence.end]
    lead = cues.LEADS.match(said)
    return cues.INVERTED.match(said, lead.end() if lead else 0) is not None


def _leave_only(text: str, sentence: Span) -> bool:
    """Tell whether a sentence that asks leave to ask asks nothing else behind it."""
    said = text[sentence.start : sentence.end]
    match = cues.LEAVE.match(said)
    rest = said[match.end() :] if match else said
    return not any(found["wh"] or found["aux"] for found in cues.BEGINS.finditer(rest))


def _requests(text: str, sentence: Span, direct: bool) -> Iterator[Span]:  # noqa: FBT001
    said = text[sentence.start : sentence.end]
    start = _begin(said, direct)
    if start is None:
        return
    end = len(said)
    tail = next((m for m in cues.TAIL.finditer(said, start) if len(said) - m.start() > m.start() - start), None)
    if tail:
        end = tail.start()
    both = cues.WH_PHRASE.match(said, start)
    if both:
        yield Span(sentence.start + start, sentence.start + both.end("first"))
        start = both.start("second")
    for joint in cues.COORDINATED.finditer(said, start, end):
        if not _own(said, start, joint):
            continue
        yield _trimmed(text, sentence.start + start, sentence.start + joint.start())
        start = joint.end()
    yield _trimmed(text, sentence.start + start, sentence.start + end)


def _begin(said: str, direct: bool) -> int | None:  # noqa: FBT001
    """Give where the request of a sentence begins; None where it asks nothing."""
    lead = cues.LEADS.match(said)
    first = lead.end() if lead else 0
    begins = [found for found in cues.BEGINS.finditer(said) if found.start() >= first or found.end() > first]
    asks = [found for found in begins if _may_begin(said, found, first, direct)]
    if not direct:
        asks = [found for found in asks if found["indirect"]]
        if asks:
            return max(asks[0].start(), first)
        stated = cues.STATED.search(said)
        if stated and cues.BEGINS.match(said, at := _after(said, stated.end())):
            return at
        return None
    if asks:
        begin = asks[0].start()
        for restart in cues.RESTART.finditer(said, begin):
            if len(_WORD.findall(said[begin : restart.start()])) <= FALSE_START:
                begin = restart.end()
        clause = re.search(
            r"(?:^|[,;:—–-]\s|\b(?:and|but|so|then)\s)(?=(?:and |but |so )?if\b)", said[:begin], re.IGNORECASE
        )
        if (
            clause
            and len(_WORD.findall(said[clause.end() : begin])) <= len(_WORD.findall(said[begin:]))
            and re.match(r"(?:and |but |so )?if (?!i\b|we may)", said[clause.end() : begin], re.IGNORECASE)
        ):
            return clause.end() + (
                len(m[0]) if (m := re.match(r"(?:and |but |so )", said[clause.end() :], re.IGNORECASE)) else 0
            )
        return begin
    return _skip_vocative(said, first)


def _after(said: str, at: int) -> int:
    match = re.compile(r"[\s:,—–-]*").match(said, at)
    return match.end() if match else at


def _skip_vocative(said: str, at: int) -> int:
    match = re.compile(
        r"(?:(?:mr|madam|mrs|ms|dr)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|[A-Z][\w’'-]+ Minister|President [A-Z]\w+|sir),\s*",
        re.IGNORECASE,
    ).match(said, at)
    return match.end() if match else at


def _may_begin(said: str, found: re.Match[str], first: int, direct: bool) -> bool:  # noqa: FBT001
    at = found.start()
    if at <= first:
        return True
    before = said[:at]
    if found["indirect"]:
        return True
    if found["wh"] and cues.OBJECT_OF.search(before):
        return False
    if re.search(r"[,;:.—–“\"(-]\s*$", before) or re.search(
        r"\b(?:and|but|or|so|then|now|is|question is|that|sir|minister|president|secretary|general|chair|chairman)\s*$",
        before,
        re.IGNORECASE,
    ):
        return True
    return bool(found["aux"]) and direct and bool(re.search(r"[A-Z][\w’'-]+\s*$", before))


def _own(said: str, start: int, joint: re.Match[str]) -> bool:
    """Tell whether what stands behind a joint is a request of its own, and so is what stands before it."""
    before, after = said[start : joint.start()], said[joint.end() :]
    if len(_WORD.findall(before)) < ALONE or len(_WORD.findall(after)) < ALONE:
        return False
    return not (joint["joint"] or "").strip(" ,").lower().startswith("or")


def _again(text: str, last: Asked, request: Asked, number: int) -> bool:
    """Tell whether a request asks the one in the sentence before it once more."""
    if number - last.sentence > 1 and text[last.span.end : request.span.start].strip():
        return False
    said = text[request.span.start : request.span.end]
    sentence = text[last.span.end : request.span.end].strip()
    count = len(_WORD.findall(said))
    if cues.ELLIPTIC.match(sentence):
        return True
    if not request.direct:
        return False
    if count <= cues.FRAGMENT and not re.match(r"\W*(?:why|how so|who|when|and)\b", sentence, re.IGNORECASE):
        return True
    return bool(cues.PRONOUN_AGAIN.match(sentence)) and count <= AGAIN_WORDS and not sentence.lower().startswith("and")


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in " \t\n\r\u00a0,;—–-":
        end -= 1
    return Span(start, end)
