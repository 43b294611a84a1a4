"""A matter: what a dossier gathers, saved as a small file that people read and edit.

    title = "Harbour dues"
    about = "What ships pay to land, who sets it, and what is done with it."
    words = ["harbour dues", "landing + fee", "levi*"]
    names = ["Port Board", "Solvik"]
    companions = ["quay", "tonnage"]
    exclude = ["harbour master"]

    [[decision]]
    verdict = "belongs"
    citation = "council/2031-03-12/briefing@3f2a9c01d4e7#120-185"
    by = "E. Lind"
    at = "2031-04-02"
    why = "she means the dues, without naming them"

The file is TOML, version 1.0.0. Words are known in any inflection and either spelling, names as they are written.
``+`` joins words that stand in one sentence, in any order; ``*`` ends a word of which only the beginning is given.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from onrecord.model import BadCitation, CitationRef, OnRecordError
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Ruling = Literal["belongs", "apart", "same", "different"]
_PASSAGE = frozenset({"belongs", "apart"})
_DATE = lazy_re(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_CONTROL = lazy_re(r"[\x00-\x1f\x7f]")
_WIDTH = 100
_LISTS = ("words", "names", "companions", "exclude", "publishers", "speakers")


class BadMatter(OnRecordError):
    """A file that defines no matter; the sentence says what to put right."""


class Ruled(msgspec.Struct, frozen=True):
    """What a person decided.

    Attributes:
        verdict: of a passage, that it ``belongs`` or stands ``apart``; of two figures, that they measure the ``same``
            or something ``different``.
        citations: one for a passage, two for figures, as written.
        by: who decided.
        at: when, ISO 8601.
        why: the reason.
    """

    verdict: Ruling
    citations: tuple[str, ...]
    by: str = ""
    at: str = ""
    why: str = ""

    @property
    def refs(self) -> tuple[CitationRef, ...]:
        """The citations, read."""
        return tuple(CitationRef.parse(written) for written in self.citations)


class Matter(msgspec.Struct, frozen=True):
    """The definition of a matter.

    Attributes:
        title: what it is called.
        about: what belongs to it, in a sentence or two, for people.
        words: words and phrases; a sentence that has one of them belongs.
        names: people, bodies, places and events, with their capitals; the same.
        companions: words that carry a passage on, beside a sentence that belongs.
        exclude: words and phrases; where one stands, the words it holds show nothing.
        since: first day of the events looked at, ISO 8601 (or month, or year).
        until: the last.
        publishers: words of publishers' names; where any is given only theirs are looked at.
        speakers: the same of speakers' names.
        decisions: what people decided.
        notes: for an entry, why it stands there; written behind it as a comment.
    """

    title: str
    about: str = ""
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    publishers: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    decisions: tuple[Ruled, ...] = ()
    notes: dict[str, str] = {}

    def toml(self) -> str:
        """Write the file that defines it."""
        return "\n".join(_written(self)) + "\n"


def load_matter(path: str | Path) -> Matter:
    """Read the file that defines a matter.

    Raises:
        BadMatter: there is no such file, it is no TOML, or what it says defines no matter.
    """
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BadMatter(f"{path}: the file cannot be read ({error.strerror}); give a matter, for example "
                        "one that onrecord dossier new wrote") from error  # fmt: skip
    except UnicodeDecodeError as error:
        raise BadMatter(f"{path}: the file is not UTF-8 text; a matter is a small TOML file") from error
    return read_matter(text, str(path))


def read_matter(text: str, path: str = "the matter") -> Matter:
    """Read the definition of a matter from its text; ``path`` is named where something is wrong.

    Raises:
        BadMatter: it is no TOML, or what it says defines no matter.
    """
    try:
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadMatter(f"{path}: not valid TOML: {error}") from error
    known = {"title", "about", "since", "until", "decision", *_LISTS}
    if unknown := sorted(set(given) - known):
        raise BadMatter(f"{path}: a matter has no {unknown[0]!r}; it has {', '.join(sorted(known))}")
    title = given.get("title")
    if not isinstance(title, str) or not title.strip():
        raise BadMatter(f'{path}: a matter has a title, for example title = "Harbour dues"')

    def listed(name: str) -> tuple[str, ...]:
        return _strings(given.get(name, []), name, path)

    decisions = given.get("decision", [])
    if not isinstance(decisions, list):
        raise BadMatter(f"{path}: decisions are written as [[decision]]")
    matter = Matter(
        title=title.strip(),
        about=_text(given, "about", path),
        since=_date(given, "since", path),
        until=_date(given, "until", path),
        words=listed("words"),
        names=listed("names"),
        companions=listed("companions"),
        exclude=listed("exclude"),
        publishers=listed("publishers"),
        speakers=listed("speakers"),
        decisions=tuple(_decision(each, path) for each in decisions),
    )
    if not (matter.words or matter.names or any(each.verdict == "belongs" for each in matter.decisions)):
        raise BadMatter(f"{path}: nothing says what belongs; give words, names or decisions")
    return matter


def _strings(given: object, name: str, path: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(each, str) and each.strip() for each in given):
        raise BadMatter(f'{path}: {name} is a list of words in quotation marks, for example {name} = ["harbour dues"]')
    return tuple(dict.fromkeys(" ".join(each.split()) for each in given))


def _text(given: dict[str, Any], name: str, path: str) -> str:
    value = given.get(name, "")
    if not isinstance(value, str):
        raise BadMatter(f"{path}: {name} is words in quotation marks")
    return " ".join(value.split())


def _date(given: dict[str, Any], name: str, path: str) -> str | None:
    if name not in given:
        return None
    written = str(given[name])
    if not _DATE.fullmatch(written):
        raise BadMatter(f'{path}: {name} is a day, a month or a year, for example {name} = "2031-03-12"')
    return written


def _decision(given: object, path: str) -> Ruled:
    if not isinstance(given, dict):
        raise BadMatter(f"{path}: decisions are written as [[decision]]")
    verdict = given.get("verdict")
    if verdict not in {"belongs", "apart", "same", "different"}:
        raise BadMatter(f"{path}: the verdict of a decision is belongs, apart, same or different, not {verdict!r}")
    if verdict in _PASSAGE:
        citations = (given.get("citation"),)
    else:
        figures = given.get("figures")
        citations = tuple(figures) if isinstance(figures, list) else ()
        if len(citations) != 2:  # noqa: PLR2004 - two figures are compared
            raise BadMatter(f"{path}: a decision on figures names two, as figures = [citation, citation]")
    for written in citations:
        try:
            CitationRef.parse(written if isinstance(written, str) else "")
        except BadCitation as error:
            raise BadMatter(f"{path}: the citation of a decision: {error}") from error
    told = {name: str(given.get(name, "")) for name in ("by", "at", "why")}
    return Ruled(verdict, tuple(str(CitationRef.parse(str(written))) for written in citations), **told)


def _written(matter: Matter) -> Iterator[str]:
    yield f"title = {_quoted(matter.title)}"
    if matter.about:
        yield f"about = {_quoted(matter.about)}"
    for name in ("since", "until"):
        if value := getattr(matter, name):
            yield f"{name} = {_quoted(value)}"
    for name in _LISTS:
        if values := getattr(matter, name):
            yield from _list(name, values, matter.notes)
    for each in matter.decisions:
        yield from ("", "[[decision]]", f"verdict = {_quoted(each.verdict)}")
        if each.verdict in _PASSAGE:
            yield f"citation = {_quoted(each.citations[0])}"
        else:
            yield f"figures = [{', '.join(_quoted(written) for written in each.citations)}]"
        for told in ("by", "at", "why"):
            if value := getattr(each, told):
                yield f"{told} = {_quoted(value)}"


def _list(name: str, values: Sequence[str], notes: dict[str, str]) -> Iterator[str]:
    yield ""
    line = f"{name} = [{', '.join(map(_quoted, values))}]"
    if len(line) <= _WIDTH and not any(value in notes for value in values):
        yield line
        return
    yield f"{name} = ["
    for value in values:
        note = f"  # {' '.join(_CONTROL.sub(' ', notes[value]).split())}" if value in notes else ""
        yield f"  {_quoted(value)},{note}"
    yield "]"


def _quoted(text: str) -> str:
    """Write a basic string of TOML, which escapes what JSON does, and the delete character besides."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
