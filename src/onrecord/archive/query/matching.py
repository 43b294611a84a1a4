"""A query against the text itself: to check hits, to mark them, and to search what the index lacks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.archive.query.query import All, Any, Leaf, Node, Not, Phrase, Prefix, Word
from onrecord.archive.words.broken import Whole, wholes
from onrecord.archive.words.words import Token, stem, stretches, tokens
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_SHORT = 4


class Words:
    """The words of a passage, and of what follows it in its turn.

    Args:
        text: the transcript's text.
        parts: the passage's runs of speech.
        following: gives the runs of speech of the turn behind the passage, in order; asked only where a phrase may
            run on.
    """

    def __init__(self, text: str, parts: Sequence[Span], following: Callable[[], Iterator[Span]]) -> None:
        self._text = text
        self._parts = parts
        self._following = following
        self._phrase_places: dict[tuple[str, ...], list[list[Span]]] = {}

    @cached_property
    def own(self) -> list[Token]:
        """The passage's words."""
        return [token for part in self._parts for token in tokens(part.of(self._text), part.start)]

    @cached_property
    def wholes(self) -> list[Whole]:
        """The passage's words, whole where a hyphen at the end of a line parts one; nothing where none does."""
        return wholes(self._text, self._parts)

    @cached_property
    def _alone(self) -> list[Whole]:
        """The words that stand alone, and those that were put together."""
        own = [Whole(token.word, (Span(token.start, token.end),)) for token in self.own]
        known = set(own) if self.wholes else set()
        return own + [whole for whole in self.wholes if whole not in known]

    def places(self, leaf: Leaf) -> list[list[Span]]:
        """Give the places where a word or phrase stands, each as the spans of its words."""
        if isinstance(leaf, Word):
            return [list(each.spans) for each in self._alone if stem(each.word) == leaf.stem]
        if isinstance(leaf, Prefix):
            return [list(each.spans) for each in self._alone if each.word.startswith(leaf.start)]
        # Asked for twice: whether the passage matches, and what is marked in it.
        if leaf.words not in self._phrase_places:
            self._phrase_places[leaf.words] = self._phrases(leaf.words)
        return self._phrase_places[leaf.words]

    def _phrases(self, phrase: tuple[str, ...]) -> list[list[Span]]:
        size, found = len(phrase), []
        for stretch in self._stretches(phrase[0], size):
            here = tuple(token.word for token in stretch)
            if here != phrase[: len(here)]:
                continue
            behind = self._after(size - len(here)) if len(here) < size else []
            if here + tuple(token.word for token in behind) == phrase:
                found.append([Span(token.start, token.end) for token in (*stretch, *behind)])
        for at, whole in enumerate(self.wholes):
            if whole.word == phrase[0] and tuple(each.word for each in self.wholes[at : at + size]) == phrase:
                place = [span for each in self.wholes[at : at + size] for span in each.spans]
                if place not in found:
                    found.append(place)
        return found

    def _stretches(self, first: str, size: int) -> Iterator[list[Token]]:
        """Give the stretches of up to ``size`` words of the passage that begin with a word."""
        if len(self._parts) == 1:
            (part,) = self._parts
            return stretches(part.of(self._text), first, size, part.start)
        return (self.own[at : at + size] for at, token in enumerate(self.own) if token.word == first)

    def _after(self, need: int) -> list[Token]:
        found: list[Token] = []
        for span in self._following():
            found += tokens(span.of(self._text), span.start)
            if len(found) >= need:
                break
        return found[:need]


def matches(node: Node, passage: Words) -> bool:
    """Tell whether a passage matches a query."""
    if isinstance(node, Word | Prefix | Phrase):
        return bool(passage.places(node))
    if isinstance(node, All):
        return all(matches(child, passage) for child in node.nodes)
    if isinstance(node, Any):
        return any(matches(child, passage) for child in node.nodes)
    if isinstance(node, Not):
        return not matches(node.node, passage)
    return True


def said_in(node: Node, words: str) -> bool:
    """Tell whether some words, all of them a passage, match a query."""
    return matches(node, Words(words, (Span(0, len(words)),), lambda: iter(())))


def may_match(node: Node, folded: str) -> bool:
    """Tell, at a glance, whether a folded text can hold a passage that matches."""
    if isinstance(node, Word):
        return _common_start(node) in folded
    if isinstance(node, Prefix):
        return node.start in folded
    if isinstance(node, Phrase):
        return all(word in folded for word in node.words)
    if isinstance(node, All):
        return all(may_match(child, folded) for child in node.nodes)
    if isinstance(node, Any):
        return any(may_match(child, folded) for child in node.nodes)
    return True


def _common_start(word: Word) -> str:
    """Give letters that every form of a word begins with: short stems may stand for quite other forms (die, dying)."""
    return word.stem[:-1] if len(word.stem) >= _SHORT else word.stem[:1]
