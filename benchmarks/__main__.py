"""Measures adding, layers, PDFs, search, verifying ...: ``python -m benchmarks [--quick] [--only NAME] [--fresh]``."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import (
    add,
    echoes,
    figures,
    layers,
    machine,
    million,
    pdf,
    processes,
    report,
    search,
    sources,
    start,
    verifying,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLACE = sources.ROOT / ".benchmarks"
_RESULTS = Path(__file__).parent / "results"
_PARTS = ("add", "layers", "pdf", "figures", "echoes", "search", "verify", "start")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print and keep the report; a target that is missed is printed, and fails nothing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="little of everything, in seconds; keeps no result")
    parser.add_argument("--only", choices=_PARTS, help="measure this alone; keeps no result")
    parser.add_argument("--fresh", action="store_true", help="build the large archive anew, for its time and memory")
    parser.add_argument("--place", type=Path, default=_PLACE, help="folder for what is made (default: .benchmarks)")
    chosen = parser.parse_args(arguments)
    with processes.on_two_cores() as cores:
        run = _measure(cores, chosen.place.resolve(), chosen.only, quick=chosen.quick, fresh=chosen.fresh)
    print(report.text(run))
    if not chosen.quick and chosen.only is None:
        print(f"kept as {report.write(run, _RESULTS).relative_to(sources.ROOT)}, and the figures as JSON beside it")
    return 0


def _measure(cores: int, place: Path, only: str | None, *, quick: bool, fresh: bool) -> dict[str, Any]:
    run: dict[str, Any] = {
        "date": datetime.now(UTC).date().isoformat(),
        "quick": quick,
        "machine": machine.describe(cores),
        "made_from": sources.origin(),
        "load_before": machine.load(),
    }
    passages = 2_000 if quick else 1_000_000
    if only in {None, "add"}:
        run["add"] = add.measure(place / "add", 20_000 if quick else 1_500_000, 1 if quick else 3)
    if only in {None, "layers"}:
        run["layers"] = layers.measure(place / "layers", 10_000 if quick else 300_000, 1 if quick else 3)
    if only in {None, "pdf"} and (pdfs := pdf.measure(1 if quick else 3)) is not None:
        run["pdf"] = pdfs
    if only in {None, "figures"}:
        run["figures"] = figures.measure(20_000 if quick else 1_000_000, 500 if quick else 10_000, 1 if quick else 3)
    if only in {None, "echoes"}:
        run["echoes"] = echoes.measure(20_000 if quick else 1_000_000, 5_000 if quick else 100_000, 1 if quick else 3)
    if only in {None, "search"}:
        run["search"] = search.measure(place, passages, 1 if quick else 3, fresh=fresh)
    if only in {None, "verify"}:
        run["verify"] = verifying.measure(
            place, passages if quick else verifying.PASSAGES, 60 if quick else verifying.QUOTES, fresh=fresh
        )
    if only in {None, "start"}:
        large = million.build(place, passages)[0] / million.ARCHIVE if only is None else None
        run["start"] = start.measure(place / "start", 2 if quick else 10, large)
    run["load_after"] = machine.load()
    return run


if __name__ == "__main__":
    raise SystemExit(main())
