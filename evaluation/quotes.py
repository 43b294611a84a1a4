"""The attack suite: nothing that is not the speaker's words may be ok, and true words must be found as theirs."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation.attacks import UNTOUCHED, Case, cases, each_way
from onrecord.archive import Archive
from onrecord.quotes import verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Transcript
    from onrecord.quotes import Verification

EACH = 60
"""Cases of each way."""
SEED = 20_260_601


@dataclass
class Suite:
    """What came of the cases.

    Attributes:
        count: how many there were.
        ok: attacks that were called ok, with what was said of them: there must be none.
        lost: untouched quotations that were not found as the speaker's words: there must be none.
        unwarned: cuts without one of the warnings that they must have.
        verdicts: for each way how often each verdict was given.
    """

    count: int = 0
    untouched: int = 0
    untouched_ok: int = 0
    cuts: int = 0
    ok: list[tuple[Case, Verification]] = field(default_factory=list)
    lost: list[tuple[Case, Verification]] = field(default_factory=list)
    unwarned: list[tuple[Case, Verification]] = field(default_factory=list)
    verdicts: dict[str, Counter[str]] = field(default_factory=dict)


def attack(archive: Archive, drawn: Sequence[Case]) -> Suite:
    """Verify every case and judge what is said of it."""
    suite = Suite()
    for way, held in each_way(drawn):
        counted = suite.verdicts.setdefault(way, Counter())
        for case in held:
            found = verify(archive, case.quote, case.speaker)
            counted[found.verdict] += 1
            suite.count += 1
            if way == UNTOUCHED:
                suite.untouched += 1
                suite.untouched_ok += found.ok
                if found.words not in {"exact", "normalised"} or found.voice not in {"claimed", "reported"}:
                    suite.lost.append((case, found))
            elif found.ok:
                suite.ok.append((case, found))
            if case.warnings:
                suite.cuts += 1
                if not {*case.warnings} & {*found.warnings}:
                    suite.unwarned.append((case, found))
    return suite


def measure(transcripts: Sequence[Transcript], each: int = EACH, seed: int = SEED) -> Suite:
    """Put transcripts into an archive of their own and attack it."""
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "quotes.db") as archive:
        with archive.writing():
            for transcript in transcripts:
                archive.add(transcript)
        return attack(archive, cases(transcripts, each, seed))


def figures(suite: Suite) -> dict[str, float]:
    """Give the figures that have limits."""
    return {
        "cases": suite.count,
        "attacks_ok": len(suite.ok),
        "untouched_lost": len(suite.lost),
        "cuts_unwarned": len(suite.unwarned),
        "untouched_ok": suite.untouched_ok / suite.untouched if suite.untouched else 0.0,
    }


def show(suite: Suite) -> str:
    """Write what came of each way, and every case that went wrong."""
    lines = [f"\nQuotations: {suite.count} cases, {suite.untouched} untouched ({suite.untouched_ok} ok without more)"]
    for way, counted in suite.verdicts.items():
        told = ", ".join(f"{verdict} {count}" for verdict, count in counted.most_common())
        lines.append(f"  {way}: {told}")
    for name, wrong in (("CALLED OK", suite.ok), ("LOST", suite.lost), ("NOT WARNED OF", suite.unwarned)):
        lines += [
            f"  {name} {case.way}: {case.quote!r} by {case.speaker}: {found.verdict}, {found.voice},"
            f" {', '.join(found.warnings)} | {found.record_words[:200]!r}"
            for case, found in wrong
        ]
    return "\n".join(lines) + "\n"
