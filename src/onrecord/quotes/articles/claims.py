"""Whom an article says a quotation is of: by the words before, behind or between its parts.

English as newspapers write it: ``Brandt said: "..."``, ``"...," said Ilse Brandt, the minister``, ``according to
Brandt``, a dash and a name under a block quotation; a pronoun or an office stands for somebody whom the article names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.quotes.articles.cast import Cast, Mention
from onrecord.quotes.articles.names import NAME, OFFICE, VERB, WHO, bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.quotes.articles.cast import Sex
    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.paragraphs import Paragraph

How = Literal["behind", "before", "line", "near", "carried"]


class Claim(msgspec.Struct, frozen=True):
    """Whom an article says that a quotation is of.

    Attributes:
        name: the person's name without title; None where only an office is given and nothing tells whose.
        office: the office, where it is given instead of a name.
        words: the words that claim it, as the article has them.
        how: ``before`` or ``behind`` the quotation, on a ``line`` of its own, ``near``: of whom the sentence before
            or around it tells, or ``carried`` on from the quotation before.
    """

    name: str | None
    office: str | None
    words: str
    how: How


_ASIDE = r"(?:,[^,.;:?!“”\"\ufffc]{2,90},|\s+\([^()]{2,60}\)|,)?"
_ADVERB = r"(?:\s+(?:has|had|have|also|then|later|further|again|once|only|never|still|did|not|would|will|\w+ly)){0,3}"
_BEHIND = tuple(
    re.compile(rf"[\s,—–-]*{pattern}")
    for pattern in (
        rf"(?:as\s+)?{VERB}\s+{WHO}",
        rf"(?:as\s+)?{WHO}{_ASIDE}{_ADVERB}\s+{VERB}\b",
        rf"(?:according\s+to|in\s+the\s+words\s+of|were\s+the\s+words\s+of)\s+{WHO}",
        rf"\({WHO}(?:,[^()]*)?\)",
    )
)
_BEHIND_COMMA = re.compile(rf"[\s,—–-]*{WHO}{_ASIDE}{_ADVERB}\s+(?!was|is|has|had)[a-z]+(?:ed|s)\b")
"""Behind a quotation that its comma leaves open, whatever somebody *shrugged* or *thundered* is how it was said."""
_OTHER = r"(?:he|she|they|it|we|you|who)"
_SAID = re.compile(rf"\s*{WHO}{_ADVERB}\s+{VERB}\s*(?:[.,]|$)")
_SAYING = r"(?:words?|phrase|message|answer|reply|response|statement|warning|remark|view)"
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w’'-]){WHO}{_ASIDE}(?:\s+(?!{_OTHER}\b)[a-zà-ÿ][\w’'-]*){{0,5}}?\s+{VERB}\b",
        rf"\b[Aa]ccording\s+to\s+{WHO}",
        rf"\b[Ii]n\s+the\s+words\s+of\s+{WHO}",
        rf"(?<![\w’'-]){WHO}(?:['’]s|['’])\s+(?:\w+\s+){{0,2}}?{_SAYING}\b",
        rf"\b{_SAYING}\s+of\s+{WHO}",
        rf"^{WHO}:\s*$",
    )
)
_LINE = re.compile(rf"^[\s]*(?:[—–]|--?)\s*(?:{OFFICE}\s+)?{NAME}(?=\s*(?:[,(.;]|$))")
_SENTENCE = re.compile(r"[.!?…][”\"’')\]\ufffc]*\s+(?=[A-ZÀ-Þ“\"‘(\ufffc])")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Adm|Sen|Rep|Gov|St|U\.S|U\.K|[A-Z])$")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s+(?:\w+\s+)?(?:asked|told|urged|warned|called|described)\b")
_ASKED_BY = re.compile(rf"\b[Aa]sked\s+by\s+(?:the\s+)?{NAME}")
_ASKED = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+\s+)?asked\b(?!\s+by\b)[^.?!]*[,:]\s*$")
_OF = re.compile(r"\b(?:of|in|at|for|from)\s+(?:[Tt]he\s+)?$")
_OPEN = (",", "?", "!")
_BLOT = "\ufffc"


class _Reading:
    """An article read through from the first quotation to the last: who was named and who spoke, up to here."""

    def __init__(self, paragraphs: Sequence[Paragraph], found: Sequence[Marked]) -> None:
        self.paragraphs = paragraphs
        self.texts = [one.text for one in paragraphs]
        self.inside: dict[int, list[tuple[int, int]]] = {}
        for one in found:
            for number, span in one.outer:
                self.inside.setdefault(number, []).append((span.start, span.end))
                text = self.texts[number]
                self.texts[number] = text[: span.start] + _BLOT * (span.end - span.start) + text[span.end :]
        self.cast = Cast(self.texts)
        self.named: list[str] = []
        self.last: Claim | None = None
        self.paragraph = -1
        self.asker: str | None = None
        self._at = (0, 0)

    def advance(self, number: int, offset: int) -> None:
        """Read on to a place: who is named on the way, other than by the way, is who a pronoun means."""
        while self._at < (number, offset):
            paragraph, begun = self._at
            end = offset if paragraph == number else len(self.texts[paragraph])
            for mention in self.cast.mentions(self.texts[paragraph][:end], self.recent()):
                if mention.start >= begun and mention.subject:
                    self.meet(self.whom(mention, paragraph))
            self._at = (number, offset) if paragraph == number else (paragraph + 1, 0)

    def meet(self, name: str | None) -> None:
        """Keep that somebody was named."""
        if name is not None:
            self.named.append(name)

    def spoke(self, claim: Claim, one: Marked) -> None:
        """Keep that somebody spoke, and whether to ask."""
        self.last, self.paragraph = claim, one.outer[-1][0]
        name = None if claim.name is None else self.cast.full(claim.name)
        self.meet(name)
        self.asker = name if one.text.rstrip(" ,").endswith("?") else None

    def recent(self) -> list[str]:
        """Give who was named, the last first, each once."""
        return list(dict.fromkeys(reversed(self.named)))

    def whom(self, mention: Mention, number: int) -> str | None:
        """Tell whom a mention in a paragraph means."""
        return mention.name if mention.pronoun is None else self.meant(mention.pronoun, number)

    def meant(self, pronoun: Sex, number: int) -> str | None:
        """Tell whom a pronoun in a paragraph means: the last named whom titles or pronouns do not tell to be another.

        Who asked a question is not meant by what follows in the next paragraph: that is who answers.
        """
        sexes = self.cast.sexes
        fitting = [name for name in self.recent() if sexes.get(name, pronoun) == pronoun]
        if self.paragraph != number and len(fitting) > 1:
            fitting = [name for name in fitting if name != self.asker]
        if not fitting:
            return None
        sexes.setdefault(fitting[0], pronoun)
        return fitting[0]


def claims(paragraphs: Sequence[Paragraph], found: Sequence[Marked]) -> list[Claim | None]:
    """Tell for each quotation whom the article says it is of; None where it does not say."""
    told: list[Claim | None] = []
    reading = _Reading(paragraphs, found)
    for one in found:
        number, span = one.outer[0]
        reading.advance(number, span.start)
        claim = _line(reading, one) if one.block else _behind(reading, one)
        where, lead = _lead(reading, one)
        if claim is None:
            claim = _before(reading, lead, where)
        if claim is None and _ASKED.search(lead) is None:
            near, carried = _near(reading, lead, where), _carried(reading, one)
            claim = carried if near is None or (carried is not None and carried.name == near.name) else near
        told.append(claim)
        if claim is not None:
            reading.spoke(claim, one)
    return told


def _lead(reading: _Reading, one: Marked) -> tuple[int, str]:
    """Give the sentence that leads up to a quotation, and its paragraph: the one before, where that ends in a colon."""
    number, span = one.outer[0]
    if one.block or not span.start:
        before = reading.texts[number - 1] if number else ""
        if not before.endswith(":") or (number - 1 in reading.inside and before.startswith(_BLOT) and not one.block):
            return number, ""
        return number - 1, _last_sentence(before)
    begun = max((end for _, end in reading.inside[number] if end <= span.start), default=0)
    return number, _last_sentence(reading.texts[number][begun : span.start])


def _last_sentence(text: str) -> str:
    begins = [found.end() for found in _sentences(text)]
    return text[begins[-1] :] if begins and text[begins[-1] :].strip() else text


def _sentences(text: str) -> list[re.Match[str]]:
    return [
        found
        for found in _SENTENCE.finditer(text)
        if text[found.start()] != "." or _ABBREVIATED.search(text, 0, found.start()) is None
    ]


def _behind(reading: _Reading, one: Marked) -> Claim | None:
    """Read what follows a quotation up to the next one, where its own last mark leaves the sentence open."""
    number, span = one.outer[-1]
    text = reading.texts[number]
    stop = min((start for start, _ in reading.inside[number] if start >= span.end), default=len(text))
    rest = text[span.end : stop]
    broken = _sentences(rest)
    if not broken and stop < len(text) and rest.rstrip().endswith((":", ",") if _ended(one, rest) else ":"):
        return None  # a sentence of its own, which leads up to the next quotation
    rest = rest[: broken[0].start()] if broken else rest
    if _ended(one, rest) and _SAID.match(rest) is None:
        return None
    comma = one.text.endswith(_OPEN) or rest.startswith(",")
    for pattern in (*_BEHIND, *((_BEHIND_COMMA,) if comma else ())):
        match = pattern.match(rest)
        if match is not None and (claim := _claim(reading, match, "behind", number, one)) is not None:
            return claim
    return None


def _ended(one: Marked, rest: str) -> bool:
    """Tell whether a quotation ends its sentence: what follows begins one, unless it is no more than ``Brandt said``."""
    return one.text.endswith((".", "…")) and rest.lstrip()[:1].isupper()


def _before(reading: _Reading, lead: str, number: int) -> Claim | None:
    best: tuple[int, Claim] | None = None
    for pattern in _BEFORE:
        for match in pattern.finditer(lead):
            # "Sandoval was asked"; "the weather in Velisa told"
            if _PASSIVE.search(match.group()) is not None or _OF.search(lead, 0, match.start()) is not None:
                continue
            claim = _claim(reading, match, "before", number)
            if claim is not None and (best is None or match.end() > best[0]):
                best = (match.end(), claim)
    return best[1] if best else None


def _claim(reading: _Reading, match: re.Match[str], how: How, number: int, one: Marked | None = None) -> Claim | None:
    """Make a claim of a match: a name as written, or whom a pronoun or an office stands for."""
    groups = match.groupdict()
    given = groups.get("name") or groups.get("titled")
    name = bare(given) if given else None
    office = " ".join(groups["office"].split()) if groups.get("office") else None
    words = match.group().strip(" ,—–-")
    if name is not None:
        return Claim(name, office, words, how)
    if office is not None:
        return Claim(reading.cast.holder(office, reading.recent()), office, words, how)
    pronoun = (groups.get("pronoun") or "they").casefold()
    if pronoun == "they":
        return None
    asker = _asker(reading, one) if "ask" in words else None
    meant = asker or reading.meant("he" if pronoun == "he" else "she", number)
    return None if meant is None else Claim(meant, None, words, how)


def _asker(reading: _Reading, one: Marked | None) -> str | None:
    """Give by whom the sentence before a question says that somebody was asked."""
    found = None if one is None else _ASKED_BY.search(_lead(reading, one)[1])
    name = None if found is None else bare(found["name"])
    return None if name is None else reading.cast.full(name)


def _near(reading: _Reading, lead: str, number: int) -> Claim | None:
    """Give of whom the sentence tells that leads up to a quotation or stands before it."""
    for mention in reading.cast.mentions(lead, reading.recent()):
        if mention.subject and (name := reading.whom(mention, number)) is not None:
            return Claim(name, None, lead[mention.start : mention.end], "near")
    return None


def _line(reading: _Reading, one: Marked) -> Claim | None:
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


def _carried(reading: _Reading, one: Marked) -> Claim | None:
    """Carry the last speaker on, within a paragraph and to the next, as long as nobody else is named."""
    last = reading.last
    if last is None or one.block or not 0 <= one.outer[0][0] - reading.paragraph <= 1:
        return None
    if last.name is not None and reading.named[-1] != reading.cast.full(last.name):
        return None
    return Claim(last.name, last.office, last.words, "carried")
