"""Lines that a site prints around its documents, in any language: links to skip by, paths, menus, hosts, sections.

They are told by their form: a path has arrows between short names, a menu is a row of them, a host has no blank. Words
alone tell only what no talk and no title would say.
"""

from __future__ import annotations

import re

from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.sitewords import (
    BEGINS,
    BRACKETED,
    CLICK,
    CODES,
    COOKIES,
    FRAME,
    HOMES,
    LANGUAGES,
    LEGAL,
    MORE_TAGS,
    SECTION,
    SITE,
    SITE_WORDS,
    SKIP,
    SLUG,
    TONGUES,
)
from onrecord.reading.names.mentions import mentions
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

_LINKED = lazy_re(r"!?\[(?P<shown>[^\[\]\n]{0,120})\]\([^()\s]{0,300}\)")
"""A link or a picture in Markdown: ``[Our work](/work)``."""
LONGEST = NOTICE_LENGTH = 400
"""Characters of such a line."""
PATH_WORDS = 14
"""Words of one step of a path; its last may be the document's title."""
ITEM_WORDS = 4
DOUBLED = 3
"""Words, at least, of a name that stands twice on a line."""
FEWEST_ITEMS = 3
"""Names beside each other that make a menu."""
LONG_MENU = 9
"""Words with capitals behind ``Home`` that do, where no wide blanks part them."""
SECTION_WORDS = 8
_CODE_SIGNS = lazy_re(r"[ \u00a0]*[-–—|/·•,][ \u00a0]*|[ \u00a0]+")
_HERE = lazy_re(
    r"(?:you are (?:here|in)|sie sind hier|vous êtes ici|(?:usted )?está (?:aquí|en)|você está aqui|u bent hier|"
    r"sei qui|percorso(?=\s?:)|jesteś tutaj|вы здесь|du är här|現在位置|当前位置)\s?:?",
    re.IGNORECASE,
)
_ARROWS = lazy_re(r"[ \t\u00a0\u3000]*[>›»＞→⟩▸][ \t\u00a0\u3000]*|(?<=\S)[ \t\u00a0]{1,3}::(?:[ \t\u00a0]{1,3}|$)")
_QUOTED = lazy_re(r"«[^«»\n]{3,200}»")
"""Words in quotation marks, of which one looks like an arrow."""


def _only_quotes(text: str) -> bool:
    """Tell whether a line has words in such marks, and no arrow elsewhere: ``Inicio » Prensa » «Sí»`` has two."""
    outside = _QUOTED.sub("", text)
    return outside != text and _ARROWS.search(outside) is None


_SLASHES = lazy_re(r"[ \t\u00a0]+[/\\][ \t\u00a0]+")
_ITEMS = lazy_re(r"[ \t\u00a0\u3000]*[|｜•·][ \t\u00a0\u3000]*|\t+|[ \u00a0]{2,}|\u3000+")
_BARS = lazy_re(r"[ \t\u00a0\u3000]*[|｜][ \t\u00a0\u3000]*|\t+|[ \u00a0]{3,}")
FEWEST_NAMES = 4
"""Names that only bars or wide blanks part, so many that they are a menu's."""
_BULLET = lazy_re(r"^[•·*\-–— ]+")
_SENTENCE = lazy_re(r"[.?!…:,;。？！][\"'”’)\]]*$")
_HOST = lazy_re(r"(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,10}(?:/\S*)?", re.IGNORECASE)
_LINK = lazy_re(r"\[[^\[\]\n]{1,200}\]\([/#?][^()\s]*\)")
"""``[Shop](/shop)``: nothing but a link to elsewhere on the site, as a clipped page has it."""
_REACHED = lazy_re(
    r"[^\n:.?!]{2,30}: ?<?(?:\+\d[\d ()./-]{6,24}|[^\s@]{1,60}@[^\s@]{1,60}\.\w+|(?:https?://|www\.)\S+)"
)
"""``On the web: https://harbour.example``, ``Contact: +00 555 010``"""
_INITIAL = lazy_re(r"(?:[A-Z]\.){2,}[A-Z]?\.?", re.IGNORECASE)
"""``U.S.``, no host."""
_CAPITALS = lazy_re(r"[^\W\d_a-zà-öø-ÿ][\w’'.-]*|€\w+|&|and|of|to|the|de|la|et|y")


def is_site_line(text: str) -> bool:
    """Tell whether a line above a document is the site's own: a link to skip by, a path, a menu, a host."""
    if len(text) > LONGEST:
        return False
    bare = _BULLET.sub("", text).strip("*_ ")
    if text.startswith(("![", "[")) and "](" in text:
        return is_linked(bare)
    if _is_doubled(bare.split()):
        return True
    if (
        SKIP.fullmatch(bare)
        or CLICK.fullmatch(bare)
        or _is_languages(bare)
        or is_path(bare)
        or is_menu(bare)
        or is_row(bare)
    ):
        return True
    if any(form.fullmatch(bare) for form in (BRACKETED, FRAME, MORE_TAGS, SLUG, _LINK, _REACHED)):
        return True
    return _HOST.fullmatch(bare) is not None and not _INITIAL.fullmatch(bare)


def _is_doubled(words: list[str]) -> bool:
    """Tell whether a line has a name twice: what stands for a site's picture, and the name beside it."""
    half = len(words) // 2
    if half < DOUBLED or words[:half] != words[half:]:
        return False
    return words[0][0].isupper() and sum(word[0].isupper() for word in words[:half]) * 2 >= half and words[-1].isalnum()


def is_linked(text: str) -> bool:
    """Tell whether a line in Markdown begins with a picture, has nothing but links, or one that only sites have."""
    links = list(_LINKED.finditer(text))
    if text.startswith("![") and links:
        return True
    only = not any(map(str.isalnum, _LINKED.sub("", text)))
    return only and (len(links) > 1 or (bool(links) and is_site_line(links[0]["shown"])))


def _is_languages(text: str) -> bool:
    """Tell whether a line is a row of the short names of languages, whatever parts them: ``[ DE - EN - FR ]``."""
    codes = _CODE_SIGNS.split(text.strip("[]() "))
    return len(codes) >= FEWEST_ITEMS and CODES.issuperset(codes)


def is_path(text: str) -> bool:
    """Tell whether a line says where in a site its page stands: ``Home > Media > Briefings``."""
    here = _HERE.match(text)
    if _only_quotes(text):
        return False
    steps = _ARROWS.split(text[here.end() :] if here else text)
    if len(steps) == 1:
        steps = _SLASHES.split(steps[0])
        if len(steps) > 1 and not (here or is_home(steps[0])):
            return False
    if len(steps) == 1 or not steps[0].strip():
        return False
    short = all(len(step.split()) <= PATH_WORDS for step in steps)
    if not short or any(_SENTENCE.search(step.strip()) for step in steps[:-1]):
        return False
    return here is not None or len(steps) >= FEWEST_ITEMS or is_home(steps[0]) or not _SENTENCE.search(text)


def steps_of(text: str) -> list[str]:
    """Give the steps of a line that may be a path, without ``You are here``; the line alone where nothing parts it."""
    here = _HERE.match(text)
    if _only_quotes(text):
        return [text]
    rest = (text[here.end() :] if here else text)[:LONGEST]
    steps = [step.strip() for step in _ARROWS.split(rest)]
    if len(steps) == 1:
        steps = [step.strip() for step in _SLASHES.split(rest)]
    short = all(len(step.split()) <= PATH_WORDS for step in steps[:-1])
    return steps if short and not any(_SENTENCE.search(step) for step in steps[:-1]) else [text]


def is_row(text: str) -> bool:
    """Tell whether a line is a row of single names with bars or wide blanks between them, as only menus are.

    Half of them at least have one word: ``Dana Reyes | Ivo Dahl | ...`` tells who took part.
    """
    items = [item for item in _BARS.split(text) if any(map(str.isalnum, item))]
    if len(items) < FEWEST_NAMES or text[-1] in ".?!,;:":
        return False
    short = all(len(item.split()) <= ITEM_WORDS and not any(map(str.isdigit, item)) for item in items)
    capitals = all(not item.strip()[0].islower() and _SENTENCE.search(item) is None for item in items[1:])
    return short and capitals and sum(len(item.split()) == 1 for item in items) * 2 >= len(items)


def is_menu(text: str) -> bool:
    """Tell whether a line is a row of a menu: short names beside each other, some of which only sites have."""
    items = [item for item in _ITEMS.split(text) if any(map(str.isalnum, item))]
    if len(items) < FEWEST_ITEMS:
        tongue = len(items) > 1 and items[0].lower() in TONGUES
        return _is_run_on(text) or (tongue and is_site_word(items[1].split()[0]))
    if any(len(item.split()) > ITEM_WORDS or any(map(str.isdigit, item)) or _SENTENCE.search(item) for item in items):
        return False
    return sum(_is_site_item(item) for item in items) * FEWEST_ITEMS >= len(items)


def _is_run_on(text: str) -> bool:
    """Tell whether a line is a menu whose names only single blanks part: ``Home Media Publications Statistics ...``."""
    words = text.split()
    if not is_home(words[0] if words else "") and words[:2] != ["About", "the"]:
        return False
    if len(words) >= FEWEST_ITEMS and text.islower():
        return all(word in SITE_WORDS or word == "us" for word in words)  # "home jobs contact us"
    if not all(_CAPITALS.fullmatch(word) for word in words):
        return False
    told = sum(fold(word) in SITE_WORDS for word in words)
    return len(words) > LONG_MENU or (len(words) > FEWEST_ITEMS and told >= FEWEST_ITEMS)


def is_home(text: str) -> bool:
    """Tell whether an entry leads to a site's first page, in any language."""
    words = text.strip(" *_").lower().split()
    return 0 < len(words) <= 2 and HOMES.issuperset(words)  # noqa: PLR2004 - "Página Inicial"


def is_site_word(text: str) -> bool:
    """Tell whether an entry of a menu has no word but such as only sites' menus have: ``Jobs``, ``About us``."""
    words = [word.strip("&?!") for word in fold(text).split()]
    return any(word in SITE_WORDS for word in words) and all(word in SITE_WORDS or word == "us" for word in words)


def _is_site_item(item: str) -> bool:
    """Tell whether an entry is one that only menus have, or a link to skip by."""
    words = [word.strip("&()") for word in item.lower().split()]
    if item.strip() in CODES or any(word in SITE_WORDS for word in words):
        return True
    return SKIP.fullmatch(item) is not None


def begins_as_site(text: str, most: int) -> bool:
    """Tell whether a line of no more than so many words begins as the short lines of sites do."""
    return BEGINS.match(text) is not None and len(text.split()) <= most


def is_publishers(text: str) -> bool:
    """Tell whether a line below a talk is the site's or the publisher's, or a link with a publisher's words behind it.

    ``Back to Index. This transcript may ...``
    """
    link, stop, rest = text.partition(". ")
    leads_on = bool(stop) and is_site_line(link) and (LEGAL.match(rest) is not None or is_site_line(rest))
    return leads_on or is_site_line(text) or LEGAL.match(text) is not None


def is_section(text: str) -> bool:
    """Tell whether a line is the name of a part that a site prints below its documents: ``Related documents``."""
    bare = text.strip("*_# ")
    return len(bare.split()) <= SECTION_WORDS and SECTION.fullmatch(bare) is not None


def is_site_notice(text: str) -> bool:
    """Tell whether a line is what a site tells its readers, or the languages that it has."""
    words = text[:NOTICE_LENGTH].lower().replace("|", " ").replace("/", " ").split()
    if len(words) > 1 and LANGUAGES.issuperset(words):
        return True
    if len(text) > NOTICE_LENGTH:
        return False
    return SITE.search(text) is not None or (
        COOKIES.match(text) is not None
        and not names_event(text)
        and not any(found.role for found in mentions(text, 0, len(text)))
    )


def is_tongue(text: str) -> bool:
    """Tell whether a line is the name of a language and nothing else."""
    return text.lower() in LANGUAGES
