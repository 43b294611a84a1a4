"""What stands in a printed speaker label: honorific, role, name, outlet, time.

A label is parsed here for itself; whether a line's beginning is a label at all is decided for the whole document
(`onrecord.reading.labels`).
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

import msgspec

from onrecord.grammar.lexicon import (
    ARTICLES,
    CONNECTORS,
    COUNTRY_WORDS,
    GATHERINGS,
    GENERIC,
    HONORIFICS,
    INSTITUTIONS,
    NOBODY,
    OUTLET_WORDS,
    PARTICLES,
    PORTFOLIOS,
    ROLE_WORDS,
    UPPER,
)

TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_TIME_AROUND = re.compile(rf"^[\[(]?{TIME}[\])]?[\s\-–—|]*|[\s\-–—|]*[\[(]?{TIME}[\])]?$")
_PAREN = re.compile(r"^(?P<left>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?$")
_SEPARATOR = re.compile(r"\s*,\s+|\s+[-–—|]+\s+|\s*/\s*|\s+@\s*")
_FROM = re.compile(r"^(?P<left>.+?)\s+(?:from|with|of)\s+(?:the\s+)?(?P<right>.+)$", re.IGNORECASE)
_ASIDE = re.compile(
    rf"{TIME}$|cont(?:inuing|inued|'d|’d|d)?\b|resum"
    rf"|(?:through|via|with|by) |asking\b|off[- ]|on (?:camera|video|screen|the phone)|in [A-Z]|voice[- ]?over"
    r"|spoke |speaking |live\b",
    re.IGNORECASE,
)
"""What stands in brackets behind a name without being anybody's outlet: ``Dr. Goldman (continuing)``."""
_LAST_ASIDE = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]$")
_NESTED = re.compile(r"^(?P<left>[^()]+?)\s*\((?P<inside>[^()]+\([^()]*\))\)$")
_EDGE = ".,:;()[]{}\"'“”‘’*_"
_INITIAL = re.compile(r"^(?:[^\W\d_]\.){1,3}$|^[^\W\d_]$")
_JOINED = re.compile(rf"[a-z]{{1,3}}[-’'][{UPPER}]")
"""A particle written together with the name: ``al-Sahili``, ``d'Orsay``."""
_NUMBERED = re.compile(r"\s*(?:#|no\.?|№)?\s*\d{1,3}$", re.IGNORECASE)
MAX_NAME_TOKENS = 5
LONG_OFFICE = 8
"""Words of an office from this length on are known with letters exchanged as well."""
_LONG_OFFICES = sorted(word for word in ROLE_WORDS if len(word) >= LONG_OFFICE)
SHORT_CAPITALS = 3
"""Capitals up to this length may be initials in a name set otherwise (``JD Vance``); longer ones are a surname."""
_NEVER_NAMES = frozenset("from with of and for by the".split())
"""Words that tell a name from what is said of it, in labels that are all in capitals."""
_COMPLEMENTS = frozenset("of for on de del du für".split())
_ROMANCE = frozenset("de del della di da do dos du la le".split())
_ASKERS = frozenset("frage zusatz zusatzfrage nachfrage question pregunta vraag domanda pergunta".split())
"""Words for a question that stand before the asker's name."""
_LETTERS = ("P", "R")
"""``P`` and ``R`` for a question and its answer, in Romance languages."""
_GENERIC_FILLERS = frozenset("an some another hon honourable the".split())
_JOBS = frozenset("host byline anchor correspondent reporter moderator presenter co-host analyst".split())
POST_NOMINALS = frozenset(
    "AC AO AM OAM DSC CSC MP MEP MSP KC QC PHD MD CBE OBE MBE KBE KCMG JR SR MHA MLA TD FRS".split()
)
"""Letters behind a name that are no part of it."""


class LabelParts(msgspec.Struct, frozen=True):
    """A printed label taken apart.

    Attributes:
        name: the person's name as printed, without honorific and role; None where the label names nobody.
        role: the office as printed.
        honorific: ``Mr``, ``Dr``, ... as printed, without its full stop.
        affiliation: outlet or body.
        generic: the label names a part in the talk (``Q``, ``MODERATOR``, ``Speaker 3``), not a person.
        nobody: the label may stand for many people.
    """

    name: str | None = None
    role: str | None = None
    honorific: str | None = None
    affiliation: str | None = None
    generic: bool = False
    nobody: bool = False


def is_name(text: str) -> bool:
    """Tell whether a text has the shape of a personal name: one to five capitalised words, particles, initials."""
    tokens = text.split()
    if not 1 <= len(tokens) <= MAX_NAME_TOKENS:
        return False
    capitals = 0
    for token in tokens:
        bare = token.strip(_EDGE)
        low = bare.lower()
        if not bare[:1].isalpha() or any(c.isdigit() for c in bare) or token[-1] in "!?;" or low in _NEVER_NAMES:
            return False
        if bare[0].isupper() or not bare[0].islower() or _JOINED.match(bare):
            capitals += 1
        elif low not in PARTICLES:
            return False
    return capitals > 0


def _is_full_name(text: str) -> bool:
    """Tell whether a text has the shape of two or more names of a person; ``New Zealand`` is a place."""
    words = _words(text)
    return len(words) > 1 and is_name(text) and not all(word in COUNTRY_WORDS for word in words)


def is_role(text: str) -> bool:
    """Tell whether a text is an office: words of offices, of states and connectors, and what it is the office of.

    ``Director of the Harbour Board`` is one although nobody lists harbour boards; ``Jane Doe`` is none.
    """
    office = complement = False
    for token in re.split(r"[\s/]+", text):
        word = token.strip(_EDGE).lower()
        if not word:
            continue
        if word in ROLE_WORDS:
            office = True
        elif word in CONNECTORS:
            complement = complement or (office and word in _COMPLEMENTS)
        elif word in HONORIFICS:
            complement = False
        elif not (_in_role(word) or (complement and token.strip(_EDGE)[:1].isupper())):
            return False
    return office


def has_role(text: str) -> bool:
    """Tell whether a text holds a word of an office."""
    return any(word in ROLE_WORDS for word in _words(text))


def _in_role(word: str) -> bool:
    return word in ROLE_WORDS or word in CONNECTORS or word in PORTFOLIOS or word in COUNTRY_WORDS or word in HONORIFICS


def _words(text: str) -> list[str]:
    return [word.strip(_EDGE).lower() for word in re.split(r"[\s/]+", text) if word.strip(_EDGE)]


LONGEST = 400
"""Characters of a label, at most: a name with several offices, as rosters print it, has up to 200."""


@lru_cache(maxsize=4096)
def parse_label(label: str) -> LabelParts:
    """Take a label apart. ``label`` is without its delimiter; time marks at its ends are passed over.

    Of a label longer than `LONGEST` nothing is known: what data give as a name may be of any length.
    """
    if len(label) > LONGEST:
        return LabelParts()
    text = " ".join(_TIME_AROUND.sub("", label.strip().strip("*_#").strip()).split()).strip("*_ :").rstrip("-–— ")
    text = without_asides(text)
    if text[:1] == "(" and text.find(")") == len(text) - 1:
        text = text[1:-1]  # "(Reporter)"
    if text in _LETTERS:
        return LabelParts(generic=True, nobody=text == "P")
    bare = _NUMBERED.sub("", text)
    words = _words(bare)
    if any(word in GENERIC for word in words) and all(
        word in GENERIC or word in CONNECTORS or word in _GENERIC_FILLERS for word in words
    ):
        nobody = bare != text or any(word in NOBODY for word in words)
        return LabelParts(generic=True, nobody=nobody)
    paren = _PAREN.match(text) or _NESTED.match(text)
    if paren:
        left = parse_label(paren["left"])
        parts = _with_affiliation(left, paren["inside"].strip())
        if left.generic and not left.nobody and parts.name and parts.role is None:
            return msgspec.structs.replace(parts, role=paren["left"])  # "The SPEAKER (Hon. D. Reyes)"
        return parts
    split = _FROM.match(text)
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if split and parse_label(split["left"]).generic:
        return _parse_pieces([split["left"], split["right"]])  # "Question from Dana Reyes, Harbour Wire"
    if len(pieces) > 1:
        return _parse_pieces([piece.strip("*_ ") for piece in pieces])
    return _parse_one(text)


def without_asides(text: str) -> str:
    """Give a label without brackets behind it that tell of the manner: ``Mr. Doe (Ostrelle) (spoke in French)``."""
    aside = _LAST_ASIDE.search(text)
    while aside is not None and aside.start() and _ASIDE.match(aside["inside"]):
        text = text[: aside.start()]
        aside = _LAST_ASIDE.search(text)
    return text


def _parse_pieces(pieces: list[str]) -> LabelParts:
    left, right = pieces[0], ", ".join(pieces[1:])
    head = parse_label(left)
    if len(pieces) > 2 and head.name and is_role(pieces[-1]) and not has_role(" ".join(pieces[1:-1])):  # noqa: PLR2004
        # "Dana Reyes -- Harbour Securities -- Analyst"
        role = head.role or pieces[-1]
        return msgspec.structs.replace(head, role=role, affiliation=", ".join(pieces[1:-1]))
    if head.generic:
        # "Question, BBC": the second part is the outlet, unless it has a person in front of it.
        tail = parse_label(right)
        affiliation = tail.affiliation or (None if tail.role else right)
        name = tail.name if tail.name and tail.affiliation else None
        return LabelParts(name=name, affiliation=affiliation, generic=name is None, nobody=name is None and head.nobody)
    if is_role(left) and not is_role(right) and _is_full_name(pieces[1]):
        tail = parse_label(right)
        return msgspec.structs.replace(tail, role=left, affiliation=tail.affiliation)
    return _with_affiliation(head, right)


def _with_affiliation(head: LabelParts, inside: str) -> LabelParts:
    if not inside or _ASIDE.match(inside) or inside.rstrip(".").upper() in POST_NOMINALS:
        return head
    inner = parse_label(inside)
    if head.role and inner.name and (inner.honorific or inner.affiliation) and head.name is None:
        return msgspec.structs.replace(inner, role=head.role)  # "The Chair (Ms. Dana Reyes (Fairhaven, Lib.))"
    if head.name is not None and _words(inside)[-1:] and _words(inside)[-1] in _JOBS:
        return _with_job(head, inside)
    known = inner.affiliation or inner.role or (inner.honorific and not head.nobody)
    if head.generic and inner.name and " " in inner.name and known:
        return inner  # "Moderator (Dana Reyes, Harbour Wire)"
    first = _SEPARATOR.split(inside)[0]
    if is_role(inside) or (head.role is None and has_role(inside) and is_name(first)):
        role = inside if head.role is None else f"{head.role}, {inside}"
        return msgspec.structs.replace(head, role=role, generic=False, nobody=False)
    return msgspec.structs.replace(head, affiliation=inside)


def _with_job(head: LabelParts, inside: str) -> LabelParts:
    """Part an outlet from what somebody does there: ``CBC CHIEF CORRESPONDENT``, ``HOST``."""
    tokens = inside.split()
    outlet = 0
    while outlet < len(tokens) and not _is_job(tokens[outlet].strip(_EDGE).lower()):
        outlet += 1
    return msgspec.structs.replace(
        head, role=" ".join(tokens[outlet:]), affiliation=" ".join(tokens[:outlet]).rstrip(",") or head.affiliation
    )


def _is_job(word: str) -> bool:
    return word in _JOBS or word in ROLE_WORDS or word in PORTFOLIOS


def _parse_one(text: str) -> LabelParts:
    tokens = text.split()
    words = _words(text)
    if _is_body_office(tokens):
        return LabelParts(role=text)
    if _is_outlet(tokens, words):
        return LabelParts(affiliation=text, generic=True, nobody=True)
    if len(tokens) > 1 and words[:1] and words[0] in _ASKERS and is_name(" ".join(tokens[1:])):
        return LabelParts(name=" ".join(tokens[1:]))  # "FRAGE LENZ"
    if len(words) > 1 and words[0] == "the" and not any(word in HONORIFICS or word in ROLE_WORDS for word in words):
        return LabelParts(role=text)  # "THE COURT": nobody is called so
    while len(tokens) > 1 and tokens[-1].strip(_EDGE).upper() in POST_NOMINALS:
        tokens.pop()
    at = 0
    while at < len(tokens) and _before_name(tokens, at):
        at += 1
    while 0 < at < len(tokens) and _is_particle(tokens, at - 1):
        at -= 1
    honorifics = [t for t in tokens[:at] if t.strip(_EDGE).lower() in HONORIFICS]
    head = [t for t in tokens[:at] if t not in honorifics or at == len(tokens)]
    while head and head[-1].lower() == "the" and head[-2:-1] and head[-2].lower() not in CONNECTORS:
        head.pop()  # "Senator the Hon."
    role = " ".join(head) if any(t.strip(_EDGE).lower() in ROLE_WORDS for t in head) else None
    honorific = honorifics[0].rstrip(".") if honorifics and at < len(tokens) else None
    if honorific and not role and tokens[at - 1].lower() in _COMPLEMENTS:
        return LabelParts(role=text)  # "Professor of Optics"
    rest = " ".join(tokens[at:])
    if role and head[-1].lower() in CONNECTORS:
        return LabelParts(role=" ".join(tokens), honorific=honorific)  # "Senior Director for the Middle East"
    if rest and is_name(rest):
        return LabelParts(name=rest.strip(_EDGE + " "), role=role, honorific=honorific)
    split = _FROM.match(rest)
    if split and is_name(split["left"]):
        return LabelParts(name=split["left"], role=role, honorific=honorific, affiliation=split["right"])
    return LabelParts(role=" ".join(tokens) if role else None, honorific=honorific)


def _is_outlet(tokens: list[str], words: list[str]) -> bool:
    """Tell whether a label is a newspaper, an agency or a station: ``Harbour Wire``, ``Radio Ostrelle``."""
    return (
        bool(words)
        and (words[-1] in OUTLET_WORDS or words[0] in OUTLET_WORDS - {"press"})
        and words[-1] not in GATHERINGS
        and all(token[0].isupper() or token.lower() in CONNECTORS for token in tokens)
        and not any(word in ("from", "with", "for", "by") for word in words)
        and not any(word in ROLE_WORDS or word in HONORIFICS or word in GENERIC - OUTLET_WORDS for word in words)
    )


def _is_particle(tokens: list[str], at: int) -> bool:
    """Tell whether a token before a name belongs to it: ``von der``; ``de`` only behind ``Mr``, not in an office."""
    word = tokens[at].lower()
    honorific = any(token.strip(_EDGE).lower() in HONORIFICS for token in tokens[:at])
    office = any(token.strip(_EDGE).lower() in ROLE_WORDS for token in tokens[:at])
    return word in PARTICLES and (word not in _ROMANCE or (honorific and not office))


def _is_body_office(tokens: list[str]) -> bool:
    """Tell whether a label is a body and its office with no name behind: ``Varrow Alliance Secretary General``."""
    words = [token.strip(_EDGE).lower() for token in tokens]
    run = 0
    while run < len(words) and words[-1 - run] in ROLE_WORDS:
        run += 1
    before = words[: len(words) - run]
    return (
        bool(run and before)
        and not any(w in HONORIFICS for w in before)
        and (before[-1] in INSTITUTIONS or (run > 1 and len(before) == 1 and not is_role(" ".join(tokens))))
    )


def _before_name(tokens: list[str], at: int) -> bool:
    """Tell whether the token at ``at``, all before it being honorific or office, is so too."""
    word = tokens[at].strip(_EDGE).lower()
    if word in HONORIFICS:
        return at < len(tokens) - 1
    if word in ROLE_WORDS or word in ("the", "&"):
        return True
    if at == 0 and word in ARTICLES and any(w in ROLE_WORDS for w in _words(" ".join(tokens[1:2]))):
        return True  # "LE PRÉSIDENT", "An Taoiseach"
    if at < len(tokens) - 1 and len(word) >= LONG_OFFICE and get_close_matches(word, _LONG_OFFICES, 1, 0.88):
        return True  # "SECREATRY MAYORKAS"
    if at and (word in CONNECTORS or word in PORTFOLIOS):
        return True
    office_follows = has_role(" ".join(tokens[at + 1 :]))
    if word in COUNTRY_WORDS and office_follows:
        return True
    # "President of Ukraine Volodymyr Zelenskyy": what follows "of" is a place while a name of two words remains.
    if at and tokens[at - 1].lower() in ("of", "for") and len(tokens) - at > 2:  # noqa: PLR2004
        return True
    # "Varrow Alliance Secretary General Jane Doe": what stands before an office with a name behind it is a body.
    last = (
        max(i for i, token in enumerate(tokens) if i > at and token.strip(_EDGE).lower() in ROLE_WORDS)
        if office_follows
        else at
    )
    return at < last < len(tokens) - 1 and is_name(" ".join(tokens[last + 1 :]))


def display_name(name: str) -> str:
    """Give a name as it would stand in a sentence: capitals set down, middle initials left out.

    ``JEAN-PIERRE`` becomes ``Jean-Pierre``, ``MCCABE`` ``McCabe``, ``Antony J. Blinken`` ``Antony Blinken``.
    """
    tokens = name.split()
    if len(tokens) > 2:  # noqa: PLR2004 - first and last name stay
        middle = [token for token in tokens[1:-1] if not _INITIAL.match(token)]
        tokens = [tokens[0], *middle, tokens[-1]]
    shouted = name.isupper()
    return " ".join(_set_down(token) if shouted or len(token) > SHORT_CAPITALS else token for token in tokens)


def _set_down(token: str) -> str:
    if not token.isupper() or len(token.strip(_EDGE)) <= 1 or ("." in token[:-1] and len(token) <= 4):  # noqa: PLR2004
        return token
    if token.lower() in PARTICLES:
        return token.lower()
    parts = re.split(r"([-’'])", token)
    parts = [part[:1] + part[1:].lower() for part in parts]
    word = "".join(parts)
    return f"Mc{word[2].upper()}{word[3:]}" if word.startswith("Mc") and len(word) > 3 else word  # noqa: PLR2004
