"""A brief of a dossier with questions that nobody edited passes its own check, in every format."""

from __future__ import annotations

import pytest

from onrecord.archive import Archive
from onrecord.briefs import FORMATS, write
from onrecord.briefs.check import WELL, check_brief
from onrecord.briefs.lines import blocks
from onrecord.ledgers.dossiers import Dossier, gather, read_matter
from tests.ledgers.dossiers.dues import MATTER

DOCUMENTS = [made.name for made in FORMATS if made.name != "json"]


@pytest.fixture(scope="module", params=[None, "2031-06-01"])
def found(request: pytest.FixtureRequest, dues: Archive) -> Dossier:
    return gather(dues, read_matter(MATTER), since=request.param)


@pytest.mark.parametrize("why", [False, True])
@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_brief_as_written_is_well(dues: Archive, found: Dossier, form: str, why: bool) -> None:
    asked = bool(found.questions) and any(passage.premise for passage in found.passages)
    assert asked or found.since
    report = check_brief(dues, write(found, form, why=why))
    assert report.ok, [one for one in report.quotations if not one.ok]
    assert {one.verdict for one in report.quotations} <= WELL
    shown = [passage for each in found.positions for taken in each.taken for passage in taken.passages]
    assert {(each.words, str(each.citation)) for each in shown} <= {
        (one.text, one.citation) for one in report.quotations
    }


@pytest.mark.parametrize("why", [False, True])
@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_brief_of_hostile_words_as_written_is_well(record: Archive, dossier: Dossier, form: str, why: bool) -> None:
    report = check_brief(record, write(dossier, form, why=why))
    assert report.ok, [one for one in report.quotations if not one.ok]


def test_tags_are_no_words_of_a_quotation(dues: Archive) -> None:
    found = gather(dues, read_matter(MATTER))
    asked = next(passage.words for passage in found.passages if passage.premise)
    for form in DOCUMENTS:
        texts = [block.text for block in blocks(write(found, form))]
        assert asked in texts, form
        assert not any("in a question] " in text for text in texts), form
