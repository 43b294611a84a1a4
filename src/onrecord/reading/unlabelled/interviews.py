"""Interviews in which nobody who asks has a label: questions in bold type, or plain between labelled answers.

Newspapers and the offices whom they ask print the answers' labels alone, or none. A question then stands under the
label of whoever spoke before. It is taken out only where the whole document shows that whoever asks has no label.
"""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.frame.event import asks_readers
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import cut_block, ends_asking
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page
    from onrecord.reading.unlabelled.voices import Unit

    VoiceOf = Callable[[Block], Voice | None]

SELF = lazy_re(r"\b(?:I|my|me|[Jj]e|[Jj][’']|[Ii]ch|[Mm]ein\w*|[Yy]o|[Ee]u|[Ii]o|mi)\b")
"""Someone who speaks of himself: answers of a page that nobody spoke do not."""
_WE = lazy_re(r"\b(?:[Ww]e|[Oo]ur|us|[Nn]ous|[Nn]otre|[Ww]ir|[Uu]nser\w*|[Nn]osotros|[Nn]uestr[ao]s?|[Nn]oi|[Nn]ós)\b")
"""Someone who speaks for his office: so do pages that nobody spoke, so the title must say that there was talk."""
_YOU = lazy_re(r"\b(?:you|your|yours|yourself|vous|votre|vos|sie|ihr\w*|usted|su)\b", re.IGNORECASE)
_SPOKEN_EVENTS = frozenset({"interview", "press conference", "briefing", "doorstep"})
_TURNS = lazy_re(r"\bquestions?(?: asked)? and (?:the )?answers?\b|\bq ?& ?a\b", re.IGNORECASE)
"""What a title says of a talk whose parts have no labels."""
_WISHES = lazy_re(
    r"i (?:would|[’']d) (?:also )?like to ask|i (?:want|wanted) to ask|my (?:first )?question is", re.IGNORECASE
)
_BEGINS_LABELLED = lazy_re(
    r"[\[(*_•]*(?:[QA]\b[\d.:)\]]|[A-Z]{3,}\b|[^\W\d_][\w.’ \u00a0-]{1,30}(?:[:)\]]| [–—-])(?=\s))"
)
"""What may be a label that was not read as one."""
FEWEST = 2
FEWEST_PLAIN = 3
"""Questions that a talk in plain type must show."""
VOICES = 3
"""People, at most, with a label in an interview whose questions have none."""
ASKING_SHARE = 0.6
HEADS = 10
"""One first paragraph in this many may ask, where no label is an asker's."""
GAPS = 3
"""One change of label in this many must have a question before it."""
AGAIN = 4
"""One question in this many stands between two labels of one person, where only one person's are followed by any."""
MOST = 2 / 3
"""The share of questions, at most, that stands behind one of several voices: he would be the one who asks."""
REMARK_WORDS = 40
"""Words, at most, of what an interviewer puts in without asking."""
LEDE = 6
"""Paragraphs, at most, above the first question of an interview without labels."""


def split_bold(page: Page, blocks: Sequence[Block], voice_of: VoiceOf, header: Header) -> list[Block] | None:
    """Take questions in bold type from under the labels of those who answer; None where bold type doesn't show them."""
    first = first_asked(blocks, voice_of) if header.values.get("event") == "interview" else None
    labelled = [block for block in blocks if block.label is not None and block is not first]
    voices = [voice_of(block) for block in labelled]
    if not labelled or any(voice is None or voice.kind == "press" for voice in voices):
        return None
    heavy = [[page.is_bold(each.start, each.end) for each in block.paragraphs] for block in blocks]
    questions = [
        each
        for block, bold in zip(blocks, heavy, strict=True)
        for each, is_bold in zip(block.paragraphs, bold, strict=True)
        if is_bold
    ]
    asking = sum("?" in page.text[each.start : each.end] for each in questions)
    if asking < FEWEST or asking < ASKING_SHARE * len(questions) or (heavy[-1] and heavy[-1][-1]):
        return None
    if any(bold and bold[0] for block, bold in zip(blocks, heavy, strict=True) if block in labelled):
        return None  # words with a label in bold type are the label's
    result: list[Block] = []
    for block, bold in zip(blocks, heavy, strict=True):
        if block is first:
            result.append(block)
            continue
        lede = block.label is None and header.values.get("event") == "interview"
        parts = [Block(block.label, [], "lede" if lede else block.voice)]
        before = False
        for each, is_bold in zip(block.paragraphs, bold, strict=True):
            if is_bold is not before:
                parts.append(Block(None, [], "other" if is_bold else "back"))
            parts[-1].paragraphs.append(without_stars(page.text, each) if is_bold else each)
            before = is_bold
        result += [part for part in parts if part.paragraphs or part.label is not None]
    return result


def first_asked(blocks: Sequence[Block], voice_of: VoiceOf) -> Block | None:
    """Give the first block with a label where only it is an asker's: the others in bold type then have none."""
    labelled = [block for block in blocks if block.label is not None]
    asking = [block for block in labelled if (voice := voice_of(block)) is not None and voice.kind == "press"]
    return asking[0] if len(asking) == 1 and asking[0] is labelled[0] and len(labelled) > 1 else None


def without_stars(text: str, paragraph: Paragraph) -> Paragraph:
    """Leave the marks of bold type out of a paragraph."""
    start, end = paragraph.start, paragraph.end
    start += 2 * text.startswith("**", start)
    return paragraph._replace(start=start, end=end - 2 * text.endswith("**", start, end))


def split_between(page: Page, blocks: Sequence[Block], voice_of: VoiceOf, people: Cast) -> list[Block] | None:
    """Take plain questions from between labelled answers; None where the document doesn't show that they are another's.

    No label may be an asker's: hardly any first paragraph asks, and questions stand between two labels of one person or
    not behind one of several above all. The words above the first label end in a question, or the title says with whom
    the talk is and his label comes back behind questions.
    """
    labelled = [block for block in blocks if block.label is not None]
    voices = [voice for block in labelled if (voice := _answers(voice_of(block))) is not None]
    if len(labelled) < FEWEST_PLAIN or len(voices) < len(labelled) or len({id(voice) for voice in voices}) > VOICES:
        return None
    units = [whole(page, block) if block.paragraphs else [] for block in blocks]
    heads = sum(
        ends_asking(page.text, each[0]) for each, block in zip(units, blocks, strict=True) if block.label and each
    )
    above = blocks[0].label is None and any(ends_asking(page.text, unit) for unit in units[0][-1:])
    behind: list[int] = []
    again = 0
    gaps = 0
    for (block, each), (after, _) in pairwise(zip(blocks, units, strict=True)):
        if block.label is None:
            continue
        gaps += 1
        if each[1:] and ends_asking(page.text, each[-1]):
            behind.append(id(voice_of(block)))
            again += voice_of(after) is voice_of(block)
    talk_with = any(voice in people.interviewed for voice in voices)
    if (
        heads * HEADS > len(labelled)
        or len(behind) + above < FEWEST_PLAIN
        or (len(behind) + above) * GAPS < gaps + above
        or not (again * AGAIN >= len(behind) or max(map(behind.count, behind)) <= MOST * len(behind))
        or not (above or (talk_with and again >= FEWEST))
    ):
        return None
    every = any(
        one is two and len(each) == 1
        for (one, two), each in zip(pairwise(map(voice_of, blocks)), units, strict=False)
        if one is not None
    )
    result: list[Block] = []
    for block, each, after in zip_longest(blocks, units, blocks[1:]):
        result.append(block)
        at = None if after is None else _question_at(page, each, (voice_of(block), voice_of(after)), every=every)
        if block.label is None and block is blocks[0]:
            block.voice = "lede"
        if at is not None:
            result.append(cut_block(block, at))
    return [block for block in result if block.paragraphs or block.label is not None]


def _answers(voice: Voice | None) -> Voice | None:
    """Give a voice back that can be an answerer's: somebody with a name or an office and no outlet."""
    if voice is None or voice.kind not in ("unknown", "principal") or not voice.one_person:
        return None
    return voice if voice.roles or (voice.names and not voice.affiliation) or voice.titled else None


def _question_at(
    page: Page, units: Sequence[Unit], voices: tuple[Voice | None, Voice | None], *, every: bool
) -> int | None:
    """Find where another's question begins before the next label: what ends in a question, or calls him who answers.

    Where one label comes back though nothing that asks stands between, the last short paragraph was put in by whoever
    asks, unless the document prints its labels again at every paragraph.
    """
    before, after = voices
    at = len(units)
    first = 0 if before is None else 1
    while at > first and ends_asking(page.text, units[at - 1]):
        at -= 1
    if at == len(units) and at > first and before is not None and after is not None:
        last = units[-1]
        called = _call(after).match(page.text, last.start, last.end) if after.names else None
        short = len(page.text[last.start : last.end].split()) <= REMARK_WORDS
        if short and (called or (after is before and not every)):
            at -= 1
    return units[at].start if at < len(units) else None


def _call(voice: Voice) -> re.Pattern[str]:
    surnames = "|".join(sorted({re.escape(name.split()[-1]) for name in voice.names}))
    return re.compile(rf"(?:(?:And|But|So|Now),? )?(?:[A-Z][\w.’-]*[ \u00a0]){{1,3}}(?:{surnames}),[ \u00a0]")


def split_plain(page: Page, block: Block, header: Header) -> list[Block]:
    """Part questions from answers where a talk has no label at all, and its title says that it was one.

    What follows a question is its answer. What may be the interviewer's again, short or said to somebody, is given to
    nobody, up to the next question.
    """
    titles = [span.of(page.text) for span, kind in header.placed if kind in ("title", "dateline")]
    turns = any(map(_TURNS.search, titles))
    if asks_readers(page, header) or not (turns or header.values.get("event") == "interview"):
        return [block]
    text = page.text
    units = whole(page, block)
    asking = [ends_asking(text, unit) or (turns and _WISHES.match(text, unit.start) is not None) for unit in units]
    first = next((index for index, asks in enumerate(asking) if asks), len(units))
    count = sum(asking)
    said = [unit for unit, asks in zip(units[first:], asking[first:], strict=True) if not asks]
    if (
        count < FEWEST_PLAIN
        or seem_labelled(text, units) >= FEWEST_PLAIN
        or first > LEDE
        or asking[-1]
        or count * 2 > len(units) - first + 1
        or count * 4 < len(units) - first
        or sum(speaks(text, unit.start, unit.end, header) for unit in said) < FEWEST
        or not any(_YOU.search(text, u.start, u.end) for u, asks in zip(units, asking, strict=True) if asks)
    ):
        return [block]
    result = [Block(None, [], "lede")]
    for index, unit in enumerate(units):
        voice = result[-1].voice
        if asking[index]:
            voice = "other"
        elif voice == "other":
            voice = "back"
        elif voice == "back" and _may_ask_on(text, unit):
            voice = "nobody"
        if voice != result[-1].voice:
            result.append(Block(None, [], voice))
        result[-1].paragraphs.append(Paragraph(unit.start, unit.end, unit.gap))
    return [each for each in result if each.paragraphs]


def seem_labelled(text: str, parts: Iterable[Unit | Paragraph]) -> int:
    """Tell how many paragraphs begin with what may be a label that was not read as one."""
    return sum(_BEGINS_LABELLED.match(text, part.start, part.end) is not None for part in parts)


def asked_in(page: Page, block: Block, header: Header) -> bool:
    """Tell whether a text in which no change of voice was found has more than one voice: an interview's questions."""
    asking = sum(ends_asking(page.text, unit) for unit in whole(page, block))
    return header.values.get("event") == "interview" and asking >= FEWEST


def _may_ask_on(text: str, unit: Unit) -> bool:
    words = len(text[unit.start : unit.end].split())
    return words <= REMARK_WORDS or _YOU.search(text, unit.start, unit.end) is not None


def speaks(text: str, start: int, end: int, header: Header) -> bool:
    """Tell whether somebody speaks of himself, or of his office where the title says that there was talk."""
    return SELF.search(text, start, end) is not None or (
        header.values.get("event") in _SPOKEN_EVENTS and _WE.search(text, start, end) is not None
    )
