"""Whose dollars are meant. States and their money are facts; the people and bodies are invented."""

from __future__ import annotations

import msgspec
import pytest

from onrecord import formats
from onrecord.annotators import figures
from onrecord.annotators.figures.dollars import dollars, host_of, named_state, state_of
from onrecord.model import Capture, Figure, Office, Person, Speaker, Transcript
from onrecord.people import Authority


@pytest.mark.parametrize(
    ("words", "state", "code"),
    [
        ("Prime Minister of Australia", "Australia", "AUD"),
        ("the Canadian Treasury", "Canada", "CAD"),
        ("The White House", "United States", "USD"),
        ("New Zealand Government", "New Zealand", "NZD"),
        ("Government of Singapore", "Singapore", "SGD"),
        ("NATO", None, "USD"),
        ("UK Parliament", "United Kingdom", "USD"),
        ("Australia and Canada", None, "USD"),
        ("", None, "USD"),
    ],
)
def test_the_state_that_words_name(words: str, state: str | None, code: str) -> None:
    assert named_state(words) == state
    assert dollars(state) == code


def made(publisher: str | None, *speakers: Speaker) -> Transcript:
    text = (
        "The Minister: We spend $5 million on the pier, and the pier will be long.\n\nQUESTION: Is $5 million enough?\n"
    )
    transcript = formats.read(Capture(text.encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]
    return msgspec.structs.replace(
        transcript, date="2031-03-12", publisher=publisher, speakers=speakers or transcript.speakers
    )


HOLT = Speaker("s1", ("HOLT",), person="maren-holt", name="Maren Holt")
IDDIN = Speaker("s2", ("IDDIN",), person="tomas-iddin", name="Tomas Iddin")
PRESS = Speaker("s3", ("Q",), one_person=False, kind="press")
KNOWN = Authority(
    [
        Person("maren-holt", "Maren Holt", offices=(Office("Minister", "Australia", "2030-01-01"),)),
        Person("tomas-iddin", "Tomas Iddin", offices=(Office("Secretary General", "Northern League", "2030-01-01"),)),
        Person("ilse-brandt", "Ilse Brandt", offices=(Office("Minister", "Canada", "2010-01-01", "2011-01-01"),)),
    ]
)


def test_an_office_on_the_day_comes_before_what_is_printed() -> None:
    transcript = made("The White House", HOLT, IDDIN, PRESS)
    assert state_of(transcript, HOLT, KNOWN) == "Australia"
    assert state_of(transcript, PRESS, KNOWN) == "United States"
    printed = Speaker("s4", ("BRANDT",), person="ilse-brandt", name="Ilse Brandt", affiliation="New Zealand Government")
    assert state_of(transcript, printed, KNOWN) == "New Zealand", "the office was over"


def test_the_press_counts_in_the_money_of_those_whom_it_asks() -> None:
    assert state_of(made(None, HOLT, PRESS), PRESS, KNOWN) == "Australia"
    assert state_of(made(None, HOLT, IDDIN, PRESS), PRESS, KNOWN) is None, "an alliance's and a state's"
    assert state_of(made(None, PRESS), None, KNOWN) is None
    assert state_of(made(None, HOLT, IDDIN), IDDIN, KNOWN) is None, "an alliance's own officer is of no state"


@pytest.mark.parametrize(("publisher", "code"), [("Prime Minister of Canada", "CAD"), (None, "USD")])
def test_a_bare_dollar_in_the_layer(publisher: str | None, code: str) -> None:
    units = {item.unit for item in figures.annotate(made(publisher)).items if isinstance(item, Figure)}
    assert units == {code}


REWI = Speaker("s5", ("MINISTER REWI",), name="Anna Rewi", role="Minister")
GUEST = Speaker("s6", ("SECRETARY OAKES",), name="Ned Oakes", role="Secretary of State")
OWN = Speaker("s7", ("LUND",), name="Ida Lund", role="Minister", affiliation="Government of Canada")


@pytest.mark.parametrize(
    ("publisher", "place", "speakers", "state"),
    [
        (None, "Wellington, New Zealand", (REWI, PRESS), "New Zealand"),
        (None, None, (REWI, PRESS), None),
        (None, "Wellington, New Zealand", (PRESS,), None),
        (None, "Wellington, New Zealand", (REWI, GUEST), None),
        (None, "Wellington, New Zealand", (REWI, OWN), None),
        ("Northern League", "Wellington, New Zealand", (REWI, PRESS), None),
    ],
)
def test_ministers_count_in_the_money_of_the_place_but_guests_may_not(
    publisher: str | None, place: str | None, speakers: tuple[Speaker, ...], state: str | None
) -> None:
    transcript = msgspec.structs.replace(made(publisher, *speakers), place=place)
    assert host_of(transcript, KNOWN) == state


@pytest.mark.parametrize(
    ("publisher", "code"), [("Government of Pakistan", "PKR"), ("Government of India", "INR"), (None, "INR")]
)
def test_bare_rupees_are_those_of_the_state(publisher: str | None, code: str) -> None:
    text = b"The Minister: We spend Rs. 5 crore and 3 million rupees on the pier, and lend 2 million Indian rupees.\n"
    transcript = formats.read(Capture(text, retrieved_at="2031-03-12T00:00:00Z"))[0]
    transcript = msgspec.structs.replace(transcript, publisher=publisher)
    units = [item.unit for item in figures.annotate(transcript).items if isinstance(item, Figure)]
    assert units == [code, code, "INR"]


@pytest.mark.parametrize(
    ("publisher", "said", "units"),
    [
        (
            "Government of Denmark",
            "It cost 5 million kroner, kr 500 and 6 Norwegian kroner.",
            ["DKK", "DKK", "NOK"],
        ),
        ("Government of Sweden", "The pier cost 500 kr and 40 crowns.", ["SEK", "SEK"]),
        ("Government of China", "The pier cost about ¥5 million.", ["CNY"]),
        ("Government of Ghana", "The pier cost ¢50 million and GH¢6 million.", ["GHS", "GHS"]),
        ("Government of Kenya", "The pier cost 40 shillings and 5 Ugandan shillings.", ["KES", "UGX"]),
        ("Government of Zambia", "The pier cost K50 million and 4 kwacha.", ["ZMW", "ZMW"]),
        ("Government of Hungary", "The pier cost 3,000 Ft and is 40 ft long.", ["HUF", "ft"]),
        ("Government of Mexico", "The pier cost 40 pesos and has 50 rooms.", ["MXN", "room"]),
        (None, "The pier cost 40 pesos and 500 kr.", ["peso", "kr"]),
        (None, "The pier cost 3,000 Ft.", ["ft"]),
    ],
)
def test_what_several_states_call_the_same_is_the_money_of_the_speakers(
    publisher: str | None, said: str, units: list[str]
) -> None:
    transcript = formats.read(Capture(f"The Minister: {said}\n".encode(), retrieved_at="2031-03-12T00:00:00Z"))[0]
    transcript = msgspec.structs.replace(transcript, publisher=publisher)
    assert [item.unit for item in figures.annotate(transcript).items if isinstance(item, Figure)] == units


@pytest.mark.parametrize(
    ("publisher", "code"), [("Government of Ghana", None), ("The White House", "USD"), ("Government of Canada", "CAD")]
)
def test_a_sum_without_currency_is_in_dollars_only_where_dollars_are_the_money(
    publisher: str, code: str | None
) -> None:
    text = b"The Minister: We will spend 40 million on the pier this year.\n"
    transcript = formats.read(Capture(text, retrieved_at="2031-03-12T00:00:00Z"))[0]
    transcript = msgspec.structs.replace(transcript, publisher=publisher)
    assert [item.unit for item in figures.annotate(transcript).items if isinstance(item, Figure)] == [code]
