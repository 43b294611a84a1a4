"""What the tests of the ledgers share: the archives of the archive's own tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.archive import Archive
from tests.archive.transcripts import HARBOUR, transcript


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as archive:
        yield archive


@pytest.fixture
def archive(empty: Archive) -> Archive:
    empty.add(transcript(HARBOUR, kinds=["statement", "question", "answer", "question", "moderation"]))
    return empty
