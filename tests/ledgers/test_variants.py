"""Several transcripts of one event, side by side."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import msgspec
import pytest

from onrecord.annotators import gaps
from onrecord.archive import NotInArchive
from onrecord.ledgers.variants import side_by_side, variants
from onrecord.ledgers.variants.found import groups
from onrecord.pipeline import annotate, read
from tests.archive.transcripts import Said, transcript
from tests.pace import within

if TYPE_CHECKING:
    from onrecord.archive import Archive
    from onrecord.model import Transcript

OPENING = (
    "We met this morning in the old hall by the harbour, and we spoke for two hours of the ice, of the ports and of "
    "a fund that the members have paid into since the spring of last year, which now holds forty million crowns in all."
)
ASKED = "Who pays for the third port, and when does it open to the ships that wait outside? Thank you."
ANSWERED = "Thank you. The members pay for it, each by the weight of its own ships, and it opens in the month of May."
SECOND = "I can only add that the ice is late this year, so nobody should count on May before the pilots have said so."
LONG: list[Said] = [
    ("Secretary General", OPENING),
    ("Lidia Marchetti, Harbour Wire", ASKED),
    ("MR. ODENTHAL", ANSWERED),
    ("Secretary General", f"Thank you. {SECOND}"),
]


def other(said: list[Said], record: str = "odenthal/2031-03-04/availability", date: str = "2031-03-04") -> Transcript:
    return transcript(said, record=record, title="Press availability", date=date, publisher="Office of Mr Odenthal")


def without(turn: int) -> list[Said]:
    return [said for at, said in enumerate(LONG) if at != turn]


def test_what_only_one_has() -> None:
    pair = side_by_side(transcript(without(2)), other(LONG))
    assert pair.only_one == ()
    (passage,) = pair.only_other
    assert (passage.citation.exact, passage.speaker, passage.kind) == (ANSWERED, "Pieter Odenthal", "turn")
    assert pair.words_other - pair.words == len(ANSWERED.replace(",", "").split())
    assert pair.shared == pair.words
    turned = side_by_side(other(LONG), transcript(without(2)))
    assert (turned.only_one, turned.only_other) == (pair.only_other, ())


def test_sentences_of_a_turn_that_both_have() -> None:
    said = [*LONG[:3], ("Secretary General", f"Thank you. {SECOND} There is no more to say today.")]
    (passage,) = side_by_side(transcript(said), other(LONG)).only_one
    assert (passage.kind, passage.citation.exact) == ("passage", "There is no more to say today.")
    assert passage.speaker == "Ingrid Solveig Håkansdatter"


def test_words_and_speakers_that_differ() -> None:
    said: list[Said] = [(label, words.replace("forty", "fourteen")) for label, words in LONG]
    said[3] = ("Marsh", LONG[3][1])
    pair = side_by_side(transcript(LONG), other(said))
    assert [(one.kind, one.was, one.now) for one in pair.wordings] == [("figure", "forty", "fourteen")]
    (voices,) = pair.voices
    assert (voices.speaker, voices.speaker_other, voices.conflict) == ("Ingrid Solveig Håkansdatter", "Marsh", True)
    assert voices.one.exact == voices.other.exact == LONG[3][1]


PAGE = """Press conference

4 March 2031

Ingrid Solveig: {opening}

{asker} {asked}

Pieter Odenthal: {answered}

Ingrid Solveig: {second}
"""


def page(**given: str) -> Transcript:
    filled = {"opening": OPENING, "asker": "Lidia Marchetti:", "asked": ASKED, "answered": ANSWERED, "second": SECOND}
    return annotate(read(PAGE.format(**(filled | given)).encode()), "gaps")


@pytest.mark.parametrize(
    ("cut", "kind", "words", "speaker"),
    [
        ({"answered": "[…]"}, "elision", ANSWERED, "Pieter Odenthal"),
        (
            {"answered": ANSWERED.replace("The members pay for it", "(inaudible)")},
            "inaudible",
            "The members pay for it",
            "Pieter Odenthal",
        ),
    ],
)
def test_gaps_that_the_other_fills(cut: dict[str, str], kind: str, words: str, speaker: str) -> None:
    one, two = page(**cut), page()
    for pair in (side_by_side(one, two), side_by_side(two, one)):
        found = [gap for gap in pair.filled if gap.kind == kind]
        assert [(gap.words.exact, gap.speaker) for gap in found] == [(words, speaker)]
        assert found[0].gap.record == one.id


def test_gaps_that_neither_fills_are_not_filled() -> None:
    one = page(answered="[…]")
    assert side_by_side(one, one).filled == ()
    assert side_by_side(transcript(LONG), other(LONG)).filled == ()
    assert gaps.name in one.layers


def test_a_speaker_whom_only_one_names() -> None:
    pair = side_by_side(page(asker="QUESTION:"), page())
    (voices,) = pair.voices
    assert (voices.speaker_other, voices.conflict) == ("Lidia Marchetti", False)


def test_ten_thousand_words_in_a_second() -> None:
    draw = random.Random(3)
    words = [f"w{int(draw.paretovariate(0.7))}" for _ in range(10_000)]
    said: list[Said] = [
        (("Secretary General", "MR. ODENTHAL")[at % 2], " ".join(words[start : start + 250]) + ".")
        for at, start in enumerate(range(0, len(words), 250))
    ]
    one, two = transcript(said), other([(label, text.replace(" w9 ", " w0 ")) for label, text in said[5:]])
    with within(1):
        pair = side_by_side(one, two)
    assert len(pair.only_one) == 5


def test_transcripts_of_one_event_are_found(empty: Archive) -> None:
    mine = transcript(without(2))
    empty.add(mine)
    theirs = empty.add(other(LONG, date="2031-03-05")).id
    # The same speaker on the same day, of the same matter, in other words.
    apart = [
        ("Secretary General", f"{SECOND} " + "And so we went on to speak of sails, ropes and salt, all of us. " * 3)
    ]
    empty.add(transcript(apart, record="compact/2031-03-04/statement", title="Statement"))
    empty.add(other(LONG, record="odenthal/2031-06-04/availability", date="2031-06-04"))
    undated = other([("Marsh", "No day is printed.")], record="odenthal/undated/availability")
    empty.add(msgspec.structs.replace(undated, date=None, title=None))
    found = variants(empty, mine.id)
    assert [one.document.id for one in found.candidates] == [theirs]
    assert found.candidates[0].share > 0.9
    assert found.candidates[0].speakers == ("Ingrid Solveig Håkansdatter", "Lidia Marchetti")
    assert (found.compared, found.undated) == (2, 1)
    assert [passage.citation.exact for passage in found.pairs[0].only_other] == [ANSWERED]
    assert [[row.id for row in group] for group in groups(empty)] == [[mine.id, theirs]]
    for pair in found.pairs:
        for passage in (*pair.only_one, *pair.only_other):
            assert empty.resolve(passage.citation).citation == passage.citation


def test_dates_known_to_the_month_only(empty: Archive) -> None:
    empty.add(transcript(LONG, date="2031-03"))
    empty.add(other(LONG, date="2031-03-20"))
    empty.add(
        transcript([("Marsh", "No.")], record="compact/2031-03-20/statement", title="Statement", date="2031-03-20")
    )
    assert len(list(groups(empty))) == 1


def test_no_such_document(empty: Archive) -> None:
    with pytest.raises(NotInArchive):
        variants(empty, "nothing")
