"""Whom an article says a quotation is of."""

from __future__ import annotations

import pytest

from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.paragraphs import paragraphs


def told(article: str) -> list[tuple[str | None, str] | None]:
    whole = paragraphs(article)
    found = claims(whole, marked(whole))
    return [None if one is None else (one.name or one.office, one.how) for one in found]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("“Nobody is named here.”", [None]),
        ('Keldervik said on Tuesday that "seven is not enough".', [("Keldervik", "before")]),
        ('Keldervik: "Seven is not enough"', [("Keldervik", "before")]),
        ('"It is late," said Prime Minister Liv Sandoval of Velisa.', [("Liv Sandoval", "behind")]),
        ('"It is late," Liv Sandoval, the prime minister, told reporters.', [("Liv Sandoval", "behind")]),
        ('"It is late," the Secretary General told reporters.', [("the Secretary General", "behind")]),
        ('According to Mr. Odenthal, the ice is "late this year".', [("Odenthal", "before")]),
        ('The plan was "a gift of the north", in the words of Åsmund Keldervik.', [("Åsmund Keldervik", "behind")]),
        ('It was, as Keldervik put it, "an insurance policy".', [("Keldervik", "before")]),
        ('Keldervik\'s exact words: "no more".', [("Keldervik", "before")]),
        ('It was the answer of Liv Sandoval: "No more."', [("Liv Sandoval", "before")]),
        ('A reporter asked: "Who pays?"', [("A reporter", "before")]),
        (
            'Ilse Brandt of the Harbour Times arrived. "First," she said. "Then."',
            [("Ilse Brandt", "behind"), ("Ilse Brandt", "before")],
        ),
        (
            '"Never," said Liv Sandoval. "We are here."\n\n"And we stay."',
            [("Liv Sandoval", "behind"), ("Liv Sandoval", "carried"), ("Liv Sandoval", "carried")],
        ),
        (
            '"Never," said Liv Sandoval.\n\nThe ice came late that year.\n\n"And so it is."',
            [("Liv Sandoval", "behind"), None],
        ),
        ("> No more ice.\n\n— Liv Sandoval, 3 May", [("Liv Sandoval", "line")]),
        ("Sandoval was plain and said:\n\n> No more ice.", [("Sandoval", "before")]),
        ("> No more ice.\n> — Prime Minister Liv Sandoval", [("Liv Sandoval", "line")]),
        ('"It is late," she said.', [None]),
        ('On Monday Sandoval warned of "a long winter" for all.', [("Sandoval", "before")]),
        ('Sandoval spoke first. Keldervik then added: "Not yet."', [("Keldervik", "before")]),
        ('Keldervik, who leads the alliance, has repeatedly called it "the last chance".', [("Keldervik", "before")]),
        (
            '"We wait," says Ursula von der Linde. Jan van den Berg replied: "We do not."',
            [("Ursula von der Linde", "behind"), ("Jan van den Berg", "before")],
        ),
    ],
)
def test_claims(article: str, expected: list[tuple[str | None, str] | None]) -> None:
    assert told(article) == expected
