"""What stands before and behind the words, and what it does to them."""

from __future__ import annotations

import pytest

from onrecord.quotes.context import Around, cuts, left_out, reported

WORDS = "lamps are the keys of the coast"


def about(before: str = "", behind: str = ".", previous: str = "", following: str = "", quoted: str = "") -> Around:
    return Around(before, behind, previous, following, quoted)


@pytest.mark.parametrize(
    "before",
    [
        "He told me that ", "They say ", "Critics argue that ", "The president said, ", "According to Dornak, ",
        "As he put it, ", "President Keldervik claims that ", "I was told that ", "The claim that ",
        "My mother used to say that ", "He said, and I quote, ", "I think he said that ", "You said yesterday that ",
        "Some people think that ", "He told me yesterday in Brzegova that ", "There are those who say that ",
        "The report says that ", "Our friends in Velisa believe that ", "Experts say ", "What he told me is that ",
        "it is said that ", "They have stated clearly that ", "She conceded last week that ",
        "You told a reporter that if you had one wish left, it ", "He told me that when the ice comes, as it must, ",
    ],
)  # fmt: skip
def test_somebody_elses_words(before: str) -> None:
    assert reported(about(before))


@pytest.mark.parametrize(
    "before",
    [
        "I said that ", "Let me say that ", "We have always said that ", "I have to say that ",
        "But let me tell you that ", "As I said, ", "I told him that ", "Today I say that ", "And I believe that ",
        "It is important to say that ", "I want to be clear: ", "What I said is that ", "We agreed that ",
        "They have added ", "You have stressed ", "He mentioned the day that ", "We noted that ",
        "Thank you. ", "Because ", "This is to say that ", "So we told the allies that ", "That means ", "",
    ],
)  # fmt: skip
def test_the_speakers_own_words(before: str) -> None:
    assert not reported(about(before))


@pytest.mark.parametrize("behind", [", he said.", " is what they say.", ", they claim.", ", or so they say."])
def test_somebody_elses_words_by_what_follows(behind: str) -> None:
    assert reported(about(behind=behind))


def test_somebody_elses_words_by_marks_and_by_a_lead_in() -> None:
    assert reported(about("She calls it “", "”.", quoted="“the keys of the coast”"))
    assert not reported(about("I said “", "”.", quoted="“the keys of the coast”"))
    assert reported(about(previous="He wrote to us and said:"))
    assert not reported(about(previous="I have always said:"))


@pytest.mark.parametrize(
    ("before", "warning"),
    [
        ("Our dredging is not ", "negation"), ("I do not believe that ", "negation"),
        ("It is not true that ", "negation"), ("We do not, and will not, ", "negation"),
        ("It would be wrong to say that ", "negation"), ("He denies that ", "negation"),
        ("Few believe that ", "negation"), ("It is not, as some have it, ", "negation"),
        ("If they attack, ", "condition"), ("Unless we act, ", "condition"), ("As if ", "condition"),
        ("I ask whether ", "condition"), ("Perhaps ", "hedge"), ("I hope ", "hedge"),
        ("non-", "cut-word"), ("We will wait until the fleet comes, ", "condition"),
        ("We stay until they agree that ", "condition"), ("If we fail because ", "condition"),
        ("If they come, because of the ice, ", "condition"), ("If they come, they do so because ", "condition"),
        ("I ask whether it's ", "condition"), ("There are fears, whether it's ", "condition"),
        ("If they want peace and that is so, ", "condition"),
    ],
)  # fmt: skip
def test_what_stands_before(before: str, warning: str) -> None:
    assert warning in {name for name, _ in cuts(about(before), WORDS)}


@pytest.mark.parametrize(
    "before",
    [
        "Not only ", "It's not about money, ", "No, ", "There is no doubt that ", "And ", "",
        "I said that I will work until the last day of the year, and that ",
        "If they ask us to come, we will be there in a week, because ",
    ],
)  # fmt: skip
def test_nothing_to_add_before(before: str) -> None:
    assert list(cuts(about(before), WORDS)) == []


@pytest.mark.parametrize(
    ("behind", "warning"),
    [
        (", if they agree.", "condition"), (" unless they agree.", "condition"), (", but not today.", "contrast"),
        (" is simply false.", "contrast"), (" nothing.", "contrast"), ("?", "question"), ("-free.", "cut-word"),
        (" at once if we are attacked.", "condition"), (" and will be, until they agree.", "condition"),
        (" and if they agree.", "condition"), (", with two exceptions.", "contrast"),
        (" and of all trade, with the exception of one port.", "contrast"), (", apart from the north.", "contrast"),
        (" other than the old one.", "contrast"), (", not in winter.", "contrast"),
    ],
)  # fmt: skip
def test_what_stands_behind(behind: str, warning: str) -> None:
    assert warning in {name for name, _ in cuts(about(behind=behind), WORDS)}


@pytest.mark.parametrize(
    "behind",
    [
        ".", ", and we know it.", " for our children.", "", ", not least because they burn.", " not only in winter.",
        " and of course, unless the ships change course, we will light them all.",
        ", and we have no plans other than those.",
    ],
)  # fmt: skip
def test_nothing_to_add_behind(behind: str) -> None:
    assert list(cuts(about(behind=behind), WORDS)) == []


def test_what_is_enumerated_is_no_condition() -> None:
    assert list(cuts(about("There are fears, whether it's "), "storms, fires or floods")) == []
    assert dict(cuts(about("I wonder whether it's "), "storms, fires or floods")) == {"condition": "whether"}


@pytest.mark.parametrize(
    ("before", "words", "behind", "asked"),
    [
        ("But ", "the fares went up again", ", so who pays for it?", False),
        ("", "the fares went up again", " - but why is that?", False),
        ("", "the fares went up again", ", didn't they?", True),
        ("", "the fares went up again", " and who pays for it?", True),
        ("Is it true that ", "the fares went up again", ", and who pays for it?", True),
        ("", "are the fares to go up", ", and who pays for it?", True),
    ],
)
def test_what_is_told_before_a_question_is_no_question(before: str, words: str, behind: str, *, asked: bool) -> None:
    assert ("question" in {name for name, _ in cuts(about(before, behind), words)}) is asked


def test_a_denial_may_be_of_the_reason_alone() -> None:
    behind = " because one member is late."
    assert dict(cuts(about(behind=behind), "the lights do not go out")) == {"contrast": "because"}
    assert dict(cuts(about(behind=behind), "the lights go out")) == {}


def test_the_next_sentence_may_take_it_back() -> None:
    assert dict(cuts(about(following="That is what they say."), WORDS)) == {"contrast": "That is what they"}
    assert dict(cuts(about(following="That is why we go on."), WORDS)) == {}


@pytest.mark.parametrize(
    ("before", "words", "behind", "warned"),
    [
        ("about 40 ", "million crowns a year", ".", True),
        ("", "we will pay 40", " million crowns.", True),
        ("costs $", "40 million", ".", True),
        ("", "we met in 2024", " and again in 2025.", False),
        ("more than ", "forty ships came home", ".", True),
    ],
)
def test_a_figure_is_not_cut_in_two(before: str, words: str, behind: str, warned: bool) -> None:
    assert ("cut-word" in {name for name, _ in cuts(about(before, behind), words)}) is warned


def test_what_an_ellipsis_leaves_out() -> None:
    assert {name for name, _ in left_out("never, he said, unless perhaps")} == {
        "negation", "condition", "hedge", "attribution",
    }  # fmt: skip
    assert list(left_out("the old naval yard")) == []


@pytest.mark.parametrize(
    "time",
    [
        "the end of June", "the middle of next week", "June", "Friday", "2031", "the end of 2031", "next year", "now",
        "the first of May", "the 20th of January", "20 January", "late autumn", "5 o'clock", "midnight", "the spring",
        "the end of the year", "May 3",
    ],
)  # fmt: skip
def test_until_a_time_is_no_condition(time: str) -> None:
    assert list(cuts(about(behind=f" until {time}."), WORDS)) == []
    assert list(cuts(about(f"Until {time}, "), WORDS)) == []
    assert "condition" not in dict(left_out(f"until {time}"))
    assert "condition" in dict(cuts(about(behind=f" until {time}."), "we won't pay"))
    assert "condition" in dict(cuts(about(behind=f" until {time}, if they agree."), WORDS))


@pytest.mark.parametrize(
    "event",
    [
        "they agree",
        "the war ends",
        "the end of the war",
        "Friday's vote",
        "June is over",
        "40 ships come",
        "further notice",
    ],
)
def test_until_something_happens_is_one(event: str) -> None:
    assert dict(cuts(about(behind=f" until {event}."), WORDS))["condition"] == "until"
