"""The ledger of commitments: what later documents of the record say of each, as citations for a person to judge.

Later is what was said at an event of a later day. Two ways lead to it: commitments that the record holds already, by
the same actor and in the words that carry the undertaking; and sentences of passages that share so many of its rare
words that chance would hardly bring them together (inverse document frequency over the record's passages). Words are
compared by stem. A program finds likenesses; whether a promise was kept is for people to say.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.ledgers.commitments.actors import actor_key, for_the_same, is_we, relation
from onrecord.ledgers.commitments.again import said_again
from onrecord.ledgers.commitments.content import content
from onrecord.ledgers.commitments.days import ends
from onrecord.ledgers.commitments.later import Followed, LaterPassage
from onrecord.ledgers.commitments.likeness import Weights, same_undertaking
from onrecord.ledgers.commitments.sentences import Sentences, shared_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Unpack

    from onrecord.archive import Archive, CommitmentFilters, CommitmentRow
    from onrecord.ledgers.commitments.actors import Relation
    from onrecord.ledgers.commitments.content import Content

_LOOKED_UP = 0.5
"""Share of an undertaking's weight by whose rarest stems others are looked up: what shares none of them shares less
than the rest."""


class CommitmentLedger:
    """The commitments of an archive, each with what is said of it later.

    Args:
        archive: the record; what is added to it later is not seen.
    """

    def __init__(self, archive: Archive) -> None:
        self._rows = [row for row in archive.commitments() if row.date]
        self._days = [row.date or "" for row in self._rows]
        self._contents = [content(row.action, row.beneficiary) for row in self._rows]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for number, about in enumerate(self._contents):
            for stem in about.stems:
                self._holding[stem].append(number)
        self._weights = Weights(*archive.frequencies(self._holding))
        self._sentences = Sentences(archive, self._weights)
        self._dates = sorted(row.date for row in archive.documents() if row.date)

    def follow(self, rows: Iterable[CommitmentRow]) -> Iterator[Followed]:
        """Give each commitment with what later documents say of it, in the order given."""
        for row in rows:
            if row.date is None:
                yield Followed(row, (), None, 0, None, "it has no day, so nothing is known to be later")
                continue
            about = content(row.action, row.beneficiary)
            again = list(self._again(row, about))
            told = self._sentences.about(row, about, [passage.citation for passage in again])
            later = sorted((*again, *told), key=_place)
            yield self._followed(row, tuple(later))

    def _again(self, row: CommitmentRow, about: Content) -> Iterator[LaterPassage]:
        """Give the later commitments to the same."""
        behind = bisect_right(self._days, ends(row.date or ""))
        for number in sorted(self._candidates(about, behind)):
            other, also = self._rows[number], self._contents[number]
            actors = _related(row, other)
            if actors is None:
                continue
            shared = same_undertaking(about, also, self._weights, one_actor=actors == "same")
            if not shared or _for_others(row, other):
                continue
            link, says = said_again(row, other, about, also)
            yield LaterPassage(
                link=link,
                says=says,
                record=other.record,
                version=other.version,
                title=other.title,
                date=other.date,
                publisher=other.publisher,
                turn=other.turn,
                speaker=other.speaker,
                words=other.words,
                citation=other.citation,
                shared=shared_words(other.words, shared, f"{other.action} {other.beneficiary or ''}"),
                actor=None if actor_key(other.actor) == actor_key(row.actor) else other.actor,
                names_actor=True,
                commitment=other.id,
                weight=round(self._weights.sum(shared), 2),
            )

    def _candidates(self, about: Content, behind: int) -> set[int]:
        """Give the numbers, from ``behind`` on, of the commitments that hold one of the rarest stems."""
        rest = _LOOKED_UP * self._weights.sum(about.stems)
        found: set[int] = set()
        for stem in sorted(about.stems, key=lambda stem: (-self._weights.of(stem), stem)):
            holding = self._holding.get(stem, [])
            found.update(holding[bisect_left(holding, behind) :])
            rest -= self._weights.of(stem)
            if rest < 0:
                break
        return found

    def _followed(self, row: CommitmentRow, later: tuple[LaterPassage, ...]) -> Followed:
        last = max([passage.date or "" for passage in later], default=row.date or "")
        at = bisect_right(self._dates, ends(last))
        count = len(self._dates) - at
        until = self._dates[-1] if count else None
        if not later:
            says = f"no later mention in this record: {_documents(count, until)}"
        elif count:
            says = f"last spoken of on {last}, not since in this record: {_documents(count, until)}"
        else:
            says = f"last spoken of on {last}, the last day of this record"
        return Followed(row, later, last, count, until, says)


def follow(archive: Archive, rows: Iterable[CommitmentRow] | None = None) -> Iterator[Followed]:
    """Give commitments of an archive, all or those given, with what later documents say of each."""
    yield from CommitmentLedger(archive).follow(archive.commitments() if rows is None else rows)


def still_open(archive: Archive, words: str = "", **filters: Unpack[CommitmentFilters]) -> list[Followed]:
    """Give those commitments of which nothing later in the record says that they were done; filtered as the archive's.

    Raises:
        BadQuery: as `onrecord.archive.Archive.commitments`, and so are the others.
    """
    return [one for one in follow(archive, archive.commitments(words, **filters)) if one.open]


def _related(row: CommitmentRow, other: CommitmentRow) -> Relation | None:
    """Tell whether two actors are one; where the text names neither ("we"), those of one speaker are."""
    if is_we(row.actor) and is_we(other.actor):
        return "same" if for_the_same(row.speaker, other.speaker) else None
    return relation(row.actor, other.actor)


def _for_others(one: CommitmentRow, other: CommitmentRow) -> bool:
    """Tell whether two undertakings are for different beneficiaries."""
    if not one.beneficiary or not other.beneficiary:
        return False
    first, second = (content("", row.beneficiary).stems for row in (one, other))
    return bool(first and second) and not first & second


def _documents(count: int, until: str | None) -> str:
    if not count:
        return "there is no later document"
    return f"{count:,} later {'document' if count == 1 else 'documents'} to {until}"


def _place(passage: LaterPassage) -> tuple[str, str, int]:
    return passage.date or "", passage.record, passage.citation.start
