"""What turns do where labels do not say it: seen from who calls, who asks and who replies over the whole document.

The talks are in `kinds.txt`: `%%%% what it shows`, the title, and the turns, each behind the letter of what it does.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord import formats
from onrecord.model import Capture

TALKS = re.split(r"^%%%% ", Path(__file__).with_name("kinds.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
MARKS = {"s": "statement", "q": "question", "a": "answer", "m": "moderation", "i": "interjection"}


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.partition("\n")[0])
def test_what_each_turn_does(talk: str) -> None:
    title, *turns = talk.partition("\n")[2].strip().split("\n\n")
    text = "\n\n".join((title, "May 3, 2031", *(turn[2:] for turn in turns))) + "\n"
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-05-04T00:00:00Z"))[0]
    read = [(turn.kind, " ".join(transcript.words_of(turn).split())) for turn in transcript.turns]
    assert read == [(MARKS[turn[0]], turn[2:].split(": ", 1)[1]) for turn in turns]
