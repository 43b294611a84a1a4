"""Gains and losses against the last recorded run, which holds ids and figures and not one word of a transcript."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PLACE = Path(__file__).parent / "recorded" / "run.json"

Figures = dict[str, dict[str, Any]]
"""For each document: its figures, and under ``turns`` what is said of each turn (of each gap, in ``gaps/``)."""

_LESS_IS_BETTER = frozenset({"wrong", "open", "partial", "added", "wrong_names", "missing", "extra"})


def read(path: Path = PLACE) -> Figures:
    """Read the recorded run; nothing where none is."""
    if not path.exists():
        return {}
    recorded: Figures = json.loads(path.read_text(encoding="utf-8"))
    return recorded


def write(figures: Figures, path: Path = PLACE) -> None:
    """Record a run, documents and figures in a fixed order."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(figures, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def compare(before: Figures, now: Figures) -> tuple[list[str], list[str]]:
    """Give what got better and what got worse, one line a document and figure or turn."""
    gains: list[str] = []
    losses: list[str] = []
    for doc in sorted(before.keys() | now.keys()):
        if doc not in before or doc not in now:
            (gains if doc in now else losses).append(f"{doc}: {'new' if doc in now else 'no longer scored'}")
            continue
        old, new = before[doc], now[doc]
        for name in sorted((old.keys() & new.keys()) - {"turns"}):
            if old[name] != new[name]:
                better = (new[name] < old[name]) == (name in _LESS_IS_BETTER)
                (gains if better else losses).append(f"{doc}: {name} {_short(old[name])} -> {_short(new[name])}")
        was, is_now = old.get("turns", {}), new.get("turns", {})
        for turn in sorted(was.keys() | is_now.keys(), key=_number):
            outcomes = (was.get(turn, "absent"), is_now.get(turn, "absent"))
            if outcomes[0] != outcomes[1]:
                (gains if outcomes[1] == "right" else losses).append(f"{doc} {turn}: {outcomes[0]} -> {outcomes[1]}")
    return gains, losses


def _short(value: object) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _number(turn: str) -> int:
    return int("".join(char for char in turn if char.isdigit()) or 0)
