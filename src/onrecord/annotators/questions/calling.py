"""What looks like a request and is none: a chair's calls, business of the meeting, tags."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_CALL = lazy_re(
    r"^\W*+(?>(?:and|but|so|okay|now|well|(?:mr|madam|ms|mrs|dr|senator|congress\w+|governor|minister|secretary|"
    r"chair\w*)\.?(?: (?-i:[A-Z])[\w’'-]+){0,3}),? )*+"
    r"(?:(?:do|did|would|will|could|can|are|is|have|has|does)(?:n[’']t)? (?:you|anyone|anybody|somebody|someone|"
    r"any (?:other )?\w+|either of you|the gentle\w+|"
    r"the (?:senator|chair\w*|ranking member)|there)(?: all| both| guys| else)? "
    r"(?:(?:want|like|care|wish|care|ready|prepared|seeking|seek) (?:to (?:take|respond|comment|start|go|begin|"
    r"answer|add|speak|say|reply|do|ask|jump|close|conclude|"
    r"finish|continue|have|be heard|make|yield|follow|join|proceed|testify)\b|(?:that|"
    r"this|it|me to|recognition|another)\b)|"
    r"yield\b|have (?:a |an |any |another |one |other |further |more )*(?:questions?|statement|opening|"
    r"comments?\b|response|objections?|follow)|"
    r"(?:any )?(?:other |further |more )*(?:questions?|objections?|discussion|comments?)\b)|"
    r"(?:any|are there|is there|anything|anyone|anybody|who)(?: other| any| more| further| else)* (?:questions?|"
    r"objections?|comments?|discussion|else|next|business|has (?:a |the )?(?:next |first )?question|wants|"
    r"would like)\b|"
    r"(?:(?:may|can|could|shall|should|might) (?:we|i)|(?:can|could|will|would) you)(?: please| just|"
    r" now)* (?:have (?:the|a|another|our|one|order)|"
    r"get (?:the|a|another|our|(?:you|him|her|them) (?:the|a|another) (?:mic\w*|chair|water))|"
    r"take (?:the|a|another|one)|"
    r"go (?:to|on|ahead|next|first)|move|proceed|"
    r"turn to|continue|start|begin|hear from|yield|hold|stop|finish|interrupt|interject|say (?:something|"
    r"a word)\W*$|introduce|ask\W*$|respond\W*$|answer\W*$|"
    r"identify yourself|state your name|introduce (?:your|him|her)|suspend|repeat|speak up|let (?:me|him|her)|"
    r"wrap|take a)\b|"
    r"(?:what|who)(?:[’']s| is| was) (?:your (?:name|question)|next|up next|the question)\b|how (?:are|"
    r"is) (?:you|everybody|everyone|it going)(?: doing| all)?(?: today| this \w+)?\W*$|"
    r"what (?:did|do|would) you (?:want|like|wish) to (?:ask|say)\W*$|"
    r"(?:is|are) (?:your|my|the|his|her) (?:mic|microphone|mike)s? (?:on|off|working|open)\W*$|"
    r"(?:colleagues|members|gentlemen|ladies|folks|everyone|everybody)\W*$|"
    r"(?:rebuttal|reply|response|closing|opening|statement|anything|comments?|thoughts?|questions?)"
    r"\b[^?,.]{0,12}, (?:mr|ms|mrs|dr)\.? (?-i:[A-Z])[\w’'-]+\?$|"
    r"(?:is|are) (?:he|she|they|you|\w+) (?:here|there|ready|on|still (?:on|there)|with us)\b|without objection\b|"
    r"(?:the )?(?:gentle(?:man|woman|lady)|distinguished|ranking|honou?rable|representative|congress\w+|"
    r"senator)\b[^?]*\?$|[^?]* for (?:\w+ )?minutes\W*$|"
    r"(?:(?:no one|anyone|anybody|nobody|someone|somebody|what|who|no) )?else\W*$|"
    r"(?:(?:your|one|a|any) )?(?:last|final|next|another|more|closing|brief) (?:\w+ )?(?:remarks?|words?|"
    r"questions?|thoughts?|comments?|points?)\W*$|"
    r"(?:sorry\W+)?(?:what was )?your (?:\w+ )?question(?: was| is)?\W*$|"
    r"(?:you (?:know|see|understand|follow|hear)(?: what i mean)?|okay|ok|yes|no|all right|alright|agreed|yeah|"
    r"hello|really|pardon|sorry|excuse me|"
    r"please|me|sir|ma[’']am|huh|who|what|go ahead|next(?: question)?|where|"
    r"you do|you did|i am sorry|i[’']m sorry)\W*$)",
    re.IGNORECASE,
)
_NAME_ONLY = lazy_re(r"^\W*(?:(?:and|now|then|so|okay) )?[A-Z][\w.’'-]*+(?:\s++[A-Z][\w.’'-]*+){0,3}\W*$")


def asks_something(said: str) -> bool:
    """Tell whether a request asks about a matter; not if it calls on somebody, minds the meeting or is a mere tag."""
    if _HANDS_ON.search(said):
        return False
    return _CALL.match(said) is None and not (_NAME_ONLY.match(said) and not _YES_NO.match(said))


_YES_NO = lazy_re(r"\W*(?:yes or no|why|how|when|where|by when)\b", re.IGNORECASE)


def only_calls(said: str) -> bool:
    """Tell whether a few words only call somebody, or are a mere tag: ``Secretary Vane?``."""
    return _CALL.match(said) is not None or names_somebody(said)


def names_somebody(said: str) -> bool:
    """Tell whether a sentence is nothing but a title with or without a name."""
    return _TITLED.match(said) is not None


_TITLED = lazy_re(
    r"\W*(?:mr|mrs|ms|madam|dr|sir|president|secretary|minister|senator|governor|general|admiral|chair\w*|director)\b\.?"
    r"(?:\s++[A-Z][\w.’'-]*+){0,3}\W*$",
    re.IGNORECASE,
)
_HANDS_ON = lazy_re(
    r"\b(?:we(?:[’']ll| will| shall)? (?:now |next )?hear from|"
    r"(?:recogni[sz]e|yield to|turn to|call on) (?:the |mr|ms|mrs|dr|senator|my)|"
    r"identify yourself|(?:state|say|give|tell us) your (?:full )?(?:name|organi[sz]ation|affiliation|outlet)|"
    r"press (?:the )?(?:star|pound|one|two)|into the mic\w*|for the mic(?:rophone)?|raise your hands?|"
    r"(?:like|wish|want) to ask a question)\b|"
    r"^\W*(?:(?:another|one more|next|a) )?questions? (?:over here|over there|here|there|in the (?:back|front|middle)|"
    r"from (?:the )?\w+(?: \w+)?)\W*$|"
    r"^\W*[A-Z][\w.’'-]*+(?: [A-Z][\w.’'-]*+){0,3} ?, (?:do |would |did )?you (?:want|like|care|wish) to "
    r"(?:respond|comment|answer|reply|add|start|go|begin|take)\b",
    re.IGNORECASE,
)
"""Gives the word to somebody."""
