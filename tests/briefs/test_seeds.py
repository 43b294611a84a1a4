"""The ten matters on the five transcripts of ../shared/seeds: every citation of every brief resolves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import onrecord
from onrecord.archive import Archive, NeedsExtra
from onrecord.briefs import FORMATS, outline, write
from onrecord.briefs.blocks import Said, Table
from onrecord.briefs.check import check_brief
from onrecord.ledgers import figurecharts
from onrecord.ledgers.dossiers import Dossier, gather, load_matter
from onrecord.model import CitationRef
from tests.briefs.test_briefs import WRITTEN, citations_of, tags_of, text_of
from tests.house.tracked import ROOT

SEEDS = sorted((ROOT.parent / "shared/seeds").glob("*.txt"))
MATTERS = sorted((ROOT / "examples/dossiers").glob("*.toml"))
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not SEEDS, reason="needs ../shared/seeds")]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path: Path = tmp_path_factory.mktemp("seeds") / "onrecord.db"
    with Archive(path) as archive:
        for source in SEEDS:
            archive.add(onrecord.annotate(onrecord.read(source)))
        yield archive


@pytest.fixture(scope="module", params=MATTERS, ids=lambda path: path.stem)
def matter(request: pytest.FixtureRequest, seeds: Archive) -> Dossier:
    return gather(seeds, load_matter(request.param))


@pytest.fixture(autouse=True)
def without_charts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw nothing: charts are tested elsewhere, and take longer than all the rest."""

    def missing() -> None:
        raise NeedsExtra("no charts")

    monkeypatch.setattr(figurecharts, "_altair", missing)


def test_every_citation_of_every_brief_resolves(matter: Dossier, seeds: Archive) -> None:
    wanted = {str(passage.citation) for passage in matter.passages}
    found: set[str] = set()
    for made in FORMATS:
        here = set(WRITTEN.findall(text_of(write(matter, made.name, why=True), made.name)))
        assert wanted <= here, made.name
        found |= here
    assert found <= {str(each) for each in citations_of(matter)} | {
        str(ref) for each in matter.matter.decisions for ref in each.refs
    }
    for written in found:
        assert seeds.resolve(CitationRef.parse(written)).citation.exact


def test_every_quotation_is_what_its_citation_holds(matter: Dossier, seeds: Archive) -> None:
    quoted = 0
    for section in outline(matter).sections:
        for block in section.blocks:
            said = [block] if isinstance(block, Said) else []
            said += [row.below for row in block.rows if row.below is not None] if isinstance(block, Table) else []
            for each in said:
                resolved = seeds.resolve(each.citation).citation
                bare = re.sub(r"\s+", "", "".join(run.text for run in each.words))
                assert bare in {re.sub(r"\s+", "", resolved.words), re.sub(r"\s+", "", resolved.exact)}
                quoted += 1
    assert quoted > len(matter.passages)


@pytest.mark.parametrize("form", ["markdown", "html", "docx"])
def test_a_brief_as_written_is_well(matter: Dossier, seeds: Archive, form: str) -> None:
    for why in (False, True):
        report = check_brief(seeds, write(matter, form, why=why))
        assert report.ok, [one.number for one in report.quotations if not one.ok]


def test_every_page_is_whole(matter: Dossier) -> None:
    ids = [attributes["id"] for _, attributes in tags_of(write(matter, "html")).found if attributes.get("id")]
    assert len(ids) == len(set(ids))
    assert write(matter, "html") == write(matter, "html")
