"""Notes that mark an interpreter's words."""

from __future__ import annotations

import pytest

from onrecord.text.manner import INTERPRETED


@pytest.mark.parametrize("note", ["(As interpreted.)", "(through an interpreter)", "(Via translation)", "(traducción)"])
def test_an_interpreters_words(note: str) -> None:
    assert INTERPRETED.search(note)


@pytest.mark.parametrize("note", ["(Laughter.)", "(inaudible)", "(as delivered)"])
def test_other_notes(note: str) -> None:
    assert not INTERPRETED.search(note)
