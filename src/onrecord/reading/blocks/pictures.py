"""What is printed below a picture inside a talk: a sentence of what it shows, and whose it is in brackets behind it."""

from __future__ import annotations

import re

from onrecord.text.lazy import lazy_re

LONGEST = 320
"""Characters of such a caption, at most."""
_WHOSE = lazy_re(
    r"[\[(](?:[^\[\]()\n]{0,40}[ /|;,])?"
    r"(?:(?:photo|image|picture) (?:credits?|courtesy)|photos?|images?|pictures?|fotos?|bild(?:er)?|crédits? photos?)"
    r"[ \u00a0]?(?:by[ \u00a0]|[:：©/]|courtesy of )[ \u00a0]?[^\[\]()\n]{2,60}[\])]\.?$",
    re.IGNORECASE,
)
"""``(Photo by Dana Reyes)``, ``[Harbour Post/Photo: Dana Reyes]``"""
_TALKS = lazy_re(r"\b(?:i|we|our|us|my|you|your|thanks?|ich|wir|nous|nosotros|nós)\b|\?", re.IGNORECASE)
"""What no caption says, and nearly every paragraph of speech does."""


def is_caption(text: str) -> bool:
    """Tell whether a paragraph is what stands below a picture."""
    if text[-2:].strip(".")[-1:] not in (")", "]") or len(text) > LONGEST:
        return False
    whose = _WHOSE.search(text)
    return whose is not None and text[0] not in "([" and _TALKS.search(text, 0, whose.start()) is None
