"""How English speech says when: the patterns of time phrases.

In the patterns a blank stands for any white space. Months and weekdays count with a capital only, for people may march.
"""

from __future__ import annotations

_MONTH_NAMES = "January February March April May June July August September October November December".split()
MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)} | {
    name: number
    for number, names in enumerate("Jan Feb Mar Apr - Jun Jul Aug Sep,Sept Oct Nov Dec".split(), 1)
    for name in names.split(",")
    if name != "-"
}
WEEKDAYS = {
    name: number for number, name in enumerate("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
}
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_BY_TEN = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = (
    {name: number for number, name in enumerate(_SMALL)}
    | {name: ten for ten, name in zip(range(20, 100, 10), _BY_TEN, strict=True)}
    | {"a": 1, "an": 1, "half a dozen": 6, "a dozen": 12, "hundred": 100, "a hundred": 100}
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {name: number for number, name in enumerate(_ORDINAL_WORDS, 1)} | {
    f"twenty-{name}": 20 + number for number, name in enumerate(_ORDINAL_WORDS[:9], 1)
} | {
    f"twenty {name}": 20 + number for number, name in enumerate(_ORDINAL_WORDS[:9], 1)
} | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}  # fmt: skip
_TENS = "twenties thirties forties fifties sixties seventies eighties nineties".split()
TENS = {name: ten for ten, name in zip(range(20, 100, 10), _TENS, strict=True)}
UNITS = "minute|hour|day|week|fortnight|month|quarter|year|decade"


def spaced(pattern: str) -> str:
    """Let every blank of a pattern stand for any white space, and a blank that may be left out for any or none."""
    return pattern.replace(" ?", r"\s*").replace(" ", r"\s+")


def words(known: dict[str, int]) -> str:
    """Give a choice of words, the longest first."""
    return "|".join(sorted(known, key=len, reverse=True))


_SHORT = words({name: number for name, number in MONTH_NUMBERS.items() if name not in _MONTH_NAMES})
MONTH = rf"(?:(?:{_SHORT})\.(?= |,)|(?:{words(MONTH_NUMBERS)})\b)"
WEEKDAY = rf"(?:{words(WEEKDAYS)})\b"
YEAR = r"(?:1[89]|20)\d\d(?![,.]?\d|[’']?s\b|-[a-z])"
NUMBER = (
    rf"(?:\d{{1,4}}(?![\d,])|(?i:half a dozen|a dozen|an?|"
    rf"{words({k: v for k, v in NUMBERS.items() if ' ' not in k and k not in {'a', 'an'}})})(?:-[a-z]+)?)"
)
_FEW = "two three four five six seven eight nine ten twelve"
SOME = (
    r"(?i:(?:a )?(?:few|couple(?: of)?|couple more|handful of|number of)|several|some|many|"
    rf"(?:one|{'|'.join(_FEW.split())}|\d{{1,3}})(?: (?:or|to)(?: even)? |-)(?:{'|'.join(_FEW.split())}|\d{{1,3}}\b))"
)
UNIT = rf"(?i:(?:business |working |calendar )?(?:{UNITS})s?\b(?:[’'](?!s))?)"
_OF_YEAR = rf"(?:{YEAR}|(?i:this|last|next|the) year\b|(?i:the following|the previous) year\b)"
_THIS = r"(?i:this past|this coming|this upcoming|the coming|the upcoming|this|last|next)"

PART = (
    r"(?i:(?:the )?(?:very |tail |latter )?(?P<part>end|start|beginning|middle|first half|second half|"
    r"first part|second part|"
    r"latter part|early part|rest|remainder|close|turn|course|(?:first|second|third|fourth|last|"
    r"final)(?: \w+)? (?:hour|day|week|weekend|month|year)s?)"
    r"(?: of| in)|(?:the )?(?P<early>early(?: on)?|mid|late|later|earlier|"
    r"sometime|some time)(?: in| on)?(?: |-))"
)
LEAD = (
    r"(?i:by the time of|by|on or before|before|prior to|ahead of|until|till|up to|through|throughout|since|"
    r"after|following|as of|"
    r"as at|within|inside|over the course of|in the course of|over|during|across|for|in|on|at|from|between|"
    r"no later than|"
    r"not later than|starting(?: in| on)?|beginning(?: in| on)?|effective|come)"
)

DATE = (
    rf"(?:{WEEKDAY},? (?:the )?)?(?:(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th|\.)?|"
    rf"(?i:{words(ORDINALS)}))(?: of)? {MONTH}(?:,? {YEAR})?|"
    rf"{MONTH} (?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?![\d,.]?\d|%| percent| per)|"
    rf"(?i:{words(ORDINALS)})\b)(?:,? {YEAR})?)"
    r"|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
"""A day of a month: ``5 May 2031``, ``Monday, May 5th``, ``the Fourth of July``."""
MONTHLY = rf"(?:{_THIS} )?{MONTH}(?:,? (?:of )?{_OF_YEAR})?"
FISCAL = (
    rf"(?i:(?:the )?(?:(?P<fdet>this|last|next|current|coming|previous) )?(?:fiscal|financial|tax|"
    rf"budget) year)(?: {YEAR}(?:[-/–]\d{{2,4}})?)?"
    rf"|(?i:fiscal) {YEAR}|FY ?[’']?\d{{2,4}}(?:[-/–]\d\d)?\b|\b(?:19|20)\d\d[-/–]\d\d(?!\d|[-/–]\d)"
)
QUARTERLY = (
    r"(?i:(?:the )?(?:first|second|third|fourth|final|1st|2nd|3rd|4th) quarter\b)"
    rf"(?:(?:,? of)? {_OF_YEAR})?|Q[1-4]\b(?:(?: of)? {_OF_YEAR})?"
)
DECADES = rf"(?:the )?(?:(?:1[89]|20)\d0[’']?s\b|(?<=the\s)(?:[’']\d0[’']?s\b|(?i:{words(TENS)})\b))"
CENTURIES = (
    r"(?i:(?:the )(?:1\d|20|21|22)(?:th|st|nd)|(?:the )(?:nineteenth|twentieth|twenty-first)|this|last)(?: |"
    r"-)(?i:century)\b"
)
SEASONAL = (
    rf"(?:{_THIS} |(?i:the ))(?i:spring|summer|autumn|fall|"
    rf"winter)\b(?! (?i:of)(?! {_OF_YEAR}))(?:(?: of)? {_OF_YEAR})?"
    rf"|(?i:spring|summer|autumn|fall|winter) (?:of )?{YEAR}"
)
DEICTIC = (
    r"(?i:this coming|this past|the coming|the current|current|this|last|next) (?i:week|weekend|month|quarter|"
    r"year|decade)\b(?!-|[’']s [A-Z])"
)
WHOLE = r"(?i:the (?:calendar )?(?:week|month|quarter|year|decade|century)\b)(?!-)"
"""``the year``: says when only behind a part, ``by the end of the year``."""
_MANY = (
    r"(?i:(?:minute|hour|day|week|month|quarter|year|decade)s(?:,? (?:and |or |to )?(?:day|week|month|year|"
    r"decade)s)*)"
)
ROLLING = (
    rf"(?i:(?:the )?(?:very )?(?:last|past|next|coming|previous|preceding|following|recent)) (?:(?:{NUMBER}|"
    rf"{SOME})(?: more)? )?"
    rf"(?:{UNIT}|{_MANY})(?![’']s [A-Z])|(?i:the) {_MANY}(?i: ahead| to come)|"
    rf"(?i:a|one|two|several) (?i:days|weeks|months|years) (?i:ahead)"
)
AGO = rf"(?:{NUMBER}|{SOME}) {UNIT} (?i:ago)\b"
AHEAD = (
    rf"(?i:just |about |around |less than |under |roughly |only )?(?:(?:{NUMBER}|{SOME})(?i: short| more)? {UNIT}"
    rf"(?i: time|(?: of)? from (?:now|today)| hence)?(?! (?:of|after|before|following) (?!now|today))|"
    rf"(?i:a matter of) {_MANY})"
)
"""Counts from now only behind ``in`` or ``within``, or before ``from now``."""
VAGUE = (
    r"(?i:(?<!as\s)(?<!too\s)(?<!so\s)(?:very |quite |pretty |relatively |fairly )?soon\b(?! as| after|"
    r" thereafter)|as soon as (?:possible|we can)|shortly(?! after| before| thereafter)|immediately(?! after|"
    r" before| prior| following)|imminently|"
    r"right away|at some (?:stage|point)|in due course|before long|(?:in )?the (?:near|not too distant|"
    r"immediate|foreseeable) "
    r"future|(?:in|over) the (?:short|medium|long|longer) (?:term|run))\b"
)
DAYS = (
    r"(?i:today|tonight|the day after tomorrow|tomorrow|the day before yesterday|yesterday|last night|"
    r"this (?:very )?(?:morning|"
    r"afternoon|evening)|(?!(?-i:Now)(?:,| I\b| you\b| let\b))now(?! that\b)|right now|currently|at present|"
    r"at the moment|at this moment|to date|so far|thus far|"
    r"these days|nowadays)\b(?i: (?:morning|afternoon|evening|night)\b)?"
)
WEEKDAILY = rf"(?:(?i:this coming|this past|this|next|last) )?{WEEKDAY}(?i: (?:morning|afternoon|evening|night)\b)?"
HOLIDAYS = (
    r"(?:Christmas(?: Day| Eve)?|Good Friday|Easter(?: Sunday)?|New Year[’']s(?: Day| Eve)?|(?:the )?New Year|"
    r"Thanksgiving)\b"
)
SAME = r"(?i:(?:over |during |in )?the same (?:period(?: of time)?|time (?:period|frame)|year|month|week))\b"
EVENTS = (
    rf"(?i:(?:the |our |this |that )?(?:(?:upcoming|next|last|coming|recent|forthcoming|annual|historic|(?:this|"
    rf"last|next) (?:year|month|week)[’']s) )?)"
    rf"(?:(?:(?:[A-Z][\w&.]*(?:[’']s)?|\d+th)(?: |-)){{0,5}}(?:(?i:summit)\b(?! of [a-z])(?: for [A-Z]\w+)?|"
    rf"Ministerial(?: Council| Meeting)?\b(?! Statement)|"
    rf"(?i:(?:foreign|defen[cs]e|finance) minister(?:s[’']?|ial) meeting)\b|[Ll]eaders[’']? [Mm]eeting\b|"
    rf"Security Conference\b)"
    rf"|COP ?\d\d\b)(?: (?:in|at|on) (?!{MONTH}|{WEEKDAY})[A-Z][\w-]+(?: (?!{MONTH}|{WEEKDAY})[A-Z][\w-]+)?)?"
)
"""An event by its head noun, the capitalised words before it and the place behind."""
