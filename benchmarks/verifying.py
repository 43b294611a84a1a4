"""How fast quotations are verified over 30 million words, beside a scan of the same passages with rapidfuzz."""

from __future__ import annotations

import json
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks import made, million, processes
from benchmarks.search import percentile

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSAGES = 790_000
"""They hold a little more than 30 million words."""
QUOTES = 3_000
MIX = {"exact": 0.4, "altered": 0.4, "absent": 0.2}
_WORDS = (6, 25)
"""Fewest and most words of a quotation."""
_SCANNED = 2
"""Quotations of each kind that are looked for by the scan, which takes seconds for one."""
_WORKERS = 2
_CASES = "quotes.json"


def measure(root: Path, passages: int, count: int, *, fresh: bool = False) -> dict[str, Any]:
    """Verify quotations in two processes at once, then scan for a few of them."""
    folder = million.archive(root, passages, fresh=fresh)
    drawn = draw(million.read(folder), count)
    (folder / _CASES).write_text(json.dumps(drawn), "utf-8")
    with ThreadPoolExecutor(_WORKERS) as pool:
        ran = list(pool.map(lambda share: processes.python("-m", "benchmarks.part", "verify", str(folder), share),
                            [f"{at}/{_WORKERS}" for at in range(_WORKERS)]))  # fmt: skip
    found = [json.loads(each.output) for each in ran]
    seconds = max(each["seconds"] for each in found)
    words: dict[str, Counter[str]] = {kind: Counter() for kind in MIX}
    spent: dict[str, list[float]] = {kind: [] for kind in MIX}
    for each in found:
        for kind in MIX:
            words[kind].update(each["words"][kind])
            spent[kind] += each["spent"][kind]
    scanned = json.loads(processes.python("-m", "benchmarks.part", "scan", str(folder), str(_SCANNED)).output)
    sizes = million.sizes(folder)
    return {
        "passages": passages,
        "words": sizes["words"],
        "characters": sizes["characters"],
        "quotes": sum(map(len, drawn.values())),
        "workers": _WORKERS,
        "per_second": sum(map(len, drawn.values())) / seconds,
        "cpu_per_second": sum(map(len, drawn.values())) / sum(each["cpu_seconds"] for each in found) * _WORKERS,
        "kinds": {
            kind: {
                "count": len(drawn[kind]),
                "p50": percentile(spent[kind], 50),
                "p95": percentile(spent[kind], 95),
                "words": dict(words[kind].most_common()),
            }
            for kind in MIX
        },
        "index_bytes": sizes["index_bytes"],
        "index_bytes_per_character": sizes["index_bytes"] / sizes["characters"],
        "peak_rss": max(each.peak_rss for each in ran),
        "peak_anonymous": max(each.peak_anonymous for each in ran),
        "peak_rss_per_character": max(each.peak_rss for each in ran) / sizes["characters"],
        "scan": scanned,
    }


def draw(passages: Sequence[str], count: int) -> dict[str, list[str]]:
    """Draw quotations: runs of passages as they stand, with one word changed, and words that stand nowhere together."""
    random = Random(made.SEED + 4)
    vocabulary = [word for passage in random.sample(passages, min(3_000, len(passages))) for word in passage.split()]

    def run() -> list[str]:
        while True:
            words = random.choice(passages).split()
            size = random.randint(*_WORDS)
            if len(words) >= size:
                at = random.randrange(len(words) - size + 1)
                return words[at : at + size]

    def altered() -> str:
        words = run()
        at = random.randrange(len(words))
        others = [
            word for word in random.sample(vocabulary, 20) if word.strip(".,").casefold() not in words[at].casefold()
        ]
        words[at] = others[0]
        return " ".join(words)

    return {
        "exact": [" ".join(run()) for _ in range(round(count * MIX["exact"]))],
        "altered": [altered() for _ in range(round(count * MIX["altered"]))],
        "absent": [
            " ".join(random.choices(vocabulary, k=random.randint(*_WORDS))) for _ in range(round(count * MIX["absent"]))
        ],
    }


def verify_share(folder: str, share: str) -> dict[str, Any]:
    """Verify every second quotation, the kinds mixed, in this process."""
    from onrecord.archive import Archive  # noqa: PLC0415 - only what a part needs is in its memory
    from onrecord.quotes import verify  # noqa: PLC0415 - the same

    at, of = map(int, share.split("/"))
    drawn: dict[str, list[str]] = json.loads((Path(folder) / _CASES).read_text("utf-8"))
    mixed = [(kind, quote) for kind, quotes in drawn.items() for quote in quotes]
    Random(made.SEED + 5).shuffle(mixed)
    mixed = mixed[at::of]
    words: dict[str, Counter[str]] = {kind: Counter() for kind in MIX}
    spent: dict[str, list[float]] = {kind: [] for kind in MIX}
    with Archive(Path(folder) / million.ARCHIVE, mode="read") as archive:
        verify(archive, "these words open the index and the tables")
        began, cpu = time.perf_counter(), time.process_time()
        for kind, quote in mixed:
            at_first = time.perf_counter()
            found = verify(archive, quote)
            spent[kind].append(time.perf_counter() - at_first)
            words[kind][found.words] += 1
        seconds, used = time.perf_counter() - began, time.process_time() - cpu
    return {"seconds": seconds, "cpu_seconds": used, "words": words, "spent": spent}


def scan_share(folder: str, count: str) -> dict[str, Any]:
    """Look for a few quotations in every passage with rapidfuzz's ``partial_ratio``."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only what a part needs is in its memory

    drawn: dict[str, list[str]] = json.loads((Path(folder) / _CASES).read_text("utf-8"))
    passages = million.read(Path(folder))
    chosen = [quote for quotes in drawn.values() for quote in quotes[: int(count)]]
    began = time.perf_counter()
    for quote in chosen:
        process.extractOne(quote, passages, scorer=fuzz.partial_ratio)
    seconds = time.perf_counter() - began
    return {"quotes": len(chosen), "seconds": seconds, "per_second_a_core": len(chosen) / seconds}
