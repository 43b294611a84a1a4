"""Where an unlabelled voice begins under somebody else's label, and whose unlabelled words are.

Publishers drop reporters' labels: a question then stands as a paragraph between two labels of the official who
answers it. Only words that are plainly another's are taken out, by several signs at once; they become a turn
without a speaker.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.tongues import PERSONS
from onrecord.model import Span
from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.blocks.goeson import who_goes_on
from onrecord.reading.blocks.spoken import ENDS_ASKING, MARKS
from onrecord.reading.chairs.takers import takes_chair
from onrecord.reading.frame.titles import is_notice
from onrecord.reading.names.introductions import introduces_self
from onrecord.reading.names.names import office_words
from onrecord.reading.page.proceedings import form_of
from onrecord.reading.unlabelled.leadsin import leads_in, states
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

_ASKS = lazy_re(
    r"\?|\b(?:i[’']m|i am|we[’']re|was) (?:just )?(?:wondering|curious|interested)|\bi wonder\b|\b(?:could|"
    r"can|would|will) you\b|"
    r"\bmy question\b|\bperhaps you\b|\bif you could\b",
    re.IGNORECASE,
)
_ASKS_HINTS = (
    *("wondering", "curious", "interested", "i wonder"),
    *("could you", "can you", "would you", "will you"),
    *("my question", "perhaps you", "if you could"),
)
"""One of these, in small letters, stands in whatever asks so without a question mark."""
OPENS = lazy_re(
    r"(?:(?:and |so |just |ok(?:ay)?,? |yes,? |hi[,.]? |hello[,.]? |good (?:morning|afternoon|evening)[,.]? |"
    r"thank(?:s| you)[^.?!]{0,40}[.,!] )*)"
    r"(?:(?:a |one |two |three |first |my |another |quick |follow[- ]up )*questions?\b|i[’']ll start with|"
    r"i[’']d like to ask|i (?:want|wanted) to ask|"
    r"i have (?:a|an|one|two|three|just|another)\b[^.?!]{0,40}\bquestions?\b|let me turn to|can i ask|could i ask|"
    r"may i ask|if i may|to (?:both|each) of you|for (?:both|either|each) of you)",
    re.IGNORECASE,
)
_CALLS = lazy_re(
    r"\b(?:mr\.?|madam|mrs\.?|ms\.?) (?:vice |deputy |prime )?(?:secretary|president|minister|ambassador|"
    r"chair\w*|commissioner|chancellor|"
    r"director|speaker|governor|general)|\b(?:both|each|either) of you\b|"
    r"(?:^|[.?!,] )(?:secretary|director|prime minister|minister|president|chancellor|ambassador|commissioner|"
    r"high representative)"
    r"(?: general)?(?: [A-Z][\w’'-]+)?,",
    re.IGNORECASE,
)
_CLOSES = lazy_re(r"\b(?:thank(?:s| you)(?: [\w ,’']{0,40})?|questions|over to you)[.!]?$", re.IGNORECASE)
NEEDED = 2


class Unit(NamedTuple):
    """A paragraph, or a part of one that begins a new sentence on a new line.

    Attributes:
        start: first code point.
        end: code point after the last.
        gap: blank lines before it.
        paragraph: index of its paragraph in the block.
    """

    start: int
    end: int
    gap: int
    paragraph: int


def split_voices(page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]) -> list[Block]:
    """Take plainly foreign words out of labelled blocks, as blocks of voice ``other`` without a label."""
    result: list[Block] = []
    for index, block in enumerate(blocks):
        result.append(block)
        voice = voice_of(block)
        if not block.paragraphs or (voice is not None and voice.kind == "press"):
            continue
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        again = None if after is None or voice_of(after) is not voice else after.label
        same = again is not None and block.label is not None and not _is_parted(page, block, again)
        at = _foreign(page, block, same=same)
        if at is not None:
            result.append(cut_block(block, at))
    return result


def _is_parted(page: Page, block: Block, again: Candidate) -> bool:
    """Tell whether a line that says how a meeting goes on parts a block from the same voice's next label."""
    between = page.lines_between(block.paragraphs[-1].end, again.core.start)
    told = [page.line_text(line) for line in between if line.end <= again.core.start]
    return any(form_of(text) is not None or takes_chair(text) for text in told)


def units_of(page: Page, block: Block) -> list[Unit]:
    """Cut paragraphs at lines that begin a new sentence: some publishers leave no blank line between voices."""
    units: list[Unit] = []
    for number, paragraph in enumerate(block.paragraphs):
        inside = page.lines_between(paragraph.start, paragraph.end)
        for position, line in enumerate(inside):
            if position and not page.ends_sentence(inside[position - 1]) and units:
                units[-1] = units[-1]._replace(end=line.end)
            else:
                gap = paragraph.gap if position == 0 else 0
                units.append(Unit(max(line.start, paragraph.start), line.end, gap, number))
    return units


def _asks(page: Page, start: int, end: int) -> bool:
    if page.text.find("?", start, end) >= 0:
        return True
    hinted = any(page.low.find(hint, start, end) >= 0 for hint in _ASKS_HINTS)
    return hinted and _ASKS.search(page.text, start, end) is not None


def _foreign(page: Page, block: Block, *, same: bool) -> int | None:
    """Find the offset at which another voice begins in a block; None where none plainly does."""
    text = page.text
    begin, end = block.paragraphs[0].start, block.paragraphs[-1].end
    if text.find("?", begin, end) < 0 and not (same and _asks(page, begin, end)):
        return None
    units = units_of(page, block)
    asking = [_asks(page, unit.start, unit.end) for unit in units]
    last = max((index for index, asks in enumerate(asking) if asks), default=0)
    gaps = [unit.gap for unit in units[1:]]
    usual = sorted(gaps)[(len(gaps) - 1) // 2] if gaps else 0
    # A reporter stops when he has asked; an official who asks himself something goes on and answers it.
    ends_asking = text[end - 1] == "?" or _CLOSES.search(text, max(begin, end - 60), end) is not None
    best: tuple[int, int] | None = None
    for index in range(1, last + 1):
        unit, before = units[index], units[index - 1]
        head = text[unit.start : min(unit.start + 220, unit.end)]
        wide = unit.gap > usual or (unit.gap > 0 and gaps.count(unit.gap) == 1)
        opens = OPENS.match(head) is not None
        calls = _CALLS.search(head) is not None
        closed = _CLOSES.search(text, max(before.start, before.end - 60), before.end) is not None
        score = wide + 2 * opens + calls + closed + asking[index]
        if same:
            plain = opens or calls or ((wide or closed) and asking[index] and ends_asking)
        else:
            plain = closed and wide and (opens or calls)
        if asking[index] and not plain:
            # An official does not say who he is in the middle of his answer; a reporter's first words do.
            own = introduces_self(text, unit.start, unit.end)
            plain = own is not None and own.outlet is not None
            score += 2 * plain
        if plain and score >= NEEDED and (best is None or score > best[0]):
            best = (score, unit.start)
    return None if best is None else best[1]


def ends_asking(text: str, unit: Unit) -> bool:
    """Tell whether a paragraph ends with a question mark."""
    return ENDS_ASKING.search(text, max(unit.start, unit.end - MARKS), unit.end) is not None


def cut_block(block: Block, at: int) -> Block:
    """Move what lies from ``at`` on into a block of its own."""
    kept: list[Paragraph] = []
    taken: list[Paragraph] = []
    for paragraph in block.paragraphs:
        if paragraph.end <= at:
            kept.append(paragraph)
        elif paragraph.start >= at:
            taken.append(paragraph)
        else:
            kept.append(paragraph._replace(end=at))
            taken.append(Paragraph(at, paragraph.end, 0))
    block.paragraphs = kept
    return Block(None, taken, "other")


TAKES = lazy_re(
    r"\b(?:take|to|for|any) (?:your |some |a few |the )?questions\b|\bquestions\?|\bfloor is open\b|"
    r"\blet (?:me|us) hear from you\b|\b(?:like|want|love|prefer|rather) (?:to )?hear from you\b",
    re.IGNORECASE,
)
_AND_I = lazy_re(r"\b(?:my colleague )?[Tt]he (?P<who>[A-Z][\w -]{2,40}?),? and I\b")
_PRONOUNS = lazy_re(
    rf"\b(?:i|we|our|us|you|your|my|me|thank|thanks|{'|'.join(sorted(PERSONS, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
SPOKEN_SHARE = 0.02


_ABOUT_PAGE = lazy_re(
    r"\bthis (?:document|paper|publication|page|web ?site|podcast|is an? (?:\w+ )?(?:translation|transcript\w*))\b|"
    r"\btranscri(?:pts?|ptions?|bing|bed)\b|\bmachine translation\b|\b(?:advanced|full[- ]text) search\b",
    re.IGNORECASE,
)
"""Words about the page, which its publisher wrote above the talk."""
_AS_DELIVERED = lazy_re(
    r"[\W_]*(?:(?:remarks|speech|statement|text|transcript)? ?as (?:prepared|delivered|given|released)"
    r"(?: for delivery)?|check against delivery)[\W_]*$",
    re.IGNORECASE,
)
_CONTACTS = lazy_re(r"\bcontact us (?:at|by|on|via)\b|[\w.-]@[\w-]+\.\w")
"""How a publisher tells readers of a page whom they may ask about it."""
DAY_WORDS = 10
"""Words, at most, of a line above the talk that says when it was held, or how it was printed."""
ABOVE = 6
"""Paragraphs, at most, of the publisher's own above the talk."""
TOLD_WORDS = 8
"""Words of a sentence, at least, that is taken for somebody's speech though nothing in it says that it is spoken."""


def about_page(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is the publisher's own, about the page: nobody at the talk said it."""
    start, end, _ = paragraph
    if is_notice(" ".join(text[start:end].split()), asides=False):
        return True
    about = _ABOUT_PAGE.search(text, start, end) is not None
    return about and (_CONTACTS.search(text, start, end) is not None or not is_spoken(text, start, end))


def _is_line(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is a few words that are no sentence, or say how the talk was printed."""
    start, end, _ = paragraph
    if _AS_DELIVERED.match(text, start, end) is not None:
        return True
    return len(text[start:end].split()) <= DAY_WORDS and text[end - 1] not in ".?!…,:"


def _is_told(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is the publisher's: about the page, the day, or how the talk was printed."""
    start, end, _ = paragraph
    if about_page(text, paragraph) or _AS_DELIVERED.match(text, start, end) is not None:
        return True
    return _is_line(text, paragraph) and any(dates(text, start, end))


def without_notes(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Part the day and the publisher's own words about the page from the talk below them."""
    if not blocks or blocks[0].voice != "opening":
        return list(blocks)
    paragraphs = blocks[0].paragraphs
    at = 0
    for index, each in enumerate(paragraphs[:ABOVE]):
        if _is_told(text, each):
            at = index + 1
        elif not _is_line(text, each):
            break
    parts = [Block(None, paragraphs[:at], "lede"), Block(None, paragraphs[at:], "opening")]
    return [*(part for part in parts if part.paragraphs), *blocks[1:]]


def announces(text: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether words above the first label, in which nobody speaks of himself, can be an announcement read out.

    They end in a whole sentence, and none of them is about the page.
    """
    start, end, _ = paragraphs[-1]
    return (
        text[end - 1] in ".!"
        and len(text[start:end].split()) >= TOLD_WORDS
        and not any(about_page(text, each) for each in paragraphs)
    )


def is_spoken(text: str, start: int, end: int) -> bool:
    """Tell whether unlabelled words read like speech: first and second persons, thanks."""
    return are_spoken(text, [Span(start, end)])


def are_spoken(text: str, parts: Sequence[Paragraph | Span]) -> bool:
    """Tell whether unlabelled words read like speech, whatever stands between their parts."""
    words = sum(len(text[each.start : each.end].split()) for each in parts)
    said = sum(len(_PRONOUNS.findall(text, each.start, each.end)) for each in parts)
    return bool(words) and said >= max(SPOKEN_SHARE * words, 1)


def _beside_me(text: str, voice: Voice, start: int, end: int) -> re.Match[str] | None:
    """Find the speaker speak of another with himself: ``the Vice-President and I``."""
    return next(
        (
            found
            for found in _AND_I.finditer(text, start, end)
            if any(office_words(found["who"]) == set(fold(role.split(" of ")[0]).split()) for role in voice.roles)
        ),
        None,
    )


def _told_about(text: str, voice: Voice, start: int, end: int) -> bool:
    """Tell whether words speak of somebody by his full name, as an introduction above an interview does."""
    names = [re.escape(name) for name in voice.names if " " in name]
    told = re.compile(rf"(?<!I’m )(?<!I'm )(?<!I am )(?<!name is )(?<!is )\b(?i:{'|'.join(names)})(?![’'\w])")
    return bool(names) and told.search(text, start, end) is not None


def asked_for(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None]
) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose unlabelled opening words are that end in a call for questions: his who answers the first.

    He must be named above the talk, and nobody may be named in the opening by the name that he has.
    """
    if len(blocks) <= 2 or not blocks[0].paragraphs:  # noqa: PLR2004 - the opening, a question, an answer
        return None
    start, end = blocks[0].paragraphs[0].start, blocks[0].paragraphs[-1].end
    call = TAKES.search(page.text, max(start, end - 200), end)
    asks, answers = voice_of(blocks[1]), voice_of(blocks[2])
    if (
        call is None
        or asks is None
        or asks.kind != "press"
        or answers is None
        or not (answers.names and answers.titled)
    ):
        return None
    if any(re.search(rf"\b{re.escape(name.split()[-1])}\b", page.text[start:end]) for name in answers.names):
        return None
    if leads_in(page.text, start, end, answers):
        return None
    return answers, (Span(call.start(), call.end()), *answers.because[:1])


def opener(page: Page, block: Block, header: Header, voices: Sequence[Voice]) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose unlabelled opening words are: of the people in the title, the one who is not being addressed.

    A line above them that says who goes on tells it first.

    Returns:
        The voice with the spans that show it; None where the title names nobody or leaves more than one.
    """
    goes_on = who_goes_on(page, block.paragraphs[0].start, voices)
    if goes_on is not None:
        return goes_on
    titles = [span for span, kind in header.placed if kind == "title"]
    named = [v for v in voices if v.titled and v.roles and any(t.contains(b) for t in titles for b in v.because)]
    if not named:
        return None
    start = block.paragraphs[0].start
    head_end = min(start + 400, block.paragraphs[-1].end)
    addressed: dict[int, Span] = {}
    for index, voice in enumerate(named):
        for name in voice.names:
            surname = name.split()[-1]
            call = re.compile(
                r"(?:\b(?:thank you|thanks|dear|welcome)\b[^.?!\n]{0,40}?|\b(?:secretary|president|minister|"
                r"chancellor|mr\.?|madam|ms\.?|"
                + "|".join(re.escape(word) for role in voice.roles for word in role.split() if len(word) > 3)  # noqa: PLR2004
                + r")[ \u00a0])"
                + re.escape(surname)
                + r"(?=[,.!\s])",
                re.IGNORECASE,
            )
            found = call.search(page.text, start, head_end)
            found = found or _beside_me(page.text, voice, start, head_end)
            if found:
                addressed[index] = Span(found.start(), found.end())
    left = [voice for index, voice in enumerate(named) if index not in addressed]
    if len(named) > 1 and not addressed:
        left = [voice for voice in left if states(page.text, titles, voice)]
    if len(left) != 1:
        return None
    end = block.paragraphs[-1].end
    guests = [role for index in addressed for role in named[index].roles]
    if _told_about(page.text, left[0], start, end) or leads_in(page.text, start, end, left[0], guests):
        return None
    return left[0], (left[0].because[0], *addressed.values())
