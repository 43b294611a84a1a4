"""A query for tantivy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tantivy import FieldType, Occur, Query

from onrecord.archive.index.index import DATE_SHIFT, DOCUMENT, EXACT, LATE, SEAM, SEAM_WORDS, STEM
from onrecord.archive.query.query import All, Any, Everything, Node, Not, Phrase, Prefix, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    import tantivy


def compiled(node: Node, schema: tantivy.Schema, *, negated: bool = False) -> Query:
    """Compile a query so that it finds every passage that matches.

    It may find a few more, for a phrase over the end of a passage; under a NOT (``negated``), a few less. So a hit of
    a query with a phrase is checked on the text.
    """
    if isinstance(node, Word):
        return Query.term_query(schema, STEM, node.stem, "freq")
    if isinstance(node, Prefix):
        return Query.regex_query(schema, EXACT, f"{re.escape(node.start)}.*")
    if isinstance(node, Phrase):
        return _phrase(node, schema, negated=negated)
    if isinstance(node, All):
        return _all(node, schema, negated=negated)
    if isinstance(node, Any):
        return Query.boolean_query([(Occur.Should, compiled(child, schema, negated=negated)) for child in node.nodes])
    if isinstance(node, Not):
        return Query.boolean_query(
            [
                (Occur.Must, _silent(Query.all_query())),
                (Occur.MustNot, compiled(node.node, schema, negated=not negated)),
            ]
        )
    return Query.all_query()


def _all(node: All, schema: tantivy.Schema, *, negated: bool) -> Query:
    clauses = [
        (Occur.MustNot, compiled(child.node, schema, negated=not negated))
        if isinstance(child, Not)
        else (Occur.Must, compiled(child, schema, negated=negated))
        for child in node.nodes
    ]
    if all(occur == Occur.MustNot for occur, _ in clauses):
        clauses.append((Occur.Must, _silent(Query.all_query())))
    return Query.boolean_query(clauses)


def _phrase(node: Phrase, schema: tantivy.Schema, *, negated: bool) -> Query:
    if len(node.words) == 1:
        return Query.term_query(schema, EXACT, node.words[0], "freq")
    if negated or node.where == "inside":
        return Query.phrase_query(schema, EXACT, list(node.words))
    head: list[str | tuple[int, str]] = list(node.words[:SEAM_WORDS])
    if node.where == "seam":
        return Query.phrase_query(schema, SEAM, head)
    return Query.disjunction_max_query(
        [Query.phrase_query(schema, EXACT, head), Query.phrase_query(schema, SEAM, head)]
    )


def _silent(query: Query) -> Query:
    """Give a query that chooses without counting for the score."""
    return Query.const_score_query(query, 0.0)


def filtered(
    node: Node,
    schema: tantivy.Schema,
    filters: dict[str, list[int]],
    days: tuple[int, int] | None,
    without: Iterable[int],
) -> Query:
    """Compile a query with its filters.

    Args:
        node: the query.
        schema: the index's.
        filters: for each field, the ids of which a passage must have one.
        days: first and last day, as ordinals, both included; None for any day or none.
        without: documents whose passages in the index are stale.
    """
    clauses = [] if isinstance(node, Everything) and (filters or days) else [(Occur.Must, compiled(node, schema))]
    clauses += [
        (Occur.Must, _silent(Query.term_set_query(schema, field, ids) if len(ids) > 1 else
                             Query.term_query(schema, field, ids[0], "basic")))
        for field, ids in filters.items()
    ]  # fmt: skip
    if days is not None:
        first, last = days[0] << DATE_SHIFT, (days[1] + 1) << DATE_SHIFT
        between = Query.range_query(schema, LATE, FieldType.Unsigned, first, last, include_upper=False)
        clauses.append((Occur.Must, _silent(between)))
    stale = list(without)
    if stale:
        clauses.append((Occur.MustNot, Query.term_set_query(schema, DOCUMENT, stale)))
    if len(clauses) == 1 and not stale:
        return clauses[0][1]
    if all(occur == Occur.MustNot for occur, _ in clauses):
        clauses.append((Occur.Must, _silent(Query.all_query())))
    return Query.boolean_query(clauses)
