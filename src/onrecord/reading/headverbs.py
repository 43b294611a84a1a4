"""Verbs of headlines behind an office: in ``Prime Minister Welcomes Dana Reyes`` the office is not hers."""

from __future__ import annotations

from onrecord.text import fold

_VERBS = frozenset(
    "accepts accuses addresses announces answers applauds appoints asks attends awards backs blames blasts calls "
    "celebrates chairs commemorates commends condemns confronts congratulates consults criticises criticizes defends "
    "delivers denies discusses dismisses endorses faces farewells fires gives grills greets hails holds honors honours "
    "hosts interviews introduces invites joins launches leads marks meets mourns names nominates opens pays phones "
    "praises presents questions quizzes rebukes receives rejects remembers replaces replies responds sacks salutes "
    "says sees signs slams speaks succeeds supports tells thanks tours unveils urges visits warns welcomes "
    "wishes".split()
)


def is_verb(name: str) -> bool:
    """Tell whether what stands behind an office begins with what its holder does, and is no name of his."""
    first, _, rest = fold(name).partition(" ")
    return bool(rest) and first in _VERBS
