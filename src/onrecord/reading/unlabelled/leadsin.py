"""Unlabelled words above a talk that are whoever's who leads it: no principal tells how questions will be taken.

A press officer welcomes people, says who will speak and in which order, and what reporters may do. Taken for the
principal's, such words would be a wrong quote: one plain sign is enough to leave them open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import UPPER
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model import Span
    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.names.voice import Voice

SHORT = 300
"""Words, at most, of an opening in which rules and announcements are looked for: a long one is a statement."""
_RULES = lazy_re(
    r"\b(?:wait for the mic(?:rophone)?|(?:say|state|give) your names? (?:and|before)|identify yourselves|"
    r"(?:one|two|three) (?:questions? )?from each side|there will be (?:two|three|opening|brief|short) statements)\b",
    re.IGNORECASE,
)
"""What no principal says in an opening, however long it is."""
_ASKED = lazy_re(
    r"\b(?:(?:say|state|give|introduce) (?:your names?|yourself|yourselves)|identify yourself|"
    r"your (?:full )?name and (?:your )?(?:outlet|affiliation|paper|organi[sz]ation|media|publication|company)|"
    r"(?:one|two|three|four) (?:questions? )?(?:from|for|per|by) (?:each|either|every) "
    r"(?:side|delegation|journalist|reporter)|"
    r"(?:one|a single) question (?:each|per|and)|(?:one|a|single) (?:short |brief )?follow[- ]?up|"
    r"(?:limit|keep|confine) (?:yourself|yourselves|your (?:questions?|remarks))|"
    r"rais(?:e|ing) (?:your|a) (?:virtual )?hands?|"
    r"i(?:[’']ll| will) (?:then )?call (?:on|up) (?:you|those|people|reporters)|"
    r"(?:turn|switch)(?:ed)? (?:off|down|to silent)|(?:mute|silence|unmute) your|press star|"
    r"embargoed (?:until|till)|under embargo|simultaneous (?:interpretation|translation)|"
    r"(?:is|be|are) (?:all |entirely |strictly )?on the record|on (?:deep )?background|ground rules|"
    r"there will be (?:a short|a brief|an opening) (?:statement|remarks)|"
    r"(?:begin|start|open) with (?:an? |some |the |two |their |both )?(?:brief |short |few )?"
    r"(?:opening |introductory )?(?:statements?|remarks) (?:by|from)|"
    r"(?:statements?|remarks)(?: first)?,? (?:and then |then |followed by |before )[^.]{0,40}\bquestions|"
    r"followed by (?:a |an |some |your )?(?:q ?& ?a|q and a|questions?|question[- ]and[- ]answer)|"
    r"as many (?:questions )?as (?:we|time)|"
    r"without further ado|(?<!ed )(?<!en )without further delay|"
    r"(?:start|open|introduc|present)\w* without further delay|"
    r"(?:my|a|an|our) (?:\w+ )?(?:pleasure|honou?r|privilege) to (?:introduce|present)|"
    r"(?:i am|i[’']m) (?:your|the) (?:moderator|host|press officer|spokes\w+)|"
    r"(?:i run|from) the press (?:office|service)|"
    r"(?:i(?:[’']ll| will| am going to)|i[’']m going to) (?:be )?moderat\w+)\b",
    re.IGNORECASE,
)
"""How whoever runs a press conference opens it."""
_STOP = lazy_re(r"[.?!]+[ \u00a0\n]+|\n+|, (?:and|but|so) ")
_WELCOMES = lazy_re(
    r"\b(?:welcome|(?:thank you|thanks)(?: \w+){0,4} for (?:coming|joining|being (?:here|with us))|"
    r"(?:good|nice|great|glad|happy) to (?:see|have) (?:you|so many))\b",
    re.IGNORECASE,
)
_PLAIN = lazy_re(
    r"\b(?:welcome|good (?:morning|afternoon|evening|day)|hello|ladies and gentlemen|(?:thank you|thanks)|"
    r"(?:good|nice|great|glad|happy) to (?:see|have) (?:you|so many)|"
    r"(?:we|you|they) (?:will |[’']ll )?have (?:about|around|only|just|some|roughly|until|till|got)?\b[^.?!]{0,20}"
    r"\b(?:minutes?|hour|time|[ap]m|o[’']clock)|"
    r"(?:let us|let[’']s|shall we|we(?:[’']ll| will| can| are going to| are ready to)?) "
    r"(?:now |then |just |all )?(?:begin|start|get (?:started|going)|open|go)|"
    r"who (?:would like|wants|has|is|will)\b[^.?!]{0,30}\b(?:begin|start|first|one|question)|"
    r"(?:first|any|your|the) questions?|please|apologi[sz]e|sorry|(?:be|keep (?:it|them)) (?:short|brief))\b",
    re.IGNORECASE,
)
"""What each clause is of, where nothing is said but a welcome."""
_OWN = lazy_re(
    r"\b(?:i(?:[’']m| am|[’']ll| will|[’']d| would)?|we(?:[’']ll| will)?) (?:\w+ ){0,4}?(?:take|answer|hear)\b"
    r"[^.?!]{0,20}\bquestions|\bask me\b",
    re.IGNORECASE,
)
"""Whoever says that he will answer is no press officer."""
_DOES = lazy_re(
    r"\b(?:he|she|they|both|who)(?:[’']ll| will| is going to| are going to) (?:first |now |then |each |both |also )*"
    r"(?:make|give|deliver|have|say|take|answer|open|begin|start)\b[^.?!]{0,40}"
    r"\b(?:statements?|remarks|questions?|a few words)\b",
    re.IGNORECASE,
)
"""How somebody tells what a third will do."""
_DOES_ABROAD = lazy_re(
    r"\b(?:répondra|répondront|fera (?:une|sa|d[’']abord)|prononcera|hará (?:una|un|su)|"
    r"ofrecerá|responderán?|contestará|farà (?:una|un)|risponderà|risponderanno|fará (?:uma|um)|"
    r"odpowie na|odpowiedzą na|wygłosi|odpoví na|zodpovie|"
    r"válaszol a kérdés\w+|ответит на|відповість на|(?:wird|werden)\b[^.?!]{0,60}\b(?:Statement|Erklärung|Fragen)|"
    r"zal\b[^.?!]{0,60}\b(?:verklaring|vragen)|vil\b[^.?!]{0,40}\b(?:spørsmål|spørgsmål|innlede))\b",
    re.IGNORECASE,
)
"""The same in other languages: whoever answers says ``I``."""
_STANDS_IN = lazy_re(
    r"\b(?:(?:i am|i[’']m|i will be|i[’']ll be) (?:standing in|here on behalf|filling in|sitting in)|"
    r"standing in for|on (?:his|her) way|delighted to host you|hosting you|our members have)\b",
    re.IGNORECASE,
)
_MY_NAME = lazy_re(r"\b[Mm]y name is (?P<name>[^\W\d_][\w’'-]+)")


_LESSER = lazy_re(r"(?:vice|deputy|prime|acting|under|assistant|associate|first|second)\b", re.IGNORECASE)
"""What makes another office of a word: a Vice President speaks of the President."""
_STATES = lazy_re(
    r"\b(?:(?:opening |introductory |press )?(?:statement|remarks|comments|speech|address)|declaration) (?:by|of|from) "
    r"(?P<who>[^\n:;]{4,90}?),? (?:at|during|in|before|following|after|on the occasion of) ",
    re.IGNORECASE,
)
"""How a title says whose words a page begins with: ``Statement by Minister Reyes at joint press conference with``."""
_SEVERAL = lazy_re(r"\band\b|&|,[^,]*,", re.IGNORECASE)


def states(text: str, titles: Sequence[Span], voice: Voice) -> bool:
    """Tell whether a title says that somebody, and nobody with him, makes the statement that a page begins with."""
    said = [found for title in titles if (found := _STATES.search(text, title.start, title.end)) is not None]
    return any(
        _SEVERAL.search(found["who"]) is None and any(found["who"].endswith(name) for name in voice.names)
        for found in said
    )


_THANKS = lazy_re(
    r"\W{0,3}(?:(?:well|yes|so|okay|and)[,.]? )?(?:thank you|thanks|good (?:morning|afternoon|evening|day)|hello|"
    r"ladies and gentlemen|excellenc(?:y|ies)|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)


def introduces(text: str, voice: Voice, after: Block, behind: Voice | None) -> bool:
    """Tell whether what stands below unlabelled words begins with his label and his thanks or greeting.

    Another introduced him then, and there is no second greeting of one who has greeted already.
    """
    if behind is not voice or not after.paragraphs:
        return False
    return _THANKS.match(text, after.paragraphs[0].start) is not None


def leads_in(text: str, start: int, end: int, voice: Voice, guests: Sequence[str] = ()) -> bool:
    """Tell whether words are of one who leads a talk, not of its principal: of a third, or how to ask.

    Whoever welcomes one of the ``guests`` by his whole office, which says of what it is, speaks of no third.
    """
    if _RULES.search(text, start, end) is not None:
        return True
    if len(text[start:end].split()) > SHORT:
        return False
    if any(form.search(text, start, end) is not None for form in (_ASKED, _DOES, _DOES_ABROAD, _STANDS_IN)):
        return True
    if _another(text, start, end, voice):
        return True
    return _names(text, start, end, voice, guests) or _only_welcomes(text[start:end])


def _another(text: str, start: int, end: int, voice: Voice) -> bool:
    """Tell whether somebody has another name, or speaks of the principal by his first name or to him by his office."""
    own = _MY_NAME.search(text, start, end)
    words = {word for name in voice.names for word in name.split()}
    if own is not None and own["name"] not in words:
        return True
    first = "|".join(re.escape(name.split()[0]) for name in voice.names if " " in name)
    if first and re.search(rf"(?<!am )(?<![’']m )(?<!is )\b(?:{first}) (?:has|is|will|was|had|can)\b", text[start:end]):
        return True
    offices = {role.split(" of ")[0].split(",")[0] for role in voice.roles if not role[0].islower()}
    offices |= {role.split()[-1] for role in offices if _LESSER.match(role) is None}
    called = "|".join(sorted(map(re.escape, offices)))
    if not called:
        return False
    told = re.compile(
        rf"\b(?i:the|our) (?i:{called})(?:[’']s)? (?:is|has|was|will)\b"
        rf"|(?:, |[.?!] )(?:Mr\.? |Madam |Mme )?(?:{called})[?.!]"
    )
    return told.search(text, start, end) is not None


def _only_welcomes(said: str) -> bool:
    """Tell whether nothing is said but a welcome and that the talk begins: anybody may have said it."""
    if _WELCOMES.search(said) is None or _OWN.search(said) is not None:
        return False
    return all(_PLAIN.search(each) is not None for each in _STOP.split(said) if each.strip())


def _names(text: str, start: int, end: int, voice: Voice, guests: Sequence[str]) -> bool:
    """Tell whether somebody is spoken of by his office: ``the Prime Minister will make a statement``.

    What he does must be told: that he will speak, that he joins, that the floor goes to him. Whoever speaks may have
    met another of his office.
    """
    offices = {re.escape(role.split(" of ")[0].split(",")[0]) for role in voice.roles}
    offices |= {re.escape(word) for role in voice.roles for word in role.split(" of ")[0].split()[-1:]}
    if not offices:
        return False
    others = "|".join(re.escape(role) for role in guests if " of " in role and role not in voice.roles)
    other = rf"(?!(?:{others})\b)" if others else ""
    words = rf"(?:[{UPPER}][\w’'-]*[ \u00a0]){{0,2}}"
    who = rf"(?:the|our)[ \u00a0]{other}{words}(?:{'|'.join(sorted(offices))})(?![ \u00a0]of\b)"
    told = re.compile(
        rf"\b(?i:{who})(?:[ \u00a0][{UPPER}][\w’'-]+){{0,2}}"
        r"(?:[’']ll| will| is going to| would like to| has agreed to)[^.?!]{0,30}"
        r"\b(?:make|give|deliver|begin|start|open|take|answer|say|brief|speak|read|respond|address|update|join)\b"
        rf"|\b(?i:joined(?: here| today| now| this \w+)* by|introduce|present to you|"
        rf"hand(?:ing)?(?: it| things)? over to|over to|"
        rf"(?:turn|pass|hand|give)(?:ing)? (?:it|things|the floor|you|the word)(?: over)? to|the floor is yours,?|"
        rf"welcom(?:e|ing)|questions for|here is|ladies and gentlemen,?)[ \u00a0](?i:{who})"
    )
    return told.search(text, start, end) is not None
