"""Who conducted a talk, as a line or a sentence above or below it says: ``Propos recueillis par Dana Reyes``.

One table of forms for talks with labels and without. It tells who asks where it names one person, to whom no second is
joined, and whom the answers do not call by another name.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import COUNTRY_WORDS, HONORIFICS, PARTICLES, ROLE_WORDS, UPPER
from onrecord.grammar.labels.offices import is_person
from onrecord.grammar.labels.tongues import OUTLETS
from onrecord.model import Span
from onrecord.reading.names.introductions import is_personal
from onrecord.reading.names.names import same_name
from onrecord.reading.names.selfabroad import is_outlet
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

    Told = tuple[str, Span]

B = r"[ \u00a0]+"
WORD = rf"[{UPPER}][\w’'-]+"
LINKS = "|".join(sorted(PARTICLES))
NAME = rf"{WORD}(?:{B}(?:(?:{LINKS}){B}){{0,2}}(?:{WORD}|[{UPPER}]\.)){{1,3}}"
_WHO = rf"(?P<who>{NAME})"
TALK = (
    r"(?:interview|intervista|entrevista|entretien|gespräch|gesprek|wywiad|rozmow[ęa]|intervju|rozhovor|razgovor|"
    r"interjú)"
)
_TOOK = (
    rf"(?:(?:(?:the{B})?(?:interview|conversation)(?:{B}was)?{B})?conducted{B}by|interviewed{B}by|"
    rf"(?:propos|entretien|interview){B}(?:recueillis?|réalisée?|menée?|conduite?){B}par|interviewée?{B}par|"
    rf"(?:(?:testo|intervista){B}(?:raccolt[oa]|realizzat[oa])|intervistat[oa]){B}d[ai]|a{B}cura{B}di|"
    rf"(?:entrevista{B}(?:realizada|hecha|conduzida|feita)|entrevistad[oa]){B}p(?:or|elo|ela)|"
    rf"(?:das|dieses){B}(?:interview|gespräch){B}führten?|die{B}fragen{B}stellten?|"
    rf"(?:{TALK}{B})?(?:przeprowadził[a]?|rozmawiał[a]?)|rozhovor{B}vedl[a]?|"
    rf"het{B}(?:interview|gesprek){B}(?:werd{B})?(?:afgenomen|gevoerd){B}door|"
    rf"(?:интервью{B})?(?:бесед(?:овал[аи]?|у{B}в[её]ла?)|брал[а]?{B}интервью|взяла?|провела?|пров[её]л)|"
    rf"вопросы{B}задавала?|розмов(?:ляв|ляла|у{B}в[іе]ла?))"
)
_STEMS = (
    "interview conversation conducted recueilli entretien raccolt cura intervist entrevist führte stellte przeprowadzi "
    "rozmawia vedl gevoerd afgenomen бесед интервью вопросы розмов"
).split()
_LINE = lazy_re(
    rf"^[ \t(\[*_–—-]{{0,6}}(?i:{_TOOK}|(?P<bare>interview{B}(?:by|par)|entrevista{B}por)):?{B}{_WHO}"
    rf"(?:(?:,{B}|{B}[(–—-][ \u00a0]?)[^\n.;:]{{2,90}})?[ \t.)\]*_]{{0,6}}$",
    re.MULTILINE,
)
"""A line that says nothing else: an office or an outlet may stand behind the name."""
_TO = lazy_re(rf"\b(?i:{TALK}){B}(?i:di|von|par|por|de){B}{_WHO}(?={B}(?:al?|all[’']\w+|allo|alla|ai|con|avec|mit)\b)")
SAID = (
    lazy_re(rf"\b(?i:{_TOOK}):?{B}{_WHO}"),
    _TO,
    lazy_re(
        rf"^(?:(?i:interview|conversation|questions?|talk){B}by:?|[(*_]*(?i:interview(?:er)?|intervista|entrevista|"
        rf"questions|texto?):){B}{_WHO}(?!{B}(?i:on|about|at|in|talks|says|speaks|over|über|zu|sur|sobre|su|discusses)\b)",
        re.MULTILINE,
    ),
    lazy_re(rf"^[(*_]*(?i:di|de|von|par|por|by){B}{_WHO}[)*_.]*$", re.MULTILINE),
)
"""What the head of an interview without labels says: ``Intervista di Dana Reyes al ministro``."""
_TITLE = lazy_re(r"\s*(?i:interview):[^\n]*")
"""``Interview: Dana Reyes``, as a document's title: it is she who answers."""
_TRADE = (
    r"(?:journalists?|editors?(?:[- ]in[- ]chief)?|correspondents?|reporters?|columnists?|anchor(?:man|woman)?|"
    r"presenters?|interviewers?|hosts?|TV host)"
)
_TRADE_ABROAD = (
    r"(?:beszélget(?:ett|ő\w*)|kérdez(?:te|ett)|riporter\w*|műsorvezető\w*|újságíró\w*|rozmawia(?:ł|ła)?|pyta(?:ł|ła)?|"
    r"redaktor(?:ka|ki)?|dziennikar(?:z|ka)|moderátor(?:ka)?|redaktorka|hovořil[aoi]?|ptal[ao]? se|rozprávala? sa|"
    r"haastatteli|toimittaja|intervjuade|programledare|programleder|reporter(?:en)?|interviewede|vært(?:en)?|"
    r"moderatorul|jurnalistul|realizator(?:ul)?|беседовал[аи]?|беседует|ведущ(?:ий|ая)|журналист(?:ка)?|"
    r"розмовля(?:в|ла|є)|ведуч(?:ий|а)|voditelj(?:ica)?|novinar(?:ka)?|razgovarao|razgovarala|δημοσιογράφος)"
)
TRADES = (
    lazy_re(rf"\b(?i:{_TRADE})(?:[,:]|{B}is)?{B}{_WHO}"),
    lazy_re(rf"\b{_WHO},{B}(?:[\w’'.-]{{1,40}}{B}){{0,6}}?{_TRADE}\b(?!,?{B}{NAME})"),
    lazy_re(
        rf"\b(?i:interview(?:ed)?|conversation|conducted|recorded|questions?|talk|asked|prepared|led){B}(?:\w+{B})?by:?{B}{_WHO}"
    ),
    lazy_re(rf"(?<![\w’'-]){_WHO}{B}(?i:{_TRADE_ABROAD})(?!\w)"),
    lazy_re(rf"(?<!\w)(?i:{_TRADE_ABROAD}):?{B}{_WHO}"),
)
"""``the editor Dana Reyes``, ``Dana Reyes, the paper's correspondent``, ``Reyes Dana beszélgetett Falk Ivóval``."""
_SORT = (
    rf"(?:(?:the|his|her|its){B})?(?:[\w’'-]+{B}){{0,2}}?(?:newspaper|daily|weekly|magazine|channel|television|tv|radio|station|"
    rf"program(?:me)?|network|(?:news{B})?agency|broadcaster|broadcast|show)\b"
)
_INTERVIEW = r"^(?:[^\n]{0,60}[ \u00a0])?(?i:interview)(?:[’']s)?\b"
_NO_WORK = r"(?!(?i:about|book|film|novel|written|directed|edited|photo\w*|produced|followed|report|article)\b)"
_TITLED = (
    lazy_re(
        rf"{_INTERVIEW}(?!{B}(?i:with)\b)[^\n]{{2,160}}?{B}(?i:to|with|by){B}(?i:(?:the{B})?{_TRADE}){B}{_WHO}",
        re.MULTILINE,
    ),
    lazy_re(
        rf"{_INTERVIEW}{B}(?i:(?:given|granted){B}by|of){B}[^\n]{{2,160}}?,?{B}(?i:to|with){B}{_WHO}"
        rf"(?=,?{B}(?i:on|of|from|for){B}(?i:{_SORT}))",
        re.MULTILINE,
    ),
    lazy_re(
        rf"{_INTERVIEW}{B}(?i:with|of){B}(?:{_NO_WORK}[^\s]+{B}){{1,16}}?(?i:by){B}{_WHO}"
        rf"(?=[ \u00a0]*(?:$|[,(|–—-])|{B}(?i:on|of|from|for)\b)",
        re.MULTILINE,
    ),
)
"""What the title of an interview says: ``Interview with the Minister by Dana Reyes``, ``Interview given by M. Falk to
Dana Reyes on the radio``. A name alone behind ``with`` or ``to`` may be of who answers, or an outlet's."""
_AND = r"(?:and|und|et|en|e|y|i|a|og|och|и|та|&)"
_MORE = lazy_re(
    rf",?{B}{_AND}{B}{WORD}|[ \u00a0]?/[ \u00a0]?{WORD}|,{B}(?P<next>{NAME})|\n[ \t]*{_AND}{B}{WORD}{B}{WORD}"
    rf"|(?:,{B}|{B}[(–—-])[^\n.;:!?]{{0,90}}?{B}{_AND}{B}{WORD}{B}{WORD}"
)
_PICTURE = lazy_re(
    r"\b(?:photo\w*|foto\w*|picture|image|bild\w*|video|illustra\w*|disegn\w*|translat\w*|traduzion\w*|tradu\w*|übersetz\w*)"
    r"\b\W{0,6}(?:[Cc]redit\W{0,3})?\Z",
    re.IGNORECASE,
)
"""What stands before the name of whoever took the picture."""
_GREETS = lazy_re(
    rf"\b(?:[Tt]hank you|[Tt]hanks|[Gg]ood (?:morning|afternoon|evening|day)|[Hh]ello|[Hh]i|[Mm]orning),? "
    rf"(?P<name>{WORD})[,.!]"
)
_AT_END = lazy_re(rf", (?P<name>{WORD})[.!?]")
AGAIN = 2
"""Times, at least, that answers have the same word behind a comma at the end of a sentence."""
HEADING = 90
BELOW = 1_500
"""Code points at the end of a page in which such a line stands below a talk."""


def credited(page: Page, end: int, last: int) -> Told | None:
    """Give the one person whom the title or a line says to have asked, above a talk or right below it.

    Args:
        page: the document.
        end: where the first label begins.
        last: where the last does; a line without a stop behind it is a heading, perhaps of another talk.
    """
    titled = _one(
        found for form in _TITLED for found in form.finditer(page.text, 0, end) if _is_title(page, found.start("who"))
    )
    if titled is not None:
        return titled
    tail = max(end, len(page.text) - BELOW)
    regions = [each for each in ((0, end), (tail, len(page.text))) if any(page.low.find(s, *each) >= 0 for s in _STEMS)]
    return _one(
        found
        for start, stop in regions
        for found in _LINE.finditer(page.text, start, stop)
        # below a talk a bare credit, and one below a heading, may be another's, which the site offers
        if not (start and (found["bare"] or any(map(_is_heading, page.text[last : found.start()].split("\n")[1:]))))
    )


def conductor(
    text: str, begin: int, end: int, forms: Iterable[re.Pattern[str]], guests: Sequence[Voice]
) -> Told | None:
    """Give the one person, and none of the guests, whom words above a talk without labels say to have asked."""
    founds = (
        found
        for form in forms
        for found in form.finditer(text, begin, end)
        if not _TITLE.fullmatch(text, 0, found.end())
    )
    return _one(found for found in founds if not any(guest.bears(found["who"]) for guest in guests))


def _one(founds: Iterable[re.Match[str]]) -> Told | None:
    """Give the one person of all that are found; None where there are several, or another is joined to one."""
    told: list[Told] = []
    for found in founds:
        text, name = found.string, " ".join(found["who"].split())
        if not is_somebody(name) or _PICTURE.search(text, max(0, found.start() - 40), found.start()) is not None:
            continue
        if found.re.pattern != _TO.pattern and names_another(text, found.end("who")):
            return None
        told.append((name, Span(*found.span("who"))))
    return told[0] if told and all(same_name(name, told[0][0]) for name, _ in told) else None


def is_somebody(name: str) -> bool:
    """Tell whether words are a person's full name, and no body's, office's or outlet's."""
    return is_person(name) and is_personal(name) and OUTLETS.isdisjoint(name.lower().split())


def names_another(text: str, at: int) -> bool:
    """Tell whether a second name is joined to the one that ends here: after ``and``, a stroke, or a comma alone."""
    found = _MORE.match(text, at)
    return found is not None and (
        found["next"] is None or (is_somebody(found["next"]) and not is_outlet(found["next"]))
    )


def calls_otherwise(text: str, answers: Iterable[tuple[int, int]], name: str) -> bool:
    """Tell whether answers call whoever asks by another name, with thanks or a greeting or again and again."""
    called: Counter[str] = Counter()
    for start, end in answers:
        called.update(each["name"] for each in _AT_END.finditer(text, start, end))
        called.update(dict.fromkeys((each["name"] for each in _GREETS.finditer(text, start, end)), AGAIN))
    others = {
        word
        for word, number in called.items()
        if number >= AGAIN and fold(word) not in COUNTRY_WORDS | ROLE_WORDS | HONORIFICS
    }
    return not others.issubset(name.split())


def _is_title(page: Page, at: int) -> bool:
    """Tell whether a place stands in a heading of the page, or in its first line if nothing shows its headings."""
    index = page.line_at(at)
    if page.headings:
        return page.is_heading(page.lines[index])
    return not page.text[: page.lines[index].start].strip()


def _is_heading(line: str) -> bool:
    line = line.strip()
    ends = (".", "?", "!", "…", "»", "”", '"', ")", "]", "*", "_")
    return bool(line) and len(line) < HEADING and not line.endswith(ends)
