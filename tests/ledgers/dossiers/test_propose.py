"""Proposing the definition of a matter from the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.ledgers.dossiers import Matter, NothingSaid, alike, proposal, propose, read_matter
from onrecord.ledgers.dossiers.knowing import known_as
from tests.archive.transcripts import transcript
from tests.ledgers.dossiers.harbour import CHAIR, talks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("port") / "onrecord.db") as archive:
        with archive.writing():
            for talk in talks():
                archive.add(talk)
        yield archive


def test_what_keeps_company_is_proposed_with_its_counts(port: Archive) -> None:
    matter = propose(port, "harbour dues")
    assert matter.title == "Harbour dues"
    assert matter.words[0] == "harbour dues"
    assert matter.notes["harbour dues"] == "asked for; in 8 sentences of 8 documents"
    everything = {*matter.words, *matter.names, *matter.companions}
    assert {"landing fee", "tonnage", "Port Board", "quay"} <= everything
    assert not everything & {"school", "Dornak", "choir", "hospital", "landing", "fee", "Port", "Board"}
    assert "of 32 sentences around “harbour dues” or among words of their company" in matter.notes["wharfinger writes"]
    assert matter.notes["quay"] == "in 4 of 24 sentences around “harbour dues”, in 0 of 136 others"


def test_what_tells_the_matter_alone_is_no_companion(port: Archive) -> None:
    matter = propose(port, "harbour dues")
    assert "landing fee" in matter.words  # also in four turns that have no dues, but the Port Board and tonnage
    assert "12 of 12 sentences that have it stand among other words of the matter" in matter.notes["landing fee"]
    assert "Port Board" in matter.names
    assert "quay" in matter.companions


def test_the_order_of_adding_makes_no_difference(port: Archive, tmp_path: Path) -> None:
    with Archive(tmp_path / "other.db") as other:
        for talk in reversed(talks()):
            other.add(talk)
        assert proposal(other, "harbour dues").toml() == proposal(port, "harbour dues").toml()


def test_the_file_says_what_it_stands_on_and_is_read_again(port: Archive) -> None:
    proposed = proposal(port, "harbour dues", title="Dues  of the \n port")
    written = proposed.toml()
    assert written.startswith("# Proposed from a record of 8 documents, 2031-01-04 to 2031-08-04:")
    assert '# since = "2031-01-04"\n# until = "2031-08-04"\n' in written
    assert proposed.matter.title == "Dues of the port"
    assert read_matter(written) == msgspec.structs.replace(proposed.matter, notes={})


def test_words_that_only_share_a_sentence(port: Archive) -> None:
    matter = propose(port, "fee of tonnage")
    assert matter.words[0] == "fee + tonnage"
    assert "nowhere side by side" in matter.notes["fee + tonnage"]
    assert propose(port, "tonnage + fee").words[0] == "tonnage + fee"


def test_words_of_a_phrase_that_also_stand_apart(tmp_path: Path) -> None:
    said = "The toll bridge opens. Drivers paid no toll on the old bridge. Every toll at that bridge is spent."
    more = "A bridge without a toll is dear."
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(transcript([(CHAIR, said), ("Marsh", f"{more} The toll bridge was sold.")]))
        assert propose(archive, "toll bridge").notes["toll + bridge"].startswith("in 3 more sentences the words stand")


def test_a_name_is_asked_for(port: Archive) -> None:
    matter = propose(port, "port board")
    assert (matter.title, matter.names[0]) == ("Port board", "Port Board")
    assert "port board" not in matter.words


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("harbor duties", "it has no “harbor”, the nearest words there are: harbour"),
        ("xylophone", "“xylophone” stands nowhere in this record (8 documents); it has no “xylophone”, nor does any"),
        ("choir tonnage", "each of the words does, but no sentence has them all"),
        ("", "no words are given"),
        ("+ , *", "no words are given"),
    ],
)
def test_words_that_stand_nowhere(port: Archive, words: str, says: str) -> None:
    with pytest.raises(NothingSaid, match="word") as told:
        propose(port, words)
    assert says in str(told.value)


def test_of_several_phrases_one_may_be_missing(port: Archive) -> None:
    proposed = proposal(port, "harbour dues, quay rent")
    assert proposed.matter.words[:2] == ("harbour dues", "quay rent")
    assert "stands nowhere in this record" in proposed.matter.notes["quay rent"]
    assert "# “quay rent” stands nowhere" in proposed.toml()
    assert "around the words asked for" in proposed.matter.notes["tonnage"]


def test_an_empty_record(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive, pytest.raises(NothingSaid, match="0 documents"):
        propose(archive, "harbour dues")


def test_a_record_of_one_sentence(tmp_path: Path) -> None:
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(transcript([(CHAIR, "Harbour dues.")]))
        matter = propose(archive, "harbour dues")
    assert (matter.words, matter.names, matter.companions) == (("harbour dues",), (), ())


def test_what_takes_the_same_place(tmp_path: Path) -> None:
    places = ["before the council", "over the winter", "against all advice", "upon every barge", "near Solvik bay"]
    verbs = ["they raised", "nobody pays", "she cut", "members owe", "he doubled"]
    said = [f"{verb} the {word} {place}." for word in ("levy", "toll") for verb in verbs for place in places]
    other = [f"The {animal} slept in the barn for days." for animal in ("horse", "goat", "dog", "cat") * 20]
    with Archive(tmp_path / "onrecord.db") as archive:
        archive.add(transcript([(CHAIR, " ".join(each[0].upper() + each[1:] for each in [*said, *other]))]))
        matter = propose(archive, "levy")
    assert matter.notes["toll"].startswith("takes the place of “levy”: ")


def test_what_means_nearly_the_same(port: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    class Model:
        def encode(self, texts: list[str]) -> object:
            same = {"harbour dues", "tonnage"}
            return np.array([[1.0, 0.0] if text in same else [0.0, 1.0] for text in texts], np.float32)

    monkeypatch.setattr(alike, "embedder", Model)
    assert alike.same_meaning(["harbour dues"], {(1,): "tonnage"}) == []
    monkeypatch.setenv("ONRECORD_SEMANTIC", "on")
    found = alike.same_meaning(["harbour dues"], {(1,): "tonnage", (2,): "choir"})
    assert found == [alike.Alike((1,), "meaning", 1.0)]
    assert propose(port, "harbour dues").words[0] == "harbour dues"


@pytest.mark.parametrize(("name", "known"), [("Narnia", ""), ("Norway", "a state"), ("Norwegian", "Norway, a state")])
def test_what_the_facts_know(name: str, known: str) -> None:
    assert known_as(name) == known


_HOSTILE = st.text(st.characters(codec="utf-8"), min_size=1).map(lambda text: " ".join(text.split()))
_ENTRIES = st.lists(_HOSTILE.filter(bool), unique=True, max_size=4).map(tuple)


@given(_HOSTILE.filter(bool), _ENTRIES, _ENTRIES, _ENTRIES, st.text(st.characters(codec="utf-8")))
def test_any_definition_survives_its_file(
    title: str, words: tuple[str, ...], names: tuple[str, ...], companions: tuple[str, ...], note: str
) -> None:
    notes = dict.fromkeys((*words, *names, *companions), note)
    words = tuple(dict.fromkeys(["dues", *words]))
    matter = Matter(title=title, words=words, names=names, companions=companions, notes=notes)
    assert read_matter(matter.toml()) == msgspec.structs.replace(matter, notes={})
