"""An article read from its beginning: who was named and who spoke, and so whom a pronoun or an office means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.quotes.articles.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.quotes.articles.cast import Mention, Sex
    from onrecord.quotes.articles.marks import Marked
    from onrecord.quotes.articles.paragraphs import Paragraph

BLOT = "\ufffc"
"""What stands for each character of a quotation, so that nobody named in it is taken for its speaker."""
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


class Reading:
    """An article read through from the first quotation to the last: who was named and who spoke, up to here."""

    def __init__(self, paragraphs: Sequence[Paragraph], found: Sequence[Marked]) -> None:
        self.paragraphs = paragraphs
        self.texts = [one.text for one in paragraphs]
        self.inside: dict[int, list[tuple[int, int]]] = {}
        for one in found:
            for number, span in one.outer:
                self.inside.setdefault(number, []).append((span.start, span.end))
                text = self.texts[number]
                self.texts[number] = text[: span.start] + BLOT * (span.end - span.start) + text[span.end :]
        self.cast = Cast(self.texts)
        self._named: dict[str, None] = {}
        self.aside: list[str] = []
        self.last: Claim | None = None
        self.paragraph = -1
        self.asker: str | None = None
        self._at = (0, 0)

    def before(self, number: int, start: int) -> int:
        """Give where the quotation before a place in a paragraph ends; 0 where there is none."""
        inside = self.inside.get(number, [])
        at = bisect_right(inside, (start, start)) - 1
        return inside[at][1] if at >= 0 else 0

    def behind(self, number: int, end: int) -> int:
        """Give where the quotation behind a place in a paragraph begins; the paragraph's end where there is none."""
        at = bisect_left(self.inside[number], (end, end))
        return self.inside[number][at][0] if at < len(self.inside[number]) else len(self.texts[number])

    def advance(self, number: int, offset: int) -> None:
        """Read on to a place: who is named on the way, other than by the way, is who a pronoun means."""
        while self._at < (number, offset):
            paragraph, begun = self._at
            end = offset if paragraph == number else len(self.texts[paragraph])
            for mention in self.cast.mentions(self.texts[paragraph], self.recent, begun, end):
                if mention.subject:
                    self.meet(self.whom(mention, paragraph))
                elif mention.name is not None:
                    self.aside.append(mention.name)
            self._at = (number, offset) if paragraph == number else (paragraph + 1, 0)

    def meet(self, name: str | None) -> None:
        """Keep that somebody was named."""
        if name is not None:
            self._named.pop(name, None)
            self._named[name] = None

    def spoke(self, claim: Claim, one: Marked) -> None:
        """Keep that somebody spoke, and whether to ask."""
        self.last, self.paragraph = claim, one.outer[-1][0]
        name = None if claim.name is None else self.cast.full(claim.name)
        self.meet(name)
        self.asker = name if one.text.rstrip(" ,").endswith("?") else None

    def recent(self) -> Iterator[str]:
        """Give who was named, the last first, each once."""
        return reversed(self._named)

    def whom(self, mention: Mention, number: int) -> str | None:
        """Tell whom a mention in a paragraph means."""
        return mention.name if mention.pronoun is None else self.meant(mention.pronoun, number)

    def holder(self, office: str, number: int, offset: int) -> str | None:
        """Tell who holds an office: as the article says, or the only one whom its paragraph has named before."""
        if (held := self.cast.holder(office, self.recent)) is not None or not office.casefold().startswith("the "):
            return held
        before = self.cast.mentions(self.texts[number], self.recent, self.before(number, offset), offset)
        named = {one.name for one in before if one.name is not None and not self.cast.people.get(one.name)}
        return named.pop() if len(named) == 1 and len(before) == 1 else None

    def meant(self, pronoun: Sex, number: int) -> str | None:
        """Tell whom a pronoun in a paragraph means: the last named whom titles or pronouns do not tell to be another.

        Who asked a question is not meant by what follows in the next paragraph: that is who answers.
        """
        sexes = self.cast.sexes
        fitting = [name for name in self.recent() if sexes.get(name, pronoun) == pronoun]
        if self.paragraph != number and len(fitting) > 1:
            fitting = [name for name in fitting if name != self.asker]
        if not fitting:
            fitting = [name for name in reversed(self.aside) if sexes.get(name, pronoun) == pronoun]
        if not fitting:
            return None
        sexes.setdefault(fitting[0], pronoun)
        return fitting[0]
