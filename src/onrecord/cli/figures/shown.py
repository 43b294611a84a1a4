"""`onrecord show --figures`: the figures of one transcript, each with its value, its words and its citation.

JSON: ``{"id", "version", "title", "date", "figures": [...]}``, each figure as in the model with its ``words``, its
value as ``amount``, its speaker's ``name`` and its citation ``written`` out; ``figures`` is null where nobody has
looked for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.cli.figures.view import remarks
from onrecord.cli.showing.transcripts import print_head
from onrecord.cli.showing.voices import speaker_line
from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from onrecord.cli.terminal.page import Page
    from onrecord.model import Figure, Transcript


def show_figures(page: Page, transcript: Transcript, *, as_json: bool) -> None:
    """Print each figure of a transcript."""
    import msgspec

    from onrecord.ledgers.amounts import amount
    from onrecord.model import Figure, Span

    layer = transcript.layers.get("figures")
    found = [] if layer is None else [figure for figure in layer.items if isinstance(figure, Figure)]
    if as_json:
        head = {name: getattr(transcript, name) for name in ("id", "version", "title", "date")}
        forms = [
            {
                **msgspec.to_builtins(figure),
                "words": transcript.text[figure.start : figure.end],
                "amount": amount(figure),
                "name": _name(transcript, figure),
                "written": str(transcript.cite(Span(figure.start, figure.end))),
            }
            for figure in found
        ]
        page.json({**head, "figures": None if layer is None else forms})
        return
    print_head(page, transcript)
    page.line()
    if layer is None:
        page.line("Nobody has looked for figures in this version; add the document again")
        return
    page.line(page.bold(counted(len(found), "figure")))
    turns = {turn.id: turn for turn in transcript.turns}
    for figure in found:
        words = page.one_line(transcript.text[figure.start : figure.end])
        turn = turns.get(figure.turn)
        speaker = next((each for each in transcript.speakers if each.id == figure.speaker), None)
        page.line()
        page.line(f"{page.dim(figure.id)}  {page.bold(amount(figure))}  “{words}”")
        facts = [
            speaker_line(speaker),
            f"measures {figure.measure}" if figure.measure else None,
            f"scope: {figure.scope}" if figure.scope else None,
            f"as of: {figure.as_of}" if figure.as_of else None,
            *remarks(figure, None if turn is None else turn.kind),
        ]
        page.flow(page.one_line("; ".join(fact for fact in facts if fact)), "  ")
        page.line(page.dim(f"  {transcript.cite(Span(figure.start, figure.end))} · {figure.turn}"))


def _name(transcript: Transcript, figure: Figure) -> str | None:
    return next((speaker.name for speaker in transcript.speakers if speaker.id == figure.speaker), None)
