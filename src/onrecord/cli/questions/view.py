"""How questions and what became of them look, in words and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.showing.voices import voice_line
from onrecord.cli.terminal.page import cut

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.archive import QuestionCounts, QuestionRow
    from onrecord.cli.terminal.page import Page

_BEGINNING = 120
"""Characters of an answer by which it is shown in a list."""
_COUNTED = ("answered", "addressed", "declined", "unaddressed", "cut", "open", "unsure")


def print_rows(page: Page, rows: Iterable[QuestionRow]) -> None:
    """Print question parts: on a terminal a few lines each, elsewhere one line each."""
    for row in rows:
        asker, to, reader = voice_line(row.asker, body=False), voice_line(row.to), _reader(row)
        answer = _answer(row)
        if not page.terminal:
            left = row.left_out
            cells = [
                f"{asker}{reader}",
                row.outlet or "–",
                to,
                row.says,
                f"{row.confidence:.2f}",
                row.words,
                cut(" ".join(answer.split()), _BEGINNING) or "–",
            ]
            cells += [str(row.citation), " ".join(str(answer.citation) for answer in row.answers) or "–"]
            if left is not None:
                quote = left.citation
                cells += ["–" if quote is None else quote.exact, left.why, "–" if quote is None else str(quote)]
            page.cells(cells)
            continue
        by = f"{asker}, {row.outlet}" if row.outlet else asker
        page.line(page.bold(page.one_line(f"{by}{reader} → {to}")) + page.dim(f" · {row.date or 'no date'}"))
        page.flow(row.words, "  ")
        page.line(f"  {page.dim(str(row.citation))}")
        page.line(f"  {page.bold(row.says)}{page.dim(f' ({row.confidence:.2f})')}")
        if row.answers:
            page.flow(cut(" ".join(answer.split()), 3 * _BEGINNING), "    ")
            for one in row.answers:
                page.line(f"    {page.dim(str(one.citation))}")
        print_evidence(page, row, "    ")
        if row.asker_named is not None:
            page.line(f"    asked by “{page.one_line(row.asker_named.words)}” {page.dim(str(row.asker_named))}")
        page.line()


def _reader(row: QuestionRow) -> str:
    """Say who reads a part out that another asks; nothing where who speaks asks."""
    return (
        ""
        if row.asker is None or row.asker.id is not None
        else f" (read out by {voice_line(row.read_out_by, body=False)})"
    )


def _answer(row: QuestionRow) -> str:
    """Give the words of an answer: what stands between its runs is marked, and who was not asked is named."""
    runs = []
    for one in row.answers:
        other = row.to is not None and one.speaker is not None and one.speaker.id != row.to.id
        runs.append(f"[{voice_line(one.speaker)}:] {one.citation.words}" if other else one.citation.words)
    return " … ".join(runs)


def print_evidence(page: Page, row: QuestionRow, indent: str) -> None:
    """Print the words of refusal, or what shows that the transcript leaves the reply out."""
    if row.refusal is not None:
        page.line(f"{indent}declined in the words “{page.one_line(row.refusal.words)}”")
        page.line(f"{indent}{page.dim(str(row.refusal))}")
    if row.left_out is not None:
        shown = row.left_out.citation
        page.line(f"{indent}{page.one_line(row.left_out.why)}")
        if shown is not None:
            page.line(f"{indent}“{page.one_line(shown.exact)}” {page.dim(str(shown))}")
    elif row.status == "cut":
        page.line(f"{indent}no gap is marked there")


def print_counts(page: Page, found: QuestionCounts) -> None:
    """Print a table of counts, with a line that names the columns."""
    rows: list[tuple[str, ...]] = []
    if found.by == "status":
        total = sum(row.replies for row in found.rows)
        rows.append(("status", "replies", "of all", "unsure"))
        rows += [(row.name or "open", f"{row.replies:,}", f"{100 * row.replies / total:.0f} %", f"{row.unsure:,}")
                 for row in found.rows]  # fmt: skip
    else:
        rows.append((found.by, "parts", *_COUNTED))
        rows += [
            (_counted_name(row.name, row.record, named=row.named or found.by == "outlet"), f"{row.parts:,}",
             *(f"{getattr(row, status):,}" for status in _COUNTED))
            for row in found.rows
        ]  # fmt: skip
    if not found.rows:
        return
    if not page.fits(rows):
        _print_listed(page, rows)
    else:
        page.table(rows, right=frozenset(range(1, len(rows[0]))))


def _print_listed(page: Page, rows: list[tuple[str, ...]]) -> None:
    """Print a table that is too wide one row after the other, leaving out what is nought."""
    (_, *columns), *counts = rows
    for name, *cells in counts:
        page.flow(name)
        page.flow(
            ", ".join(f"{column} {cell}" for column, cell in zip(columns, cells, strict=True) if cell != "0"), "  "
        )


def _counted_name(name: str | None, record: str | None, *, named: bool) -> str:
    if name is None:
        return "unknown"
    return f"{name if named else f'“{name}” (not named)'}{f' ({record})' if record else ''}"


def question_form(row: QuestionRow) -> dict[str, Any]:
    """Give a row as JSON, each citation written out beside it."""
    import msgspec

    form: dict[str, Any] = msgspec.to_builtins(row)
    form["written"] = str(row.citation)
    form["asker_named_written"] = None if row.asker_named is None else str(row.asker_named)
    for answer, own in zip(form["answers"], row.answers, strict=True):
        answer["written"] = str(own.citation)
    return form
