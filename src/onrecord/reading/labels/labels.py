"""Which lines begin with a speaker label, decided for the whole document at once.

Every line that could begin with a label gives a candidate. A candidate is scored by its own shape, by what the
document says about it (does it come back, is the name in the title, is it used in speech, does a new sentence begin
behind it) and, in a second pass, by whether labels already believed look the same. ``Finally:`` is a good line
beginning and a bad label: it is alone in its form, names nobody and is never spoken of.

The weights were set by reading the candidates of the corpora in ``../shared`` (see docs/decisions/0006).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import TYPE_CHECKING

from onrecord.grammar.labels.labels import LabelParts, parse_label
from onrecord.grammar.labels.lexicon import OUTLET_WORDS
from onrecord.grammar.labels.offices import is_name
from onrecord.reading.forms.asides import breaking_in
from onrecord.reading.forms.bracketednames import given_in_brackets, named_in_brackets
from onrecord.reading.forms.clocked import is_time
from onrecord.reading.forms.fieldlabels import without_field
from onrecord.reading.forms.likeform import like_others
from onrecord.reading.forms.otherdelims import with_other_signs
from onrecord.reading.forms.shape import BARELY
from onrecord.reading.forms.smallwordoutlets import small_word_outlets
from onrecord.reading.forms.whence import from_places
from onrecord.reading.labels.again import capitals_once, come_back
from onrecord.reading.labels.candidates import MAX_CORE, Candidate, explained
from onrecord.reading.labels.damaged import damaged
from onrecord.reading.labels.midline import stand_inside
from onrecord.reading.labels.once import is_common, printed_once
from onrecord.reading.labels.outlets import devices, nouns, outlets_first, publications
from onrecord.reading.labels.saidbelow import without_called, without_sentences
from onrecord.reading.labels.scanned import mended, scanned
from onrecord.reading.labels.sections import without_subjects
from onrecord.reading.labels.tabledaskers import tabled_askers
from onrecord.reading.labels.undelimited import undelimited
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onrecord.reading.labels.candidates import Family
    from onrecord.reading.page.page import Page

ACCEPT = 0.6
WEAK = 0.3
FAINT = 0.1
MANY = 3
"""Names with their bodies in brackets, or initials, from which another, printed once, is believed."""
ALONE = 0.4
KEYED = 1.0
MANY_MORE = 3
"""How many times as many initials without a delimiter must be there as labels with one."""
_ASKED_BY = {"a": ("q",), "r": ("q", "p", "d"), "p": ("r",)}
"""Letters that are labels only beside others: an ``A`` is an answer beside a ``Q``, and an article without one."""
_COUNTED = lazy_re(r"^(q) ?\d{1,3}$")
_COUNTED_ANSWER = lazy_re(r"a ?\d{1,3}$")
"""``Q1``, ``Q 12``: a question by its number; where answers have theirs too, a bare ``A`` is no answer."""
_LISTED = lazy_re(r"(?P<name>[^.:]{4,60})\. [^\W\d_a-z]\w+(?: \w+)?: [^\W\d_a-z]")
"""``Presenter: Dana Reyes. Guest: Iver Dahl.``"""
_APPEARS = ("counsel ", "solicitor ", "solicitors ")
"""``Counsel Assisting: Mr Iver Dahl SC``: who appears before an inquiry."""
_BREAKS = lazy_re(r"[ \u00a0][a-zà-öø-ÿ]+$")
_NEW_SENTENCE = lazy_re(r"[\"“‘'(\[¿¡*_]*(?:[—–.…-]*[^\W_a-zà-öø-ÿ]|[—–…]|\.\.\.|--|$)")


def decide(
    page: Page, found: Sequence[Candidate], named: frozenset[str], start: int, keys: Mapping[str, str]
) -> list[Candidate]:
    """Choose the labels of a document.

    Args:
        page: the document.
        found: what `candidates` gave.
        named: folded words of the names that title, subtitle and roster hold.
        start: offset of the first line that can hold a label: title and dates lie before it.
        keys: initials that a key above the talk explains, and what it says of them.

    Returns:
        The accepted candidates in text order.
    """
    found = [c for c in found if c.core.start >= start and (c.score > BARELY or c.core.of(page.text) in keys)]
    if keys:
        found = sorted([*found, *explained(page, keys, start, {c.line for c in found})], key=lambda c: c.core.start)
    counts = Counter((c.family, c.key) for c in found)
    counts.update(stand_inside(page.text, found))
    if not any(_COUNTED_ANSWER.match(key) for _, key in counts):
        counts["gap", "q"] += sum(number for (_, key), number in list(counts.items()) if _COUNTED.match(key))
    spoken = _spoken_names(page.text, found)
    for c in found:
        c.score += _names(c, counts, named, spoken) + _place(page, c, counts, start)
    _keys(page, found, keys)
    _programme(page, found)
    _outlets(page, found, named, spoken, counts)
    _support(found)
    _lend_form(page, found, start)
    accepted = mended(_unwrapped(page, _consistent([c for c in found if c.score >= ACCEPT])))
    bare = undelimited(page, named, start)
    accepted = bare if len(bare) > MANY_MORE * len(accepted) else without_subjects(page, accepted, named)
    accepted = without_sentences(page, without_field(page, accepted))
    devices(accepted)
    _turn_round(page, accepted)
    publications(page, accepted)
    nouns(page, accepted)
    named_in_brackets(page, accepted)
    given_in_brackets(page, accepted)
    outlets_first(page, accepted)
    found = sorted([*accepted, *scanned(page, accepted, start, named)], key=lambda c: c.core.start)
    found = sorted([*found, *damaged(page, found, start)], key=lambda c: c.core.start)
    more = [*with_other_signs(page, found), *small_word_outlets(page, found), *from_places(page, found)]
    found = sorted([*found, *more], key=lambda c: c.core.start)
    found = without_called(page, _apart(like_others(page, found, start)))
    more = [*come_back(page, found), *breaking_in(page, found), *tabled_askers(page, found)]
    return sorted([*found, *more], key=lambda c: c.core.start)


def _names(c: Candidate, counts: Counter[tuple[Family, str]], named: frozenset[str], spoken: Counter[str]) -> float:
    """Score what the document says of a label: that it comes back, that title, roster or speech know the name."""
    score = 0.15 * min(counts[c.family, c.key] - 1, 4)
    surname = fold(c.parts.name or "").split()[-1:]
    if surname and surname[0] in named:
        score += 0.35
    elif surname and spoken[surname[0]] > counts[c.family, c.key]:
        score += 0.1
    if c.parts.name is None and not c.parts.generic and set(c.key.split()) <= named:
        score += 0.2
    if c.key == "a" and c.family == "gap" and counts["gap", "q"]:
        score += 0.4  # an A is an answer beside a Q, and an article without one
    return score


def _keys(page: Page, found: Sequence[Candidate], keys: Mapping[str, str]) -> None:
    """Believe initials that a key above the talk explains, whatever else they might stand for (``MR``, ``AT``)."""
    for c in found:
        core = c.core.of(page.text)
        if core in keys and c.family in ("gap", "colon"):
            said = parse_label(keys[core])
            c.parts = said if said.name or said.generic else LabelParts(name=core)
            c.score = max(c.score, KEYED)


def _place(page: Page, c: Candidate, counts: Counter[tuple[Family, str]], start: int) -> float:
    """Score where a label stands: a new sentence begins behind it, and it begins in no wrapped sentence."""
    line = page.lines[c.line]
    above = next((at for at in range(c.line - 1, -1, -1) if page.lines[at].start not in page.running), None)
    before = None if above is None else page.lines[above]
    score = 0.0
    if c.body < line.end and not _NEW_SENTENCE.match(page.text, c.body):
        score -= 0.1 if c.upper and c.family == "colon" else 0.3
    if c.family == "stop" and c.body >= line.end and counts[c.family, c.key] == 1:
        score -= 0.3  # a sentence that ends in a name: "... whom everybody loved: Reverend X Y."
    if before is None or line.gap or page.is_term(line) or is_time(page, c.line - 1):
        return score
    wrapped = page.wrapped and before.start >= start and not page.ends_sentence(before) and not page.recurs(line)
    if wrapped:
        # A wrapped line may begin with a name; a label after a label alone on its line may not be wrapped.
        score -= 0.5
    elif c.family == "line" and page.usual_gap:
        score -= 0.4 if page.wrapped else 0.2
    return score


def _lend_form(page: Page, found: Sequence[Candidate], start: int) -> None:
    """Let weak candidates gain from labels already believed that look the same."""
    strong = [c for c in found if c.score >= ACCEPT]
    forms: dict[tuple[Family, bool], set[str]] = defaultdict(set)
    for c in strong:
        forms[c.family, c.upper].add(c.key)
    sizes = Counter((c.family, c.upper) for c in strong)
    bracketed = Counter(c.family for c in strong if _is_bracketed(page, c))
    lettered = [page.lines[c.line].gap for c in strong if _is_lettered(c)]
    weak = [c for c in found if c.score < ACCEPT]
    once = printed_once(page, weak, strong) | capitals_once(page, weak, strong)
    for c in found:
        form = (c.family, c.upper)
        if (
            FAINT <= c.score < WEAK
            and bracketed[c.family] >= MANY
            and _is_bracketed(page, c)
            and _begins_paragraph(page, c)
        ):
            c.score = ACCEPT  # "Lenz (AA)", once, among others of the form
        if (
            FAINT <= c.score < ACCEPT
            and len(lettered) >= MANY
            and _is_lettered(c)
            and page.lines[c.line].gap >= min(lettered)
        ):
            c.score = ACCEPT  # "DR", once, among others of two or three letters
        if FAINT <= c.score < WEAK and c.line in once:
            c.score = ACCEPT  # "Reyes:", once, where nobody says a second paragraph
        if not WEAK <= c.score < ACCEPT:
            continue
        if len(forms[form]) > 1 or sizes[form] > 2:  # noqa: PLR2004 - a form, not a chance
            c.score += 0.35 if sizes[form] > 3 else 0.25  # noqa: PLR2004
        elif _begins_paragraph(page, c) and (forms[form] or (forms[c.family, not c.upper] and not is_common(page, c))):
            c.score += 0.15
    first = found[0] if found else None
    if strong or first is None or first.family != "colon" or page.lines[first.line].start > _first(page, start):
        return
    # A talk too short for any label to come back: the first stands at its beginning, others look like it.
    for c in found:
        alike = c.family == "colon" and c.upper == first.upper and _begins_paragraph(page, c)
        if c.score >= ALONE and (c is first or alike):
            c.score = ACCEPT


def _is_lettered(c: Candidate) -> bool:
    """Tell whether a label is two or three initials with a wide blank or a tab behind them."""
    return c.family == "gap" and c.upper and not c.parts.generic and re.fullmatch("[a-z]{2,3}", c.key) is not None


def _is_bracketed(page: Page, c: Candidate) -> bool:
    """Tell whether a label is a name with its body in brackets, and nothing else."""
    return c.parts.name is not None and c.parts.affiliation is not None and page.text[c.core.end - 1] == ")"


def _begins_paragraph(page: Page, c: Candidate) -> bool:
    return page.lines[c.line].gap > 0 or not c.line or not page.usual_gap


def _apart(labels: Sequence[Candidate]) -> list[Candidate]:
    """Let no label begin inside another: of two, the likelier stays."""
    apart: list[Candidate] = []
    for label in labels:
        if not apart or label.core.start >= apart[-1].end:
            apart.append(label)
        elif label.score > apart[-1].score:
            apart[-1] = label
    return apart


def _outlets(
    page: Page,
    found: Sequence[Candidate],
    named: frozenset[str],
    spoken: Counter[str],
    counts: Counter[tuple[Family, str]],
) -> None:
    """Where outlets stand as labels, take bare names that only ask and that nobody speaks of for outlets too.

    Who asked for one stays unknown: a paper's name in somebody's mouth would be a wrong name.
    """
    certain = {c.key for c in found if c.family == "colon" and c.parts.generic and c.parts.affiliation}
    if len(certain) < 2:  # noqa: PLR2004 - one may be a chance
        return
    asks: dict[str, bool] = {}
    for c, after in zip_longest(found, found[1:]):
        asked = page.text.find("?", c.body, len(page.text) if after is None else after.core.start) >= 0
        asks[c.key] = asked and asks.get(c.key, True)
    for c in found:
        parts, words = c.parts, fold(c.parts.name or "").split()
        bare = parts.name is not None and not (parts.honorific or parts.role or parts.affiliation)
        if (
            c.family == "colon"
            and bare
            and asks[c.key]
            and named.isdisjoint(words)
            and spoken[words[-1]] <= counts[c.family, c.key]
        ):
            c.parts = LabelParts(affiliation=c.core.of(page.text).strip("*_ "), generic=True, nobody=True)
            c.score += 0.25
            certain.add(c.key)


def _programme(page: Page, found: Sequence[Candidate]) -> None:
    """Take back labels behind which only names stand, ``Speaker: Dana Reyes, Harbour Wire``: a programme's fields."""
    names: dict[str, bool] = {}
    for c in found:
        if c.family == "colon":
            body = page.text[c.body : page.lines[c.line].end]
            listed = _LISTED.match(body)
            body = listed["name"] if listed else "" if page.ends_sentence(page.lines[c.line]) else body
            named = parse_label(body[:MAX_CORE]).name or ""
            if not names and named and body.endswith(named) and _heads(c, found, body):
                c.score = 0.0
                continue
            names[c.key] = " " in named and names.get(c.key, True)
    for c in found:
        field = c.parts.generic or c.parts.name is None or c.key.startswith(_APPEARS)
        if c.family == "colon" and names.get(c.key) and field:
            c.score = 0.0


def _heads(c: Candidate, found: Sequence[Candidate], body: str) -> bool:
    """Tell whether the first office of a page tells who holds it: ``Voorzitter: Wolf``, above ``De voorzitter:``."""
    alone = c.parts.role is not None and c.parts.name is None
    return alone and (" " in body or any(c.key in other.key and other.key != c.key for other in found))


def _turn_round(page: Page, accepted: Sequence[Candidate]) -> None:
    """Read ``Doe, Jane`` as Jane Doe where every name of the document is printed so, as meeting tools do."""
    people = [c for c in accepted if c.parts.name is not None]
    keys = {c.key for c in people}
    if len(keys) < 2 or not all(_last_first(c.parts) and not _is_bracketed(page, c) for c in people):  # noqa: PLR2004 - one may be a chance
        return
    for c in people:
        c.parts = LabelParts(name=f"{c.parts.affiliation} {c.parts.name}")


def _last_first(parts: LabelParts) -> bool:
    first = parts.affiliation or ""
    return (
        parts.honorific is None
        and parts.role is None
        and is_name(first)
        and len(first.split()) <= 2  # noqa: PLR2004 - a given name and a second
        and not first.isupper()
        and OUTLET_WORDS.isdisjoint(fold(first).split())
    )


def _support(found: Sequence[Candidate]) -> None:
    """Let labels alone on their lines hold each other up: two names or more that take turns, as in an interview."""
    alone = [c for c in found if c.family == "line" and c.score >= WEAK]
    counts = Counter(c.key for c in alone)
    again = sum(count > 1 for count in counts.values())
    if len(counts) > 1 and again > 0 and len(alone) >= 2 * len(counts) - 1:
        for c in alone:
            c.score += 0.2


def _first(page: Page, start: int) -> int:
    return next((line.start for line in page.lines if line.start >= start), 0)


def _consistent(accepted: list[Candidate]) -> list[Candidate]:
    """Drop the labels of a family that is rare beside another, unless they are certain by themselves."""
    sizes = Counter(c.family for c in accepted)
    most = max(sizes.values(), default=0)
    kept = []
    both = any(_COUNTED_ANSWER.match(c.key) for c in accepted)
    keys = {c.key if both else _COUNTED.sub(r"\1", c.key) for c in accepted}
    for c in accepted:
        rare = sizes[c.family] * 8 < most and c.family in ("stop", "dash", "line")
        asks = _ASKED_BY.get(c.key) if c.family == "gap" else None
        answer_alone = asks is not None and keys.isdisjoint(asks)
        if not answer_alone and (not rare or c.score >= 1.0):
            kept.append(c)
    return kept


def _unwrapped(page: Page, accepted: list[Candidate]) -> list[Candidate]:
    """Drop names before a full stop that end a wrapped sentence, where labels have colons: ``for / Mr. Doe. How``."""
    colons, stops = (sum(c.family == family for c in accepted) for family in ("colon", "stop"))
    if not stops or colons <= 2 * stops:
        return accepted
    return [c for c in accepted if c.family != "stop" or not c.line or not _BREAKS.search(page.text, *_above(page, c))]


def _above(page: Page, c: Candidate) -> tuple[int, int]:
    line = page.lines[c.line - 1]
    return line.start, line.end


def _spoken_names(text: str, found: Sequence[Candidate]) -> Counter[str]:
    """Count how often each label's last name stands anywhere in the text."""
    names = {
        fold(c.parts.name).split()[-1]: c.parts.name.split()[-1].strip(".,")
        for c in found
        if c.parts.name and fold(c.parts.name)
    }
    printed = {form for name in names.values() for form in (name, name.capitalize()) if len(name) > 2}  # noqa: PLR2004
    if not printed:
        return Counter()
    # Parted by the first letter, which stands before everything else: so they are found fast.
    firsts = groupby(sorted(printed), key=itemgetter(0))
    forms = (
        rf"{first}(?<=\b{first})(?:{'|'.join(re.escape(form[1:]) for form in those)})"
        for first, those in ((re.escape(letter), group) for letter, group in firsts)
    )
    pattern = re.compile(rf"(?:{'|'.join(forms)})\b")
    counts: Counter[str] = Counter()
    for form, count in Counter(pattern.findall(text)).items():
        counts[fold(form)] += count
    return counts
