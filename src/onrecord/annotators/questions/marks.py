"""Marks that a sentence of a reply bears: how it begins, what it announces, what it gives.

Taken from the replies of press conferences, briefings and hearings of a dozen publishers; each is one pattern, and what
it is worth is learnt (`training.questions`).
"""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_LEAD = (
    r"^\W*(?:on\s*[–—-]+\s*)?(?:(?:and|but|so|now|then|well|look|secondly|second|third|thirdly|finally|lastly|first|"
    r"also|sorry|i[’']m sorry|okay|again|just)\b[,.]?\s*(?:[–—-]\s*)?){0,3}"
)
TOPIC = lazy_re(
    rf"{_LEAD}(?:on,?|with (?:regards?|respect) to|in (?:terms of|regards? to|relation to|response to)|regarding|"
    r"as (?:for|to|regards)|about|concerning|when it comes to|as far as|in the case of|"
    r"your (?:\w+ )?(?:question|point) (?:on|about)|to (?:your|the) (?:\w+ )?(?:question|point)(?: on| about)?|"
    r"coming to|turning to)\s+(?P<topic>[^,.;:?!—–]{2,90})",
    re.IGNORECASE,
)
"""A sentence that names at its head what it is about: ``Then, on the ferries ...``, ``On – sorry, on the bank ...``."""
_ORDINALS = {
    "first": 1,
    "former": 1,
    "one": 1,
    "second": 2,
    "two": 2,
    "third": 3,
    "three": 3,
    "fourth": 4,
    "last": -1,
    "final": -1,
    "latter": -1,
}
_ORDER = lazy_re(
    r"\b(?:(?P<of>first|second|third|fourth|last|final|latter|former) "
    r"(?:part|half|question|point|one|bit|piece|issue|thing)\b|"
    r"(?:question|point|number|part) (?P<number>one|two|three)\b)"
)
_FIRSTLY = lazy_re(
    r"^\W*(?:and |so |well,? |but |then |now )?(?P<of>first|second|third|fourth|final|last)(?:ly| of all)?\b(?=,|\s)",
    re.IGNORECASE,
)
COUNTS = lazy_re(
    r"\b(?P<of>second|third)(?:ly)?\b"
    r"(?! (?:world|term|half|quarter|time|round|war|largest|biggest|week|month|year))",
    re.IGNORECASE,
)
"""An asker's own count of points."""
YES = lazy_re(
    r"^\W*(?:(?:well|look|so|and|oh|uh|but|again|ah|um|hey)\b[,.]?\s*)*(?:yes|yeah|no|nope|not\b|absolutely|of course|"
    r"sure|certainly|definitely|correct|right|exactly|true|i do\b|i don[’']t|we do\b|we don[’']t|we are\b|we have\b|"
    r"i am\b|i have\b|it is\b|it does|it isn[’']t|he is|he does|they are|they do|there is|there are|there[’']s|it[’']s|"
    r"i think so|i hope|i believe|i[’']m)",
    re.IGNORECASE,
)
"""Begins as an answer to a question of yes or no."""
THANKS = lazy_re(
    r"^\W*(?:(?:well|so|and|yes|yeah|okay|ok|hi|hey|great|good|look|oh|no)\b[,.]?\s*)*(?:thank(?:s| you)|"
    r"good (?:morning|afternoon|evening|question)|"
    r"(?:that[’']s|it[’']s|this is)(?: a)?(?: \w+){0,2} (?:good|great|fair|important|excellent|interesting) "
    r"(?:question|point)|great question|hello|hi\b|sorry|sir|appreciate|welcome|good to see|next question|over here|"
    r"please,? go|go ahead|yes,? please)",
    re.IGNORECASE,
)
META = lazy_re(
    r"\b(?:let me (?:start|begin|take|answer|address|first|just|try|go|turn|do)|"
    r"i[’']ll (?:start|begin|take|answer|address|let|turn|go|do)|happy to|"
    r"(?:your|the|those|both|these|two|three|several|all) (?:\w+ )?questions?|(?:part|half) of (?:your|the|that) "
    r"question|"
    r"i(?:[’']d| would) say (?:two|three|a (?:few|couple)))\b"
)
"""Speaks about answering, in small letters."""
BECAUSE = lazy_re(r"\b(?:because|reason|due to|since|that[’']s why|in order to|so that|the purpose)\b", re.IGNORECASE)
WHEN = lazy_re(
    r"\b(?:today|tomorrow|tonight|yesterday|soon|shortly|later|already|months?|weeks?|days?|years?|january|february|"
    r"march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|"
    r"sunday|20\d\d|19\d\d|summer|winter|spring|autumn|fall|before|after|until|by the|deadline|timeline|timing|end "
    r"of)\b",
    re.IGNORECASE,
)
NUMBER = lazy_re(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion|half|percent|"
    r"per cent)\b",
    re.IGNORECASE,
)
ASSURES = lazy_re(
    r"^\W*(?:and |but |so |again,? |therefore,? )*(?:(?:and |so )?that[’']s (?:what|why|exactly|the)|again\b|"
    r"as i (?:said|mentioned)|at the end of the day|the bottom line|overall|in the end|so (?:we|i|that|it)|"
    r"we (?:will|are going to) continue|and we[’']ll|i[’']m (?:very |quite )?(?:confident|sure|proud|grateful))",
    re.IGNORECASE,
)
"""A general assurance, with which replies end."""
POINTS_BACK = lazy_re(
    r"^\W*(?:and |but |so |because |which |again,? )*(?:this|that|these|those|it|they|he|she|which|such|because|also|"
    r"in addition|moreover|furthermore)\b",
    re.IGNORECASE,
)
TURNS = lazy_re(
    r"^\W*(?:but|now|however|look|at the same time|having said that|that said|on the other hand|then|secondly|second|"
    r"third|finally|lastly|in addition|as for)\b",
    re.IGNORECASE,
)
GOES_ON = lazy_re(
    r"^\W*(?:and|so|because|therefore|which|that[’']s|i mean|in fact|actually|for example|for instance)\b",
    re.IGNORECASE,
)
YES_NO = lazy_re(
    r"^\W*(?:(?:and|but|so|or|then|now)\s+)*(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|"
    r"shall|may|might|must|\w+n[’']t)\b",
    re.IGNORECASE,
)
"""A question that yes or no would answer."""
HOW_MANY = lazy_re(
    r"\bhow (?:many|much|big|large|long|far|often)|\bwhat (?:percent|number|level|share|amount)|\bto what extent",
    re.IGNORECASE,
)
ASKS_WHEN = lazy_re(r"\bwhen\b|\bhow (?:soon|long|quickly)|\btimeline|\btiming|\bwhat time|\bdeadline", re.IGNORECASE)
WHY = lazy_re(r"\bwhy\b|\bhow come\b|\bwhat(?:[’']s| is) the (?:reason|rationale|thinking)", re.IGNORECASE)
OPEN = lazy_re(
    r"elaborate|talk (?:a little |a bit )?(?:more )?about|explain|describe|your (?:reaction|response|thoughts|view)|"
    r"walk us|details|what do you (?:think|make)|update on",
    re.IGNORECASE,
)
"""A request that asks for more of something and could be answered at any length."""
NAMES = lazy_re(r"[A-Z\d](?:(?<=[A-Z])(?<![.?!”\"] .)(?<!^.)(?<=\b.)[\w’'-]{2,}|(?<=\d)(?:[\d.,]*\d)?)")
"""Names and figures."""


def ordinal(said: str) -> int | None:
    """Give which question a sentence announces, from 1; -1 for the last; None where it announces none."""
    found = _ORDER.search(said.lower())
    if found:
        return _ORDINALS[found["of"] or found["number"]]
    firstly = _FIRSTLY.match(said)
    return _ORDINALS[firstly["of"].lower()] if firstly else None


def tells_which(said: str) -> bool:
    """Tell whether a sentence says outright which part it is for: ``the second part of the question``.

    ``First, ...`` may count the speaker's own points.
    """
    return _ORDER.search(said.lower()) is not None
