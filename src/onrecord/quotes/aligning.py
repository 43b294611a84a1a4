"""A quotation beside words that are nearly its own: the best place among them, and each difference in order."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, Levenshtein, Opcode

from onrecord.quotes.comparing import Match, surface, with_ends
from onrecord.quotes.kinds import LOOSE, MODALS, NEGATIONS, NUMBERS, kind_of, same_but
from onrecord.quotes.quote import editors_words
from onrecord.quotes.tokens import cut
from onrecord.quotes.verification import Difference
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onrecord.model import Span
    from onrecord.quotes.comparing import Ends
    from onrecord.quotes.quote import Quote
    from onrecord.quotes.tokens import Cut, Joined

_ENDINGS = frozenset({"s", "es", "ed", "d", "ing", ""})
"""What an editor may add to a word in brackets, or leave out, without making another word of it."""
_ALL_ENDINGS = _ENDINGS | {"e", "y", "ies", "ied"}
_SHORTEST = 3
_FORM = lazy_re(r"(?P<before>[^\W\d_]*)\[(?P<inside>[^\[\]]*)\](?P<behind>[^\W\d_]*)")
_SLACK = 3
_AROUND = range(-_SLACK, _SLACK + 1)


class Alignment:
    """A quotation beside words of the record.

    Attributes:
        closeness: the share of words that are the same, of the quotation's or the record's, whichever has more.
        same: how many words are the same.
    """

    def __init__(self, quote: Quote, record: Joined, codes: Sequence[Opcode], first: int, last: int) -> None:
        self._quote, self._record, self._codes = quote, record, codes
        self._first, self._last = first, last
        ours = quote.cut.tokens[quote.core[0] : quote.core[1]]
        self.same = 0
        for code in codes:
            if code.tag == "equal":
                self.same += sum(token.kind == "word" for token in ours[code.src_start : code.src_end])
            elif code.tag == "replace" and "[" in quote.text:
                self.same += sum(difference.kind == "bracketed" for difference in self._changed(code))
        wanted = sum(token.kind in {"word", "bracketed"} for token in ours)
        # Of the record the keys are enough: a word's begins with a letter or a digit, as no mark's does.
        held = sum(key[:1].isalnum() for key in record.cut.keys[first:last])
        self.closeness = self.same / max(wanted, held, 1)

    def _changed(self, code: Opcode) -> Iterator[Difference]:
        begin, first = self._quote.core[0], self._first
        i1, i2, j1, j2 = code.src_start + begin, code.src_end + begin, code.dest_start + first, code.dest_end + first
        return _unequal(self._quote, self._record, i1, i2, j1, j2)

    @cached_property
    def match(self) -> Match:
        """The record's words, and the differences in order."""
        quote, record, first, last = self._quote, self._record, self._first, self._last
        differences: list[Difference] = []
        for code in self._codes:
            if code.tag == "equal":
                i, j, size = code.src_start + quote.core[0], code.dest_start + first, code.src_end - code.src_start
                differences += _equal(quote, record, i, j, size, starts=not code.src_start)
            else:
                differences += self._changed(code)
        ends, tokens = self._ends, record.cut.tokens
        if ends is None:
            marks = "".join(quote.text[token.start : token.end] for token in (*quote.lead, *quote.tail))
            after = tokens[last] if last < len(tokens) else None
            there = "" if after is None or after.kind == "word" else record.text[after.start : after.end]
            differences.append(Difference("punctuation", marks, there, harmless=False))
        else:
            first, last = ends.first, ends.last
            differences += ends.differences
        return Match(tokens[first].start, tokens[last - 1].end, tuple(differences))

    @cached_property
    def _ends(self) -> Ends | None:
        return with_ends(self._quote, self._record, self._first, self._last)

    @property
    def at_an_end(self) -> bool:
        """Tell whether the record's words are its first or its last."""
        quote, record = self._quote, self._record
        most = self._first - len(quote.lead), self._last + len(quote.tail)
        if most[0] > 0 and most[1] < len(record.cut.keys):  # whatever the marks around are
            return False
        start, end = self.bounds
        return start == 0 or end == len(record.text)

    @property
    def bounds(self) -> tuple[int, int]:
        """Where the record's words begin and end: those of `match`, for less."""
        first, last = (self._first, self._last) if self._ends is None else (self._ends.first, self._ends.last)
        tokens = self._record.cut.tokens
        return tokens[first].start, tokens[last - 1].end

    @property
    def harmless(self) -> bool:
        """Tell whether no difference changes a word."""
        return all(difference.harmless for difference in self.match.differences)


def align(quote: Quote, record: Joined) -> Alignment | None:
    """Lay a quotation beside the words of the record that are most like it; None where no word is the same."""
    ours = [LOOSE[key] for key in quote.keys]
    theirs = [LOOSE[key] for key in record.cut.keys]
    window = _window(ours, theirs)
    if window is None:
        return None
    first, last = _tightened(ours, theirs, *window)
    return _compared(quote, record, ours, theirs, first, last)


def _window(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int] | None:
    """Find where in the record the quotation lies best: where most of its words stand at their distances."""
    wanted = set(ours)
    places: dict[str, list[int]] = {}
    for at, key in enumerate(theirs):
        if key in wanted:
            places.setdefault(key, []).append(at)
    votes: dict[int, int] = {}
    vote = votes.get
    for at, key in enumerate(ours):
        held = places.get(key, ())
        if not held:
            continue
        weight = 4 + 8 // len(held) if key[:1].isalnum() else 1
        for place in held:
            votes[place - at] = vote(place - at, 0) + weight
    if not votes:
        return None
    reach = max(_SLACK, len(ours) // 4)
    near = _near(votes)
    best = max(near, key=lambda shift: (near[shift], votes[shift], -shift))
    return max(best - reach, 0), min(best + len(ours) + reach, len(theirs))


def _near(votes: dict[int, int]) -> dict[int, int]:
    """Add up the votes around each shift; those that cannot have the most may be left out."""
    shifts: Iterable[int] = votes
    top = max(votes, key=votes.__getitem__)
    around = sum(votes.get(top + by, 0) for by in _AROUND)
    if 2 * around > sum(votes.values()):  # what shares none of these votes has fewer
        shifts = [shift for shift in votes if -2 * _SLACK <= shift - top <= 2 * _SLACK]
    vote = votes.get
    near = {}
    for shift in shifts:
        near[shift] = (
            vote(shift - 3, 0) + vote(shift - 2, 0) + vote(shift - 1, 0) + votes[shift]
            + vote(shift + 1, 0) + vote(shift + 2, 0) + vote(shift + 3, 0)
        )  # fmt: skip
    return near


def _tightened(ours: Sequence[str], theirs: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """Cut a window down to the quotation's own words: what matches far off at an end is not meant."""
    blocks = [block for block in Indel.opcodes(ours, theirs[first:last]).as_matching_blocks() if block.size]
    while len(blocks) > 1 and _is_far(blocks[0].size, blocks[0], blocks[1]):
        del blocks[0]
    while len(blocks) > 1 and _is_far(blocks[-1].size, blocks[-2], blocks[-1]):
        del blocks[-1]
    if not blocks:
        return first, last
    head, end = blocks[0], blocks[-1]
    left = len(ours) - (end.a + end.size)
    return max(first + head.b - head.a, 0), min(first + end.b + end.size + left, len(theirs))


def _is_far(size: int, one: object, other: object) -> bool:
    gap = other.b - one.b - one.size  # type: ignore[attr-defined]
    ours = other.a - one.a - one.size  # type: ignore[attr-defined]
    return bool(gap - ours > size)


def _compared(
    quote: Quote, record: Joined, ours: Sequence[str], theirs: Sequence[str], first: int, last: int
) -> Alignment | None:
    codes = list(Levenshtein.opcodes(ours, theirs[first:last]))
    while codes and codes[-1].tag == "insert":  # words of the record behind the quotation's last
        last = first + codes.pop().dest_start
    ahead = codes.pop(0).dest_end if codes and codes[0].tag == "insert" else 0
    if ahead:
        codes = [
            Opcode(code.tag, code.src_start, code.src_end, code.dest_start - ahead, code.dest_end - ahead)
            for code in codes
        ]
    alignment = Alignment(quote, record, codes, first + ahead, last)
    return alignment if alignment.same else None


def _equal(quote: Quote, record: Joined, i: int, j: int, size: int, *, starts: bool) -> Iterator[Difference]:
    """Name what differs between words that are the same but for case, accents and look-alike letters."""
    run = 0
    for number in range(size):
        one, other = quote.cut.tokens[i + number], record.cut.tokens[j + number]
        kind = same_but(one.key, other.key)
        if kind is None:
            continue
        yield from surface(quote.cut, i + run, record.cut, j + run, number - run)
        run = number + 1
        turned = one.key[:1].swapcase() + one.key[1:]
        harmless = starts and not number and turned == other.key
        yield _difference(
            "letter case at the start" if harmless else kind, quote, record, i + number, j + number, harmless
        )
    yield from surface(quote.cut, i + run, record.cut, j + run, size - run)


def _difference(kind: str, quote: Quote, record: Joined, i: int, j: int, harmless: bool) -> Difference:  # noqa: FBT001
    return Difference(kind, _raw(quote.cut, i, i + 1), _raw(record.cut, j, j + 1), harmless, _place(record, j, j + 1))


def _raw(source: Cut, first: int, last: int) -> str:
    return source.text[source.tokens[first].start : source.tokens[last - 1].end] if first < last else ""


def _place(record: Joined, first: int, last: int) -> Span | None:
    tokens = record.cut.tokens
    return record.place(tokens[first].start, tokens[last - 1].end) if first < last else None


def _unequal(quote: Quote, record: Joined, i1: int, i2: int, j1: int, j2: int) -> Iterator[Difference]:
    if i2 - i1 == j2 - j1 and i1 < i2:
        for i, j in zip(range(i1, i2), range(j1, j2), strict=True):
            yield _replaced(quote, record, i, i + 1, j, j + 1)
        return
    if i1 < i2 and j1 == j2 and (kind := _printed(quote, record, i1, i2, j1)):
        yield Difference(kind, _raw(quote.cut, i1, i2), "", harmless=True)
        return
    yield _replaced(quote, record, i1, i2, j1, j2)


def _replaced(quote: Quote, record: Joined, i1: int, i2: int, j1: int, j2: int) -> Difference:
    here, there, span = _raw(quote.cut, i1, i2), _raw(record.cut, j1, j2), _place(record, j1, j2)
    tokens = [*quote.cut.tokens[i1:i2], *record.cut.tokens[j1:j2]]
    if any(token.kind == "bracketed" for token in quote.cut.tokens[i1:i2]):
        harmless = i2 - i1 == 1 and j2 - j1 == 1 and is_form(here, there)
        return Difference("bracketed" if harmless else "bracketed words", here, there, harmless, span)
    if not any(token.kind == "word" for token in tokens):
        kind = "quotation marks left out or put in" if all(token.kind == "quote" for token in tokens) else "punctuation"
        return Difference(kind, here, there, harmless=False, span=span)
    begins = j1 == 0 or record.cut.keys[j1 - 1] in {".", "?", "!"}
    words = [" ".join(token.key for token in part if token.kind == "word")
             for part in (quote.cut.tokens[i1:i2], record.cut.tokens[j1:j2])]  # fmt: skip
    return Difference(kind_of(*words, begins=begins), here, there, harmless=False, span=span)


def is_form(bracketed: str, word: str) -> bool:
    """Tell whether ``[W]e``, ``support[s]`` or ``[supports]`` is a form of the record's word and no other word."""
    found = _FORM.fullmatch(bracketed)
    if found is None or not word.isalpha():
        return False
    before, inside, behind = found["before"], found["inside"], found["behind"]
    whole = before + inside + behind
    if not before and len(inside) == 1 and whole[:1].swapcase() + whole[1:] == word:
        return True
    critical = NEGATIONS | MODALS | NUMBERS
    if not whole.isalpha() or whole.casefold() in critical or word.casefold() in critical:
        return False
    if whole == word:
        return True
    if not before and not behind:
        least = min(len(whole), len(word))
        same_case = whole[:1].isupper() == word[:1].isupper()
        shared = next((at for at, pair in enumerate(zip(whole, word, strict=False)) if pair[0] != pair[1]), least)
        return same_case and shared >= _SHORTEST and {whole[shared:], word[shared:]} <= _ALL_ENDINGS
    rest = word[len(before) :] if word.startswith(before) else None
    return not behind and len(before) >= _SHORTEST and rest in _ENDINGS and inside in _ENDINGS


def _printed(quote: Quote, record: Joined, i1: int, i2: int, j: int) -> str:
    """Tell whether what the quotation puts in is what the transcript prints there: a note, an editor's insertion.

    Returns:
        ``note``; ``editor's brackets`` where an editor's insertion stands in the quotation without its brackets, and
        denies nothing; empty for neither.
    """
    tokens = record.cut.tokens
    if not 0 < j < len(tokens):
        return ""
    before = record.place(tokens[j - 1].start, tokens[j - 1].end).end
    behind = record.place(tokens[j].start, tokens[j].end).start
    printed = record.document[before:behind]
    keys = cut(_raw(quote.cut, i1, i2)).keys
    if keys == cut(printed).keys:
        return "note"
    inside = editors_words(printed.strip())
    critical = any(key.casefold() in NEGATIONS for key in keys)
    return "editor's brackets" if inside and not critical and keys == cut(inside).keys else ""
