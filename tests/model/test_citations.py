"""Citations as they are written, and corrections that find their words again."""

from __future__ import annotations

import pytest

from onrecord.model import BadCitation, Citation, CitationRef, Correction, OnRecordError, Span, Target

WRITTEN = "varrow/2031-03-02/joint-briefing@0123456789ab#120-185"


def test_a_citation_is_written_and_read() -> None:
    ref = CitationRef.parse(f"  {WRITTEN}\n")
    assert ref == CitationRef("varrow/2031-03-02/joint-briefing", "0123456789ab", 120, 185)
    assert str(ref) == WRITTEN
    whole = Citation(ref.record, ref.version, 120, 185, (Span(120, 185),), "x" * 65, "x" * 65, "", "")
    assert whole.ref == ref
    assert str(whole) == WRITTEN


@pytest.mark.parametrize(
    "written",
    [
        "",
        "varrow",
        "varrow/1@0123456789ab",
        "varrow/1@0123456789ab#120",
        "varrow/1@0123456789ab#-1-120",
        "varrow/1@0123456789a#1-2",
        "varrow/1@0123456789abc#1-2",
        "varrow/1@0123456789AB#1-2",
        "varrow 1@0123456789ab#1-2",
        "@0123456789ab#1-2",
        "varrow/1@0123456789ab#1-2 and more",
        "varrow/1@0123456789ab#1-1234567890123",
        "varrow/1@0123456789ab#١-٢",
    ],
)
def test_what_is_no_citation(written: str) -> None:
    with pytest.raises(BadCitation, match="is not a citation; write it as record@version#start-end"):
        CitationRef.parse(written)
    assert issubclass(BadCitation, OnRecordError)


@pytest.mark.parametrize("span", ["185-120", "120-120"])
def test_a_citation_of_nothing(span: str) -> None:
    with pytest.raises(BadCitation, match="its start must be before its end"):
        CitationRef.parse(f"varrow/1@0123456789ab#{span}")


@pytest.mark.parametrize(
    ("start", "exact", "text", "place"),
    [
        (0, "lamps", "lamps are lit", Span(0, 5)),
        (4, "lamps", "The lamps are lit, the lamps!", Span(4, 9)),
        (4, "lamps", "All the lamps are lit", Span(8, 13)),
        (0, "lamps", "The lamps are lit, the lamps!", None),
        (0, "lamps", "The candles are lit", None),
        (99, "lamps", "The lamps", Span(4, 9)),
        (0, "", "The lamps", None),
        (0, "aa", "b aaa", None),
    ],
)
def test_a_correction_finds_its_words_or_gives_up(start: int, exact: str, text: str, place: Span | None) -> None:
    target = Target("turns", start, start + len(exact), exact, "0123456789ab")
    correction = Correction(target, {"speaker": "Dana Reyes"}, "an editor", "2031-03-03T00:00:00Z", "misprint")
    assert correction.place(text) == place


@pytest.mark.parametrize(
    ("printed", "parts", "inserted", "said"),
    [
        ("more than 300 [thousand] men", ((0, 13), (25, 28)), ((14, 24),), "more than 300 [thousand] men"),
        ("We met. (Laughter.)\nAnd left.", ((0, 7), (20, 29)), (), "We met. And left."),
        ("We [Laughter] left […]", ((0, 2), (14, 18)), ((19, 22),), "We left […]"),
        ("[We] left", ((5, 9),), ((0, 4),), "[We] left"),
        ("(Laughter.)\n ", (), (), "(Laughter.)"),
    ],
)
def test_what_an_editor_put_in_is_said_with_the_words(
    printed: str, parts: tuple[tuple[int, int], ...], inserted: tuple[tuple[int, int], ...], said: str
) -> None:
    spans, put_in = (tuple(Span(100 + start, 100 + end) for start, end in each) for each in (parts, inserted))
    words = " ".join(printed[start:end] for start, end in parts)
    whole = 100 + len(printed)
    cited = Citation("varrow/1", "0123456789ab", 100, whole, spans, printed, words, "", "", None, put_in)
    assert cited.as_said == said
