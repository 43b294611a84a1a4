"""The query language: parsed once, compiled for the index and for the text itself.

Words are joined by AND; ``"exact phrase"``, ``AND``, ``OR``, ``NOT`` or ``-word``, parentheses and ``prefi*``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.errors import BadQuery
from onrecord.archive.words.words import stem, words
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEXEME = lazy_re(
    r"""\s*(?:
        (?P<phrase>["“”„‟«»＂](?P<inside>[^"“”„‟«»＂]*)["“”„‟«»＂])
      | (?P<quote>["“”„‟«»＂])
      | (?P<open>\() | (?P<close>\))
      | (?P<minus>[-−](?=["“”„‟«»＂(\w]))
      | (?P<word>[^\s()"“”„‟«»＂]+)
    )""",
    re.VERBOSE,
)
_POSSESSIVE = lazy_re(r"(?<=\w)['’]s?$")
_STAR = "* stands only at the end of a single word outside quotes, as in harb*, and finds every word that begins so"
_NEARLY = lazy_re(r"(?:^|\w)~\d*$")
_FIELD = lazy_re(r"[^\W\d]\w*:[^\W\d]")
_MIN_PREFIX = 2
_MAX_DEPTH = 50
_MAX_LENGTH = 10_000


class Everything(msgspec.Struct, frozen=True):
    """Every passage."""


class Word(msgspec.Struct, frozen=True):
    """A word in any of its forms: the stem, and the folded word it was made from."""

    stem: str
    word: str


class Prefix(msgspec.Struct, frozen=True):
    """Every word that begins so (folded, not stemmed)."""

    start: str


class Phrase(msgspec.Struct, frozen=True):
    """Folded words, not stemmed, one behind the other in one turn.

    They stand anywhere in it, or only ``inside`` one passage or over the ``seam`` of two.
    """

    words: tuple[str, ...]
    where: Literal["anywhere", "inside", "seam"] = "anywhere"


class All(msgspec.Struct, frozen=True):
    """All of these in one passage."""

    nodes: tuple[Node, ...]


class Any(msgspec.Struct, frozen=True):
    """At least one of these."""

    nodes: tuple[Node, ...]


class Not(msgspec.Struct, frozen=True):
    """Not this."""

    node: Node


Node = Everything | Word | Prefix | Phrase | All | Any | Not
Leaf = Word | Prefix | Phrase


def leaves(node: Node) -> Iterator[Leaf]:
    """Give the words and phrases that are looked for, leaving out those that must not be there."""
    if isinstance(node, Word | Prefix | Phrase):
        yield node
    elif isinstance(node, All | Any):
        for child in node.nodes:
            yield from leaves(child)


def has_phrase(node: Node) -> bool:
    """Tell whether a phrase stands anywhere in the query."""
    if isinstance(node, All | Any):
        return any(has_phrase(child) for child in node.nodes)
    if isinstance(node, Not):
        return has_phrase(node.node)
    return isinstance(node, Phrase)


def both(one: Node, other: Node) -> Node:
    """Give the query for what matches two queries."""
    kept = tuple(node for node in (one, other) if not isinstance(node, Everything))
    return All(kept) if len(kept) > 1 else kept[0] if kept else Everything()


def parse(query: str) -> Node:
    """Parse a query; one without anything in it asks for every passage.

    Raises:
        BadQuery: it cannot be understood.
    """
    query = query.encode("utf-8", "replace").decode()
    if len(query) > _MAX_LENGTH:
        raise BadQuery(f"the search is {len(query)} characters long; use at most {_MAX_LENGTH}")
    lexemes = list(_lex(query))
    if not lexemes:
        return Everything()
    parser = _Parser(lexemes)
    node = parser.any_of(0)
    if parser.kind is not None:
        raise BadQuery("the search has a closing parenthesis without an opening one; take it out or add one")
    if node is None:
        raise BadQuery(f"the search {query.strip()!r} holds no word to look for; add one")
    return node


def _lex(query: str) -> Iterator[tuple[str, str]]:
    at = 0
    while found := _LEXEME.match(query, at):
        before, at = at, found.end()
        kind = str(found.lastgroup)
        if found["phrase"] is not None:
            yield "phrase", found["inside"]
        elif kind == "quote":
            raise BadQuery("the search has a quotation mark without its partner; close the phrase")
        elif kind == "minus":
            # A hyphen means NOT only where a word could begin.
            free = found.start("minus") == 0 or query[found.start("minus") - 1] in " \t\n\r\u00a0("
            if free:
                yield "NOT", "-"
        elif kind == "word" and found["word"] in {"AND", "OR", "NOT"}:
            yield found["word"], found["word"]
        else:
            yield kind, found[kind]
        if at == before:
            break


class _Parser:
    """Recursive descent: OR binds least, then AND (written or not), then NOT."""

    def __init__(self, lexemes: list[tuple[str, str]]) -> None:
        self._lexemes = lexemes
        self._at = 0

    @property
    def kind(self) -> str | None:
        """The kind of the next lexeme; None at the end."""
        return self._lexemes[self._at][0] if self._at < len(self._lexemes) else None

    def _take(self) -> str:
        self._at += 1
        return self._lexemes[self._at - 1][1]

    def any_of(self, depth: int) -> Node | None:
        """Parse what OR joins; None where it holds no word."""
        if depth > _MAX_DEPTH:
            raise BadQuery(f"the search has parentheses nested more than {_MAX_DEPTH} deep; use fewer")
        nodes = [self._all_of(depth)]
        while self.kind == "OR":
            self._take()
            nodes.append(self._all_of(depth))
        kept = tuple(node for node in nodes if node is not None)
        return kept[0] if len(kept) == 1 else Any(kept) if kept else None

    def _all_of(self, depth: int) -> Node | None:
        nodes: list[Node | None] = [self._one(depth)]
        while self.kind not in {None, "OR", "close"}:
            if self.kind == "AND":
                self._take()
            nodes.append(self._one(depth))
        kept = tuple(node for node in nodes if node is not None)
        return kept[0] if len(kept) == 1 else All(kept) if kept else None

    def _one(self, depth: int) -> Node | None:
        kind = self.kind
        if kind is None or kind in {"AND", "OR", "close"}:
            after = "at its end" if kind is None else f"before {self._lexemes[self._at][1]!r}"
            raise BadQuery(f"the search lacks a word {after}; write AND, OR and NOT only between words")
        value = self._take()
        if kind == "NOT":
            if depth > _MAX_DEPTH:
                raise BadQuery("the search says NOT too often; use fewer")
            node = self._one(depth + 1)
            return None if node is None else Not(node)
        if kind == "open":
            inside = self.any_of(depth + 1)
            if self.kind != "close":
                raise BadQuery("the search has an opening parenthesis without a closing one; close it")
            self._take()
            return inside
        if kind == "phrase":
            return _phrase(value)
        return _word(value)


def _phrase(inside: str) -> Node:
    if "*" in inside:
        raise BadQuery(_STAR)
    found = tuple(words(inside))
    if not found:
        raise BadQuery("the search has a phrase without a word in it; write one between the quotation marks")
    return Phrase(found)


def _word(written: str) -> Node | None:
    if "*" in written.rstrip("*"):
        raise BadQuery(_STAR)
    if _NEARLY.search(written):
        raise BadQuery(f"{written!r} is not searched for by likeness; write the word, or its beginning and *: harb*")
    if _FIELD.match(written):
        raise BadQuery(
            f"{written!r} is not searched for by field; use a filter such as --speaker, or put the words in quotes"
        )
    if written.endswith("*"):
        found = words(written.rstrip("*"))
        if not found or len(found[-1]) < _MIN_PREFIX:
            raise BadQuery(f"{written!r} would find almost every word; give at least {_MIN_PREFIX} letters before *")
        whole: tuple[Node, ...] = tuple(Word(stem(word), word) for word in found[:-1])
        return All((*whole, Prefix(found[-1]))) if whole else Prefix(found[-1])
    found = words(_POSSESSIVE.sub("", written))
    if not found:
        return None
    if len(found) > 1:
        return Phrase(tuple(found))
    return Word(stem(found[0]), found[0])
