"""Noun phrases: whether the words before a cue name somebody, or are the end of another clause."""

from __future__ import annotations

import re

from onrecord.annotators.commitments.spoken import plain
from onrecord.text.lazy import lazy_re

_PRONOUN = r"(?:[Ii]|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]here)"
_CLAUSE = lazy_re(
    rf"(?<![\w’'])(?P<who>{_PRONOUN})(?P<short>['’]?['’](?:m|re|s|ve|ll|d))?(?P<rest>(?:\s+.*)?)$", re.DOTALL
)
_AND_I = lazy_re(r"\band\s+(?:I|we)$")
_OF_A_PLACE = lazy_re(r"\s+(?:in|at|from|here|on)\b(?:\s+[\w’'.-]+){0,6}$")
"""``we in Ostrelle``: where the ones are who are meant."""
_GOES_ON = lazy_re(
    r"(?:^|.*\s)(?:and|or|but|to|be|been|also|now|all|both|\w+ly|therefore|instead|again|still|may|might|can|could|able)\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a clause whose verb is still to come, so that its subject is the cue's too (``we are close to``)."""
_SAYS = lazy_re(
    rf"^{_PRONOUN}(?:['’]\w+)?\s+(?:(?:\w+ly|do|also|still|now|am|are)\s+)?(?:confident|sure|certain|convinced|expect|assess|believe|think|know|hope|understand|trust"
    r"|assume|anticipate|predict|say|see)s?\s+(?:that\s+)?(?=[A-Z]|the\b|our\b|all\b)"
)
_ADVERB = lazy_re(
    r"^(?:(?!(?:elder|friend|ear|dai|on|week|month|year|like|live|cost|dead|lone|love|ug|ho|fami|assemb|ita|supp|ju|sici"
    r"|monopo|rep|al|bu|mo|ke|sa|bi)l?ly\b)\w{3,}ly\b(?!\s+\w+(?:ed|ing)\b)|(?:thereafter|hence|still|or|nor|and|well|look|now"
    r"|meanwhile|again|instead|however)\b|(?:(?:earlier|later)\s+)?(?:today|tomorrow|(?:this|next|last)\s+(?:week|month|year"
    r"|morning|afternoon|evening|night|summer|fall|autumn|winter|spring))(?=,?\s+(?:the|our|my|all|both|(?-i:[A-Z])))),?\s+",
    re.IGNORECASE,
)
"""A joining word, an adverb or a time before a noun phrase; ``newly elected`` belongs to it."""
_BEGINS_NONE = lazy_re(
    r"(?:to|from|under|over|than|about|into|through|throughout|after|before|during|between|without|within|since|because|if"
    r"|when|where|while|just|not|even|very|back|again|here|there|now|then|nothing|anything|something|up|out|off|down|upon"
    r"|against|towards?|across|as|like|so|too|yet|how|why|whether|unless|until|although|though|despite|per|via|based"
    r"|following|regarding|including|having|being|according|given|compared|once|soon|maybe|(?:the\s+)?(?:sooner|longer|more\s+(?=we\b|they\b|you\b))|long|themselves|ourselves|itself|himself|herself|perhaps|only|never"
    r"|ever|always|make|take|give|get|go|be|do|bring|keep|let|ensure|please|am|im|ve|re|ll|was|were|has|had|have|could"
    r"|would|should|may|might|can|said|says|say|think|know|want)\b|['’]",
    re.IGNORECASE,
)
"""Words that begin no noun phrase."""
_GERUND = lazy_re(
    r"\w+ing\s+(?:the|a|an|our|their|its|his|her|my|your|this|that|these|those|to|in|on|with|from|for|it|them)\b"
)
"""``designating the Fed``: what is done, and not who does it; ``leading banks`` names somebody."""
_ENDS_NONE = lazy_re(
    r"\b(?:to|of|the|a|an|and|or|in|at|by|for|with|from|on|that|which|who|than|as|be|been|being|our|their|its|his|very|more"
    r"|if|when|because|not|never)$",
    re.IGNORECASE,
)
_FINITE = lazy_re(
    r"\b(?:is|are|was|were|has|have|had|will|would|do|does|did|can|could|should|must|ought|shall|may|might|said|says|announced"
    r"|agreed|decided|wants?|thinks?|knows?|believes?|['’](?:ve|re|ll|m))\b"
    r"|n['’]t\b|\bgoing\s+to\b|[“”]"
)
_MANY = 20
"""Words over which it is a stretch of a sentence, and no name of anybody."""
_LETTERS = lazy_re(r"[^\W\d_]{2,}|^I$")
_EDGES = ' ,;:–—-"“”‘’`*_('


def named(words: str) -> str:
    """Give the noun phrase or pronoun among the words before a cue; empty where nobody stands there.

    Args:
        words: the printed words that were taken for the subject.

    Returns:
        The words without an adverb or joining word before them. Of another clause the pronoun that is its subject, if
        its verb is still to come (``we're close to``), or who is spoken of (``we expect President Ruhl``).
    """
    found = plain(words).strip(_EDGES)
    if found.endswith(")") and "(" not in found:
        found = found[:-1]
    if (said := _SAYS.match(found)) is not None:
        found = found[said.end() :]
    while (ahead := _ADVERB.match(found)) is not None:
        found = found[ahead.end() :]
    if (clause := _CLAUSE.search(found)) is not None and not _AND_I.search(found):
        rest = clause["rest"]
        if not rest.strip() or _GOES_ON.match(rest):
            return clause["who"]
        placed = clause.start() == 0 and clause["who"].lower() in {"we", "they"} and _OF_A_PLACE.match(rest)
        return clause["who"] if placed and not _FINITE.search(rest) else ""
    return found if _is_one(found) else ""


def _is_one(words: str) -> bool:
    if not _LETTERS.search(words) or len(words.split()) > _MANY:
        return False
    return not (_BEGINS_NONE.match(words) or _GERUND.match(words) or _ENDS_NONE.search(words) or _FINITE.search(words))
