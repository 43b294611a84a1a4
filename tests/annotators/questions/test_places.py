"""The short patterns that tell where a long one may match lose no match of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotators.questions import addressee, cues
from onrecord.annotators.questions.places import matches

WORDS = (
    "to what extent,with whom,on which,Whose,whenever,how come,what about,Do you,is there,ain't it,might we,"
    "won't they,couldn’t it,shall I,I wonder,I’d like to know,i would ask you,it would be good to know,"
    "to ask the Minister whether,if you could,perhaps you can,maybe one of you could,please explain,"
    "just tell us,talk about,give us,walk us through,help me understand,respond to,react to,comment on,"
    "clarify,any update,your reaction to,please state,the,Minister,Mr. Vane,madam chair,our President,"
    "the finance minister,deputy Prime Minister,Varrow secretary-general,Harbour,“when,—how,(why,"
    "the King of Varrow,your excellency,surgeon general,pm,İs,—,.,?"
).split(",")


@given(st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from([" ", ", ", ". ", " and ", "— "]))
def test_no_match_is_lost(words: list[str], joint: str) -> None:
    said = joint.join(words)
    assert [found.span() for found in cues.begins(said)] == [found.span() for found in cues.BEGINS.finditer(said)]
    named = [found.span() for found in matches(addressee._WHO, addressee._WHO_AT, said, said)]
    assert named == [found.span() for found in addressee._WHO.finditer(said)]


@pytest.mark.parametrize(("said", "spans"), [("aaa b a", [(0, 2), (6, 7)]), ("aaaa", [(0, 2), (2, 4)]), ("b", [])])
def test_matches_do_not_overlap(said: str, spans: list[tuple[int, int]]) -> None:
    found = matches(re.compile("aa|a$"), re.compile("(?=a)"), said, said)
    assert [one.span() for one in found] == spans


def test_a_sentence_whose_small_letters_are_more_is_looked_at_whole() -> None:
    said = "İs it so, and why?"
    assert len(said.lower()) != len(said)
    assert (
        [found[0] for found in cues.begins(said)]
        == [found[0] for found in cues.BEGINS.finditer(said)]
        == ["İs ", "why"]
    )
