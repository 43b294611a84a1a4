"""Lines that have the form of a label and are none: a trail of links, typists' initials, a caption with its source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.grammar.labels.offices import has_role
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from onrecord.reading.page.page import Page

TYPISTS = r"\((?:[A-Z]{2,5}/){1,3}[A-Z]{2,5}\)|\((?:[a-z]{2,4}/){1,3}[a-z]{2,4}\)"
"""``(DNS/ABD)``: who wrote it down."""
_TYPISTS = lazy_re(TYPISTS)
_TRAIL = lazy_re(r"[ \u00a0]+[/>›»][ \u00a0]+")
_SOURCE = lazy_re(r"[.!?][ \u00a0]\([^()]{1,30}$")
"""``..., 14 May 2031. (Photo``"""
REACHED = lazy_re(
    r"[+(]?\d[\d ()./–-]{6,24}|\S{1,60}@\S{1,60}\.\w+|(?:https?://|www\.)\S+|"
    r"\[[^\]\n]{0,40}\b(?:19|20)\d\d\b[^\]\n]{0,20}\]\(\S+\)"
)
"""Where somebody can be reached, or a recording be seen of such a day, and no speech."""
_THE = (
    r"(?:den|die|das|the|monsieur le|madame la|le|la|el|los|las|il|lo|o|a|os|as|de|het|herrn?|frau|mr\.?|"
    r"madam)[ \u00a0]"
)
_PUT_TO = lazy_re(
    r"(?:(?:und|and|et|y|e)[ \u00a0])?"
    rf"(?:(?:für|for|to|à|pour|al|a l[ao]s?|para|per|alla|aos?|aan|voor)[ \u00a0](?:{_THE}){{0,2}}|"
    rf"an[ \u00a0](?:(?:{_THE}){{1,2}}|(?=beide))|all[’'])"
    r"(?:(?P<both>beiden?|both(?: of you)?|(?:tous les |les )?deux|dos|ambos|entrambi|dois|allebei)|"
    r"(?P<office>\w.{2,60}))",
    re.IGNORECASE,
)
_IN_FULL = lazy_re(r"[,(]|[ \u00a0][–—-][ \u00a0]")
"""What parts a name from its office."""

_TOLD = lazy_re(
    r"(?:appear(?:s|ed)?|(?:was|were) (?:excused|sworn|affirmed|called)|moved|seconded|asked|said|told|joined|rose|"
    r"withdrew|"
    r"entered|left|took (?:the|her|his|their)) "
)
"""What somebody does of whom a record tells."""
_RIGHTS = lazy_re(
    r"(?=[^a-z\n]*\Z).*\b(?:REPRODUCTION|REDISTRIBUTION|RETRANSMISSION|MISAPPROPRIATION|UNAUTHORI[SZ]ED|REMEDIES)\b"
)
"""``UNAUTHORIZED REPRODUCTION CONSTITUTES A``: a line of a notice of rights in capitals."""
_CONDUCTED = lazy_re(
    r"(?:An?[ \u00a0])?(?:Oral[ -]History[ \u00a0])?Interviews?[ \u00a0]Conducted[ \u00a0](?:by|with|on)\b"
)
"""What an interview is called behind its subject: ``DANA REYES: An Interview Conducted by Ivo Dahl``."""
_HISTORY = lazy_re(r"(?:an )?oral[ -]history(?: interview)?", re.IGNORECASE)
_JOINS = lazy_re(r"(?:[,;&]|\b(?:WITH|BY|OF|AND|FOR|TO|ON|THE|AT|IN|FROM))\Z")


def is_nobodys(core: str, said: str) -> bool:
    """Tell whether words before a colon are nobody's label by what they say; ``said`` is what stands behind it."""
    return (
        is_source(core)
        or ("?" in said and is_put_to(core))
        or core == "NOTICE"
        or core.lower().endswith(" as follows")
        or _CONDUCTED.match(said) is not None
        or _HISTORY.fullmatch(core) is not None
    )


def is_put_to(core: str) -> bool:
    """Tell whether words before a colon say to whom of several a question goes: ``An den Bundeskanzler:``."""
    found = _PUT_TO.fullmatch(core)
    if found is None or core.isupper():
        return False  # "FOR THE MINISTER" speaks for her
    if found["both"] is not None:
        return _IN_FULL.search(core) is None
    # "Per Dahl, Minister of Ports" and "Al Reyes (Mayor)" are named; "For the Mayor, Ms Reyes" has the office first
    return has_role(_IN_FULL.split(found["office"], maxsplit=1)[0])


def is_typists(line: str) -> bool:
    """Tell whether a line is nothing but initials in brackets."""
    return _TYPISTS.fullmatch(line) is not None


def is_source(core: str) -> bool:
    """Tell whether words before a colon are a sentence with a bracket that begins behind it: a caption's source."""
    return _SOURCE.search(core) is not None


def is_trail(page: Page, index: int) -> bool:
    """Tell whether a line is a trail of links: three names or more, of which one stands alone on a line above."""
    steps = _TRAIL.split(page.line_text(page.lines[index]))
    if len(steps) < 3:  # noqa: PLR2004 - "Dana Reyes / Harbour Wire"
        return False
    return any(page.line_text(line) in steps for line in page.lines[:index])


def is_told(said: str) -> bool:
    """Tell whether the words behind a name in bold type tell of whoever has it: ``**Ms D. Reyes KC** appears with``."""
    return said[0].islower() and _TOLD.match(said) is not None


def is_rights(line: str) -> bool:
    """Tell whether a line in capitals is one of a notice of who may print a text."""
    return _RIGHTS.match(line) is not None


def goes_on_above(page: Page, index: int) -> bool:
    """Tell whether a line in capitals goes on with one right above it that cannot end there: ``BRIEFING WITH``."""
    if index == 0 or page.lines[index].gap or page.shouted:
        return False
    above = page.line_text(page.lines[index - 1])
    return above.isupper() and page.line_text(page.lines[index]).isupper() and _JOINS.search(above) is not None
