"""What stands below a talk: end marks, the publisher's boilerplate, contacts, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import clock, is_clock
from onrecord.grammar.labels.notes import is_note
from onrecord.reading.frame.below import (
    block_at,
    ends_sentences,
    follows_sentence,
    is_footnote,
    is_led,
    is_own,
    listed_again,
)
from onrecord.reading.frame.days import day_alone, has_day
from onrecord.reading.frame.nolabels import TYPISTS
from onrecord.reading.frame.sitelines import begins_as_site, is_publishers, is_section
from onrecord.reading.frame.sitewords import CONTACT, OWN
from onrecord.reading.frame.titles import is_notice
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from onrecord.model import SegmentKind
    from onrecord.reading.forms.shape import Candidate
    from onrecord.reading.page.page import Line, Page

END_MARK = lazy_re(
    r"(?:[(\[{]{0,2}end(?: of [\w ]+| transcript(?:ion)?| interview)?(?:[)\]}]{1,2}|\b)|#(?:\s*#)*|\*(?:\s*\*)*$|"
    r"-30-|ends?$|fin$|"
    r"[-–— ]*o+[O0]+o+[-–— ]*$|\*{3,}$|_{3,}|-{3,}|={3,})",
    re.IGNORECASE,
)
_SENTENCE = lazy_re(r"[.?!…,;:—–-][\"'”’“» \u00a0\u202f)\]*_]*$")
_STOPS = lazy_re(r"[.?!…][\"'”’»)\]*_]*$")
_MARK = lazy_re(
    r"#(?: ?#){1,5}|[-–—] ?30 ?[-–—]|"
    r"[-–—* ]{0,4}(?:THE |INTERVIEW |TRANSCRIPT )?END(?:S|ED)?(?: OF [A-Z ]{3,40})?[-–—* .]{0,4}|Ends\.?|"
    r"[-–—]{1,3} ?[Ee]nds? ?[-–—]{1,3}|[(\[{](?![^)\]}]*\b(?i:video|clip|audio|tape|excerpt|quot|song|slide))"
    r"(?:[Ee]nd(?:ed|s)?|END(?:ED|S)?)(?: [\w-]+){0,6}\.?[)\]}]|"
    r"N{3,4}|[-–—_* ]{1,8}[0oO]{3,6}[-–—_* ]{1,8}|"
    r"(?:FIM|ENDE|EINDE|KONIEC|SLUT|LOPPU|KONEC|КОНЕЦ|КІНЕЦЬ|끝|以上)[.\s]?|"
    r"[(\[（](?:Fin|Fine|Fim|Ende|Schluss|Einde|Koniec|Slut|Konec|Конец|La séance est levée|Se levanta la sesión|"
    r"Encerra-se|La seduta (?:termina|è tolta)|以上|了|끝)(?![^()]*[?])[^()（）]{0,60}[)\]）]|"
    r"(?i:(?:end|conclusion|close) of (?:the )?(?:(?:press|news|media) (?:conference|briefing)|interview|briefing|"
    rf"transcript|transcription|recording|session|call|event|questions and answers|q&a))\.?|{TYPISTS}"
)
"""What stands alone on a line where a talk is over."""
_ENDS_ON = lazy_re(r"(?:Ends?|ENDS?)[ \u00a0]?[/|–—-][ \u00a0]?")
_SURE = lazy_re(
    r"(?:(?i:copyright ?(?:©|\(c\)|\d{4})|© ?(?:copyright )?\d{4})|NOTE: (?=[A-Z])|Citation: |"
    r"Note: The (?:President|Vice|Prime|Secretary|interview|exchange|news|press|following|transcript|text)\b|"
    r"(?:Source|Quelle|Fuente|Fonte|Bron|Kilde|Källa|Źródło|Zdroj)s?[ \u00a0]?:$|"
    r"Content source: |Updates to this page$|(?:This )?[Pp]age (?:was )?last (?:reviewed|updated|modified))",
)
"""How what a publisher adds begins: what stands below it is his too."""
_UPDATED = lazy_re(
    r"(?:(?:This )?[Pp]age )?(?:was )?[Ll]ast (?:updated|modified)(?: (?:at|on))? ?:? ?"
    r"[^.?!:]{0,16}\b\d{4}\b[^.?!]{0,16}"
)
"""All of a line that says when a page was last changed: ``Last updated at 24 September 2031``."""
_ROSE = lazy_re(
    r"(?:The|the) (?:meeting|sitting|session|hearing|committee|council|court|assembly|proceedings?|briefing|"
    r"(?:press|news) conference)(?: was| were)? (?:rose|adjourned|concluded|closed|ended) at \d[^?!]{0,30}|"
    r"[(\[]Whereupon,?(?![^()\[\]]*\b(?:recess|break|lunch))[^()\[\]]{5,200}[)\]]",
    re.IGNORECASE,
)
"""What a record tells of the end of a meeting; the publisher's own stands below."""
_ROSE_ABROAD = lazy_re(
    r"(?:La (?:seduta|riunione|séance|réunion)|L[’']audizione|A (?:sessão|reunião)|(?:Die )?Sitzung|Posiedzenie|Møtet|"
    r"Sammanträdet|Mødet|Schůze|Schôdza) (?:termina|terminata|è tolta|si chiude|est levée|s[’']achève|(?:é|"
    r"foi) encerrada|"
    r"termina|schließt|endete?|geschlossen|zakończy\w+|zakończono|hevet|slutt|avslutades|sluttede|hævet|skončila|ukončena)"
    r"[^?!:]{0,50}|(?:Koniec posiedzenia|Se levanta la sesión|Schluss der Sitzung)[^?!]{0,50}"
)
"""The same in other languages: ``La seduta termina alle 15.``"""
_HOUR = lazy_re(
    r"[(\[](?:Son las?|Es la(?: hora)?|Eran las?|São|Eram) \d{1,2}(?:[:.h]| y )?(?:\d\d)?(?: horas)?[)\]]?\.?[)\]]?"
)
"""``(Son las 11:47).``, at the end of a record as at its beginning."""
BEHIND_HOUR = 30
"""Words below such a line, up to which they are a site's."""
BEHIND_MARK = 150
"""Words below such a line, up to which they are no talk though ``we`` and ``our`` are in them."""
AGAIN = 16
"""Characters of a line that is looked for above the talk, at least."""
FAR = 1_500
"""Words from the end in which it is looked for."""
COURTESY = lazy_re(r"(?:thank|thanks|bye|good|yes|no|okay|ok|sure|right|gracias|danke|merci)\b", re.IGNORECASE)
_SPOKEN = lazy_re(r"\b(?:I|I[’']m|my|we|our|thank|thanks)\b")
TAIL_WORDS = 9
LINK_WORDS = 3
"""Words of a line that is a link or the name of a section, where nothing parts it from the next."""
BEHIND_HEADING = 100
"""Words below a heading behind the last label, up to which they can be the page's own."""


def tail_of(
    page: Page, start: int, labels: Mapping[int, Sequence[Candidate]], alone: Container[int]
) -> dict[int, SegmentKind]:
    """Place the lines behind the talk, from the last line up to the last that reads like speech.

    Args:
        page: the document.
        start: offset behind the header.
        labels: the labels that begin on a line, by the line's index.
        alone: indices of the lines that hold a label and nothing else.
    """
    placed: dict[int, SegmentKind] = {}
    last = max(labels, default=len(page.lines))
    # Where its words begin, below a label alone on its line: a site's links, or a party, may stand between.
    body = page.line_at(labels[last][-1].body) if labels and last in alone else last
    first = _behind_heading(page, last)
    mark = min(_behind_mark(page, body if labels else 0), _printed_again(page, start, body))
    again = listed_again(page, {page.line_text(page.lines[index]) for index in labels if index in alone}, body)
    mark = min(mark, again.start) if again else mark
    ended = bool(labels) and ends_sentences(page, start, page.lines[last].start)
    listed: set[int] = set()
    for index in range(len(page.lines) - 1, 0, -1):
        line = page.lines[index]
        if line.start < start or index in labels or index - 1 in alone or index == body:
            break
        kind = "chrome" if index >= first else _below(page, index, placed)
        if kind is None and index >= mark:
            kind = "chrome" if index > mark or line.gap else "note"
        if kind is None and ended and index not in listed:
            block = block_at(page, index)
            if not any(at in labels for at in block) and page.lines[block[0]].gap and is_own(page, block):
                listed.update(block)
        if kind is None and placed and is_notice(page.line_text(line), asides=False):
            kind = "chrome"
        if kind is None and index in listed:
            kind = "chrome"
        if kind is None:
            break
        placed[index] = kind
    top = min(placed, default=0)
    while (top in listed and not follows_sentence(page, top)) or (placed.get(top) == "chrome" and is_led(page, top)):
        for index in block_at(page, top):
            placed.pop(index, None)
        top = min(placed, default=0)
    return placed


def is_end_mark(text: str) -> bool:
    """Tell whether a line says that the talk is over and nothing else: ``(Ende: 12.03 Uhr)``."""
    return _MARK.fullmatch(text.strip("*_ ")) is not None


def _behind_heading(page: Page, label: int) -> int:
    """Find the first heading behind the last label below which nobody speaks; past the last line where none is."""
    words, found = 0, len(page.lines)
    for index in range(len(page.lines) - 1, label + 1, -1):
        line = page.lines[index]
        words += len(page.line_text(line).split())
        if page.told_kind(line.start) is None and _SPOKEN.search(page.text, line.start, line.end):
            break
        if words > BEHIND_HEADING:
            break
        if page.is_heading(line):
            found = index
    return found


def _behind_mark(page: Page, label: int) -> int:
    """Find the first line behind the last label that ends the talk or begins what the publisher adds to it."""
    words, said, spoken, sections, found = 0, False, False, 0, len(page.lines)
    for index in range(len(page.lines) - 1, label, -1):
        line = page.lines[index]
        text = page.line_text(line).strip("*_ ")
        apart = line.gap > 0 or (text[:1] in ("(", "[") and page.ends_sentence(page.lines[index - 1]))
        ends = bool(apart and _MARK.fullmatch(text))
        ends = ends or (line.gap > 0 and (_SURE.match(text) is not None or ends_dated(page, line)))
        ends = ends or (_UPDATED.fullmatch(text) is not None and page.ends_sentence(page.lines[index - 1]))
        if line.gap and is_section(text):
            sections += 1
            # Below the first of several such parts a site may say "our" of itself.
            found = index if not spoken or (sections > 1 and words <= BEHIND_MARK) else found
        noted = line.gap > 0 and is_footnote(page, line)
        ends = ends or (noted and not said)  # no sentence stands below but notes
        rose = line.gap > 0 and (_ROSE.fullmatch(text) or _ROSE_ABROAD.fullmatch(text))
        rose = rose or (line.gap > 0 and words <= BEHIND_HOUR and _HOUR.fullmatch(text))
        if rose and (words <= BEHIND_MARK or not spoken):
            found, said = index + 1, False
        elif ends and (words <= BEHIND_MARK or not spoken):
            found, said = index, False
        else:
            said = said or (not noted and text[-1:] in ".!?")
        words += len(text.split())
        spoken = spoken or _SPOKEN.search(text) is not None
        if words > FAR:
            break
    return found


def _printed_again(page: Page, start: int, label: int) -> int:
    """Find the first line below the last label that stands above the talk too: a site prints it around its documents.

    What stands below it is the site's too; nobody ends a talk with the words that stand above it.
    """
    found = last = len(page.lines)
    above = {page.line_text(line) for line in page.lines if line.start < start and line.end - line.start >= AGAIN}
    words = 0
    for index in range(last - 1, label if above else last, -1):
        text = page.line_text(page.lines[index])
        words += len(text.split())
        if words > BEHIND_MARK or _SPOKEN.search(text):
            break
        if text in above and not _ends(text) and _STOPS.search(page.line_text(page.lines[_last_said(page, index)])):
            found = index
    return found


def _last_said(page: Page, index: int) -> int:
    """Give the line above another that ends as a sentence does, or is longer than what sites print there."""
    above = index - 1
    while above and (
        page.told_kind(page.lines[above].start) is not None
        or (
            len(page.line_text(page.lines[above]).split()) <= TAIL_WORDS
            and not _ends(page.line_text(page.lines[above]))
        )
    ):
        above -= 1
    return above


def ends_dated(page: Page, line: Line) -> bool:
    """Tell whether a line is an end mark with a day behind it, ``Ends/Tuesday, June 17, 2031``, and no sentence."""
    marked = _ENDS_ON.match(page.text, line.start, line.end)
    return marked is not None and day_alone(page, line, marked.end()) is not None


def _below(page: Page, index: int, placed: dict[int, SegmentKind]) -> SegmentKind | None:
    """Place one line below the talk; None where it reads like speech."""
    line = page.lines[index]
    text = page.line_text(line)
    told = page.told_kind(line.start)
    if told is not None:
        return told
    if COURTESY.match(text):
        return None
    words = text.split()
    bare = text.strip("*_ ")
    short = len(words) <= TAIL_WORDS and not _ends(bare)
    last = index + 1 == len(page.lines)
    dated = short and has_day(page.text, line.start, line.end)
    if is_clock(bare) or dated or (END_MARK.match(bare) and short) or bare.rstrip(".").lower() == "to be continued":
        return "dateline"
    if len(words) <= LINK_WORDS + 1 and clock(page.text, line.start, line.end):
        return "dateline"  # "Closed 11.12 a.m."
    if len(text) > LINK_WORDS and not any(map(str.isalnum, text)):
        return "dateline"  # ". . . . ."
    stands = bool(line.gap) or last or index + 1 in placed
    if CONTACT.search(text) and len(words) <= TAIL_WORDS and not _ends(bare) and stands and not text[0].islower():
        return "chrome"
    if stands and is_publishers(bare):
        return "chrome"
    if begins_as_site(bare, TAIL_WORDS) and (placed or not _ends(bare) or OWN.match(bare)):
        return "chrome"
    if line.gap:
        return "chrome" if short and not is_note(bare) and (placed or len(words) <= LINK_WORDS + 1) else None
    if short and placed.get(index + 1) == "chrome" and page.lines[index + 1].gap == 0:
        return "chrome"
    is_link = short and len(words) <= LINK_WORDS and bare[:1].isupper() and not page.wrapped
    return "chrome" if is_link and (last or index + 1 in placed) else None


def _ends(text: str) -> bool:
    return _SENTENCE.search(text) is not None
