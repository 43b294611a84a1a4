"""Brackets inside speech: what was spoken, what a transcriber noted, what an editor did."""

from __future__ import annotations

import pytest

from onrecord.grammar.labels.notes import brackets, is_note


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We agreed. (Laughter.) Thank you.", {"(Laughter.)": "note"}),
        ("We agreed [laughs] today", {"[laughs]": "note"}),
        ("(General laughter and applause.)", {"(General laughter and applause.)": "note"}),
        ("It is [inaudible] lamps", {"[inaudible]": "note"}),
        ("It is (inaudible) lamps", {"(inaudible)": "note"}),
        ("(Cross-talk.)", {"(Cross-talk.)": "note"}),
        ("(Off-mike.)", {"(Off-mike.)": "note"}),
        ("(Off-mic.)", {"(Off-mic.)": "note"}),
        ("[In French]", {"[In French]": "note"}),
        ("(Via interpreter)", {"(Via interpreter)": "note"}),
        ("(via an interpreter)", {"(via an interpreter)": "note"}),
        ("(As delivered)", {"(As delivered)": "note"}),
        ("(Risas)", {"(Risas)": "note"}),
        ("(A photograph is shown.)", {"(A photograph is shown.)": "note"}),
        ("[…]", {"[…]": "editorial"}),
        ("[...]", {"[...]": "editorial"}),
        ("(...)", {"(...)": "editorial"}),
        ("( . . . )", {"( . . . )": "editorial"}),
        ("four [thousand] lamps", {"[thousand]": "editorial"}),
        ("the Board [of Varrow] and [the Chair]", {"[of Varrow]": "editorial", "[the Chair]": "editorial"}),
        # Spoken.
        ("four lamps (or five) stand", {}),
        ("the Board (the new one) met", {}),
        ("(Varrow)", {}),
        ("(a photograph is shown.)", {}),
        ("(We know this, we have said this many times, and we will say it again now.)", {}),
        ("no brackets", {}),
        ("()", {}),
        ("[]", {}),
        ("an (open bracket", {}),
        # One level is enough: the outer brackets stay speech.
        ("(we said [sic] it)", {"[sic]": "editorial"}),
    ],
)
def test_brackets(text: str, expected: dict[str, str]) -> None:
    assert {span.of(text): kind for span, kind in brackets(text, 0, len(text))} == expected


@pytest.mark.parametrize(
    "text", ["(sound familiar?)", "(nodes of the network)", "(points to watch)", "(shaky as it is)"]
)
def test_spoken_asides(text: str) -> None:
    assert list(brackets(text, 0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sadak kab khulegi? (Asked in Hindi; Approximate Translation: Will the road [at Karrin] open?) Sir.", 1),
        ("Sí. (Unofficial translation: Yes, we have said so. It will open.) [laughs]", 2),
        ("(laughs) Sí. (Translation: Yes. Will it?)", 2),
        ("Bonjour. (Translation from French: Hello to all of you who came here, from wherever it may be.)", 1),
        # Without anything that it translates, it is all that tells what was said.
        ("(Unofficial translation: Yes, we have said so, and it will open in May. Will it?)", 0),
        ("We read (the translation was poor: nobody could use it) all of it.", 0),
        ("We have a translation (it is short) of it.", 0),
    ],
)
def test_translations_in_brackets(text: str, expected: int) -> None:
    found = list(brackets(text, 0, len(text)))
    assert [kind == "editorial" for _, kind in found].count(False) == expected == len(found)
    assert sorted(found) == found


def test_brackets_between_two_offsets() -> None:
    text = "[one] (Laughter.) [two]"
    assert [span.of(text) for span, _ in brackets(text, 5, 17)] == ["(Laughter.)"]


@pytest.mark.parametrize("line", ["(As delivered)", " [As prepared for delivery] ", "(Applause.)", "[laughter]"])
def test_a_line_that_is_a_note(line: str) -> None:
    assert is_note(line)


@pytest.mark.parametrize(
    "line", ["As delivered", "(As delivered) now", "[…]", "[thousand]", "(A photograph is shown.)", ""]
)
def test_a_line_that_is_no_note(line: str) -> None:
    assert not is_note(line)
