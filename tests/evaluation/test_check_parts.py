"""The checker from outside, on records whose source counts in parts."""

from __future__ import annotations

import copy
import json
import sys
from typing import Any

import pytest

from evaluation import check_record
from onrecord import formats
from onrecord.model import Capture, to_json
from tests.formats import made

DOCX = made.docx(
    made.p("Press conference by Minister Ilse Brandt")
    + made.p("**Ilse Brandt:", " Good\u00a0morning.<w:tab/>", "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>")
    + made.p("**Anders Voll:", " Are they", "<w:r><w:tab/><w:br/><w:t>lit?</w:t></w:r>", made.p("in a box"))
    + made.p("**Ilse Brandt:", " They are."),
    header1=made.p("Ministry of Lamps"),
)
ODT = made.odt(
    "<text:p>Ilse Brandt: Good \n day.<text:s/><office:annotation><text:p>x</text:p></office:annotation></text:p>"
    '<text:p>Anders<text:span> Voll:</text:span><text:tab/>Why?<text:s text:c="x"/></text:p>'
    "<text:p>Ilse Brandt: So.</text:p>",
    pages="<style:footer><text:p>1</text:p></style:footer>",
)
LINES = "Ilse Brandt: The lamps are lit-\nhouses.\n\nAnders Voll: All?\n\nIlse Brandt: All."
PDF = made.pdf(made.column(LINES))


def _record(data: bytes) -> dict[str, Any]:
    form: dict[str, Any] = json.loads(to_json(formats.read(Capture(data))[0]))
    return form


@pytest.mark.parametrize("data", [DOCX, ODT, PDF])
def test_good_records_hold(data: bytes) -> None:
    line = check_record.check(_record(data), data)
    assert "holds" in line
    assert "not checked" not in line


@pytest.mark.parametrize("data", [DOCX, ODT, PDF])
def test_what_is_changed_is_found(data: bytes) -> None:
    good = _record(data)
    changes: list[tuple[Any, ...]] = [
        ("pieces", 0, 2, 5),
        ("pieces", 0, 3, 99_999),
        ("pieces", 0, 1, 99_999),
        ("pieces", 0, 4, "0000"),
        ("pieces", 1, 5, "json"),
        ("parts", 0, 2, 99),
        ("parts", 0, 1, 2),
    ]
    for name, row, field, value in changes:
        form = copy.deepcopy(good)
        form["source"][name][row][field] = value
        with pytest.raises(check_record.Broken):
            check_record.check(form, data)
    for name in ("pieces", "parts"):
        form = copy.deepcopy(good)
        form["source"][name].pop()
        with pytest.raises(check_record.Broken):
            check_record.check(form, data)
    form = copy.deepcopy(good)
    form["source"]["runs"] = [[0, 99_999, 1, 1, 1]]
    with pytest.raises(check_record.Broken, match="leaves the text"):
        check_record.check(form, data)
    form["source"]["medium"] = "slate"
    with pytest.raises(check_record.Broken, match="slate"):
        check_record.check(form, data)


def test_text_in_no_piece_is_found() -> None:
    form = _record(PDF)
    more = made.pdf(made.column(f"{LINES} Not."))
    form["capture"]["sha256"] = Capture(more).sha256
    with pytest.raises(check_record.Broken, match="are in no piece"):
        check_record.check(form, more)


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    form = _record_cached
    assert check_record.check(form, PDF).endswith("places not checked: needs pypdfium2")


_record_cached = _record(PDF)
