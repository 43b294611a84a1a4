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
_PLURAL = r"(?:will|do|are|were|can|could|would|should) (?!focus|always|perhaps|besides|others?wise)[a-z]{2,}[^su\W]s\b"
"""``will fares have to rise``: a plural without an article."""
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
    r"i (?:just |only |really |also )*(?:want(?:ed)?|need) to (?:know|understand|hear)\b|i(?:[’']d| would| will|[’']ll| have to| must| want to| wanted to)? "
    r"ask(?:ed)? (?:(?:you|him|her|them|both|the|all|each|either|of|your|mr\.?|dr\.?|ms\.?|minister|ministers|witness|witnesses|panel|secretary|again|therefore|then|also|about) )*(?=(?:whether|if|what|how|why|when|where|who|which) )|"
    r"it would (?:also )?be (?:good|nice|helpful|useful|interesting|great) to (?:know|hear|understand|have|get)\b|"
    r"to ask (?:the|her|his|my) [^?;]{3,140}?(?=(?:\(1\) )?(?:whether|if|what|how|why|when|where|who|which|pursuant|for what|on what|to what|in what|by what|with whom) )|"
    r"(?:if|perhaps|maybe) (?:you|we|i|(?:the )?\w+ minister|the \w+(?: \w+)?|both of you|(?:one|either|each) of you|someone|somebody)(?: both| all)? (?:could|can|might|would|may)(?: just| also| please| perhaps)* "
    r"(?!ask|follow|just ask|just follow|start|begin|switch|turn|move|go\b|jump|change|shift|squeeze|take you)"
    r"(?:\w+)|"
    r"(?:(?<=^)|(?<=[,;:] )|(?<=— )|(?<=and ))(?:please |just )*(?:tell (?:us|me|the committee|this committee)|talk (?:to us |a (?:little )?bit (?:more )?|more )*about|explain|describe|elaborate|"
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
    rf"(?P<joint>,?\s(?:and|but|or|and/or)(?: then| also| if so| if not| secondly| second| specifically| in particular| [^,?.]{{4,40}},)?,? |; (?:and )?)(?:\(\w+\) )?"
    rf"(?=(?:{_WH}(?: |\?)|{_AUX} {_SUBJECT}|{_PLURAL} |by when|{_INDIRECT}|(?:if|whether) (?!so|not|you don)\w+ |on (?:the|your|whether) ))"
    rf"|(?P<listed>, )(?=(?!when|where){_WH} (?:that|this|it|the|you) \w+|(?:{_WH}(?: \w+){{0,2}} {_AUX} {_SUBJECT}|what (?:happens|happened) )[^?]*, and |"
    rf"(?:whether|if) (?:you|he|she|they|there)(?:[’']ve|[’']s| have| has| had| is| are) )",
    re.IGNORECASE,
)
"""Between two requests in one sentence."""
_WHICH = r"(?:whether|(?:to|in|on|at|for|with|under|by|from|about|of) (?:what|which|whom|how)|what|which|who|when|where|why|how)"
WH_LIST = re.compile(
    rf"(?P<first>{_WHICH}(?: [\w’'-]+){{0,2}}?)(?:, (?P<second>{_WHICH}(?: [\w’'-]+){{0,2}}?))?,? and (?P<last>{_WHICH}(?: [\w’'-]+){{0,3}}? (?:{_AUX}|{_SUBJECT})[ ,]|{_WHICH}(?: [\w’'-]+){{0,3}}\?$)",
    re.IGNORECASE,
)
"""Question words on one predicate: ``under what circumstances and how soon could ...``, ``whether, when and how ...``."""
WH_LIST_AFTER = re.compile(
    r"(?:^|\b(?:tell (?:us|me|the committee)|say|explain|know|clarify|confirm|wonder(?:ing)?|understand|hear|ask(?:ing|ed)?|specify|address)\s)$", re.IGNORECASE
)
"""Stands before such a list; behind another word it's the object of that."""
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
    r"(?:if i (?:may|could|can|might)|(?:do|would|if) you (?:don[’']t )?mind|is that (?:okay|all right|alright|ok))\b[^?,]{0,40}\?|"
    r"(?:can|could) (?:you|everyone|everybody|people) hear (?:me|us)\b|(?:is|are) (?:this|my|the) (?:mic|microphone|on)\b|"
    r"(?:how are you|how[’']s it going|is it my turn|me\?|am i (?:on|next|up)|yes\?|pardon|sorry\?|excuse me\?|"
    r"right\?|okay\?|correct\?|no\?|huh\?|sir\?|please\?|mr\.? \w+\?|hello\?))",
    re.IGNORECASE,
)
"""Asks for leave to ask, or for attention; requests nothing."""

ELLIPTIC = re.compile(
    r"^\W*(?:or\b|not (?:necessarily|just|only|even)\b|(?:especially|particularly|including|such as|because|for (?:example|instance)|at least|like|even)\b(?! \w+ (?:you|we)\b)|i mean\b|in other words\b|specifically\b(?=,)|any (?:more |other |further )*(?:details?|specifics|information|more)\b(?=[^?]*\b(?:that|this|it|there)\b)|if you (?:can|could|would|might) (?:just )?(?:give|share|be|provide|elaborate|say|"
    r"offer|expand)\b(?=[^?]*\b(?:more|little|detail|specific|that)\b)|and if (?:so|not)\b(?!,? (?:why|what|how|when|who|where))|is that (?:right|correct|true|fair)\b|"
    r"(?:just )?(?:yes or no|right|correct)\b)",
    re.IGNORECASE,
)
"""Begins a sentence that asks the one before once more, or offers the other answer to it."""
PRONOUN_AGAIN = re.compile(rf"^\W*(?:(?:i mean|you know|like),? )?(?:{_AUX}) (?:just |only |really )?(?:it|he|she|they)\b", re.IGNORECASE)
"""``Is it just because ...?``, ``Were they buoyant?``: about what was just asked."""
FRAGMENT = 4
"""Words up to which a sentence that asks is a piece of the one before: ``Which stop?``."""

STATED = re.compile(
    r"(?:\b(?:my|the|one|a|first|second|third|other|last|next|big|simple|real|only|quick)\s+)?"
    r"\b(?:question|questions) (?:then |really |here |now )?(?:is|was|are|would be|concerns?|relates? to|has to do with)\b"
    r"(?: (?:about|on|this|simple|twofold|really|just))?|(?<=\s)i (?:would |do |must |therefore )?ask,",
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

RHETORICAL = re.compile(
    r"^\W*(?:(?:and|but|so|now|well|i mean),? )*(?:who (?:in this room|of us|among us|here among|knows|could blame|doesn[’']t|would have thought)\b|isn[’']t it (?:ironic|funny|strange|time)|"
    r"what (?:else is new|can one say|do i know)|how (?:hard|difficult) can it be|do i need to|need i say|guess what)",
    re.IGNORECASE,
)
"""Asked for effect; no request where the turn makes another."""
CARRIED = re.compile(
    r"^\W*(?:(?:and|but|so|then|also|first|firstly|second|secondly|third|finally|lastly|again|specifically|or),? )*(?:then,? )?(?:whether|if you(?:[’']ve| have| had)\b|"
    r"(?:(?:to|in|on|at|for|with|under|by|from) )?(?:what|which|who|when|where|why|how)\b(?![^,]*\b(?:we|i)\b)(?! (?:that|this|it|he|she|they|we|i) (?:mean|means|meant|want|said|says|is|was)\b))",
    re.IGNORECASE,
)
"""``And then, whether or not you got a heads up.``: goes on with the request before it, without a mark."""
COUNTED = re.compile(r"\b(?:two|three|four|a (?:few|couple(?: of)?)|several|one|another|my|first|last) (?:\w+ )?(?:things?|questions?|points?|parts?|matters?)\b[^?]*[.:]$", re.IGNORECASE)
"""Announces requests."""
TOPIC = re.compile(r"(?:^|[.,;:—–-]\s|\b(?:and|but|so|then|just|also|now)\s)(?=(?:on|about|regarding|as (?:to|for)|concerning|with regard to) (?:the |your |that |this |[A-Za-z]))", re.IGNORECASE)
"""``On the grain talks, ...``: the matter before a short request."""
SAID = re.compile(
    r"^\W*(?:(?:and|but|well|okay),? )?(?:(?:so|just to clarify|to clarify|to be clear|with respect)\b|i (?:guess|meant|asked|was (?:asking|speaking|referring|talking|thinking)|understand|thought|gather|take it)\b|"
    r"you(?:[’']\w+)?\b|(?:it|that) (?:does |would |certainly )?(?:sounds?|seems?|looks?|appears?)\b|that[’']s (?:a |not |no )\b)|^\W*but\b|"
    r"\byou(?:[’']\w+)?(?: \w+)? (?:said|promised|going to|told|mentioned|mean|meant|claimed|called|pledged|suggested|indicated)\b",
    re.IGNORECASE,
)
"""A statement to which a reply is expected: it holds something up to the one who has just replied."""
HELD_UP = re.compile(
    r"^\W*(?:(?:and|but|so|well|okay),? )*(?:i (?:meant|asked|was (?:asking|referring)|understand that you|take it)\b|(?:it|that) (?:does |would |certainly )?(?:sounds?|seems?|looks?|appears?) (?:as|like|to)\b)|"
    r"\byou(?:[’']ve| have| had|[’']d|[’']re| were| also| once| just| yourself)* (?:said|promised|going to tell|told|mentioned|claimed|pledged|suggested|indicated|argued)\b",
    re.IGNORECASE,
)
"""The same where people converse and most statements ask for nothing."""
COURTESY = re.compile(
    r"^\W*(?:(?:okay|yes|no|yeah|oh|well|so|and|but|all right|great|sure)[,.]? )*(?:thank|thanks|sorry|i[’']m sorry|i am (?:sorry|obliged|grateful)|i appreciate|i yield|i see|understood|hi\b|hello|good (?:morning|afternoon|evening)|"
    r"appreciate|got it|fair enough|that[’']s (?:kind|honest|fair|good|great|fine|helpful)|lucky you|welcome|congratulations|i[’']m (?:obliged|grateful|over here)|let me|i reclaim|my time|time|i (?:will|[’']ll) (?:yield|come|turn|move|leave)|you (?:may|are excused|have (?:\w+ )?(?:minutes?|seconds?|the floor)|can (?:go|proceed)|go)|please|go ahead|if i may)\b",
    re.IGNORECASE,
)
"""Thanks, regrets and business."""
WHILE = re.compile(rf"when (?!(?:{_AUX}) )[^,?]*, (?:\w+ )?(?:{_WH}|{_AUX} {_SUBJECT})", re.IGNORECASE)
"""``when we talk about success, how does ...``: says when, and asks behind it."""
TAG = re.compile(rf"(?:{_AUX}) (?:not )?(?:i|you|he|she|it|we|they|that|there)(?: not)?\W*$", re.IGNORECASE)
"""``haven't they?`` behind what is asked."""
_TITLED = (
    r"(?:(?:mr|madam|mrs|ms|miss|dr|sir|prime|president|minister|secretary|senator|governor|chairman|chair|chancellor|commissioner|ambassador|general|premier)\.?"
    r"(?: (?:prime )?(?:minister|president|secretary(?: general)?|speaker|chair\w*|ambassador|commissioner|governor)\b| (?-i:[A-Z])[\w’'-]+){0,3}|pm|sir|madam)"
)
VOCATIVE = re.compile(rf"{_TITLED}(?:,\s*|\s+(?=(?:{_AUX}) (?:you|i|we|it|there|that|this|your)\b|{_WH} ))", re.IGNORECASE)
"""Somebody called at the beginning, with a comma or without: ``Mr Howard are you pleased``."""
CALLED_FIRST = re.compile(
    r"(?:^|[,;:.—–-]\s*|\b(?:thanks|you|so|and|but|well|yes|okay)\s+)(?:(?:mr|mrs|ms|dr|madam|sir)\.?\s+)?(?:(?-i:[A-Z])[\w’'-]+\s+){1,3}$", re.IGNORECASE
)
"""The same before a place in a sentence."""
YOU_NEXT = re.compile(rf"(?:{_AUX}) (?:not )?(?:you|i|we|it|there|that|this|your|they|he|she)\b", re.IGNORECASE)
BROKEN = re.compile(rf"(?:{_AUX}|{_WH}) (?:(?:it|that|this|he|she|they|there|you|we|i)\s*)?(?:—|–|--|\s-\s)\s*(?:i|you|we|he|she|they|like|look)\b", re.IGNORECASE)
"""Broken off and not taken up again: ``is that -- I know he wants ...``."""
FRONTED = re.compile(rf"^[^,?.]{{3,60}}, (?:{_AUX}) (?:they|it|he|she|that|this|you|we|there)\b", re.IGNORECASE)
"""``The private schools, are they in or are they out``, without a mark."""
THAT_TRUE = re.compile(rf"^(?:{_AUX}) (?:\w+ ){{1,4}}(?:that|this|it)\?$", re.IGNORECASE)
"""``Do you agree with that?``: the question behind it says with what."""
YES_NO = re.compile(rf"^\W*(?:{_AUX}) (?:{_SUBJECT}|\w+)", re.IGNORECASE)
"""A question to be answered by yes or no."""
CAUSE = re.compile(r"^\W*(?:and |but |so )?(?:why|how come|for what reason)\b", re.IGNORECASE)
"""Asks for a reason; questions behind it offer some."""
