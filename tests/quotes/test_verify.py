"""One quotation after the other against invented talks: the words, the voice, the warnings, and when it is ok."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

import onrecord
from onrecord.archive import Archive, BadQuery
from onrecord.model import Layer, Reading
from onrecord.quotes import EmptyQuote, verify
from tests.archive.transcripts import transcript
from tests.quotes.talks import JOINT

TRUE = "Our dredging is not luxury; it is a shelter"


@pytest.mark.parametrize(
    ("quote", "speaker", "words"),
    [
        ("Our dredging is not luxury", "Voll", "exact"),
        ("“Our dredging is not luxury”", "Anders Voll", "exact"),
        ('"Our dredging is not luxury."', "Voll", "normalised"),
        ("our dredging is not luxury,", "Mr. Voll", "normalised"),
        ("Our  dredging\nis not luxury", "Voll", "normalised"),
        ("Our dred\u00adging is\u200b not luxury", "Voll", "normalised"),
        ("[o]ur dredging is not luxury", "Voll", "normalised"),
        ("dredging[s] is not luxury", "Voll", "normalised"),
        ("[W]e need", "Voll", "normalised"),
        ("the allies' help, and we'll pay $40 million for it.", "Voll", "normalised"),
        ("for it. And for the southern yards as well", "Voll", "exact"),
        ("for it. (Laughter.) And for the southern yards as well", "Voll", "normalised"),
        ("We count three [thousand] workers in the yards", "Voll", "normalised"),
        ("We count three thousand workers in the yards", "Voll", "normalised"),
        ("nobody is asked for more", "Voll", "exact"),
        ("… Our dredging is not luxury …", "Voll", "normalised"),
        ("You have wasted forty million crowns on empty docks.", "Ilse Brandt", "exact"),
        ("Why should anybody trust you again?", "Brandt", "exact"),
        ("Our dredging is not luxury", "Chair of the Meridian Council", "exact"),
        ("Our dredging is not luxury", None, "exact"),
        ("Thank you all for coming so far", "Okonjo", "exact"),
    ],
)
def test_true_words_are_ok(record: Archive, quote: str, speaker: str | None, words: str) -> None:
    found = verify(record, quote, speaker)
    assert (found.words, found.voice, found.warnings) == (words, "claimed" if speaker else "unclaimed", ())
    assert found.ok
    assert found.verdict == words
    assert found.citation is not None
    assert record.resolve(found.citation).citation.exact == found.citation.exact
    assert bool(found.differences) == (words == "normalised")
    assert all(difference.harmless for difference in found.differences)


@pytest.mark.parametrize(
    ("quote", "kinds", "record_words"),
    [
        ("Our dredging is luxury", ["negation"], "Our dredging is not luxury"),
        ("Our dredging was not luxury", ["tense"], "Our dredging is not luxury"),
        ("We may raise the levy to 2.5 percent", ["modal"], "We will raise the levy to 2.5 percent"),
        ("We will raise the levy to 25 percent", ["number"], "We will raise the levy to 2.5 percent"),
        ("We will raise the levy to 2,5 percent", ["number"], "We will raise the levy to 2.5 percent"),
        ("The minister from Velisa calls this", ["name"], "The minister from Dornak calls this"),
        ("we’ll pay €40 million for it", ["punctuation"], "we’ll pay $40 million for it"),
        ("Our dredging is not vanity", ["word"], "Our dredging is not luxury"),
        ("Our dredging is really not luxury", ["put in"], "Our dredging is not luxury"),
        ("Our dr\u0435dging is not luxury", ["look-alike letters"], "Our dredging is not luxury"),
        ("Our DREDGING is not luxury", ["letter case"], "Our dredging is not luxury"),
        ("Our “dredging” is not luxury", ["quotation marks left out or put in"] * 2, "Our dredging is not luxury"),
        ("We count three hundred workers in the yards", ["number"], "We count three [thousand] workers in the yards"),
        ("for it. Laughter. And for the", ["put in"], "for it. And for the"),
        ("Our dredging is not luxury?", ["punctuation"], "Our dredging is not luxury"),
        ("Our dredging is [never] not luxury", ["bracketed words"], "Our dredging is not luxury"),
        ("\u202eOur dredging is not luxury", ["hidden characters"], "Our dredging is not luxury"),
    ],
)
def test_one_word_makes_it_altered(record: Archive, quote: str, kinds: list[str], record_words: str) -> None:
    found = verify(record, quote, "Voll")
    assert (found.words, found.verdict, found.ok) == ("altered", "altered", False)
    assert [difference.kind for difference in found.differences if not difference.harmless] == kinds
    assert " ".join(found.record_words.split()) == record_words


@pytest.mark.parametrize(
    ("quote", "speaker", "voice", "verdict"),
    [
        ("Our dredging is not luxury", "Okonjo", "other", "wrong-speaker"),
        ("Nobody shares burdens alone", "Voll", "other", "wrong-speaker"),
        ("You have wasted forty million crowns", "Voll", "asker", "asker's-words"),
        ("Will the ferries sail on Sunday again?", "Okonjo", "asker", "asker's-words"),
        ("Will the ferries sail on Sunday again?", "Peter Strand", "open", "exact"),
        ("the northern yards will close before winter", "Voll", "reported", "reported"),
        ("a reckless waste of money", "Voll", "reported", "reported"),
        ("a reckless waste of money", None, "reported", "reported"),
        ("Our dredging is luxury", "Okonjo", "other", "altered"),
    ],
)
def test_whose_words_they_are(record: Archive, quote: str, speaker: str | None, voice: str, verdict: str) -> None:
    found = verify(record, quote, speaker)
    assert (found.voice, found.verdict, found.ok) == (voice, verdict, False)


@pytest.mark.parametrize(
    ("quote", "speaker", "warning", "because"),
    [
        ("the ferries are safe", "Voll", "negation", "not"),
        ("We will raise the levy to 2.5 percent", "Voll", "condition", "if"),
        ("every member agrees", "Voll", "condition", "if"),
        ("the yards will open again in spring", "Voll", "hedge", "Perhaps"),
        ("the yards will open again in spring", "Voll", "contrast", "but"),
        ("the northern yards will close before winter", "Voll", "attribution", "She told me that"),
        ("40 million for it", "Voll", "cut-word", "$"),
        ("Why should anybody trust you", "Brandt", "question", " again?"),
        ("We count three workers in the yards", "Voll", "editorial", "[thousand]"),
        ("workers in the yards. A long winter, and we got through it together", "Voll", "gap", "[...]"),
        ("The pilots were paid in full …", "Voll", "contrast", "with three exceptions"),
        ("Burden sharing has grown in every member state.", "Voll", "as-prepared", "as prepared"),
        ("The fishing boats come home", "Palsson", "interpreted", "(As interpreted.)"),
        ("Will the ferries sail on Sunday again?", None, "speaker-unresolved", "“Q” (not named)"),
        ("Thank you all for coming so far", None, "ambiguous", "Maud Okonjo; Anders Voll"),
    ],
)
def test_what_a_careful_reader_would_add(
    record: Archive, quote: str, speaker: str | None, warning: str, because: str
) -> None:
    found = verify(record, quote, speaker)
    assert found.words in {"exact", "normalised"}
    assert warning in found.warnings
    assert (warning, because) in found.because
    assert not found.ok


@pytest.mark.parametrize(
    ("quote", "left_out", "warnings"),
    [
        ("Our dredging is … luxury", ["not"], ("negation",)),
        ("Our dredging ... a shelter", ["is not luxury; it is"], ("negation",)),
        ("We will raise the levy [...] every member agrees", ["to 2.5 percent if"], ("condition",)),
        ("The council has […] closed a port.", ["never"], ("negation",)),
        ("We need . . . and we’ll pay $40 million", ["the allies’ help,"], ()),
    ],
)
def test_an_ellipsis_shows_what_it_leaves_out(
    record: Archive, quote: str, left_out: list[str], warnings: tuple[str, ...]
) -> None:
    found = verify(record, quote, "Voll")
    assert (found.words, found.verdict, found.voice, found.ok) == ("elided", "elided", "claimed", False)
    shown = [" ".join(difference.record.split()) for difference in found.differences if difference.kind == "elided"]
    assert shown == left_out
    assert found.warnings == warnings


@pytest.mark.parametrize(
    "quote",
    [
        "a shelter for our own harbours … Our dredging",
        "The council has never closed … Nobody shares burdens alone",
        "The council has never closed a port. Nobody shares burdens alone in the northern seas.",
        "we got through it together. We go on with the work.",
        "Burden sharing has grown in every member state. Our dredging is not luxury",
    ],
)
def test_parts_of_several_turns_or_out_of_order_are_spliced(record: Archive, quote: str) -> None:
    found = verify(record, quote, "Voll")
    assert (found.words, found.verdict, found.ok) == ("spliced", "spliced", False)
    assert len(found.places) > 1
    assert " […] " in found.record_words


def test_words_left_out_without_a_sign_are_altered(record: Archive) -> None:
    found = verify(record, "Our dredging is not luxury The council has never closed a port", "Voll")
    assert found.words == "altered"
    assert any("shelter" in difference.record for difference in found.differences)


def test_what_is_not_there_is_not_found_and_never_not_said(record: Archive) -> None:
    found = verify(record, "Purple elephants dance on the harbours at midnight", "Voll")
    assert (found.words, found.verdict, found.ok) == ("not-found", "not-found", False)
    assert found.citation is not None
    assert found.differences == ()
    assert (found.searched.documents, found.searched.speakers) == (3, 4)
    assert (found.searched.since, found.searched.until) == ("2024-03-12", "2024-06-20")


def test_where_no_word_is_known_nothing_is_near(record: Archive) -> None:
    found = verify(record, "Zxcvb qwerty asdfgh")
    assert (found.words, found.citation, found.places, found.record_words) == ("not-found", None, (), "")


def test_the_record_is_shown_with_what_its_editor_put_in(record: Archive) -> None:
    left_out = verify(record, "three workers in the yards", "Voll")
    assert left_out.record_words == "three [thousand] workers in the yards"
    assert left_out.warnings == ("editorial",)
    bare = verify(record, "three thousand workers in the yards", "Voll")
    assert (bare.record_words, bare.ok) == (left_out.record_words, True)
    assert [difference.kind for difference in bare.differences] == ["editor's brackets"]


def test_an_editors_insertion_that_denies_needs_its_brackets(tmp_path: Path) -> None:
    with Archive(tmp_path / "x.db") as archive:
        archive.add(
            onrecord.read(b"Anders Voll: We will [not] close the old ferry yard. We need [more] pilots, no more.")
        )
        assert verify(archive, "We will [not] close the old ferry yard", "Voll").ok
        denied = verify(archive, "We will not close the old ferry yard", "Voll")
        assert (denied.words, [each.kind for each in denied.differences]) == ("altered", ["negation"])
        # The same word is spoken further on: that it is there shows nothing of the insertion.
        assert verify(archive, "We need pilots, no more", "Voll").warnings == ("editorial",)


def test_white_space_is_told_wherever_it_stands(tmp_path: Path) -> None:
    with Archive(tmp_path / "x.db") as archive:
        archive.add(
            onrecord.read(b"Anders Voll: The nets are\nmended.\nThe storm may come.\n\nWe are ready, all of us.")
        )
        for quote in ("nets are mended", "mended. The storm may", "may come. We are ready"):
            found = verify(archive, quote, "Voll")
            assert (found.words, found.ok) == ("normalised", True)
            assert [each.kind for each in found.differences] == ["white space"]
        assert verify(archive, "mended.\nThe storm may", "Voll").words == "exact"


def test_the_day_counts(record: Archive) -> None:
    assert verify(record, TRUE, "Voll", "2024-03").ok
    other = verify(record, TRUE, "Voll", "2024-06")
    assert (other.words, other.warnings, other.ok) == ("exact", ("other-date",), False)
    assert ("other-date", "2024-03-12") in other.because
    here = verify(record, "Thank you all for coming so far", None, "2024-06-20")
    assert (here.speaker, here.warnings, here.searched.documents) == ("Maud Okonjo", (), 1)
    with pytest.raises(BadQuery, match="is no date"):
        verify(record, TRUE, "Voll", "March")


def test_a_day_that_is_not_known_is_told(tmp_path: Path) -> None:
    with Archive(tmp_path / "x.db") as archive:
        archive.add(
            onrecord.read(b"Anders Voll: We mend the nets before the storm.\n\nIlse Brandt: Thank you, indeed.")
        )
        found = verify(archive, "We mend the nets before the storm", "Voll", "2024")
        assert found.warnings == ("date-unknown",)


@pytest.mark.parametrize("quote", ["", "  \n\t", "“”", "…", "\u200b", "?!", "[…]", '""""'])
def test_an_empty_quotation_is_one_clear_error(record: Archive, quote: str) -> None:
    with pytest.raises(EmptyQuote, match="give the words that were quoted"):
        verify(record, quote, "Voll")


def test_a_quotation_longer_than_any_speech_is_refused(record: Archive) -> None:
    with pytest.raises(EmptyQuote, match="too long"):
        verify(record, "word " * 50_000)


def test_all_places_of_two_words_are_listed(record: Archive) -> None:
    found = verify(record, "the yards")
    text = " ".join(JOINT.split())
    assert len(found.places) == text.count("the yards") == 2
    assert {place.voice for place in found.places} == {"unclaimed"}


def test_a_long_quotation_is_held_to_every_word(record: Archive) -> None:
    turn = next(turn for turn in record.get("joint-press-conference").turns if turn.id == "t1")
    whole = record.get("joint-press-conference").words_of(turn)
    found = verify(record, whole, "Voll")
    assert found.words in {"exact", "normalised"}
    assert verify(record, whole.replace("nobody can promise", "anybody can promise"), "Voll").words == "altered"


def test_what_the_index_lacks_is_read_from_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "onrecord.db"
    with Archive(path) as archive:
        archive.add(onrecord.read(JOINT.encode()))
    for file in sorted((tmp_path / "onrecord.db.index").rglob("*"), reverse=True):
        file.unlink() if file.is_file() else file.rmdir()
    with Archive(path, mode="read") as archive:
        assert verify(archive, "Our dredging is not luxury", "Voll").ok
        assert verify(archive, "Our dredging is luxury", "Voll").words == "altered"
        assert verify(archive, "Our dredging is not luxury", "Voll", "2023").warnings == ("other-date",)
        assert verify(archive, "Purple elephants").words == "not-found"


def test_a_new_version_is_noticed(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(onrecord.read(JOINT.encode()))
        assert verify(archive, "Our dredging is not luxury", "Voll").ok
        archive.add(onrecord.read(JOINT.replace("not luxury", "no luxury").encode()))
        assert verify(archive, "Our dredging is not luxury", "Voll").words == "altered"
        assert verify(archive, "Our dredging is no luxury", "Voll").ok


def test_an_empty_archive_has_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        found = verify(archive, "Our dredging is not luxury")
    assert (found.words, found.searched.documents) == ("not-found", 0)


def test_the_package_offers_it(record: Archive) -> None:
    assert onrecord.verify(record, "our dredging is not luxury", speaker="Voll").ok
    assert onrecord.Verification.__name__ == "Verification"


@pytest.fixture(scope="module")
def chorus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Thirty talks in which one says the same, and one talk in which another does."""
    with Archive(tmp_path_factory.mktemp("chorus") / "onrecord.db") as archive:
        with archive.writing():
            for number in range(31):
                name = "Secretary General" if number == 17 else "MR. ODENTHAL"
                said = (
                    (name, "We will keep all of the harbours open."),
                    ("Marsh", f"That was talk {number} of {number}."),
                )
                archive.add(
                    transcript(said, record=f"compact/2031-03-{number + 1:02}/talk", date=f"2031-03-{number + 1:02}")
                )
        yield archive


@pytest.mark.parametrize(
    "speaker", ["Håkansdatter", "Secretary General", "Odenthal", "Spokesperson", "Solveig Håkansdatter"]
)
def test_the_speakers_own_place_is_found_among_many(chorus: Archive, speaker: str) -> None:
    found = verify(chorus, "We will keep all of the harbours open.", speaker)
    assert (found.words, found.voice, found.ok) == ("exact", "claimed", True)


def test_more_places_are_told_of(chorus: Archive) -> None:
    found = verify(chorus, "We will keep all of the harbours open.")
    assert found.more_places
    assert verify(chorus, "We will keep all of the harbours open.", "Marsh").verdict == "wrong-speaker"
    assert len(verify(chorus, "the harbours").places) == 31


def test_a_text_read_out_between_the_words_is_not_passed_over(tmp_path: Path) -> None:
    made = transcript((("Secretary General", "We have this letter. (Laughter.) It speaks for itself."),))
    read_out = tuple(
        msgspec.structs.replace(segment, kind="quotation") if segment.kind == "note" else segment
        for segment in made.segments
    )
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(msgspec.structs.replace(made, segments=read_out))
        found = verify(archive, "We have this letter. It speaks for itself.", "Håkansdatter")
    assert (found.words, found.warnings) == ("exact", ("gap",))


def test_an_official_correction_is_told_of(tmp_path: Path) -> None:
    made = transcript((("Secretary General", "We meet in Brzegova on the second day of the month."),))
    at = made.text.index("second")
    reading = Reading(id="r1", start=at, end=at + 6, says="third", kind="official")
    label = Reading(id="r2", start=at, end=at + 6, says="x", kind="label")
    layer = Layer("readings", "1", "2031-03-05T08:00:00Z", (reading, label))
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(msgspec.structs.replace(made, layers={"readings": layer}))
        found = verify(archive, "on the second day of the month.", "Håkansdatter")
    assert (found.words, found.ok, found.because) == ("exact", False, (("misprint", "second (third)"),))


READ_OUT = """Online briefing with Director General Leonie Falk

4 March 2031

MODERATOR: Good morning and welcome. I am Jo Lind. We begin with a question online from Anna Kerr of The Herald: "Will
the harbour dues be raised before the summer?"

DIRECTOR GENERAL FALK: Thank you. They will not be raised before the summer.

MODERATOR: The next one is from Tom Reid of Radio Strand: When will the northern lock be mended?

DIRECTOR GENERAL FALK: In May, if the steel arrives.
"""


@pytest.mark.parametrize(
    ("quote", "speaker", "voice", "verdict"),
    [
        ("Will the harbour dues be raised before the summer?", "Anna Kerr", "reported", "reported"),
        ("Will the harbour dues be raised before the summer?", "Jo Lind", "reported", "reported"),
        ("Will the harbour dues be raised before the summer?", "Tom Reid", "asker", "asker's-words"),
        ("When will the northern lock be mended?", "Tom Reid", "reported", "reported"),
        ("They will not be raised before the summer.", "Anna Kerr", "other", "wrong-speaker"),
    ],
)
def test_a_question_that_another_reads_out(tmp_path: Path, quote: str, speaker: str, voice: str, verdict: str) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(onrecord.annotate(onrecord.read(READ_OUT.encode())))
        found = verify(archive, quote, speaker)
    assert (found.voice, found.verdict, found.ok) == (voice, verdict, False)
