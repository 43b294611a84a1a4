"""People named where they begin to speak: called on by name, or naming themselves."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.grammar.days.dates import MONTHS
from onrecord.grammar.labels.lexicon import (
    CONNECTORS,
    COUNTRY_WORDS,
    FUNCTION_WORDS,
    GENERIC,
    HEADINGS,
    HONORIFICS,
    INSTITUTIONS,
    PARTICLES,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.offices import is_role
from onrecord.model import Span
from onrecord.reading.names.editedcalls import EDITED_WITHIN, edited_call
from onrecord.reading.names.greetedcalls import greeted
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

_S = r"[ \u00a0\n]+"
_WORD = rf"(?:(?:[{UPPER}]\.)+|(?:[a-z]{{1,3}}[-’'])?[{UPPER}][\w’'-]*)"
NAME = rf"{_WORD}(?:{_S}(?:(?:{'|'.join(sorted(PARTICLES))}){_S})*{_WORD}){{1,3}}"
# A name has two capitalised words at least: where there are none, no longer pattern with a name in it is tried.
_NAMED = lazy_re(rf"[{UPPER}][\w’'-]*\.?{_S}(?:(?:{'|'.join(sorted(PARTICLES))}){_S})*(?:[a-z]{{1,3}}[-’'])?[{UPPER}]")
_CUT = lazy_re(r"[.?!](?<![A-Z].)(?<!Mr.)(?<!Ms.)(?<!Mrs.)(?<!Dr.)[ \u00a0\n]+")
_TITLE = rf"(?:(?:[{UPPER}]\.)+|(?:(?:al|el|ash|as|an|ar)[-‑])?[{UPPER}0-9][\w&’'/-]*(?:\.\w+)*)"
OUTLET = rf"(?:the{_S})?(?P<outlet>{_TITLE}(?:{_S}(?:(?:of{_S}the|of|and|for|the|&|di|de|del|la){_S})?{_TITLE})*)"
_LINK = rf"(?:,?{_S}(?:with|from|of|at|for|del?|de la|du){_S}|,{_S}|[ \u00a0]*[(–—-][ \u00a0]*)"
_CALLED = lazy_re(
    rf"(?:^|\b(?:goes?|go|going|turn|over|come|back)[ \u00a0]+(?:back )?to[ \u00a0]+|\b(?:(?:question|"
    rf"questions|next|one|last|first|final|hear|take one|is|comes?|(?:hand|raised)(?: up)?)[ \u00a0]+from|"
    rf"\b(?:from|to)[ \u00a0]+the[ \u00a0]+(?:phone[ \u00a0]+)?line[ \u00a0]+of|"
    rf"is|we have|[Nn]ext|[Ff]irst|[Ll]ast|[Ff]inal|[Tt]hen|[Pp]lease|[Aa]nd|[Tt]ake|recogni[sz]e|[Cc]all on)[:,]?"
    rf"[ \u00a0]+|[.!?][ \u00a0]+|"
    rf"\b(?:questions?|next|first|last|final|floor|how about|"
    rf"go)\b[^.!?]{{0,80}}?[:,–—-][ \u00a0]+)(?P<name>{NAME})(?:{_LINK}{OUTLET})?[)]?"
    r"(?:,?[ \u00a0]+(?:please|you have the floor|the floor is yours|go ahead|over to you|you[’']re "
    r"next|(?:in the )?(?:front|first|second|third|fourth|fifth|back|last|middle) row|at the (?:back|front)|"
    r"on the (?:left|right)|I(?: can)? see you(?:r hand)?(?: (?:online|there|here|(?:on|in|at) the [a-z]{3,10}))?))?"
    r"[ \u00a0]*[.!?,:…]?$"
)
_FROM_WHOM = lazy_re(
    rf"\b(?:(?:is|are|comes?|question|questions|next|one|hear)[ \u00a0]+from|goes?[ \u00a0]+to)[ \u00a0]+"
    rf"{NAME},[ \u00a0]+\Z"
)
ADDRESSED = 2000
"""Code points behind a call in which whoever was called is addressed by a first name."""
_GO_AHEAD = lazy_re(
    r"(?:[.!?…][ \u00a0\n]+(?:(?:and )?your (?:line|mic(?:rophone)?) is (?:now )?(?:open|live)"
    r"|(?:please |you (?:may|can) )?go (?:right )?ahead(?:,? please)?"
    r"|(?:you may|please) (?:now )?(?:begin|ask your question|proceed|state your question)(?:,? please)?"
    r"|the floor is yours|you have the floor|over to you)(?:,? (?:sir|ma[’']am|madam))?)+[.!…]?$",
    re.IGNORECASE,
)
"""What operators of calls say behind the name: ``... Dana Reyes with Harbour Wire. Your line is open.``"""
_OWN = lazy_re(r"\bmy name is[ \u00a0]+\Z", re.IGNORECASE)
_TOLD = lazy_re(r"\b(?:is|and)[ \u00a0]+\Z", re.IGNORECASE)
_OF_ANOTHER = lazy_re(r"\w[,]?[ \u00a0](?:is|and)[ \u00a0]+\Z")
_CALL_WORD = lazy_re(
    r"\b(?:next|first|second|third|last|final|finally|questions?|callers?|line|lines|up|now|then|turn|turns|hands?|floor|"
    r"queue|row|us|here|there|over|take|go|to|from)\b",
    re.IGNORECASE,
)
"""What is said of whoever may speak: ``The new director is Dana Reyes.`` calls nobody."""
_OURS = lazy_re(
    r",[ \u00a0](?:(?:from|of|with)[ \u00a0](?:our|my)[ \u00a0][a-z][a-z -]{2,30}|"
    r"(?:the|a|our)[ \u00a0](?:[a-z]{3,12}[ \u00a0])?(?:podcast|newspaper|magazine|website|newsletter|station))"
    r"(?:,? please)?[.!?]$"
)
"""``Dana Reyes, from our board.``, ``Dana Reyes from Tall Ships, the podcast.``"""
_OFFICE = "|".join(sorted(word.capitalize() for word in ROLE_WORDS if word.isalpha() and len(word) > 3))  # noqa: PLR2004
HELLO = (
    rf"(?:(?:[Aa]nd )?(?:[Tt]hanks?|[Tt]hank you)(?: (?:so|very) much)?(?:,? (?:[Mm]r|[Mm]adam|[Mm]s|"
    rf"[Mm]rs)\.?[ \u00a0][^.,!?]{{2,30}}|(?:,? (?:{_OFFICE}))+(?=[.,])|"
    rf",? [{UPPER}][\w’'-]+| sir| for [^.,!?]{{2,40}})?|"
    r"(?:(?:[Tt]hanks?|[Tt]hank you)(?: (?:so|very) much)?,? )?(?:[Yy]our |[Hh]is |[Hh]er )?[Ee]xcellenc(?:y|ies)|"
    r"[Pp]eace be (?:up)?on you(?: all)?|"
    rf"(?:[Aa]h|[Oo]h|[Uu]h|[Uu]m|[Ee]r),?(?:[ \u00a0]+[{UPPER}][\w’'-]+(?=,))?|"
    r"(?:[Hh]i|[Hh]ello)(?: (?:there|everyone|everybody|all|again))?|[Hh]ey|[Yy]eah|[Yy]es|[Ss]ure|[Ss]orry|[Oo]kay|"
    r"(?:[Gg]reat|[Pp]erfect)(?=[.!])|"
    r"[Gg]ood (?:morning|afternoon|evening)(?: everyone| "
    r"everybody| all)?|[Ss]ir|"
    rf"(?:[Mm]r|[Mm]adam|[Mm]s)\.?[ \u00a0][^.,!?]{{2,30}}|"
    rf"(?:{_OFFICE})s?(?:[ \u00a0][{UPPER}][\w’'-]+){{0,2}}(?=,)|(?:{_OFFICE})s?(?=\.)|"
    rf"(?:(?:[Mm]uchas )?[Gg]racias|(?:[Mm]uy )?[Bb]uen[oa]s (?:d[ií]as|tardes|noches)|[Hh]ola|"
    rf"[Bb]onjour|[Bb]onsoir|[Mm]erci|"
    rf"[Bb]om dia|[Bb]oa tarde|[Oo]brigad[oa]|[Bb]uongiorno|[Gg]razie|[Gg]uten Tag)"
    rf"(?:,? (?:(?:[Ss]e[ñn]ora?|[Mm]onsieur le|[Mm]adame la|[Ss]ignora?) )?"
    rf"(?:[Pp]r[ée]sid\w+|[Mm]inist\w+|[Pp]ortavoz|[Ss]ecretari[oa]|[Gg]obernador[a]?|"
    rf"[Cc]anciller|[Ss]eñora?\b|[Ll]icenciad[oa]|a todos))?)[.,!]?"
    rf"[ \u00a0\n]+"
)
_I_AM = (
    r"(?:[Ii](?:[’']m| am)(?: (?:actually|just))?|[Ss]oy|[Mm]e llamo|[Jj]e suis|[Mm]ein Name ist|[Mm]y name is|"
    r"[Mm]y name[’']s|[Tt]his is)"
)
_WORKS = (
    rf"[.,]{_S}(?:and{_S})?(?:I{_S}(?:work|write|report)|"
    rf"I(?:[’']m|{_S}am){_S}(?:working|writing|reporting)){_S}(?:for|with){_S}"
)
"""``Dana Reyes, I work for the Harbour Wire.``"""
_OF = rf"(?:,?{_S}(?:with|from|of){_S}|{_WORKS}|,{_S}(?:(?:del?|de la|du|pour|von|da){_S})?)"
TELLS = (
    r"(?:says|said|told|wrote|claim(?:s|ed)|argue[sd]|thinks|believes|warn(?:s|ed)|announced|resigned|"
    r"dice|dijo|(?:afirm|renunci|señal|asegur|anunci|declar|denunci)(?:a|ó)|cree|sostiene|pidió|propuso|"
    r"ha (?:dicho|detto|muerto|fallecido|dimitido)|murió|falleció|dimitió|died|"
    r"est (?:morte?|décédée?)|a (?:dit|déclaré|annoncé|démissionné)|dit|affirme|estime|pense|diz|disse|"
    r"(?:afirm|anunci|declar|renunci)ou|"
    r"sagte?|meint|hat gesagt)"
)
"""What tells of another: ``Dana Reyes, of the Harbour Board, says that ...``."""
_SORT = rf"(?:{_S}(?:newspaper|magazine|(?:news{_S})?agency|television|radio(?:{_S}station)?|website|podcast))?"
"""What sort of outlet it is, in small letters behind its name."""
_KNOWN = (
    rf"(?:(?:[Ff]or|[Tt]o){_S}(?:those|anyone|anybody|any){_S}(?:of{_S}you{_S})?who{_S}"
    rf"(?:don[’']t|do{_S}not|doesn[’']t){_S}(?:yet{_S})?know{_S}me(?:{_S}yet)?|"
    rf"[Aa]s{_S}(?:most|many|some){_S}of{_S}you{_S}know),{_S}"
)
"""``For those who don't know me, I'm Dana Reyes``"""
_SELF = lazy_re(
    rf"(?:{HELLO}){{0,4}}(?:{_KNOWN})?(?:(?P<said>{_I_AM}{_S}(?P<name>{NAME})(?:{_LINK}{OUTLET})?)"
    rf"|[Ii]t(?:[’']s|{_S}is){_S}(?P<name3>{NAME})(?:,?{_S}(?:here{_S})?(?:with|from|of){_S})"
    rf"{OUTLET.replace('outlet', 'outlet3')}{_SORT}(?=[.,!?;:]|$)"
    rf"|(?P<name2>{NAME}){_OF}{OUTLET.replace('outlet', 'outlet2')}{_SORT}(?=[.,!?;:]|$)(?!,{_S}{TELLS}\b))"
)
_SELF_ONE = lazy_re(
    rf"(?:{HELLO}|[Gg]ood (?:morning|afternoon|evening), "
    rf"(?:Your )?(?:Excellency|Minister|Ambassador|[Ss]ir|[Mm]adam)[.,]{_S}){{0,4}}"
    rf"[Mm]y{_S}name(?:{_S}is|[’']s){_S}(?P<name>{_WORD})(?=[,.]|{_S}and{_S}I\b)"
)
"""``My name is Dana, I'm a student``, ``my name is Dana and I will be your operator``"""
_SHOW = lazy_re(
    rf",{_S}(?:the|a|an|our|your|where|in{_S}which|on{_S}which)\b[^.!?]{{0,60}}?"
    r"\b(?:podcasts?|shows?|program(?:me)?s?|series|broadcast|newsletter|station|network|magazine|where)\b"
)
"""What is said behind the name of a show: ``This is Weather Desk, the podcast of the Lakes Weather Service``."""
_LET_GO = lazy_re(
    rf",{_S}(?i:thanks?(?:{_S}you)?)\b(?:{_S}(?:both|all|so{_S}much|very{_S}much))?"
    rf"(?:[.!]|{_S}for{_S}(?:being|joining|coming|your{_S}time))"
)
"""How two are thanked by their names: ``Dana Reyes, Karl Falk, thank you so much.``"""
_BEHIND = lazy_re(rf"(?:,?{_S}(?:with|from|of|at){_S}|,{_S}(?=[^.,!?;:]{{2,60}}[.!])){OUTLET}")
_ABBREVIATION = lazy_re(r"\.[A-Z]\.$")


class Introduction(NamedTuple):
    """A person named just before or at the start of a turn.

    Attributes:
        name: full name as said.
        outlet: outlet or body, if said.
        span: the words that say it.
    """

    name: str
    outlet: str | None
    span: Span


def called(text: str, start: int, end: int) -> Introduction | None:
    """Find whom the last sentence of a turn calls on by full name, and may greet by the first name behind it."""
    hello = greeted(text, start, end)
    intro = None if hello is None else _called(text, start, hello[0])
    if hello is not None and intro is not None and fold(intro.name).split()[0] == fold(hello[1]):
        return intro
    return _called(text, start, end)


def _called(text: str, start: int, end: int) -> Introduction | None:
    begin = max(start, end - 160)
    formula = _GO_AHEAD.search(text, begin, end)
    if formula is not None:
        end = formula.start() + 1
        begin = max(start, end - 160)
    ours = _OURS.search(text, begin, end)
    end = end if ours is None else ours.start()
    edited = edited_call(text, max(start, end - EDITED_WITHIN), end)
    if edited is not None and is_personal(edited["name"]):
        span = Span(edited.start("name"), _end(edited, "outlet", "name"))
        return Introduction(_plain(edited["name"]), outlet_of(edited["outlet"]), span)
    cuts = [m.end() for m in _CUT.finditer(text[begin : end - 1])]
    for cut in ([*reversed(cuts[-2:])] if cuts else []) + ([0] if begin == start or not cuts else []):
        sentence = text[begin + cut : end]
        found = _CALLED.search(sentence) if _NAMED.search(sentence) is not None else None
        while found and not is_personal(found["name"]):
            found = _CALLED.search(sentence, found.start() + 1)  # "First question goes to Dana Reyes, Harbour Wire."
        if found and _tells(sentence[: found.start("name")], formula):
            return None
        if found:
            found = _from_whom(text, begin + cut, sentence, found) or found
            return Introduction(
                _plain(found["name"]),
                outlet_of(found["outlet"]),
                Span(begin + cut + found.start("name"), begin + cut + _end(found, "outlet", "name")),
            )
    return None


def _tells(before: str, formula: re.Match[str] | None) -> bool:
    """Tell whether a name is somebody's who is told of: ``My name is Dana Reyes``, ``is Dana Reyes. Over to you.``."""
    if formula is None and _OF_ANOTHER.search(before) is not None and _CALL_WORD.search(before) is None:
        return True
    hands_over = formula is not None and "over to you" in formula[0].lower()
    return _OWN.search(before) is not None or (hands_over and _TOLD.search(before) is not None)


def _from_whom(text: str, at: int, sentence: str, found: re.Match[str]) -> re.Match[str] | None:
    """Give the one before the comma where a name found behind it is his outlet's: ``is from Dana Reyes, Tall Ships``.

    Where the outlet stands first, somebody is addressed by the other's first name behind it.
    """
    inside = _FROM_WHOM.search(sentence, found.start(), found.start("name"))
    before = None if inside is None else _CALLED.search(sentence, inside.start())
    if before is None or not is_personal(before["name"]):
        return None
    behind = text[at + len(sentence) : at + len(sentence) + ADDRESSED]
    own, other = (re.search(rf"\b{re.escape(each['name'].split()[0])}[,.!?]", behind) for each in (before, found))
    return before if own is not None or other is None else None


def introduces_self(text: str, start: int, end: int) -> Introduction | None:
    """Find the speaker's own name in the first words of a turn, behind nothing but a greeting."""
    found = _SELF.match(text[start : min(end, start + 260)])
    if not found:
        one = _SELF_ONE.match(text, start, min(end, start + 260))
        if one is None or fold(one["name"]) in NO_NAME:
            return None
        return Introduction(one["name"], None, Span(*one.span("name")))
    name, outlet = next((f"name{n}", f"outlet{n}") for n in ("", "2", "3") if found[f"name{n}"])
    am = found["said"] is not None and found["said"].startswith(("I", "i"))
    shows = found["said"] is not None and found["said"].startswith(("T", "t")) and not found[outlet]
    if shows and _SHOW.match(text, start + found.end(name), end):
        return None
    if name == "name2" and is_personal(found[outlet]) and _LET_GO.match(text, start + found.end(outlet), end):
        return None
    if (
        not is_personal(found[name])
        or (am and is_kind(found[name]))
        or (name != "name" and outlet_of(found[outlet]) is None)
    ):
        return None
    return Introduction(
        _plain(found[name]),
        outlet_of(found[outlet]),
        Span(start + found.start(name), start + _end(found, outlet, name)),
    )


def says_outlet(text: str, start: int, end: int) -> bool:
    """Tell whether an outlet is said right behind a name that ends at ``start``."""
    found = _BEHIND.match(text, start, end)
    return found is not None and outlet_of(found["outlet"]) is not None


def _end(found: re.Match[str], outlet: str, name: str) -> int:
    return found.end(outlet) if found[outlet] else found.end(name)


def _plain(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")


def outlet_of(outlet: str | None) -> str | None:
    """Give an outlet as it is called; None where the words are an office or an honorific."""
    if not outlet or fold(outlet).split()[0] in HONORIFICS | FUNCTION_WORDS or is_role(outlet):
        return None
    plain = " ".join(outlet.split()).rstrip(",")
    return plain if _ABBREVIATION.search(plain) else plain.rstrip(".")


def is_personal(name: str) -> bool:
    """Tell whether a run of capitalised words can be a full name: no office, outlet, day or abbreviation among them."""
    tokens = name.split()
    words = [fold(token) for token in tokens]
    shouted = name.isupper()
    return (
        len(words) > 1
        and len(words[-1]) > 1
        and words[0] not in CONNECTORS | {"an", "le", "la", "el"}
        and words[0] != words[-1]
        and not any(word in NO_NAME for word in (words[1:] if words[0] in _ALSO_GIVEN else words))
        and words[0] not in _IS
        and (shouted or not any(token.isupper() and len(token) > 1 and "." not in token for token in tokens))
    )


def is_kind(name: str) -> bool:
    """Tell whether words behind ``I'm`` say what somebody is, and not who: ``I'm Irish Catholic``."""
    return not _KINDS.isdisjoint(fold(name).split())


_KINDS = frozenset(
    "catholic protestant lutheran methodist presbyterian anglican episcopalian evangelical orthodox buddhist hindu "
    "muslim jewish sikh atheist agnostic african american asian european hispanic latino latina caribbean irish "
    "british scottish canadian australian italian polish swedish norwegian danish dutch finnish republican democrat "
    "democratic conservative libertarian socialist marxist yorker londoner texan californian southerner northerner "
    "gen pro anti police".split()
)
_IS = frozenset(("i m", "i am")) | frozenset(
    f"{word} s" for word in "here there that this it he she who what where let how".split()
)
"""``Here's Dana from Karrin.``"""
_ALSO_GIVEN = frozenset({"will", "abril", "julio"})
"""First names that are common words too."""
NO_NAME = (
    ROLE_WORDS
    | HONORIFICS
    | HEADINGS
    | FUNCTION_WORDS
    | COUNTRY_WORDS
    | GENERIC
    | INSTITUTIONS
    | set(MONTHS)
    | set(
        "thank thanks hi yeah hello good great sure sir monday tuesday wednesday thursday friday saturday "
        "sunday ask tell trust radio news times "
        "post journal television tv agency daily herald tribune telegraph guardian wire broadcasting sorry "
        "guys folks everybody "
        "everyone please final last go ahead street avenue fort port lake mount san santa los las beach "
        "county river hill wall "
        "sleepy crooked big little old "
        "dank danke merci gracias grazie obrigado obrigada tack takk kiitos".split()
    )
)
