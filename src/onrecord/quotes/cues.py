"""Words around a quotation that a careful reader would not have left out: negations, conditions, hedges, attributions.

Patterns are searched in the words before the quotation (from the beginning of its sentence), behind it (to the end of
the sentence) and in what an ellipsis leaves out. Apostrophes are plain and white space is single there.
"""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_NOT = (
    r"not|n't|never|cannot|neither|nor|no one|nobody|none|nothing|without|hardly|scarcely|barely|rather than|"
    r"instead of|far from|no longer|anything but|few|little|rarely|seldom"
)
_DENY = (
    r"den(?:y|ies|ied|ying)|doubt(?:s|ed)?|reject(?:s|ed|ing)?|rule[ds]? out|ruling out|refus(?:e|es|ed|ing)|"
    r"fail(?:s|ed|ing)? to|pretend(?:s|ed|ing)?|lie|lies|myth|false|wrong|untrue|nonsense|illusion|propaganda|absurd"
)
NEGATION = lazy_re(rf"(?:\b(?:{_NOT}|no|{_DENY})\b|n't\b)", re.IGNORECASE)
"""Anywhere in the clause before: what is quoted may be denied there."""
ENDS_IN_NEGATION = lazy_re(rf"(?:\b(?:{_NOT}|no)|n't)\W*$", re.IGNORECASE)
LEFT_NEGATION = lazy_re(rf"(?:\b(?:{_NOT}|no)\b|n't\b)", re.IGNORECASE)
"""In what an ellipsis leaves out."""
NO_DENIAL = lazy_re(
    r"\b(?:not only|not just|not merely|not simply|no doubt|nothing but|why not|whether or not|no matter|not least)\b"
    r"|^no\b,?",
    re.IGNORECASE,
)
"""What looks like a negation, and denies nothing that follows."""
CONDITION = lazy_re(
    r"\b(?:if|unless|provided(?= that|,? we|,? they)|providing that|assuming|supposing|suppose|as long as|so long as|"
    r"on condition|in case|in the event|only when|were (?:we|they|it|he|she|i) to|should (?:we|they|you|he|she)|until|"
    r"except|were it|had (?:we|they|it))\b",
    re.IGNORECASE,
)
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|spring|summer|autumn|fall|winter|morning|noon|midday|afternoon|evening|night|midnight|"
    r"christmas|easter"
)
_STRETCH = rf"(?:{_DAY}|day|week|month|quarter|year|decade|century|weekend|season|summer holidays)"
_PART = r"(?:the )?(?:very )?(?:end|start|beginning|middle|close|second half|first half|turn) of "
_WHICH = r"(?:(?:the|this|that|next|last|following|late|early|mid|fiscal|financial|coming|current|same)[ -]){0,3}"
_DATE = r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?|the (?:first|second|third|fourth|fifth|tenth|twentieth|last))"
TIME = lazy_re(
    rf"\s+(?:(?:{_PART})?{_WHICH}{_STRETCH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?|{_DATE} (?:of )?(?:{_DAY})|"
    rf"{_DATE} of (?:the|this|next|last) month|(?:{_PART})?(?:late |early |mid-?)?(?:19|20|21)\d\d|now|then|today|"
    r"tonight|tomorrow|yesterday|recently|lately|late|\d{1,2}(?:[:.]\d\d)?\s?(?:o'clock|[ap]\.?m\b\.?))"
    r"(?![\w'-])(?! (?:is|are|was|were|has|have|had|comes?|ends?|passes|arrives|begins|starts|of)\b)",
    re.IGNORECASE,
)
"""Behind ``until``: a time, which is no condition; not what must first happen, as in ``until the war ends``."""
REPORTED_ON = lazy_re(
    r"\bthat (?:if|unless|when|while|once|until|although|though|because|since|after|before|as|in|with|for|at|on)\b"
    r"[^;:.]*$"
)
"""What is told begins with a clause that a comma ends: ``He told me that if they came,``."""
OPENS_CLAUSE = lazy_re(r"\b(?:and|but|so|because|that|which)(?:,? of course| also| then| again)?,?\s+$", re.IGNORECASE)
"""Before a condition that is answered by what follows it: ``and if they come, we stay``."""
ANSWER = lazy_re(r",\s+\w+['\s]+\w")
AND_THAT = lazy_re(r"\b(?:and|but)(?: also)? that\b[^,;]*$", re.IGNORECASE)
"""What is told goes on with a part that no condition in the part before governs."""
ENUMERATES = lazy_re(
    r"(?:^|[,;\u2013\u2014-])\s*whether (?:it's|it is|it be|that's|that is|they're|they are)\s*$", re.IGNORECASE
)
"""Before a list: ``threats, whether it's storms, fires or floods``; all of them are meant."""
LISTS = lazy_re(r",\s|\bor\b")
WHETHER = lazy_re(r"\b(?:whether|as if|as though|imagine|would be (?:wrong|false|a mistake)|what if)\b", re.IGNORECASE)
HEDGE = lazy_re(
    r"\b(?:perhaps|maybe|possibly|allegedly|reportedly|supposedly|apparently|presumably|hypothetically|in theory|"
    r"hopefully|i hope|we hope|i wish|i guess|i suppose|i assume|i suspect|not sure|it is possible|it's possible|"
    r"it may be|it might be|it could be|might|seems? (?:that|to)|in principle|on paper|so-called|almost|nearly)\b",
    re.IGNORECASE,
)
LEFT_HEDGE = lazy_re(
    HEDGE.pattern + r"|\b(?:probably|likely|i think|we think|i believe|we believe|in my (?:view|opinion)|may|could|"
    r"some|sometimes|often|mostly|partly|about|around|approximately|potentially)\b",
    re.IGNORECASE,
)
_SAY = (
    r"say|says|said|saying|tell|tells|told|telling|claim|claims|claimed|claiming|argue|argues|argued|arguing|insist|"
    r"insists|insisted|allege|alleges|alleged|assert|asserts|asserted|write|writes|wrote|announced|announces|declared|"
    r"declares|promised|warned|warns|replied|asked|asks|believe|believes|believed|think|thinks|thought|suggest|"
    r"suggests|suggested|pretends|shouted|put it|quote|quoting|quoted|according to|in (?:his|her|their) words|"
    r"accus(?:e|es|ed|ing)|fear|fears|called|calls"
)
_STATE = (
    r"stat(?:ed|ing)|noted|added|confirmed|explained|stressed|emphasi[sz]ed|acknowledged|admitted|conceded|testified|"
    r"concluded|remarked|complained|vowed|pledged|predicted|recalled|maintained|mentioned|reiterated|repeated"
)
"""Verbs that tell of what somebody said where ``that`` or a colon follows, and may mean something else where not."""
_OTHERS = (
    r"he|she|they|you|who|people|some|others?|critics|everyone|everybody|somebody|someone|nobody|anyone|opponents|those|"
    r"many|president|minister|secretary|officials?|reporters?|adversar(?:y|ies)|enem(?:y|ies)"
)
_NO_NAME = (
    r"But|And|So|Let|Now|Then|Today|Because|If|When|While|As|That|This|What|Which|Although|However|Also|Here|There|It|"
    r"Please|Just|Well|Yes|No|Not|To|For|In|On|At|By|With|From|Or|Of|The|A|An|My|Our|These|Those|Thank|Thanks|Look|"
    r"Again|Finally|First|Second|After|Before|Since|How|Why|Where|Is|Are|Do|Did|Can|Could|Would|Should|Having|Being"
)
_NOBODY = (
    r"this|is|was|has|does|as|always|us|its|his|hers|ours|theirs|yes|thus|perhaps|these|besides|towards|across|less|"
    r"unless|plus|sometimes|words|terms|times|years|days|weeks|months|hours|minutes|thanks|things|ways|lets|goes|says"
)
_WHO = (
    rf"(?:I|[Ww]e|{_OTHERS}|(?!(?:{_NO_NAME})\b)[A-Z]\w+|(?:[Tt]he|[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|an?|one|"
    rf"another|these|those)\s+\w+|(?!(?:{_NOBODY})\b)[a-z]+s)(?:'s|'ve|'d|'re)?"
)
_WHOM = r"(?:\s+(?:to\s+)?(?:me|us|them|you|him|her|the\s+\w+|[A-Z]\w+))"
ATTRIBUTION = lazy_re(
    rf"\b{_WHO}(?:\s+\w+){{0,3}}?\s+(?:(?:{_SAY})\b(?:{_WHOM}{{0,2}}(?:\s+(?:is|was|is that))?[\s:,\"'-]*$"
    rf"|(?:\s+\w+){{0,4}}?\s+that\b)|(?:{_STATE})\b(?:\s*[:,][\s\"'-]*$"
    r"|(?:\s+(?!(?:the|an?|this|these|those|its|our|his|her|their|your|all|some)\b)\w+){0,3}?\s+that\b))"
    r"|\b(?i:according to|in the words of|quoting|to quote|quote|as \w+(?: \w+){0,3} "
    r"(?:said|put it|says|told me|told us)|it is said that|it's said that)\b"
    r"|\b(?:am|'m|was|been|were|are|being) (?:told|asked|informed|accused)\b(?:\s+\w+){0,3}"
    r"|\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|an?) (?:\w+ )?(?:claim|allegation|accusation|argument|"
    r"notion|narrative|myth|lie|suggestion|slogan|rumou?r|belief|question)s? (?:is |was |are )?(?:that|of|:)"
)
"""Whoever is said to have said it, in the clause before; ``I said`` and ``we said`` are the speaker's own."""
SAYING = lazy_re(rf"\b(?:{_SAY}|{_STATE})\b")
SUBJECT = lazy_re(rf"\b{_WHO}")
OWN = lazy_re(r"(?:I|[Ww]e)(?:'ve|'d|'re)?")
NOT_OWN = lazy_re(r"\bquot(?:e|ed|ing)\b|\b(?:am|'m|was|been|were|are|being) (?:told|asked|informed|accused|called)\b")
"""I say it, but somebody else's words: ``and I quote``, ``I was told``."""
SAID_BEHIND = lazy_re(
    rf"^[\s,\"'-]*(?:(?:{_OTHERS}|[A-Z]\w+)(?:'s)?(?:\s+\w+)?\s+(?:{_SAY})\b|(?:{_SAY})\s+(?:{_OTHERS}|[A-Z]\w+)\b"
    r"|(?:is|was|are|were) (?:what|their|his|her)\b|or so (?:they|he|she)|as (?:they|he|she|some|others) \w+\b"
    r"|according to\b|so-called\b|quote,? unquote\b)"
)
CONTRAST = lazy_re(
    r"^[\s,;-]*(?:but|yet|though|although|except|albeit|only|however|even though|"
    r"not\b(?! (?:least|only|just|to mention)\b)|nor\b|or not|or rather|"
    r"(?:nothing|nobody|no one|none|neither|no|zero|little|hardly|less|fewer|without|in theory|in principle|on paper|"
    r"instead of|against)\b|"
    r"(?:is|was|are|were|would be|isn't|aren't|wasn't) (?:simply |just |plainly |completely |totally )?"
    r"(?:not|false|wrong|nonsense|a lie|a myth|untrue|propaganda|absurd|ridiculous|over|impossible)\b|(?:isn't|aren't|"
    r"wasn't|weren't|won't|wouldn't|doesn't|don't|didn't|can't|cannot|never)\b)",
    re.IGNORECASE,
)
EXCEPTIONS = lazy_re(r"\b(?:with|bar|barring|subject to)(?: [\w-]+){0,4} exceptions?\b", re.IGNORECASE)
"""Anywhere behind: ``has been correct, with two exceptions``."""
EXCEPTING = lazy_re(
    r"\b(?:apart from|aside from|other than|save for|excluding|excepting|barring|not counting|not including)\b",
    re.IGNORECASE,
)
"""In the clause that begins behind, or that goes on there."""
REASON = lazy_re(
    r"^[\s,]*(?:just |only |simply |merely |solely )?(?:because|in order to|for the sake of|out of|as long as)\b",
    re.IGNORECASE,
)
"""Behind words that deny: ``do not go out because`` may deny the reason alone."""
NEXT_SENTENCE = lazy_re(
    r"^[\s\"'-]*(?:(?:that|this|it)(?: is|'s| was) (?:not|what (?:they|he|she|some|people|critics|others|you|putin|"
    r"moscow)|false|wrong|nonsense|a lie|a myth|untrue|their|his|her|the (?:claim|argument|propaganda|narrative))\b"
    r"|(?:that|this|it) (?:isn't|wasn't)\b|not!|just kidding|so (?:they|he|she) (?:say|says|said|claim|claims)\b)",
    re.IGNORECASE,
)
PREVIOUS_SENTENCE = lazy_re(
    rf"(?:\b(?:{_OTHERS}|[A-Z]\w+)(?:\s+\w+){{0,3}}?\s+(?:{_SAY}|{_STATE})\b[^.?!]*|\bquote\s*):[\s\"']*$"
)
QUESTION_FOLLOWS = lazy_re(
    r"^\s*[,;\u2013\u2014-]+\s*(?:so|but|and)\s+(?:who|what|why|how|when|where|is|are|do|does|did|can|could|will|"
    r"would|have|has|should)\b",
    re.IGNORECASE,
)
"""What was told ends, and a question about it begins: ``prices rose again, so who pays for it?``"""
NO_QUESTION_YET = lazy_re(r"(?:(?:but|and|so|now|well|yet|also|then|again)\b\W*)*", re.IGNORECASE)
ASKS = lazy_re(
    r"(?:who|whom|whose|what|which|why|how|when|where|is|are|am|was|were|do|does|did|can|could|will|would|have|has|had|"
    r"should|shall|may|might|must|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't)\b",
    re.IGNORECASE,
)
MAGNITUDE = lazy_re(
    r"^(?:hundred|thousand|million|billion|trillion|dozen|percent|per\b|percentage|points?|%|‰|half|and a half|"
    r"hundreds|thousands|millions|billions|bn|mn|[\d])",
    re.IGNORECASE,
)
AMOUNT = lazy_re(
    r"(?:^|[\s(])(?:[$€£¥₴₽₹+−-]|(?:US|A|C)\$|\d[\d.,]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|hundred|thousand|million|billion|trillion|half a|less than|more than|fewer than|up to|at least|"
    r"at most|under|over|only|about|around|almost|nearly)\s*$",
    re.IGNORECASE,
)
COUNT = lazy_re(
    r"(?:^|[\s($€£])(?:\d[\d.,]*|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|million|billion|trillion)$",
    re.IGNORECASE,
)
FIGURE_FIRST = lazy_re(
    r"^(?:[$€£]?\d|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|percent|per cent|%)\b)",
    re.IGNORECASE,
)
