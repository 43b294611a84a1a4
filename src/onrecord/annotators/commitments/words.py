"""Words: what a clause is made of around its cue, weighed beside its signs.

Signs say what kind of words stand where, words which ones: ``we will look`` promises less than ``we will send``, and no
list of verbs is long enough. A name is a place and what stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

_WORD = lazy_re(r"[a-z]+(?:'[a-z]+)?|[0-9]+|[?!;:,—–-]")
BEFORE, BEHIND = 6, 14
"""Words that are looked at on either side of a cue."""
NEAR_BEFORE, NEAR_BEHIND = 3, 4
"""Words on either side whose place counts as well."""


def words(flat: str, clause: Clause) -> list[str]:
    """Give the names of a clause's words by where they stand; one may be there twice.

    Args:
        flat: the sentence, its white space made blanks.
        clause: one reading of a piece of it.
    """
    cue = clause.at
    low = flat.lower().replace("’", "'")
    if len(low) != len(flat):  # a capital letter whose small one is two
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in flat).replace("’", "'")
    before = _WORD.findall(low, clause.start, cue.start)[-BEFORE:]
    behind = _WORD.findall(low, cue.end, clause.end)[:BEHIND]
    own = " ".join(_WORD.findall(low, cue.start, cue.end))
    told = [f"< {word}" for word in before]
    told += [f"> {word}" for word in behind]
    told += [f"<{place} {word}" for place, word in enumerate(reversed(before[-NEAR_BEFORE:]), 1)]
    told += [f">{place} {word}" for place, word in enumerate(behind[:NEAR_BEHIND], 1)]
    told.append(f"= {own}")
    if before:
        told.append(f"<= {before[-1]} {own}")
    if behind:
        told.append(f"=> {own} {behind[0]}")
    if clause.verb:
        verb = clause.verb.lower()
        told += [f"does {verb}", f"{cue.kind} does {verb}"]
    return told
