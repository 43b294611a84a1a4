"""Lines of a sitting's record that nobody says: how it goes on, what is agreed to, the words of a motion."""

from __future__ import annotations

import re
from typing import Literal

from onrecord.grammar.labels.labels import parse_label
from onrecord.grammar.labels.notes import is_note, is_stage
from onrecord.grammar.labels.offices import is_full_name, is_role
from onrecord.text.lazy import lazy_re

Form = Literal["sure", "timed", "sitting", "vote"]
"""How such a line is told: so that nobody would say it, with a clock time, or as anybody may say it, of the sitting or
of what is put to the vote."""

LONGEST = 90
"""Characters of such a line."""
_TIME = r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?"
_SITTING = lazy_re(
    rf"(?:[•·*-][ \u00a0]?)?(?P<open>[(\[])?(?P<so>whereupon,? )?(?:(?P<time0>at {_TIME},? )?the|\d{{1,2}}[:.]\d\d) "
    r"(?:(?:meeting|session|hearing|proceedings?|sitting|debate)|"
    r"(?P<body>committee|council|subcommittee|court|tribunal|house|senate|assembly|parliament))"
    r"(?![^.?!:]{0,25} (?:is|are|will|be|stands|has|have|had|not|never|who|that|which|when) )[^.?!:]{0,40} "
    r"(?:rose|adjourned|suspended|resumed|recessed|called to order|(?P<ends>concluded|closed|ended))"
    r"(?P<time> (?:at|until|till) \d[^?!]{0,80})?[.)\]]*"
    r"|(?:Meeting|Sitting|Session|Debate) (?:suspended|closed|adjourned|continued in private)[^.?!:]{0,40}"
    r"(?P<time2> (?:at|until) \d[^?!]{0,30})?\.?"
    r"|On resuming(?P<dash>[—–-]*)",
    re.IGNORECASE,
)
"""``The meeting rose at 12.10 p.m.``"""
_VOTE = lazy_re(
    r"(?:Motion|Amendment|Bill|Clause|Schedule|Resolution)s?(?: \d{1,4})?(?: put)?,?(?: (?:and|by leave),?)? "
    r"(?:moved|(?:dis)?agreed(?: to)?|withdrawn|negatived|proposed|not moved)[.,—–-]{0,2}"
    r"|Question (?:(?:again )?put|proposed|(?:put,? and |put,? )?(?:agreed to|negatived))[.,—–-]{0,2}"
    r"|Members (?P<sure>indicated (?:agreement|disagreement|assent))\.?|Members (?:agreed|disagreed)\.?",
    re.IGNORECASE,
)
"""``Motion agreed to.``; a question that is withdrawn is counsel's."""
_BEHIND = lazy_re(
    r"(?P<sure>(?:\w+ )?members? interjecting[—–.-]*)|"
    r"(?:(?:several|some|many|other|honourable|hon\.?) ){1,3}(?:members|senators|deputies)[ ,–—-]{1,5}rose[ .–—-]*",
    re.IGNORECASE,
)
"""The same, told behind a name or a number: tried only on lines that end so, since it begins as any line does."""
_PROCEEDS_ABROAD = lazy_re(
    r"La (?:seduta|séance|sesión|sessão)\b[^?!]{0,80}\b\d{1,2}(?:[:.,h ]\d\d)?(?: heures| horas| minut\w+)?\.?|"
    r"(?:La séance|La réunion|La seduta|La riunione|L[’']audizione) (?:est (?:ouverte|levée|suspendue)|s[’']achève|"
    r"(?:comincia|inizia|termina|è (?:tolta|sospesa|aperta)))[^?!:]{0,60}\.|"
    r"Se (?:abre|levanta|reanuda|suspende|abrió|levantó|reanudó|suspendió) la sesión[^?!:]{0,60}\.|"
    r"A sessão (?:é|foi) [^?!:]{0,60}\d[^?!:]{0,20}\.|"
    r"[(]?(?:Schluss|Beginn|Ende|Unterbrechung|Wiederbeginn)"
    r"(?: der (?:Sitzung|Befragung|Fragestunde|Aussprache|Debatte|Anhörung|Beratung|Vernehmung))?: "
    r"\d{1,2}[.:]\d\d(?: (?:Uhr|bis|–|-|\d{1,2}[.:]\d\d)){0,4}[)]?|"
    r"(?:Keskustelu|Yleiskeskustelu|Asian käsittely|Täysistunto|Istunto) (?:päättyi|keskeytettiin)[^?!:]{0,30}\.|"
    r"De vergadering (?:wordt|is) (?=[^\n]{0,60}(?:\d|ogenblikken))[^?!:]{0,80}\b"
    r"(?:geschorst|hervat|gesloten|geopend)\.?|"
    r"Møtet (?:hevet|slutt|satt)[^?!:]{0,20}\d{1,2}\.\d\d\.?|Sammanträdet (?:avslutades|ajournerades)[^?!:]{0,30}\d\.?"
)
"""``La seduta, sospesa alle 15,40, è ripresa alle 16,30.``, ``La séance est levée à dix heures.``"""
_MOTION = lazy_re(
    r"(?:That\b(?![’']| (?:is|was|are|were|will|would|has|had|can|could|may|might|must|should|does|did)\b)|"
    r"(?:Resolved|Ordered)(?:[,:]| that\b)|(?:Motion made|(?:Question|Amendment) (?:again )?proposed)(?:[,:—–-]| to\b))"
    r"[^\n]{20,2000}"
    r"[.,][*_]?[ \u00a0]?[—–-]{1,2}[ \u00a0]?(?:\[(?P<who>[^\[\]\n]{4,60})\]|\((?P<who2>[^()\n]{4,60})\))\.?"
)
"""``That the draft regulations be approved.—[Dana Reyes.]``: the words of a motion, with who moves it."""
_MOVES = lazy_re(
    r"(?<!\bto)(?<!\bwill)(?<!\bcan)(?<!\bmay)(?<!\bmust)(?<!\bwould)(?<!\bcould)(?<!\bshould)(?<!\bshall)(?<!\bmight)"
    r"(?<!\bnot) (?:(?:now |not )?(?:be|do|take note|sit|proceed)|accepts?|acknowledges?|adjourns?|affirms?|"
    r"agrees?|approves?|authorises?|authorizes?|believes?|calls?|celebrates?|commends?|condemns?|congratulates?|considers?|"
    r"declares?|deplores?|directs?|endorses?|expresses|grants?|invites?|notes?|orders?|recogni[sz]es?|recommends?|"
    r"regrets?|rejects?|requests?|resolves?|supports?|takes note|thanks|urges?|welcomes?)\b"
)
"""What a motion would have the chamber do: ``be approved``, ``notes``."""
_NOISES = ("Applause", "Laughter", "Cheers", "Cheering", "Uproar", "Disorder", "Interruption", "Interruptions")
"""What a chamber does, behind a word that tells how: ``Prolonged Applause``."""
_ADVERT = lazy_re(
    r"(?:get|receive) (?:the |all )?(?:latest|breaking|top) (?:news|stories|updates)\b[^?!:]{0,60}"
    r"\b(?:mobile|phone|inbox|whatsapp|telegram|e-?mail)\b[^?!:]{0,80}(?<!\.)|"
    r"advertisement|(?:story|article) continues below(?: (?:this )?advertisement)?",
    re.IGNORECASE,
)
"""``Get breaking news on your mobile``: without a stop, which whoever writes down speech would set."""


def form_of(text: str) -> Form | None:
    """Tell how a line tells of the way a meeting goes on; None where it does not."""
    first = text.lstrip("•·*-[( \u00a0")[:1]
    if not (first.isupper() or first.isdigit() or text[0] in "(["):
        return None
    sitting = _SITTING.fullmatch(text)
    if sitting is not None:
        if sitting["open"] or sitting["so"] or sitting["dash"]:
            return "sure"
        if sitting["time"] or sitting["time2"] or first.isdigit() or sitting["time0"]:
            return "timed"
        return None if sitting["body"] and sitting["ends"] else "sitting"
    found = _VOTE.fullmatch(text)
    if found is None and text.rstrip(" —–.-")[-12:].lower().endswith(("interjecting", "rose")):
        found = _BEHIND.fullmatch(text)
    if found is None:
        return None
    return "sure" if found["sure"] else "vote"


def proceeds_abroad(text: str) -> bool:
    """Tell the same of a line in other languages."""
    return text[0] in "LSA(BEMKYTIDUW" and _PROCEEDS_ABROAD.fullmatch(text) is not None


def is_motion(text: str) -> bool:
    """Tell whether a line holds the words of a motion with whoever moves it behind them.

    Behind a dash the brackets may hold what the chamber did while somebody spoke: ``That is not true.—[Laughter.]``
    """
    if text[-1] not in ".)]" or text[0] not in "TMQROA":
        return False
    found = _MOTION.fullmatch(text)
    if found is None or not _names(found["who"] or found["who2"]):
        return False
    return text[0] != "T" or _MOVES.search(text) is not None


def _names(inside: str) -> bool:
    """Tell whether brackets hold who moves a motion: a full name, one with an office or form of address, an office."""
    said = inside.strip(" .*_\u00a0")
    if said.endswith(_NOISES) or is_note(f"[{said}]") or is_stage(f"({said})") or not set(':;“”"?!').isdisjoint(said):
        return False
    parts = parse_label(said)
    if parts.name is None:
        return is_role(said)
    return is_full_name(parts.name) or parts.honorific is not None or parts.role is not None


def is_advert(text: str) -> bool:
    """Tell whether a line that stands alone inside a talk offers a site's readers its news."""
    return _ADVERT.fullmatch(text) is not None
