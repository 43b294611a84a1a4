"""Why a passage belongs: the entries and words in it that brought it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.ledgers.dossiers.rows import Because
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.ledgers.dossiers.belonging import Kin
    from onrecord.ledgers.dossiers.speech import Sentence

_ORDER = ("decision", "word", "name", "companion", "kin", "question", "beside")


def reasons(run: Sequence[Sentence], kindred: Kin, decided: Sequence[tuple[Span, str]]) -> list[Because]:
    """Give what brought the sentences of a passage in, the strongest first, each entry once with all its places."""
    spans: dict[tuple[str, str], list[Span]] = {}
    for sentence in run:
        for how, entry, places in _of(sentence, kindred, decided):
            spans.setdefault((how, entry), []).extend(places)
    made = [Because(how, entry, tuple(dict.fromkeys(places))) for (how, entry), places in spans.items()]  # type: ignore[arg-type]
    return sorted(made, key=lambda each: (_ORDER.index(each.how), each.spans[:1], each.entry))


def _of(
    sentence: Sentence, kindred: Kin, decided: Sequence[tuple[Span, str]]
) -> Iterator[tuple[str, str, tuple[Span, ...]]]:
    for span, why in decided:
        if span.start < sentence.span.end and sentence.span.start < span.end:
            yield "decision", why, (span,)
    for found in sentence.found:
        yield found.how, found.entry, found.spans
    if sentence.tells:
        return
    start = sentence.span.start
    keys = set(kindred.words(sentence))
    printed = {word.key: Span(start + word.start, start + word.end) for word in sentence.words if word.key in keys}
    for key in sorted(printed, key=lambda each: printed[each]):
        yield "kin", key, (printed[key],)
    if not keys and not sentence.found:
        yield ("question", "of a question that belongs", ()) if sentence.asks is not None else ("beside", "", ())
