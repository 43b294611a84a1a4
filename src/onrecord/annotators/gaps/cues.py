"""Words that give away a turn which the record has not."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_SAID = (
    r"(?:said|stated|mentioned|noted|outlined|described|explained|laid out|pointed out|put it|stressed|emphasi[sz]ed|"
    r"underlined|indicated|alluded to|referred to|told us|suggested)"
)
_WHEN = r"(?![\w ’']{0,24}\b(?:in|at|on|when|last|yesterday|earlier|during|before|ago|week|month|year|many|often)\b)"

AS_YOU_SAID = lazy_re(
    r"\bas you (?:have |yourself |yourselves )?"
    rf"(?:just |also |both |rightly |already |so \w+ |very \w+ )*{_SAID}\b{_WHEN}",
    re.IGNORECASE,
)
"""Said in the first turn of a record: somebody spoke before it."""

JUST_SAID = lazy_re(rf"\bjust {_SAID}\b")
"""Behind a name; `NAMED` finds the name before it."""

NAMED = lazy_re(
    r"\b(?:[Aa]s|[Ww]hat|[Tt]hat|[Ll]ike|[Tt]o|[Ww]ith)[\s\u00a0]+"
    r"(?P<who>(?:(?:the|my friend|my colleague)[\s\u00a0]+)?"
    r"(?:[A-Z][\w.’'-]*[\s\u00a0]+(?:of[\s\u00a0]+)?){1,6})(?:has[\s\u00a0]+|have[\s\u00a0]+)?$"
)

BOTH_ASKED = lazy_re(
    r"(?:\b(?:questions?|ones?|this|that|is|goes|are|also|back|turn|go|ask|asked|and|but|so)|(?:^|[.,;:?—–-]))\s*"
    r"(?:to|for|of) (?:you )?both\b(?: of you)?(?! sides| countries| nations| parties| chambers| houses| reasons)"
    r"(?=\s*(?:of you\b|leaders|presidents|ministers|secretaries|principals|gentlemen|[.,:;?!—–-]|$))|"
    r"\b(?:to|for) each(?: one)? of you\b|"
    r"\b(?:one|a|two|\d) (?:quick |short |brief )?(?:questions?)?\s?(?:for each|each)(?= of you|[.,:;?!]|\s*$)",
    re.IGNORECASE,
)
"""A question put to more than one person."""

BOTH_SPOKE = lazy_re(
    r"\b(?:(?:the )?both of you|you both|you two|you have both)(?: have| had|[’']ve)?(?: just| both)? "
    r"(?:stat(?:ed|ing)|sa(?:id|ying)|"
    r"mention(?:ed|ing)|stress(?:ed|ing)|underlin(?:ed|ing)|emphasi[sz](?:ed|ing)|talk(?:ed|ing) (?:about|of)|"
    r"express(?:ed|ing)|outlin(?:ed|ing)|describ(?:ed|ing)|sp(?:oke|oken|eaking) (?:about|of)|referr(?:ed|ing) to)\b",
    re.IGNORECASE,
)
"""Said by the press: two people have spoken."""

STARTS_WITH = lazy_re(
    r"(?i:\b(?:i[’']ll|i will|i[’']d like to|i would like to|i want to|let me|if i (?:could|may|can)|i[’']m going to) "
    r"(?:start|begin) with (?:the )?)"
    r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr)\.[\s\u00a0])?(?:[A-Z][\w’'-]*[\s\u00a0]?(?:of )?){1,5})"
)
"""A question for one of several; ``who`` names the first."""

FOLLOWS_UP = lazy_re(
    r"(?:\b(?:i|we)(?: (?:could|might|may|would|want(?:ed)? to|would like to)|[’']d(?: like to)?)|\blet me|^just to|"
    r"\b(?:if|perhaps|maybe) i (?:could|may|might|can)|\b(?:i|we)(?: can|[’']ll| will) just)"
    r"(?: just| also| only| briefly| quickly| perhaps| maybe)*"
    r" (?:follow up on|add to|build on|echo|pick up on) (?:that|this|what)\b(?! question)|"
    r"^(?:well,? |yes,? |thank you[.,] |and )?i (?:could(?:n[’']t| not) agree more|"
    r"(?:fully |very much |completely |totally |strongly |absolutely )*"
    r"(?:agree|concur)) with (?:everything |all |all of )?(?:that |what )"
    r"(?:has (?:just )?been said|was (?:just )?said|we(?: have|[’']ve)? (?:just )?heard)",
    re.IGNORECASE,
)
"""At the head of a reply: somebody has replied before."""
GETS_BACK = lazy_re(r"\bget back\b|\bfollow up with\b|\bafterwards?\b|\blater\b", re.IGNORECASE)

COLLEAGUE_ASKED = lazy_re(
    r"\b(?:follow(?:ing)? up on|add to|build on|pick up on|go back to) (?:my|our) colleague[s’']*",
    re.IGNORECASE,
)
"""Said by the press: somebody has asked before."""

YOU_JUST_SAID = lazy_re(
    rf"\byou(?: have|[’']ve)? just (?:now )?(?:{_SAID}|spoke of|spoke about|talked about)\b", re.IGNORECASE
)
"""Said by the press: the person asked has spoken."""

CALLS = lazy_re(
    r"\b(?:(?:first|next|second|third|last|final|another) question(?: \w+){0,3} (?:to|from|is|for)\b|"
    r"(?:we[’']ll|we will|let[’']s|i[’']ll) (?:now )?(?:go|turn|move|start) (?:over |next |now |first )?(?:to|with) )"
    r"[^.?!\n]{2,80}[.!]?$",
    re.IGNORECASE,
)
"""At the end of a moderator's turn: a question comes next."""
