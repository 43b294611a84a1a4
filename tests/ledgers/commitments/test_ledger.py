"""The ledger of commitments: what later documents say of each, and what it must not take for the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.archive import Archive
from onrecord.ledgers.commitments import CommitmentLedger, follow, still_open
from onrecord.ledgers.commitments.later import Followed
from onrecord.model import Transcript
from tests.archive.commitments.promised import (
    AGAIN_ACCOUNTS,
    JANUARY,
    JUNE,
    LATER_ICEBREAKERS,
    MARCH,
    NOT_LIT,
    SENT,
    SEPTEMBER,
    promise,
    promised,
    with_commitments,
)
from tests.archive.transcripts import transcript


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "onrecord.db") as archive:
        for read in promised():
            archive.add(read)
        yield archive


def followed(archive: Archive, **filters: Any) -> dict[str, Followed]:
    return {one.commitment.action: one for one in follow(archive, archive.commitments(**filters))}


def said(words: str, day: str = "2031-10-01", label: str = "Secretary General", **more: Any) -> Transcript:
    return transcript(((label, words),), record=f"compact/{day}/remarks", title="Remarks", date=day, **more)


def links(one: Followed) -> list[tuple[str, str]]:
    return [(passage.link, passage.words) for passage in one.later]


def test_a_promise_that_is_said_again_and_said_to_be_done(record: Archive) -> None:
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    again, done = one.later
    assert (again.link, again.record, again.words) == ("changed", JUNE, LATER_ICEBREAKERS)
    assert again.says == "said again with another deadline (by the Ellamay Summit, now by December)"
    assert (again.commitment, again.actor, again.turn) == ("c1", "the Compact", "t1")
    assert (done.link, done.says, done.record, done.words) == ("kept", "said to be done", SEPTEMBER, SENT)
    assert done.shared == ("sent", "icebreakers", "islands")  # the actor's own words do not count
    assert done.names_actor
    assert done.speaker is not None
    assert done.speaker.name == "Pieter Odenthal"
    assert not one.open
    assert (one.last, one.documents, one.until) == ("2031-09-02", 1, "2032-01-15")
    assert one.says == "last spoken of on 2031-09-02, not since in this record: 1 later document to 2032-01-15"
    for passage in one.later:
        assert record.resolve(passage.citation).citation == passage.citation
        assert " ".join(passage.citation.words.split()) == passage.words


def test_a_promise_said_again_as_before(record: Archive) -> None:
    one = followed(record, document=MARCH)["publish the dredging accounts"]
    assert links(one) == [("repeated", AGAIN_ACCOUNTS)]
    assert (one.later[0].says, one.later[0].actor) == ("said again", None)
    assert one.open


def test_what_is_not_done_is_only_spoken_of(record: Archive) -> None:
    one = followed(record)["relight the old lanterns on Gull Rock"]
    assert links(one) == [("mentioned", NOT_LIT)]
    assert one.later[0].says == "spoken of again"
    assert "relit" in one.later[0].shared
    assert one.open


def test_silence_says_how_much_was_searched(record: Archive) -> None:
    found = followed(record)
    for action in ("open the reserve harbour", "meet the pilots of Cape Varr", "bring the mail back to the ferries"):
        one = found[action]
        assert (one.later, one.last, one.documents, one.until) == ((), "2031-03-04", 3, "2032-01-15")
        assert one.says == "no later mention in this record: 3 later documents to 2032-01-15"
    only = followed(record, document=JUNE)["publish its dredging accounts"]
    assert only.says == "no later mention in this record: 2 later documents to 2032-01-15"


def test_nothing_is_later_than_the_last_document_nor_than_no_day(record: Archive) -> None:
    last = said("We will send two icebreakers to the northern islands.", "2032-06-01")
    item = promise(last, "c1", "We will send two icebreakers to the northern islands.", "Northern Compact",
                   "send two icebreakers to the northern islands")  # fmt: skip
    record.add(with_commitments(last, item))
    (one,) = follow(record, record.commitments(document=last.id))
    assert (one.later, one.documents, one.until) == ((), 0, None)
    assert one.says == "no later mention in this record: there is no later document"
    early = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    assert early.says == "last spoken of on 2032-06-01, the last day of this record"
    undated = transcript((("Secretary General", "We will send two icebreakers to the north."),), date=None,
                         record="compact/undated")  # fmt: skip
    record.add(
        with_commitments(
            undated,
            promise(undated, "c1", "We will send two icebreakers to the north.", "Northern Compact", "send two"),
        )
    )
    (none,) = follow(record, record.commitments(document="compact/undated"))
    assert (none.later, none.last, none.says) == ((), None, "it has no day, so nothing is known to be later")


def test_the_same_day_is_not_later(record: Archive) -> None:
    record.add(said(SENT, "2031-03-04"))
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    assert [passage.record for passage in one.later] == [JUNE, SEPTEMBER]


@pytest.mark.parametrize(
    ("words", "link", "says"),
    [
        ("We have now sent two icebreakers to the northern islands.", "kept", "said to be done"),
        ("Two icebreakers were sent to the northern islands by the Compact.", "kept", "said to be done"),
        ("We sent two icebreakers to the northern islands in May.", "kept", "said to be done"),
        (
            "We have sent three icebreakers to the northern islands.",
            "kept",
            "said to be done, with other numbers (2, now 3)",
        ),
        ("The Compact has not sent icebreakers to the northern islands.", "mentioned", "spoken of again"),
        ("We hope to have sent two icebreakers to the northern islands.", "mentioned", "spoken of again"),
        ("The Compact can send no icebreakers to the northern islands now.", "mentioned", "spoken of again"),
        ("Has the Compact sent two icebreakers to the northern islands?", "mentioned", "asked about"),
    ],
)
def test_what_a_sentence_says_of_a_promise(record: Archive, words: str, link: str, says: str) -> None:
    record.add(said(words))
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    (passage,) = [each for each in one.later if each.date == "2031-10-01"]
    assert (passage.link, passage.says, passage.words) == (link, says, words)


def test_the_sentence_behind_may_say_that_it_was_done(record: Archive) -> None:
    words = "We told you that we would send two icebreakers to the northern islands. We did so in May."
    record.add(said(f"{words} It was cold."))
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    (passage,) = [each for each in one.later if each.date == "2031-10-01"]
    assert (passage.link, passage.says, passage.words) == ("kept", "said to be done", words)


@pytest.mark.parametrize(
    "words",
    [
        "The northern islands have had a hard winter, and two crews are on their way home.",
        "Icebreakers are fine ships.",
        "I was sent two letters about the islands by a northern poet.",
        # The words in common stand far apart in it.
        (
            "Icebreakers were the talk of the town, and all summer long the fishing crews of three villages met in the"
            " old hall by the quay to argue over tea about the islands and over beer about the two northern lights."
        ),
    ],
)
def test_what_is_of_something_else_is_not_linked(record: Archive, words: str) -> None:
    record.add(said(words))
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    assert [passage.date for passage in one.later] == ["2031-06-10", "2031-09-02"]


def test_one_sentence_of_each_document_and_what_is_done_before_what_is_not(record: Archive) -> None:
    record.add(
        said(
            "The Compact speaks of icebreakers for the northern islands.\n\nWe have sent two icebreakers to the"
            " northern islands.\n\nThe Compact will paint the icebreakers of the northern islands."
        )
    )
    one = followed(record, document=MARCH)["send two icebreakers to the northern islands"]
    assert [passage.words for passage in one.later if passage.date == "2031-10-01"] == [
        "We have sent two icebreakers to the northern islands."
    ]


def again(archive: Archive, actor: str, action: str, **more: Any) -> Followed:
    """Add a later commitment; give the first one of March with what is linked to it on that day."""
    words = "This will be done, and gladly."
    read = said(words)
    archive.add(with_commitments(read, promise(read, "c1", words, actor, action, **more)))
    one = followed(archive, document=MARCH)["send two icebreakers to the northern islands"]
    return msgspec.structs.replace(one, later=tuple(each for each in one.later if each.date == "2031-10-01"))


def test_another_actor_is_another_promise(record: Archive) -> None:
    assert not again(record, "Southern League", "send two icebreakers to the northern islands").later


def test_we_is_the_same_where_the_same_people_speak(record: Archive) -> None:
    first = said("We will paint the old ferry quay.", "2031-10-02")
    record.add(
        with_commitments(first, promise(first, "c1", "We will paint the old ferry quay.", "we", "paint the ferry quay"))
    )
    for day, label, linked in (("2031-10-03", "Secretary General", 1), ("2031-10-04", "MR. ODENTHAL", 1)):
        later = said("We will paint the ferry quay.", day, label)
        record.add(
            with_commitments(later, promise(later, "c1", "We will paint the ferry quay.", "we", "paint the ferry quay"))
        )
        (one,) = follow(record, record.commitments(document=first.id))
        assert sum(passage.commitment is not None for passage in one.later) == linked


def test_a_part_of_the_actor_is_shown_by_name(record: Archive) -> None:
    (passage,) = again(record, "three members of the Northern Compact", "send two icebreakers to the islands").later
    assert passage.actor == "three members of the Northern Compact"


def test_another_beneficiary_is_another_promise(record: Archive) -> None:
    action = "send two icebreakers"
    assert not again(record, "Northern Compact", action, beneficiary="the pilots of Cape Varr").later
    assert again(record, "Northern Compact", action, beneficiary=None).later


def test_other_names_are_another_promise(record: Archive) -> None:
    one = followed(record)["meet the pilots of Cape Varr"]
    words = "I will meet the pilots of Port Ellamay."
    read = said(words)
    record.add(
        with_commitments(read, promise(read, "c1", words, one.commitment.actor, "meet the pilots of Port Ellamay"))
    )
    assert not followed(record)["meet the pilots of Cape Varr"].later


@pytest.mark.parametrize(
    ("more", "link", "says"),
    [
        ({}, "repeated", "said again"),
        ({"force": "expects"}, "repeated", "said again, now as “is expected to”"),
        ({"deadline": "at the Ellamay Summit", "due": ("2031-07-09", "2031-07-10")}, "repeated", "said again"),
        (
            {"deadline": "next spring", "due": ("2032-03-01", "2032-05-31"), "force": "intends"},
            "changed",
            "said again with another deadline (by the Ellamay Summit, now next spring), now as “means to”",
        ),
        ({"deadline": "soon"}, "repeated", "said again"),
    ],
)
def test_what_is_different_is_said(record: Archive, more: dict[str, Any], link: str, says: str) -> None:
    (passage,) = again(record, "Northern Compact", "send two icebreakers to the northern islands", **more).later
    assert (passage.link, passage.says) == (link, says)
    assert passage.shared == ("[send]", "[icebreakers]", "[northern]", "[islands]")


def test_other_numbers_and_other_conditions_are_said(record: Archive) -> None:
    (passage,) = again(record, "Northern Compact", "send four icebreakers to the northern islands").later
    assert passage.says == "said again with other numbers (2, now 4)"
    read = said("If it thaws, we will open the reserve harbour.", "2031-11-01")
    item = promise(
        read, "c1", "If it thaws, we will open the reserve harbour.", "Northern Compact", "open the reserve harbour",
        force="conditional", condition="if it thaws",
    )  # fmt: skip
    record.add(with_commitments(read, item))
    (other,) = followed(record, document=MARCH)["open the reserve harbour"].later
    assert (other.link, other.says) == ("changed", "said again with another condition")


def test_words_that_no_sentence_could_share_enough_of_are_not_looked_for(
    record: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = said("We will sing.", "2031-02-01")
    record.add(with_commitments(read, promise(read, "c1", "We will sing.", "Northern Compact", "sing")))
    monkeypatch.setattr(Archive, "likely", _never)
    (one,) = follow(record, record.commitments(document=read.id))
    assert not one.later


def _never(*_: object, **__: object) -> list[object]:
    raise AssertionError("nothing was to be looked for")


def test_the_last_day_that_there_is_has_no_later_one(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        read = said("We will open the reserve harbour.", "9999-12-31")
        item = promise(read, "c1", "We will open the reserve harbour.", "Northern Compact", "open the reserve harbour")
        archive.add(with_commitments(read, item))
        (one,) = follow(archive)
        assert one.documents == 0


def test_what_the_index_lacks_is_found_too(record: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(follow(record))
    monkeypatch.setattr(record._search._index, "snapshot", lambda: None)
    after = list(follow(record))
    assert [links(one) for one in after] == [links(one) for one in before]
    assert after[0].later[0].weight == before[0].later[0].weight


def test_what_is_still_open_is_what_nothing_later_says_was_done(record: Archive) -> None:
    found = still_open(record, force="committed")
    assert [one.commitment.action for one in found] == [
        "meet the pilots of Cape Varr",
        "relight the old lanterns on Gull Rock",
    ]
    assert still_open(record, "icebreakers") == []


def test_all_rows_are_plain_data(record: Archive) -> None:
    every = list(CommitmentLedger(record).follow(record.commitments()))
    assert msgspec.json.decode(msgspec.json.encode(every), type=list[Followed]) == every
    assert JANUARY not in {passage.record for one in every for passage in one.later}
