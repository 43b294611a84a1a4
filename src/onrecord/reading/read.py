"""A page to a transcript: the order in which a document is read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.model import Span
from onrecord.reading.blocks.blocks import Block, cut
from onrecord.reading.cast.benttitles import bent_title
from onrecord.reading.cast.hostfields import name_host
from onrecord.reading.cast.offices.standing import name_offices
from onrecord.reading.cast.standfirst import standfirst
from onrecord.reading.cast.who import cast
from onrecord.reading.chairs.takers import change_chairs
from onrecord.reading.courts.arguments import in_court
from onrecord.reading.courts.examination import asked_inside
from onrecord.reading.courts.marked import split_marked
from onrecord.reading.courts.stages import staged
from onrecord.reading.east import is_eastern, read_talk
from onrecord.reading.forms.asides import wrapped
from onrecord.reading.forms.uncased import leave_nameless
from onrecord.reading.forms.wrappedcapitals import wrapped_capitals
from onrecord.reading.frame.blocklists import with_list_in_blocks
from onrecord.reading.frame.event import Header, asks_readers
from onrecord.reading.frame.header import read_header
from onrecord.reading.frame.rosters import with_head_of_fields
from onrecord.reading.frame.settle import settle_late
from onrecord.reading.labels.attendance import without_attendance
from onrecord.reading.labels.behindend import before_end
from onrecord.reading.labels.bracketedaskers import bracketed_askers
from onrecord.reading.labels.candidates import candidates
from onrecord.reading.labels.chambers import chambers
from onrecord.reading.labels.fieldedtimes import without_fields
from onrecord.reading.labels.groupaskers import group_askers
from onrecord.reading.labels.labels import decide
from onrecord.reading.labels.legends import explain, explained_letters
from onrecord.reading.labels.offers import offered, with_offers
from onrecord.reading.labels.once import heads_titles, stands_twice, turns_to_matter
from onrecord.reading.labels.pullquotes import without_pulled
from onrecord.reading.labels.speechheads import headed
from onrecord.reading.names.names import initials
from onrecord.reading.naming.askers import askers, name_askers, take_host
from onrecord.reading.naming.bareanswers import name_answers
from onrecord.reading.naming.leads import name_conductors, name_leader
from onrecord.reading.naming.namedoutlets import named_outlets
from onrecord.reading.naming.naming import introduce
from onrecord.reading.naming.numbered import name_numbered
from onrecord.reading.naming.surnames import name_in_full
from onrecord.reading.page.edges import without_edges
from onrecord.reading.page.otherscript import without_other_script
from onrecord.reading.records.sittings import of_sittings
from onrecord.reading.tiling import transcript_of
from onrecord.reading.turns.doing import name_leaders
from onrecord.reading.turns.kinds import settle_kinds
from onrecord.reading.turns.turns import spoken_blocks, turns_and_speakers
from onrecord.reading.unlabelled.answers import answerer, leave_open, split_answers, split_beside
from onrecord.reading.unlabelled.guests import guest
from onrecord.reading.unlabelled.handed import split_handed
from onrecord.reading.unlabelled.hosted import split_bold_hosted, split_hosted
from onrecord.reading.unlabelled.hosts import first_host, host
from onrecord.reading.unlabelled.hub import answers_all
from onrecord.reading.unlabelled.interviews import asked_in, split_between, split_bold
from onrecord.reading.unlabelled.leadsin import introduces
from onrecord.reading.unlabelled.unlabelled import split_unlabelled
from onrecord.reading.unlabelled.voices import announces, are_spoken, asked_for, opener, split_voices, without_notes
from onrecord.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from onrecord.grammar.labels.labels import LabelParts
    from onrecord.model import Reader, Transcript
    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast
    from onrecord.reading.labels.candidates import Candidate
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page
    from onrecord.reading.turns.parts import Order

PLAIN_LABEL = 0.5
"""Shape score from which a label at the top of a page ends the header."""
PLAIN_AGAIN = 0.3
"""The same for a label that comes back."""
PLAIN_OFTEN, OFTEN = 0.2, 4
"""The same for one that comes back so often."""
PLAIN_ALIKE = 0.4
"""The same for one of several that look alike."""


def read_page(page: Page, reader: Reader, settle: Callable[[Page, Header], None]) -> Transcript:
    """Read one transcript from a page.

    Args:
        page: the document.
        reader: the house style's name and version.
        settle: the style's last word on the header (publisher, meaning of the dates).
    """
    if is_eastern(page):
        return transcript_of(page, reader, *read_talk(page, settle))
    page, told = staged(of_sittings(without_edges(without_other_script(page.placing(page.marks.placed(page.text))))))
    page, says = explained_letters(with_list_in_blocks(with_head_of_fields(page)))
    page, offers = offered(without_fields(page))
    header, labels = _head_and_labels(page, settle, says, offers)
    asked = asked_inside(page, labels, told)
    groups = group_askers(page, labels)
    people = cast(page, labels, header)
    name_host(page, labels, people, header)
    for core in groups:
        people.by_label[core].kind = "press"
    leave_nameless(page, people.voices, labels[0].core.start if labels else 0)
    placed = cut(page, labels, header.end)

    def voice_of(block: Block) -> Voice | None:
        return None if block.label is None else people.by_label[block.label.core.of(page.text)]

    blocks, bold, silent = _parted(page, split_marked(page, placed.blocks, told), voice_of, people, header)
    opening = _opening(page, blocks, header, (people, voice_of), labelled=bool(labels))
    blocks = split_handed(page.text, blocks, voice_of, opening)
    labelled = [each for block in blocks if (each := voice_of(block)) is not None]
    answering = answerer(people, opening, labelled if bold or silent else ())
    if silent is not None and opening is None:
        answering = silent, tuple(silent.because[:1])
    if (bold or silent) and answering is not None:
        leave_open(page.text, blocks, voice_of, answering[0], people)
    alone = not labels and sum(block.voice != "lede" for block in blocks) == 1
    shown = {"opening": opening, "back": answering or guest(page, blocks, header, people)}
    if not labels and header.values.get("event") in ("interview", None):
        back = shown["back"]
        shown["other"] = host(page, blocks, people, None if back is None else back[0])
    elif bold:
        shown["other"] = first_host(page, blocks, people)
    spoken, kinds = spoken_blocks(page, blocks, people, shown, alone=alone)
    in_court(page, spoken, people, told, asked)
    order = _name_and_settle(page, spoken, people, header)
    turns, speakers = turns_and_speakers(page, spoken, order)
    if turns:
        names = (speaker.name for speaker in speakers if speaker.name)
        settle_late(page, header, [Span(turn.start, turn.end) for turn in turns], names)
    return transcript_of(page, reader, header, [*header.placed, *placed.kinds, *kinds], turns, speakers)


def _head_and_labels(
    page: Page,
    settle: Callable[[Page, Header], None],
    says: Mapping[str, LabelParts],
    offers: Mapping[int, Candidate],
) -> tuple[Header, list[Candidate]]:
    """Read the header, and decide which lines are labels."""
    title = fold(page.facts.get("title", ("", None))[0])
    # A title with a colon in it, printed again above the talk, is nobody's label.
    tried = sorted(
        with_offers([*candidates(page), *wrapped(page), *wrapped_capitals(page), *chambers(page)], offers),
        key=lambda c: c.core.start,
    )
    tried = [c for c in tried if not (turns_to_matter(page, c) or stands_twice(page, c))]
    tried = without_attendance(page, tried)
    found = [c for c in tried if not title or fold(page.line_text(page.lines[c.line])) != title]
    counts = Counter((c.family, c.key) for c in found)
    plain = {c.line for c in found if c.score >= (PLAIN_LABEL if counts[c.family, c.key] == 1 else PLAIN_AGAIN)}
    plain |= {c.line for c in found if c.score >= PLAIN_OFTEN and c.upper and counts[c.family, c.key] >= OFTEN}
    alike = Counter((c.family, c.upper) for c in found if c.score >= PLAIN_ALIKE)
    plain |= {c.line for c in found if c.family == "colon" and c.score >= PLAIN_ALIKE and alike["colon", c.upper] > 1}
    header = read_header(page, plain.__contains__)
    settle(page, header)
    if asks_readers(page, header):
        return header, []
    found = [c for c in found if not heads_titles(page, c, header.title)]
    named = frozenset(w for m in header.mentions for part in (m.name, m.role or "") for w in fold(part).split())
    named |= {fold(initials(m.name)) for m in header.mentions if " " in m.name}
    labels = explain(page, decide(page, found, named, header.end, header.keys), says)
    labels = before_end(page, without_pulled(page, labels, header))
    bracketed_askers(page, labels)
    labels = headed(page, labels, header)
    name_offices(page, labels, header)
    header.mentions.extend([*standfirst(page, labels, header), *bent_title(page, labels, header)])
    return header, labels


def _parted(
    page: Page, blocks: list[Block], voice_of: Callable[[Block], Voice | None], people: Cast, header: Header
) -> tuple[list[Block], bool, Voice | None]:
    """Part the blocks where voices change without a label.

    Returns:
        The blocks, whether bold type shows who asks, and who answers without a label beside others who have theirs.
    """
    hosted = split_bold_hosted(page, blocks, voice_of, header)
    if hosted is not None:
        return without_notes(page.text, hosted), False, None
    bold = split_bold(page, blocks, voice_of, header)
    parted = bold
    beside = split_beside(page, blocks, voice_of, people) if bold is None else None
    if beside is not None:
        parted = beside[0]
    if parted is None:
        parted = split_between(page, blocks, voice_of, people) or split_hosted(page, blocks, voice_of, header)
        parted = parted or split_answers(page, split_voices(page, blocks, voice_of), voice_of, header)
        parted = split_unlabelled(page, parted, voice_of)
    return without_notes(page.text, parted), bool(bold), None if beside is None else beside[1]


def _name_and_settle(page: Page, spoken: list[Spoken], people: Cast, header: Header) -> Order:
    """Name who can be named, and tell what the voices do: each shows some of the other."""
    change_chairs(page, spoken, people)
    named_outlets(page, spoken, people)
    name_askers(page.text, spoken, people)
    settle_kinds(page.text, spoken, people)
    name_conductors(page, spoken, people)
    name_answers(page.text, spoken, people)
    introduce(page, spoken, people)
    name_numbered(page.text, spoken, people.voices)
    name_leader(page, spoken, people)
    name_in_full(page.text, spoken, people.voices)
    settle_kinds(page.text, spoken, people)
    askers(page.text, spoken, people)
    if header.values.get("event") == "interview":
        take_host(spoken, people)
    settle_kinds(page.text, spoken, people)
    return name_leaders(page.text, spoken, people)


def _opening(
    page: Page,
    blocks: Sequence[Block],
    header: Header,
    cast_of: tuple[Cast, Callable[[Block], Voice | None]],
    *,
    labelled: bool,
) -> tuple[Voice, tuple[Span, ...]] | None:
    """Find whose the words before the first label are, with the spans that show it."""
    people, voice_of = cast_of
    at = next((index for index, block in enumerate(blocks[:2]) if block.voice == "opening"), None)
    if at is None or not blocks[at].paragraphs:
        return None
    first = blocks[at]
    if len(blocks) == at + 1 and not labelled and asked_in(page, first, header):
        return None
    told = are_spoken(page.text, first.paragraphs)
    heard = told or (labelled and announces(page.text, first.paragraphs))
    found = opener(page, first, header, people.voices) if heard else None
    after = blocks[at + 1] if len(blocks) > at + 1 else None
    if found is not None and after is not None and introduces(page.text, found[0], after, voice_of(after)):
        return None
    if found is None and told:
        found = asked_for(page, blocks[at:], voice_of) or answers_all(page, blocks[at:], voice_of)
    return found
