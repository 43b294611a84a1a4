"""How fast a search answers, beside bare FTS5 and bare tantivy on the same passages."""

from __future__ import annotations

import gc
import math
import time
from contextlib import closing
from functools import partial
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import made, million
from benchmarks.baselines import LIMIT, BareFts5, BareTantivy
from onrecord.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

QUERIES = 50
RARE, BOTH, EITHER = "rare phrase", "common conjunction", "common disjunction"
ONRECORD, FTS5, TANTIVY = "onrecord", "fts5", "tantivy"
ENGINES = (ONRECORD, FTS5, TANTIVY)
_RARE_SHARE = 0.0002
_LEAST_RARE = 5
"""A phrase is rare where no more passages than this share (but at least so many) hold it."""


def measure(root: Path, passages: int, rounds: int, *, fresh: bool = False) -> dict[str, Any]:
    """Search the archive and the baselines in turn, query by query, and measure each.

    Each round opens them anew, so that no query finds in memory what an earlier round read.
    """
    folder, built = million.build(root, passages, fresh=fresh)
    tantivy = BareTantivy(folder / million.TANTIVY)
    sets = queries(built, tantivy.count)
    spent: dict[tuple[str, str], list[float]] = {(name, engine): [] for name in sets for engine in ENGINES}
    counted: list[float] = []
    for _ in range(rounds):
        with (
            Archive(folder / million.ARCHIVE, mode="read") as archive,
            closing(BareFts5(folder / million.FTS5)) as fts5,
        ):
            searches: dict[str, Callable[[str], Sequence[object]]] = {
                ONRECORD: partial(archive.search, limit=LIMIT),
                FTS5: fts5.search,
                TANTIVY: BareTantivy(folder / million.TANTIVY).search,
            }
            for search in searches.values():
                search("the AND people")
            gc.collect()
            for name, chosen in sets.items():
                for query in chosen:
                    for engine, search in searches.items():
                        began = time.perf_counter()
                        found = search(query)
                        spent[name, engine].append(time.perf_counter() - began)
                        assert len(found) <= LIMIT
            for query in sets[BOTH]:
                hits = archive.search(query, limit=LIMIT)
                began = time.perf_counter()
                _ = hits.total
                counted.append(time.perf_counter() - began)
    return {
        "passages": built.passages,
        "words": built.words,
        "terms": built.terms,
        "terms_after_each_tenth": built.growth,
        "rounds": rounds,
        "built": built.figures,
        "counting_a_conjunction_p95": percentile(counted, 95),
        "queries": {
            name: {
                "examples": chosen[:3],
                "passages_matching": _spread([tantivy.count(query) for query in chosen]),
                **{engine: _figures(spent[name, engine], spent[name, TANTIVY]) for engine in ENGINES},
            }
            for name, chosen in sets.items()
        },
    }


def queries(built: million.Built, count: Callable[[str], int]) -> dict[str, list[str]]:
    """Choose the queries, the same for the same passages.

    A rare phrase is three words from a random passage. The words of the others are drawn by the number of passages
    that hold them, from all that at least one passage in a hundred holds: the most frequent words of English are among
    them.
    """
    random = Random(made.SEED + 3)
    most = max(_LEAST_RARE, _RARE_SHARE * built.passages)
    rare: list[str] = []
    for phrase in dict.fromkeys(built.phrases):
        if len(rare) < QUERIES and phrase.isascii() and 1 <= count(f'"{phrase}"') <= most:
            rare.append(f'"{phrase}"')
    words = [word for word in built.common if word.isascii() and word.isalpha() and len(word) > 1]
    weights = [built.common[word] for word in words]

    def pairs(joint: str) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < QUERIES:
            one, other = random.choices(words, weights, k=2)
            if one != other:
                found[f"{one} {joint} {other}"] = None
        return list(found)

    return {RARE: rare, BOTH: pairs("AND"), EITHER: pairs("OR")}


def percentile(values: Sequence[float], share: float) -> float:
    """Give the smallest value that so many per cent of the values do not exceed."""
    return sorted(values)[max(math.ceil(len(values) * share / 100) - 1, 0)]


def _spread(counts: list[int]) -> dict[str, int]:
    return {"least": min(counts), "median": int(median(counts)), "most": max(counts)}


def _figures(seconds: list[float], beside: list[float]) -> dict[str, float]:
    found = {f"p{share}": percentile(seconds, share) for share in (50, 95)}
    ratios = {f"p{share}_to_tantivy": found[f"p{share}"] / percentile(beside, share) for share in (50, 95)}
    return {**found, "max": max(seconds), **ratios}
