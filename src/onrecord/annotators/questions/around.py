"""Words around requests: what asks for leave to ask, asks the same once more, or states what is to be answered."""

from __future__ import annotations

import re

from onrecord.annotators.questions.cues import AUX, SUBJECT
from onrecord.text.lazy import lazy_re

LEAVE = lazy_re(
    r"^\W*(?:and |but |so |then |also |hi,? |yes,? |thank you,? |thanks,? |sorry,? |sir,? |well,? |okay,? |"
    r"(?-i:[A-Z][a-z]+), )*"
    r"(?:(?:i (?:was )?wonder(?:ing|ed)? if )?(?:(?:can|could|may|might) (?:i|we)|(?:i|we) (?:can|could|may|"
    r"might))(?: please| just| also| quickly| maybe| possibly)* "
    r"(?:ask|follow|take(?! (?:that|this|it) (?:as|to)\b)|"
    r"get (?:one|a) (?:more|quick)|start|begin|add|press|try|come back|go back|jump|"
    r"have (?:one|a)|"
    r"squeeze|clarify|pick up|turn|switch|change|shift|push|interject|do one|read|put|"
    r"touch on|circle back|clear up|return to|bring (?:it|this|us|you) back)\b"
    r"(?!(?:(?! if (?:you don|i may|i can|i could|possible))[^?])*\b(?:what|why|how|when|where|who|which|if|"
    r"whether|is|are|do|does|will|would)\b[^?]{8,})|"
    r"(?:if i (?:may|could|can|might)|(?:do|would|if) you (?:don[’']t )?mind)\b[^?,]{0,40}\?|"
    r"is that (?:okay|all right|alright|ok)\s*\?|"
    r"(?:can|could) (?:you|everyone|everybody|people) hear (?:me|us)\b|(?:is|are) (?:this|my|the) (?:mic|"
    r"microphone|on)\b|"
    r"(?:how are you(?: doing| all| guys| both| today| sir)*\W*$|how[’']s it going|is it my turn|me\?|"
    r"am i (?:on|next|up)|yes\?|pardon|sorry\?|excuse me\?|"
    r"right\?|okay\?|correct\?|no\?|huh\?|sir\?|please\?|mr\.? \w+\?|hello\?))",
    re.IGNORECASE,
)
"""Asks for leave to ask, or for attention; requests nothing."""
ELLIPTIC = lazy_re(
    r"^\W*(?:or\b|not (?:necessarily|just|only|even)\b|(?:especially|particularly|including|such as|because|"
    r"for (?:example|instance)|at least|like|even)\b(?! \w+ (?:you|we)\b)|i mean\b|in other words\b|"
    r"specifically\b(?=,)|any (?:more |other |further )*(?:details?|specifics|information|"
    r"more)\b(?=[^?]*\b(?:that|this|it|there)\b)|if you (?:can|could|would|might) (?:just )?(?:give|share|be|"
    r"provide|elaborate|say|"
    r"offer|expand)\b(?=[^?]*\b(?:more|little|detail|specific|that)\b)|and if (?:so|not)\b(?!,? (?:why|what|how|"
    r"when|who|where))|is that (?:right|correct|true|fair)\b|"
    r"(?:just )?(?:yes or no|right|correct)\b)",
    re.IGNORECASE,
)
"""Begins a sentence that asks the one before once more, or offers the other answer to it."""
PRONOUN_AGAIN = lazy_re(
    r"^\W*(?:(?:i mean|you know|like),? )?(?:is|are|was|were|am|(?:is|are|was|were)n[’']t) (?:just |only |really )?"
    r"(?:it|he|she|they)\b",
    re.IGNORECASE,
)
"""``Is it just because ...?``, ``Were they glad?``: about what was just asked."""
THAT_TRUE = lazy_re(rf"^(?:{AUX}) (?:\w+ ){{1,4}}(?:that|this|it)\?$", re.IGNORECASE)
"""``Do you agree with that?``: the question behind it says with what."""
YES_NO = lazy_re(rf"^\W*(?:{AUX}) (?:{SUBJECT}|\w+)", re.IGNORECASE)
"""A question to be answered by yes or no."""
CAUSE = lazy_re(r"^\W*(?:and |but |so )?(?:why|how come|for what reason)\b", re.IGNORECASE)
"""Asks for a reason; questions behind it offer some."""
RHETORICAL = lazy_re(
    r"^\W*(?:(?:and|but|so|now|well|i mean),? )*(?:who (?:in this room|of us|among us|here among|knows|"
    r"could blame|doesn[’']t|would have thought)\b|isn[’']t it (?:ironic|funny|strange|time)|"
    r"what (?:else is new|can one say|do i know)|how (?:hard|difficult) can it be|do i need to|need i say|"
    r"guess what)",
    re.IGNORECASE,
)
"""Asked for effect; no request where the turn makes another."""
CARRIED = lazy_re(
    r"^(?P<mark>\W*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+)?)(?:(?:and|but|so|then|also|first|firstly|second|"
    r"secondly|third|finally|lastly|again|specifically|"
    r"or),? )*(?:then,? )?(?:whether|if you(?:[’']ve| have| had)\b|"
    r"(?:(?:to|in|on|at|for|with|under|by|from) )?(?:what|which|who|when|where|why|how)\b(?![^,]*\b(?:we|"
    r"(?-i:I))\b)(?! (?:that|this|it|he|she|they|we|i) (?:mean|means|meant|want|said|says|is|was)\b))",
    re.IGNORECASE,
)
"""``And then, whether you were told before.``: goes on with the request before it, without a mark."""
RELATES = lazy_re(r"\W*(?:(?:and|but),? )?(?:which|who|where|when)\b", re.IGNORECASE)
"""Begins a sentence that goes on with what another has just said: ``Which was minimal.``."""
COUNTED = lazy_re(
    r"\b(?:two|three|four|a (?:few|couple(?: of)?)|several|one|another|my|first|last) (?:\w+ )?(?:things?|"
    r"questions?|points?|parts?|matters?)\b[^?]*[.:]$",
    re.IGNORECASE,
)
"""Announces requests."""
FRONTED = lazy_re(rf"^[^,?.]{{3,60}}, (?:{AUX}) (?:they|it|he|she|that|this|you|we|there)\b", re.IGNORECASE)
"""``The private schools, are they in or are they out``, without a mark."""
CUT_OFF = lazy_re(r"[ \u00a0]*(?:--|—|–|…|\.\.\.)")
"""Stands behind what was interrupted."""
TABLED = lazy_re(
    r"\W*(?:if|whether) (?:he|she|they|the (?:\w+ ){1,6}?) ?(?:will|has|have|had|intends?|plans?) (?:\w+ ){2}",
    re.IGNORECASE,
)
"""``If she will make a statement on the pier.``: a question as chambers print it that had it in writing before."""
SAID = lazy_re(
    r"^\W*(?:(?:and|but|well|okay),? )?(?:(?:so|just to clarify|to clarify|to be clear|with respect)\b|"
    r"i (?:guess|meant|asked|was (?:asking|speaking|referring|talking|thinking)|understand|thought|gather|take it)\b|"
    r"you(?:[’']\w+)?\b|(?:it|that) (?:does |would |certainly )?(?:sounds?|seems?|looks?|appears?)\b|"
    r"that[’']s (?:a |not |no )\b)|^\W*but\b|"
    r"\byou(?:[’']\w+)?(?: \w+)? (?:said|promised|going to|told|mentioned|mean|meant|claimed|called|pledged|"
    r"suggested|indicated)\b",
    re.IGNORECASE,
)
"""A statement to which a reply is expected: it holds something up to the one who has just replied."""
HELD_UP = lazy_re(
    r"^\W*(?:(?:and|but|so|well|okay),? )*(?:i (?:meant|asked|was (?:asking|referring)|understand that you|"
    r"take it)\b|(?:it|that) (?:does |would |certainly )?(?:sounds?|seems?|looks?|appears?) (?:as|like|to)\b)|"
    r"\byou(?:[’']ve| have| had|[’']d|[’']re| were| also| once| just| yourself)* (?:said|promised|going to tell|"
    r"told|mentioned|claimed|pledged|suggested|indicated|argued)\b",
    re.IGNORECASE,
)
"""The same where people converse and most statements ask for nothing."""
COURTESY = lazy_re(
    r"^\W*(?:(?:okay|yes|no|yeah|oh|well|so|and|but|all right|great|sure)[,.]? )*(?:thank|thanks|sorry|"
    r"i[’']m sorry|i am (?:sorry|obliged|grateful)|i appreciate|i yield|i see|understood|hi\b|hello|"
    r"good (?:morning|afternoon|evening)|"
    r"appreciate|got it|fair enough|that[’']s (?:kind|honest|fair|good|great|fine|helpful)|lucky you|welcome|"
    r"congratulations|i[’']m (?:obliged|grateful|over here)|let me|i reclaim|my time|time|i (?:will|"
    r"[’']ll) (?:yield|come|turn|move|leave)|you (?:may|are excused|have (?:\w+ )?(?:minutes?|seconds?|"
    r"the floor)|can (?:go|proceed)|go)|please|go ahead|if i may)\b",
    re.IGNORECASE,
)
"""Thanks, regrets and business."""
OWN_FRAGMENT = lazy_re(r"\W*(?:why|how so|who|when|and|(?:and )?if (?:so|not),? \w+)\b", re.IGNORECASE)
"""Begins a few words that ask something new."""
WHOLE = lazy_re(rf"\W*(?:did|do|does|have|has|will|would|can|could) (?:{SUBJECT}) [a-z]", re.IGNORECASE)
"""Begins a few words that ask by themselves: ``Did you call him?``."""
VIEW = lazy_re(
    r"\byour (?:thoughts?|reaction|response|views?|take|comments?|assessment)\b|\bwhat do you (?:make|"
    r"think) of\b|\bhow do you (?:react|respond|see)\b",
    re.IGNORECASE,
)
"""Asks for a view of something."""
VIEW_AGAIN = lazy_re(
    r"\W*(?:just )?(?:what do you (?:make|think) of (?:that|this|it)|(?:your|any|what[’']s your|"
    r"what is your) (?:thoughts?|reaction|response|views?|take|comments?)"
    r"(?: (?:on|to) (?:that|this|it))?)\W*$",
    re.IGNORECASE,
)
"""Asks for a view of what has just been said."""
UNFINISHED = lazy_re(
    r"^\W*(?:--|—|–)|^\W*i(?:[’']m| was| am) (?:just )?(?:hoping|wondering|curious)(?: that| if|"
    r" whether)?\s*(?:--|—|–)",
    re.IGNORECASE,
)
"""The end of something interrupted, or a beginning that was given up; no request where the turn makes another."""
TO_ASK = lazy_re(r"^\W*To ask (?:the|her|his|my)\b[^?.;]*$")
"""The beginning of a written question whose points stand in paragraphs of their own."""
ASKS_ABOUT = lazy_re(
    r"\b(?:if i (?:could|might|may|can)|i (?:want(?:ed)?|would like|have|was going)|i[’']d (?:just )?like|"
    r"i[’']ll|let me|can i|could i|may i)"
    r"(?: just| also| quickly| perhaps)*(?: to)?(?: just| also)* ask (?:you )?(?:both )?(?:perhaps |"
    r"again )?(?:about|your|for your|on) (?![^?]*, but\b)[^?]{8,}[^?—–-]$",
    re.IGNORECASE,
)
"""``If I could ask you about the election.``: asks where nothing else in the turn does."""
