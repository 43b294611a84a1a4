"""Who holds an office that stands alone in labels (``PM:``), as the page's head or those who speak to him say."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.grammar.labels.offices import is_person, is_role
from onrecord.model import Span
from onrecord.reading.cast.shortoffices import NAMES, STYLES, is_whole, office_pattern
from onrecord.reading.names.headverbs import is_verb
from onrecord.reading.names.mentions import TOP, Mention
from onrecord.reading.names.names import office_words, same_name
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.page.page import Page

_SHORT = re.compile(r"[A-Z]{2,4}")
_PLAIN = re.compile(r"[A-Z][A-Za-z]+(?:[ -](?:of|for|the|and|[A-Z][A-Za-z]+)){0,5}")
"""An office in English as a label has it."""
_ARTICLE = re.compile(r"the ", re.IGNORECASE)
_FULL = rf"{NAMES}(?:[ \u00a0](?:[{UPPER}]\.[ \u00a0]?){{1,3}}{NAMES})?"
_YEARS = r"[12]\d{{3}}[ \u00a0]?[-\u2010\u2012\u2013\u2014][ \u00a0]?(?:[12]\d{{3}}|(?i:present|today|now))?"
_TERM = (
    r"(?:(?:the[ \u00a0])?\d{{1,3}}(?:st|nd|rd|th)[ \u00a0])?(?P<office>{office})"
    rf"(?:[ \u00a0]of[ \u00a0][^\n\d:,(]{{{{2,40}}}})?"
    rf"(?:[:,]?[ \u00a0]|[ \u00a0]?\()(?:(?:from|since)[ \u00a0])?{_YEARS}\)?"
)
"""An office with the years in which somebody holds it: ``46th President: 1981 - 1985``."""
CALLED_WITHIN = 90
"""Code points at the beginning of what somebody says in which he calls the next speaker by his office."""
_GREETS = (
    r"(?:(?i:thank you|thanks|good (?:morning|afternoon|evening)|hello|hi|yes|sorry|welcome)\b[^.,!?\n]{0,20}[.,!]? )?"
)


def holders(page: Page, labels: Sequence[Candidate], known: Sequence[Mention]) -> Iterator[Mention]:
    """Give who holds each office that is a label as it stands, where the document names one person for it.

    Nobody, where ``known`` names one already.
    """
    alone = {c.core.of(page.text): c for c in labels if is_office_alone(c)}
    for core in sorted(alone):
        office = office_words(alone[core].parts.role or core)
        if any(mention.role and office <= office_words(mention.role) for mention in known):
            continue
        pattern = office_pattern(core) if _SHORT.fullmatch(core) else rf"(?i:{re.escape(_ARTICLE.sub('', core))})"
        found = list(_in_head(page.text[: min(labels[0].core.start, TOP)], pattern)) or list(
            _called(page, labels, core, pattern)
        )
        full = max(found, key=lambda mention: len(mention.name.split()), default=None)
        if full is not None and all(same_name(full.name, each.name) for each in found):
            yield full


def is_office_alone(label: Candidate) -> bool:
    """Tell whether a label holds an office, in English or in letters, and nothing else."""
    parts = label.parts
    alone = parts.name is None and parts.role is not None and not (parts.generic or parts.affiliation)
    return alone and _PLAIN.fullmatch(parts.role or "") is not None


def _in_head(head: str, office: str) -> Iterator[Mention]:
    """Give the people whom the head of a page names with an office.

    ``Prime Minister Dana Reyes``, ``Dana Reyes, Prime Minister``; ``Office of the Prime Minister`` with the name alone
    on the line below it; ``46th President: 1981 - 1985`` below the name alone. A line that has the office without a
    name as well tells of another's.
    """
    forms = (
        rf"\b(?P<office>{office}),?[ \u00a0]{STYLES}(?P<name>{NAMES})(?![ \u00a0]of[ \u00a0])",
        rf"\b(?P<name>{NAMES}),[ \u00a0](?:the[ \u00a0])?(?P<office>{office})\b",
        rf"^[^\n]{{0,20}}\b(?P<office>{office})[ \u00a0]*\n[ \u00a0\n]{{0,4}}{STYLES}(?P<name>{NAMES})[ \u00a0]*$",
        rf"^[ \u00a0]*{STYLES}(?P<name>{_FULL})[ \u00a0]*\n[ \u00a0\n]{{0,4}}{_TERM.format(office=office)}[ \u00a0]*$",
    )
    for form in forms:
        for found in re.finditer(form, head, re.MULTILINE):
            line = head[head.rfind("\n", 0, found.start()) + 1 : (head + "\n").index("\n", found.end())]
            others = len(re.findall(rf"\b{office}\b", line)) > 1
            if is_person(found["name"]) and not is_verb(found["name"]) and is_whole(head, found) and not others:
                yield Mention(found["name"], found["office"], None, Span(*found.span()))


SHARED = frozenset({"minister", "secretary", "member", "senator", "deputy", "delegate", "commissioner", "judge"})
"""Offices that several hold in one room."""
_GUESTS = frozenset({"guest", "guests", "visitor", "host", "visiting", "counterpart"})
_TWO = re.compile(
    r"\b(?:joint (?:press|news|media|statement|conference|briefing|appearance)|counterparts?|bilateral|"
    r"both leaders|two leaders|"
    r"(?:my|our) (?:[a-z]+ )?(?:guests?|hosts?|(?:colleagues?|friends?) from)|state visit|official visit|"
    r"summit)\b",
    re.IGNORECASE,
)
"""What tells that another of the same office may be in the room, or is spoken of."""
_YOU = re.compile(r"\byou(?:r|rs)?\b|[’']re you\b", re.IGNORECASE)
_PUTS = re.compile(
    r"[ \u00a0](?:when|what|why|how|where|which|can|could|should|do|does|did|are)\b[^.!?]{0,200}\?", re.IGNORECASE
)
_OF_THIRD = re.compile(r"\b(?:he|she|his|her|him|said)\b", re.IGNORECASE)
"""``Prime Minister Reyes, when will it open?`` is put to her; ``..., when he was here, said no?`` is not."""
_TELLS = re.compile(
    r"[ \u00a0](?:of|from|who|whose|which|the|his|her|then|now|former)\b"
    r"|[ \u00a0](?:has|had|is|was|will|said)\b(?! you)"
    r"|[ \u00a0][A-Z][\w’'-]+[’']s[ \u00a0]",
)
"""What stands behind a name with a comma that is spoken of: ``Prime Minister Falk, of Ostrelle, has refused``."""
_HANDS_ON = re.compile(
    r"(?:[^.?!]{0,60}[ ,])?(?:(?:question|one) (?:for|to)|my (?:colleague|friend|guest|counterpart)|"
    r"(?:he|she)(?:[’']s| has| is) (?:left|gone|not here|away|abroad|at sea|at home|ill|sick|unwell|off|out|on leave|"
    r"[^.?!,;]{0,30} (?:today|tonight|this (?:morning|afternoon|evening|week)))|not (?:the )?prime minister|"
    r"(?:I[’']m|I am) (?:not|(?:only |just |merely )?(?:his|her|their|the) (?:deputy|spokes\w+|secretary|assistant)|"
    r"(?:only|just|merely) (?:the|a|an|his|her|their)|(?:standing|filling|sitting) in)|do with me)\b",
    re.IGNORECASE,
)
"""How somebody answers who was not meant: ``That is a question for my colleague``, ``He has left``."""


def _called(page: Page, labels: Sequence[Candidate], core: str, office: str) -> Iterator[Mention]:
    """Give how those who ask the holder of an office call him, right before he answers: ``Prime Minister Reyes, ...``.

    Nobody, where another may be meant: the document has a second name with the office, or tells of a second holder.
    """
    others = {word for label in labels for word in fold(label.core.of(page.text)).split()}
    if fold(core) in SHARED or not _GUESTS.isdisjoint(others) or _TWO.search(page.text) is not None:
        return
    calls = re.compile(rf"[“\"]?{_GREETS}(?:Mr\.? |Madam )?(?P<office>{office})[ \u00a0](?P<name>{NAMES})[,.]")
    found = []
    for label, after in pairwise(labels):
        if label.key == after.key or after.core.of(page.text) != core:
            continue
        call = calls.match(page.text, label.body, min(label.body + CALLED_WITHIN, after.core.start))
        if call is None or not is_whole(page.text, call):
            continue
        behind = (call.end(), after.core.start)
        if not _asks(page, label, *behind) or _HANDS_ON.match(page.text, after.body) is not None:
            return
        found.append(call)
    names = [call["name"] for call in found]
    # Of another whom he meets he may speak himself, if several have called him.
    parts = list(_of_others(page, labels, core)) if len(found) > 1 else [page.text]
    if found and not _in_labels(labels, office) and not any(_is_anothers(part, office, names) for part in parts):
        for call in found:
            yield Mention(call["name"], call["office"], None, Span(*call.span("name")))


def _of_others(page: Page, labels: Sequence[Candidate], core: str) -> Iterator[str]:
    """Give what stands above the talk, and what all say whose label is not the office."""
    yield page.text[: labels[0].core.start]
    for label, after in pairwise([*labels, None]):
        if label is not None and label.core.of(page.text) != core:
            yield page.text[label.body : len(page.text) if after is None else after.core.start]


def _asks(page: Page, label: Candidate, start: int, end: int) -> bool:
    """Tell whether somebody who asks or gives the word goes on speaking to the one whom he has called."""
    puts = _PUTS.match(page.text, start, end)
    speaks = _YOU.search(page.text, start, end) is not None or not page.text[start:end].strip()
    speaks = speaks or (puts is not None and _OF_THIRD.search(puts[0]) is None)
    asks = label.parts.generic or page.text.find("?", start, end) >= 0
    return speaks and asks and _TELLS.match(page.text, start, end) is None


def _in_labels(labels: Sequence[Candidate], office: str) -> bool:
    """Tell whether a label gives the office to somebody by name: the label alone is his, or another's."""
    pattern = re.compile(office)
    return any(label.parts.name is not None and pattern.fullmatch(label.parts.role or "") for label in labels)


def _is_anothers(text: str, office: str, names: Sequence[str]) -> bool:
    """Tell whether a document has the office with another name or with a country's, or several who hold it."""
    many = rf"(?P<many>s\b|[ \u00a0](?:of|for)[ \u00a0](?:the[ \u00a0])?[{UPPER}])?"
    name = rf"(?:[ \u00a0](?P<name>{NAMES})(?P<place>[ \u00a0](?:of|from)[ \u00a0][{UPPER}])?)?"
    for each in re.finditer(rf"\b(?P<office>{office}){many}{name}", text):
        word = _WORD_BEFORE.search(text, max(each.start() - LONG_WORD, 0), each.start())
        before = "" if word is None else word["word"]
        abroad = before[:1].isupper() and fold(before) not in _BEFORE_OFFICE
        other = each["name"] is not None and not any(same_name(each["name"], name) for name in names)
        if is_role(each["office"]) and (abroad or other or each["many"] or each["place"]):
            return True
    return False


_WORD_BEFORE = re.compile(r"\b(?P<word>[\w’'-]{1,40})[ \u00a0]\Z")
LONG_WORD = 42
"""Code points of a word before an office, at most, with the blank behind it."""
_BEFORE_OFFICE = frozenset(
    "the thank thanks so and but yes no hello hi well mr madam good morning afternoon evening sorry now then "
    "to of with by from if as when does did has is was will would can could should do what why how".split()
)
"""Words before an office, at the beginning of a sentence, that are no country's."""
