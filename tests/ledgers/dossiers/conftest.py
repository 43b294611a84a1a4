"""An archive of invented talks about harbour dues."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.ledgers.dossiers import Dossier, gather, read_matter
from tests.ledgers.dossiers.dues import JUNE, MARCH, MATTER, OTHER


@pytest.fixture(scope="package")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give the talks with their layers; that of March in two editions."""
    with Archive(tmp_path_factory.mktemp("dues") / "onrecord.db") as archive:
        for number, text in enumerate((OTHER, MARCH, JUNE)):
            archive.add(onrecord.annotate(onrecord.read(text.encode(), url=f"https://council.example/{number}")))
        edited = MARCH.replace("It is a fair price.", "It is a small price.")
        archive.add(onrecord.annotate(onrecord.read(edited.encode(), url="https://council.example/1")))
        yield archive


@pytest.fixture(scope="package")
def dossier(record: Archive) -> Dossier:
    """Give all on the dues."""
    return gather(record, read_matter(MATTER))
