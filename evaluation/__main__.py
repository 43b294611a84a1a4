"""Prints what was right, wrong and left open, gains and losses, and holds the floors: `python -m evaluation`."""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, Any

from evaluation import alterations, articles, by_style, figure_meaning, floors, gains, gold, left_out, recognizers
from evaluation import commitments as commitment_scores
from evaluation import dossiers as dossier_scores
from evaluation import echoes as echo_scores
from evaluation import figures as figure_scores
from evaluation import gaps as gap_scores
from evaluation import layouts as layout_scores
from evaluation import questions as question_scores
from evaluation import quotes as quote_scores
from evaluation.alter import WAYS
from evaluation.keys import KeyScore, score_key
from evaluation.reading import read_bytes
from evaluation.report import table
from evaluation.seeds import SeedScore, score_seed
from evaluation.tally import VERDICTS, joined, mean
from onrecord.pipeline import annotate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evaluation.tally import Tally


def main(arguments: Sequence[str] | None = None) -> int:
    """Score seeds, altered seeds and keys; 1 where a floor is broken."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    parser.add_argument("--record", action="store_true", help="make this run the one that later runs are compared with")
    chosen = parser.parse_args(arguments)
    if not gold.PLACE.is_dir():
        sys.stdout.write(f"evaluation skipped: no gold at {gold.PRINTED}\n")
        return 0
    began = time.perf_counter()
    seeds, keys = gold.seeds(), gold.keys()
    records = [read_bytes(seed.text.encode()) for seed in seeds]
    seed_scores = [score_seed(seed, record) for seed, record in zip(seeds, records, strict=True)]
    gapped = [
        gap_scores.score_gaps(seed.doc, gold.gaps(seed.doc), annotate(record, "gaps").layers["gaps"].items)
        for seed, record in zip(seeds, records, strict=True)
    ]
    counted = [
        figure_scores.score(seed.doc, figure_scores.gold_figures(seed.doc), figure_scores.found_in(record))
        for seed, record in zip(seeds, records, strict=True)
    ]
    meant = [
        figure_meaning.score(seed.doc, figure_meaning.gold_meanings(seed.doc), record)
        for seed, record in zip(seeds, records, strict=True)
    ]
    suite = recognizers.scores()
    undertaken = commitment_scores.scores((seed.doc, record) for seed, record in zip(seeds, records, strict=True))
    echoed = echo_scores.scores([(seed.doc, record) for seed, record in zip(seeds, records, strict=True)])
    annotated = [(seed.doc, annotate(record)) for seed, record in zip(seeds, records, strict=True)]
    gathered = dossier_scores.scores(annotated)
    questioned = question_scores.scores()
    checked = articles.scores()
    laid_out = layout_scores.scores()
    attacked = quote_scores.measure([record for _, record in annotated])
    altered = {way.name: alterations.score_way(seeds, way) for way in WAYS}
    scored = [(key, score_key(key, read_bytes(key.path.read_bytes()))) for key in keys if key.is_read]
    key_scores = [score for _, score in scored]
    alone = [score_seed(seed, read_bytes(seed.text.encode(), general=True)) for seed in seeds]
    key_alone = [(key, score_key(key, read_bytes(key.path.read_bytes(), general=True))) for key in keys if key.is_read]
    unread = [key for key in keys if not key.is_read]
    sys.stdout.write(
        "\n".join(
            [
                *_seed_tables(seed_scores),
                gap_scores.show(gapped),
                figure_scores.show(counted),
                commitment_scores.show(undertaken),
                echo_scores.show(echoed),
                dossier_scores.show(gathered),
                figure_meaning.show(meant),
                recognizers.show(suite),
                question_scores.show(questioned),
                articles.show(checked),
                quote_scores.show(attacked),
                alterations.show(altered),
                *_key_tables(key_scores),
                by_style.show(key_scores),
                _run_together(key_scores),
                left_out.show(alone, key_alone),
                layout_scores.show(laid_out),
            ]
        )
    )
    sys.stdout.write(f"\nNot read yet: {len(unread)} documents\n")
    sys.stdout.write("".join(f"  {key.house}/{key.doc} ({key.path.suffix[1:]})\n" for key in unread))
    run = _run(seed_scores, altered, key_scores) | gap_scores.run(gapped) | figure_scores.run(counted)
    run |= commitment_scores.run(undertaken) | echo_scores.run(echoed) | dossier_scores.run(gathered)
    sys.stdout.write(_gains(run))
    if chosen.record:
        gains.write(run)
    limits = floors.read()
    broken = [
        *floors.breaks("seeds", _seed_figures(seed_scores), limits),
        *floors.breaks("gaps", gap_scores.figures(gapped), limits),
        *floors.breaks("figures", figure_scores.figures(counted) | recognizers.figures(suite), limits),
        *floors.breaks("commitments", commitment_scores.figures(undertaken), limits),
        *floors.breaks("echoes", echo_scores.figures(echoed), limits),
        *floors.breaks("dossiers", dossier_scores.figures(gathered), limits),
        *floors.breaks("figure_meaning", figure_meaning.figures(meant), limits),
        *floors.breaks("questions", question_scores.figures(questioned), limits),
        *floors.breaks("quotes", quote_scores.figures(attacked), limits),
        *floors.breaks("articles", articles.figures(checked), limits),
        *floors.breaks("alterations", alterations.figures(altered), limits),
        *floors.breaks("turns", _key_figures([score for key, score in scored if key.path.suffix in gold.TEXT]), limits),
        *floors.breaks("turns_all_media", _key_figures(key_scores), limits),
        *floors.breaks("layouts", layout_scores.figures(laid_out), limits),
        *floors.breaks("leave_one_style_out", left_out.figures(alone, key_alone), limits),
    ]
    sys.stdout.write("".join(f"BROKEN {line}\n" for line in broken))
    sys.stdout.write(f"{'Floors broken' if broken else 'Floors hold'}; {time.perf_counter() - began:.1f} s\n")
    return 1 if broken else 0


def _counts(words: Tally) -> tuple[object, ...]:
    return (words.total, words.share("right"), *(words.counts[verdict] for verdict in VERDICTS[1:]), words.added)


def _summary(rows: Iterable[tuple[str, Tally]]) -> list[tuple[object, ...]]:
    """Give the micro average (of words), the macro average (of documents) and the worst document."""
    known = list(rows)
    micro = joined(words for _, words in known)
    macro = mean(words.share("right") for _, words in known)
    worst, words = min(known, key=lambda row: row[1].share("right"))
    return [("micro", *_counts(micro)), ("macro", "", macro, "", "", "", ""), (f"worst: {worst}", *_counts(words))]


def _seed_tables(scores: list[SeedScore]) -> list[str]:
    who = [(f"{score.doc} {score.style}", score.words) for score in scores]
    rows = [(name, *_counts(words)) for name, words in who] + _summary(who)
    head = ("words", "all", "right", "partial", "wrong", "open", "added")
    where = [
        (
            score.doc,
            f"{score.turns}/{score.gold_turns}",
            f"{score.boundaries}/{score.gold_turns}",
            score.record_turns,
            f"{score.evidence}/{score.gold_turns}",
            f"{score.kinds}/{score.gold_turns}",
            f"{score.affiliations}/{score.gold_turns}",
            ", ".join(name for name, known in score.facts.items() if not known) or "-",
        )
        for score in scores
    ]
    heads = ("turns", "right", "boundaries", "in record", "evidence", "kind", "affiliation", "facts amiss")
    amiss = [
        f"  {score.doc} {turn}: {outcome}"
        for score in scores
        for turn, outcome in score.outcomes.items()
        if outcome != "right"
    ]
    return [table("Seeds: who speaks", head, rows), table("Seeds: turns and facts", heads, where), *amiss]


def _key_tables(scores: list[KeyScore]) -> list[str]:
    head = ("document", "words", "right", "wrong", "wrong name", "open", "missing", "begin F1", "turns", "style")
    rows: list[tuple[object, ...]] = [
        (
            f"{score.house}/{score.doc}",
            score.words.total,
            score.words.share("right"),
            score.words.counts["wrong"],
            score.wrong_names,
            score.words.counts["open"],
            score.missing,
            score.f1,
            f"{score.record_turns}/{score.key_turns}",
            score.style,
        )
        for score in scores
    ]
    houses = dict.fromkeys(score.house for score in scores)
    groups = {house: [score for score in scores if score.house == house] for house in houses}
    rows += [_group(house, group) for house, group in groups.items()]
    if scores:
        worst = min(scores, key=lambda score: score.words.share("right"))
        rows += [_group("micro", scores)]
        macro = (mean(score.words.share("right") for score in scores), mean(score.f1 for score in scores))
        rows += [("macro", "", macro[0], "", "", "", "", macro[1], "", "")]
        rows += [
            (f"worst: {worst.house}/{worst.doc}", "", worst.words.share("right"), "", "", "", "", worst.f1, "", "")
        ]
    return [table("Keys of other publishers", head, rows)]


def _run_together(scores: list[KeyScore]) -> str:
    """Tell what the figures would be without turns in which a key holds two people's words; the floors count them."""
    faulty = [score for score in scores if score.run_together.total]
    if not faulty:
        return ""
    apart, whole = joined(score.run_together for score in faulty), joined(score.words for score in scores)
    rest = whole.total - apart.total
    right, wrong = (whole.counts[v] - apart.counts[v] for v in ("right", "wrong"))
    named = ", ".join(f"{score.house}/{score.doc}" for score in faulty)
    return (
        f"Keys that hold another's printed label inside a turn's words: {named} ({apart.total} words). They count;\n"
        f"without these turns {right / rest:.2%} of the words are right and {wrong / rest:.2%} wrong.\n"
    )


def _group(name: str, scores: list[KeyScore]) -> tuple[object, ...]:
    words = joined(score.words for score in scores)
    found = sum(score.found for score in scores)
    ours, theirs = sum(score.record_turns for score in scores), sum(score.key_turns for score in scores)
    return (
        name,
        words.total,
        words.share("right"),
        words.counts["wrong"],
        sum(score.wrong_names for score in scores),
        words.counts["open"],
        sum(score.missing for score in scores),
        2 * found / (ours + theirs) if ours + theirs else 1.0,
        f"{ours}/{theirs}",
        "",
    )


def _seed_figures(scores: list[SeedScore]) -> dict[str, float]:
    whole = joined(score.words for score in scores)
    return {
        "turns": sum(score.turns for score in scores),
        "turns_extra": sum(score.record_turns - score.boundaries for score in scores),
        "words_right": whole.share("right"),
        "words_wrong": whole.counts["wrong"],
        "words_added": whole.added,
        "evidence": sum(score.evidence for score in scores),
        "titles": sum(score.facts["title"] for score in scores),
        "dates": sum(score.facts[name] for score in scores for name in ("date", "published", "updated")),
    }


def _key_figures(scores: list[KeyScore]) -> dict[str, float]:
    whole = joined(score.words for score in scores)
    return {
        "words_right": whole.share("right"),
        "words_wrong_share": whole.share("wrong"),
        "wrong_names": sum(score.wrong_names for score in scores),
        "wrong_name_turns": sum(score.wrong_name_turns for score in scores),
        "worst_document": min((score.words.share("right") for score in scores), default=1.0),
        "begin_f1_macro": mean(score.f1 for score in scores),
    }


def _run(seeds: list[SeedScore], altered: dict[str, list[SeedScore]], keys: list[KeyScore]) -> gains.Figures:
    run: dict[str, dict[str, Any]] = {}
    for score in seeds:
        run[f"seeds/{score.doc}"] = {
            **score.words.as_dict(),
            "boundaries": score.boundaries,
            "evidence": score.evidence,
            "facts": sum(score.facts.values()),
            "turns": score.outcomes,
        }
    for name, scores in altered.items():
        turns = sum(score.turns for score in scores)
        run[f"altered/{name}"] = joined(score.words for score in scores).as_dict() | {"turns right": turns}
    for one in keys:
        run[f"turns/{one.house}/{one.doc}"] = {
            **one.words.as_dict(),
            "wrong_names": one.wrong_names,
            "missing": one.missing,
            "begin_f1": round(one.f1, 4),
        }
    return run


def _gains(run: gains.Figures) -> str:
    better, worse = gains.compare(gains.read(), run)
    lines = [f"\nAgainst the recorded run: {len(better)} gains, {len(worse)} losses"]
    lines += [f"  + {line}" for line in better] + [f"  - {line}" for line in worse]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
