"""Family names that stand first, and surnames behind an office of several words.

Ministries of East Asia print ``Foreign Minister OKABE Shinichi`` above a talk, and ``Minister Okabe`` in it; a heading
``Minister for Foreign Affairs Okabe`` gives nobody the first name Affairs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import PORTFOLIOS, ROLE_WORDS
from onrecord.reading.names.names import name_words, office_words
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.reading.names.voice import Voice

OFFICE = 90
"""Code points before a surname in which its office begins."""
_OFFICE = lazy_re(
    r"\b(?P<held>[^\W\d_][\w’'-]*)[ \u00a0\n](?:of|for)[ \u00a0\n](?:the[ \u00a0\n])?"
    r"(?:[^\W\d_a-z][\w’'-]*(?:,[ \u00a0\n](?:and[ \u00a0\n])?|[ \u00a0\n](?:and|&)[ \u00a0\n]|[ \u00a0\n])){0,6}"
    r"(?P<last>[^\W\d_a-z][\w’'-]*)[ \u00a0\n]+\Z"
)
_ALSO = frozenset(
    "tourism welfare fisheries forestry sport sports reconstruction families employment planning works mines ports "
    "resources revitalization transformation innovation waters lands ageing pensions".split()
)
"""What ministers are of, beside `PORTFOLIOS`."""


def family_first(voices: Sequence[Voice]) -> list[Voice]:
    """Bring together those whom the head names by a surname alone and by a full name that begins with it.

    ``OKABE`` is ``OKABE Shinichi`` where capitals show the family name, or where both have the same office.
    """
    kept = list(voices)
    for short in voices:
        words = name_words(short.name or "")
        if len(words) != 1:
            continue
        full = [voice for voice in kept if voice is not short and any(_begins(n, words[0]) for n in voice.names)]
        if len(full) == 1 and _agree(full[0], short, words[0]):
            full[0].names += short.names
            full[0].roles += short.roles
            full[0].because += short.because
            full[0].affiliation = full[0].affiliation or short.affiliation
            kept.remove(short)
    return kept


def _begins(name: str, family: str) -> bool:
    words = name_words(name)
    return len(words) > 1 and words[0] == family


def _agree(full: Voice, short: Voice, family: str) -> bool:
    """Tell whether a full name that begins with a surname is of the one who is named by it alone."""
    if short.roles and full.roles:
        offices = [office_words(role) for role in full.roles]
        mine = [office_words(role) for role in short.roles]
        agree = any(one and other and (one <= other or other <= one) for one in mine for other in offices)
        if not agree:
            return False
    return any(_begins(name, family) and is_family_first(name) for name in full.names)


def is_family_first(name: str) -> bool:
    """Tell whether capitals set the first word of a name apart: ``OKABE Shinichi``."""
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    return len(first) > 1 and "." not in first and first != last and first.isupper() and not last.isupper()


def ends_office(text: str, at: int) -> bool:
    """Tell whether the word right before a surname belongs to an office: ``Minister for Foreign Affairs Okabe``."""
    found = _OFFICE.search(text, max(at - OFFICE, 0), at)
    if found is None or fold(found["held"]) not in ROLE_WORDS:
        return False
    last = fold(found["last"])
    return last in PORTFOLIOS or last in _ALSO
