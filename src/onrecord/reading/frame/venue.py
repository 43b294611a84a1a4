"""Where it was: a line next to the date that is plainly a place, or the speakers' own words.

Next to a date stand headings, kinds of page, people and rubrics as well. A line is a place only where its words say so:
a room or a building, a town and its country with a comma, a way (``En Route ...``), or a town or state that is known.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.grammar.days.dates import MONTHS, WEEKDAYS_ABROAD
from onrecord.grammar.labels.lexicon import GATHERINGS, HEADINGS, INSTITUTIONS, OUTLET_WORDS, ROLE_WORDS, UPPER
from onrecord.people.places import events, states
from onrecord.reading.frame.days import WEEKDAY_ABROAD
from onrecord.reading.frame.towns import SEATS
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

_VENUE = lazy_re(
    rf"(?!Via\b|By\b|With\b|The Hon)[{UPPER}][\w.’'-]*(?:,?[ \u00a0]+(?:of|the|and|de|[{UPPER}0-9][\w.’'-]*)){{0,7}}"
)
_BUILDINGS = frozenset(
    "room hall house garden lawn gardens building centre center palace headquarters hq office airport aerodrome hotel "
    "square park base barracks school college university library church club theatre theater museum castle chamber "
    "chancellery embassy residence terminal station harbour harbor port stadium arena auditorium ballroom pavilion "
    "mansion villa hospital plaza courtyard tarmac deck aboard saal palais palacio palácio palazzo sala salle "
    "schloss château".split()
)
_WAY = lazy_re(r"(?:En[ -]Route|Aboard|On Board)\b", re.IGNORECASE)
_OFFICE_OF = lazy_re(r"(?:The )?Office of [^,]{3,60}", re.IGNORECASE)
"""``Office of the Spokesman``: who publishes a text, and no building."""
_TELLS = lazy_re(
    r"conference|transcript|briefing|interview|remarks|gaggle|statement|speech|doorstop|seduta|séance|sesión|sessão|"
    r"sitzung|konferen[czs]|møte\b|posiedzeni|zasedání|istunto|ülés|ședinț|заседани|засідан|audi[êe]nc|audition|udienza|"
    r"anhörung|réunion|reuni[ãó]o?n?\b|riunione|bulletin|boletín|mitschrift|wortlaut|protokoll|conferencia|conférence|"
    r"coletiva|entrevista|persconferentie|versión estenográfica|published|publicad|publié|veröffentlicht",
    re.IGNORECASE,
)
"""What the kinds of events and pages are called; a part of a line that has one is no place but for a room's name."""
_TOWN = lazy_re(rf"[{UPPER}][\w.’'-]+(?: [{UPPER}][\w.’'-]+){{0,3}}")
TOWN_WORDS = 2
_CITY_LINE = lazy_re(
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day)(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,3}(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+){0,2})?)[\s,:–—|-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?$",
    re.IGNORECASE,
)
_SEAT_LINE = lazy_re(rf"(?P<place>[{UPPER}][\w’'-]+(?:[ -][{UPPER}][\w’'-]+)?)[ \u00a0]?[,–—-][ \u00a0]*")
"""``Αθήνα, 21 Φεβρουαρίου 2031``, in a script in which only known towns are believed."""
_DAY = lazy_re(
    rf"(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|{WEEKDAYS_ABROAD}", re.IGNORECASE
)
_LED_IN = lazy_re(r"[ \u00a0](?:vom|am|du|del|von|of|on|le|el|de|den|op|em|z|w dniu)$")
"""What ties the words before a day to it: they name no town, ``Pressekonferenz vom``."""
_MADE = lazy_re(
    r"^(?:versión estenográfica|transcripción(?: estenográfica)?|transcrição|transcription|mitschrift|wortprotokoll|"
    r"trascrizione|stenogram|stenografický záznam)[.,:]?[ \u00a0]+(?=\S)",
    re.IGNORECASE,
)
"""How a text was made, before the town on a line: ``Versión estenográfica Karrin, 3 de marzo de 2031``."""
_STATE_STOP = lazy_re(rf"[{UPPER}0-9][\w.’'-]*(?: [\w.’'-]+){{0,7}},? (?:[A-Z]\.){{2,3}}")
"""``Washington, D.C.``"""
_AT_END = lazy_re(
    rf"\b(?P<way>at|in|em|en|à|te|w|we)[ \u00a0](?:the[ \u00a0])?"
    rf"(?P<place>[{UPPER}][\w’'-]*(?:,?[ \u00a0](?:of|the|de|do|da|del|[{UPPER}][\w’'-]*)){{0,5}}"
    rf"(?:[ \u00a0]\([A-Z]{{2}}\))?),?[ \u00a0]*(?:on|em|el|le|am|den|op|w dniu)?[ \u00a0]*$"
)
"""``at the Harbour House, Karrin, 3 March 2031``"""
_STATE_ASIDE = lazy_re(r"[ \u00a0]\([A-Z]{2}\)$")
_BEHIND = lazy_re(rf"[ \u00a0,|·–—-]{{1,5}}(?P<place>[{UPPER}][\w’'-]+(?:,? [{UPPER}][\w’'-]+){{0,2}})")
_GIVEN = lazy_re(
    r"\b(?:conference|briefing|interview|doorstop|remarks|speech|held|given|conferencia|rueda de prensa|entrevista|"
    r"coletiva|concedida|conférence|entretien|persconferentie|konferencj\w+)\b",
    re.IGNORECASE,
)
_TONGUES = frozenset("english french spanish arabic chinese russian german italian portuguese full part brief".split())

_FOLLOWS_NAME = lazy_re(
    rf"(?:[{UPPER}][\w’'.-]{{0,30}}[ \u00a0]){{1,5}}[{UPPER}][\w’'-]{{1,30}},?[ \u00a0]"
    r"(?:Jr|Sr|Esq|(?:Ph|Ed|Sc|J|M)\.?[ \u00a0]?D|M\.?[ \u00a0]?[AP]|[QK]\.?[ \u00a0]?C|[A-Z]\.[A-Z])\."
)
"""``Raymond T. Falk, Jr.``, and nothing else on the line."""


def ends_in_state(text: str) -> bool:
    """Tell whether the stop that ends a line belongs to a state behind a town: ``Washington, D.C.`` is no sentence."""
    return _STATE_STOP.fullmatch(text) is not None


def ends_no_sentence(text: str) -> bool:
    """Tell whether the stop that ends a line belongs to its last word: ``Washington, D.C.``, ``Dana Reyes, Esq.``."""
    return ends_in_state(text) or _FOLLOWS_NAME.fullmatch(text) is not None


def tells_of_event(text: str) -> bool:
    """Tell whether words say what kind of event or page it is."""
    return _TELLS.search(text) is not None


def is_tongue(text: str) -> bool:
    """Tell whether words say in what language or how fully something is printed: ``in English``, ``in full``."""
    return not _TONGUES.isdisjoint(text.lower().split())


def is_calendar(word: str) -> bool:
    """Tell whether a word is a day of the week or a month."""
    return word.lower() in MONTHS or _DAY.fullmatch(word) is not None or WEEKDAY_ABROAD.fullmatch(word) is not None


def place_behind(behind: str) -> str | None:
    """Give the known town that stands right behind a day: ``17.10.2031 Luxembourg Press team of the Union``."""
    found = _BEHIND.match(behind)
    words = found["place"].split() if found else []
    towns = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((town for town in towns if is_place(town) and not is_venue(town)), None)


def place_led(before: str) -> str | None:
    """Give the place that a preposition leads to right before a day: plainly one, or that of a talk named before."""
    found = _AT_END.search(before)
    if found is None or (found["way"] == "en" and before.rstrip().endswith(" le")):
        return None  # "conférence de presse en Ostrelle, le 3 mars": a country, and the town may stand behind the day
    place = found["place"]
    words = place.lower().split()
    if is_place(place):
        return place
    named = [word for word in _STATE_ASIDE.sub("", place).split() if word[0].isupper()]
    plain = len(named) <= TOWN_WORDS + 1 and _TONGUES.isdisjoint(words) and not _is_body(place)
    return place if plain and found["way"] != "at" and _GIVEN.search(before) else None


def without_making(text: str) -> str:
    """Give a line without what it begins with of how a text was made."""
    return _MADE.sub("", text, count=1)


def town_before(before: str) -> str | None:
    """Give the town that stands before a day on its line; None where it is a day, a key, a body or a paper."""
    before = without_making(WEEKDAY_ABROAD.sub("", before))
    found = _CITY_LINE.match(before) if before.strip() else None
    if found is None:
        seat = _SEAT_LINE.fullmatch(before)
        return seat["place"] if seat is not None and seat["place"].lower() in SEATS else None
    place, rest = found["place"], before[found.end("place") :]
    if not GATHERINGS.isdisjoint(place.lower().split()):
        return None  # "Estimates hearing, 3 March 2031"
    if rest.lstrip().startswith(":") or _DAY.fullmatch(place) or _TELLS.search(place) or _LED_IN.search(place):
        return None
    parts = [part for part in place.split(", ") if not _DAY.fullmatch(part)]  # "Port Ellan, Tuesday"
    while parts and _is_body(parts[0]):
        parts = parts[1:]  # "Bank of Ostrelle, Karrin"
    return ", ".join(parts) if parts and not any(map(_is_body, parts)) else None


_TOWN_BEHIND = lazy_re(
    rf"[ \u00a0](?:года|року|[гр]\.),[ \u00a0](?P<town>[{UPPER}][\w’'-]+(?:[ -][{UPPER}][\w’'-]+)?)$"
)


def town_behind(behind: str) -> str | None:
    """Give the town that stands behind a day on its line, as in Russian and Ukrainian: ``3 июля 2025 года, Карин``."""
    found = _TOWN_BEHIND.match(behind)
    return None if found is None else found["town"]


def _is_body(text: str) -> bool:
    """Tell whether words name a body, a paper, a person with an office or a key of a header, and no building."""
    words = [word.strip(".,’'") for word in text.lower().split()]
    told = any(word in INSTITUTIONS or word in HEADINGS or word in OUTLET_WORDS or word in ROLE_WORDS for word in words)
    return told and not is_venue(text)


def is_office(text: str) -> bool:
    """Tell whether words name who publishes a text: ``Office of the Spokesman`` is no building."""
    return _OFFICE_OF.fullmatch(text) is not None


def is_venue(text: str) -> bool:
    """Tell whether a few words end in a building or a room, or are a way somewhere."""
    parts = [part.split() for part in text.lower().split(",") if part.strip()]
    if _WAY.match(text):
        return True
    told = [any(word.strip(".’'") in _BUILDINGS for word in part) for part in parts]
    events = [_TELLS.search(" ".join(part)) is not None and part[-1] not in _BUILDINGS for part in parts]
    return any(told) and not any(events) and (len(parts) > 1 or len(parts[0]) > 1)


def is_place(text: str) -> bool:
    """Tell whether a few words plainly are a place."""
    if not _VENUE.fullmatch(text):
        return False
    if is_venue(text):
        return True
    words = [word.strip(".,’'").lower() for word in text.split()]
    if any(word in INSTITUTIONS or word in ROLE_WORDS for word in words):
        return False
    parts = [part.strip() for part in text.split(",")]
    known = _known()
    return any(fold(part) in known for part in parts) and all(_TOWN.fullmatch(part) for part in parts)


@cache
def _known() -> frozenset[str]:
    """The folded names of states, of the towns of named events, and of parts of states that stand behind towns."""
    towns = {fold(part) for event in events() if event.place[:1].isupper() for part in event.place.split(",")}
    return frozenset({*towns, *(fold(name) for state in states() for name in (state.name, *state.names)), *_REGIONS})


_REGIONS = frozenset(
    "alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;georgia;hawaii;idaho;illinois;"
    "indiana;iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;mississippi;missouri;"
    "montana;nebraska;nevada;new hampshire;new jersey;new mexico;new york;north carolina;north dakota;ohio;oklahoma;"
    "oregon;pennsylvania;rhode island;south carolina;south dakota;tennessee;texas;utah;vermont;virginia;washington;"
    "west virginia;wisconsin;wyoming;d c;england;scotland;wales;northern ireland;ontario;quebec;british columbia;"
    "alberta;manitoba;saskatchewan;nova scotia;new brunswick;newfoundland;new south wales;victoria;queensland;"
    "tasmania;south australia;western australia;northern territory".split(";")
)
