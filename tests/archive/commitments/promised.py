"""Five events of an invented alliance with commitments marked by hand: what was promised, and what was said later."""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.model import Commitment, Layer, Transcript
from tests.archive.questions.asked import MADE_AT, place, turn_at
from tests.archive.transcripts import transcript

MARCH = "compact/2031-03-04/press-conference"
JUNE = "compact/2031-06-10/press-conference"
SEPTEMBER = "compact/2031-09-02/daily-briefing"
JANUARY = "compact/2032-01-15/statement"

ICEBREAKERS = "We will send two icebreakers to the northern islands by the Ellamay Summit."
ACCOUNTS = "The harbour council must publish the dredging accounts within 45 days."
RESERVE = "If the strait freezes, we will open the reserve harbour."
PILOTS = "I will meet the pilots of Cape Varr tomorrow."
LANTERNS = "The Compact will relight the old lanterns on Gull Rock this year."
FERRY_MAIL = "We are determined to bring the mail back to the ferries."
LATER_ICEBREAKERS = "We will send two icebreakers to the northern islands by December."
AGAIN_ACCOUNTS = "And the harbour council must publish its dredging accounts."
SENT = "The Compact has sent two icebreakers to the northern islands."
NOT_LIT = "The lanterns on Gull Rock are not yet relit."


def promise(read: Transcript, id_: str, words: str, actor: str, action: str, **more: Any) -> Commitment:
    span = place(read, words)
    turn = turn_at(read, span.start)
    said_by = next(each.speaker for each in read.turns if each.id == turn)
    given: dict[str, Any] = {"force": "committed", "speaker": said_by} | more
    return Commitment(id=id_, start=span.start, end=span.end, turn=turn, actor=actor, action=action, **given)


def with_commitments(read: Transcript, *items: Commitment) -> Transcript:
    return msgspec.structs.replace(read, layers={"commitments": Layer("hand", "1", MADE_AT, items)})


def march() -> Transcript:
    read = transcript(
        (
            ("Secretary General", f"Good morning. {ICEBREAKERS} {ACCOUNTS} {RESERVE} {PILOTS} Thank you."),
            ("MR. ODENTHAL", f"{LANTERNS}\n\n{FERRY_MAIL}"),
        )
    )
    return with_commitments(
        read,
        promise(
            read, "c1", ICEBREAKERS, "Northern Compact", "send two icebreakers to the northern islands",
            deadline="by the Ellamay Summit", due=("2031-07-08", "2031-07-10"), beneficiary="the northern islands",
        ),
        promise(
            read, "c2", ACCOUNTS, "harbour council", "publish the dredging accounts", force="calls-for",
            deadline="within 45 days", due=("2031-03-04", "2031-04-18"),
        ),
        promise(
            read, "c3", RESERVE, "Northern Compact", "open the reserve harbour", force="conditional",
            condition="if the strait freezes",
        ),
        promise(
            read, "c4", PILOTS, "Ingrid Solveig Håkansdatter", "meet the pilots of Cape Varr", deadline="tomorrow",
            due=("2031-03-05", "2031-03-05"),
        ),
        promise(
            read, "c5", LANTERNS, "Northern Compact", "relight the old lanterns on Gull Rock", deadline="this year",
            due=("2031-01-01", "2031-12-31"),
        ),
        promise(read, "c6", FERRY_MAIL, "Northern Compact", "bring the mail back to the ferries", force="intends"),
    )  # fmt: skip


def june() -> Transcript:
    said = f"{LATER_ICEBREAKERS} {AGAIN_ACCOUNTS} The weather has been kind to us."
    read = transcript((("Secretary General", said),), record=JUNE, date="2031-06-10")
    return with_commitments(
        read,
        promise(
            read, "c1", LATER_ICEBREAKERS, "the Compact", "send two icebreakers to the northern islands",
            deadline="by December", due=("2031-06-10", "2031-12-01"), beneficiary="the northern islands",
        ),
        promise(
            read, "c2", AGAIN_ACCOUNTS, "Harbour Council", "publish its dredging accounts", force="calls-for",
        ),
    )  # fmt: skip


def september() -> Transcript:
    said = f"Welcome to you all. {SENT} They came in on Friday. {NOT_LIT} I have nothing on the harbour dues."
    read = transcript(
        (("MR. ODENTHAL", said), ("Lidia Marchetti, Harbour Wire", "Have the accounts been seen?")),
        record=SEPTEMBER, title="Daily briefing", date="2031-09-02",
    )  # fmt: skip
    return with_commitments(read)


def january() -> Transcript:
    """A document in which nobody has looked for commitments."""
    return transcript(
        (("Secretary General", "A new year has begun. The gulls of Cape Varr are back. We thank all crews."),),
        record=JANUARY, title="Statement", date="2032-01-15", publisher="Harbour Wire",
    )  # fmt: skip


def promised() -> tuple[Transcript, ...]:
    return march(), june(), september(), january()
