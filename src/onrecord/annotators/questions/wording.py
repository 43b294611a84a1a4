"""How a part is asked and its reply worded: common words, alone and in pairs, that a status is weighed by.

Only words that many transcripts of several publishers hold are told apart (`Wording.known`); any other, a name or the
word of a topic, is a blank. So what is learnt is manner: ``i _ not``, ``the _ is``, ``i would _ you to``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.questions.scene import Line, Request

BLANK = "_"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+|[?]")
MOST = 5
"""Likeliest sentences that are looked at."""
LEAST = 0.05
"""Share of the likeliest sentence's probability under which a sentence is not looked at."""
HEAD = 2
"""Sentences at the head of a reply that are looked at whether they take the part up or not."""
OPENING = 4
"""Words with which the likeliest sentence opens."""


def tokens(said: str) -> list[str]:
    """Give the words of a text in small letters, each number as ``#``."""
    return ["#" if word[0].isdigit() else word for word in _WORD.findall(said.lower().replace("’", "'"))]


class Wording:
    """Tells the wording of parts and replies.

    Args:
        known: the words that are told apart.
    """

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self._grams = lru_cache(maxsize=512)(self._found)

    def _words(self, said: str) -> list[str]:
        known = self.known
        return [word if word in known else BLANK for word in tokens(said)]

    def _found(self, said: str) -> tuple[str, ...]:
        words = ["^", *self._words(said)]
        # Not a set: its order changes from process to process, and with it the last bits of sums.
        return tuple(dict.fromkeys([*words, *map(" ".join, pairwise(words))]))

    def told(
        self, request: Request, lines: Sequence[Line], shares: Sequence[float], *, alone: bool
    ) -> dict[str, float]:
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
        found = dict.fromkeys(["q " + gram for gram in self._grams(request.said)], 1.0)
        if not lines:
            return found
        order = sorted(range(len(lines)), key=lambda at: -shares[at])[:MOST]
        most = max(shares[order[0]], 1e-9)
        # From the least likely to the likeliest, so that the greatest share of a word stays.
        for at in reversed(order):
            share = shares[at] / most
            if share >= LEAST:
                found.update(dict.fromkeys(["a " + gram for gram in self._grams(lines[at].said)], share))
        head = [line for line in lines[: 2 * HEAD] if not line.thanks][:HEAD]
        for line in head:
            found.update(dict.fromkeys(["h " + gram for gram in self._grams(line.said)], 1.0))
        if alone and head:
            found.update(dict.fromkeys(["1 " + gram for gram in self._grams(head[0].said)], 1.0))
        opening = self._words(lines[order[0]].said)[:OPENING]
        kinds = asked_for(request)
        for size in range(1, len(opening) + 1):
            words = " ".join(opening[:size])
            found["o " + words] = 1.0
            if size <= HEAD:
                found.update({f"o {kind}: {words}": 1.0 for kind in kinds})
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
