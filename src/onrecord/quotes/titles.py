"""Titles and jobs before a name: ``Health Minister Annis Quelch``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOBS = frozenset(
    "minister president secretary chancellor premier spokesperson spokesman spokeswoman director commissioner "
    "ambassador governor senator mayor chairman chairwoman chairperson chair professor officer engineer inspector "
    "superintendent general admiral colonel captain commander lieutenant sergeant chief leader envoy treasurer "
    "councillor economist scientist adviser advisor manager editor analyst coordinator "
    "representative official negotiator sheriff".split()
)
"""Words that end a title, after which a name may begin; none that is often a name itself."""
_GO_ON = frozenset("of for the to in at on and".split())


def behind_title(words: Sequence[str]) -> int:
    """Tell where a name begins behind the title that ends last before it: 0 where no title or nothing is behind it.

    Args:
        words: of a name as written, in any case.
    """
    small = [word.casefold().strip(".,") for word in words]
    for at in range(len(small) - 2, -1, -1):
        if small[at] in _JOBS:
            named = small[at + 1] not in _GO_ON and any(word not in _JOBS for word in small[at + 1 :])
            return at + 1 if named else 0
    return 0
