"""Entries of a definition, found in sentences: words in any inflection and spelling, names as they are written."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.ledgers.dossiers.inflections import forms, plainly
from onrecord.ledgers.measurewords import words
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ledgers.dossiers.matter import Matter
    from onrecord.ledgers.measurewords import Word

How = Literal["word", "name", "companion"]


class Found(NamedTuple):
    """An entry that stands in a sentence, and the places of its words, code points of the text."""

    how: How
    entry: str
    spans: tuple[Span, ...]


class Token(NamedTuple):
    """A word of a sentence: what it may be a form of, its place in it, and as it is printed.

    A state has one key for all its names, and so has a body that is said in full or by its letters.
    """

    keys: tuple[str, ...]
    start: int
    end: int
    printed: str

    @property
    def is_state(self) -> bool:
        """Tell whether it names a state."""
        return self.keys[0].startswith("state:")


def tokens(text: str, cut: Sequence[Word]) -> list[Token]:
    """Give the words of a text as entries are compared with them."""
    made = []
    for word in cut:
        printed = " ".join(text[word.start : word.end].split())
        known = ":" in word.key or "%" in word.key or " " in printed
        made.append(Token((word.key,) if known else forms(printed), word.start, word.end, printed))
    return made


class _Said:
    """The words of one sentence, found by their keys."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words
        self.at: dict[str, list[int]] = {}
        for number, token in enumerate(words):
            for key in token.keys:
                self.at.setdefault(key, []).append(number)

    @cached_property
    def folded(self) -> list[str]:
        """The words folded, inflections and all."""
        return [plainly(token.printed) for token in self.words]


class _Piece(NamedTuple):
    """A phrase: its words; whether they are a name, printed with capitals; what the last begins with, if open."""

    words: tuple[Token, ...]
    named: bool
    begins: str | None


class _Entry(NamedTuple):
    how: How
    entry: str
    pieces: tuple[_Piece, ...]


class Entries:
    """The entries of a matter, to be found in one sentence after the other.

    Args:
        matter: the definition.

    Attributes:
        empty: entries that hold no word that could be looked for.
    """

    def __init__(self, matter: Matter) -> None:
        self._open: list[_Entry] = []
        self._by_key: dict[str, list[_Entry]] = defaultdict(list)
        self.empty: list[str] = []
        lists: tuple[tuple[How, Sequence[str]], ...] = (
            ("word", matter.words),
            ("name", matter.names),
            ("companion", matter.companions),
        )
        for how, entries in lists:
            for entry in entries:
                self._take(_Entry(how, entry, tuple(_pieces(entry, named=how == "name"))))
        self._excluded: list[tuple[_Piece, ...]] = []
        for entry in matter.exclude:
            pieces = tuple(_pieces(entry, named=False))
            if all(piece.words for piece in pieces):
                self._excluded.append(pieces)
            else:
                self.empty.append(entry)

    def _take(self, entry: _Entry) -> None:
        if not all(piece.words for piece in entry.pieces):
            self.empty.append(entry.entry)
        elif entry.pieces[0].begins is not None and len(entry.pieces[0].words) == 1:
            self._open.append(entry)
        else:
            for key in entry.pieces[0].words[0].keys:
                self._by_key[key].append(entry)

    def find(self, said: Sequence[Token], offset: int) -> list[Found]:
        """Give what stands in a sentence: what suffices by itself first, then in the order of the text.

        Args:
            said: its words, places counting from its start.
            offset: where it starts in the document.
        """
        sentence = _Said(said)
        candidates = {id(entry): entry for key in sentence.at for entry in self._by_key.get(key, ())}
        if not candidates and not self._open:
            return []
        hidden = self._hidden(sentence)
        found = []
        for entry in (*candidates.values(), *self._open):
            spans = _spans(entry, sentence, hidden)
            if spans:
                found.append(Found(entry.how, entry.entry, tuple(Span(offset + a, offset + b) for a, b in spans)))
        order = {"word": 0, "name": 0, "companion": 1}
        return sorted(found, key=lambda each: (order[each.how], each.spans[0], each.entry))

    def tells(self, text: str) -> bool:
        """Tell whether an entry that suffices by itself stands in some words."""
        return any(each.how != "companion" for each in self.find(tokens(text, words(text)), 0))

    def _hidden(self, said: _Said) -> set[int]:
        """Give the numbers of the words that an exclusion holds."""
        hidden: set[int] = set()
        for pieces in self._excluded:
            runs = [list(_runs(piece, said)) for piece in pieces]
            if all(runs):
                hidden.update(number for found in runs for run in found for number in run)
        return hidden


def _pieces(entry: str, *, named: bool) -> Iterator[_Piece]:
    for part in entry.split("+"):
        begun = part.strip()
        is_open = begun.endswith("*")
        begun = begun.rstrip("*")
        cut = tuple(tokens(begun, words(begun)))
        yield _Piece(cut, named, plainly(cut[-1].printed) if is_open and cut else None)


def _spans(entry: _Entry, said: _Said, hidden: set[int]) -> list[tuple[int, int]]:
    """Give the places of all pieces, each where it first stands outside what is excluded; nothing if one is missing."""
    spans = []
    for piece in entry.pieces:
        run = next((run for run in _runs(piece, said) if hidden.isdisjoint(run)), None)
        if run is None:
            return []
        spans.append((said.words[run[0]].start, said.words[run[-1]].end))
    return sorted(set(spans))


def _runs(piece: _Piece, said: _Said) -> Iterator[range]:
    """Give the numbers of the words that a phrase is, wherever it stands."""
    last = len(piece.words) - 1
    if piece.begins is not None and not last:
        firsts = [number for number, word in enumerate(said.folded) if word.startswith(piece.begins)]
    else:
        firsts = sorted({number for key in piece.words[0].keys for number in said.at.get(key, ())})
    for first in firsts:
        if first + last >= len(said.words):
            return
        if all(_is(piece, at, said, first + at) for at in range(last + 1)):
            yield range(first, first + last + 1)


def _is(piece: _Piece, at: int, said: _Said, number: int) -> bool:
    if piece.begins is not None and at == len(piece.words) - 1:
        if not said.folded[number].startswith(piece.begins):
            return False
    elif not set(said.words[number].keys) & set(piece.words[at].keys):
        return False
    return not piece.named or _capitals(piece.words[at], said.words[number])


def _capitals(named: Token, said: Token) -> bool:
    """Tell whether a word is printed as a name: a capital where the name has one, all of them in ``WHO``.

    Another name of the same state or body is as good.
    """
    if named.is_state or plainly(named.printed) != plainly(said.printed):
        return said.printed[:1].isupper() or not named.printed[:1].isupper()
    if named.printed.isupper() and len(named.printed) > 1:
        return said.printed.rstrip("’'s").isupper()
    return not named.printed[:1].isupper() or said.printed[:1].isupper()
