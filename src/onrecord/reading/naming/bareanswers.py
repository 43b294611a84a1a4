"""Whose a bare ``A:`` is where several answer, some of them with labels of their own.

It is his whom the question calls by his office or his name; where it calls nobody, his who gave the answer right before
the question. Where two are called, one who is not known, or somebody else spoke in between, it is nobody's: the one
whom the title names is not the only one who answers. Who alone answers under a label of his own does not go on under
a bare one: it may be his who opened, as a spokesman's is all through a briefing in which his guests have labels.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.grammar.labels.lexicon import HONORIFICS, ROLE_WORDS
from onrecord.model import Span
from onrecord.reading.names.voice import Voice
from onrecord.reading.unlabelled.voices import TAKES
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from onrecord.reading.blocks.spoken import Spoken
    from onrecord.reading.cast.cast import Cast

_LETTERS = ("a", "answer")
_TAIL = 120
"""Code points at the end of a statement in which somebody says that he takes questions."""
_B = r"[ \u00a0\n]+"
_STYLE = rf"\b(?:Mr|Mrs|Ms|Dr|Madam|Madame|Mister)\.?{_B}"
_BEGINS = rf"(?:^|[.?!:]{_B}|\){_B})"
_DOES = "(?:answer|respond|comment|react|explain|describe|clarify|elaborate|speak to)"
_FORMS = ("office", "first", "inside", "beside", "whom", "does")
"""``Mr. Secretary``, ``General Reyes, ...``, ``But, Minister, ...``, ``For the General.``, ``Could he answer``.

``The chairman, General Reyes, has said so`` calls nobody, and leaves open whether it does.
"""
_OF = lazy_re(r",| (?:of|for|to|in) ")
_LEADS = (
    rf"(?:[Aa]{_B}|[Mm]y{_B}|[Oo]ne{_B}|[Tt]his{_B}|[Aa]nd{_B}|questions?{_B}|is{_B})*(?:[Ff]or|[Tt]o){_B}(?:the{_B})?"
)
"""``A question for the``"""
_ANYBODY = lazy_re(
    rf"(?:{_BEGINS}(?:(?:(?:And|So|But),?{_B})|{_LEADS})?|[,;]{_B}(?=[^,;.?!]+\?))"
    rf"(?P<who>[A-Z][\w’'-]*\.?(?:{_B}[A-Z][\w’'-]*\.?){{0,3}})(?=[,.?!:;]|$)"
)
"""``Ambassador Orlo, ...``: whoever may be called."""


def name_answers(text: str, spoken: Sequence[Spoken], people: Cast) -> None:
    """Give the answers under a bare ``A`` to who is called, or goes on; else to nobody."""
    bare = [_is_bare(item) for item in spoken]
    if not any(bare):
        return
    named = [v for v in people.voices if v.names and v.roles and v.kind not in ("press", "moderator", "interpreter")]
    answering = {
        id(item.voice)
        for before, item, alone in zip(spoken, spoken[1:], bare[1:], strict=False)
        if not alone and _asks(before) and any(item.voice is voice for voice in named)
    }
    under = {id(item.voice) for item, alone in zip(spoken, bare, strict=True) if alone}
    if answering <= under:
        return
    call, offices = _calls(named)
    words = "|".join(re.escape(word) for word in sorted(offices, key=len, reverse=True))
    spoken_of = re.compile(rf"\b(?:[Cc]ould|[Cc]an|[Ww]ould|[Ww]ill|[Dd]oes|[Ff]or|[Tt]o) the (?P<spoken>{words})\b")
    others = {word for voice in people.voices if voice.kind != "press" for name in voice.names for word in name.split()}
    last: Voice | None = None
    opener: Voice | None = None
    open_to_all: Voice | None = None
    for index, (item, alone) in enumerate(zip(spoken, bare, strict=True)):
        if _asks(item):
            continue
        asked = _questions(spoken, index)
        if not alone:
            takes = TAKES.search(text, max(item.span.start, item.span.end - _TAIL), item.span.end)
            goes_on = len(answering) > 1 if asked else takes
            last = item.voice if goes_on and any(item.voice is voice for voice in named) else None
            opener = None if asked else item.voice
            continue
        found = [
            (voices, None if match["beside"] else Span(each.span.start + match.start(), each.span.start + match.end()))
            for each in asked
            for match in call.finditer(text[each.span.start : each.span.end])
            if (voices := _meant(match, offices))
        ]
        unknown = not found and any(
            all(voice is not last for voice in offices[match["spoken"]])
            for each in asked
            for match in spoken_of.finditer(text[each.span.start : each.span.end])
        )
        for each in asked:
            for voices, span in _anybody(text, each.span, offices, others):
                unknown = unknown or not voices
                found += [(voices, span)] if voices else []
        called = {id(voice): voice for voices, _ in found for voice in voices}
        spans = [span for _, span in found if span is not None]
        if unknown:
            called, last, opener = {}, None, None
        if len(called) == 1 and spans:
            last = next(iter(called.values()))
            item.give(last, "context", spans[:1])
        elif asked and not called and last is not None:
            item.give(last, "context", [asked[0].span])
        elif asked and not called and opener is not None and item.voice is opener:
            continue  # nobody else has answered yet
        else:
            last = None
            if item.voice is None or item.voice.names:
                open_to_all = open_to_all or Voice(one_person=False, labels=list(_core(text, item)))
                item.voice, item.evidence, item.because, item.affiliation = open_to_all, "none", [], None
                people.voices += [open_to_all] if open_to_all not in people.voices else []


def _is_bare(item: Spoken) -> bool:
    label = item.block.label
    return label is not None and label.parts.generic and not label.parts.nobody and label.key in _LETTERS


def _core(text: str, item: Spoken) -> tuple[str, ...]:
    return () if item.block.label is None else (item.block.label.core.of(text),)


def _asks(item: Spoken) -> bool:
    return item.voice is not None and item.voice.kind == "press"


def _questions(spoken: Sequence[Spoken], index: int) -> list[Spoken]:
    """Give the questions right before a turn, in order."""
    first = index
    while first and _asks(spoken[first - 1]):
        first -= 1
    return list(spoken[first:index])


def _calls(named: Sequence[Voice]) -> tuple[re.Pattern[str], dict[str, list[Voice]]]:
    """Give what calls the people by office or surname, and who is called so."""
    called: dict[str, list[Voice]] = defaultdict(list)
    for voice in named:
        offices = {" ".join(_OF.split(role)[0].split()) for role in voice.roles}
        heads = {office for office in offices if fold(office).split()[-1:] and fold(office).split()[-1] in ROLE_WORDS}
        for word in heads | _surnames(voice):
            called[word].append(voice)
    surnames = {word for voice in named for word in _surnames(voice)}
    words, alone = (
        "|".join(re.escape(word).replace(r"\ ", _B) for word in sorted(each, key=len, reverse=True)) or r"(?!)"
        for each in (called, called.keys() - surnames)
    )
    the = rf"(?:the{_B}|{_STYLE})?"
    stops = rf"(?=[,.?!:;]|{_B}[—–-]|[—–]|--|$)"
    forms = (
        rf"{_STYLE}(?P<office>{alone})\b(?![-‑]\w)",
        rf"{_BEGINS}(?:And{_B}|So{_B})?(?:{_STYLE})?(?P<first>{words})(?:{_B}(?P<more>{words}))?{stops}",
        rf"[,;]{_B}(?P<inside>{alone})(?=[,.?!])",
        rf"[,;]{_B}(?:and{_B})?(?P<beside>{alone}){_B}(?:{words})(?=[,.?!])",
        rf"{_BEGINS}{_LEADS}(?:{_STYLE})?(?P<whom>{words})(?:(?={_B}(?:on|about|regarding)\b)|{stops})",
        rf"\b(?:[Cc]ould|[Cc]an|[Ww]ould){_B}{the}(?P<does>{words}){_B}(?:also{_B}|please{_B})?{_DOES}\b",
    )
    return re.compile("|".join(forms)), called


def _anybody(
    text: str, span: Span, called: dict[str, list[Voice]], names: Container[str]
) -> Iterator[tuple[list[Voice], Span]]:
    """Give who is called by a title and a surname, or by a first name; nobody each time it is somebody unknown."""
    for found in _ANYBODY.finditer(text, span.start, span.end):
        words = [word.rstrip(".") for word in found["who"].split()]
        titles = sum(fold(word) in HONORIFICS or fold(word) in ROLE_WORDS for word in words[:-1])
        alone = len(words) == 1 and (words[0] in names or fold(words[0]) in ROLE_WORDS)
        if " ".join(words) in called or not (titles or alone):
            continue
        first = [voices for voices in called.values() if any(words[0] in name.split()[:1] for name in voices[0].names)]
        voices = called.get(words[-1], []) or (first[0] if alone and first else [])
        yield voices, Span(*found.span("who"))


def _surnames(voice: Voice) -> set[str]:
    return {name.split()[-1] for name in voice.names if not name.isupper()}


def _meant(found: re.Match[str], called: dict[str, list[Voice]]) -> list[Voice]:
    """Give who is called: the office may be several people's, and a surname behind it tells whose."""
    first, more = (
        called.get(" ".join((word or "").split()), [])
        for word in (next((found[form] for form in _FORMS if found[form]), None), found["more"])
    )
    both = [voice for voice in first if any(voice is other for other in more)]
    return both or first
