"""Words that lead a talk on: calling the next by name, giving the floor, opening and closing."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from onrecord.grammar.labels.lexicon import HONORIFICS
from onrecord.reading.names.names import has_case, office_words
from onrecord.reading.turns import handwords
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.model import Span
    from onrecord.reading.names.voice import Voice

NAME_AT_END = 40
TAIL = 180
"""Code points at the end of a turn in which it hands on."""
CALL_WORDS = 6
"""Words, at most, of a turn that is nothing but a call."""
_HANDS = lazy_re(
    r"\b(?:go ahead|over to you|back to you|(?:all|floor is) yours|your line is|you have the floor|"
    r"open (?:up )?the floor|(?:to|from) the floor|give\w* the floor|"
    r"(?:next|first|second|last|final|another|more|any) questions?\b(?! (?:of|is|that|was|about|whether|mark))|"
    r"(?:next|first|second|last|final) question is (?:for|to|from)\b|"
    r"(?:few|some|our|take|to|your|for) questions\b|(?:is|are) (?:now )?recogni[sz]ed|chair (?:now )?recogni[sz]es|"
    r"time (?:of the gentle\w+ )?has expired|"
    r"do you have (?:a|any|another) questions?(?=\?)|who(?: else)? wants to (?:take|start|go|answer|begin)|"
    r"questions (?:for|from|please|now)\b|question(?:s)? (?:goes|comes|is from)|one more\b|two more\b|"
    r"open (?:it|this|things) up|"
    r"move (?:on )?to (?:our|the|your) (?:next|second|third|final|last)|"
    r"in the (?:\w+ )?row|"
    r"(?:yes|yeah|please)[,.]? (?:please[,.]? )?(?:\w+ )?(?:in|at) the (?:front|back|middle)(?=[.!]?$)|"
    r"the (?:gentleman|lady|young (?:man|lady|woman)) (?:by|at|in|near|on|with|over) [^.?!]{2,40}(?=[.!]?$)|"
    r"let[’']s (?:go|turn|move|hear|take|start|open|begin)|"
    r"time for (?:one|two|a|another|just|only)|hand (?:it|things) over|turn (?:it|things) over|"
    r"let (?:me|us) (?:call|invite|bring) |"
    r"(?:i|we)[’' ](?:wi)?ll (?:let|ask) (?:\w+ ){1,4}(?:take|answer|speak|start|go|respond)|"
    r"(?:raised|up|had|have) (?:\w+ )?your hand|hand (?:up|at)|in the (?:back|front row|middle row|corner)|on deck|"
    r"(?:has|have|had) (?:one|two|three|four|five|ten|\d+) minutes?|"
    r"(?:please|do) (?:proceed|go on|continue|begin|come forward)|one at a time|one question each|ready for|"
    r"we[’']ll (?:now |next |then )*(?:go|turn|move|come|start|begin) (?:now |next |back |over )*(?:to|with)|"
    r"call the (?:roll|case|next|first)|(?:read|call) the (?:next|first) item|all in favou?r|motion (?:carries|"
    r"passes|fails)|"
    r"(?:second|moved and seconded|so (?:moved|ordered))(?=[.!]|$)|i[’']ll second|is admitted|"
    r"no (?:further|more) questions|(?:are|were) my questions|"
    r"we[’' ](?:wi)?ll (?:now )?(?:take a (?:short |brief |\w+-minute )?)?(?:break|adjourn|recess|resume)|"
    r"das wort|kommen wir|wir kommen (?:\w+ )?zu[rm]?|ich rufe|"
    r"(?:nächste|letzte|weitere|zweite|noch eine|erste|gibt es|zu den) (?:zusatz)?fragen?|"
    r"fragen (?:zu|an)|"
    r"adelante|(?:la|una) palabra|(?:siguiente|última|primera|otra) pregunta|a ver\b|allá atrás|a preguntas|"
    r"la parole (?:est|à)|allez-y|(?:première|dernière|prochaine|autre) question|vos questions|"
    r"a palavra|(?:primeira|última|próxima) (?:é|pergunta)|(?:quatro|três|duas|às) perguntas|cada vez|"
    r"la parola|(?:prima|ultima|prossima) domanda|"
    r"proszę (?:zatem )?(?:o|się|pana|pani|państwa)|udzielam głosu|ma głos|otwieram|przystępujemy|"
    r"het woord|ga uw gang|(?:eerste|laatste|volgende|meer) vraag)\b|"
    r"どうぞ|次の(?:方|質問)|あと[一二三四1-4１-４]問"
)
"""How the floor is given, in the languages known here; in small letters, which are sought fastest."""
_HANDS_TO = lazy_re(
    r"\b(?i:over to|start with|begin with|(?:i|we|we[’']ll|i[’']ll) (?:will |now |also )*"
    r"(?:call|recogni[sz]e|invite|hear)(?: on| from)?) [A-Z]\b"
)
"""The same, with a letter that stands for somebody behind it."""
_ASKS_NAME = lazy_re(r"\b(?:(?:introduce|identify) yourself|(?:say|tell us) who you are(?=[.!?,;]|$))")
_MAY_HAND = lazy_re(
    r"\b(?:(?:go|turn|move|hand|come|get|pass|start|begin) (?:it |this |now |back |on |next |over |"
    r"then )*(?:over )?(?:to|with)|"
    r"questions?|right here|down here|over here|over there|microphone|next|thank you|thanks|danke|dank|gracias|"
    r"merci|grazie|"
    r"obrigad[ao]|dziękuję|called|welcome)\b|質問|お願い"
)
"""What may give the floor as well, where somebody's other turns do."""
_PLEASE = lazy_re(r"\b(?:please|bitte|por favor|s[’']il vous plaît|proszę|alstublieft|prego)$")
_CLOSES = lazy_re(
    r"\bthank(?:s| you)\b[^.!?]{0,60}\b(?:all|every(?:one|body)|very much|so much|folks|for (?:coming|joining|"
    r"your|being))|"
    r"\b(?:that|this) (?:concludes|ends|closes)|\bend of (?:today|our|the|this|it)\b|\bout of time\b|\bleave it there|"
    r"\bsee you\b|\badjourn|\brecess\b|\bin thanking\b|\bgood (?:night|luck|evening to)\b|\bhave a (?:good|"
    r"great|nice)\b|"
    r"\bgracias,? (?:a tod|much)|\bmerci (?:à|beaucoup)|\bobrigad[ao],? (?:gente|a tod|pessoal)|\bvielen dank|"
    r"\bbedanke|"
    r"\bgrazie a tutti|\bdziękuję (?:państwu|bardzo|wszystkim)|\bzamykam\b|\bdank u\b|終わり|ありがとうございました|"
    r"\btak for (?:i dag|at)\b|\btack (?:för|så)\b|\btakk for\b|\bkiitos\b|\bděkuj\w+|\bďakuj\w+|\bna shledanou\b|"
    r"\bhvala\b|\bköszön\w+|\bmulțumes\w+|\bспасибо\b|\bдякую\b|\bдо свидания\b|\bдо побачення\b|\bблагодаря?\b|"
    r"\bευχαριστ\w+|\bteşekkür|\btak,? fordi\b|\btackar\b|\bschöne[ns] (?:tag|abend|wochenende)\b|\bmaraming salamat\b|"
    + handwords.BREAKS
)
_THANKS = lazy_re(r"\b(?:thanks?|danke?|gracias|merci|grazie|obrigad[ao]|dziękuję|appreciate)\b")
_THANKS_ALL = lazy_re(
    r"\b(?:thank(?:s| you)[^.!?]{0,25}\b(?:all|every(?:one|body)|folks|guys)\b|gracias,? a tod|merci à tou|"
    r"obrigad[ao],? "
    r"(?:gente|a tod)|grazie a tutti)"
)
_INVITES = lazy_re(
    r"\b(?:(?:any(?:one|body)?|more|further|other|some|your) (?:more |other |further |last |final |closing )*"
    r"(?:questions?|comments?|words?|thoughts?|remarks?|else|takers)|questions\?|"
    r"(?:want|like|care|wish|able|happy) to (?:add|come in|start|take|begin|go first|respond|say|comment|jump|"
    r"kick|introduce|"
    r"make (?:a|any|some) (?:\w+ ){0,2}(?:comments?|remarks?))|"
    r"do you have (?:a|any|another) questions?\?|"
    r"anything (?:to (?:add|say)|else)|(?:hear me|hear us)|(?:would|could|can|will) (?:you|we|"
    r"the \w+) (?:please )?(?:call|read|introduce|"
    r"have|bring|go|swear|start|take|hear|turn|be brought)|"
    r"you (?:want|like|care|wish|able|happy) to (?:close|conclude|reply|re-?examine|cross-?examine|sum up)"
    r"(?: (?:now|first|briefly|to that|on that))?\?|"
    r"is there (?:objection|(?:an?|any) (?:\w+ ){0,2}(?:questions?|comments?|objections?|"
    r"motions?|second|discussions?|debate|quorum|opposition|dissent|response|business|follow-?up|hand|one|more))\b|"
    r"is there another (?:\w+ )?(?:questions?|comments?|objections?|motions?|hand)(?: (?:from|in|on)\b|\?)|"
    r"(?:have|is there) unanimous consent|"
    r"(?:are|is) (?:you|he|she) (?:still )?(?:there|on the line|with us)\?|\brebuttal, |"
    r"who[’' i]+s (?:next|first)|can i go to|"
    r"can (?:we|i) (?:go|get|have|ask you to)|shall (?:we|the motion)|"
    r"all (?:those )?in favou?r|opposed\?|right\?|okay\?|yes\?|"
    r"zusatzfragen?\b|gibt es|weitere fragen|noch fragen|möchten sie|alguna pregunta|otra pregunta|d[’']autres|"
    r"autre question|"
    r"mais alguma|quem é|cadê|kto z|czy są|altre domande|nog vragen)"
)
"""Questions by which a talk is led, and which ask for nothing."""
_WANTS_TO_KNOW = lazy_re(r"\W*(?:what|why) (?:would|do|did) you\b", re.IGNORECASE)
"""``What would you like to say to that?``"""
_OPENS = lazy_re(
    r"\b(?:welcome (?:to|back|from)|call (?:this|the) .{0,60}\bto order|(?:open|begin|start|convene) (?:this|"
    r"the|our|with)|"
    r"joined (?:today |now |here )*by|joining us|thank you (?:all )?for (?:standing by|joining)|otwieram|"
    r"eröffne|begrüße|"
    r"willkommen|bienvenid|bienvenue|bem-vind|benvenut|witam|open (?:ik|de)|" + handwords.OPENS + "|開会|ただいまから)"
)
_NAME_ONLY = lazy_re(
    r"(?:(?i:yes|yeah|okay|ok|and|now|then|thank you|thanks|sorry|next|great|right|all right|well)[,.:]? +)?"
    r"(?:[^\W\d_a-z][\w’'-]*\.?)(?: [^\W\d_a-z][\w’'-]*\.?){0,3}(?:[,.]? (?i:please|go ahead|then))?[.?!,:…-]*"
)
_WISHES = lazy_re(
    r"\b(?:(?:want(?:ed)?|like|love|have) to (?:ask|know|check|clarify|understand)|(?:my|one|a|first|second|two|quick) "
    r"questions?\b|wonder|(?:could|can|would) you|tell us|follow(?:ing)?[ -]up)|" + handwords.WISHES
)
_TAKES_UP = lazy_re(
    r"^[^.?!]{0,40}\bthank(?:s| you)[^.?!]{0,20} for (?:that|this|your)(?: \w+){0,2} question\b", re.IGNORECASE
)
_VOTES = lazy_re(
    r"(?:aye|yea|yes|no|nay|here|present|abstain(?:ing)?|for|against|ja|nein|sí|oui|non)[.!]?", re.IGNORECASE
)
_YIELDS = lazy_re(r"\byield (?:back|the (?:balance|floor|remainder))\b", re.IGNORECASE)
_BREAKS_IN = lazy_re(
    r"\bto interrupt\b|^(?:i )?object(?:ion)?\b|\bi object\b|\bpoint of order\b|\bi stand corrected\b", re.IGNORECASE
)
_CUT = lazy_re(r"(?:[—–-]|\.\.\.|…)[\"'”’»)\]*_]*$")
_GOES_ON = lazy_re(r"[—–-]|\.\.|…|[a-z]")
_GREETS = lazy_re(
    r"\bgood (?:morning|afternoon|evening|day)\b|\b(?:hello|hi),? (?:everyone|everybody|all)\b|\bguten (?:tag|"
    r"morgen|abend)\b|"
    r"\bbuen[oa]s (?:días|tardes|noches)\b|\bbonjour\b|\bbo[am] (?:dia|tarde|noite)\b|\bbuongiorno\b|\bdzień dobry\b",
    re.IGNORECASE,
)
_TESTIFIES = lazy_re(
    r"\b(?:chair(?:man|woman|person)?|members of (?:the|this)|opportunity to (?:testify|appear|speak|present|be here)|"
    r"(?:invit|hav)ing (?:me|us)|(?:honou?red|pleased|privileged|pleasure|honou?r|privilege) to be)\b",
    re.IGNORECASE,
)
_RESPONSE = lazy_re(
    r"\b(?:repl(?:y|ies)|respon(?:d\w*|ses?)|rebut\w*|react\w*|answers?|add|comments?)\b", re.IGNORECASE
)
_CALL_WORDS = frozenset(
    "yes yeah yep okay ok and now then next please thank thanks you go ahead first last sorry so right well all "
    "to over "
    "our from of with let us we the is it s your turn minister sir madam ja jetzt dann bitte danke und sí ahora "
    "gracias por favor "
    "oui merci et sim agora obrigado obrigada e sì grazie poi tak proszę pan pani panie dziękuję deputy senator member "
    "colleague councilmember councillor director a o la le el herr frau".split()
)
"""What is said beside a name where somebody is called."""
_WORDS = lazy_re(r"\w+")
_SHORTENED = lazy_re(r"\b(Messrs|Mrs?|Ms|Dr|Prof|Sen|Rep|Gen|Gov|Adm|Col|Hon)\.(?= [^\W\d_a-z])")
_NOTE = lazy_re(r"[(\[][^()\[\]\n]{1,60}[)\]]")
_CALL_AT_END = lazy_re(
    r"(?:^|[.?!…] )(?:(?:(?:Yes|Yeah|Okay|OK|And|Now|Then|Sorry|Next)\b,? )[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?"
    r"(?:,? please)?[.?!…]?|(?!(?i:okay|ok|right|no|huh|why|what|who|how|when|where|really|correct)\?)"
    r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?(?:\?|,? please[.?!]?))$"
)
_LAST_SENTENCE = lazy_re(r"[.?!。？！…][\"'”’)\]]*\s+(?=\S)")


def plain_words(text: str, span: Span) -> str:
    """Give the words of a turn on one line, without notes in brackets.

    In a question the stop of ``Dr.`` goes as well: ``How thin is it, Dr. Dahl?`` is one sentence, and no call.
    """
    said = text[span.start : span.end]
    if "(" in said or "[" in said:
        said = _NOTE.sub(" ", said)
    said = " ".join(said.split())
    return _SHORTENED.sub(r"\1", said) if said.endswith("?") else said


def asks_name(said: str) -> bool:
    """Tell whether a turn ends in asking for the name of who speaks next."""
    return _ASKS_NAME.search(said[-TAIL:].lower()) is not None


def hands_by_words(said: str) -> bool:
    """Tell whether a turn ends in words that are said to give the floor."""
    tail = said[-TAIL:]
    low = tail.lower()
    return (
        _HANDS.search(low) is not None
        or _PLEASE.search(low.rstrip(".!?")) is not None
        or _HANDS_TO.search(tail) is not None
        or handwords.asks(low.rstrip(".!?"))
        or handwords.hands(low)
    )


def calls_at_end(said: str) -> bool:
    """Tell whether a turn ends in a name that is called, whoever's it is."""
    return _CALL_AT_END.search(said[-TAIL:]) is not None


def may_hand_on(said: str) -> bool:
    """Tell whether words at the end of a turn may give the floor, if who says it leads otherwise."""
    return _MAY_HAND.search(said[-TAIL:].lower()) is not None


class Heard(Protocol):
    """What `onrecord.reading.turns.saying.Said` tells of a turn's words, as far as a call needs it."""

    @property
    def words(self) -> str:
        """All words."""

    @property
    def tail(self) -> str:
        """The last ones."""

    @property
    def last_sentences(self) -> list[list[str]]:
        """The words of the last sentence and of the one before."""


def names(said: Heard, behind: Voice | None, last: int = 1) -> bool:
    """Tell whether the last sentence of a turn, or the last two, name whoever speaks next."""
    if behind is None:
        return False
    own, unspaced = words_of(behind)
    if any(name in said.tail[-NAME_AT_END:] for name in unspaced):
        return True
    return any(not own.isdisjoint(words) for words in said.last_sentences[:last])


def calls(said: Heard, behind: Voice | None) -> bool:
    """Tell whether the last sentence of a turn, or one before a bare request, only names whoever speaks next."""
    if behind is None:
        return False
    own, _ = words_of(behind)
    for words in said.last_sentences:
        if any(word not in own and word not in HONORIFICS and word not in _CALL_WORDS for word in words):
            return False
        if not own.isdisjoint(words):
            return True
    return False


def last_sentences(said: str) -> list[list[str]]:
    """Give the words of the last sentence of a turn and of the one before, in this order."""
    tail = said[-TAIL:]
    cuts = [found.end() for found in _LAST_SENTENCE.finditer(tail)]
    parts = [tail[one:two] for one, two in pairwise([0, *cuts, len(tail)])]
    return [_WORDS.findall(fold(part)) for part in reversed(parts[-2:])]


def words_of(voice: Voice) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the words by which somebody is called, and the names in scripts that do not set words apart."""
    return _words_of(tuple(voice.names), tuple(voice.roles))


@lru_cache(maxsize=1 << 10)
def _words_of(names: tuple[str, ...], roles: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    words = {word for name in names for word in _WORDS.findall(fold(name)) if len(word) > 2}  # noqa: PLR2004
    words |= {word for role in roles for word in office_words(role) if len(word) > 3}  # noqa: PLR2004
    unspaced = tuple(name for name in names if not has_case(name) and len(name) > 1)
    return frozenset(words - HONORIFICS), unspaced


def only_calls(said: Heard, behind: Voice | None) -> bool:
    """Tell whether nothing is said but that whoever speaks next may speak: ``Yes. Go ahead, Dana.``."""
    own = words_of(behind)[0] if behind is not None else frozenset()
    return all(word in own or word in HONORIFICS or word in _CALL_WORDS for word in _WORDS.findall(fold(said.words)))


def calls_loosely(said: Heard, behind: Voice | None) -> bool:
    """Tell whether a few words may call whoever speaks next: by his name, or by ``Yes?``."""
    return calls(said, behind) or _CALL_WORDS.issuperset(_WORDS.findall(fold(said.words)))


def takes_up(said: str) -> bool:
    """Tell whether a turn begins by thanking for the question that it answers."""
    return _TAKES_UP.search(said[:TAIL]) is not None


def is_name(said: str) -> bool:
    """Tell whether a turn can be nothing but a name that is called: ``Yes, Ms Dahl`` and a stop."""
    if not said or said.count(" ") >= CALL_WORDS or not said[said.rfind(" ") + 1].isupper() or said.isupper():
        return False
    return _NAME_ONLY.fullmatch(said) is not None


def wishes(said: str) -> bool:
    """Tell whether a turn says that it asks, though no mark shows it."""
    return _WISHES.search(said.lower()) is not None


def asks_reply(said: str) -> bool:
    """Tell whether who gives the floor asks for a reply: ``Ms Dahl, your response``."""
    return _RESPONSE.search(said[-TAIL:]) is not None


def yields(said: str) -> bool:
    """Tell whether a turn gives the rest of its time back."""
    return _YIELDS.search(said[-TAIL:]) is not None


def is_vote(said: str) -> bool:
    """Tell whether a turn is what is said where a roll is called."""
    return _VOTES.fullmatch(said) is not None


def is_sentence(said: str) -> bool:
    """Tell whether a turn is no more than one sentence."""
    return _LAST_SENTENCE.search(said) is None


def invites(asked: str) -> bool:
    """Tell whether a question only leads the talk on."""
    low = asked.lower()
    return _INVITES.search(low) is not None and not _WANTS_TO_KNOW.match(low)


def opens(said: str) -> bool:
    """Tell whether a turn opens a meeting."""
    return _OPENS.search(said[: 3 * TAIL].lower()) is not None


def closes(said: str) -> bool:
    """Tell whether a turn ends a talk."""
    return _CLOSES.search(said.lower()) is not None


def breaks_in(said: str) -> bool:
    """Tell whether a turn says that it breaks in."""
    return _BREAKS_IN.search(said) is not None


def is_cut(said: str) -> bool:
    """Tell whether the printed words break off."""
    return _CUT.search(said[-6:]) is not None


def goes_on(said: str) -> bool:
    """Tell whether the printed words begin in the middle of a sentence."""
    return _GOES_ON.match(said) is not None


def begins_cut(said: str) -> bool:
    """Tell whether a turn begins with a mark that it takes up what broke off."""
    return said[:1] in "—–-…"


def thanks(said: str) -> bool:
    """Tell whether a turn thanks."""
    return _THANKS.search(said.lower()) is not None


def greets_all(said: str) -> bool:
    """Tell whether a turn begins with a greeting to everybody."""
    return _GREETS.search(said[: TAIL // 2]) is not None


def testifies(said: str) -> bool:
    """Tell whether a turn begins as what people say first who are heard by a committee."""
    return _TESTIFIES.search(said[: 2 * TAIL]) is not None


def thanks_all(said: str) -> bool:
    """Tell whether a turn thanks everybody there."""
    return _THANKS_ALL.search(said.lower()) is not None
