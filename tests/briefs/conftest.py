"""An archive of invented talks, and a dossier of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.archive import Archive
from onrecord.ledgers.dossiers import Dossier
from tests.briefs.made import gathered
from tests.briefs.talks import HOSTILE, JUNE, MARCH
from tests.ledgers.dossiers import dues as talks_on_dues

PAGES = ((MARCH, "https://board.example/2031/march.html"), (JUNE, None), (HOSTILE, "https://board.example/x?a=1&b=(2)"))


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three talks, with their layers; the first in two editions."""
    path: Path = tmp_path_factory.mktemp("briefs") / "onrecord.db"
    with Archive(path) as archive:
        for text, url in PAGES:
            archive.add(onrecord.annotate(onrecord.read(text.encode(), url=url)))
        edited = MARCH.replace("Twelve ports", "Thirteen ports")
        archive.add(onrecord.annotate(onrecord.read(edited.encode(), url=PAGES[0][1])))
        yield archive


@pytest.fixture(scope="session")
def dossier(record: Archive) -> Dossier:
    """Give all that has the word dues."""
    return gathered(record, "dues")


@pytest.fixture(scope="session")
def dues(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Three talks of which two are on harbour dues, as the finding of dossiers is tested on."""
    path: Path = tmp_path_factory.mktemp("dues") / "onrecord.db"
    with Archive(path) as archive:
        for number, text in enumerate((talks_on_dues.OTHER, talks_on_dues.MARCH, talks_on_dues.JUNE)):
            archive.add(onrecord.annotate(onrecord.read(text.encode(), url=f"https://council.example/{number}")))
        yield archive
