"""Small documents with their gaps and readings, as a person would find them: the plain-text files in `cases/`.

A case is `%%%% title`, the document, a line `====` and what must be found, in text order, a line each: `kind | words`
for a gap, `reading kind | words | what they say` for a reading. Nothing else may be found. `@joint` and `@one` stand
for the beginning of a press conference of two or of one.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord import formats
from onrecord.model import Capture, Gap, Reading
from onrecord.pipeline import annotate

CASES = Path(__file__).with_name("cases")
LEAST = 60
BEGINNINGS = {
    "@joint": """Joint press conference

by the President of Ostrelle, Maren Holt, and the Prime Minister of Vessland, Tomas Iddin

12 March 2031

President Holt: Good morning. We had a very good meeting about the ferries, and we will build the harbour together.

Prime Minister Iddin: Thank you, Maren. Our people wait for this harbour, and we will finish it before the winter.

""",
    "@one": """Press conference

by the President of Ostrelle, Maren Holt

12 March 2031

President Holt: Good morning. We had a very good meeting about the ferries, and we will build the new harbour.

Olaf Renn (Coast Radio): Good morning, Madam President. Is there anything that you can tell us about the wall?

""",
}
RETURNED = "President Holt: Not today, but I am happy to take another question.\n\n"


def cases() -> list[object]:
    found: list[object] = []
    for path in sorted(CASES.glob("*.txt")):
        for part in re.split(r"^%%%% ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, body = part.split("\n", 1)
            document, expected = (body.rstrip("\n") + "\n").split("\n====\n")
            found.append(pytest.param(document, expected.split("\n"), id=f"{path.stem}: {title}"))
    return found


def whole(document: str) -> str:
    for mark, beginning in BEGINNINGS.items():
        if document.startswith(f"{mark}\n"):
            rest = document.removeprefix(f"{mark}\n")
            between = RETURNED if mark == "@one" and not rest.startswith("President Holt:") else ""
            return beginning + between + rest
    return document


@pytest.mark.parametrize(("document", "expected"), cases())
def test_case(document: str, expected: list[str]) -> None:
    transcript = annotate(formats.read(Capture(whole(document).encode(), retrieved_at="2031-03-12T00:00:00Z"))[0])
    found = []
    for layer in transcript.layers.values():
        for item in layer.items:
            words = transcript.text[item.start : item.end]
            if isinstance(item, Gap):
                assert re.fullmatch(r"[^\n]{10,160}", item.why)
                found.append((item.start, f"{item.kind} | {words}"))
            elif isinstance(item, Reading):
                found.append((item.start, f"reading {item.kind} | {words} | {item.says}".rstrip()))
    assert [line for _, line in sorted(found)] == [line.rstrip() for line in expected if line.strip()]


def test_there_are_enough_cases() -> None:
    assert len(cases()) >= LEAST
