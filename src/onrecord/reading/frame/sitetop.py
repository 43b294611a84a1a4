"""What a site prints above its documents, told by what stands beside it: blocks with a menu in them, paths.

A line that is plainly the site's own (a link to skip by, a menu) shows what the short lines of its block are. The last
step of a path that stands again below it as a line of its own is the title.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from onrecord.reading.frame.days import has_day, is_day, is_figures
from onrecord.reading.frame.event import names_event
from onrecord.reading.frame.headings import is_empty, is_masthead
from onrecord.reading.frame.sitelines import is_home, is_site_line, is_site_word, is_tongue, steps_of
from onrecord.reading.frame.sitewords import BACK, TALKS
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from onrecord.reading.page.page import Page

TOP = 40
"""Lines from the top in which a site's own stand."""
BELOW = 15
"""Lines below a path in which its last step stands again."""
ENTRY_WORDS = 5
"""Words of a menu's entry that has a line to itself."""
TITLE_WORDS = 3
"""Words, at least, of a last line of a block that may be the title below a menu."""
DATED_WORDS = 4
"""Words, at least, of a title that nothing tells but the day below it."""
SECTION_WORDS = 3
"""Words of a section's name, at most."""
NEXT = 3
"""Lines below a section's name of which one is the title."""
TITLED = 5
"""Words of a path's last step that is a title whatever it says; the name of a section has fewer."""
CUT_WORDS = 4
"""Words, at least, of a step that a site cuts short with three dots."""
OVER = 4
"""Lines at the very top among which the path is whose site advertises above it."""
FEWEST_STEPS = 3
MOST_STEPS = 6
"""Steps of a path below its first that stand below each other."""
SHARED = 2
"""Words that entries of a bar for sharing have in common, at either end."""
SHARE_LINES = 3
SHARE_WORDS = 9
_CUT = lazy_re(r"[ \u00a0]?(?:…|\.{3})$")
DAY_WORDS = 9
"""Words of a line that tells a day and little more."""
_HOME = lazy_re(r"(?:Home|Accueil|Inicio|Início|Startseite|Start|Strona główna)[ \u00a0]")
_BY = lazy_re(r"(?:by|from|von|par|por|di|door|av|af|od|photo|foto)\b", re.IGNORECASE)
_BULLET = lazy_re(r"^[•·*\-–— ]+")
_NETWORKS = lazy_re(
    r"\b(?:facebook|twitter|linkedin|whatsapp|telegram|bluesky|instagram|youtube|mastodon|xing|vk|e-?mail|mail|correo)\b",
    re.IGNORECASE,
)

MAX_HEADER_LINES = 400
TALK_WITHIN = 40
"""Lines below a sentence that tells of the talk in which its first label must stand."""
FOLLOWS_WITHIN = 20
"""Lines from the top in which a page says that the transcript follows."""
_HEADS_TALK = lazy_re(r"(?:read )?(?:the )?(?:full |complete |episode |rush )*transcript", re.IGNORECASE)
_BEGINS = lazy_re(r"[(\[]begin(?:ning of)? (?:official |the )?(?:transcript|text)[)\]]", re.IGNORECASE)
_FOLLOWS = lazy_re(
    r"\b(?:transcript|remarks|text)\b[^.?!]{0,60}\b(?:below|follows|as follows|here follows)\W*$", re.IGNORECASE
)


def told_of(page: Page) -> int:
    """Give the index behind the line that says that the transcript follows; 0 where none does."""
    own = 0
    for index, line in enumerate(page.lines[:MAX_HEADER_LINES]):
        text = page.line_text(line)
        if _BEGINS.fullmatch(text):
            return index + 1
        if page.told_kind(line.start) is not None:
            continue  # a site's menu may be long
        own += 1
        if own <= FOLLOWS_WITHIN and (_FOLLOWS.search(text) or _HEADS_TALK.fullmatch(text.strip("*_#: "))):
            return index + 1
        if own == TALK_WITHIN:
            break
    return 0


def path_title(page: Page, begins_turn: Callable[[int], bool]) -> int:
    """Give the index of the line that the last step of a path above names; 0 where none does, or where somebody speaks.

    The name of a section, which a page may print again as its first heading, is none.
    """
    for index, line in enumerate(page.lines[:TOP]):
        text = page.line_text(line)
        steps = steps_of(text)
        if BACK.fullmatch(text) and _is_titled(page, index + 2):
            return index + 2
        if len(steps) < 2 and _ends_in_next(page, index):  # noqa: PLR2004 - one step is no path
            return index + 1
        if len(steps) < 2:  # noqa: PLR2004
            if _is_said(text):
                return 0
            continue
        for below in range(index + 1, min(index + 1 + BELOW, len(page.lines))):
            said = page.line_text(page.lines[below])
            if begins_turn(below) and ":" in said and not _is_step(steps[-1], said):
                break
            if _is_step(steps[-1], said):
                return below
    return 0


def _is_said(text: str) -> bool:
    """Tell whether a line is somebody's words: ``For You`` in a menu is not."""
    entry = len(text.split()) <= SECTION_WORDS and text[-1].isalnum()
    return not entry and TALKS.search(text) is not None and not is_site_line(text)


def _is_titled(page: Page, index: int) -> bool:
    """Tell whether a line may be a title that has its day right above it, below a link back to a list."""
    if index >= len(page.lines):
        return False
    text, above = page.line_text(page.lines[index]), page.line_text(page.lines[index - 1])
    days = len(above.split()) <= DAY_WORDS and has_day(above)
    return days and len(text.split()) >= TITLE_WORDS and text[-1] not in ".:;," and not has_day(text)


def _ends_in_next(page: Page, index: int) -> bool:
    """Tell whether a line is a path without signs: ``Home News`` and the line right below it, a title."""
    home = _HOME.match(page.text, page.lines[index].start, page.lines[index].end)
    if home is None or index + 1 == len(page.lines):
        return False
    text, said = page.line_text(page.lines[index]), page.line_text(page.lines[index + 1])
    return len(said.split()) >= TITLED and text.endswith(f" {said}") and not is_day(said)


def _is_step(step: str, said: str) -> bool:
    """Tell whether a line is the last step of a path, whole or cut short, and a title."""
    if (len(said.split()) < TITLED and not _tells(said)) or is_day(said):
        return False
    cut = _CUT.sub("", step)
    if cut != step:
        return len(cut.split()) >= CUT_WORDS and fold(said).startswith(fold(cut))
    return fold(step.strip("*_ ")) == fold(said.strip("*_# "))


def _tells(text: str) -> bool:
    """Tell whether a line names an event, in more words than the name of a section has."""
    return len(text.split()) > SECTION_WORDS and names_event(text) and not is_empty(text)


def site_block(page: Page) -> frozenset[int]:
    """Give the indices of the lines at the top that are the site's by what stands beside them.

    A body's name, a day, a line that names an event, and a longer last line below a menu may be the document's.
    """
    found: set[int] = set()
    for block in _blocks(page):
        texts = {index: page.line_text(page.lines[index]) for index in block}
        sure = [index for index, text in texts.items() if text[-1] not in "!:" and is_site_line(text)]
        if sure:
            found.update(index for index in block if index not in sure and _is_beside(page, index, block, sure[-1]))
        elif _is_share_bar(texts.values()) or _is_upright(list(texts.values())) or _is_listed(page, block):
            found.update(block)
    found.update(index for index in range(min(TOP, len(page.lines))) if _ends_in_next(page, index))
    return frozenset(found | _section(page) | _over_path(page) | _over_home(page) | _tongues(page))


def _is_entry(text: str, most: int = ENTRY_WORDS) -> bool:
    """Tell whether a line may be a menu's entry: a few words that end no sentence."""
    return len(text.split()) <= most and text[-1] not in ".?!,;:"


def _is_documents(text: str) -> bool:
    """Tell whether a line may be the document's own: it names an event or a body, has a day, or somebody speaks."""
    event = names_event(text) and " " in text and not is_empty(text)
    return event or is_masthead(text) or has_day(text) or TALKS.search(text) is not None


def _tells_below(page: Page, index: int, within: int) -> bool:
    """Tell whether a line below another names an event: it may be the title."""
    return any(_tells(page.line_text(each)) for each in page.lines[index + 1 : index + 1 + within])


def _over_path(page: Page) -> set[int]:
    """Find the lines above a site's path, its advertisements and its name, where a line below tells of an event."""
    for index, line in enumerate(page.lines[:OVER]):
        text = page.line_text(line)
        if index and len(steps_of(text)) >= FEWEST_STEPS and is_site_line(text):
            return set(range(index)) if _tells_below(page, index, BELOW) else set()
        if _is_documents(text):
            break
    return set()


def _over_home(page: Page) -> set[int]:
    """Find the short lines above a path that begins at a site's first page, on one line or on several.

    A title stands right below it, told by its event or by the day on the line behind it.
    """
    above: list[int] = []
    for index, line in enumerate(page.lines[:TOP]):
        text = page.line_text(line)
        first = steps_of(text)[0]
        if index and is_home(first):
            down = first == text and line.gap > 0 and _steps_down(page, index)
            last = down or index
            title = _title_below(page, last + 1) if down or first != text else 0
            if title:
                return {*above, *(each for each in range(last + 1, title) if _is_short(page, each))}
        if is_masthead(text):
            continue
        if not is_site_line(text) and (_is_documents(text) or not _is_entry(text)):
            break
        above.append(index)
    return set()


def _steps_down(page: Page, index: int) -> int:
    """Give the last line of a path whose steps stand below each other; 0 where there is none."""
    last = index
    while last + 1 < len(page.lines) and not page.lines[last + 1].gap:
        last += 1
    steps = [page.line_text(each) for each in page.lines[index + 1 : last + 1]]
    return last if 0 < len(steps) <= MOST_STEPS and all(_is_entry(step, SECTION_WORDS) for step in steps) else 0


def _title_below(page: Page, index: int) -> int:
    """Give which of the next lines is a title: it names an event, or its day is alone on the line behind it; else 0."""
    for at in range(index, min(index + NEXT, len(page.lines) - 1)):
        text, behind = page.line_text(page.lines[at]), page.line_text(page.lines[at + 1])
        dated = is_day(behind) and not is_day(text) and len(text.split()) >= DATED_WORDS and not _BY.match(text)
        if text[-1] not in ",;:" and (dated or _tells(text)):
            return at
    return 0


def _is_short(page: Page, index: int) -> bool:
    text = page.line_text(page.lines[index])
    return len(text.split()) < TITLE_WORDS and not is_day(text) and not is_figures(text)


def _tongues(page: Page) -> set[int]:
    """Find the lines at the very top that are the names of languages and nothing else, one below the other."""
    found = set(takewhile(lambda index: is_tongue(page.line_text(page.lines[index])), range(min(TOP, len(page.lines)))))
    return found if len(found) > 1 else set()


def _section(page: Page) -> set[int]:
    """Find the short line that is a step of the path above it, where a line below names an event."""
    steps: set[str] = set()
    for index, line in enumerate(page.lines[:TOP]):
        text = page.line_text(line)
        if fold(text) in steps and len(text.split()) <= SECTION_WORDS and not is_masthead(text):
            return {index} if _tells_below(page, index, NEXT) else set()
        parted = steps_of(text)
        steps |= set(map(fold, parted)) if len(parted) > 1 else set()
    return set()


def _blocks(page: Page) -> Iterator[list[int]]:
    """Give the runs of lines without a blank line between them at the top, until somebody speaks."""
    block: list[int] = []
    for index, line in enumerate(page.lines[:TOP]):
        if line.gap and block:
            yield block
            block = []
        if _is_said(page.line_text(line)):
            break
        block.append(index)
    if block:
        yield block


def _is_beside(page: Page, index: int, block: list[int], sure: int) -> bool:
    """Tell whether a line is the site's in a block of which another, ``sure``, is; a title has its day below it."""
    text = page.line_text(page.lines[index])
    words = _BULLET.sub("", text).split()
    if ":" in text or not _is_entry(" ".join(words) or text) or _is_documents(text):
        return False
    below = page.lines[index + 1] if index + 1 < len(page.lines) else None
    if below is not None and has_day(page.text, below.start, below.end) and len(words) > 1:
        return False
    return index < sure or (len(words) < TITLE_WORDS and index != block[0])


def _is_upright(texts: list[str]) -> bool:
    """Tell whether the lines of a block are a menu's entries, one below the other: ``Home`` and short ones.

    Without ``Home`` two of them must be such as only menus have: ``Jobs``, ``About us``.
    """
    first, *rest = texts
    home = is_home(first)
    most = ENTRY_WORDS if home else SECTION_WORDS
    if len(rest) < SHARE_LINES or any(is_day(text) or not _is_entry(text, most) for text in rest):
        return False
    if any((is_masthead(text) and " " in text) or _tells(text) for text in rest):
        return False
    plain = _is_entry(first.rstrip("?"), SECTION_WORDS) and not (is_masthead(first) or _tells(first))
    return home or (plain and len(rest) > SHARE_LINES and sum(map(is_site_word, rest)) >= SHARED)


def _is_listed(page: Page, block: list[int]) -> bool:
    """Tell whether the lines of a block are a list of short entries with bullets, below a line that is the site's."""
    texts = [page.line_text(page.lines[index]) for index in block]
    return (
        len(block) >= SHARE_LINES
        and block[0] > 0
        and is_site_line(page.line_text(page.lines[block[0] - 1]))
        and all(_BULLET.match(text) and _is_entry(text) for text in texts)
        and not any(_tells(text) or has_day(text) for text in texts)
    )


def _is_share_bar(texts: Collection[str]) -> bool:
    """Tell whether the lines of a block say the same of one network after the other: ``Share on X``."""
    lines = [_BULLET.sub("", text).split() for text in texts]
    if len(lines) < SHARE_LINES or any(not SHARED < len(words) <= SHARE_WORDS for words in lines):
        return False
    return len(_NETWORKS.findall(" ".join(texts))) >= SHARED and any(
        all(fold(" ".join(one[part])) == fold(" ".join(other[part])) for one, other in pairwise(lines))
        for part in (slice(None, SHARED), slice(-SHARED, None))
    )
