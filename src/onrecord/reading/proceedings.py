"""Lines of a sitting's record that nobody says: how it goes on, what is agreed to, the words of a motion."""

from __future__ import annotations

import re

_PROCEEDS = re.compile(
    r"(?:[•·*-][ \u00a0]?)?[(\[]?(?:whereupon,? )?(?:(?:at [\d.:]+ ?[ap]\.?m\.?,? )?the|\d{1,2}[:.]\d\d) "
    r"(?:meeting|session|committee|hearing|council|subcommittee|court|tribunal|proceedings?|sitting|debate|house|senate|"
    r"assembly|parliament)"
    r"(?![^.?!:]{0,25} (?:is|are|will|be|stands) )[^.?!:]{0,40} "
    r"(?:rose|adjourned|concluded|closed|ended|suspended|resumed|recessed|called to order)"
    r"(?: (?:at|until|till) \d[^?!]{0,80})?[.)\]]*"
    r"|(?:Meeting|Sitting|Session|Debate) (?:suspended|closed|adjourned|continued in private)[^.?!:]{0,40}"
    r"(?:(?: at| until) \d[^?!]{0,30})?\.?"
    r"|On resuming[—–-]*"
    r"|(?:Motion|Amendment|Question|Bill|Clause|Schedule|Resolution)s?(?: \d{1,4})?(?: put)?,?(?: (?:and|by leave),?)? "
    r"(?:moved|(?:dis)?agreed(?: to)?|withdrawn|negatived|proposed|not moved)[.,—–-]{0,2}"
    r"|Question(?: again)? put\.?"
    r"|Members (?:indicated (?:agreement|disagreement|assent)|agreed|disagreed)\.?",
    re.IGNORECASE,
)
"""``The meeting rose at 12.10 p.m.``: nobody says so."""
_PROCEEDS_BEHIND = re.compile(
    r"[^?!:]{4,90} (?:took|resumed|returned to) the Chair\.|(?:\w+ )?members? interjecting[—–.-]*|"
    r"(?:(?:several|some|many|other|honourable|hon\.?) ){1,3}(?:members|senators|deputies)[ ,–—-]{1,5}rose[ .–—-]*",
    re.IGNORECASE,
)
"""The same, told behind a name or a number: tried only on lines that end so, since it begins as any line does."""
_PROCEEDS_ABROAD = re.compile(
    r"La (?:seduta|séance|sesión|sessão)\b[^?!]{0,80}\b\d{1,2}(?:[:.,h ]\d\d)?(?: heures| horas| minut\w+)?\.?|"
    r"(?:La séance|La réunion|La seduta|La riunione|L[’']audizione) (?:est (?:ouverte|levée|suspendue)|s[’']achève|"
    r"(?:comincia|inizia|termina|è (?:tolta|sospesa|aperta)))[^?!:]{0,60}\.|"
    r"Se (?:abre|levanta|reanuda|suspende|abrió|levantó|reanudó|suspendió) la sesión[^?!:]{0,60}\.|"
    r"A sessão (?:é|foi) [^?!:]{0,60}\d[^?!:]{0,20}\.|"
    r"[(]?(?:Schluss|Beginn|Ende)(?: der Sitzung)?: \d{1,2}[.:]\d\d(?: Uhr)?[)]?|"
    r"(?:Keskustelu|Yleiskeskustelu|Asian käsittely|Täysistunto|Istunto) (?:päättyi|keskeytettiin)[^?!:]{0,30}\.|"
    r"De vergadering (?:wordt|is) (?=[^\n]{0,60}(?:\d|ogenblikken))[^?!:]{0,80}\b"
    r"(?:geschorst|hervat|gesloten|geopend)\.?|"
    r"Møtet (?:hevet|slutt|satt)[^?!:]{0,20}\d{1,2}\.\d\d\.?|Sammanträdet (?:avslutades|ajournerades)[^?!:]{0,30}\d\.?"
)
"""``La seduta, sospesa alle 15,40, è ripresa alle 16,30.``, ``La séance est levée à dix heures.``"""
_MOTION = re.compile(
    r"(?:That|Motion made|Question proposed|Resolved|Ordered|Amendment proposed)\b[^\n]{20,2000}"
    r"[.,][*_]?[ \u00a0]?[—–-]{1,2}[ \u00a0]?(?:\[[^\[\]\n]{4,60}\]|\([^()\n]{4,60}\))\.?"
)
"""``That the draft regulations be approved.—[Dana Reyes.]``: the words of a motion, with who moves it."""


_ADVERT = re.compile(
    r"(?:get|receive) (?:the |our |all )?(?:latest|breaking|top) (?:news|stories|updates)\b[^?!:]{0,60}"
    r"\b(?:mobile|phone|inbox|whatsapp|telegram|e-?mail)\b[^?!:]{0,80}|"
    r"[^?!:]{0,60}\bSMS [\"'‘“]?\w{2,12}[\"'’”]? to \d{4,6}\.?|"
    r"advertisement|(?:story|article) continues below(?: (?:this )?advertisement)?",
    re.IGNORECASE,
)
"""``Get breaking news on your mobile. SMS ‘NEWS’ to 20499``"""


def proceeds(text: str) -> bool:
    """Tell whether a line tells how the meeting goes on."""
    if _PROCEEDS.fullmatch(text) is not None:
        return True
    ends = text.rstrip(" —–.-")[-12:].lower()
    return ends.endswith(("chair", "interjecting", "rose")) and _PROCEEDS_BEHIND.fullmatch(text) is not None


def proceeds_abroad(text: str) -> bool:
    """Tell the same of a line in other languages."""
    return text[0] in "LSA(BEMKYTID" and _PROCEEDS_ABROAD.fullmatch(text) is not None


def is_motion(text: str) -> bool:
    """Tell whether a line holds the words of a motion with whoever moves it behind them."""
    return text[-1] in ".)]" and text[0] in "TMQROA" and _MOTION.fullmatch(text) is not None


def is_advert(text: str) -> bool:
    """Tell whether a line that stands alone inside a talk offers a site's readers its news."""
    return _ADVERT.fullmatch(text) is not None
