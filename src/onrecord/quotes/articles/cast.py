"""Who appears in an article: the people it names in full, the offices that it gives them, and where they are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.quotes.articles.names import FULL, HEAD, OFFICE, PRONOUN, VERB, WORD, bare, head, is_body, is_person
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Sex = Literal["he", "she"]
_TITLED: dict[str, Sex] = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "dame": "she",
    "lady": "she",
}
_TITLE = lazy_re(rf"\b(Mr|Mrs|Ms|Sir|Dame|Lord|Lady)\.?\s+((?:{WORD}\s){{0,2}}{WORD})")
_MENTION = lazy_re(rf"(?<![\w’'-])(?:{PRONOUN}|{OFFICE}|(?P<name>{WORD}(?:\s{WORD}){{0,4}}))")
_OBLIQUE = lazy_re(
    r"\b(?:by|with|of|from|for|to|in|at|beside|behind|against|about|told|tells|asked|thanked|thanks|beside|between|near|"
    r"over|on|meets?|met)\s+(?:(?:the|Mr|Mrs|Ms|Dr)\.?\s+)?$"
)
_PLACE = lazy_re(r"\b(?:of|in|at|from|to|the|near|for)\s+$", re.IGNORECASE)
_BEHIND = lazy_re(r"(?:\s*,\s*|\s*\()((?:[^\s,.;:()“”\"]+\s?){1,12})")
_AHEAD = lazy_re(rf"({HEAD.pattern})(?:\s+(?:of|for)\s+(?:[^\s,.;:“”\"]+\s?){{1,8}})?\s*,?\s*$", re.IGNORECASE)
_SPEAKS = lazy_re(
    rf"(?P<ahead>{WORD})\s+{VERB}\b|(?P<who>{WORD})(?:,?\s+who\s+[a-z]|,\s\d\d,)|"
    rf"\b{VERB}\s+(?P<behind>{WORD})(?!\s{WORD})"
)
_PLACED = lazy_re(rf"\b(?:of|in|at|from|to|near|for|off|outside)\s+({WORD})")
_LOOK = 100
_BACK = 14
_LEADERS = frozenset({"chief", "boss", "head", "leader"})
_LEADING = frozenset({"secretary general", "president", "director", "premier", "chancellor", *_LEADERS})


class Mention(msgspec.Struct, frozen=True):
    """A person named at code points ``start`` to ``end`` of a paragraph.

    Attributes:
        start: its first code point.
        end: the one behind its last.
        name: the full name; None for a pronoun and for an office whose holder the article does not tell.
        pronoun: ``he`` or ``she``, where it is one.
        office: an office, where nobody is known to hold it.
        subject: whether it may do what the sentence tells, not standing behind ``by``, ``with`` or ``told``.
    """

    start: int
    end: int
    name: str | None
    pronoun: Sex | None
    subject: bool
    office: str | None = None


class Cast:
    """The people of an article."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Read who is named.

        Args:
            texts: the article's paragraphs, the words of quotations blotted out.
        """
        self.people: dict[str, set[str]] = {}
        self.sexes: dict[str, Sex] = {}
        for text in texts:
            for found in FULL.finditer(text):
                self._meet(text, found)
        self._surnames = _grouped((name.rsplit(maxsplit=1)[-1], name) for name in self.people)
        placed = {name for text in texts for name in _PLACED.findall(text)}
        for text in texts:
            for found in _SPEAKS.finditer(text):
                name = bare(found["ahead"] or found["behind"] or found["who"])
                if name and " " not in name and name not in placed and not is_body(name):
                    self.people.setdefault(self.full(name), set())
        for text in texts:
            for title, written in _TITLE.findall(text):
                name = self.full(bare(written) or written)
                self.people.setdefault(name, set())
                self.sexes.setdefault(name, _TITLED[title.casefold()])
        self._held = _grouped((held, name) for name, heads in self.people.items() for held in heads)

    def _meet(self, text: str, found: re.Match[str]) -> None:
        name = bare(found.group())
        if name is None or not is_person(name):
            return
        start = found.start() + found.group().rindex(name)
        before = text[max(start - _LOOK, 0) : start]
        heads = set()
        if (ahead := _AHEAD.search(before)) is not None:
            heads.add(head(ahead.group(1)) or "")
        elif _PLACE.search(before) is not None:
            return
        if (behind := _BEHIND.match(text, found.end())) is not None and (told := HEAD.search(behind.group(1))):
            heads.add(head(told.group()) or "")
        self.people.setdefault(name, set()).update(heads)

    def full(self, name: str) -> str:
        """Give the full name of whom a part of it names; the name itself where the article has no fuller one."""
        same = self._surnames.get(name.rsplit(maxsplit=1)[-1], ())
        return name if name in self.people or len(same) != 1 else same[0]

    def holder(self, office: str, recent: Callable[[], Iterable[str]]) -> str | None:
        """Tell who holds an office: the one whom the article gives it, of several the one named last.

        Args:
            office: as written (``the foreign minister``).
            recent: gives names, those named last first.
        """
        key = head(office)
        if key is None:
            return None
        holders = [name for held, names in self._held.items() if _fits(key, held) for name in names]
        if not holders and key in _LEADERS:
            holders = [name for held, names in self._held.items() if held in _LEADING for name in names]
        if len(set(holders)) == 1:
            return holders[0]
        return next((name for name in recent() if name in holders), None) if holders else None

    def mentions(
        self, text: str, recent: Callable[[], Iterable[str]], start: int = 0, end: int | None = None
    ) -> list[Mention]:
        """Give who is named in a paragraph between two places, in order; ``recent`` as for `holder`."""
        told: list[Mention] = []
        for found in _MENTION.finditer(text, start, len(text) if end is None else end):
            subject = _OBLIQUE.search(text, max(found.start() - _BACK, 0), found.start()) is None
            if found["pronoun"]:
                pronoun = found["pronoun"].casefold()
                if pronoun != "they":
                    told.append(Mention(found.start(), found.end(), None, "he" if pronoun == "he" else "she", subject))
                continue
            name = self.holder(found["office"], recent) if found["office"] else self._known(found["name"])
            if name is None and found["office"]:
                told.append(Mention(found.start(), found.end(), None, None, subject, found["office"]))
            elif name is not None:
                if told and told[-1].name == name and not text[told[-1].end : found.start()].strip(" ,("):
                    subject = told[-1].subject  # "beside Ilse Brandt, the minister"
                told.append(Mention(found.start(), found.end(), name, None, subject))
        return told

    def _known(self, written: str) -> str | None:
        name = bare(written)
        if name is None:
            return None
        full = self.full(name)
        return full if full in self.people else None


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped


def _fits(key: str, held: str) -> bool:
    return held == key or held.startswith(key + " ") or (key.startswith("chair") and held.startswith("chair"))
