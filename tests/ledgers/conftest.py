"""What the ledgers' tests share: an archive, and figures from one line each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from onrecord.archive import Archive, FigureRow
from onrecord.ledgers.sides import Side
from tests.archive.figures.counted import SECRETARY, told


class Told(Protocol):
    """Adds a statement with figures marked in it and gives the rows of its figures."""

    def __call__(
        self, words: str, *figures: dict[str, Any], date: str | None = ..., label: str = ...
    ) -> list[FigureRow]: ...


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as archive:
        yield archive


@pytest.fixture
def empty(archive: Archive) -> Archive:
    return archive


@pytest.fixture
def tell(archive: Archive) -> Told:
    made: list[str] = []

    def add(
        words: str, *figures: dict[str, Any], date: str | None = "2031-03-04", label: str = SECRETARY
    ) -> list[FigureRow]:
        record = f"compact/{date}/statement-{len(made) + 1}"
        made.append(record)
        archive.add(told((label, words), figures=figures, record=record, date=date))
        return list(archive.figures(document=record))

    return add


@pytest.fixture
def side(tell: Told) -> Any:
    """Give the side of the first figure of a statement."""

    def make(words: str, date: str | None = "2031-03-04", **figure: Any) -> Side:
        return Side(tell(words, figure, date=date)[0])

    return make
