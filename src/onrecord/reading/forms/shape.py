"""What speaks for a label by itself: its words, its type, how it is set off from what is said."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.grammar.labels.abroad import is_abroad, is_floor
from onrecord.grammar.labels.labelasides import MACHINE, TIME, without_asides
from onrecord.grammar.labels.labels import ASKERS, LabelParts
from onrecord.grammar.labels.lexicon import (
    ARTICLES,
    CONNECTORS,
    COUNTRY_WORDS,
    FUNCTION_WORDS,
    GATHERINGS,
    GENERIC,
    HEADINGS,
    HONORIFICS,
    PARTICLES,
    PORTFOLIOS,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.offices import has_role, is_compound, is_name, is_office, is_role, words_of
from onrecord.grammar.labels.tongues import HALL, LINKS
from onrecord.model import Span
from onrecord.reading.forms.eastern import EASTERN_OPENS
from onrecord.reading.forms.smalloutlets import in_outlet
from onrecord.reading.names.names import has_case
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Family = Literal["colon", "stop", "gap", "dash", "line"]

SEAT = 0.3
EASTERN_SCORE = 0.35
"""Lists and headings stand in the same brackets: only what comes back, or stands beside such, is a label."""
FLOOR = 0.9
"""Score of several who call out, by their side or as those who sit there."""
BARELY = 0.01
"""Score of initials that other words look like: only a key above the talk makes them a label."""
_INITIALS = lazy_re(rf"[{UPPER}]{{2,3}}")
SEAT_TOKENS = 4
"""Words that the name of a device or a room has at most, its time among them."""
SIGNS = ".,:;()[]\"'“”’*"
_NAME_ALONE: dict[Family, float] = {"stop": 0.0}
_POSSESSIVE = lazy_re(r"[’']s\b")
_SALUTATION = lazy_re(
    r"(?:dear|ladies|gentlemen|thanks?|thank you|good (?:morning|afternoon|evening)|excellenc|colleagues|"
    r"friends|hello|hi|(?:first|second|third|next|last)(?:ly)?(?=,)|"
    r"(?:our |the )?(?:first|second|third|fourth|next|last|final|another) (?:question|one|up)|"
    r"(?:primera|siguiente|última) pregunta|(?:première|prochaine|dernière) question|(?:erste|nächste|letzte) frage)\b",
    re.IGNORECASE,
)
"""How words to others begin, and calls: ``First question, Dana Reyes, Harbour Wire.``"""
_INNER_STOP = lazy_re(r"\b([^\W\d_]{3,})[.?!]\s")
_STOPPED = HONORIFICS | frozenset(
    "sec usec asec sen gov rep gen capt col sgt adm amb maj cpl supt insp det brig cmdr vors asst dep dept "
    "atty exec dir comdr pres fmr "
    "inc corp ltd plc llc bros cie mag mgr ing judr phdr mudr rndr dott inż lic arq avv "
    "abg labg mmag ddr stv parl".split()
)
"""Words that a full stop ends inside a label."""
_FIRMS = frozenset("inc corp ltd llc llp company corporation".split())
ABBREVIATED = 4
"""Letters, at most, of a word in capitals that a full stop shortens."""
SHORTENED = 2
"""Letters, at most, of a word that a stop before a hyphen is taken to shorten."""
MAX_TOKENS = 14
LOOSE = 5
"""Small words that no list has, at most, in an office that a language without prepositions makes of them."""
JOINED_PARTICLE = lazy_re(rf"[a-z]{{1,3}}[-’']?[{UPPER}]|(?:d[ae]|a|ne|su)ll[’'][{UPPER}]")
"""``al-Sahili``, ``d'Orsay``, ``deVries``, ``dell'Isola``."""
LOWER_IN_LABELS = (
    HALL
    | {"z", "ze", "із", "зі", "из"}
    | PARTICLES
    | CONNECTORS
    | ROLE_WORDS
    | PORTFOLIOS
    | GENERIC
    | COUNTRY_WORDS
    | HONORIFICS
)
_ASKS = ASKERS - {"question"}
"""``Frage Lenz``; ``Question Time`` is no label."""
_INITIAL = lazy_re(rf"[{UPPER}]\.(?:[{UPPER}]\.)?[{UPPER}]\w")
"""``Т.Олегов``: an initial written together with the name."""
_NAME_STOP = lazy_re(r"\([^().]{4,60}\. [^()]{2,40}\)")
"""``(Dario Lemos. Bloco/NV)`` behind an office."""
COUNTED = (
    r"(?:Anf|Anförande|Inlägg|Innlegg|Indlæg|Puheenvuoro|Intervención|Intervention|Intervento|Rede|Nr|Nº|N°)"
    r"\.?[ \u00a0]\d{1,4}[.)]?[ \t\u00a0]+|"
    rf"\d{{1,2}}\.\d\d[ \t\u00a0]+(?=[{UPPER}][^\W\d_]+[ \u00a0][{UPPER}])"
)
"""``Anf. 2 DANA REYES (HB):``, ``16.03 Dana Reyes:``, a speech by its number or its time in the sitting."""
QUESTION_BY = lazy_re(r"(?:follow-up )?question by (?=\S)", re.IGNORECASE)
"""``Question by Dana Reyes (Harbour Radio)``"""
SMALL_ASIDE = lazy_re(r",[ \u00a0][a-z][^,]*$|(?<=\)),[ \u00a0][^,]*$")
"""``, on behalf of the Harbour Group``: what a label that ends in a full stop and a dash may have behind the name."""


class Candidate(msgspec.Struct):
    """A place where a label may stand.

    Attributes:
        line: index of the line in the page.
        core: the label without its delimiter and time marks around it.
        end: code point after the delimiter.
        body: first code point of what is said, which may lie on a later line.
        family: how the label is set off from the words.
        parts: the label taken apart.
        key: the label folded, equal for labels that say the same.
        score: what speaks for it so far; `ACCEPT` is enough.
        aside: whether the words are in brackets with it, and the one who spoke before goes on behind them.
    """

    line: int
    core: Span
    end: int
    body: int
    family: Family
    parts: LabelParts
    key: str
    score: float = 0.0
    upper: bool = False
    timed: bool = False
    bold: bool = False
    aside: bool = False


def bends(tokens: list[str]) -> bool:
    """Tell whether an office is printed as small words run on in other languages: ``..., directeur des ports``."""
    words = [token.strip(SIGNS).lower() for token in tokens]
    behind = pairwise(tokens)
    return is_abroad(words) or any(
        one[-1] == "," and other[0].islower() and is_office(other.strip(SIGNS)) for one, other in behind
    )


def is_shortened(core: str, delim: str) -> bool:
    """Tell whether the stop before a hyphen between blanks only shortens a word: ``Lampworks, Inc. - VP``."""
    if "-" not in delim or delim[1] not in " \u00a0":
        return False
    last = core.rsplit(maxsplit=1)[-1].lower()
    return " - " in core or (last[-1] != ")" and (len(last) <= SHORTENED or "." in last or last in _STOPPED))


def hung(tokens: list[str]) -> int:
    """Count the small words that a hyphen ties into one office: two of ``Liikenne- ja viestintäministeri``."""
    return sum(
        1 + is_compound(behind.strip(SIGNS).lower())
        for one, link, behind in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if one[-1] == "-" and link.islower()
    )


def strays(tokens: list[str], *, abroad: bool) -> list[str]:
    """Give the small words of a line's beginning that sentences have and labels have not.

    Args:
        tokens: the words as printed.
        abroad: whether an office of another language is among them, whose links may look like such words.
    """
    bare = [token.strip(SIGNS) for token in tokens]
    return [
        word
        for at, word in enumerate(bare)
        if word in FUNCTION_WORDS
        and not JOINED_PARTICLE.match(tokens[at])
        and not (abroad and word in LINKS)
        # "Rádio Vale do Moxotó", "Ministra do Ambiente"; "What do Americans" is told by its first word
        and not (word in PARTICLES and at and _is_capital(bare, at - 1) and _is_capital(bare, at + 1))
    ]


def _is_capital(words: list[str], at: int) -> bool:
    return at < len(words) and words[at][:1].isupper()


def shape(text: str, candidate: Candidate) -> float:
    """Score the label by itself; 0 or less says that it can be none."""
    bare = candidate.family == "gap" and _INITIALS.fullmatch(candidate.core.of(text)) is not None
    return _shape(text, candidate) or (BARELY if bare else 0.0)


def _shape(text: str, candidate: Candidate) -> float:
    printed = without_asides(candidate.core.of(text).strip("*_ "))
    if text[candidate.core.end] == "." and candidate.family == "colon":
        printed = SMALL_ASIDE.sub("", printed)
    tokens = printed.split()
    if not tokens or len(tokens) > MAX_TOKENS or not candidate.key or _SALUTATION.match(printed):
        return 0.0
    parts, family = candidate.parts, candidate.family
    machine = MACHINE.fullmatch(printed.strip(SIGNS)) is not None
    if family == "colon" and parts.nobody and (machine or is_floor(words_of(printed))):
        return FLOOR
    words = [token.strip(SIGNS).lower() for token in tokens]
    lower = [
        w for w, token in zip(words, tokens, strict=True) if token[:1].islower() and not JOINED_PARTICLE.match(token)
    ]
    asked_by = QUESTION_BY.match(printed) is not None
    abroad = bends(tokens)
    if any(not (asked_by and w == "by") for w in strays(tokens, abroad=abroad)) or (
        _POSSESSIVE.search(printed) and not parts.affiliation
    ):
        return 0.0
    if _stops_inside(printed, candidate):
        return 0.0
    # "Mr. Beisner, welcome to the committee": lower-case words that no office and no name has. An outlet may (dpa).
    strange = sum(w not in LOWER_IN_LABELS for w in lower) - hung(tokens) - in_outlet(tokens)
    office = parts.role is not None and parts.name is not None and printed[-1] in ")]"  # "Porte-parole militaire [X]"
    # Alone on its line such a run is a caption or a title more often than a label.
    bent = LOOSE if parts.role is not None and parts.name is not None and abroad and family != "line" else 0
    loose = bent + (family == "colon" and (bool(parts.affiliation) or office))
    if ".." in printed or ";" in printed or strange > loose:
        return 0.0
    if parts.generic and parts.affiliation and parts.affiliation == printed:
        return 0.5 if family == "colon" else 0.0  # an outlet in its reporter's place
    if parts.generic:
        base = {"colon": 0.9, "gap": 0.8, "line": 0.55, "stop": 0.6, "dash": 0.5}[family]
        return base - (0.4 if words[0] in ("a", "answer", "press", "media") else 0.0)
    if family == "line" and words[-1] in _FIRMS and " " not in (parts.affiliation or ""):
        return 0.0  # "Quayside Reporting, Inc.", in nobody's place
    name = parts.name or printed
    if not name.isalpha() and any(map(str.isdigit, re.sub(TIME, "", name) if ":" in name else name)):
        # "Room 2.14   0:57": what a meeting tool calls a device; only labels beside it that look so make it one.
        return SEAT if candidate.timed and family == "line" and len(tokens) <= SEAT_TOKENS else 0.0
    if (
        all(w in HEADINGS or w in CONNECTORS for w in words)
        or words[0] in HEADINGS - ROLE_WORDS
        or (words[0] in FUNCTION_WORDS and not tokens[0].isupper())
    ):
        return 0.0
    off = {"colon": 0.0, "stop": -0.35, "gap": -0.2, "dash": -0.3, "line": -0.2}[family] + (
        0.3 if candidate.timed else 0.0
    )
    if parts.name is None:
        the = words[0] in ("the", "his", "her", "their") and len(words) < 4 and not lower  # noqa: PLR2004 - "THE COURT", "The WITNESS"
        if not is_role(printed) and not (parts.role and (has_role(printed) or the) and not lower):
            return 0.0
        french = words[0] in ("m", "mme") and len(words) > 2 and words[1] in ARTICLES  # noqa: PLR2004 - "Mme la présidente"
        return (0.7 if not lower or words[0] == "the" or french else 0.5) + off
    if text[candidate.core.start] in EASTERN_OPENS:
        return EASTERN_SCORE
    if (words[0] in _ASKS and len(words) > 1) or asked_by:
        return 0.7 + off
    return 0.0 if words[0] == "by" else _named_shape(candidate, parts.name, off)


def _stops_inside(printed: str, candidate: Candidate) -> bool:
    """Tell whether a full stop inside ends a sentence, and no short form: ``STV. SPRECHERIN REYES:``."""
    return any(
        stop[1].lower() not in _STOPPED and not (candidate.upper and stop[1].isupper() and len(stop[1]) <= ABBREVIATED)
        for stop in _INNER_STOP.finditer(_NAME_STOP.sub("", printed) if candidate.parts.role else printed)
    )


def _named_shape(candidate: Candidate, name: str, off: float) -> float:
    """Score a label that holds a name; ``off`` is what its family takes off."""
    parts, family = candidate.parts, candidate.family
    if not parts.honorific and not GATHERINGS.isdisjoint(name.lower().split()):
        return 0.0
    last = name.rsplit(maxsplit=1)[-1].strip(".").lower()
    if not parts.honorific and last in HEADINGS | COUNTRY_WORDS - {"jordan", "georgia", "chad"}:
        return 0.0
    if parts.honorific:
        return 0.9 + off
    if parts.role:
        return 0.8 + off
    size = len(name.split()) + (_INITIAL.match(name) is not None)
    if parts.affiliation:
        return (0.7 if size > 1 else 0.5 if candidate.upper and family == "line" else 0.4) + off
    if not is_name(name):
        return 0.0
    if family == "colon" and not has_case(name):
        return 0.5  # no capitals tell a name there, and no spaces part it: what recurs before a colon is tried
    if size > 1:
        # Before a full stop only a name in capitals is tried: nothing else is printed so.
        return 0.5 + _NAME_ALONE.get(family, off)
    return (0.45 if candidate.upper else 0.2) + off


def with_dashes(found: Sequence[Candidate], shorter: Mapping[int, Candidate]) -> list[Candidate]:
    """Take for a label what comes back before a dash, though its words look like one: ``Dr. Lis — Iver, Radio.``."""
    keys = Counter(candidate.key for candidate in found if candidate.family == "dash")
    return [
        before
        if each.family == "line" and (before := shorter.get(each.line)) is not None and keys[before.key] > 1
        else each
        for each in found
    ]
