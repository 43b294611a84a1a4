"""`onrecord questions`: every part of every question, who asked it of whom, and the words that took it up, if any.

JSON: ``{"filters": {name: value|null}, "searched": {"documents", "publishers", "since", "until"}, "parts", "unread",
"total", "suggestions": {filter: [name]}, "questions": [{"written", "answers": [{"written", ...}], ...}]}``, each row as
`onrecord.archive.QuestionRow` has it. In the place of ``total`` and ``questions`` stand with `--unanswered`
``documents`` (the ids of those searched), ``unaddressed`` and ``cut`` (each ``{"total", "questions"}``) and ``open`` (a
number), with `--counts` ``by`` and
``counts``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onrecord.cli.questions.view import print_counts, print_rows, question_form
from onrecord.cli.showing.found import found_form, print_nearest, record_line
from onrecord.cli.terminal.errors import guarded, misuse, refuse_unnamed
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Publisher, Since, Until
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.archive import Archive, QuestionCounts, Questions
    from onrecord.archive.questions.rows import StatusFilter

Status = Literal["answered", "addressed", "declined", "unaddressed", "cut", "open"]
Counts = Literal["asker", "outlet", "addressee", "status"]
_LISTED = 20
"""Documents up to which those searched are listed one by one."""
_READING = (
    "A program's reading, by date, and a guess each time: where it was measured, half of them were wrong."
    " Read the passage before you say that nobody answered."
)


@guarded
def questions(
    *,
    asker: Annotated[
        str | None,
        typer.Option("--asker", metavar="NAME", help="Asked, or read out for somebody else, by this person."),
    ] = None,
    outlet: Annotated[
        str | None,
        typer.Option("--outlet", "--affiliation", metavar="NAME", help="Asked by somebody of this outlet or body."),
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="NAME", help="Put to this person, by name, role or printed label.")
    ] = None,
    status: Annotated[Status | None, typer.Option("--status", help="What became of it in the transcript.")] = None,
    words: Annotated[
        str | None, typer.Option("--words", metavar="WORDS", help="Words of the question, written as for `search`.")
    ] = None,
    publisher: Publisher = None,
    since: Since = None,
    until: Until = None,
    unanswered: Annotated[
        bool,
        typer.Option("--unanswered", help="What nobody took up and, apart from it, what the transcripts leave out."),
    ] = False,
    counts: Annotated[Counts | None, typer.Option("--counts", help="Count them instead of listing them.")] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many; 0 for all.")] = 20,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """List what was asked, of whom, and the words that took it up.

    A part is the smallest request that could be answered alone; put to two people, it is listed twice. The record
    reports and does not judge: "no answer to this in this transcript" is all that it says, and "open" where it cannot
    tell. A program reads: "perhaps" marks a status that is a guess, the number is its confidence from 0 to 1, and
    "unsure" in counts is how many are guesses. Declining to say is not silence: list it with --status declined.
    When piped, one line each, tab-separated: asker, outlet, who is asked, status, confidence, the part, how the answer
    begins, the part's citation, the answers' citations; for what is left out, behind these the gap's words, why, and
    its citation.

    Examples:
      onrecord questions --to Keldervik --words 'harbour OR dues' --since 2031
      onrecord questions --unanswered
      onrecord questions --counts outlet
    """
    from onrecord.archive import Archive

    if unanswered and (status is not None or counts is not None):
        raise misuse("--unanswered chooses by status and lists; leave --status and --counts out")
    refuse_unnamed(asker=asker, outlet=outlet, to=to, publisher=publisher)
    filters: dict[str, Any] = {
        "asker": asker,
        "outlet": outlet,
        "to": to,
        "publisher": publisher,
        "since": since,
        "until": until,
    }
    page = Page()
    asked = filters | {"status": status, "words": words}
    with Archive(archive, mode="read") as opened:
        if counts is not None:
            _show_counts(page, opened.count_questions(counts, words or "", status=status, **filters), asked, as_json)
        elif unanswered:
            _show_unanswered(page, opened, words or "", filters, asked, limit or None, as_json)
        else:
            found = opened.questions(words or "", status=status, limit=limit or None, **filters)
            _show(page, found, asked, as_json)


def _show(page: Page, found: Questions, asked: dict[str, Any], as_json: bool) -> None:  # noqa: FBT001 - private
    if as_json:
        head = found_form(found, asked, parts=found.parts)
        page.json(head | {"total": found.total, "questions": [question_form(row) for row in found]})
        return
    print_rows(page, found)
    if not found:
        _print_nothing(page, asked, found.suggestions)
    page.line(page.dim(_shown(found) + _record_line(found)))


def _show_unanswered(
    page: Page,
    opened: Archive,
    words: str,
    filters: dict[str, Any],
    asked: dict[str, Any],
    limit: int | None,
    as_json: bool,  # noqa: FBT001 - private
) -> None:
    def found(status: StatusFilter, limit: int | None) -> Questions:
        return opened.questions(words, status=status, limit=limit, **filters)

    silent, cut, unclear = found("unaddressed", limit), found("cut", limit), found("open", 0)
    held = opened.documents(**{name: filters[name] for name in ("publisher", "since", "until")})
    if as_json:
        forms = {
            name: {"total": rows.total, "questions": [question_form(row) for row in rows]}
            for name, rows in (("unaddressed", silent), ("cut", cut))
        }
        head = found_form(silent, asked, parts=silent.parts)
        page.json(head | {"documents": [row.id for row in held]} | forms | {"open": unclear.total})
        return
    for title, note, rows in (
        ("No answer to these in their transcripts", _READING, silent),
        ("The transcripts leave the reply out", "", cut),
    ):
        page.line(page.bold(title))
        if rows and note:
            page.flow(note, "  ")
        print_rows(page, rows)
        page.line(page.dim(f"  {_shown(rows) or 'none; '}".removesuffix("; ")))
        page.line()
    print_nearest(page, asked, silent.suggestions)
    if unclear.total:
        them = "it" if unclear.total == 1 else "them"
        page.line(
            f"{counted(unclear.total, 'more is', 'more are')} open: whether anybody took {them} up could not be told"
        )
    page.line(page.dim(_record_line(silent)))
    if len(held) <= _LISTED:
        for row in held:
            page.line(page.dim(f"  {row.id}"))
    else:
        page.line(page.dim("  `onrecord list` lists them"))


def _show_counts(page: Page, counted_by: QuestionCounts, asked: dict[str, Any], as_json: bool) -> None:  # noqa: FBT001
    import msgspec

    if as_json:
        head = found_form(counted_by, asked, parts=counted_by.parts)
        page.json(head | {"by": counted_by.by, "counts": msgspec.to_builtins(counted_by.rows)})
        return
    print_counts(page, counted_by)
    if not counted_by.rows:
        _print_nothing(page, asked, counted_by.suggestions)
    page.line(page.dim(_record_line(counted_by)))


def _print_nothing(page: Page, asked: dict[str, Any], suggestions: dict[str, list[str]]) -> None:
    page.line("no question part found" + "".join(f" --{name} {value}" for name, value in asked.items() if value))
    print_nearest(page, asked, suggestions)


def _record_line(found: Questions | QuestionCounts) -> str:
    return record_line(found, found.parts, "question part", "questions")


def _shown(found: Questions) -> str:
    """Say how many are listed of how many: a part that was put to two people counts twice."""
    if not found:
        return ""
    listed = f"{len(found):,} of " if found.total > len(found) else ""
    return f"{listed}{counted(found.total, 'line')}, one for each person asked; "
