"""Placeholders in an article: words of a seed, filled in at run time, so that none of them lies in the repository.

`{{001:120-168|upper|final:,}}` stands for code points 120 to 168 of seed 001, with a capital, ending in a comma;
`{{S}}` for a name that the truth beside the article places in the same way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PLACEHOLDER = re.compile(r"\{\{(?:(\d{3}):(\d+)-(\d+)((?:\|[^|{}]+)*)|([A-Z]+))\}\}")


def filled(text: str, seeds: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Give the text with the words in place.

    Args:
        text: what holds placeholders.
        seeds: the text of each seed by its number.
        names: the names that `{{S}}` and the like stand for.

    Raises:
        KeyError: of a seed, a name or an edit that there is none of.
        ValueError: of an edit that changes nothing.
    """

    def words(found: re.Match[str]) -> str:
        seed, start, end, edits, name = found.groups()
        if name:
            return names[name]
        passage = seeds[seed][int(start) : int(end)]
        for edit in edits.split("|")[1:]:
            kind, _, value = edit.partition(":")
            passage = _EDITS[kind](passage, value)
        return passage

    return _PLACEHOLDER.sub(words, text)


def _curly(passage: str, _value: str) -> str:
    return passage.replace("'", "’")


def _dashes(passage: str, _value: str) -> str:
    return passage.replace("–", "-")


def _drop(passage: str, value: str) -> str:
    return _changed(passage, re.sub(rf"\b{re.escape(value)} ", "", passage, count=1))


def _final(passage: str, value: str) -> str:
    return passage.removesuffix(".") + value


def _flow(passage: str, _value: str) -> str:
    return " ".join(passage.split())


def _lower(passage: str, _value: str) -> str:
    return passage[0].lower() + passage[1:]


def _straight(passage: str, _value: str) -> str:
    return passage.replace("’", "'")


def _swap(passage: str, value: str) -> str:
    before, _, after = value.partition(">")
    return _changed(passage, passage.replace(before, after, 1))


def _upper(passage: str, _value: str) -> str:
    return passage[0].upper() + passage[1:]


def _changed(before: str, after: str) -> str:
    if after == before:
        msg = "an edit changes nothing"
        raise ValueError(msg)
    return after


_EDITS: dict[str, Callable[[str, str], str]] = {
    "curly": _curly,
    "dashes": _dashes,
    "drop": _drop,
    "final": _final,
    "flow": _flow,
    "lower": _lower,
    "straight": _straight,
    "swap": _swap,
    "upper": _upper,
}
"""An edit by its name: a writer's habit (`curly`, `upper`) or a falsehood (`drop:not`, `swap:31>13`)."""
