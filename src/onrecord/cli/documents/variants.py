"""`onrecord variants`: several transcripts of one event, side by side.

JSON with an id: ``{"document", "candidates": [{"document", "share", "speakers"}], "pairs": [{"one", "other", "words",
"words_other", "shared", "only_one", "only_other", "voices", "wordings", "filled"}], "compared", "undated"}``; without
one: ``{"events": [[document, ...]]}``. Every passage is a citation, as in the JSON form of the model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page, counted, cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.archive import Archive, DocumentRow
    from onrecord.ledgers.variants import Candidate, Pair, Passage


@guarded
def variants(
    *,
    record: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One document; every event with several where none is named.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Show every difference, not the first ten of a kind.")
    ] = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Lay the transcripts of one event side by side, word by word.

    Transcripts of one event are told by their days and by the words they have in common. Shown is what only one of them
    has, where speakers or words differ, and which gaps of one the other fills. No text is made: every passage is cited.

    Examples:
      onrecord variants
      onrecord variants joint-press-conference --all
    """
    import msgspec

    from onrecord.archive import Archive
    from onrecord.ledgers.variants import variants as found_for

    page = Page()
    with Archive(archive, mode="read") as opened:
        if record is None:
            _list(page, opened, as_json=as_json)
            return
        found = found_for(opened, record)
    if as_json:
        page.json(msgspec.to_builtins(found))
        return
    for candidate, pair in zip(found.candidates, found.pairs, strict=True):
        _print(page, found.document, candidate, pair, None if everything else _FIRST)
    others = counted(len(found.candidates), "other transcript")
    undated = f"; {counted(found.undated, 'document')} without a date not compared" if found.undated else ""
    page.line(
        f"{others} of this event; compared with {counted(found.compared, 'document')} of the days around it{undated}"
    )


def _list(page: Page, archive: Archive, *, as_json: bool) -> None:
    import msgspec

    from onrecord.ledgers.variants.found import groups

    events = list(groups(archive))
    if as_json:
        page.json({"events": msgspec.to_builtins(events)})
        return
    for event in events:
        page.line(page.bold(page.plain(f"{event[0].date} · {cut(event[0].title or '(no title)', _TITLE)}")))
        for row in event:
            page.line(page.plain(f"  {row.id}  {row.publisher or 'unknown publisher'}, {counted(row.words, 'word')}"))
    page.line(f"{counted(len(events), 'event')} with several transcripts in this record")


def _print(page: Page, document: DocumentRow, candidate: Candidate, pair: Pair, most: int | None) -> None:
    other = candidate.document
    one_name, other_name = document.publisher or document.id, other.publisher or other.id
    if one_name == other_name:
        one_name, other_name = document.id, other.id
    page.line(page.bold(page.plain(cut(document.title or "(no title)", _TITLE))))
    page.line(page.plain(f"  one:   {pair.one}, {counted(pair.words, 'word')} ({one_name})"))
    page.line(page.plain(f"  other: {pair.other}, {counted(pair.words_other, 'word')} ({other_name})"))
    page.line(f"  {counted(pair.shared, 'word')} in common")
    _passages(page, "only in the one", pair.only_one, most)
    _passages(page, "only in the other", pair.only_other, most)
    for heading, conflict in (("the same words under two speakers", True), ("speakers whom only one names", False)):
        voices = [voice for voice in pair.voices if voice.conflict == conflict]
        _heading(page, heading, len(voices), most)
        for voice in voices[:most]:
            names = " | ".join(page.plain(name or "unknown") for name in (voice.speaker, voice.speaker_other))
            page.flow(cut(page.one_line(voice.one.exact), _WORDS), f"    {names}: ")
            page.line(page.dim(f"    {voice.one} | {voice.other}"))
    _heading(page, "other words", len(pair.wordings), most)
    for edit in pair.wordings[:most]:
        was, now = (f"“{cut(page.one_line(words), _WORDS)}”" if words else "nothing" for words in (edit.was, edit.now))
        page.line(f"    {was} | {now}")
        page.line(page.dim("    " + " | ".join(str(one) for one in (edit.before, edit.after) if one is not None)))
    _heading(page, "gaps that the other fills", len(pair.filled), most)
    for gap in pair.filled[:most]:
        page.line(f"    {gap.kind}: “{cut(page.one_line(gap.gap.exact), _WORDS)}” {page.dim(str(gap.gap))}")
        page.flow(cut(page.one_line(gap.words.exact), _WORDS), f"      {page.plain(gap.speaker or 'unknown')}: ")
        page.line(page.dim(f"      {gap.words}"))
    page.line()


def _passages(page: Page, heading: str, passages: Sequence[Passage], most: int | None) -> None:
    _heading(page, heading, len(passages), most)
    for passage in passages[:most]:
        page.flow(
            cut(page.one_line(passage.citation.words), _WORDS),
            f"    {passage.kind} of {page.plain(passage.speaker or 'unknown')}: ",
        )
        page.line(page.dim(f"    {passage.citation}"))


def _heading(page: Page, heading: str, number: int, most: int | None) -> None:
    if number:
        shown = (
            f" ({number}, the first {most} shown; --all shows all)"
            if most is not None and number > most
            else f" ({number})"
        )
        page.line(f"\n  {heading}{shown}")


_FIRST = 10
_TITLE = 100
_WORDS = 200
