"""Who asks, whom each part is put to and what it follows: the invented documents in `cases/addressees.txt`.

A case is `%%%% title`, the document, a line `====` and a line for each part: the part, who is asked (`-` for nobody in
particular), the words that show it (`-` for none) and, where it follows one, the number of the part that it follows.
`@joint` and `@one` stand for the beginning of a press conference of two or of one.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord import formats
from onrecord.annotators.questions.asking import Asking
from onrecord.model import Capture

CASES = Path(__file__).with_name("cases") / "addressees.txt"
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


def cases() -> list[object]:
    found: list[object] = []
    for part in re.split(r"^%%%% ", CASES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        title, body = part.split("\n", 1)
        document, expected = body.split("\n====\n")
        for mark, beginning in BEGINNINGS.items():
            if document.startswith(f"{mark}\n"):
                document = beginning + document.removeprefix(f"{mark}\n")
        found.append(pytest.param(document, expected.strip().split("\n"), id=title))
    return found


@pytest.mark.parametrize(("document", "expected"), cases())
def test_each_part_is_put_to_whom_its_turn_speaks_to(document: str, expected: list[str]) -> None:
    capture = Capture(document.encode(), retrieved_at="2031-03-13T08:00:00Z")
    asking = Asking(formats.read(capture)[0])
    names = {speaker.id: speaker.name or speaker.labels[0] for speaker in asking.exchange.transcript.speakers}
    parts = [part for one in asking.rounds for part in one.parts]
    numbers = {(part.turn, part.number): str(at) for at, part in enumerate(parts, 1)}
    found = []
    for part in parts:
        to = "; ".join(names[one] for one in part.to) or "-"
        because = "; ".join(asking.text[one.start : one.end] for one in part.because) or "-"
        follows = [numbers[part.follows]] if part.follows else []
        found.append(" | ".join([asking.text[part.span.start : part.span.end], to, because, *follows]))
    assert found == expected
