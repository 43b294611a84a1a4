"""The day that an analyst's sentence gives before a quotation: ``On 3 March 2019 Voll said: “…”``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.briefs.signed import signed
from onrecord.model import Span
from onrecord.quotes.articles.names import VERB, WHO
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST = 400
"""Characters of a sentence that are looked at."""
_YEAR = r"(?:1[89]|20)\d\d"
_DAY = (
    rf"(?P<day>(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?[A-Z][a-z]{{2,8}}\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+{_YEAR}"
    rf"|{_YEAR}-\d\d(?:-\d\d)?|\d{{1,2}}[./]\d{{1,2}}[./]{_YEAR})"
)
_PLACE = r"(?:(?:at|in|before|during|to|from)\s[^,.;:]{1,60}?)"
_ADVERB = r"(?:\s+(?:also|then|later|again|already|\w+ly)){0,2}"
_ASIDE = r"(?:,[^,.;:?!“”\"]{2,90},)?"
_FRONT = lazy_re(
    rf"\b(?:[Oo]n|[Ii]n)\s+{_DAY},?\s+(?:{_PLACE},?\s+)?(?:[Tt]he\s+)?(?:(?:[A-Z][\w’'-]*|of|for|the)\s+){{0,8}}?"
    rf"(?:{WHO}){_ASIDE}{_ADVERB}\s+{VERB}\b"
)
"""``On 3 March 2019, in Velisa, Anders Voll, the chair, said``."""
_SAID = lazy_re(
    rf"\b{VERB}{_ADVERB}(?:\s+(?:reporters|journalists|them|us|(?:the\s+)?(?:press|council|parliament)))?"
    rf"(?:\s+{_PLACE}?)??,?\s+(?:(?:on|in)\s+)?{_DAY}(?=\s*(?:$|[,:(“]|that\b|(?:at|in|before|during|to)\s))"
)
"""``Anders Voll told reporters in Velisa on 3 March 2019 that``."""
_HEAD = lazy_re(rf"(?:^|[(\[,·—–]\s*){_DAY}[)\]]?(?:[,·—–\s]+(?:[A-Z][\w’'-]*\s*){{1,6}})?\s*:\s*$")
"""``Anders Voll, 3 March 2019:``."""


def days_before(lead: str) -> tuple[str, ...]:
    """Give the days on which what follows was said, by the sentence that leads up to it; ISO 8601.

    A day of something else is none: the sentence must give it beside a word of speech, or at the head of a line.

    Args:
        lead: the words before the opening quotation mark, back to the quotation before it.
    """
    lead = lead[-_LONGEST:]
    found = list(sentences(lead, [Span(0, len(lead))]))
    last = found[-1].of(lead) if found else lead
    return tuple(dict.fromkeys(iso for day in _days(last) for iso in signed(day).days))


def _days(lead: str) -> Iterator[str]:
    for pattern in (_FRONT, _SAID, _HEAD):
        yield from (match["day"] for match in pattern.finditer(lead))
