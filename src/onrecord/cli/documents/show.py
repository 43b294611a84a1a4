"""`onrecord show`: one document of the archive.

JSON: the record in the JSON form of the model; with `--turn` or `--speaker` ``{"id", "version", "title", "date",
"turns": [...]}``, each turn as in the model with its speaker in full, its ``words``, its ``citation`` and that citation
``written`` out. For `--source` see `onrecord.cli.documents.source`, for `--gaps`
`onrecord.cli.documents.gaps`, for `--qa` `onrecord.cli.questions.qa`, for `--figures` `onrecord.cli.figures.shown`,
for `--echoes` `onrecord.cli.echoes.echoes`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.documents.gaps import show_gaps
from onrecord.cli.documents.source import show_source
from onrecord.cli.echoes.echoes import show_echoes
from onrecord.cli.figures.shown import show_figures
from onrecord.cli.questions.qa import show_questions
from onrecord.cli.showing.transcripts import print_head, print_problems, print_speakers, print_turns
from onrecord.cli.showing.voices import speaker_line
from onrecord.cli.terminal.errors import NO, guarded, misuse, tell
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from onrecord.model import Transcript, Turn


@guarded
def show(
    *,
    record: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A document's id, an alias, or the unique end of an id; with --source ID:START-END or a citation.",
        ),
    ],
    turn: Annotated[str | None, typer.Option("--turn", metavar="tN", help="Only this turn.")] = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Only turns of this name, role, label or outlet.")
    ] = None,
    source: Annotated[
        bool, typer.Option("--source", help="Say where in the captured file the characters of ID:START-END stand.")
    ] = False,
    gaps: Annotated[
        bool, typer.Option("--gaps", help="Only where the record is incomplete or damaged: the words and why.")
    ] = False,
    qa: Annotated[
        bool, typer.Option("--qa", help="Only the questions: each part beside the words that take it up, if any.")
    ] = False,
    figures: Annotated[
        bool, typer.Option("--figures", help="Only the figures: the value of each, what it measures, and the words.")
    ] = False,
    echoes: Annotated[
        bool, typer.Option("--echoes", help="Only the points of this document that are made elsewhere too, or twice.")
    ] = False,
    text: Annotated[bool, typer.Option("--text", help="Print the exact text and nothing else.")] = False,
    version: Annotated[str | None, typer.Option("--version", metavar="V", help="A version, or how it begins.")] = None,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Show a document: who speaks, how that is known, the words.

    Examples:
      onrecord show unknown/2031-11-18/joint-press-conference
      onrecord show joint-press-conference --speaker Keldervik --text
      onrecord show --source joint-press-conference:120-185
      onrecord show --gaps joint-press-conference
      onrecord show --qa joint-press-conference
      onrecord show --figures joint-press-conference
      onrecord show --echoes joint-press-conference
    """
    from onrecord.archive import Archive
    from onrecord.model import to_json

    _check(turn=turn, speaker=speaker, text=text, source=source, gaps=gaps, qa=qa, figures=figures)
    if echoes:
        if turn is not None or speaker is not None or text or source or gaps or qa or figures or version is not None:
            raise misuse("--echoes shows the points of the whole document in its latest version; leave --turn, "
                         "--speaker, --text, --source, --gaps, --qa, --figures and --version out")  # fmt: skip
        show_echoes(record, archive, as_json=as_json)
        return
    if source:
        show_source(record, version, archive, as_json=as_json)
        return
    with Archive(archive, mode="read") as opened:
        transcript = opened.get(record, version)
    page = Page()
    if gaps:
        show_gaps(page, transcript, as_json=as_json)
        return
    if qa:
        show_questions(page, transcript, as_json=as_json)
        return
    if figures:
        show_figures(page, transcript, as_json=as_json)
        return
    chosen = turn is not None or speaker is not None
    turns = _chosen(transcript, turn, speaker)
    if chosen and not turns:
        names = dict.fromkeys(speaker_line(voice) for voice in transcript.speakers)
        asked = f"turn {turn}" if turn is not None else f"turn by “{speaker}”"
        tell(f"{transcript.id} has no {asked}; it has {len(transcript.turns)} turns, by {'; '.join(names) or 'nobody'}")
        raise typer.Exit(NO)
    if as_json and chosen:
        page.json(_form(transcript, turns))
    elif as_json:
        page.raw_json(to_json(transcript))
    elif text and not chosen:
        sys.stdout.write(page.plain(transcript.text))
    elif text:
        for part in turns:
            page.line(page.plain(part.span.of(transcript.text)))
    else:
        print_head(page, transcript)
        if not chosen:
            print_speakers(page, transcript)
            print_problems(page, transcript)
        print_turns(page, transcript, turns)


def _check(
    *, turn: str | None, speaker: str | None, text: bool, source: bool, gaps: bool, qa: bool, figures: bool
) -> None:
    """Refuse options that exclude each other."""
    if gaps and (turn is not None or speaker is not None or text or source):
        raise misuse("--gaps shows the gaps of the whole document; leave --turn, --speaker, --text and --source out")
    if qa and (turn is not None or speaker is not None or text or source or gaps):
        raise misuse("--qa shows the questions of the whole document; leave --turn, --speaker, --text, --source and "
                     "--gaps out")  # fmt: skip
    if figures and (turn is not None or speaker is not None or text or source or gaps or qa):
        raise misuse("--figures shows the figures of the whole document; leave --turn, --speaker, --text, --source, "
                     "--gaps and --qa out")  # fmt: skip
    if source and (turn is not None or speaker is not None or text):
        raise misuse("--source shows the place of a span; leave --turn, --speaker and --text out")


def _chosen(transcript: Transcript, turn: str | None, speaker: str | None) -> list[Turn]:
    turns = [part for part in transcript.turns if turn is None or part.id in {turn, f"t{turn}"}]
    return [part for part in turns if speaker is None or _is_by(transcript, part, speaker)]


def _is_by(transcript: Transcript, turn: Turn, asked: str) -> bool:
    """Tell whether every word asked for is one of the words that name the turn's speaker."""
    from onrecord.text import fold

    voice = transcript.speaker_of(turn)
    labels = voice.labels if voice is not None else ()
    named = set(fold(" ".join([speaker_line(voice, turn), *labels])).split())
    words = fold(asked).split()
    return bool(words) and all(word in named for word in words)


def _form(transcript: Transcript, turns: list[Turn]) -> dict[str, Any]:
    import msgspec

    return {
        "id": transcript.id,
        "version": transcript.version,
        "title": transcript.title,
        "date": transcript.date,
        "turns": [
            {
                **msgspec.to_builtins(turn),
                "speaker": msgspec.to_builtins(transcript.speaker_of(turn)),
                "words": transcript.words_of(turn),
                "written": str(transcript.cite(turn.span)),
                "citation": msgspec.to_builtins(transcript.cite(turn.span)),
            }
            for turn in turns
        ],
    }
