"""Names and printed labels compared as a reader would compare them."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from evaluation.words import fold

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady the hon honorable honourable rt right of for and "
    "mevrouw meneer mijnheer heer herr frau monsieur madame mme senor senora signor signora senhor senhora".split()
)
_OFFICES = frozenset(
    "president vice prime first minister deputy secretary general state foreign director chair chairman chairwoman "
    "chairperson commissioner senator representative congressman congresswoman governor ambassador admiral major "
    "lieutenant colonel captain air chief marshal speaker judge justice chancellor king queen prince princess pm high "
    "acting administrator under assistant press spokesperson spokesman spokeswoman nato us un eu defence defense "
    "treasury finance treasurer interior trade health vizeprasident vizeprasidentin prasident prasidentin councillor "
    "councilor councilmember alderman".split()
)
_NOBODY = frozenset(
    "q a question questioner journalist reporter reporters press media moderator speaker participant voice voices aide "
    "interpreter translator operator audience member male female man woman unidentified unknown senior administration "
    "official staff the off mic".split()
)
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii"))
_TIME = re.compile(r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?")
_SIMILAR = 0.8
"""How alike two spellings of a surname must be to be one name misprinted (``BERNAKE``)."""


def same_name(one: str, other: str) -> bool:
    """Tell whether two names are one, letter for letter but for white space and Unicode composition."""
    return _plain(one) == _plain(other)


def is_part(name: str, full: str) -> bool:
    """Tell whether ``name`` is a part of ``full``, such as the surname alone, or ``full`` spelt in another way."""
    parts, whole = folded_name(name), iter(folded_name(full))
    return bool(parts) and all(part in whole for part in parts)


def folded_name(name: str) -> tuple[str, ...]:
    """Give the words of a name with honorifics, offices, middle initials, case and accents folded away."""
    *before, last = _tokens(name) or ("",)
    if before and last in _GENERATIONS:
        *before, last = before  # "Dana Reyes, Jr."
    kept = tuple(word for word in before if word not in _HONORIFICS | _OFFICES)
    return _without_initials((*kept, last)) if last else ()


def names_nobody(label: str) -> bool:
    """Tell whether a printed label (``Q``, ``JOURNALIST``, ``Speaker 3``) leaves open who speaks."""
    tokens = _tokens(_bare(label))
    return all(token in _NOBODY for token in tokens)


def same_label(one: str, other: str) -> bool:
    """Tell whether two printed labels stand for one voice.

    Delimiters, case, accents, honorifics and middle initials are folded away; an outlet behind the name, or words
    before the surname, may be missing from one of them.
    """
    return any(_same_tokens(left, right) for left in _readings(one) for right in _readings(other))


def contradicts(label: str, name: str) -> bool:
    """Tell whether a label prints a name and ``name`` is not it; a label that is a role alone contradicts nobody."""
    printed = [
        tuple(word for word in _tokens(cut) if word not in _HONORIFICS | _OFFICES | _NOBODY) for cut in _cuts(label)
    ]
    if not any(printed):
        return False
    given = folded_name(name) or ("",)
    # The surname may stand anywhere in the label: letters follow it in "Air Chief Marshal Mark Binskin AC". A lone
    # surname may also be the first word of a name: "Prime Minister Lee" is Lee Hsien Loong.
    return not any(
        SequenceMatcher(None, word, one).ratio() >= _SIMILAR
        for reading in printed
        for word in reading
        for one in (given if len(reading) == 1 else given[-1:])
    )


def holds_name(text: str, name: str) -> bool:
    """Tell whether ``text`` holds the last word of ``name``, its surname."""
    words = folded_name(name)
    return bool(words) and words[-1] in _tokens(text)


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).split())


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text)))


def _without_initials(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(token for at, token in enumerate(tokens) if len(token) > 1 or at in {0, len(tokens) - 1})


def _bare(label: str) -> str:
    return _TIME.sub(" ", label).strip(" \t\r\n\xa0:.-–—*_[]")


def _cuts(label: str) -> tuple[str, ...]:
    bare = _bare(label)
    return tuple(dict.fromkeys((bare, bare.split(",")[0], bare.split("(")[0].strip(), bare.split(" - ")[0])))


def _readings(label: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        _without_initials(tuple(word for word in _tokens(cut) if word not in _HONORIFICS)) or _tokens(cut)
        for cut in _cuts(label)
    )


def _same_tokens(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    named = any(token not in _OFFICES | _NOBODY for token in short)
    return named and len(short) < len(long) and long[-len(short) :] == short
