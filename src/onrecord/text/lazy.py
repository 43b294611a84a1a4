"""Regular expressions that are compiled when they are first used.

The program has some two thousand, and one transcript needs a fifth of them: to compile all of them took four fifths of
the time until the first was read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr, cast

if TYPE_CHECKING:
    from re import Pattern

_OWN = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "flags", "groups", "groupindex")


class _Lazy:
    """Stands for a pattern; from the first use on, its methods are the pattern's own."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the pattern has
        if name not in _OWN:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._given)
        for each in _OWN:
            setattr(self, each, getattr(compiled, each))
        return getattr(self, name)


def lazy_re(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """Give a pattern for `re.compile` to compile once it is used; for constants of modules.

    It has all that a pattern has but may not be handed to the functions of `re`, which know their own kind alone.

    Raises:
        re.error: when it is first used, of a pattern that is none. A test uses every one.
    """
    return cast("Pattern[AnyStr]", _Lazy(pattern, flags))
