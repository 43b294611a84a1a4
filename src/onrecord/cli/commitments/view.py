"""How commitments look, in words and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.cli.showing.voices import voice_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onrecord.archive import CommitmentRow
    from onrecord.cli.terminal.page import Page
    from onrecord.ledgers.commitments.later import Followed, LaterPassage

    Followings = Mapping[tuple[str, str], Followed]


def print_commitments(page: Page, rows: Iterable[CommitmentRow], followed: Followings) -> None:
    """Print commitments: on a terminal a few lines each, elsewhere one line each."""
    for row in rows:
        one = followed.get((str(row.citation), row.id))
        if page.terminal:
            _print_lines(page, row, one)
        else:
            _print_line(page, row, one)


def _print_line(page: Page, row: CommitmentRow, followed: Followed | None) -> None:
    first, last = row.due or ("–", "–")
    cells = [
        row.date or "–", row.actor, row.force, row.action, row.deadline or "–", first, last, row.condition or "–",
        row.beneficiary or "–", voice_line(row.speaker), row.words, str(row.citation),
    ]  # fmt: skip
    page.cells(cells if followed is None else [*cells, followed.says])
    for passage in () if followed is None else followed.later:
        page.cells(
            ["later", passage.date or "–", passage.says, voice_line(passage.speaker), passage.words,
             ", ".join(passage.shared), str(passage.citation)],
        )  # fmt: skip


def _print_lines(page: Page, row: CommitmentRow, followed: Followed | None) -> None:
    from onrecord.archive import FORCES

    when = f" · {row.date or 'no date'}" + (f" · due {period(row.due)}" if row.due else "")
    page.line(page.bold(page.one_line(row.actor)) + page.dim(when))
    page.flow(page.one_line(f"{FORCES[row.force]}: {row.action}"), "  ")
    facts = [
        f"deadline: {row.deadline}" if row.deadline else None,
        f"condition: {row.condition}" if row.condition else None,
        f"for {row.beneficiary}" if row.beneficiary else None,
    ]
    if any(facts):
        page.flow(page.one_line("; ".join(fact for fact in facts if fact)), "  ")
    page.flow(page.one_line(f"{voice_line(row.speaker)}: “{row.words}”"), "  ")
    page.line(f"  {page.dim(str(row.citation))}")
    if followed is not None:
        for passage in followed.later:
            _print_later(page, passage)
        page.flow(followed.says, "  ")
    page.line()


def _print_later(page: Page, passage: LaterPassage) -> None:
    who = "" if passage.actor is None else f", of {passage.actor}"
    page.flow(page.one_line(f"→ {passage.date} {passage.says}{who}"), "  ")
    page.flow(page.one_line(f"{voice_line(passage.speaker)}: “{passage.words}”"), "    ")
    page.line(f"    {page.dim(str(passage.citation))}")
    page.line(f"    {page.dim(page.one_line('in common: ' + ', '.join(passage.shared)))}")


def period(due: tuple[str, str]) -> str:
    """Write a period: its day, or its first and last."""
    return due[0] if due[0] == due[1] else f"{due[0]} to {due[1]}"


def commitment_form(row: CommitmentRow, followed: Followed | None) -> dict[str, Any]:
    """Give a row as JSON, its citation written out beside it; with what became of it, where that was looked for."""
    import msgspec

    form: dict[str, Any] = {"written": str(row.citation)} | msgspec.to_builtins(row)
    if followed is not None:
        form["followed"] = {
            "open": followed.open,
            "says": followed.says,
            "last": followed.last,
            "documents": followed.documents,
            "until": followed.until,
            "later": [{"written": str(each.citation)} | msgspec.to_builtins(each) for each in followed.later],
        }
    return form
