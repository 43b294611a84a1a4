"""Where it was: a line next to the date that is plainly a place, or the speakers' own words.

Next to a date stand headings, kinds of page, people and rubrics as well. A line is a place only where its words say so:
a room or a building, a town and its country with a comma, a way (``En Route ...``), or a town or state that is known.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.grammar.days.dates import MONTHS, WEEKDAYS_ABROAD, dates, is_clock
from onrecord.grammar.labels.lexicon import GATHERINGS, HEADINGS, INSTITUTIONS, OUTLET_WORDS, ROLE_WORDS, UPPER
from onrecord.model import Span
from onrecord.people.places import events, states
from onrecord.reading.frame.towns import SEATS
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.model import SegmentKind
    from onrecord.reading.names.mentions import Mention
    from onrecord.reading.page.page import Page

_VENUE = re.compile(
    rf"(?!Via\b|By\b|With\b|The Hon)[{UPPER}][\w.’'-]*(?:,?[ \u00a0]+(?:of|the|and|de|[{UPPER}0-9][\w.’'-]*)){{0,7}}"
)
_BUILDINGS = frozenset(
    "room hall house garden lawn gardens building centre center palace headquarters hq office airport aerodrome hotel "
    "square park base barracks school college university library church club theatre theater museum castle chamber "
    "chancellery embassy residence terminal station harbour harbor port stadium arena auditorium ballroom pavilion "
    "mansion villa hospital plaza courtyard tarmac deck aboard saal palais palacio palácio palazzo sala salle "
    "schloss château".split()
)
_WAY = re.compile(r"(?:En[ -]Route|Aboard|On Board)\b", re.IGNORECASE)
_OFFICE_OF = re.compile(r"(?:The )?Office of [^,]{3,60}", re.IGNORECASE)
"""``Office of the Spokesman``: who publishes a text, and no building."""
_AT = re.compile(r"(?:At|In)\s+(?=[A-Z])", re.IGNORECASE)
_TELLS = re.compile(
    r"conference|transcript|briefing|interview|remarks|gaggle|statement|speech|doorstop|seduta|séance|sesión|sessão|"
    r"sitzung|konferen[czs]|møte\b|posiedzeni|zasedání|istunto|ülés|ședinț|заседани|засідан|audi[êe]nc|audition|udienza|"
    r"anhörung|réunion|reuni[ãó]o?n?\b|riunione|bulletin|boletín|mitschrift|wortlaut|protokoll|conferencia|conférence|"
    r"coletiva|entrevista|persconferentie|versión estenográfica|published|publicad|publié|veröffentlicht",
    re.IGNORECASE,
)
"""What the kinds of events and pages are called; a part of a line that has one is no place but for a room's name."""
_TOWN = re.compile(rf"[{UPPER}][\w.’'-]+(?: [{UPPER}][\w.’'-]+){{0,3}}")
TOWN_WORDS = 2
_CITY_LINE = re.compile(
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day)(?P<place>[A-Z][\w.’'-]+(?:[ -][A-Z][\w.’'-]+){0,3}(?:,\s+[A-Z][\w.’'-]+(?: "
    r"[A-Z][\w.’'-]+){0,2})?)[\s,:–—|-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?$",
    re.IGNORECASE,
)
_SEAT_LINE = re.compile(rf"(?P<place>[{UPPER}][\w’'-]+(?:[ -][{UPPER}][\w’'-]+)?)[ \u00a0]?[,–—-][ \u00a0]*")
"""``Αθήνα, 21 Φεβρουαρίου 2031``, in a script in which only known towns are believed."""
_DAY = re.compile(
    rf"(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|{WEEKDAYS_ABROAD}", re.IGNORECASE
)
_LED_IN = re.compile(r"[ \u00a0](?:vom|am|du|del|von|of|on|le|el|de|den|op|em|z|w dniu)$")
"""What ties the words before a day to it: they name no town, ``Pressekonferenz vom``."""
WEEKDAY_ABROAD = re.compile(rf"[\s,–—-]*\b(?:{WEEKDAYS_ABROAD})\b[\s,–—-]*$", re.IGNORECASE)
"""A day of the week in other languages, at the end of what stands before the day: ``Kiel, Dienstag``."""
_MADE = re.compile(
    r"^(?:versión estenográfica|transcripción(?: estenográfica)?|transcrição|transcription|mitschrift|wortprotokoll|"
    r"trascrizione|stenogram|stenografický záznam)[.,:]?[ \u00a0]+(?=\S)",
    re.IGNORECASE,
)
"""How a text was made, before the town on a line: ``Versión estenográfica Karrin, 3 de marzo de 2031``."""
_STATE_STOP = re.compile(rf"[{UPPER}0-9][\w.’'-]*(?: [\w.’'-]+){{0,7}},? (?:[A-Z]\.){{2,3}}")
"""``Washington, D.C.``"""
_KEY = (
    r"(?:place|venue|location|ort|lieu|lugar|local|luogo|plaats|locatie|miejsce|sted|plats|paikka|helyszín|místo|miesto|"
    r"место|місце|място|場所|会場|地点|장소)"
)
_OF = r"(?:(?:interview|meeting|event|hearing|recording|session|briefing) )?"
_CAPITALS = r"(?:INTERVIEW|MEETING|EVENT|HEARING|RECORDING|SESSION) (?:LOCATION|VENUE|PLACE)[ \u00a0]{1,9}(?=[A-Z])|"
"""``INTERVIEW LOCATION Harbour House``, in a table copied as text."""
_FIELD = re.compile(
    rf"(?:{_CAPITALS}(?i:{_OF}{_KEY})(?:\s?[:：]\s{{0,40}}|(?:\t|[ \u00a0]{{2}})[ \t\u00a0]{{0,30}}(?=[{UPPER}0-9]))|"
    r"(?i:(?:held|sitting)[ \u00a0](?:at|in))\s?:\s{0,40}(?!\d{1,4}[ \u00a0][a-z]|\d\d?(?:[.:h]\d|[ap]\.?m))|"
    r"於\s?[:：]\s{0,40})"
    r"(?P<place>[^\W_][^\n:;?!：]{2,120}(?:[\w)）]|\b[A-Z]\.))"
)
"""``Venue: Briefing Room``; in a table copied as text wide blanks stand for the colon."""
_KEY_ALONE = re.compile(rf"{_KEY}\s?[:：]?", re.IGNORECASE)
_VALUE = re.compile(rf"[{UPPER}0-9](?:[^\n:;?!.]|(?<=\b[A-Z])\.){{2,80}}(?:[\w)]|(?<=\b[A-Z])\.)")
_AT_END = re.compile(
    rf"\b(?P<way>at|in|em|en|à|te|w|we)[ \u00a0](?:the[ \u00a0])?"
    rf"(?P<place>[{UPPER}][\w’'-]*(?:,?[ \u00a0](?:of|the|de|do|da|del|[{UPPER}][\w’'-]*)){{0,5}}"
    rf"(?:[ \u00a0]\([A-Z]{{2}}\))?),?[ \u00a0]*(?:on|em|el|le|am|den|op|w dniu)?[ \u00a0]*$"
)
"""``at the Harbour House, Karrin, 3 March 2031``"""
_STATE_ASIDE = re.compile(r"[ \u00a0]\([A-Z]{2}\)$")
_BEHIND = re.compile(rf"[ \u00a0,|·–—-]{{1,5}}(?P<place>[{UPPER}][\w’'-]+(?:,? [{UPPER}][\w’'-]+){{0,2}})")
_RUBRIC = frozenset("media press news center centre room newsroom".split())
"""Words of a rubric above a title that a room's name has too."""
_GIVEN = re.compile(
    r"\b(?:conference|briefing|interview|doorstop|remarks|speech|held|given|conferencia|rueda de prensa|entrevista|"
    r"coletiva|concedida|conférence|entretien|persconferentie|konferencj\w+)\b",
    re.IGNORECASE,
)
_TONGUES = frozenset("english french spanish arabic chinese russian german italian portuguese full part brief".split())
_SPOKEN = re.compile(
    r"\b(?:here in|(?:good|great|pleasure|honou?red|honou?r|glad|happy|delighted|pleased|pleasant) to be "
    r"(?:back |here )*in|"
    r"welcome (?:back )?(?:you )?(?:here )?to) (?P<first>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)(?:, in "
    r"(?P<second>[A-Z][\w’'-]+))?"
    r"|\b(?:[Gg]ood (?:day|morning|afternoon|evening)|[Hh]ello|[Ww]elcome),? (?:to )?"
    r"(?:everybody|everyone|all|you all),? (?:here )?from (?P<third>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)"
)
"""``It is good to be in Karrin``, ``Good day to everybody from Karrin``"""
_SHOWS = ("This is", "this is", "This has been", "listening to", "watching", "back on", "today on", "week on")
"""Words before the name of a programme, to which its hearers are welcomed as to a place."""
_NO_PLACES = frozenset("Our The This All Europe America Africa Asia Congress Parliament NATO".split())


def place_line(
    page: Page, placed: list[tuple[Span, SegmentKind]], title: Span | None, people: Iterable[Mention]
) -> Span | None:
    """Find the line beside the date or the time that is plainly a place: ``East Room``, ``Head Office, Skarnhavn``."""
    named = {frozenset(fold(mention.name).split()) for mention in people}
    for index, (span, kind) in enumerate(placed):
        if index == 0 or kind not in ("dateline", "title") or span == title:
            continue
        inner = span.of(page.text).strip("*_() ")
        if title is not None and span.start < title.start and _RUBRIC.issuperset(inner.lower().split()):
            continue
        if _OFFICE_OF.fullmatch(inner):
            continue
        led = _AT.match(inner)
        inner = inner if led is None else inner[led.end() :]
        beside = [placed[at][0] for at in (index - 1, index + 1) if 0 <= at < len(placed)]
        dated = any(is_clock(near.of(page.text).strip()) or _has_date(page, near) for near in beside)
        person = frozenset(fold(inner).split()) in named and not is_venue(inner)
        here = is_place(inner) or (placed[index - 1][0] == title and _is_town(page, inner, span))
        if dated and here and not person and not _has_date(page, span):
            at = page.text.index(inner, span.start)
            return Span(at, at + len(inner))
    return None


def _is_town(page: Page, inner: str, span: Span) -> bool:
    """Tell whether a line between the title and the date, no blank line around it, can be nothing but a town."""
    words = inner.lower().split()
    at = page.line_at(span.start)
    after = page.lines[at + 1] if at + 1 < len(page.lines) else None
    return (
        len(words) <= TOWN_WORDS
        and _TOWN.fullmatch(inner) is not None
        and page.lines[at].gap == 0
        and after is not None
        and after.gap == 0
        and _has_date(page, Span(after.start, after.end))
        and not _TELLS.search(inner)
        and not any(word in INSTITUTIONS or word in ROLE_WORDS for word in words)
    )


def ends_in_state(text: str) -> bool:
    """Tell whether the stop that ends a line belongs to a state behind a town: ``Washington, D.C.`` is no sentence."""
    return _STATE_STOP.fullmatch(text) is not None


def tells_of_event(text: str) -> bool:
    """Tell whether words say what kind of event or page it is."""
    return _TELLS.search(text) is not None


def is_tongue(text: str) -> bool:
    """Tell whether words say in what language or how fully something is printed: ``in English``, ``in full``."""
    return not _TONGUES.isdisjoint(text.lower().split())


def is_calendar(word: str) -> bool:
    """Tell whether a word is a day of the week or a month."""
    return word.lower() in MONTHS or _DAY.fullmatch(word) is not None or WEEKDAY_ABROAD.fullmatch(word) is not None


def field_place(text: str) -> tuple[str, int] | None:
    """Give the place that a field names, ``Venue: Briefing Room``, and where it begins in the line."""
    found = _FIELD.fullmatch(text.strip("*_"))
    return None if found is None else (found["place"], text.index(found["place"]))


def place_below(text: str, below: str) -> str | None:
    """Give the place on the line below a field's name that stands alone, ``Location``."""
    return below if _KEY_ALONE.fullmatch(text) and _VALUE.fullmatch(below) else None


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


_TOWN_BEHIND = re.compile(
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


def spoken_place(text: str, start: int, end: int) -> tuple[str, Span] | None:
    """Find where the speakers say they are (``here in Washington``) between two offsets."""
    found = _SPOKEN.search(text, start, end)
    if found is None:
        return None
    group = "second" if found["second"] else "third" if found["third"] else "first"
    bodies = {*fold(found[group]).split()} & (OUTLET_WORDS | INSTITUTIONS) if group == "third" else ()
    if bodies or found[group].split()[0] in _NO_PLACES or any(f"{each} {found[group]}" in text for each in _SHOWS):
        return None
    return found[group], Span(found.start(group), found.end(group))


def _has_date(page: Page, span: Span) -> bool:
    return any(True for _ in dates(page.text, span.start, span.end))


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
