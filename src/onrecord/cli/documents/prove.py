"""`onrecord prove`: every character accounted for, every citation resolved.

JSON: ``{"holds", "proofs": [{"path", "holds", "error"|null, "sha256", "records": [id], "characters",
"segments": {kind: characters}, "turns", "citations", "breaks": [{"record", "offset", "line", "column", "says"}]}]}``;
a file that cannot be read has only ``path``, ``holds`` and ``error``. A WARC file has a proof for each capture in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.terminal.errors import NO, guarded, sentence, tell
from onrecord.cli.terminal.options import AsJson  # noqa: TC001 - Typer reads it when the program runs
from onrecord.cli.terminal.page import Page, counted

if TYPE_CHECKING:
    from onrecord.proof import Proof


@guarded
def prove(
    *,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Transcripts; - is standard input.")],
    as_json: AsJson = False,
) -> None:
    """Prove that the record of each file is what its bytes say.

    Checks that segments tile the text, that the text is what the bytes decode to, and that the citation of each turn
    and of each passage resolves to its exact characters. Prints how many characters are what; where a proof breaks, the
    place of its first break, and ends with 1.

    Examples:
      onrecord prove briefing.txt
      onrecord prove transcripts/*.txt --json
    """
    from onrecord.capture.sources import captures
    from onrecord.pipeline import read_captured
    from onrecord.proof import prove as prove_record

    page = Page()
    forms: list[dict[str, Any]] = []
    holds = True
    for file in files:
        try:
            proofs = [prove_record(read_captured(captured), captured.data) for captured in captures(file)]
        except Exception as error:  # noqa: BLE001 - a file that fails must not hide the state of the others
            holds = False
            says = sentence(error)
            tell(says if file in says else f"{file}: {says}")
            forms.append({"path": file, "holds": False, "error": says})
            continue
        for proof in proofs:
            holds = holds and proof.holds
            if as_json:
                forms.append({"path": file, **_form(proof)})
            else:
                _print(page, file, proof)
    if as_json:
        page.json({"holds": holds, "proofs": forms})
    if not holds:
        raise typer.Exit(NO)


def _form(proof: Proof) -> dict[str, Any]:
    import msgspec

    form: dict[str, Any] = msgspec.to_builtins(proof)
    return {"holds": proof.holds, "error": None, **form}


def _print(page: Page, file: str, proof: Proof) -> None:
    verdict = "proved" if proof.holds else "BROKEN"
    several = f"{counted(len(proof.records), 'transcript')}, " if len(proof.records) > 1 else ""
    turns, citations = counted(proof.turns, "turn"), counted(proof.citations, "citation")
    page.line(
        f"{page.bold(verdict)}  {page.one_line(file)}: {several}{counted(proof.characters, 'character')} "
        f"({', '.join(f'{kind} {count:,}' for kind, count in proof.segments.items())}), {turns}, {citations} resolved"
    )
    if proof.breaks:
        first = proof.breaks[0]
        more = f" (the first of {len(proof.breaks):,} breaks)" if len(proof.breaks) > 1 else ""
        tell(f"{file}:{first.line}:{first.column}: offset {first.offset} of {first.record}: {first.says}{more}")
