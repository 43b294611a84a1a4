"""Which quotation of an edited brief stands beside which citation, and what is neither.

A citation stands behind the words it is for: in the line under a block quotation, behind quotation marks in the same
block, or behind a sentence of the analyst's own. What an editor does to a brief is allowed for: quotations set in line,
marks of block quotations taken away, lines joined. Nothing is passed over but what `onrecord.briefs.printed` knows.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.briefs.apart import Apart, Cited, Quoted, citations
from onrecord.briefs.printed import GAP, NOT_SAID, UNNAMED, defining, fields, form_of
from onrecord.briefs.saidon import days_before
from onrecord.briefs.signed import Signed, behind, is_signature, names_somebody, signed
from onrecord.model import Span
from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.paragraphs import Paragraph
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.briefs.lines import TextBlock
    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.reading import Claim

_DASH = lazy_re(r"\s*(?:[—–―]|--|-\s)\s*")
_JOINED = lazy_re(r"^(?P<head>.*\S)\s+(?:[—–―]|--|-)\s*(?P<tail>[^—–―]{0,200})$", re.DOTALL)
_LABEL = lazy_re(r"^(?:\S+\s+){0,3}\S+:$")
_TOGETHER = lazy_re(r"[\s,;.:)(\]\[·|]*(?:and|und|&)?[\s,;.)(\]\[·|]*")
_FIRM = frozenset({"before", "behind", "line"})
_VOICE = lazy_re(rf"(?P<who>“[^“”]{{1,80}}”{re.escape(UNNAMED)}),?(?:\s+[a-z]+){{0,4}}\s*[:,]?\s*$")
"""``“Q” (not named) asked:``"""
_NOBODY = Signed(None, ())
_BLOT = "\ufffc"


def paired(blocks: Sequence[TextBlock]) -> Apart:
    """Take a brief apart."""
    return _Pairing(blocks).apart()


class _Pairing:
    def __init__(self, blocks: Sequence[TextBlock]) -> None:
        self._blocks = blocks
        self._citations: list[Cited] = []
        self._of: list[list[int]] = []
        self._plain: list[str] = []
        self._quotes: list[Quoted] = []
        self._defining = defining(blocks)
        for number, block in enumerate(blocks):
            found = list(citations(block.text, number))
            self._of.append(list(range(len(self._citations), len(self._citations) + len(found))))
            self._citations += found
            made = list(fields(block.text))
            self._quotes += [Quoted(words, number, _NOBODY, (), "field") for _, held in made for words in held]
            spans = [*(Span(one.start, one.end) for one in found), *(span for span, _ in made)]
            self._plain.append(_blanked(block.text, spans))
        outside = [
            Paragraph("" if block.depth else text, number, heading=block.heading)
            for number, (block, text) in enumerate(zip(blocks, self._plain, strict=True), 1)
        ]
        found_marks = marked(outside)
        self._marks: list[list[tuple[Marked, Claim | None]]] = [[] for _ in blocks]
        for one, claim in zip(found_marks, claims(outside, found_marks), strict=True):
            self._marks[one.outer[-1][0]].append((one, claim))
        self._used: set[int] = set()
        self._signatures: set[int] = set()
        self._paired: set[int] = set()

    def apart(self) -> Apart:
        for number in range(len(self._blocks)):
            for group, begin in self._groups(number):
                self._group(number, group, begin)
        self._uncited()
        own = tuple(self._own())
        order = sorted(self._quotes, key=lambda one: (one.block, one.cited))
        return Apart(tuple(self._blocks), tuple(self._citations), tuple(order), own)

    def _groups(self, number: int) -> Iterator[tuple[tuple[int, ...], int]]:
        """Give the citations of a block that stand together, and where the words before them begin."""
        held = self._of[number]
        if not held:
            return
        text, begin, run = self._blocks[number].text, 0, [held[0]]
        for one, other in pairwise(held):
            if _TOGETHER.fullmatch(text, self._citations[one].end, self._citations[other].start):
                run.append(other)
                continue
            yield tuple(run), begin
            begin, run = self._citations[one].end, [other]
        yield tuple(run), begin

    def _group(self, number: int, group: tuple[int, ...], begin: int) -> None:
        block, start = self._blocks[number], self._citations[group[0]].start
        before = self._plain[number][begin:start].strip()
        if block.depth:
            self._in_block(number, group, before, first=begin == 0)
            return
        marks = [pair for pair in self._marks[number] if begin <= pair[0].outer[-1][1].start < start]
        voiced = [self._plain[number].startswith(UNNAMED, pair[0].outer[-1][1].end) for pair in marks[:-1]]
        marks = [pair for pair, voice in zip(marks, [*voiced, False], strict=False) if not voice]
        # An item of a list that only names somebody and a day was meant for the line under a quotation.
        signs = _DASH.match(before) or (block.aside and not block.row and not marks and is_signature(before))
        if signs and begin == 0 and self._signed_below(number, group, before):
            return
        if marks:
            ends = [*(one.outer[0][1].start for one, _ in marks[1:]), start]
            led = begin
            for (one, claim), end in zip(marks, ends, strict=True):
                self._paired.add(id(one))
                opening = one.outer[0][1].start if one.outer[0][0] == number else 0
                days = days_before(self._plain[number][led : max(opening, led)])
                led = one.outer[-1][1].end
                by = behind(self._plain[number][one.outer[-1][1].end : max(one.outer[-1][1].end, end)])
                told = claim is not None and claim.how in _FIRM
                told = told and not NOT_SAID.search(self._plain[number][: one.outer[0][1].start])
                unnamed = _VOICE.search(self._plain[number][: max(opening, 0)])
                who = by.who or (None if claim is None or not told else claim.name or claim.office)
                if unnamed is not None and by.who is None:
                    who, told = unnamed["who"], True
                self._quotes.append(Quoted(one.text, number, Signed(who, by.days + days), group, "line", firm=told))
            return
        joined = _JOINED.match(before)
        if joined is not None and _signs(joined["tail"]):
            self._quotes.append(Quoted(joined["head"], number, signed(joined["tail"]), group, "bare"))

    def _in_block(self, number: int, group: tuple[int, ...], before: str, *, first: bool) -> None:
        """Pair citations in a block quotation: in the line under it, or behind its words."""
        above = self._above(number) if first else []
        rest = self._rest(number, group)
        if above and (not before or _DASH.match(before) or is_signature(before, under=True)):
            source = before
            if rest and is_signature(rest, under=True):
                source, rest = f"{before}, {rest}", ""
            self._take(above, number, signed(source), group)
        if rest:
            self._quotes.append(Quoted(rest, number, _NOBODY, (), "line"))
        if number in self._signatures or not before or _LABEL.match(before):
            return
        joined = _JOINED.match(before)
        if joined is not None and is_signature(joined["tail"]):
            head, by = joined["head"], signed(joined["tail"])
        else:
            head, by = before, Signed(None, ())
        text = "\n\n".join([*(self._plain[at] for at in above), head])
        self._used.update((*above, number))
        self._quotes.append(Quoted(text, above[0] if above else number, by, group, "block"))

    def _signed_below(self, number: int, group: tuple[int, ...], before: str) -> bool:
        """Pair the citation of a line that begins with a dash with what stands above, in a block quotation or not."""
        if number == 0:
            return False
        depth = self._blocks[number - 1].depth
        if depth:
            above = self._above(number, depth)
        else:
            fits = not self._blocks[number - 1].heading and not self._of[number - 1] and number - 1 not in self._used
            above = [number - 1] if fits else []
        if not above:
            return False
        marks = self._marks[above[0]] if not depth else []
        if marks:
            self._paired.update(id(one) for one, _ in marks)
            self._signatures.add(number)
            by = signed(before)
            self._quotes += [Quoted(one.text, above[0], by, group, "line") for one, _ in marks]
            return True
        self._take(above, number, signed(before), group)
        return True

    def _above(self, number: int, depth: int | None = None) -> list[int]:
        """Give the blocks of a quotation that end just before a block."""
        wanted = self._blocks[number].depth if depth is None else depth
        at = number
        while at > 0 and self._blocks[at - 1].depth == wanted and not self._of[at - 1] and at - 1 not in self._used:
            at -= 1
        return list(range(at, number))

    def _take(self, above: list[int], number: int, by: Signed, group: tuple[int, ...]) -> None:
        self._used.update(above)
        self._signatures.add(number)
        text = "\n\n".join(_bare(self._plain[at]) for at in above)
        self._quotes.append(Quoted(text, above[0], by, group, "block"))

    def _rest(self, number: int, group: tuple[int, ...]) -> str:
        """Give the words behind the last citation of a block quotation."""
        if group[-1] != self._of[number][-1]:
            return ""
        rest = self._plain[number][self._citations[group[-1]].end :].strip(" ,;.:)]")
        return rest if any(map(str.isalnum, rest)) else ""

    def _uncited(self) -> None:
        """Add the quotations that have no citation."""
        at = 0
        while at < len(self._blocks):
            depth = self._blocks[at].depth
            if not depth:
                self._in_line(at)
            elif self._is_loose(at, depth) and at not in self._signatures:
                at = self._loose(at, depth)
            at += 1

    def _loose(self, at: int, depth: int) -> int:
        """Take a block quotation without a citation, with the line under it; give the number of its last block."""
        last = at
        while last + 1 < len(self._blocks) and self._is_loose(last + 1, depth):
            last += 1
        signature = next((n for n in range(at, last + 2) if self._is_signed(n)), None)
        run = [number for number in range(at, last + 1) if number != signature]
        by = _NOBODY if signature is None else signed(self._plain[signature])
        if run:
            text = "\n\n".join(
                _DASH.sub("", self._plain[n], count=1) if self._dashed(n) else self._plain[n] for n in run
            )
            self._quotes.append(Quoted(text, at, by, (), "block"))
        elif signature is not None:
            self._quotes.append(Quoted(self._plain[signature].lstrip(" —–―-"), signature, _NOBODY, (), "line"))
        self._used.update(range(at, last + 1))
        return last

    def _in_line(self, at: int) -> None:
        """Add what stands between marks, or is signed, in a paragraph or a headline, and has no citation."""
        if at in self._defining:
            return
        for one, claim in self._marks[at]:
            if id(one) in self._paired:
                continue
            number, span = one.outer[0]
            end = one.outer[-1][1].end if len(one.outer) == 1 else span.end
            form = form_of(self._plain[number], span.start, end)
            if form is None:
                continue
            told = claim is not None and claim.how in _FIRM
            who = None if claim is None or not told or form != "line" else claim.name or claim.office
            self._quotes.append(Quoted(one.text, at, Signed(who, ()), (), form, firm=told))
        self._in_other_marks(at)
        if self._marks[at] or self._of[at] or at in self._used or at in self._signatures or self._dashed(at):
            return
        joined = _JOINED.match(self._plain[at])
        if joined is not None and _signs(joined["tail"]):
            self._quotes.append(Quoted(joined["head"], at, signed(joined["tail"]), (), "signed"))
        elif self._is_signed(at + 1) and not self._blocks[at + 1].depth:
            self._quotes.append(Quoted(self._plain[at], at, signed(self._plain[at + 1]), (), "signed"))

    def _in_other_marks(self, at: int) -> None:
        """Add what stands in marks of the kind that carries quotations within quotations elsewhere in the brief."""
        spans = [span for one, _ in self._marks[at] for number, span in one.outer if number == at]
        text = _blanked(self._plain[at], spans, _BLOT)
        for one in marked([Paragraph(text, 1)]):
            if one.closed and _BLOT not in one.text:
                self._quotes.append(Quoted(one.text, at, _NOBODY, (), "entry"))

    def _is_loose(self, number: int, depth: int) -> bool:
        return self._blocks[number].depth == depth and number not in self._used and not self._of[number]

    def _dashed(self, number: int) -> bool:
        return _DASH.match(self._plain[number]) is not None

    def _is_signed(self, number: int) -> bool:
        """Tell whether a block without a citation is the line under a quotation."""
        if number >= len(self._blocks) or self._of[number]:
            return False
        text = self._plain[number]
        return self._dashed(number) and is_signature(_DASH.sub("", text, count=1), under=True)

    def _own(self) -> Iterator[tuple[int, str]]:
        for number, block in enumerate(self._blocks):
            if block.depth or number in self._used or number in self._signatures or number in self._defining:
                continue
            spans = [span for one, _ in self._marks[number] for at, span in one.outer if at == number]
            spans += [Span(self._citations[at].start, self._citations[at].end) for at in self._of[number]]
            spans += [Span(*match.span()) for match in GAP.finditer(block.text)]
            yield number, _blanked(self._plain[number], spans, _BLOT)


def _signs(tail: str) -> bool:
    """Tell whether what stands behind a dash at the end of a sentence names somebody, or a day."""
    who = signed(tail).who
    named = who is not None and "·" not in tail and all(map(names_somebody, who.split(", ")))
    return is_signature(tail) or named


def _blanked(text: str, spans: Sequence[Span], by: str = " ") -> str:
    for span in spans:
        text = text[: span.start] + by * (span.end - span.start) + text[span.end :]
    return text


def _bare(text: str) -> str:
    """Take the quotation marks away that an editor put around a whole block quotation."""
    text = text.strip()
    return text[1:-1].strip() if text[:1] in '“"«„' and text[-1:] in '”"»“' and len(text) > 1 else text
