"""Search: what is found, in which order, and under what filters; with the index, without it and beside it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator

import pytest

from onrecord.archive import Archive, BadQuery
from onrecord.archive.query.matching import may_match
from onrecord.archive.query.query import parse
from onrecord.archive.words.words import fold
from onrecord.model import TurnKind
from tests.archive.transcripts import HARBOUR, transcript

KINDS: list[TurnKind] = ["statement", "question", "answer", "question", "moderation"]
EARLIER = (
    ("MR. ODENTHAL", "The naïve “levy” was discussed; what matters is the strait."),
    ("Secretary General", "Our\u00a0allies’ harbours were dying, and the café's burdens\n\ngrew with the ferries."),
)


@pytest.fixture(scope="module", params=["indexed", "scanned", "half"])
def found_by(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive whose index holds everything, nothing, or one document of two."""
    folder = tmp_path_factory.mktemp("searched")
    path, index, kept = folder / "onrecord.db", folder / "onrecord.db.index", folder / "kept"
    with Archive(path) as archive:
        archive.add(transcript(HARBOUR, kinds=KINDS))
        shutil.copytree(index, kept)
        archive.add(transcript(EARLIER, record="compact/2030-01-02/briefing", date="2030-01-02"))
    if request.param != "indexed":
        shutil.rmtree(index)
    if request.param == "half":
        kept.rename(index)
    with Archive(path, mode="read") as archive:
        yield archive


def found(archive: Archive, query: str = "", **filters: str) -> list[str]:
    hits = archive.search(query, limit=None, **filters)  # type: ignore[arg-type]
    assert hits.total == len(hits)
    for hit in hits:
        read = archive.get(hit.record)
        assert hit.text == hit.passage.of(read.text)
        assert archive.resolve(hit.citation).citation == hit.citation
        assert all(hit.citation.start <= mark.start < mark.end <= hit.citation.end for mark in hit.marks)
    return sorted(" ".join(hit.text.split())[:24] for hit in hits)


SHARING, SHARED, ISLANDS = "Good morning. Fair shari", "The burden is shared whe", "matters for the northern"
SLOGAN, NAIVE, ALLIES = "That was the last questi", "The naïve “levy” was dis", "Our allies’ harbours wer"
GREW = "grew with the ferries."
NO_COMMENT, RAISE, FERRIES = "We don’t comment on the ", "Will you raise the levy ", "And the ferries?"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("burden sharing", [SHARING, SLOGAN, SHARED]),
        ('"burden sharing"', [SLOGAN]),
        ('"burdens shared"', []),
        ('"sharing of burdens"', [SHARING]),
        ("burden-sharing", [SLOGAN]),
        ('"in the strait matters for the northern islands and for the southern"', [SHARED]),
        ('"in the strait matters"', [SHARED]),
        ('"matters for"', [ISLANDS]),
        ('"islands and for the southern ones too"', [ISLANDS]),
        ('"too will you raise"', []),
        ('"burdens grew with the ferries"', [ALLIES]),
        ('"don\'t comment"', [NO_COMMENT]),
        ("“don’t comment”", [NO_COMMENT]),
        ("don't", [NO_COMMENT]),
        ("allies'", [ALLIES]),
        ("cafe", [ALLIES]),
        ("naive", [NAIVE]),
        ("NAÏVE levy", [NAIVE]),
        ("dies", [ALLIES]),
        ("harb*", [ALLIES, SHARED]),
        ("levy AND NOT raise", [NAIVE, NO_COMMENT]),
        ("levy -raise -naive", [NO_COMMENT]),
        ('ferries -"with the ferries"', [FERRIES]),
        ("raise OR ferries", [FERRIES, GREW, RAISE]),
        ("(raise OR naive) levy", [NAIVE, RAISE]),
        ('levy NOT (raise OR "don\'t comment")', [NAIVE]),
        ("2.5", [RAISE]),
        ('"2.5 percent"', [RAISE]),
        ("zeppelin", []),
        ("levy — ?", [NAIVE, NO_COMMENT, RAISE]),
        ("ferries or levy", []),
    ],
)
def test_queries(found_by: Archive, query: str, expected: list[str]) -> None:
    assert found(found_by, query) == sorted(expected)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"speaker": "hakansdatter"}, [SHARING, SHARED, ISLANDS, NO_COMMENT, ALLIES, GREW]),
        ({"speaker": "Ingrid Håkansdatter", "since": "2031"}, [SHARING, SHARED, ISLANDS, NO_COMMENT]),
        ({"speaker": "solveig", "until": "2030-01"}, [ALLIES, GREW]),
        ({"label": "spokesperson"}, [SLOGAN, NAIVE]),
        ({"label": "mr odenthal"}, [SLOGAN, NAIVE]),
        ({"affiliation": "harbour wire"}, [RAISE]),
        ({"kind": "question"}, [RAISE, FERRIES]),
        ({"publisher": "compact", "kind": "moderation"}, [SLOGAN]),
        ({"since": "2030-01-02", "until": "2030-01-02"}, [NAIVE, ALLIES, GREW]),
    ],
)
def test_filters(found_by: Archive, filters: dict[str, str], expected: list[str]) -> None:
    assert found(found_by, **filters) == sorted(expected)


def test_first_and_last_go_by_date(found_by: Archive) -> None:
    first = found_by.search("levy", order="first")
    assert [hit.date for hit in first] == ["2030-01-02", "2031-03-04", "2031-03-04"]
    assert first[1].passage < first[2].passage
    last = found_by.search("levy", order="last", limit=1)
    assert [hit.text[:10] for hit in last] == ["We don’t c"]
    assert last.searched.documents == 2
    assert (last.searched.since, last.searched.until, last.searched.publishers) == ("2030-01-02", "2031-03-04", 1)


def test_pages_of_hits_do_not_overlap(found_by: Archive) -> None:
    pages = [found_by.search("the", limit=2, offset=at) for at in range(0, 12, 2)]
    places = [(hit.record, hit.passage) for page in pages for hit in page]
    assert len(places) == len(set(places)) == found_by.search("the", limit=None).total


def test_a_filter_that_matches_nobody_suggests_the_nearest(found_by: Archive) -> None:
    hits = found_by.search("levy", speaker="Hokansdater")
    assert len(hits) == hits.total == 0
    assert hits.suggestions == {"speaker": ["Ingrid Solveig Håkansdatter"]}
    assert found_by.search("levy", affiliation="Harbor Wire").suggestions["affiliation"][0] == "Harbour Wire"


@pytest.mark.parametrize(
    "query",
    ['"open', "(levy", "levy)", "levy AND", "OR levy", "AND", "NOT", '""', '"—"', "—", "a*", "*",
     "(" * 99, "x" * 10_001, "NOT " * 99 + "x", "()"],
)  # fmt: skip
def test_bad_queries_get_one_sentence(archive: Archive, query: str) -> None:
    with pytest.raises(BadQuery) as error:
        archive.search(query)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("filters", [{"since": "January"}, {"until": "2031-13"}, {"kind": "shout"}])
def test_bad_filters_get_one_sentence(archive: Archive, filters: dict[str, str]) -> None:
    with pytest.raises(BadQuery):
        archive.search("levy", **filters)  # type: ignore[arg-type]


def test_a_document_without_a_date_comes_last(archive: Archive) -> None:
    archive.add(transcript([("MR. ODENTHAL", "An undated levy.")], record="compact/undated", date=None))
    for order in ("first", "last"):
        assert archive.search("levy", order=order)[-1].date is None
    assert archive.search("undated", since="1900").total == 0


def test_speech_outside_turns_is_found(empty: Archive) -> None:
    made = transcript([(None, "Words that nobody is known to have said.")])
    made = type(made)(**{name: getattr(made, name) for name in made.__struct_fields__} | {"turns": ()})
    empty.add(made)
    hit = empty.search("nobody")[0]
    assert (hit.turn_id, hit.turn_kind, hit.speaker_name, hit.label) == (None, None, None, None)


def test_hard_wrapped_lines_are_one_passage(empty: Archive) -> None:
    lines = (
        "The ferries of the strait will\nsail at nine and come back at\nten whenever the wind allows\n"
        "it and the harbour is open to\nships of every size and kind"
    )
    empty.add(transcript([("MR. ODENTHAL", lines)]))
    assert len(empty.search()) == 1
    assert empty.search('"come back at ten whenever"').total == 1


def test_lines_that_end_sentences_are_passages(empty: Archive) -> None:
    lines = "Thank you all,\nfor coming.\nThe ferries sail.\nThe wind allows it.\nGood."
    empty.add(transcript([("MR. ODENTHAL", lines)]))
    assert len(empty.search()) == 5
    assert empty.search('"sail the wind allows"').total == 1


def test_phrases_of_any_length_are_found_wherever_they_begin(empty: Archive) -> None:
    rng = random.Random(7)
    words = [f"w{number}" for number in range(120)]
    ends = [rng.choice(["\n\n", ". ", " (Laughter.) "]) if rng.random() < 0.2 else "" for _ in words]
    text = " ".join(word + end for word, end in zip(words, ends, strict=True))
    empty.add(transcript([("MR. ODENTHAL", text), (None, "w119 w0 w1")]))
    for size in (2, 3, 7, 8, 9, 10, 20, 60, 120):
        for start in range(0, 121 - size, 3):
            hits = empty.search('"' + " ".join(words[start : start + size]) + '"')
            expected = 2 if size == 2 and start == 0 else 1
            assert hits.total == expected, (start, size)
            assert len(hits[0].marks) == size
    assert empty.search('"w119 w0"').total == 1


@pytest.mark.parametrize(
    ("query", "text"),
    [("dying", "they die"), ("happiness", "HAPPY"), ("ties", "tying"), ('"a b"', "b a"), ("ax*", "axe")],
)
def test_a_glance_never_misses(query: str, text: str) -> None:
    assert may_match(parse(query), fold(text))
