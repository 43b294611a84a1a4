"""`onrecord show --gaps`: where a record is incomplete or damaged, with the words that show it and why.

JSON: ``{"id", "version", "title", "date", "gaps": [...]}``, each gap as in the model with its ``words``, the ``turn``
in which it lies (null outside any) and its citation ``written`` out; ``gaps`` is null where nobody has looked for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.cli.showing.transcripts import print_head
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from onrecord.cli.terminal.page import Page
    from onrecord.model import Annotation, Transcript


def show_gaps(page: Page, transcript: Transcript, *, as_json: bool) -> None:
    """Print each gap of a transcript."""
    from onrecord.model import Gap, Span

    layer = transcript.layers.get("gaps")
    found = [] if layer is None else [gap for gap in layer.items if isinstance(gap, Gap)]
    if as_json:
        head = {name: getattr(transcript, name) for name in ("id", "version", "title", "date")}
        forms = [
            {
                "id": gap.id,
                "kind": gap.kind,
                "start": gap.start,
                "end": gap.end,
                "words": transcript.text[gap.start : gap.end],
                "why": gap.why,
                "turn": _turn(transcript, gap),
                "written": str(transcript.cite(Span(gap.start, gap.end))),
            }
            for gap in found
        ]
        page.json({**head, "gaps": None if layer is None else forms})
        return
    print_head(page, transcript)
    page.line()
    if layer is None:
        page.line("Nobody has looked for gaps in this version; add the document again")
        return
    page.line(page.bold(counted(len(found), "gap")))
    for gap in found:
        words = page.one_line(transcript.text[gap.start : gap.end])
        page.line()
        page.line(f"{page.dim(gap.id)}  {page.bold(gap.kind)}  “{words}”")
        page.line(f"  {page.one_line(gap.why)}")
        turn = _turn(transcript, gap)
        place = str(transcript.cite(Span(gap.start, gap.end)))
        page.line(page.dim(f"  {place}{'' if turn is None else f' · {turn}'}"))


def _turn(transcript: Transcript, gap: Annotation) -> str | None:
    return next((turn.id for turn in transcript.turns if turn.start <= gap.start < turn.end), None)
