"""Words of a refusal: that one won't or can't say, doesn't know, or that somebody else should be asked.

Collected from the replies that readers called declined in transcripts of six publishers, and from the kinds of
non-replies in Bull and Mayer (1993), How not to answer questions in political interviews.
"""

from __future__ import annotations

import re

from onrecord.annotators.questions.places import by_letter, each
from onrecord.text.lazy import lazy_re

_NEG = r"(?:not|never|cannot|no|\w+n[’']t)"
_HOW_MUCH = (
    r"(?:can[’']t|cannot|could(?:n[’']t| not)) (?:\w+ )?tell (?:you|anyone|people|them|him|her) (?:"
    r"how (?:(?:very|truly|really|deeply) )?(?:proud|pleased|happy|grateful|glad|delighted|sorry|"
    r"excited|impressed|thankful|moved|honou?red|relieved|important|"
    r"much (?:i|we) (?:\w+ )?(?:appreciate|love|admire|value|enjoy|owe|respect|miss)|"
    r"much (?:it|this|that) means|(?:many times|often) (?:i|we)(?:[’']ve)?)\b|"
    r"what (?:it means to (?:me|us)|an? (?:relief|pleasure|joy|delight|honou?r|privilege|shame))\b)"
)
"""Tells how much one feels: ``I can't tell you how proud I am``."""
_SAYING = (
    r"(?:comment|speculat|discuss(?!ed)|answer|litigat|hypothe|prognosticat|handicap|opin(?:e|ing)\b|second[- ]guess|"
    r"preview|predict|prejudg|pre-?judg|pre-?empt|pre-?announc|telegraph|"
    r"elaborat|confirm|disclos|"
    r"reveal|characteri[sz]e|publish|read out|rehears|forecast|"
    r"(?:add|share|tell|offer|provide|give|announce|report) (?:you |us |any |anything |much |a lot |)(?:more|"
    r"further|anything|else|that|about|on|you|any)|say (?:any |anything |much |a lot |)(?:more|further|anything|else|"
    r"about|on|any)\b|"
    r"(?:get|getting|go|going|be drawn) (?:into|through|ahead|beyond|down that|there)|speak(?:ing)? (?:to|for|on|"
    r"about)|talk(?:ing)? (?:about|to)|"
    r"engag(?:e|ing) (?:in|with|on)|weigh in|put (?:a|any) (?:date|number|figure|time|timeline|price|percentage)|"
    r"rul(?:e|ing) (?:anything|things|it|that|them) (?:in or out|out or in)|"
    r"nam(?:e|ing) (?:names|any|individual|them|him|her)|negotiat\w* (?:in|here|them|this|with myself)|express (?:a|"
    r"an|my|any)|take part in)"
)
_ACTS = (
    r"(?:resign|apolog|rais|cut|chang|leav|stop|run|vot|sign|pay|increas|ban|clos|accept|be rushed|do it\b|"
    r"call (?:him|her|"
    r"them|an?)\b|sell|quit|step|let|allow|support|back|withdraw|walk|send|overrul|abolish|introduc|honour|honor)"
)
"""What somebody may be asked to do: whoever won't, says no."""
_I_WONT = (
    r"i(?:[’']m| am) (?:just |certainly |simply |really |obviously |definitely )?not (?:going|prepared|ready|able|"
    rf"in a position|here|inclined|at liberty|authori[sz]ed) to\b(?! (?:\w+ )?{_ACTS})|"
    r"i(?:[’']m| am) not (?:confirm|comment|speculat|rul|putt|gett|announc|read)\w+|"
    r"i (?:just |certainly |simply |really )?(?:can[’']t|cannot|couldn[’']t|could not)"
    r"(?! (?:\w+ )?(?:say (?:that|it|so|there)\b|hear\b|see (?:you|who|it)\b|be (?:more|prouder|happier|clearer)|"
    r"call (?:it|that)|say enough|wait|thank|emphasi|stress|overstate|imagine|believe|help|disagree|be more|be here|"
    r"have (?:been|done)|stop|agree more|hide|let|allow|rest|even imagine))\b|"
    r"i (?:just |certainly |simply |really )?(?:won[’']t|will not|wouldn[’']t|would not)"
    r"(?=\s*[—–-]|(?<!no, i won[’']t)(?<=won[’']t)[.!]?$| say(?=[.!]?$)|"
    r" (?:\w+ )?(?!(?:say|call|put|describe|characteri[sz]e) (?:that|it|so|there|this)\b)(?:say (?:any|more|what|"
    r"who|how|when|whether|"
    r"if|which|where|a word|much)|tell|go (?:any|into|there|beyond|"
    r"through|further)|give|make (?:any|a|judg)|address|add (?:to|any)|be (?:able to|drawn|commenting|getting|"
    r"going into|"
    r"discussing|answering)|share|do that|want to (?:get|say|comment|speculate|go|put)|get (?:into|ahead|in)|put|play|"
    r"offer|take that|engage|touch|entertain|dignify|"
    r"set (?:a|any) (?:date|deadline|time|number|figure|price)|indulge|rule)\b)"
)
_HAVE = (
    rf"{_NEG} (?:\w+ )?(?:have|got|had) (?:\w+ ){{0,3}}(?:comments?|updates?|announcements?|information|figures?|"
    rf"numbers?|dates?|details?|timelines?|views?|specifics|readouts?|"
    r"answers?|data|news|guidance|more|further|with me|in front of me|for you|position on|schedul\w+|estimates?|stance|"
    r"anything (?:\w+ ){0,2}?to (?:announce|share|say|add|report|offer|preview|speak|read|tell|give|provide))\b|"
    r"\b(?:have|got|[’']ve) no (?:\w+ )?(?:comments?|updates?|announcements?|information|figures?|numbers?|dates?|"
    r"details?|timelines?|news|guidance|idea|view)\b|"
    r"\b(?:nothing|no) (?:\w+ )?(?:further|more|else|new|comments?)?\s?to (?:add|announce|say|share|report|offer|"
    r"give you|read out|preview|tell you)\b|"
    r"\bno comment\b|\bnothing for you\b|\bno announcements?\b"
)
_WONT = r"(?:(?<!did )(?<!does )not|never|cannot|(?:wo|ca|do|would|could|should|is|are|ai)n[’']t)"
"""Not ``we didn't discuss it``: that tells what was not done."""
_CANT_SAY = (
    r"(?<!if )(?<!when )(?:i|we)(?:(?: just| simply| really| certainly| honestly| still| obviously)? "
    r"(?:can[’']t|cannot|won[’']t|will not)|"
    r"(?:[’']m| am|[’']re| are) (?:just |simply |really |still )?(?:unable to|not (?:yet |quite )?able to))"
    r"(?: yet| really| possibly| now| exactly)? (?:say|tell)(?: you| that| you that)?"
    r"(?: yet| now| today|(?= (?:when|whether|if|how|who|what|which|where|why|exactly|precisely|for sure|for certain|"
    r"with|until|at (?:this|the))\b|[.,;!?—–]|$))"
)
"""Of us as of oneself: ``We can't say yet when``."""
STRONG = lazy_re(
    rf"\b(?!(?:(?:i|we) (?:\w+ )?)?{_HOW_MUCH})(?:{_CANT_SAY}|"
    rf"{_WONT} (?:(?:really )?think (?:i[’']m|we[’']re) )?(?:(?!thought |imagine )\w+ ){{0,4}}?{_SAYING}|"
    rf"{_I_WONT}|{_HAVE}|(?:do not|don[’']t) expect me to|"
    r"(?:neither|not) confirm (?:n?or) deny|no(?:t the slightest)? intention (?:of (?:comment|speculat|gett|discuss|"
    r"critici)|to (?:comment|speculat|discuss|get into))\w*|"
    r"(?:would|[’']d|i[’']ll|will)(?: much)? rather not(?: (?:say|do|get|comment|go|speak|discuss|talk|answer|"
    r"speculate)\b|[^\w ])|"
    r"refrain from|declin(?:e|es|ed|ing) to (?:answer|say|comment|discuss|speculate)|"
    r"(?:would|wo)(?:n[’']t| not) be (?:\w+ )?(?:appropriate|proper|helpful|useful) (?:for (?:me|us)|to)\b|"
    r"inappropriate (?:for (?:me|us)|to)\b)",
    re.IGNORECASE,
)
"""Says that one won't say."""
_ASK = r"ask (?:him|her|them|the \w+|those)\b(?! (?:question|people))"
_FOR_OTHERS = (
    r" (?:a (?:\w+ )?(?:question|matter|decision|issue)|one|something|really|very much)? ?"
    r"(?:for|up to) (?:the |him|her|them|others|each|\w+ (?:to|and))"
)
_MATTER_FOR = (
    r" (?:a )?(?:matter|question|decision|issue)s? for (?!(?:us|me|our|my|all|everyone|every|which|we|i|"
    r"some|debate|concern)\b)\w+"
)
_REFERRING = (
    *each("refer direct point", r" you (?:back )?to"),
    *each("would,[’']d,have to,will,[’']ll", r" (?:have to )?refer\b(?! you)"),
    *each(
        "let",
        r" (?:(?:the|our|my|that|other|every|each) )?(?!me\b|us\b|you\b)(?:[\w’']+ ){1,4}?(?:speak|answer|respond|"
        r"deal with|comment|"
        r"characteri[sz]e|assess|judge|address|(?:take|handle|field|cover) (?:that|this|it|the question|your)|"
        r"(?:take|come in on|pick up) (?:that|this|it|the question|your question))\b",
    ),
    *each(
        "hand,pass,turn,throw",
        r" (?:that|this|it|you|the question|over|that one|this one|your question)(?: one| over| on)* "
        r"to (?!you\b|(?:a|an)\b)",
    ),
    *each(
        "speak speaks", r" (?:for|to) (?:himself|herself|itself|themselves|that|its own|his own|her own|their own)\b"
    ),
    *each(
        "[’']s is are be matters matter question questions something one decision",
        r" for (?:[\w’']+ ){1,6}?to (?:decide|determine|answer|speak to|comment on|judge|say)"
        r"(?:[.,;!?—–-]|$| and\b| not\b| when\b| if\b)",
    ),
    *each("double-check,check (?:for|with),get an answer,get you an answer,come to that,get into that", r"\b"),
    *each("would,have to,should,can,must,let you,need to", " " + _ASK),
    _ASK,
    *each(
        "leave left",
        r" (?:(?:all of |all )?(?:it|that|this|them|those)|(?:that|this|the) (?:question|issue|matter|"
        r"decision|details?|answer|judge?ment|analysis|commentary|rest)) "
        r"(?:to|for|at|there|up|in (?:\w+ )?(?:hands|channels))\b",
    ),
    *each("i[’']ll i would will may", r" (?:maybe )?defer"),
    r"defer (?:to|that|it)",
    *each("that[’']s,that is,it[’']s,it is,this is,those are", _FOR_OTHERS),
    *each("get come circle", r" back to you"),
    r"follow up (?:with you|,)",
    *each("[’']ll,will,let me,have to", r" follow up\b(?! on)"),
    *each("take took", r" (?:that|the|your) (?:question|one)"),
    r"look into (?:that|it)",
    *each("i[’']ll,we[’']ll,let me", r" (?:check|find out|look)"),
    r"let others (?:speak|weigh|do|make|judge|decide)\b",
    *each(
        "let",
        r" (?:others|them|him|her|those|the \w+ and \w+) (?:speak|"
        r"weigh in|characteri[sz]e|answer|explain|comment|describe|respond)\b",
    ),
    *each("talk,speak,go,put that,put it", r" to (?:the \w+|him|her|them|\w+) (?:about|on|for) (?:that|it|this)\b"),
    r"you(?:[’']d| would|[’']ll| will)? (?:\w+ )?have to (?:ask|speak|talk|check|go)\b",
    *each("is [’']s", _MATTER_FOR),
    r"not (?:our|my) (?:role|job|place|decision|call)\b",
    r"not (?:for|up to) (?:me|us)\b",
    r"may i write",
    r"write to (?:you|the committee)",
    *each("will,can,is going to", " speak to that"),
)
REFERS = lazy_re(rf"\b(?:{'|'.join(_REFERRING)})", re.IGNORECASE)
"""Sends the asker to somebody else, or to later."""
_NOT_KNOWING = (
    *each(
        "i",
        r"(?: (?:just|really|honestly|simply|obviously|certainly|personally))* (?:do not|don[’']t|didn[’']t) "
        r"(?:know|have|recall|remember)\b",
    ),
    *each(
        "we",
        r"(?: (?:just|really|honestly|simply|obviously|still))* (?:do not|don[’']t)(?: (?:really|actually|quite))? "
        r"(?:yet know\b|know(?: that| this)? yet\b|know(?=[.!]?$))",
    ),
    *each("i wish i,i wish we", r" (?:could|had|knew)\b"),
    *each("no one,nobody", r" (?:really )?knows\b"),
    r"not (?:quite )?there yet\b",
    r"hadn[’']t (?:\w+ )?(?:seen|heard|thought|looked|read)\b",
    r"not (?:aware|sure|certain|familiar)\b",
    *each(
        "haven[’']t,have not",
        r" (?:\w+ )?(?:seen|heard|focused|looked|read|spoken|talked|had|decided|made|checked|"
        r"been (?:updated|briefed|told))",
    ),
    *each("too very bit little", r" (?:early|soon)"),
    "premature",
    "hypothetical",
    "guessing",
    *each("hard difficult impossible tough", r" (?:for me )?to (?:say|predict|tell|know|judge|imagine)"),
    "unpredictable",
    *each("active pending ongoing current in", " litigation"),
    r"before the courts?\b",
    *each("active ongoing pending", r" (?:\w+ )?(?:investigation|case)\b"),
    r"still (?:\w+ )?(?:working|going|looking|thinking|sorting) (?:(?:our|my|their) way )?(?:through|out)\b",
    r"still (?:trying to )?work(?:ing)? (?:that|this|it|them) out\b",
    r"still (?:being )?under (?:review|discussion|consideration)\b",
    *each(
        "i we",
        r"(?:[’']ll| will) (?:tell|let|inform|advise) you\b[^.?!]{0,40}\b(?:when|once|after|as soon as)\b",
    ),
    *each(
        "will,[’']ll,going to",
        r" have (?:(?:some|a lot|much|a little) )?more (?:\w+ ){0,2}(?:information|"
        r"details?|to say|to share|for you|on that|on this|specifics)\b",
    ),
    r"wait (?:and see|for|until|till)",
    *each("we[’']ll,we will,let[’']s,you[’']ll", r" (?:have to |just )?(?:see|wait)\b"),
    r"in due (?:course|time)",
    "stay tuned",
    r"at the (?:appropriate|right) time",
    r"time (?:and (?:a )?place|for everything)",
    *each(
        "when,once,as soon as",
        r" (?:we|i|there|it)[^.?!]{3,60}(?:announce|let you know|come out|say so|will share|tell you|update)",
    ),
    "next question",
    *each(
        "private confidential classified internal",
        r" (?:conversation|discussion|meeting|deliberation|matter|information)s?",
    ),
)
UNKNOWN = lazy_re(rf"\b(?:{'|'.join(_NOT_KNOWING)})", re.IGNORECASE)
"""Says that one doesn't know, or not yet."""


_NEGATIVE = lazy_re(r"n[’']t\b|\b(?:not?|never|cannot|nothing|neither|unable|inappropriate|refrain|declin\w+)\b")
"""What every plain refusal holds; most sentences have none of it."""
# On small letters, minding case, it takes a third of the time; by first letters still less.
_STRONG = lazy_re(STRONG.pattern)
_REFERS, _UNKNOWN = (lazy_re(rf"\b(?:{by_letter(ways)})") for ways in (_REFERRING, _NOT_KNOWING))


def refuses(said: str) -> float:
    """Tell how plainly a sentence refuses: 1 won't say, 0.7 sends the asker elsewhere, 0.6 doesn't know, 0 neither."""
    small = said.lower()
    if _NEGATIVE.search(small) and _STRONG.search(small):
        return 1.0
    if _REFERS.search(small):
        return 0.7
    return 0.6 if _UNKNOWN.search(small) else 0.0


def refusal(said: str) -> tuple[int, int] | None:
    """Give the place of the words of a refusal in a sentence; None where it refuses nothing."""
    for pattern in (STRONG, REFERS, UNKNOWN):
        found = pattern.search(said)
        if found:
            return found.span()
    return None
