"""Checking an edited brief: every citation resolved, every quotation held against the words that it cites.

The record is the judge, not the file that the brief was made from: what is cited must stand there, be the cited
speaker's, and of that day; a quotation without a citation is told, wherever its words are from.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

import msgspec

from onrecord.archive.words.words import words
from onrecord.briefs.apart import Quoted
from onrecord.briefs.checked import VERDICTS, WELL, BriefReport, CitationCheck, QuoteCheck, Verdict, counts
from onrecord.briefs.holding import RANK, Held, cut_short, held
from onrecord.briefs.lines import blocks
from onrecord.briefs.owned import OwnFigure, own_figures
from onrecord.briefs.pairing import paired
from onrecord.briefs.readout import is_asked_by
from onrecord.briefs.signed import Signed, names_somebody, wrong_day, wrong_speaker
from onrecord.model import OnRecordError
from onrecord.quotes.quote import prepare
from onrecord.quotes.verification import DIFFERENCES, WARNINGS, EmptyQuote
from onrecord.quotes.verify import verify
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.archive import Archive, Resolved
    from onrecord.briefs.apart import Apart
    from onrecord.model import Transcript
    from onrecord.quotes.verification import Difference, Verification

__all__ = ["VERDICTS", "WELL", "BriefReport", "CitationCheck", "QuoteCheck", "check_brief", "counts"]

_FEW = 4
"""Words up to which a quotation without a citation, given to nobody, is a phrase in marks."""
_PHRASES = frozenset({"line", "entry", "voice", "field"})
"""The forms of quotations that may be such phrases."""

_DAYS = lazy_re(r"\([\d-]+(?: to [\d-]+)?\)")


def check_brief(archive: Archive, brief: bytes) -> BriefReport:
    """Hold an edited brief against the record.

    Args:
        archive: the record.
        brief: the bytes of a file: Markdown, plain text, HTML or DOCX.

    Raises:
        NotADocument: the bytes are no brief that can be read.
    """
    checking = _Checking(archive, paired(blocks(brief)))
    quotations = tuple(checking.quotations())
    citations = tuple(checking.citations)
    found = tuple(checking.figures())
    figures = tuple(one for one in found if one.became != "not checked")
    unchecked = tuple(one for one in found if one.became == "not checked")
    well = [*(one.ok for one in quotations), *(one.resolves for one in citations), *(one.ok for one in figures)]
    return BriefReport(quotations, citations, figures, all(well), unchecked)


class _Checking:
    """One check."""

    def __init__(self, archive: Archive, brief: Apart) -> None:
        self._archive, self._brief = archive, brief
        self._resolved: dict[int, Resolved] = {}
        self._transcripts: dict[int, Transcript] = {}
        self._versions: dict[tuple[str, str], Transcript] = {}
        self.citations = [self._citation(number) for number in range(len(brief.citations))]
        self._distinct: dict[str, int] = {}
        for at, found in self._resolved.items():
            self._distinct.setdefault(str(found.citation), at)
        said = [f" {' '.join(_words(self._resolved[at].citation.words))} " for at in self._distinct.values()]
        self._begins = list(accumulate((len(each) + 1 for each in said), initial=0))
        self._said = "\n".join(said)
        self._held: dict[tuple[str, int], Held] = {}

    def _citation(self, number: int) -> CitationCheck:
        cited = self._brief.citations[number]
        if cited.ref is None:
            return CitationCheck(cited.written, cited.block + 1, resolves=False, says=cited.says)
        try:
            found = self._archive.resolve(cited.ref)
        except OnRecordError as error:
            return CitationCheck(cited.written, cited.block + 1, resolves=False, says=str(error))
        ref = found.citation.ref
        key = ref.record, ref.version
        if key not in self._versions:
            self._versions[key] = self._archive.get(ref.record, ref.version)
        self._resolved[number], self._transcripts[number] = found, self._versions[key]
        says, fate = "", None
        if ref.record != cited.ref.record:
            says = f"the document's id is {ref.record}"
        if found.newer is not None:
            fate = self._archive.trace(cited.ref).fate
            says = f"there is a newer version, {found.newer}, in which these words are {fate}"
        return CitationCheck(cited.written, cited.block + 1, resolves=True, says=says, newer=found.newer, fate=fate)

    def figures(self) -> Iterator[OwnFigure]:
        """Check the figures of the analyst's own words."""
        yield from own_figures(self._brief, self._resolved, self._transcripts)

    def quotations(self) -> Iterator[QuoteCheck]:
        """Check the quotations."""
        number = 0
        for one in self._brief.quotes:
            checked = [self._cited(one) if one.cited else self._uncited(one), *map(self._uncited, self._beside(one))]
            for each in checked:
                if each is not None:
                    number += 1
                    yield msgspec.structs.replace(each, number=number)

    def _beside(self, one: Quoted) -> Iterator[Quoted]:
        """Give what a signature says besides who and when: words that are no name, and nothing the record has there."""
        if one.by.who is None or one.form not in {"block", "bare"}:
            return
        known: list[str] = []
        for at in one.cited:
            voice = self._resolved[at].speaker if at in self._resolved else None
            if voice is not None:
                told = (voice.name, voice.role, voice.affiliation, *voice.labels)
                known += [word for each in told if each for word in _words(each)]
        for part in one.by.who.split(", ")[1:]:
            said = _words(part)
            if len(said) > _FEW and not names_somebody(part) and not _holds(known, said):
                yield Quoted(part, one.block, Signed(None, ()), (), "line")

    def _cited(self, one: Quoted) -> QuoteCheck | None:
        known = [number for number in one.cited if number in self._resolved]
        written = self._brief.citations[(known or one.cited)[0]].written
        bare = QuoteCheck(
            0, one.text, one.block + 1, "citation does not resolve", ok=False,
            claimed=one.by.who, days=one.by.days, citation=written,
        )  # fmt: skip
        if not known:
            if one.form == "bare" and not self._is_signed(one):
                return None
            return self._looked_for(bare, [self.citations[number].says for number in one.cited])
        options = [(held(one.text, self._transcripts[at], self._resolved[at]), at) for at in known]
        best, at = min(options, key=lambda option: RANK[option[0].words])
        if one.form == "bare" and best.words == "elsewhere" and not self._is_signed(one):
            return None  # a sentence of the analyst's own
        found = self._resolved[at]
        voice = found.speaker
        bare = msgspec.structs.replace(
            bare,
            citation=self._brief.citations[at].written,
            record_words=" ".join(found.citation.words.split()),
            speaker=None if voice is None else voice.name or voice.role or next(iter(voice.labels), None),
            date=found.date,
            differences=best.differences,
        )
        return self._judged(bare, one, best, at)

    def _judged(self, bare: QuoteCheck, one: Quoted, best: Held, at: int) -> QuoteCheck:
        found = self._resolved[at]
        if best.words == "elsewhere":
            return self._looked_for(msgspec.structs.replace(bare, verdict="not the cited words"), [])
        verdicts: list[Verdict] = []
        faults: list[str] = []
        if best.words == "beyond":
            verdicts.append("beyond the citation")
            faults.append("the speaker goes on to say this, but the citation does not reach so far; cite all of it")
        elif best.words == "altered":
            verdicts.append("altered")
            faults += [_differs(each) for each in best.differences if not each.harmless]
        cuts = best.left_out
        if best.words in {"exact", "normalised"} and not best.whole:
            cuts = (*cuts, *cut_short(self._archive, one.text, found))
        if cuts:
            verdicts.append("cut short")
            faults += [f"{WARNINGS.get(kind, kind)}: “{' '.join(shown.split())}”" for kind, shown in cuts]
        who = one.by.who
        if who is not None and (one.firm or self._is_known(who)) and (says := self._wrong_speaker(who, at)):
            verdicts.append("wrong speaker")
            faults.append(says)
        if says := wrong_day(one.by.days, found):
            verdicts.append("wrong day")
            faults.append(says)
        if verdicts:
            return msgspec.structs.replace(bare, verdict=verdicts[0], faults=tuple(faults))
        well: dict[str, Verdict] = {"exact": "exact", "normalised": "normalised", "elided": "elided"}
        return msgspec.structs.replace(bare, verdict=well[best.words], ok=True)

    def _wrong_speaker(self, who: str, at: int) -> str | None:
        """Say what is wrong with a name under cited words; nothing where another reads them out for whom it names."""
        found = self._resolved[at]
        asks = is_asked_by(who, found.citation, self._transcripts[at])
        return None if asks else wrong_speaker(who, found)

    def _looked_for(self, bare: QuoteCheck, faults: list[str]) -> QuoteCheck:
        """Say where words stand that are not at the place cited, if they stand anywhere."""
        found = self._verified(bare.text, None)
        if found is not None and found.citation is not None and found.words in {"exact", "normalised"}:
            faults = [*faults, f"these words stand at {found.citation}, {found.speaker or 'speaker unknown'}"]
            return msgspec.structs.replace(bare, faults=tuple(faults), found_at=str(found.citation))
        faults = [*faults, "these words stand nowhere in the record as they are here"]
        return msgspec.structs.replace(bare, faults=tuple(faults))

    def _uncited(self, one: Quoted) -> QuoteCheck | None:
        """Judge a quotation without a citation; None for a phrase in marks."""
        who = one.by.who if one.firm and one.by.who is not None and self._is_known(one.by.who) else None
        bare = QuoteCheck(0, one.text, one.block + 1, "no citation", ok=False, claimed=who, days=one.by.days)
        said = _words(one.text)
        if not said or self._is_printed(one, said):
            return None
        if one.form != "block":
            wrong = None
            for cited in self._cited_with(said):
                if self._holding(one.text, cited).words in WELL:
                    says = who and self._wrong_speaker(who, cited)
                    if not says:
                        return msgspec.structs.replace(bare, verdict="cited above or below", ok=True)
                    wrong = wrong or says
            if wrong:
                return msgspec.structs.replace(bare, verdict="wrong speaker", faults=(wrong,))
        if len(said) <= _FEW and who is None and one.form in _PHRASES:
            return None
        found = self._verified(one.text, who)
        if found is None:
            return None
        at = "" if found.citation is None else f": {found.citation}"
        near = msgspec.structs.replace(
            bare,
            speaker=found.speaker,
            date=found.places[0].date if found.places else None,
            record_words=" ".join(found.record_words.split()),
            differences=found.differences,
            found_at=None if found.citation is None else str(found.citation),
        )
        if found.verdict == "wrong-speaker" or found.voice in {"other", "asker"}:
            says = f"these are the words of {found.speaker or 'somebody else'}, not of {who}{at}"
            return msgspec.structs.replace(near, verdict="wrong speaker", faults=(says,))
        if one.form in {"label", "entry"} and found.words in {"exact", "normalised", "elided"}:
            return msgspec.structs.replace(near, verdict="cited above or below", ok=True)
        if found.words in {"exact", "normalised", "elided"}:
            return msgspec.structs.replace(near, faults=(f"it has no citation; it stands at{at[1:]}",))
        if found.words == "altered":
            faults = tuple(_differs(each) for each in found.differences if not each.harmless)
            return msgspec.structs.replace(near, verdict="altered", faults=(*faults, f"nearest{at}"))
        says = "it has no citation, and stands nowhere in the record as it is here"
        return msgspec.structs.replace(near, verdict="not found", faults=(says,))

    def _cited_with(self, said: list[str]) -> Iterator[int]:
        """Give a number of each citation that has these words in a run: a long brief cites, and says again, a lot."""
        numbers, sought, at = list(self._distinct.values()), f" {' '.join(said)} ", 0
        while (found := self._said.find(sought, at)) >= 0:
            which = bisect_right(self._begins, found) - 1
            yield numbers[which]
            at = self._begins[which + 1]

    def _holding(self, text: str, at: int) -> Held:
        if (text, at) not in self._held:
            self._held[text, at] = held(text, self._transcripts[at], self._resolved[at])
        return self._held[text, at]

    def _verified(self, text: str, who: str | None) -> Verification | None:
        try:
            return verify(self._archive, text, who)
        except EmptyQuote:
            return None

    def _is_printed(self, one: Quoted, said: list[str]) -> bool:
        """Tell whether words in marks, or before a signature, are what the program prints of the record itself."""
        if one.form == "signed" and (len(said) <= _FEW or one.by.who is None or not self._is_known(one.by.who)):
            return True  # a sentence of the analyst's own
        if one.form == "voice":
            known = self._archive.appearances(one.text, labels=True) if len(said) > _FEW else []
            return len(said) <= _FEW or any(said == _words(label) for voice in known for label in voice.labels)
        if one.form == "field":  # put together from pieces of sentences, days in brackets added
            return self._vocabulary.issuperset(_words(_DAYS.sub("", one.text)))
        titles = {transcript.title for transcript in self._versions.values() if transcript.title}
        return one.form in {"line", "signed"} and any(_holds(_words(title), said) for title in titles)

    @cached_property
    def _vocabulary(self) -> set[str]:
        return {word for transcript in self._versions.values() for word in words(transcript.text)}

    def _is_signed(self, one: Quoted) -> bool:
        who = one.by.who
        return who is not None and ((bool(one.by.days) and names_somebody(who)) or self._is_known(who))

    def _is_known(self, who: str) -> bool:
        """Tell whether somebody of this name, or under this label, speaks in the record."""
        first = who.split(",", 1)[0]
        return bool(self._archive.people(first)) or bool(self._archive.appearances(first, labels=True))


def _differs(each: Difference) -> str:
    was, now = (f"“{words}”" if words else "nothing" for words in (each.record, each.quote))
    return f"{DIFFERENCES.get(each.kind, each.kind)}: the record has {was}, the brief {now}"


def _holds(outer: list[str], inner: list[str]) -> bool:
    return f" {' '.join(inner)} " in f" {' '.join(outer)} "


def _words(text: str) -> list[str]:
    try:
        return prepare(text).words
    except EmptyQuote:
        return []
