"""Speakers named behind a job: in small letters, in great ones, in any order with the word of speech."""

from __future__ import annotations

import pytest

from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import marked
from onrecord.quotes.articles.names import bare
from onrecord.quotes.articles.paragraphs import paragraphs
from onrecord.quotes.titles import behind_title
from tests.pace import within

BEFORE = "President Liv Sandoval smiled.\n\n"


def last(article: str) -> str | None:
    whole = paragraphs(article)
    told = claims(whole, marked(whole))[-1]
    return None if told is None else told.name


@pytest.mark.parametrize(
    "behind",
    [
        "spokesperson Greta Fonseca said.",
        "said spokesperson Greta Fonseca.",
        "engineer Greta Fonseca said of the bridge.",
        "chief engineer Greta Fonseca told reporters.",
        "said chief engineer Greta Fonseca, who was there.",
        "minister Greta Fonseca of Velisa replied.",
        "the chief engineer, Greta Fonseca, said.",
        "said the chief engineer, Greta Fonseca.",
        "said the agency's chief engineer Greta Fonseca.",
        "its lead building inspector, Greta Fonseca, said.",
        "acting harbour director Greta Fonseca warned.",
        "Velisa spokesman Greta Fonseca said.",
        "former NATO envoy Greta Fonseca said.",
        "said retired midwife Greta Fonseca.",
        "according to engineer Greta Fonseca.",
        "neighbour Greta Fonseca shrugged.",
        "mother-of-two Greta Fonseca said.",
        "Health Minister Greta Fonseca said.",
        "Chief Engineer Greta Fonseca said.",
    ],
)
def test_a_job_in_small_letters_is_no_obstacle(behind: str) -> None:
    assert last(f'{BEFORE}"The sign was late," {behind}') == "Greta Fonseca"


@pytest.mark.parametrize(
    "article",
    [
        '"The sign was late." Chief engineer Greta Fonseca said.',
        'According to chief engineer Greta Fonseca, the sign was "late this year".',
        'In the words of engineer Greta Fonseca, it was "late this year".',
        'Chief engineer Greta Fonseca said: "The sign was late."',
        "> The sign was late.\n\n— chief engineer Greta Fonseca, 3 May",
    ],
)
def test_nor_elsewhere(article: str) -> None:
    assert last(BEFORE + article) == "Greta Fonseca"


@pytest.mark.parametrize(
    "behind",
    [
        "sources close to Greta Fonseca said.",
        "critics of Greta Fonseca said.",
        "residents near Brenning Ost said.",
        "officials told Greta Fonseca.",
        "said the letter Greta Fonseca received.",
        "said a friend of Greta Fonseca.",
        "said engineer Greta Fonseca's brother.",
        "chief engineer Greta Fonseca's brother said.",
        "supporters shouted as Greta Fonseca said goodbye.",
    ],
)
def test_who_is_named_otherwise_does_not_speak(behind: str) -> None:
    assert last(f'{BEFORE}"The sign was late," {behind}') != "Greta Fonseca"


@pytest.mark.parametrize("when", ["last Monday", "late on Monday", "yesterday in Brenning"])
def test_a_day_behind_the_name_is_no_name(when: str) -> None:
    assert last(f'{BEFORE}"The sign was late," said Greta Fonseca {when}.') == "Greta Fonseca"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Health Minister Annis Quelch", "Annis Quelch"),
        ("Chief Engineer Greta Fonseca", "Greta Fonseca"),
        ("Deputy Harbour Commissioner Quelch", "Quelch"),
        ("Annis Quelch", "Annis Quelch"),
        ("Annis Major", "Annis Major"),
    ],
)
def test_a_title_is_no_part_of_a_name(written: str, name: str) -> None:
    assert bare(written) == name


def test_a_title_alone_has_no_name_behind_it() -> None:
    assert behind_title(["minister", "of", "health"]) == behind_title(["health", "minister"]) == 0
    assert behind_title(["chief", "officer"]) == behind_title([]) == 0


def test_many_small_words_take_no_long_time() -> None:
    with within(10):
        for words in ("chief " * 20_000, "Chief chief " * 10_000, "the chief Of " * 8_000):
            last(f'"The sign was late," {words}')
