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

_ENDINGS = ("as", "is", "os", "us", "ss", "ás", "ís", "ós", "ús", "ïs")
"""How names of many tongues end, and hardly a verb in a headline."""
_NAMES = frozenset(
    "agnes alois andres andrés anders carys charles claes cees dolores "
    "edgars edvards emils fares frances frans frits georges gilles gints gladys glenys guntars "
    "hannes hans hermes hugues imants inês inés inès ines jacques james jens johannes jules "
    "kees lars laurens lourdes loys mareks mars matthews maurits mercedes miles milagros "
    "moisés moises moses myles nieves niels nils olafs olegs oskars qays raimonds rhys richards "
    "roberts rolands socrates hercules thales tess thijs toms truls ulises ulysses urs valters "
    "wells wes wills yannes yves younes hughes jones jacques reyes".split()
)
"""First names that end otherwise in -s."""


def is_verb(name: str) -> bool:
    """Tell whether what stands behind an office begins with what its holder does, and is no name of his.

    Before two more words of a name any word in -s that is no first name does: ``Hugs Dana Reyes``.
    """
    first, _, rest = fold(name).partition(" ")
    by_form = " " in rest and first.isalpha() and first.endswith("s") and not first.endswith(_ENDINGS)
    return bool(rest) and (first in _VERBS or (by_form and first not in _NAMES))
