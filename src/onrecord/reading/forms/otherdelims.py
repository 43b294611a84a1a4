"""Labels that a document prints with another sign behind them once: ``D.FALK – Well.`` among ``D.FALK:``.

Or glued to its dash, or alone on its line, where the others have their words beside them. Such a line is a label only
where it stands between labels of others, so that the parts take turns with it, and where all of what is printed before
the sign is one of the labels in capitals: names in speech are not printed so. Labels in small letters stand so only
with a dash glued to them, ``Falk- Well.``, where they begin a paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.forms.shape import Candidate, Family
    from onrecord.reading.page.page import Page

OFTEN = 2
"""How often a label must stand with its own sign, at least."""
SHORTEST = 5
"""Code points of such a label, at least: initials may stand before any sign."""
_BODY = rf"(?P<space>[ \u00a0]+)(?=[\"“«„(¿¡]{{0,2}}[{UPPER}0-9])"
_SIGNS = {
    "colon": rf"(?P<delim>[ \u00a0]?[–—-](?=[ \u00a0])|[.;]){_BODY}",
    "dash": rf"(?P<delim>[ \u00a0]?[–—-](?=[ \u00a0])|[.:;]){_BODY}",
}
_GLUED = rf"(?P<delim>(?<=\w)[–—-](?=[ \u00a0])){_BODY}"
_ALONE = r"(?P<delim>[.:]?[*_]{0,3})(?P<space>)$"


def with_other_signs(page: Page, accepted: Sequence[Candidate]) -> list[Candidate]:
    """Give the lines that begin with a known label and another sign than its own, in text order.

    Args:
        page: the document.
        accepted: the labels that were found, in text order.
    """
    if page.shouted:
        return []
    found = [
        *_with_signs(page, accepted, "colon", (_SIGNS["colon"], _ALONE)),
        *_with_signs(page, accepted, "dash", (_SIGNS["dash"], _ALONE)),
        *_with_signs(page, accepted, "colon", (_GLUED,), upper=False),
    ]
    return sorted(found, key=lambda c: c.core.start)


def _with_signs(
    page: Page, accepted: Sequence[Candidate], family: Family, signs: Sequence[str], *, upper: bool = True
) -> list[Candidate]:
    signed = [c for c in accepted if c.family == family and c.upper is upper and _sign(page, c) == family]
    counts = Counter(c.core.of(page.text) for c in signed)
    known = {
        core: c for c in reversed(signed) if counts[core := c.core.of(page.text)] >= OFTEN and len(core) >= SHORTEST
    }
    if len(known) < 2:  # noqa: PLR2004 - somebody must take turns with somebody
        return []
    cores = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    taken = {c.line for c in accepted}
    tried: list[Candidate] = []
    for behind in signs:
        # Four blanks and more are a layout of their own.
        printed = re.compile(rf"^[ \u00a0]{{0,3}}[*_]{{0,3}}(?P<core>{cores}){behind}", re.MULTILINE)
        for each in printed.finditer(page.text, accepted[0].core.start, accepted[-1].core.start):
            index = page.line_at(each.start("core"))
            said = index if behind is not _ALONE else index + 1
            paragraph = upper or page.lines[index].gap > 0 or not page.usual_gap
            if index not in taken and said not in taken and paragraph and _opens(page, index, said):
                body = each.end() if said == index else page.lines[said].start
                span, like = Span(*each.span("core")), known[each["core"]]
                own: Family = like.family if said == index else "line"
                tried.append(
                    msgspec.structs.replace(like, line=index, core=span, end=each.end("delim"), body=body, family=own)
                )
    order = sorted([*accepted, *tried], key=lambda c: c.core.start)
    own_lines = {id(c) for c in tried}
    return [
        c
        for before, c, after in zip(order, order[1:], order[2:], strict=False)
        if id(c) in own_lines and c.key not in (before.key, after.key)
    ]


def _sign(page: Page, c: Candidate) -> str:
    """Give the family of the sign behind a label; empty where it is none of these two."""
    said = page.text[c.core.end : c.end].strip()
    return "colon" if said == ":" else "dash" if said in ("-", "–", "—") else ""


def _opens(page: Page, index: int, said: int) -> bool:
    """Tell whether a line begins what somebody says, and the line that is ``said`` ends a sentence of it."""
    new = page.lines[index].gap > 0 or page.ends_sentence(page.lines[index - 1])
    return new and said < len(page.lines) and page.ends_sentence(page.lines[said])
