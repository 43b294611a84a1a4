"""The user's own people: one TOML file that `onrecord people add` and `onrecord people import` write to.

It is ``$ONRECORD_PEOPLE``, else ``people.toml`` in ``$XDG_CONFIG_HOME/onrecord``, ``~/.config/onrecord`` or, on
Windows, ``%APPDATA%/onrecord``. Entries are only ever added to its end, so that comments and order stay; entries of
one key are one person.
"""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onrecord.model import Office, OnRecordError, Person
from onrecord.people.days import is_day
from onrecord.people.shelf import person
from onrecord.text import fold
from onrecord.text.lazy import lazy_re

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = "# People that onrecord knows beside those it ships with. An office is [role, body, first day, last day].\n"
_WIKIDATA = lazy_re(r"Q[1-9]\d*")
_KEY = lazy_re(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class BadPeopleFile(OnRecordError):
    """A file of people can't be read, or what was given for a person can't be."""


def own_path() -> Path:
    """Give the place of the user's own file, whether it is there or not."""
    named = os.environ.get("ONRECORD_PEOPLE")
    if named:
        return Path(named)
    folder = os.environ.get("XDG_CONFIG_HOME") or (os.environ.get("APPDATA") if os.name == "nt" else None)
    return (Path(folder) if folder else Path.home() / ".config") / "onrecord" / "people.toml"


def own_people(path: Path | None = None) -> list[Person]:
    """Read the user's own file; nobody where there is none.

    Raises:
        BadPeopleFile: it is no TOML, or an entry lacks what it needs.
    """
    path = path or own_path()
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise BadPeopleFile(f"the file of your own people can't be read: {path}: {error.strerror}") from error
    except ValueError as error:  # bytes that are no UTF-8, or no TOML
        raise BadPeopleFile(
            f"the file of your own people is no TOML; mend it or move it away: {path}: {error}"
        ) from error
    known: dict[str, Person] = {}
    for number, entry in enumerate(table.get("person", ()), 1):
        found = _entry(entry, f"{path}, person {number}")
        known[found.id] = merged(known[found.id], found) if found.id in known else found
    return list(known.values())


def _entry(entry: Any, where: str) -> Person:  # noqa: ANN401 - TOML is of any form until it has been checked
    try:
        found = person(entry["key"], entry, None)
    except (KeyError, TypeError, IndexError) as error:
        raise BadPeopleFile(
            f"an entry needs a key, a name and offices written as [role, body, first day, last day]; see {where}"
        ) from error
    check(found, where)
    return found


def check(found: Person, where: str) -> None:
    """See that a person is one.

    Args:
        found: the person.
        where: where it was given, for the message.

    Raises:
        BadPeopleFile: a name is missing, a day is none, days stand the wrong way round, or an identifier is none.
    """
    texts: tuple[object, ...] = (
        found.id,
        found.name,
        *found.names,
        *found.family,
        *(t for o in found.offices for t in (o.role, o.body)),
    )
    if not all(isinstance(text, str) and fold(text) for text in texts) or not _KEY.fullmatch(found.id):
        raise BadPeopleFile(f"a key, a name, a role and a body need letters; see {where}")
    if found.wikidata is not None and not _WIKIDATA.fullmatch(str(found.wikidata)):
        raise BadPeopleFile(f"{found.wikidata!r} is no Wikidata id; write it as Q76; see {where}")
    for office in found.offices:
        for written in (office.start, office.end):
            if written is not None and not is_day(str(written)):
                raise BadPeopleFile(f"{written!r} is no date; write it as 2024-01-29, 2024-01 or 2024; see {where}")
        if office.start and office.end and office.end[: len(office.start)] < office.start[: len(office.end)]:
            raise BadPeopleFile(f"{office.role}, {office.body} ends before it begins; see {where}")


def merged(one: Person, more: Person) -> Person:
    """Add to a person what another entry of the same key knows; the first one's name stays."""
    names = dict.fromkeys((*one.names, more.name, *more.names))
    names.pop(one.name, None)
    return Person(
        id=one.id,
        name=one.name,
        names=tuple(names),
        offices=tuple(dict.fromkeys((*one.offices, *more.offices))),
        family=tuple(dict.fromkeys((*one.family, *more.family))),
        wikidata=one.wikidata or more.wikidata,
        checked=one.checked,
    )


def append(people: Iterable[Person], path: Path | None = None) -> Path:
    """Add entries to the end of the user's own file, which is made where there is none; give its place."""
    path = path or own_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = "".join(map(written, people))
    try:
        before = path.read_text("utf-8")
    except FileNotFoundError:
        before = _HEAD
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    fresh.write_text(before + ("" if before.endswith("\n") else "\n") + entries, "utf-8")
    fresh.replace(path)
    return path


def written(found: Person) -> str:
    """Write a person as one entry of the file."""
    lines = ["", "[[person]]", f"key = {_text(found.id)}", f"name = {_text(found.name)}"]
    if found.names:
        lines.append(f"names = [{', '.join(map(_text, found.names))}]")
    if found.family:
        lines.append(f"family = [{', '.join(map(_text, found.family))}]")
    if found.wikidata:
        lines.append(f"wikidata = {_text(found.wikidata)}")
    lines.append(f"offices = [{', '.join(map(_office, found.offices))}]")
    return "\n".join(lines) + "\n"


def _office(office: Office) -> str:
    return f"[{', '.join(_text(part or '') for part in (office.role, office.body, office.start, office.end))}]"


def _text(text: str) -> str:
    # JSON's escapes are TOML's, but for the one control character that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
