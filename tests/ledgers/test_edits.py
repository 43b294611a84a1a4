"""What a publisher changed between two captures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import msgspec
import pytest

from onrecord.ledgers.edits import SAYS, Edit, changes, compare
from onrecord.ledgers.edits.feed import ATOM, atom
from onrecord.ledgers.edits.kinds import WEIGHTS, kind_of, plain
from tests.archive.transcripts import Said, transcript

if TYPE_CHECKING:
    from onrecord.archive import Archive, FetchOutcome
    from onrecord.model import TurnKind

URL = "https://compact.example/press"
SAID: list[Said] = [
    ("Secretary General", "We met in the old hall. The fund holds 40 million crowns. It will not grow this year."),
    ("Lidia Marchetti, Harbour Wire", "Who pays for the third port? And when does it open?"),
    ("Secretary General", "The members pay. We are “ready” for the winter (Laughter.) and for the ice."),
    ("MR. ODENTHAL", "Thank you for coming today."),
]
KINDS: tuple[TurnKind, ...] = ("statement", "question", "answer", "moderation")


def edits(*replaced: tuple[int, str | None, str], now: list[Said] | None = None) -> list[Edit]:
    """Compare SAID with a copy in which words of turns, or their labels (where the words are empty), are others."""
    said = list(SAID) if now is None else now
    for turn, was, became in replaced:
        label, words = said[turn]
        said[turn] = (became, words) if was is None else (label, words.replace(was, became))
        assert said[turn] != SAID[turn]
    old, new = transcript(SAID, url=URL, kinds=KINDS), transcript(said, url=URL, kinds=KINDS if len(said) == 4 else ())
    found = list(compare(old, new))
    for edit in found:
        for text, at, words in ((old.text, edit.was_at, edit.was), (new.text, edit.now_at, edit.now)):
            assert (at is not None and " ".join(at.of(text).split()) == " ".join(words.split())) or (not words)
    return found


def told(found: list[Edit]) -> list[tuple[str, str, str]]:
    return [(edit.kind, edit.was, edit.now) for edit in found]


def test_the_same_page_has_no_edits() -> None:
    assert edits() == []


@pytest.mark.parametrize(
    ("turn", "was", "now", "kind", "went", "came"),
    [
        (0, "40 million", "45 million", "figure", "40", "45"),
        (0, "40 million", "40 billion", "figure", "million", "billion"),
        (0, "will not grow", "will grow", "negation", "not", ""),
        (0, "It will", "It can’t", "negation", "will", "can’t"),
        (0, "old hall", "new hall", "wording", "old", "new"),
        (0, "met", "meet", "wording", "met", "meet"),
        (2, "members", "member", "wording", "members", "member"),
        (2, "winter", "wintre", "spelling", "winter", "wintre"),
        (0, "old hall", "oldhall", "spelling", "old hall", "oldhall"),
        (0, "old hall", "old-hall", "spelling", "old hall", "old-hall"),
        (0, "We met in the old hall. ", "", "passage-removed", "We met in the old hall.", ""),
        (3, "Thank you", "That was all. Thank you", "passage-added", "", "That was all."),
        (0, "hall. The fund", "hall; The fund", "punctuation", ".", ";"),
    ],
)
def test_kinds(turn: int, was: str, now: str, kind: str, went: str, came: str) -> None:
    assert told(edits((turn, was, now))) == [(kind, went, came)]


@pytest.mark.parametrize(
    ("turn", "was", "now"),
    [
        (2, "“ready”", '"ready"'),
        (0, "We met", "We  met"),
        (0, "hall. The", "hall.\n\nThe"),
    ],
)
def test_noise_is_no_edit(turn: int, was: str, now: str) -> None:
    assert edits((turn, was, now)) == []


def test_the_gravest_comes_first() -> None:
    found = edits((0, "old", "new"), (2, "winter", "wintre"), (0, "40", "45"), (0, "not grow", "grow"))
    assert [edit.kind for edit in found] == ["figure", "negation", "wording", "spelling"]
    assert [edit.weight for edit in found] == sorted((edit.weight for edit in found), reverse=True)


def test_changes_one_word_apart_are_one() -> None:
    (edit,) = edits((0, "in the old hall", "at the new hall"))
    assert (edit.was, edit.now) == ("in the old", "at the new")


def test_an_edit_stands_in_its_sentence() -> None:
    (edit,) = edits((0, "40", "45"))
    assert edit.before is not None
    assert edit.after is not None
    assert edit.before.exact == "The fund holds 40 million crowns."
    assert edit.after.exact == "The fund holds 45 million crowns."
    assert (edit.speaker, edit.speaker_now) == ("Ingrid Solveig Håkansdatter", "Ingrid Solveig Håkansdatter")


def test_words_of_another_speaker_now() -> None:
    (edit,) = edits((3, None, "Marsh"))
    assert (edit.kind, edit.speaker, edit.speaker_now) == ("attribution", "Pieter Odenthal", "Marsh")
    assert edit.was == "Thank you for coming today."


def test_turns_and_questions_that_went_and_came() -> None:
    found = edits(now=[SAID[0], SAID[2], SAID[3]])
    assert [(edit.kind, edit.was) for edit in found] == [("question-removed", SAID[1][1])]
    found = edits(now=[*SAID, ("Marsh", "One more thing from the coast.")])
    assert told(found) == [("turn-added", "", "One more thing from the coast.")]
    found = edits(now=SAID[:3])
    assert [(edit.kind, edit.speaker) for edit in found] == [("turn-removed", "Pieter Odenthal")]


def test_a_turn_rewritten_by_one_speaker_is_wording() -> None:
    (edit,) = edits((3, SAID[3][1], "Good night, all"))
    assert (edit.kind, edit.speaker_now) == ("wording", "Pieter Odenthal")
    one, two = edits(now=[*SAID[:3], ("Marsh", "Good night, all")])
    assert {one.kind, two.kind} == {"turn-removed", "turn-added"}


def test_notes_and_headers() -> None:
    assert told(edits((2, "(Laughter.) ", ""))) == [("note", "(Laughter.)", "")]
    old, new = transcript(SAID), transcript(SAID, title="Joint press conference")
    assert told(list(compare(old, new))) == [("header", "Press conference", "Joint press conference")]


def test_every_kind_has_a_weight_and_words() -> None:
    assert set(WEIGHTS) == set(SAYS)


def test_plain_and_kind_of() -> None:
    assert plain("don’t") == "don't"
    assert kind_of([], ["."], sentences=False) == "punctuation"
    assert kind_of(["twenty-five"], ["twenty-six"], sentences=False) == "figure"


def fill(archive: Archive) -> str:
    """Add three editions of one page, the last of which differs only in type, and a page never edited."""
    said, record = list(SAID), ""
    for at, words in enumerate((SAID[0][1], SAID[0][1].replace("40", "45"), SAID[0][1].replace("40", "45") + "\n")):
        said[0] = ("Secretary General", words)
        made = transcript(said, url=URL, kinds=KINDS)
        capture = msgspec.structs.replace(made.capture, retrieved_at=f"2031-03-0{at + 4}T10:00:00Z")
        record = archive.add(msgspec.structs.replace(made, capture=capture)).id
    archive.add(transcript([("Marsh", "Nothing.")], record="compact/2031-04-04/statement", title="Statement"))
    return record


def test_changes_of_one_document_and_of_all(empty: Archive) -> None:
    record = fill(empty)
    found = changes(empty, record)
    assert told(list(found.changes[0].edits)) == [("figure", "40", "45")]
    assert (found.documents, found.editions) == (1, len(found.changes) + 1)
    for edit in found.changes[0].edits:
        for cited in (edit.before, edit.after):
            assert cited is not None
            assert empty.resolve(cited).citation == cited
    everywhere = changes(empty)
    assert everywhere.documents == 1
    assert everywhere.changes[0].weight == WEIGHTS["figure"]
    assert changes(empty, since="2031-03-05").changes
    assert changes(empty, since="2031-04").changes == ()


def test_two_versions_may_be_named(empty: Archive) -> None:
    record = fill(empty)
    first, *_, last = empty.editions(record)
    (change,) = changes(empty, record, versions=(last.version, first.version)).changes
    assert told(list(change.edits)) == [("figure", "45", "40")]


def test_editions_of_two_readers_are_read_anew_where_that_gives_the_same_text(empty: Archive) -> None:
    old = transcript(SAID, url=URL, kinds=KINDS)
    new = transcript([*SAID[:3], ("MR. ODENTHAL", "Thank you.")], url=URL, kinds=KINDS, reader="2")
    empty.add(old)
    empty.add(new)
    assert not changes(empty, old.id).changes[0].one_reader
    texts = {one.capture.sha256: one for one in (old, new)}
    assert changes(empty, old.id, reread=lambda row: texts[row.capture]).changes[0].one_reader
    assert (
        not changes(empty, old.id, reread=lambda row: texts[new.capture.sha256 if row.part else ""])
        .changes[0]
        .one_reader
    )
    assert not changes(empty, old.id, reread=lambda row: texts.get(row.url or "")).changes[0].one_reader


def test_a_page_that_is_gone_is_an_event_of_its_own(archive: Archive) -> None:
    made = transcript(SAID, url=URL, kinds=KINDS)
    archive.add(made)
    answers: list[tuple[int, int, FetchOutcome]] = [
        (1, 200, "read"),
        (2, 404, "gone"),
        (3, 404, "gone"),
        (4, 304, "unchanged"),
        (5, 410, "gone"),
    ]
    for day, status, outcome in answers:
        archive.note_fetch(URL, f"2031-04-0{day}T10:00:00Z", status, outcome)
    archive.note_fetch("https://compact.example/other", "2031-04-02T10:00:00Z", 404, "gone")
    first, second = changes(archive).removals
    assert (first.record, first.at[:10], first.seen_at, first.back_at) == (
        made.id, "2031-04-02", "2031-04-01T10:00:00Z", "2031-04-04T10:00:00Z",
    )  # fmt: skip
    assert (second.at[:10], second.status, second.back_at) == ("2031-04-05", 410, None)
    assert changes(archive, made.id, since="2031-04-03").removals == (second,)
    root = ET.fromstring(atom(changes(archive), name="test"))  # noqa: S314 - our own bytes
    titles = [entry.findtext(f"{{{ATOM}}}title") for entry in root.findall(f"{{{ATOM}}}entry")]
    assert titles == [f"page removed: {made.id}"] * 2


def test_atom(empty: Archive) -> None:
    fill(empty)
    found = changes(empty)
    feed = atom(found, name="test")
    root = ET.fromstring(feed)  # noqa: S314 - our own bytes
    entries = root.findall(f"{{{ATOM}}}entry")
    assert [entry.findtext(f"{{{ATOM}}}title") for entry in entries] == ["figure changed: Press conference"]
    assert "“40” -> “45”" in (entries[0].findtext(f"{{{ATOM}}}content") or "")
    assert root.findtext(f"{{{ATOM}}}updated") == "2031-03-05T10:00:00Z"
    assert atom(found, name="test") == feed
    nothing = ET.fromstring(atom(changes(empty, since="2032"), name="test"))  # noqa: S314 - our own bytes
    assert nothing.findall(f"{{{ATOM}}}entry") == []
