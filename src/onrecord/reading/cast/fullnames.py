"""First names that the text gives for surnames: "joined by Ben Rhodes", "This is Janet McCabe"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from onrecord.grammar.labels.display import display_name
from onrecord.grammar.labels.lexicon import (
    COUNTRY_WORDS,
    FUNCTION_WORDS,
    GATHERINGS,
    HEADINGS,
    HONORIFICS,
    INSTITUTIONS,
    OUTLET_WORDS,
    ROLE_WORDS,
    UPPER,
)
from onrecord.grammar.labels.offices import has_role, is_role
from onrecord.model import Span
from onrecord.reading.cast.listednames import ends_entry, is_listed_as, listed
from onrecord.reading.cast.sexes import printed_sex
from onrecord.reading.names.familynames import ends_office
from onrecord.reading.names.names import name_words, office_words, spelt_office, without_initials
from onrecord.reading.page.language import language_of
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence

    from onrecord.reading.cast.listednames import Listed
    from onrecord.reading.names.voice import Voice
    from onrecord.reading.page.page import Page

    Full = tuple[str, Span, bool]

_CUES = lazy_re(
    r"(?:\b(?:with|by|joined by|introduce|introducing|welcome|thank|thanks to|from|have|i[’']m|i am|my name "
    r"is|this is|over to|mein name ist|ich bin|je m[’']appelle|je suis|me llamo|soy|mi chiamo|meu nome é|"
    r"mijn naam is|"
    r"ik ben|jag heter|jeg heter|nazywam się|jmenuji se|меня зовут|мене звати|"
    r"κ\.|κα|κος|κύριος|κύριο|κυρία|"
    r"colleague|colleagues|and|hear from|here is|mr\.?|ms\.?|mrs\.?|dr\.?|prof\.?|professor|hon\.?|our)[,:]?\s*)$",
    re.IGNORECASE,
)
_THERE = lazy_re(
    r"(?:\b(?:joined by|introduce|introducing|welcome|welcome to|thank|thank you|thanks to|over to|hear from|"
    r"here is|i[’']m|i am|"
    r"my name is|mein name ist|ich bin|je m[’']appelle|je suis|me llamo|soy|mi chiamo|meu nome é|mijn naam is|"
    r"ik ben|jag heter|"
    r"jeg heter|nazywam się|jmenuji se|меня зовут|мене звати|my colleagues?|in the studio|at the microphone|"
    r"am mikrofon|au micro|в гостях|у микрофона|мо[йи] коллег[аи]|моя коллега|"
    r"(?:наш гость|наша гостья|our guest|unser gast|notre invité|nuestro invitado|"
    r"il nostro ospite)\b[^.?!\n]{0,45}?)[,:]?\s*"
    r"(?:(?:mr|mrs|ms|dr|prof)\.?\s+|[^\W\d_]+\s[^\W\d_]+\s(?:and|et|und|y|e|и|i)\s)?)$",
    re.IGNORECASE,
)
"""What is said before the name of somebody who is there."""
_IS_MINE = lazy_re(r",? (?:is my name|ist mein name|is with us|is here|ist hier)\b")
_BLANK = r"(?:[ \u00a0]{1,40}\n?|\n)[ \u00a0]{0,40}"
"""White space inside a name: a line may end there, a paragraph not; bounded, since runs of it can be long."""
_GUEST = lazy_re(_CUES.pattern[:-1] + r"\Z|\b(?:is|to|by|guest),?\s*\Z", re.IGNORECASE)
_GREEK = lazy_re("[Α-ΡΣ-Ωα-ω]+(?:-[Α-ΡΣ-Ωα-ω]+)?")
"""A Greek word without accents."""
_ACCENTED = {
    letter: f"[{letter}{others}]"
    for letter, others in zip("αεηιουωΑΕΗΙΟΥΩ", "ά έ ή ίϊΐ ό ύϋΰ ώ Ά Έ Ή Ί Ό Ύ Ώ".split(), strict=True)
}
_UNBENT = frozenset("en fr es pt it de nl sv da nb ca tr id".split())
"""Languages in which a name has one form, wherever in a sentence it stands."""
_SURELY = lazy_re(r".*(?:[оеёє]в|[иії]н|ий|ой|[оеёє]ва|[иії]на|ая|ська|цька)")
"""Endings of Russian and Ukrainian surnames that are another in every case but the first."""
_APPOSED = lazy_re(r"(?:^|[,;:.])\s+(?P<office>[^,;:.?!\n]{4,80}),\s$")
_MIDDLE = lazy_re(rf"[{UPPER}]\.")
"""``R.``, between a first name and a surname."""
_FIRM = lazy_re(rf"{_BLANK}[{UPPER}]")
_KIN = lazy_re(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Yy]our|[Oo]ur|[Tt]heir) (?:\w+ )?(?:sister|brother|wife|husband|father|mother|son|"
    r"daughter|cousin|uncle|aunt|nephew|niece|spouse|partner|grand\w+|in-law|predecessor|successor|friend|namesake)\b[^.?!]*\Z"
)
"""``my sister, the mayor of Karrin, Ada Holm``: of whoever has the surname a relative is told, by herself perhaps."""
BESIDE = 4
"""Words on each side of a name among which its office must stand."""
LINKS = 3
"""Small words in a long office and before the name: ``Special Representative of the Secretary-General, Ms.``."""


def complete(page: Page, all_voices: Sequence[Voice], given: frozenset[str] = frozenset(), above: int = 0) -> None:
    """Find first names that the text gives for surnames: "joined by Ben Rhodes", "This is Janet McCabe".

    Args:
        page: the document.
        all_voices: the voices to complete.
        given: folded names that stand alone in labels and may be given names: "I'm Dana Reyes" completes ``Dana:``.
        above: where the first label stands.
    """
    bare: dict[str, list[Voice]] = defaultdict(list)
    for voice in all_voices:
        if voice.name and all(len(name_words(name)) == 1 for name in voice.names):
            bare[name_words(voice.names[0])[0]].append(voice)
    if not bare:
        return
    forms = {
        form
        for voices in bare.values()
        for v in voices
        for n in v.names
        for form in (without_initials(n), display_name(without_initials(n)))
        if not form.isupper() or _is_greek(form)
    }
    if not forms:
        return
    _surnames(page, bare, given, all_voices)
    pattern = re.compile(
        rf"(?P<first>[{UPPER}](?<=\b.)[\w’'-]+(?:{_BLANK}[{UPPER}](?:\.|[\w’'-]+))?){_BLANK}(?P<last>"
        + "|".join(map(_spelt, sorted(forms, key=len, reverse=True)))
        + r")\b"
    )
    seen = _in_text(page, pattern, above)
    entries = _with_listed(page, bare, seen)
    for surname, voices in bare.items():
        names = seen.get(surname, {})
        if any(voice.sex for voice in voices):
            _told_apart(page, voices, names.values())
        elif all(map(_initials, voices)):  # "A. Falk" is no Dana Falk, and beside "B. Falk" another
            for voice in voices:
                _give(page, voice, dict(_agreeing(names.values(), _initials(voice))), entries, above)
        elif len(voices) == 1:
            _give(page, voices[0], names, entries)


def _in_text(page: Page, pattern: re.Pattern[str], above: int) -> dict[str, dict[str, Full]]:
    """Give the full names that the text has for surnames, by surname and first name."""
    seen: dict[str, dict[str, Full]] = defaultdict(dict)
    for found in pattern.finditer(page.text):
        words = found["first"].split()
        middle = words.pop() if len(words) > 1 and _MIDDLE.fullmatch(words[-1]) else None
        firsts = [w for w in words if not _no_first_name(w)]
        before_it = page.text[max(found.start() - 30, 0) : found.start()].split()[-1:]
        if (
            before_it
            and before_it[0][:1].isupper()
            and before_it[0][-1:].isalpha()
            and not _no_first_name(before_it[0])
        ):
            firsts = firsts[-1:]  # "Council on Environmental Quality Brenda Mallory"
        if not firsts or _no_first_name(words[-1]) or ends_office(page.text, found.start("last")):
            continue
        broken = page.text.find("\n", found.start(), found.end())
        if broken >= 0 and ends_entry(page.text, broken):
            continue  # "Reyes, Dana", and below it "Falk, Ivo"
        if middle and _FIRM.match(page.text, found.end()):
            continue  # "Dana R. Reyes Contractors"
        surname = name_words(found["last"])[0]
        name = " ".join([*firsts, *([middle] if middle else []), found["last"]])
        start = found.start("first") + found["first"].rindex(firsts[0])
        before = page.text[max(start - 60, 0) : max(start, 0)]
        after = page.text[found.end() : found.end() + 40]
        office = bool(before.split()) and (has_role(" ".join(before.split()[-2:])) or _is_bent(before.split()[-1]))
        cued = (
            office
            or _CUES.search(before) is not None
            or (after[:2] == ", " and has_role(" ".join(after.split()[:4])))
            or _is_apposed(page.text, start)
        )
        if found["last"].isupper() and not (office and name.isupper()):
            continue  # in capitals an office alone tells where a name begins
        key = fold(display_name(name)).split()[0]
        old = seen[surname].get(key)
        span = Span(max(start, 0), found.end("last"))
        if old and (old[1].end <= above or _is_there(page.text, old[1])):
            name, span = old[:2]
        seen[surname][key] = (name, span, cued or (old[2] if old else False))
    return seen


def _is_apposed(text: str, start: int) -> bool:
    """Tell whether a name stands behind its office and a comma: ``nominee for president of the Union, Dana Reyes``."""
    told = _APPOSED.search(text, max(start - 100, 0), start)
    words = [] if told is None else told["office"].split()
    if told is not None and _KIN.search(text, max(start - 100, 0), start) is not None:
        return False
    return any(is_role(" ".join(words[at:])) for at in range(min(len(words), LINKS + 1)))


def _with_listed(page: Page, surnames: Container[str], seen: dict[str, dict[str, Full]]) -> dict[Span, Listed]:
    """Add the names that lists have for surnames, surname first, and give their entries by where they stand."""
    entries = {entry.span: entry for entry in listed(page, surnames)}
    heard = {surname: set(names) for surname, names in seen.items()}
    for entry in entries.values():
        first, known = name_words(entry.name)[0], seen[entry.surname]
        same = [key for key in heard.get(entry.surname, ()) if key.startswith(first) or first.startswith(key)]
        key = first if first in same or len(same) != 1 else same[0]  # "Ed" is the Edmund of a list
        if key not in known or not known[key][2]:
            known[key] = (entry.name, entry.span, True)
    return entries


def _initials(voice: Voice) -> dict[str, str]:
    """Give the initials that stand before a voice's surname, each with the name that has it."""
    return {known[0]: known for known in voice.names if without_initials(known) != known}


def _give(page: Page, voice: Voice, names: dict[str, Full], entries: Mapping[Span, Listed], above: int = 0) -> None:
    """Give a voice the one full name that the text has for it, if the text introduces it so.

    A name in the form of the label's, with the label's initial, needs no introduction where it is glued to it, or where
    the name stands ``above`` the first label, and no more capitals with it: ``Albert Falk House`` is no Albert Falk's.
    Elsewhere it needs one of those that are said of who is there: a book may be *by* Albert Falk.
    """
    if len(names) != 1:
        return
    name, span, cued = next(iter(names.values()))
    spelt = list(_initials(voice).values())
    if spelt and all(" " in known for known in spelt):
        cued = _is_there(page.text, span)
        agrees = span.end <= above and _is_first_case(page, name) and _is_apart(page.text, span)
    else:
        agrees = bool(spelt)
    entry = entries.get(span)
    held = _shares_office(page.text, span, voice) if entry is None else is_listed_as(voice, entry)
    if (cued or agrees) and (not voice.roles or held):
        voice.names.append(name)
        voice.because.append(span)


def _is_there(text: str, span: Span) -> bool:
    """Tell whether what stands around a name says that its bearer is at the talk."""
    before = text[max(span.start - 60, 0) : span.start]
    return _THERE.search(before) is not None or _IS_MINE.match(text, span.end) is not None


def _is_apart(text: str, span: Span) -> bool:
    """Tell whether a name is no part of a longer one on its line."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start].split()[-1:]
    behind = text[span.end : span.end + 40].partition("\n")[0].split()[:1]
    return not any(
        word[:1].isupper() and word[-1:].isalpha() and not _no_first_name(word)
        for word in (*before, *(behind if text[span.end : span.end + 1] in (" ", "\u00a0") else ()))
    )


def _is_bent(word: str) -> bool:
    """Tell whether a word is a Greek office as the object of a sentence, or behind ``by``: ``ΕΚΠΡΟΣΩΠΟ``."""
    return _GREEK.match(word[-1:]) is not None and has_role(word.lower() + "ς")


def _is_greek(word: str) -> bool:
    return bool(_GREEK.fullmatch(word))


def _spelt(form: str) -> str:
    """Give the pattern of a name: one set down from Greek capitals, which bear no accents, may have them elsewhere."""
    if not _is_greek(form) or form.isupper():
        return re.escape(form)
    return "".join(_ACCENTED.get(letter, re.escape(letter)) for letter in form)


def _is_first_case(page: Page, name: str) -> bool:
    """Tell whether a full name that has a label's surname stands in the case of labels; ``Олени Гай`` may not.

    Labels with a blank behind the initial are printed in many languages, and few of these leave names as they are.
    """
    if _SURELY.fullmatch(name) is not None:
        return True
    return language_of(page.text, page.facts.get("language", (None, None))[0]).split("-")[0] in _UNBENT


def _told_apart(page: Page, voices: Iterable[Voice], names: Iterable[Full]) -> None:
    """Give each of two of one surname the one full name before which their title stands: ``Mr. Karl Dorn``."""
    printed = [(printed_sex(page, [name]), name, span) for name, span, _ in names]
    for voice in voices:
        own = [(name, span) for sex, name, span in printed if sex is not None and sex == voice.sex]
        if len(own) == 1:
            voice.names.append(own[0][0])
            voice.because.append(own[0][1])


def _agreeing(names: Iterable[Full], initials: Container[str]) -> Iterator[tuple[str, Full]]:
    """Give the names whose first word, or whose second of three, begins with an initial, by that word."""
    for name, span, cued in names:
        words = name.split()
        at = next((at for at in range(len(words) - 1) if words[at][0] in initials), None)
        if at is not None:
            shown = " ".join(words[at:])
            yield fold(words[at]), (shown, Span(span.end - len(shown), span.end), cued)


def _surnames(page: Page, bare: dict[str, list[Voice]], given: frozenset[str], all_voices: Sequence[Voice]) -> None:
    """Find last names that the text gives for given names."""
    others = {name_words(name)[-1] for voice in all_voices for name in voice.names}
    for word in given & bare.keys():
        voices = bare[word]
        if len(voices) != 1 or len(name_words(voices[0].name or "")) != 1 or voices[0].roles:
            continue
        printed = display_name(voices[0].names[0])
        found = [
            match
            for match in re.finditer(rf"\b{re.escape(printed)}[ \u00a0]+(?P<last>[{UPPER}][\w’'-]+)", page.text)
            if not _no_first_name(match["last"]) and fold(match["last"]) not in INSTITUTIONS | OUTLET_WORDS
        ]
        lasts = {fold(match["last"]) for match in found}
        if len(lasts) != 1 or not lasts.isdisjoint(others):
            continue  # "James Holt" beside a label HOLT is no name for JAMES
        cued = next((m for m in found if _GUEST.search(page.text, max(m.start() - 60, 0), m.start())), None)
        if cued is not None:
            voices[0].names.append(cued[0])
            voices[0].because.append(Span(cued.start(), cued.end()))


_CONTRACTED = lazy_re(r".*[’'](?:m|s|d|ll|re|ve|t)", re.IGNORECASE)
"""``I’m Dana Reyes``: a capital that begins no name."""


_THE = frozenset("the der die das".split())


def _no_first_name(word: str) -> bool:
    low = word.strip(".,").lower()
    if _CONTRACTED.fullmatch(low):
        return True
    low = low[:-1] if low[-1:] == "s" and low[:-1] in ROLE_WORDS else low  # "Representatives Rush and ..."
    return (
        has_role(low)
        or _is_bent(low)
        or low in HONORIFICS
        or low in COUNTRY_WORDS
        or low in HEADINGS
        or low in GATHERINGS
        or low in FUNCTION_WORDS
        or low in _THE
        or not low[1:]
    )


def _shares_office(text: str, span: Span, voice: Voice) -> bool:
    """Tell whether the label's office stands at the full name itself: not everyone near a president is one."""
    above = fold(text[max(span.start - 80, 0) : span.start]).split()
    after = (
        set(fold(text[span.end : span.end + 60]).split()[:BESIDE]) if text[span.end : span.end + 1] == "," else set()
    )
    return any(
        office and any(spelt_office(role, near) <= near for near in (_near(above, office), after))
        for role in voice.roles
        if (office := office_words(role))
    )


def _near(above: Sequence[str], office: Collection[str]) -> set[str]:
    """Give the words before a name among which an office must stand."""
    return set(above[-max(BESIDE, len(office) + LINKS) :])
