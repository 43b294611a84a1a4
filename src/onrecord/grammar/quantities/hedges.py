"""Words around a number that say how exact it is: ``more than``, ``about``, ``or so``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from onrecord.grammar.quantities.cardinals import SMALL, TENS
from onrecord.grammar.quantities.currencies import CURRENCY_SIGNS
from onrecord.grammar.quantities.tolerances import begins_tolerance

if TYPE_CHECKING:
    from onrecord.grammar.quantities.tokens import Tokens

Comparator = Literal["=", "~", ">", ">=", "<", "<=", "range"]

_PHRASES: dict[Comparator, str] = {
    "~": "about|around|some|nearly|almost|approximately|roughly|circa|maybe|perhaps|an estimated|estimated"
    "|close to|near"
    "|nearing|approaching|something like|something around|something close to|in the order of|on the order of"
    "|of the order of|in the region of|in the neighborhood of|in the neighbourhood of|in the vicinity of"
    "|somewhere around|somewhere near|somewhere about|virtually|practically|just about|somewhere in the region of"
    "|somewhere in the neighborhood of|somewhere in the order of|somewhere on the order of|about roughly|say about"
    "|not far off|not far from|close on|coming up to|≈|~|getting on for|the best part of|the better part of",
    ">": "more than|over|above|upwards of|upward of|in excess of|north of|exceeding|greater than|higher than"
    "|larger than"
    "|bigger than|better than|beyond|longer than|in the excess of|>|older than|well north of|exceeds|exceeded|exceed"
    "|surpassing|surpassed|surpass|topping|topped",
    ">=": "at least|at the very least|at the least|no less than|no fewer than|not less than|not fewer than|a minimum of"
    "|minimum of|the minimum of|a minimum|minimum|at a minimum|at minimum|as few as|as little as|≥|> ="
    "|more than or equal to"
    "|greater than or equal to|equal to or more than|equal to or greater than|at least or equal to"
    "|bigger or equal than|greater or equal than|higher or equal than|a floor of",
    "<=": "up to|as many as|as much as|at most|at the most|no more than|not more than|not much more than"
    "|a maximum of|maximum of|a maximum"
    "|maximum|no greater than|no higher than|no longer than|no bigger than|not to exceed|as high as|≤|< =|a ceiling of"
    "|less than or equal to|equal to or less than|smaller or equal than|less or equal than|lower or equal than"
    "|not exceeding|a cap of|anything up to|at the very most|fewer than or equal to|max",
    "<": "less than|fewer than|under|below|short of|shy of|lower than|smaller than|south of|not quite|<|younger than"
    "|shorter than|something under|something less than|not as many as|not as much as|not as high as|not nearly"
    "|nowhere near|not anywhere near|not up to",
}
_BEFORE = {tuple(phrase.split()): sign for sign, phrases in _PHRASES.items() for phrase in phrases.split("|")}
_LONGEST = max(map(len, _BEFORE))
_ENDINGS = frozenset(phrase[-1] for phrase in _BEFORE)
_DEGREES = frozenset(
    "just well slightly somewhat significantly considerably substantially far much way only little bit comfortably "
    "marginally fractionally barely anything anywhere even hardly".split()
)
_DEGREE_OF = frozenset("over more above under less fewer below short shy north in upwards higher greater lower".split())
_TRAILING: dict[Comparator, str] = {
    "~": "or so|or thereabouts|give or take|odd|- odd|ish|- ish|- some|or thereabout|approximately|roughly|or something"
    "|or something like that|more or less",
    ">=": "or more|and more|or above|and above|or greater|or higher|or better|and over|or over|plus|+|- plus|at least"
    "|and up|or older|and older|minimum|or longer|and counting|- or - more|at a minimum|at the very least"
    "|or greater than|or more than|or upwards|or equal|or equal to",
    "<=": "or less|or fewer|or below|or under|and under|and below|or lower|or younger|at most|at the most|maximum|tops"
    "|or less than|max|and less",
}
_AFTER = {tuple(phrase.split()): sign for sign, phrases in _TRAILING.items() for phrase in phrases.split("|")}
_LONGEST_AFTER = max(map(len, _AFTER))
_AFTER_STARTS = frozenset(phrase[0] for phrase in _AFTER)
_TALKING = frozenset(
    "talk talks talked talking speak speaks spoke speaking ask asks asked asking know knows knew hear heard "
    "think thought "
    "thinking worry worried concern concerned concerns question questions something all information read wrote write "
    "care learn learned learnt tell told say said remarks comments reports happy what how details discussion debate "
    "forget discuss discussed mention mentioned asking truth story stories doubts sure".split()
)
_BEING = frozenset(
    "for been is was are were be it's that's of with after now has have had there's lasted lasting takes take "
    "took spent "
    "there and , just well slightly little bit".split()
)
_VERBS = frozenset("exceeds exceeded exceed surpassing surpassed surpass topping topped".split())
"""Verbs that bound an amount and are no part of its words."""
_LEVEL = frozenset("is are was were we're it's they're you're i'm now been went go goes gone back got".split())


def before(
    tokens: Tokens, at: int, *, small: bool, lasting: bool, end: int | None = None
) -> tuple[Comparator, int] | None:
    """Read the hedge that ends right before the token ``at``.

    Args:
        tokens: the sentence.
        at: the first token of the amount, its currency sign included.
        small: the amount is a number under ten in words, before which ``over`` and ``under`` are mostly prepositions.
        lasting: the amount is a length of time: ``over ten years`` is mostly their course.
        end: the token behind the amount, where it is known.

    Returns:
        What it means and its first token; None where there is none.
    """
    if tokens.low[max(at - 3, 0) : at] in _MEANS:
        return before(tokens, at - 3, small=small, lasting=lasting, end=end)
    if tokens.at(at - 1) not in _ENDINGS:
        return None
    if tokens.at(at - 1) == "than" and _is_compared(tokens, at - 2, end, small=small, lasting=lasting):
        return None
    if tokens.at(at - 1) in {"<", ">"} and tokens.at(at - 2) in {"<", ">", "="}:
        return None  # "<>", "=>"
    for length in range(min(_LONGEST, at), 0, -1):
        sign = _BEFORE.get(tuple(tokens.low[at - length : at]))
        if sign is None:
            continue
        first = at - length
        word = tokens.low[first]
        previous = tokens.at(first - 1)
        if (word, length) == ("up", 2) and (previous in _LEVEL or "from" in tokens.low[max(first - _ROSE, 0) : first]):
            return None
        if length == 1 and lasting and word == "over" and end is not None and tokens.at(end) == "ago":
            if previous in _PHRASAL:
                return None  # "she took over five years ago"
        elif length == 1 and _is_preposition(word, previous, small=small, lasting=lasting):
            return None
        if word in {"over", "more"} and previous in {"and", "or"} and tokens.at(first - 2) in {"over", "more"}:
            first -= 2
        return sign, at if word in _VERBS else _degree(tokens, first, word)
    return None


_ROSE = 4
"""Words between ``from`` and ``up to``: ``from 3 percent up to 35 percent``."""
_MEANS = (["an", "average", "of"], ["a", "mean", "of"], ["a", "median", "of"], ["a", "total", "of"])
"""Words between a hedge and its amount: ``more than an average of 120 hours``."""


def _is_compared(tokens: Tokens, at: int, end: int | None, *, small: bool, lasting: bool) -> bool:
    """Tell whether a comparative at ``at`` sets two things side by side: ``16% higher than three years ago``."""
    ago = lasting and end is not None and tokens.at(end) in {"ago", "earlier", "before"}
    share = tokens.at(at - 1) in _SHARES
    if ago and (share or tokens.at(at) in _NOT_OF_TIME):
        return True
    return small and tokens.at(at) == "better" and tokens.at(at - 1) in _LEVEL


_SHARES = frozenset("% percent cent point points times".split())
_NOT_OF_TIME = frozenset("higher lower larger smaller bigger better".split())
"""Comparatives that no length of time has."""
_PHRASAL = frozenset("take takes took taken hand handed turn turned come came bring brought get carry carried".split())
"""Verbs that ``over`` belongs to."""


def _is_preposition(word: str, previous: str, *, small: bool, lasting: bool) -> bool:
    """Tell whether a word is no hedge here: ``talk about two towns``, ``over five years``."""
    if word in {"about", "around"}:
        return previous in _TALKING
    if lasting and word in {"over", "under"}:
        return word == "over" and previous not in _BEING
    if word in {"over", "under", "above", "below", "beyond"}:
        return small and previous not in _BEING
    return word in {"near", "minimum", "maximum"} and small and not lasting


def is_lacking(tokens: Tokens, first: int) -> bool:
    """Tell whether a hedge is none but says how many are missing: ``was short of 40 nurses``; not ``fell short of``."""
    if tokens.low[first : first + 2] != ["short", "of"] or not _TOTALS.isdisjoint(tokens.low[:first]):
        return False
    at = first - 1
    while tokens.at(at) in _STILL:
        at -= 1
    return tokens.at(at) in _LEFT or tokens.at(at).endswith(("'re", "'m", "'s"))


_TOTALS = frozenset("total number count turnout figure sum tally result crowd average majority audience".split())
"""What is itself so many: a total that is short of 40 is less."""
_STILL = frozenset(
    "still now currently already also badly desperately seriously chronically always again today".split()
)
_LEFT = frozenset("is are was were be been being am remain remains remained left itself themselves ourselves".split())


def _degree(tokens: Tokens, first: int, word: str) -> int:
    """Take in what stands before the hedge: ``just over``, ``a little under``, ``well above``."""
    if word not in _DEGREE_OF:
        return first
    while tokens.at(first - 1) in _DEGREES:
        first -= 1
        if tokens.at(first) in {"little", "bit"} and tokens.at(first - 1) == "a":
            first -= 1
    return first


def after(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    """Read the hedge that begins at the token ``at``: what it means and the token behind it."""
    if tokens.at(at) not in _AFTER_STARTS:
        return None
    for length in range(min(_LONGEST_AFTER, len(tokens) - at), 0, -1):
        sign = _AFTER.get(tuple(tokens.low[at : at + length]))
        if sign is None:
            continue
        if begins_tolerance(tokens, at):
            return None  # "4 percent plus or minus 1"
        if tokens.at(at + length - 1) == "than" and tokens.at(at + length)[:1].isdigit():
            return None  # "200 or more than 300"
        apart = tokens.is_word(at) or (tokens.at(at) == "+" and not tokens.touches(at))
        if length == 1 and apart and (tokens.at(at + 1)[:1].isdigit() or tokens.at(at + 1) in CURRENCY_SIGNS):
            return None  # belongs to the number behind it
        if tokens.at(at + length - 1) in _PREPOSITIONS and _begins(tokens.at(at + length)):
            return None  # "20 ships and over 30 boats"
        return sign, at + length
    return None


def _begins(word: str) -> bool:
    """Tell whether a number or a sum begins with a word."""
    return word[:1].isdigit() or word in _ARTICLES or word in SMALL or word in TENS or word in CURRENCY_SIGNS


_PREPOSITIONS = frozenset("over above under below upwards more less".split())
_ARTICLES = frozenset("a an the half".split())


def bounds(sign: Comparator) -> tuple[bool, bool]:
    """Tell whether an amount under a comparator has a lower and an upper bound."""
    return sign not in {"<", "<="}, sign not in {">", ">="}
