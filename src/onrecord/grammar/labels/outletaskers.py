"""Those who ask, with their paper and name behind what they are: ``Journalist of „Wire” Dana Reyes``."""

from __future__ import annotations

from onrecord.grammar.labels import tongues
from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.grammar.labels.offices import is_full_name, is_person, words_of
from onrecord.text.lazy import lazy_re

_WHO = tongues.PRESS | frozenset(
    "journalist reporter correspondent journaliste journalistin korrespondent korrespondentin correspondant "
    "correspondante corresponsal corrispondente correspondente giornalista periodista jornalista redaktor redaktorka "
    "korespondent korespondentka dopisovatel журналист журналистка корреспондент корреспондентка журналіст журналістка "
    "кореспондент кореспондентка toimittaja újságíró tudósító ziarist ziaristă ziarista jurnalist jurnalistă".split()
)
_OUTLETS = OUTLET_WORDS | frozenset(
    "radia telewizji gazety dziennika tygodnika agencji portalu deníku rádia televize agentury týdeníku denníka "
    "televízie газеты агентства телеканала радио журнала газети агентства телеканалу радіо du journal".split()
)
"""Words for papers and stations, bent as they are behind such a word too."""
_QUOTED = lazy_re(
    r"\w+(?:[ \u00a0]\w+){0,2}[ \u00a0](?P<open>[„“”«»\"])[ \u00a0]?(?P<outlet>[^„“”«»\"]{2,60}?)[ \u00a0]?"
    r"[”“»«\"],?[ \u00a0](?P<name>[^„“”«»\"()]{4,60})"
)
NAMES = 2
"""Words of a name behind an outlet that no quotation marks set off."""
OUTLET = 2
"""Words of such an outlet, at least."""


def outlet_and_asker(text: str) -> tuple[str, str] | None:
    """Take apart who asks, with the outlet before the name; None where a label is no such thing.

    Returns:
        The outlet as printed, and the name.
    """
    tokens, words = text.split(), words_of(text)
    if len(tokens) <= NAMES or not words or words[0] not in _WHO:
        return None
    quoted = _QUOTED.fullmatch(text)
    if quoted is not None:
        return (quoted["outlet"], quoted["name"]) if is_full_name(quoted["name"]) else None
    if len(tokens) <= NAMES + OUTLET or len(words) != len(tokens):
        return None  # "Reporter Radio Free Ostrelle": a paper's own name, for all that the form tells
    outlet, name = tokens[1:-NAMES], " ".join(tokens[-NAMES:])
    told = words[1] in _OUTLETS or words[-NAMES - 1] in OUTLET_WORDS
    if not told or not is_person(name) or not OUTLET_WORDS.isdisjoint(words[-NAMES:]):
        return None
    return " ".join(outlet), name
