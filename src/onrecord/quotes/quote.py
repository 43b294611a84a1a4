"""A quotation made ready to be held against the record."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from onrecord.archive.words.words import words
from onrecord.grammar.labels.notes import brackets
from onrecord.quotes.lookalikes import plain_letters
from onrecord.quotes.tokens import DOTS, HIDDEN, INVISIBLE, Cut, Token, cut
from onrecord.quotes.verification import Difference, EmptyQuote
from onrecord.text.lazy import lazy_re

LONGEST = 200_000
"""Characters of the longest quotation: no turn is as long."""
_PAIRS = {
    '"': '"', "\u201c": "\u201d", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab", "'": "'",
    "\u2018": "\u2019", "\u2039": "\u203a", "\uff02": "\uff02", "`": "`'\u00b4", "\u201d": "\u201d", "\u2019": "\u2019",
}  # fmt: skip
_MARKS = frozenset(".,;:!?()[]\u2026\u00bf\u00a1")
_NOTE = lazy_re(r"\([^()]{1,80}\)|\[[^\[\]]{1,80}\]")
_BRACKETS = lazy_re(r"[\[\]]")


class Quote(NamedTuple):
    """A quotation, cut into words and marks.

    Attributes:
        text: its characters without the quotation marks around it and without invisible characters.
        cut: all its tokens.
        core: first and last token (half-open) that is more than punctuation; what stands outside are marks at the ends.
        words: its words as search has them.
        hidden: differences that its characters that cannot be seen make, already.
    """

    text: str
    cut: Cut
    core: tuple[int, int]
    words: list[str]
    hidden: tuple[Difference, ...]

    @property
    def keys(self) -> list[str]:
        """The keys of the core."""
        return self.cut.keys[self.core[0] : self.core[1]]

    @property
    def lead(self) -> list[Token]:
        """The marks before the core."""
        return self.cut.tokens[: self.core[0]]

    @property
    def tail(self) -> list[Token]:
        """The marks behind the core."""
        return self.cut.tokens[self.core[1] :]


def prepare(given: str) -> Quote:
    """Make a quotation ready.

    Raises:
        EmptyQuote: it holds no word, or more than any speech.
    """
    if len(given) > LONGEST:
        raise EmptyQuote(f"a quotation of {len(given):,} characters is too long; give at most {LONGEST:,}")
    seen, hidden = given, tuple[Difference, ...]()
    if not (given.isascii() and given.isprintable()):
        seen = HIDDEN.sub("", INVISIBLE.sub("", given))
        hidden = tuple(_named(given))
    quote = _made(_unwrapped(seen), hidden)
    if quote is None:
        raise EmptyQuote("there is no word to verify in this quotation; give the words that were quoted")
    return quote


def with_printed_brackets(quote: Quote) -> Quote | None:
    """Give a quotation with its square brackets taken for marks of the record; None where it has none."""
    return _made(quote.text, quote.hidden, brackets=False) if "[" in quote.text else None


def without_notes(quote: Quote) -> tuple[Quote | None, list[str]]:
    """Give a quotation without what stands in brackets in it, and that: it may be a note that the transcript prints."""
    notes = [found[0] for found in _NOTE.finditer(quote.text)]
    return (_made(" ".join(_NOTE.sub(" ", quote.text).split()), ()) if notes else None), notes


def is_printed(quote: Quote, printed: str) -> bool:
    """Tell whether a quotation is what is printed, notes and all, but for the marks at its ends."""
    first, last = quote.cut.tokens[quote.core[0]], quote.cut.tokens[quote.core[1] - 1]
    wanted, held = cut(quote.text[first.start : last.end]).keys, cut(printed).keys
    return any(held[at : at + len(wanted)] == wanted for at in range(len(held) - len(wanted) + 1))


def editors_words(printed: str) -> str:
    """Give the words between the brackets of an editor's insertion, ``[thousand]``; empty for anything else."""
    found = [(span, kind) for span, kind in brackets(printed, 0, len(printed)) if kind == "editorial"]
    whole = len(found) == 1 and len(found[0][0]) == len(printed) and printed[0] == "["
    return printed[1:-1].strip() if whole else ""


def fragments(quote: Quote) -> list[Quote]:
    """Cut a quotation at the ellipses inside it; one that has none, or none between words, stays whole."""
    if DOTS not in quote.keys:
        return [quote]
    tokens, (first, last) = quote.cut.tokens, quote.core
    found, start = [], 0
    for token in (token for token in tokens[first:last] if token.key == DOTS):
        found.append(_made(quote.text[start : token.start].strip(), ()))
        start = token.end
    found.append(_made(quote.text[start:].strip(), ()))
    whole = [each for each in found if each is not None]
    return whole if len(whole) > 1 else [quote]


def part_of(quote: Quote, first: int, last: int) -> Quote:
    """Give the tokens from ``first`` to ``last`` (half-open) as a quotation of their own."""
    tokens = quote.cut.tokens
    part = _made(quote.text[tokens[first].start : tokens[last - 1].end], ())
    if part is None:
        raise ValueError("a part of a quotation holds a word at least")
    return part


def _made(text: str, hidden: tuple[Difference, ...], *, brackets: bool = True) -> Quote | None:
    tokens = cut(text, brackets=brackets)
    core = [at for at, token in enumerate(tokens.tokens) if _counts(token)]
    if not any(tokens.tokens[at].kind in {"word", "bracketed"} for at in core):
        return None
    found = words(plain_letters(_BRACKETS.sub("", text)))
    return Quote(text, tokens, (core[0], core[-1] + 1), found, hidden) if found else None


def _counts(token: Token) -> bool:
    """Tell whether a token is more than punctuation: a word, or a sign such as $ or %."""
    return token.kind in {"word", "bracketed"} or (token.kind == "mark" and token.key not in _MARKS)


def _unwrapped(text: str) -> str:
    """Take the quotation marks away that stand around the whole."""
    bare = text.strip()
    while len(bare) > 1 and bare[-1] in _PAIRS.get(bare[0], "") and _is_pair(bare):
        bare = bare[1:-1].strip()
    return bare


def _is_pair(text: str) -> bool:
    """Tell whether the first mark is closed by the last one, not by one between."""
    opening, inside = text[0], text[1:-1]
    if opening in _PAIRS[opening]:
        return opening == "'" or opening not in inside
    depth = 1
    for mark in re.finditer("[" + re.escape(opening + _PAIRS[opening]) + "]", inside):
        depth += 1 if mark[0] == opening else -1
        if depth == 0 and mark[0] != "\u2019":
            return False
    return True


def _named(given: str) -> list[Difference]:
    """Name the characters that cannot be seen."""
    found = []
    for pattern, kind, harmless in ((INVISIBLE, "invisible", True), (HIDDEN, "hidden characters", False)):
        for char in dict.fromkeys(pattern.findall(given)):
            name = unicodedata.name(char, "control character")
            found.append(Difference(kind, f"U+{ord(char):04X} {name}", "", harmless))
    return found
