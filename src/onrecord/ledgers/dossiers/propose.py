"""Proposing a definition of a matter from the record, for a person to edit.

The words asked for; what keeps their company (`onrecord.ledgers.dossiers.company`); what takes their place or means
the same (`onrecord.ledgers.dossiers.alike`). What tells the matter alone becomes an entry of ``words`` or
``names``, the rest companions; each has a note with the counts that it stands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onrecord.ledgers.dossiers.alike import Alike, commonest, same_meaning, same_place
from onrecord.ledgers.dossiers.asked import asked_for, nowhere
from onrecord.ledgers.dossiers.company import SURE, WIDE, Company
from onrecord.ledgers.dossiers.keeping import has, kept
from onrecord.ledgers.dossiers.knowing import known_as
from onrecord.ledgers.dossiers.matter import Matter
from onrecord.ledgers.dossiers.telling import Evidence
from onrecord.ledgers.dossiers.worded import Words
from onrecord.ledgers.dossiers.written import as_written
from onrecord.ledgers.echoes.background import background

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Archive, Searched
    from onrecord.ledgers.dossiers.asked import Asked
    from onrecord.ledgers.dossiers.company import Term
    from onrecord.ledgers.dossiers.counting import Stems

_LOOKED_AT = 80
"""Words and phrases of the surest company that are looked at."""
_MOST_WORDS, _MOST_NAMES, _MOST_COMPANIONS = 8, 10, 20
_APART = 3
"""Sentences that must have the words of a phrase, not side by side, for that to be an entry."""
_MOST_FURTHER = 8
_READ_FOR_MEANING = 3
_OFTEN = 0.25
"""Share of the sentences of a like word that must have other evidence of the matter around them."""


class Proposal(NamedTuple):
    """A proposed definition.

    Attributes:
        matter: the definition, with a note for each entry.
        searched: the documents of the record.
        says: what could not be done, in one sentence each.
    """

    matter: Matter
    searched: Searched
    says: tuple[str, ...] = ()

    def toml(self) -> str:
        """Write the file, under comments that say what it stands on and what to do with it."""
        about = self.searched
        days = f", {about.since} to {about.until}" if about.since else ""
        documents = f"{about.documents} document{'' if about.documents == 1 else 's'}"
        head = [
            f"Proposed from a record of {documents}{days}: take out what does not belong, put in what is missing.",
            "A sentence with one of the words or names belongs; companions only carry a passage on.",
            *self.says,
        ]
        lines = [f"# {_one_line(each)}" for each in head]
        text = self.matter.toml()
        title, rest = text.split("\n", 1)
        more = ['# about = "what belongs to it, in a sentence or two"']
        if about.since:
            more += [f'# since = "{about.since}"', f'# until = "{about.until}"']
        return "\n".join([*lines, "", title, *more, rest])


def propose(archive: Archive, words: str, *, title: str | None = None) -> Matter:
    """Propose the definition of a matter from the words that it is spoken of in.

    Args:
        archive: the record.
        words: a word or a phrase, or several parted by commas; ``+`` joins words of one sentence.
        title: what the matter is called; the first phrase where it is not given.

    Raises:
        NothingSaid: none of the words stands in the record; the sentence gives the nearest words there are.
    """
    return proposal(archive, words, title=title).matter


def proposal(archive: Archive, words: str, *, title: str | None = None) -> Proposal:
    """Propose a definition, as `propose` does, with what it was made from."""
    spoken = archive.spoken()
    speech = Words(spoken.rows, background())
    asked = asked_for(archive, speech, words)
    found = _Proposing(archive, speech, asked)
    given = " ".join((title or "").split()) or asked[0].entry.replace(" + ", " ")
    lacking = [each for each in asked if not each.times]
    says = (f"{nowhere(lacking, len(speech.rows))}.",) if lacking else ()
    return Proposal(found.matter(given[:1].upper() + given[1:]), spoken.searched, says)


class _Entry(NamedTuple):
    """An entry with its note."""

    text: str
    note: str
    name: bool
    tells: bool
    stems: Stems = ()
    asked: bool = False


class _Proposing:
    """One proposal."""

    def __init__(self, archive: Archive, speech: Words, asked: Sequence[Asked]) -> None:
        self._archive, self._speech, self._asked = archive, speech, asked
        said = np.logical_or.reduce([each.said for each in asked])
        own = frozenset(stem for each in asked for part in each.stems for stem in part)
        self._company = Company(speech, said, own)
        self._around = f"“{asked[0].entry}”" if len(asked) == 1 else "the words asked for"
        self._phrases = [each.stems[0] for each in asked if each.times and len(each.stems) == 1]

    def matter(self, title: str) -> Matter:
        """Put the definition together."""
        terms = kept(self._company.terms()[:_LOOKED_AT], self._phrases)
        self._evidence = Evidence(self._company, terms)
        written = as_written(self._archive, self._speech, [(term.stems, term.name) for term in terms])
        entries = [*self._own(), *self._apart()]
        entries += [self._entry(term, written[term.stems]) for term in terms if term.stems in written]
        return _matter(title, [*entries, *self._further(terms), *self._alike()])

    def _own(self) -> list[_Entry]:
        """Give the entries for what was asked for."""
        names = self._names()
        found = []
        for each in self._asked:
            name = names.get(each.stems[0]) if len(each.stems) == 1 else None
            documents = len(set(self._speech.document[each.said].tolist()))
            note = (
                f"asked for; in {_counted(each.times, 'sentence')} of {_counted(documents, 'document')}"
                if each.times
                else f"asked for; {nowhere([each], len(self._speech.rows))}"
            )
            if each.instead and each.times:
                note += ", nowhere side by side"
            known = known_as(name) if name else ""
            found.append(
                _Entry(
                    name or each.entry, note + (f"; {known}" if known else ""), name is not None, tells=True, asked=True
                )
            )
        return found

    def _names(self) -> dict[Stems, str]:
        """Give those of the phrases asked for that the record writes with capitals, as it writes them."""
        found = as_written(self._archive, self._speech, [(stems, True) for stems in self._phrases])
        return {stems: form for stems, form in found.items() if self._company.is_name(stems)}

    def _apart(self) -> list[_Entry]:
        """Give an entry for the words of a phrase that stand in one sentence, but not side by side."""
        found = []
        for each in self._asked:
            if each.apart < _APART or len(each.entry.split()) < 2:  # noqa: PLR2004 - one word has nothing apart
                continue
            held, tells = self._evidence.apart(each.stems[0])
            more = _counted(each.apart, "more sentence")
            note = f"in {more} the words stand, not side by side; {self._among(held, tells)}"
            found.append(
                _Entry(" + ".join(each.entry.split()), note, name=False, tells=self._evidence.sure(held, tells))
            )
        return found

    def _entry(self, term: Term, text: str) -> _Entry:
        """Make an entry of what keeps company."""
        held, among = self._evidence.of(term.stems)
        tells = self._evidence.sure(held, among, bare=len(term.stems) == 1 and not term.name)
        company = self._company
        near = f"in {term.near} of {company.around:,} sentences around {self._around}"
        note = f"{near}, in {term.far:,} of {company.others:,} others"
        if tells and term.far:
            note += f"; {self._among(held, among)}"
        if term.name and (known := known_as(text)):
            note += f"; {known}"
        return _Entry(text, note, term.name, tells, term.stems)

    def _further(self, terms: Sequence[Term]) -> list[_Entry]:
        """Give entries for the company of the company, where the words themselves stand around few sentences.

        The sentences in which it is looked for are those around the words and those that have others of their company
        together (`Evidence.shown`).
        """
        company = self._company.over(self._evidence.shown)
        if self._company.reach < WIDE or company.around <= self._company.around:
            return []
        known = {term.stems for term in terms}
        more = [
            term
            for term in kept(company.terms()[:_LOOKED_AT], self._phrases)
            if term.g2 >= SURE and term.stems not in known
        ]
        forms = as_written(self._archive, self._speech, [(term.stems, term.name) for term in more])
        where = f"{company.around:,} sentences around {self._around} or among words of their company"
        return [
            _Entry(
                forms[term.stems],
                f"in {term.near} of {where}, in {term.far:,} of {company.others:,} others",
                term.name,
                tells=False,
                stems=term.stems,
            )
            for term in more[:_MOST_FURTHER]
            if term.stems in forms
        ]

    def _among(self, held: int, among: int) -> str:
        return f"{among} of {_counted(held, 'sentence')} that have it stand among other words of the matter"

    def _alike(self) -> list[_Entry]:
        """Give entries for what takes the place of the words, or means nearly the same, among words of the matter."""
        like: list[Alike] = same_place(self._speech, self._phrases, self._company.alone) if self._phrases else []
        compared = commonest(self._company.phrases(self._evidence.shown))
        read = as_written(self._archive, self._speech, [(stems, False) for stems in compared], _READ_FOR_MEANING)
        own = frozenset(stem for stems in self._phrases for stem in stems)
        read = {stems: form for stems, form in read.items() if not own & set(stems)}
        like += same_meaning([each.entry for each in self._asked if each.times], read)
        names = {one.stems: self._company.is_name(one.stems) for one in like}
        forms = as_written(self._archive, self._speech, names.items())
        found = []
        for one in like:
            if one.stems not in forms:
                continue
            held, among = self._evidence.of(one.stems)
            if among < 2 or among < _OFTEN * held:  # noqa: PLR2004 - once is chance
                continue
            reason = (
                f"takes the place of {self._around}: {one.shared} neighbours in common"
                if one.how == "place"
                else f"near {self._around} in meaning ({one.likeness:.2f}, by a model of sentences)"
            )
            tells = self._evidence.sure(held, among, bare=len(one.stems) == 1 and not names[one.stems])
            note = f"{reason}; {self._among(held, among)}"
            found.append(_Entry(forms[one.stems], note, names[one.stems], tells, one.stems))
        return found


def _matter(title: str, entries: Sequence[_Entry]) -> Matter:
    lists: dict[str, list[str]] = {"words": [], "names": [], "companions": []}
    most = {"words": _MOST_WORDS, "names": _MOST_NAMES, "companions": _MOST_COMPANIONS}
    notes: dict[str, str] = {}
    seen: set[str] = set()
    for entry in entries:
        text = " ".join(entry.text.split())
        kind = ("names" if entry.name else "words") if entry.tells else "companions"
        if not text or text.casefold() in seen:
            continue
        if not entry.asked and len(lists[kind]) >= most[kind]:
            continue
        if not entry.tells and (text[:1].isdigit() or _is_covered(entry, entries)):
            continue
        seen.add(text.casefold())
        lists[kind].append(text)
        notes[text] = _one_line(entry.note)
    return Matter(
        title=title,
        words=tuple(lists["words"]),
        names=tuple(lists["names"]),
        companions=tuple(lists["companions"]),
        notes=notes,
    )


def _is_covered(entry: _Entry, entries: Sequence[_Entry]) -> bool:
    """Tell whether a phrase that does not tell the matter alone has another entry in it, which says as much."""
    return any(
        other.stems and len(other.stems) < len(entry.stems) and has(entry.stems, other.stems) for other in entries
    )


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _one_line(text: str) -> str:
    """Give text that can stand in a comment: on one line, without what TOML forbids there."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
