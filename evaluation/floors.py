"""Floors: the figures that must not drop, or in the case of faults not rise, in one TOML file."""

from __future__ import annotations

import tomllib
from pathlib import Path

PLACE = Path(__file__).parent / "floors.toml"


def read(path: Path = PLACE) -> dict[str, dict[str, float]]:
    """Read the floors: for each table the figures' names and limits; ``max_`` before a name marks a ceiling."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def breaks(table: str, figures: dict[str, float], floors: dict[str, dict[str, float]]) -> list[str]:
    """Give one line for each figure of ``table`` that broke its floor or ceiling, or that was not measured."""
    broken = []
    for name, limit in floors.get(table, {}).items():
        measured = name.removeprefix("max_")
        if measured not in figures:
            broken.append(f"{table}: {measured} has a limit and was not measured")
        elif name.startswith("max_") and figures[measured] > limit:
            broken.append(f"{table}: {measured} is {figures[measured]:.4g}, above its ceiling of {limit:.4g}")
        elif not name.startswith("max_") and figures[measured] < limit:
            broken.append(f"{table}: {measured} is {figures[measured]:.4g}, under its floor of {limit:.4g}")
    return broken
