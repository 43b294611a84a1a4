"""Scores the reading of altered seeds: `python -m evaluation.alterations [--draw N] [--way N] [--show]`."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from evaluation import floors, gold
from evaluation.alter import WAYS, altered
from evaluation.reading import read_bytes
from evaluation.report import table
from evaluation.seeds import SeedScore, score_seed
from evaluation.tally import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.alter import Way

HEAD = ("way", "right", "partial", "wrong", "open", "added", "turns", "facts", "worst seed")


def score_way(seeds: Sequence[gold.Seed], way: Way, draw: int = 0) -> list[SeedScore]:
    """Alter every seed in one way, read it, and score what was read."""
    scores = []
    for seed in seeds:
        changed = altered(seed, way, draw)
        scores.append(score_seed(changed, read_bytes(changed.text.encode()), exact=False))
    return scores


def figures(scored: dict[str, list[SeedScore]]) -> dict[str, float]:
    """Give the figures that have floors, from the scores of each way."""
    whole = joined(score.words for scores in scored.values() for score in scores)
    shares = [joined(score.words for score in scores).share("right") for scores in scored.values()]
    return {
        "words_right": whole.share("right"),
        "worst_way": min(shares, default=1.0),
        "words_wrong": whole.counts["wrong"],
        "words_added": whole.added,
    }


def show(scored: dict[str, list[SeedScore]]) -> str:
    """Lay the scores out, one row a way."""
    return table(f"Altered seeds: {len(scored)} ways", HEAD, (_row(name, scores) for name, scores in scored.items()))


def _row(name: str, scores: list[SeedScore]) -> tuple[object, ...]:
    words = joined(score.words for score in scores)
    worst = min(scores, key=lambda score: (score.words.share("right"), -score.words.counts["wrong"]))
    facts = [known for score in scores for fact, known in score.facts.items() if fact in gold.FACTS]
    right = worst.words.share("right")
    return (
        name,
        words.share("right"),
        words.counts["partial"],
        words.counts["wrong"],
        words.counts["open"],
        words.added,
        f"{sum(score.turns for score in scores)}/{sum(score.gold_turns for score in scores)}",
        f"{sum(facts)}/{len(facts)}",
        f"{worst.doc} {100 * right:.2f} %" if right < 1 else "",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of ways; 1 where a floor is broken."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.alterations", description=__doc__)
    parser.add_argument("--draw", type=int, default=0, help="draw other names, dates and orders (0: those of CI)")
    parser.add_argument("--way", type=int, help="one way only, by its number in the table (1 to 20)")
    parser.add_argument("--show", action="store_true", help="say which turns are amiss in which seed")
    chosen = parser.parse_args(arguments)
    if not gold.PLACE.is_dir():
        sys.stdout.write(f"evaluation.alterations skipped: no gold at {gold.PRINTED}\n")
        return 0
    seeds = gold.seeds()
    ways = [way for way in WAYS if chosen.way in {None, way.number}]
    scored = {way.name: score_way(seeds, way, chosen.draw) for way in ways}
    sys.stdout.write(show(scored))
    if chosen.show:
        sys.stdout.write("".join(f"  {line}\n" for line in _amiss(scored)))
    broken = floors.breaks("alterations", figures(scored), floors.read())
    sys.stdout.write("".join(f"BROKEN {line}\n" for line in broken))
    return 1 if broken else 0


def _amiss(scored: dict[str, list[SeedScore]]) -> list[str]:
    return [
        f"{name}, {score.doc}: {what}"
        for name, scores in scored.items()
        for score in scores
        for what in (
            *(f"{turn} {outcome}" for turn, outcome in score.outcomes.items() if outcome != "right"),
            *(f"{fact} wrong" for fact, known in score.facts.items() if fact in gold.FACTS and not known),
        )
    ]


if __name__ == "__main__":
    raise SystemExit(main())
