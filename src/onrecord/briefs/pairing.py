"""Which quotation of an edited brief stands beside which citation, and what is neither.

A citation stands behind the words it is for: in the line under a block quotation, behind quotation marks in the same
block, or behind a sentence of the analyst's own. What an editor does to a brief is allowed for: quotations set in line,
marks of block quotations taken away, lines joined.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from onrecord.briefs.signed import Signed, behind, is_signature, signed
from onrecord.model import BadCitation, CitationRef, Span
from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.paragraphs import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.briefs.lines import Block
    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.reading import Claim

_CITATION = re.compile(
    r"[\[(]?(?<![^\s@#`\[\]()<>|“”\"])(?P<written>[^\s@#`\[\]()<>|“”\"]+@[0-9A-Za-z]{4,64}#\d+\s?[-‐-—]\s?\d+)[\])]?"
)
_DASH = re.compile(r"\s*(?:[—–―]|--|-\s)\s*")
_JOINED = re.compile(r"^(?P<head>.*\S)\s+(?:[—–―]|--|-)\s*(?P<tail>[^—–―]{0,200})$", re.DOTALL)
_LABEL = re.compile(r"^(?:\S+\s+){0,3}\S+:$")
_TOGETHER = re.compile(r"[\s,;.:)(\]\[·|]*(?:and|und|&)?[\s,;.)(\]\[·|]*")
_TOLD = re.compile(
    r"(?:Searched|Belongs by|Used at the event before and not here|First time from this speaker in this record):"
    r"|Later: said again, now as “"
)
"""Labels of lines that tell of the definition and of the search, not of the record's words."""
_LABELLED = re.compile(r"(?:^|· )(?:Deadline|Condition|For|deadline|a figure is about this time): [“\"]?$")
"""Labels behind which words of the record stand that need no citation of their own."""
_FIELDS = re.compile(
    r"(?<=; )[a-z][a-z ]{1,20}: (?:only the (?:later|earlier) says “[^”]*”|“[^”]*” beside “[^”]*”)(?=[;\s]|$)"
)
"""How two figures differ: fields that this program made out, put together from the record's words."""
_NOT_SAID = re.compile(r"(?:is not in the record|; only [^:;]* repl(?:y|ies)):\s*$")
"""What a gap is told with: whom it names is not whose words follow."""
_GAP = re.compile(r"put to more than one person|two people are said to have spoken")
"""The same: no figures of the analyst's."""
_DEFINITION = "What belongs"
_FIRM = frozenset({"before", "behind", "line"})
_BLOT = "\ufffc"


class Cited(NamedTuple):
    """A citation written in a brief.

    Attributes:
        written: as it stands there.
        ref: what it names; None where it has not the form of a citation.
        says: what is wrong with its form.
        block: number of its block, from 0.
        start: where it begins in the block's text.
        end: where it ends.
    """

    written: str
    ref: CitationRef | None
    says: str
    block: int
    start: int
    end: int


class Quoted(NamedTuple):
    """A quotation in a brief.

    Attributes:
        text: its words.
        block: number of the block it begins in, from 0.
        by: who is said to have said it, and when.
        cited: numbers of the citations that it stands beside; none where it has no citation.
        form: ``block``; ``line`` between quotation marks; ``bare``, without any, before a citation; ``label``, in marks
            behind a label of this program.
        firm: whether the brief names the speaker for certain.
    """

    text: str
    block: int
    by: Signed
    cited: tuple[int, ...]
    form: str
    firm: bool = True


class Brief(NamedTuple):
    """A brief taken apart.

    Attributes:
        blocks: all of it.
        citations: in order.
        quotes: in order.
        own: of each block of the analyst's own words its number and its text, quotations and citations blotted out.
    """

    blocks: tuple[Block, ...]
    citations: tuple[Cited, ...]
    quotes: tuple[Quoted, ...]
    own: tuple[tuple[int, str], ...]


def paired(blocks: Sequence[Block]) -> Brief:
    """Take a brief apart."""
    return _Pairing(blocks).brief()


class _Pairing:
    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._citations: list[Cited] = []
        self._of: list[list[int]] = []
        self._plain: list[str] = []
        for number, block in enumerate(blocks):
            found = [_cited(match, number) for match in _CITATION.finditer(block.text)]
            self._of.append(list(range(len(self._citations), len(self._citations) + len(found))))
            self._citations += found
            made = [Span(*match.span()) for match in _FIELDS.finditer(block.text)]
            self._plain.append(_blanked(block.text, [*(Span(one.start, one.end) for one in found), *made]))
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
        self._quotes: list[Quoted] = []

    def brief(self) -> Brief:
        for number in range(len(self._blocks)):
            if not self._blocks[number].heading:
                for group, begin in self._groups(number):
                    self._group(number, group, begin)
        self._uncited()
        own = tuple(self._own())
        order = sorted(self._quotes, key=lambda one: (one.block, one.cited))
        return Brief(tuple(self._blocks), tuple(self._citations), tuple(order), own)

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
        if _TOLD.match(block.text):
            return
        # An item of a list that only names somebody and a day was meant for the line under a quotation.
        signs = _DASH.match(before) or (block.aside and not block.row and not marks and is_signature(before))
        if signs and begin == 0 and self._signed_below(number, group, before):
            return
        if marks:
            ends = [*(one.outer[0][1].start for one, _ in marks[1:]), start]
            for (one, claim), end in zip(marks, ends, strict=True):
                self._paired.add(id(one))
                by = behind(self._plain[number][one.outer[-1][1].end : max(one.outer[-1][1].end, end)])
                told = claim is not None and claim.how in _FIRM
                told = told and not _NOT_SAID.search(self._plain[number][: one.outer[0][1].start])
                who = by.who or (None if claim is None or not told else claim.name or claim.office)
                self._quotes.append(Quoted(one.text, number, by._replace(who=who), group, "line", firm=told))
            return
        joined = _JOINED.match(before)
        if joined is not None and is_signature(joined["tail"]):
            self._quotes.append(Quoted(joined["head"], number, signed(joined["tail"]), group, "bare"))

    def _in_block(self, number: int, group: tuple[int, ...], before: str, *, first: bool) -> None:
        """Pair citations in a block quotation: in the line under it, or behind its words."""
        above = self._above(number) if first else []
        if above and (not before or _DASH.match(before) or is_signature(before, under=True)):
            self._take(above, number, signed(before), group)
            return
        if not before or _LABEL.match(before):
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

    def _uncited(self) -> None:
        """Add the quotations that have no citation."""
        defining = False
        at = 0
        while at < len(self._blocks):
            block = self._blocks[at]
            if block.heading:
                defining = block.text == _DEFINITION
            elif block.depth and self._is_loose(at, block.depth) and at not in self._signatures:
                last = at
                while last + 1 < len(self._blocks) and self._is_loose(last + 1, block.depth):
                    last += 1
                run = [number for number in range(at, last + 1) if not _DASH.match(self._plain[number])]
                signature = next((number for number in range(at, last + 2) if self._is_signed(number)), None)
                by = Signed(None, ()) if signature is None else signed(self._plain[signature])
                if run:
                    self._quotes.append(Quoted("\n\n".join(self._plain[n] for n in run), at, by, (), "block"))
                self._used.update(range(at, last + 1))
                at = last
            elif not block.depth and not defining and not _TOLD.match(block.text):
                for one, claim in self._marks[at]:
                    if id(one) not in self._paired:
                        told = claim is not None and claim.how in _FIRM
                        who = None if claim is None or not told else claim.name or claim.office
                        label = _LABELLED.search(self._plain[at][: one.outer[0][1].start])
                        by = Signed(None if label else who, ())
                        self._quotes.append(Quoted(one.text, at, by, (), "label" if label else "line", firm=told))
            at += 1

    def _is_loose(self, number: int, depth: int) -> bool:
        block = self._blocks[number]
        return block.depth == depth and not block.aside and number not in self._used and not self._of[number]

    def _is_signed(self, number: int) -> bool:
        return number < len(self._blocks) and not self._of[number] and bool(_DASH.match(self._plain[number]))

    def _own(self) -> Iterator[tuple[int, str]]:
        defining = False
        for number, block in enumerate(self._blocks):
            if block.heading:
                defining = block.text == _DEFINITION
                continue
            if block.depth or defining or number in self._used or number in self._signatures or _TOLD.match(block.text):
                continue
            spans = [span for one, _ in self._marks[number] for at, span in one.outer if at == number]
            spans += [Span(self._citations[at].start, self._citations[at].end) for at in self._of[number]]
            spans += [Span(*match.span()) for match in _GAP.finditer(block.text)]
            yield number, _blanked(self._plain[number], spans, _BLOT)


def _cited(match: re.Match[str], block: int) -> Cited:
    written = match["written"]
    try:
        return Cited(written, CitationRef.parse(re.sub(r"\s", "", written)), "", block, match.start(), match.end())
    except BadCitation as error:
        return Cited(written, None, str(error), block, match.start(), match.end())


def _blanked(text: str, spans: Sequence[Span], by: str = " ") -> str:
    for span in spans:
        text = text[: span.start] + by * (span.end - span.start) + text[span.end :]
    return text


def _bare(text: str) -> str:
    """Take the quotation marks away that an editor put around a whole block quotation."""
    text = text.strip()
    return text[1:-1].strip() if text[:1] in '“"«„' and text[-1:] in '”"»“' and len(text) > 1 else text
