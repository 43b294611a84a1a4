"""The requests of one sentence: where each begins, and where it ends.

All positions are code points from the start of the sentence, whose white space has been made blanks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from onrecord.annotators.questions import around, cues
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

ALONE = 3
"""Words from which what stands between two joints is a request of its own."""
FALSE_START = 9
"""Words up to which a request that a dash breaks off was a false start."""
STUMP = 5
"""Words up to which a question without any mark at its end was cut off before it asked."""
_WORD = lazy_re(r"[\w’'-]+")
_MARK = lazy_re(r"\?[\"'”’)\]*_]*$")
_ENDED = lazy_re(r"[.?!…][\"'”’)\]*_]*$")


def count(said: str) -> int:
    """Count the words of a stretch of speech."""
    return len(_WORD.findall(said))


def has_words(said: str) -> bool:
    """Tell whether there is a word in a stretch of speech."""
    return _WORD.search(said) is not None


def is_direct(said: str) -> bool:
    """Tell whether a sentence is a direct question: by its mark, or by its first words where the mark is lost."""
    if _MARK.search(said):
        return True
    lead = cues.LEADS.match(said)
    begins = lead.end() if lead else 0
    if said[-1:] in "])" or (_ENDED.search(said) is None and count(said[begins:]) <= STUMP):
        return False  # broken off
    called = _behind_call(said, begins)
    if called > begins and cues.QUESTION_WORD.match(said, called) and not cues.OF_WHOM.match(said, called):
        return True
    return any(cues.INVERTED.match(said, at) is not None for at in {begins, called})


def asks_leave_only(said: str) -> bool:
    """Tell whether a sentence asks leave to ask, and nothing else behind it."""
    for at in (0, _behind_call(said, first(said))):
        match = around.LEAVE.match(said[at:])
        if match:
            rest = said[at + match.end() :]
            return not any(found["wh"] or found["aux"] for found in cues.begins(rest))
    return False


@lru_cache(maxsize=64)
def first(said: str) -> int:
    """Give where a sentence starts behind greetings and conjunctions."""
    lead = cues.LEADS.match(said)
    return lead.end() if lead and _WORD.search(said, lead.end()) else 0


def requests(said: str, *, direct: bool) -> Iterator[tuple[int, int]]:
    """Give the requests of a sentence, in order.

    Args:
        said: the sentence.
        direct: whether it is a direct question.
    """
    begin = _begin(said, direct=direct)
    if begin is not None:
        yield from split(said, begin, _topic(said, _condition(said, begin)))


def split(said: str, begin: int, start: int) -> Iterator[tuple[int, int]]:
    """Cut a request at its joints.

    Args:
        said: the sentence.
        begin: where it asks; no joint stands before it.
        start: where the request's words start, with the matter or the condition before it.
    """
    direct = said.endswith("?")
    tail = next((m for m in cues.TAIL.finditer(said, begin) if len(said) - m.start() > m.start() - start), None)
    end = tail.start() if tail else len(said)
    for joint in cues.COORDINATED.finditer(said, begin, end):
        if not _own(said, start, joint, direct=direct):
            continue
        if not cues.BROKEN.match(said, start):
            yield from _listed(said, begin, start, joint.start())
        start = begin = joint.end()
    yield from _listed(said, begin, start, end)


def _listed(said: str, begin: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a request without joints at a list of its question words: ``whether, when and how ...``."""
    for found in cues.WH_LIST.finditer(said[:end], begin):
        if cues.WH_LIST_AFTER.search(said[begin : found.start()]):
            for word in ("first", "second"):
                if found[word]:
                    yield found.span(word)
            start = found.start("last")
            break
    yield start, start + len(cues.LOOSE_END.sub("", said[start:end]))


def _begin(said: str, *, direct: bool) -> int | None:
    """Give where the request of a sentence begins; None where it asks nothing."""
    at_first = first(said)
    begins = [found for found in cues.begins(said) if found.end() > at_first]
    asks = [found for found in begins if _may_begin(said, found, at_first, direct=direct)]
    if not direct:
        indirect = next((found for found in asks if found["indirect"]), None)
        if indirect is not None:
            return max(indirect.start(), at_first)
        small = said.lower()
        put = cues.STATED.search(said) if "question" in small or "ask," in small else None
        at = _blank(said, put.end()) if put else 0
        return at if put and (cues.BEGINS.match(said, at) or cues.WHETHER.match(said, at)) else None
    if not asks:
        return _behind_call(said, at_first)
    begin = asks[0].start()
    if cues.TAG.match(said, begin):
        return _behind_call(said, at_first)
    for restart in cues.RESTART.finditer(said, begin):
        if restart["ask"] or count(said[begin : restart.start()]) <= FALSE_START:
            begin = restart.end()
    return begin


def _may_begin(said: str, found: re.Match[str], at_first: int, *, direct: bool) -> bool:
    """Tell whether a request begins at a word that may begin one."""
    at = found.start()
    if found["indirect"] and at > at_first:
        return True
    if cues.WHILE.match(said, at):
        return False
    if at <= at_first:
        return True
    before = said[:at]
    if found["wh"] and cues.OBJECT_OF.search(before):
        return False
    if (found["wh"] and before.rstrip().endswith(",") and cues.ASIDE.match(said, at)) or cues.VERB.match(said, at):
        return False
    if cues.BEFORE.search(before):
        # "that is the case", "that have been made"; but "the question is that do you"
        return not (found["aux"] and cues.THAT.search(before)) or cues.YOU_NEXT.match(said, at) is not None
    called = bool(found["aux"]) and direct and cues.CALLED_FIRST.search(before) is not None
    return called and cues.YOU_NEXT.match(said, at) is not None


def _topic(said: str, start: int) -> int:
    """Take the matter in before a request that is short against it: ``On the grain talks, are you hopeful?``."""
    if said[:start].rstrip()[-1:] != ",":
        return start
    request = count(said[start:])
    for found in cues.TOPIC.finditer(said, 0, start):
        topic = said[found.end() : start]
        if 2 * count(topic) > request and "." not in topic:
            return found.end()
    return start


def _condition(said: str, begin: int) -> int:
    """Take the condition in on which a request hangs: ``If the survey is good, will the quota rise?``."""
    clause = cues.CONDITION.search(said, 0, begin)
    if clause is None or said[:begin].rstrip()[-1:] not in {",", "-", "—", "–"}:
        return begin
    # A longer one is a premise.
    return begin if count(said[clause.end() : begin]) > max(count(said[begin:]), ALONE) else clause.end()


def _own(said: str, start: int, joint: re.Match[str], *, direct: bool) -> bool:
    """Tell whether what stands behind a joint is a request of its own, and so is what stands before it."""
    before, after = said[start : joint.start()], said[joint.end() :]
    if count(before) < ALONE or (count(after) < ALONE and not cues.BARE.match(after)):
        return False
    if cues.HANGS.search(before) or cues.VERB.match(after) or (direct and cues.RELATIVE.match(after)):
        return False
    return not (joint["joint"] or "").strip(" ,").lower().startswith("or")


def _blank(said: str, at: int) -> int:
    return at + len(said[at:]) - len(said[at:].lstrip(" :,—–-"))


def _behind_call(said: str, at: int) -> int:
    """Skip somebody called at the beginning: ``Mr Brask are you glad``."""
    match = cues.VOCATIVE.match(said, at)
    return match.end() if match else at
