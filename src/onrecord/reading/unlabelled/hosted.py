"""Interviews whose asker has a label at the first turn only.

``Dana Reyes: Good morning, Governor.`` opens the talk. Whoever answers has a label at each turn, and a question stands
under each answer without one; or nobody has a label any more, and bold type alone shows the words of who asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onrecord.reading.blocks.blocks import Block, Paragraph
from onrecord.reading.cast.credits import NAME, is_somebody
from onrecord.reading.names.introductions import introduces_self
from onrecord.reading.unlabelled.interviews import seem_labelled, without_stars
from onrecord.reading.unlabelled.unlabelled import whole
from onrecord.reading.unlabelled.voices import cut_block, ends_asking
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onrecord.reading.frame.event import Header
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page
    from onrecord.reading.unlabelled.voices import Unit

FEWEST = 4
"""Answers, at least, with another's words below each."""
LABELLED = 3
"""One of those words in so many seems to have a label, at most."""
ASKING = 5, 2
"""Of so many of those words, so many end in a question, at least."""
REMARK = 15
"""Words, at most, of what is said to an answer of one paragraph and asks nothing: ``So not to the end.``"""
OPENS = 120
"""Words, at most, with which whoever asks opens the talk."""
FEWEST_BOLD = 3
"""Bold questions, and answers in plain type, at least."""
BOLD_SHARE = 0.5
"""Of bold paragraphs so many ask, at least."""
_OF_TALK = lazy_re(
    r"\b(?:(?:this|the) (?:interview|talk|conversation|transcript)|(?:dieses|das) (?:interview|gespräch)|"
    r"cet(?:te)? (?:interview|entretien)|l[’']interview|esta entrevista|l[’']intervista|questa intervista)\b",
    re.IGNORECASE,
)
_QUOTES = "\"“”„«»'‘"
_FULL = lazy_re(rf"(?<![\w’'-]){NAME}(?![\w’'-])")
SEVERAL = 2
"""People besides the host whom his first words name: nothing tells which of them answers."""
LEAD_WORDS = 3
"""Words in bold type, at least, that are a question before an answer in one paragraph."""
HEADS = 10
"""One answer in this many, at most, begins by asking."""
_OTHERS = lazy_re(
    r"\b(?:questions?|reporters?|journalists?|press|media|audience|students?|residents?|callers?|listeners?|fragen|"
    r"publikum|journalist\w*|questions|preguntas|periodistas|domande|giornalisti|perguntas|jornalistas|pytani\w+|"
    r"dziennikar\w+|otázk\w+|otázek|novinář\w+|kérdés\w+|újságíró\w+|вопрос\w*|журналист\w*|питан\w+)\b",
    re.IGNORECASE,
)
"""How whoever opens a talk says that others ask in it."""


def split_hosted(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None], header: Header
) -> list[Block] | None:
    """Take what whoever opens the talk says without a label from under the answers of the one whom he asks.

    None where the document does not show it: he opens it shortly and has no office, each answer but the last has words
    below its first paragraph, and these ask. Where the press asks, whoever opens the talk is one of those asked.
    """
    at = next((index for index, block in enumerate(blocks) if block.label is not None), len(blocks))
    rest = blocks[at + 1 :]
    if (
        len(rest) <= FEWEST
        or header.values.get("event") not in ("interview", None)
        or any(block.label is None for block in rest)
    ):
        return None
    host, answers = voice_of(blocks[at]), voice_of(rest[0])
    if host is None or not (host.names and host.one_person) or answers is None or not answers.one_person:
        return None
    opens = " ".join(page.text[each.start : each.end] for each in blocks[at].paragraphs)
    if host.roles or host is answers or answers.kind not in ("unknown", "principal"):
        return None
    if len(opens.split()) > OPENS or _OTHERS.search(opens) is not None:
        return None
    if any(voice_of(block) is not answers for block in rest):
        return None
    units = [whole(page, block) for block in rest[:-1]]
    if any(len(each) < 2 for each in units):  # noqa: PLR2004 - an answer, and what is said to it
        return None
    if seem_labelled(page.text, [each[-1] for each in units]) * LABELLED > len(units):
        return None  # labels that were not read as any
    asking = [ends_asking(page.text, each[-1]) for each in units]
    if sum(asking) * ASKING[0] < len(units) * ASKING[1]:
        return None
    if sum(_asks(page.text, each[0]) for each in units) * HEADS > len(units):
        return None
    if not all(asks or _remarks(page.text, each) for asks, each in zip(asking, units, strict=True)):
        return None  # more of an answer, it may be
    if any(introduces_self(page.text, each[-1].start, each[-1].end) for each in units):
        return None
    result = [*blocks[: at + 1]]
    for block, each in zip(rest[:-1], units, strict=True):
        begins = len(each) - 1
        while begins > 1 and ends_asking(page.text, each[begins - 1]):
            begins -= 1
        result.append(block)
        said = cut_block(block, each[begins].start)
        said.under = blocks[at].label
        result.append(said)
    return [*result, rest[-1]]


def split_bold_hosted(
    page: Page, blocks: Sequence[Block], voice_of: Callable[[Block], Voice | None], header: Header
) -> list[Block] | None:
    """Part answers in plain type from the bold words of the one who asks, whose first turn alone has a label.

    None where the document does not show it: the label and all that its first paragraph says are in bold type, it ends
    in a question, and bold and plain type take turns below it; or where whom the label names is whom the title names,
    and may put questions to himself. A question in plain type, bold words that ask nothing or end the page, and what
    tells of the talk below the last answer are nobody's.
    """
    labelled = [block for block in blocks if block.label is not None]
    if len(labelled) != 1 or blocks[-1] is not labelled[0]:
        return None
    block, text = labelled[0], page.text
    host, label = voice_of(block), block.label
    if host is None or not (host.names and host.one_person) or label is None or len(block.paragraphs) < FEWEST_BOLD:
        return None
    title = header.title or page.facts.get("title", ("", None))[1]
    if title and any(title.contains(span) for span in host.because):
        return None
    first, *rest = block.paragraphs
    if not _is_bold_with(page, label.core.start, first) or not text[: first.end].rstrip("*").endswith("?"):
        return None
    parts = [(each, page.is_bold(each.start, each.end)) for each in rest]
    heavy = [each for each, bold in parts if bold]
    asking = [each for each in heavy if text.find("?", each.start, each.end) >= 0]
    plain = [each for each, bold in parts if not bold]
    if len(asking) < FEWEST_BOLD or len(asking) < BOLD_SHARE * len(heavy) or len(plain) < FEWEST_BOLD:
        return None
    if parts[0][1] or seem_labelled(text, plain) * LABELLED > len(plain):
        return None
    result = [*blocks[:-1], Block(label, [without_stars(text, first)])]
    before = "other"
    said = {" ".join(found[0].split()) for found in _FULL.finditer(text, first.start, first.end)}
    answers = (
        "back" if len({name for name in said if is_somebody(name) and not host.bears(name)}) < SEVERAL else "nobody"
    )
    for each, bold in [piece for part in parts for piece in _lead_apart(page, *part)]:
        voice = "other" if bold else answers
        if bold and (text.find("?", each.start, each.end) < 0 or text[each.start : each.end].lstrip("*")[0] in _QUOTES):
            voice = "nobody"  # a remark, or a heading, or what the page picks out of an answer
        if not bold and text.endswith("?", each.start, each.end) and before != "other" and _is_short(text, each):
            voice = "nobody"  # a question in plain type, or one that the answer puts to itself
        if voice != before:
            result.append(Block(None, [], voice, under=label if voice == "other" else None))
        result[-1].paragraphs.append(without_stars(text, each) if bold else each)
        before = voice
    if before == "other":
        result[-1].voice, result[-1].under = "nobody", None
    last = result[-1].paragraphs
    told = next((at for at in range(1, len(last)) if _tells_of_talk(text, last[at], host)), None)
    if before == "back" and told is not None:
        result.append(Block(None, last[told:], "nobody"))
        del last[told:]
    return result


def _tells_of_talk(text: str, paragraph: Paragraph, host: Voice) -> bool:
    """Tell whether a paragraph below an answer names the host, or tells of the talk: ``Dana Reyes spoke to ...``."""
    said = text[paragraph.start : paragraph.end]
    return any(name in said for name in host.names) or _OF_TALK.search(said) is not None


def _is_bold_with(page: Page, start: int, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is in bold type together with the label before it, that starts at ``start``."""
    text = page.text
    if text.startswith("**", start - 2):
        return text.find("**", start, paragraph.end + 2) in (paragraph.end - 2, paragraph.end)
    return page.is_bold(start, paragraph.end)


def _is_short(text: str, unit: Paragraph) -> bool:
    return len(text[unit.start : unit.end].split()) <= REMARK


def _lead_apart(page: Page, paragraph: Paragraph, bold: bool) -> Iterator[tuple[Paragraph, bool]]:  # noqa: FBT001
    """Part a sentence in bold type from the plain words behind it: a remark, and the answer in the same paragraph."""
    end = 0 if bold else page.bold_until(paragraph.start, paragraph.end)
    said = page.text[paragraph.start : end].strip("* ")
    if len(said.split()) < LEAD_WORDS or not said.endswith((".", "?", "!", "…")):
        yield paragraph, bold
        return
    begin = end + len(page.text[end : paragraph.end]) - len(page.text[end : paragraph.end].lstrip())
    yield paragraph._replace(end=end), True
    yield paragraph._replace(start=begin, gap=0), False


def _remarks(text: str, units: Sequence[Unit]) -> bool:
    """Tell whether what stands below an answer is plainly no more of it: a question, or a few words below the first."""
    said = units[-1]
    few = len(text[said.start : said.end].split()) <= REMARK and len(units) == 2  # noqa: PLR2004 - answer and remark
    return few or _asks(text, said)


def _asks(text: str, unit: Unit) -> bool:
    return text.find("?", unit.start, unit.end) >= 0
