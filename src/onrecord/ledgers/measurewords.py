"""Words by which two figures are compared: folded, stemmed, spelled one way, a state's names as one.

``defence`` and ``defense`` are one word here, and so are ``U.S.``, ``American`` and ``the United States``. A number
with its percent sign is one word (``2%``), since targets are known by it. Words that say nothing of what is measured
(articles, pronouns, auxiliaries, words of the talk itself, words for time, which windows are read from) do not count.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.archive.words.words import fold, stem
from onrecord.people import states
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = lazy_re(
    r"(?P<share>\d[\d.,]*\s*(?:%|percent\b|per cent\b))|(?P<number>\d[\d.,]*\d|\d)"
    r"|(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+(?:['’](?:[^\W\d_][\u0300-\u036f]*)+)?)",
    re.IGNORECASE,
)
_POSSESSIVE = lazy_re(r"['’].*$")
_SPELLINGS = (
    (lazy_re(r"(?<=def|off)ence(?=s?$|less)"), "ense"),
    (lazy_re(r"(?<=\w{2})our(?=$|s$|ed$|ing$|able$|ite$)"), "or"),
    (lazy_re(r"(?<=\w{2})is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
    (lazy_re(r"(cen|thea|me|fib|lit)tre(?=s?$)"), r"\1ter"),
    (lazy_re(r"programme(?=s?$)"), "program"),
    (lazy_re(r"(?<=[aeiou])ll(?=ed$|ing$|ers?$)"), "l"),
)
"""British spellings as American ones; what no dictionary would spell so meets itself all the same."""
FUNCTION = frozenset(
    """
    a about above across after again against all almost also although always am among an and another any anybody anyone
    anything are aren around as at away be because been before being below besides between both but by can cannot could
    did do does doing done down during each either else enough even ever every everybody everyone everything few for
    from further get gets getting given go goes going gone got had has have having he hence her here hers herself him
    himself his how however i if in indeed into is isn it its itself just least less let like ll many may maybe me might
    mine more most much must my myself near nearly neither no nobody none nor not nothing now of off often on once one
    only onto or other others otherwise our ours ourselves out over own per perhaps quite rather re really s same shall
    she should so some somebody someone something soon still such t than that the their theirs them themselves then
    there therefore these they this those though through throughout thus to together too toward towards under until
    unto up upon us ve very via was we well were what whatever when where whether which while who whoever whole whom
    whose why will with within without would yes yet you your yours yourself
    """.split()
)
_TALK = frozenset(
    """
    able actually afternoon aim aims already also announce announced answer answers approximately around basically
    believe bit came certainly clearly come comes course especially evening exactly example expect expected expecting
    expects fact figure figures finally general gentlemen good great hope hoped hopes hoping important intend intends
    kind know known knows ladies look looking lot lots made make makes making matter mean means mention mentioned
    minister morning nearly need needed needs note noted number numbers obviously okay particularly please point
    president question questions really remember remind roughly said saw say saying says secretary see seen sees
    simply sorry take taken takes talk talked tell tells thank thanks therefore thing things think thinks thought
    today told tomorrow took want wanted wants way ways welcome word words worth yesterday
    """.split()
)
_TIME = frozenset(
    """
    year years month months week weeks day days decade decades century hour hours minute minutes quarter quarters last
    past previous next coming recent recently currently current ago since january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday spring summer
    autumn winter annual annually time times period
    """.split()
)
_NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
    billion billions trillion trillions half dozen dozens percent percentage
    """.split()
)
_SHORT = {
    "gross domestic product": "gdp",
    "gross national product": "gnp",
    "european union": "eu",
    "united nations": "un",
}
"""Names that are said in full or by their letters."""
_SILENT = FUNCTION | _TALK | _TIME | _NUMBERS


class Word(NamedTuple):
    """A word of a text: its key, its place in the text, and whether it says something of what is measured."""

    key: str
    start: int
    end: int
    tells: bool


def words(text: str) -> list[Word]:
    """Give the words of a text in order; a state's name of several words is one."""
    found: list[Word] = []
    at = 0
    for name in _state_pattern().finditer(text):
        if name.start() < at:
            continue
        found += _plain(text, at, name.start())
        found.append(Word(_state_keys()[_bare(name[0])], name.start(), name.end(), tells=True))
        at = name.end()
    return [*found, *_plain(text, at, len(text))]


def keys(texts: Iterable[str | None]) -> frozenset[str]:
    """Give the keys of the words of texts that say something of what is measured."""
    return frozenset(word.key for text in texts if text for word in words(text) if word.tells)


@lru_cache(maxsize=1 << 14)
def key(word: str) -> str:
    """Give the key of one word: folded, spelled one way, stemmed."""
    return stem(spelled(_POSSESSIVE.sub("", fold(word))))


def spelled(word: str) -> str:
    """Give a folded word as American spelling has it."""
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word


def state_names(key: str) -> tuple[str, ...]:
    """Give all names of a state by its key (``state:norway``), without capitals and full stops."""
    return tuple(name for name, of in _state_keys().items() if of == key)


def is_short(key: str) -> bool:
    """Tell whether a key is that of a name which is said in full or by its letters (``GDP``)."""
    return key in {stem(short) for short in _SHORT.values()}


def _plain(text: str, start: int, end: int) -> Iterable[Word]:
    for token in _TOKEN.finditer(text, start, end):
        if token["share"] is not None:
            number = re.split(r"[^\d.,]", token["share"], maxsplit=1)[0].rstrip(".,")
            yield Word(f"{number}%", token.start(), token.end(), tells=True)
        elif token["number"] is not None:
            yield Word(token["number"], token.start(), token.end(), tells=False)
        else:
            folded = _POSSESSIVE.sub("", fold(token["word"]))
            yield Word(key(token["word"]), token.start(), token.end(), tells=len(folded) > 1 and folded not in _SILENT)


def _bare(name: str) -> str:
    return " ".join(name.replace(".", "").split()).casefold()


@cache
def _state_keys() -> dict[str, str]:
    known: dict[str, str] = {}
    for state in states():
        for name in (state.name, *state.names, *state.adjectives):
            known.setdefault(_bare(name), f"state:{state.id}")
        for adjective in state.adjectives:
            if adjective.endswith(("an", "i")):  # Ukrainians, Iraqis
                known.setdefault(_bare(f"{adjective}s"), f"state:{state.id}")
    if "united states" in known:
        known |= dict.fromkeys(("us", "u s", "usa", "u sa", "america", "american", "americans"), known["united states"])
    if "united kingdom" in known:
        known |= dict.fromkeys(("uk", "britain", "british"), known["united kingdom"])
    known |= {name: stem(short) for name, short in _SHORT.items()}
    return known


@cache
def _state_pattern() -> re.Pattern[str]:
    """Match names as they are printed; ``us`` in small letters is a pronoun."""
    names = sorted((name for name in _state_keys() if name not in {"us", "uk", "u s", "u sa"}), key=len, reverse=True)
    # By their first letters: at a word that begins none of them the rest is not tried.
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    printed = "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_letter.items())
    return re.compile(rf"\b(?:U\.\s?S\.(?:A\.)?|US|UK|U\.K\.|(?i:{printed}))(?!\w)")
