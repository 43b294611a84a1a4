"""Who holds the offices that stand alone in labels: the forms that tell it, in order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from onrecord.reading.cast.offices.alone import is_labelled, offices_alone, the_one
from onrecord.reading.cast.offices.called import addressed, called
from onrecord.reading.cast.offices.heads import in_heads
from onrecord.reading.cast.offices.inchair import in_chair
from onrecord.reading.cast.offices.letters import spelled_out
from onrecord.reading.cast.offices.lists import in_lists, owner
from onrecord.reading.cast.offices.ownpages import on_own_pages
from onrecord.reading.cast.offices.welcomed import guests, in_speech, opens, welcomed
from onrecord.reading.page.language import language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.cast.offices.alone import Office
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.mentions import Mention
    from onrecord.reading.page.page import Page


def name_offices(page: Page, labels: Sequence[Candidate], header: Header) -> None:
    """Add to the people whom the header mentions those who hold offices that stand alone in labels.

    Where several forms tell of an office, the first is taken: lines above the talk go before what is said in it.
    """
    if not labels:
        return
    header.mentions.extend([*owner(page, labels), *spelled_out(page, labels, header.mentions)])
    for form in (in_chair, in_lists, in_heads, partial(on_own_pages, header), _in_talk):
        offices = [each for each in offices_alone(labels, page.text) if not each.is_held(header.mentions)]
        if offices:
            header.mentions.extend(list(form(page, labels, offices)))


def _in_talk(page: Page, labels: Sequence[Candidate], offices: Sequence[Office]) -> Iterator[Mention]:
    """Give whom those who speak name as the holder of an office that no other label has with a name."""
    english = language_of(page.text, page.facts.get("language", (None, None))[0]) == "en"
    for office in (each for each in offices if not (each.generic or each.is_shared)):
        for forms in ((opens, called),) if english else ((in_speech,), (addressed, welcomed), (guests,), (called,)):
            found = [mention for form in forms for mention in form(page, labels, office)]
            one = the_one(found)
            if one is not None and not is_labelled(labels, office, one.name):
                yield one
            if found:
                break
