"""What is called out amid another's words, what only takes note of an answer, and what hands on between two of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.turns import calling
from onrecord.reading.turns.kinds import GREETING, SHORT
from onrecord.reading.turns.parts import ASKS_WORDS, AT_ONCE, SEVERAL
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import TurnKind
    from onrecord.reading.turns.parts import Order

CALLED_OUT = 12
"""Words, at most, of what is called out."""
OPENING_WORDS = 150
"""Words, at most, of the first turn of one who leads."""
REPLY_WORDS = 12
"""Words of a reply of who leads, at least."""
_ASSENT = lazy_re(r"hear,? hear\b|shame(?: on \w+)?[!.]*$", re.IGNORECASE)
"""What is shouted in a chamber, mark of exclamation or not."""
_OUTCRY = lazy_re(r"[^?!]*!(?: [^?!]{1,40}!)?[\"'”’»)\]]*")
_SENTENCE = lazy_re(r"[.?!][\"'”’»)\]*_]*$")
_WHO_IS_NEXT = lazy_re(
    r"(?:\b(?:(?:are|is) (?:you|he|she) (?:still )?(?:there|on the line|with us)|(?:any(?:one|body)?|no(?:body)?) else"
    r"[^.?!]{0,20}|who(?:[’']s| is) (?:next|first)|can (?:we|i) go [^.?!]{0,30}|weitere fragen|otra pregunta|"
    r"autre question|altre domande)|\bcadê\b[^.?!]{0,30})\?$"
)
"""A question, at the end, for whoever asks next."""
_ADDRESS = lazy_re(
    r"(?:excuse me,? |sorry,? )?(?:(?:mr|mrs|ms|madam|mister)\.? [^\W\d_]+(?: [^\W\d_]+)?|sir|"
    r"(?:prime minister|minister|premier|president|governor|secretary|senator|chancellor|mayor)(?: [^\W\d_]+)?)[\W_]*",
    re.IGNORECASE,
)
"""Nothing but how somebody is addressed: ``Mr. President --``."""


def calls_out(order: Order, at: int, kind: TurnKind, *, waits: bool) -> bool:
    """Tell whether a few words with a mark of exclamation are called out amid what another voice says.

    Either that voice goes on, or whoever leads puts the talk in order. Where a question waits, who is asked may reply
    with such words, so then another's reply must follow behind the words of whoever leads.
    """
    item, said = order.spoken[at], order.said[at]
    if item.words > CALLED_OUT or order.leads[at] or kind not in ("answer", "statement", "question"):
        return False
    if item.words <= 2 * SHORT and not item.asks and _ASSENT.match(said.words):
        return True
    if not 0 < at < len(order.spoken) - 1 or _OUTCRY.fullmatch(said.words) is None:
        return False
    own, ahead, behind = order.voice(at), order.voice(at - 1), order.voice(at + 1)
    if ahead is own or behind is own or order.leads[at - 1] or order.hands(at) or GREETING.match(said.words):
        return False
    known = (
        order.of_two
        or id(own) in (order.answering if waits else order.replying)
        or (order.press[at] and not (own and own.names))
    )
    if known and _SENTENCE.search(order.said[at - 1].tail):
        return False  # one who asks or answers all through the talk has the word
    if not waits:
        amid = ahead is behind and ahead is not None and not order.said[at - 1].ends
        return amid or order.leads[at + 1]
    if ahead is behind and ahead is not None and not order.said[at - 1].ends:
        return id(own) not in order.replying  # amid a question that goes on
    replies = order.voice(at + 2)
    other = replies is not None and replies is not own and replies is not ahead and not order.asks_at(at + 2)
    return order.leads[at + 1] and other and id(own) not in order.answering


def only_addresses(order: Order, at: int) -> bool:
    """Tell whether one of the press gets no further than the address: ``Mr. President --``."""
    item, said = order.spoken[at], order.said[at]
    return (
        order.press[at]
        and item.words <= SHORT
        and calling.is_cut(said.tail)
        and _ADDRESS.fullmatch(said.words) is not None
    )


def takes_note(order: Order, at: int) -> bool:
    """Tell whether one who has asked before says something on the answer that nobody replies to.

    Behind it whoever leads calls on somebody else who asks, or the talk is at its end.
    """
    item, said = order.spoken[at], order.said[at]
    voice = item.voice
    if item.asks or item.words <= SHORT or voice is None or not voice.names or calling.wishes(said.words):
        return False
    if at + 1 >= len(order.spoken) or not order.leads[at + 1]:
        return False
    ahead = at - 1 - order.leads[at - 1]
    if ahead < 1 or order.asks_at(ahead) or id(order.voice(ahead)) not in order.replying:
        return False
    before = any(order.voice(one) is voice and order.spoken[one].asks for one in range(ahead))
    after = next((one for one in range(at + 1, len(order.spoken)) if not order.leads[one]), None)
    return before and (after is None or (order.asks_at(after) and order.voice(after) is not voice))


def makes_speech(order: Order, at: int) -> bool:
    """Tell whether one with a name speaks long where somebody leads, and asks nothing in the end."""
    item, said = order.spoken[at], order.said[at]
    named = item.voice is not None and bool(item.voice.names)
    return named and order.any_leads and item.words > ASKS_WORDS and not said.plain and not calling.wishes(said.tail)


def hands_between(order: Order, at: int, *, waits: bool) -> bool:
    """Tell whether few words between an answer and another's question call on whoever asks it.

    Where a question waits, it is one of a few words for leave to ask, and nothing is said but that it be asked.
    """
    item, said, behind = order.spoken[at], order.said[at], order.voice(at + 1)
    if item.words > AT_ONCE or order.is_opening(at) or not order.asks_at(at + 1) or behind is item.voice:
        return False
    if waits:
        few = order.spoken[at - 1].words <= SHORT and order.press[at - 1]
        return few and said.hands and calling.only_calls(said, behind)
    if behind is order.voice(at - 1):
        return False
    asker = order.asks_at(at - 1) or id(order.voice(at - 1)) in order.asking
    if asker and (order.spoken[at - 1].words > SHORT or not calling.is_sentence(said.words)):
        return False  # who broke in may have been replied to
    return order.hands_loosely(at) or (said.ends and _WHO_IS_NEXT.search(said.tail.lower()) is not None)


def leads_on(order: Order, at: int) -> bool:
    """Tell whether one who asks all through the talk, and has spoken before any who reply, only opens or thanks."""
    item, said = order.spoken[at], order.said[at]
    if item.voice is None or id(item.voice) not in order.asking or order.asks_at(at) or order.any_leads:
        return False  # where somebody leads, who asks is one of the members
    first = order.first_of(at)
    if order.first_reply < first:
        return False
    if at == first:
        return item.words <= OPENING_WORDS and not said.plain
    return item.words <= SEVERAL * CALLED_OUT and (
        calling.thanks(said.words) or calling.closes(said.words) or order.hands(at)
    )


def alone_replies(order: Order, at: int) -> bool:
    """Tell whether who leads and has a name alone replies to a question, in more words than it takes to call on one."""
    item = order.spoken[at]
    if item.voice is None or not item.voice.names or item.words < REPLY_WORDS or order.hands(at) or item.asks:
        return False
    label = order.spoken[at - 1].block.label  # of the press: in a hearing who leads sees to the time
    asked = order.press[at - 1] and order.asks_at(at - 1) and label is not None and label.parts.generic
    return asked and (at + 1 == len(order.spoken) or (order.press[at + 1] and order.asks_at(at + 1)))
