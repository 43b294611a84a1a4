"""Names that sites give to menus, on elements that hold a whole page."""

from __future__ import annotations

import pytest

from tests.formats.proved import read_proved

TALK = "".join(
    f"<p><strong>{name}:</strong> {words}</p>"
    for name, words in (
        ("DANA REYES", "Good morning. The lamps are lit, and the strait is open. " * 9),
        ("QUESTION", "Are they all lit? " * 9),
        ("DANA REYES", "They are, and they will be. " * 20),
        ("QUESTION", "Since when? " * 9),
        ("DANA REYES", "Since Sunday, as I said. " * 30),
    )
)


@pytest.mark.parametrize("name", ["layout has-sidebar", "with-menu", "page-banner wrapper", "no-nav"])
def test_a_frame_with_a_menu_s_name_is_no_menu(name: str) -> None:
    page = f'<html><body><div class="{name}"><h1>Harbour talk</h1><p>3 March 2031</p>{TALK}</div></body></html>'
    (transcript,) = read_proved(page.encode())
    assert (len(transcript.turns), transcript.title, transcript.date) == (5, "Harbour talk", "2031-03-03")


@pytest.mark.parametrize("name", ["sidebar", "site-menu", "disclaimer", "photo-credit"])
def test_what_has_a_menu_s_name_is_no_speech(name: str) -> None:
    page = f'<html><body><h1>Harbour talk</h1>{TALK}<div class="{name}"><p>We use what is ours.</p></div></body></html>'
    (transcript,) = read_proved(page.encode())
    assert transcript.words_of(transcript.turns[-1]).endswith("as I said.")


LIST = "".join(f"<p>{day} March 2031: the Harbour Board met again and looked at the lamps.</p>" for day in range(1, 31))


def test_a_page_s_words_are_no_menu_where_they_lie_in_a_layer_over_its_list() -> None:
    more = '<div role="complementary"><p>See also: the lamps of May</p></div>'
    layer = (
        f'<div role="complementary"><nav>Close</nav><div itemprop="articleBody">{more}{TALK}</div><p>Print it</p></div>'
    )
    (transcript,) = read_proved(f"<html><body><h1>News</h1>{LIST}{layer}</body></html>".encode())
    assert [turn.label is not None for turn in transcript.turns] == [True] * 5
    assert transcript.words_of(transcript.turns[-1]).endswith("as I said.")
    assert "See also" not in " ".join(map(transcript.words_of, transcript.turns))


def test_a_layer_that_is_the_page_is_no_menu() -> None:
    (transcript,) = read_proved(f'<div role="complementary"><div><h1>Harbour talk</h1>{TALK}</div></div>'.encode())
    assert (len(transcript.turns), transcript.title) == (5, "Harbour talk")
