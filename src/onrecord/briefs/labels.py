"""The fixed words of a brief that its check knows again: one place for what is printed and for what is read."""

from __future__ import annotations

NEW, ASKED = "new", "in a question"
TAGS = (NEW, ASKED)
"""What marks a passage."""

SEARCHED = "Searched"
BELONGS_BY = "Belongs by"
FIRST = "For the first time from this speaker in this record"
GONE = "Used at the event before and not here"
DEADLINE, CONDITION, BENEFICIARY, LATER = "Deadline", "Condition", "For", "Later"

ABOUT: dict[str, str] = {"said": "", "about": "a figure is about this time", "due": "deadline"}
"""The kinds of moments, in plain words."""

HOW: dict[str, str] = {
    "word": "word of the definition",
    "name": "name of the definition",
    "companion": "companion",
    "kin": "words that this record has mostly where the matter is spoken of",
    "beside": "stands among sentences that belong",
    "question": "the rest of a turn that asks about it",
    "decision": "decided",
}
"""What brings a sentence in, in plain words."""
NOT_TOLD = "not told"
"""Where nothing says what brought it in."""

DEFINITION = "What belongs"
WORDS, NAMES, COMPANIONS, SHOWS_NOTHING = "Words", "Names", "Companions", "Shows nothing"
PUBLISHERS, SPEAKERS, HELD, DECIDED, ALSO = "Publishers", "Speakers", "Held", "Decided", "Also brought in"
LISTED = (WORDS, NAMES, COMPANIONS, SHOWS_NOTHING, PUBLISHERS, SPEAKERS)
"""Lines of the definition that list entries in quotation marks."""

MENTIONS, DOCUMENTS = "Mentions", "Documents"
"""Columns in which a brief counts what it found."""
