"""Question parts: the smallest requests of a turn that could be answered alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions import cues
from onrecord.annotators.questions.terms import terms
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALONE = 3
"""Words from which what stands between two joints is a request of its own."""
FALSE_START = 9
"""Words up to which a request that a dash breaks off was a false start."""
CAUSE_WORDS = 24
"""The same where the sentence before asks for a cause, and this one offers one."""
SAME = 0.75
"""Share of the words of the shorter of two requests from which they are one, said twice."""
SAME_WORDS = 2
"""Words that they have in common at least."""
SAME_APART = 2
"""Sentences up to which they stand apart."""
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
    latest = 0
    for number, sentence in enumerate(sentences):
        direct = _MARK.search(text, sentence.start, sentence.end) is not None or _inverted(text, sentence)
        said = text[sentence.start : sentence.end]
        if _leave_only(said):
            continue
        requests = [Asked(span, number, direct) for span in _requests(text, sentence, direct)]
        if not requests and _carried(text, sentences, number, found):
            requests = [Asked(span, number, False) for span in _split(text, sentence, _first(said), _first(said))]
        if found and requests and _again(text, found[-1], requests[0], number - latest):
            last = found.pop()
            requests[0] = Asked(Span(last.span.start, requests[0].span.end), last.sentence, last.direct or direct)
        found += requests
        latest = number if requests else latest
    if not found and sentences and cues.FRONTED.match(text[sentences[-1].start : sentences[-1].end]):
        return [Asked(Span(sentences[-1].start + _first(text[sentences[-1].start : sentences[-1].end]), sentences[-1].end), len(sentences) - 1, True)]
    earnest = [one for one in found if not cues.RHETORICAL.match(text[one.span.start : one.span.end])]
    return earnest or found


def stated(text: str, sentences: Sequence[Span], *, pressed: bool) -> list[Asked]:
    """Give the statement of a turn that asks nothing in so many words: ``You were going to tell us the cost.``.

    Whether it stands for a request is told by what is around the turn; that is for the caller.

    Args:
        text: the document.
        sentences: those of the turn.
        pressed: whether the press speaks, whose turns are there to be answered; others converse as well.
    """
    cue = cues.SAID if pressed else cues.HELD_UP
    kept = [at for at, one in enumerate(sentences) if not cues.COURTESY.match(text[one.start : one.end])]
    if not kept or len(kept) > STATED_SENTENCES or kept[-1] - kept[0] >= len(kept):
        return []
    first, last = sentences[kept[0]], sentences[kept[-1]]
    count = len(_WORD.findall(text, first.start, last.end))
    if not STATED_WORDS[0] <= count <= STATED_WORDS[1] or text[last.end - 1] in "-—–…":
        return []
    if not any(cue.search(text[sentences[at].start : sentences[at].end]) for at in kept):
        return []
    return [Asked(Span(first.start, last.end), kept[0], False)]


def _first(said: str) -> int:
    lead = cues.LEADS.match(said)
    return lead.end() if lead and _WORD.search(said, lead.end()) else 0


def _carried(text: str, sentences: Sequence[Span], number: int, found: Sequence[Asked]) -> bool:
    """Tell whether a sentence without a mark goes on with requests: those before it, or those announced."""
    sentence = sentences[number]
    if not cues.CARRIED.match(text[sentence.start : sentence.end]):
        return False
    if found:
        return number - found[-1].sentence <= 1
    if not number:
        return len(sentences) == 1
    before = sentences[number - 1]
    return cues.COUNTED.search(text, before.start, before.end) is not None


def _inverted(text: str, sentence: Span) -> bool:
    """Tell whether a sentence begins in the order of words of a question; its mark may be lost."""
    said = text[sentence.start : sentence.end]
    lead = cues.LEADS.match(said)
    first = lead.end() if lead else 0
    if said[-1:] in "-—–])":
        return False  # broken off
    return any(cues.INVERTED.match(said, at) is not None for at in {first, _skip_vocative(said, first)})


def _leave_only(said: str) -> bool:
    """Tell whether a sentence asks leave to ask, and nothing else behind it."""
    for at in {0, _skip_vocative(said, _first(said))}:
        match = cues.LEAVE.match(said[at:])
        if match:
            rest = said[at + match.end() :]
            return not any(found["wh"] or found["aux"] for found in cues.BEGINS.finditer(rest))
    return False


def _requests(text: str, sentence: Span, direct: bool) -> Iterator[Span]:  # noqa: FBT001
    said = text[sentence.start : sentence.end]
    begin = _begin(said, direct)
    if begin is not None:
        yield from _split(text, sentence, begin, _topic(said, _condition(said, begin)))


def _topic(said: str, start: int) -> int:
    """Take the matter in before a request that is short against it: ``On the grain talks, are you hopeful?``."""
    request = len(_WORD.findall(said, start))
    for found in cues.TOPIC.finditer(said, 0, start):
        at = found.end()
        if said[:start].rstrip()[-1:] == "," and 2 * len(_WORD.findall(said[at:start])) > request and "." not in said[at:start]:
            return at
    return start


def _split(text: str, sentence: Span, begin: int, start: int) -> Iterator[Span]:
    """Cut a request at its joints.

    Args:
        text: the document.
        sentence: the sentence.
        begin: where in the sentence it asks; no joint stands before it.
        start: where the request's words start, with the matter or the condition before it.
    """
    said = text[sentence.start : sentence.end]
    direct = said.endswith("?")
    end = len(said)
    tail = next((m for m in cues.TAIL.finditer(said, begin) if len(said) - m.start() > m.start() - start), None)
    if tail:
        end = tail.start()
    for joint in cues.COORDINATED.finditer(said, begin, end):
        if not _own(said, start, joint, direct):
            continue
        if not cues.BROKEN.match(said, start):
            yield from _words(text, sentence, begin, start, joint.start())
        start = begin = joint.end()
    yield from _words(text, sentence, begin, start, end)


def _words(text: str, sentence: Span, begin: int, start: int, end: int) -> Iterator[Span]:
    """Cut a request without joints at a list of its question words: ``whether, when and how ...``."""
    said = text[sentence.start : sentence.start + end]
    for listed in cues.WH_LIST.finditer(said, begin):
        if cues.WH_LIST_AFTER.search(said[begin : listed.start()]):
            for word in ("first", "second"):
                if listed[word]:
                    yield Span(sentence.start + listed.start(word), sentence.start + listed.end(word))
            start = listed.start("last")
            break
    yield _trimmed(text, sentence.start + start, sentence.start + end)


def _begin(said: str, direct: bool) -> int | None:  # noqa: FBT001
    """Give where the request of a sentence begins; None where it asks nothing."""
    first = _first(said)
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
        if cues.TAG.match(said, begin):
            return _skip_vocative(said, first)
        for restart in cues.RESTART.finditer(said, begin):
            if len(_WORD.findall(said[begin : restart.start()])) <= FALSE_START:
                begin = restart.end()
        return begin
    return _skip_vocative(said, first)


def _condition(said: str, begin: int) -> int:
    """Take the condition in on which a request hangs: ``If the survey is good, will the quota rise?``."""
    clause = _CONDITION.search(said, 0, begin)
    if clause is None or said[:begin].rstrip()[-1:] not in {",", "-", "—", "–"}:
        return begin
    own = len(_WORD.findall(said, clause.end(), begin))
    if own > max(len(_WORD.findall(said, begin)), ALONE):
        return begin
    return clause.end()


def _after(said: str, at: int) -> int:
    match = re.compile(r"[\s:,—–-]*").match(said, at)
    return match.end() if match else at


def _skip_vocative(said: str, at: int) -> int:
    match = cues.VOCATIVE.match(said, at)
    return match.end() if match else at


def _may_begin(said: str, found: re.Match[str], first: int, direct: bool) -> bool:  # noqa: FBT001
    at = found.start()
    if at <= first:
        return not cues.WHILE.match(said, at)
    before = said[:at]
    if found["indirect"]:
        return True
    if found["wh"] and cues.OBJECT_OF.search(before):
        return False
    if cues.WHILE.match(said, at):
        return False
    if re.search(r"[,;:.—–“\"(-]\s*$", before) or re.search(
        r"\b(?:and|but|or|so|then|now|is|question is|that|sir|minister|president|secretary|general|chair|chairman)\s*$",
        before,
        re.IGNORECASE,
    ):
        return True
    return bool(found["aux"]) and direct and cues.CALLED_FIRST.search(before) is not None and cues.YOU_NEXT.match(said, at) is not None


def _own(said: str, start: int, joint: re.Match[str], direct: bool) -> bool:  # noqa: FBT001
    """Tell whether what stands behind a joint is a request of its own, and so is what stands before it."""
    before, after = said[start : joint.start()], said[joint.end() :]
    if len(_WORD.findall(before)) < ALONE or (len(_WORD.findall(after)) < ALONE and not _BARE.match(after)):
        return False
    if _HANGS.search(before) or (direct and _RELATIVE.match(after)):
        return False
    return not (joint["joint"] or "").strip(" ,").lower().startswith("or")


_CONDITION = re.compile(
    r"(?:^|[,;:—–-]\s|\b(?:and|but|so|then)\s)(?:and |but |so )?(?=if\b(?! (?:i|we|you) (?:can|could|may|might|just|don[’']t|will|would)\b| you[’']ll))",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:(?:by )?when|why(?: not)?|where|how|how so)\?$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?:which|whose|where|when|who) (?!(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|may|might)\b)"
    r"(?:the|a|an|it|he|she|they|we|you|i|this|that|these|those|some|all|its|their|his|her)\b",
    re.IGNORECASE,
)
"""Goes on with a clause inside a question: ``an economy that is open and which the people ...``."""
_HANGS = re.compile(r"\b(?:how|when|where|why|what|whether|who)$", re.IGNORECASE)


def _again(text: str, last: Asked, request: Asked, apart: int) -> bool:
    """Tell whether a request asks the one in the sentence before it once more."""
    said = text[request.span.start : request.span.end]
    between = text[last.span.end : request.span.start].strip()
    sentence = text[last.span.end : request.span.end].strip()
    if apart <= SAME_APART and _same(text, last, request, sentence):
        return True
    if apart > 1 and between:
        own = text[last.span.end : request.span.start]
        return apart == SAME_APART and cues.ELLIPTIC.match(said) is not None and len(_WORD.findall(own)) <= AGAIN_WORDS
    count = len(_WORD.findall(said))
    if cues.ELLIPTIC.match(sentence):
        return True
    if not request.direct:
        return False
    if count <= cues.FRAGMENT and not _OWN_FRAGMENT.match(sentence):
        return bool(cues.BEGINS.search(said)) or bool(cues.BEGINS.search(text, last.span.start, last.span.end))
    before = text[last.span.start : last.span.end]
    if cues.THAT_TRUE.match(before) and cues.YES_NO.match(sentence):
        return True
    most = CAUSE_WORDS if cues.CAUSE.match(before) else AGAIN_WORDS
    return bool(cues.PRONOUN_AGAIN.match(sentence)) and count <= most and not sentence.lower().startswith("and")


def _same(text: str, last: Asked, request: Asked, sentence: str) -> bool:
    """Tell whether two requests have nearly all their words in common."""
    if not (last.direct and request.direct) or sentence.lower().startswith("and"):
        return False
    one = terms(text[last.span.start : last.span.end])
    other = terms(text[request.span.start : request.span.end])
    shared = len(one & other)
    return shared >= SAME_WORDS and shared >= SAME * min(len(one), len(other))


_OWN_FRAGMENT = re.compile(r"\W*(?:why|how so|who|when|and|(?:and )?if (?:so|not),? \w+)\b", re.IGNORECASE)
STATED_SENTENCES = 3
"""Sentences up to which a statement may stand for a request."""
STATED_WORDS = (5, 48)
"""Words of such a statement."""


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1] in " \t\n\r\u00a0,;—–-":
        end -= 1
    return Span(start, end)
