"""What became of cited words in another version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from onrecord.archive import Archive, NotInArchive
from onrecord.model import Citation, Span
from tests.archive.transcripts import Said, transcript

if TYPE_CHECKING:
    from onrecord.archive import Traced

URL = "https://compact.example/press"
BEFORE: list[Said] = [
    ("Secretary General", "We meet in the old hall. The fund holds 40 million crowns and it will not grow this year."),
    ("MR. ODENTHAL", "Two ports stay shut until the ice is gone, and the third will open in May."),
    ("Secretary General", "Thank you all for coming to the old hall today."),
]


def traced(archive: Archive, now: list[Said], words: str) -> Traced:
    """Cite words of BEFORE, edit the page, and follow the citation into what the page says now."""
    first = transcript(BEFORE, url=URL)
    archive.add(first)
    start = first.text.index(words)
    citation = first.cite(Span(start, start + len(words)))
    archive.add(transcript(now, url=URL))
    found = archive.trace(citation)
    assert found.cited.citation.exact == words
    if found.there is not None:
        assert isinstance(found.there, Citation)
        assert archive.resolve(found.there).citation == found.there
    return found


def edited(turn: int, words: str, label: str | None = None) -> list[Said]:
    said = list(BEFORE)
    said[turn] = (label or said[turn][0], words)
    return said


def test_unchanged_where_the_edit_is_behind(empty: Archive) -> None:
    found = traced(empty, edited(2, "Thank you."), "The fund holds 40 million crowns")
    assert (found.fate, found.differences, found.other_voice) == ("unchanged", (), False)
    assert found.there is not None
    assert found.there.start == found.cited.citation.start
    assert found.speaker == "Ingrid Solveig Håkansdatter"


def test_moved_where_the_edit_is_before(empty: Archive) -> None:
    found = traced(empty, edited(0, "We meet in the new hall by the quay."), "Two ports stay shut")
    assert (found.fate, found.differences) == ("moved", ())
    assert found.there is not None
    assert found.there.exact == "Two ports stay shut"
    assert found.there.start != found.cited.citation.start


def test_changed_figure_is_named(empty: Archive) -> None:
    now = edited(0, "We meet in the old hall. The fund holds 45 million crowns and it will not grow this year.")
    found = traced(empty, now, "The fund holds 40 million crowns and it will not grow")
    assert found.fate == "changed"
    assert [(one.was, one.now) for one in found.differences] == [("40", "45")]
    assert found.there is not None
    assert found.there.exact == "The fund holds 45 million crowns and it will not grow"
    (one,) = found.differences
    old = empty.get(found.cited.citation.record, version=found.cited.citation.version)
    assert (one.place.of(old.text), one.now_place.of(empty.get(old.id).text)) == ("40", "45")


@pytest.mark.parametrize(
    ("now", "was", "became"),
    [
        ("The fund holds 40 million crowns and it will grow this year.", "not", ""),
        ("The fund holds at least 40 million crowns and it will not grow this year.", "", "at least"),
        ("The fund has 40 million crowns and it will not grow this year.", "holds", "has"),
    ],
)
def test_words_left_out_and_put_in(empty: Archive, now: str, was: str, became: str) -> None:
    found = traced(
        empty, edited(0, f"We meet in the old hall. {now}"), "The fund holds 40 million crowns and it will not"
    )
    assert found.fate == "changed"
    assert [(one.was, one.now) for one in found.differences] == [(was, became)]


def test_the_edge_of_a_larger_change_takes_no_more_than_its_own(empty: Archive) -> None:
    now = edited(1, "Every single port of the coast opens until the ice is gone, and the third will open in May.")
    found = traced(empty, now, "stay shut until the ice is gone")
    assert found.fate == "changed"
    assert found.there is not None
    assert found.there.exact == "coast opens until the ice is gone"


def test_the_same_words_of_somebody_else_are_changed(empty: Archive) -> None:
    found = traced(empty, edited(1, BEFORE[1][1], "Lidia Marchetti, Harbour Wire"), "Two ports stay shut")
    assert (found.fate, found.differences, found.other_voice) == ("changed", (), True)
    assert found.speaker == "Lidia Marchetti"


def test_gone(empty: Archive) -> None:
    found = traced(empty, edited(1, "No comment."), "Two ports stay shut until the ice is gone")
    assert (found.fate, found.there, found.speaker) == ("gone", None, None)


def test_a_passage_carried_over_others_is_moved(empty: Archive) -> None:
    found = traced(empty, [BEFORE[1], BEFORE[0], BEFORE[2]], "Two ports stay shut until the ice is gone")
    assert found.fate == "moved"
    assert found.there is not None
    assert found.there.exact == "Two ports stay shut until the ice is gone"


def test_other_places_of_the_same_words_are_told(empty: Archive) -> None:
    found = traced(empty, edited(2, "Again: Two ports stay shut until spring."), "Two ports stay shut")
    assert found.fate == "unchanged"
    assert [one.exact for one in found.also] == ["Two ports stay shut"]


def test_across_turns_and_white_space(empty: Archive) -> None:
    first = transcript(BEFORE, url=URL)
    empty.add(first)
    start, end = first.text.index("it will not grow"), first.text.index("until the ice")
    empty.add(transcript(edited(2, "Thank you."), url=URL))
    found = empty.trace(first.cite(Span(start, end)))
    assert (found.fate, found.speaker) == ("unchanged", None)
    gap = first.text.index("\n\n", start)
    blank = empty.trace(first.cite(Span(gap, gap + 2)))
    assert (blank.fate, blank.there) == ("gone", None)


def test_a_version_may_be_named_and_is_itself_unchanged(empty: Archive) -> None:
    first, second = transcript(BEFORE, url=URL), transcript(edited(0, "We meet in the old hall."), url=URL)
    empty.add(first)
    empty.add(second)
    citation = second.cite(Span(second.text.index("old hall"), second.text.index("old hall") + 8))
    assert empty.trace(citation).fate == "unchanged"
    assert empty.trace(citation, first.version).fate == "unchanged"
    with pytest.raises(NotInArchive, match="no one version"):
        empty.trace(citation, "0123456789ab")
