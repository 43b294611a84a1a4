"""`onrecord search`: who said it, when, and the citation.

JSON: ``{"query", "filters": {name: value|null}, "order", "searched": {"documents", "publishers", "since", "until"},
"total"|null, "suggestions": {filter: [name]}, "hits": [{"written", "citation", "record", "title", "date", "publisher",
"speaker_name", "role", "affiliation", "label", "turn_id", "turn_kind", "passage": [start, end],
"marks": [[start, end]], "text", "score", "questions": [{"id", "words", "citation", "answer"|null, "says"|null,
"asked_by": {"name", "affiliation"|null, "because": [start, end]|null}|null}]}]}``.
``questions`` are filled with `--asked` and `--in-answer-to`; these add ``unread``, the number of documents that
nobody has looked through for questions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from onrecord.cli.showing.found import not_read, searched_line
from onrecord.cli.showing.voices import who
from onrecord.cli.terminal.errors import guarded, misuse
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson, Publisher, Since, Until
from onrecord.cli.terminal.page import Page, counted, joined

if TYPE_CHECKING:
    from onrecord.archive import Hit, Hits

Kind = Literal["statement", "question", "answer", "moderation", "interjection"]
_EXCERPT = 700
"""On a terminal, the most characters of a passage that are shown; all of it is in the piped form and in JSON."""
_SIDE = 60
"""Characters on each side of a concordance line, where no terminal sets the width."""
_NAME = 20
"""Columns for the name behind a concordance line on a terminal."""
_SPACE = re.compile(r"\s+")


@guarded
def search(
    *,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORDS...]", help='Words, "exact phrases", AND, OR, NOT, ( ), prefi*.'),
    ] = None,
    speaker: Annotated[
        str | None, typer.Option("--speaker", metavar="NAME", help="Said by this person; for a role, --label.")
    ] = None,
    label: Annotated[
        str | None, typer.Option("--label", metavar="LABEL", help="Under this printed label or role.")
    ] = None,
    affiliation: Annotated[
        str | None,
        typer.Option("--affiliation", "--outlet", metavar="NAME", help="Said by somebody of this body or outlet."),
    ] = None,
    publisher: Publisher = None,
    kind: Annotated[Kind | None, typer.Option("--kind", help="Only turns of this kind.")] = None,
    since: Since = None,
    until: Until = None,
    asked: Annotated[
        str | None,
        typer.Option("--asked", metavar="WORDS", help="Only in questions that match these words, written as above."),
    ] = None,
    in_answer_to: Annotated[
        str | None,
        typer.Option("--in-answer-to", metavar="WORDS", help="Only what was said in reply to questions that match."),
    ] = None,
    first: Annotated[
        bool, typer.Option("--first", help="Earliest first: when it was first said in this record.")
    ] = False,
    last: Annotated[bool, typer.Option("--last", help="Latest first: when it was last said in this record.")] = False,
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=0, metavar="N", help="At most so many hits; 0 for all.")
    ] = 10,
    kwic: Annotated[
        bool, typer.Option("--kwic", help="Concordance: each hit a line, the words one below the other.")
    ] = False,
    archive: ArchivePath = DEFAULT_ARCHIVE,
    as_json: AsJson = False,
) -> None:
    """Find who said it and when, each hit with its citation.

    The latest version of each document is searched. Words find their other forms too (share, shares, sharing) and must
    all occur; a phrase in quotes is found as typed.
    Quotes reach the program only inside the shell's own. Without words, the filters alone choose. Behind the hits
    stands what was searched: "first said" is always first said in this record.

    Examples:
      onrecord search harbour dues --speaker Keldervik --since 2023
      onrecord search '"an insurance policy"' --first
      onrecord search 'tariff* NOT steel' --kind answer --kwic
      onrecord search --in-answer-to '"standing force"' --speaker Keldervik
    """
    from onrecord.archive import Archive

    query = " ".join(words or ())
    filters: dict[str, str | None] = {
        "speaker": speaker,
        "label": label,
        "affiliation": affiliation,
        "publisher": publisher,
        "kind": kind,
        "since": since,
        "until": until,
        "asked": asked,
        "in-answer-to": in_answer_to,
    }
    if first and last:
        raise misuse("--first and --last exclude each other")
    if asked is not None and in_answer_to is not None:
        raise misuse("--asked finds questions, --in-answer-to what was said in reply; give one of the two")
    if not query.strip() and not any(filters.values()):
        raise misuse("give words to search for, or a filter such as --speaker")
    order: Literal["relevance", "first", "last"] = "first" if first else "last" if last else "relevance"
    with Archive(archive, mode="read") as opened:
        hits = opened.search(
            query,
            speaker=speaker,
            label=label,
            affiliation=affiliation,
            publisher=publisher,
            kind=kind,
            since=since,
            until=until,
            order=order,
            limit=limit or None,
            asked=asked,
            in_answer_to=in_answer_to,
        )
        total = hits.total if len(hits) == limit else len(hits)  # counted in the archive, so asked while it is open
    page = Page()
    if as_json:
        page.json(_form(query, filters, order, hits, total))
        return
    if not hits:
        _print_nothing(page, query, filters, hits)
    elif kwic:
        _print_concordance(page, hits)
    else:
        _print_hits(page, hits)
    unread = f"; {not_read(hits.unread)}" if hits.unread else ""
    page.line(page.dim(_found(hits, total) + searched_line(hits.searched) + unread))


def _found(hits: Hits, total: int | None) -> str:
    if not hits:
        return ""
    if total is None:
        return f"the first {counted(len(hits), 'hit')}; "
    if total > len(hits):
        return f"{len(hits):,} of {counted(total, 'hit')}; "
    return f"{counted(total, 'hit')}; "


def _print_hits(page: Page, hits: Hits) -> None:
    from onrecord.model import Span

    for hit in hits:
        start = hit.passage.start
        marks = joined([Span(mark.start - start, mark.end - start) for mark in hit.marks], hit.text)
        facts = [page.bold(_voice(page, hit)), hit.turn_kind, hit.date, page.one_line(hit.title or "")]
        page.line(" · ".join(fact for fact in facts if fact))
        if page.terminal:
            text, marks = _excerpt(hit.text, marks)
            page.flow(text, "  ", marks)
        else:
            page.flow(hit.text, "  ", marks)
        page.line(f"  {page.dim(str(hit.citation))}")
        for question in hit.questions:
            lead = "asks" if question.answer is None else f"in reply ({question.says}) to"
            asked = f"“{page.one_line(question.words)}”"
            if question.asked_by is not None:
                by = page.one_line(who(question.asked_by.name, None, question.asked_by.affiliation, None))
                lead = f"reads out for {by}" if question.answer is None else f"{lead} {by}, whose question is read out,"
            page.line(f"    {lead} {asked} {page.dim(str(question.citation))}")
            if question.answer is not None:
                page.line(f"    the reply: {page.dim(str(question.answer))}")
        page.line()


def _excerpt(text: str, marks: tuple[Any, ...]) -> tuple[str, tuple[Any, ...]]:
    """Give what is shown of a long passage: the words around the first mark."""
    from onrecord.model import Span

    if len(text) <= _EXCERPT:
        return text, marks
    at = marks[0].start if marks else 0
    start = max(min(at - _EXCERPT // 3, len(text) - _EXCERPT), 0)
    end = min(start + _EXCERPT, len(text))
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = text.find(" ", end) if text.find(" ", end) > 0 else len(text)
    before, behind = "… " if start else "", " …" if end < len(text) else ""
    move = len(before) - start
    inside = tuple(
        Span(mark.start + move, mark.end + move) for mark in marks if start <= mark.start and mark.end <= end
    )
    return f"{before}{text[start:end]}{behind}", inside


def _print_concordance(page: Page, hits: Hits) -> None:
    from onrecord.model import Span

    for number, hit in enumerate(hits, start=1):
        start = hit.passage.start
        marks = joined([Span(mark.start - start, mark.end - start) for mark in hit.marks], hit.text)
        for mark in marks or (Span(0, 0),):
            sides = hit.text[: mark.start], mark.of(hit.text), hit.text[mark.end :]
            left, match, right = (_SPACE.sub(" ", page.plain(side)) for side in sides)
            if not page.terminal:
                cells = left[-_SIDE:], match, right[:_SIDE], _voice(page, hit), hit.date or "", str(hit.citation)
                page.line("\t".join(cells))
                continue
            name = page.one_line(hit.speaker_name or hit.role or hit.label or "unknown")
            front, behind = f"{number:>3}  ", f"  {hit.date or 'no date':<10}  {name[:_NAME]:<{_NAME}}"
            room = max(page.width - len(front) - len(match) - len(behind), 20)
            half = room // 2
            line = f"{left[-half:]:>{half}}{page.mark(match)}{right[: room - half]:<{room - half}}"
            page.line(page.dim(front) + line + page.dim(behind))
    if page.terminal:
        page.line()
        for number, hit in enumerate(hits, start=1):
            page.line(page.dim(f"{number:>3}  {hit.citation}"))
    page.line()


def _print_nothing(page: Page, query: str, filters: dict[str, str | None], hits: Hits) -> None:
    asked = " ".join(f"--{name} {value}" for name, value in filters.items() if value)
    page.line("nothing found for " + " ".join(part for part in (query, asked) if part))
    for name, nearest in hits.suggestions.items():
        if not filters.get(name):
            page.line(f"as a role or printed label it is known: use --{name} for {', '.join(nearest)}")
            continue
        otherwise = "; `onrecord people` lists who there is" if name in {"speaker", "affiliation"} else ""
        near = f"; nearest: {', '.join(nearest)}" if nearest else otherwise
        nobody = "nobody" if name in {"speaker", "affiliation"} else f"no {name}"
        page.line(f"{nobody} matches --{name} {filters[name]}{near}")


def _form(query: str, filters: dict[str, str | None], order: str, hits: Hits, total: int | None) -> dict[str, Any]:
    import msgspec

    return {
        "query": query,
        "filters": filters,
        "order": order,
        "searched": msgspec.to_builtins(hits.searched),
        "total": total,
        "suggestions": hits.suggestions,
        **({} if hits.unread is None else {"unread": hits.unread}),
        "hits": [{"written": str(hit.citation), **msgspec.to_builtins(hit)} for hit in hits],
    }


def _voice(page: Page, hit: Hit) -> str:
    return page.one_line(who(hit.speaker_name, hit.role, hit.affiliation, hit.label))
