"""Where quotations begin and end."""

from __future__ import annotations

import pytest

from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.paragraphs import paragraphs


def told(article: str) -> list[str]:
    whole = paragraphs(article)
    found = marked(whole)
    for one in found:
        for (number, inner), (_, outer) in zip(one.places, one.outer, strict=True):
            assert outer.contains(inner)
            assert inner.of(whole[number].text) in one.text
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("Nothing is quoted; it's plain.", []),
        ('He said "we go on," and "we stay."', ["we go on,", "we stay."]),
        ("“First,” he said, “we ‘must’ go.”", ["First,", "we ‘must’ go."]),
        ("“He told me “go home” twice,” she said. “So!”", ["He told me “go home” twice,", "So!"]),
        ("«Allons,» dit-il. „Wir gehen“, sagte er. »Gut«, sagte sie.", ["Allons,", "Wir gehen", "Gut"]),
        ('A 6" gun and a 12" gun. She said "two guns".', ["two guns"]),
        (
            "The Allies' view: 'We don't know,' said Ann. 'It's the boys' choice.'",
            ["We don't know,", "It's the boys' choice."],
        ),
        ("‘Nobody,’ he said, ‘doubts the Allies’ will.’", ["Nobody,", "doubts the Allies’ will."]),
        ("In the '90s, 'twas so. 'We went home then,' he said.", ["We went home then,"]),
        ("They said \"we will\" and the 'plan' stood.", ["we will"]),
        ("“One\n\n“two\n\n“three,” he said. “Four.”", ["One\n\ntwo\n\nthree,", "Four."]),
        ("“One\n\nNo mark here.\n\n“Two.”", ["One", "Two."]),
        ("“One\n\n“two", ["One\n\ntwo"]),
        ("He said:\n\n> One.\n\n> Two.\n\nBack. “Three.”", ["One.\n\nTwo.", "Three."]),
        ("> “All of it.”\n\nBack.", ["All of it."]),
        ("> “Some,” he said, “of it.”\n\nBack.", ["“Some,” he said, “of it.”"]),
        ("‘“Inner” and outer,’ he said to them.", ["“Inner” and outer,"]),
        ("‘Not us’, says Ann\n\n“We ‘must’ go,” she said.", ["Not us", "We ‘must’ go,"]),
        ("“Not us”, says Ann\n\n‘We must go,’ she said. ‘All of us.’", ["Not us", "We must go,", "All of us."]),
        ("“ spaced ”", ["spaced"]),
        ("“”", [""]),
    ],
)
def test_marked(article: str, expected: list[str]) -> None:
    assert told(article) == expected


def test_what_is_not_closed_says_so() -> None:
    one, two = marked(paragraphs("“One\n\nText “two” and more"))
    assert (one.closed, two.closed) == (False, True)
    (only,) = marked(paragraphs("He said: ‘nothing more of it"))
    assert (only.text, only.closed) == ("nothing more of it", False)
