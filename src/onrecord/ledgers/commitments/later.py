"""What the record says of an undertaking later on: plain, immutable rows, each a citation for a person to judge."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.archive import CommitmentRow, Voice
from onrecord.model import Citation

Link = Literal["kept", "changed", "repeated", "mentioned"]


class LaterPassage(msgspec.Struct, frozen=True):
    """A passage of a later event that speaks of the same undertaking, as far as a program can tell.

    Attributes:
        link: ``kept``: it says that it was done; ``changed``: it is said again, with something else than before;
            ``repeated``: it is said again; ``mentioned``: it is spoken of again. None of them is a verdict.
        says: the same in plain words, for example ``said again with another deadline (July, now December)``.
        record: id of the document.
        version: first 12 digits of the ``text_sha256``.
        title: its title.
        date: the day the event was held.
        publisher: who published it.
        turn: id of the turn.
        speaker: who speaks; None where that is unknown.
        words: the words spoken.
        citation: these words.
        shared: the words that both have in common, as the later passage has them; in brackets those that stand only in
            its layer's wording.
        actor: the actor of a later commitment, where it is named otherwise; None elsewhere.
        names_actor: whether the passage names the actor, or is spoken by or for the actor.
        commitment: the later commitment's id in its version; None for other passages.
        weight: how telling the shared words are: the natural logarithm of how many passages one would have to read to
            find these words together by chance.
    """

    link: Link
    says: str
    record: str
    version: str
    title: str | None
    date: str | None
    publisher: str | None
    turn: str | None
    speaker: Voice | None
    words: str
    citation: Citation
    shared: tuple[str, ...]
    actor: str | None
    names_actor: bool
    commitment: str | None
    weight: float


class Followed(msgspec.Struct, frozen=True):
    """A commitment and what later documents of the record say of it.

    Attributes:
        commitment: the commitment.
        later: the later passages, in the order of date, document and text.
        last: the day on which it was last spoken of, the day of the commitment itself where it was not again; None
            where the commitment has no day, so that nothing is known to be later.
        documents: how many documents of the record were held after that day.
        until: the day of the last of them; None where there are none.
        says: in plain words, for example ``no later mention in this record: 12 documents to 2033-06-15``.
    """

    commitment: CommitmentRow
    later: tuple[LaterPassage, ...]
    last: str | None
    documents: int
    until: str | None
    says: str

    @property
    def open(self) -> bool:
        """Tell whether nothing later in this record says that it was done."""
        return all(passage.link != "kept" for passage in self.later)
