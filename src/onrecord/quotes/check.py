"""Checking an article: each of its quotations held against the record."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.archive.query.filters import first_day, last_day
from onrecord.model import Span
from onrecord.quotes.articles.claims import claims
from onrecord.quotes.articles.marks import Marked, marked
from onrecord.quotes.articles.paragraphs import Paragraph, paragraphs, read
from onrecord.quotes.articles.reading import Claim
from onrecord.quotes.articles.told import told_figures
from onrecord.quotes.figures import FigureCheck, check_figures
from onrecord.quotes.verification import EmptyQuote, SearchedRecord, Verification, is_ok, verdict_of
from onrecord.quotes.verify import verify
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.archive import Archive
    from onrecord.quotes.verification import Voice

Kind = Literal["quotation", "phrase"]
_FEW = 2
"""Words up to which a quotation that the article gives to nobody is a phrase in marks, not a quotation."""
_PRESS = lazy_re(r"\b(?:reporter|journalist|correspondent)\b", re.IGNORECASE)
_DETERMINER = lazy_re(
    r"^(?:the|a|an|one|its|his|her|their)\s+(?:(?:visiting|outgoing|incoming|departing|new|long-serving|veteran)\s+)*",
    re.IGNORECASE,
)
_SMALL = frozenset("a an and as at but by for from in is of on or the to with".split())
_RANK = {"exact": 0, "normalised": 1, "elided": 2, "altered": 3, "spliced": 4, "not-found": 5}


class Quotation(msgspec.Struct, frozen=True):
    """One quotation of an article and what became of it.

    Attributes:
        number: from 1, in the article's order.
        text: the words between the marks; the parts of a quotation that ``he said`` splits are joined by a blank.
        paragraph: number of the paragraph it begins in, from 1.
        places: for each part the paragraph's number, from 1, and the words' code points in it.
        block: whether it is a block quotation.
        closed: whether its closing mark was found.
        kind: ``quotation``; or ``phrase``, a word or two in marks that the article gives to nobody, or the title of a
            work: not verified.
        claim: whom the article says it is of; None where it does not say.
        verification: None for a phrase, and where there is no word between the marks.
    """

    number: int
    text: str
    paragraph: int
    places: tuple[tuple[int, Span], ...]
    block: bool
    closed: bool
    kind: Kind
    claim: Claim | None
    verification: Verification | None

    @property
    def ok(self) -> bool:
        """Whether nothing is to be said against it; a phrase is no quotation and never is."""
        return self.kind == "phrase" or (self.verification is not None and self.verification.ok)


class Report(msgspec.Struct, frozen=True):
    """An article checked.

    Attributes:
        paragraphs: its paragraphs.
        quotations: in order, phrases with them.
        ok: whether every quotation is.
        verdicts: how many quotations have each verdict; those that are ok count as ``ok``.
        searched: what was searched; None where nothing was verified.
        figures: the figures told as somebody's, in order; None where they were not looked at. ``ok`` tells of them too.
    """

    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    ok: bool
    verdicts: dict[str, int]
    searched: SearchedRecord | None
    figures: tuple[FigureCheck, ...] | None = None


def check(archive: Archive, article: str | bytes, *, on: str | None = None, strict: bool = False) -> Report:
    """Find an article's quotations and hold each against the record.

    Args:
        archive: the record.
        article: its text (plain, Markdown or HTML), or the bytes of a file of these or of a Word document.
        on: the day, month or year of the events that it quotes from, ISO 8601.
        strict: look for the figures as well that it tells as somebody's outside quotations.

    Raises:
        NotADocument: the bytes are no article that can be read.
        BadQuery: ``on`` is no date.
    """
    whole = paragraphs(article) if isinstance(article, str) else read(article)
    found = marked(whole)
    told = claims(whole, found)
    quotations = tuple(_quotations(archive, whole, found, told, on))
    judged = [one for one in quotations if one.kind == "quotation"]
    verdicts = Counter("ok" if one.ok else _verdict(one) for one in judged)
    searched = next((one.verification.searched for one in judged if one.verification is not None), None)
    figures = tuple(check_figures(archive, whole, told_figures(whole, found, told), on)) if strict else None
    if searched is None and figures:
        searched = _searched(archive, on)
    ok = all(one.ok for one in judged) and all(one.ok for one in figures or ())
    return Report(tuple(whole), quotations, ok, dict(verdicts), searched, figures)


def _searched(archive: Archive, on: str | None) -> SearchedRecord:
    with archive.wording() as wording:
        about = wording.searched(first_day(on), last_day(on))
        return SearchedRecord(about.documents, about.publishers, wording.speakers(), about.since, about.until, on)


def _verdict(one: Quotation) -> str:
    return "empty" if one.verification is None else one.verification.verdict


def _quotations(
    archive: Archive,
    whole: Sequence[Paragraph],
    found: Sequence[Marked],
    told: Sequence[Claim | None],
    on: str | None,
) -> Iterator[Quotation]:
    at = number = 0
    while at < len(found):
        one, claim = found[at], told[at]
        parts = [one]
        while at + 1 < len(found) and _goes_on(whole, parts[-1], found[at + 1]):
            at += 1
            parts.append(found[at])
            claim = claim or told[at]
        at += 1
        number += 1
        texts = _texts(parts)
        loose = claim is None or claim.how in {"carried", "near"}
        few = len(texts[0].split()) <= _FEW or _is_title(texts[0])
        kind: Kind = "phrase" if loose and few and not one.block else "quotation"
        best = None if kind == "phrase" else _best(archive, texts, claim, on)
        places = tuple((at_ + 1, span) for part in parts for at_, span in part.places)
        yield Quotation(
            number=number,
            text=texts[0] if best is None or best[0] not in texts[:2] else best[0],
            paragraph=places[0][0],
            places=places,
            block=one.block,
            closed=parts[-1].closed,
            kind=kind,
            claim=claim,
            verification=None if best is None else best[1],
        )


def _goes_on(whole: Sequence[Paragraph], one: Marked, other: Marked) -> bool:
    """Tell whether ``he said`` splits one quotation in two, as in ``"Our help," he said, "is no gift."``."""
    (number, span), (other_number, other_span) = one.outer[-1], other.outer[0]
    if one.block or other.block or number != other_number:
        return False
    between = whole[number].text[span.end : other_span.start]
    first, second = one.text.rstrip(), other.text.lstrip(" …")
    open_ended = first.endswith((",", "—", "–", "-")) or (first[-1:].isalnum() and between.startswith(","))
    comes_back = between.rstrip().endswith((",", "—", "–", "-"))
    return open_ended and comes_back and second[:1].islower() and not re.search(r"[.!?;]", between)


def _is_title(text: str) -> bool:
    """Tell whether words in marks are written as titles of works are: ``Winter at the Gate``."""
    words = text.split()
    great = [word for word in words if word.casefold() not in _SMALL]
    return len(great) > 1 and words[0][:1].isupper() and text[-1:].isalnum() and all(w[:1].isupper() for w in great)


def _texts(parts: Sequence[Marked]) -> list[str]:
    """Give what a quotation may say: the mark before ``he said`` may be the speaker's or the newspaper's.

    A newspaper's comma may stand for nothing, or for the speaker's full stop.
    """
    if len(parts) == 1:
        return [parts[0].text]
    bare = [*(part.text.rstrip(" ,—–-") for part in parts[:-1]), parts[-1].text]
    sentences = [part[:1].upper() + part[1:] for part in bare[1:]]
    return [" ".join(bare), " ".join(part.text for part in parts), ". ".join([bare[0], *sentences])]


def _best(
    archive: Archive, texts: Sequence[str], claim: Claim | None, on: str | None
) -> tuple[str, Verification] | None:
    """Verify each way to read a quotation; give the best."""
    best: tuple[str, Verification] | None = None
    for text in texts:
        try:
            found = _verified(archive, text, claim, on)
        except EmptyQuote:
            continue
        if best is None or (found.ok, -_RANK[found.words]) > (best[1].ok, -_RANK[best[1].words]):
            best = (text, found)
    return best


def _verified(archive: Archive, text: str, claim: Claim | None, on: str | None) -> Verification:
    """Verify one quotation; what a reporter is said to have asked must stand in a question."""
    if claim is not None and claim.name is None and claim.office is not None and _PRESS.search(claim.office):
        found = verify(archive, text, None, on)
        asked = bool(found.places) and found.places[0].turn_kind == "question"
        voice: Voice = "claimed" if asked else "other"
        return msgspec.structs.replace(
            found,
            claimed=claim.office,
            voice=voice,
            ok=is_ok(found.words, voice, found.warnings),
            verdict=verdict_of(found.words, voice),
        )
    return verify(archive, text, _speaker(claim), on)


def _speaker(claim: Claim | None) -> str | None:
    if claim is None:
        return None
    return claim.name or _DETERMINER.sub("", claim.office or "") or None
