"""From a dossier to what a brief holds: the head, the sections in their order, the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from onrecord.briefs.amounts import figures
from onrecord.briefs.blocks import Brief, Section
from onrecord.briefs.labels import (
    ALSO,
    COMPANIONS,
    DECIDED,
    HELD,
    HOW,
    NAMES,
    PUBLISHERS,
    SHOWS_NOTHING,
    SPEAKERS,
    WORDS,
)
from onrecord.briefs.naming import counted, denominator, period, when
from onrecord.briefs.others import disagreements, documents, gaps, named, points
from onrecord.briefs.promised import commitments, questions
from onrecord.briefs.told import brought, positions, quoted, summary, timeline
from onrecord.ledgers.dossiers import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.briefs.blocks import Block
    from onrecord.ledgers.dossiers import Dossier, Part

NOTHING = "Nothing was found for this section."


class Fills(Protocol):
    """Gives the blocks of one section."""

    def __call__(self, dossier: Dossier, *, why: bool) -> Iterator[Block]:
        """Give the blocks; none where there is nothing to tell."""


SECTIONS: dict[Part, Fills] = {
    "summary": summary,
    "timeline": timeline,
    "positions": positions,
    "figures": figures,
    "commitments": commitments,
    "questions": questions,
    "points": points,
    "named": named,
    "gaps": gaps,
    "disagreements": disagreements,
}
"""What fills each section."""


def outline(dossier: Dossier, *, why: bool = False) -> Brief:
    """Lay a dossier out.

    Args:
        dossier: what was gathered.
        why: whether each passage says what brought it in, and each entry of the definition how many passages it did.
    """
    matter = dossier.matter
    sections = [
        Section(
            key=part,
            title=title,
            looked=_looked(dossier, part),
            blocks=tuple(SECTIONS[part](dossier, why=why)),
        )
        for part, title in PARTS.items()
    ]
    sections.append(Section("documents", "Documents with a passage", "", tuple(documents(dossier))))
    return Brief(
        title=matter.title,
        about=matter.about,
        scope=_scope(dossier),
        definition=tuple(_definition(dossier, why=why)),
        problems=dossier.problems,
        sections=tuple(sections),
    )


def _looked(dossier: Dossier, part: Part) -> str:
    looked = dossier.looked.get(part)
    if looked is None:
        return ""
    says = [looked.says]
    if looked.unread:
        says.append(f"in {counted(looked.unread, 'document')} nobody has looked for them")
    return "; ".join(says)


def _scope(dossier: Dossier) -> str:
    found = f"{counted(len(dossier.passages), 'passage')} in {counted(len(dossier.sources), 'document')}"
    line = f"{found}; searched: {denominator(dossier.searched)}"
    if dossier.since is None:
        return line
    new = sum(passage.new for passage in dossier.passages)
    return f"{line}; new since {when(dossier.since)}: {counted(new, 'passage')}"


def _definition(dossier: Dossier, *, why: bool) -> Iterator[tuple[str, str]]:
    matter = dossier.matter
    counts = brought(dossier)

    def entries(values: tuple[str, ...], how: str) -> str:
        if not why or not how:
            return quoted(values)
        return ", ".join(f"“{each}” ({counted(counts[how, each], 'passage')})" for each in values)

    lists = (
        (WORDS, matter.words, "word"),
        (NAMES, matter.names, "name"),
        (COMPANIONS, matter.companions, "companion"),
        (SHOWS_NOTHING, matter.exclude, ""),
        (PUBLISHERS, matter.publishers, ""),
        (SPEAKERS, matter.speakers, ""),
    )
    yield from ((label, entries(values, how)) for label, values, how in lists if values)
    if matter.since or matter.until:
        yield (
            HELD,
            " ".join(
                part
                for part in (
                    f"from {period(matter.since, None)}" if matter.since else "",
                    f"to {period(matter.until, None)}" if matter.until else "",
                )
                if part
            ),
        )
    for ruled in matter.decisions:
        told = ", ".join(part for part in (ruled.by, when(ruled.at) if ruled.at else "", ruled.why) if part)
        yield DECIDED, f"{ruled.verdict}: {' and '.join(ruled.citations)}{f' ({told})' if told else ''}"
    if why:
        known = {("word", each) for each in matter.words} | {("name", each) for each in matter.names}
        known |= {("companion", each) for each in matter.companions}
        for (how, entry), count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
            if (how, entry) not in known:
                about = f"{HOW[how]}{f' “{entry}”' if entry else ''}"
                yield ALSO, f"{about} ({counted(count, 'passage')})"
