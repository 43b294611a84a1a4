"""Sentences of later passages that speak of an undertaking, though nobody undertakes it there anew."""

from __future__ import annotations

from collections import OrderedDict
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.words import stem, tokens, words
from onrecord.ledgers.commitments.actors import actor_key, for_the_same
from onrecord.ledgers.commitments.content import content_stems, numbers
from onrecord.ledgers.commitments.days import after
from onrecord.ledgers.commitments.done import did_so, said_done
from onrecord.ledgers.commitments.later import LaterPassage
from onrecord.ledgers.commitments.likeness import speaks_of
from onrecord.ledgers.commitments.verbs import plain
from onrecord.model import Span
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive, CommitmentRow, Voice
    from onrecord.archive.citing.lookup import FoundPassage
    from onrecord.archive.search.methods import LikelyPassage
    from onrecord.ledgers.commitments.content import Content
    from onrecord.ledgers.commitments.later import Link
    from onrecord.ledgers.commitments.likeness import Weights
    from onrecord.model import Citation

_PASSAGES = 40
"""Later passages that are read for each undertaking: those that share most of its rarest words."""
_REMEMBERED = 20_000
"""Passages whose sentences are remembered."""
_ALONE = 2
"""How much more telling the words in common must be where the actor is not named."""
_AGAIN, _DONE = "spoken of again", "said to be done"
_WE = frozenset("we our us i my ve".split())


class _Sentence(NamedTuple):
    span: Span
    stems: tuple[str | None, ...]
    words: frozenset[str]


class _Told(NamedTuple):
    """A sentence that speaks of an undertaking."""

    passage: LikelyPassage
    span: Span
    shared: frozenset[str]
    weight: float
    named: bool
    link: Link
    says: str


class Sentences:
    """Looks through the passages of an archive."""

    def __init__(self, archive: Archive, weights: Weights) -> None:
        self._archive = archive
        self._weights = weights
        self._read: OrderedDict[tuple[str, str, int], tuple[_Sentence, ...]] = OrderedDict()

    def about(self, row: CommitmentRow, about: Content, known: Sequence[Citation]) -> list[LaterPassage]:
        """Give what later documents say of an undertaking, at most two sentences of each.

        Of each document the most telling sentence is given that says that it was done; where there is none, and nobody
        undertakes the same anew there, the most telling one that speaks of it.

        Args:
            row: the commitment, which has a day.
            about: what it is about.
            known: later commitments to the same, whose words are left out.
        """
        since = after(row.date or "")
        # Words that no sentence could have enough of to be telling are not looked for at all.
        if since is None or len(about.stems) < 2 or self._weights.sum(about.stems) < self._weights.floor:  # noqa: PLR2004
            return []
        taken = {citation.record for citation in known}
        best: dict[tuple[str, bool], _Told] = {}
        for found in self._archive.likely(sorted(about.stems), since=since, limit=_PASSAGES):
            for told in self._told(row, about, found, known):
                place = found.document.record, told.link == "kept"
                if place not in best or told.weight > best[place].weight:
                    best[place] = told
        return [
            self._passage(told)
            for (record, done), told in best.items()
            if done or (record not in taken and (record, True) not in best)
        ]

    def _told(
        self, row: CommitmentRow, about: Content, passage: FoundPassage, known: Sequence[Citation]
    ) -> Iterator[_Told]:
        actor, every = actor_key(row.actor), self._sentences(passage)
        for sentence, behind in zip_longest(every, every[1:]):
            shared = speaks_of(sentence.stems, about, actor, self._weights)
            if not shared or any(_within(sentence.span, passage, citation) for citation in known):
                continue
            weight = self._weights.sum(shared)
            likely = self._archive.told(passage)
            named = _names(row, likely, sentence)
            act = about.verb is not None and _stem(about.verb) in shared
            if named or (act and weight >= _ALONE * self._weights.floor):
                link, says = self._link(row, about, likely, sentence, named=named)
                span = sentence.span
                if says == _AGAIN and behind is not None and did_so(behind.span.of(passage.text)):
                    link, says, span = "kept", _DONE, Span(span.start, behind.span.end)
                yield _Told(likely, span, shared, weight, named, link, says)

    @staticmethod
    def _link(
        row: CommitmentRow, about: Content, passage: LikelyPassage, sentence: _Sentence, *, named: bool
    ) -> tuple[Link, str]:
        text = sentence.span.of(passage.found.text)
        if passage.kind == "question" or text.rstrip(" \"'”’)").endswith("?"):
            return "mentioned", "asked about"
        if said_done(text, about.verb, actor_key(row.actor)):
            said = numbers(text)
            says = _DONE if named else f"{_DONE}, the passage does not say by whom"
            if about.numbers and said and not about.numbers & said:
                says += f", with other numbers ({', '.join(sorted(about.numbers))}, now {', '.join(sorted(said))})"
            return "kept", says
        return "mentioned", _AGAIN

    def _sentences(self, found: FoundPassage) -> tuple[_Sentence, ...]:
        place = found.document.record, found.document.digest, found.span.start
        known = self._read.get(place)
        if known is None:
            known = tuple(
                _Sentence(span, content_stems(text), frozenset(words(text)))
                for span in sentences(found.text, found.parts)
                for text in (span.of(found.text),)
            )
            self._read[place] = known
            if len(self._read) > _REMEMBERED:
                self._read.popitem(last=False)
        return known

    def _passage(self, told: _Told) -> LaterPassage:
        document = told.passage.found.document
        citation = self._archive.cite(told.passage, told.span)
        return LaterPassage(
            link=told.link,
            says=told.says,
            record=document.record,
            version=told.passage.version,
            title=document.title,
            date=document.date,
            publisher=document.publisher,
            turn=told.passage.turn,
            speaker=told.passage.speaker,
            words=" ".join(citation.words.split()),
            citation=citation,
            shared=shared_words(citation.words, told.shared),
            actor=None,
            names_actor=told.named,
            commitment=None,
            weight=round(told.weight, 2),
        )


def shared_words(text: str, stems: frozenset[str], wording: str = "") -> tuple[str, ...]:
    """Give the words of a text that have one of the stems, as they are printed there, each once.

    Those that stand only in the ``wording`` of a layer (``Ukraine`` where the text says ``them``) come in brackets.
    """
    printed = {token.word: text[token.start : token.end] for token in tokens(text) if _stem(token.word) in stems}
    left = stems - {_stem(word) for word in printed}
    worded = {token.word: wording[token.start : token.end] for token in tokens(wording) if _stem(token.word) in left}
    return (*printed.values(), *(f"[{word}]" for word in worded.values()))


def _stem(word: str) -> str:
    return stem(plain(word))


def _within(span: Span, passage: FoundPassage, citation: Citation) -> bool:
    return citation.record == passage.document.record and span.start < citation.end and citation.start < span.end


def _names(row: CommitmentRow, passage: LikelyPassage, sentence: _Sentence) -> bool:
    """Tell whether a sentence names the actor, is spoken by the actor, or says "we" for those who promised."""
    actor = actor_key(row.actor)
    if actor and (actor.issubset(sentence.stems) or _speaks(passage.speaker, actor)):
        return True
    promised = words(row.words)
    we = _WE & sentence.words and _WE.intersection(promised) and not actor.intersection(map(stem, promised))
    return bool(we) and for_the_same(row.speaker, passage.speaker)


def _speaks(speaker: Voice | None, actor: frozenset[str]) -> bool:
    if speaker is None:
        return False
    return any(name and actor_key(name) == actor for name in (speaker.name, speaker.affiliation))
