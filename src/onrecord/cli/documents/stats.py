"""`onrecord stats`: what the archive holds.

JSON: ``{"documents", "versions", "captures", "turns", "words", "passages", "speakers", "publishers", "since", "until",
"bytes", "segments": {kind: characters}}``.
"""

from __future__ import annotations

from onrecord.cli.terminal.errors import guarded
from onrecord.cli.terminal.options import DEFAULT_ARCHIVE, ArchivePath, AsJson
from onrecord.cli.terminal.page import Page


@guarded
def stats(*, archive: ArchivePath = DEFAULT_ARCHIVE, as_json: AsJson = False) -> None:
    """Count what the archive holds.

    Examples:
      onrecord stats
      onrecord stats --json
    """
    import msgspec

    from onrecord.archive import Archive

    with Archive(archive, mode="read") as opened:
        held = opened.stats()
    page = Page()
    if as_json:
        page.json(msgspec.to_builtins(held))
        return
    span = f"{held.since} to {held.until}" if held.since else "no dates"
    rows = [
        ("documents", f"{held.documents:,}"),
        ("versions", f"{held.versions:,}"),
        ("captures", f"{held.captures:,}"),
        ("publishers", f"{held.publishers:,}"),
        ("dates", span),
        ("speakers", f"{held.speakers:,}"),
        ("turns", f"{held.turns:,}"),
        ("passages", f"{held.passages:,}"),
        ("words", f"{held.words:,}"),
        ("on disk", _size(held.bytes)),
        *((f"{kind} characters", f"{count:,}") for kind, count in held.segments.items()),
    ]
    page.table(rows, right=frozenset({1}) if page.terminal else frozenset())


def _size(count: int) -> str:
    size, unit = float(count), "bytes"
    for unit in ("bytes", "kB", "MB", "GB"):
        if size < 1000 or unit == "GB":  # noqa: PLR2004 - a thousand is what kilo says
            break
        size /= 1000
    return f"{size:,.0f} {unit}" if unit == "bytes" else f"{size:,.1f} {unit}"
