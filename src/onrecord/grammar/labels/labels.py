"""What stands in a printed speaker label: honorific, role, name, outlet, time.

A label is parsed here for itself; whether a line's beginning is a label at all is decided for the whole document
(`onrecord.reading.labels.labels`).
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from onrecord.grammar.labels import tongues
from onrecord.grammar.labels.abroad import (
    ENGINEER,
    is_floor,
    is_state_office,
    name_and_office,
    name_and_party,
    office_and_name,
    says_office,
)
from onrecord.grammar.labels.eastern import unbracketed
from onrecord.grammar.labels.labelasides import DEVICE, MACHINE, TIME, is_aside, without_asides, without_styles
from onrecord.grammar.labels.labelwords import (
    ALSO_SURNAMES,
    JOBS,
    NUMBERS,
    POST_NOMINALS,
    before_name,
    is_body_led,
    is_body_office,
    is_job,
    is_outlet,
    is_particle,
    without_article,
)
from onrecord.grammar.labels.lexicon import (
    ARTICLES,
    CONNECTORS,
    GENERIC,
    HONORIFICS,
    NOBODY,
    OUTLET_WORDS,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.offices import (
    COMPLEMENTS,
    EDGE,
    has_role,
    is_full_name,
    is_name,
    is_office,
    is_person,
    is_role,
    words_of,
)
from onrecord.grammar.labels.outletaskers import outlet_and_asker
from onrecord.text.lazy import lazy_re

_TIME_AROUND = lazy_re(rf"^[\[(]?{TIME}[\])]?[\s\-–—|]*|[\s\-–—|]*[\[(]?{TIME}[\])]?$")
_PAREN = lazy_re(r"^(?P<left>[^()\[\]]+?)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]?$")
_SEPARATOR = lazy_re(r"(?<!-)\s*,\s+|\s+[-–—|]+\s+|\s*/\s*|\s+@\s*")
_FROM = lazy_re(r"^(?P<left>.+?)\s+(?:from|with|of)\s+(?:the\s+)?(?P<right>.+)$", re.IGNORECASE)
_BY = lazy_re(r"^(?P<left>.+?)\s+by\s+(?P<right>.+)$", re.IGNORECASE)
"""``Question by Dana Reyes (Harbour Radio)``"""
_BY_ABROAD = lazy_re(rf"\w+[ ](?:de|di|von|da|do|van|av|från|od|от|від)[ ](?P<right>[{UPPER}].+)$")
_TWO_BRACKETS = lazy_re(r"^(?P<left>[^()]+?)\s*\((?P<one>[^()]+)\)\s*\((?P<two>[^()]+)\)$")
"""``Dana Reyes (North Fairhaven) (Lib)``: seat and party."""
_TO_WHOM = lazy_re(r"(?P<left>[^()]+\([^()]+\)) to the [^\W\d_a-z].*$")
"""``Dana Reyes (Leader of the House) to the Prime Minister``: a question and the one whom it is put to."""
_NESTED = lazy_re(r"^(?P<left>[^()]+?)\s*\((?P<inside>[^()]+\([^()]*\))\)$")
_NUMBERED = lazy_re(r"\s*(?:#|no\.?|№)?\s*\d{1,3}$", re.IGNORECASE)
_BEHALF = lazy_re(r"on behalf of (?:the )?(?P<whom>\S.*)", re.IGNORECASE)
_NAME_STOP = lazy_re(r"(?P<name>[^.]{4,60})\. (?P<body>\S.*)")
"""``O SR. PRESIDENTE (Dario Lemos. Bloco/NV)``"""
_LOWER_OFFICE = lazy_re(
    r"(?P<office>[a-zà-ÿ-]+) (?:de|des|du|d[’'][^\W\d_]+|del|della|dei|do|da|dos|das|der|für)\b", re.IGNORECASE
)
"""``ministre des ports``: what the office is of is printed small in some languages."""
_STYLED = lazy_re(r"(?:(?:el|la|o|a)[ ])?(?:sra?|señora?|senhora?|sr\.ª)\.?[ ]", re.IGNORECASE)
"""``El señor``, ``A Sr.ª``: who is called so by his office has his surname alone in brackets."""
ASKERS = tongues.PRESS | frozenset(
    "frage zusatz zusatzfrage nachfrage question pregunta vraag domanda pergunta pytanie otázka întrebare вопрос "
    "kérdés jornalista periodista giornalista journaliste journalistin".split()
)
"""Words for a question, and for those who ask, that stand before the asker's name."""
_ASKS_IN_FULL = frozenset(("journalist", "reporter"))
"""The same where a full name must follow: ``Reporter One`` is nobody's."""
_LISTED = lazy_re(r"\w (?:y|e|et|und|en|i|and|&) \w", re.IGNORECASE)
_PART_FIRST = lazy_re(r"(?:[QARPD]|[Qq]uestion|[Aa]nswer)\d{0,3} ?/ (?P<who>\S.*)")  # "A/ President Reyes"
_LETTERS = ("P", "D", "R")
"""``P`` or ``D``, and ``R``, for a question and its answer, in Romance languages."""
_PARTS_IN_TALK = frozenset("moderator host anchor presenter interviewer correspondent co-host facilitator".split())
"""Words for a part in the talk that may stand before a name: ``Moderator Dana Reyes``."""
_WHOSE = frozenset(("his", "her", "their"))
_STYLES = frozenset("honour honours honor lordship ladyship excellency worship".split())
_LEADS = tongues.LEADS | {"moderator"}
"""Words for who leads a talk that stand before a surname too."""
_RANKS = frozenset("senior second third another former top".split())
_UNNAMED = frozenset("official officials officer diplomat aide adviser advisor".split())
"""Words between which those are told apart who speak on background: ``SECOND SENIOR HARBOUR OFFICIAL``."""
_CIVIL = frozenset("mr mrs ms miss dr".split())
_OF = frozenset("de di da do del du av från od от від z".split())
"""What joins a question to where it comes from; ``von`` and ``van`` begin names."""
_GOES_ON = frozenset("y e et und i".split())
"""What joins one thing that an office is of to another: ``Ministro de Vivienda y Agenda Urbana``."""
_GENERIC_FILLERS = frozenset(
    "an some another hon honourable the follow-up follow up followup supplementary un une una uno "
    "ein eine egy bir".split()
)


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
    text = unbracketed(without_styles(without_asides(text)))
    if (text[:1] == "(" and text.find(")") == len(text) - 1) or (text[:1] == "[" and text.find("]") == len(text) - 1):
        text = text[1:-1]  # "(Reporter)", "[Question]"
    if text in _LETTERS:
        return LabelParts(generic=True, nobody=text != "R")
    if DEVICE.match(text) or MACHINE.fullmatch(text) or is_floor(words_of(text)):
        return LabelParts(generic=True, nobody=True)
    bare = _NUMBERED.sub("", text)
    words = without_article(words_of(bare))
    generic = (word in GENERIC or word in CONNECTORS or word in _GENERIC_FILLERS for word in words)
    # "Dos preguntas.": somebody says how many he has.
    if words[:1] != ["dos"] and any(word in GENERIC for word in words) and all(generic):
        nobody = (bare != text and words != ["a"]) or any(word in NOBODY for word in words)
        return LabelParts(generic=True, nobody=nobody)
    asker = _asked_by(text, words)
    if asker is not None:
        return asker
    asked = _TO_WHOM.match(text)
    if asked:
        return parse_label(asked["left"])
    two = _TWO_BRACKETS.match(text)
    if two:
        parts = parse_label(f"{two['left']} ({two['one']})")
        if parts.name and parts.affiliation == two["one"]:
            return msgspec.structs.replace(parts, affiliation=f"{two['one']}, {two['two']}")
        return _with_affiliation(parts, two["two"]) if parts.name else parts
    by = _BY.match(text)
    if by and parse_label(by["left"]).nobody:
        asker = parse_label(by["right"])
        if asker.name is not None and asker.affiliation is not None:
            return asker
    paren = _PAREN.match(text) or _NESTED.match(text)
    if paren:
        left = parse_label(paren["left"])
        parts = _with_affiliation(left, paren["inside"].strip())
        if left.generic and not left.nobody and parts.name and parts.role is None:
            return msgspec.structs.replace(parts, role=paren["left"])  # "The SPEAKER (Hon. D. Reyes)"
        return parts
    split = _FROM.match(text) or _BY.match(text)
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if split and parse_label(split["left"]).generic:
        return _parse_pieces([split["left"], split["right"]])  # "Question from Dana Reyes, Harbour Wire"
    if len(pieces) > 1:
        return _parse_pieces([piece.strip("*_ ") for piece in pieces])
    return _parse_one(text)


def _asked_by(text: str, words: list[str]) -> LabelParts | None:
    """Take apart a question with whom or where it comes from: ``Question de Marc Dubi``, ``Pytanie z sali``."""
    placed = outlet_and_asker(text)
    if placed is not None:
        return LabelParts(name=placed[1], affiliation=placed[0])
    part = _PART_FIRST.match(text)
    if part is not None:
        return parse_label(part["who"])
    if not words or words[0] not in ASKERS:
        return None
    if len(words) > 1 and words[-1] in tongues.HALL and text.partition(" ")[2].islower():
        return LabelParts(generic=True, nobody=True)
    by = _BY_ABROAD.match(text)
    asker = None if by is None else parse_label(by["right"])
    return asker if asker is not None and (asker.name or asker.affiliation) else None


def _parse_pieces(pieces: list[str]) -> LabelParts:
    left, right = pieces[0], ", ".join(pieces[1:])
    head = parse_label(left)
    if len(pieces) > 2 and head.name and is_role(pieces[-1]) and not has_role(" ".join(pieces[1:-1])):  # noqa: PLR2004
        # "Dana Reyes -- Harbour Securities -- Analyst"
        role = head.role or pieces[-1]
        return msgspec.structs.replace(head, role=role, affiliation=", ".join(pieces[1:-1]))
    if len(pieces) > 2 and is_role(left) and _LISTED.search(pieces[-2]) and is_person(pieces[-1]):  # noqa: PLR2004
        # "Minister for Trade, Mines and Ports, Dana Reyes"
        return msgspec.structs.replace(parse_label(pieces[-1]), role=", ".join(pieces[:-1]))
    if head.generic:
        # "Question, BBC": the second part is the outlet, unless it has a person in front of it.
        tail = parse_label(right)
        affiliation = tail.affiliation or (None if tail.role else right)
        name = tail.name if tail.name and tail.affiliation else None
        return LabelParts(name=name, affiliation=affiliation, generic=name is None, nobody=name is None and head.nobody)
    if is_role(left) and not is_role(right) and is_full_name(pieces[1]):
        tail = parse_label(right)
        return msgspec.structs.replace(tail, role=left, affiliation=tail.affiliation)
    return _with_affiliation(head, right)


def _with_affiliation(head: LabelParts, inside: str) -> LabelParts:
    if not inside or is_aside(inside) or inside.rstrip(".").upper() in POST_NOMINALS:
        return head
    if head.name is not None and inside[0].islower() and len(inside.split()) > 1 and not has_role(inside):
        behalf = _BEHALF.match(inside)  # "on behalf of the Harbour Group", "blue-card reply"
        return head if behalf is None else msgspec.structs.replace(head, affiliation=behalf["whom"])
    stopped = _NAME_STOP.match(inside) if head.role and head.name is None else None
    if stopped is not None and is_person(stopped["name"]):
        return msgspec.structs.replace(head, name=stopped["name"], affiliation=stopped["body"])
    inner = parse_label(inside)
    if head.role and inner.name and (inner.honorific or inner.affiliation) and head.name is None:
        return msgspec.structs.replace(inner, role=head.role)  # "The Chair (Ms. Dana Reyes (Fairhaven, Lib.))"
    if head.role and head.name is None and inner.role and inner.name and is_person(inner.name):
        return msgspec.structs.replace(head, name=inner.name)  # "Military Spokesman [Colonel Dana Reyes]"
    if head.role and head.name is None and inner.name == inside and is_person(inside):
        return msgspec.structs.replace(inner, role=head.role)  # "The Chair (Dana Reyes)"
    if (
        head.role
        and head.name is None
        and inner.name == inside
        and _STYLED.match(head.role)
        and is_person(f"X {inside}")
    ):
        return msgspec.structs.replace(head, name=inside)  # "Sra. Presidenta (Lemos)"
    if head.name is not None and words_of(inside)[-1:] and words_of(inside)[-1] in JOBS:
        return _with_job(head, inside)
    asker = _SEPARATOR.split(inside) if head.nobody else []
    if len(asker) == 2 and is_name(asker[0]) and not OUTLET_WORDS.isdisjoint(words_of(asker[1])):  # noqa: PLR2004
        return LabelParts(name=asker[0], affiliation=asker[1])  # "REPORTER (Reyes, Harbour News)"
    known = inner.affiliation or inner.role or (inner.honorific and not head.nobody)
    if head.generic and inner.name and ((inner.role and not head.nobody) or (known and " " in inner.name)):
        return inner  # "Moderator (Dana Reyes, Harbour Wire)", "A (Minister Reyes)"
    if head.name is not None and is_outlet(inside.split(), words_of(inside)):
        return msgspec.structs.replace(head, affiliation=inside)
    first = _SEPARATOR.split(inside)[0]
    office = _LOWER_OFFICE.match(inside)
    small = head.role is None and head.name is not None and inside[0].islower()
    if (
        is_role(inside)
        or (small and is_office(words_of(inside)[0]))
        or (head.role is None and head.name is not None and says_office(inside))
        or (office is not None and head.role is None and is_office(office["office"].lower()))
        or (head.role is None and has_role(inside) and is_name(first))
    ):
        role = inside if head.role is None else f"{head.role}, {inside}"
        return msgspec.structs.replace(head, role=role, generic=False, nobody=False)
    return msgspec.structs.replace(head, affiliation=inside)


def _with_job(head: LabelParts, inside: str) -> LabelParts:
    """Part an outlet from what somebody does there: ``CBC CHIEF CORRESPONDENT``, ``HOST``."""
    tokens = inside.split()
    outlet = 0
    while outlet < len(tokens) and not is_job(tokens[outlet].strip(EDGE).lower()):
        outlet += 1
    return msgspec.structs.replace(
        head, role=" ".join(tokens[outlet:]), affiliation=" ".join(tokens[:outlet]).rstrip(",") or head.affiliation
    )


def _parse_one(text: str) -> LabelParts:
    tokens = text.split()
    words = words_of(text)
    plain = _short(text, tokens, words)
    if plain is not None:
        return plain
    if is_body_office(tokens) or ("- " in text and is_role(text)):
        return LabelParts(role=text)  # "Klima- og energiministeren"
    if is_outlet(tokens, words):
        return LabelParts(affiliation=text, generic=True, nobody=True)
    if is_asker(tokens, words):
        asker = _parse_one(" ".join(tokens[1:]))
        return asker if asker.name else LabelParts(name=" ".join(tokens[1:]))  # "FRAGE LENZ"
    abroad = _abroad(text)
    if abroad is not None:
        return abroad
    if len(words) > 1 and words[0] == "the" and not any(word in HONORIFICS or word in ROLE_WORDS for word in words):
        return LabelParts(role=text)  # "THE COURT": nobody is called so
    while len(tokens) > 1 and tokens[-1].strip(EDGE).upper() in POST_NOMINALS:
        tokens.pop()
    at = 0
    while at < len(tokens) and before_name(tokens, at):
        at += 1
    while 0 < at < len(tokens) and is_particle(tokens, at - 1):
        at -= 1
    honorifics = [t for t in tokens[:at] if t.strip(EDGE).lower() in HONORIFICS]
    head = [t for t in tokens[:at] if t not in honorifics or at == len(tokens)]
    while head[-2:-1] and head[-1].lower() == "the" and head[-2].lower() not in CONNECTORS:
        head.pop()  # "Senator the Hon."
    role = " ".join(head) if any(is_office(t.strip(EDGE).lower()) for t in head) else None
    honorific = honorifics[0].rstrip(".") if honorifics and at < len(tokens) else None
    rest = " ".join(tokens[at:])
    of_what = honorific and not role and tokens[at - 1].lower() in COMPLEMENTS
    if of_what or (role and (rest.lower() in NUMBERS or is_body_led(words, at))):
        return LabelParts(role=text)  # "Professor of Optics", "Senior Official Two", "PRESIDENTE ORDINE GIORNALISTI"
    if role and (head[-1].lower() in CONNECTORS or rest.split(" ")[0].lower() in _GOES_ON):
        return LabelParts(role=" ".join(tokens), honorific=honorific)  # "Senior Director for the Middle East"
    if rest and is_name(rest):
        return LabelParts(name=rest.strip(EDGE + " "), role=role, honorific=honorific)
    split = _FROM.match(rest)
    if split and is_name(split["left"]):
        return LabelParts(name=split["left"], role=role, honorific=honorific, affiliation=split["right"])
    return LabelParts(role=" ".join(tokens) if role else None, honorific=honorific)


def _abroad(text: str) -> LabelParts | None:
    """Take apart an office of another language with its name before or behind it."""
    if is_state_office(text):
        return LabelParts(role=text)  # "Presiden RI"
    held = office_and_name(text)
    if held is not None:
        titles = held[1].split()
        at = 0
        while at < len(titles) - 1 and _is_title(titles[at], shouted=text.isupper()):
            at += 1
        honorific = titles[0].rstrip(".") if at else None
        return LabelParts(name=" ".join(titles[at:]).strip(EDGE + " "), role=held[0], honorific=honorific)
    sits = name_and_party(text)
    if sits is not None:
        return LabelParts(name=sits[0], affiliation=sits[1])
    called = name_and_office(text)
    return None if called is None else msgspec.structs.replace(parse_label(called[0]), role=called[1])


def _is_title(token: str, *, shouted: bool) -> bool:
    return token.strip(EDGE).lower() in HONORIFICS or (token == ENGINEER and not shouted)


def is_asker(tokens: list[str], words: list[str]) -> bool:
    """Tell whether a label is a word for a question, or for those who ask, with a name behind it."""
    name = " ".join(tokens[1:])
    if words[:1] and words[0] in _ASKS_IN_FULL:
        return is_person(name) and not any(word in NUMBERS or word in OUTLET_WORDS for word in words[1:])
    return len(words) > 1 and words[0] in ASKERS and is_name(name) and words[1] not in ASKERS | _OF


def _short(text: str, tokens: list[str], words: list[str]) -> LabelParts | None:
    """Take apart what the rules for longer labels would misread; None where they would not."""
    if len(words) > 1 and words[-1] in ROLE_WORDS - ALSO_SURNAMES and words[0] not in HONORIFICS and is_role(text):
        return LabelParts(role=text)  # "CABINET PUBLIC AFFAIRS SECRETARY"
    if len(words) > 2 and words[0] in HONORIFICS and words[1] in ARTICLES and is_role(text):  # noqa: PLR2004
        return LabelParts(role=text)  # "M. le président"
    if text.endswith(".") and words and all(word in HONORIFICS for word in words):
        return LabelParts(honorific=tokens[0].rstrip("."))  # "Mr."
    if len(words) == 2 and words[0] in _CIVIL and words[1] in ALSO_SURNAMES:  # noqa: PLR2004
        return LabelParts(name=tokens[1].strip(EDGE), honorific=tokens[0].rstrip("."))
    if len(words) == 2 and words[0] == "don" and not is_role(text) and is_name(text):  # noqa: PLR2004
        return LabelParts(name=text)  # "Don Brandt" has a first name; "Don Pedro" loses nothing
    if len(words) > 1 and words[0] in _WHOSE and words[1] in _STYLES:
        return _styled(tokens)
    if len(words) > 2 and words[0] in _RANKS and words[-1] in _UNNAMED:  # noqa: PLR2004
        return LabelParts(role=text)  # "SENIOR HARBOUR OFFICIAL"
    led = " ".join(tokens[1:])
    if words[1:] and words[0] in _LEADS and is_name(led) and words[1] not in NUMBERS:
        return LabelParts(name=led, role=tokens[0])  # "Moderátor Lis"
    if len(tokens) > 2 and words and words[0] in _PARTS_IN_TALK and is_person(" ".join(tokens[1:])):  # noqa: PLR2004
        return LabelParts(name=" ".join(tokens[1:]), role=tokens[0])  # "Moderator Dana Reyes"
    return None


def _styled(tokens: list[str]) -> LabelParts:
    """Take apart how judges and envoys are spoken of: ``HIS HONOUR``, ``Her Excellency Dana Reyes``."""
    style, called = " ".join(tokens[:2]), parse_label(" ".join(tokens[2:]))
    if called.name is None:
        return LabelParts(role=" ".join(tokens))
    return msgspec.structs.replace(called, honorific=called.honorific or style)
