"""What kind of change one word for another is: a figure, a negation, a modal, a tense, a name."""

from __future__ import annotations

import unicodedata

from onrecord.archive.words.words import fold, stem
from onrecord.quotes.lookalikes import plain_letters
from onrecord.text.lazy import lazy_re

NEGATIONS = frozenset(
    "not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely nay "
    "aren't isn't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't mustn't mightn't needn't "
    "hasn't haven't hadn't ain't shan't".split()
)
MODALS = frozenset("will would shall should may might can could must ought 'll need want intend plan".split())
NUMBERS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion trillions dozen dozens half third quarter first second once twice "
    "percent per cent percentage double triple".split()
)
_BE = frozenset("am is are was were be been being has have had having do does did doing done go goes went gone".split())
_CONTRACTED = lazy_re(r"'(?:m|re|s|ve|d|ll)$")


class _Loose(dict[str, str]):
    """What `loose` gives, remembered: one look instead of a call where many words are asked for at once."""

    def __missing__(self, key: str) -> str:
        found = fold(plain_letters(key))
        if len(key) <= _LONGEST_REMEMBERED:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[key] = found
        return found


_REMEMBERED, _LONGEST_REMEMBERED = 1 << 16, 64
"""Words that are remembered, and code points of the longest of them."""
LOOSE = _Loose()


def loose(key: str) -> str:
    """Give a word without case, accents and look-alike letters: two such words may be meant to be one."""
    return LOOSE[key]


def kind_of(quote: str, record: str, *, begins: bool) -> str:
    """Name the change of one word (or run of words) for another.

    Args:
        quote: the quotation's words; empty where something is left out.
        record: the record's; empty where something is put in.
        begins: whether the record's word begins a sentence, where a capital makes no name.
    """
    ours, theirs = quote.split(), record.split()
    both = {*map(_bare, ours), *map(_bare, theirs)}
    if any(any(char.isdigit() for char in word) for word in both) or both & NUMBERS:
        return "number"
    if both & NEGATIONS:
        return "negation"
    if not ours or not theirs:
        return "put in" if ours else "left out"
    mine, other = set(map(_bare, ours)), set(map(_bare, theirs))
    if mine & MODALS or other & MODALS:
        return "modal"
    if (mine & _BE and other & _BE) or any(stem(one) == stem(two) for one in mine for two in other):
        return "tense"
    if not begins and theirs[0][:1].isupper():
        return "name"
    return "word"


def _bare(word: str) -> str:
    return _CONTRACTED.sub("", word.casefold()) or word.casefold()


def same_but(quote: str, record: str) -> str | None:
    """Name how two words differ that `loose` makes one; None where they are the same."""
    if quote == record:
        return None
    if plain_letters(quote) == record or plain_letters(record) == quote:
        return "look-alike letters"
    if quote.casefold() == record.casefold():
        return "letter case"
    if _unaccented(quote) == _unaccented(record):
        return "accents"
    return (
        "look-alike letters" if loose(quote) == loose(record) and not (quote.isascii() and record.isascii()) else "word"
    )


def _unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
