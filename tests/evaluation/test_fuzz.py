"""The mutated documents: every medium is among them, they are the same for the same seed, and they break nothing."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

from evaluation import bombs, fuzz, media, mutations
from onrecord import formats
from onrecord.model import Capture
from tests.formats.proved import read_proved


def test_there_is_a_small_document_of_every_medium_and_somebody_speaks_in_it() -> None:
    read = Counter(next(one.name for one in formats.FORMATS if one.reads(Capture(data))) for data in media.documents())
    assert set(read) == {one.name for one in formats.FORMATS}
    for data in media.documents():
        transcripts = read_proved(data)
        assert any(speaker.name == "Dana Reyes" for one in transcripts for speaker in one.speakers) or "WEBVTT" in str(
            data
        )


def test_the_same_seed_gives_the_same_cases() -> None:
    documents = media.documents()
    first, again = ([fuzz.case(number, 3, documents) for number in range(1, 40)] for _ in range(2))
    assert first == again
    assert len(set(first)) > 30


def test_what_is_packed_is_changed_inside() -> None:
    documents = media.documents()
    docx = next(data for data in documents if b"word/document.xml" in data)
    random = Random(4)
    changed = [mutations.members_of(mutations.mutate(docx, random, documents)) for _ in range(40)]
    assert len({members["word/document.xml"] for members in changed if "word/document.xml" in members}) > 5


def test_values_of_json_become_others_and_json_stays() -> None:
    asr = next(data for data in media.documents() if data.startswith(b'{"text"'))
    random = Random(5)
    changed = [mutations.mutate(asr, random, [asr]) for _ in range(60)]
    assert sum(_is_json(each) and each != asr for each in changed) > 10


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def test_what_is_made_to_break_a_reader_breaks_none() -> None:
    for bomb in dict.fromkeys(bombs.BOMBS):
        for seed in range(3):
            assert fuzz.fault(bomb(Random(seed)), proving=True) is None, (bomb, seed)
