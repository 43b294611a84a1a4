"""From a page in Japanese, Chinese or Korean to its talk: labels, people, turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from onrecord.grammar.days.dates import dates
from onrecord.grammar.labels.easternnames import japanese_name, parse_eastern, plain_label
from onrecord.grammar.labels.easternwords import AGAIN, ANSWERS
from onrecord.model import Span
from onrecord.reading.blocks.spoken import Spoken
from onrecord.reading.east import blocks, kinds
from onrecord.reading.east.calls import calls_who, office_says_who, says_who
from onrecord.reading.east.head import asks_readers, is_section, read_head, tells_of_event
from onrecord.reading.east.leads import chosen, places
from onrecord.reading.east.namedbehind import named_behind
from onrecord.reading.east.people import cast, named_in, principal
from onrecord.reading.names.voice import Voice
from onrecord.reading.page.language import language_of
from onrecord.reading.turns.turns import turns_and_speakers
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.model import SegmentKind, Speaker, Turn
    from onrecord.reading.blocks.blocks import Block
    from onrecord.reading.east.people import Cast
    from onrecord.reading.frame.event import Header
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.introductions import Introduction
    from onrecord.reading.page.page import Page

LANGUAGES = frozenset(("ja", "zh", "ko"))


_KANA = lazy_re(r"[\u3041-\u3096]")
_SENTENCE = lazy_re(r"[。．.!！?？]")
_POLITE = lazy_re(
    r"(?:ます|です|ました|でした|ません|でしょう|ください|下さい|ございます)(?:か|が|ね|よ)?[。．.!！?？]|니다[.!?]|까[?]|요[.!?]"
)
_ADDRESS = lazy_re(
    r"(?:各位|同志们|同志們|女士们|女士們|朋友们|朋友們|大家好|大家早|早晨|同胞们|同胞們|谢谢大家|謝謝大家|多謝各位|여러분)"
)


class Talk(NamedTuple):
    """What was read of a page: its header, its segments but for what nobody placed, its turns and speakers."""

    header: Header
    placed: list[tuple[Span, SegmentKind]]
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]


def is_eastern(page: Page) -> bool:
    """Tell whether a page is in Japanese, Chinese or Korean by its letters."""
    return not page.text.isascii() and language_of(page.text) in LANGUAGES


def read_talk(page: Page, settle: Callable[[Page, Header], None]) -> Talk:
    """Read the talk of a page. ``settle`` is the house style's last word on the header."""
    language = language_of(page.text)
    labels = _labels(page, language)
    header, start = read_head(page, labels[0].line if labels else len(page.lines))
    settle(page, header)
    placed = blocks.cut(page, labels, start)
    people = cast(page, labels, header, language)
    behind = named_behind(page, placed.blocks, language)
    spoken, segments = _spoken(page, placed.blocks, people, header, labelled=bool(labels))
    segments += [(_in_brackets(page.text, told.span), "label") for told in behind.values()]
    _introduce(page.text, spoken, people, language, behind)
    kinds.settle(page.text, spoken)
    turns, speakers = turns_and_speakers(page, spoken)
    if turns:
        _settle_below(page, header, turns[-1].end)
    return Talk(header, [*header.placed, *placed.kinds, *segments], turns, speakers)


def _labels(page: Page, language: str) -> list[Candidate]:
    """Find the labels, with what the lines above the first plain one name."""
    found = places(page, language)
    taken = {lead.label.line for lead in found}
    first = min((lead.label.line for lead in found if lead.told), default=len(page.lines))
    header, _ = read_head(page, first)
    lines = [Span(line.start, line.end) for index, line in enumerate(page.lines[:first]) if index not in taken]
    names = {
        name.replace(" ", "").replace("\u3000", "")
        for line in lines
        for name, _, _ in named_in(page.text, line, language)
    }
    if asks_readers(header.values.get("title", "")):
        return []
    return chosen(found, header.values.get("title", ""), names)


def _spoken(
    page: Page, cut: Sequence[Block], people: Cast, header: Header, *, labelled: bool
) -> tuple[list[Spoken], list[tuple[Span, SegmentKind]]]:
    """Find the words of each block and its voice."""
    spoken: list[Spoken] = []
    segments: list[tuple[Span, SegmentKind]] = []
    for block in cut:
        opener = _opener(page, block, people, header, labelled=labelled) if block.label is None else None
        while block.label is None and block.paragraphs and _tells(page, block):
            lede = block.paragraphs.pop(0)
            segments.append((Span(lede.start, lede.end), "dateline"))
        pieces = [piece for paragraph in block.paragraphs for piece in blocks.trim(page.text, paragraph)]
        said = [span for span, kind in pieces if kind == "speech"]
        if not said or (block.label is None and opener is None):
            segments.extend((span, "unknown" if kind == "speech" else kind) for span, kind in pieces)
            continue
        segments.extend(pieces)
        item = Spoken(block, Span(said[0].start, said[-1].end), opener, "none", [])
        item.words = sum(len(span.of(page.text)) for span in said)
        if block.label is not None:
            core = block.label.core.of(page.text)
            item.voice = people.by_label[core]
            item.affiliation = block.label.parts.affiliation or item.voice.affiliation
            if core in people.resolved:
                item.evidence = "introduced" if item.voice in people.opened else "title"
                item.because = [block.label.core, *item.voice.because[:1]]
            elif not block.label.parts.nobody:
                item.evidence, item.because = "label", [block.label.core, *item.voice.because[:1]]
        elif opener is not None:
            item.evidence, item.because = "context", opener.because[:1] or [Span(said[0].start, said[0].end)]
        spoken.append(item)
    return spoken, segments


def _settle_below(page: Page, header: Header, end: int) -> None:
    """Take the day from the first line below the talk that holds one, where none above does."""
    for line in page.lines_between(end, len(page.text)):
        found = next(dates(page.text, line.start, line.end), None) if line.start >= end else None
        if found is not None and "date" not in header.values and line.end - line.start <= blocks.TAIL_LINE:
            header.set("date", found.iso, found.span)


def _tells(page: Page, block: Block) -> bool:
    first = block.paragraphs[0]
    return tells_of_event(page.text[first.start : first.end])


def _opener(page: Page, block: Block, people: Cast, header: Header, *, labelled: bool) -> Voice | None:
    """Find whose the words before the first label are: the one's whom a heading or the title names, or who answers."""
    for span, kind in reversed(header.placed):
        whose = is_section(span.of(page.text)) if kind == "heading" else None
        if whose:
            parts = parse_eastern(whose, "ja")
            fits = [v for v in people.voices if parts.name and v.names and v.names[0].startswith(parts.name)]
            if len(fits) == 1:
                return fits[0]
    if not block.paragraphs or not header.placed:
        return None
    one = principal(people)
    said = page.text[block.paragraphs[0].start : block.paragraphs[-1].end]
    announces = labelled and header.values.get("event") == "press conference"
    if one is not None and (_names(one, said) or not (announces or is_spoken(said))):
        return None  # it tells of the one who speaks
    if header.values.get("event") == "interview":
        return None
    if one is not None or not labelled:
        return one if one is not None and one.titled else None
    answers = [v for v in people.voices if v.labels and (v.kind == "principal" or (not v.names and _answers(v)))]
    answers = [v for v in answers if v.titled and not v.names] or answers
    return answers[0] if len(answers) == 1 else None


def _names(voice: Voice, said: str) -> bool:
    """Tell whether words name the one who would be saying them, whole or by the family name."""
    family = japanese_name(voice.names[0]) if _KANA.search(said) else None
    return any(name in said for name in (*voice.names, family) if name)


def is_spoken(said: str) -> bool:
    """Tell whether words are said to somebody: in the polite form that Japanese and Korean have, or with address."""
    sentences = len(_SENTENCE.findall(said))
    return 2 * len(_POLITE.findall(said)) >= sentences > 0 or _ADDRESS.search(said) is not None


def _answers(voice: Voice) -> bool:
    return all(plain_label(label).replace(" ", "").lower() in ANSWERS for label in voice.labels)


def _in_brackets(text: str, span: Span) -> Span:
    """Give a span with the brackets around it, and a stop behind them."""
    return Span(span.start - 1, span.end + 1 + (text[span.end + 1 : span.end + 2] in (".", "。")))


def _introduce(
    text: str, spoken: Sequence[Spoken], people: Cast, language: str, behind: Mapping[int, Introduction]
) -> None:
    """Name the press that no label names: brackets ``behind``, their own words or a call on them tell who they are.

    Whoever has an office for a label is named by his first words.
    """
    called: Introduction | None = None
    asker: Spoken | None = None
    for item in spoken:
        voice = item.voice
        if voice is None or voice.kind != "press":
            if voice is not None and voice.roles and not voice.names:
                _name_office(text, item, voice)
            leads = voice is not None and voice.kind != "principal"
            called = calls_who(text, item.span.start, item.span.end, language, leads=leads)
            continue
        before, asker = asker, item
        printed = behind.get(-1 if item.block.label is None else item.block.label.core.start)
        own = printed or says_who(text, item.span.start, item.span.end, language)
        if voice.names:
            called = None
            if own is not None and own.name and not own.name.startswith(voice.names[0]):
                own = None
            if own is not None and not item.affiliation:
                item.affiliation = voice.affiliation = own.outlet
            continue
        told = own or called
        if told is None:
            if before is not None and _asks_again(text, item):
                _go_on(item, before)
            continue
        spans = [each.span for each in (called, own) if each is not None]
        name = told.name or (called.name if called is not None and own is None else "")
        _take(people, item, name, told.outlet, spans, self_told=own is not None)
        if printed is not None:
            item.evidence, item.because = "label", [printed.span]
        called = None


def _name_office(text: str, item: Spoken, voice: Voice) -> None:
    """Name the holder of a label's office, who says his name with it in the first words."""
    told = next(filter(None, (office_says_who(text, item.span, role) for role in voice.roles)), None)
    if told is not None:
        voice.names, voice.one_person = [told.name], True
        voice.because.append(told.span)


def _go_on(item: Spoken, before: Spoken) -> None:
    """Give a turn to the one who has just asked: ``追问``."""
    voice, labels = before.voice, [] if item.voice is None else item.voice.labels
    if voice is not None:
        voice.labels += [label for label in labels if label not in voice.labels]
        if voice.names:
            item.evidence, item.because = "context", list(before.because)
    item.voice, item.affiliation = voice, before.affiliation


def _asks_again(text: str, item: Spoken) -> bool:
    """Tell whether a label says that the one who has just asked goes on."""
    label = item.block.label
    return label is not None and plain_label(label.core.of(text)) in AGAIN


def _take(people: Cast, item: Spoken, name: str, outlet: str | None, spans: list[Span], *, self_told: bool) -> None:
    old = item.voice
    outlet = outlet or item.affiliation
    fits = [
        v
        for v in people.voices
        if v.kind == "press"
        and (v.names[:1] == [name] if name else not v.names and v.affiliation == outlet)
        and v.affiliation in (None, outlet)
    ]
    voice = (
        fits[0]
        if fits
        else Voice(names=[name] if name else [], affiliation=outlet, kind="press", one_person=bool(name))
    )
    if not fits:
        people.voices.append(voice)
    voice.affiliation = voice.affiliation or outlet
    if old is not None:
        voice.labels += [label for label in old.labels if label not in voice.labels]
    voice.because += spans
    item.voice, item.affiliation = voice, outlet
    if name:
        item.evidence, item.because = "self-introduced" if self_told else "introduced", spans
