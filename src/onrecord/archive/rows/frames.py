"""Records as data frames of Polars, by the optional extra ``onrecord[tables]``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onrecord.archive.errors import NeedsExtra

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType

    import polars as pl

_NUMBERS = frozenset({"low_value", "high_value", "confidence", "typical"})
_TRUTHS = frozenset({"premise", "denied", "sure"})
_COUNTS = frozenset({"series", "point"})
_LISTS = frozenset({"answers", "answer_citations", "answered_by", "answer_turns"})


def polars() -> ModuleType:
    """Give the library of data frames; raises `NeedsExtra` where it is not installed."""
    try:
        import polars as pl  # noqa: PLC0415 - an optional extra, and slow to import
    except ImportError as error:
        raise NeedsExtra("tables need Polars, which is not installed; install it with: pip install 'onrecord[tables]'"
                         ) from error  # fmt: skip
    return pl


def frame_of(records: Sequence[dict[str, Any]], columns: Iterable[str]) -> pl.DataFrame:
    """Give records as a data frame, each column of the type that its name has, text where it has none.

    Raises:
        NeedsExtra: Polars is not installed.
    """
    library = polars()
    types = (
        (_NUMBERS, library.Float64),
        (_TRUTHS, library.Boolean),
        (_COUNTS, library.Int64),
        (_LISTS, library.List(library.String)),
    )
    schema = {name: next((kind for names, kind in types if name in names), library.String) for name in columns}
    made: pl.DataFrame = library.DataFrame(list(records), schema=schema, orient="row")
    return made
