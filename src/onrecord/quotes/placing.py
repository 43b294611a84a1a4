"""Places of words in the record with all that is known of them, the one that counts first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.index.entries import day
from onrecord.archive.words.words import words as words_of
from onrecord.quotes import voices
from onrecord.quotes.context import Around, around, cuts, left_out, reported
from onrecord.quotes.corrections import taken_back
from onrecord.quotes.quote import editors_words
from onrecord.quotes.verification import Place
from onrecord.text.lazy import lazy_re
from onrecord.text.manner import INTERPRETED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.archive.search.stretches import Stretch, VoiceRow
    from onrecord.archive.search.wording import Wording
    from onrecord.model import Citation, Span
    from onrecord.quotes.finding import Days, Standing
    from onrecord.quotes.parts import Chain
    from onrecord.quotes.tokens import Joined
    from onrecord.quotes.verification import Difference, Voice

_LOOKED_INTO = 20
"""Places whose surroundings are read; of the others it is known who speaks."""
_RANK: dict[str, int] = {"claimed": 0, "unclaimed": 0, "reported": 1, "open": 2, "asker": 3, "other": 4}
_GAPS = {"elision": "gap", "inaudible": "gap", "editor-insertion": "editorial", "misprint": "misprint"}
_OTHER_WORDS = frozenset({"quotation", "table", "insert", "unknown"})
"""Kinds of segments whose words are left out of the speaker's own, and should not be without a sign."""
_INAUDIBLE = lazy_re(r"inaudible|unintelligible|indistinct|crosstalk|cross talk|off.?mic|no audio|\?\?", re.IGNORECASE)
_ELISION = lazy_re(r"^\W*(?:\u2026|\.\.\.)?\W*$")


class Placed(NamedTuple):
    """A place, the differences there, the voice as the archive has it, and the chain of parts where there are some."""

    place: Place
    differences: tuple[Difference, ...]
    said: VoiceRow
    chain: Chain | None = None


class Placer:
    """Says whose the words at a place are and what stands around them.

    Args:
        wording: the archive's.
        claim: the speaker who was named; None where nobody was.
        days: first and last day that were given, as ordinals.
    """

    def __init__(self, wording: Wording, claim: voices.Claim | None, days: Days) -> None:
        self._wording = wording
        self._claim = claim
        self._days = days

    def placed(self, standing: Sequence[Standing], quote: str) -> list[Placed]:
        """Give the places, the one that counts first: the speaker's own, with the least to add.

        Args:
            standing: where the words stand.
            quote: the quotation's characters.
        """
        voiced = self._voiced(standing)
        found = self._looked_into(voiced, quote)
        others = [self._bare(said, each) for said, each in voiced[len(found) :]]
        return [*sorted(found, key=_rank), *others]

    def first(self, standing: Sequence[Standing], quote: str) -> Placed:
        """Give the first place of the best voice alone; they come with the best first."""
        return min(self._looked_into(self._voiced(standing), quote), key=_voice_rank)

    def _voiced(self, standing: Sequence[Standing]) -> list[tuple[VoiceRow, Standing]]:
        """Give whose each place is, those of the speaker who was named first."""
        voiced = [(self._wording.voice(each.stretch), each) for each in standing]
        order = {"yes": 0, "maybe": 1, "no": 2}
        voiced.sort(key=lambda pair: 0 if self._claim is None else order[voices.fits(self._claim, pair[0])])
        return voiced

    def _looked_into(self, voiced: Sequence[tuple[VoiceRow, Standing]], quote: str) -> list[Placed]:
        """Read what stands around the places, in order, up to the first that has nothing to add."""
        found: list[Placed] = []
        for said, each in voiced[:_LOOKED_INTO]:
            about = around(each.joined, each.place)
            place = self._place(said, each.stretch, each.joined, each.place, about, quote)
            found.append(Placed(place, each.match.differences, said))
            # One is enough; who speaks at the others is known without their surroundings.
            if _is_clean(place):
                break
        return found

    def nearest(self, standing: Sequence[Standing]) -> list[Placed]:
        """Give places that are only near, whose surroundings say nothing of the quotation."""
        return [self._bare(self._wording.voice(each.stretch), each) for each in standing]

    def _bare(self, said: VoiceRow, each: Standing) -> Placed:
        place = self._place(said, each.stretch, each.joined, each.place, None, "")
        return Placed(place, each.match.differences, said)

    def own(self, stretch: Stretch) -> bool:
        """Tell whether words are the claimed speaker's, or nobody was claimed."""
        return self._claim is None or voices.fits(self._claim, self._wording.voice(stretch)) == "yes"

    def chained(self, chains: Sequence[Chain], quote: str) -> list[Placed]:
        """Give the places of chains of parts, likewise."""
        found = []
        for chain in chains:
            said, span = self._wording.voice(chain.stretch), chain.place()
            place = self._place(said, chain.stretch, chain.joined, span, around(chain.joined, span), quote)
            differences = tuple(difference for match in chain.matches for difference in match.differences)
            found.append(Placed(place, differences, said, chain))
        return sorted(found, key=_voice_rank)

    @staticmethod
    def differ(placed: Sequence[Placed]) -> bool:
        """Tell whether more than one voice says the words."""
        first = placed[0].said
        return any(not voices.same_voice(first, each.said) for each in placed[1:])

    def _place(
        self, said: VoiceRow, stretch: Stretch, joined: Joined, span: Span, about: Around | None, quote: str
    ) -> Place:
        citation = self._wording.cite(stretch, span)
        start, end = joined.offset(span.start), joined.offset(span.end - 1) + 1
        told = reported(about) if about is not None else ""
        because: list[tuple[str, str]] = []
        if about is not None:
            spoken = joined.text[start:end]
            because += [*self._because(said, stretch, span, quote, spoken), *cuts(about, quote)]
        voice = self._voice(said, stretch, told, span)
        if told:
            because.append(("attribution", told))
        if not voices.is_sure(said) or voice == "open":
            because.append(("speaker-unresolved", voices.shown(said) or "no label"))
        known = stretch.about
        return Place(
            citation=citation,
            words=self._words(stretch, span, citation) or joined.text[start:end],
            record=known.record,
            title=known.title,
            date=known.date,
            publisher=known.publisher,
            speaker=voices.shown(said),
            name=said.name,
            role=said.role,
            affiliation=said.affiliation,
            label=said.label,
            turn_id=said.turn_id,
            turn_kind=said.turn_kind,
            voice=voice,
            warnings=tuple(dict.fromkeys(warning for warning, _ in because)),
            before="" if about is None else about.before,
            behind="" if about is None else about.behind,
            because=tuple(dict.fromkeys(because)),
        )

    def _words(self, stretch: Stretch, span: Span, citation: Citation) -> str:
        """Give the words spoken in a place with what an editor put in or left out between them: ``60 [thousand]``."""
        if "[" not in citation.exact:
            return citation.words
        found = [*citation.parts]
        for place, kind in self._wording.segments(stretch, span.start, span.end):
            within = place.clip(span) if kind == "editorial" else None
            if within is not None:
                found.append(within)
        if len(found) == len(citation.parts):
            return citation.words
        text, told, at = stretch.text, "", span.start
        for part in sorted(found, key=lambda each: each.start):
            blank = " " if part.start > at and told and not told[-1].isspace() else ""
            told += blank + part.of(text)
            at = part.end
        return told.strip()

    def _voice(self, said: VoiceRow, stretch: Stretch, told: str, span: Span) -> Voice:
        if self._claim is None:
            return "reported" if told else "unclaimed"
        fit = voices.fits(self._claim, said)
        if fit == "yes":
            return "reported" if told else "claimed"
        asker = self._wording.asker_named(stretch, span)
        if asker is not None and voices.fits(self._claim, asker) == "yes":
            return "reported"
        asks = said.turn_kind == "question" or said.kind == "press"
        if fit == "no":
            return "asker" if asks else "other"
        if asks and (self._claim.persons or self._is_there(stretch, said)):
            return "asker"
        return "open"

    def _is_there(self, stretch: Stretch, said: VoiceRow) -> bool:
        """Tell whether the speaker who was named is another voice of the same document."""
        claim = self._claim
        return claim is not None and any(
            other.number != said.number and voices.fits(claim, other) == "yes"
            for other in self._wording.voices(stretch)
        )

    def _of_the_whole(self, said: VoiceRow, stretch: Stretch) -> Iterable[tuple[str, str]]:
        """Give what holds for all of the document, or for all that this voice says."""
        delivery = self._wording.delivery(stretch) or ""
        if delivery == "as prepared":
            yield "as-prepared", delivery
        if delivery == "interpreted" or said.kind == "interpreter":
            yield "interpreted", delivery or "interpreter"
        if self._days is not None:
            held = day(stretch.about.date)
            if not held:
                yield "date-unknown", "no date"
            elif not self._days[0] <= held <= self._days[1]:
                yield "other-date", stretch.about.date or ""

    def _because(
        self, said: VoiceRow, stretch: Stretch, span: Span, quote: str, spoken: str
    ) -> Iterable[tuple[str, str]]:
        """Give what the document itself says about these words: its delivery, its gaps, its misprints."""
        yield from self._of_the_whole(said, stretch)
        text, begin = stretch.text, said.start if said.label_end is None else said.label_end
        begin = min(begin, span.start) if said.turn_id is not None else span.start
        for place, kind in self._wording.segments(stretch, begin, span.end):
            words = " ".join(place.of(text).split())
            if kind == "note" and INTERPRETED.search(words):
                yield "interpreted", words
            if place.start < span.start:
                continue
            if kind in _OTHER_WORDS or (kind == "note" and _INAUDIBLE.search(words)):
                yield "gap", words
            if kind == "editorial":
                if _ELISION.match(words):
                    yield "gap", words
                elif not _has(quote, words, spoken):
                    yield "editorial", words
        for gap in self._wording.items(stretch, "gaps", span.start, span.end):
            named = _GAPS.get(getattr(gap, "kind", ""))
            words = " ".join(text[gap.start : gap.end].split())
            if named is not None and (named != "editorial" or not _has(quote, words, spoken)):
                yield named, words
        if note := taken_back(text, span, spoken):
            yield "misprint", note
        for reading in self._wording.items(stretch, "readings", span.start, span.end):
            if getattr(reading, "kind", "") != "label":
                yield "misprint", f"{text[reading.start : reading.end]} ({getattr(reading, 'says', '')})"


def _has(quote: str, inserted: str, spoken: str) -> bool:
    """Tell whether a quotation has an editor's insertion, with its brackets or without.

    Args:
        quote: the quotation's characters.
        inserted: the insertion as printed.
        spoken: the words of the record without any insertion; the same words may have been spoken as well.
    """
    if inserted in " ".join(quote.split()):
        return True
    run = words_of(editors_words(inserted))
    return bool(run) and _count(words_of(quote), run) > _count(words_of(spoken), run)


def _count(held: Sequence[str], run: Sequence[str]) -> int:
    return f" {' '.join(held)} ".count(f" {' '.join(run)} ")


def _is_clean(place: Place) -> bool:
    return place.voice in {"claimed", "unclaimed"} and not place.warnings


def left_out_of(words: str) -> list[tuple[str, str]]:
    """Give what an ellipsis leaves out that it should not have."""
    return list(left_out(words))


def _voice_rank(placed: Placed) -> tuple[int, int]:
    return _RANK[placed.place.voice], 0


def _rank(placed: Placed) -> tuple[int, int, int, str]:
    place = placed.place
    return _RANK[place.voice], len(place.warnings), len(placed.differences), place.date or "9999"
