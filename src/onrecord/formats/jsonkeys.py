"""What the keys of JSON with speeches are called, and what objects tell of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.formats.jsonsource import Text, says
from onrecord.grammar.days.dates import dates
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WORDS = tuple(
    "text words speech utterance content body transcript statement said message paragraphs contents value "
    "tekst texte texto testo discurso discours rede intervention intervencion besedilo szoveg".split()
)
SPEAKERS = tuple(
    "speaker speaker_name speakername speaker_label spkr talker orador orator orateur oratore redner sprecher spreker "
    "taler talare puhuja mowca govornik felszolalo interviewee".split()
)
PERSONS = tuple("name person member participant who label author user full_name fullname display_name".split())
"""Keys that name people in other data too."""
FULL = ("full", "label", "display_name", "display", "full_name", "fullname", "name", "title", "id")
NAMES = ("name", "full_name", "fullname", "display_name")
GIVEN = ("first_name", "firstname", "given_name", "givenname", "forename", "first", "given", "vorname")
FAMILY = ("last_name", "lastname", "family_name", "familyname", "surname", "last", "family", "nachname")
ROLES = ("title", "role", "position", "office", "function")
KEYS = ("id", "speaker_id", "person_id", "member_id", "bioguide", "speaker_bioguide", "key", "uid")
KINDS = ("type", "kind", "item_type", "category")
HEADINGS = frozenset("heading title subtitle section header topic subheading".split())
TITLES = ("title", "doc_title", "headline", "heading", "debate", "event", "meeting", "topic", "subject", "name")
DAYS = (
    "event_date", "meeting_date", "speech_date", "sitting_date", "date_held", "date", "day", "datum", "fecha", "data",
    "dato",
)  # fmt: skip
DOCUMENTS = (
    "document_id", "doc_id", "transcript_id", "event_id", "debate_id", "session_id", "meeting_id", "hearing_id",
    "episode_id", "conversation_id", "file", "filename",
)  # fmt: skip
WRITTEN = frozenset(
    "comments replies reviews ratings testimonials products goods chapters articles posts tweets news books files "
    "commits issues recipes places kommentare commentaires comentarios commenti".split()
)
"""Keys of lists whose objects have names and texts that nobody says; a key for a speaker tells otherwise."""
_AFFILIATIONS = ("party", "affiliation", "group", "organisation", "organization", "fraction", "faction", "fraktion")
_ABOUT = frozenset("header meta metadata info event meeting sitting document".split())
_HUMP = lazy_re(r"(?<=[a-z0-9])(?=[A-Z])|[\s-]+")


def plain(key: str) -> str:
    """Give a key in small letters, its words joined by a low line: ``speakerName`` is ``speaker_name``."""
    return _HUMP.sub("_", key).lower()


def by_key(item: dict[str, object], names: Sequence[str]) -> object:
    """Give the value under the first of some keys that has one."""
    known = {plain(key): value for key, value in item.items()}
    return next((known[each] for each in names if known.get(each) is not None), None)


def affiliation_of(item: dict[str, object]) -> str | None:
    """Give the party or body that an object, or its speaker, tells."""
    speaker = by_key(item, (*SPEAKERS, *PERSONS))
    for each in (item, speaker):
        told = by_key(each, _AFFILIATIONS) if isinstance(each, dict) else None
        if isinstance(told, Text) and told.says.strip():
            return told.says.strip()
    return None


def title_of(roots: Iterable[object]) -> str | None:
    """Give what a document calls itself."""
    for about in _abouts(roots):
        told = by_key(about, TITLES)
        if isinstance(told, Text) and told.says.strip():
            return " ".join(told.says.split())
    return None


def day_of(roots: Iterable[object]) -> str | None:
    """Give the day of a document: a date in any form, or a year, a month and a day."""
    for about in _abouts(roots):
        known = {plain(key): says(value) for key, value in about.items()}
        apart = [known.get(each) for each in ("day", "month", "year")]
        if all(apart):
            day, month, year = (part or "" for part in apart)
            written = f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}"
            found = next(iter(dates(written)), None)
            if found is not None:
                return found.iso
        for each in DAYS:
            found = next(iter(dates(known.get(each) or "")), None)
            if found is not None:
                return found.iso
    return None


def _abouts(roots: Iterable[object]) -> Iterator[dict[str, object]]:
    """Give the objects that tell of a whole document: its outermost, and those in it that are called so."""
    for root in roots:
        if isinstance(root, dict):
            yield root
            yield from (value for key, value in root.items() if isinstance(value, dict) and plain(key) in _ABOUT)
