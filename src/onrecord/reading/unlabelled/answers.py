"""Answers that no label tells: below questions that are labelled or set in bold type, where nothing else is.

Some publishers label questions only, some set them in bold type and label nothing. What follows a question is then
the answer of the one who was asked: a voice of its own, named where the title names one person with an office.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import ROLE_WORDS
from onrecord.model import Span
from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.unlabelled.dashes import split_dashes
from onrecord.reading.unlabelled.interviews import seem_labelled, speaks, split_plain, without_stars
from onrecord.reading.unlabelled.quotedanswers import split_quoted
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import OPENS, TAKES
from onrecord.text import fold
from onrecord.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

FEWEST = 2
FEWEST_RUN_ON = 4
RUN_ON_SHARE = 1 / 3
BESIDE = 0.75
"""The share of questions with another right below them, at least, that have an answer between, where others answer."""
ASKED_ON = 0.5
"""The share of questions above somebody's label, at most, that have more paragraphs, where others are answered so."""
ASKING_SHARE = 0.6
ASKED_WORDS = 10
"""Words, at least, of a question in bold type behind which nothing stands: pages ask their readers what they think."""


def split_answers(
    page: Page, blocks: list[Block], voice_of: Callable[[Block], Voice | None], header: Header
) -> list[Block]:
    """Cut answers from under the questions above them, as blocks of voice ``back`` without a label."""
    labelled = [block for block in blocks if block.label is not None]
    if not labelled:
        for part in (split_quoted, split_dashes, _below_bold, _below_call, split_plain):
            if len(blocks) == 1:
                blocks = part(page, blocks[0], header)
        return blocks
    if len(labelled) < FEWEST or any(not _only_asks(voice_of(block)) for block in labelled):
        return blocks
    if not page.wrapped and sum(len(block.paragraphs) > 1 for block in labelled) * 2 < len(labelled):
        parted = {id(block): _lines(page, block) for block in labelled}
        if sum(len(each) > 1 for each in parted.values()) * 2 >= len(labelled):
            for block in labelled:
                block.paragraphs = parted[id(block)]
    if sum(len(block.paragraphs) > 1 for block in labelled) * 2 < len(labelled):
        return _run_on(page.text, blocks)
    result: list[Block] = []
    for block in blocks:
        result.append(block)
        at = _answered(page.text, block.paragraphs) if block.label is not None else 0
        if at:
            result.append(Block(None, block.paragraphs[at:], "back"))
            block.paragraphs = block.paragraphs[:at]
    return result


def _lines(page: Page, block: Block) -> list[Paragraph]:
    """Give a block's lines as paragraphs, where no blank line parts an answer from the question above it."""
    return [Paragraph(unit.start, unit.end, unit.gap) for unit in whole(page, block)]


def split_beside(
    page: Page, blocks: list[Block], voice_of: Callable[[Block], Voice | None], people: Cast
) -> tuple[list[Block], Voice] | None:
    """Cut the answers of the one principal who has no label from under the questions, where others have theirs.

    A page prints its own principal's remarks and answers without a label, and puts one before whoever else speaks. He
    is the one person with an office whom the title names and no label does, and answers stand below questions that
    another question follows. None where the document does not show that, where paragraphs follow the questions as well
    that another's label follows, who puts them goes on then, or where words without a label speak of him.
    """
    voices = [voice_of(block) for block in blocks]
    silent = [v for v in people.voices if v.titled and v.names and v.roles and all(v is not each for each in voices)]
    if len(silent) != 1 or not any(voice is not None and not _is_asker(voice) for voice in voices):
        return None
    asked = [_is_asker(voice) for voice in voices]
    follows = [
        _answered(page.text, block.paragraphs)
        for block, asks, after in zip(blocks, asked, [*asked[1:], True], strict=True)
        if asks and after
    ]
    if sum(map(bool, follows)) < max(FEWEST, BESIDE * len(follows)):
        return None
    last = [
        _answered(page.text, block.paragraphs)
        for block, asks, after in zip(blocks, asked, [*voices[1:], None], strict=True)
        if asks and after is not None and after.names and not _is_asker(after)  # not "Moderator", who gives the floor
    ]
    if last and sum(map(bool, last)) > ASKED_ON * len(last):
        return None
    if _spoken_about(page.text, blocks, silent[0], [voice for voice in people.voices if voice is not silent[0]]):
        return None
    result: list[Block] = []
    for block, voice, asks in zip(blocks, voices, asked, strict=True):
        result.append(block)
        at = _answered(page.text, block.paragraphs) if asks else _spoken_of(page.text, block, voice)
        if at:
            asks_on = asks and any(page.text[each.end - 1] == "?" for each in block.paragraphs[at:])
            result.append(Block(None, block.paragraphs[at:], "nobody" if asks_on else "back"))
            block.paragraphs = block.paragraphs[:at]
    return result, silent[0]


def _spoken_about(text: str, blocks: Sequence[Block], silent: Voice, others: Sequence[Voice]) -> bool:
    """Tell whether words without a label speak of him: ``The Minister travels to Karrin``."""
    office = _heads(silent) - {head for voice in others for head in _heads(voice)}
    if not office:
        return False
    told = re.compile(rf"\b[Tt]he (?:{'|'.join(map(re.escape, sorted(office)))})\b(?! of\b)")
    return any(
        told.search(text, each.start, each.end) is not None
        for block in blocks
        if block.label is None
        for each in block.paragraphs
    )


def _heads(voice: Voice) -> set[str]:
    """Give the words by which somebody with an office is called: ``Minister``."""
    words = {word for role in voice.roles for word in re.split(r",| (?:of|for|to|in) ", role)[0].split()[-1:]}
    return {word for word in words if fold(word) in ROLE_WORDS and word[0].isupper()}


def _is_asker(voice: Voice | None) -> bool:
    return voice is not None and voice.kind == "press"


def _spoken_of(text: str, block: Block, voice: Voice | None) -> int:
    """Give the index of the paragraph under somebody's label that calls him a colleague by his name: another's words.

    0 where none does.
    """
    names = {word for name in (() if voice is None else voice.names) for word in name.split() if len(word) > 2}  # noqa: PLR2004 - no initial
    if voice is None or not names:
        return 0
    last = {name.split()[-1] for name in voice.names}
    called = re.compile(
        r"\b(?:my|our) (?:[a-z]+ ){0,2}(?:colleague|friend|partner|counterpart)s?,? (?:[A-Z][\w-]+ ){0,2}"
        rf"(?:{'|'.join(sorted(map(re.escape, names)))})\b(?![’']s)(?! (?!(?:{'|'.join(map(re.escape, last))})\b)[A-Z])"
    )
    for at, each in enumerate(block.paragraphs[1:], 1):
        found = called.search(text, each.start, each.end)
        if found is not None:
            before = text[each.start : found.start()]
            return 0 if before.count("“") > before.count("”") or before.count('"') % 2 else at
    return 0


def _run_on(text: str, blocks: list[Block]) -> list[Block]:
    """Cut what runs on behind a question where nobody but who asks has a label: nobody is told to say it.

    Scans print so whose other labels are lost (an Australian prime minister's of October 1984): question and answer are
    one paragraph. Where the answer begins is no more than likely, so it is given to nobody. Two documents of
    ../shared have askers' labels alone in single paragraphs: it acts on this one (18 labels, and behind 7 of them an
    answer that can be seen to begin; scans lose marks of question) and leaves the other, of 3 labels, alone.
    """
    starts = [_answer_start(text, block) for block in blocks]
    labelled = sum(block.label is not None for block in blocks)
    if labelled < FEWEST_RUN_ON or sum(map(bool, starts)) < RUN_ON_SHARE * labelled:
        return blocks
    result: list[Block] = []
    for block, start in zip(blocks, starts, strict=True):
        result.append(block)
        if start:
            at = next(i for i, each in enumerate(block.paragraphs) if start < each.end)
            whole = block.paragraphs[at]
            result.append(Block(None, [whole._replace(start=start, gap=0), *block.paragraphs[at + 1 :]], "nobody"))
            end = len(text[:start].rstrip())
            block.paragraphs = [*block.paragraphs[:at], *([whole._replace(end=end)] if end > whole.start else [])]
    return result


def _answer_start(text: str, block: Block) -> int:
    """Give where the first sentence begins behind a question that asks nothing; 0 where there is none."""
    if block.label is None:
        return 0
    asked = False
    for span in sentences(text, (Span(each.start, each.end) for each in block.paragraphs)):
        asks = text[span.end - 1] == "?"
        if asked and not asks:
            return span.start
        asked = asked or asks
    return 0


def _only_asks(voice: Voice | None) -> bool:
    return voice is not None and voice.kind == "press" and not voice.names and not voice.one_person


def _answered(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Give the index of the first paragraph of the answer; 0 where there is none."""
    asked = next((i for i, each in enumerate(paragraphs) if text.find("?", each.start, each.end) >= 0), 0)
    at = asked + 1
    while at < len(paragraphs) and text[paragraphs[at].end - 1] == "?":
        at += 1
    return at if at < len(paragraphs) else 0


def _below_bold(page: Page, block: Block, header: Header) -> list[Block]:
    paragraphs = _parted(page, block.paragraphs)
    bold = [page.is_bold(each.start, each.end) for each in paragraphs]
    questions = [each for each, heavy in zip(paragraphs, bold, strict=True) if heavy]
    answers = [each for each, heavy in zip(paragraphs, bold, strict=True) if not heavy]
    asking = sum("?" in page.text[each.start : each.end] for each in questions)
    if (
        len(questions) < FEWEST
        or asking < ASKING_SHARE * len(questions)
        or sum(speaks(page.text, each.start, each.end, header) for each in answers) < FEWEST
        or (bold[-1] and not _is_cut_off(page, header, questions))
    ):
        return [block]
    # Labels that were not read as any would be several people's.
    open_to_all = seem_labelled(page.text, paragraphs) >= FEWEST
    result = [Block(None, [], "lede" if open_to_all else "opening")]
    before = False
    for each, heavy in zip(paragraphs, bold, strict=True):
        if heavy and not before:
            result.append(Block(None, [], "other"))
        elif before and not heavy:
            result.append(Block(None, [], "nobody" if open_to_all else "back"))
        result[-1].paragraphs.append(without_stars(page.text, each) if heavy else each)
        before = heavy
    return [each for each in result if each.paragraphs]


def _is_cut_off(page: Page, header: Header, questions: Sequence[Paragraph]) -> bool:
    """Tell whether an interview ends in a question in bold type since only its beginning was kept.

    Every other one asks as well, and the last is longer than what a page asks its readers.
    """
    asked = [page.text[each.start : each.end].rstrip('*_"”’» ') for each in questions]
    spoken = header.values.get("event") == "interview" and len(asked) > FEWEST
    return spoken and all(each.endswith("?") for each in asked) and len(asked[-1].split()) >= ASKED_WORDS


def _parted(page: Page, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Part paragraphs between their lines where bold type begins or ends: a question and its answer in one.

    Each piece that is in bold type must ask: other lines in bold type are headings and emphasis.
    """
    result: list[Paragraph] = []
    for each in paragraphs:
        pieces = list(_pieces(page, each))
        heavy = [page.is_bold(piece.start, piece.end) for piece in pieces]
        asks = all(
            page.text[piece.start : piece.end].rstrip('*_"”’») ').endswith("?")
            for piece, bold in zip(pieces, heavy, strict=True)
            if bold
        )
        result += pieces if asks and any(heavy) else [each]
    return result


def _pieces(page: Page, paragraph: Paragraph) -> Iterator[Paragraph]:
    """Give the stretches of a paragraph's lines that are in bold type, or are not."""
    begin, gap, before, last = paragraph.start, paragraph.gap, None, paragraph.start
    at = paragraph.start
    for line in page.text[paragraph.start : paragraph.end].split("\n"):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line) + 1
        if start >= end:
            continue
        bold = page.is_bold(start, end)
        if before is not None and bold is not before:
            yield Paragraph(begin, last, gap)
            begin, gap = start, 1
        before, last = bold, end
    yield Paragraph(begin, paragraph.end, gap)


def _below_call(page: Page, block: Block, _header: Header) -> list[Block]:
    """Part questions from answers, without any label, below a call for questions: what asks is another's.

    A paragraph asks that begins as questions do or ends with one, has a question in it, and follows the call or an
    answer. Who asks stays unknown.
    """
    paragraphs = block.paragraphs
    called = [
        i for i, each in enumerate(paragraphs) if TAKES.search(page.text, max(each.start, each.end - 120), each.end)
    ]
    if not called:
        return [block]
    at = called[0] + 1
    asking = [_asks(page.text, each) for each in paragraphs[at:]]
    if sum(asking) < FEWEST or not asking[0] or asking[-1] or sum(asking) * 2 > len(asking) + 1:
        return [block]
    result = [Block(None, paragraphs[:at], "opening")]
    before: bool | None = None
    for each, asks in zip(paragraphs[at:], asking, strict=True):
        if asks is not before:
            result.append(Block(None, [], "other" if asks else "back"))
        result[-1].paragraphs.append(each)
        before = asks
    return result


def _asks(text: str, paragraph: Paragraph) -> bool:
    start, end, _ = paragraph
    return text.find("?", start, end) >= 0 and (text[end - 1] == "?" or OPENS.match(text, start, end) is not None)


def answerer(
    people: Cast, opening: tuple[Voice, tuple[Span, ...]] | None, labelled: Collection[Voice] = ()
) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose the answers without a label are: the one person whom the title names with an office, or talks with.

    Where it names several, they are his who opened the talk without a label, if the others have labels.
    """
    titled = [voice for voice in people.voices if voice.titled and voice.names and voice.roles]
    titled = titled or [voice for voice in people.interviewed if voice.names]
    others = [] if opening is None else [voice for voice in titled if voice is not opening[0]]
    if opening is not None and opening[0] in titled and (not others or all(v in labelled for v in others)):
        return opening
    if len(titled) != 1 or opening is not None:
        return None
    return titled[0], tuple(titled[0].because[:1])


def leave_open(
    text: str, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None], answers: Voice, people: Cast
) -> None:
    """Give unlabelled answers to nobody where labels leave it open whether they are his who gives the others.

    The question calls somebody else whose label does not come next; or he has labels too, and another's was the last;
    or he has none, and a label comes before any words without one.
    """
    surnames = {
        name.split()[-1]: voice
        for voice in people.voices
        if voice is not answers and (voice.titled or voice.kind != "press")
        for name in voice.names
    }
    surnames |= {head: voice for voice in surnames.values() if voice.roles for head in _heads(voice) - _heads(answers)}
    call = re.compile(rf"\b(?:{'|'.join(map(re.escape, surnames))})\b") if surnames else None
    own = any(voice_of(block) is answers for block in blocks)
    labelled = next(index for index, block in enumerate(blocks) if block.label is not None)
    bare = any(block.voice in ("opening", "back") for block in blocks[:labelled])
    last = answers
    before: Block | None = None
    for block, after in zip_longest(blocks, blocks[1:]):
        last = voice_of(block) or last
        question, before = before, block
        if block.voice != "back" or question is None:
            continue
        asked = [
            surnames[found[0]]
            for each in question.paragraphs
            if call is not None
            for found in call.finditer(text, each.start, each.end)
        ]
        answers_next = None if after is None else voice_of(after)
        if any(voice is not answers_next for voice in asked) or not (last is answers if own else bare):
            block.voice = "nobody"
