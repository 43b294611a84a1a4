"""What stands around a quotation in its turn, and what of it should not have been left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.quotes import cues
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.model import Span
    from onrecord.quotes.tokens import Joined

_APOSTROPHE = lazy_re("[\u2018\u2019\u02bc\u2032`]")
_SPACE = lazy_re(r"\s+")
_CLAUSE = lazy_re(
    r"[;:\u2013\u2014]|--| - |,\s|\b(?:but|yet|so that|and (?=(?:we|i|they|he|she|it|you|there)\b))", re.IGNORECASE
)
_ASIDE = lazy_re(r"(?:\b(?:not|never|without|hardly)|n't)\b,[^,]{1,80},\s*$", re.IGNORECASE)
_LEAD_IN = lazy_re(r"[,;:\u2013\u2014-]\s*$|--\s*$")
_OPEN, _CLOSE = "\u201c\u00ab\u201e", "\u201d\u00bb"
_QUOTES = " \"'\u201c\u2018"
_THAT = lazy_re(r"\bthat\b", re.IGNORECASE)
_NEAR = 80
_CLAUSE_WORDS = 2
"""Words before a comma from which they are a clause of their own, whose negation stays in it."""
_LONGEST = 600
"""Code points of a sentence that are looked at, on each side."""
Warned = tuple[str, str]


class Around(NamedTuple):
    """The words of the speaker around a quotation.

    Attributes:
        before: from the beginning of the sentence.
        behind: to the end of the sentence.
        previous: the end of the sentence before.
        following: the beginning of the sentence behind.
        quoted: the words of the record between quotation marks inside which the quotation lies whole; empty for none.
    """

    before: str
    behind: str
    previous: str
    following: str
    quoted: str


def around(record: Joined, place: Span) -> Around:
    """Give what stands around a place of the document in the words that were joined."""
    start, end = record.offset(place.start), record.offset(place.end - 1) + 1
    before, at, to, behind = _sentences_at(record, place)
    first = start if at is None else min(record.offset(at.start), start)
    last = end if to is None else max(record.offset(to.end - 1) + 1, end)
    previous, following = _joined(record, before), _joined(record, behind)
    return Around(
        _plain(record.text[max(first, start - _LONGEST) : start]),
        _plain(record.text[end : min(last, end + _LONGEST)]),
        _plain(previous[-_LONGEST:]),
        _plain(following[:_LONGEST]),
        _quoted(record.text, start, end),
    )


def _sentences_at(record: Joined, place: Span) -> tuple[Span | None, Span | None, Span | None, Span | None]:
    """Give the sentence before a place, those in which it begins and ends, and the one behind; none is read further."""
    before = at = to = last = None
    for span in sentences(record.document, record.parts):
        if to is not None:
            return before, at, to, span
        if at is None and span.end > place.start:
            before, at = last, span
        if span.end >= place.end:
            to = span
        last = span
    return before, at, to, None


def _joined(record: Joined, span: Span | None) -> str:
    return "" if span is None else record.text[record.offset(span.start) : record.offset(span.end - 1) + 1]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", _APOSTROPHE.sub("'", text))


def _quoted(text: str, start: int, end: int) -> str:
    """Give the words in quotation marks that hold all of a place; empty where there are none."""
    before, inside, behind = text[:start], text[start:end], text[end:]
    opened = max((before.rfind(mark) for mark in _OPEN), default=-1)
    closed = max((before.rfind(mark) for mark in _CLOSE), default=-1)
    straight = before.count('"')
    if inside[:1] in _OPEN + '"':
        return ""
    if opened > closed:
        ends = [at for mark in _CLOSE if (at := behind.find(mark)) >= 0]
        if ends and opened >= start - _LONGEST * 4:
            return _SPACE.sub(" ", text[opened : end + min(ends) + 1])
    if straight % 2 and '"' in behind:
        opened = before.rfind('"')
        return _SPACE.sub(" ", text[opened : end + behind.index('"') + 1])
    return ""


def reported(about: Around) -> str:
    """Give the words that show that the speaker says what somebody else said; empty for none."""
    if about.quoted and not _is_own(about.before[-_NEAR:].split(about.quoted[:1])[0]):
        return about.quoted
    clause = _told_clause(about.before)
    said = [found[0] for found in cues.ATTRIBUTION.finditer(clause + " ")]
    if said:
        return "" if _is_own(said[-1]) else said[-1].strip()
    found = cues.SAID_BEHIND.match(about.behind)
    if found is not None:
        return found[0].strip(" ,")
    if not about.before.strip(" \"'\u201c\u2018"):
        found = cues.PREVIOUS_SENTENCE.search(about.previous)
        if found is not None and not _is_own(found[0]):
            return found[0].strip()
    return ""


def _is_own(words: str) -> bool:
    """Tell whether it is the speaker who says it: the last one named before the last word of saying is I or we."""
    if cues.NOT_OWN.search(words):
        return False
    said = [*cues.SAYING.finditer(words)]
    named = cues.SUBJECT.findall(words, 0, said[-1].start()) if said else []
    return bool(named) and cues.OWN.fullmatch(named[-1]) is not None


def _last_clause(before: str) -> str:
    """Give the clause in which the quotation stands, of the words before it."""
    bare = _LEAD_IN.sub("", before)
    ends = [found.end() for found in _CLAUSE.finditer(bare)]
    return bare[ends[-1] :] if ends else bare


def _told_clause(before: str) -> str:
    """Give the last clause, with those before it where what is told begins with a clause of its own in them."""
    bare = _LEAD_IN.sub("", before)
    ends = [0, *(found.end() for found in _CLAUSE.finditer(bare))]
    at = len(ends) - 1
    while at and cues.REPORTED_ON.search(bare, ends[at - 1], ends[at]):
        at -= 1
    return bare[ends[at] :]


def cuts(about: Around, quote: str) -> Iterator[Warned]:
    """Give what a cut leaves out that governs the words: the warning, and the words that show it.

    Args:
        about: the words around.
        quote: the quotation's own.
    """
    yield from _before(about, quote)
    yield from _behind(about, quote)
    if about.before[-1:].isalnum() or (about.before[-1:] in "-\u2010\u2011'/" and about.before[-2:-1].isalnum()):
        yield "cut-word", about.before.split(" ")[-1]
    if about.behind[:1].isalnum() or (about.behind[:1] in "-\u2010\u2011/" and about.behind[1:2].isalnum()):
        yield "cut-word", about.behind.split(" ")[0]
    if cues.FIGURE_FIRST.match(quote) and (found := cues.AMOUNT.search(about.before)):
        yield "cut-word", found[0].strip()
    if cues.COUNT.search(quote.rstrip(".,")) and (found := cues.MAGNITUDE.match(about.behind.lstrip(" -"))):
        yield "cut-word", found[0].strip()


def _before(about: Around, quote: str) -> Iterator[Warned]:
    before = about.before
    clause = _last_clause(before)
    if (
        not _LEAD_IN.search(before)
        or before.rstrip()[-1:] in {"-", "\u2014", "\u2013"}
        or len(clause.split()) < _CLAUSE_WORDS
    ):
        if denied := _denial(clause):
            yield "negation", denied
    elif ends := cues.ENDS_IN_NEGATION.search(clause):
        yield "negation", ends[0].strip()
    if found := _ASIDE.search(before):
        yield "negation", found[0].strip()
    if governing := _governing(before, quote):
        yield "condition", governing
    listed = cues.ENUMERATES.search(before) and cues.LISTS.search(quote)
    if not listed and (match := cues.WHETHER.search(clause)):
        yield "condition", match[0]
    if match := cues.HEDGE.search(clause):
        yield "hedge", match[0]


def _governing(before: str, quote: str) -> str:
    """Give the first condition before the words that reaches to them; empty where none does."""
    for found in cues.CONDITION.finditer(before):
        rest = before[found.end() :]
        # That they will stay until June, and that ...: each part by itself. If they come, we stay, because ...: the
        # reason holds whether they come or not.
        if _is_time(before, found, quote):
            continue
        apart = cues.AND_THAT.search(rest) and _THAT.search(before, 0, found.start())
        if not apart and not _gives_a_reason(rest):
            return found[0]
    return ""


def _is_time(text: str, found: re.Match[str], quote: str) -> bool:
    """Tell whether a word of condition only says how long: ``until the end of June``; ``not ... until`` says when."""
    until = found[0].casefold() == "until" and cues.TIME.match(text, found.end()) is not None
    return until and cues.LEFT_NEGATION.search(_plain(quote)) is None


def _gives_a_reason(rest: str) -> bool:
    """Tell whether behind a condition its main clause is said, and then, behind a comma, the reason for it."""
    condition, *main = rest.split(",")
    reason = main.pop().split()[:2] if main else []
    return (
        len(condition.split()) > 1
        and any(len(part.split()) > _CLAUSE_WORDS for part in main)
        and reason[:1] == ["because"]
        and reason[1:] != ["of"]
    )


def _denial(clause: str) -> str:
    bare = cues.NO_DENIAL.sub(" ", clause)
    found = cues.NEGATION.search(bare)
    return found[0] if found is not None else ""


def _behind(about: Around, quote: str) -> Iterator[Warned]:
    behind = about.behind
    if found := cues.CONTRAST.match(behind):
        yield "contrast", found[0].strip(" ,;-")
    if (found := cues.REASON.match(behind)) and cues.LEFT_NEGATION.search(_plain(quote)):
        yield "contrast", found[0].strip(" ,")
    if found := cues.EXCEPTIONS.search(behind) or cues.EXCEPTING.search(_first_clause(behind)):
        yield "contrast", found[0]
    if limiting := _limiting(behind, quote):
        yield "condition", limiting
    if found := cues.NEXT_SENTENCE.match(about.following):
        yield "contrast", found[0].strip()
    ending = behind.rstrip(" \"'\u201d\u2019)")
    asked = ending.endswith("?") and not quote.rstrip(" \"'\u201d\u2019)").endswith("?")
    if asked and not _is_told_first(about, quote):
        yield "question", about.before + " \u2026 " + behind if about.before else behind


def _first_clause(behind: str) -> str:
    """Give what belongs to the clause of the quotation, or is added to it, of the words behind it."""
    bare = behind.lstrip(" ,;:-\u2013\u2014")
    end = _CLAUSE.search(bare)
    return bare if end is None else bare[: end.start()]


def _limiting(behind: str, quote: str) -> str:
    """Give the first condition behind the words that may be theirs, not that of the next clause; empty for none."""
    for found in cues.CONDITION.finditer(behind):
        if _is_time(behind, found, quote):
            continue
        opens = cues.OPENS_CLAUSE.search(behind, 0, found.start())
        if not opens or not cues.ANSWER.search(behind, found.end()):
            return found[0]
    return ""


def _is_told_first(about: Around, quote: str) -> bool:
    """Tell whether the words are told, and the question that ends their sentence begins behind them."""
    if not cues.NO_QUESTION_YET.fullmatch(about.before.strip(_QUOTES)) or cues.ASKS.match(
        _plain(quote).lstrip(_QUOTES)
    ):
        return False
    return cues.QUESTION_FOLLOWS.match(about.behind) is not None


def left_out(words: str) -> Iterator[Warned]:
    """Give what an ellipsis leaves out that it should not have: the warning, and the words."""
    plain = _plain(words)
    for warning, pattern in (
        ("negation", cues.LEFT_NEGATION),
        ("condition", cues.CONDITION),
        ("condition", cues.WHETHER),
        ("hedge", cues.LEFT_HEDGE),
        ("attribution", _LEFT_ATTRIBUTION),
    ):
        for found in pattern.finditer(plain):
            if not _is_time(plain, found, plain):
                yield warning, found[0].strip()
                break


_LEFT_ATTRIBUTION = lazy_re(rf"\b(?:{cues._SAY})\b", re.IGNORECASE)  # noqa: SLF001 - one list of verbs
