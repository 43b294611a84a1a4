"""Verifying one quotation: what the words are, whose they are, and what a careful reader would add."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.index.entries import day
from onrecord.archive.query.filters import first_day, last_day
from onrecord.quotes.finding import Finder, is_close
from onrecord.quotes.kinds import kind_of
from onrecord.quotes.parts import LEAST, MOST_PARTS, chain_of, runs
from onrecord.quotes.placing import Placer, left_out_of
from onrecord.quotes.quote import fragments, is_printed, prepare, without_notes
from onrecord.quotes.verification import (
    WARNINGS,
    Difference,
    SearchedRecord,
    Verification,
    is_ok,
    verdict_of,
)
from onrecord.quotes.voices import claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.archive import Archive
    from onrecord.archive.search.wording import Wording
    from onrecord.model import Span
    from onrecord.quotes.finding import Close, Standing
    from onrecord.quotes.parts import Chain
    from onrecord.quotes.placing import Placed
    from onrecord.quotes.quote import Quote
    from onrecord.quotes.verification import Words

_LONG_GAP = 60
"""Words left out by an ellipsis above which its ends have little to do with each other."""
_JOINT = " [\u2026] "


def verify(archive: Archive, text: str, speaker: str | None = None, on: str | None = None) -> Verification:
    """Hold a quotation against the record: the latest version of each document.

    Args:
        archive: the record.
        text: the quotation, with or without quotation marks around it.
        speaker: who is said to have said it: a name, or an office as printed.
        on: the day, month or year of the event, ISO 8601; words that stand elsewhere alone get a warning.

    Raises:
        EmptyQuote: there is no word in the quotation, or too many.
        BadQuery: ``on`` is no date.
    """
    quote = prepare(text)
    first, last = first_day(on), last_day(on)
    asked = speaker.strip() if speaker is not None else ""
    with archive.wording() as wording:
        return _Verifying(wording, text, quote, asked or None, first, last, on).run()


class _Answer(NamedTuple):
    """What was found: the kind of words, the places (the one that counts first) and the differences."""

    words: Words
    placed: Sequence[Placed]
    differences: tuple[Difference, ...] = ()
    more: bool = False
    warnings: tuple[tuple[str, str], ...] = ()
    record_words: str | None = None


class _Verifying:
    """One verification."""

    def __init__(
        self,
        wording: Wording,
        given: str,
        quote: Quote,
        speaker: str | None,
        first: str | None,
        last: str | None,
        on: str | None,
    ) -> None:
        self._wording = wording
        self._given = given
        self._quote = quote
        self._speaker = speaker
        self._claim = None if speaker is None else claim(speaker)
        self._days = None if on is None else (day(first) or 1, day(last))
        self._dates = first, last
        self._on = on
        self._placer = Placer(wording, self._claim, self._days)

    def run(self) -> Verification:
        """Look on the days that were given, then on all others."""
        answer = self._answer(Finder(self._wording, self._days))
        if self._days is not None and answer.words in {"not-found", "altered"}:
            elsewhere = self._answer(Finder(self._wording, None))
            if answer.words == "not-found" or elsewhere.words not in {"not-found", "altered"}:
                answer = elsewhere
        return self._verification(answer)

    def _answer(self, finder: Finder) -> _Answer:
        quote = self._quote
        names = [] if self._claim is None else self._wording.names_with(self._claim.name)
        # An office, or a name spelt in another way, chooses no places: more are looked at.
        wide = self._claim is not None and not names
        standing, more = finder.exact(quote, names, self._placer.own, wide=wide)
        if standing:
            return self._exact(standing, more=more)
        noted = self._with_notes(finder)
        if noted is not None:
            return noted
        parts = fragments(quote)
        if len(parts) > 1:
            return self._in_parts(parts, finder)
        return self._near(finder)

    def _with_notes(self, finder: Finder) -> _Answer | None:
        """Look for the words without what stands in brackets, where the transcript prints just that."""
        bare, notes = without_notes(self._quote)
        if bare is None:
            return None
        found = []
        for each in finder.exact(bare)[0]:
            if is_printed(self._quote, each.place.of(each.stretch.text)):
                named = tuple(Difference("note", note, note, harmless=True) for note in notes)
                match = each.match._replace(differences=(*each.match.differences, *named))
                found.append(each._replace(match=match))
        return self._exact(found, more=False) if found else None

    def _exact(self, standing: Sequence[Standing], *, more: bool) -> _Answer:
        placed = self._placer.placed(standing, self._quote.text)
        best = placed[0]
        differences = (*self._quote.hidden, *best.differences)
        warnings = []
        if self._claim is None and self._placer.differ(placed):
            names = dict.fromkeys(each.place.speaker or "unknown speaker" for each in placed)
            warnings.append(("ambiguous", "; ".join(names)))
        return _Answer(_kind(differences), placed, differences, more, tuple(warnings))

    def _in_parts(self, parts: Sequence[Quote], finder: Finder) -> _Answer:
        chains = chain_of(parts, finder)
        if chains:
            return self._elided(chains)
        places = [finder.exact(part)[0] for part in parts] if len(parts) <= MOST_PARTS else [[]]
        return self._spliced(parts, places) if all(places) else self._near(finder, elided=True)

    def _elided(self, chains: Sequence[Chain]) -> _Answer:
        placed = self._placer.chained(chains, self._quote.text)
        chain = placed[0].chain
        assert chain is not None  # noqa: S101 - chained gives it
        differences = [*self._quote.hidden, *placed[0].differences]
        warnings: list[tuple[str, str]] = []
        for words, span in chain.gaps():
            differences.append(Difference("elided", "\u2026", words, harmless=False, span=span))
            warnings += left_out_of(words)
            if len(words.split()) > _LONG_GAP:
                warnings.append(("distant", f"{len(words.split())} words"))
        return _Answer("elided", placed, tuple(differences), warnings=tuple(warnings))

    def _spliced(self, parts: Sequence[Quote], places: Sequence[Sequence[Standing]]) -> _Answer:
        placed: list[Placed] = []
        for part, standing in zip(parts, places, strict=True):
            own = self._placer.placed(standing, part.text)
            same = [each for each in own if placed and each.place.record == placed[0].place.record]
            placed.append((same or own)[0])
        differences = tuple(
            Difference("from elsewhere", part.text, each.place.words, False, each.place.citation.parts[0])  # noqa: FBT003
            for part, each in zip(parts, placed, strict=True)
            if each.place.citation.parts
        )
        words = _JOINT.join(each.place.words for each in placed)
        return _Answer("spliced", placed, (*self._quote.hidden, *differences), record_words=words)

    def _near(self, finder: Finder, *, elided: bool = False) -> _Answer:
        close = finder.near(self._quote, self._placer.own)
        bracketed = "[" in self._quote.text
        good = [
            each for each in close if is_close(self._quote, each.alignment) or (bracketed and each.alignment.harmless)
        ]
        if good and good[0].alignment.harmless and not elided:
            return self._exact(_apart(each for each in good if each.alignment.harmless), more=False)
        if not elided and len(self._quote.words) >= 2 * LEAST and (not good or good[0].alignment.closeness < _SURE):
            pieced = self._pieced(finder)
            if pieced is not None:
                return pieced
        if good:
            return self._altered(good)
        return _Answer("not-found", self._placer.nearest([each.nearest for each in close[:1]]))

    def _altered(self, good: Sequence[Close]) -> _Answer:
        best = good[0].alignment.closeness
        near = _apart(each for each in good if each.alignment.closeness >= best - _LESS)
        placed = self._placer.first(near, self._quote.text)
        return _Answer("altered", [placed], (*self._quote.hidden, *placed.differences))

    def _pieced(self, finder: Finder) -> _Answer | None:
        """Take a quotation for one that is put together of runs of the record, without a sign between them."""
        parts = runs(self._quote, finder)
        if not parts:
            return None
        chains = chain_of(parts, finder)
        if not chains:
            places = [finder.exact(part)[0] for part in parts]
            return self._spliced(parts, places) if all(places) else None
        placed = self._placer.chained(chains, self._quote.text)
        chain = placed[0].chain
        assert chain is not None  # noqa: S101 - chained gives it
        differences = tuple(
            Difference(kind_of("", words, begins=True), "", words, harmless=False, span=span)
            for words, span in chain.gaps()
        )
        return _Answer("altered", placed, (*self._quote.hidden, *differences))

    def _verification(self, answer: _Answer) -> Verification:
        best = answer.placed[0] if answer.placed else None
        found = answer.words != "not-found"
        because = list(answer.warnings)
        if best is not None and found:
            for each in answer.placed if answer.words == "spliced" else answer.placed[:1]:
                because += each.place.because
        named = {warning for warning, _ in because}
        warnings = tuple(warning for warning in WARNINGS if warning in named)
        voice = best.place.voice if best is not None and found else ("unclaimed" if self._claim is None else "open")
        about = self._wording.searched(*self._dates)
        everything = self._wording.searched(None, None)
        searched = everything if best is not None and "other-date" in named else about
        words = "" if best is None else best.place.words
        return Verification(
            quote=self._given,
            claimed=self._speaker,
            words=answer.words,
            voice=voice,
            warnings=warnings,
            ok=is_ok(answer.words, voice, warnings),
            verdict=verdict_of(answer.words, voice),
            speaker=None if best is None else best.place.speaker,
            citation=None if best is None else best.place.citation,
            record_words=words if answer.record_words is None else answer.record_words,
            differences=answer.differences if found else (),
            places=tuple(each.place for each in answer.placed),
            more_places=answer.more,
            searched=SearchedRecord(
                searched.documents,
                searched.publishers,
                self._wording.speakers(),
                searched.since,
                searched.until,
                self._on,
            ),
            because=tuple(dict.fromkeys(because)),
        )


_SURE = 0.8
"""Closeness from which a quotation is taken for one place altered, not for several put together."""
_LESS = 0.1
"""How much less close a place of the speaker who was named may be to be the one that was meant."""


def _apart(close: Iterable[Close]) -> list[Standing]:
    """Give the places of what is close, each once: two passages of a turn may both lead to one."""
    places: dict[tuple[int, Span], Standing] = {}
    for each in close:
        standing = each.standing
        places.setdefault((standing.stretch.document, standing.place), standing)
    return list(places.values())


def _kind(differences: Sequence[Difference]) -> Words:
    if not all(difference.harmless for difference in differences):
        return "altered"
    return "normalised" if differences else "exact"
