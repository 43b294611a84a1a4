"""Words and phrases as the record writes them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.archive.sentences.spoken import heard
from onrecord.ledgers.dossiers.counting import places
from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.archive import Archive
    from onrecord.ledgers.dossiers.counting import Stems
    from onrecord.ledgers.dossiers.worded import Words

_LOOKED_AT = 40
"""Places of a phrase that are read to see how it is written."""
_INSIDE = 1_000
"""What a form counts inside a sentence, against one at its beginning."""
_PHRASE, _NAME = lazy_re(r"[\w\s'’\-–/&]+"), lazy_re(r"[\w\s'’\-–/&.]+")
"""What a phrase and a name are made of: other marks part them."""


def as_written(
    archive: Archive, speech: Words, phrases: Iterable[tuple[Stems, bool]], looked_at: int = _LOOKED_AT
) -> dict[Stems, str]:
    """Give for each word or phrase the form that the record has most often; none where marks part its words.

    Args:
        archive: the record.
        speech: its sentences.
        phrases: the stems of each, and whether it is a name, whose capitals count.
        looked_at: how many places of each are read.
    """
    names: dict[Stems, bool] = {}
    wanted: dict[int, list[tuple[Stems, bool, int]]] = {}
    for stems, name in phrases:
        found = places(speech, stems)
        names[stems] = name
        for place in found[:: -(-len(found) // looked_at) or 1].tolist():
            sentence = int(speech.sentence[place])
            wanted.setdefault(sentence, []).append((stems, name, place - int(speech.first[sentence])))
    forms: dict[Stems, Counter[str]] = {}
    by_document: dict[int, list[int]] = {}
    for sentence in sorted(wanted):
        by_document.setdefault(int(speech.document[sentence]), []).append(sentence)
    for document, sentences in by_document.items():
        spans = [Span(int(speech.start[each]), int(speech.end[each])) for each in sentences]
        for sentence, citation in zip(sentences, archive.cite_spans(speech.rows[document].record, spans), strict=True):
            text = citation.exact
            words = heard(text, 0, len(text))
            for stems, name, at in wanted[sentence]:
                last = at + len(stems) - 1
                if last >= len(words.ends):
                    continue
                form = " ".join(text[words.starts[at] : words.ends[last]].split())
                if (_NAME if name else _PHRASE).fullmatch(form):
                    # Where a sentence begins its first capital tells nothing.
                    forms.setdefault(stems, Counter())[form] += _INSIDE if at else 1
    return {stems: _best(counts, name=names[stems]) for stems, counts in forms.items()}


def _best(counts: Counter[str], *, name: bool) -> str:
    """Choose the form that stands most often, then the way in which it is written most often."""
    together: Counter[str] = Counter()
    for form, times in counts.items():
        together[form.lower()] += times
    lower = min(together, key=lambda form: (-together[form], form))
    best = min((form for form in counts if form.lower() == lower), key=lambda form: (-counts[form], form))
    if not name and counts[best] < _INSIDE and best[1:] == lower[1:]:  # it begins sentences alone
        return lower
    return best
