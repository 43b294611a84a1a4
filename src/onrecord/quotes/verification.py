"""What a verification says: what the words are and whose they are, kept apart, with the place that shows it."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.model import Citation, OnRecordError, Span

Words = Literal["exact", "normalised", "elided", "spliced", "altered", "not-found"]
Voice = Literal["claimed", "other", "asker", "reported", "open", "unclaimed"]
Verdict = Literal[
    "exact",
    "normalised",
    "elided",
    "spliced",
    "altered",
    "wrong-speaker",
    "asker's-words",
    "reported",
    "not-found",
]

WORDS: dict[str, str] = {
    "exact": "these are the words, character for character",
    "normalised": "these are the words; only what is named differs",
    "elided": "words of one turn in order, with words left out where the ellipsis stands",
    "spliced": "the parts stand in the record, but not in one turn in this order",
    "altered": "close to the record, but other words",
    "not-found": "not in what was searched; that doesn't mean that it was not said",
}
"""What each kind of words means."""

VOICES: dict[str, str] = {
    "claimed": "the speaker who was named",
    "other": "somebody else than the speaker who was named",
    "asker": "the words of a question, put by somebody else than the speaker who was named",
    "reported": "the speaker is saying what somebody else said",
    "open": "it cannot be told whether it is the speaker who was named",
    "unclaimed": "no speaker was named",
}
"""What each voice means."""

VERDICTS: dict[str, str] = {
    "not-found": "nothing close to it is in what was searched",
    "spliced": "parts of different turns, speakers or documents, or out of order",
    "altered": "close to what the record has, with other words",
    "asker's-words": "the words of whoever asked, given to somebody else",
    "wrong-speaker": "the words are in the record, in somebody else's mouth",
    "reported": "the speaker was quoting somebody",
    "elided": "words of one turn in order, some left out where the ellipsis stands",
    "normalised": "the words, with differences that change none of them",
    "exact": "the words, character for character",
}
"""What each verdict means. They stand in their order of precedence: the first that holds is the verdict."""

WARNINGS: dict[str, str] = {
    "negation": "a negation governs these words and is left out",
    "condition": "a condition governs these words and is left out",
    "hedge": "a hedge on these words is left out",
    "attribution": "these words are said to be somebody else's, and that is left out",
    "contrast": "the sentence goes on to take these words back or to limit them",
    "question": "these words are part of a question, and its mark is left out",
    "cut-word": "the quotation begins or ends inside a word or a figure",
    "editorial": "the transcript's editor put words in here, which the quotation leaves out",
    "gap": "the transcript itself leaves words out here, or could not hear them",
    "distant": "what the ellipsis leaves out is longer than a paragraph of the quotation would be",
    "as-prepared": "the text was published as prepared; what was said may differ",
    "interpreted": "these are an interpreter's words",
    "misprint": "the record has a misprint or an official correction here",
    "speaker-unresolved": "the record does not show for certain who says this",
    "ambiguous": "different speakers say these words",
    "other-date": "the words were said on another day than the one given",
    "date-unknown": "the record does not say on what day this was said",
}
"""What each warning means; with any of them a quotation is not ok."""

DIFFERENCES: dict[str, str] = {
    "white space": "white space",
    "quotation marks": "the form of a quotation mark or an apostrophe",
    "dashes": "the form of a dash or a hyphen",
    "letter case at the start": "the first letter is large or small",
    "bracketed": "the form of a word, changed by an editor in brackets",
    "final punctuation": "the mark at the end, as the sentence around the quotation wants it",
    "ellipsis at the end": "three dots before the first word or behind the last",
    "note": "a note or an insertion that the transcript prints at this place",
    "editor's brackets": "the brackets around words that the transcript's editor put in at this place",
    "dots": "the form of an ellipsis",
    "markup": "marks of emphasis",
    "unicode form": "the same letters, encoded in another way",
    "invisible": "characters that cannot be seen",
}
"""The differences that are harmless: with no others the words are ``normalised``."""


class EmptyQuote(OnRecordError):
    """A quotation without a word in it, or one too long to be one."""


class Difference(msgspec.Struct, frozen=True):
    """One difference between the quotation and the record.

    Attributes:
        kind: one of `DIFFERENCES`, which change no word; or ``word``, ``number``, ``negation``, ``modal``, ``tense``,
            ``name``, ``put in``, ``left out``, ``letter case``, ``accents``, ``look-alike letters``, ``punctuation``,
            ``hidden characters``, ``bracketed words``, ``elided`` (what an ellipsis leaves out), ``from elsewhere``.
        quote: the quotation's characters; empty where something is left out.
        record: the record's characters; empty where something was put in.
        harmless: whether it changes no word.
        span: where ``record`` stands in the document's text; None where it is empty.
    """

    kind: str
    quote: str
    record: str
    harmless: bool
    span: Span | None = None


class Place(msgspec.Struct, frozen=True):
    """A place in the record where the words stand, or the nearest to them.

    Attributes:
        citation: the characters; its ``words`` leave notes and page furniture out.
        words: the record's words at the place.
        record: id of the document.
        title: its title.
        date: the day of the event.
        publisher: who published it.
        speaker: who says it, by the best that is known; None where nothing is.
        name: the speaker's name; None where nobody is named.
        role: the speaker's office as printed.
        affiliation: outlet or body.
        label: the label printed before the turn.
        turn_id: the turn's id in this version; None for speech outside turns.
        turn_kind: what the turn does.
        voice: how the speaker stands to the one who was named.
        warnings: what a careful reader would add. Surroundings are read until one place has nothing to add: of places
            behind that one only an unresolved speaker is told, and ``before``, ``behind`` and ``because`` are empty.
        before: the words before, from the beginning of the sentence.
        behind: the words behind, to the end of the sentence.
        because: what shows each warning: (warning, words).
    """

    citation: Citation
    words: str
    record: str
    title: str | None
    date: str | None
    publisher: str | None
    speaker: str | None
    name: str | None
    role: str | None
    affiliation: str | None
    label: str | None
    turn_id: str | None
    turn_kind: str | None
    voice: Voice
    warnings: tuple[str, ...] = ()
    before: str = ""
    behind: str = ""
    because: tuple[tuple[str, str], ...] = ()


class SearchedRecord(msgspec.Struct, frozen=True):
    """What was searched: the latest version of each document.

    Attributes:
        documents: how many.
        publishers: of how many publishers.
        speakers: how many different names speakers have in the whole record.
        since: day of the first event searched.
        until: day of the last.
        on: the day, month or year that was given.
    """

    documents: int
    publishers: int
    speakers: int
    since: str | None
    until: str | None
    on: str | None = None


class Verification(msgspec.Struct, frozen=True):
    """What became of one quotation.

    Attributes:
        quote: the quotation as it was given.
        claimed: the speaker who was named; None where nobody was.
        words: what the words are (`WORDS`).
        voice: whose they are (`VOICES`).
        warnings: what a careful reader would add (`WARNINGS`), in the order of that table.
        ok: True only for exact or normalised words in a claimed or unclaimed voice, without a warning.
        verdict: both in one word, by the order of `VERDICTS`.
        speaker: who says the record's words at the place, by the best that is known.
        citation: the true words; for ``not-found`` the nearest passage, None where nothing is near.
        record_words: the true words, those of a splice joined by `` […] ``; for ``not-found`` the nearest passage.
        differences: in the order of the quotation; for ``not-found`` none.
        places: where the words stand, the one that counts first; for a splice one for each part.
        more_places: True where they stand at more places than are listed.
        searched: what was searched.
        because: what shows each warning: (warning, words of the record).
    """

    quote: str
    claimed: str | None
    words: Words
    voice: Voice
    warnings: tuple[str, ...]
    ok: bool
    verdict: Verdict
    speaker: str | None
    citation: Citation | None
    record_words: str
    differences: tuple[Difference, ...]
    places: tuple[Place, ...]
    more_places: bool
    searched: SearchedRecord
    because: tuple[tuple[str, str], ...] = ()


def verdict_of(words: Words, voice: Voice) -> Verdict:
    """Put what the words are and whose they are into one word, by the order of `VERDICTS`."""
    if words in {"not-found", "spliced", "altered"}:
        return words
    voices: dict[Voice, Verdict] = {"asker": "asker's-words", "other": "wrong-speaker", "reported": "reported"}
    return voices.get(voice, words)


def is_ok(words: Words, voice: Voice, warnings: tuple[str, ...]) -> bool:
    """Tell whether these are the words and the speaker's own, with nothing to add."""
    return words in {"exact", "normalised"} and voice in {"claimed", "unclaimed"} and not warnings
