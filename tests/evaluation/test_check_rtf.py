"""The checker from outside, on records of RTF: what says another thing than its bytes, and what is missing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from evaluation import check_record
from onrecord import formats
from onrecord.model import Capture, text_sha256, to_json
from tests.formats import made_rtf

DATA = made_rtf.word(
    "Ilse Brandt: Good morning \\u8212-  caf\\'e9 {\\f37 \\'e4\\'e0}.", "Anders Voll: Are they lit\\rquote ?"
)


def _record() -> dict[str, Any]:
    form: dict[str, Any] = json.loads(to_json(formats.read(Capture(DATA))[0]))
    return form


def _changed(old: str, new: str) -> dict[str, Any]:
    """Put characters in the place of as many others, the digest with them."""
    form = _record()
    assert form["text"].count(old) == 1
    form["text"] = form["text"].replace(old, new)
    form["text_sha256"] = text_sha256(form["text"])
    return form


def test_a_good_record_holds() -> None:
    assert "holds" in check_record.check(_record(), DATA)
    assert check_record.left_out([_record()], DATA) is None


@pytest.mark.parametrize(
    ("old", "new"), [("—", "-"), ("é", "e"), ("да", "ра"), ("’", "'"), ("morning", "evening")], ids=ascii
)
def test_other_characters_than_the_bytes_say_are_found(old: str, new: str) -> None:
    with pytest.raises(check_record.Broken, match="do not say"):
        check_record.check(_changed(old, new), DATA)


def test_a_character_of_another_code_page_is_found_by_the_whole_file() -> None:
    form = _changed("да", "дà")
    assert "goes on with 'а." in str(check_record.left_out([form], DATA))
    form = _changed("é", "й")
    assert "goes on with 'é" in str(check_record.left_out([form], DATA))
    assert "holds" in check_record.check(form, DATA)
