"""Whom a turn speaks to, with the words that show it.

A name or an office called out (``Mr. Secretary General,``, ``for President Sund:``) holds until the next one; behind a
question (``that's for the President``) it is for the question before it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.questions import cues
from onrecord.annotators.questions.places import matches
from onrecord.annotators.questions.present import HEADS, KIND, OFFICE
from onrecord.annotators.questions.terms import STOP
from onrecord.model import Span
from onrecord.text.lazy import lazy_re
from onrecord.text.sentences import blanked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.annotators.questions.present import Present

_NAME = (
    r"(?:(?!(?:For|To|And|But|So|Then|Now|Also|First|Second|Secondly|Finally|Thank|Thanks|Yes|Hi|Hello|Well|"
    r"Okay|Good|On|In|At|If|"
    r"Can|Could|Do|Does|Did|Is|Are|Was|Were|Will|Would|What|Why|How|When|Where|Who|Which|You|Your|The|Mr|Mrs|Ms|"
    r"Dr|Madam|Sir|From|With|Of|As|I|It)\b)[A-Z][\w’'-]*)"
)
_WHO = lazy_re(
    rf"(?P<the>\b(?:[Tt]he|[Oo]ur|[Yy]our) )?(?:(?P<state>(?!(?i:{OFFICE}|"
    rf"{KIND})\b){_NAME})\s+(?=(?i:{OFFICE})\b))?(?:\b(?P<title>(?i:mr|mrs|ms|miss|madam|madame|dr|sir|dame|"
    rf"lord|lady|professor|prof))\.?\s+)?"
    rf"(?:\b(?P<office>(?i:{OFFICE}))\b(?!(?i:-elect|ial|s\b))(?:\s+(?:of|"
    rf"for)\s+(?:the\s+)?(?P<of>[A-Z]\w+))?(?P<name>(?:\s+{_NAME}){{0,3}})"
    rf"|\b(?P<plain>{_NAME}(?:\s+{_NAME}){{0,2}}))"
)
"""Somebody named; whether they are spoken to is told by what stands before and behind."""
_FIRST_WORDS = "mr mrs ms miss madam dr sir dame lord lady prof".split() + [
    word.split()[0] for word in (*KIND.split("|"), *HEADS)
]
_NAMED = "|".join(sorted({re.escape(word) for word in _FIRST_WORDS}))
_WHO_AT = lazy_re(rf"(?=[A-Z]|\b(?:(?:the|our|your) (?=[A-Z]|{_NAMED})|{_NAMED}))")
"""Where somebody could be named at all."""
_DIRECTED = lazy_re(
    r"(?:^|[.?!,;:—–-]\s*|\b(?:and|then|but|or)\s+)(?:for|to)\s+(?:you,?\s+)?$|"
    r"\b(?:questions?(?:[’']s)?|one|follow[- ]?ups?|this|that(?:[’']s)?|it(?:[’']s)?|next|another|first|second|"
    r"turn(?:ing)?|over)(?: (?:is|was|goes|would be|please|quickly|again|now|also|"
    r"directed|addressed|really|just|both|here|then|on \w+))*(?:,? if i (?:may|could|can|might),?)? (?:for|to|"
    r"of) (?:you,?\s+)?$|\bask (?:you,?\s+)?$|"
    r"\b(?:hear|comment|response|answer) from (?:you,?\s+)?$",
    re.IGNORECASE,
)
"""Before a person to whom a question is directed."""
_GIVEN_TO = lazy_re(
    r"\b(?:send|sent|show|showed|shown|give|gave|given|tell|told|say|said|write|wrote|written|report|reported|hand|handed|"
    r"pass|passed|bring|brought|put|take|took|explain|explained|mention|mentioned|speak|spoke|spoken|talk|talked|owe|owed|"
    r"pay|paid|leave|left)(?: \w+){0,4} (?:to|of|for) $",
    re.IGNORECASE,
)
"""What somebody did for or to a person."""
_BACK = lazy_re(
    r"\b(?:that|this|it)(?:[’']s| is| was| one is| one[’']s| one was| question is)(?: \w+)? (?:for|to) $",
    re.IGNORECASE,
)
"""Before a person to whom the question just put is directed."""
_OPENS = lazy_re(
    r"^\W*(?:(?:and|but|so|thank you|thank you very much|thanks|thanks very much|many thanks|then|now|hi|hello|"
    r"yes|yeah|okay|ok|well|right|all right|"
    r"good (?:morning|afternoon|evening|day)|dear|also|maybe|perhaps|first|firstly|secondly|second|finally|"
    r"again|please|welcome|sorry|excuse me|with respect|just|my|to)[,.;:—–-]*\s+)*$|"
    r"(?:[.?!;:—–]|--)\s*[“\"]?(?:(?:and|but|so|then|now|or|thank you|thanks),?\s+)*$|\b(?:thank you|"
    r"thanks)(?: very much| so much)?,?\s+$",
    re.IGNORECASE,
)
"""Before a person called at the beginning of what is said to them."""
_COMMA = lazy_re(r"(?:,|\byou,?|\byou both,?|--)\s*(?:(?:and|but|so|then|now|or)\s+)?$", re.IGNORECASE)
_CLOSES = lazy_re(
    r"\s*(?:[,.:;!?—–-]|$|\b(?:if|i|you|your|what|how|why|when|where|who|which|as well|first|please|sir|thank|"
    r"thanks|good|let|on|about|in|just|both|and i|"
    r"(?:do|did|does|is|are|was|were|can|could|would|will|have|has|had|should|may|might) (?:not )?(?:you|i|we|"
    r"it|there|that|this|your|they|he|she)|do|does|did)\b)",
    re.IGNORECASE,
)
_SPEAKS = lazy_re(
    r"[^.?!]{0,80}?\b(?:you|your|yours|i|could|can|do|does|did|would|will|what|how|why|is|are|who|when|where|"
    r"has|have|should)\b",
    re.IGNORECASE,
)
_SPEAKS_NEXT = lazy_re(
    r"\W*(?:and |but |so |if )?(?:you|your|i|we|let|what|how|why|who|when|where|"
    r"(?:could|can|do|does|did|would|will|should|is|are|was|were|has|have|had) (?:not )?"
    r"(?:you|i|we|it|there|that|this|the|your|they|he|she|any\w*|some\w*))\b",
    re.IGNORECASE,
)
_FIRST = lazy_re(r"\b(?:first|start|begin|one|quick)\b[^.?!]*$", re.IGNORECASE)
_YOU_FIRST = lazy_re(r"\b(?:(?:for|to) you,? first|first,? (?:for|to) you)\b", re.IGNORECASE)
_MAYBE = lazy_re(r"\b(?:perhaps|maybe|if|whether|then)\s+$", re.IGNORECASE)
_COULD = lazy_re(r"\s+(?:could|can|might|would|may)\b(?![’'])", re.IGNORECASE)
_YOURS = lazy_re(r"\b(?:you|your)\b[^.?!]*$", re.IGNORECASE)
_BOTH = lazy_re(
    r"\b(?:both of you|you both|(?:to|for|ask|from|you) both\b(?! (?:sides|countries|nations|parties|of (?:them|"
    r"these|those)))|the two of you|you two|either of you|"
    r"both (?P<office>leaders|presidents|ministers|secretaries|gentlemen|principals|governors|witnesses))\b",
    re.IGNORECASE,
)
_ALL = lazy_re(
    r"\b(?:all (?:\w+ )?of you|each of you|every one of you|(?:to|for) (?:the |our )?(?:(?:entire|whole|"
    r"full) )?panel\b|(?:to|for|ask) (?:everyone|everybody|all)(?=[,.:;])|"
    r"all (?:\w+ )?(?:the |our )?(?:witnesses|panel\w*)|down the (?:row|line|table|panel))\b",
    re.IGNORECASE,
)
_ANY = lazy_re(
    r"\b(?:any (?:one )?of you|one of you|which(?:ever)? of you|whoever (?:wants?|would|likes?|feels?|can|is)\b|"
    r"(?:to|for) whoever(?=[,.:;])|anyone (?:else )?(?:on|who|want)|"
    r"anybody (?:else )?(?:on|who|want))\b",
    re.IGNORECASE,
)


_SEVERAL = lazy_re(r"both|of you|you two|all\b|panel|every(?:one|body)|down the|whoever|any(?:one|body)")
"""One of these, in small letters, stands wherever several are spoken to."""


class Called(NamedTuple):
    """A place where a turn says whom it speaks to.

    Attributes:
        span: the words, as code points of the document.
        to: ids of the speakers called; empty where nobody in particular is, or nobody known.
        back: whether it is for the question before it.
        first: whether it says that the first question is for them, and no more.
    """

    span: Span
    to: tuple[str, ...]
    back: bool = False
    first: bool = False


def calls(text: str, sentences: Sequence[Span], present: Present) -> list[Called]:
    """Give the places of a turn where somebody present is called, in order."""
    found: list[Called] = []
    for sentence in sentences:
        said = blanked(text, sentence.start, min(sentence.end, sentence.start + cues.LONGEST))
        found += _together(said, sentence, present)
        for match in matches(_WHO, _WHO_AT, said, said):
            last = found[-1].span.end - sentence.start if found else -1
            found += _one(said, sentence, match, present, last)
        of_two = found and len(present.ids) == 2 and len(found[-1].to) == 1  # noqa: PLR2004 - the other of two
        you = _YOU_FIRST.search(said) if of_two else None
        if you:
            found.append(
                Called(_at(sentence, you.span()), tuple(one for one in present.ids if one not in found[-1].to))
            )
    return _joined(text, sorted(found))


def calls_stranger(text: str, sentences: Sequence[Span], present: Present) -> bool:
    """Tell whether a turn speaks to somebody with a title, an office or a full name whom nobody present is called."""
    for sentence in sentences:
        said = blanked(text, sentence.start, min(sentence.end, sentence.start + cues.LONGEST))
        for match in matches(_WHO, _WHO_AT, said, said):
            name = (match["plain"] or match["name"] or "").split()
            if not (match["title"] or match["office"] or len(name) > 1) or present.leads(match["office"], name):
                continue
            if present.named(" ".join(name), match["office"], match["of"] or match["state"] or ""):
                continue
            if (not name and present.holds(match["office"])) or said.startswith(" to ", match.end()):
                continue  # "they wait for President Sund to act"
            before = said[: match.start()]
            # "Owen Strand, Channel Six." is who asks.
            titled = (match["title"] or match["office"]) and not match["the"]
            if _is_directed(before) or (titled and _calls(said, match, before)):
                return True
    return False


def _joined(text: str, found: Sequence[Called]) -> list[Called]:
    """Join those who are called in one breath: ``to Mr. Vane, Dr. Holm and Ms. Pell``."""
    joined: list[Called] = []
    listed = False
    for call in reversed(found):
        behind = joined[-1] if joined else None
        between = _AND.fullmatch(text, call.span.end, behind.span.start) if behind and behind.to and call.to else None
        listed = between is not None and (listed or between["and"] is not None)
        if behind and listed:
            to = call.to + tuple(one for one in behind.to if one not in call.to)
            joined[-1] = call._replace(span=Span(call.span.start, behind.span.end), to=to)
        else:
            joined.append(call)
    return joined[::-1]


_AND_TOO = lazy_re(r",?\s+and\s+(?:also )?(?:for |to )?")
_AND = lazy_re(r",?\s*(?P<and>\band\s+(?:for |to )?)?(?:the )?")
"""Between two who are called in one breath."""


def _together(said: str, sentence: Span, present: Present) -> Iterator[Called]:
    """Give the places where several are spoken to at once, or whoever likes."""
    if len(present.ids) > 1 and _SEVERAL.search(said.lower()) is not None:
        for match in _BOTH.finditer(said):
            yield Called(_at(sentence, match.span()), present.both(match["office"]))
        for match in _ALL.finditer(said):
            yield Called(_at(sentence, match.span()), present.ids)
        for match in _ANY.finditer(said):
            yield Called(_at(sentence, match.span()), ())


def _one(said: str, sentence: Span, match: re.Match[str], present: Present, last: int) -> Iterator[Called]:
    """Give the call of somebody named, if it is one.

    Args:
        said: the sentence.
        sentence: where it stands.
        match: the name or office.
        present: those who may be asked.
        last: where the call before it ends, from the start of the sentence; negative where none does.
    """
    name = match["plain"] or match["name"] or ""
    state = match["of"] or (match["state"] if match["office"] else None) or ""
    to = present.named(name, match["office"], state)
    start = match.start()
    span = _at(sentence, (start, match.end()))
    before = said[: match.start()]
    if not to:
        # An office that nobody present holds: somebody is called whose words aren't in the record.
        stranger = (
            match["office"]
            and match["title"]
            and not name.strip()
            and not present.holds(match["office"])
            and not present.leads(match["office"])
        )
        if stranger and _calls(said, match, before):
            yield Called(span, ())
        return
    if _BACK.search(before):
        yield Called(span, to, back=sentence.start + match.start() > sentence.start and _ends(said, match.end()))
    elif _is_directed(before) or (_MAYBE.search(before) and _COULD.match(said, match.end())):
        yield Called(span, to, first=_FIRST.search(before) is not None)
    elif 0 <= last <= len(before) and _AND_TOO.fullmatch(said, last, len(before)):
        yield Called(span, to)  # "for the President and the Prime Minister"
    elif not match["the"] and _calls(said, match, before):
        yield Called(span, to)


def _is_directed(before: str) -> bool:
    """Tell whether words in front of a person direct a question there; not ``did you send it to``."""
    return _DIRECTED.search(before) is not None and _GIVEN_TO.search(before) is None


def _ends(said: str, at: int) -> bool:
    return re.match(r"\s*(?:[.!?,;]|$)", said[at:]) is not None


def _calls(said: str, match: re.Match[str], before: str) -> bool:
    """Tell whether somebody is spoken to and not of."""
    end = match.end()
    if match["the"]:
        return False
    if match["title"] and match["office"] and not (match["name"] or "").strip() and not match["of"]:
        return re.search(r"\b(?:of|from|with|by|that|about)\s+$", before, re.IGNORECASE) is None
    closes = _CLOSES.match(said, end)
    if _OPENS.search(before):
        if closes is None:
            return False
        mark = closes[0].strip()[:1]
        return mark in ",.:;!?—–-" or mark == "" or match["office"] is not None or match["title"] is not None
    if not _COMMA.search(before) or closes is None:
        return False
    mark = closes[0].strip()
    if mark[:1] in set(".:!?") or not mark:
        return True
    if mark[:1] not in set(",;—–-"):
        return False
    named = match["plain"] or (match["name"] or "").strip()
    speaks = _SPEAKS_NEXT if named and match["title"] != "Mr" else _SPEAKS
    return speaks.match(said, end) is not None or (not match["office"] and _YOURS.search(before) is not None)


_GIVEN = lazy_re(
    r"(?:(?:Thank you|Thanks|Hi|Hello|And|So|Okay|Yes|Yeah|But)(?: very much|"
    r" so much)?[,.]?\s+)*(?P<name>[A-Z][a-z]{1,11}),\s"
)


def unknown_name(text: str, sentences: Sequence[Span]) -> Span | None:
    """Give the given name with which a turn begins, ``Jay, did the President ...?``; None where it begins otherwise."""
    for sentence in sentences[:2]:
        found = _GIVEN.match(text, sentence.start, sentence.end)
        if found is not None and not _NO_NAME.match(found["name"]) and found["name"].lower() not in STOP:
            return Span(*found.span("name"))
    return None


_NO_NAME = lazy_re(
    r"(?:Hi|Hey|Hello|Yeah|Yes|Yep|No|Okay|Ok|Well|So|And|But|Gentlemen|Ladies|Everyone|Everybody|Guys|Folks|Colleagues|"
    r"Obviously|Clearly|Sorry|Finally|Lastly|Specifically|However|Currently|Recently|Today|Yesterday|"
    r"Tomorrow|Sir|Madam|Maam|Chair|"
    r"Right|Sure|Great|Alright|Anyway|Basically|Additionally|Frankly|Hopefully|Interestingly|Meanwhile|Moreover|"
    r"Otherwise|Previously|Similarly|"
    r"Separately|Thanks|Therefore|Ultimately|Unfortunately|Listen|Look|Exactly|Absolutely|Correct|Understood|"
    r"Doctor|\w+ly)$"
)


def _at(sentence: Span, span: tuple[int, int]) -> Span:
    return Span(sentence.start + span[0], sentence.start + span[1])
