"""Eight invented talks of a port: harbour dues in some turns, other business in the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.archive.transcripts import transcript

if TYPE_CHECKING:
    from onrecord.model import Transcript

CHAIR = "Secretary General"
DUES = (
    "The harbour dues pay for the quay. Great tonnage pays the landing fee twice. The Port Board sets the landing fee.",
    "Nobody likes harbour dues. Yet the Port Board needs them for the quay. A small ship pays by tonnage.",
    "I asked the Port Board to lower the harbour dues. It kept the landing fee where it was. Tonnage decides.",
    "We will speak of harbour dues again. The landing fee at Solvik is too high. The Port Board knows.",
)
OTHER = (
    "The school on the hill opens in autumn. Teachers have been found for every class. The roof is new.",
    "Our doctors work through the night. The hospital has beds for everybody. Nurses deserve better wages.",
    "The forest burned for a week. Rain came on Sunday. We thank the firemen of Dornak.",
    "The railway runs on time at last. Trains from Dornak stop at every village. Tickets are cheap.",
    "The choir sings on the square. Musicians came from abroad. It was a fine evening for the town.",
)
FEE = "The landing fee is a matter for the Port Board. The wharfinger writes the tonnage down."


def talks() -> list[Transcript]:
    """Give the talks; each has dues in one turn, four turns of other business, and every other one the fee alone."""
    made = []
    for number in range(8):
        said = [(CHAIR, DUES[number % len(DUES)])]
        said += [("MR. ODENTHAL", f"Point {at + 1}. {OTHER[(number + at) % len(OTHER)]}") for at in range(4)]
        said += [("Marsh", FEE)] if number % 2 else []
        date = f"2031-0{number + 1}-04"
        made.append(transcript(said, record=f"port/{date}/talk-{number}", date=date))
    return made
