"""Offices with names in languages that bend what an office is of, so that no preposition tells where it ends.

``Rzecznik Prasowy Ministerstwa Infrastruktury Anna Lis`` is read from its end: the name is what is left when every word
is taken that an office can be made of.
"""

from __future__ import annotations

import re

from onrecord.grammar.labels import tongues
from onrecord.grammar.labels.lexicon import HONORIFICS, MODERATORS, PARTICLES
from onrecord.grammar.labels.offices import COMPLEMENTS, EDGE, is_compound, is_full_name, is_name, words_of
from onrecord.text.lazy import lazy_re

_ALL = tongues.OFFICES | tongues.OF | tongues.LINKS
_NEVER_FIRST = frozenset("a i v w z na".split())
"""Links that are letters or names elsewhere: they tell nothing at the beginning of a label."""
_MEMBERS = frozenset(("abg", "labg"))
"""How a member's office is shortened in German; what members do is told with it as well: ``Zuruf des Abg. Lenz``."""
_BENT = lazy_re(r".{2,}(?:stwa|stwie|ctwa|ctví|ství|cji|ów|ych|iego|ości|ního|ných|ului|ilor|elor)", re.IGNORECASE)
"""Endings of words that something is of: no first name has them."""
_QUOTED = lazy_re(r"[”“\"»]\W*$")
_FOR = frozenset(("do", "ds"))
"""What stands between a minister and what he is for, in Polish."""
_BEFORE = tongues.LINKS | COMPLEMENTS
_SHORT = frozenset(
    "bm bmin bk bkin bk’in bk'in vk vk’in vk'in sts’in sts'in srs regspr "
    "mp’in mp'in pst psts bm’in bm'in min. stm rpräs lr lrin lh lh-stv bgm "
    "bundesrat nationalrat ständerat landesrat regierungsrat staatsrat stadtrat kantonsrat grossrat großrat "
    "gemeinderat abg labg".split()
)
"""Offices that German shortens, and those that a whole body is called by as well; before a name only."""
_PARTIES = frozenset("sd kok kesk ps vihr vas r kd liik sit skl".split())
"""Parties that stand in small letters behind a name: ``Jari Laine sd``."""
_STEMS = ("miniszter", "államfő", "kormány", "külügy", "külgazdaság", "belügy", "pénzügy", "nemzetgazdaság")
"""How what a Hungarian office is of begins; it may be printed with a capital."""
_FLOOR = frozenset(
    "vozes voces voix voci varios varias vários várias plusieurs diversi alcuni zurufe rufe głosy hlasy glasovi "
    "реплика реплики гласове röster rop stemmer".split()
)
_VOICE = frozenset("voz voce voix głos hlas stimme röst rop голос глас".split())
_SITTERS = frozenset(
    "diputados diputadas senadores senadoras deputados deputadas députés députées deputati senatori abgeordnete "
    "ledamöter representanter депутати депутаты".split()
)
_FROM = frozenset("do da dos das de del des du della dei dal dai von aus vom z ze iz от из från fra".split())
"""What leads from a voice to the side it comes from."""
_SOMEBODY = (["bir", "milletvekili"], ["bir", "üye"], ["bir", "dinleyici"], ["bir", "ses"])
"""``BİR MİLLETVEKİLİ``; a dot is left of the capital letter with one."""
ENGINEER = "DI"
"""What Austrian labels print for an engineer before a name: ``Abg. DI Lenz``."""
NAME_WORDS = 2
MOST_WORDS = 3
OFFICE_WITHIN = 3
"""Words from the beginning of a label among which its office stands."""
SHORT_BODY = 5
"""Letters of an abbreviated body in capitals, at most: ``MI``."""


def is_abroad(words: list[str]) -> bool:
    """Tell whether the words of a label, in small letters, have an office of another language among them."""
    return any(word in tongues.OFFICES or word.endswith("miniszter") for word in words)


def office_and_name(text: str) -> tuple[str, str] | None:
    """Part an office from the name behind it; None where a label does not begin with one, or shows no name."""
    tokens = text.split()
    words = [token.strip(EDGE + "„«»").lower() for token in tokens]
    office = next(
        (at for at, word in enumerate(words[:OFFICE_WITHIN]) if word in tongues.OFFICES or (at and is_compound(word))),
        None,
    )
    if words[:1] == ["minister"] and words[1:2] and words[1] in _FOR:
        office = 0  # "Minister do spraw Unii Europejskiej"
    if words[:1] and words[0] in _SHORT and len(words) > 1 and not is_abroad(words):
        name = " ".join(tokens[1:])
        return (tokens[0], name) if is_name(name) and words[-1] not in _ALL else None  # "BM Adler"
    if office is None or (words[0] in _NEVER_FIRST and office):
        return None
    at = _name_from(tokens, words, office, shouted=text.isupper())
    titles = next((i for i in range(at, len(tokens)) if words[i] not in HONORIFICS), at)
    names = [index for index in range(titles, len(tokens)) if words[index] not in PARTICLES]
    of_something = any(word not in tongues.OFFICES for word in words[office + 1 : at])
    if of_something and words[at - 1] in _BEFORE and len(names) <= NAME_WORDS:
        return None  # "Directora de Comunicación Social"
    if len(names) > MOST_WORDS or (len(names) == MOST_WORDS and (of_something or _BENT.fullmatch(words[at]))):
        at = names[-NAME_WORDS]  # "w Kancelarii Senatu Beata Lis"
        while words[at - 1] in HONORIFICS:
            at -= 1  # "im Ministerium der Finanzen Dr. Ada Falk"
    name = " ".join(tokens[at:])
    return (" ".join(tokens[:at]), name) if names and is_name(name) else None


def _name_from(tokens: list[str], words: list[str], office: int, *, shouted: bool) -> int:
    """Give where the words begin that can be a name, read from the end of a label."""
    at = len(tokens)
    while at > office + 1:
        particles = at - 1
        while particles > office + 1 and at < len(tokens) and words[particles] in PARTICLES:
            particles -= 1
        if not _can_name(tokens[particles], words[particles], shouted=shouted):
            break
        at = particles
    first = at
    while first > office + 1 and at < len(tokens) and words[first - 1] in PARTICLES:
        first -= 1
    # "Burgemeester Van der Laan"; "DIRECTORA DE" goes on with what she directs.
    return first if tokens[first : first + 1] and tokens[first][0].isupper() and words[first] not in COMPLEMENTS else at


def _can_name(token: str, word: str, *, shouted: bool) -> bool:
    short = token != ENGINEER and token.isupper() and "." not in token and 1 < len(token) <= SHORT_BODY and not shouted
    return token[0].isupper() and word not in _ALL and word not in _MEMBERS and not short and not _QUOTED.search(token)


def name_and_office(text: str) -> tuple[str, str] | None:
    """Part a name from the office in small letters behind it, as Hungarian prints it: ``Bodnár Gergő miniszter``."""
    tokens = text.split()
    at = len(tokens)
    while at and tokens[at - 1][0].islower():
        at -= 1
    words = words_of(" ".join(tokens[at:]))
    if words and at > NAME_WORDS and any(tokens[at - 1].lower().startswith(word) for word in _STEMS):
        at -= 1  # "Gál Bence Miniszterelnökséget vezető miniszter"
    name = " ".join(tokens[:at])
    if not is_abroad(words) or words[0] in tongues.LINKS or not is_full_name(name):
        return None
    return None if any(word in _ALL for word in words_of(name)) else (name, " ".join(tokens[at:]))


def name_and_party(text: str) -> tuple[str, str] | None:
    """Part a name from the party in small letters behind it; None where none stands there."""
    name, _, party = text.rpartition(" ")
    return (name, party) if party in _PARTIES and is_full_name(name) else None


def is_state_office(text: str) -> bool:
    """Tell whether a label is an office with a state or a body in two or three capitals behind: ``Presiden RI``."""
    office, _, last = text.rpartition(" ")
    short = 1 < len(last) < SHORT_BODY - 1 and last.isalpha() and last.isupper()
    return short and office != "" and not text.isupper() and is_office_abroad(text)


def is_floor(words: list[str]) -> bool:
    """Tell whether a label calls several of a side or of those who sit there: ``Vozes do PM``, ``Głos z sali``."""
    if len(words) > 1 and words[0] in _FROM | {"din"} and words[-1] in tongues.HALL:
        return True  # "Din sală"
    if len(words) > 2 and words[0] in _VOICE and words[1] in _FROM and words[-1] in tongues.HALL:  # noqa: PLR2004
        return True  # "Głos z sali"
    if [word.replace("\u0307", "") for word in words[:2]] in _SOMEBODY:
        return len(words) == 2  # noqa: PLR2004
    return len(words) > 1 and words[0] in _FLOOR and (words[1] in _FROM or not _SITTERS.isdisjoint(words))


def says_office(text: str) -> bool:
    """Tell whether what stands beside a name is an office of another language, or a part: ``Moderadora``."""
    return is_office_abroad(text) or MODERATORS.issuperset(words_of(text))


def is_office_abroad(text: str) -> bool:
    """Tell whether a text begins with an office of another language: ``ministr pro místní rozvoj``."""
    return is_abroad(words_of(text)[:2])
