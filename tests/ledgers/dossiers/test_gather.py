"""A dossier of invented talks: what belongs, why, and that every line resolves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

import onrecord
from onrecord.annotators import commitments
from onrecord.annotators.commitments.model import shipped
from onrecord.archive import Archive, BadQuery
from onrecord.ledgers.dossiers import PARTS, Dossier, Matter, Ruled, collect, gather, read_matter
from onrecord.model import Citation, CitationRef, Transcript
from tests.ledgers.dossiers.dues import MARCH, MATTER, OTHER

HELD = "unknown/2031-03-12/press-conference-by-the-chair-of-the-meridian-council"


def cited(value: Any) -> Iterator[Citation]:
    """Give every citation in a dossier, however deep."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from cited(getattr(value, name))
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from cited(each)


def test_every_citation_resolves_to_its_words(record: Archive, dossier: Dossier) -> None:
    every = list(cited(dossier))
    assert len(every) > 50
    for citation in every:
        assert record.resolve(citation).citation.exact == citation.exact


def test_passages_hold_what_belongs_and_nothing_else(dossier: Dossier) -> None:
    said = " ".join(passage.words for passage in dossier.passages)
    for words in (
        "The dues that ships pay",
        "We will raise the harbour dues",
        "Small boats have had a hard winter",
        "we will not lower them",
        "Everybody uses the lights",
        "The Port Board",
        "too high for the small boats",
    ):
        assert words in said
    for words in ("Good morning", "ferries", "museum", "retires", "thirty years", "choir", "Thank you all"):
        assert words not in said
    assert [source.date for source in dossier.sources] == ["2031-03-12", "2031-06-20"]
    assert dossier.searched.documents == 3


def test_each_passage_says_why(dossier: Dossier) -> None:
    for passage in dossier.passages:
        assert passage.because
        strongest = passage.because[0]
        assert strongest.how in {"word", "name"}
        for because in passage.because:
            assert because.spans or because.how in {"beside", "question"}
    board = next(passage for passage in dossier.passages if "Port Board" in passage.words)
    assert [(each.how, each.entry) for each in board.because][:2] == [("name", "Port Board"), ("companion", "tariff")]


def test_questions_are_premises_and_their_own_section(dossier: Dossier) -> None:
    premises = [passage for passage in dossier.passages if passage.premise]
    assert [passage.name for passage in premises] == ["Ilse Brandt"]
    assert "museum" not in premises[0].words
    assert [row.words for row in dossier.questions] == ["Will the harbour dues be lowered for them?"]


def test_figures_and_commitments_are_those_of_the_passages(dossier: Dossier) -> None:
    figures = [point.figure.words for series in dossier.series for point in series.points]
    assert figures == ["40 percent", "55 percent"]
    assert not [row for row in dossier.alone if "thirty" in row.words]
    assert any("raise the harbour dues" in each.commitment.words for each in dossier.commitments)
    due = [moment for moment in dossier.timeline if moment.kind == "due"]
    assert [(moment.date, moment.what) for moment in due] == [("2031-12-31", "by the end of the year")]


def test_what_stands_below_the_bar_may_be_a_commitment(tmp_path: Any) -> None:
    transcript = onrecord.annotate(onrecord.read(MARCH.encode()))
    none = commitments.layer(transcript, shipped().at(0.999))
    assert not none.items
    with Archive(tmp_path / "possible.db") as archive:
        archive.add(msgspec.structs.replace(transcript, layers={**transcript.layers, "commitments": none}))
        found = gather(archive, read_matter(MATTER))
        for row in found.possible:
            assert archive.resolve(CitationRef.parse(str(row.citation))).citation.as_said == row.words
    assert not found.commitments
    assert [row.words for row in found.possible] == [
        "We will raise the harbour dues by the end of the year.",
        "we will not lower them.",
    ]
    assert {row.speaker.name for row in found.possible if row.speaker is not None} == {"Anders Voll"}
    assert not [moment for moment in found.timeline if moment.kind == "due"]


def test_a_document_without_the_layer_has_nothing_possible(tmp_path: Any) -> None:
    with Archive(tmp_path / "unread.db") as archive:
        archive.add(onrecord.read(MARCH.encode()))
        found = gather(archive, read_matter(MATTER))
    assert found.passages
    assert not found.possible
    assert found.looked["commitments"].unread == 1


def test_points_positions_gaps_and_editions(dossier: Dossier) -> None:
    assert [len(point.uses) for point in dossier.points] == [2, 2]
    voll, okonjo, brandt = dossier.positions
    assert (voll.name, okonjo.name, brandt.name, brandt.asks) == ("Anders Voll", "Maud Okonjo", "Ilse Brandt", True)
    assert [entry for entry, _ in okonjo.taken[0].first] == ["dues … ships", "Port Board"]
    assert [(gap.kind, gap.how) for gap in dossier.gaps] == [("elision", "in")]
    assert [(each.between, each.edit.was, each.edit.now) for each in dossier.differences] == [
        ("editions", "fair", "small")
    ]


def test_names_are_told_by_kind(dossier: Dossier) -> None:
    names = {each.name: (each.kind, each.mentions) for each in dossier.named}
    assert names["Port Board"] == ("body", 1)
    assert "Everybody" not in names
    assert "We" not in names


def test_the_summary_is_words_of_the_record(dossier: Dossier) -> None:
    assert dossier.summary
    for extract in dossier.summary:
        assert extract.words == extract.citation.as_said
        assert any(
            passage.citation.record == extract.citation.record
            and passage.citation.start <= extract.citation.start < extract.citation.end <= passage.citation.end
            for passage in dossier.passages
            if not passage.premise
        )


def test_each_section_says_what_was_searched(dossier: Dossier) -> None:
    assert list(dossier.looked) == list(PARTS)
    assert all(each.says for each in dossier.looked.values())


def test_the_same_record_gives_the_same_dossier_in_any_order(record: Archive, dossier: Dossier, tmp_path: Any) -> None:
    assert gather(record, read_matter(MATTER)) == dossier
    with Archive(tmp_path / "other.db") as other:
        for row in reversed(record.documents()):
            other.add(record.get(row.id))
        again = gather(other, read_matter(MATTER))
    assert again.passages == dossier.passages
    assert again.summary == dossier.summary
    assert again.series == dossier.series


def test_only_what_is_new(record: Archive) -> None:
    new = gather(record, read_matter(MATTER), since="2031-06")
    assert {passage.date for passage in new.passages} == {"2031-06-20"}
    assert all(passage.new for passage in new.passages)
    assert [point.figure.words for series in new.series for point in series.points] == ["40 percent", "55 percent"]
    assert not new.questions
    assert [each.commitment.date for each in new.commitments] == ["2031-06-20"]
    assert [position.name for position in new.positions] == ["Maud Okonjo"]
    with pytest.raises(BadQuery):
        gather(record, read_matter(MATTER), since="June")
    assert gather(record, read_matter(MATTER), since="2040").passages == ()


def test_what_people_decided_counts(record: Archive, dossier: Dossier) -> None:
    ferries = record.search("timetable")[0]
    fair = dossier.passages[0].citation
    matter = read_matter(
        MATTER
        + f'[[decision]]\nverdict = "belongs"\ncitation = "{ferries.citation.ref}"\nwhy = "they pay dues too"\n'
        + f'[[decision]]\nverdict = "apart"\ncitation = "{fair.ref}"\n'
        + '[[decision]]\nverdict = "apart"\ncitation = "council/2031-01-01/none@3f2a9c01d4e7#1-2"\n'
    )
    found = gather(record, matter)
    said = " ".join(passage.words for passage in found.passages)
    assert "timetable" in said
    assert "We will raise" not in said
    assert next(p for p in found.passages if "timetable" in p.words).because[0].entry == "they pay dues too"
    assert len(found.problems) == 1
    assert "cannot be used" in found.problems[0]


def test_a_decision_on_words_that_changed_is_told(record: Archive) -> None:
    old = record.versions(HELD)[0].version
    text = record.get(HELD, version=old).text
    start = text.index("It is a fair price.")
    written = f"{HELD}@{old}#{start}-{start + 19}"
    found = gather(record, read_matter(f'{MATTER}[[decision]]\nverdict = "belongs"\ncitation = "{written}"\n'))
    assert "have changed in the latest version" in found.problems[0]
    kept = text.index("Everybody uses the lights.")
    written = f"{HELD}@{old}#{kept}-{kept + 26}"
    moved = gather(record, read_matter(f'{MATTER}[[decision]]\nverdict = "apart"\ncitation = "{written}"\n'))
    assert "used for the same words at" in moved.problems[0]
    assert "Everybody uses" not in " ".join(passage.words for passage in moved.passages)


def test_figures_that_a_person_parted_are_not_one_series(record: Archive, dossier: Dossier) -> None:
    one, other = (point.figure.citation.ref for point in dossier.series[0].points)
    decided = (
        f'[[decision]]\nverdict = "different"\nfigures = ["{one}", "{other}"]\nby = "E. Lind"\nwhy = "ships, boats"\n'
    )
    parted = gather(record, read_matter(MATTER + decided))
    assert not parted.series
    assert [row.words for row in parted.alone] == ["40 percent", "55 percent"]
    lost = gather(record, read_matter(MATTER + decided.replace("unknown/", "nobody/")))
    assert "cannot be used" in lost.problems[0]


def test_speakers_publishers_and_days_narrow_it(record: Archive) -> None:
    by_voice = gather(record, msgspec.structs.replace(read_matter(MATTER), speakers=("okonjo",)))
    assert {passage.name for passage in by_voice.passages} == {"Maud Okonjo"}
    until = gather(record, msgspec.structs.replace(read_matter(MATTER), until="2031-05"))
    assert (until.searched.documents, until.searched.until) == (1, "2031-03-12")
    nobody = gather(record, msgspec.structs.replace(read_matter(MATTER), publishers=("Nobody",)))
    assert nobody.passages == ()
    assert nobody.looked["summary"].says.startswith("chosen from 0 passages")


def test_many_documents_are_asked_of_the_index_first(
    record: Archive, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.ledgers.dossiers.collect._ALL", 0)
    asked: list[str] = []
    get = Archive.get

    def noted(self: Archive, record: str, version: str | None = None) -> Transcript:
        asked.append(record)
        return get(self, record, version)

    monkeypatch.setattr(Archive, "get", noted)
    found = collect.collect(record, read_matter(MATTER))
    assert found.passages == dossier.passages
    assert not any("2031-07-01" in one for one in asked)


def test_a_matter_of_which_nothing_is_said(record: Archive) -> None:
    found = gather(record, Matter("Whales", words=("whale",)))
    assert found.passages == ()
    assert found.series == ()
    assert found.positions == ()
    assert found.searched.documents == 3


def test_talks_that_nobody_has_looked_through_are_counted(tmp_path: Any) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        for text in (MARCH, OTHER):
            archive.add(onrecord.read(text.encode()))
        found = gather(archive, read_matter(MATTER))
        assert found.passages
        assert found.questions == ()
        assert found.looked["questions"].unread == 2
        assert found.looked["gaps"].unread == 2


def archived(path: Any, *texts: str) -> Archive:
    """Give an archive of talks at addresses of their own; one of an address before is another edition of it."""
    archive = Archive(path / "onrecord.db")
    for text in texts:
        url = f"https://council.example/{text.split(chr(10), 1)[0]}"
        archive.add(onrecord.annotate(onrecord.read(text.encode(), url=url)))
    return archive


TALK = """Statement by the Chair of the Meridian Council, Anders Voll

1 {month} 2031

Anders Voll: {words}
"""


def test_what_a_publisher_took_out_is_told_in_every_edition(tmp_path: Any) -> None:
    kept = "The choir sings on Sunday. It has forty voices, and all of them are welcome to stay."
    first = TALK.format(month="May", words=f"{kept} The harbour dues rise to forty crowns. The bell rings at noon.")
    changed = first.replace("forty crowns", "fifty crowns")
    taken_out = changed.replace("The harbour dues rise to fifty crowns. ", "")
    with archived(tmp_path, first, changed, taken_out.replace("noon", "one")) as archive:
        found = gather(archive, read_matter(MATTER))
    assert found.passages == ()
    assert ("forty", "fifty") in [(each.edit.was, each.edit.now) for each in found.differences]
    assert any("harbour dues" in each.edit.was for each in found.differences)
    assert not any("one" in each.edit.now.split() for each in found.differences)


def test_voices_that_nobody_names_say_nothing_for_the_first_time(tmp_path: Any) -> None:
    talks = [
        f"Talk {number}\n\n1 {month} 2031\n\nThe harbour dues pay for the lights. {more}\n"
        for number, (month, more) in enumerate(
            (("May", "It is cold."), ("June", "The Port Board meets the dues of boats."))
        )
    ]
    with archived(tmp_path, *talks) as archive:
        found = gather(archive, read_matter(MATTER))
    for position in found.positions:
        if position.speaker is None:
            assert all(not taken.first and not taken.gone and not taken.again for taken in position.taken)


def test_a_family_name_is_not_given_to_another_person(tmp_path: Any) -> None:
    words = (
        "The harbour dues were set by President Lund. President Lund asked for harbour dues. Of harbour dues Mira Lund "
        "of the choir sings."
    )
    with archived(tmp_path, TALK.format(month="May", words=words)) as archive:
        names = {each.name: each.mentions for each in gather(archive, read_matter(MATTER)).named}
    assert names["Lund"] == 2
    assert "Mira Lund" not in names or names["Mira Lund"] == 1


def test_the_same_passages_are_found_in_few_documents_and_in_many(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = (
        "The G7 met.", "An F16 landed.", "Dues of 2% are paid.", "COP28 met.", "America pays.",
        "It is ten meters long.", "He fuelled the ship.", "O’Brien spoke.", "The levies rose.",
        "Its defenses held.", "Nothing more.",
    )  # fmt: skip
    words = ("F-16", "2%", "COP28", "metre", "fuel", "lev*", "defence", "O'B*")
    matter = Matter("Many", words=words, names=("G7", "United States", "O'Brien"))
    with archived(
        tmp_path, *(f"Talk {at}\n\n1 May 2031\n\nAnders Voll: {words}\n" for at, words in enumerate(said))
    ) as one:
        few = collect.collect(one, matter).passages
        monkeypatch.setattr("onrecord.ledgers.dossiers.collect._ALL", 0)
        assert collect.collect(one, matter).passages == few
        for number, entry in enumerate((*matter.words, *matter.names)):
            alone = Matter("One", words=(entry,)) if number < len(words) else Matter("One", names=(entry,))
            assert collect.collect(one, alone).passages, entry
    assert len(few) == len(said) - 1


def test_one_passage_is_its_own_summary(tmp_path: Any) -> None:
    text = TALK.format(month="May", words="The harbour dues pay for the lights of the northern coast.")
    with archived(tmp_path, text) as archive:
        (extract,) = gather(archive, read_matter(MATTER)).summary
    assert extract.words.startswith("The harbour dues pay")


def test_too_many_figures_are_told_and_nothing_else_is_lost(record: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.ledgers.lining.MOST", 1)
    found = gather(record, read_matter(MATTER))
    assert found.passages
    assert found.series == ()
    assert found.problems[0].startswith("figures are left out: ")


def test_a_decision_on_part_of_a_sentence_takes_the_sentence(record: Archive) -> None:
    ferries = record.search("timetable")[0].citation
    start = ferries.exact.index("The new timetable")
    written = f"{HELD}@{ferries.version}#{ferries.start + start}-{ferries.start + start + 7}"
    found = gather(record, read_matter(f'{MATTER}[[decision]]\nverdict = "belongs"\ncitation = "{written}"\n'))
    assert "The new timetable is printed next week." in " ".join(passage.words for passage in found.passages)
    narrowed = f'speakers = ["Okonjo"]\n{MATTER}[[decision]]\nverdict = "belongs"\ncitation = "{written}"\n'
    assert "who is none of the speakers" in gather(record, read_matter(narrowed)).problems[0]


def test_what_was_not_heard_and_what_was_put_in_stand_with_the_words(tmp_path: Any) -> None:
    words = "The harbour dues (inaudible) cost 300 [thousand] crowns. (Laughter.) The dues of ships [...] rise."
    with archived(tmp_path, TALK.format(month="May", words=words)) as archive:
        (passage,) = gather(archive, read_matter(MATTER)).passages
        (turn,) = archive.get(passage.record).turns
        both = (archive.get(passage.record).cite(turn.span), archive.cite_spans(passage.record, [turn.span])[0])
    assert passage.words == words.replace(" (Laughter.)", "")
    assert both[0] == both[1]


def test_a_definition_that_lets_nothing_through_says_so(record: Archive) -> None:
    matter = read_matter(MATTER)
    assert gather(record, msgspec.structs.replace(matter, speakers=("Nobody Known",))).problems == (
        "nobody called 'Nobody Known' speaks in the documents that were read",
    )
    assert gather(record, msgspec.structs.replace(matter, since="2040")).problems == (
        "the record has no documents of these dates",
    )
    assert gather(record, msgspec.structs.replace(matter, publishers=("Natoo",))).problems == (
        "the record has no publisher 'Natoo'",
    )


def test_a_decision_on_characters_that_are_not_there_is_told(record: Archive) -> None:
    version = record.get(HELD).version
    written = f"{HELD}@{version}#999990-999999"
    found = gather(record, read_matter(f'{MATTER}[[decision]]\nverdict = "belongs"\ncitation = "{written}"\n'))
    assert found.passages
    assert found.problems[0].startswith(f"the decision on {written} cannot be used: ")


def test_a_question_that_was_decided_on_is_listed(record: Archive) -> None:
    museum = record.search("museum", kind="question")[0].citation
    matter = Matter("Museum", decisions=(Ruled("belongs", (str(museum.ref),)),))
    assert "when does the museum open?" in [row.words for row in gather(record, matter).questions]


def test_questions_are_those_of_the_speakers_named(record: Archive) -> None:
    matter = msgspec.structs.replace(read_matter(MATTER), speakers=("Okonjo",))
    assert gather(record, matter).questions == ()
