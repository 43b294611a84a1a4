"""Changes of a run of true words that make other words of it, each small enough to be overlooked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_DIGITS = re.compile(r"\d+")
_NUMBER_WORD = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred|thousand|million|billion)\b"
)
_NUMBERS = "two three four five six seven eight nine ten twenty thirty forty fifty hundred thousand million".split()
_UNIT = re.compile(r"\s?(?:%|per ?cent|million|billion|thousand|hundred)\b|[$€£]")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")
_NAMES = "Ruritania Halvaria Brandvold Okonjo Dornak Velisa Marchetti Petersen Kowalczyk Andersson".split()
_TENSES = {
    "is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "had": "has", "do": "did",
    "does": "did", "want": "wanted", "said": "say", "provide": "provided", "support": "supported", "need": "needed",
}  # fmt: skip
_MODALS = {
    "will": "may", "would": "will", "can": "must", "could": "can", "should": "will", "must": "might", "may": "will",
    "might": "will", "shall": "may",
}  # fmt: skip
_NEGATIVE = re.compile(r"(?: not\b|\b(?:no|never) |n['\u2019]t\b)")
_VERB = re.compile(r"\b(?:is|are|was|were|will|can|should|must|would|have|has)\b(?! not|n)")
_LOOK = {"a": "\u0430", "e": "\u0435", "o": "\u043e", "p": "\u0440", "c": "\u0441", "i": "\u0456"}
_OTHERS = "always rarely secret enemy weapons surrender peace quickly badly illegal wonderful tomorrow".split()


def _at_random(pattern: re.Pattern[str], text: str, random: Random, put: Callable[[str], str]) -> str | None:
    places = list(pattern.finditer(text))
    if not places:
        return None
    place = random.choice(places)
    return text[: place.start()] + put(place[0]) + text[place.end() :]


def _digit(text: str, random: Random) -> str | None:
    return _at_random(_DIGITS, text, random, lambda number: str(int(number) + random.randint(1, 9)))


def _zero(text: str, random: Random) -> str | None:
    return _at_random(_DIGITS, text, random, lambda number: f"{number}0")


def _point(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<=\d)[.,](?=\d)"), text, random, lambda mark: "," if mark == "." else ".")


def _number_word(text: str, random: Random) -> str | None:
    return _at_random(_NUMBER_WORD, text, random, lambda word: random.choice([w for w in _NUMBERS if w != word]))


def _unit(text: str, random: Random) -> str | None:
    return _at_random(_UNIT, text, random, lambda _: "")


def _name(text: str, random: Random) -> str | None:
    return _at_random(_NAME, text, random, lambda _: random.choice(_NAMES))


def _swapped(table: dict[str, str]) -> Callable[[str, Random], str | None]:
    pattern = re.compile(rf"\b(?:{'|'.join(table)})\b")
    return lambda text, random: _at_random(pattern, text, random, lambda word: table[word])


def _denied(text: str, random: Random) -> str | None:
    return _at_random(_VERB, text, random, lambda verb: f"{verb} not")


def _affirmed(text: str, random: Random) -> str | None:
    return _at_random(_NEGATIVE, text, random, lambda _: "")


def _swallowed(text: str, random: Random) -> str | None:
    return _at_random(
        re.compile(r" (?:not|never|no) "), text, random, lambda _: random.choice((" \u2026 ", " ... ", " [\u2026] "))
    )


def other_word(text: str, random: Random) -> str | None:
    """Put another word in the place of one."""
    words = text.split(" ")
    places = [at for at, word in enumerate(words) if word.isalpha()]
    if not places:
        return None
    at = random.choice(places)
    words[at] = random.choice([word for word in _OTHERS if word != words[at].casefold()])
    return " ".join(words)


def _dropped(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<=\w )\w+ (?=\w)"), text, random, lambda _: "")


def _put_in(text: str, random: Random) -> str | None:
    words = text.split(" ")
    words.insert(random.randint(1, len(words) - 1), random.choice(_OTHERS))
    return " ".join(words)


def _turned(text: str, random: Random) -> str | None:
    words = text.split(" ")
    at = random.randint(0, len(words) - 2)
    words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def _look_alike(text: str, random: Random) -> str | None:
    return _at_random(re.compile(f"[{''.join(_LOOK)}]"), text, random, lambda letter: _LOOK[letter])


def _all_look_alike(text: str, random: Random) -> str | None:
    del random
    return "".join(_LOOK.get(letter, letter) for letter in text)


def _glued(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<=\w) (?=\w)"), text, random, lambda _: random.choice("\u200b\u2060\ufeff"))


def _overridden(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"\b(?=\w)"), text, random, lambda _: random.choice("\u202e\u202d\u2067\u202b"))


def _question(text: str, random: Random) -> str | None:
    del random
    return text.rstrip(" .,") + "?" if text.endswith((".", ",")) else None


def _upper(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<= )[a-z]{3,}(?= )"), text, random, str.upper)


def _bracketed(text: str, random: Random) -> str | None:
    return _at_random(_VERB, text, random, lambda verb: f"{verb} [not]")


def _bracketed_prefix(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<= )[a-z]{5,}\b"), text, random, lambda word: f"[un]{word}")


def _scare(text: str, random: Random) -> str | None:
    return _at_random(re.compile(r"(?<= )[a-z]{4,}(?= )"), text, random, lambda word: f"\u201c{word}\u201d")


CHANGES: dict[str, Callable[[str, Random], str | None]] = {
    "a figure changed": _digit,
    "a nought added": _zero,
    "decimal point and comma": _point,
    "a number in words changed": _number_word,
    "a unit dropped": _unit,
    "a name changed": _name,
    "a tense changed": _swapped(_TENSES),
    "a modal changed": _swapped(_MODALS),
    "a negation put in": _denied,
    "a negation dropped": _affirmed,
    "an ellipsis swallows not": _swallowed,
    "a word changed": other_word,
    "a word dropped": _dropped,
    "a word put in": _put_in,
    "two words turned round": _turned,
    "a look-alike letter": _look_alike,
    "all letters look alike": _all_look_alike,
    "words glued by what is not seen": _glued,
    "a turn of direction": _overridden,
    "a question mark": _question,
    "a word in capitals": _upper,
    "a negation in brackets": _bracketed,
    "a prefix in brackets": _bracketed_prefix,
    "scare quotes": _scare,
}
"""Every change by name: gives None where the run has nothing to be changed so."""
