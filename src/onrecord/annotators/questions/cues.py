"""Words that ask: where a request begins, what only asks for leave to ask, what asks the same once more.

Read off the press's turns of twenty publishers' transcripts; nothing here depends on who publishes.
"""

from __future__ import annotations

import re

_WH = (
    r"(?:(?:to|in|on|at|for|with|under|by|from|about|of) )?(?:what|which|who|whom|whose|when|where|why|how)"
    r"(?:[’']s|[’']re|[’']d|[’']ll)?\b"
)
_AUX = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|shall|may|might|must|"
    r"(?:do|does|did|is|are|was|were|has|have|had|could|wo|would|should)n[’']t|can[’']t|ain[’']t)"
)
_SUBJECT = (
    r"(?:not |also |still |now |then |ever |even |just )*"
    r"(?:you|we|i|it|he|she|they|there|this|that|these|those|the|a|an|any|some|all|both|either|each|every|many|most|"
    r"more|one|your|our|his|her|its|their|my|(?-i:[A-Z])[\w.’'-]*|people|what|such|anyone|anybody|someone|somebody)\b"
)
_INDIRECT = (
    r"(?:i(?: was| am|[’']m| have been|[’']ve been)?(?: just| also| really| still| kind of| sort of)* "
    r"(?:wonder(?:ing|ed)?|curious|hoping|interested (?:in|to))\b|"
    r"i(?:[’']d| would)(?: just| also| really| be)* (?:like|love|interested|grateful|appreciate)[^.?!]{0,24}? "
    r"(?:your (?:view|reaction|response|thought|comment|assessment|take|opinion|sense|analysis|position)|"
    r"(?:to )?(?:know|hear|understand|see (?:if|whether|what)|get (?:your|a|some)))\b|"
    r"(?:if|perhaps|maybe) (?:you|we|i)(?: both| all)? (?:could|can|might|would|may)(?: just| also| please| perhaps)* "
    r"(?!ask|follow|just ask|just follow|start|begin|switch|turn|move|go\b|jump|change|shift|squeeze|take you)"
    r"(?:\w+)|"
    r"(?:(?<=^)|(?<=[,;:] )|(?<=— )|(?<=and ))(?:please |just )*(?:tell (?:us|me)|talk (?:to us |a (?:little )?bit (?:more )?|more )*about|explain|describe|elaborate|"
    r"give us|walk (?:us|me) through|help (?:us|me) understand|respond to|react to|comment on|clarify)\b|"
    r"(?:what about|how about|how come|(?:(?<=^)|(?<=, )|(?<=— ))any (?:update|comment|reaction|response|thoughts?|idea|sense|word|plans?|chance|"
    r"news|progress|concern|details?|indication|truth|reason|regrets?|message|specifics|timeline|change|more)\b)|"
    r"(?:(?<=^)|(?<=, )|(?<=— ))your (?:reaction|response|comments?|thoughts?|view|assessment|take)\b(?= (?:to|on|about|of|please)))"
)
BEGINS = re.compile(
    rf"(?:(?<=^)|(?<=[\s“\"‘'(—–-]))(?:(?P<wh>{_WH})|(?P<aux>{_AUX}) (?={_SUBJECT})|(?P<indirect>{_INDIRECT}))",
    re.IGNORECASE,
)
"""Where a request may begin; whether it does is told by what stands before it."""

LEADS = re.compile(
    r"(?:\W*(?:(?:and|but|or|so|also|then|now|well|okay|ok|yes|yeah|no|right|sure|sorry|look|hi|hello|thanks?|thank you|"
    r"to clarify|to follow up|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|briefly|quickly|specifically|just|again|actually|basically|"
    r"obviously|on that|because|plus|and/or|i mean|you know|one|two|sir|madam|ma[’']am|please)\b)[,:;.\s—–-]*)+",
    re.IGNORECASE,
)
"""Words before a request that are none of it."""

CLAUSE = re.compile(
    r"[,;:—–](?=[\s”\"]|\w)|\s-{1,2}\s|\.\.\.|…|\b(?:and|but|or|so|is|that|which is|whether)\s*$", re.IGNORECASE
)
"""At the end of what stands before a request inside a sentence."""

COORDINATED = re.compile(
    rf"(?P<joint>,? (?:and|but|or|and/or)(?: then| also| if so| secondly| second| specifically| [^,?.]{{4,40}},)?,? |; )"
    rf"(?=(?:{_WH} |{_AUX} {_SUBJECT}|{_INDIRECT}|(?:if|whether) (?!so|not|you don)\w+ |on (?:the|your|whether) ))"
    rf"|(?P<listed>, )(?={_WH} (?:that|this|it|the|you) \w+)",
    re.IGNORECASE,
)
"""Between two requests in one sentence."""
WH_PHRASE = re.compile(
    rf"(?P<first>{_WH}(?: [\w’'-]+){{0,3}}?),? and (?=(?P<second>{_WH}(?: [\w’'-]+){{0,3}}?) (?:{_AUX}) )",
    re.IGNORECASE,
)
"""Two question words on one predicate: ``under what circumstances and how soon could ...``."""
OBJECT_OF = re.compile(
    r"\b(?:know|knows|knew|see|sees|saw|say|says|said|tell|told|about|on|of|understand|wonder|wondering|explain|"
    r"describe|discuss|discussed|mention|mentioned|asked?|asking|hear|heard|idea|sense|to|for|in|with|at|matter|"
    r"learn|think|decide|determine|clarify|given|than|like|the|people|someone|those|person|man|woman|everyone|anyone|"
    r"day|time|place|moment|reason|way|and|countries|allies|years?|point|case|situation|just)\s*$",
    re.IGNORECASE,
)
"""Before a question word that begins no request of its own: it hangs on the word before it."""

LEAVE = re.compile(
    r"^\W*(?:and |but |so |then |also |hi,? |yes,? |thank you,? |thanks,? |sorry,? |sir,? |well,? |okay,? )*"
    r"(?:(?:i (?:was )?wonder(?:ing|ed)? if )?(?:(?:can|could|may|might) (?:i|we)|(?:i|we) (?:can|could|may|might))(?: please| just| also| quickly| maybe| possibly)* "
    r"(?:ask|follow|take|get (?:one|a) (?:more|quick)|start|begin|add|press|try|come back|go back|jump|have (?:one|a)|"
    r"squeeze|clarify|pick up|turn|switch|change|shift|push|interject|do one|read|put)\b"
    r"(?!(?:(?! if (?:you don|i may|i can|i could|possible))[^?])*\b(?:what|why|how|when|where|who|which|if|whether|is|are|do|does|will|would)\b[^?]{8,})|"
    r"(?:if i (?:may|could|can|might)|(?:do|would|if) you (?:don[’']t )?mind|is that (?:okay|all right|alright|ok))\b[^?]{0,40}\?|"
    r"(?:can|could) (?:you|everyone|everybody|people) hear (?:me|us)\b|(?:is|are) (?:this|my|the) (?:mic|microphone|on)\b|"
    r"(?:how are you|how[’']s it going|is it my turn|me\?|am i (?:on|next|up)|yes\?|pardon|sorry\?|excuse me\?|"
    r"right\?|okay\?|correct\?|no\?|huh\?|sir\?|please\?|mr\.? \w+\?|hello\?))",
    re.IGNORECASE,
)
"""Asks for leave to ask, or for attention; requests nothing."""

ELLIPTIC = re.compile(
    r"^\W*(?:or\b|i mean\b|in other words\b|specifically\b(?=,)|if you (?:can|could|would|might) (?:just )?(?:give|share|be|provide|elaborate|say|"
    r"offer|expand)\b(?=[^?]*\b(?:more|little|detail|specific|that)\b)|and if (?:so|not)\b(?!,? (?:why|what|how|when|who|where))|is that (?:right|correct|true|fair)\b|"
    r"(?:just )?(?:yes or no|right|correct)\b)",
    re.IGNORECASE,
)
"""Begins a sentence that asks the one before once more, or offers the other answer to it."""
PRONOUN_AGAIN = re.compile(rf"^\W*(?:i mean,? )?(?:{_AUX}) (?:just |only |really )?(?:it|he|she|they)\b", re.IGNORECASE)
"""``Is it just because ...?``, ``Were they buoyant?``: about what was just asked."""
FRAGMENT = 4
"""Words up to which a sentence that asks is a piece of the one before: ``Which stop?``."""

STATED = re.compile(
    r"(?:\b(?:my|the|one|a|first|second|third|other|last|next|big|simple|real|only|quick)\s+)?"
    r"\b(?:question|questions) (?:then |really |here |now )?(?:is|was|are|would be|concerns?|relates? to|has to do with)\b"
    r"(?: (?:about|on|this|simple|twofold|really|just))?",
    re.IGNORECASE,
)
"""``My question is ...``: asks, with or without a question mark."""
INVERTED = re.compile(rf"(?:{_AUX} {_SUBJECT} |{_WH}(?: \w+){{0,3}} {_AUX} {_SUBJECT} )", re.IGNORECASE)
"""The order of words of a question; where it begins a sentence, the question mark may be lost."""
RESTART = re.compile(rf"[—–-]\s+(?=(?:{_WH} |{_AUX} {_SUBJECT}))", re.IGNORECASE)
"""Behind a false start: ``Did they say that they're — did they indicate ...``."""
TAIL = re.compile(r",\s+(?=(?:considering|knowing|bearing in mind)\b)", re.IGNORECASE)
"""Before a premise that trails behind a request."""

ABOUT = re.compile(
    r"\b(?:i (?:just |also |really )?(?:want(?:ed)?|would like|like|need(?:ed)?)|i[’']d (?:just |also |really )?like|let me|i[’']ll|i have to|"
    r"i[’']m going to|could i|can i|may i|i must|i was going to)(?: just| also| quickly| briefly)* "
    r"(?:to )?(?:ask|follow up|raise|press)(?: you| both of you| you both| the \w+)?(?: again)?(?: a question)? (?:about|on|whether|if|what|how|why|when|where|who)\b",
    re.IGNORECASE,
)
"""``I wanted to ask you about ...``: asks where nothing else in the turn does."""
