"""`onrecord parse`: read files and show what was understood.

With `--json` it prints one record, with `--jsonl` one a line, in the JSON form of the model (schema ``onrecord/1``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from onrecord.cli.questions.qa import show_questions
from onrecord.cli.showing.transcripts import print_head, print_problems, print_speakers, print_turns
from onrecord.cli.terminal.errors import NO, guarded, misuse, tell
from onrecord.cli.terminal.options import Url  # noqa: TC001 - Typer reads it when the program runs
from onrecord.cli.terminal.page import Page

if TYPE_CHECKING:
    from onrecord.model import Transcript

Form = Literal["json", "jsonl", "words", "qa"]


@guarded
def parse(
    *,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Transcripts; - is standard input.")],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the record of one transcript, one JSON object.")
    ] = False,
    as_jsonl: Annotated[bool, typer.Option("--jsonl", help="Print the records, one JSON object a line.")] = False,
    qa: Annotated[
        bool, typer.Option("--qa", help="Show the questions: each part beside the words that take it up, if any.")
    ] = False,
    url: Url = None,
) -> None:
    """Read transcripts and show who says what; nothing is stored.

    Examples:
      onrecord parse briefing.txt
      onrecord parse briefing.txt --qa
      onrecord parse briefing.txt --json > briefing.json
      onrecord parse hearings/*.txt --jsonl | jq .title
    """
    if as_json and as_jsonl:
        raise misuse("--json and --jsonl exclude each other")
    if as_json and len(files) > 1:
        raise misuse("--json prints one object; use --jsonl for several files")
    if url is not None and len(files) > 1:
        raise misuse("--url says where one file was published; give one file")
    if qa and (as_json or as_jsonl):
        raise misuse("--qa is for reading, and the record in JSON has the questions; leave --json and --jsonl out")
    form: Form = "qa" if qa else "json" if as_json else "jsonl" if as_jsonl else "words"
    page = Page()
    printed, failed = 0, False
    for file in files:
        transcripts = _read(file, url)
        if as_json and len(transcripts) > 1:
            raise misuse(f"{file} holds {len(transcripts)} transcripts; use --jsonl")
        for transcript in transcripts:
            _print(page, transcript, form, first=not printed)
            printed += 1
        failed = failed or not transcripts
    if failed:
        raise typer.Exit(NO)


def _read(file: str, url: str | None) -> list[Transcript]:
    """Read a file; where that fails, tell why and give nothing."""
    from onrecord.model import OnRecordError
    from onrecord.pipeline import annotate, read_all

    try:
        return [annotate(transcript) for transcript in read_all(file, url=url)]
    except OnRecordError as error:
        tell(str(error))
        return []


def _print(page: Page, transcript: Transcript, form: Form, *, first: bool) -> None:
    from onrecord.model import to_json

    if form == "json":
        page.raw_json(to_json(transcript))
    elif form == "jsonl":
        page.raw_json(to_json(transcript), on_one_line=True)
    else:
        if not first:
            page.line("\n" + page.dim("─" * 40) + "\n")
        if form == "qa":
            show_questions(page, transcript, as_json=False)
            return
        print_head(page, transcript)
        print_speakers(page, transcript)
        print_problems(page, transcript)
        print_turns(page, transcript, transcript.turns)
