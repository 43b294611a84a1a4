"""Lines of a sitting's record that nobody says: how it goes on, what is agreed to, the words of a motion.

``Amendment withdrawn.`` and ``The house was closed.`` are sentences that anybody may say. Such a line is nobody's words
only as a paragraph of its own at the end of a turn, in a document that shows by more than it that it records a sitting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from onrecord.grammar.dates import is_clock
from onrecord.grammar.labels import parse_label
from onrecord.grammar.notes import is_note, is_stage
from onrecord.grammar.offices import is_full_name, is_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reading.candidates import Candidate
    from onrecord.reading.page import Page

Form = Literal["sure", "timed", "sitting", "vote"]
"""How such a line is told: so that nobody would say it, with a clock time, or as anybody may say it, of the sitting or
of what is put to the vote."""

LONGEST = 90
"""Characters of such a line."""
OTHERS = 2
"""Other lines that tell of a sitting, at least, where its head does not."""
RUN = 6
"""Lines between such a line and the label below it that are told too."""
HEAD = 3000
"""Characters of a document's head that are looked at."""
_TIME = r"\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?"
_SITTING = re.compile(
    rf"(?:[•·*-][ \u00a0]?)?(?P<open>[(\[])?(?P<so>whereupon,? )?(?:(?P<time0>at {_TIME},? )?the|\d{{1,2}}[:.]\d\d) "
    r"(?:(?:meeting|session|hearing|proceedings?|sitting|debate)|"
    r"(?P<body>committee|council|subcommittee|court|tribunal|house|senate|assembly))"
    r"(?![^.?!:]{0,25} (?:is|are|will|be|stands|has|have|had|not|never|who|that|which|when) )[^.?!:]{0,40} "
    r"(?:rose|adjourned|suspended|resumed|recessed|called to order|(?P<ends>concluded|closed|ended))"
    r"(?P<time> (?:at|until|till) \d[^?!]{0,80})?[.)\]]*"
    r"|(?:Meeting|Sitting|Session|Debate) (?:suspended|closed|adjourned|continued in private)[^.?!:]{0,40}"
    r"(?P<time2> (?:at|until) \d[^?!]{0,30})?\.?"
    r"|On resuming(?P<dash>[—–-]*)",
    re.IGNORECASE,
)
"""``The meeting rose at 12.10 p.m.``"""
_VOTE = re.compile(
    r"(?:Motion|Amendment|Bill|Clause|Schedule|Resolution)s?(?: \d{1,4})?(?: put)?,?(?: (?:and|by leave),?)? "
    r"(?:moved|(?:dis)?agreed(?: to)?|withdrawn|negatived|proposed|not moved)[.,—–-]{0,2}"
    r"|Question (?:put|proposed|(?:put,? and |put,? )?(?:agreed to|negatived))[.,—–-]{0,2}"
    r"|Members (?P<sure>indicated (?:agreement|disagreement|assent))\.?|Members (?:agreed|disagreed)\.?",
    re.IGNORECASE,
)
"""``Motion agreed to.``; a question that is withdrawn is counsel's."""
_BEHIND = re.compile(
    r"[^?!:]{4,90} (?:took|resumed|returned to) the (?-i:Chair)\.|(?P<sure>(?:\w+ )?members? interjecting[—–.-]*)|"
    r"(?:(?:several|some|many|other|honourable|hon\.?) ){1,3}(?:members|senators|deputies)[ ,–—-]{1,5}rose[ .–—-]*",
    re.IGNORECASE,
)
"""The same, told behind a name or a number: tried only on lines that end so, since it begins as any line does."""
_PROCEEDS_ABROAD = re.compile(
    r"La (?:seduta|séance|sesión|sessão)\b[^?!]{0,80}\b\d{1,2}(?:[:.,h ]\d\d)?(?: heures| horas)?\.?|"
    r"(?:La séance|La réunion|La seduta|La riunione|L[’']audizione) (?:est (?:ouverte|levée|suspendue)|s[’']achève|"
    r"(?:comincia|inizia|termina|è (?:tolta|sospesa|aperta)))[^?!:]{0,60}\.|"
    r"Se (?:abre|levanta|reanuda|suspende) la sesión[^?!:]{0,60}\.|A sessão (?:é|foi) [^?!:]{0,60}\d[^?!:]{0,20}\.|"
    r"[(]?(?:Schluss|Beginn|Ende)(?: der Sitzung)?: \d{1,2}[.:]\d\d(?: Uhr)?[)]?|"
    r"(?:Keskustelu|Yleiskeskustelu|Asian käsittely|Täysistunto|Istunto) (?:päättyi|keskeytettiin)[^?!:]{0,30}\.|"
    r"Møtet (?:hevet|slutt|satt)[^?!:]{0,20}\d{1,2}\.\d\d\.?|Sammanträdet (?:avslutades|ajournerades)[^?!:]{0,30}\d\.?"
)
"""``La seduta, sospesa alle 15,40, è ripresa alle 16,30.``, ``La séance est levée à dix heures.``"""
_MOTION = re.compile(
    r"(?:That\b(?![’']| (?:is|was|are|were|will|would|has|had|can|could|may|might|must|should|does|did)\b)|"
    r"(?:Resolved|Ordered)(?:[,:]| that\b)|(?:Motion made|(?:Question|Amendment) (?:again )?proposed)(?:[,:—–-]| to\b))"
    r"[^\n]{20,2000}"
    r"[.,][*_]?[ \u00a0]?[—–-]{1,2}[ \u00a0]?(?:\[(?P<who>[^\[\]\n]{4,60})\]|\((?P<who2>[^()\n]{4,60})\))\.?"
)
"""``That the draft regulations be approved.—[Dana Reyes.]``: the words of a motion, with who moves it."""
_MOVES = re.compile(
    r"(?<!\bto)(?<!\bwill)(?<!\bcan)(?<!\bmay)(?<!\bmust)(?<!\bwould)(?<!\bcould)(?<!\bshould)(?<!\bshall)(?<!\bmight)"
    r"(?<!\bnot) (?:(?:now |not )?(?:be|do|take note|sit|proceed)|accepts?|acknowledges?|adjourns?|affirms?|"
    r"agrees?|approves?|authorises?|authorizes?|believes?|calls?|celebrates?|commends?|condemns?|congratulates?|considers?|"
    r"declares?|deplores?|directs?|endorses?|expresses|grants?|invites?|notes?|orders?|recogni[sz]es?|recommends?|"
    r"regrets?|rejects?|requests?|resolves?|supports?|takes note|thanks|urges?|welcomes?)\b"
)
"""What a motion would have the chamber do: ``be approved``, ``notes``."""
_NOISES = ("Applause", "Laughter", "Cheers", "Cheering", "Uproar", "Disorder", "Interruption", "Interruptions")
"""What a chamber does, behind a word that tells how: ``Prolonged Applause``."""
_ADVERT = re.compile(
    r"(?:get|receive) (?:the |all )?(?:latest|breaking|top) (?:news|stories|updates)\b[^?!:]{0,60}"
    r"\b(?:mobile|phone|inbox|whatsapp|telegram|e-?mail)\b[^?!:]{0,80}(?<!\.)|"
    r"advertisement|(?:story|article) continues below(?: (?:this )?advertisement)?",
    re.IGNORECASE,
)
"""``Get breaking news on your mobile``: without a stop, which whoever writes down speech would set."""
_RECORDS = re.compile(
    r"\b(?:hansard|official report|sitting|parliament(?:ary)?|assembly|senate|legislat\w+|house of|chamber|council|"
    r"(?:sub-?)?committee|congress|plenary|minutes)\b",
    re.IGNORECASE,
)
_COURTS = re.compile(r"\b(?:meeting|session|hearing|court|tribunal|inquiry|proceedings)\b", re.IGNORECASE)
"""What else sits, where nothing is agreed to."""
_TALKS = re.compile(r"\b(?:press|news|media|interview|briefing|podcast|radio|talk)\b", re.IGNORECASE)
"""What may be held in a chamber's name without being a sitting of it."""
_PRESIDES = re.compile(
    r"(?:the |mr\.? |madame? |ms\.? )?(?:(?:deputy|acting|vice|temporary)[ -])*"
    r"(?:chair(?:man|woman|person)?|speaker|convener|president|presiding officer)(?: ?\(.*)?"
)


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
    if found is None and text.rstrip(" —–.-")[-12:].lower().endswith(("chair", "interjecting", "rose")):
        found = _BEHIND.fullmatch(text)
    if found is None:
        return None
    return "sure" if found["sure"] else "vote"


def proceeds(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a line tells how the meeting goes on, and nobody says it.

    Args:
        page: the document.
        index: of the line.
        labels: those that begin on each line.
    """
    form = form_of(page.line_text(page.lines[index]))
    if form is None or form == "sure":
        return form is not None
    if not _is_own(page, index, labels):
        return False
    ends = _ends_turn(page, index, labels)
    if form == "timed" and ends:
        return True
    return (ends or form == "timed") and _is_record(page, index, labels, form)


def _is_own(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a line is a paragraph of its own, and not the first below a label."""
    line = page.lines[index]
    if index:
        above = page.lines[index - 1]
        if any(label.body > above.end for label in labels.get(index - 1, ())):
            return False
        text = page.line_text(above)
        if not (line.gap or (not page.wrapped and (page.ends_sentence(above) or is_clock(text)))):
            return False
    if index + 1 == len(page.lines) or not page.wrapped or index + 1 in labels:
        return True
    below = page.lines[index + 1]
    return below.gap > 0 or not any(map(str.isalpha, page.line_text(below)))


def _ends_turn(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]]) -> bool:
    """Tell whether a turn ends above a line: a label, a heading or the end stands below it and lines like it."""
    for at in range(index + 1, index + 1 + RUN):
        if at == len(page.lines) or at in labels:
            return True
        line = page.lines[at]
        kind = page.told_kind(line.start)
        if page.is_heading(line) or kind in ("heading", "chrome"):
            return True
        text = page.line_text(line)
        # "Repair of the wall", or a rule
        headed = line.end - line.start <= LONGEST and (not page.ends_sentence(line) or not any(map(str.isalpha, text)))
        if not (
            headed
            or kind is not None
            or is_clock(text)
            or is_note(text)
            or is_motion(text)
            or form_of(text) is not None
        ):
            return False
    return False


def _is_record(page: Page, index: int, labels: Mapping[int, Sequence[Candidate]], form: Form) -> bool:
    """Tell whether a document shows that it records a sitting: its head, other such lines, whoever presides."""
    head = page.text[: min(HEAD, page.lines[next(iter(labels), 0)].start)]
    told = _RECORDS.search(head) or (form != "vote" and _COURTS.search(head))
    if told and _TALKS.search(head) is None:
        return True
    own = page.line_text(page.lines[index]).lower()
    others = [each for each, other in page.proceedings.items() if each != own and (form != "vote" or other == "vote")]
    return len(others) >= OTHERS or any(_PRESIDES.fullmatch(each.key) for found in labels.values() for each in found)


def proceeds_abroad(text: str) -> bool:
    """Tell the same of a line in other languages."""
    return text[0] in "LSA(BEMKYTI" and _PROCEEDS_ABROAD.fullmatch(text) is not None


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
