"""The parts that labels without a name give out: who asks, who answers, who leads the talk, who interprets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.labelasides import TIME
from onrecord.grammar.labels.lexicon import ANSWERS, INTERPRETERS, MODERATORS, PRESS
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import SpeakerKind

_TIME = lazy_re(rf"[\[(]?{TIME}[\])]?")
_COUNTED = lazy_re(r"(?P<letter>[qa]) ?\d{1,3}")
_LETTERS = {"pregunta": "p", "respuesta": "r", "pergunta": "p", "resposta": "r", "domanda": "d", "risposta": "r"}
"""Words that stand once, before their letters do: ``Pregunta.``, then ``P.``."""


def part_of(label: str) -> str:
    """Give the part in the talk that a label names: without a time behind it, and without what counts questions."""
    folded = fold(_TIME.sub(" ", label))
    counted = _COUNTED.fullmatch(folded)
    return counted["letter"] if counted else _LETTERS.get(folded, folded)


def kind_of(label: str) -> SpeakerKind:
    """Tell from the words of a label that names nobody what its voice does."""
    words = set(part_of(label).split())
    if words & _PRESS:
        return "press"
    if words & _MODERATORS:
        return "moderator"
    return "interpreter" if words & _INTERPRETERS else "unknown"


_PRESS, _MODERATORS, _INTERPRETERS, ANSWERING = (
    frozenset(map(fold, each)) for each in (PRESS, MODERATORS, INTERPRETERS, ANSWERS)
)
