"""Entries of a definition, found in sentences: words in any inflection and spelling, names as they are written."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from onrecord.archive.words import fold
from onrecord.ledgers.dossiers.inflections import bare
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
    """A word of a sentence: its key (a state's is one for all its names), its place in it, and as it is printed."""

    key: str
    start: int
    end: int
    printed: str


def tokens(text: str, cut: Sequence[Word]) -> list[Token]:
    """Give the words of a text as entries are compared with them."""
    made = []
    for word in cut:
        printed = text[word.start : word.end]
        known = ":" in word.key or "%" in word.key
        made.append(Token(word.key if known else bare(printed), word.start, word.end, printed))
    return made


class _Said:
    """The words of one sentence, found by their keys."""

    def __init__(self, words: Sequence[Token]) -> None:
        self.words = words
        self.at: dict[str, list[int]] = {}
        for number, token in enumerate(words):
            self.at.setdefault(token.key, []).append(number)

    @cached_property
    def folded(self) -> list[str]:
        """The words folded, inflections and all."""
        return [fold(token.printed) for token in self.words]


class _Piece(NamedTuple):
    """A phrase: the keys of its words; of a name what is printed; whether the last word is only a beginning."""

    keys: tuple[str, ...]
    printed: tuple[str, ...]
    open: bool


class _Entry(NamedTuple):
    how: How
    entry: str
    pieces: tuple[_Piece, ...]


class Entries:
    """The entries of a matter, to be found in one sentence after the other.

    Args:
        matter: the definition.
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
        self._excluded = [tuple(_pieces(entry, named=False)) for entry in matter.exclude]

    def _take(self, entry: _Entry) -> None:
        if not all(piece.keys for piece in entry.pieces) or not entry.pieces:
            self.empty.append(entry.entry)
        elif entry.pieces[0].open and len(entry.pieces[0].keys) == 1:
            self._open.append(entry)
        else:
            self._by_key[entry.pieces[0].keys[0]].append(entry)

    def find(self, said: Sequence[Token], offset: int) -> list[Found]:
        """Give what stands in a sentence: what suffices by itself first, then in the order of the text.

        Args:
            said: its words, places counting from its start.
            offset: where it starts in the document.
        """
        sentence = _Said(said)
        candidates = [entry for key in sentence.at for entry in self._by_key.get(key, ())]
        if not candidates and not self._open:
            return []
        hidden = self._hidden(sentence)
        found = []
        for entry in (*candidates, *self._open):
            spans = _spans(entry, sentence, hidden)
            if spans:
                found.append(Found(entry.how, entry.entry, tuple(Span(offset + a, offset + b) for a, b in spans)))
        order = {"word": 0, "name": 0, "companion": 1}
        return sorted(found, key=lambda each: (order[each.how], each.spans[0], each.entry))

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
        cut = tokens(begun, words(begun))
        keys = [token.key for token in cut]
        if is_open and keys:
            keys[-1] = fold(cut[-1].printed)
        yield _Piece(tuple(keys), tuple(token.printed for token in cut) if named else (), is_open)


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
    last = len(piece.keys) - 1
    if piece.open and not last:
        begins = piece.keys[0]
        firsts = [number for number, word in enumerate(said.folded) if word.startswith(begins)]
    else:
        firsts = said.at.get(piece.keys[0], [])
    for first in firsts:
        if first + last >= len(said.words):
            return
        if all(_is(piece, at, said, first + at) for at in range(last + 1)):
            yield range(first, first + last + 1)


def _is(piece: _Piece, at: int, said: _Said, number: int) -> bool:
    if piece.open and at == len(piece.keys) - 1:
        if not said.folded[number].startswith(piece.keys[at]):
            return False
    elif said.words[number].key != piece.keys[at]:
        return False
    return not piece.printed or _capitals(piece.printed[at], said.words[number].printed)


def _capitals(named: str, printed: str) -> bool:
    """Tell whether a word of a name is printed as a name: a capital where the name has one, all of them in ``EU``."""
    if named.isupper() and len(named) > 1:
        return printed.rstrip("’'s").isupper()
    return not named[:1].isupper() or printed[:1].isupper()
