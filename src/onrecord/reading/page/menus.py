"""Lines of a page that hold nothing but links: what a site puts around its documents, and into each block of a talk."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = lazy_re(r"[^\n]+")
_OFFERS = lazy_re(
    r"(?:(?:direct |perma(?:nent )?|copy |get )?links?(?: to)?|share|permalink|copy|print|tweet|listen|watch|play|view|"
    r"download|jump|report|cite|individually|in context|more|back to top|top|email|facebook|x|twitter|whatsapp|"
    r"linkedin|teilen|link kopieren|zum video|drucken|partager|copier le lien|imprimer|voir la vidéo|compartir|"
    r"copiar enlace|imprimir|ver v[ií]deo|compartilhar|compartilhe|copiar link|condividi|delen|kopieer link|udostępnij)"
    r"(?: (?:this |the |a |to |on )*(?:speech|link|section|contribution|video|audio|page|paragraph|remark|item|"
    r"discours|intervention|rede|beitrag|intervención|discurso|facebook|x|twitter|whatsapp|linkedin|email)s?)?\W*",
    re.IGNORECASE,
)
"""What a site offers its readers beside every speech."""
_WORDED = lazy_re(r"[^\W_]")
"""Some letter or digit: a sign alone, ``§`` or ``#``, only leads to where it stands itself."""
RUN = 3
"""Lines with one link each that make a menu, one after the other."""
BESIDE = 2
"""Links beside each other that make one."""
AGAIN = 2
"""How often an offer stands before it is one of those beside every speech."""


def menus(text: str, links: Sequence[Span], headings: Sequence[Span] = ()) -> list[Span]:
    """Find the lines that hold links only: several beside each other, or one on each of several lines.

    A heading that is a link is none of them: a speaker's name may lead to his page. What is offered beside every
    speech, ``Link to speech``, is one wherever it stands.
    """
    starts = [link.start for link in links]
    heads = {heading.start for heading in headings}
    runs: list[list[Span]] = [[]]
    found: list[Span] = []
    for line in _LINE.finditer(text):
        inside = links[bisect_left(starts, line.start()) : bisect_left(starts, line.end())]
        at, only = line.start(), bool(inside) and line.start() not in heads
        for link in inside:
            only = only and not any(c.isalnum() for c in text[at : link.start])
            at = link.end
        only = only and not any(c.isalnum() for c in text[at : line.end()])
        if only:
            runs[-1].append(Span(*line.span()))
            if sum(_WORDED.search(text, link.start, link.end) is not None for link in inside) >= BESIDE:
                found.append(runs[-1][-1])
        elif runs[-1]:
            runs.append([])
    offers = {span for run in runs for span in run if _OFFERS.fullmatch(text, span.start, span.end)}
    named = [run for run in runs if len(run) > 1 and run[0] not in offers and offers.issuperset(run[1:])]
    for run in runs:
        # A link above such offers, block after block, is the name of whoever speaks.
        found += run[1:] if run in named and len(named) >= RUN else run if len(run) >= RUN else []
    again = Counter(text[span.start : span.end] for span in offers)
    found += [span for span in offers if again[text[span.start : span.end]] >= AGAIN]
    return sorted(set(found))
