"""JSON read for the places of its strings, and for as much of it as there is: a file cut off is read to its end."""

from __future__ import annotations

import contextlib
import json
import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, NamedTuple

from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_SECONDS = 10**7
"""No recording lasts four months: a larger number counts something else."""
_SNIFF = 65536
_BEGINS = lazy_re(rb"^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*[{\[]")
_TOKEN = lazy_re(
    r"[ \t\r\n\ufeff]*+(?:(?P<mark>[{}\[\],:])|\"(?P<string>(?:[^\"\\]++|\\.)*+)(?P<closed>\"?)"
    r"|(?P<other>[^\s{}\[\],:\"]++))",
    re.DOTALL,
)


class Text(NamedTuple):
    """A string and its place in the source, without its quotation marks.

    Attributes:
        start: first code point of the source.
        end: code point after it.
        says: the string, escapes resolved.
    """

    start: int
    end: int
    says: str


def looks_like_json(data: bytes) -> bool:
    """Tell whether bytes begin as a list or an object does, in any encoding."""
    return _BEGINS.match(data[:_SNIFF].replace(b"\x00", b"")) is not None


def values(source: str) -> Iterator[object]:
    """Give the values of a source, one after another: the one of a JSON file, those of the lines of JSON Lines.

    A value is a `Text`, a number, a truth value, None, or a list or dict of such. What is no JSON is passed over.
    """
    stack: list[dict[str, object] | list[object]] = []
    whole: object = None
    key: str | None = None
    for token in _TOKEN.finditer(source):
        mark = token["mark"]
        if mark in ("{", "["):
            made: dict[str, object] | list[object] = {} if mark == "{" else []
            if stack:
                _put(stack[-1], key, made)
            else:
                whole = made
            stack.append(made)
            key = None
        elif mark in ("}", "]"):
            if stack:
                stack.pop()
                key = None
                if not stack:
                    yield whole
                    whole = None
        elif mark == ",":
            key = None
        elif mark is None:
            value = _value(token)
            if not stack:
                yield value
            elif isinstance(stack[-1], dict) and key is None:
                key = value.says if isinstance(value, Text) else str(value)
            else:
                _put(stack[-1], key, value)
                key = None
    if whole is not None:
        yield whole


def _put(into: dict[str, object] | list[object], key: str | None, value: object) -> None:
    if isinstance(into, list):
        into.append(value)
    elif key is not None:
        into[key] = value


def _value(token: re.Match[str]) -> object:
    if token["other"] is None:
        string: str = token["string"]
        if "\\" in string:
            with contextlib.suppress(ValueError):
                string = json.loads(f'"{string}"', strict=False)
        return Text(token.start("string"), token.end("string"), string)
    try:
        return json.loads(token["other"])
    except ValueError:
        return None


def says(value: object) -> str | None:
    """Give what a string or number says; None for anything else."""
    if isinstance(value, Text):
        return value.says
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def seconds(value: object) -> str | None:
    """Give a time in seconds as a decimal string, to the millisecond; None where the value is no time."""
    try:
        number = Decimal(says(value) or "")
    except InvalidOperation:
        return None
    if not number.is_finite() or not 0 <= number < MAX_SECONDS:
        return None
    return format(number.quantize(Decimal("0.001")).normalize(), "f")
