"""Words of a printed label: which belong to an office, which to a name, and which to a body or an outlet."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.grammar.labels.lexicon import (
    ARTICLES,
    CONNECTORS,
    COUNTRY_WORDS,
    GATHERINGS,
    GENERIC,
    HONORIFICS,
    INSTITUTIONS,
    MODERATORS,
    OUTLET_WORDS,
    PARTICLES,
    PORTFOLIOS,
    ROLE_WORDS,
)
from onrecord.grammar.labels.offices import COMPLEMENTS, EDGE, has_role, is_name, is_office, is_role, words_of
from onrecord.grammar.labels.tongues import OUTLETS

POST_NOMINALS = frozenset(
    "AC AO AM OAM DSC CSC MP MEP MSP KC QC SC PHD MD CBE OBE MBE KBE KCMG JR SR MHA MLA TD FRS MBA LLM LL.M".split()
)
"""Letters behind a name that are no part of it."""
ALSO_SURNAMES = frozenset(
    "bishop king queen prince dean judge justice major marshal chancellor cardinal head coach constable warden provost "
    "private sergeant".split()
)
"""Words of offices that people are called by as well: ``MR. BISHOP`` is no bishop."""
JOBS = frozenset("host byline anchor correspondent reporter moderator presenter co-host analyst".split())
NUMBERS = frozenset("one two three four five six seven eight nine ten".split())
LONG_OFFICE = 8
"""Words of an office from this length on are known with letters exchanged as well."""
ALIKE = 0.88
"""How alike, at least, a word is to the office that it is known for."""
_LONG_OFFICES = [(word, frozenset(word)) for word in sorted(ROLE_WORDS) if len(word) >= LONG_OFFICE]
_ROMANCE = frozenset("de del della di da do dos das du la le".split())
_ALSO_GIVEN = frozenset("dean prince earl marshal marshall".split())
"""Words of offices that people are given as first names: ``DEFENCE MINISTER DEAN REYES``."""
_WHOLE_OFFICES = frozenset(
    "minister secretary president governor mayor senator treasurer premier commissioner director".split()
)
"""Words that end an office: a first name can follow."""
_OF_A_PLACE = frozenset("premier mayor governor treasurer spokesperson spokesman spokeswoman ombudsman".split())
"""Offices that stand behind the place alone: ``Ostrelle Mayor``."""
_BEFORE_PLACES = frozenset(
    "port new north south east west upper lower great san santa saint st mount fort lake".split()
)
"""First words of the names of places: ``Member for Port Ostrelle Dana Reyes``."""
_AND = frozenset("and & y et und e".split())
_PLACES_WITH_OFFICES = frozenset("city county town village borough district".split())


FIRST_NAMES = frozenset("ani efe".split())
"""Agencies that, written like a name, are one: ``Ani Rask`` in Armenian, ``Efe Rask`` in Turkish transcripts."""


def is_outlet(tokens: list[str], words: list[str]) -> bool:
    """Tell whether a label is a newspaper, an agency or a station: ``Harbour Wire``, ``Radio Ostrelle``."""
    return (
        bool(words)
        and (words[-1] in OUTLET_WORDS or words[0] in OUTLET_WORDS - {"press"})
        and not (
            len(tokens) > 1 and words[0] in FIRST_NAMES and words[-1] not in OUTLET_WORDS and not tokens[0].isupper()
        )
        and words[-1] not in GATHERINGS
        and tokens[0][0].isupper()
        and all(t[0].isupper() or w in CONNECTORS or w in OUTLETS for t, w in zip(tokens, words, strict=False))
        and not any(word in ("from", "with", "for", "by") for word in words)
        and not any(word in (ROLE_WORDS | GENERIC) - OUTLET_WORDS or word in HONORIFICS for word in words)
    )


def is_job(word: str) -> bool:
    """Tell whether a word, in small letters, is what somebody does at an outlet, or of an office."""
    return word in JOBS or word in ROLE_WORDS or word in PORTFOLIOS


def is_particle(tokens: list[str], at: int) -> bool:
    """Tell whether a token before a name belongs to it: ``von der``; ``de`` only behind ``Mr``, not in an office."""
    word = tokens[at].lower()
    honorific = any(token.strip(EDGE).lower() in HONORIFICS for token in tokens[:at])
    office = any(token.strip(EDGE).lower() in ROLE_WORDS for token in tokens[:at])
    return word in PARTICLES and (word not in _ROMANCE or (honorific and not office))


def is_body_office(tokens: list[str]) -> bool:
    """Tell whether a label is a body and its office with no name behind: ``Varrow Alliance Secretary General``."""
    words = [token.strip(EDGE).lower() for token in tokens]
    run = 0
    while run < len(words) and words[-1 - run] in ROLE_WORDS:
        run += 1
    before = words[: len(words) - run]
    return (
        bool(run and before)
        and not any(w in HONORIFICS for w in before)
        and (
            before[-1] in INSTITUTIONS | _PLACES_WITH_OFFICES
            or (run > 1 and len(before) <= 2 and not is_role(" ".join(tokens)))  # noqa: PLR2004 - a place's words
            or (len(before) == 1 and words[-1] in _OF_A_PLACE)
        )
    )


def _goes_on(tokens: list[str], at: int) -> bool:
    """Tell whether the token at ``at`` belongs to what an office is of: ``Minister for Mines and [Petroleum]``."""
    before = tokens[at - 1].lower()
    inside = any(token.lower() in COMPLEMENTS for token in tokens[: at - 1])
    return before in COMPLEMENTS or (inside and (before in _AND or before in _BEFORE_PLACES))


@lru_cache(maxsize=1 << 12)
def _is_misspelt(word: str) -> bool:
    """Tell whether a word is nearly one of an office."""
    letters = frozenset(word)
    for office, own in _LONG_OFFICES:
        # Every letter that only one of them has, and every one that one is longer by, lowers how alike they are.
        apart = max(len(letters ^ own), abs(len(word) - len(office)))
        if 1 - apart / (len(word) + len(office)) >= ALIKE and SequenceMatcher(None, office, word).ratio() >= ALIKE:
            return True
    return False


def before_name(tokens: list[str], at: int) -> bool:
    """Tell whether the token at ``at``, all before it being honorific or office, is so too."""
    word = tokens[at].strip(EDGE).lower()
    if word in HONORIFICS:
        initial = len(tokens[at].strip(EDGE)) == 1 and tokens[at - 1].strip(EDGE).lower() in HONORIFICS
        # "Mr M Falk" has a name of two words, and "Don Reyes" a first name, where no other stands behind it.
        return at < len(tokens) - (2 if word == _DON and at == 0 else 1) and not (at and initial)
    if at and word in _ALSO_GIVEN and tokens[at - 1].lower() in _WHOLE_OFFICES and at < len(tokens) - 1:
        return is_office(tokens[at + 1].strip(EDGE).lower())
    if is_office(word) or word in ("the", "&"):
        return True
    if (
        at == 0
        and word in ARTICLES
        and any(w in ROLE_WORDS or w in HONORIFICS for w in words_of(" ".join(tokens[1:2])))
    ):
        return True  # "LE PRÉSIDENT", "An Taoiseach"
    if at < len(tokens) - 1 and len(word) >= LONG_OFFICE and _is_misspelt(word):
        return True  # "SECREATRY MAYORKAS"
    if at and (word in CONNECTORS or word in PORTFOLIOS):
        return True
    office_follows = has_role(" ".join(tokens[at + 1 :]))
    if word in COUNTRY_WORDS and office_follows:
        return True
    # "President of Ukraine Volodymyr Zelenskyy": what follows "of" is a place while a name of two words remains.
    if at and len(tokens) - at > 2 and _goes_on(tokens, at):  # noqa: PLR2004
        return True
    # "Varrow Alliance Secretary General Jane Doe": what stands before an office with a name behind it is a body.
    offices = (i for i, token in enumerate(tokens) if i > at and token.strip(EDGE).lower() in ROLE_WORDS)
    last = max(offices, default=at) if office_follows else at
    return (
        at < last < len(tokens) - 1
        and tokens[at + 1].lower() not in COMPLEMENTS
        and is_name(" ".join(tokens[last + 1 :]))
    )


_DON = "don"
_BODIES = frozenset(
    "ordine camera senato regione provincia commissione comitato autorità associazione confederazione federazione "
    "agenzia unione istituto comisión asociación federación agencia comissão associação federação agência "
    "inquiry tribunal inquest assisting".split()
)
"""Bodies that stand right behind an office in labels: ``PRESIDENTE ORDINE GIORNALISTI``, ``Counsel Inquiry``."""


def is_body_led(words: list[str], at: int) -> bool:
    """Tell whether what stands behind an office, from ``at`` on, is the body it is of, and no name."""
    return 0 < at < len(words) and words[at] in _BODIES


_ARTICLES = frozenset("le el il o".split())
_PARTS = MODERATORS | frozenset("periodista journaliste giornalista jornalista reporter".split())


def without_article(words: list[str]) -> list[str]:
    """Give a label's words without another language's article before a part in the talk: ``Le modérateur``."""
    if len(words) == 2 and words[0] in _ARTICLES and words[1] in _PARTS:  # noqa: PLR2004 - nothing else is said
        return words[1:]
    return words
