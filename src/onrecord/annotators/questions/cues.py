"""Words that ask: where in a sentence a request begins, and where it is two.

Read off the press's turns of twenty publishers' transcripts; nothing here depends on who publishes.
"""

from __future__ import annotations

import re

from onrecord.annotators.questions.places import matches
from onrecord.text.lazy import lazy_re

LONGEST = 2000
"""Code points of a sentence that are looked at: nobody asks longer, and tables without a full stop are."""

_WH = (
    r"(?:(?:to|in|on|at|for|with|under|by|from|about|of) )?(?:what|which|who|whom|whose|when|where|why|how)"
    r"(?:[’']s|[’']re|[’']d|[’']ll)?\b"
)
AUX = (
    r"(?:do|does|did|is|are|was|were|am|has|have|had|can|could|will|would|should|shall|may|might|must|"
    r"(?:do|does|did|is|are|was|were|has|have|had|could|wo|would|should)n[’']t|can[’']t|ain[’']t)"
)
_PLURAL = (
    r"(?:will|do|are|were|can|could|would|should) (?!focus|always|perhaps|besides|"
    r"others?wise)[a-z]{2,}[^su\W]s\b"
)
"""``will fares have to rise``: a plural without an article."""
SUBJECT = (
    r"(?:not |also |still |now |then |ever |even |just )*"
    r"(?:you|we|i|it|he|she|they|there|this|that|these|those|the|a|an|any|some|all|both|either|each|every|many|most|"
    r"more|one|your|our|his|her|its|their|my|(?-i:[A-Z])[\w.’'-]*|people|what|such|anyone|anybody|someone|somebody)\b"
)
_INDIRECT = (
    r"(?:i(?: was| am|[’']m| have been|[’']ve been)?(?: just| also| really| still| kind of| sort of)* "
    r"(?:wonder(?:ing|ed)?|curious|hoping|interested (?:in|to)\b(?! (?:quite|very|a (?:lot|bit))\b))\b|"
    r"i(?:[’']d| would)(?: just| also| really| be)* (?:like|love|interested|grateful|appreciate)[^.?!]{0,24}? "
    r"(?:your (?:view|reaction|response|thought|comment|assessment|take|opinion|sense|analysis|position)|"
    r"(?:to )?(?:know|hear|understand|see (?:if|whether|what)|get (?:your|a|some)))\b|"
    r"(?:(?<=^)|(?<=[,;:] )|(?<=— ))(?:just |also )*(?:wondering|curious) "
    r"(?:if|whether|what|how|why|when|where|who)\b|"
    r"i (?:just |only |really |also )*(?:want(?:ed)?|need) to (?:know|understand|hear|get (?:your|a sense))\b|"
    r"i(?:[’']d| would| will|"
    r"[’']ll| have to| must| want to| wanted to)? "
    r"ask(?:ed)? (?:(?:you|him|her|them|both|the|all|each|either|of|your|mr\.?|dr\.?|ms\.?|minister|ministers|"
    r"witness|witnesses|panel|secretary|again|therefore|then|also|about) )*(?=(?:whether|if|what|how|why|when|"
    r"where|who|which) )|"
    r"it would (?:also )?be (?:good|nice|helpful|useful|interesting|great) to (?:know|hear|understand|have|get)\b|"
    r"to ask (?:the|her|his|my) [^?;]{3,140}?(?=(?:\(1\) )?(?:whether|if|what|how|why|when|where|who|which|"
    r"pursuant|for what|on what|to what|in what|by what|with whom) )|"
    r"(?:if|perhaps|maybe) (?:you|we|i|(?:the )?\w+ minister|the \w+(?: \w+)?|both of you|(?:one|either|"
    r"each) of you|someone|somebody)(?: both| all)? (?:could|can|might|would|may)(?: just| also| please| perhaps)* "
    r"(?!(?:just |also |please |perhaps |quickly )*(?:ask|follow|start|begin|switch|turn|move|go\b|jump|change|"
    r"shift|squeeze|take you|add|come back|clarify|be (?:allowed|permitted)))"
    r"(?:\w+)|"
    r"(?:(?<=^)|(?<=[,;:] )|(?<=— )|(?<=and ))(?:please |just )*(?:tell (?:us|me|the committee|this committee)|"
    r"talk (?:to us |a (?:little )?bit (?:more )?|more )*about|explain|describe|elaborate|"
    r"give us|(?<=please )(?:provide|identify|outline|discuss|list|address|comment|confirm|state)|walk (?:us|"
    r"me) through|help (?:us|me) understand|respond to|react to|comment on|clarify)\b|"
    r"(?:what about|how about|how come|(?:(?<=^)|(?<=, )|(?<=— ))any (?:update|comment|reaction|response|"
    r"thoughts?|idea|sense|word|plans?|chance|"
    r"news|progress|concern|details?|indication|truth|reason|regrets?|message|specifics|timeline|change|more)\b)|"
    r"(?:(?<=^)|(?<=, )|(?<=— ))your (?:reaction|response|comments?|thoughts?|view|assessment|take)\b(?= (?:to|"
    r"on|about|of|please)))"
)
BEGINS = lazy_re(
    rf"(?:(?<=^)|(?<=[\s“\"‘'(—–-]))(?:(?P<wh>{_WH})|(?P<aux>{AUX}) (?={SUBJECT})|(?P<indirect>{_INDIRECT}))",
    re.IGNORECASE,
)
"""Where a request may begin; whether it does is told by what stands before it."""

_BEGINS_AT = lazy_re(
    r"(?:(?<=^)|(?<=[\s“\"‘'(—–-]))(?=(?:(?:to|in|on|at|for|with|under|by|from|about|of) )?(?:what|wh[io]|whe[nr]|why|"
    r"how)|do|did|is|are|was|were|am|ha[sdv]|can|could|wi|wo|sh|ma[yn]|mi|mu|ain|i\b|it would|to ask|if|perhaps|maybe|"
    r"please|just|tell|talk|explain|describe|elaborate|give|provide|identify|outline|discuss|list|address|comment|"
    r"confirm|state|walk|help|respond|react|clarify|any |your |also|wondering|curious)"
)
"""Where a request could begin at all, in small letters."""


def begins(said: str) -> list[re.Match[str]]:
    """Give the places of a sentence where a request may begin, as `BEGINS` finds them."""
    return list(matches(BEGINS, _BEGINS_AT, said, said.lower()))


LEADS = lazy_re(
    r"(?:\W*(?:(?:and|but|or|so|also|then|now|well|okay|ok|yes|yeah|no|right|sure|sorry|look|hi|hello|thanks?|"
    r"thank you|"
    r"to clarify|to follow up|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|briefly|quickly|"
    r"specifically|just|again|actually|basically|"
    r"obviously|on that|because|plus|and/or|i mean|you know|one|two|sir|madam|ma[’']am|please)\b)[,:;.\s—–-]*)+",
    re.IGNORECASE,
)
"""Words before a request that are none of it."""


COORDINATED = lazy_re(
    rf"(?P<joint>,?\s(?:and|but|or|and/or)(?: then| also| if so| if not| secondly| second| specifically|"
    rf" in particular| [^,?.]{{4,40}},)?,? |; (?:and )?)(?:\(\w+\) )?"
    rf"(?=(?:{_WH}(?: |\?)|{AUX} {SUBJECT}|{_PLURAL} |by when|{_INDIRECT}|(?:if|whether) (?!so|not|you don)\w+ |"
    rf"on (?:the|your|whether) ))"
    rf"|(?P<listed>, )(?=(?!when|where){_WH} (?:that|this|it|the|you|(?:they|he|she|we)(?:[’'](?:re|s|ve|ll|"
    rf"d))?) \w+|"
    rf"(?:{_WH}(?: \w+){{0,2}} {AUX} {SUBJECT}|what (?:happens|happened) )[^?]*, and |"
    rf"(?:whether|if) (?:you|he|she|they|there)(?:[’']ve|[’']s| have| has| had| is| are) )",
    re.IGNORECASE,
)
"""Between two requests in one sentence."""
_WHICH = (
    r"(?:whether|(?:to|in|on|at|for|with|under|by|from|about|of) (?:what|which|whom|how)|what|which|who|"
    r"when|where|why|how)"
)
WH_LIST = lazy_re(
    rf"(?P<first>{_WHICH}(?: [\w’'-]+){{0,2}}?)(?:, (?P<second>{_WHICH}(?: [\w’'-]+){{0,2}}?))?,? and "
    rf"(?P<last>{_WHICH}(?: [\w’'-]+){{0,3}}? (?:{AUX}|{SUBJECT})[ ,]|{_WHICH}(?: [\w’'-]+){{0,3}}\?$)",
    re.IGNORECASE,
)
"""Question words on one predicate: ``under what terms and how soon could ...``, ``whether, when and how ...``."""
WH_LIST_AFTER = lazy_re(
    r"(?:^|\b(?:tell (?:us|me|the committee)|say|explain|know|clarify|confirm|wonder(?:ing)?|understand|hear|"
    r"ask(?:ing|ed)?|specify|address)\s)$",
    re.IGNORECASE,
)
"""Stands before such a list; behind another word it's the object of that."""
OBJECT_OF = lazy_re(
    r"\b(?:know|knows|knew|see|sees|saw|say|says|said|tell|told|about|on|of|understand|wonder|wondering|explain|"
    r"describe|discuss|discussed|mention|mentioned|asked?|asking|hear|heard|idea|sense|to|for|in|with|at|matter|"
    r"learn|think|decide|determine|clarify|given|than|like|the|people|someone|those|person|man|woman|everyone|anyone|"
    r"day|time|place|moment|reason|way|and|countries|allies|years?|point|case|situation|just|(?:this|that|it|"
    r"which|here)(?:[’']s| is))\s*$",
    re.IGNORECASE,
)
"""Before a question word that begins no request of its own: it hangs on the word before it."""


STATED = lazy_re(
    r"(?:\b(?:my|the|one|a|first|second|third|other|last|next|big|simple|real|only|quick)\s+)?"
    r"\b(?:question|questions) (?:then |really |here |now )?(?:is|was|are|would be|concerns?|relates? to|"
    r"has to do with)\b"
    r"(?: (?:about|on|this|simple|twofold|really|just))?|(?<=\s)i (?:would |do |must |therefore )?ask,",
    re.IGNORECASE,
)
"""``My question is ...``: asks, with or without a question mark."""
INVERTED = lazy_re(
    rf"(?:{AUX} {SUBJECT} |{_WH}(?: \w+){{0,3}} {AUX} {SUBJECT} |(?:what|who|where|how)[’']s (?=[^,.]*[—–-]$))",
    re.IGNORECASE,
)
"""The order of words of a question; where it begins a sentence, the question mark may be lost."""
RESTART = lazy_re(
    rf"(?:[—–-]\s+|\b(?P<ask>i (?:would |do |must |therefore )?ask(?: \w+){{0,3}}, ))(?=(?:{_WH} |{AUX} {SUBJECT}))",
    re.IGNORECASE,
)
"""Behind a false start: ``Did they say that they're — did they indicate ...``."""
TAIL = lazy_re(r",\s+(?=(?:considering|knowing|bearing in mind)\b)", re.IGNORECASE)
"""Before a premise that trails behind a request."""


TOPIC = lazy_re(
    r"(?:^|[.,;:—–-]\s|\b(?:and|but|so|then|just|also|now)\s)(?=(?:on|about|regarding|as (?:to|for)|concerning|"
    r"with regard to) (?:the |your |that |this |[A-Za-z]))",
    re.IGNORECASE,
)
"""``On the grain talks, ...``: the matter before a short request."""
WHILE = lazy_re(
    rf"when (?!(?:{AUX}) )(?:(?!--)[^?—–])*, (?:\w+ )?(?:{_WH} (?:\w+ ){{0,2}}?(?:{AUX})|{AUX} {SUBJECT})",
    re.IGNORECASE,
)
"""``when we talk about success, how does ...``: says when, and asks behind it."""
TAG = lazy_re(rf"(?:{AUX}) (?:not )?(?:i|you|he|she|it|we|they|that|there)(?: not)?\W*$", re.IGNORECASE)
"""``haven't they?`` behind what is asked."""
_TITLED = (
    r"(?:(?:mr|madam|mrs|ms|miss|dr|sir|prime|president|minister|secretary|senator|governor|chairman|chair|"
    r"chancellor|commissioner|ambassador|general|premier)\.?"
    r"(?: (?:prime )?(?:minister|president|secretary(?: general)?|speaker|chair\w*|ambassador|commissioner|"
    r"governor)\b| (?-i:[A-Z])[\w’'-]+){0,3}|pm|sir|madam)"
)
VOCATIVE = lazy_re(
    rf"{_TITLED}(?:,\s*|\s+(?=(?:{AUX}) (?:you|i|we|it|there|that|this|your)\b|{_WH} |if ))",
    re.IGNORECASE,
)
"""Somebody called at the beginning, with a comma or without: ``Mr Brask are you glad``."""
CALLED_FIRST = lazy_re(
    r"(?:^|[,;:.—–-]\s*|\b(?:thanks|you|so|and|but|well|yes|okay)\s+)(?:(?:mr|mrs|ms|dr|madam|"
    r"sir)\.?\s+)?(?:(?!(?:it|he|she|this|that|there|they|we|you|i|what|who|which|here|these|"
    r"those)\b)(?-i:[A-Z])[\w’'-]+\s+){1,3}$",
    re.IGNORECASE,
)
"""The same before a place in a sentence."""
YOU_NEXT = lazy_re(rf"(?:{AUX}) (?:not )?(?:you|i|we|it|there|that|this|your|they|he|she)\b", re.IGNORECASE)
BROKEN = lazy_re(
    rf"(?:{AUX}|{_WH}) (?:(?:it|that|this|he|she|they|there|you|we|i)\s*)?(?:—|–|--|\s-\s)\s*(?:i|you|we|he|she|"
    rf"they|like|look)\b",
    re.IGNORECASE,
)
"""Broken off and not taken up again: ``is that -- I know he wants ...``."""
BEFORE = lazy_re(
    r"[,;:.—–“\"(-]\s*$|\b(?:and|but|or|so|then|now|is|question is|that|sir|minister|president|secretary|"
    r"general|chair|"
    r"chairman)\s*$",
    re.IGNORECASE,
)
"""Stands before a request inside a sentence."""
CONDITION = lazy_re(
    r"(?:^|[,;:—–-]\s|\b(?:and|but|so|then)\s)(?:and |but |so )?"
    r"(?=if\b(?! (?:i|we|you) (?:can|could|may|might|just|don[’']t|will|would)\b| you[’']ll))",
    re.IGNORECASE,
)
"""Before the condition on which a request hangs."""
BARE = lazy_re(r"(?:(?:by )?when|why(?: not)?|where|how|how so)\?$", re.IGNORECASE)
"""A question word that is a request by itself behind a joint."""
RELATIVE = lazy_re(
    rf"(?:where|when) (?!(?:{AUX})\b|exactly|else|specifically|precisely|and\b|in\b|on\b|at\b)|"
    rf"(?:which|whose|who) (?!(?:{AUX})\b)"
    r"(?:the|a|an|it|he|she|they|we|you|i|this|that|these|those|some|all|its|their|his|her)\b",
    re.IGNORECASE,
)
"""Goes on with a clause inside a question: ``an economy that is open and which the people ...``."""
HANGS = lazy_re(r"\b(?:how|when|where|why|what|whether|who)$", re.IGNORECASE)
"""Before a joint between question words and not between requests: ``guidance on how and when ...``."""
WHETHER = lazy_re(r"(?:whether|if) ", re.IGNORECASE)
"""Begins what ``my question is`` asks, where no question word does."""
QUESTION_WORD = lazy_re(rf"{_WH} ", re.IGNORECASE)
"""Behind somebody called at the beginning: asks, whatever mark is printed."""
OF_WHOM = lazy_re(r"(?:who|which|whose) ", re.IGNORECASE)
"""Behind somebody named, without a mark: says of whom, ``Ms. Haque, who has joined online.``."""
THAT = lazy_re(r"\bthat\s*$", re.IGNORECASE)
"""Before a verb that mostly goes on with a clause."""
ASIDE = lazy_re(
    rf"(?:who|whose|which|where) (?!(?:{AUX}) )[^?]*, (?:{_WH} (?:\w+ ){{0,2}}?(?:{AUX})|{AUX} {SUBJECT})",
    re.IGNORECASE,
)
"""``people who sail, who fish all year, what ...``: says of whom, and asks behind it."""
VERB = lazy_re(r"(?:do|have) (?:any|some|a|an) (?!of\b)", re.IGNORECASE)
"""Goes on with a verb: ``come in and do any harm``."""
LOOSE_END = lazy_re(r"(?:[\s,;—–-]+(?:and|but|or)\b)?[\s,;—–-]*$")
"""What hangs on the end of a request."""
