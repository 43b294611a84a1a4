"""What a line above the talk is by its own words: a title with a colon in it, a salutation, a publisher's notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import parse_label
from onrecord.reading.frame.days import has_day, is_dated_below
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.nolabels import goes_on_above
from onrecord.reading.frame.sitewords import TALKS
from onrecord.reading.names.mentions import mentions
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.frame.event import Header
    from onrecord.reading.page.page import Line, Page

SENTENCE = lazy_re(r"[.?!…][\"'”’)\]]*$")
MAX_TITLE = 300
TITLE_WORDS = 8
"""Words behind the colon of a title that nothing but its place shows."""
NOTICE_LENGTH = 400
"""Characters of a notice, at most."""
_BY = lazy_re(r"(?:by|with|von|par|por|di|da|door|av|af) \S", re.IGNORECASE)
_AND = lazy_re(r"(?:and|und|et|y|e|en|och|og) (?:the )?[^\W\d_a-zß-öø-ÿ]")
_PRESIDES = lazy_re(r"\bpresiding\b|\bin the chair\b", re.IGNORECASE)
SPACED = lazy_re(r"(?:[^\W\d_] ){4,}[^\W\d_]")
"""``P R O C E E D I N G S``"""
_GREETING = lazy_re(
    r"(?:thank|thanks|good (?:morning|afternoon|evening)|ladies|dear|welcome|hello|hi\b|so\b|well\b|mr\.? |madam|"
    r"excellenc|your excellenc|secretary|president|minister|prime minister|chancellor|distinguished|"
    r"colleagues|friends)",
    re.IGNORECASE,
)
_EVENT_FIRST = lazy_re(
    r"(?:joint (?:press|news) conference|(?:press|news) conference|rueda de prensa|conferencia de prensa|"
    r"conférence de presse|conferenza stampa|(?:gemeinsame )?pressekonferenz|entrevista|intervista|entretien|interview)"
    r"\b(?: \S+)? (?:of|by|with|de|del|con|com|do|da|di|mit|von|avec|di|offerte|conjunta|conjointe|al?|à)\b",
    re.IGNORECASE,
)
_INNER_STOP = lazy_re(r"[a-zà-öø-ÿ][.?!] [^\W\d_a-z]")
_NOTICE = lazy_re(
    r"\b(?:opinions?|views)\b.{0,60}\b(?:those of|do(?:es)? not|expressed|alone)\b|"
    r"\b(?:provisional|unofficial|courtesy|working) translations?\b|\b(?:transcript|text|interview|conversation)s?\b"
    r".{0,40}\b(?:edited|condensed|shortened|unedited|may contain errors|automatically|machine|not checked)\b|"
    r"\bedited for (?:clarity|length|brevity|style)\b|\b(?:are|is|were|was) (?:lightly |un)?edited\b|"
    r"\bnieautoryzowan\w+|\bnicht (?:autorisiert|korrigiert)|\bnon (?:corrigé|officiel|revu)|\bno (?:oficial|revisad)|"
    r"\bnão (?:oficial|revisad)|\bniet (?:geautoriseerd|gecorrigeerd)|\bseul le prononcé fait foi|"
    r"\bes gilt das gesprochene wort|"
    r"^(?:for|on behalf of|instructed by|counsel (?:for|to)|solicitors? (?:for|to))\b[^:.?!]{0,70}:[ \t]"
    r"(?:(?:mr|mrs|ms|miss|dr|sir|dame)\b\.?[ \t]\w|[^.?!]{2,60}\bsolicitor\b)|^instructed by:|"
    r"^(?:solicitors?|barristers?)$|^notice:|"
    r"^(?:mr|mrs|ms|miss|dr|sir|dame)\b\.?[ \t][^.:?!,]{3,50},[ \t](?:[ksq]\.?c\.?|b\.?l\.?|esq\.?|solicitor)$|"
    r"\bsave time transcribing\b|\bnot an official record\b|\ball rights reserved\b",
    re.IGNORECASE,
)
"""What publishers say of a text and of those who speak in it."""
_ASIDE = lazy_re(
    r"[*_]*\([^()\[\]]{3,300}\)[.*_]*|"
    r"\[[^()\[\]]{0,60}(?:[Tt]ransl|[Ee]xcerpt|[Tt]ranscri|[Cc]heck [Aa]gainst|opened the)[^()\[\]]{0,60}\]"
)
LEAD_WORDS = 12
"""Words, at least, of such a paragraph."""
_STARRED = lazy_re(r"\*[^*\n]+\*|_[^_\s][^\n]*_")
_LINKED = lazy_re(r"(?<=\])\([^()\s]*\)")
"""Where a link in Markdown leads."""
_TOPIC = lazy_re(r"\(\d{1,2}\)[ \t\u00a0]+[^\W\d_a-z]")
"""``(1) Visit of the Minister``"""


def is_titled(page: Page, header: Header, index: int) -> bool:
    """Tell whether a line of the header has a colon in it as titles do: nobody says it.

    ``HARBOURS: COST AND USE`` stands alone; ``Harbour Council: Remarks by ...`` names an event, with a day or with the
    one who speaks there.
    """
    line = page.lines[index]
    text = page.line_text(line)
    key, _, rest = text.partition(":")
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if not rest.strip() or after is None or SENTENCE.search(text) or page.text.count(key + ":") != 1:
        return False
    apart = line.gap + len(header.placed) > 0 and after.gap > 0 and len(rest.split()) <= TITLE_WORDS
    if apart and (text.isupper() or not header.placed):
        return True
    if has_title(header) or len(text) > MAX_TITLE or not names_event(rest) or parse_label(key).generic:
        return False
    if TALKS.search(rest) or _GREETING.match(rest.strip()):
        return False
    return is_dated_below(page, index) or (
        after.gap > 0 and any(found.role for found in mentions(page.text, line.end - len(rest), line.end))
    )


def has_title(header: Header) -> bool:
    """Tell whether a title was read, or declared by the medium."""
    return header.title is not None or "title" in header.values


def tells_in_italics(page: Page, line: Line) -> bool:
    """Tell whether a line is a paragraph in italics that speaks to nobody: what its publisher tells above a talk.

    ``*Last Friday, Mayor Dana Reyes met with a group of reporters from ...*``
    """
    text = page.line_text(line)
    starred = text[0] + text[-1] in ("**", "__") and _STARRED.fullmatch(text) is not None
    if not (starred or page.is_slanted(line.start, line.end)) or len(text.split()) < LEAD_WORDS:
        return False
    said = _LINKED.sub("", text.strip("*_ "))
    return SENTENCE.search(said) is not None and "?" not in said and TALKS.search(said) is None


def ends_as_prose(text: str) -> bool:
    """Tell whether a line ends as sentences do, and is no title that begins with its event and holds the day."""
    return SENTENCE.search(text) is not None and not (
        _EVENT_FIRST.match(text) is not None and not (TALKS.search(text) or _INNER_STOP.search(text)) and has_day(text)
    )


def title_like(page: Page, index: int) -> bool:
    """Tell whether a line can be a title: no salutation."""
    text = page.line_text(page.lines[index])
    return not (_GREETING.match(text) and text[-1:] in ",.!")


def opens(page: Page, index: int) -> bool:
    """Tell whether a short line opens a speech: a salutation, or one of several lines that make a sentence."""
    if goes_on_above(page, index):
        return False
    line = page.lines[index]
    text = page.line_text(line)
    if text[-1:] == "," and any(
        found.role and (text.startswith(found.name) or _PRESIDES.search(text))
        for found in mentions(page.text, line.start, line.end)
    ):
        return False  # "Dana Reyes, President of the Bank,"
    if text[-1:] == "," or (_GREETING.match(text) and len(text.split()) > 1 and text[-1:] in ",.!:"):
        return True
    after = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if after is None or after.gap or not page.text[after.start].islower():
        return False
    # "by Mr Ivo Dahl, Spokesman" goes on with "and Brigadier Dana Reyes" on the next line.
    return _BY.match(text) is None or _AND.match(page.text, after.start) is None


def is_notice(text: str, *, asides: bool) -> bool:
    """Tell whether a line says what a text is or whose the views are, and nobody speaks to anybody in it.

    With ``asides``, one that is all in brackets does: ``(Communicated by the Harbour Office)``.
    """
    if len(text) > NOTICE_LENGTH:
        return False
    told = _NOTICE.search(text) is not None
    return (told or (asides and _is_aside(text))) and "?" not in text and TALKS.search(text) is None


def _is_aside(text: str) -> bool:
    """Tell whether a line is all in brackets; square ones hold a picture's place or a speaker's name too."""
    return _ASIDE.fullmatch(text) is not None


def is_topic(text: str) -> bool:
    """Tell whether a short line is a heading with its number in brackets."""
    return _TOPIC.match(text) is not None and text[-1].isalnum() and len(text) <= MAX_TITLE
