"""Verbs by what they say of an undertaking: an act that can be checked, talk about the talk itself, a state."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

_CLASSES = {
    "act": """
        accelerate accept achieve act adapt address adopt advance allocate amend appoint approve arm arrange assist
        attend award ban begin bolster boost bring build buy call carry celebrate change chair close co-host combat
        commemorate commence complete conclude conduct confer congratulate connect consult contribute convene cooperate
        coordinate counter cover create cut decide declare dedicate deepen defend deliver demand demonstrate deploy
        deposit deter develop devote direct discuss distribute double draw drive eliminate employ enable encourage end
        enforce engage enhance ensure establish evacuate examine expand explore export extend facilitate fight
        finalize finalise finance finish fix fly focus follow form fund gather give go grow guarantee halt hand help
        highlight hire hold host implement impose improve include increase inform initiate inspect install introduce
        invest investigate invite isolate issue join keep launch lay lead leave lift limit lower maintain make manage
        mark match meet mobilize mobilise modernize monitor move negotiate nominate observe offer open oppose organize
        organise oversee pass pay phase place pledge preserve press prevent prioritize proceed procure produce promote
        propose protect provide publish purchase pursue put raise ramp ratify reach reaffirm rebuild recommend reconvene
        reduce reform reinforce release relocate remove renew repair repeal replace reply report require respond
        restore resume resupply return review rid root run safeguard sail sanction scale secure seek sell send serve
        set share shift shoot sign speak spend stabilize start step stop strengthen streamline strike submit supply
        support surge sustain tackle take target tax test train transfer travel treat try underscore unveil update
        upgrade urge use vaccinate veto visit vote welcome withdraw work host participate engage construct coproduce
        assess push rally spotlight remind consider announce resolve break deal determine avoid watch undertake listen
        play choose enter evaluate write settle file check solve shut adjust balance convey debate execute abandon
        attract rescue terminate regulate refrain identify endorse restrict tighten retain roll lend design reconsider
        reassess reiterate satisfy convince insist pull force brief define throw dismantle disarm surrender compete
        discourage sue prosecute prohibit commend exercise unite respect access rest uncover curb measure perform
        communicate intervene broaden assert honour honor circulate compile co-operate tow express confirm tailor
        eradicate decrease minimize minimise verify accommodate straighten restructure reopen rename stand-up
        agree find sit represent prepare plan do collaborate concentrate devolve legislate consult defeat
        destroy dominate overturn revive partner recognise
    """,
    "talk": """
        answer ask comment elaborate explain forward guess hypothesize leave let mention preview read refer repeat say
        speculate stress talk tell turn yield recognize introduce kick jump note add emphasise emphasize point thank
        apologize finish skip pass outline acknowledge proceed start characterize quote prejudge brief try
    """,
    "mind": """
        see hear know think remember look understand feel believe wonder realize like love want need hope wait
        learn notice disagree regret appreciate value
    """,
    "state": """
        be have remain become stay stand mean depend require cost last exist belong contain matter seem appear happen
        come occur get lose win suffer prove live benefit drop fall rise decline die face result reflect show feel
        continue fail succeed survive recover rely affect impact cause receive enjoy gain miss evolve
        persist worry care hurt generate play involve respect balance rest
    """,
    "effect": "help allow enable ensure make mean strengthen create provide save bring reduce lead drive give build",
}


_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "done:do made:make held:hold given:give paid:pay taken:take sent:send spent:spend built:build kept:keep "
        "seen:see told:tell "
        "found:find brought:bring met:meet led:lead shown:show known:know written:write spoken:speak "
        "driven:drive drawn:draw "
        "begun:begin left:leave lost:lose won:win felt:feel heard:hear dealt:deal sold:sell bought:buy said:say "
        "fought:fight "
        "borne:bear struck:strike withdrawn:withdraw undertaken:undertake overseen:oversee chosen:choose broken:break"
    ).split()
)
PARTICIPLES = frozenset(_IRREGULAR) | {"put", "set", "cut", "run", "read", "become", "come", "shut"}
"""Participles that do not end in ``ed``."""


def stem(word: str) -> str:
    """Give what a verb's forms have in common: ``providing``, ``provided``, ``provides`` and ``provide`` are one."""
    word = _IRREGULAR.get(word.lower(), word.lower())
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":  # noqa: PLR2004 - "stopp", "committ"
        word = word[:-1]
    return word


VERBS = {kind: frozenset(stem(word) for word in words.split()) for kind, words in _CLASSES.items()}
"""The stems of each class; a verb may be of several."""
ACTS = frozenset(_CLASSES["act"].split())
"""Acts as they stand behind ``to`` or ``that``."""
BARE = ACTS - frozenset("call close try take include go let set share place".split())
"""Acts as they stand at the head of a sentence that goes on with a list: ``Invest more in our defence.``"""

SUPPORT = lazy_re(r"\b(?:support|assist|aid|help|relief|funding|weapon|equipment|training)\w*", re.IGNORECASE)
ASSURANCE = lazy_re(
    r"\b(?:st(?:and|ood|ands|anding|ay|aying|ays)\s+(?:with|by|up\s+for|together|shoulder|united|as\s+one|firm"
    r"|strong)"
    r"|(?:be|are|['’]re)\s+(?:there|with\s+(?:you|them|us)|here)\b|as\s+long\s+as\s+it\s+takes"
    r"|never\s+(?:waver|stop|give\s+up|forget|walk)|always\s+be|side\s+by\s+side|ironclad|unwavering|prevail|succeed|"
    r"win\b|in\s+this\s+together|do\s+our\s+part|every\s+step\s+of\s+the\s+way)",
    re.IGNORECASE,
)
TALK = lazy_re(
    r"\b(?:questions?|comment|hypothetical|speculat\w+|get\s+into|getting\s+into|get\s+ahead|podium|briefing|floor|"
    r"read\s*-?out|announcements?\s+to\s+make|walk\s+through|go\s+(?:ahead|to\s+the\s+back)|(?:turn|throw|hand"
    r"|pass|kick)\s+"
    r"(?:it|this|that)\s+(?:over|back|to)|let\s+(?:you|me|him|her|them|others)\b|refer\s+you|tell\s+you"
    r"|say\s+(?:that|this|is|it)\b"
    r"|come\s+back\s+to|get\s+back\s+to\s+you|leave\s+(?:it|that)|turn\s+to\b|opening\s+(?:remarks|statement)"
    r"|testif\w+"
    r"|(?:happy|glad|pleased)\s+to\s+(?:take|answer|respond)|reiterate|explain|(?:keep|make)\s+(?:it"
    r"|this)\s+(?:\w+\s+)?(?:moving|quick|brief|short)"
    r"|find\s+out|briefly|take\s+my\s+coat|recognize\s+(?:someone|you)|get\s+going|opening\s+|lead\s+us\s+off"
    r"|throw\s+it|proceed\s+|discussing\s+th(?:is|at)\b|try\s+to\s+(?:be|get|make)"
    r"|(?:wrap|wrapping)\s+(?:\w+\s+)?up\b|call\s+on\s+(?:a|one|two|three|some)\b|hand\s+(?:it|this|that|them)\s+out|send\s+(?:it|this|that)?\s*out"
    r"|move\s+(?:it|this)\s+around|read(?:ing)?\s+out|make\s+(?:some|a\s+few|more)\s+(?:\w+\s+)?(?:comments|remarks)"
    r"|say\s+(?:some\s+more|a\s+few|something|more)|the\s+fact\s+that"
    r"|mention|minutes?\b|take\s+(?:one|two|a\s+few|some|a\s+couple))",
)
CALLED = lazy_re(
    r"\b(?:go|turn|start|move\s+on|come)\s+(?:over\s+)?(?:to|with)\s+(?:[A-Z]|you\b|the\s+(?:lady|gentleman|woman"
    r"|man|back|front|first|next|last))"
)
"""Whose turn it is to ask."""
BACK = lazy_re(
    r"(?:\w+ly\s+)?(?:(?:continue|be|keep|have|go\s+on|us|them|it|that|to)\s+(?:to\s+|on\s+)?)*(?:do(?:ing)?"
    r"|happen)\s*(?:so|that|this|it|exactly\s+that)?\b"
    r"(?=\s*(?:$|[.,;:!–—-]|together|because|for\b|in\b|going\b|this\b|next\b|right\b))",
)
"""An act that is told by what was said before."""
