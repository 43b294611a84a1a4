"""How a part is asked and its reply worded: words of manner, alone and in pairs, that a status is weighed by.

Only the commonest words and those of speaking, knowing and deciding are told apart; any other, a name or the word of a
topic, is a blank. So what is learnt is manner: ``i don't``, ``refer you``, ``the _``, ``will be``.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.annotators.questions.terms import STOP
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Line, Request

_MANNER = frozenset(
    "able absolutely add address agree announce announced announcement announcements anticipate appropriate assess "
    "assessment assure available aware believe best better briefing case certain certainly change changed changes "
    "characterize clarify clear clearly comment comments commit commitment committed concern concerned conclude "
    "confident confirm confirmed consider considered considering context continue continues continuing conversation "
    "conversations correct couple day days decide decided decision decisions depend depending depends detail details "
    "determine determined difference different difficult directly disagree disappointed disclose discuss discussed "
    "discussing discussion discussions doubt early elaborate elaborated essentially evidence example expect expected "
    "fact fair false fine focus focused follow forecast guess happen happened happening happens happy hard hope "
    "hopeful hypothetical hypotheticals idea important impossible inaudible information instance intend intention "
    "involved issue issues job judge judgment later learn leave matter matters mentioned message moment month months "
    "name names news nope note noted obviously offer opinion option options outcome particular particularly plan "
    "planning plans possibility prefer prejudge premature prepared preview previous previously private privately "
    "probably problem process progress proposal provide publicly quickly reason reasons recall recent recently refer "
    "reject remain remember report reported reports respect respond response result review role rule ruled ruling "
    "schedule scheduled seeking serious share shared simply situation speak speaking specific specifically specifics "
    "speculate speculation spoke spoken start started state statement status step steps straight strong suggest "
    "support suppose surprise surprised timeline timetable timing tomorrow tonight true truth understand "
    "understanding unfortunately update updates view views wait waiting week weeks welcome wish worried wrong year "
    "years yep yesterday".split()
)
BLANK = "_"
_WORD = lazy_re(r"[a-z]+(?:'[a-z]+)?|\d+|[?]")
MOST = 5
"""Likeliest sentences that are looked at."""
LEAST = 0.05
"""Share of the likeliest sentence's probability under which a sentence is not looked at."""
HEAD = 2
"""Sentences at the head of a reply that are looked at whether they take the part up or not."""
OPENING = 4
"""Words with which the likeliest sentence opens."""


@lru_cache(maxsize=4096)
def _known(word: str) -> str:
    if word[0].isdigit():
        return "#"
    return word if word in _MANNER or word == "?" or all(piece in STOP for piece in word.split("'")) else BLANK


@lru_cache(maxsize=1024)
def _grams(kind: str, said: str) -> list[str]:
    lead = kind + " "
    return [lead + gram for gram in _grams_of(said)]


@lru_cache(maxsize=512)
def _grams_of(said: str) -> tuple[str, ...]:
    """Give the words of manner and their pairs, each once: a sentence is looked at under several signs."""
    told = ["^", *tokens(said)]
    # Not a set: its order changes from process to process, and with it the last bits of sums.
    return tuple(dict.fromkeys([*told, *map(" ".join, pairwise(told))]))


@lru_cache(maxsize=512)
def words(said: str) -> list[str]:
    """Give the words of a text in small letters, with its marks of question; for looking at, not for changing."""
    return _WORD.findall(said.lower().replace("’", "'"))


def tokens(said: str) -> list[str]:
    """Give the words of a text, each number as ``#``, what is no word of manner as `BLANK`."""
    return [*map(_known, words(said))]


def told(request: Request, lines: Sequence[Line], shares: Sequence[float], *, alone: bool) -> dict[str, float]:
    """Give each sign that a part and its reply bear, 0 to 1.

    ``a`` stands before words of the sentences that are likely to take the part up, ``h`` before those of the first
    two, ``1`` where the part is the round's only one, ``q`` before the part's, ``o`` before those with which the
    likeliest sentence opens.

    Args:
        request: the part.
        lines: the sentences of the reply.
        shares: the probability of each that it takes up the part.
        alone: whether the round has no other part.
    """
    found = dict.fromkeys(_grams("q", request.said), 1.0)
    if not lines:
        return found
    order = sorted(range(len(lines)), key=lambda at: -shares[at])[:MOST]
    most = max(shares[order[0]], 1e-9)
    # From the least likely to the likeliest, so that the greatest share of a word stays.
    for at in reversed(order):
        share = shares[at] / most
        if share >= LEAST:
            found.update(dict.fromkeys(_grams("a", lines[at].said), share))
    head = [line for line in lines[: 2 * HEAD] if not line.thanks][:HEAD]
    for line in head:
        found.update(dict.fromkeys(_grams("h", line.said), 1.0))
    if alone and head:
        found.update(dict.fromkeys(_grams("1", head[0].said), 1.0))
    opening = tokens(lines[order[0]].said)[:OPENING]
    kinds = asked_for(request)
    for size in range(1, len(opening) + 1):
        start = " ".join(opening[:size])
        found["o " + start] = 1.0
        if size <= HEAD:
            found.update({f"o {kind}: {start}": 1.0 for kind in kinds})
    return found


def asked_for(request: Request) -> list[str]:
    """Give what a part asks for, in names."""
    kinds = {
        "number": request.how_many,
        "when": request.when,
        "why": request.why,
        "more": request.open,
        "yes": request.yes_no,
    }
    return [name for name, so in kinds.items() if so] or ["what"]
