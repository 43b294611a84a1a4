"""An archive of invented talks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.archive import Archive
from tests.quotes.talks import ABROAD, JOINT, SPEECH


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three talks, indexed."""
    path: Path = tmp_path_factory.mktemp("record") / "onrecord.db"
    with Archive(path) as archive:
        with archive.writing():
            for text in (JOINT, SPEECH, ABROAD):
                archive.add(onrecord.annotate(onrecord.read(text.encode())))
        yield archive
