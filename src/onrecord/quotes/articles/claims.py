"""Whom an article says a quotation is of: by the words before, behind or between its parts.

English as newspapers write it: ``Brandt said: "..."``, ``"...," said Ilse Brandt, the minister``, ``according to
Brandt``, a dash and a name under a block quotation; a pronoun or an office stands for somebody whom the article names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.quotes.articles.jobs import JOB, SPEAKER, held
from onrecord.quotes.articles.names import HEAD, NAME, OFFICE, VERB, WHO, bare
from onrecord.quotes.articles.reading import BLOT, Claim, Reading
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.paragraphs import Paragraph
    from onrecord.quotes.articles.reading import How

_SAYING = r"(?:words?|phrase|message|answer|reply|response|statement|warning|remark|view)"
_ASIDE = r"(?:,[^,.;:?!“”\"\ufffc]{2,90},|\s+\([^()]{2,60}\)|\s+[—–]\s[^—–“”\ufffc]{2,90}\s[—–])?"
_ADVERB = r"(?:\s+(?:has|had|have|also|then|later|further|again|once|only|never|still|did|not|would|will|\w+ly)){0,3}"
_BEHIND = tuple(
    lazy_re(rf"[\s,—–-]*{pattern}")
    for pattern in (
        rf"(?:as\s+)?{VERB}\s+{SPEAKER}",
        rf"(?:as\s+)?{SPEAKER}{_ASIDE}{_ADVERB}\s+{VERB}\b",
        rf"(?:according\s+to|in\s+the\s+words\s+of|were\s+the\s+words\s+of)\s+{SPEAKER}",
        rf"\({WHO}(?:,[^()]*)?\)",
        rf"(?:was|is|were|came)\s+{SPEAKER}(?:['’]s|['’])\s+(?:\w+\s+){{0,2}}?{_SAYING}\b",
        rf"[a-z’'A-Z. ]{{3,60}},\s+{NAME},{_ADVERB}\s+{VERB}\b",
        rf"{VERB}\s+(?P<office>(?:[a-z][\w-]*\s+){{0,2}}(?:{HEAD.pattern}))",
        rf"[—–]\s*{NAME}(?=\s*(?:[,.(;]|$))",
    )
)
_BEHIND_COMMA = (
    lazy_re(rf"[\s,—–-]*{SPEAKER}{_ASIDE}{_ADVERB}\s+(?!was|is|has|had)[a-z]+(?:ed|s)\b"),
    lazy_re(rf"[\s,—–-]*[a-z]+ed\s+{SPEAKER}"),
)
"""Behind a quotation that its comma leaves open, whatever somebody *shrugged* or *thundered* is how it was said."""
_OTHER = r"(?:he|she|they|it|we|you|who|which|that|as|while|when|because|after|before|if|though|although)"
_SAID = lazy_re(rf"\s*{SPEAKER}{_ADVERB}\s+{VERB}\s*(?:[.,]|$)")
_BEFORE = tuple(
    lazy_re(pattern)
    for pattern in (
        rf"(?<![\w’'-]){WHO}{_ASIDE}(?:\s+(?!{_OTHER}\b)[a-zà-ÿ][\w’'-]*){{0,5}}?\s+{VERB}\b",
        rf"\b[Aa]ccording\s+to\s+{SPEAKER}",
        rf"\b[Ii]n\s+the\s+words\s+of\s+{SPEAKER}",
        rf"(?<![\w’'-]){WHO}(?:['’]s|['’])\s+(?:\w+\s+){{0,2}}?{_SAYING}\b",
        rf"\b{_SAYING}\s+of\s+{SPEAKER}",
        rf"^{SPEAKER}(?:,\s+(?:in|at|on|of|from|for|the|a|an)\s[^,:]{{2,60}})?:\s*$",
        rf"(?<=[a-z],\s){NAME},{_ADVERB}\s+{VERB}\b",
        rf"\b[a-z]+ed\s+by\s+{SPEAKER}\s+(?:as|for)\b[^,.;:]*$",
        rf"^(?:For|To)\s+{SPEAKER},",
    )
)
_LINE = lazy_re(rf"^[\s]*(?:[—–]|--?)\s*(?:{OFFICE}\s+|{JOB}\s+)?{NAME}(?=\s*(?:[,(.;]|$))")
_DOES = lazy_re(rf"^\s*(?:[^,]{{1,80}},\s+)?{NAME}{_ASIDE}{_ADVERB}\s+(?:is|was|has|had|[a-z]+(?:ed|s))\b")
_SPEECH = lazy_re(rf"\b{VERB}\b")
_SENTENCE = lazy_re(r"[.!?…][”\"’')\]\ufffc]*\s+(?=[A-ZÀ-Þ“\"‘(\ufffc])")
_ABBREVIATED = lazy_re(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Adm|Sen|Rep|Gov|St|U\.S|U\.K|[A-Z])$")
_PASSIVE = lazy_re(r"\b(?:was|were|is|are|been|being)\s+(?:\w+\s+)?(?:asked|told|urged|warned|called|described)\b")
_ASKED_BY = lazy_re(rf"\b[Aa]sked\s+by\s+(?:the\s+)?{NAME}")
_ASKED = lazy_re(r"\b(?:was|were|been|being)\s+(?:\w+\s+)?asked\b(?!\s+by\b)[^.?!]*[,:]\s*$")
_OF = lazy_re(r"\b(?:of|in|at|for|from)\s+(?:[Tt]he\s+)?$")
_PLAINLY = r"(?:said|says?|added|adds|told|asked|asks|repl(?:ied|y)|warned|argued?|insisted?|wrote)"
_NOT_TOLD = lazy_re(
    rf"[\s,—–-]*(?:{_PLAINLY}\s+[a-z]|(?!(?:and|but|as|while|when|which|who|he|she|after|before|in|at|on|to|of|for)\b)"
    rf"(?:[a-z][\w’'-]*\s+){{1,3}}{_PLAINLY}\b)"
)
"""Behind a quotation: ``said another``, ``critics said``."""
_COMMA = lazy_re(r"[,—–]|\s(?=according\b)")
_OPEN = ("?", "!")
_BACK = 14


def claims(paragraphs: Sequence[Paragraph], found: Sequence[Marked]) -> list[Claim | None]:
    """Tell for each quotation whom the article says it is of; None where it does not say."""
    told: list[Claim | None] = []
    reading = Reading(paragraphs, found)
    for one in found:
        number, span = one.outer[0]
        reading.advance(number, span.start)
        claim = _line(reading, one) if one.block else _behind(reading, one)
        where, lead = _lead(reading, one)
        hidden = claim is None and _not_told(reading, one)
        if claim is None and not (hidden and _ends(lead)):
            claim = _before(reading, lead, where)
        if claim is None and not hidden and not _is_other(reading, lead):
            near, carried = _near(reading, lead, where), _carried(reading, one)
            claim = carried if near is None or (carried is not None and carried.name == near.name) else near
        told.append(claim)
        if claim is not None:
            reading.spoke(claim, one)
    return told


def claim_in(reading: Reading, sentence: str, at: int, number: int) -> Claim | None:
    """Tell whose a sentence without marks says something is; None where it has no words of speech with a speaker.

    Args:
        reading: read on to the sentence.
        sentence: its words.
        at: where in it that stands; a speaker named before it counts before one behind.
        number: its paragraph, from 0.
    """
    if (claim := _before(reading, sentence[:at], number)) is not None:
        return claim
    for place in _COMMA.finditer(sentence, at):
        for pattern in _BEHIND[:3]:
            if (match := pattern.match(sentence, place.start())) is not None:
                return _claim(reading, match, "behind", number)
    return None


def _lead(reading: Reading, one: Marked) -> tuple[int, str]:
    """Give the sentence that leads up to a quotation, and its paragraph: the one before, where that ends in a colon."""
    number, span = one.outer[0]
    if one.block or not span.start:
        before = reading.texts[number - 1] if number else ""
        if not before.endswith(":") or (number - 1 in reading.inside and before.startswith(BLOT) and not one.block):
            return number, ""
        return number - 1, _last_sentence(before)
    begun = reading.before(number, span.start)
    return number, _last_sentence(reading.texts[number][begun : span.start])


def _last_sentence(text: str) -> str:
    begins = [found.end() for found in _sentences(text)]
    return text[begins[-1] :] if begins and text[begins[-1] :].strip() else text


def _sentences(text: str) -> list[re.Match[str]]:
    return [
        found
        for found in _SENTENCE.finditer(text)
        if text[found.start()] != "." or _ABBREVIATED.search(text, max(found.start() - _BACK, 0), found.start()) is None
    ]


def _behind(reading: Reading, one: Marked) -> Claim | None:
    """Read what follows a quotation up to the next one, where its own last mark leaves the sentence open."""
    number, span = one.outer[-1]
    text = reading.texts[number]
    stop = reading.behind(number, span.end)
    rest = text[span.end : stop]
    broken = _sentences(rest)
    comma = one.text.endswith(",") or rest.startswith(",")
    leads = not broken and stop < len(text) and rest.rstrip().endswith((":", ",") if _ended(one, rest) else ":")
    rest = rest[: broken[0].start()] if broken else rest
    if _ended(one, rest) and _SAID.match(rest) is None:
        return None
    for pattern in (*_BEHIND, *(_BEHIND_COMMA if comma or one.text.endswith(_OPEN) else ())):
        match = pattern.match(rest)
        if match is None:
            continue
        if leads and not comma and _SPEECH.search(rest, match.end()) is None:
            return None  # a sentence of its own, which leads up to the next quotation
        if (claim := _claim(reading, match, "behind", number, one)) is not None:
            return claim
    return None


def _ended(one: Marked, rest: str) -> bool:
    """Tell whether a quotation ends its sentence: what follows begins one, or is no more than ``Brandt said``."""
    return one.text.endswith((".", "…")) and rest.lstrip()[:1].isupper()


def _before(reading: Reading, lead: str, number: int) -> Claim | None:
    best: tuple[int, Claim] | None = None
    for pattern in _BEFORE:
        for match in pattern.finditer(lead):
            # "Sandoval was asked"; "the weather in Velisa told"
            if (
                _PASSIVE.search(match.group()) is not None
                or _OF.search(lead, max(match.start() - _BACK, 0), match.start()) is not None
            ):
                continue
            claim = _claim(reading, match, "before", number)
            if claim is not None and (best is None or match.end() > best[0]):
                best = (match.end(), claim)
    return best[1] if best else None


def _claim(reading: Reading, match: re.Match[str], how: How, number: int, one: Marked | None = None) -> Claim | None:
    """Make a claim of a match: a name as written, or whom a pronoun or an office stands for."""
    groups = match.groupdict()
    holder, job = held(groups)
    given = groups.get("name") or groups.get("titled") or holder
    name = bare(given) if given else None
    office = " ".join(groups["office"].split()) if groups.get("office") else job
    if name is None and job is not None:
        return None  # a job is no office that one person holds
    words = match.group().strip(" ,—–-")
    if name is not None:
        return Claim(name, office, words, how)
    if office is not None:
        before = 0 if one is None else one.outer[0][1].start
        return Claim(reading.holder(office, number, before), office, words, how)
    pronoun = (groups.get("pronoun") or "they").casefold()
    if pronoun == "they":
        return None
    asker = _asker(reading, one) if "ask" in words else None
    meant = asker or reading.meant("he" if pronoun == "he" else "she", number)
    return None if meant is None else Claim(meant, None, words, how)


def _asker(reading: Reading, one: Marked | None) -> str | None:
    """Give by whom the sentence before a question says that somebody was asked."""
    found = None if one is None else _ASKED_BY.search(_lead(reading, one)[1])
    name = None if found is None else bare(found["name"])
    return None if name is None else reading.cast.full(name)


def _is_other(reading: Reading, lead: str) -> bool:
    """Tell whether the sentence around a quotation gives it to somebody whose name it does not tell."""
    if _ASKED.search(lead) is not None:
        return True
    last = reading.last
    own = lead.replace(last.words, "", 1) if last is not None and last.how == "behind" else lead
    return _ends(own) is None and any(not found.group().endswith("ing") for found in _SPEECH.finditer(own))


def _not_told(reading: Reading, one: Marked) -> bool:
    """Tell whether what follows a quotation gives it to somebody whose name it does not tell."""
    number, span = one.outer[-1]
    rest = reading.texts[number][span.end : reading.behind(number, span.end)]
    return not one.block and not _ended(one, rest) and _NOT_TOLD.match(rest) is not None


def _ends(lead: str) -> re.Match[str] | None:
    return re.search(r"[.!?…][”\"’')\]]*\s*$", lead)


def _near(reading: Reading, lead: str, number: int) -> Claim | None:
    """Give of whom the sentence tells that leads up to a quotation or stands before it."""
    for mention in reading.cast.mentions(lead, reading.recent):
        if mention.subject:
            name, words = reading.whom(mention, number), lead[mention.start : mention.end]
            return Claim(name, mention.office, words, "near") if name or mention.office else None
    if (
        _PASSIVE.search(lead) is None
        and (match := _DOES.match(lead)) is not None
        and (name := bare(match["name"])) is not None
    ):
        return Claim(name, None, match.group(), "near")
    return None


def _line(reading: Reading, one: Marked) -> Claim | None:
    """Read a dash and a name on the line under a block quotation, or as its last line."""
    number, span = one.places[-1]
    whole = reading.paragraphs
    signed = whole[number].text[span.end :].strip(" ”\"’'")
    if number < one.outer[-1][0]:
        signed = whole[one.outer[-1][0]].text
    below = one.outer[-1][0] + 1
    for line in (signed, whole[below].text if below < len(whole) else ""):
        if (match := _LINE.match(line)) is not None:
            return _claim(reading, match, "line", number)
    return None


def _carried(reading: Reading, one: Marked) -> Claim | None:
    """Carry the last speaker on, within a paragraph and to the next, as long as nobody else is named."""
    last = reading.last
    if last is None or one.block or not 0 <= one.outer[0][0] - reading.paragraph <= 1:
        return None
    if last.name is not None and next(reading.recent(), None) != reading.cast.full(last.name):
        return None
    return Claim(last.name, last.office, last.words, "carried")
