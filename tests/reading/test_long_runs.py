"""Characters that stand again and again where a few are usual: the time that they take grows no faster than they do."""

from __future__ import annotations

import json

import pytest

from onrecord import formats
from onrecord.model import Capture
from tests.pace import within

LENGTH = 20_000
TALK = "DANA REYES: One.\n\nQ: Two.\n\nDANA REYES: Three.\n"
HEADED = "Press conference by Minister Dana Reyes{}and Ole Brandt\n\n12 March 2031\n\n" + TALK
SPOKEN = "REYES: I thank Dana{}Reyes.\n\nQ: Two.\n\nREYES: Three. And I thank\n\n{}\n\nDana Reyes.\n"
FRONT = "---\ntitle: {}\ndate: 2031-03-12\n---\n\n" + TALK
HANSARD = '<?xml version="1.0"?><publicwhip><speech speakername="Dana {}"><p>One</p></speech></publicwhip>'
CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n>> DANA REYES: One {}\n\n00:00:03.000 --> 00:00:04.000\nTwo\n"
ASR = json.dumps([{"start": 0, "end": 1, "text": "One", "speaker": "Dana {}"}]).replace("{", "{{").replace("}", "}}")
ASR = ASR.replace("{{}}", "{}")


@pytest.mark.parametrize(
    ("source", "run"),
    [
        *(("{}", run) for run in (" ", "\u00a0", "\t", "\n", "(a)", "(a - (", "○ a", "（")),
        *((HEADED, run) for run in (" ", "\u00a0", " \t", "-", "and ")),
        *((SPOKEN, run) for run in (" ", "\u00a0", " \n", "-", "…", "Dana ", "Dana, ", "thank you, ", "? ", "Mr. ")),
        *((FRONT, run) for run in (" ", "\u00a0", "Aa-", "Minister Aa, ")),
        *((HANSARD, run) for run in ("-", "—", "|", "Aa, ", "Minister Aa, ", "(")),
        *((CAPTIONS, run) for run in ("\n", " \n", "\n\n\t", "\r")),
        *((ASR, run) for run in ("—", "Aa, ", "Next question, Aa. ")),
    ],
)
def test_a_long_run_costs_no_more_than_its_length(source: str, run: str) -> None:
    long = run * (LENGTH // len(run))
    data = source.format(*[long] * source.count("{}")).encode()
    with within(4):
        formats.read(Capture(data))
