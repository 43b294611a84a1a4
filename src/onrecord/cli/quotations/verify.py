"""`onrecord verify`: one quotation held against the record.

JSON: ``{"quote", "claimed"|null, "words", "voice", "warnings": [name], "ok", "verdict", "speaker"|null,
"written"|null, "citation"|null, "record_words", "differences": [{"kind", "quote", "record", "harmless",
"span"|null}], "places": [{"written", "citation", "words", "record", "title", "date", "publisher", "speaker"|null,
"name", "role", "affiliation", "label", "turn_id", "turn_kind", "voice", "warnings", "before", "behind",
"because": [[warning, words]]}], "more_places", "searched": {"documents", "publishers", "speakers", "since", "until",
"on"|null}, "because": [[warning, words]]}``. ``written`` is the citation in its short form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.terminal.errors import NO, guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, a_day
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.model import Span
    from onrecord.quotes import Difference, Place, SearchedRecord, Verification

_SHOWN = 10
"""Places that are listed beside the one that counts; all of them are in JSON."""
_LONGEST = 400
"""Characters of a difference or of a passage that are shown."""


@guarded
def verify(
    *,
    quote: Annotated[str, typer.Argument(metavar="QUOTE", help="The quotation, as one argument.")],
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Who is said to have said it: a name or an office.")
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", callback=a_day, help="When (2024-01-29, 2024-01, 2024)."),
    ] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Hold a quotation against the record: the words, whose, where.

    Prints the verdict, the true words with their citation, every difference, and what was searched. Only exact or
    normalised words, in the mouth of the speaker who was named (or of whoever, where nobody was), without a warning,
    are ok: then the command ends with 0, else with 1. "Not found" is never "not said".

    Examples:
      onrecord verify "Seven is not enough." --speaker Keldervik
      onrecord verify "we are … the ones insured" --speaker Keldervik --on 2031-11
    """
    from onrecord.archive import Archive
    from onrecord.quotes import verify as verified

    with Archive(archive, mode="read") as opened:
        found = verified(opened, quote, speaker, on)
    page = Page()
    if as_json:
        page.json(as_form(found))
    else:
        print_verification(page, found)
    if not found.ok:
        raise typer.Exit(NO)


def as_form(found: Verification) -> dict[str, Any]:
    """Give a verification as plain JSON values, citations also in their short form."""
    import msgspec

    form: dict[str, Any] = msgspec.to_builtins(found)
    form["written"] = None if found.citation is None else str(found.citation)
    for place, shown in zip(found.places, form["places"], strict=True):
        shown["written"] = str(place.citation)
    return form


def print_verification(page: Page, found: Verification) -> None:
    """Print what became of a quotation: the verdict, the true words, what differs and what was searched."""
    from onrecord.quotes import VERDICTS, VOICES, WARNINGS

    says = VERDICTS[found.verdict]
    page.line(f"{page.bold(found.verdict)}: {says}{'' if found.ok else ' (not ok)'}")
    if found.voice in {"other", "asker", "reported", "open"} and found.words != "not-found":
        claimed = f" ({found.claimed})" if found.claimed else ""
        page.line(f"voice: {VOICES[found.voice]}{_plain(page, claimed)}")
    for warning in found.warnings:
        shown = "; ".join(
            f"“{_short(_plain(page, words))}”" for name, words in found.because if name == warning and words
        )
        page.line(f"warning: {warning}: {WARNINGS[warning]}{': ' + shown if shown else ''}")
    page.line()
    if found.words == "spliced":
        for place in found.places:
            _print_place(page, place)
    elif found.places:
        page.line("the nearest passage:" if found.words == "not-found" else "the record:")
        _print_place(page, found.places[0])
    for difference in found.differences:
        _print_difference(page, difference)
    if found.words not in {"spliced", "not-found"}:
        _print_others(page, found)
    page.line()
    page.line(page.dim(searched_line(found.searched)))


def _print_place(page: Page, place: Place) -> None:
    before, behind = (_plain(page, side) for side in (place.before, place.behind))
    before, behind = before[-_LONGEST:], behind[:_LONGEST]
    words = _plain(page, place.words)
    page.flow(before + words + behind, "  ", (_span(len(before), len(before) + len(words)),))
    facts = (page.bold(_plain(page, place.speaker or "unknown speaker")), place.turn_kind, place.date, place.title)
    page.line("  " + " · ".join(_plain(page, fact) for fact in facts if fact))
    page.line(f"  {page.dim(str(place.citation))}")


def _span(start: int, end: int) -> Span:
    from onrecord.model import Span

    return Span(start, end)


def _print_difference(page: Page, difference: Difference) -> None:
    quote, record = (_short(_plain(page, words)) for words in (difference.quote, difference.record))
    if difference.kind in {"invisible", "hidden characters"}:
        says = f"the quotation holds {quote}"
    elif difference.kind == "elided":
        says = f"left out: {page.mark(record)}" if record else "nothing is left out"
    elif difference.kind == "from elsewhere":
        return
    elif not difference.record.strip():
        says = f"the quotation has {page.mark(quote)}, the record nothing" if difference.quote.strip() else "spaced"
    elif not difference.quote.strip():
        says = f"the record has {page.mark(record)}, the quotation nothing"
    else:
        says = f"{quote} in the quotation, {page.mark(record)} in the record"
    page.line(f"  {'named' if difference.harmless else 'differs'} ({difference.kind}): {says}")


def _print_others(page: Page, found: Verification) -> None:
    others = found.places[1:]
    if not others:
        return
    page.line()
    page.line(f"also at {'at least ' if found.more_places else ''}{counted(len(others), 'place')}:")
    for place in others[:_SHOWN]:
        facts = (place.speaker or "unknown speaker", place.date, str(place.citation))
        page.line("  " + " · ".join(_plain(page, fact) for fact in facts if fact))
    if len(others) > _SHOWN:
        page.line(f"  and {len(others) - _SHOWN} more; --json lists them")


def searched_line(searched: SearchedRecord) -> str:
    """Say what was searched: ``in this record: 5 documents of 2 publishers, 12 named speakers, ...``."""
    if not searched.documents:
        when = f" of {searched.on}" if searched.on else ""
        return f"in this record: no document{when}"
    publishers = counted(searched.publishers, "publisher") if searched.publishers else "unknown publishers"
    dates = f", {searched.since} to {searched.until}" if searched.since else ""
    speakers = counted(searched.speakers, "named speaker")
    return f"in this record: {counted(searched.documents, 'document')} of {publishers}, {speakers}{dates}"


def _plain(page: Page, text: str) -> str:
    """Put words from the record on one line, with a blank kept at an end that had one."""
    bare = page.one_line(text)
    return f"{' ' if text[:1].isspace() else ''}{bare}{' ' if text[-1:].isspace() and bare else ''}"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
