from __future__ import annotations

import pytest

from evaluation import gold
from evaluation.articles import EXAMPLES, Truth, articles, figures, score, show
from evaluation.placeholders import filled
from onrecord.archive import Archive
from onrecord.quotes.check import check
from tests.archive.transcripts import transcript

SEEDS = {"900": "Nobody was lost – it’s true.\nThe lights burn."}
ARTICLE = """Solveig Håkansdatter, the secretary general, spoke. “Our help is not a gift,” he said. “It is a gift.”

“We pay it,” said Rask. “The winter is quiet.”
"""


def truth(words: str, speaker: str | None, verdict: str, *, ok: bool = False) -> Truth:
    return Truth(words, speaker, ("the secretary general",), (verdict,), ok)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“{{900:0-15}}”", "“Nobody was lost”"),
        ("{{900:0-28|straight|dashes|final:,}}", "Nobody was lost - it's true,"),
        ("{{900:18-45|upper|flow}}", "It’s true. The lights burn."),
        ("{{900:0-15|lower|swap:lost>found}} {{N}}", "nobody was found Ann"),
        ("{{900:0-15|drop:was|curly}}", "Nobody lost"),
    ],
)
def test_placeholders(text: str, expected: str) -> None:
    assert filled(text, SEEDS, {"N": "Ann"}) == expected


def test_a_falsehood_must_be_one() -> None:
    with pytest.raises(ValueError, match="changes nothing"):
        filled("{{900:0-15|drop:not}}", SEEDS, {})
    with pytest.raises(KeyError):
        filled("{{901:0-15}}", SEEDS, {})


def test_score(tmp_path_factory: pytest.TempPathFactory) -> None:
    with Archive(tmp_path_factory.mktemp("record") / "onrecord.db") as archive:
        archive.add(transcript([("Secretary General", "Our help is not a gift. We pay it gladly.")]))
        given = check(archive, ARTICLE).quotations
    assert len(given) == 4
    result = score(
        "a",
        [
            truth("Our help is not a gift", "Solveig Håkansdatter", "normalised", ok=True),
            truth("It is a gift", "Otto Rask", "exact", ok=True),
            truth("Nobody wrote this", None, "not-found"),
            truth("The winter is quiet.", "any", "not-found"),
        ],
        given,
    )
    assert (result.truths, result.given, result.found, result.claims, result.claims_right) == (4, 4, 3, 2, 1)
    assert result.false_ok == 0
    assert [line.split(":")[1].strip() for line in result.amiss] == [
        "speaker Solveig Håkansdatter, not Otto Rask",
        f"{given[1].verification.verdict} (not ok), not exact (ok)",  # type: ignore[union-attr]
        "not found",
        "no quotation",
    ]
    assert figures([result])["detection_f1"] == pytest.approx(6 / 8)
    assert "passed wrongly" in show([result])


@pytest.mark.skipif(not gold.PLACE.is_dir(), reason="no gold beside the project")
def test_every_article_holds_what_its_truth_says() -> None:
    read = articles()
    assert len(read) == 12
    assert sum(len(one.quotations) for one in read) == 205
    assert EXAMPLES.is_dir()
    for one in read:
        assert one.archive in {"examples", "seeds"}
        assert "{{" not in " ".join(truth.words for truth in one.quotations)
        assert b"{{" not in one.data
