"""Where a record says that it was held, and what it is called above such lines."""

from __future__ import annotations

import pytest

from onrecord import formats
from onrecord.model import Capture, Transcript


def read(head: str) -> Transcript:
    talk = "\n\nTHE CHAIR: We begin.\n\nMS REYES: The lamps are lit.\n\nTHE CHAIR: Are they?\n\nMS REYES: They are.\n"
    return formats.read(Capture((head + talk).encode(), retrieved_at="2031-03-07T00:00:00Z"))[0]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Held in Port Karrin, Ostrelle", "Port Karrin, Ostrelle"),
        ("HELD AT: Level 3, 55 Quay Street, Karrin", "Level 3, 55 Quay Street, Karrin"),
        ("Held in the County Court of Karrin", "County Court of Karrin"),
        ("Held in private", None),
        ("Held at 10 March 2031", None),
        ("Held in Karrin and heard by the whole of the harbour board", None),
        ("Held in Karrin\nHeld in Dahl", None),
        ("This is a transcript. The hearing was held in Karrin, Ostrelle. It is 9 pages long.", "Karrin, Ostrelle"),
        ("This is a transcript. The hearing was held in private, Ms Reyes, on Monday.", None),
        ("Harbour Hall\nPort Karrin, Ohio", "Harbour Hall, Port Karrin, Ohio"),
        ("Aboard Harbour One\nEn Route Karrin, Ohio", "Aboard Harbour One, En Route Karrin, Ohio"),
        ("The lamps are lit\nEn Route Karrin, Ohio", "En Route Karrin, Ohio"),
        ("Harbour Hall\n\nPort Karrin, Ohio", "Port Karrin, Ohio"),
        ("Office of the Harbour House\nPort Karrin, Ohio", "Port Karrin, Ohio"),
        ("10:15 in Harbour Hall\nPort Karrin, Ohio", "Port Karrin, Ohio"),
    ],
)
def test_where_a_line_says_it_was_held(line: str, place: str | None) -> None:
    assert read(f"COMMISSION OF INQUIRY INTO LAMPS\n\n{line}\n\n4 March 2031").place == place


@pytest.mark.parametrize(
    ("masthead", "below", "title"),
    [
        ("COMMISSION OF INQUIRY INTO LAMPS", "Held in Karrin", "COMMISSION OF INQUIRY INTO LAMPS"),
        ("COMMISSION OF INQUIRY INTO LAMPS", "Public hearing on the fire", "Public hearing on the fire"),
        ("HARBOUR COMMISSION", "The fire at Quay Nine", "The fire at Quay Nine"),
        ("1", "UNITED STATES OF AMERICA\nHARBOUR COMMISSION\n***\nALL KEEPERS MEETING", "ALL KEEPERS MEETING"),
        ("UNITED STATES OF AMERICA", "HARBOUR COMMISSION\n***\nALL KEEPERS MEETING", "ALL KEEPERS MEETING"),
        ("United States of America", "Lamps for the strait", "United States of America"),
        ("- 1 -", "Harbour Hall\n4 March 2031\n10:15 a.m.\nLamps for the strait", "Lamps for the strait"),
    ],
)
def test_the_name_of_an_inquiry_is_its_title(masthead: str, below: str, title: str) -> None:
    assert read(f"{masthead}\n\n{below}\n\n4 March 2031").title == title
