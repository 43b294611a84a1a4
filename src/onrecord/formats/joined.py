"""Where transcripts begin that stand one behind the other in one text; a wrong cut is worse than none.

A cut needs a separator and, behind it, what begins like a document of its own. Page breaks, rules between sections and
running heads have the one without the other, or a beginning that tells no other day than the pages before.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from onrecord.formats import frontmatter
from onrecord.grammar.days.dates import dates
from onrecord.model import OffsetMap, Piece, Problem, Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.text import Decoded

_LINE_BREAK = r"(?>\r\n|[\n\r\f])"
_RULE = lazy_re(r"(?:={5,}+|\*{5,}+|_{5,}+|-{5,}+)(?=[ \t]*+(?:[\r\n\f]|\Z))")
_MARK = lazy_re(rf"\f|(?:(?<=[\n\r\f])|\A)[ \t\ufeff]*+(?P<rule>{_RULE.pattern})")
# What a pattern begins with is found fast: that a line begins here is asked behind it.
_FENCE = lazy_re(r"---(?:(?<=[\n\r\f]---)|(?<=[\n\r\f]\ufeff---)|(?<=\A---)|(?<=\A\ufeff---))[ \t]*+(?=\r?\n)")
_FIELD = r"[A-Za-z][A-Za-z -]{1,24}:[ \t]*[^\r\n\f]*"
_FIELDS = lazy_re(rf"(?:From [^\r\n\f]*{_LINE_BREAK})?(?P<fields>(?:{_FIELD}{_LINE_BREAK}){{2,12}})(?={_LINE_BREAK})")
_DAY_FIELDS = frozenset({"date", "date held", "held", "day"})
_NAME_FIELDS = frozenset({"title", "subject", "event", "headline", "document", "transcript"})
_LINE = lazy_re(r"[^\s\ufeff][^\r\n\f]*")
_LABEL = lazy_re(r"(?:[QA]|[^\W\d_][^:\r\n]{0,60}):(?=\s|$)|(?:Q|A)\.?[ \t]{2,}\S")
_SECTION = lazy_re(
    r"(?:the )?(?:day|session|part|panel|section|chapter|annex|appendix|attachment|exhibit|enclosure|morning|afternoon|"
    r"evening|opening|closing|prepared|written|supplementary|continued|page|statement (?:of|by)|letter|excerpts?|"
    r"related|see also|notes?|contents)\b",
    re.IGNORECASE,
)
"""How parts of one document begin: its days, sessions, pages, what is appended."""
_YAML = lazy_re(r"[A-Za-z_][\w-]*[ \t]*:|[ \t]|-[ \t]|#|\Z")
_DIGITS = lazy_re(r"\d+")
_LETTERS = lazy_re(r"[^\W\d_]")
_ENDED = lazy_re(
    r"[.?!…–—-][\])\"'”’»*_]*\Z|[#*]\Z|\b(?:ends?|ended|adjourned|concluded|closed|rose|noon|midnight)\b|\d[:.]\d\d",
    re.IGNORECASE,
)
"""How the last line of a transcript ends: a sentence, a note, a footer, the time when the talk was over."""
_PAGE_NUMBER = lazy_re(r"\W*(?:page )?\d{0,5}(?: of \d+)?\W*", re.IGNORECASE)
OPENING = 8
"""Lines that hold something, from which a document's title and day are read."""
LONGEST_LINE = 120
"""Longer lines at the top (long titles, who takes part) are passed over."""
LONGEST_HEAD = 400
"""Lines longer than this are talk."""
_TALK = 3000
"""Code points in which a label comes back."""
LABELLED = 2
"""Labelled turns that a transcript has at least."""
STATEMENT = 20
"""Words that a document without labelled turns has at least behind its front matter or fields."""


class Opening(NamedTuple):
    """How a piece begins.

    Attributes:
        first: its first line, numbers made alike.
        titled: that line may be a title.
        day: the first date printed in the lines before the talk, in ISO form; empty where there is none.
    """

    first: str
    titled: bool
    day: str


class Way(NamedTuple):
    """One way to cut a text.

    Attributes:
        starts: first code points of the pieces, the first of them 0.
        declared: each piece begins with front matter or fields that name and date it, so it may be a bare statement.
    """

    starts: tuple[int, ...]
    declared: bool


def ways(text: str) -> Iterator[Way]:
    """Give the ways to cut a text, the surest first; most texts have none.

    The reader has the last word: each piece must hold what a transcript holds.
    """
    for starts in (_fronts(text), _fields(text)):
        if len(starts) > 1:
            yield Way((0, *starts[1:]), declared=True)
    marks = _marks(text)
    if not marks:
        return
    forms: dict[str, list[int]] = {}
    for form, start in marks:
        forms.setdefault(form, []).append(start)
    first = _opening(text, 0)
    if not first.titled or not first.day:
        return
    top = next(end for end, _ in _lines(text, 0))
    for starts in forms.values():
        behind = [start for start in starts if start >= top]
        if behind and behind[0] <= _head(text, 0):
            continue  # it parts a masthead from what it heads
        cuts = _unlike(text, behind, first, same=False)
        # Where one of them parts no documents, the others may part none either; rules in a head are left aside.
        heads = [_head(text, cut) for cut in cuts]
        at = [max(bisect_right(cuts, start) - 1, 0) for start in behind]
        if cuts and all(cuts[index] <= start <= heads[index] for index, start in zip(at, behind, strict=True)):
            yield Way((0, *cuts), declared=False)
    alike = _unlike(text, sorted({start for _, start in marks}), first, same=True)
    if alike:
        yield Way((0, *alike), declared=False)


def _fronts(text: str) -> list[int]:
    """Give where blocks of front matter begin that name and date a document, the first at the top of the text."""
    starts: list[int] = []
    behind = 0
    for fence in _FENCE.finditer(text):
        begin = fence.start() - text.startswith("\ufeff", max(fence.start() - 1, 0))
        if begin < behind:
            continue
        block = frontmatter.block(text, begin)
        told = frontmatter.facts(text, block) if block is not None and _is_yaml(text, block) else {}
        if block is not None and "title" in told and ("date" in told or "published" in told):
            starts.append(begin)
            behind = block.end
        if not starts or text[: starts[0]].strip("\ufeff \t\r\n\f"):
            return []
    return starts


def _is_yaml(text: str, block: Span) -> bool:
    """Tell whether every line is one of YAML: two rules in Markdown may have talk between them."""
    return all(map(_YAML.match, block.of(text).splitlines()[1:-1]))


def _fields(text: str) -> list[int]:
    """Give where the same fields begin again that name and date the document at the top of the text."""
    line = _next_line(text, 0)
    top = None if line is None else _FIELDS.match(text, line.start())
    if top is None:
        return []
    keys = _keys(top["fields"])
    if not _DAY_FIELDS & set(keys) or not _NAME_FIELDS & set(keys):
        return []
    again = re.compile(
        rf"(?<=[\n\r\f])(?:From [^\r\n\f]*{_LINE_BREAK})?(?={re.escape(top['fields'].partition(':')[0])}:)"
    )
    starts = []
    for found in again.finditer(text):
        block = _FIELDS.match(text, found.start())
        before = text[max(found.start() - 400, 0) : found.start()].replace("\r\n", "\n")
        if block is not None and _keys(block["fields"]) == keys and _parted(before) and any(dates(block["fields"])):
            starts.append(found.start())
    return [0, *starts] if any(dates(top["fields"])) else []


def _keys(fields: str) -> list[str]:
    return [line.partition(":")[0].strip().lower() for line in fields.splitlines()]


def _parted(before: str) -> bool:
    """Tell whether a blank line, a page break or a rule ends what stands before a place."""
    last = before.split("\n")[-2] if before.count("\n") else before
    return not last.strip() or before.endswith("\f") or _RULE.match(last.strip()) is not None


def _marks(text: str) -> list[tuple[str, int]]:
    """Give the form of every page break and rule, with where the first line behind it begins."""
    if not any(sign in text for sign in ("\f", "=====", "*****", "_____", "-----")):
        return []
    marks: list[tuple[str, int]] = []
    before, start = len(text), len(text)
    for mark in reversed(list(_MARK.finditer(text))):
        found = _LINE.search(text, mark.end(), before)
        if found is not None:  # with the white space before it in its line
            start = max(mark.end(), *(text.rfind(end, mark.end(), found.start()) + 1 for end in "\n\r\f"))
        before = mark.start()
        if start < len(text):
            marks.append((mark["rule"] or "\f", start))
    return marks[::-1]


def _ended(text: str, start: int) -> bool:
    """Tell whether what stands before a place ends as a transcript does: no masthead, no sentence that goes on."""
    for line in reversed(re.split(_LINE_BREAK, text[max(start - 2 * LONGEST_HEAD, 0) : start])):
        if line.strip() and not _RULE.match(line.strip()) and not (_PAGE_NUMBER.fullmatch(line) and "#" not in line):
            return _ENDED.search(line.rstrip()) is not None
    return False


def _next_line(text: str, at: int) -> re.Match[str] | None:
    """Find the first line that holds something but a rule, from ``at`` on."""
    while (found := _LINE.search(text, at)) is not None and _RULE.match(text, found.start()):
        at = found.end()
    return found


def _lines(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Give the lines at the top of a piece up to the talk, each with its end."""
    at = start
    for _ in range(OPENING):
        found = _next_line(text, at)
        if found is None or found.end() - found.start() > LONGEST_HEAD:
            return
        line = found[0].strip(" \t\ufeff*#")
        label = _LABEL.match(line)
        if label and text.find(label[0], found.end(), found.end() + _TALK) >= 0:
            return
        at = found.end()
        yield at, line


def _head(text: str, start: int) -> int:
    """Give where the lines at the top of a piece end."""
    return max((end for end, _ in _lines(text, start)), default=start)


def _opening(text: str, start: int) -> Opening:
    lines = [line for _, line in _lines(text, start)]
    first = lines[0] if lines else ""
    day = next((date.iso for line in lines if len(line) <= LONGEST_LINE for date in dates(line)), "")
    bare = first
    for date in reversed(list(dates(first))):
        bare = bare[: date.span.start] + bare[date.span.end :]
    begins = _LETTERS.search(first)
    titled = (
        begins is not None
        and not begins[0].islower()
        and not first.endswith((".", "?", "!", ",", ";"))
        and not _SECTION.match(first)
        and len(_LETTERS.findall(bare)) > len("Wednesday")
    )
    return Opening(" ".join(_DIGITS.sub("0", first).split()), titled, day)


def _unlike(text: str, starts: Sequence[int], first: Opening, *, same: bool) -> list[int]:
    """Give those places where a piece begins with a title and a day that no piece before it had.

    Args:
        text: the text.
        starts: the places, in order.
        first: how the text begins.
        same: take only pieces whose first line is the text's.
    """
    seen = {first.day}
    cuts: list[int] = []
    for start in starts:
        opening = _opening(text, start)
        new = opening.titled and opening.day and opening.day not in seen and _ended(text, start)
        if new and (not same or opening.first == first.first):
            cuts.append(start)
            seen.add(opening.day)
    return cuts


def rules_behind(text: str) -> tuple[Span, ...]:
    """Give the rules that end a piece, which part it from the next."""
    rules: list[Span] = []
    for line in reversed(list(_LINE.finditer(text, max(len(text) - 2 * LONGEST_HEAD, 0)))):
        if not _RULE.match(text, line.start()):
            break
        rules.append(Span(line.start(), line.start() + len(line[0].rstrip())))
    return tuple(reversed(rules))


def slices(decoded: Decoded, starts: Sequence[int]) -> Iterator[Decoded]:
    """Cut a decoded text; each piece keeps its places in the whole file's bytes.

    Args:
        decoded: the text.
        starts: first code points of the pieces, the first of them 0.
    """
    encoding = decoded.offsets.encoding
    pieces = iter(decoded.offsets.pieces)
    piece = next(pieces, None)
    at, byte = 0, 0 if piece is None else piece.source_start
    for start, end in zip(starts, [*starts[1:], len(decoded.text)], strict=True):
        held: list[Piece] = []
        while piece is not None and at < end:
            upto = min(piece.end, end)
            whole = piece.raw is not None or (at, upto) == (piece.start, piece.end)
            stop = piece.source_end if whole else byte + len(decoded.text[at:upto].encode(encoding))
            held.append(Piece(at - start, upto - start, byte, stop, piece.raw))
            at, byte = upto, stop
            if upto == piece.end:
                piece = next(pieces, None)
                byte = byte if piece is None else piece.source_start
        problems = tuple(
            Problem(problem.kind, max(problem.start, start) - start, min(problem.end, end) - start, problem.says)
            for problem in decoded.problems
            if problem.start < end and problem.end > start
        )
        yield type(decoded)(decoded.text[start:end], OffsetMap(encoding, tuple(held)), decoded.encoding, problems)
