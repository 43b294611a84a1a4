"""Time phrases and what they mean: said on Tuesday 18 June 2041 unless a case says otherwise. Invented throughout."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.grammar.days.periods import TimePhrase, period, time_phrases
from onrecord.model import Span

DAY = date(2041, 6, 18)
EVENTS = {
    "the Harbour Summit": ("2041-07-09", "2041-07-11"),
    "Harbour Summit in Ostrelle": ("2041-07-09", "2041-07-11"),
    "Ostrelle": ("2041-07-09", "2041-07-11"),
    "next year’s Harbour Summit": ("2042-07-01", "2042-07-02"),
    "last year's Harbour Summit": ("2040-07-01", "2040-07-02"),
    "this year's Harbour Summit": ("2041-07-09", "2041-07-11"),
}


def events(said: str, day: date) -> tuple[str, str] | None:
    if said == "this year's Harbour Summit":
        assert day == DAY
    return EVENTS.get(said)


def found(text: str) -> list[TimePhrase]:
    return list(time_phrases(text, [Span(0, len(text))], places=frozenset({"Ostrelle", "Port Vess"})))


def meant(text: str, day: date = DAY, **more: str) -> tuple[str, str] | None:
    (phrase,) = found(text)
    return period(phrase, day, events, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "printed"),
    [
        ("In July, we will open the harbour.", ["July"]),
        ("We open it this July.", ["this July"]),
        ("We open it by July.", ["by July"]),
        ("It has grown since October.", ["since October"]),
        ("It has grown since 2034 and will by 2050.", ["since 2034", "by 2050"]),
        ("Over the last two years, they signed.", ["Over the last two years"]),
        ("They report in the coming days.", ["in the coming days"]),
        ("In just a few weeks time, we meet.", ["In just a few weeks time"]),
        ("We report within 45 days.", ["within 45 days"]),
        ("We finish by the end of the year.", ["by the end of the year"]),
        ("They reconvene at the end of February.", ["the end of February"]),
        ("We meet at the Harbour Summit in Ostrelle next month.", ["the Harbour Summit in Ostrelle next month"]),
        ("We meet at the Harbour Summit next year in Ostrelle.", ["the Harbour Summit next year in Ostrelle"]),
        ("We meet at the Summit later this month.", ["the Summit later this month"]),
        ("We meet at the Summit in July.", ["the Summit in July"]),
        ("They will by the time of the Harbour Summit.", ["by the time of the Harbour Summit"]),
        ("They will before the upcoming Harbour Summit.", ["before the upcoming Harbour Summit"]),
        ("Today and tomorrow, ministers address it.", ["Today and tomorrow"]),
        ("On Wednesday I go to Port Vess.", ["Wednesday"]),
        ("I go to Port Vess next week, on Wednesday.", ["next week, on Wednesday"]),
        ("The ferries joined in Port Vess.", ["Port Vess"]),
        ("From Ostrelle we go on after Ostrelle.", ["after Ostrelle"]),
        ("The mayor of Ostrelle stays in Ostrelle's harbour.", []),
        ("In the days, weeks and months ahead, we build.", ["In the days, weeks and months ahead"]),
        ("It stood as of 30 June.", ["as of 30 June"]),
        ("It costs more in fiscal year 2042, not FY2043.", ["fiscal year 2042", "FY2043"]),
        ("It fell in the first quarter of 2040, and in Q2.", ["the first quarter of 2040", "Q2"]),
        ("Very soon we open. As soon as it rains, we close. It is too soon.", ["Very soon"]),
        ("Now, let us begin. It is now open.", ["now"]),
        ("Now that it is open, nobody comes.", []),
        ("The ferries march, and they may march.", []),
        ("May I begin? March on.", []),
        ("It was early in May.", ["early in May"]),
        ("It cost 2014 dollars, 2,000 in all, in 2,014 cases.", []),
        ("Flight 2014 landed.", []),
        ("It takes two years, over two years, for three weeks.", []),
        ("He comes in two years’ time.", ["in two years’ time"]),
        ("It came within six months of the storm.", []),
        ("The second Friday, the 20th of next month.", []),
        ("It began on 5 December 1391.", []),
        ("The year was long, and the fall of the mast.", []),
        ("It is at the same time true.", []),
        ("It grew over the same period of time.", ["over the same period of time"]),
        ("It grew from 2021 to 2023 and between 2024 and 2026.", ["2021 to 2023", "between 2024 and 2026"]),
        ("It grew 2021–2023 in 2021–2023.", ["2021–2023"]),
        ("In 2035 and the spring.", ["2035"]),
        ("In 2035 or so; in 2035 to start.", ["2035", "2035"]),
        ("By 1 May – 3 boats.", ["By 1 May"]),
        ("We close by\nthe end\u00a0of the year.", ["by\nthe end\u00a0of the year"]),
        ("Christmas comes before Christmas.", ["before Christmas"]),
        ("The spring was wet; summer 2042 was not.", ["summer 2042"]),
        ("On Tuesday in time.", ["Tuesday"]),
        ("Now last week it rained.", ["Now", "last week"]),
        ("Today in two boats.", ["Today"]),
        ("A storm, on or before 30 September 2042.", ["on or before 30 September 2042"]),
        ("This is the Written Ministerial Statement.", []),
        ("COP45 in Ostrelle was long.", ["COP45 in Ostrelle"]),
    ],
)
def test_what_is_printed(sentence: str, printed: list[str]) -> None:
    assert [phrase.span.of(sentence) for phrase in found(sentence)] == printed


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        # days
        ("today", "2041-06-18", "2041-06-18"),
        ("as of now", "2041-06-18", "2041-06-18"),
        ("tomorrow morning", "2041-06-19", "2041-06-19"),
        ("yesterday", "2041-06-17", "2041-06-17"),
        ("last night", "2041-06-17", "2041-06-17"),
        ("the day after tomorrow", "2041-06-20", "2041-06-20"),
        ("the day before yesterday", "2041-06-16", "2041-06-16"),
        ("today and tomorrow", "2041-06-18", "2041-06-19"),
        ("earlier today", "2041-06-18", "2041-06-18"),
        ("early tomorrow", "2041-06-19", "2041-06-19"),
        ("so far this year", "2041-01-01", "2041-06-18"),
        ("5 May 2040", "2040-05-05", "2040-05-05"),
        ("on Saturday, May 5th, 2040", "2040-05-05", "2040-05-05"),
        ("the twenty-second of June, 2042", "2042-06-22", "2042-06-22"),
        ("since 2040-02-29", "2040-02-29", "2041-06-18"),
        ("before 30 September 2041", "2041-06-18", "2041-09-29"),
        ("until the end of June", "2041-06-18", "2041-06-30"),
        ("before the end of June", "2041-06-18", "2041-06-30"),
        ("before the end of the year", "2041-06-18", "2041-12-31"),
        ("prior to the close of next week", "2041-06-18", "2041-06-30"),
        ("before the start of May 2042", "2041-06-18", "2042-04-30"),
        ("no later than May 15", "2042-05-15", "2042-05-15"),
        ("since May 15", "2041-05-15", "2041-06-18"),
        ("18 June", "2041-06-18", "2041-06-18"),
        ("Sunday, 5 May", "2041-05-05", "2041-05-05"),
        # weekdays; 18 June 2041 is a Tuesday
        ("this Friday", "2041-06-21", "2041-06-21"),
        ("next Monday", "2041-06-24", "2041-06-24"),
        ("last Friday", "2041-06-14", "2041-06-14"),
        ("this coming Friday", "2041-06-21", "2041-06-21"),
        ("this past Friday", "2041-06-14", "2041-06-14"),
        ("Friday of next week", "2041-06-28", "2041-06-28"),
        ("next week on Friday", "2041-06-28", "2041-06-28"),
        # weeks, months, quarters, years
        ("this week", "2041-06-17", "2041-06-23"),
        ("last week", "2041-06-10", "2041-06-16"),
        ("next weekend", "2041-06-29", "2041-06-30"),
        ("next month", "2041-07-01", "2041-07-31"),
        ("earlier this month", "2041-06-01", "2041-06-18"),
        ("later this month", "2041-06-18", "2041-06-30"),
        ("this quarter", "2041-04-01", "2041-06-30"),
        ("last year", "2040-01-01", "2040-12-31"),
        ("this decade", "2040-01-01", "2049-12-31"),
        ("this century", "2001-01-01", "2100-12-31"),
        ("last century", "1901-01-01", "2000-12-31"),
        ("the 21st century", "2001-01-01", "2100-12-31"),
        ("the twenty-first century", "2001-01-01", "2100-12-31"),
        ("this past year", "2040-06-18", "2041-06-18"),
        ("the coming year", "2041-06-18", "2042-06-18"),
        ("by the end of the year", "2041-12-31", "2041-12-31"),
        ("at the end of the year", "2041-12-01", "2041-12-31"),
        ("the start of the decade", "2040-01-01", "2040-12-31"),
        ("the end of the decade", "2049-01-01", "2049-12-31"),
        ("the beginning of next week", "2041-06-24", "2041-06-24"),
        ("the first half of next year", "2042-01-01", "2042-06-30"),
        ("the second half of next week", "2041-06-27", "2041-06-30"),
        ("over the course of this year", "2041-01-01", "2041-12-31"),
        ("the rest of the year", "2041-06-18", "2041-12-31"),
        ("early next year", "2042-01-01", "2042-04-30"),
        ("mid-2042", "2042-05-01", "2042-08-31"),
        ("late last month", "2041-05-21", "2041-05-31"),
        ("sometime next year", "2042-01-01", "2042-12-31"),
        ("the end of 2040", "2040-12-01", "2040-12-31"),
        ("the start of May 2042", "2042-05-01", "2042-05-07"),
        ("this July", "2041-07-01", "2041-07-31"),
        ("next May", "2042-05-01", "2042-05-31"),
        ("last July", "2040-07-01", "2040-07-31"),
        ("this past May", "2041-05-01", "2041-05-31"),
        ("this past July", "2040-07-01", "2040-07-31"),
        ("this coming July", "2041-07-01", "2041-07-31"),
        ("this upcoming May", "2042-05-01", "2042-05-31"),
        ("in June", "2041-06-01", "2041-06-30"),
        ("July last year", "2040-07-01", "2040-07-31"),
        ("Sept. 2040", "2040-09-01", "2040-09-30"),
        ("since October", "2040-10-01", "2041-06-18"),
        ("by 2050", "2050-01-01", "2050-12-31"),
        ("from 2021 to 2023", "2021-01-01", "2023-12-31"),
        ("between now and 2050", "2041-06-18", "2050-12-31"),
        ("from July to September 2042", "2042-07-01", "2042-09-30"),
        ("from November to March 2042", "2041-11-01", "2042-03-31"),
        ("from October 2040 to March", "2040-10-01", "2041-03-31"),
        ("the first quarter of 2040", "2040-01-01", "2040-03-31"),
        ("Q4 of last year", "2040-10-01", "2040-12-31"),
        ("the second quarter", "2041-04-01", "2041-06-30"),
        ("the early 1990s", "1990-01-01", "1993-04-30"),
        ("since the ’80s", "1980-01-01", "2041-06-18"),
        ("since the nineties", "1990-01-01", "2041-06-18"),
        # seasons
        ("this summer", "2041-06-01", "2041-08-31"),
        ("the fall of 2040", "2040-09-01", "2040-11-30"),
        ("next spring", "2042-03-01", "2042-05-31"),
        # counted
        ("over the last two years", "2039-06-18", "2041-06-18"),
        ("over the past year", "2040-06-18", "2041-06-18"),
        ("for the next six months", "2041-06-18", "2041-12-18"),
        ("in the past 12 months", "2040-06-18", "2041-06-18"),
        ("the next twenty-five years", "2041-06-18", "2066-06-18"),
        ("over the next half a dozen weeks", "2041-06-18", "2041-07-30"),
        ("within 45 days", "2041-06-18", "2041-08-02"),
        ("within three working days", "2041-06-18", "2041-06-21"),
        ("within ten business days", "2041-06-18", "2041-07-02"),
        ("within 48 hours", "2041-06-18", "2041-06-20"),
        ("within 90 minutes", "2041-06-18", "2041-06-18"),
        ("in less than a year’s time", "2041-06-18", "2042-06-18"),
        ("in three weeks’ time", "2041-07-08", "2041-07-14"),
        ("two fortnights from now", "2041-07-15", "2041-07-21"),
        ("three years from now", "2044-01-01", "2044-12-31"),
        ("two years ago", "2039-01-01", "2039-12-31"),
        ("a month ago", "2041-05-01", "2041-05-31"),
        ("three days ago", "2041-06-15", "2041-06-15"),
        ("four business days ago", "2041-06-12", "2041-06-12"),
        ("72 hours ago", "2041-06-15", "2041-06-15"),
        # feasts
        ("before Christmas", None, None),
        ("by Christmas Eve", "2041-12-24", "2041-12-24"),
        ("by Christmas", "2041-12-25", "2041-12-25"),
        ("since Easter", "2041-04-21", "2041-06-18"),
        ("since Good Friday", "2041-04-19", "2041-06-18"),
        ("by New Year’s Eve", "2041-12-31", "2041-12-31"),
        ("by the New Year", "2042-01-01", "2042-01-01"),
        ("by Thanksgiving", None, None),
        # events
        ("by the Harbour Summit", "2041-07-09", "2041-07-11"),
        ("before the Harbour Summit", "2041-06-18", "2041-07-08"),
        ("after the Harbour Summit", None, None),
        ("by Ostrelle", "2041-07-09", "2041-07-11"),
        ("by Port Vess", None, None),
        ("the Harbour Summit next month", "2041-07-09", "2041-07-11"),
        ("the Harbour Summit next year", "2042-01-01", "2042-12-31"),
        ("the Harbour Summit in a few days", "2041-07-09", "2041-07-11"),
        ("the other summit this year", "2041-01-01", "2041-12-31"),
        ("next year’s Harbour Summit", "2042-07-01", "2042-07-02"),
        ("last year's Harbour Summit", "2040-07-01", "2040-07-02"),
        ("this year's Harbour Summit", "2041-07-09", "2041-07-11"),
    ],
)
def test_what_is_meant(said: str, first: str | None, last: str | None) -> None:
    assert meant(said) == (None if first is None else (first, last))


@pytest.mark.parametrize(
    "said",
    [
        *("soon", "in the coming weeks", "in recent months", "the next couple of days", "over the next few years"),
        *("in July", "on 5 July", "Wednesday", "on Tuesday", "next Friday", "last Monday", "last May", "next July"),
        *("after 2030", "from 2042", "before 2040", "until May 2040", "since 2042", "30 February 2042", "to date"),
        *("the last week of July", "Friday of next month", "the last year", "previous 3 weeks", "in two years"),
        *(
            "in a few weeks",
            "a few months ago",
            "the third quarter",
            "Q3",
        ),
        *("fiscal year 2042", "in 2041-42", "the winter of 2040", "since the twenties", "over the same period"),
        *(
            "next autumn",
            "within a couple of days",
            "within 2 to 3 years",
            "by Thanksgiving",
        ),
        *(
            "from March to May",
            "Friday of this past weekend",
            "Q2 of the following year",
            "from Friday to Monday",
            "over the winter of 2040",
        ),
        "this past weekend",
        "in 9999 years’ time",
    ],
)
def test_what_the_words_leave_open(said: str) -> None:
    assert meant(said) is None


@pytest.mark.parametrize(
    ("said", "past", "future"),
    [
        ("in July", "2040-07-01", "2041-07-01"),
        ("in May", "2041-05-01", "2042-05-01"),
        ("on 5 July", "2040-07-05", "2041-07-05"),
        ("on Wednesday", "2041-06-12", "2041-06-19"),
        ("in Q3", "2040-07-01", "2041-07-01"),
        ("in the spring", "2041-03-01", "2042-03-01"),
        ("in two years", None, "2043-01-01"),
        ("within a year", "2041-06-18", "2041-06-18"),  # the words themselves look ahead
        ("this July", None, "2041-07-01"),
        ("from March to May", "2041-03-01", "2042-03-01"),
        ("on Tuesday", None, None),
    ],
)
def test_the_way_the_sentence_looks(said: str, past: str | None, future: str | None) -> None:
    for toward, first in (("past", past), ("future", future)):
        got = meant(said, toward=toward)
        assert (got and got[0]) == first


@pytest.mark.parametrize(
    ("said", "state", "first", "last"),
    [
        ("fiscal year 2042", "United States", "2041-10-01", "2042-09-30"),
        ("FY42", "United States", "2041-10-01", "2042-09-30"),
        ("this fiscal year", "United States", "2040-10-01", "2041-09-30"),
        ("next fiscal year", "United States", "2041-10-01", "2042-09-30"),
        ("the last financial year", "Australia", "2039-07-01", "2040-06-30"),
        ("the fiscal year", "United States", None, None),
        ("the tax year 2042", "United States", None, None),
        ("in 2041-42", "United States", None, None),
        ("the financial year 2041-42", "United States", "2041-10-01", "2042-09-30"),
        ("in 2041-42", "Australia", "2041-07-01", "2042-06-30"),
        ("in 2041–42", "United Kingdom", "2041-04-01", "2042-03-31"),
        ("in 2041-45", "United Kingdom", None, None),
        ("fiscal year 2042", "United Kingdom", None, None),
        ("fiscal year 2042", "Ostrelle", None, None),
        ("this winter", "Australia", "2041-06-01", "2041-08-31"),
        ("the summer of 2040", "Australia", None, None),
        ("this fiscal year", "Japan", "2041-04-01", "2042-03-31"),
    ],
)
def test_what_depends_on_the_state(said: str, state: str, first: str | None, last: str | None) -> None:
    assert meant(said, state=state) == (None if first is None else (first, last))


def test_what_depends_on_the_day() -> None:
    january = date(2042, 1, 20)
    assert meant("this winter", january) == ("2042-12-01", "2043-02-28")
    assert meant("in the winter", january) == ("2041-12-01", "2042-02-28")
    assert meant("this past winter", date(2042, 4, 1)) == ("2041-12-01", "2042-02-28")
    assert meant("last July", date(2042, 9, 1)) is None, "of this year or the year before"
    assert meant("last Friday", date(2041, 6, 21)) == ("2041-06-14", "2041-06-14")
    assert meant("over the last month", date(2041, 3, 31)) == ("2041-02-28", "2041-03-31")
    assert meant("within one working day", date(2041, 6, 21)) == (
        "2041-06-21",
        "2041-06-24",
    )
    assert meant("Feb 29 2044") == ("2044-02-29", "2044-02-29")
    assert meant("on Feb 29") is None


@pytest.mark.parametrize(
    ("said", "points"),
    [
        ("since May", "past"),
        ("two years ago", "past"),
        ("earlier this year", "past"),
        ("over the last year", "past"),
        ("within a year", "future"),
        ("later this year", "future"),
        ("soon", "future"),
        ("in two weeks’ time", "future"),
        ("the months to come", "future"),
        ("the Summit next year", "future"),
        ("the Summit", None),
        ("in July", None),
        ("tomorrow", "future"),
    ],
)
def test_words_that_look_one_way(said: str, points: str | None) -> None:
    (phrase,) = found(said)
    assert phrase.points == points


def test_a_place_alone_says_nothing_without_a_look_up() -> None:
    (phrase,) = found("We agreed it in Ostrelle.")
    assert (phrase.form, phrase.words, phrase.lead) == ("place", "Ostrelle", "in")
    assert period(phrase, DAY) is None
    assert list(time_phrases("We agreed it in Ostrelle.", [Span(0, 24)])) == []
    assert [one.form for one in found("At the Harbour Summit in Ostrelle, and in Ostrelle.")] == ["event", "place"]


WORDS = "next last year July the of by 2041 Summit in two days from to and May 5 - ’s , since week".split()


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from(["", " ", "\n"]))
def test_phrases_lie_in_order_and_inside_their_run(words: list[str], blank: str) -> None:
    text = blank.join(words)
    spans = [phrase.span for phrase in time_phrases(text, [Span(0, len(text))])]
    assert all(one.start < one.end <= len(text) for one in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    for phrase in time_phrases(text, [Span(0, len(text))]):
        resolved = period(phrase, DAY)
        assert resolved is None or resolved[0] <= resolved[1]
