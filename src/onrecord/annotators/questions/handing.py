"""Words that hand a question on to the one who speaks next: the reply is what that one says."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from onrecord.text import fold
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.annotators.exchange import Exchange
    from onrecord.annotators.questions.rounds import Round
    from onrecord.model import Span, Speaker

LONGEST = 26
"""Words up to which a sentence may do no more than hand on."""
CALL = 4
"""Words up to which a sentence may be nothing but a call: ``Minister Falk, please.``."""
LAST = 3
"""Sentences from the end of a turn within which it is handed on."""
INITIAL = 2
"""Letters up to which a word of a name is an initial or a particle."""
_IT = (
    r"(?:that|this|it|those|these|one|the (?:\w+ )?(?:one|question|part)|your question|"
    r"you (?:on|about|up) (?:that|this))"
)
_TAKES = (
    r"(?:(?:take|answer|address|handle|field|cover|pick up|(?:speak|talk|respond) to|comment on|talk about|"
    rf"start(?: on)?|come in on|explain|add to|give you) {_IT}\b|(?:answer|respond|speak|comment|pick up|start|begin|"
    r"(?:come|weigh|jump|chime) in|go(?: first| ahead)?|elaborate|explain|add (?:anything|something)|"
    r"say (?:a word|a few words|something|more))"
    r"(?: (?:please|first|as well|too|here|better than (?:i|me)\b[^.?!]*|"
    r"(?:on|to|about) (?:that|this|it)(?: one| question)?))*(?=\W*$|[,;–—]| -))"
)
"""What somebody does who takes a question, and no more."""
_YOU = lazy_re(
    r"\b(?:you (?:(?:want|like|care|wish|prefer)(?: to)?|wanna|please|to|can|could|may|might) "
    rf"{_TAKES}|(?:can|could|will|would|may|might) you {_TAKES}|over to you\b|"
    r"(?:that|this|it)(?:[’']s| is)(?: really| probably)?(?: (?:one|a question|a matter))? for you\W*$)"
)
"""Hands on to the one who is spoken to."""
_X = r"(?:[\w’'.-]+,? ){1,7}?"
_GIVES = lazy_re(
    rf"\b(?:(?:let|have|ask|invite|bring in) {_X}(?:to )?{_TAKES}|"
    r"(?:hand|turn|pass|throw|kick|toss|yield|give|leave) (?:(?:that|this|it|things|you|over|back|on|one|your question|"
    r"the (?:\w+ )?(?:floor|question|answer|microphone|mic|part)) ?){1,3}to |(?:defer|over|refer you|go) to |"
    r"turn to [^.?!]{1,60}? (?:for|on|to (?:answer|address|take)) |give "
    rf"{_X}the (?:floor|microphone|mic)\b|bring {_X}in\b)"
)
"""Says that one hands on."""
_FOR = lazy_re(
    r"\b(?:that|this|it|which)(?: one)?(?:[’']s| is| was| would be| will be| sounds like| has to be)(?: (?:really|more|"
    r"probably|very|much|perhaps|best|an?|the|one|something|question|matter|issue|good|perfect))* for "
    r"(?P<whom>(?:[\w’'.-]+ ?){1,5})"
)
"""Says for whom a question is."""
_CAN = lazy_re(
    r"\b(?:will|can|could|may|might|would|should|is going to|is (?:best|better) placed to|is the one to|wants? to)"
    rf"(?: \w+ly| perhaps| best| better)? {_TAKES}"
)
"""Says who takes a question."""
_HIM = lazy_re(r"\b(?:him|her|them|(?:my|our|your|the) (?:\w+ )?(?:colleagues?|experts?|team))\b")
"""Stands for somebody who takes a question."""


def hand_on(exchange: Exchange, rounds: Sequence[Round]) -> None:
    """Leave out of each round the sentences that only hand its questions on to whoever speaks next.

    Where several were asked each replies for himself, and what hands on is one's own reply.
    """
    for one in rounds:
        turns = list(dict.fromkeys(at for at, _ in one.replies))
        several = any(len(part.to) > 1 for part in one.parts)
        if several or all(exchange.turns[at].speaker == exchange.turns[turns[0]].speaker for at in turns):
            continue
        handing: set[int] = set()
        for at, behind in pairwise(turns):
            voice = exchange.voices[behind]
            if voice is not None and exchange.turns[at].speaker != voice.id:
                own = [span for turn, span in one.replies if turn == at]
                handing |= {span.start for span in own[-LAST:] if only_passes_on(_said(exchange.text, span), voice)}
        if handing:
            one.replies = [(at, span) for at, span in one.replies if span.start not in handing]


def only_passes_on(said: str, voice: Speaker) -> bool:
    """Tell whether a sentence does no more than hand a question on to the one who speaks next."""
    small = said.lower()
    size = len(small.split())
    if size > LONGEST:
        return False
    if _YOU.search(small):
        return True
    words = _words(voice)
    named = _names(small, words)
    if named and (_is_call(small, words) or _CAN.search(small)):
        return True
    meant = _FOR.search(small)
    if meant is not None and _names(meant["whom"], words):
        return True
    return (named or _HIM.search(small) is not None) and _GIVES.search(small) is not None


def _is_call(said: str, words: set[str]) -> bool:
    """Tell whether a sentence is nothing but a call: not ``Thank you, Minister Falk.``."""
    own = re.findall(r"\w+", fold(said))
    return len(own) <= CALL and words.union(_SMALL).issuperset(own)


def _names(said: str, words: set[str]) -> bool:
    return not words.isdisjoint(re.findall(r"\w+", fold(said)))


def _words(voice: Speaker) -> set[str]:
    """Give the words by which somebody may be named: those of the name and the office."""
    told = " ".join(text for text in (voice.name, voice.role, *voice.labels) if text)
    return {word for word in re.findall(r"\w+", fold(told)) if len(word) > INITIAL} - _SMALL


_SMALL = frozenset("a ahead and dr for go madam maybe miss mr mrs ms now perhaps please sir so the van von yes".split())
"""Words that name nobody, and stand in a call."""


def _said(text: str, span: Span) -> str:
    return blanked(text, span.start, span.end)
