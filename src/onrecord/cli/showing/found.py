"""What was searched, in words and in JSON, and what is said where nothing was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from onrecord.cli.terminal.page import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.archive import Searched
    from onrecord.cli.terminal.page import Page

ASK_PEOPLE = "; `onrecord people` lists who there is"


class Found(Protocol):
    """What the archive or a ledger answers with, as far as it matters here."""

    @property
    def searched(self) -> Searched: ...  # noqa: D102 - as the archive's lists have it
    @property
    def unread(self) -> int: ...  # noqa: D102 - the same
    @property
    def suggestions(self) -> dict[str, list[str]]: ...  # noqa: D102 - the same


def searched_line(searched: Searched) -> str:
    """Say what was searched: ``in this record: 5 documents of 2 publishers, 2022-06-01 to 2024-06-18``."""
    if not searched.documents:
        return "in this record: no document fits"
    documents = counted(searched.documents, "document")
    publishers = counted(searched.publishers, "publisher") if searched.publishers else "unknown publishers"
    dates = f", {searched.since} to {searched.until}" if searched.since else ""
    return f"in this record: {documents} of {publishers}{dates}"


def not_read(unread: int, items: str = "questions") -> str:
    """Say how many documents nobody has looked for such items in."""
    return f"{counted(unread, 'document was', 'documents were')} never looked through for {items}; add them again"


def record_line(found: Found, number: int, one: str, items: str | None = None) -> str:
    """Say what was searched and what it holds: ``in this record: 8 documents of 2 publishers, ...; 90 figures``."""
    line = f"{searched_line(found.searched)}; {counted(number, one)}"
    return line if not found.unread else f"{line}; {not_read(found.unread, items or one + 's')}"


def found_form(found: Found, asked: Mapping[str, Any], **number: int) -> dict[str, Any]:
    """Give what was asked and searched as JSON; ``number`` is how many items the documents hold, by their name."""
    import msgspec

    searched = {"filters": asked, "searched": msgspec.to_builtins(found.searched)}
    return searched | number | {"unread": found.unread, "suggestions": found.suggestions}


def options_of(asked: Mapping[str, Any]) -> str:
    """Write the filters that were given as they stand on the command line; words are no option."""
    given = {"in" if name == "document" else name: value for name, value in asked.items() if value and name != "words"}
    return "".join(
        f" --{name.replace('_', '-')}"
        + ("" if value is True else f" {' '.join(map(str, value)) if isinstance(value, list) else value}")
        for name, value in given.items()
    )


def print_nearest(
    page: Page, asked: Mapping[str, Any], suggestions: Mapping[str, list[str]], otherwise: str = ASK_PEOPLE
) -> None:
    """Print the nearest names for each filter that matches nobody, or what to do otherwise."""
    for name, nearest in suggestions.items():
        near = f"; nearest: {', '.join(nearest)}" if nearest else otherwise
        page.line(f"{'no publisher' if name == 'publisher' else 'nobody'} matches --{name} {asked[name]}{near}")
