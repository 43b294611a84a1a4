"""Signs: what is weighed of a clause to tell an undertaking from a forecast, an assurance or talk about the talk.

Each sign has a name and is there or not; the model has one weight for each name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.annotators.commitments.acts import ASSURANCE, BACK, CALLED, SUPPORT, TALK, VERBS, stem
from onrecord.annotators.commitments.antecedents import name_meant
from onrecord.annotators.commitments.cues import KINDS
from onrecord.annotators.commitments.subjects import SUBJECTS, WHO, part, subject_kind
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.annotators.commitments.clauses import Clause

_NEGATED = lazy_re(r"\b(?:not|never|no\s+longer|n['’]t|nor|cannot)\b|n['’]t\b", re.IGNORECASE)
_IF = lazy_re(
    r"\b(?:if|unless|provided|should\s+(?:they|he|it)|as\s+long\s+as|assuming"
    r"|whenever)\b",
    re.IGNORECASE,
)
_WHEN = lazy_re(r"\b(?:when|once|until|as\s+(?:we|they)|after|before)\b", re.IGNORECASE)
_HEDGE = lazy_re(
    r"\b(?:think|guess|maybe|perhaps|probably|likely|might|may|could"
    r"|would(?!\s+(?:\w+ly\s+|also\s+)?(?:expect|urge|encourage|call)\b)|believe|suspect|potential(?:ly)?"
    r"|possible)\b",
    re.IGNORECASE,
)
_HOPE = lazy_re(r"\b(?:hope|hopeful|hopefully|look(?:ing)?\s+forward)\b", re.IGNORECASE)
_PAST = lazy_re(
    r"\b(?:(?:was|were)(?!\s+(?:very\s+)?clear)|had|did|last\s+(?:year|week|month|night|time)|yesterday|ago)\b",
    re.IGNORECASE,
)
_THEN = lazy_re(r"\b(?:last\s+\w+|yesterday|ago|back\s+(?:in|when)|in\s+(?:19|20)\d\d|When\s+(?:I|we|he|she))\b")
_RELATIVE = lazy_re(
    r"\b(?!(?:said|say|says|clear|sure|know|knows|believe|confident|convinced|certain|agreed|announced|hope"
    r"|expect|so|is|think|committed|"
    r"important|me|us|you|them|decided|affirmed|reaffirmed|confirmed|resolved|stated|determined|guarantee|assure"
    r"|fact|means?|commitment|"
    r"agree|promise|pledged|imperative|essential|doubt|and|but|now|of|ensure|understand|order|it|vital|critical)\b)"
    r"\w+,?\s+(?:that|which|who|where|when)\s+(?:[\w’'.]+\s+){0,4}$",
    re.IGNORECASE,
)
_BARE_RELATIVE = lazy_re(
    r"\b(?:the|this|these|those|some|all|any|every|of)\s+(?:(?!that\b|and\b|but\b|is\b|are\b|was\b"
    r"|think\b)[\w-]+\s+){0,2}"
    r"(?!(?:time|moment|way|day|fact|end|summit|today|tomorrow|that|and|but|of|course|all|us)\b)[\w-]+\s+(?:we|I"
    r"|they|he|she|you)"
    r"(?:\s+(?:also|now|both|all|have|\w+ly))?\s*$"
)
_SUBORDINATE = lazy_re(
    r"\b(?:because|what|how|why|whether|where|which|who|if|when|while|until|as)\s+(?:[\w’']+\s+){0,4}$", re.IGNORECASE
)
_NESTED = lazy_re(
    r"\b(?:that|said|clear|sure|know|means|told|say|says|believe|think)\s+(?:that\s+)?(?:[\w’'.]+\s+){0,4}$",
    re.IGNORECASE,
)
_SAID = lazy_re(
    r"\b(?:said|told\s+(?:me|us|them|him)|made\s+(?:it\s+)?(?:very\s+)?clear|has\s+been\s+clear|stated)\b",
    re.IGNORECASE,
)
_DUE = lazy_re(
    r"\b(?:today|tonight|tomorrow|(?:this|next|coming)\s+(?:\w+\s+)?(?:week|month|year|summer|winter|spring|fall"
    r"|autumn|morning|"
    r"afternoon|evening|session)|later|soon|shortly|by\s+(?:the\s+end|\d{4})|in\s+the\s+(?:coming|next)|(?:mon"
    r"|tues|wednes|thurs|fri|"
    r"satur|sun)day|over\s+the\s+(?:course|next|coming)|immediately|within|at\s+the\s+(?:\w+\s+)?summit)\b",
    re.IGNORECASE,
)
_OWN_AFFAIR = lazy_re(
    r"\b(?:decid|choos|speak|judg|determin)\w*\b[^.;]{0,40}\b(?:itself|themselves|himself|herself)\b"
    r"|\b(?:its|their|his|her)\s+own\s+(?:\w+\s+)?(?:decisions?|choices?|judge?ments?|minds?|lessons?)\b"
)
"""What is left to others (``that is for them to decide for themselves``)."""
_ATTITUDE = lazy_re(
    r"(?:also\s+|now\s+|always\s+|never\s+|not\s+)*"
    r"(?:(?:be|remain|stay|keep|being)\s+(?:\w+ly\s+|very\s+|more\s+|quite\s+|so\s+){0,2}"
    r"(?:clear|careful|realistic|honest|alert|vigilant|strong|firm|patient|humble|mindful|aware|cautious|smart|prudent"
    r"|frank|candid|serious|sober|ready\s+for)\b"
    r"|admire\b|remember\b|forget\b|underestimate\b|lose\s+sight\b|take\s+(?:\w+\s+){1,3}seriously\b"
    r"|send\s+(?:an?|the)\s+(?:\w+\s+){0,2}(?:signal|message)\b)"
)
"""How to be or to think, and nothing that anybody could see done."""
_WAS_DONE = lazy_re(
    r",?\s+and\s+(?:that\s+is\s+what\s+|that['’]s\s+what\s+)?(?:we|they|he|she|it|I)(?:\s+have|\s+has|['’]ve|['’]s)?\s+"
    r"(?:now\s+|already\s+|indeed\s+)?(?:did|done|worked|been|kept|delivered)\b"
    r"|,?\s+and\s+(?:here|there)\s+(?:it|they|we|he|she)\s+(?:is|are|stands?)\b"
)
"""What was agreed and has been done since."""
_HEDGES = (
    "think guess maybe perhaps probably likely might may could would believe suspect potential potentially possible"
)
_DAYS = "today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday"
_GATES = {
    pattern: frozenset(words.split())
    for pattern, words in (
        (_IF, "if unless provided should as assuming whenever"),
        (_WHEN, "when once until as after before"),
        (_HEDGE, _HEDGES),
        (_HOPE, "hope hopeful hopefully look looking"),
        (_PAST, "was were had did last yesterday ago"),
        (_THEN, "last yesterday ago back in when"),
        (_RELATIVE, "that which who where when"),
        (_BARE_RELATIVE, "we i they he she you"),
        (_SUBORDINATE, "because what how why whether where which who if when while until as"),
        (_NESTED, "that said clear sure know means told say says believe think"),
        (_SAID, "said told made has stated"),
        (_DUE, f"{_DAYS} this next coming later soon shortly by in over immediately within at"),
    )
}  # fmt: skip
"""Words without which a pattern finds nothing, in small letters: most clauses have none of them."""
_EVERY = frozenset().union(*_GATES.values())
_WORD = lazy_re(r"\w+")
_ODD = lazy_re("[\u0130\u0131\u017f\u212a]")
"""Letters that count as i, s or k where case does not, and are none in small letters."""
_QUOTED = lazy_re(r"(?:[“‘][^”’]*|^[^\"]*\"[^\"]*(?:\"[^\"]*\"[^\"]*)*)$")
"""A mark that was opened before a cue and not closed."""
LONG, SHORT = 40, 4
"""Words from which a clause is long, and under which it is short."""
KINDS_OF_TURN = ("statement", "answer", "moderation", "interjection")


_SETS_OUT = frozenset(
    stem(word)
    for word in "sign host launch send deploy head travel fly go visit propose double triple leave meet join start "
    "begin suspend end introduce convene donate open buy cut close ban announce put step".split()
)
"""Acts of one occasion: whoever ``is sending`` has decided to; whoever ``is building`` only says how things are."""


class Speaking(NamedTuple):
    """Who says it, as far as it counts: their part in the event and the kind of turn."""

    voice: str
    turn: str


VERB_KINDS = (*VERBS, "unlisted", "other", "none")
NAMES: tuple[str, ...] = (
    "bias",
    *(f"cue {kind}" for kind in KINDS),
    *(f"under {kind}" for kind in KINDS),
    *(f"before {kind}" for kind in KINDS),
    *(f"subject {kind}" for kind in SUBJECTS),
    *(f"verb {kind}" for kind in VERB_KINDS),
    *(f"{cue}: {subject}" for cue in ("future", "duty") for subject in SUBJECTS),
    *(f"{cue}: {verb}" for cue in ("future", "duty") for verb in VERB_KINDS),
    *(f"{kind} by {who}" for kind in ("calls", "expects", "confident", "tasked", "matters") for who in ("i", "we")),
    *(f"{kind}: {who}" for kind in KINDS for who in WHO),
    *(f"{kind}: {verb}" for kind in KINDS for verb in VERB_KINDS),
    *(f"{subject}: {verb}" for subject in ("we", "I", "thing", "body", "it") for verb in VERB_KINDS),
    "ing",
    "sets out",
    "negated",
    "asks",
    "complement",
    "no complement",
    "reaches back",
    "leads",
    "if",
    "when",
    "hedged",
    "hopes",
    "past",
    "then",
    "relative",
    "subordinate",
    "nested",
    "said",
    "due",
    "quoted",
    "continue",
    "support",
    "assurance",
    "talk",
    "own affair",
    "attitude",
    "was done",
    "long",
    "short",
    "starts late",
    "piece of a sentence",
    "voice principal",
    "voice moderator",
    "voice unknown",
    *(f"turn {kind}" for kind in KINDS_OF_TURN),
)
PLACES = {name: at for at, name in enumerate(NAMES)}
_SURE = frozenset({"confident", "expects"})
_OWN_VOICE = lazy_re(r"I|we")
_COMPLEMENT = lazy_re(
    r",?\s+(?:also\s+|very\s+much\s+)?(?:(?:that|to)\b|(?:we|they|he|she|it|all|our|the|more|further|new|[A-Z]\w+)[\s'’])"
)
_ASKING = frozenset({"calls", "expects", "confident", "tasked", "matters"})
_CALLER = lazy_re(
    r"\b(?P<who>I|we)(?:['’](?:d|ve|re|m))?\s*(?:(?:also|would|both|do|have|again|are|am|now|still|really|very"
    r"|all|must|strongly|\w+ly)\s+)*$",
    re.IGNORECASE,
)
_FUTURE = frozenset({"will", "going", "under way"})
_DUTY = frozenset({"must", "should", "need", "matters"})


def signs(flat: str, clause: Clause, speaking: Speaking) -> list[int]:
    """Give the places in `NAMES` of the signs that a clause has, each once, in no order."""
    told = {"bias"}
    words = flat[clause.start : clause.end]
    cue, before = clause.at, flat[clause.start : clause.at.start]
    told.add(f"cue {cue.kind}")
    told.update(f"under {one.kind}" for one in clause.cues[: clause.head])
    told.update(f"before {one.kind}" for one in clause.cues[clause.head + 1 :])
    subject = subject_kind(name_meant(flat, clause) or clause.subject)
    told.add(f"subject {subject}")
    verbs = _verbs(flat, clause)
    if cue.kind in _SURE and _OWN_VOICE.fullmatch(subject):
        told.add("complement" if _COMPLEMENT.match(flat, cue.end) else "no complement")
    told.update(f"verb {kind}" for kind in verbs)
    told.add(f"{cue.kind}: {part(subject)}")
    told.update(f"{cue.kind}: {kind}" for kind in verbs)
    if cue.kind in _FUTURE or cue.kind in _DUTY:
        group = "future" if cue.kind in _FUTURE else "duty"
        told.add(f"{group}: {subject}")
        told.update(f"{group}: {kind}" for kind in verbs)
    if subject in {"we", "I", "thing", "body", "it"}:
        told.update(f"{subject}: {kind}" for kind in verbs)
    if cue.kind in _ASKING and (caller := _CALLER.search(before)) is not None:
        told.add(f"{cue.kind} by {caller['who'].lower()}")
    for over in clause.cues[: clause.head]:
        if over.kind in _ASKING and (caller := _CALLER.search(flat, clause.start, over.start)) is not None:
            told.add(f"{over.kind} by {caller['who'].lower()}")
    held, held_before = _words(words), _words(before)
    behind = flat[max(cue.start - len(" not "), clause.start) : clause.acts + len(clause.verb)]
    told.update(
        name
        for name, there in (
            ("ing", clause.verb.endswith("ing")),
            ("negated", _NEGATED.search(behind)),
            ("asks", flat.endswith("?")),
            ("reaches back", BACK.match(flat, clause.acts)),
            ("leads", _leads(before, clause.subject)),
            ("if", _has(_IF, words, held)),
            ("when", _has(_WHEN, words, held)),
            ("hedged", _has(_HEDGE, before, held_before)),
            ("sets out", cue.kind == "under way" and stem(clause.verb) in _SETS_OUT),
            ("hopes", _has(_HOPE, words, held)),
            ("past", _has(_PAST, before, held_before)),
            ("then", _has(_THEN, words, held)),
            ("relative", _has(_RELATIVE, before, held_before) or _has(_BARE_RELATIVE, before, held_before)),
            ("subordinate", _has(_SUBORDINATE, before, held_before)),
            ("nested", _has(_NESTED, before, held_before)),
            ("said", _has(_SAID, before, held_before)),
            ("due", _has(_DUE, words, held)),
            ("quoted", _QUOTED.search(before)),
            ("continue", "continu" in behind.lower() or "keep" in behind.lower()),
            ("support", SUPPORT.search(words)),
            ("assurance", ASSURANCE.search(flat, cue.start, clause.end)),
            (
                "talk",
                TALK.search(flat, cue.start, clause.end)
                or (subject == "we" and CALLED.search(flat, cue.start, clause.end)),
            ),
            ("own affair", _OWN_AFFAIR.search(flat, cue.start, clause.end)),
            ("attitude", _ATTITUDE.match(flat, clause.acts)),
            ("was done", _WAS_DONE.search(flat, cue.end, clause.end) or _WAS_DONE.search(flat, clause.end)),
            ("long", words.count(" ") >= LONG),
            ("short", words.count(" ") < SHORT),
            ("starts late", cue.start - clause.start > _LATE),
            ("piece of a sentence", clause.end - clause.start < len(flat) - 1),
            (f"voice {speaking.voice}", True),
            (f"turn {speaking.turn}", True),
        )
        if there
    )
    return [PLACES[name] for name in told if name in PLACES]


def _words(text: str) -> frozenset[str]:
    """Give the words of a text in small letters, or all that any gate asks for where that cannot be told by these."""
    return _EVERY if _ODD.search(text) else frozenset(_WORD.findall(text.lower()))


def _has(pattern: re.Pattern[str], text: str, held: frozenset[str]) -> bool:
    return not _GATES[pattern].isdisjoint(held) and pattern.search(text) is not None


_LATE = 80
"""Characters before the first cue from which it comes late."""


_FUNCTION = frozenset(
    "the a an this that these those what which who whom whose where when why how if as at by for from in into of "
    "off on onto out over "
    "through up with without and or but because than then there here it we i you he she they them us me him her "
    "his its our your their my "
    "no not some any all both each every many more most much one two three other another such is are was were "
    "would could can may might "
    "has had back ahead part very too also even something everything nothing anything sure able".split()
)
_BARE_VERB = frozenset({"will", "going", "must", "should", "need", "under way"})
_TO = lazy_re(r"(?:\b[Tt]o|\bon|\bfrom)\s+(?:(?:not|also|\w+ly|continue\s+to|be|keep|start|begin)\s+)*$")


def _verbs(flat: str, clause: Clause) -> list[str]:
    """Give the classes of a clause's verb; one that no list has is an act where only a verb can stand."""
    word = clause.verb.lower()
    if not word or word in _FUNCTION:
        return ["none"]
    own = stem(word)
    known = [kind for kind, stems in VERBS.items() if own in stems]
    where = flat.find(clause.verb, clause.acts)
    verb_stands = (
        clause.at.kind in _BARE_VERB or _TO.search(flat, max(where - _REACH, clause.at.start), where) is not None
    )
    if not verb_stands and clause.at.kind != "matters":
        return ["other"]
    return known or (["unlisted"] if word.isalpha() else ["other"])


_REACH = 30
"""Characters before a verb in which its ``to`` stands."""


_LEADING = lazy_re(
    r"^(?:(?:And|But|So|Well|Now|Look|Again|Also|First|Second|Third|Finally|Lastly|Further|Then|Therefore|Yes|No"
    r"|Yeah|Thirdly|Secondly|and|but|so|"
    r"In\s+addition|Of\s+course|of\s+course|Obviously|Certainly|And\s+that[’']s\s+why|That[’']s\s+why"
    r"|As\s+I\s+said)\b[,:]?\s*)*"
    r"(?:[^,;]{1,60},\s*|(?:Today|Tomorrow|Tonight|Now)\s+)?(?:the\s+|The\s+)?$"
)


def _leads(before: str, subject: str) -> bool:
    """Tell whether the subject leads the clause, after nothing but joining words and one phrase of time or place."""
    at = before.rfind(subject) if subject else len(before.rstrip())
    return at >= 0 and _LEADING.match(before[:at]) is not None
