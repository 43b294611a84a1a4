"""Whom an article says a quotation is of: by the words before, behind or between its parts.

English as newspapers write it: ``Brandt said: "..."``, ``"...," said Ilse Brandt, the minister``, ``according to
Brandt``, a dash and a name under a block quotation; a pronoun stands for the last person who was said to speak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.paragraphs import Paragraph

How = Literal["behind", "before", "line", "carried"]


class Claim(msgspec.Struct, frozen=True):
    """Whom an article says that a quotation is of.

    Attributes:
        name: the person's name without title; None where only an office is given and nothing before tells whose.
        office: the office, where it is given instead of a name or beside a pronoun's.
        words: the words that claim it, as the article has them.
        how: ``before`` or ``behind`` the quotation, on a ``line`` of its own, or ``carried`` on from the one before.
    """

    name: str | None
    office: str | None
    words: str
    how: How


_VERB = (
    r"(?:said|says?|saying|told|tells?|telling|added|adds?|adding|asked|asks|replied|replies|answered|answers|stated|states|"
    r"declared|declares|announced|announces|warned|warns|warning|argued|argues|insisted|insists|noted|notes|wrote|writes|"
    r"tweeted|posted|explained|explains|stressed|stresses|continued|continues|went\s+on|remarked|remarks|claimed|claims|"
    r"acknowledged|acknowledges|admitted|admits|commented|comments|urged|urges|described|describes|called|calls|calling|"
    r"recalled|recalls|responded|responds|suggested|suggests|promised|promises|pledged|pledges|vowed|vows|maintained|"
    r"maintains|emphasi[sz]ed|emphasi[sz]es|observed|observes|concluded|concludes|confirmed|confirms|denied|denies|"
    r"reiterated|reiterates|repeated|repeats|predicted|predicts|conceded|concedes|joked|quipped|countered|pointed\s+out|"
    r"points\s+out|put\s+it|puts\s+it|made\s+clear|makes\s+clear|spoke\s+of|speaks\s+of|hailed|dismissed|dismisses|"
    r"opened|closed|began|ended|summed\s+up|was\s+quoted\s+as\s+saying|is\s+quoted\s+as\s+saying)"
)
_WORD = r"(?:(?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Adm|Sen|Rep|Gov)\.|[A-Z]\.|[A-ZÀ-ÖØ-ÞŁŚŠŽČĆĐÅ][\w’'-]*\w)"
_PARTICLE = r"(?:de|da|di|du|del|della|van|von|der|den|la|le|al|bin|ibn|ben|af|av|zu|ter|dos)"
_NAME = rf"(?P<name>{_WORD}(?:\s(?:{_PARTICLE}\s)*{_WORD}){{0,5}})"
_HEAD = (
    r"secretary[- ]general|secretary|minister|president|chancellor|spokes(?:person|man|woman)|official|governor|"
    r"chair(?:man|woman)?|commissioner|ambassador|general|director|senator|admiral|premier|leader|chief|reporter|"
    r"journalist|correspondent|moderator"
)
_OFFICE = rf"(?P<office>(?i:(?:the|a|an|its|his|her|their)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_HEAD})\b))(?!\s+of\s+course)"
_PRONOUN = r"(?P<pronoun>(?:[Hh]e|[Ss]he|[Tt]hey)\b)"
_WHO = (
    rf"(?:{_PRONOUN}|{_OFFICE}(?:\s+of\s+(?:the\s+)?{_WORD})?(?:,?\s+{_NAME.replace('<name>', '<titled>')})?|{_NAME})"
)
_ASIDE = r"(?:,[^,.;:?!“”\"]{2,90},|\s+\([^()]{2,60}\))?"
_ADVERB = r"(?:\s+(?:has|had|have|also|then|later|further|again|once|only|never|still|did|not|\w+ly)){0,3}"
_BEHIND = tuple(
    re.compile(rf"[\s,—–-]*{pattern}")
    for pattern in (
        rf"(?:as\s+)?{_VERB}\s+{_WHO}",
        rf"(?:as\s+)?{_WHO}{_ASIDE}{_ADVERB}\s+{_VERB}\b",
        rf"(?:according\s+to|in\s+the\s+words\s+of|were\s+the\s+words\s+of)\s+{_WHO}",
    )
)
_SAYING = r"(?:words?|phrase|message|answer|reply|response|statement|warning|remark|view)"
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w’'-]){_WHO}{_ASIDE}(?:\s+[a-zà-ÿ][\w’'-]*){{0,5}}?\s+{_VERB}\b",
        rf"\b[Aa]ccording\s+to\s+{_WHO}",
        rf"\b[Ii]n\s+the\s+words\s+of\s+{_WHO}",
        rf"(?<![\w’'-]){_WHO}(?:['’]s|['’])\s+(?:\w+\s+){{0,2}}?{_SAYING}\b",
        rf"\b{_SAYING}\s+of\s+{_WHO}",
        rf"^{_WHO}:\s*$",
    )
)
_LINE = re.compile(rf"^[\s]*(?:[—–]|--?)\s*(?:{_OFFICE}\s+)?{_NAME}(?=\s*(?:[,(.;]|$))")
_SENTENCE = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[A-ZÀ-Þ“\"‘(])")
_TITLES = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Gen|Lt|Col|Adm|Sen|Rep|Gov|President|Prime|Minister|Chancellor|"
    r"Secretary|Secretary-General|Ambassador|Governor|Chair|Chairman|Chairwoman|Spokesperson|Spokesman|Spokeswoman|"
    r"General|Admiral|Senator|Commissioner|Director|Deputy|Foreign|Defence|Defense|Vice|State|Council|Commission|"
    r"[A-Z]{2,})\.?\s+)+"
)
_NOT_NAMES = frozenset(
    "the a an and but or if when while after before on in at as it this that these those there then so yet also "
    "we i you our my his her its their what who why how where monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december asked told later earlier "
    "today yesterday tomorrow speaking for to of by from with according in words".split()
)
_OPENER = re.compile(r"^(?:On|In|At|But|And|Then|So|Yet|When|While|After|Before|As|For|Later|Today|Yesterday|Asked)\s+")


class _Seen(msgspec.Struct):
    """Who was last named, reading on."""

    claim: Claim | None = None
    paragraph: int = -1
    name: str | None = None
    named: int = -1


def claims(paragraphs: Sequence[Paragraph], found: Sequence[Marked]) -> list[Claim | None]:
    """Tell for each quotation whom the article says it is of; None where it does not say."""
    told: list[Claim | None] = []
    seen = _Seen()
    by_paragraph: dict[int, list[Marked]] = {}
    for one in found:
        for number, _ in one.outer:
            by_paragraph.setdefault(number, []).append(one)
    at = 0
    for one in found:
        first, last = one.outer[0], one.outer[-1]
        for number in range(at, first[0]):
            if (name := _last_name(paragraphs[number].text)) is not None:
                seen.name, seen.named = name, number
        at = first[0]
        claim = _line(paragraphs, one) if one.block else None
        if claim is None and not one.block:
            claim = _behind(paragraphs[last[0]].text, last[1].end, by_paragraph[last[0]], last[0], one)
        if claim is None:
            claim = _before(paragraphs, one, by_paragraph)
        claim = _settled(claim, seen, *_start(paragraphs, one, by_paragraph))
        if claim is None:
            claim = _carried(one, seen, by_paragraph)
        told.append(claim)
        if claim is not None:
            seen.claim, seen.paragraph = claim, last[0]
    return told


def _start(paragraphs: Sequence[Paragraph], one: Marked, inside: dict[int, list[Marked]]) -> tuple[str, int]:
    """Give what stands before a quotation in its paragraph, behind the quotation before, and the paragraph's number."""
    number, span = one.outer[0]
    begun = max(
        (s.end for other in inside[number] for n, s in other.outer if n == number and s.end <= span.start), default=0
    )
    return paragraphs[number].text[begun : span.start], number


def _behind(text: str, end: int, inside: Sequence[Marked], number: int, one: Marked) -> Claim | None:
    """Read what follows a quotation up to the next one, where its own last mark leaves the sentence open."""
    following = [span.start for other in inside if other is not one for n, span in other.outer if n == number]
    stop = min((start for start in following if start >= end), default=len(text))
    rest = text[end:stop]
    ended = one.text.endswith((".", "…")) and rest.lstrip()[:1].isupper()
    broken = _SENTENCE.search(rest)
    if ended or (broken is None and stop < len(text) and rest.rstrip().endswith(":")):
        return None  # a sentence of its own, which leads up to the next quotation
    rest = rest[: broken.start()] if broken else rest
    for pattern in _BEHIND:
        match = pattern.match(rest)
        if match is not None and (claim := _claim(match, "behind")) is not None:
            return claim
    return None


def _before(paragraphs: Sequence[Paragraph], one: Marked, inside: dict[int, list[Marked]]) -> Claim | None:
    """Read the sentence that leads up to a quotation; for a block quotation, the end of the paragraph before."""
    number, span = one.outer[0]
    if one.block or not span.start:
        before = paragraphs[number - 1].text if number else ""
        if not before.endswith(":") or (number - 1 in inside and not one.block):
            return None
        return _last_claim(_sentence_end(before))
    text = paragraphs[number].text
    begun = max(
        (s.end for other in inside[number] for n, s in other.outer if n == number and s.end <= span.start), default=0
    )
    return _last_claim(_sentence_end(text[begun : span.start]))


def _sentence_end(text: str) -> str:
    """Give the last sentence of what leads up to a quotation."""
    begins = [found.end() for found in _SENTENCE.finditer(text) if not _abbreviates(text, found.start())]
    return text[begins[-1] :] if begins else text


def _abbreviates(text: str, dot: int) -> bool:
    return re.search(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|U\.S|U\.K|[A-Z])$", text[:dot]) is not None


def _last_claim(lead: str) -> Claim | None:
    best: tuple[int, Claim] | None = None
    for pattern in _BEFORE:
        for match in pattern.finditer(lead):
            claim = _claim(match, "before")
            if claim is not None and (best is None or match.end() > best[0]):
                best = (match.end(), claim)
    return best[1] if best else None


def _claim(match: re.Match[str], how: How) -> Claim | None:
    given = match["name"] or ("titled" in match.re.groupindex and match["titled"])
    name = _bare(given) if given else None
    office = " ".join(match["office"].split()) if "office" in match.re.groupindex and match["office"] else None
    pronoun = match["pronoun"] if "pronoun" in match.re.groupindex else None
    if name is None and office is None and pronoun is None:
        return None
    return Claim(name, office, match.group().strip(" ,—–-"), how)


def _bare(name: str) -> str | None:
    """Give a name without titles and without the word that begins a sentence before it; None for what is no name."""
    name = _TITLES.sub("", _OPENER.sub("", name))
    words = name.split()
    while words and words[0].casefold() in _NOT_NAMES:
        words.pop(0)
    return " ".join(words) or None


def _line(paragraphs: Sequence[Paragraph], one: Marked) -> Claim | None:
    """Read a dash and a name on the line under a block quotation, or as its last line."""
    number, span = one.places[-1]
    signed = paragraphs[number].text[span.end :].strip(" ”\"’'")
    if number < one.outer[-1][0]:
        signed = paragraphs[one.outer[-1][0]].text
    below = one.outer[-1][0] + 1
    for line in (signed, paragraphs[below].text if below < len(paragraphs) else ""):
        if (match := _LINE.match(line)) is not None:
            return _claim(match, "line")
    return None


def _settled(claim: Claim | None, seen: _Seen, lead: str, number: int) -> Claim | None:
    """Put a name to a pronoun: whoever was named since the last quotation, or spoke in it, or was named before."""
    if claim is None or claim.name is not None or claim.office is not None:
        return claim
    spoke = seen.claim.name if seen.claim is not None else None
    here = spoke if seen.paragraph == number else None
    last = _last_name(lead) or here or (seen.name if seen.named > seen.paragraph else None) or spoke or seen.name
    return None if last is None else Claim(last, None, claim.words, claim.how)


def _carried(one: Marked, seen: _Seen, inside: dict[int, list[Marked]]) -> Claim | None:
    """Carry the last speaker on: to the next quotation of a paragraph, or a paragraph that opens with one."""
    number, span = one.outer[0]
    if seen.claim is None or one.block:
        return None
    same = seen.paragraph == number
    opens = not span.start and number - seen.paragraph == 1 and number - 1 in inside
    if not (same or opens):
        return None
    return Claim(seen.claim.name, seen.claim.office, seen.claim.words, "carried")


_FULL = re.compile(rf"{_WORD}(?:\s(?:{_PARTICLE}\s)*{_WORD}){{1,4}}")
_SUBJECT = re.compile(
    rf"(?:^|[.!?…][”\"’')]*\s+)({_NAME.replace('<name>', '<subject>')})"
    rf"(?=,?\s+(?:{_VERB}|was|is|has|had|spoke|speaks|then|also|did|went|came|who)\b)"
)


def _last_name(text: str) -> str | None:
    """Give the last name of two words or more in a text, or the last that a sentence begins with."""
    named = [
        (found.start(), name)
        for found in _FULL.finditer(text)
        if (name := _bare(found.group()))
        and " " in name
        and not _OF.search(text, max(found.start() - _BACK, 0), found.start())
    ]
    named += [(found.start("subject"), name) for found in _SUBJECT.finditer(text) if (name := _bare(found["subject"]))]
    return max(named)[1] if named else None


_OF = re.compile(r"\b(?:of|in|at|for|from|to|the|with|by)\s+(?:the\s+)?$")
"""What stands before a place, a paper or a body, not before somebody who speaks."""
_BACK = 12
